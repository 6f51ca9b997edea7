"""QGIS as it comes, without the Python packages that the plugin computes with."""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

import pytest
from civicgrid.tests.e2e import desktop
from civicgrid.tests.tools import realqgis

NEEDED = set("pytest _pytest py pluggy iniconfig packaging pygments pytestqt pytest_qt typing_extensions".split())
"""Of the installed packages, those that tests in the window are run by."""

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(bool(desktop.missing()), reason=f"NOT RUN: missing {desktop.missing()}"),
]


@pytest.fixture
def packages(tmp_path: Path) -> Path:
    """A folder of packages that holds nothing but what runs the tests."""
    folder = tmp_path / "packages"
    folder.mkdir()
    for path in Path(realqgis.site_packages()).iterdir():
        if re.split("[-.]", path.name)[0] in NEEDED:
            (folder / path.name).symlink_to(path)
    return folder


def test_it_loads_explains_and_does_what_it_can(packages: Path, tmp_path: Path) -> None:
    assert metadata.version("geopandas"), "missing here anyway: nothing would be shown"
    outcome = desktop.run(
        ["in_without_stack.py"], tmp_path / "out", timeout_s=120, values={"PYTHONPATH": str(packages)}
    )
    assert outcome.tests == 0, outcome.explain()
    assert outcome.process == 0, outcome.explain()
    assert "Traceback" not in (tmp_path / "out" / "qgis.log").read_text(encoding="utf-8", errors="replace")
