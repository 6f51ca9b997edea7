"""What sums of k values come to when all values are dealt to the cells anew, each deal equally likely."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import stats

from ..frames import Array

MOST_WORK = 3e8
"""Multiplications that the exact distribution may cost (about a second); neighbourhoods beyond it are approximated."""


@dataclass(frozen=True)
class Exact:
    """The exact distribution of sums of up to ``largest`` counts (0: of none).

    table
        [k, s]: P(sum of k of the values = s).
    """

    size: int
    total: int
    table: Array

    @classmethod
    def of(cls, values: Array, largest: int) -> Exact:
        """Work it out for whole numbers from 0 on."""
        return cls(len(values), int(values.sum()), sum_distribution(values, largest))

    @property
    def largest(self) -> int:
        """Number of values in the largest sum that it tells of."""
        return len(self.table) - 1

    def tails(self, k: int, sums: Array) -> tuple[Array, Array]:
        """Give P(sum of k ≤ s) and P(sum of k ≥ s), each added up from its small end."""
        probability = self.table[k]
        below = np.append(0.0, np.cumsum(probability))
        above = np.append(np.cumsum(probability[::-1])[::-1], 0.0)
        last = len(probability)
        return below[np.clip(sums + 1, 0, last)], above[np.clip(sums, 0, last)]

    def tails_without(self, k: int, sums: Array, own: Array) -> tuple[Array, Array]:
        """Give the same of k of the other values, where ``own`` (one of the values) is left out.

        A draw of j of all n values holds ``own`` in j of n cases, and is then that and a draw of j - 1 of the others:
        P_j(s) = (1 - j/n) P'_j(s) + j/n P'_{j-1}(s - own), to be solved for P' from j = 0 on. Accurate to about 1e-14
        as long as k is below n/2; of more, the few values that are not drawn tell it.
        """
        if 2 * k > self.size - 1:
            above, below = self.tails_without(self.size - 1 - k, self.total - own - sums, own)
            return below, above
        rest = sums - k * own
        below, above = (rest >= 0).astype(float), (rest <= 0).astype(float)
        for j in range(1, k + 1):
            share = j / self.size
            low, high = self.tails(j, sums - (k - j) * own)
            below, above = (low - share * below) / (1 - share), (high - share * above) / (1 - share)
        return below, above


@dataclass(frozen=True)
class Normal:
    """The normal distribution of the same mean and variance."""

    values: Array

    def tails(self, k: int, sums: Array) -> tuple[Array, Array]:
        """Give P(sum of k ≤ s) and P(sum of k ≥ s)."""
        return _normal(sums, k, len(self.values), self.values.mean(), self.values.var())

    def tails_without(self, k: int, sums: Array, own: Array) -> tuple[Array, Array]:
        """Give the same of k of the other values, where ``own`` is left out."""
        size = len(self.values)
        mean = (self.values.sum() - own) / (size - 1)
        square = (np.square(self.values, dtype=float).sum() - np.square(own, dtype=float)) / (size - 1)
        return _normal(sums, k, size - 1, mean, np.maximum(square - mean**2, 0.0))


def _normal(sums: Array, k: int, size: int, mean: Array, variance: Array) -> tuple[Array, Array]:
    error = np.sqrt(variance * k * (size - k) / max(size - 1, 1))
    z = np.zeros(len(sums))
    np.divide(sums - k * mean, error, out=z, where=np.broadcast_to(error > 0, z.shape))
    return stats.norm.cdf(z), stats.norm.sf(z)


def drawn_tails(values: Array, k: int, sums: Array, draws: int, seed: int) -> tuple[Array, Array]:
    """Give the shares of ``draws`` sums of k values that are ≤ and ≥ each of ``sums``.

    The values are shuffled as often as needed, and each shuffle is cut into draws of k.
    """
    size = len(values)
    cuts = size // k
    deals = np.tile(np.asarray(values, dtype=float), (-(-draws // cuts), 1))
    np.random.default_rng((seed, k)).permuted(deals, axis=1, out=deals)
    drawn = np.sort(deals[:, : cuts * k].reshape(-1, k).sum(axis=1)[:draws])
    slack = 1e-9 * (np.abs(values).max() * k + 1)  # equal sums differ by the order in which they were added up
    return (
        np.searchsorted(drawn, sums + slack, side="right") / draws,
        1.0 - np.searchsorted(drawn, sums - slack, side="left") / draws,
    )


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
