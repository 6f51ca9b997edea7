"""The papers there are templates for, and the frame of a sheet: where its map, panel, legend and inset stand.

Lengths are in units: millimetres on A3. On other papers a unit is as much larger or smaller as the letters are, so
that a wall sheet reads from afar, and A4 has less room but no smaller letters than can be read.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, Optional

PAPERS = ("A3", "A4", "A3-portrait", "A4-portrait", "A1", "A0")
MARGIN, SPACE = 10.0, 4.0
_TWO_COLUMNS = 300.0


class Box(NamedTuple):
    """A rectangle on the sheet."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def overlaps(self, other: Box) -> bool:
        """Tell whether the two have room in common."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


def around(boxes: Iterable[Optional[Box]]) -> Optional[Box]:
    """Give the smallest box that holds all that are there."""
    there = [box for box in boxes if box is not None]
    if not there:
        return None
    x, y = min(box.x for box in there), min(box.y for box in there)
    return Box(x, y, max(box.right for box in there) - x, max(box.bottom for box in there) - y)


@dataclass(frozen=True)
class Frame:
    """Where things stand; a template need not have them all.

    The legend is the foot of the panel where the two overlap, else it hangs beside it. The inset is there for sheets
    that show a part of the district; on the others the legend has its room, too.
    """

    width: float
    height: float
    map: Optional[Box]
    panel: Optional[Box]
    legend: Optional[Box]
    inset: Optional[Box]

    @property
    def body(self) -> Box:
        """All between head and foot."""
        found = around((self.map, self.panel, self.legend, self.inset))
        return found or Box(MARGIN, 4 * MARGIN, self.width - 2 * MARGIN, self.height - 8 * MARGIN)

    @property
    def columns(self) -> int:
        """How many columns of tables stand beside each other on a sheet without a map."""
        return 2 if self.body.width > _TWO_COLUMNS else 1
