"""The panel beside the map of a sheet: texts, headlines and tables below each other, as far as there is room."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import accumulate

from .paper import SPACE, Box
from .sheet import GREY, INK, PLAIN, RULE, Sheet, Style, Table
from .wording import Wording, percent

HEADLINE = 8.0
MOST_ROWS = 12
SIZES, NOTE = (10.0, 9.5, 9.0, 8.5), 6.0
"""Sizes of letters for a list of streets, and the room for a note below it."""
BAR, BAR_NAME, BAR_TEXT = 4.6, 34.0, 44.0
"""Bars: how high one is, and how wide the names before and the numbers behind them stand."""


class Panel:
    """Fills a box of the sheet from its top down; ``y`` is where the next thing goes. Tables are as wide as the box."""

    def __init__(self, sheet: Sheet, say: Wording, box: Box) -> None:
        self.sheet, self.say, self.box = sheet, say, box
        self.y, self.bottom = box.y, box.bottom

    def text(self, text: str, style: Style = PLAIN) -> None:
        """Write a paragraph."""
        self.y += self.sheet.text((self.box.x, self.y, self.box.width), text, style) + 0.8

    def texts(self, texts: Iterable[str], style: Style = PLAIN) -> None:
        """Write paragraphs, and leave a space below."""
        for text in texts:
            self.text(text, style)
        self.space()

    def space(self) -> None:
        """Leave some room."""
        self.y += SPACE

    def headline(self, text: str) -> None:
        """Write a small headline with a line below."""
        self.y += headline(self.sheet, self.box, self.y, text)

    def table(self, table: Table, name: str) -> None:
        """Draw a table."""
        self.y += self.sheet.table(self.box.x, self.y, self._stretched(table), name=name)

    def fits(self, table: Table) -> bool:
        """Tell whether there is room for a table under a headline."""
        return self.y + HEADLINE + self.sheet.table_height(self._stretched(table)) <= self.bottom

    def longest(self, title: str, make: Callable[[int], Table], count: int, most: int = MOST_ROWS) -> None:
        """Draw as many rows of a list as there is room for, if that is worth a headline."""
        for rows in range(min(count, most), 0, -1):
            table = make(rows)
            if self.fits(table):
                self.headline(title)
                self.table(table, "list")
                self.space()
                return

    def bars(self, title: str, rows: Sequence[tuple[str, Sequence[float]]], names: Sequence[str]) -> None:
        """Draw shares (0–1) as bars side by side, named and told in per cent, if there is room for all of them."""
        high = BAR * len(names) + 2.0
        if not rows or self.y + HEADLINE + high * len(rows) > self.bottom:
            return
        self.headline(title)
        left, room = self.box.x + BAR_NAME, self.box.width - BAR_NAME - BAR_TEXT
        for name, shares in rows:
            self.sheet.text((self.box.x, self.y, BAR_NAME - 2.0), name, Style(9.5, bold=True))
            for place, (share, whose) in enumerate(zip(shares, names)):
                y, ink = self.y + place * BAR, RULE if place else INK
                if share > 0:
                    self.sheet.rule(Box(left, y + 0.6, room * share, BAR - 1.2), ink)
                said = f"{percent(share)} {whose}"
                self.sheet.text((left + room + 2.0, y, BAR_TEXT - 2.0), said, Style(9.0, GREY))
            self.y += high
        self.space()

    def streets(self, table: Table) -> None:
        """Draw as many streets as there is room for, the whole district last; say how many are left out."""
        table, room = self._stretched(table), self.bottom - self.y - HEADLINE
        size = next((size for size in SIZES if self.sheet.table_height(table, size) <= room), SIZES[-1])
        shown = self._rows_shown(self.sheet.row_heights(table, size), room)
        left = len(table.rows) - 1 - shown
        if shown or not left:
            self.headline(self.say("by_street"))
            part = replace(table, rows=[*table.rows[:shown], table.rows[-1]])
            self.y += 1.0 + self.sheet.table(self.box.x, self.y, part, size, "streets")
        if left and self.y + NOTE <= self.bottom:
            self.text(self.say("print_few_streets", count=left), Style(9.5, GREY))
        self.space()

    @staticmethod
    def _rows_shown(heights: Sequence[float], room: float) -> int:
        """Count the rows that stand between head and total, with a note below if they are not all."""
        head, *rows, total = heights
        free = room - head - total - 1.0
        if sum(rows) <= free:
            return len(rows)
        return bisect_right(list(accumulate(rows)), free - NOTE)

    def _stretched(self, table: Table) -> Table:
        """Give the table as wide as the panel, no column narrower than its longest word."""
        wanted = [column.width for column in table.columns]
        widths = spread(wanted, self.sheet.least_widths(table), self.box.width)
        return replace(table, columns=[replace(column, width=one) for column, one in zip(table.columns, widths)])


def spread(wanted: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Share out room in proportion to what is wanted, each getting at least its own if there is room for that."""
    if sum(least) >= room:
        return [room * one / sum(least) for one in least]
    held: dict[int, float] = {}
    while True:
        free = room - sum(held.values())
        others = {place: one for place, one in enumerate(wanted) if place not in held}
        scale = free / sum(others.values())
        short = {place: least[place] for place, one in others.items() if one * scale < least[place]}
        if not short:
            return [held.get(place, one * scale) for place, one in enumerate(wanted)]
        held.update(short)


def headline(sheet: Sheet, box: Box, y: float, text: str) -> float:
    """Write a small headline with a line below, as wide as the box; give the height of both."""
    sheet.text((box.x, y, box.width), text, Style(12.0, bold=True))
    sheet.rule(Box(box.x, y + 6.2, box.width, 0.2), RULE)
    return HEADLINE
