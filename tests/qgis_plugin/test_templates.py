"""Templates: ours hold all that a sheet fills; own ones may lack some of it, which is then said."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from civicgrid.layers.problems import Refused
from civicgrid.qgis_plugin.paths import RESOURCES
from civicgrid.qgis_plugin.prints import lettering, template
from civicgrid.qgis_plugin.prints.imprint import Imprint, imprint_of, paper_of
from civicgrid.qgis_plugin.prints.paper import PAPERS, Box
from civicgrid.qgis_plugin.prints.sheet import Sheet
from civicgrid.tests.layers.small_run import small_run
from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutItemPicture,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
    QgsRectangle,
    QgsVectorLayer,
)

ROOT = Path(__file__).resolve().parents[2]


def bare(name: str = "A3") -> Sheet:
    return Sheet(QgsProject.instance(), "", name)


@pytest.fixture
def own(qgis_app: object, tmp_path: Path) -> Callable[..., str]:
    """Write a template of a unit: a title, a map, and a line that is no business of ours."""

    def write(*ids: str) -> str:
        layout = QgsPrintLayout(QgsProject.instance())
        layout.initializeDefaults()
        for place, name in enumerate(ids):
            item = QgsLayoutItemMap(layout) if name in ("map", "inset") else QgsLayoutItemLabel(layout)
            item.setId(name)
            layout.addLayoutItem(item)
            item.attemptMove(QgsLayoutPoint(20.0, 20.0 + 30.0 * place))
            item.attemptResize(QgsLayoutSize(100.0, 25.0))
        path = tmp_path / "单位模板.qpt"
        assert layout.saveAsTemplate(str(path), QgsReadWriteContext())
        return str(path)

    return write


@pytest.mark.parametrize("paper", PAPERS)
def test_ours_hold_all_that_is_filled(qgis_app: object, paper: str) -> None:
    sheet = bare(paper)
    assert sheet.empty == set(template.IDS)
    frame = sheet.frame
    assert frame.map.overlaps(frame.body)
    assert not frame.map.overlaps(frame.panel)
    assert not frame.legend.overlaps(frame.inset)
    assert not frame.map.overlaps(frame.legend)
    page = sheet.layout.pageCollection().page(0).pageSize()
    assert (page.width() < page.height()) == paper.endswith("portrait")


def test_papers_for_the_wall_have_larger_letters(qgis_app: object) -> None:
    sheets = {paper: bare(paper) for paper in PAPERS}
    sizes = {paper: lettering.form_of(sheet.layout.itemById("unit")).size() for paper, sheet in sheets.items()}
    assert sizes["A4"] >= 8.0
    assert sizes["A4"] < sizes["A3"] < sizes["A1"] < sizes["A0"]
    assert sizes["A0"] >= 24.0


@pytest.mark.skipif(Qgis.QGIS_VERSION_INT >= 32400, reason="NOT RUN: templates are written by the oldest QGIS")
def test_templates_are_as_they_are_written(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / ".build")}
    tool = str(ROOT / "tests" / "tools" / "print_templates.py")
    subprocess.run([sys.executable, tool, str(tmp_path)], env=environment, check=True)
    for paper in PAPERS:
        name = f"{paper}.qpt"
        assert (tmp_path / name).read_text("utf-8") == (RESOURCES / "prints" / name).read_text("utf-8"), name


def test_what_is_not_filled_leaves_the_sheet(qgis_app: object) -> None:
    sheet = bare()
    sheet.fill("title", "清河区")
    sheet.fill("notice", "")
    sheet.finish()
    there = {item.id() for item in sheet.layout.items() if hasattr(item, "id")}
    assert "title" in there
    assert not there & {"notice", "map", "panel", "logo"}
    assert sheet.missing == set()


def test_long_titles_are_written_smaller(qgis_app: object) -> None:
    sizes, lines = [], []
    for count in (10, 60):
        sheet = bare("A4-portrait")
        sheet.fill("title", "字" * count)
        label = sheet.layout.itemById("title")
        sizes.append(lettering.form_of(label).size())
        lines.append(label.text().count("\n") + 1)
    assert sizes[1] < sizes[0]
    assert lines[0] == 1 < lines[1]


def test_own_template_lacks_what_it_lacks(own: Callable[..., str]) -> None:
    sheet = bare(own("title", "map", "our own line"))
    sheet.fill("title", "清河区")
    sheet.fill("unit", "清河区城市管理局")
    assert sheet.map(QgsRectangle(0, 0, 6000, 1000), "") is sheet.layout.itemById("map")
    sheet.finish()
    assert sheet.missing == {"unit"}
    assert sheet.layout.itemById("our own line") is not None
    assert sheet.frame.panel is None
    assert sheet.frame.body == Box(*(side / sheet.factor for side in (20.0, 50.0, 100.0, 25.0)))
    assert sheet.layout.itemById("map").scale() == pytest.approx(70_000.0)


def test_own_template_without_any_place_has_a_body_all_the_same(own: Callable[..., str]) -> None:
    sheet = bare(own("title"))
    assert sheet.frame.body.width > 200.0


def test_letters_of_an_own_template_follow_its_paper(own: Callable[..., str]) -> None:
    assert bare(own("title")).factor == pytest.approx(0.77, abs=0.01)  # A4


def test_a_file_that_is_no_template_is_said(qgis_app: object, tmp_path: Path) -> None:
    path = tmp_path / "no.qpt"
    path.write_text("not a layout", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        bare(str(path))
    assert [problem.code for problem in refused.value.problems] == ["template_unreadable"]


def test_logo_of_the_unit(qgis_app: object, tmp_path: Path) -> None:
    sheet = bare()
    sheet.logo(RESOURCES / "prints" / "north.svg")
    sheet.finish()
    logo = sheet.layout.itemById("logo")
    assert isinstance(logo, QgsLayoutItemPicture)
    assert logo.picturePath().endswith("north.svg")


def test_the_inset_takes_room_of_the_legend(qgis_app: object) -> None:
    project = QgsProject()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:4549"))
    sheet = Sheet(project, "", "A3")
    wide = sheet.legend_room()
    assert sheet.inset_box() is None
    item = sheet.map(QgsRectangle(100, 100, 300, 300), "")
    sheet.inset(item, QgsRectangle(0, 0, 1000, 1000), QgsVectorLayer("Polygon?crs=EPSG:4549", "streets", "memory"))
    assert sheet.inset_box() == sheet.frame.inset
    assert sheet.legend_room().width < wide.width
    shown = sheet.layout.itemById("inset")
    assert shown.extent().contains(QgsRectangle(0, 0, 1000, 1000))
    assert shown.overview().linkedMap() is item


def test_the_study_says_who_prints_and_on_what(tmp_path: Path) -> None:
    said: dict[str, Any] = {"template": "A1", "logo": "logo.svg", "map_number": "浙S(2026)12号", "internal": False}
    study = replace(small_run().study, folder=tmp_path, paper=said)
    assert paper_of(study) == "A1"
    assert imprint_of(study, "zh_CN") == Imprint(
        "清河区城市管理局", tmp_path / "logo.svg", "浙S(2026)12号", internal=False
    )
    assert paper_of(replace(study, paper={})) == "A3"
    assert imprint_of(replace(study, paper={}), "zh_CN").internal


def test_a_template_of_the_study_that_is_not_there_is_refused(tmp_path: Path) -> None:
    study = replace(small_run().study, folder=tmp_path, paper={"template": "own.qpt"})
    with pytest.raises(Refused):
        paper_of(study)
    (tmp_path / "own.qpt").write_text("", encoding="utf-8")
    assert paper_of(study) == str(tmp_path / "own.qpt")
