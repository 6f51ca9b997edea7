"""Local Moran's I: whether a cell and its neighbours are alike, or the cell stands out from them.

Source: Anselin (1995), Local indicators of spatial association – LISA, Geographical Analysis 27(2).
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from .. import columns as col
from ..frames import Array
from .chance import Chance, conditional_p, differ, false_discovery
from .neighbours import others, sizes


def clusters(counts: Array, weights: Any, fdr_alpha: float = 0.10) -> tuple[pd.DataFrame, Chance]:
    """Tell which cells are like their neighbours or stand out from them, more than chance would have it.

    Parameters
    ----------
    counts
        (n,) cases per cell.
    weights
        sparse (n, n), 1 for neighbours (``neighbours``); a cell among its own neighbours is left out there.
    fdr_alpha
        False discovery rate above which no cell is called anything.

    Returns
    -------
    pandas.DataFrame
        ``moran_i``, ``moran_p`` (two-sided, other cells' counts dealt anew), ``moran_q`` and ``moran`` (see
        ``columns.MORAN_CLASSES``), a row a cell. Empty (NaN) for cells without neighbours, and for all where every
        cell counts the same.
    Chance
        how p was reached.
    """
    near = others(weights)
    values, lag = local_moran(counts, near)
    chance = conditional_p(counts, near)
    q = false_discovery(chance.p)
    high = np.asarray(counts) > np.mean(counts)
    names = np.where(lag > 0, np.where(high, "HH", "LH"), np.where(high, "HL", "LL"))
    found = np.where(q <= fdr_alpha + 1e-12, names, "none").astype(object)
    return pd.DataFrame({col.MORAN_I: values, col.MORAN_P: chance.p, col.MORAN_Q: q, col.MORAN: found}), chance


def local_moran(counts: Array, weights: Any) -> tuple[Array, Array]:
    """Give I of each cell, and the mean deviation of its neighbours in standard deviations; NaN without neighbours."""
    values = np.asarray(counts, dtype=float)
    size, near = len(values), sizes(weights)
    lag = np.full(size, np.nan)
    if not differ(values):
        return lag, lag
    z = (values - values.mean()) / values.std()
    np.divide(weights @ z, near, out=lag, where=near > 0)
    return z * lag * (size - 1) / size, lag
