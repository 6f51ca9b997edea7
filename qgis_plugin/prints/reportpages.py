"""Sheets of tables alone: what is told of a run beside its maps, kind by kind, in two columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .sheet import CENTRE, GREY, LEFT, MARGIN, RIGHT, RULE, WIDTH, Box, Column, Sheet, Style, Table
from .wording import Wording

if TYPE_CHECKING:
    from ...layers.export.table import Table as Report
    from ...layers.run import Run

TOP, BOTTOM = 40.0, 254.0
GAP, HEADLINE, SPACE = 12.0, 8.0, 6.0
HALF = (WIDTH - 2 * MARGIN - GAP) / 2
SIZE = 10.5
ON_MAPS = ("comparison",)
"""Tables that stand beside their own maps."""
MOST_LETTERS, SENTENCE = 60, 24


@dataclass(frozen=True)
class Block:
    """A table under a headline."""

    headline: str
    table: Table


@dataclass(frozen=True)
class Leaf:
    """What fills one sheet: a title, a note, the blocks of each column."""

    title: str
    note: str
    columns: Sequence[Sequence[Block]]

    def draw(self, sheet: Sheet) -> None:
        """Put it on a sheet."""
        sheet.text((MARGIN, TOP - 8.0, WIDTH - 2 * MARGIN), self.note, Style(11.0, GREY), "note")
        for place, blocks in enumerate(self.columns):
            x, y = MARGIN + place * (HALF + GAP), TOP
            for block in blocks:
                sheet.text((x, y, HALF), block.headline, Style(12.0, bold=True))
                sheet.rule(Box(x, y + 6.2, HALF, 0.2), RULE)
                y += HEADLINE
                y += sheet.table(x, y, block.table, SIZE, "report") + SPACE


def leaves(run: Run, say: Wording, sheet: Sheet) -> list[Leaf]:
    """Lay out the tables of a run; ``sheet`` measures them."""
    from ...layers.export.reports import reports

    found = []
    for report in reports(run, say.words):
        if report.key not in ON_MAPS:
            columns = list(_columns(_blocks(report), sheet))
            found += [Leaf(report.title, report.note, columns[at : at + 2]) for at in range(0, len(columns), 2)]
    return found


def _blocks(report: Report) -> list[Block]:
    """One block a kind; the kind is its headline."""
    from ...layers.export.reports import brief
    from ...layers.export.table import shown

    made = []
    for kind, rows in brief(report):
        cells = [[shown(cell, form) for cell, form in zip(row[1:], report.formats[1:])] for row in rows]
        made.append(Block(kind, Table(_widths(report, cells), cells)))
    return made


def _widths(report: Report, cells: Sequence[Sequence[str]]) -> list[Column]:
    """Columns as wide as what stands in them, in proportion."""
    from ...layers.export.table import TEXT

    letters = [
        max(5, min(MOST_LETTERS, max(_letters(head) / 2, *(_letters(row[place]) for row in cells))))
        for place, head in enumerate(report.heads[1:])
    ]
    room = HALF / sum(letters)
    aligned = [
        RIGHT if form != TEXT else (LEFT if place == 0 or letters[place] > SENTENCE else CENTRE)
        for place, form in enumerate(report.formats[1:])
    ]
    return [Column(head, wide * room, align) for head, wide, align in zip(report.heads[1:], letters, aligned)]


def _letters(text: str) -> int:
    """How wide a text stands: Chinese characters take two places."""
    return sum(2 if ord(letter) > 0x2E80 else 1 for letter in text)


def _columns(blocks: Sequence[Block], sheet: Sheet) -> Iterator[list[Block]]:
    """Fill columns from the top; a block goes on in the next one where it does not fit, under its headline again."""
    column: list[Block] = []
    y = TOP
    for block in blocks:
        left = block
        while True:
            height = HEADLINE + sheet.table_height(left.table, SIZE)
            if y + height <= BOTTOM:
                column.append(left)
                y += height + SPACE
                break
            rows = _fitting(left.table, BOTTOM - y - HEADLINE, sheet) if y == TOP else 0
            if rows:
                column.append(replace(left, table=replace(left.table, rows=left.table.rows[:rows])))
                left = replace(left, table=replace(left.table, rows=left.table.rows[rows:]))
            yield column
            column, y = [], TOP
    if column:
        yield column


def _fitting(table: Table, room: float, sheet: Sheet) -> int:
    """How many rows there is room for; one at least."""
    rows = len(table.rows)
    while rows > 1 and sheet.table_height(replace(table, rows=table.rows[:rows]), SIZE) > room:
        rows -= 1
    return rows
