"""Tables of a Word document: columns as wide as they need, heads that are repeated, no row torn by a page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .table import TEXT, Table, letters, shown
from .texts import clean

if TYPE_CHECKING:
    from docx.document import Document
    from docx.table import Table as DocxTable

_STYLE, _STYLE_ID = "Table Text", "TableText"
_SIZE_PT = 8.5
_LETTER_PT = 0.65 * _SIZE_PT
"""How wide a letter is, on the wide side; a Chinese sign is as wide as two."""
_MARGINS_PT = 11.0
"""Left and right of the text in a cell."""
_MOST_LETTERS, _LONGEST_WORD = 40, 20
"""What is longer is broken into lines."""
_HEAD_FILL = "DCE6F1"
_WORD = re.compile(r"[^\s\u2e80-\uffef]+|[\u2e80-\uffef]")
"""What no line breaks: a word, a Chinese sign."""


def prepare(made: Document) -> None:
    """Add the style of what stands in cells."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.shared import Pt

    style: Any = made.styles.add_style(_STYLE, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = made.styles["Normal"]
    style.font.size, style.paragraph_format.space_after = Pt(_SIZE_PT), Pt(0)


def add(made: Document, table: Table) -> None:
    """Add a table as wide as the page; columns in which nothing stands are left out."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Pt

    columns = [
        (form, [clean(head), *(clean(shown(row[place], form)) for row in table.rows)])
        for place, (head, form) in enumerate(zip(table.heads, table.formats))
    ]
    columns = [(form, texts) for form, texts in columns if any(texts[1:])]
    added = made.add_table(1 + len(table.rows), len(columns), "Table Grid")
    added.autofit = False
    broad = [Pt(int(width)) for width in widths([texts for _, texts in columns], _room_pt(made))]
    for column, width in zip(added.columns, broad):
        column.width = width
    for place, line in enumerate(added.rows):
        for cell, (form, texts), width in zip(line.cells, columns, broad):
            cell.width = width
            paragraph = cell.paragraphs[0]
            paragraph._p.style = _STYLE_ID  # by its id: python-docx looks for a name through all styles, each time
            paragraph.alignment = None if form == TEXT else WD_ALIGN_PARAGRAPH.RIGHT
            paragraph.add_run(texts[place])
    _mark_head(added)


def _room_pt(made: Document) -> float:
    """The width of the page between its margins."""
    page = made.sections[-1]
    return float(page.page_width.pt - page.left_margin.pt - page.right_margin.pt)  # type: ignore[union-attr]


def widths(columns: Sequence[Sequence[str]], room_pt: float) -> list[float]:
    """Share the room (pt) among columns: each gets what its longest word takes, the rest goes where texts are long.

    The head, the first text of a column, is bold: it takes a little more.
    """
    least = [_MARGINS_PT + _LETTER_PT * max(map(_longest_word, (f"{head}:", *texts))) for head, *texts in columns]
    wanted = [_MARGINS_PT + _LETTER_PT * min(max(map(letters, texts)), _MOST_LETTERS) for texts in columns]
    spare = room_pt - sum(least)
    if spare <= 0:
        return [width * room_pt / sum(least) for width in least]
    more = [max(want - width, 1.0) for want, width in zip(wanted, least)]
    return [width + spare * part / sum(more) for width, part in zip(least, more)]


def _longest_word(text: str) -> int:
    return min(max(map(letters, _WORD.findall(text)), default=0), _LONGEST_WORD)


def _mark_head(added: DocxTable) -> None:
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
        cell.paragraphs[0].paragraph_format.keep_with_next = True
