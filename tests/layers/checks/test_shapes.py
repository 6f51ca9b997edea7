"""Areas before and after mending agree with an independent projection, whichever way the rings turn."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.layers.checks import shapes
from civicgrid.tests.layers.door import LAT, LON, loaded
from shapely.geometry import LineString, Polygon, box


@pytest.mark.parametrize("turned", [False, True])
def test_areas_in_degrees_are_those_on_the_ground(turned: bool):
    hole = box(LON + 0.002, LAT + 0.002, LON + 0.004, LAT + 0.004).exterior.coords
    outer = [*box(LON, LAT, LON + 0.01, LAT + 0.01).exterior.coords]
    spiked = [*outer[:2], (outer[1][0], outer[1][1] + 0.01), outer[1], *outer[2:]]  # there and back
    broken = Polygon(spiked, [hole[::-1] if turned else hole])
    checked = shapes.check([broken], ("polygon",))
    assert checked.mended.tolist() == [True]
    before, after = shapes.areas_m2(np.array([broken]), checked.shapes, "EPSG:4490")
    a, e2 = 6_378_137.0, 0.006694380022903416  # radii of curvature of the ellipsoid at this latitude
    w = 1 - e2 * np.sin(np.radians(LAT + 0.005)) ** 2
    square_degree = a**2 * (1 - e2) / w**2 * np.cos(np.radians(LAT + 0.005)) * np.radians(1) ** 2
    assert after[0] == pytest.approx((0.01**2 - 0.002**2) * square_degree, rel=1e-4)
    assert before[0] == pytest.approx(after[0], rel=1e-4)


def test_a_polygon_is_mended_only_if_its_area_stays():
    square = box(0, 0, 100, 100)
    bow = Polygon([(0, 0), (100, 100), (100, 0), (0, 100)])
    overlapping = shapely.multipolygons([square, box(50, 0, 150, 100)])
    nearly = shapely.multipolygons([square, box(99.995, 0, 200, 100)])  # 0.5 of 20,000 m2 twice: 0.0025 %
    checked = shapes.check([square, bow, overlapping, nearly], ("polygon",))
    assert checked.reasons.tolist() == [None, "invalid_geometry", "invalid_geometry", None]
    assert checked.mended.tolist() == [False, False, False, True]


def test_lines_have_no_area_to_keep():
    checked = shapes.check([LineString([(0, 0), (1, 1)])], ("line",))
    assert checked.reasons.tolist() == [None]
    assert shapes.areas_m2(np.array([]), np.array([]), None) == ([], [])


def test_areas_in_other_units_give_way_to_the_polygon(tmp_path: Path):
    parks = [box(x, 3_387_000.0, x + 50, 3_387_040.0) for x in (528_000.0, 528_200.0, 528_400.0, 528_600.0)]
    frame = gpd.GeoDataFrame(
        {"公园名称": list("甲乙丙丁"), "Shape_Area": [2_000.0 * 10.764, 2_100.0, 3.0, None]},
        geometry=parks,
        crs="EPSG:4549",
    )
    frame.to_file(tmp_path / "口袋公园.gpkg", engine="pyogrio")
    result = loaded(tmp_path, {"path": "口袋公园.gpkg"})
    assert result.inputs["pocket_park"]["area_m2"].tolist() == pytest.approx([2_000.0, 2_100.0, 2_000.0, 2_000.0])
    assert [p.rows for p in result.problems if p.code == "area_differs"] == [(1, 3)]
