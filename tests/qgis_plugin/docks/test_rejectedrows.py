from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from civicgrid.qgis_plugin.docks import studycontroller
from civicgrid.qgis_plugin.docks.datapage import DataPage
from civicgrid.qgis_plugin.docks.sourcelist import SourceRow
from civicgrid.qgis_plugin.docks.standardspage import StandardsPage
from civicgrid.qgis_plugin.docks.studycontroller import StudyController
from civicgrid.tests.layers.small_run import small_run


@pytest.fixture
def controller(qgis_app: object) -> StudyController:
    return StudyController(DataPage(), StandardsPage())


def test_the_button_is_there_once_rows_were_rejected(controller: StudyController) -> None:
    page = controller.page
    assert page.rejected.isHidden()
    page.show_sources([SourceRow("", "", "a.csv", "", used=5, rejected=0)])
    assert page.rejected.isHidden()
    page.show_sources([SourceRow("", "", "a.csv", "", used=5, rejected=2)])
    assert not page.rejected.isHidden()


@pytest.mark.parametrize(("text", "level"), [({"公厕名称": "无"}, "done"), (None, "error")])
def test_it_writes_the_workbook_and_says_so(
    controller: StudyController, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: object, level: str
) -> None:
    rejected = small_run().rejected.assign(text=json.dumps(text, ensure_ascii=False))
    controller._run = replace(small_run(), rejected=rejected if text else rejected.iloc[:0])
    target = tmp_path / "未用行"
    monkeypatch.setattr(studycontroller.QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    heard: list[tuple[str, str]] = []
    controller.said.connect(lambda sentence, how: heard.append((sentence, how)))
    controller.page.rejected.click()
    assert [how for _, how in heard] == [level]
    assert target.with_suffix(".xlsx").exists() == (level == "done")
    if level == "done":
        assert openpyxl.load_workbook(target.with_suffix(".xlsx")).worksheets[0]["A2"].value == "无"
