"""What pages without a map are filled with: tables under headlines and charts, in columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Optional, Union

from .charts import BarChart, CurveChart
from .paper import Box
from .sheet import GREY, HAIR, RULE, Sheet, Style, Table

NOTE, GAP, HEADLINE, SPACE = 8.0, 12.0, 8.0, 6.0
SIZE = 10.5


@dataclass(frozen=True)
class Block:
    """A table, under a headline if it has one."""

    headline: str
    table: Table
    width: float

    def height(self, sheet: Sheet) -> float:
        """Give the height it takes."""
        return self._above + sheet.table_height(self.table, SIZE)

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Put it on a sheet."""
        if self.headline:
            sheet.text((x, y, self.width), self.headline, Style(12.0, bold=True))
            sheet.rule(Box(x, y + 6.2, self.width, 0.2), RULE)
        sheet.table(x, y + self._above, self.table, SIZE, "report")

    def split(self, room: float, sheet: Sheet) -> tuple[Block, Block]:
        """Give what there is room for, one row at least, and the rest under the same headline."""
        ends = list(accumulate(sheet.row_heights(self.table, SIZE), initial=self._above + HAIR))[2:]
        rows = min(max(bisect_right(ends, room), 1), len(self.table.rows) - 1)
        return self._rows(0, rows), self._rows(rows, None)

    @property
    def _above(self) -> float:
        return HEADLINE if self.headline else 0.0

    def _rows(self, start: int, end: Optional[int]) -> Block:
        return replace(self, table=replace(self.table, rows=self.table.rows[start:end]))


Part = Union[Block, BarChart, CurveChart]


@dataclass(frozen=True)
class Leaf:
    """A page without a map: the part of the pack it belongs to, a title, a note, the blocks of each column."""

    part: str
    title: str
    note: str
    columns: Sequence[Sequence[Part]]

    def draw(self, sheet: Sheet) -> None:
        """Put it on a sheet."""
        body = sheet.frame.body
        sheet.text((body.x, body.y, body.width), self.note, Style(11.0, GREY), "note")
        for place, blocks in enumerate(self.columns):
            x, y = body.x + place * (column_width(sheet) + GAP), body.y + NOTE
            for block in blocks:
                block.draw(sheet, x, y)
                y += block.height(sheet) + SPACE


def column_width(sheet: Sheet) -> float:
    """Give how wide a column of a sheet of tables is."""
    count = sheet.frame.columns
    return (sheet.frame.body.width - (count - 1) * GAP) / count


def flow(blocks: Sequence[Part], sheet: Sheet, beside: int) -> list[list[list[Part]]]:
    """Fill as many sheets as it takes; ``beside`` columns stand on each."""
    columns = list(_columns(blocks, sheet))
    return [columns[at : at + beside] for at in range(0, len(columns), beside)]


def _columns(blocks: Sequence[Part], sheet: Sheet) -> Iterator[list[Part]]:
    """Fill columns from the top; a table that is longer than a column goes on in the next one."""
    column: list[Part] = []
    top, bottom = sheet.frame.body.y + NOTE, sheet.frame.body.bottom
    y = top
    for block in blocks:
        left = block
        while y + left.height(sheet) > bottom:
            if y == top and isinstance(left, Block):
                first, left = left.split(bottom - y, sheet)
                column.append(first)
            yield column
            column, y = [], top
        column.append(left)
        y += left.height(sheet) + SPACE
    if column:
        yield column
