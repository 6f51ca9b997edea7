from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin.algorithms.exportworkbook import ExportWorkbook
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


@pytest.fixture
def asked(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "made"
    folder.mkdir()
    workspace = gpkg.write(small_run(), folder / "civicgrid.gpkg")
    return {"WORKSPACE": str(workspace), "OUTPUT": str(tmp_path / "tables.xlsx")}


@pytest.mark.parametrize(("language", "title"), [(0, "清河区设施布局"), (1, "Facilities of Qinghe")])
def test_one_file_in_the_language_asked_for(
    qgis_app: object, tmp_path: Path, asked: dict[str, str], language: int, title: str
) -> None:
    result = small.run(ExportWorkbook, {**asked, "LANGUAGE": language})
    assert openpyxl.load_workbook(result["OUTPUT"]).worksheets[0]["A1"].value == title
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made", "tables.xlsx"]


def test_a_failed_write_leaves_the_old_file(
    qgis_app: object, tmp_path: Path, asked: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(asked["OUTPUT"]).write_text("older")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("openpyxl.Workbook.save", full)
    with pytest.raises(QgsProcessingException, match="disk is full"):
        small.run(ExportWorkbook, asked)
    assert Path(asked["OUTPUT"]).read_text() == "older"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made", "tables.xlsx"]


def test_no_workspace_is_refused(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    other = small.saved(small.cells(), tmp_path, "cells.gpkg")
    with pytest.raises(QgsProcessingException, match="is not a CivicGrid workspace"):
        small.run(ExportWorkbook, {**asked, "WORKSPACE": other})
    assert not Path(asked["OUTPUT"]).exists()


def test_cancel_leaves_nothing(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(ExportWorkbook, asked, listener) == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made"]
