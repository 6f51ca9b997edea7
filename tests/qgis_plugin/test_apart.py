"""Work by a program of its own, begun from QGIS: found, heard, ended at once, and done here where none can be begun."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from civicgrid.geo.errors import Cancelled
from civicgrid.layers import apart as asking
from civicgrid.layers import pipeline, studyfile
from civicgrid.layers.connections import by_service
from civicgrid.layers.problems import Refused
from civicgrid.layers.proof import district
from civicgrid.qgis_plugin import apart
from civicgrid.qgis_plugin.jobs import in_thread

# one point reprojected by geopandas; in QGIS ``stack`` keeps this quiet
pytestmark = pytest.mark.filterwarnings("ignore:Conversion of an array:DeprecationWarning")


@pytest.fixture
def asked(tmp_path: Path) -> asking.Asked:
    study = studyfile.read(district.write(tmp_path))
    return asking.to_compute(study, tmp_path, tmp_path / "none", by_service)


def test_it_is_done_by_another_program(asked: asking.Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "perform", lambda *_: pytest.fail("it was done here"))
    steps: list[str] = []
    in_thread(lambda progress: apart.do(asked, progress), lambda: False, lambda _share, step: steps.append(step))
    assert (Path(asked["folder"]) / pipeline.WORKSPACE).is_file()
    assert {"load_read", "coverage", "write_workspace"} <= set(steps)


def test_a_refusal_of_the_other_program_is_raised_here(asked: asking.Asked, tmp_path: Path) -> None:
    (tmp_path / district.CASES).unlink()
    with pytest.raises(Refused):
        in_thread(lambda progress: apart.do(asked, progress), lambda: False)


def test_a_cancel_ends_it_at_once(asked: asking.Asked) -> None:
    begun = time.monotonic()
    said: list[float] = []

    def progress(share: float, _step: str) -> None:
        said.append(share)
        if share > 0:  # it works
            raise Cancelled

    with pytest.raises(Cancelled):
        apart.do(asked, progress)
    assert time.monotonic() - begun < 60
    assert not (Path(asked["folder"]) / pipeline.WORKSPACE).exists()


@pytest.mark.parametrize("program", [None, "nothing-there", "no-python"])
def test_where_none_can_be_begun_it_is_done_here(
    asked: asking.Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, program: str
) -> None:
    wrong = tmp_path / "no-python"
    wrong.write_text("#!/bin/sh\nexit 3\n")
    wrong.chmod(0o755)
    monkeypatch.setattr(apart, "interpreter", lambda: program and tmp_path / program)
    apart.do(asked, lambda _share, _step: None)
    assert (tmp_path / pipeline.WORKSPACE).is_file()


@pytest.mark.parametrize(
    "place", ["python.exe", f"bin/python{sys.version_info[0]}.{sys.version_info[1]}", "bin/python3"]
)
def test_the_python_of_every_platform_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    monkeypatch.setattr(sys, "exec_prefix", str(tmp_path))
    assert apart.interpreter() is None
    (tmp_path / place).parent.mkdir(exist_ok=True)
    (tmp_path / place).write_text("")
    assert apart.interpreter() == tmp_path / place
