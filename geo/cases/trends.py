"""Whether rows of numbers rise or fall: the Mann–Kendall test.

Sources: Mann (1945), Econometrica 13(3); Kendall (1975), Rank Correlation Methods, for the variance with ties.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import stats

from ..frames import Array


@dataclass(frozen=True)
class Trend:
    """Of each row: Kendall's S (rises less falls of all pairs), its z with continuity correction, two-sided p."""

    s: Array
    z: Array
    p: Array


def mann_kendall(values: Array) -> Trend:
    """Test each row of an array (n, periods), in order of time, for a trend that only rises or only falls.

    p is of the normal distribution, with the variance corrected for ties; a row of equal numbers has p 1. Periods
    that are missing are left out before; the test asks for the order only, not for equal steps.
    """
    count = values.shape[1]
    s = np.zeros(len(values), dtype=np.int64)
    equal = np.ones(values.shape, dtype=np.int64)  # how many of the row are the same as each number
    for step in range(1, count):
        later, earlier = values[:, step:], values[:, :-step]
        s += np.sign(later - earlier).sum(axis=1).astype(np.int64)
        tied = later == earlier
        equal[:, step:] += tied
        equal[:, :-step] += tied
    ties = ((equal - 1) * (2 * equal + 5)).sum(axis=1)
    variance = (count * (count - 1) * (2 * count + 5) - ties) / 18
    z = np.divide(s - np.sign(s), np.sqrt(variance), out=np.zeros(len(values)), where=variance > 0)
    return Trend(s, z, 2 * stats.norm.sf(np.abs(z)))
