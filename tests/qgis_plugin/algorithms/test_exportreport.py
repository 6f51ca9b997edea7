from __future__ import annotations

from pathlib import Path

import docx
import pytest
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin.algorithms.exportreport import ExportReport
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


@pytest.fixture
def asked(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "made"
    folder.mkdir()
    workspace = gpkg.write(small_run(), folder / "civicgrid.gpkg")
    return {"WORKSPACE": str(workspace), "OUTPUT": str(tmp_path / "report.docx")}


@pytest.mark.parametrize(("language", "title"), [(0, "清河区设施布局"), (1, "Facilities of Qinghe")])
def test_one_file_in_the_language_asked_for(
    qgis_app: object, tmp_path: Path, asked: dict[str, str], language: int, title: str
) -> None:
    result = small.run(ExportReport, {**asked, "LANGUAGE": language})
    made = docx.Document(result["OUTPUT"])
    assert made.paragraphs[0].text == title
    assert any(paragraph.text in result["TEXT"] for paragraph in made.paragraphs[5:])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made", "report.docx"]


def test_a_text_file_has_the_paragraphs(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    result = small.run(ExportReport, {**asked, "OUTPUT": str(tmp_path / "report.txt")})
    assert Path(result["OUTPUT"]).read_text(encoding="utf-8-sig") == result["TEXT"]


def test_without_the_package_a_document_is_refused_and_the_old_one_stands(
    qgis_app: object, asked: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    Path(asked["OUTPUT"]).write_text("older")
    monkeypatch.setattr("civicgrid.layers.export.document.find_spec", lambda _name: None)
    with pytest.raises(QgsProcessingException, match="python-docx"):
        small.run(ExportReport, asked)
    assert Path(asked["OUTPUT"]).read_text() == "older"


def test_no_workspace_is_refused(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    other = small.saved(small.cells(), tmp_path, "cells.gpkg")
    with pytest.raises(QgsProcessingException, match="is not a CivicGrid workspace"):
        small.run(ExportReport, {**asked, "WORKSPACE": other})
    assert not Path(asked["OUTPUT"]).exists()


def test_cancel_leaves_nothing(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(ExportReport, asked, listener) == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made"]
