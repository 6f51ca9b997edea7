"""Tables in markup that programs export under the name of a workbook: HTML, and the XML of Excel 2003."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any, Optional

from ..problems import Problem, Refused
from ..recognise import encoding as enc
from .raw import Sheet

_ROWS, _CELLS = frozenset(["tr", "row"]), frozenset(["td", "th", "cell"])
_START = 200
_WIDEST, _LONGEST = 1_000, 1 << 20

Rows = list[list[Optional[str]]]
Said = dict[str, Optional[str]]


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
    return [Sheet(title, table.rows, table.merged) for title, table in reader.tables.items()]


@dataclass
class _Table:
    """A table being read; a cell that spans columns or rows is followed by empty ones."""

    rows: Rows = field(default_factory=list)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    below: set[tuple[int, int]] = field(default_factory=set)
    cell: Optional[list[str]] = None
    span: tuple[int, int] = (1, 1)

    def start_row(self, said: Said) -> None:
        self.end_cell()
        number = _whole(said.get("ss:index"), len(self.rows) + 1, _LONGEST)
        self.rows.extend([] for _ in range(number - len(self.rows)))

    def start_cell(self, said: Said) -> None:
        self.end_cell()
        row = self.rows[-1]
        row.extend([None] * (_whole(said.get("ss:index"), len(row) + 1) - 1 - len(row)))
        while (len(self.rows) - 1, len(row)) in self.below:
            row.append(None)
        self.cell = []
        self.span = (
            _whole(said.get("colspan"), 1) + _whole(said.get("ss:mergeacross"), 0),
            _whole(said.get("rowspan"), 1) + _whole(said.get("ss:mergedown"), 0),
        )

    def end_cell(self) -> None:
        if self.cell is None:
            return
        row, (wide, high) = self.rows[-1], self.span
        top, left = len(self.rows) - 1, len(row)
        if wide > 1 or high > 1:
            self.merged.append((top, left, top + high - 1, left + wide - 1))
            self.below.update((top + down, left + over) for down in range(1, high) for over in range(wide))
        row.extend(["".join(self.cell).strip() or None, *[None] * (wide - 1)])
        self.cell = None


class _Reader(HTMLParser):
    """The tables of a page, also those within another one's cells."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: dict[str, _Table] = {}
        self._open: list[_Table] = []
        self._sheet = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, Optional[str]]]) -> None:
        said = dict(attrs)
        if tag == "worksheet":
            self._sheet = said.get("ss:name") or ""
        elif tag == "table":
            self._open.append(self.tables.setdefault(self._sheet or f"table {len(self.tables) + 1}", _Table()))
        elif not self._open:
            return
        elif tag in _ROWS:
            self._open[-1].start_row(said)
        elif tag in _CELLS and self._open[-1].rows:
            self._open[-1].start_cell(said)
        elif tag == "br":
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._open and (tag in _CELLS or tag in _ROWS or tag == "table"):
            self._open[-1].end_cell()
        if self._open and tag == "table":
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1].cell is not None:
            self._open[-1].cell.append(data)

    def close(self) -> None:
        super().close()
        for table in self._open:
            table.end_cell()


def _whole(text: Any, default: int, most: int = _WIDEST) -> int:
    """A count as it stands in an attribute, within reason."""
    return min(int(text), most) if text and text.isdigit() else default
