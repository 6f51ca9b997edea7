"""The work report as a file: what was said stands in it, and nothing of it can be markup."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import docx
import pytest
from civicgrid.layers.export import coveragemaps, document
from civicgrid.layers.export.worktext.sections import sections
from civicgrid.layers.problems import Refused
from civicgrid.tests.layers.export_words import chinese, english
from civicgrid.tests.layers.full_run import full_run
from civicgrid.tests.layers.small_run import EVIL_NAME, FORMULA_NAME
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> docx.document.Document:
    return docx.Document(str(document.write(full_run(), tmp_path_factory.mktemp("out") / "report.docx", english())))


def test_title_headings_and_paragraphs_stand_in_their_order(report: docx.document.Document) -> None:
    told = [paragraph.text for paragraph in report.paragraphs]
    wanted = [text for section in sections(full_run(), english()) for text in (section.title, *section.paragraphs)]
    assert told[0] == report.core_properties.title == "Facilities of Qinghe"
    assert [text for text in told if text in wanted] == wanted


def test_what_the_file_says_of_itself_is_of_the_run(report: docx.document.Document) -> None:
    about = report.core_properties
    began = datetime(2026, 7, 1, 1, 0, tzinfo=timezone.utc)
    assert {about.created.replace(tzinfo=timezone.utc), about.modified.replace(tzinfo=timezone.utc)} == {began}
    assert about.comments == about.last_modified_by == ""


def test_the_first_table_has_each_kind_with_its_share_and_what_it_is_of(report: docx.document.Document) -> None:
    rows = [[cell.text for cell in row.cells] for row in report.tables[0].rows]
    assert rows[0][:4] == ["Kind", "Facilities", "Radius (m)", "Covered share of"]
    assert [row[0] for row in rows[1:]] == ["Public toilet", "Pocket park"]
    share, n, total, unit = rows[1][4:8]
    assert float(share.rstrip("%")) == pytest.approx(100 * float(n) / float(total), abs=0.5)
    assert unit == "ha"


def test_tables_stand_on_broad_pages_with_heads_that_are_repeated(report: docx.document.Document) -> None:
    assert [page.orientation for page in report.sections] == [WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE]
    broad = report.sections[1]
    room = broad.page_width - broad.left_margin - broad.right_margin
    for table in report.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert sum(column.width for column in table.columns) <= room + 0.001 * room


def test_each_kind_has_a_map_that_is_described(report: docx.document.Document) -> None:
    told = [shape._inline.docPr.get("descr") for shape in report.inline_shapes]
    captions = [paragraph.text for paragraph in report.paragraphs if paragraph.style.name == "Caption"]
    assert told == captions
    assert told[0] == "Public toilet: green within 100 m, red the gaps; dots are those in service."
    assert len(told) == 2


def test_without_pillow_there_are_no_maps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coveragemaps, "installed", lambda: False)
    made = docx.Document(str(document.write(full_run(), tmp_path / "report.docx", english())))
    assert len(made.inline_shapes) == 0


def test_long_tables_are_cut(report: docx.document.Document) -> None:
    assert max(len(table.rows) for table in report.tables) < 40


def test_names_stay_text(tmp_path: Path) -> None:
    run = full_run()
    street = run.inputs["street"].assign(name=[f"{EVIL_NAME}\x07", FORMULA_NAME])
    figures = run.figures.replace({"area_name": {"清河街道": f"{EVIL_NAME}\x07\ud800"}})
    run = replace(run, inputs={**run.inputs, "street": street}, figures=figures)
    made = docx.Document(str(document.write(run, tmp_path / "report.docx", english())))
    cells = {cell.text for table in made.tables for row in table.rows for cell in row.cells}
    assert EVIL_NAME in cells


def test_chinese_signs_have_a_chinese_font(tmp_path: Path) -> None:
    made = docx.Document(str(document.write(full_run(), tmp_path / "report.docx", chinese())))
    fonts = {name: made.styles[name].element.rPr.rFonts.get(qn("w:eastAsia")) for name in ("Normal", "Heading 1")}
    assert fonts == {"Normal": "SimSun", "Heading 1": "SimHei"}


def test_without_the_package_there_is_plain_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(document, "find_spec", lambda _name: None)
    with pytest.raises(Refused) as caught:
        document.write(full_run(), tmp_path / "report.docx", english())
    assert [(one.code, one.params) for one in caught.value.problems] == [("needs_docx", {"path": "report.docx"})]
    path = document.write(full_run(), tmp_path / document.file_name(), english())
    assert path.name == "report.txt"
    text = path.read_text(encoding="utf-8-sig")
    assert all(section.title in text for section in sections(full_run(), english()))


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        document.write(full_run(), tmp_path / "none" / "report.docx", english())
    assert [one.code for one in caught.value.problems] == ["output_not_writable"]
