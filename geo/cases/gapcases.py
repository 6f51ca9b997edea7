"""Whether cases come from missing facilities: cells by their cases and by what facilities leave uncovered."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely

from .. import columns as col
from ..coverage.gaps import rank_of
from ..coverage.overlaps import area_within
from ..frames import Array, coordinates, origin_points
from .shifts import shift_test

GAP_FROM = 0.5
MANY_FROM = 1.0


@dataclass(frozen=True)
class GapCases:
    """What cells with and without a gap have of the cases that a kind of facility answers.

    quadrant
        (n,) one of ``columns.QUADRANTS``; None where there is no land to cover.
    rank
        (n,) of the cells where to build, by their cases times the uncovered share, 1 for the most; NaN for others.
    cases, in_gaps
        the cases of the cells that have a quadrant, and those of them in cells with a gap.
    cells, gaps
        how many cells have a quadrant, and how many of them a gap.
    p, shifts
        how likely cases and gaps go together (or part) so much by chance (``shifts.shift_test``); NaN without cases,
        and where all cells have a gap or none has.
    """

    quadrant: Array
    rank: Array
    cases: int
    in_gaps: int
    cells: int
    gaps: int
    p: float
    shifts: int

    @property
    def lift(self) -> float:
        """How many times the cases that cells with a gap would have if all cells had as many; NaN for none."""
        expected = self.cases * self.gaps
        return self.in_gaps * self.cells / expected if expected else float("nan")

    def count(self, quadrant: str) -> int:
        """Give how many cells are in a quadrant."""
        return int((self.quadrant == quadrant).sum())


def gap_cases(
    cases: Array,
    uncovered: Array,
    cells: Array,
    *,
    gap_from: float = GAP_FROM,
    many_from: float = MANY_FROM,
) -> GapCases:
    """Sort cells by whether they have many cases and a gap, and tell how cases and gaps go together.

    Parameters
    ----------
    cases
        (n,) number of cases of the classes that the kind of facility answers.
    uncovered
        (n,) share (0–1) of the land of each cell that is not covered; NaN where there is no land to cover.
    cells
        (n,) polygons in a CRS in metres, of about one size; a cell that is null has no quadrant.
    gap_from
        uncovered share from which on a cell has a gap.
    many_from
        a cell has many cases if it has more than so many times the mean of the cells.
    """
    area = np.nan_to_num(shapely.area(cells))
    known = ~np.isnan(uncovered) & (area > 0)
    counted = np.where(known, cases, 0)
    many = counted > many_from * (counted.sum() / max(known.sum(), 1))
    gap = known & (uncovered >= gap_from)
    build = many & gap
    quadrant = np.full(len(cases), None, dtype=object)
    for name, chosen in zip(col.QUADRANTS, (build, many & ~gap, gap & ~many, ~many & ~gap)):
        quadrant[known & chosen] = name
    rank = np.full(len(cases), np.nan)
    rank[build] = rank_of(counted[build] * uncovered[build])
    side_m = float(np.sqrt(np.median(area[known]))) if known.any() else 1.0
    test = shift_test(counted[known], gap[known], coordinates(origin_points(cells[known])), side_m)
    return GapCases(
        quadrant,
        rank,
        int(counted.sum()),
        int(counted[gap].sum()),
        int(known.sum()),
        int(gap.sum()),
        test.p,
        test.shifts,
    )


def uncovered_share(cells: Array, gaps: Array) -> Array:
    """Give the share (0–1) of each of some polygons that lies in gaps, which may overlap; NaN where there is none."""
    area = shapely.area(cells)
    there = np.flatnonzero(area > 0)
    share = np.full(len(cells), np.nan)
    share[there] = np.clip(area_within(cells[there], shapely.union_all(gaps)) / area[there], 0.0, 1.0)
    return share
