"""What the fast readers of xlsx don't tell: hidden rows, merged cells, formulas without a result."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_NUMBER = re.compile(rb'\br="(\d+)"')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]+\d+:[A-Z]+\d+)"')
_NO_RESULT = re.compile(rb"<f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")


@dataclass(frozen=True)
class Part:
    """One sheet: see ``sheets.Sheet``."""

    hidden: bool
    hidden_rows: frozenset[int]
    merged: tuple[tuple[int, int, int, int], ...]
    formulas_empty: int


def parts(data: bytes) -> Mapping[str, Part]:
    """Look through the sheets of an xlsx; nothing of a sheet that the workbook does not list properly."""
    from openpyxl.reader.excel import ExcelReader

    try:
        reader = ExcelReader(io.BytesIO(data), read_only=True)
        reader.read_manifest()
        reader.read_workbook()
        listed = [(sheet.name, sheet.state, rel.target) for sheet, rel in reader.parser.find_sheets()]
    except (KeyError, TypeError, ValueError, zipfile.BadZipFile):
        return {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        there = set(archive.namelist())
        return {
            name: _part(archive.read(target), state != "visible") for name, state, target in listed if target in there
        }


def _part(xml: bytes, hidden: bool) -> Part:
    from openpyxl.utils import range_boundaries

    merged = []
    for found in _MERGED.findall(xml):
        left, top, right, bottom = range_boundaries(found.decode("ascii"))
        merged.append((top - 1, left - 1, bottom - 1, right - 1))
    return Part(hidden, frozenset(_hidden_rows(xml)), tuple(merged), len(_NO_RESULT.findall(xml)))


def _hidden_rows(xml: bytes) -> Iterator[int]:
    number = 0
    for row in _ROW.finditer(xml):
        said = _NUMBER.search(row[1])
        number = int(said[1]) if said else number + 1
        if _HIDDEN.search(row[1]):
            yield number
