from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin.algorithms.exportrejected import ExportRejected
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


@pytest.fixture
def asked(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "made"
    folder.mkdir()
    run = small_run()
    text = json.dumps({"公厕名称": "=1+1", "地址": "清河路1号"}, ensure_ascii=False)
    headers = {"headers": ["公厕名称", "经度", "地址"]}
    accounts = (replace(run.accounts[0], decisions=headers), *run.accounts[1:])
    run = replace(run, rejected=run.rejected.assign(text=text), accounts=accounts)
    return {
        "WORKSPACE": str(gpkg.write(run, folder / "civicgrid.gpkg")),
        "OUTPUT": str(tmp_path / "rejected.xlsx"),
    }


@pytest.mark.parametrize(("language", "word"), [(0, "原文件"), (1, "Original file")])
def test_a_sheet_with_the_files_own_columns(
    qgis_app: object, tmp_path: Path, asked: dict[str, str], language: int, word: str
) -> None:
    result = small.run(ExportRejected, {**asked, "LANGUAGE": language})
    (sheet,) = openpyxl.load_workbook(result["OUTPUT"]).worksheets
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0][:4] == ["公厕名称", "经度", "地址", word]
    assert rows[1][:6] == ["=1+1", None, "清河路1号", "toilets.csv", None, 5]
    assert sheet.cell(2, 1).data_type == "s"
    assert result["ROWS"] == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made", "rejected.xlsx"]


def test_no_workspace_is_refused(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    other = small.saved(small.cells(), tmp_path, "cells.gpkg")
    with pytest.raises(QgsProcessingException, match="is not a CivicGrid workspace"):
        small.run(ExportRejected, {**asked, "WORKSPACE": other})
    assert not Path(asked["OUTPUT"]).exists()


def test_nothing_rejected_is_said(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    run = replace(small_run(), rejected=small_run().rejected.iloc[:0])
    workspace = str(gpkg.write(run, tmp_path / "whole.gpkg"))
    with pytest.raises(QgsProcessingException, match="No row was rejected"):
        small.run(ExportRejected, {**asked, "WORKSPACE": workspace})


def test_cancel_leaves_nothing(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(ExportRejected, asked, listener) == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made"]
