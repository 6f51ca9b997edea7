"""Coordinates as RFC 7946 wants them: also about the antimeridian, also for shapes that rounding would break."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo.datum import wgs84_to_gcj02
from civicgrid.layers.export.geodata.degrees import as_published, bbox
from hypothesis import given
from hypothesis import strategies as st

FIJI = 3460  # metres, about 178° 45′ east


def frame(*shapes: object, crs: int = 4326) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(geometry=list(shapes), crs=crs)


def test_a_polygon_across_the_antimeridian_is_cut_there():
    square = frame(shapely.box(179.9, -17, 180.1, -16)).to_crs(FIJI)
    (cut,) = as_published(square, 7)
    assert cut.geom_type == "MultiPolygon"
    east, west = sorted(part.bounds for part in cut.geoms)[::-1]
    assert (east[0], east[2], west[0], west[2]) == pytest.approx((179.9, 180, -180, -179.9), abs=1e-3)
    back = gpd.GeoSeries([cut], crs=4326).to_crs(FIJI).area.sum()
    assert back == pytest.approx(square.area.iloc[0], rel=1e-3)
    assert bbox(np.array([cut])) == pytest.approx([179.9, -17, -179.9, -16], abs=1e-3)


def test_a_line_is_cut_too_and_a_point_is_not():
    line, point = as_published(
        frame(shapely.LineString([(179.9, -17), (180.1, -16)]), shapely.Point(180.05, -16.5)).to_crs(FIJI), 6
    )
    assert line.geom_type == "MultiLineString"
    assert point.x == pytest.approx(-179.95, abs=1e-5)


def test_the_box_of_points_on_both_sides_goes_across():
    shapes = shapely.points([[179.5, 0], [-179.5, 1]])
    assert bbox(shapes) == [179.5, 0, -179.5, 1]
    assert bbox(shapely.points([[-80, 0], [80, 1]])) == [-80, 0, 80, 1]


def test_no_shapes_no_box():
    assert bbox(np.array([], dtype=object)) is None
    assert bbox(np.array([None, shapely.Point()], dtype=object)) is None


def test_heights_go_empty_shapes_become_none_and_rings_turn():
    turned = shapely.Polygon([(0, 0, 5), (0, 1, 5), (1, 1, 5), (0, 0, 5)])
    made = as_published(frame(turned, None, shapely.Polygon()), 7)
    assert made[0].exterior.is_ccw
    assert not made[0].has_z
    assert made[1:].tolist() == [None, None]


def test_a_shifted_copy_lies_where_the_published_formula_puts_it():
    made, _ = as_published(frame(*shapely.points([[120.15, 30.28], [120.2, 30.3]])), 7, "gcj02")
    lon, lat = wgs84_to_gcj02(120.15, 30.28)
    assert (made.x, made.y) == pytest.approx((float(lon), float(lat)), abs=1e-7)


@given(
    st.lists(st.tuples(st.floats(120, 120.001), st.floats(30, 30.001)), min_size=3, max_size=9),
    st.sampled_from([6, 7]),
)
def test_rounding_breaks_no_polygon(ring, decimals):
    shape = shapely.make_valid(shapely.Polygon(ring))
    polygons = [part for part in shapely.get_parts(shape) if part.geom_type == "Polygon"]
    for made in as_published(frame(*polygons), decimals) if polygons else ():
        assert made is None or made.is_valid
        np.testing.assert_array_equal(np.round(shapely.get_coordinates(made), decimals), shapely.get_coordinates(made))
