"""The work report as a Word document: paragraphs to be read out, then the tables behind them.

Written by python-docx; where that is not installed, the paragraphs alone stand in a text file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...geo import columns as col
from ..problems import Problem, Refused
from ..run import Run
from ..wholefile import not_written
from . import doctables
from .booktables import areas
from .coveragemaps import coverage_png
from .reports import brief, reports
from .table import Table
from .texts import clean, facts, language, localized, word
from .worktext.sections import Section, as_text, sections
from .worktext.summary import summary

if TYPE_CHECKING:
    from docx.document import Document

DOCUMENT, PLAIN = "report.docx", "report.txt"
_FONTS = {"en": ("Calibri", "Calibri"), "zh": ("SimSun", "SimHei")}
"""Of text and of headings."""
_SIZES_PT = {"Title": 20, "Subtitle": 10.5, "Heading 1": 15, "Heading 2": 12, "Normal": 12, "Caption": 9}
_PAPER_CM, _MARGIN_CM = (21.0, 29.7), 2.0
_MAP_CM = 12.0
_MOST_ROWS = 10
"""Of each kind or level; the workbook has them all."""


def installed() -> bool:
    """Whether there is python-docx to write a document with."""
    return find_spec("docx") is not None


def file_name() -> str:
    """Name the file that the report of a run stands in: a document, or plain text where none can be written."""
    return DOCUMENT if installed() else PLAIN


def write(run: Run, path: Path, labels: Mapping[str, str]) -> Path:
    """Write the report, as plain text if the path ends so; ``Refused`` where that can't be done."""
    plain = path.suffix.lower() == ".txt"
    if not plain and not installed():
        raise Refused(Problem.of("needs_docx", path=path.name))
    whole = _as_windows_writes(as_text(run, labels)) if plain else _as_docx(_document(run, labels))
    try:
        path.write_bytes(whole)
    except OSError as error:
        raise not_written(path, error) from error
    return path


def _as_docx(document: Document) -> bytes:
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _as_windows_writes(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode("utf-8-sig", "replace")


def _document(run: Run, labels: Mapping[str, str]) -> Document:
    """Put title, paragraphs and summary on upright pages, all further tables on broad ones."""
    import docx

    made = docx.Document()
    _dress(made, language(labels))
    doctables.prepare(made)
    title = clean(localized(run.study.title, labels))
    about = made.core_properties  # the template's say that it was made by python-docx in 2013
    about.title, about.comments = title, ""
    about.author = clean(localized(run.study.unit, labels))
    about.created = about.modified = datetime.fromisoformat(str(run.record["date"])).astimezone(timezone.utc)
    made.add_heading(title, 0)
    for line in filter(None, (*facts(run, labels), localized(run.study.notice, labels))):
        made.add_paragraph(clean(line), "Subtitle")
    for place, section in enumerate(sections(run, labels)):
        made.add_heading(clean(section.title), 1)
        for paragraph in section.paragraphs:
            made.add_paragraph(clean(paragraph), "Body Text")
        _add_map(made, run, section)
        if place == 0:
            doctables.add(made, summary(run, labels))
    _turn(made)
    made.add_heading(word(labels, "group_tables"), 1)
    for table in appendix(run, labels):
        made.add_heading(clean(table.title), 2)
        if table.note:
            made.add_paragraph(clean(table.note), "Subtitle").paragraph_format.keep_with_next = True
        doctables.add(made, table)
    return made


def _add_map(made: Document, run: Run, section: Section) -> None:
    """Add a small map of the kind that a section tells of, if it does."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Cm

    picture = coverage_png(run, section.kind) if section.caption else None
    if picture is None:
        return
    paragraph = made.add_paragraph()
    paragraph.alignment, paragraph.paragraph_format.keep_with_next = WD_ALIGN_PARAGRAPH.CENTER, True
    shape = paragraph.add_run().add_picture(BytesIO(picture), width=Cm(_MAP_CM))
    shape._inline.docPr.set("descr", clean(section.caption))  # for those who have it read to them
    made.add_paragraph(clean(section.caption), "Caption").alignment = WD_ALIGN_PARAGRAPH.CENTER


def appendix(run: Run, labels: Mapping[str, str]) -> Sequence[Table]:
    """Give the ranking of the streets kind by kind, and the first rows of the tables of all subjects."""
    streets = areas(run, labels, col.STREET)
    streets.rows = [row for row in streets.rows if row[0]]
    told = [
        replace(table, rows=[row for _, rows in brief(table) for row in rows[:_MOST_ROWS]])
        for table in reports(run, labels)
    ]
    return [table for table in (streets, *told) if table.rows]


def _dress(made: Document, tongue: str) -> None:
    """Set paper, margins and fonts; Chinese signs have a font of their own."""
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    page = made.sections[0]
    page.page_width, page.page_height = (Cm(side) for side in _PAPER_CM)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(_MARGIN_CM)
    text, head = _FONTS[tongue]
    for name, size in _SIZES_PT.items():
        style: Any = made.styles[name]
        style.font.name = font = head if name.startswith(("Title", "Heading")) else text
        style.font.size, style.font.italic, style.font.color.rgb = Pt(size), False, RGBColor(0, 0, 0)
        for spaced in style.element.rPr.findall(qn("w:spacing")):
            style.element.rPr.remove(spaced)
        fonts = style.element.rPr.rFonts
        for part in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # they would go before the names
            fonts.attrib.pop(qn(f"w:{part}"), None)
        fonts.set(qn("w:eastAsia"), font)
    made.styles["Body Text"].paragraph_format.first_line_indent = Pt(2 * _SIZES_PT["Normal"] if tongue == "zh" else 0)


def _turn(made: Document) -> None:
    """Go on on broad pages."""
    from docx.enum.section import WD_ORIENT, WD_SECTION

    page = made.add_section(WD_SECTION.NEW_PAGE)
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width
