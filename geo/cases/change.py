"""Whether cells have more or fewer cases in one time than in another, beyond chance.

Source: Przyborowski & Wilenski (1940), Biometrika 31(3/4), for the comparison of two Poisson counts given their sum.
"""

from __future__ import annotations

import numpy as np
import pandas as pd
from scipy import stats

from .. import columns as col
from ..frames import Array
from .chance import false_discovery


def change(before: Array, after: Array, share_after: float, fdr_alpha: float = 0.10) -> pd.DataFrame:
    """Compare the counts of cells in two times.

    Given how many cases a cell has in both, those of the second are binomial with ``share_after`` if nothing has
    changed. p is exact, two-sided (twice the smaller tail, at most 1); a cell without any case has p 1.

    Parameters
    ----------
    before, after
        Counts of each cell.
    share_after
        What part of the cases would be in the second time by chance (0–1): days of it / days of both, or, to tell who
        has changed other than the whole, cases of the whole in it / in both.
    """
    total = before + after
    low = stats.binom.cdf(after, total, share_after)
    high = stats.binom.sf(after - 1, total, share_after)
    p = np.minimum(1.0, 2.0 * np.minimum(low, high))
    q = false_discovery(p)
    more = after > total * share_after
    changed = np.where(q > fdr_alpha, "none", np.where(more, "more", "fewer"))
    return pd.DataFrame(
        {col.CASES_BEFORE: before, col.CASES_AFTER: after, col.CHANGE_P: p, col.CHANGE_Q: q, col.CHANGED: changed}
    )
