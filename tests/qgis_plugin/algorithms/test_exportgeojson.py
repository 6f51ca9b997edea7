from __future__ import annotations

import json
from pathlib import Path

import pytest
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin.algorithms.exportgeojson import ExportGeoJson
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


@pytest.fixture
def asked(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "made"
    folder.mkdir()
    return {"WORKSPACE": str(gpkg.write(small_run(), folder / "civicgrid.gpkg")), "OUTPUT": str(tmp_path / "layers")}


def test_every_layer_is_a_file(qgis_app: object, asked: dict[str, str]) -> None:
    result = small.run(ExportGeoJson, asked)
    files = sorted(Path(result["OUTPUT"]).iterdir())
    assert len(files) == result["FILES"] > 3
    for path in files:
        assert json.loads(path.read_text(encoding="utf-8"))["type"] == "FeatureCollection"


def test_other_files_in_the_folder_stay(qgis_app: object, asked: dict[str, str]) -> None:
    mine = Path(asked["OUTPUT"]) / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("mine")
    small.run(ExportGeoJson, asked)
    assert mine.read_text() == "mine"


def test_no_workspace_is_refused(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    other = small.saved(small.cells(), tmp_path, "cells.gpkg")
    with pytest.raises(QgsProcessingException, match="is not a CivicGrid workspace"):
        small.run(ExportGeoJson, {**asked, "WORKSPACE": other})
    assert not Path(asked["OUTPUT"]).exists()


def test_cancel_leaves_nothing(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(ExportGeoJson, asked, listener) == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made"]
