"""Work as a program of its own: what it makes, what it says when it can't, and that it ends with whoever asked."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from civicgrid.geo.errors import Cancelled, GeoError, NotMetric
from civicgrid.layers import apart, pipeline, studyfile
from civicgrid.layers.connections import Connection, by_service
from civicgrid.layers.door.trial import bring, try_all
from civicgrid.layers.problems import Refused
from civicgrid.layers.proof import district
from civicgrid.layers.studyfile import StudyFile
from civicgrid.layers.workspace import gpkg
from civicgrid.tests.layers.export_words import english
from civicgrid.tests.layers.small_run import small_run

# one point reprojected by geopandas; in QGIS ``stack`` keeps this quiet
pytestmark = pytest.mark.filterwarnings("ignore:Conversion of an array:DeprecationWarning")

WORD = "open sesame"


@pytest.fixture
def study(tmp_path: Path) -> StudyFile:
    return studyfile.read(district.write(tmp_path))


def begun() -> subprocess.Popen[str]:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, "-m", "civicgrid.layers.apart"]
    return subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def answers(asked: Mapping[str, Any]) -> list[dict[str, Any]]:
    with begun() as program:
        print(json.dumps(asked), file=program.stdin, flush=True)
        return [json.loads(line) for line in program.stdout or ()]


def test_it_computes_what_is_computed_here(tmp_path: Path, study: StudyFile) -> None:
    folder = tmp_path / "apart"
    folder.mkdir()
    said = answers(apart.to_compute(study, folder, tmp_path / "none", by_service))
    assert said[0] == {"ready": True}
    assert said[-1] == {"done": None}
    shares = [answer["share"] for answer in said if "share" in answer]
    assert shares == sorted(shares)
    here = pipeline.compute(pipeline.load(study))
    there = gpkg.read(folder / pipeline.WORKSPACE)
    both = [run.figures.drop(columns="run_id").reset_index(drop=True) for run in (here, there)]
    pd.testing.assert_frame_equal(*both, check_dtype=False)
    assert {name: len(frame) for name, frame in there.layers.items()} == {
        name: len(frame) for name, frame in here.layers.items()
    }


def test_products_are_made_of_the_results_that_stand_there(tmp_path: Path) -> None:
    run = small_run()
    results, folder = tmp_path / "results", tmp_path / "made"
    results.mkdir(), folder.mkdir()
    gpkg.write(run, results / pipeline.WORKSPACE)
    asked = apart.to_make(run.study, results, folder, ["workbook"], english(), None)
    assert apart.outcome(json.loads(json.dumps(asked)), lambda _share, _step: None) == {"done": None}
    assert [path.name for path in folder.iterdir()] == [pipeline.WORKBOOK]


def test_rows_are_checked_as_they_are_here(tmp_path: Path, study: StudyFile) -> None:
    (said,) = (answer["done"] for answer in answers(apart.to_check(study, by_service)) if "done" in answer)
    there, here = apart.checked(study, said), try_all(study)
    assert there.loaded is not None
    assert here.loaded is not None
    assert there.loaded.accounts == here.loaded.accounts
    assert [problem.code for problem in there.loaded.problems] == [problem.code for problem in here.loaded.problems]
    (outside,) = (problem for problem in there.loaded.problems if problem.code == "no_coordinates")
    assert len(there.places(outside)) == len(here.places(outside))


def test_rows_come_into_the_workspace_as_they_do_from_here(tmp_path: Path, study: StudyFile) -> None:
    def brought(name: str) -> StudyFile:
        return replace(study, workspace=str(tmp_path / name))

    asked = apart.to_bring(brought("there.gpkg"), "replace", "我", by_service)
    there = apart.changes(json.loads(json.dumps(apart.perform(asked, lambda _share, _step: None))))
    here = bring(try_all(brought("here.gpkg")), "replace", "我")
    assert [replace(change, import_id="") for change in there] == [replace(change, import_id="") for change in here]


def test_a_refusal_comes_back_with_its_findings(tmp_path: Path, study: StudyFile) -> None:
    (tmp_path / district.CASES).unlink()
    said = answers(apart.to_compute(study, tmp_path, tmp_path, by_service))
    with pytest.raises(Refused) as refused:
        apart.answered(said[-1])
    assert [(problem.code, problem.layer) for problem in refused.value.problems] == [("file_missing", district.CASES)]


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (NotMetric(crs="EPSG:4326"), Refused),
        (OSError(28, "No space left on device", "out.gpkg"), OSError),
        (MemoryError(), MemoryError),
        (KeyError("column"), apart.Failed),
        (GeoError(), apart.Failed),
    ],
)
def test_what_goes_wrong_is_raised_where_it_was_asked(
    monkeypatch: pytest.MonkeyPatch, error: Exception, kind: type[Exception]
) -> None:
    def fail(_asked: apart.Asked, _progress: object) -> None:
        raise error

    monkeypatch.setattr(apart, "perform", fail)
    answer = json.loads(json.dumps(apart.outcome({}, lambda _share, _step: None)))
    with pytest.raises(kind) as raised:
        apart.answered(answer)
    if kind is apart.Failed:
        assert type(error).__name__ in str(raised.value)
        assert "in fail" in str(raised.value.__cause__), "the traceback is lost"


def test_a_cancel_is_no_outcome(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, study: StudyFile) -> None:
    def stop(_share: float, _step: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        apart.perform(apart.to_compute(study, tmp_path, tmp_path, by_service), stop)


def test_it_ends_when_nobody_listens_any_more(tmp_path: Path) -> None:
    demo = studyfile.read(Path(__file__).resolve().parents[2] / "resources" / "demo" / "study.json")
    program = begun()
    print(json.dumps(apart.to_compute(demo, tmp_path, tmp_path, by_service)), file=program.stdin, flush=True)
    assert json.loads(program.stdout.readline()) == {"ready": True}
    assert "share" in json.loads(program.stdout.readline())
    program.stdin.close()  # as when QGIS has crashed
    assert program.wait(30) == 1
    program.stdout.close()


def test_a_password_goes_by_no_other_way_than_the_input(study: StudyFile) -> None:
    study = studyfile.from_json({**studyfile.to_json(study), "workspace": "postgis:office"}, study.folder)
    asked = apart.to_compute(study, Path(), Path(), lambda name: Connection(name, password=WORD))
    assert asked["connections"]["office"]["password"] == WORD
    assert WORD not in json.dumps({**asked, "connections": {}})
