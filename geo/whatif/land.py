"""What no facility reaches of land, kept up to date as facilities come, go and move."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import shapely

from ..coverage.pieces import Pieces
from ..coverage.reach import Uncovered, uncovered
from ..distance.measures import Measure
from ..frames import Array


@dataclass(frozen=True)
class Land:
    """Pieces of land, and what is missed of each (its arrays are written to)."""

    pieces: Pieces
    missed: Uncovered
    tree: shapely.STRtree = field(repr=False)

    @classmethod
    def of(cls, pieces: Pieces, missed: Uncovered) -> Land:
        """Begin with what facilities miss."""
        return cls(pieces, Uncovered(missed.area_m2.copy(), missed.shapes.copy()), shapely.STRtree(pieces.shapes))

    def settle(self, zones: Array, shapes: Array, radii_m: Array, measure: Measure) -> Array:
        """Look anew at the pieces that zones meet, and give their positions.

        Parameters
        ----------
        zones
            (k,) all that is reached by what was changed lies in one of them.
        shapes, radii_m
            (n,) the facilities as they stand now; null where one is gone.
        """
        met = [self.tree.query(zone) for zone in zones]
        rows = np.unique(np.concatenate(met)) if met else np.empty(0, np.intp)
        if len(rows):
            near = np.zeros(len(shapes), dtype=bool)
            for own in filter(
                len, met
            ):  # where a facility was, and where it is: all that lies between may be far from both
                near |= _reaching(shapely.total_bounds(self.pieces.shapes[own]), shapes, radii_m)
            now = uncovered(self.pieces.take(rows), measure.reach(shapes[near], radii_m[near]))
            self.missed.area_m2[rows], self.missed.shapes[rows] = now.area_m2, now.shapes
        return rows


def _reaching(box: Array, shapes: Array, radii_m: Array) -> Array:
    """Tell which facilities may reach into a box: nothing reached is farther off, straight, than the radius."""
    left, low, right, top = shapely.bounds(shapes).T
    apart = np.maximum.reduce([box[0] - right, left - box[2], box[1] - top, low - box[3]])
    return np.asarray(apart <= radii_m)  # NaN, where there is none, is not
