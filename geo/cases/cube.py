"""The space-time cube: cases of each cell in each period, and in which of these bins they gather.

Source: Ord & Getis (1995), Local spatial autocorrelation statistics, Geographical Analysis 27(4), for Gi*, over
neighbours in space and time.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np

from ..errors import GeoError
from ..frames import Array
from ..progress import Progress, report
from .chance import false_discovery, permutation_p
from .gi import gi_star
from .periods import Periods, missing

MOST_BINS = 20_000_000
"""Bins that fit the memory of an office machine."""


class TooManyBins(GeoError):
    """So many cells in so many periods do not fit into memory (params: cells, periods, most)."""

    code = "cube_too_large"


@dataclass(frozen=True)
class Cube:
    """Counts (cells, periods); a period that is missing has no count at all, which is not 0."""

    counts: Array
    periods: Periods
    missing: Array

    @property
    def used(self) -> Array:
        """Positions of the periods that are not missing."""
        return np.flatnonzero(~self.missing)


@dataclass(frozen=True)
class Bins:
    """Gi* of each bin (cells, periods): z, false discovery rate; NaN in periods that are missing.

    near_counts
        cases of each cell and its neighbours in each single period (0 in missing ones).
    approximated
        how many bins have the p of the normal distribution, their neighbourhood being too large for the exact one.
    """

    z: Array
    q: Array
    near_counts: Array
    approximated: int

    def hot(self, fdr_alpha: float) -> Array:
        """Tell which bins are hot."""
        return (self.q <= fdr_alpha) & (self.z > 0)

    def cold(self, fdr_alpha: float) -> Array:
        """Tell which bins are cold."""
        return (self.q <= fdr_alpha) & (self.z < 0)


@dataclass(frozen=True)
class SpaceTimeWeights:
    """Binary weights between bins: a cell and its neighbours, in a period and the ``steps`` before it.

    They are never laid out as a matrix: 40,000 cells in 24 months have 16 million of them. What is asked of weights
    (``@`` with values of bins, ``sum`` of each row) goes over space by the matrix, over time by shifting.
    """

    space: Any
    before: Array  # (steps, periods): the position of the period so many steps before, -1 where it is not there

    def __matmul__(self, values: Array) -> Array:
        """Sum the values of bins over the neighbourhood of each bin; both flat."""
        now = self.space @ values.reshape(self.space.shape[0], -1)
        total = now.copy()
        for before in self.before:
            total += np.where(before >= 0, now[:, before], 0)
        return np.asarray(total.ravel())

    def sum(self, axis: int) -> Array:
        """Give how many bins the neighbourhood of each bin holds, as a matrix gives the sums of its rows (axis 1)."""
        return np.outer(self.space.sum(axis=axis), 1 + (self.before >= 0).sum(axis=0)).ravel()


def cube(home: Array, period: Array, cells: int, periods: Periods) -> Cube:
    """Count cases by the position of their cell and period; those without one of them (-1) count nowhere.

    Raises
    ------
    TooManyBins
        if the cube would have more than ``MOST_BINS``.
    """
    if cells * len(periods) > MOST_BINS:
        raise TooManyBins(cells=cells, periods=len(periods), most=MOST_BINS)
    known = (home >= 0) & (period >= 0)
    bins = np.bincount(home[known] * len(periods) + period[known], minlength=cells * len(periods))
    counts = bins.reshape(cells, len(periods))
    return Cube(counts, periods, missing(counts.sum(axis=0)))


def space_time_gi(cube: Cube, weights: Any, steps: int = 1, progress: Optional[Progress] = None) -> Bins:
    """Give Gi* of every bin, over its cell and neighbours in its period and the ``steps`` periods before.

    What is usual is taken from the whole cube. p is exact for bins dealt anew over the cube (``permutation_p``), q its
    false discovery rate among all bins. A missing period counts nowhere, and is nobody's neighbour.

    Parameters
    ----------
    weights
        Binary weights of the cells, each its own neighbour (``neighbours.contiguity``).
    steps
        How many periods before a bin's own are its neighbours in time.
    """
    used = cube.used
    position = np.full(len(cube.periods) + steps, -1)  # of each period among those used; before the first is none
    position[used + steps] = np.arange(len(used))
    before = np.array([position[used + steps - step] for step in range(1, steps + 1)], dtype=np.int64)
    space_time = SpaceTimeWeights(weights, before.reshape(steps, len(used)))
    values = cube.counts[:, used]
    report(progress, 0.1, "space_time")
    z = gi_star(values.ravel(), space_time)
    report(progress, 0.3, "space_time")
    chance = permutation_p(values.ravel(), space_time)
    report(progress, 0.8, "space_time")
    q = false_discovery(chance.p)
    near_counts = np.zeros(cube.counts.shape, dtype=np.int64)
    near_counts[:, used] = np.rint(weights @ values.astype(float))
    return Bins(_all(z, cube), _all(q, cube), near_counts, int(chance.approximated.sum()))


def _all(values: Array, cube: Cube) -> Array:
    """Give the values of the bins of used periods as an array over all periods, NaN in the missing ones."""
    filled = np.full(cube.counts.shape, np.nan)
    filled[:, cube.used] = values.reshape(len(cube.counts), -1)
    return filled
