"""Which cells lie side by side, and how long the border between them is; cells across water or a road are linked."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from ..cases.neighbours import sides
from ..frames import Array
from . import mosaic


class Borders(NamedTuple):
    """Pairs of neighbours (positions, ``left < right``, each once) and the length of their border.

    ``links`` counts the last pairs: they do not touch, and hold together what would else lie in pieces; length 0.
    """

    left: NDArray[np.intp]
    right: NDArray[np.intp]
    length_m: NDArray[np.float64]
    links: int = 0

    def graph(self, count: int) -> csr_array:
        """Give the symmetric matrix of ``count`` cells that holds 1 for neighbours."""
        rows, columns = np.concatenate([self.left, self.right]), np.concatenate([self.right, self.left])
        return coo_array((np.ones(len(rows)), (rows, columns)), shape=(count, count)).tocsr()


def borders(shapes: Array, touch_m: float) -> Borders:
    """Find the neighbours of each cell and hold them together.

    Cells that fill the plane exactly are neighbours where they share an edge; others (drawn by hand, from several
    files) where they run beside each other nearer than ``touch_m``. A corner alone is no border. Parts of the
    district that touch nowhere are linked where they are nearest.
    """
    exact = bool(shapely.coverage_is_valid(shapes, gap_width=touch_m))
    left, right, length = mosaic.shared_edges(shapes) if exact else sides(shapes, touch_m)
    return _linked(shapes, Borders(left, right, length))


def _linked(shapes: Array, found: Borders) -> Borders:
    """Add links until all hangs together: the smallest part to what is nearest, again and again."""
    while True:
        _, part = connected_components(found.graph(len(shapes)), directed=False)
        sizes = np.bincount(part)
        if len(sizes) < 2:
            return found
        own, others = (np.flatnonzero(side) for side in (part == np.argmin(sizes), part != np.argmin(sizes)))
        (at,), (to,) = _nearest(shapes[own], shapes[others])
        ends = sorted((int(own[at]), int(others[to])))
        found = Borders(
            np.append(found.left, ends[0]),
            np.append(found.right, ends[1]),
            np.append(found.length_m, 0.0),
            found.links + 1,
        )


def _nearest(own: Array, others: Array) -> tuple[Array, Array]:
    """Give the pair of positions that is nearest to each other, as arrays of one."""
    (at, to), distance = shapely.STRtree(others).query_nearest(own, return_distance=True, all_matches=False)
    best = int(np.argmin(distance))
    return at[best : best + 1], to[best : best + 1]
