"""The contents: every page of the pack with its number, part by part."""

from __future__ import annotations

from collections.abc import Iterable

from . import choice
from .blocks import Block, Leaf, column_width, flow
from .sheet import LEFT, Column, Sheet, Table
from .wording import Wording

PAGE = 20.0

Outline = Iterable[tuple[str, list[tuple[str, int]]]]
"""The parts of a pack by name, each with the titles and places (from 0) of its sheets."""


def contents(outline: Outline, say: Wording, sheet: Sheet) -> list[Leaf]:
    """Lay out the contents; ``sheet`` measures them."""
    width = column_width(sheet)
    blocks = [_part(name, pages, say, width) for name, pages in outline]
    return [
        Leaf(choice.CONTENTS, say("part_contents"), "", columns) for columns in flow(blocks, sheet, sheet.frame.columns)
    ]


def _part(name: str, pages: list[tuple[str, int]], say: Wording, width: float) -> Block:
    columns = [Column(name, width - PAGE, LEFT), Column(say("col_page"), PAGE)]
    return Block("", Table(columns, [[title, str(place + 1)] for title, place in pages]), width)
