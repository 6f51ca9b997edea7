"""Which maps of its cells a run has to show, and in which classes: the same in QGIS, on paper and on the web page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from ...geo import columns as col
from ...geo.tables import GAP_CASES
from ..run import Run
from .reportparts import Row
from .texts import word

HOTSPOTS, VANISHING = "hotspots", "vanishing"
OPEN = ("none", "fine")
"""Classes that are not filled: nothing is to be said of them."""
STABLE_ENDS = (0.2, 0.4, 0.6, 0.8, 1.0)
PRIORITY_SHARES = (0.01, 0.05, 0.10, 0.20)
"""Up to which share of the land the classes of priority go."""


@dataclass(frozen=True)
class CellMap:
    """A map of cells by the classes of one column.

    classes
        code of each class (its colour in the palette) → its name.
    ends
        of a number: where each class ends; empty where the column holds the codes themselves.
    sheet
        whether it is a sheet of the print; else it is a layer to be switched on.
    """

    code: str
    column: str
    title: str
    classes: Mapping[str, str]
    ends: tuple[float, ...] = ()
    sheet: bool = False

    def class_of(self, values: Any) -> list[Optional[str]]:
        """Give the class of each cell; None where it has none."""
        if not self.ends:
            return [value if value in self.classes else None for value in values]
        codes = list(self.classes)
        numbers = np.asarray(values, dtype=float)
        places = np.searchsorted(self.ends, numbers, side="left")
        inside = (numbers > 0) & (places < len(codes))
        return [codes[place] if known else None for place, known in zip(places, inside)]


def cell_maps(run: Run, labels: Mapping[str, str]) -> list[CellMap]:
    """Give the maps that the run has a column for; of classes by codes, those that occur."""
    cells = run.layers.get(col.RESULT_CELL)
    if cells is None:
        return []
    quadrants = (col.quadrant(row["kind"]) for row in answered_cases(run))
    made = [
        _coded(cells, labels, HOTSPOTS, col.HOT, "hot", sheet=True),
        _coded(cells, labels, col.EMERGING, col.EMERGING, "emerging", sheet=True),
        *(_coded(cells, labels, code, code, "quadrant", sheet=True) for code in quadrants),
        priorities(cells, labels),
        _coded(cells, labels, col.HOT_WITHOUT, col.HOT_WITHOUT, "hot"),
        _coded(cells, labels, col.VANISHES_BY, col.VANISHES_BY, "vanishes_by"),
        _coded(cells, labels, col.MORAN, col.MORAN, "moran"),
        _coded(cells, labels, col.CHANGED, col.CHANGED, "changed"),
        *(_coded(cells, labels, col.hot_rate(per), col.hot_rate(per), "hot") for per in col.RATES),
        _stability(cells, labels),
    ]
    return [one for one in made if one is not None]


def answered_cases(run: Run) -> Sequence[Row]:
    """Give what is known of cases and gaps of each kind that any case was filed of which it answers."""
    table = run.tables.get(GAP_CASES)
    rows: Sequence[Row] = () if table is None else table[table["n_total"] > 0].to_dict("records")
    return rows


def vanishing(run: Run) -> Any:
    """Tell of each cell whether its heat vanishes without doubtful cases; empty where that was not looked at."""
    cells = run.layers.get(col.RESULT_CELL)
    if cells is None or col.VANISHES not in cells.columns:
        return np.zeros(0, dtype=bool)
    return cells[col.VANISHES].fillna(False).to_numpy(dtype=bool)


def _coded(
    cells: Any, labels: Mapping[str, str], code: str, column: str, prefix: str, *, sheet: bool = False
) -> Optional[CellMap]:
    """A column of codes, whose words begin with ``prefix``."""
    there = set(cells[column].dropna()) if column in cells.columns else set()
    classes = {one: word(labels, f"{prefix}.{one}") for one in _CLASSES[prefix] if one in there}
    return CellMap(code, column, _title(code, column, labels), classes, sheet=sheet) if classes else None


_CLASSES: Mapping[str, Sequence[str]] = {
    "hot": col.HOT_CLASSES,
    "moran": col.MORAN_CLASSES,
    "vanishes_by": col.VANISH_CAUSES,
    "quadrant": col.QUADRANTS,
    "emerging": col.EMERGING_CLASSES,
    "changed": col.CHANGED_CLASSES,
}


def _title(code: str, column: str, labels: Mapping[str, str]) -> str:
    return labels.get(f"text.layer_{code}") or labels.get(column, column)


def priorities(cells: Any, labels: Mapping[str, str]) -> Optional[CellMap]:
    """The cells that come first in the patrols of the coming month."""
    if col.PRIORITY_SHARE not in cells.columns:
        return None
    form = word(labels, "priority_class")
    counts = [int((cells[col.PRIORITY_SHARE] <= share).sum()) for share in PRIORITY_SHARES]
    classes = {
        f"priority{place}": form.format(share=f"{share:.0%}", count=f"{count:,}")
        for place, (share, count) in enumerate(zip(PRIORITY_SHARES, counts), 1)
    }
    title = _title(col.PRIORITY, col.PRIORITY, labels)
    return CellMap(col.PRIORITY, col.PRIORITY_SHARE, title, classes, PRIORITY_SHARES, sheet=True)


def _stability(cells: Any, labels: Mapping[str, str]) -> Optional[CellMap]:
    """In what share of the runs with other cells a place is hot; cells that never are stay open."""
    if col.STABILITY not in cells.columns or not (cells[col.STABILITY] > 0).any():
        return None
    starts = (0.0, *STABLE_ENDS)
    classes = {
        f"stable{place}": f"{100 * low:.0f}–{100 * end:.0f}%"
        for place, (low, end) in enumerate(zip(starts, STABLE_ENDS), 1)
    }
    title = _title(col.STABILITY, col.STABILITY, labels)
    return CellMap(col.STABILITY, col.STABILITY, title, classes, STABLE_ENDS)
