"""The papers, and the frame of each: where head, map, panel, legend, inset and foot stand.

Lengths are in units: millimetres on A3. On other papers a unit is as much larger or smaller as the letters are, so
that a wall sheet reads from afar, and A4 has less room but no smaller letters than can be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

MARGIN, SPACE = 10.0, 4.0
_HEAD, _STRIP = 32.0, 16.0
_PANEL, _LEGEND_BESIDE, _INSET = 149.0, 80.0, 42.0
_FOOT_ROW, _NOTICE = 16.0, 22.0
_FIELDS = {"unit": 80.0, "made_on": 38.0, "data_date": 38.0, "period": 62.0, "crs": 122.0, "number": 60.0}
"""What the foot tells, and how wide it stands where all are in one row of 400."""
_ROWS = {1: [list(_FIELDS)], 2: [["unit", "made_on", "data_date", "period"], ["crs", "number"]]}


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

    def around(self, other: Box) -> Box:
        """Give the smallest box that holds both."""
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Box(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)

    def overlaps(self, other: Box) -> bool:
        """Tell whether the two have room in common."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom


@dataclass(frozen=True)
class Frame:
    """Where things stand. The legend is the foot of the panel where they overlap, else it hangs beside it.

    ``fields`` are what the foot tells, by name; the inset is there for sheets that show a part of the district.
    """

    width: float
    height: float
    map: Box
    panel: Box
    legend: Box
    inset: Box
    fields: Mapping[str, Box]

    @property
    def body(self) -> Box:
        """All between head and foot."""
        return self.map.around(self.panel).around(self.legend)

    @property
    def foot(self) -> float:
        """Where the foot begins."""
        return min(box.y for box in self.fields.values())

    @property
    def columns(self) -> int:
        """How many columns of tables stand beside each other on a sheet without a map."""
        return 2 if self.body.width > 2 * _PANEL else 1


@dataclass(frozen=True)
class Paper:
    """A paper as it is laid on the table or hung on the wall; ``unit_mm`` is how large its letters are against A3's."""

    size: str
    width_mm: float
    height_mm: float
    unit_mm: float

    @property
    def landscape(self) -> bool:
        return self.width_mm > self.height_mm

    def frame(self) -> Frame:
        """Lay out what every sheet of this paper has."""
        width, height = self.width_mm / self.unit_mm, self.height_mm / self.unit_mm
        foot = height - _NOTICE - _FOOT_ROW * (1 if self.landscape else 2)
        make = _beside if self.landscape else _below
        return make(width, height, foot - SPACE, _fields(width, foot, _ROWS[1 if self.landscape else 2]))


PAPERS = {
    "A4": Paper("A4", 297.0, 210.0, 0.8),
    "A4 portrait": Paper("A4", 210.0, 297.0, 0.8),
    "A3": Paper("A3", 420.0, 297.0, 1.0),
    "A3 portrait": Paper("A3", 297.0, 420.0, 1.0),
    "A1": Paper("A1", 841.0, 594.0, 1.7),
    "A0": Paper("A0", 1189.0, 841.0, 2.4),
}


def _beside(width: float, height: float, bottom: float, fields: Mapping[str, Box]) -> Frame:
    """The map with the panel to its right, as on a wide sheet."""
    left = width - MARGIN - _PANEL
    map_ = Box(MARGIN, _HEAD, left - 5.0 - MARGIN, bottom - _STRIP + 1.0 - _HEAD)
    panel = Box(left, _HEAD, _PANEL, bottom - _HEAD)
    inset = Box(panel.right - _INSET, bottom - _INSET, _INSET, _INSET)
    legend = Box(left, bottom - 60.0, inset.x - left - SPACE, 60.0)
    return Frame(width, height, map_, panel, legend, inset, fields)


def _below(width: float, height: float, bottom: float, fields: Mapping[str, Box]) -> Frame:
    """The map above the panel, and the legend beside that, as on a tall sheet."""
    whole = width - 2 * MARGIN
    map_ = Box(MARGIN, _HEAD, whole, 0.48 * (bottom - _HEAD))
    top = map_.bottom + _STRIP + 2.0
    left = width - MARGIN - _LEGEND_BESIDE
    inset = Box(width - MARGIN - _INSET, bottom - _INSET, _INSET, _INSET)
    legend = Box(left, top, _LEGEND_BESIDE, inset.y - SPACE - top)
    return Frame(width, height, map_, Box(MARGIN, top, left - 5.0 - MARGIN, bottom - top), legend, inset, fields)


def _fields(width: float, foot: float, rows: list[list[str]]) -> dict[str, Box]:
    """Stretch the fields of each row over the sheet."""
    made = {}
    for place, row in enumerate(rows):
        stretched = (width - 2 * MARGIN) / sum(_FIELDS[name] for name in row)
        x = MARGIN
        for name in row:
            made[name] = Box(x, foot + place * _FOOT_ROW, _FIELDS[name] * stretched, _FOOT_ROW)
            x = made[name].right
    return made
