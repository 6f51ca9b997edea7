"""What stands in the sheets of a workbook, whatever program wrote it and whatever it is called."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from ..problems import Problem, Refused
from ..values import EXACT_BELOW
from . import archive, markup, xlsxparts
from .raw import Sheet

OLE = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MOST_ROOM = 1 << 26


def sheets(path: Path, encoding: Optional[str] = None) -> list[Sheet]:
    """Read all sheets; ``Refused`` for what is locked, damaged or no workbook."""
    data = path.read_bytes()
    if data.startswith(OLE) and _LOCKED in data:
        raise Refused(Problem.of("file_locked", path.name))
    if markup.is_markup(data):
        return markup.tables(data, path.name, encoding)
    try:
        if _is_xlsx(data, path.name):
            return _of_xlsx(data, path.name)
        return _by_calamine(_tight(data), path.name)
    except archive.SPOILT as error:
        raise Refused(Problem.of("file_unreadable", path.name, reason=str(error))) from error
    except ImportError as error:
        raise Refused(Problem.of("needs_calamine", path.name)) from error


def _of_xlsx(data: bytes, name: str) -> list[Sheet]:
    """By calamine, which is fast; but it makes room for all cells up to the farthest, and gives up QGIS with it."""
    parts = xlsxparts.parts(data)
    try:
        far = parts is None or any(part.room > _MOST_ROOM for part in parts.values())
        found = _by_openpyxl(data, name) if far else _by_calamine(data, name)
    except ImportError:
        found = _by_openpyxl(data, name)
    return [_with_part(sheet, (parts or {}).get(sheet.title)) for sheet in found]


def _with_part(sheet: Sheet, part: Optional[xlsxparts.Part]) -> Sheet:
    if part is None:
        return sheet
    return replace(
        sheet,
        merged=part.merged,
        hidden=part.hidden,
        hidden_rows=part.hidden_rows,
        formulas_empty=part.formulas_empty,
    )


def _is_xlsx(data: bytes, name: str) -> bool:
    """Whether a workbook of Excel 2007 and later; other archives are refused unless OpenDocument."""
    if data.startswith(OLE):
        return False
    with zipfile.ZipFile(io.BytesIO(data)) as book:
        inside = book.namelist()
    if any(one.startswith("word/") for one in inside):
        raise Refused(Problem.of("format_unknown", name, format="Word"))
    return any(one.startswith("xl/") for one in inside)


def _tight(data: bytes) -> bytes:
    """An OpenDocument as calamine reads it: QGIS and GDAL break lines between the elements of theirs."""
    if data.startswith(OLE):
        return data
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.infolist():
            content = old.read(member)
            new.writestr(
                member, re.sub(rb">\s*\n\s*<", b"><", content) if member.filename == "content.xml" else content
            )
    return made.getvalue()


def _by_calamine(data: bytes, name: str) -> list[Sheet]:
    import python_calamine

    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        made = []
        for about in book.sheets_metadata:
            if about.typ != python_calamine.SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(about.name)
            rows = [[_plain(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
            merged = [(*start, *end) for start, end in sheet.merged_cell_ranges or ()]
            hidden = about.visible != python_calamine.SheetVisibleEnum.Visible
            made.append(Sheet(about.name, rows, merged, hidden))
        return made
    except python_calamine.PasswordError as error:
        raise Refused(Problem.of("file_locked", name)) from error
    except python_calamine.CalamineError as error:
        raise Refused(Problem.of("file_unreadable", name, reason=str(error))) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how calamine gives up on a damaged file; no Exception
            raise
        raise Refused(Problem.of("file_unreadable", name, reason=str(error))) from error


def _plain(cell: Any) -> Any:
    """None for an empty cell; whole numbers as such, as far as a spreadsheet keeps them exactly."""
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < EXACT_BELOW:
        return int(cell)
    return None if cell == "" else cell


def _by_openpyxl(data: bytes, name: str) -> list[Sheet]:
    import openpyxl
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        made = []
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # what the file says of its size is often wrong
            made.append(Sheet(sheet.title, list(sheet.iter_rows(values_only=True))))
        book.close()
    except (*archive.SPOILT, InvalidFileException, AttributeError, SyntaxError, TypeError) as error:
        raise Refused(Problem.of("file_unreadable", name, reason=str(error))) from error
    return made
