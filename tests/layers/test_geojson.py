"""GeoJSON holds RFC 7946, says what it is, and lets nothing private out."""

from __future__ import annotations

import json
from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.layers.export import geojson
from civicgrid.layers.problems import Refused
from civicgrid.tests.layers.export_words import chinese
from civicgrid.tests.layers.small_run import CRS, X0, Y0, small_run
from pyproj import Transformer


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    made = geojson.write(small_run(), tmp_path_factory.mktemp("out") / "geojson", chinese())
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in made}


def test_one_file_for_each_result_and_facility_and_none_twice(files):
    run = small_run()
    assert set(files) == {*run.layers, "public_toilet", "pocket_park"}
    for name, data in files.items():
        assert len(data["features"]) == len({**run.inputs, **run.layers}[name])


def test_no_crs_member_and_bounds_in_degrees(files):
    for data in files.values():
        assert "crs" not in data
        west, south, east, north = data["bbox"]
        assert 119.999 < west < east < 120.01
        assert 30.17 < south < north < 30.19


def test_places_agree_with_an_independent_projection(files):
    lon, lat = files["public_toilet"]["features"][0]["geometry"]["coordinates"]
    expected = Transformer.from_crs(4549, 4326, always_xy=True).transform(X0 + 80, Y0 + 90)
    assert (lon, lat) == pytest.approx(expected, abs=1e-7)


def test_rings_turn_right_hand_and_close(files):
    for name in ("result_cell", "covered_public_toilet", "gap_public_toilet"):
        for feature in files[name]["features"]:
            shape = shapely.geometry.shape(feature["geometry"])
            for part in getattr(shape, "geoms", [shape]):
                assert part.exterior.is_ccw
                assert not any(ring.is_ccw for ring in part.interiors)


def test_numbers_have_seven_decimals_at_most(files):
    for data in files.values():
        places = shapely.get_coordinates([shapely.geometry.shape(feature["geometry"]) for feature in data["features"]])
        np.testing.assert_array_equal(np.round(places, 7), places)


def test_ids_dates_and_missing_values(files):
    first, second = files["result_case"]["features"][:2]
    assert first["id"] == "202600000"
    assert first["properties"]["filed"] == "2026-01-15T08:30:00"
    assert first["properties"]["closed"] is None
    assert second["properties"]["closed"] == "2026-01-28T14:30:00"


def test_cases_leave_out_what_was_typed_and_where_it_came_from(files):
    fields = set(files["result_case"]["features"][0]["properties"])
    assert {"class_main", "class_sub", "dist_m_public_toilet"} <= fields
    assert not fields & {"name", "source", "source_file", "source_row"}
    assert "case" not in files


def test_the_member_says_title_fields_datum_and_record(files):
    about = files["gap_public_toilet"]["civicgrid"]
    assert about["study"] == "清河区设施布局"
    assert about["notice"] == "虚构数据"
    assert about["run_id"] == "20260701-090000-small"
    assert about["measured_in"] == CRS
    assert about["standards"][0]["clause"] == "5.0.1"
    assert set(about["fields"]) == set(files["gap_public_toilet"]["features"][0]["properties"])


def test_null_geometry_is_kept_and_infinite_numbers_are_null(tmp_path):
    run = small_run()
    cells = run.layers["result_cell"].copy()
    cells.loc[0, "geometry"] = None
    cells["dist_m_public_toilet"] = [np.inf, np.nan, *cells["dist_m_public_toilet"][2:]]
    (path,) = geojson.write(replace(run, layers={"result_cell": cells}), tmp_path, {}, ["result_cell"])
    first, second = json.loads(path.read_text(encoding="utf-8"))["features"][:2]
    assert first["geometry"] is None
    assert first["properties"]["dist_m_public_toilet"] is None
    assert second["properties"]["dist_m_public_toilet"] is None


def test_empty_layer_is_an_empty_collection(tmp_path):
    run = small_run()
    empty = run.layers["gap_pocket_park"].iloc[:0]
    (path,) = geojson.write(replace(run, layers={"gap_pocket_park": empty}), tmp_path, {}, ["gap_pocket_park"])
    data = json.loads(path.read_text(encoding="utf-8"))
    assert data["features"] == []
    assert "bbox" not in data


def test_geopandas_reads_what_was_measured(tmp_path):
    (path,) = geojson.write(small_run(), tmp_path, {}, ["result_street"])
    back = gpd.read_file(path).to_crs(CRS)
    assert back.area.tolist() == pytest.approx([100_000, 100_000], rel=1e-4)  # a centimetre along 1.4 km of edge
    assert isinstance(pd.DataFrame(back)["name"][0], str)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (lambda data: data.update(crs={}), "member crs"),
        (lambda data: data["features"].pop(), "features instead of"),
        (lambda data: data["features"][0]["geometry"]["coordinates"][0].reverse(), "wrong way"),
        (lambda data: data["features"][0]["geometry"]["coordinates"][0].pop(), "not closed"),
        (lambda data: data["features"][1].update(id="S1"), "id repeated"),
        (lambda data: data["features"][0]["geometry"]["coordinates"][0].__setitem__(1, [3e6, 5e5]), "position"),
    ],
)
def test_the_check_finds_what_breaks_the_standard(tmp_path, change, fault):
    (path,) = geojson.write(small_run(), tmp_path, {}, ["result_street"])
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(json.dumps(data), encoding="utf-8")
    assert any(fault in found for found in geojson.check(path, 2))


def test_nan_is_no_json(tmp_path):
    path = tmp_path / "x.geojson"
    path.write_text('{"type": "FeatureCollection", "features": [], "a": NaN}')
    assert geojson.check(path) == ["NaN is no JSON"]


def test_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused) as refused:
        geojson.write(small_run(), tmp_path / "file" / "geojson", {})
    assert refused.value.problems[0].code == "output_not_writable"


def test_a_polygon_that_touches_itself_only_in_degrees_is_mended(tmp_path):
    # a slit narrower than a millimetre, far from where its vertices stand: reprojection closes it
    slit = shapely.Polygon(
        [(X0, Y0), (X0 + 900, Y0 + 3e-9), (X0 + 900, Y0 + 300), (X0, Y0 + 300), (X0 + 899, Y0 + 2e-9), (X0, Y0)]
    )
    run = small_run()
    gaps = run.layers["gap_pocket_park"].iloc[:1].set_geometry([slit], crs=CRS)
    (path,) = geojson.write(replace(run, layers={"gap_pocket_park": gaps}), tmp_path, {}, ["gap_pocket_park"])
    shape = shapely.geometry.shape(json.loads(path.read_text(encoding="utf-8"))["features"][0]["geometry"])
    assert shape.is_valid
