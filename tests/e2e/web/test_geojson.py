"""GeoJSON in a real browser without a network: a map library draws every feature where its bbox says."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from civicgrid.layers.export.geodata import writing
from civicgrid.layers.export.geodata.options import Options
from civicgrid.tests.layers.export_words import chinese
from civicgrid.tests.layers.full_run import full_run

HERE = Path(__file__).resolve().parent
LEAFLET = HERE.parents[2] / "resources" / "web" / "node_modules" / "leaflet" / "dist" / "leaflet.js"


def test_every_layer_is_drawn_where_it_says(tmp_path: Path) -> None:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or os.environ.get("CHROMIUM", "")
    node = shutil.which("node")
    if not (browser and node and LEAFLET.is_file() and (HERE / "node_modules" / "playwright-core").is_dir()):
        pytest.skip("NOT RUN: needs chromium, node, `npm ci` in tests/e2e/web and in resources/web")
    paths = writing.write(full_run(), tmp_path, chinese(), Options(field_names="labels")).paths
    files = [str(path) for path in paths if path.suffix == ".geojson"]
    done = subprocess.run(
        [node, str(HERE / "geojson.mjs"), browser, str(LEAFLET), *files],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["errors"] == []
    assert set(found["seen"]) == set(files)
    for file, seen in found["seen"].items():
        data = json.loads(Path(file).read_text(encoding="utf-8"))
        with_place = [feature for feature in data["features"] if feature["geometry"]]
        assert (seen["features"], seen["drawn"]) == (len(data["features"]), len(with_place))
        assert seen["bbox"] == pytest.approx(data["bbox"])
        assert seen["zoom"] > 10
