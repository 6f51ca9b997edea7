"""The work report as a Word document: paragraphs to be read out, then the tables behind them.

Written by python-docx; where that is not installed, the paragraphs alone stand in a text file.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ...geo import columns as col
from ..problems import Problem, Refused
from ..run import Run
from .booktables import areas
from .reports import brief, reports
from .table import TEXT, Table, letters, shown
from .texts import clean, facts, language, localized, word
from .worktext.sections import as_text, sections
from .worktext.summary import summary

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as DocxTable

DOCUMENT, PLAIN = "report.docx", "report.txt"
_FONTS = {"en": ("Calibri", "Calibri"), "zh": ("SimSun", "SimHei")}
"""Of text and of headings."""
_SIZES_PT = {"Title": 20, "Subtitle": 10.5, "Heading 1": 15, "Heading 2": 12, "Normal": 12}
_CELL, _CELL_ID = "Table Text", "TableText"
"""The style of what stands in cells."""
_CELL_PT = 8.5
_HEAD_FILL = "DCE6F1"
_PAPER_CM, _MARGIN_CM = (21.0, 29.7), 2.0
_LETTERS, _PAD = (5, 26), 2
"""Of a column: how many places it has at least, how many count for its width, and those that its margins take."""
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
    if path.suffix.lower() != ".txt" and not installed():
        raise Refused(Problem.of("needs_docx", path=path.name))
    try:
        if path.suffix.lower() == ".txt":
            path.write_text(
                as_text(run, labels), encoding="utf-8-sig", newline="\r\n"
            )  # as Windows writes and reads it
        else:
            with path.open("wb") as file:
                _document(run, labels).save(file)
    except OSError as error:
        raise Refused(Problem.of("output_not_writable", path=str(path), reason=str(error))) from error
    return path


def _document(run: Run, labels: Mapping[str, str]) -> Document:
    """Put title, paragraphs and summary on upright pages, all further tables on broad ones."""
    import docx

    made = docx.Document()
    _dress(made, language(labels))
    title = clean(localized(run.study.title, labels))
    made.core_properties.title = title
    made.core_properties.author = clean(localized(run.study.unit, labels))
    made.add_heading(title, 0)
    for line in (*facts(run, labels), localized(run.study.notice, labels)):
        made.add_paragraph(clean(line), "Subtitle")
    for place, section in enumerate(sections(run, labels)):
        made.add_heading(clean(section.title), 1)
        for paragraph in section.paragraphs:
            made.add_paragraph(clean(paragraph), "Body Text")
        if place == 0:
            _add_table(made, summary(run, labels))
    _turn(made)
    made.add_heading(word(labels, "group_tables"), 1)
    for table in appendix(run, labels):
        made.add_heading(clean(table.title), 2)
        if table.note:
            made.add_paragraph(clean(table.note), "Subtitle")
        _add_table(made, table)
    return made


def appendix(run: Run, labels: Mapping[str, str]) -> Sequence[Table]:
    """Give the ranking of the streets, and the first rows of the tables of all subjects."""
    told = [
        replace(table, rows=[row for _, rows in brief(table) for row in rows[:_MOST_ROWS]])
        for table in reports(run, labels)
    ]
    return [table for table in (areas(run, labels, col.STREET), *told) if table.rows]


def _dress(made: Document, tongue: str) -> None:
    """Set paper, margins and fonts; Chinese signs have a font of their own."""
    from docx.enum.style import WD_STYLE_TYPE
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
        fonts = style.element.rPr.rFonts
        for part in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):  # they would go before the names
            fonts.attrib.pop(qn(f"w:{part}"), None)
        fonts.set(qn("w:eastAsia"), font)
    cell: Any = made.styles.add_style(_CELL, WD_STYLE_TYPE.PARAGRAPH)
    cell.base_style = made.styles["Normal"]
    cell.font.size, cell.paragraph_format.space_after = Pt(_CELL_PT), Pt(0)
    made.styles["Body Text"].paragraph_format.first_line_indent = Pt(2 * _SIZES_PT["Normal"] if tongue == "zh" else 0)


def _turn(made: Document) -> None:
    """Go on on broad pages."""
    from docx.enum.section import WD_ORIENT, WD_SECTION

    page = made.add_section(WD_SECTION.NEW_PAGE)
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = page.page_height, page.page_width


def _add_table(made: Document, table: Table) -> None:
    """Add a table with its columns as wide as what stands in them asks for."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    rows = [[clean(shown(cell, form)) for cell, form in zip(row, table.formats)] for row in table.rows]
    added = made.add_table(1 + len(rows), len(table.heads), "Table Grid")
    added.autofit = False
    for line, texts in zip(added.rows, [list(map(clean, table.heads)), *rows]):
        for cell, text, form in zip(line.cells, texts, table.formats):
            paragraph = cell.paragraphs[0]
            paragraph._p.style = _CELL_ID  # by its id: python-docx looks for a name through all styles, each time
            paragraph.alignment = None if form == TEXT else WD_ALIGN_PARAGRAPH.RIGHT
            paragraph.add_run(text)
    _head(added)
    _widths(made, added, [table.heads, *rows])


def _head(added: DocxTable) -> None:
    """Let the first row stand out, and on every page that the table goes on to; no row is torn by a page."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for place, row in enumerate(added.rows):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit" if place else "w:tblHeader"))
    for cell in added.rows[0].cells:
        fill = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", _HEAD_FILL)):
            fill.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(fill)
        cell.paragraphs[0].runs[0].font.bold = True


def _widths(made: Document, added: DocxTable, rows: Sequence[Sequence[str]]) -> None:
    """Share the width of the page among the columns, by the longest text in each."""
    from docx.shared import Emu

    page = made.sections[-1]
    room = int(page.page_width or 0) - int(page.left_margin or 0) - int(page.right_margin or 0)
    least, most = _LETTERS
    longest = [min(max(least, *map(letters, column)), most) + _PAD for column in zip(*rows)]
    for place, column in enumerate(added.columns):
        column.width = Emu(room * longest[place] // sum(longest))
        for cell in column.cells:
            cell.width = column.width
