"""Shapes as the page takes them: flat lists from which the same shapes come back."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.layers.export import webshapes
from shapely.geometry import GeometryCollection, LineString, MultiPoint, MultiPolygon, Point, Polygon, box

SHAPES = [
    Point(120.1, 30.2),
    LineString([(120, 30), (120.5, 30.25), (121, 30)]),
    Polygon([(120, 30), (121, 30), (121, 31)], [[(120.5, 30.2), (120.7, 30.2), (120.7, 30.4)]]),
    None,
    MultiPolygon([box(-1, -1, 0, 0), box(2, 2, 3, 3)]),
    Polygon(),
    MultiPoint([(1, 1), (2, 2)]),
    GeometryCollection([box(5, 5, 6, 6), LineString([(7, 7), (8, 8)])]),
]


def _pieces(packed: dict) -> list[np.ndarray]:
    xy = np.cumsum(np.reshape(packed["xy"], (-1, 2)), axis=0) / 1e6
    return np.split(xy, np.cumsum(packed["points"])[:-1])


def test_points_lines_and_rings_come_back() -> None:
    packed = webshapes.packed(gpd.GeoSeries(SHAPES, crs="OGC:CRS84"))
    assert packed["pieces"] == [1, 1, 2, 0, 2, 0, 2, 2]
    assert packed["dimensions"] == [0, 1, 2, -1, 2, -1, 0, 2]
    pieces = _pieces(packed)
    assert pieces[0].tolist() == [[120.1, 30.2]]
    assert pieces[1].tolist() == [[120, 30], [120.5, 30.25], [121, 30]]
    assert shapely.equals(Polygon(pieces[2], [pieces[3]]), SHAPES[2])
    assert [shapely.is_ccw(shapely.linearrings(ring)) for ring in pieces[2:6]] == [True, False, True, True]


def test_they_are_in_degrees_to_the_sixth_decimal() -> None:
    metres = gpd.GeoSeries([Point(500_000, 3_340_000), Point(500_100, 3_340_000)], crs="EPSG:4549")
    degrees = np.round(shapely.get_coordinates(metres.to_crs("OGC:CRS84")) * 1e6)
    assert webshapes.packed(metres)["xy"] == [*degrees[0], *(degrees[1] - degrees[0])]


def test_nothing_is_packed_too() -> None:
    packed = webshapes.packed(gpd.GeoSeries([], crs="OGC:CRS84"))
    assert packed == {"xy": [], "points": [], "pieces": [], "dimensions": []}


@pytest.mark.parametrize("texts", [["a", "b", "c"], ["a", "a", "", "a", "", "a"]])
def test_texts_that_many_share_stand_once(texts: list[str]) -> None:
    source = webshapes.Source(gpd.GeoSeries([Point(0, 0)] * len(texts), crs="OGC:CRS84"), texts, {"Name": texts})
    column = source.packed(0.5)["columns"][0]
    back = [column["texts"][place] for place in column["at"]] if "at" in column else column["texts"]
    assert back == texts
    assert len(column["texts"]) == len(set(texts))


def test_neighbours_keep_their_common_border() -> None:
    bent = [(1, 0), (1.2, 1), (0.9, 2), (1, 3)]
    left, right = Polygon([(0, 0), *bent, (0, 3)]), Polygon([(2, 0), *bent, (2, 3)])
    metres = gpd.GeoSeries(
        shapely.transform([left, right], lambda xy: xy * 100 + [500_000, 3_340_000]), crs="EPSG:4549"
    )
    packed = webshapes.Source(metres, ["1", "2"], {}, cover=True).packed(50.0)
    one, other = (Polygon(ring) for ring in _pieces(packed["shapes"]))
    assert one.intersection(other).area < 1e-12
    assert len(one.exterior.coords) + len(other.exterior.coords) < 14
