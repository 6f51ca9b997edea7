"""What each of several sites covers that those before it do not, exactly."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
import shapely

from ..coverage.pieces import Pieces
from ..coverage.reach import Reach, uncovered
from ..frames import Array


def newly_covered(pieces: Pieces, reaches: Iterable[Reach]) -> Iterator[tuple[Array, Array]]:
    """Give, for each site in turn, the pieces of which it covers anything anew (positions), and how much (m²)."""
    left = Pieces(pieces.shapes.copy(), pieces.area_m2.copy())
    for reach in reaches:
        rows = np.unique(shapely.STRtree(left.shapes).query(reach.discs, predicate="intersects")[1])
        found = uncovered(left.take(rows), reach)
        yield rows, left.area_m2[rows] - found.area_m2
        left.shapes[rows], left.area_m2[rows] = found.shapes, found.area_m2
