"""Tables in markup that programs export under the name of a workbook: HTML, and the XML of Excel 2003."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Any, Optional

from ..problems import Problem, Refused
from ..recognise import encoding as enc
from .raw import Sheet

_ROWS, _CELLS = frozenset(["tr", "row"]), frozenset(["td", "th", "cell"])
_START = 200

Rows = list[list[Optional[str]]]


def is_markup(data: bytes) -> bool:
    """Whether a file begins as HTML or XML, in any encoding."""
    return data[:_START].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe\t\r\n ").startswith(b"<")


def tables(data: bytes, name: str, encoding: Optional[str] = None) -> list[Sheet]:
    """Give the tables (of a workbook: the sheets)."""
    try:
        decoded = enc.decode(data, encoding)
    except LookupError as error:
        raise Refused(Problem.of("encoding_unknown", name, encoding=str(encoding))) from error
    reader = _Reader()
    reader.feed(decoded.text)
    reader.close()
    if not reader.tables:
        raise Refused(Problem.of("format_unknown", name, format="HTML, XML"))
    return [Sheet(title, rows, reader.merged[title]) for title, rows in reader.tables.items()]


class _Reader(HTMLParser):
    """Cells by row and table; one that spans columns or rows is followed by empty ones."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: dict[str, Rows] = {}
        self.merged: dict[str, list[tuple[int, int, int, int]]] = {}
        self._title = ""
        self._rows: Rows = []
        self._below: set[tuple[int, int]] = set()
        self._cell: Optional[list[str]] = None
        self._span = 1, 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Optional[str]]]) -> None:
        said = dict(attrs)
        if tag == "worksheet":
            self._title = said.get("ss:name") or ""
        elif tag == "table":
            self._title = self._title or f"table {len(self.tables) + 1}"
            self._rows = self.tables.setdefault(self._title, [])
            self.merged.setdefault(self._title, [])
        elif tag in _ROWS and self.tables:
            self._end_cell()
            self._rows.extend([] for _ in range(_whole(said.get("ss:index"), len(self._rows) + 1) - len(self._rows)))
        elif tag in _CELLS and self._rows:
            self._end_cell()
            self._start_cell(said)
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _CELLS or tag in _ROWS or tag == "table":
            self._end_cell()
        if tag in ("table", "worksheet"):
            self._title, self._below = "", set()

    def handle_data(self, data: str) -> None:
        if self._cell is not None:
            self._cell.append(data)

    def _start_cell(self, said: dict[str, Optional[str]]) -> None:
        row = self._rows[-1]
        row.extend([None] * (_whole(said.get("ss:index"), len(row) + 1) - 1 - len(row)))
        while (len(self._rows) - 1, len(row)) in self._below:
            row.append(None)
        self._cell = []
        self._span = (
            _whole(said.get("colspan"), 1) + _whole(said.get("ss:mergeacross"), 0),
            _whole(said.get("rowspan"), 1) + _whole(said.get("ss:mergedown"), 0),
        )

    def _end_cell(self) -> None:
        if self._cell is None:
            return
        row, (wide, high) = self._rows[-1], self._span
        top, left = len(self._rows) - 1, len(row)
        self._below.update((top + down, left + over) for down in range(1, high) for over in range(wide))
        if wide > 1 or high > 1:
            self.merged[self._title].append((top, left, top + high - 1, left + wide - 1))
        row.extend(["".join(self._cell).strip() or None, *[None] * (wide - 1)])
        self._cell = None


def _whole(text: Any, default: int) -> int:
    """A count as it stands in an attribute, within reason."""
    return min(int(text), 20_000) if text and text.isdigit() else default
