"""The nearest facility of many places, kept up to date as facilities come, go and move.

No way is shorter than the straight line. So the places whose nearest facility can be another one, once a facility
goes or comes, are those that are no farther from it, straight, than the way to their nearest is: all others keep
theirs. They are looked for in blocks of places that lie together, by the longest way of each block.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import shapely
from scipy.spatial import cKDTree

from ..distance.measures import Measure
from ..distance.targets import TIE_M
from ..frames import Array, coordinates, present
from ..progress import Progress

_BLOCK = 512


@dataclass(frozen=True)
class Walks:
    """Places that have a point, in blocks that lie together; ``site`` and ``metres`` are written to.

    rows
        (n,) the position of each place among all that were given.
    xy, starts
        (n, 2) the places, and the same prepared to be measured from.
    low, high
        (blocks, 2) the corners of each block.
    site, metres
        (n,) the nearest facility of each (-1: none can be reached), and how far it is (infinite likewise).
    longest, total, reached
        (blocks,) the longest way of each block, the sum of those that reach a facility, and how many do.
    """

    rows: Array
    xy: Array
    starts: Any
    low: Array
    high: Array
    site: Array
    metres: Array
    longest: Array
    total: Array
    reached: Array

    @classmethod
    def of(cls, points: Array, shapes: Array, measure: Measure, progress: Optional[Progress] = None) -> Walks:
        """Begin with the nearest facility of each place (single points, or null)."""
        rows = np.flatnonzero(present(points))
        xy = coordinates(points[rows])
        order = cKDTree(xy, leafsize=_BLOCK).indices if len(rows) else np.empty(0, np.intp)
        rows, xy = rows[order], xy[order]
        begins = np.arange(0, len(rows), _BLOCK)
        low, high = (own.reduceat(xy, begins) if len(rows) else xy for own in (np.minimum, np.maximum))
        count, blocks = len(rows), len(begins)
        made = cls(
            rows,
            xy,
            measure.starts(points[rows]),
            low,
            high,
            np.full(count, -1),
            np.full(count, np.inf),
            np.full(blocks, np.inf),
            np.zeros(blocks),
            np.zeros(blocks, dtype=np.int64),
        )
        made._look(np.arange(count), shapes, measure, progress)
        return made

    def settle(self, changed: Array, shapes: Array, measure: Measure) -> Array:
        """Look anew at the places whose nearest facility can be another one, and give them.

        Parameters
        ----------
        changed
            (k,) geometries that are no longer, or newly, those of a facility.
        shapes
            (n,) the facilities as they stand now; null where one is gone.
        """
        places = self._nearer(changed)
        self._look(places, shapes, measure)
        return places

    @property
    def mean_m(self) -> float:
        """The mean way of the places that reach a facility; NaN if none does."""
        reached = int(self.reached.sum())
        return float(self.total.sum()) / reached if reached else float("nan")

    def _nearer(self, changed: Array) -> Array:
        """Places that are no farther, straight, from what changed than their way to the nearest facility is."""
        found = []
        for box in shapely.bounds(changed):  # of the place that was left, and of the one that was taken
            blocks = np.flatnonzero(_off_m(self.low, self.high, box) <= self.longest + TIE_M)
            places = (blocks[:, None] * _BLOCK + np.arange(_BLOCK)).ravel()
            places = places[places < len(self.rows)]
            xy = self.xy[places]
            found.append(places[_off_m(xy, xy, box) <= self.metres[places] + TIE_M])
        return np.unique(np.concatenate(found)) if found else np.empty(0, np.intp)

    def _look(self, places: Array, shapes: Array, measure: Measure, progress: Optional[Progress] = None) -> None:
        """Find the nearest facility of some places, and bring what is known of their blocks up to date."""
        if not len(places):
            return
        site, metres = np.full(len(places), -1), np.full(len(places), np.nan)
        if present(shapes).any():
            site, metres = measure.nearest(measure.some(self.starts, places), shapes, progress)
        self.site[places], self.metres[places] = site, np.where(site < 0, np.inf, metres)
        self._sum_up(np.unique(places // _BLOCK))

    def _sum_up(self, blocks: Array) -> None:
        """Bring the longest way of blocks, and the sum of their ways, up to date."""
        places = blocks[:, None] * _BLOCK + np.arange(_BLOCK)
        there = places < len(self.rows)
        metres = np.where(there, self.metres[np.minimum(places, len(self.rows) - 1)], np.nan)
        known = np.isfinite(metres)
        self.longest[blocks] = np.nanmax(metres, axis=1)
        self.total[blocks] = np.where(known, metres, 0.0).sum(axis=1)
        self.reached[blocks] = known.sum(axis=1)


def _off_m(low: Array, high: Array, box: Array) -> Array:
    """How far off a box others are, straight, by their corners (n, 2)."""
    gap = np.maximum(np.maximum(box[:2] - high, low - box[2:]), 0.0)
    return np.hypot(gap[:, 0], gap[:, 1])
