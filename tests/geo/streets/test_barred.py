"""Barriers and their crossings, by hand."""

from __future__ import annotations

from typing import Optional

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo.streets import edges as streets
from civicgrid.geo.streets import walkshed
from civicgrid.geo.streets.barred import barred
from civicgrid.geo.streets.network import Network

CRS = "EPSG:4549"
RIVER = "POLYGON ((-50 40, 350 40, 350 60, -50 60, -50 40))"
RAILWAY = "LINESTRING (-50 50, 350 50)"
"""Two streets along the river, and two across it, at 0 and at 300 m."""
LADDER = (
    "LINESTRING (0 0, 300 0)",
    "LINESTRING (0 100, 300 100)",
    "LINESTRING (0 0, 0 100)",
    "LINESTRING (300 0, 300 100)",
)


def shapes(*wkt: str) -> np.ndarray:
    return shapely.from_wkt(list(wkt))


def network(barrier: str, crossings: Optional[np.ndarray] = None, level: Optional[np.ndarray] = None) -> Network:
    lines = gpd.GeoDataFrame(geometry=shapes(*LADDER), crs=CRS)
    return Network.of(barred(streets.edges(lines, level), shapes(barrier), crossings), barriers=shapes(barrier))


def distance(own: Network, start: str, end: str) -> float:
    return float(own.nearest(own.join(shapes(start)), own.join(shapes(end))).distance_m[0])


@pytest.mark.parametrize("barrier", [RIVER, RAILWAY])
def test_a_barrier_cuts_and_a_crossing_does_not(barrier: str) -> None:
    start, end = "POINT (100 0)", "POINT (100 100)"
    assert np.isnan(distance(network(barrier), start, end))
    open_ = network(barrier, shapes("POINT (305 50)"))
    assert distance(open_, start, end) == pytest.approx(200 + 100 + 200)
    cuts = open_.edges.mended[open_.edges.mended["what"] == streets.BARRED]
    assert [shape.coords[0] for shape in cuts["geometry"]] == [(0.0, 50.0)]
    assert cuts["line"].tolist() == [2]


def test_bridges_stay_whole() -> None:
    own = network(RIVER, level=np.array([0, 0, 1, 0]))
    assert distance(own, "POINT (100 0)", "POINT (100 100)") == pytest.approx(100 + 100 + 100)


def test_a_place_joins_the_street_on_its_own_side() -> None:
    own = network(RAILWAY, shapes("POINT (300 50)"))
    # 48 m from the street on the far side of the railway, 52 m from the one on its own
    joined = own.join(shapes("POINT (150 48)"))
    assert joined.off_m.tolist() == pytest.approx([48])
    own = network("LINESTRING (-50 30, 350 30)")
    assert own.join(shapes("POINT (150 35)")).off_m.tolist() == pytest.approx([65])
    assert own.join(shapes("POINT (150 35)"), 50.0).edge.tolist() == [-1]


def test_land_beyond_a_barrier_is_not_reached() -> None:
    own = network("LINESTRING (-500 30, 500 30)")
    (shed,) = walkshed.walksheds(own, own.join(shapes("POINT (150 0)")), 120.0)
    assert shed.bounds == pytest.approx((30, -50, 270, 30), abs=0.01)
    lines, widths = walkshed.strips(own, own.join(shapes("POINT (150 0)")), 120.0)
    assert shapely.union_all(shapely.buffer(lines, widths)).area == pytest.approx(shed.area, rel=1e-3)


def test_a_street_beside_a_barrier_is_not_cut() -> None:
    own = network("POLYGON ((0 0, 300 0, 300 -20, 0 -20, 0 0))")
    assert not (own.edges.mended["what"] == streets.BARRED).any()


def test_nothing_in_the_way() -> None:
    own = network("LINESTRING (900 900, 950 900)")
    assert len(own.edges.shapes) == 4
