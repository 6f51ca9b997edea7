"""Writes pages of runs, and drives them in a browser without a network."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Optional

import pytest
from civicgrid.layers.basemaps import Basemap
from civicgrid.layers.export import webpage
from civicgrid.layers.problems import Refused
from civicgrid.layers.run import Run

HERE = Path(__file__).resolve().parent
PICTURES = HERE.parents[2] / "out" / "e2e" / "web"


def drive(script: str, page: Path, pictures: Path = PICTURES) -> dict:
    """Open the page in the browser, do what the script says, and give what was seen."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or os.environ.get("CHROMIUM", "")
    node = shutil.which("node")
    if not (browser and node and (HERE / "node_modules" / "axe-core").is_dir()):
        pytest.skip("NOT RUN: needs chromium, node and `npm ci` in tests/e2e/web")
    pictures.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        [node, str(HERE / script), str(page), str(pictures), browser],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def written(run: Run, labels: Mapping[str, str], folder: Path, basemap: Optional[Basemap] = None) -> Path:
    """Write the page of a run."""
    try:
        return webpage.write(run, folder / "页面 1.html", labels, basemap=basemap)
    except Refused:
        pytest.skip("NOT RUN: the page's scripts are not made (npm ci in resources/web)")
