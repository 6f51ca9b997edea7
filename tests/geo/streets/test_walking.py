"""The nearest facility along streets: who reaches which, who does not and why."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo.streets import walking
from civicgrid.geo.streets.ways import ON_FOOT, Ways, minutes_per_m

CRS = "EPSG:4549"


def frame(*wkt, **columns) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(columns, geometry=shapely.from_wkt(list(wkt)), crs=CRS)


STREETS = frame("LINESTRING (0 0, 1000 0)", "LINESTRING (500 0, 500 400)", "LINESTRING (0 900, 300 900)")


NETWORK = ON_FOOT.network(STREETS)


def test_outcomes() -> None:
    origins = frame("POINT (100 10)", "POINT (100 890)", "POINT (9000 0)", "POINT EMPTY")
    facilities = frame("POINT (500 400)", "POINT (900 5)", id=["a", "b"], name=["A", "B"])
    found = walking.nearest_along(origins, facilities, NETWORK)
    assert found["outcome"].tolist() == ["reached", "no_way", "off_streets", "no_place"]
    assert found["id"].dropna().to_dict() == {0: "a"}
    assert found["position"].tolist() == [0, -1, -1, -1]
    assert found["distance_m"].tolist() == pytest.approx([10 + 400 + 400, np.nan, np.nan, np.nan], nan_ok=True)
    assert found["ties"].tolist() == [1, 0, 0, 0]


def test_a_park_is_entered_where_a_street_meets_it() -> None:
    park = frame("POLYGON ((480 300, 900 300, 900 390, 480 390, 480 300))")
    inside, below = frame("POINT (500 200)"), frame("POINT (1000 0)")
    assert walking.nearest_along(inside, park, NETWORK)["distance_m"].tolist() == pytest.approx([100])
    # from the far end of the main street: the gate on the side street, at 300 m
    assert walking.nearest_along(below, park, NETWORK)["distance_m"].tolist() == pytest.approx([800])


def test_a_park_off_the_street_is_entered_on_its_near_side() -> None:
    park = frame("POLYGON ((520 100, 600 100, 600 160, 520 160, 520 100))")
    found = walking.nearest_along(frame("POINT (500 0)"), park, NETWORK)
    assert 100 + 20 <= found["distance_m"][0] <= 160 + 20


def test_a_park_with_gates_is_entered_there_only() -> None:
    parks = frame("POLYGON ((480 300, 900 300, 900 390, 480 390, 480 300))", "POINT (0 0)")
    gates = frame("POINT (500 390)", "POINT (900 300)", position=[0, -1])
    found = walking.nearest_along(frame("POINT (500 200)"), parks, NETWORK, entrances=gates)
    assert found["distance_m"].tolist() == pytest.approx([190])


def test_the_nearest_two_with_their_ways() -> None:
    parks = frame("POLYGON ((480 300, 900 300, 900 390, 480 390, 480 300))", "POINT (900 5)", "POINT (0 0)")
    along = walking.Along(count=2, lines=True)
    found = walking.nearest_along(frame("POINT (500 200)", "POINT (9000 0)"), parks, NETWORK, along)
    assert found.index.tolist() == [0, 0, 1, 1]
    assert found["near_rank"].tolist() == [1, 2, 1, 2]
    # the park counts once, though it has two gates nearer than the next facility
    assert found["position"].tolist() == [0, 1, -1, -1]
    assert found["distance_m"].tolist() == pytest.approx([100, 200 + 400 + 5, np.nan, np.nan], nan_ok=True)
    assert found["line"].isna().tolist() == [False, False, True, True]
    second = found["line"].iloc[1]
    assert shapely.length(second) == pytest.approx(605)
    assert list(second.coords) == [(500, 200), (500, 200), (500, 0), (500, 0), (900, 0), (900, 5)]


def test_ties_are_counted_beyond_those_given() -> None:
    sites = frame("POINT (400 0)", "POINT (600 0)", "POINT (600 0)", "POINT (500 100)", "POINT (990 0)")
    found = walking.nearest_along(frame("POINT (500 0)"), sites, NETWORK)
    assert found["ties"].tolist() == [4]
    assert found["distance_m"].tolist() == pytest.approx([100])
    beyond = walking.nearest_along(frame("POINT (500 0)"), sites, NETWORK, walking.Along(count=9))
    assert beyond["ties"].tolist() == [4, 4, 4, 4, 1]


def test_the_quickest_way_may_be_longer() -> None:
    """Round by the fast street it is 600 m at 60 km/h, straight on 400 m at 12 km/h."""
    streets = frame("LINESTRING (0 0, 400 0)", "LINESTRING (0 0, 0 100, 400 100, 400 0)")
    ways = Ways(minutes_per_m=minutes_per_m(np.array([12.0, 60.0])))
    found = walking.nearest_along(
        frame("POINT (0 -30)"), frame("POINT (400 0)"), ways.network(streets), walking.Along(lines=True)
    )
    assert found["minutes"].tolist() == pytest.approx([30 / 60 + 0.6])
    assert found["distance_m"].tolist() == pytest.approx([30 + 600])


def test_there_and_back_differ_where_streets_are_one_way() -> None:
    streets = frame("LINESTRING (0 0, 100 0)", "LINESTRING (100 0, 100 100, 0 100, 0 0)")
    network = Ways(oneway=np.array([1, 1])).network(streets)
    home, depot = frame("POINT (20 0)"), frame("POINT (80 0)")
    there = walking.nearest_along(home, depot, network, walking.Along(lines=True))
    back = walking.nearest_along(home, depot, network, walking.Along(towards=False, lines=True))
    assert (there["distance_m"][0], back["distance_m"][0]) == (pytest.approx(60), pytest.approx(340))
    assert [line.coords[0] for line in (there["line"][0], back["line"][0])] == [(20, 0), (80, 0)]


def test_streets_that_may_not_be_used_are_left_out() -> None:
    streets = frame("LINESTRING (0 0, 400 0)", "LINESTRING (0 0, 0 100, 400 100, 400 0)")
    network = Ways(used=np.array([False, True])).network(streets)
    found = walking.nearest_along(frame("POINT (0 0)"), frame("POINT (400 0)"), network)
    assert found["distance_m"].tolist() == pytest.approx([600])
