"""Whether cases come from missing facilities: cells by their cases and by what facilities leave uncovered."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .. import columns as col
from ..coverage.gaps import rank_of
from ..frames import Array
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
    places: Array,
    side_m: float,
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
    places, side_m
        (n, 2) middle of each cell, and how far it is from one to the next, in metres.
    gap_from
        uncovered share from which on a cell has a gap.
    many_from
        a cell has many cases if it has more than so many times the mean of the cells.
    """
    known = ~np.isnan(uncovered)
    counted = np.where(known, cases, 0)
    many = counted > many_from * (counted.sum() / max(known.sum(), 1))
    gap = known & (uncovered >= gap_from)
    build = many & gap
    quadrant = np.full(len(cases), None, dtype=object)
    for name, chosen in zip(col.QUADRANTS, (build, many & ~gap, gap & ~many, ~many & ~gap)):
        quadrant[known & chosen] = name
    rank = np.full(len(cases), np.nan)
    rank[build] = rank_of(counted[build] * uncovered[build])
    test = shift_test(counted[known], gap[known], places[known], side_m)
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
