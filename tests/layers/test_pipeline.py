"""Staging, exports and summary of a run; the computation has its own tests in ``tests/geo``."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from civicgrid.geo.errors import Cancelled
from civicgrid.layers import pipeline, standards
from civicgrid.layers.export import webassets
from civicgrid.layers.problems import Refused
from civicgrid.layers.studyfile import from_json
from civicgrid.layers.workspace import gpkg
from civicgrid.tests.layers.export_words import chinese
from civicgrid.tests.layers.small_run import small_run, study_json
from openpyxl import load_workbook

FILES = ("geojson", "workbook")


def _tree(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _list(folder):
    return sorted(path.name for path in folder.iterdir())


def _make(out, run=None, outputs=FILES):
    run = run or small_run()
    with pipeline.Staging.open(out) as staging:
        pipeline.export(run, staging.folder, outputs, chinese())
        return pipeline.finish(run, staging)


def test_a_study_says_which_classes_a_kind_answers():
    """Its own list counts, an empty one too; kinds that it does not name keep what they ship with."""
    settings = {"answers": {"waste_station": ["乱倒垃圾"], "parking_lot": []}}
    study = from_json({**study_json(), "settings": settings})
    toilets = small_run().inputs["public_toilet"]
    kinds = ("waste_station", "parking_lot", "public_toilet")
    rules = pipeline._rules(study, dict.fromkeys(kinds, toilets), standards.of(study.standards))
    assert [rules[kind].answers for kind in kinds] == [("乱倒垃圾",), (), ("随地便溺",)]


def test_products_come_into_a_new_folder_and_nothing_else_is_left(tmp_path):
    out = tmp_path / "deep" / "out"
    made = _make(out)
    assert sorted(path.relative_to(out).as_posix() for path in made) == _tree(out)
    assert {"civicgrid.gpkg", "tables.xlsx", "summary.json", "geojson/result_cell.geojson"} <= set(_tree(out))
    assert _list(tmp_path / "deep") == ["out"]


def test_the_page_is_made_where_its_scripts_are(tmp_path, monkeypatch):
    monkeypatch.setattr(webassets, "read", lambda: webassets.Assets(("",), ("",)))
    _make(tmp_path / "out", outputs=("webpage",))
    assert _tree(tmp_path / "out") == ["civicgrid.gpkg", "map.html", "summary.json"]


@pytest.mark.parametrize("stop_at", [0.0, 0.2, 0.45, 0.9])
def test_cancel_leaves_nothing_and_older_results_stand(tmp_path, stop_at):
    out = tmp_path / "out"
    out.mkdir()
    (out / "tables.xlsx").write_text("older")

    def progress(share, step):
        if share >= stop_at:
            raise Cancelled

    with pytest.raises(Cancelled), pipeline.Staging.open(out) as staging:
        pipeline.export(small_run(), staging.folder, FILES, chinese(), progress)
    assert _tree(tmp_path) == ["out/tables.xlsx"]
    assert _list(tmp_path) == ["out"]


def test_a_cancelled_run_leaves_no_folder_made_for_it(tmp_path):
    with pytest.raises(Cancelled), pipeline.Staging.open(tmp_path / "a" / "b" / "out"):
        raise Cancelled
    assert _list(tmp_path) == []


def test_a_second_run_replaces_its_files_and_leaves_those_of_others(tmp_path):
    out = tmp_path / "out"
    _make(out)
    (out / "notes.txt").write_text("mine")
    (out / "geojson" / "mine.geojson").write_text("mine")
    run = small_run()
    fewer = replace(run, layers={name: frame for name, frame in run.layers.items() if name != "gap_pocket_park"})
    _make(out, fewer)
    assert {"notes.txt", "geojson/mine.geojson"} <= set(_tree(out))
    assert "geojson/gap_pocket_park.geojson" not in _tree(out)


def test_if_one_file_cannot_be_moved_all_older_ones_stand(tmp_path, monkeypatch):
    out = tmp_path / "out"
    _make(out)
    before = {name: (out / name).read_bytes() for name in _tree(out)}
    true_replace = os.replace

    def failing(source, target):
        if str(target) == str(out / "tables.xlsx") and "/new/" in str(source):
            raise PermissionError(13, "open in another program")
        true_replace(source, target)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(Refused) as refused:
        _make(out)
    assert refused.value.problems[0].params["reason"] == "open in another program"
    assert {name: (out / name).read_bytes() for name in _tree(out)} == before
    assert _list(tmp_path) == ["out"]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path):
    (tmp_path / "out").write_text("")
    for out in (tmp_path / "out", tmp_path / "out" / "deeper"):
        with pytest.raises(Refused) as refused:
            pipeline.Staging.open(out)
        problem = refused.value.problems[0]
        assert (problem.code, problem.params["path"]) == ("output_not_writable", str(out))
    assert _list(tmp_path) == ["out"]


def test_a_workspace_that_was_being_read_becomes_one_file(tmp_path):
    out = tmp_path / "out"
    with pipeline.Staging.open(out) as staging:
        path = gpkg.write(small_run(), staging.folder / "civicgrid.gpkg")
        with closing(sqlite3.connect(path)) as reader:
            reader.execute("PRAGMA journal_mode=WAL").fetchall()
        staging.commit()
    assert _tree(out) == ["civicgrid.gpkg"]
    with closing(sqlite3.connect(out / "civicgrid.gpkg")) as database:
        assert database.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_the_workspace_of_this_run_is_not_written_twice(tmp_path):
    run = small_run()
    pipeline.export(run, tmp_path, (), {})
    stamp = (tmp_path / "civicgrid.gpkg").stat().st_mtime_ns
    pipeline.export(run, tmp_path, ("workbook",), {})
    assert (tmp_path / "civicgrid.gpkg").stat().st_mtime_ns == stamp


def test_the_summary_has_every_figure_with_n_and_total(tmp_path):
    run = small_run()
    _make(tmp_path / "out", run)
    data = json.loads((tmp_path / "out" / "summary.json").read_text(encoding="utf-8"))
    assert len(data["figures"]) == len(run.figures)
    assert all({"value", "n", "n_total", "unit"} <= set(row) for row in data["figures"])
    toilets = data["kinds"]["public_toilet"]
    assert toilets["facilities"]["facilities"]["value"] == 2
    assert set(toilets["distances_m"]["case"]) == {"n", "n_total", "mean", "median", "p90", "max"}
    assert {(row["metric"], row["radius_m"]) for row in toilets["covered"]} >= {("covered_land", 100.0)}
    assert {row["area_name"] for row in toilets["covered_by_street"]} == {"清河街道", "望湖街道"}
    assert data["cases"]["hot_cells"]["n_total"] == 20
    assert sum(data["cases"]["cells_by_class"].values()) == 20


def test_the_summary_accounts_for_every_row_and_product(tmp_path):
    out = tmp_path / "out"
    _make(out)
    data = json.loads((out / "summary.json").read_text(encoding="utf-8"))
    for source in data["sources"]:
        assert source["rows_read"] == source["rows_used"] + source["rows_rejected"]
    assert data["sources"][0]["reasons"] == {"no_coordinates": 1}
    assert [item["path"] for item in data["products"]] == [name for name in _tree(out) if name != "summary.json"]
    for item in data["products"]:
        content = (out / item["path"]).read_bytes()
        assert (item["bytes"], item["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())


def _next_month(run):
    """The same study a month later: 15 cases in place of 12."""
    cases = run.figures["metric"] == "cases"
    figures = run.figures.assign(run_id="later")
    figures.loc[cases, ["value", "n", "n_total"]] = 15.0
    return replace(run, figures=figures, record={**run.record, "run_id": "later"})


def test_the_next_run_into_the_same_folder_says_what_changed(tmp_path):
    out = tmp_path / "out"
    first = small_run()
    assert pipeline.since_last(first, out) is first
    _make(out, first)
    second = pipeline.since_last(_next_month(first), out)
    _make(out, second)
    changes = json.loads((out / "summary.json").read_text(encoding="utf-8"))["changes"]
    assert changes["compared_with"] == {
        "run_id": first.record["run_id"],
        "date": first.record["date"],
        "figures": len(first.figures),
    }
    (case,) = changes["figures"]
    assert (case["metric"], case["value_before"], case["value_after"], case["difference"]) == ("cases", 12, 15, 3)
    sheet = load_workbook(out / "tables.xlsx")[chinese()["text.changes"]]
    assert str(first.record["run_id"]) in sheet["A2"].value
    assert [cell.value for cell in sheet[5]][7:14] == [12, 15, 3, 12, 15, 12, 15]
    assert gpkg.read(out / "civicgrid.gpkg").changes["difference"].tolist() == [3.0]


def test_another_study_in_the_folder_is_nothing_to_compare_with(tmp_path):
    other = small_run()
    _make(tmp_path, replace(other, record={**other.record, "study": {**study_json(), "district": "别区"}}))
    run = _next_month(small_run())
    assert pipeline.since_last(run, tmp_path) is run
    (tmp_path / "civicgrid.gpkg").write_text("none of ours")
    assert pipeline.since_last(run, tmp_path) is run
