"""GeoJSON holds RFC 7946, says what it is, and agrees with its schema and its manifest."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.layers import pipeline, studyfile
from civicgrid.layers.digest import sha256
from civicgrid.layers.export.geodata import about, release, writing
from civicgrid.layers.export.geodata.check import check
from civicgrid.layers.export.geodata.options import Options, from_json, to_json
from civicgrid.layers.kinds import RESOURCES
from civicgrid.layers.problems import Refused
from civicgrid.layers.run import Run
from civicgrid.tests.layers.export_words import chinese, english
from civicgrid.tests.layers.small_run import CRS, X0, Y0, small_run
from jsonschema import Draft202012Validator
from pyproj import Transformer

STREETS = Options(layers=("result_street",))


def written(run: Run, folder: Path, options: Options, labels: Mapping[str, str] = {}) -> dict[str, dict]:
    """Write a run and give what stands in the GeoJSON files, by layer."""
    paths = writing.write(run, folder, labels, options).paths
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in paths if path.suffix == ".geojson"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("out") / "geojson"
    named = Options(layers=tuple(release.layers(small_run())), smallest_count=0)
    writing.write(small_run(), folder, chinese(), named)
    return folder


@pytest.fixture(scope="module")
def files(folder: Path) -> dict[str, dict]:
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.geojson")}


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


@pytest.mark.parametrize("decimals", [6, 7])
def test_numbers_have_the_decimals_asked_for(tmp_path, decimals):
    (data,) = written(small_run(), tmp_path, replace(STREETS, decimals=decimals)).values()
    places = shapely.get_coordinates([shapely.geometry.shape(feature["geometry"]) for feature in data["features"]])
    np.testing.assert_array_equal(np.round(places, decimals), places)


def test_ids_dates_and_missing_values(files):
    first, second = files["result_case"]["features"][:2]
    assert first["id"] == "202600000"
    assert first["properties"]["filed"] == "2026-01-15T08:30:00"
    assert first["properties"]["closed"] is None
    assert second["properties"]["closed"] == "2026-01-28T14:30:00"


def test_the_member_says_title_fields_datum_and_record(files):
    about = files["gap_public_toilet"]["civicgrid"]
    assert about["study"] == "清河区设施布局"
    assert about["notice"] == "虚构数据"
    assert about["run_id"] == "20260701-090000-small"
    assert (about["measured_in"], about["datum"]) == (CRS, "WGS 84")
    assert about["standards"][0]["clause"] == "5.0.1"
    assert set(about["fields"]) == set(files["gap_public_toilet"]["features"][0]["properties"])


def test_every_file_holds_its_published_schema(folder, files):
    published = json.loads((RESOURCES / "schemas" / "geojson.schema.json").read_text(encoding="utf-8"))
    for name, data in files.items():
        own = json.loads((folder / f"{name}.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(own)
        Draft202012Validator(own).validate(data)
        Draft202012Validator(published).validate(data)


def test_the_schema_tells_names_units_and_values(folder):
    schema = json.loads((folder / "public_toilet.schema.json").read_text(encoding="utf-8"))
    fields = schema["$defs"]["properties"]["properties"]
    assert (fields["seats"]["title"], fields["seats"]["description"]) == ("厕位数", "seats")
    assert fields["state"]["anyOf"][0]["enum"] == ["existing", "under_construction", "planned", "closed"]
    assert "planned: 规划" in fields["state"]["description"]
    cells = json.loads((folder / "result_cell.schema.json").read_text(encoding="utf-8"))
    units = {name: form.get("description") for name, form in cells["$defs"]["properties"]["properties"].items()}
    assert (units["dist_m_public_toilet"], units["share_builtup_public_toilet"], units["cases"]) == ("m", "1", "count")


@pytest.mark.parametrize(
    ("field", "unit"),
    [
        ("seats", "seats"), ("population", "persons"), ("dist_m_public_toilet", "m"), ("street_m", "m"),
        ("area_m2", "m2"), ("share_once_public_toilet", "1"), ("close_rate", "1"), ("close_rate_n", "count"),
        ("hours_to_close", "h"), ("matching_cases_public_toilet", "count"), ("cases_filed", "count"),
        ("cases_per_1000_eb", "1/1000 persons"), ("cases_per_km", "1/km"), ("minutes_public_toilet", "min"),
        ("bearing_deg_public_toilet", "deg"), ("name", ""), ("priority", ""), ("moran", ""),
    ],
)  # fmt: skip
def test_units_of_fields(field, unit):
    assert about.unit_of(field) == unit


def test_classes_are_listed_with_what_they_mean():
    form = about._field_form("quadrant_public_toilet", pd.Series(["build", None]), english())
    assert form["anyOf"][0]["enum"] == ["build", "manage", "watch", "fine"]
    assert "build: build: a gap, and many cases" in form["description"]


def test_the_manifest_lists_every_file_with_its_digest_and_the_run(folder):
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    schema = json.loads((RESOURCES / "schemas" / "manifest.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(manifest)
    assert {entry["path"] for entry in manifest["files"]} == {path.name for path in folder.iterdir()} - {
        "manifest.json"
    }
    for entry in manifest["files"]:
        path = folder / entry["path"]
        assert (entry["sha256"], entry["bytes"]) == (sha256(path), path.stat().st_size)
    assert manifest["run"]["run_id"] == "20260701-090000-small"


def test_fields_are_called_in_the_language_asked_for(tmp_path):
    for labels, name in ((chinese(), "名称"), (english(), "Name")):
        (data,) = written(small_run(), tmp_path, replace(STREETS, field_names="labels"), labels).values()
        properties = data["features"][0]["properties"]
        assert properties[name] == "清河街道"
        assert len(properties) == len(data["civicgrid"]["fields"])


def test_equal_labels_keep_their_codes(tmp_path):
    labels = {"name": "编码", "id": "编码"}
    (data,) = written(small_run(), tmp_path, replace(STREETS, field_names="labels"), labels).values()
    assert {"编码 [id]", "编码 [name]"} <= set(data["features"][0]["properties"])


def test_null_geometry_is_kept_and_infinite_numbers_are_null(tmp_path):
    run = small_run()
    cells = run.layers["result_cell"].copy()
    cells.loc[0, "geometry"] = None
    cells["dist_m_public_toilet"] = [np.inf, np.nan, *cells["dist_m_public_toilet"][2:]]
    options = Options(layers=("result_cell",), formats=("geojson", "geojsons", "fgb", "pmtiles"))
    data = written(replace(run, layers={"result_cell": cells}), tmp_path, options)["result_cell"]
    first, second = data["features"][:2]
    assert first["geometry"] is None
    assert first["properties"]["dist_m_public_toilet"] is None
    assert second["properties"]["dist_m_public_toilet"] is None
    assert len(gpd.read_file(tmp_path / "result_cell.fgb")) == len(cells)


def test_empty_layer_is_an_empty_collection(tmp_path):
    run = small_run()
    empty = run.layers["gap_pocket_park"].iloc[:0]
    (data,) = written(replace(run, layers={"gap_pocket_park": empty}), tmp_path, Options(("gap_pocket_park",))).values()
    assert data["features"] == []
    assert "bbox" not in data


def test_geopandas_reads_what_was_measured(tmp_path):
    written(small_run(), tmp_path, STREETS)
    back = gpd.read_file(tmp_path / "result_street.geojson").to_crs(CRS)
    assert back.area.tolist() == pytest.approx([100_000, 100_000], rel=1e-4)  # a centimetre along 1.4 km of edge
    assert isinstance(pd.DataFrame(back)["name"][0], str)


def test_every_form_holds_the_same_features(tmp_path):
    forms = ("geojson", "geojson.gz", "geojsons", "fgb", "pmtiles")
    (data,) = written(small_run(), tmp_path, replace(STREETS, formats=forms)).values()
    assert json.loads(gzip.decompress((tmp_path / "result_street.geojson.gz").read_bytes())) == data
    records = (tmp_path / "result_street.geojsons").read_text(encoding="utf-8").split("\x1e")[1:]
    assert [json.loads(record) for record in records] == data["features"]
    binary = gpd.read_file(tmp_path / "result_street.fgb")
    assert sorted(binary["name"]) == ["望湖街道", "清河街道"]
    assert binary.crs == "EPSG:4326"
    assert len(gpd.read_file(tmp_path / "result_street.pmtiles")) >= 2  # a feature on a border stands in two tiles


def test_only_the_forms_asked_for_are_left(tmp_path):
    written(small_run(), tmp_path, replace(STREETS, formats=("geojson.gz",)))
    names = {"result_street.geojson.gz", "result_street.schema.json", "manifest.json"}
    assert {path.name for path in tmp_path.iterdir()} == names


@pytest.mark.parametrize("datum", ["gcj02", "bd09"])
def test_a_shifted_copy_says_so_in_name_and_member(tmp_path, datum):
    options = replace(STREETS, copies=(datum,), formats=("geojson", "geojsons", "fgb"))
    made = written(small_run(), tmp_path, options)
    true, shifted = made["result_street"], made[f"result_street_{datum}"]
    said = {"gcj02": "GCJ-02", "bd09": "BD-09"}[datum]
    assert (shifted["name"], shifted["civicgrid"]["datum"]) == (f"result_street_{datum}", said)
    east = shifted["bbox"][0] - true["bbox"][0]
    assert 0.003 < east < 0.02  # 300 m to 2 km
    record = (tmp_path / f"result_street_{datum}.geojsons").read_text(encoding="utf-8").split("\x1e")[1]
    assert json.loads(record)["datum"] == said
    binary = gpd.read_file(tmp_path / f"result_street_{datum}.fgb")
    assert (binary.crs.name, set(binary["datum"])) == (said, {said})


def test_a_shifted_copy_of_another_country_is_refused(tmp_path):
    run = small_run()
    moved = run.layers["result_street"].set_crs("EPSG:32630", allow_override=True)
    with pytest.raises(Refused) as refused:
        writing.write(
            replace(run, layers={"result_street": moved}, inputs={}), tmp_path, {}, replace(STREETS, copies=("gcj02",))
        )
    assert refused.value.problems[0].code == "shift_abroad"


def test_a_folder_that_cannot_be_made_is_refused(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(Refused) as refused:
        writing.write(small_run(), tmp_path / "file" / "geojson", {})
    assert refused.value.problems[0].code == "output_not_writable"


def test_a_polygon_that_touches_itself_only_in_degrees_is_mended(tmp_path):
    # a slit narrower than a millimetre, far from where its vertices stand: reprojection closes it
    slit = shapely.Polygon(
        [(X0, Y0), (X0 + 900, Y0 + 3e-9), (X0 + 900, Y0 + 300), (X0, Y0 + 300), (X0 + 899, Y0 + 2e-9), (X0, Y0)]
    )
    run = small_run()
    gaps = run.layers["gap_pocket_park"].iloc[:1].set_geometry([slit], crs=CRS)
    run = replace(run, layers={"gap_pocket_park": gaps})
    (data,) = written(run, tmp_path, Options(("gap_pocket_park",))).values()
    assert shapely.geometry.shape(data["features"][0]["geometry"]).is_valid


def test_the_preview_is_what_is_written(tmp_path):
    options = Options(formats=("geojson", "fgb"), copies=("gcj02",))
    plans = writing.preview(small_run(), chinese(), options)
    made = writing.write(small_run(), tmp_path, chinese(), options)
    files = {name for plan in plans for name in plan.files}
    assert files == {path.name for path in made.paths} - {"manifest.json"}
    for plan in plans:
        assert plan.size == pytest.approx((tmp_path / plan.files[0]).stat().st_size, abs=5_000)
        data = json.loads((tmp_path / plan.files[0]).read_text(encoding="utf-8"))
        assert (plan.features, set(plan.fields)) == (len(data["features"]), set(data["civicgrid"]["fields"]))
    assert set(writing.in_the_way(plans, tmp_path)) == {*files, "manifest.json"}
    with pytest.raises(Refused) as refused:
        writing.refuse_replacing(plans, tmp_path)
    assert refused.value.problems[0].code == "output_exists"
    writing.refuse_replacing(plans, tmp_path / "elsewhere")


def test_the_independent_reader_agrees_with_every_file(folder):
    for path in folder.glob("*.geojson"):
        assert check(path) == []


def test_options_go_into_a_study_and_back():
    options = Options(layers=("result_cell",), decimals=6, copies=("gcj02",), max_mb=2.0)
    assert from_json(to_json(options)) == options
    assert to_json(Options()) == {}


def test_a_study_says_what_is_published(tmp_path):
    run = small_run()
    study = replace(run.study, geojson={"layers": ["result_street"], "formats": ["geojson.gz"]})
    pipeline.export(replace(run, study=study), tmp_path, ("geojson",), chinese())
    names = {"result_street.geojson.gz", "result_street.schema.json", "manifest.json"}
    assert {path.name for path in (tmp_path / "geojson").iterdir()} == names
    assert studyfile.from_json(studyfile.to_json(study)).geojson == study.geojson
