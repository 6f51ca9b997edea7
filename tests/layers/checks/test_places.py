"""Every finding about rows says where on the map they are."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pytest
from civicgrid.layers.checks.places import MOST
from civicgrid.tests.layers.door import LAT, LON, csv_text, loaded, spread
from pyproj import Transformer
from shapely.geometry import Polygon, box

TO_METRES = Transformer.from_crs("EPSG:4326", "EPSG:4549", always_xy=True)


def test_a_row_stands_where_its_coordinates_say(tmp_path: Path):
    rows = [*spread(6), ["零", 0, 0], ["无", "", ""], ["公厕2", *spread(3)[2][1:]]]
    (tmp_path / "公厕.csv").write_text(csv_text(rows), encoding="utf-8")
    result = loaded(tmp_path, {"path": "公厕.csv"})
    copy = next(p for p in result.problems if p.code == "duplicate_row")
    x, y = TO_METRES.transform(LON + 0.008, LAT)
    assert copy.rows == (10,)
    assert copy.params["at"] == [pytest.approx([x, y], abs=0.06)]
    placeless = [p for p in result.problems if p.code in ("zero_coordinates", "no_coordinates")]
    assert len(placeless) == 2
    assert not any("at" in p.params for p in placeless)


def test_only_the_first_rows_have_a_place(tmp_path: Path):
    count = MOST + 20
    rows = [[f"A{i}", f"{LON + i / 10_000:.4f}", LAT, "2025-02-01 08:00", "2025-01-01"] for i in range(count)]
    (tmp_path / "案件.csv").write_text(csv_text(rows, "案件编号,经度,纬度,立案时间,结案时间"), encoding="utf-8")
    found = next(p for p in loaded(tmp_path, {"path": "案件.csv"}).problems if p.code == "closed_before_filed")
    assert len(found.rows) == count
    assert len(found.params["at"]) == MOST


def test_shapes_stand_at_their_middle_and_tell_their_area_before_and_after(tmp_path: Path):
    spike = Polygon([(0, 0), (0, 100), (0, 150), (0, 100), (100, 100), (100, 0)])  # a needle without area
    bow = Polygon([(200, 0), (300, 100), (300, 0), (200, 100)])
    x, y = TO_METRES.transform(LON, LAT)
    shapes = [Polygon([(x + a, y + b) for a, b in shape.exterior.coords]) for shape in (spike, bow)]
    gpd.GeoDataFrame({"公园名称": ["针", "结"]}, geometry=shapes, crs="EPSG:4549").to_file(
        tmp_path / "口袋公园.gpkg", layer="口袋公园", engine="pyogrio"
    )
    result = loaded(tmp_path, {"path": "口袋公园.gpkg"})
    found = {p.code: p for p in result.problems}
    assert (found["geometry_mended"].rows, found["invalid_geometry"].rows) == ((1,), (2,))
    assert found["geometry_mended"].params["before_m2"] == [10_000.0]
    assert found["geometry_mended"].params["after_m2"] == [10_000.0]
    assert found["invalid_geometry"].params["at"] == [pytest.approx([x + 250, y + 50], abs=0.06)]
    assert result.inputs["pocket_park"].geometry.iloc[0].equals(box(x, y, x + 100, y + 100))
