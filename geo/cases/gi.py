"""Getis-Ord Gi*: whether a cell and its neighbours together count more than they would by chance.

Source: Ord & Getis (1995), Local spatial autocorrelation statistics, Geographical Analysis 27(4).
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd

from .. import columns as col
from ..frames import Array
from .chance import Chance, differ, false_discovery, permutation_p

LEVELS = (0.01, 0.05, 0.10)
"""False discovery rates of the classes 99, 95 and 90."""


def significance(counts: Array, weights: Any, fdr_alpha: float = 0.10) -> tuple[pd.DataFrame, Chance]:
    """Give ``cases`` and the columns of Gi* for counts and weights that are already there, and how p was reached."""
    z = gi_star(counts, weights)
    chance = permutation_p(counts, weights)
    q = false_discovery(chance.p)
    frame = pd.DataFrame(
        {col.CASES: counts, col.GI_Z: z, col.GI_P: chance.p, col.GI_Q: q, col.HOT: classes(z, q, fdr_alpha)}
    )
    return frame, chance


def gi_star(counts: Array, weights: Any) -> Array:
    """Give the z value of Gi* for each cell; NaN where all cells count the same."""
    values = np.asarray(counts, dtype=float)
    size = len(values)
    near = np.asarray(weights.sum(axis=1)).ravel()
    if not differ(values):
        return np.full(size, np.nan)
    error = values.std() * np.sqrt((size * near - near**2) / (size - 1))
    difference = weights @ values - values.mean() * near
    z = np.full(size, np.nan)
    np.divide(difference, error, out=z, where=(error > 0) & (near > 1))
    return z


def classes(z: Array, q: Array, fdr_alpha: float = 0.10) -> Array:
    """Give the class of each cell: ``hot`` or ``cold`` with 99, 95 or 90, else ``none``."""
    found = np.full(len(z), "none", dtype=object)
    for level in sorted(LEVELS, reverse=True):
        if level <= fdr_alpha + 1e-12:
            name = f"{100 - round(level * 100)}"
            found[(q <= level) & (z > 0)] = f"hot{name}"
            found[(q <= level) & (z < 0)] = f"cold{name}"
    return found
