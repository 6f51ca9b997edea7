"""Sheets of tables alone: what is told of a run beside its maps, kind by kind, in two columns."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING, Optional, Union

from .paper import Box
from .sheet import CENTRE, GREY, HAIR, LEFT, RIGHT, RULE, Column, Sheet, Style, Table
from .wording import Wording

if TYPE_CHECKING:
    from ...layers.export.charts import AnyChart, Bars
    from ...layers.export.table import Table as Report
    from ...layers.run import Run

NOTE, GAP, HEADLINE, SPACE = 8.0, 12.0, 8.0, 6.0
SIZE = 10.5
CHART = Box(0.0, 0.0, 150.0, 97.8)
BARS_MM, AXIS_MM, NAME_MM = 42.0, 14.0, 18.0
ON_MAPS = ("comparison", "hot", "guard", "quadrants", "build", "backtest", "emerging")
"""Tables that stand beside their own maps."""
WIDE = ("case_figures",)
"""Tables of many columns take the whole width."""
MOST_LETTERS, SENTENCE = 60, 24


@dataclass(frozen=True)
class Block:
    """A table under a headline."""

    headline: str
    table: Table
    width: float

    def height(self, sheet: Sheet) -> float:
        """Give the height it takes."""
        return HEADLINE + sheet.table_height(self.table, SIZE)

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Put it on a sheet."""
        sheet.text((x, y, self.width), self.headline, Style(12.0, bold=True))
        sheet.rule(Box(x, y + 6.2, self.width, 0.2), RULE)
        sheet.table(x, y + HEADLINE, self.table, SIZE, "report")

    def split(self, room: float, sheet: Sheet) -> tuple[Block, Block]:
        """Give what there is room for, one row at least, and the rest under the same headline."""
        ends = list(accumulate(sheet.row_heights(self.table, SIZE), initial=HEADLINE + HAIR))[2:]
        rows = min(max(bisect_right(ends, room), 1), len(self.table.rows) - 1)
        return self._rows(0, rows), self._rows(rows, None)

    def _rows(self, start: int, end: Optional[int]) -> Block:
        return replace(self, table=replace(self.table, rows=self.table.rows[start:end]))


@dataclass(frozen=True)
class Drawing:
    """A chart; two of them stand in a column."""

    svg_base64: str

    def height(self, _sheet: Sheet) -> float:
        """Give the height it takes."""
        return CHART.height

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Put it on a sheet."""
        sheet.drawing(Box(x, y, CHART.width, CHART.height), self.svg_base64, "chart")


@dataclass(frozen=True)
class BarChart:
    """Bars of shapes and labels: their text can be searched in a PDF."""

    chart: Bars
    width: float

    def height(self, _sheet: Sheet) -> float:
        """Give the height it takes."""
        return BARS_MM + 24.0

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Put it on a sheet."""
        chart, left, room = self.chart, x + AXIS_MM, self.width - AXIS_MM
        foot, top = y + 16.0 + BARS_MM, self.chart.top()
        sheet.text((x, y, self.width), chart.title, Style(12.0, bold=True))
        sheet.text((x, y + 8.0, self.width), chart.y_title, Style(9.0, GREY))
        for share, text in chart.ticks():
            at = foot - BARS_MM * share
            sheet.rule(Box(left, at, room, 0.1), RULE)
            sheet.text((x, at - 2.2, AXIS_MM - 2.0), text, Style(9.0, GREY, align=RIGHT))
        wide = room / len(chart.values)
        for place, value in enumerate(chart.values):
            high = BARS_MM * value / top
            if high > 0:
                sheet.rule(Box(left + wide * (place + 0.1), foot - high, wide * 0.8, high), chart.colour)
        self._names(sheet, left, foot + 2.8, wide)

    def _names(self, sheet: Sheet, left: float, y: float, wide: float) -> None:
        """Write the names below their bars; where only some have one, it may reach below its neighbours."""
        named = [place for place, name in enumerate(self.chart.names) if name]
        apart = min((one - other for other, one in zip(named, named[1:])), default=1)
        room = max(wide, min(NAME_MM, wide * apart))
        for place in named:
            x = left + wide * (place + 0.5) - room / 2
            sheet.text((x, y, room), self.chart.names[place], Style(9.0, GREY, align=CENTRE))


Part = Union[Block, Drawing, BarChart]


@dataclass(frozen=True)
class Leaf:
    """What fills one sheet: a title, a note, the blocks of each column."""

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


def leaves(run: Run, say: Wording, sheet: Sheet) -> list[Leaf]:
    """Lay out the tables of a run; ``sheet`` measures them."""
    from ...layers.export.reports import reports

    found = []
    for report in reports(run, say.words):
        if report.key not in ON_MAPS:
            wide = report.key in WIDE
            width = sheet.frame.body.width if wide else column_width(sheet)
            parts = [*(_drawn(chart, width) for chart in report.charts), *_blocks(report, width)]
            columns = list(_columns(parts, sheet))
            beside = 1 if wide else sheet.frame.columns
            found += [
                Leaf(report.title, report.note, columns[at : at + beside]) for at in range(0, len(columns), beside)
            ]
    return found


def _drawn(chart: AnyChart, width: float) -> Part:
    from ...layers.export.charts import Bars, encoded

    return BarChart(chart, width) if isinstance(chart, Bars) else Drawing(encoded(chart))


def _blocks(report: Report, width: float) -> list[Block]:
    """One block a kind; the kind is its headline."""
    from ...layers.export.reports import brief
    from ...layers.export.table import shown

    made = []
    for kind, rows in brief(report):
        cells = [[shown(cell, form) for cell, form in zip(row[1:], report.formats[1:])] for row in rows]
        made.append(Block(kind, Table(_widths(report, cells, width), cells), width))
    return made


def _widths(report: Report, cells: Sequence[Sequence[str]], width: float) -> list[Column]:
    """Columns as wide as what stands in them, in proportion."""
    from ...layers.export.table import TEXT

    letters = [
        max(5, min(MOST_LETTERS, max(_least(head), *(_letters(row[place]) + 1 for row in cells))))
        for place, head in enumerate(report.heads[1:])
    ]
    room = width / sum(letters)
    aligned = [
        RIGHT if form != TEXT else (LEFT if place == 0 or letters[place] > SENTENCE else CENTRE)
        for place, form in enumerate(report.formats[1:])
    ]
    return [Column(head, wide * room, align) for head, wide, align in zip(report.heads[1:], letters, aligned)]


def _least(head: str) -> float:
    """How wide a head must stand: on two lines, and no word broken."""
    return max(_letters(head) / 2, *(len(word) + 1 for word in re.findall(r"[A-Za-z]+", head)), 0)


def _letters(text: str) -> int:
    """How wide a text stands: Chinese characters, and bars of text in a Chinese font, take two places."""
    return sum(2 if ord(letter) > 0x2500 else 1 for letter in text)


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
