"""What the fast readers of xlsx don't tell: hidden rows, merged cells, formulas without a result."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Optional

from .archive import SPOILT

_ROW = re.compile(rb"<(?:\w+:)?row\b([^>]*)>")
_NUMBER = re.compile(rb"""\br=["'](\d+)""")
_HIDDEN = re.compile(rb"""\bhidden=["'](?:1|true)\b""")
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\b[^>]*\bref=["']([A-Z]+\d+:[A-Z]+\d+)""")
_FAR, _NEAR = re.compile(rb"""\br=["']([A-Z]{2,3})\d"""), 26  # columns of several letters; how many there are of one
_NO_RESULT = re.compile(rb"<f\b[^>]*(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>")


@dataclass(frozen=True)
class Part:
    """One sheet: see ``raw.Sheet``; ``room`` is the number of cells from the first one to the farthest."""

    room: int
    hidden: bool
    hidden_rows: frozenset[int]
    merged: tuple[tuple[int, int, int, int], ...]
    formulas_empty: int


def parts(data: bytes) -> Optional[Mapping[str, Part]]:
    """Look through the sheets of an xlsx that it lists; None where it is damaged."""
    from openpyxl.reader.excel import ExcelReader

    try:
        reader = ExcelReader(io.BytesIO(data), read_only=True)
        reader.read_manifest()
        reader.read_workbook()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {
                sheet.name: _part(archive.read(place.target), sheet.state != "visible")
                for sheet, place in reader.parser.find_sheets()
                if place.target in archive.NameToInfo
            }
    except (*SPOILT, AttributeError, SyntaxError, TypeError):
        return None


def _part(xml: bytes, hidden: bool) -> Part:
    from openpyxl.utils import column_index_from_string, range_boundaries

    merged = []
    for found in _MERGED.findall(xml):
        left, top, right, bottom = range_boundaries(found.decode("ascii"))
        merged.append((top - 1, left - 1, bottom - 1, right - 1))
    rows = list(_rows(xml))
    last = max((number for number, _hidden in rows), default=0)
    far = [column_index_from_string(name.decode("ascii")) for name in {found[1] for found in _FAR.finditer(xml)}]
    hidden_rows = frozenset(number for number, is_hidden in rows if is_hidden)
    return Part(last * max(far, default=_NEAR), hidden, hidden_rows, tuple(merged), len(_NO_RESULT.findall(xml)))


def _rows(xml: bytes) -> Iterator[tuple[int, bool]]:
    """Number of every row, and whether it is hidden."""
    number = 0
    for row in _ROW.finditer(xml):
        said = _NUMBER.search(row[1])
        number = int(said[1]) if said else number + 1
        yield number, _HIDDEN.search(row[1]) is not None
