"""The zip as a person gets it: installed into an empty profile, loaded, used, unloaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from civicgrid.tests.e2e import desktop

pytestmark = [
    pytest.mark.desktop,
    pytest.mark.skipif(bool(desktop.missing()), reason=f"NOT RUN: missing {desktop.missing()}"),
]


@pytest.fixture(scope="module")
def archive(checkout: Path) -> Path:
    """Build it as ``./dev zip`` does."""
    tool = [sys.executable, str(checkout / "tests" / "tools" / "build_zip.py")]
    subprocess.run(tool, check=True, cwd=checkout)
    name = subprocess.run([*tool, "--name"], check=True, cwd=checkout, capture_output=True, text=True)
    return Path(name.stdout.strip())


def test_install_use_and_unload(archive: Path, tmp_path: Path) -> None:
    """QGIS's own installer takes it, from the zip, with no checkout in reach."""
    values = {"CIVICGRID_ZIP": str(archive)}
    outcome = desktop.run(["in_zip.py"], tmp_path, plugin=None, locale="zh-Hans", timeout_s=240, values=values)
    assert outcome.tests == 0, outcome.explain()
    assert outcome.process == 0, outcome.explain()
