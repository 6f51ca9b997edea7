"""The figures as an Excel workbook: overview, streets, communities, gaps, distances, sources, method.

Every share stands with its n and N. Cells hold values, never formulas: text that begins like one is stored,
and marked, as text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any, Optional

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

from ..run import Run
from ..values import plain_json
from ..wholefile import not_written
from .booktables import tables
from .table import SHARE, TEXT, TWO, UNIT_FORMATS, WHOLE, Figure, Rate, Table, letters
from .texts import clean, localized

_RISKY = ("=", "+", "-", "@", "\t", "\r")
_HEAD = PatternFill("solid", fgColor="1F4E78")
_BAND = PatternFill("solid", fgColor="F3F6FA")
_LINE = Border(bottom=Side(style="thin", color="D9DFE6"))


def write(run: Run, path: Path, labels: Mapping[str, str]) -> Path:
    """Write the workbook; ``Refused`` (output_not_writable) where that can't be done."""
    return write_tables(tables(run, labels), path, localized(run.study.title, labels))


def write_tables(made: Iterable[Table], path: Path, title: str = "") -> Path:
    """Write tables as the sheets of a workbook; ``Refused`` (output_not_writable) where that can't be done."""
    book = Workbook(write_only=True)
    book.properties.title = clean(title)
    book.properties.creator = "CivicGrid"
    whole = BytesIO()  # a workbook that can't be saved leaves its half-written sheets behind
    try:
        for table in made:
            append_table(book, _spread(table))
        book.save(whole)
        path.write_bytes(whole.getvalue())
    except OSError as error:
        raise not_written(path, error) from error
    return path


def safe(value: object) -> object:
    """Give a value a cell may hold: a number, clean text, or JSON of what is neither."""
    if isinstance(value, str):
        return clean(value)
    value = plain_json(value)
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else value


def append_table(book: Workbook, table: Table) -> None:
    """Add a table as a sheet to a workbook that is written row by row."""
    sheet = book.create_sheet(_sheet_name(table.title, book.sheetnames))
    widths = _widths(table)
    for place, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    top = len(table.intro) + (1 if table.intro else 0)
    sheet.freeze_panes = f"{'C' if len(table.heads) > 2 else 'A'}{top + 2}"
    sheet.sheet_view.showGridLines = False
    sheet.auto_filter.ref = f"A{top + 1}:{get_column_letter(len(table.heads))}{top + 1 + len(table.rows)}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for place, line in enumerate(table.intro):
        sheet.append([_cell(sheet, line, TEXT, Font(bold=place == 0, size=15 if place == 0 else 10))])
    if table.intro:
        sheet.append([])
    sheet.row_dimensions[top + 1].height = 34
    sheet.append([_head(sheet, text) for text in table.heads])
    for number, row in enumerate(table.rows):
        cells = [_cell(sheet, value, form) for value, form in zip(row, table.formats)]
        for cell in cells:
            cell.border = _LINE
            if number % 2:
                cell.fill = _BAND
        sheet.append(cells)


def _spread(table: Table) -> Table:
    """Give rates a column of their own, and n and N one each: in a sheet they can be sorted and added."""
    places = [place for place in range(len(table.heads)) if any(isinstance(row[place], Rate) for row in table.rows)]
    if not places:
        return table

    def in_place(cells: Iterable[Any], parts: Callable[[Any], Iterable[Any]]) -> list[Any]:
        return [one for at, cell in enumerate(cells) for one in (parts(cell) if at in places else (cell,))]

    return replace(
        table,
        heads=in_place(table.heads, lambda head: (head, f"{head}: n", f"{head}: N")),
        formats=in_place(table.formats, lambda _form: (SHARE, WHOLE, WHOLE)),
        rows=[
            in_place(row, lambda rate: (rate.value, rate.n, rate.n_total) if rate else (None,) * 3)
            for row in table.rows
        ],
    )


def _head(sheet: Any, text: str) -> Any:
    cell = _cell(sheet, text, TEXT, Font(bold=True, color="FFFFFF"))
    cell.fill = _HEAD
    cell.alignment = Alignment(wrap_text=True, vertical="center")
    return cell


def _cell(sheet: Any, value: object, form: str, font: Optional[Font] = None) -> Any:
    if isinstance(value, Figure):
        form, value = UNIT_FORMATS.get(value.unit, TWO), value.value
    shown = safe(value)
    cell = WriteOnlyCell(sheet, shown)
    if isinstance(shown, str):
        # what a spreadsheet would run as a formula is stored as a text cell and marked as one typed with an apostrophe
        cell.data_type = "s"
        cell.quotePrefix = shown.startswith(_RISKY)
        cell.alignment = Alignment(vertical="top", wrap_text=len(shown) > 40 and font is None)
    else:
        cell.number_format = form
        cell.alignment = Alignment(vertical="top")
    if font is not None:
        cell.font = font
    return cell


def _widths(table: Table) -> list[float]:
    widths = []
    for place, head in enumerate(table.heads):
        longest = max((_width(row[place]) for row in table.rows[:500]), default=0.0)
        widths.append(min(max(longest + 2.5, min(_width(head) + 5, 18.0), 9.0), 60.0))
    return widths


def _width(value: object) -> float:
    """How wide a value stands."""
    if isinstance(value, str):
        return float(letters(value))
    return 10.0 if value is not None else 0.0


def _sheet_name(title: str, taken: Iterable[str]) -> str:
    name = "".join("_" if letter in "[]:*?/\\" else letter for letter in title)[:31]
    return name if name not in taken else f"{name[:28]}-{len(list(taken))}"
