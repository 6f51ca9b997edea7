"""Pages of tables alone: what is told of a run beside its maps, kind by kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from . import choice
from .blocks import Block, Leaf, Part, column_width, flow
from .charts import BarChart, CurveChart
from .sheet import CENTRE, LEFT, PAD, RIGHT, Column, Sheet, Table
from .wording import Wording

if TYPE_CHECKING:
    from ...layers.export.charts import AnyChart
    from ...layers.export.table import Table as Report

ON_MAPS = ("comparison", "siting", "hot", "guard", "quadrants", "build", "backtest", "emerging")
"""Tables that stand beside their own maps."""
WIDE = ("case_figures",)
"""Tables of many columns take the whole width."""
MOST_LETTERS, SENTENCE, NARROW = 60, 24, 12
LETTER = 2.05
"""How wide a letter is in the type of these tables."""


def leaves(say: Wording, sheet: Sheet) -> Iterator[Leaf]:
    """Lay out the tables of a run; ``sheet`` measures them."""
    from ...layers.export.reports import reports

    for report in reports(say.run, say.words):
        if report.key not in ON_MAPS:
            wide = report.key in WIDE
            width = sheet.frame.body.width if wide else column_width(sheet)
            blocks = [*(_drawn(chart, width) for chart in report.charts), *_blocks(report, width)]
            for columns in flow(blocks, sheet, 1 if wide else sheet.frame.columns):
                yield Leaf(choice.TABLES, report.title, report.note, columns)


def method_pages(say: Wording, sheet: Sheet, kinds: Sequence[str]) -> Iterator[Leaf]:
    """Lay out how the run was reached: data, standards, formulas."""
    from ...layers.export.methodreports import method

    width = column_width(sheet)
    blocks = [block for table in method(say.run, say.words, kinds) for block in _blocks(table, width)]
    for columns in flow(blocks, sheet, sheet.frame.columns):
        yield Leaf(choice.METHOD, say("part_method"), "", columns)


def _drawn(chart: AnyChart, width: float) -> Part:
    from ...layers.export.charts import Bars

    return BarChart(chart, width) if isinstance(chart, Bars) else CurveChart(chart, width)


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
    """Columns as wide as what stands in them, in proportion; where room is scarce, it is sentences that break."""
    from ...layers.export.table import TEXT

    letters = [
        max(5, min(MOST_LETTERS, max(_least(head), *(_letters(row[place]) + 1 for row in cells))))
        for place, head in enumerate(report.heads[1:])
    ]
    aligned = [
        RIGHT if form != TEXT else (LEFT if place == 0 or letters[place] > SENTENCE else CENTRE)
        for place, form in enumerate(report.formats[1:])
    ]
    rooms = _shared(letters, width)
    return [Column(head, room, align) for head, room, align in zip(report.heads[1:], rooms, aligned)]


def _shared(letters: Sequence[float], width: float) -> list[float]:
    """Share a width among columns of so many letters."""
    needed = [LETTER * wide + 2 * PAD for wide in letters]
    whole = [need for need, wide in zip(needed, letters) if wide <= NARROW]
    if sum(needed) <= width or len(whole) == len(needed) or sum(whole) > width / 2:
        return [width * need / sum(needed) for need in needed]
    left = (width - sum(whole)) / (sum(needed) - sum(whole))
    return [need if wide <= NARROW else need * left for need, wide in zip(needed, letters)]


def _least(head: str) -> float:
    """How wide a head must stand: on two lines, and no word broken."""
    return max(_letters(head) / 2, *(len(word) + 1 for word in re.findall(r"[A-Za-z]+", head)), 0)


def _letters(text: str) -> int:
    """How wide a text stands: Chinese characters, and bars of text in a Chinese font, take two places."""
    return sum(2 if ord(letter) > 0x2500 else 1 for letter in text)
