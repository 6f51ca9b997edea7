"""csv and tsv: encoding, separator, header row, and every line accounted for."""

from __future__ import annotations

import codecs
import csv
import io
import re
import warnings
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..problems import Problem, Refused
from ..recognise import encoding as enc
from ..recognise import headers
from .raw import Lost, Raw, row_text

_SEPARATORS = (",", "\t", ";", "|", "，")
_SAID = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)  # for spreadsheets, which don't count it as a row
_HEAD_LINES = 30
_HEAD_CHARACTERS = 60_000
_FIRST_BYTES = 1 << 18


def read(path: Path, encoding: Optional[str] = None, header_row: Optional[int] = None) -> Raw:
    """Read a delimited text; all cells stay text. ``header_row`` counts from 1."""
    return _of_bytes(path.read_bytes(), path.name, encoding, header_row)


def first_rows(path: Path, encoding: Optional[str] = None, header_row: Optional[int] = None) -> Raw:
    """Read the first rows only, whatever the size of the file, and count the lines."""
    with path.open("rb") as file:
        data = file.read(_FIRST_BYTES)
        lines = data.count(b"\n")
        more = sum(block.count(b"\n") for block in iter(lambda: file.read(1 << 22), b""))
    if not more:
        return read(path, encoding, header_row)
    whole = data[: data.rfind(b"\n") + 1] or data
    if len(whole) % 2 and data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        whole = data[: len(whole) + 1]  # the other half of the line's end
    raw = _of_bytes(whole, path.name, encoding, header_row)
    return replace(raw, total=max(len(raw.rows), round((lines + more) * len(raw.rows) / max(lines, 1))))


def _of_bytes(data: bytes, name: str, encoding: Optional[str], header_row: Optional[int]) -> Raw:
    decoded = _decoded(data, name, encoding)
    said = _SAID.match(decoded.text)
    text = decoded.text[said.end() :] if said else decoded.text
    head = _head(text)
    separator = said[1] if said else separator_of(head)
    rows = list(_records(head, separator))
    if header_row and header_row > len(rows):
        raise Refused(Problem.of("header_row_missing", name, row=header_row))
    header = headers.find(rows, header_row - 1 if header_row else None)
    names = list(header.names)
    frame, numbers, lost = _table(text, separator, header.last, names)
    if not len(frame) and not lost:
        raise Refused(Problem.of("no_rows", name))
    frame = _unquoted(frame) if '="' in text else frame
    frame = frame.drop(columns=[name for name in headers.unnamed(names) if not frame[name].astype(bool).any()])
    bare = [] if header.last >= 0 else [Problem.of("headers_missing", name)]
    decisions = {
        "encoding": decoded.encoding,
        "separator": separator,
        "header_row": header.last + 1,
        "header_known": header.known,
    }
    problems = (*bare, *_doubts(decoded, name))
    return Raw("", frame, numbers, lost=tuple(lost), problems=problems, decisions=decisions)


def _decoded(data: bytes, name: str, encoding: Optional[str]) -> enc.Decoded:
    """Give the text without the zero bytes that some programs fill up with; ``Refused`` where there is none."""
    try:
        decoded = enc.decode(data, encoding)
    except LookupError as error:
        raise Refused(Problem.of("encoding_unknown", name, encoding=str(encoding))) from error
    text = decoded.text.replace("\0", "")
    if not text or text.isspace():
        raise Refused(Problem.of("file_empty", name))
    return replace(decoded, text=text)


def _doubts(decoded: enc.Decoded, name: str) -> Iterator[Problem]:
    """Say where the encoding was guessed, or did not fit everywhere."""
    if decoded.broken:
        yield Problem.of("text_broken", name, count=decoded.broken, encoding=decoded.encoding)
    if not decoded.sure:
        yield Problem.of("encoding_guessed", name, encoding=decoded.encoding)


def separator_of(head: str) -> str:
    """Give the separator that cuts the most lines into the same number of cells."""
    best, most = ",", 0.0
    for separator in _SEPARATORS:
        widths = [len(row) for row in _records(head, separator) if row]
        width, count = Counter(w for w in widths if w > 1).most_common(1)[0] if any(w > 1 for w in widths) else (1, 0)
        if count * width > most:
            best, most = separator, count * width
    return best


def _records(text: str, separator: str, width: int = 0) -> Iterator[list[str]]:
    """Cells of every row of ``width`` cells (0: of any); a quotation mark that nobody closed swallows no rows."""
    lines = list(io.StringIO(text, newline=""))
    start = at = 0
    while at < len(lines):
        reader = csv.reader(islice(lines, at, None), delimiter=separator)
        try:
            for row in reader:
                end = at + reader.line_num
                bare = _bare(lines[start:end], separator) if end - start > 1 or len(row) < width else []
                swallowed = 2 * sum(len(cells) == width for cells in bare) > len(bare)
                yield from bare if swallowed else [row]
                start = end
            return
        except csv.Error:  # a cell beyond all measure: the quotation mark that opened it was never closed
            yield from _bare(lines[start : start + 1], separator)
            start = at = start + 1


def _bare(lines: list[str], separator: str) -> list[list[str]]:
    """Cut lines at every separator, whatever the quotation marks."""
    return [[cell.strip('"') for cell in line.rstrip("\r\n").split(separator)] for line in lines]


def _unquoted(frame: pd.DataFrame) -> pd.DataFrame:
    """``="001"``, by which a table keeps a spreadsheet from making numbers of codes, is ``001``."""
    return frame.replace(r'^="(.*)"$', r"\1", regex=True)


def _head(text: str) -> str:
    """The first lines, cut at a line's end."""
    lines = text[:_HEAD_CHARACTERS].splitlines(keepends=True)
    return "".join(lines[:_HEAD_LINES] if len(lines) > _HEAD_LINES else lines)


def _table(text: str, separator: str, at: int, names: list[str]) -> tuple[pd.DataFrame, Any, list[Lost]]:
    """The rows below the header, their numbers, and what could not be cut into cells."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pd.errors.ParserWarning)  # it would cut long rows
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
        if _may_swallow(frame, text, separator, at):
            return _careful(text, separator, at, names)
    except (pd.errors.ParserError, pd.errors.EmptyDataError, pd.errors.ParserWarning):
        return _careful(text, separator, at, names)
    filled = np.zeros(len(frame), bool)
    for header in names:
        filled |= frame[header].to_numpy(object).astype(bool)
        if filled.all():
            return frame, numbers, lost
    return frame[filled].reset_index(drop=True), numbers[filled], lost


def _may_swallow(frame: pd.DataFrame, text: str, separator: str, at: int) -> bool:
    """Whether a cell holds a line break and separators: it may hold rows, for want of a quotation mark."""
    if text.count("\n") <= at + len(frame) + text.endswith("\n"):
        return False
    broken = (frame[name][frame[name].str.contains("\n", regex=False)] for name in frame)
    return any(cells.str.contains(separator, regex=False).any() for cells in broken)


def _careful(text: str, separator: str, at: int, names: list[str]) -> tuple[pd.DataFrame, Any, list[Lost]]:
    """Cut line by line: rows with too many cells are set apart with their text."""
    width = len(names)
    good: list[list[str]] = []
    numbers: list[int] = []
    lost: list[Lost] = []
    for number, row in enumerate(_records(text, separator, width), 1):
        if number <= at + 1 or not any(row):
            continue
        if len(row) > width and any(row[width:]):
            headers_of_row = [*names, *map(str, range(width + 1, len(row) + 1))]
            lost.append(Lost(number, "malformed_row", row_text(headers_of_row, row)))
        else:
            good.append((row + [""] * width)[:width])
            numbers.append(number)
    return pd.DataFrame(good, columns=names, dtype=object), np.array(numbers, np.int64), lost
