"""Cases through time in the real ``qgis_process``: profiles, emerging hot spots, an animation of a project."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
from civicgrid.tests.qgis_plugin import frames as small
from civicgrid.tests.tools import realqgis

Image = pytest.importorskip("PIL.Image")
pytestmark = [
    pytest.mark.real,
    pytest.mark.skipif(realqgis.executable("qgis_process") is None, reason="NOT RUN: no qgis_process here"),
]

CHECKOUT = Path(__file__).resolve().parents[2]
TRUTH: dict[str, Any] = json.loads((CHECKOUT / "tests" / "demo_city" / "truth.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def profile() -> Iterator[Path]:
    with realqgis.fresh_profile(locale="en") as folder:
        yield folder


def run(profile: Path, algorithm: str, *options: str, **parameters: object) -> dict[str, str]:
    given = [f"{key}={value}" for key, value in parameters.items()]
    done = realqgis.process(profile, "run", f"civicgrid:{algorithm}", *options, "--", *given)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr, done.stderr
    lines = done.stdout.split("Results\n", 1)[1].splitlines()
    return dict(line.split(":\t", 1) for line in lines if ":\t" in line)


def test_timeprofile(profile: Path, tmp_path: Path) -> None:
    cases = small.saved(small.dated_cases(), tmp_path, "cases.gpkg")
    asked = {"FILED": "filed", "OUTPUT": tmp_path / "p.gpkg", "NEAR_REPEATS": tmp_path / "n.gpkg"}
    found = run(profile, "timeprofile", CASES=cases, **asked)
    table = gpd.read_file(found["OUTPUT"])
    assert table.groupby("cycle")["n"].sum().tolist()[1:] == [900, 900]
    assert gpd.read_file(found["NEAR_REPEATS"])["cases"].unique().tolist() == [900]


def test_emerginghotspots(profile: Path, tmp_path: Path) -> None:
    files = {"CELLS": small.saved(small.cells(), tmp_path, "cells.gpkg"),
             "CASES": small.saved(small.dated_cases(), tmp_path, "cases.gpkg")}  # fmt: skip
    asked = {"FILED": "filed", "OUTPUT": tmp_path / "e.gpkg", "BINS": tmp_path / "b.gpkg"}
    found = run(profile, "emerginghotspots", **files, **asked)
    layer, bins = small.read(found["OUTPUT"]), small.read(found["BINS"])
    assert layer["emerging"].iloc[0] == "persistent_hot"
    assert len(bins) == (layer["periods_hot"] + layer["periods_cold"]).sum() > 0


def test_a_study_goes_through_time_and_its_project_is_animated(profile: Path, tmp_path: Path) -> None:
    folder, out = tmp_path / "demo", tmp_path / "out"
    shutil.copytree(CHECKOUT / "resources" / "demo", folder)
    study = json.loads((folder / "study.json").read_text(encoding="utf-8"))
    (folder / "study.json").write_text(json.dumps({**study, "outputs": ["project"]}), encoding="utf-8")
    run(profile, "runstudy", STUDY=folder / "study.json", OUT=out)
    cells = gpd.read_file(out / "civicgrid.gpkg", layer="result_cell").set_index("id")
    for spot in TRUTH["hot_spots"]:
        assert (cells.loc[spot["cells"], "emerging"] == spot["emerging"]).mean() >= 0.75, spot["small_class"]
    target = tmp_path / "hot.gif"
    asked = {"LAYERS": "Hot and cold cells through time", "OUTPUT": target, "WIDTH": 300, "HEIGHT": 240}
    found = run(profile, "timeframes", f"--PROJECT_PATH={out / 'civicgrid.qgz'}", **asked)
    assert found["FRAMES"] == "24"
    with Image.open(target) as animated:
        assert animated.n_frames == 24
