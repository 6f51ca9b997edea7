"""The panel beside the map of a sheet: texts, headlines and tables below each other, as far as there is room."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from .paper import SPACE, Box
from .sheet import GREY, INK, PLAIN, RULE, Sheet, Style, Table
from .wording import Wording, percent

HEADLINE = 8.0
MOST_ROWS = 12
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
        self.headline(self.say("by_street"))
        table = self._stretched(table)
        size, rows = 10.0, list(table.rows)
        while len(rows) > 2:
            note = 6.0 if len(rows) < len(table.rows) else 0.0
            if self.sheet.table_height(replace(table, rows=rows), size) + note <= self.bottom - self.y:
                break
            if size > 8.5:
                size -= 0.5
            else:
                del rows[-2]
        self.y += self.sheet.table(self.box.x, self.y, replace(table, rows=rows), size, "streets")
        left = len(table.rows) - len(rows)
        if left:
            self.y += 1.0
            self.text(self.say("print_few_streets", count=left), Style(9.5, GREY))
        self.space()

    def _stretched(self, table: Table) -> Table:
        """Give the table as wide as the panel."""
        room = self.box.width / sum(column.width for column in table.columns)
        return replace(table, columns=[replace(column, width=column.width * room) for column in table.columns])


def headline(sheet: Sheet, box: Box, y: float, text: str) -> float:
    """Write a small headline with a line below, as wide as the box; give the height of both."""
    sheet.text((box.x, y, box.width), text, Style(12.0, bold=True))
    sheet.rule(Box(box.x, y + 6.2, box.width, 0.2), RULE)
    return HEADLINE
