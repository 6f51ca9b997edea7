"""A run goes into one GeoPackage and comes back the same; QGIS 3.22 can read the file."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import geopandas as gpd
import pandas as pd
import pytest
from civicgrid.geo import columns as col
from civicgrid.layers.problems import Refused
from civicgrid.layers.studyfile import to_json
from civicgrid.layers.workspace import gpkg
from civicgrid.tests.layers.small_run import CRS, small_run


@pytest.fixture
def written(tmp_path):
    run = small_run()
    return run, gpkg.write(run, tmp_path / "civicgrid.gpkg")


def test_every_layer_comes_back_with_its_values_and_crs(written):
    run, path = written
    back = gpkg.read(path)
    assert list(back.inputs) == list(run.inputs)
    assert list(back.layers) == list(run.layers)
    for name, frame in {**run.inputs, **run.layers}.items():
        other = {**back.inputs, **back.layers}[name]
        assert other.crs.to_epsg() == frame.crs.to_epsg() == 4549
        assert other.geometry.geom_equals(frame.geometry).all(), name
        plain = [column for column in frame.columns if column != "geometry"]
        pd.testing.assert_frame_equal(
            pd.DataFrame(other[plain]).fillna("—").astype(str), pd.DataFrame(frame[plain]).fillna("—").astype(str)
        )


def test_tables_accounts_problems_record_and_study_come_back(written):
    run, path = written
    back = gpkg.read(path)
    pd.testing.assert_frame_equal(back.figures, run.figures, check_dtype=False)
    assert back.accounts == run.accounts
    assert back.problems == run.problems
    assert back.record == run.record
    assert to_json(back.study) == to_json(run.study)
    assert back.rejected["row"].tolist() == [5]


def test_a_table_called_like_a_layer_is_no_layer(tmp_path):
    table = pd.DataFrame({"kind": ["public_toilet"], "lift": [1.5]})
    back = gpkg.read(gpkg.write(replace(small_run(), tables={"gap_cases": table}), tmp_path / "civicgrid.gpkg"))
    assert "gap_cases" in back.tables
    assert "gap_cases" not in back.layers


def test_codes_stay_text_and_times_stay_times(written):
    back = gpkg.read(written[1])
    assert back.inputs["grid_cell"][col.ID].iloc[0] == "330106001001001"
    assert pd.api.types.is_datetime64_any_dtype(back.inputs["case"]["filed"])
    assert back.inputs["case"]["closed"].isna().sum() == 4
    assert back.inputs["case"]["filed"].iloc[0] == pd.Timestamp("2026-01-15 08:30")


def test_version_is_one_that_qgis_3_22_reads(written):
    with closing(sqlite3.connect(written[1])) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (10200,)


def test_empty_layer_stays_a_layer(tmp_path):
    run = small_run()
    empty = run.layers["gap_pocket_park"].iloc[:0]
    path = gpkg.write(replace(run, layers={**run.layers, "gap_pocket_park": empty}), tmp_path / "w.gpkg")
    back = gpkg.read(path).layers["gap_pocket_park"]
    assert len(back) == 0
    assert set(empty.columns) == set(back.columns)


def test_a_run_with_nothing_to_tell_is_kept_too(tmp_path):
    run = replace(small_run(), rejected=pd.DataFrame(), problems=(), accounts=())
    back = gpkg.read(gpkg.write(run, tmp_path / "w.gpkg"))
    assert (len(back.rejected), back.problems, back.accounts) == (0, (), ())


def test_missing_shape_is_kept_as_missing(tmp_path):
    run = small_run()
    cases = run.inputs["case"].copy()
    cases.loc[3, "geometry"] = None
    back = gpkg.read(gpkg.write(replace(run, inputs={**run.inputs, "case": cases}), tmp_path / "w.gpkg"))
    assert back.inputs["case"].geometry.isna().tolist() == [place == 3 for place in range(len(cases))]


def test_holds_knows_its_own_run(written, tmp_path):
    run, path = written
    assert gpkg.holds(run, path)
    assert not gpkg.holds(replace(run, record={**run.record, "run_id": "another"}), path)
    assert not gpkg.holds(run, tmp_path / "none.gpkg")


def test_other_files_are_refused(tmp_path):
    other = tmp_path / "x.gpkg"
    gpd.GeoDataFrame({"a": [1]}, geometry=gpd.points_from_xy([0], [0]), crs=CRS).to_file(other)
    (tmp_path / "text.gpkg").write_text("no database")
    for path in (other, tmp_path / "text.gpkg", tmp_path / "missing.gpkg"):
        with pytest.raises(Refused) as refused:
            gpkg.read(path)
        assert refused.value.problems[0].code == "workspace_unreadable"


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused) as refused:
        gpkg.write(small_run(), tmp_path / "none" / "w.gpkg")
    assert refused.value.problems[0].code == "output_not_writable"
