"""csv and tsv: encoding, separator, header row, and every line accounted for."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..problems import Problem, Refused
from ..recognise import encoding as enc
from ..recognise import headers
from .raw import Lost, Raw, row_text

_SEPARATORS = (",", "\t", ";", "|", "，")
_HEAD_LINES = 30
_HEAD_CHARACTERS = 60_000


def read(path: Path, encoding: Optional[str] = None, header_row: Optional[int] = None) -> Raw:
    """Read a delimited text; all cells stay text. ``header_row`` counts from 1."""
    name = path.name
    try:
        decoded = enc.decode(path.read_bytes(), encoding)
    except LookupError as error:
        raise Refused(Problem.of("encoding_unknown", name, encoding=str(encoding))) from error
    text = decoded.text.replace("\0", "") if "\0" in decoded.text else decoded.text
    if not text or text.isspace():
        raise Refused(Problem.of("file_empty", name))
    head = _head(text)
    separator = separator_of(head)
    rows = _cells(head, separator, name)
    at, known = (header_row - 1, True) if header_row else headers.find_header_row(rows)
    if at >= len(rows):
        raise Refused(Problem.of("header_row_missing", name, row=header_row))
    names = headers.unique(rows[at])
    frame, numbers, lost = _table(text, separator, at, names)
    if not len(frame) and not lost:
        raise Refused(Problem.of("no_rows", name))
    problems = []
    if decoded.broken:
        problems.append(Problem.of("text_broken", name, count=decoded.broken, encoding=decoded.encoding))
    if not decoded.sure:
        problems.append(Problem.of("encoding_guessed", name, encoding=decoded.encoding))
    decisions = {"encoding": decoded.encoding, "separator": separator, "header_row": at + 1, "header_known": known}
    return Raw("", frame, numbers, lost=tuple(lost), problems=tuple(problems), decisions=decisions)


def separator_of(head: str) -> str:
    """Give the separator that cuts the most lines into the same number of cells."""
    best, most = ",", 0.0
    for separator in _SEPARATORS:
        widths = [len(row) for row in _cells(head, separator, "") if row]
        width, count = Counter(w for w in widths if w > 1).most_common(1)[0] if any(w > 1 for w in widths) else (1, 0)
        if count * width > most:
            best, most = separator, count * width
    return best


def _cells(text: str, separator: str, name: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise Refused(Problem.of("file_unreadable", name, reason=str(error))) from error


def _head(text: str) -> str:
    """The first lines, cut at a line's end."""
    lines = text[:_HEAD_CHARACTERS].splitlines(keepends=True)
    return "".join(lines[:_HEAD_LINES] if len(lines) > _HEAD_LINES else lines)


def _table(text: str, separator: str, at: int, names: list[str]) -> tuple[pd.DataFrame, Any, list[Lost]]:
    """The rows below the header, their numbers, and what could not be cut into cells."""
    try:
        frame = pd.read_csv(
            io.BytesIO(text.encode("utf-8")),  # twice as fast as from text
            sep=separator,
            header=None,
            names=names,
            skiprows=at + 1,
            dtype=object,
            keep_default_na=False,
            na_filter=False,
            skip_blank_lines=False,
            index_col=False,
            engine="c" if separator != "，" else "python",
        )
        lost: list[Lost] = []
        numbers = np.arange(at + 2, at + 2 + len(frame), dtype=np.int64)
        if _overflows(text, separator, at, len(names)):
            return _careful(text, separator, at, names)
    except (pd.errors.ParserError, pd.errors.EmptyDataError):
        return _careful(text, separator, at, names)
    filled = np.zeros(len(frame), bool)
    for header in names:
        filled |= frame[header].to_numpy(object).astype(bool)
        if filled.all():
            return frame, numbers, lost
    return frame[filled].reset_index(drop=True), numbers[filled], lost


def _overflows(text: str, separator: str, at: int, width: int) -> bool:
    """Whether the first row is longer than the header: then pandas cuts every long row without a word."""
    head = _cells(_head(text), separator, "")
    return len(head) > at + 1 and len(head[at + 1]) > width


def _careful(text: str, separator: str, at: int, names: list[str]) -> tuple[pd.DataFrame, Any, list[Lost]]:
    """Cut line by line: rows with too many cells are set apart with their text."""
    width = len(names)
    good: list[list[str]] = []
    numbers: list[int] = []
    lost: list[Lost] = []
    for number, row in enumerate(_cells(text, separator, ""), 1):
        if number <= at + 1 or not any(row):
            continue
        if len(row) > width and any(row[width:]):
            headers_of_row = [*names, *map(str, range(width + 1, len(row) + 1))]
            lost.append(Lost(number, "malformed_row", row_text(headers_of_row, row)))
        else:
            good.append((row + [""] * width)[:width])
            numbers.append(number)
    return pd.DataFrame(good, columns=names, dtype=object), np.array(numbers, np.int64), lost
