"""How likely sums over neighbourhoods are by chance alone, and what many such questions at once leave of it.

Sources: Anselin (1995), Local indicators of spatial association, Geographical Analysis 27(2), for holding a cell's own
value where it is; Phipson & Smyth (2010), Statist. Appl. Genet. Molec. Biol. 9(1), for p of drawn permutations;
Benjamini & Hochberg (1995), J. R. Statist. Soc. B 57(1), for the false discovery rate.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..frames import Array
from .deals import Exact, Normal, drawn_tails, largest_exact
from .neighbours import sizes

DRAWS, SEED = 199_999, 20
MOST_DRAWN = 50
"""Cells of the largest neighbourhood whose sums are drawn; those of larger ones are near enough to normal."""


@dataclass(frozen=True)
class Chance:
    """How likely a sum over a neighbourhood is by chance alone.

    p
        (n,) two-sided; NaN where a cell has no neighbour.
    approximated
        (n,) bool: the neighbourhood was too large for the exact distribution, or to draw; p is that of the normal one.
    """

    p: Array
    approximated: Array


Tails = Callable[[int, Array], tuple[Array, Array, bool]]
"""For the cells (positions) with k neighbours: how likely so low and so high a sum is, and whether by the normal."""


def permutation_p(counts: Array, weights: Any) -> Chance:
    """Give, for each cell, how likely so extreme a sum over it and its neighbours is when counts are dealt anew.

    The null hypothesis deals the observed counts to the cells at random, each deal equally likely. The sum over a
    neighbourhood of k cells is then that of k counts drawn without replacement; its distribution follows exactly
    from the histogram of the counts (``deals.sum_distribution``). Nothing is drawn, nothing approximated by a normal
    distribution, which fails where cases are few. Two-sided: twice the smaller tail, at most 1.
    """
    values = np.asarray(counts, dtype=np.int64)
    near, sums = sizes(weights), _sums(values, weights)
    asked = (near > 1) & differ(values)
    exact, normal = _ways(values, near[asked])

    def tails(k: int, rows: Array) -> tuple[Array, Array, bool]:
        fits = k <= exact.largest
        return *(exact if fits else normal).tails(k, sums[rows]), not fits

    return _chance(near, asked, tails)


def conditional_p(counts: Array, weights: Any) -> Chance:
    """Give, for each cell, how likely so extreme a sum over its neighbours is when all other counts are dealt anew.

    The cell keeps its own count; ``weights`` do not hold it among its neighbours. Exact as ``permutation_p`` is.
    """
    values = np.asarray(counts, dtype=np.int64)
    near, sums = sizes(weights), _sums(values, weights)
    asked = (near > 0) & differ(values)
    exact, normal = _ways(values, np.minimum(near, len(values) - 1 - near)[asked])

    def tails(k: int, rows: Array) -> tuple[Array, Array, bool]:
        fits = min(k, len(values) - 1 - k) <= exact.largest
        return *(exact if fits else normal).tails_without(k, sums[rows], values[rows]), not fits

    return _chance(near, asked, tails)


def drawn_p(values: Array, weights: Any, draws: int = DRAWS, seed: int = SEED) -> Chance:
    """Give what ``permutation_p`` gives for values that are no counts, as rates are: by permutations drawn with a seed.

    p is at least 1 / (``draws`` + 1); its standard error is the square root of p (1 - p) / ``draws``, doubled as p is.
    """
    near = sizes(weights)
    sums = np.asarray(weights @ values)
    asked = (near > 1) & differ(values)
    normal = Normal(values)

    def tails(k: int, rows: Array) -> tuple[Array, Array, bool]:
        if k > MOST_DRAWN:
            return *normal.tails(k, sums[rows]), True
        below, above = drawn_tails(values, k, sums[rows], draws, seed)
        return (below * draws + 1) / (draws + 1), (above * draws + 1) / (draws + 1), False

    return _chance(near, asked, tails)


def differ(values: Array) -> bool:
    """Tell whether there is more than one value: else every deal is like every other."""
    return bool((values != values[:1]).any())


def _sums(values: Array, weights: Any) -> Array:
    return np.rint(weights @ values.astype(float)).astype(np.int64)


def _ways(values: Array, asked: Array) -> tuple[Exact, Normal]:
    return Exact.of(values, largest_exact(values, np.unique(asked))), Normal(values)


def _chance(near: Array, asked: Array, tails: Tails) -> Chance:
    """Ask for the tails of each size of neighbourhood, and double the smaller one."""
    p = np.full(len(near), np.nan)
    approximated = np.zeros(len(near), dtype=bool)
    for k in np.unique(near[asked]).tolist():
        rows = np.flatnonzero(asked & (near == k))
        below, above, normal = tails(k, rows)
        p[rows] = np.clip(2.0 * np.minimum(below, above), 0.0, 1.0)
        approximated[rows] = normal
    return Chance(p, approximated)


def false_discovery(p: Array) -> Array:
    """Give the false discovery rate at which each cell would just be called (Benjamini–Hochberg); NaN stays NaN."""
    q = np.full(len(p), np.nan)
    known = np.flatnonzero(~np.isnan(p))
    order = known[np.argsort(p[known], kind="stable")]
    raised = p[order] * len(order) / np.arange(1, len(order) + 1)
    q[order] = np.minimum(np.minimum.accumulate(raised[::-1])[::-1], 1.0)
    return q
