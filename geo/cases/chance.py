"""How likely sums over neighbourhoods are by chance alone, and what many such questions at once leave of it.

Source: Benjamini & Hochberg (1995), J. R. Statist. Soc. B 57(1), for the false discovery rate.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import stats

from ..frames import Array

MOST_WORK = 3e8
"""Multiplications that the exact distribution may cost (about a second); neighbourhoods beyond it are approximated."""


@dataclass(frozen=True)
class Chance:
    """How likely a sum over a neighbourhood is by chance alone.

    p
        (n,) two-sided; NaN where a cell has no neighbour.
    approximated
        (n,) bool: the neighbourhood was too large for the exact distribution; p is that of the normal one.
    """

    p: Array
    approximated: Array


def permutation_p(counts: Array, weights: Any) -> Chance:
    """Give, for each cell, how likely so extreme a sum over it and its neighbours is when counts are dealt anew.

    The null hypothesis deals the observed counts to the cells at random, each deal equally likely. The sum over a
    neighbourhood of k cells is then that of k counts drawn without replacement; its distribution follows exactly
    from the histogram of the counts (``sum_distribution``). Nothing is drawn, nothing approximated by a normal
    distribution, which fails where cases are few. Two-sided: twice the smaller tail, at most 1.
    """
    values = np.asarray(counts, dtype=np.int64)
    size = len(values)
    near = np.asarray(weights.sum(axis=1)).ravel().astype(np.int64)
    sums = np.rint(weights @ values.astype(float)).astype(np.int64)
    p = np.full(size, np.nan)
    approximated = np.zeros(size, dtype=bool)
    asked = (near > 1) & (values.std() > 0)
    if not asked.any():
        return Chance(p, approximated)
    largest = largest_exact(values, np.unique(near[asked]))
    table = sum_distribution(values, largest) if largest > 1 else np.empty((0, 0))
    for k in np.unique(near[asked]):
        rows = np.flatnonzero(asked & (near == k))
        if k <= largest:
            p[rows] = _two_sided(table[k], sums[rows])
        else:
            p[rows] = _normal_p(values, k, sums[rows])
            approximated[rows] = True
    return Chance(p, approximated)


def largest_exact(values: Array, sizes: Array) -> int:
    """Give the largest of the neighbourhood sizes whose exact distribution can be had at a bearable cost."""
    kinds = len(np.unique(values))
    top = np.cumsum(np.sort(values)[::-1])
    fits = [int(k) for k in sizes if kinds * k * k / 2 * (top[min(k, len(top)) - 1] + 1) <= MOST_WORK]
    return max(fits, default=0)


def sum_distribution(values: Array, largest: int) -> Array:
    """Give P(sum of k of the values = s), drawn without replacement, as an array [k, s] for k = 0 … ``largest``.

    The coefficient of z^k t^s in the product over the different values v, which occur h_v times, of
    (1 + z t^v)^h_v counts the ways to draw. z is scaled by ``largest`` / n, so that the numbers stay near 1
    however many cells there are; each row is brought to sum 1 at the end.
    """
    size = len(values)
    largest = min(largest, size)
    ordered, often = np.unique(values, return_counts=True)
    top = np.concatenate([[0], np.cumsum(np.sort(values)[::-1][:largest])])
    ways = np.zeros((largest + 1, int(top[-1]) + 1))
    ways[0, 0] = 1.0
    reach = np.zeros(largest + 1, dtype=np.int64)  # largest sum so far of j values
    for value, count in zip(ordered.tolist(), often.tolist()):
        draws = np.arange(min(count, largest))
        factors = np.cumprod((count - draws) / (draws + 1) * (largest / size))
        for k in range(largest, 0, -1):
            for m in range(1, min(k, count) + 1):
                old = ways[k - m, : reach[k - m] + 1]
                ways[k, m * value : m * value + len(old)] += factors[m - 1] * old
        reach = np.array([max(reach[k - m] + m * value for m in range(min(k, count) + 1)) for k in range(largest + 1)])
    return ways / ways.sum(axis=1, keepdims=True)


def _two_sided(probability: Array, sums: Array) -> Array:
    """Twice the smaller tail; each tail holds the sum itself, and is summed from its small end."""
    below = np.cumsum(probability)
    above = np.cumsum(probability[::-1])[::-1]
    return np.minimum(1.0, 2.0 * np.minimum(below[sums], above[sums]))


def _normal_p(values: Array, k: int, sums: Array) -> Array:
    size = len(values)
    error = values.std() * np.sqrt(k * (size - k) / (size - 1))
    if error == 0:
        return np.ones(len(sums))
    return 2.0 * stats.norm.sf(np.abs(sums - k * values.mean()) / error)


def false_discovery(p: Array) -> Array:
    """Give the false discovery rate at which each cell would just be called (Benjamini–Hochberg); NaN stays NaN."""
    q = np.full(len(p), np.nan)
    known = np.flatnonzero(~np.isnan(p))
    order = known[np.argsort(p[known], kind="stable")]
    raised = p[order] * len(order) / np.arange(1, len(order) + 1)
    q[order] = np.minimum(np.minimum.accumulate(raised[::-1])[::-1], 1.0)
    return q
