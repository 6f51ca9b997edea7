"""Land cut into pieces: nothing is lost, nothing counted twice."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.coverage import pieces
from shapely.geometry import MultiPolygon, Polygon, box

# a grain of 5e-9 m² across a square, between two blocks far away: with shapely 2.2 (GEOS 3.14.1) the
# intersection of the three with the square is the whole square
GRAIN = Polygon(
    [
        (300051.60685855476, 2780011.5865612472),
        (300150.80070120597, 2780034.9046694795),
        (300226.3048096623, 2780052.653885821),
    ]
)
BLOCKS = (box(300500, 2785000, 301100, 2785600), box(296000, 2784000, 296600, 2784600))
DUSTY = MultiPolygon([GRAIN, *BLOCKS])
LAND_M2 = 2 * 600.0**2


def dusty() -> np.ndarray:
    return np.array([DUSTY], dtype=object)


def test_a_grain_of_dust_does_not_become_land() -> None:
    land = pieces.pieces_of(dusty(), "street")
    assert land.area_m2.sum() == pytest.approx(LAND_M2, abs=1e-3)
    squares = np.array([box(300040, 2780000, 300120, 2780200), *BLOCKS], dtype=object)
    parts = pieces.split(land, squares, "cell")
    assert parts.area_m2.sum() == pytest.approx(LAND_M2, abs=1e-3)
    assert (parts.keys["street"] == 0).all()


def test_cutting_keeps_the_land() -> None:
    for side_m in (80.0, 200.0):
        land = pieces.cut(pieces.pieces_of(dusty(), "street"), side_m)
        assert len(land.shapes) > 2
        assert land.area_m2.sum() == pytest.approx(LAND_M2, abs=1e-3)


def test_dusty_areas_are_counted_as_clean_ones() -> None:
    ground = pieces.pieces_of(np.array([box(295000, 2779000, 302000, 2786000)], dtype=object), "street")
    kept, overlap = pieces.disjoint(dusty())
    parts = pieces.split(ground, kept, "community")
    assert overlap == 0.0
    assert parts.total("community", 1, parts.area_m2)[0] == pytest.approx(LAND_M2, abs=1e-3)
    assert parts.area_m2.sum() == pytest.approx(7000.0**2, abs=1e-2)


def test_pieces_are_single_polygons_and_no_dust() -> None:
    land = pieces.pieces_of(dusty(), "street")
    assert (shapely.get_type_id(land.shapes) == 3).all()
    assert (land.area_m2 > pieces.TINY_M2).all()
