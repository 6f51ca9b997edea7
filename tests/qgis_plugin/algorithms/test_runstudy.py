"""Here: what goes wrong, and cancel. The whole way itself is run in the real executable (``tests/e2e``)."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
from civicgrid.qgis_plugin.algorithms.runstudy import RunStudy
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


@pytest.fixture
def asked(tmp_path: Path) -> dict[str, str]:
    """A study of cells, toilets and cases, and a folder that holds older results."""
    given = tmp_path / "given"
    out = tmp_path / "out"
    given.mkdir()
    out.mkdir()
    (out / "summary.json").write_text("older")
    kinds = {"grid_cell": small.cells(), "public_toilet": small.toilets(), "case": small.cases()}
    for kind, frame in kinds.items():
        small.saved(frame, given, f"{kind}.gpkg")
    sources = [{"path": f"{kind}.gpkg", "kind": kind} for kind in kinds]
    study = {"civicgrid_study": 1, "title": "小区", "district": "小区", "sources": sources, "outputs": ["geojson"]}
    (given / "study.json").write_text(json.dumps(study))
    return {"STUDY": str(given / "study.json"), "OUT": str(out)}


def left(asked: dict[str, str]) -> list[str]:
    """Name what stands in and beside the folder of the results."""
    out = Path(asked["OUT"])
    return sorted([path.name for path in out.iterdir()] + [path.name for path in out.parent.iterdir()])


OLDER = ["given", "out", "summary.json"]


def test_only_what_the_study_wants_is_made(qgis_app: object, asked: dict[str, str]) -> None:
    result = small.run(RunStudy, asked)
    assert set(result) == {"OUT", "WORKSPACE", "SUMMARY"}
    assert left(asked) == ["civicgrid.gpkg", "geojson", "given", "out", "summary.json"]
    summary = json.loads(Path(result["SUMMARY"]).read_text(encoding="utf-8"))
    assert [source["rows_used"] for source in summary["sources"]] == [100, 2, 200]


def test_the_next_run_into_the_same_folder_says_what_changed(qgis_app: object, asked: dict[str, str]) -> None:
    first = json.loads(Path(small.run(RunStudy, asked)["SUMMARY"]).read_text(encoding="utf-8"))
    assert first["changes"] is None
    given = Path(asked["STUDY"]).parent
    small.saved(small.toilets().iloc[:1], given, "public_toilet.gpkg")
    study = json.loads(Path(asked["STUDY"]).read_text())
    Path(asked["STUDY"]).write_text(json.dumps({**study, "outputs": ["workbook"], "language": "en"}))
    result = small.run(RunStudy, asked)
    changes = json.loads(Path(result["SUMMARY"]).read_text(encoding="utf-8"))["changes"]
    assert changes["compared_with"]["run_id"] == first["run_id"]
    figures = {row["metric"]: row["difference"] for row in changes["figures"] if row["level"] == "whole"}
    assert figures["facilities"] == -1
    assert "cases" not in figures
    sheet = openpyxl.load_workbook(result["WORKBOOK"])["Changes"]
    assert first["run_id"] in sheet["A2"].value


@pytest.mark.parametrize("share", [0, 5, 35, 60, 75])
def test_cancel_in_the_middle_leaves_the_older_results(qgis_app: object, asked: dict[str, str], share: float) -> None:
    listener = small.Listener(cancel_at=share)
    assert small.run(RunStudy, asked, listener) == {}
    assert listener.isCanceled()
    assert not listener.errors
    assert left(asked) == OLDER
    assert (Path(asked["OUT"]) / "summary.json").read_text() == "older"


def test_a_failing_source_is_named_and_leaves_the_older_results(qgis_app: object, asked: dict[str, str]) -> None:
    study = json.loads(Path(asked["STUDY"]).read_text())
    study["sources"].append({"path": "absent.xlsx"})
    Path(asked["STUDY"]).write_text(json.dumps(study))
    with pytest.raises(QgsProcessingException, match=r"absent\.xlsx"):
        small.run(RunStudy, asked)
    assert left(asked) == OLDER


def test_a_wrong_study_is_answered_with_place_and_remedy(qgis_app: object, asked: dict[str, str]) -> None:
    study = json.loads(Path(asked["STUDY"]).read_text())
    study["sources"][1]["knid"] = study["sources"][1].pop("kind")
    Path(asked["STUDY"]).write_text(json.dumps(study))
    with pytest.raises(QgsProcessingException, match="knid") as refused:
        small.run(RunStudy, asked)
    assert "sources" in str(refused.value)
    assert "kind" in str(refused.value)


def test_a_folder_that_cannot_be_written(qgis_app: object, asked: dict[str, str]) -> None:
    with pytest.raises(QgsProcessingException, match="Can't write to /dev/null/x"):
        small.run(RunStudy, {**asked, "OUT": "/dev/null/x"})
