"""Workbooks (xlsx, xls, et, ods) and tables in markup that are called so: every sheet that holds a table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..kinds import registry
from ..problems import Problem, Refused
from ..recognise import headers
from .raw import Raw, Sheet
from .sheets import sheets

_HEAD_ROWS = 25
_WIDEST = 1_000
"""Columns; a cell that stands farther out strayed there."""
_ALIKE = 0.75
"""A sheet without places is a table of its own if it has this share of the best sheet's known headers."""


def read(
    path: Path,
    sheet: Optional[str] = None,
    header_row: Optional[int] = None,
    hidden_rows: Optional[str] = None,
    encoding: Optional[str] = None,
) -> tuple[Raw, ...]:
    """Read the named sheet, else all that hold a table. ``header_row`` counts from 1; ``hidden_rows``: read, skip."""
    name = path.name
    book = {one.title: one for one in sheets(path, encoding)}
    if sheet is not None and sheet not in book:
        raise Refused(Problem.of("sheet_missing", name, sheet=sheet, sheets=", ".join(book)))
    filled = [one for one in book.values() if any(map(_filled, one.rows)) and sheet in (None, one.title)]
    if not filled:
        raise Refused(Problem.of("file_empty", name))
    chosen = _tables([one for one in filled if not one.hidden] or filled)
    made = [_table(one, name, header_row, hidden_rows == "skip") for one in chosen]
    raws = [raw for raw in made if len(raw.frame)]
    if not raws:
        raise Refused(Problem.of("no_rows", name))
    return (_with_rest(raws[0], name, [one for one in filled if one not in chosen]), *raws[1:])


def _tables(filled: list[Sheet]) -> list[Sheet]:
    """Leave out notes, totals and lists of words: sheets that know far fewer headers than the best, and no place."""
    found = [headers.find(one.rows[:_HEAD_ROWS]) for one in filled]
    scores = [headers.header_score(header.names) for header in found]
    if not max(scores):
        return [max(filled, key=lambda one: len(one.rows))]
    placed = _place_words()
    return [
        one
        for one, header, score in zip(filled, found, scores)
        if score >= _ALIKE * max(scores)
        or not placed.isdisjoint(map(headers.normal, header.names))
        or headers.origin_columns(header.names)
    ]


def _place_words() -> set[str]:
    position = registry().position
    return {headers.normal(word) for key, words in position.items() if key != "time" for word in words}


def _with_rest(raw: Raw, name: str, rest: list[Sheet]) -> Raw:
    """Say which sheets were left out."""
    problems = [*raw.problems]
    seen, hidden = ([one.title for one in rest if one.hidden is so] for so in (False, True))
    if seen:
        problems.append(Problem.of("layer_not_used", name, layers=", ".join(seen)))
    if hidden:
        problems.append(Problem.of("sheets_hidden", name, sheets=", ".join(hidden)))
    decisions = {**raw.decisions, "other_sheets": [one.title for one in rest]}
    return replace(raw, problems=tuple(problems), decisions=decisions)


def _table(sheet: Sheet, name: str, header_row: Optional[int], skip_hidden: bool) -> Raw:
    if header_row and header_row > len(sheet.rows):
        raise Refused(Problem.of("header_row_missing", name, row=header_row))
    at = header_row - 1 if header_row else None
    header = headers.find(sheet.rows[: max(_HEAD_ROWS, (header_row or 0) + 1)], at)
    numbers = [n for n, row in enumerate(sheet.rows, 1) if n > header.last + 1 and _filled(row)]
    hidden = [n for n in numbers if n in sheet.hidden_rows]
    if skip_hidden:
        numbers = [n for n in numbers if n not in sheet.hidden_rows]
    rows = _unmerged(sheet, header.last)
    cells = [rows[n - 1] for n in numbers]
    named = len(header.names)
    width = min(named + max((_width(row[named:]) for row in cells), default=0), _WIDEST)
    names = headers.unique([*header.names, *[None] * (width - named)][:width])
    frame = pd.DataFrame([(*row, *[None] * width)[:width] for row in cells], columns=names, dtype=object)
    frame = frame.drop(columns=[one for one in headers.unnamed(names) if frame[one].isna().all()])
    shown = f"{name}: {sheet.title}"
    problems = [] if header.last >= 0 else [Problem.of("headers_missing", shown)]
    if hidden:
        code = "hidden_rows_skipped" if skip_hidden else "hidden_rows_read"
        problems.append(Problem.of(code, shown, hidden, count=len(hidden)))
    if sheet.formulas_empty:
        problems.append(Problem.of("formulas_empty", shown, count=sheet.formulas_empty))
    decisions = {"sheet": sheet.title, "header_row": header.last + 1, "header_known": header.known}
    return Raw(sheet.title, frame, np.array(numbers, np.int64), problems=tuple(problems), decisions=decisions)


def _unmerged(sheet: Sheet, last: int) -> list[Sequence[Any]]:
    """Rows in which a value merged over several rows below the header stands in each of them."""
    rows = list(sheet.rows)
    for top, left, bottom, _right in sheet.merged:
        if top <= last or left >= len(rows[top]):
            continue
        for number in range(top + 1, min(bottom + 1, len(rows))):
            row = [*rows[number], *[None] * (left + 1 - len(rows[number]))]
            row[left] = rows[top][left]
            rows[number] = row
    return rows


def _filled(row: Sequence[Any]) -> bool:
    return any(cell not in (None, "") for cell in row)


def _width(row: Sequence[Any]) -> int:
    return max((number for number, cell in enumerate(row, 1) if cell not in (None, "")), default=0)
