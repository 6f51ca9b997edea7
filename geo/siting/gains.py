"""What each of several sites covers that those before it do not, exactly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import shapely

from ..coverage.pieces import Pieces
from ..coverage.reach import Reach, Uncovered, uncovered
from ..frames import Array, present


class _Left:
    """What of pieces of land, and which of some points, is not covered yet."""

    def __init__(self, pieces: Pieces, points: Array) -> None:
        self.shapes, self.area_m2 = pieces.shapes.copy(), pieces.area_m2.copy()
        self.points = present(points)
        self._pieces, self._points = shapely.STRtree(pieces.shapes), shapely.STRtree(points)

    def within(self, reach: Reach) -> tuple[Array, Uncovered, Array]:
        """Give the pieces of which a site covers anything (positions), what it leaves of them, and its points."""
        rows = np.unique(self._pieces.query(reach.discs, predicate="intersects")[1])
        rows = rows[present(self.shapes[rows])]
        points = np.unique(self._points.query(reach.discs, predicate="intersects")[1])
        return rows, uncovered(Pieces(self.shapes[rows], self.area_m2[rows]), reach), points[self.points[points]]

    def take(self, rows: Array, found: Uncovered, points: Array) -> Array:
        """Take away what a site covers; give how much land of each piece (m²) that is."""
        gained: Array = self.area_m2[rows] - found.area_m2
        self.shapes[rows], self.area_m2[rows], self.points[points] = found.shapes, found.area_m2, False
        return gained


def newly_covered(pieces: Pieces, points: Array, reaches: Iterable[Reach]) -> Iterator[tuple[Array, Array, Array]]:
    """Give what each site in turn covers anew: the pieces (positions), how much of each (m²), and the points."""
    left = _Left(pieces, points)
    for reach in reaches:
        rows, found, own = left.within(reach)
        yield rows, left.take(rows, found, own), own


def by_gain(pieces: Pieces, per_m2: Array, points: Array, each: float, reaches: Sequence[Reach]) -> Array:
    """Give the order in which every site is the one that adds most to those before it.

    What one adds is looked up again only when it could be the most (Minoux 1978).

    Parameters
    ----------
    per_m2
        demand on a square metre of each piece.
    each
        demand at each of the points.
    """
    left = _Left(pieces, points)
    order: list[int] = []
    most = np.full(len(reaches), np.inf)
    known = np.zeros(len(reaches), dtype=bool)  # whether ``most`` is what it adds now, not what it once added
    while len(order) < len(reaches):
        best = int(np.argmax(most))
        rows, found, own = left.within(reaches[best])
        if known[best]:
            order.append(best)
            left.take(rows, found, own)
            most[best], known[:] = -np.inf, False
        else:
            gained = left.area_m2[rows] - found.area_m2
            most[best], known[best] = float(per_m2[rows] @ gained) + each * len(own), True
    return np.array(order, dtype=np.intp)
