"""xlsx by openpyxl; xls and ods by python-calamine where that is installed."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..problems import Problem, Refused
from ..recognise import headers
from .raw import Raw

_HEAD_ROWS = 25

Rows = list[tuple[Any, ...]]


def read(path: Path, sheet: Optional[str] = None, header_row: Optional[int] = None) -> Raw:
    """Read one sheet: the named one, else the one whose headers are known best. ``header_row`` counts from 1."""
    name = path.name
    sheets = _sheets(path)
    filled = {title: rows for title, rows in sheets.items() if any(_filled(row) for row in rows)}
    if sheet is not None and sheet not in sheets:
        raise Refused(Problem.of("sheet_missing", name, sheet=sheet, sheets=", ".join(sheets)))
    if not filled or (sheet is not None and sheet not in filled):
        raise Refused(Problem.of("file_empty", name))
    title = sheet or max(filled, key=lambda key: max(headers.header_score(row) for row in filled[key][:_HEAD_ROWS]))
    rows = filled[title]
    at, known = (header_row - 1, True) if header_row else headers.find_header_row(rows[:_HEAD_ROWS])
    if at >= len(rows):
        raise Refused(Problem.of("header_row_missing", name, row=header_row))
    raw = _table(title, rows, at, known, [other for other in filled if other != title])
    if not len(raw.frame):
        raise Refused(Problem.of("no_rows", name))
    return raw


def _table(title: str, rows: Rows, at: int, known: bool, others: list[str]) -> Raw:
    header = list(rows[at])
    below = rows[at + 1 :]
    width = max(
        [number + 1 for number, cell in enumerate(header) if cell not in (None, "")]
        + [number + 1 for row in below for number, cell in enumerate(row[len(header) :], len(header)) if cell]
    )
    names = headers.unique((header + [None] * width)[:width])
    kept = [(number, row) for number, row in enumerate(below, at + 2) if _filled(row)]
    cells = [(tuple(row) + (None,) * width)[:width] for _number, row in kept]
    frame = pd.DataFrame(cells, columns=names, dtype=object)
    decisions = {"sheet": title, "header_row": at + 1, "header_known": known, "other_sheets": others}
    return Raw(title, frame, np.array([number for number, _row in kept], np.int64), decisions=decisions)


def _filled(row: Sequence[Any]) -> bool:
    return any(cell not in (None, "") for cell in row)


def _sheets(path: Path) -> dict[str, Rows]:
    if zipfile.is_zipfile(path) and _is_xlsx(path):
        return _by_openpyxl(path)
    return _by_calamine(path)


def _is_xlsx(path: Path) -> bool:
    with zipfile.ZipFile(path) as archive:
        return any(name.startswith("xl/") for name in archive.namelist())


def _by_openpyxl(path: Path) -> dict[str, Rows]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise Refused(Problem.of("file_unreadable", path.name, reason=str(error))) from error
    try:
        made = {}
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what the file says of its size is often wrong
            made[sheet.title] = list(sheet.iter_rows(values_only=True))
        return made
    finally:
        book.close()


def _by_calamine(path: Path) -> dict[str, Rows]:
    try:
        import python_calamine
    except ImportError as error:
        raise Refused(Problem.of("needs_calamine", path.name)) from error
    try:
        book = python_calamine.CalamineWorkbook.from_path(str(path))
        return {
            name: [
                tuple(None if cell == "" else cell for cell in row)
                for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)
            ]
            for name in book.sheet_names
        }
    except python_calamine.CalamineError as error:
        raise Refused(Problem.of("file_unreadable", path.name, reason=str(error))) from error
