"""Cases by how many people live, or how much street runs, in a cell; small numbers smoothed.

Sources: Marshall (1991), Mapping disease and mortality rates using empirical Bayes estimators, Applied Statistics
40(2), for smoothing; Assunção & Reis (1999), A new proposal to adjust Moran's I for population density, Statistics in
Medicine 18(16), for rates that vary alike whatever they are divided by.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import shapely

from .. import columns as col
from ..frames import Array
from .chance import DRAWS, SEED, Chance, drawn_p, false_discovery
from .gi import classes, gi_star

PER = 1000.0
"""Rates are per 1,000 people, or per 1,000 m of street."""


def rates(
    counts: Array, exposure: Array, weights: Any, per: str, fdr_alpha: float = 0.10, draws: int = DRAWS
) -> tuple[pd.DataFrame, Chance]:
    """Give the rate of each cell, the smoothed rate, and where rates are high or low beyond chance.

    Parameters
    ----------
    counts
        (n,) cases per cell.
    exposure
        (n,) people, or metres of street, per cell; cells of 0 or NaN have no rate, and are no neighbours.
    weights
        sparse (n, n) of ``neighbours``.
    per
        one of ``columns.RATES``: the names of the columns.
    fdr_alpha
        false discovery rate above which no cell is called hot or cold.
    draws
        permutations for p (``chance.drawn_p``, seed ``chance.SEED``).

    Returns
    -------
    pandas.DataFrame
        ``cases_<per>``, ``cases_<per>_eb`` (per 1,000), ``q_<per>`` and ``hot_<per>`` of Gi* of ``standardised``.
    Chance
        how p was reached.
    """
    known = np.flatnonzero(exposure > 0)
    frame = pd.DataFrame({col.rate(per): np.full(len(counts), np.nan)})
    frame[col.rate_eb(per)] = frame[col.rate_q(per)] = np.nan
    frame[col.hot_rate(per)] = "none"
    some, of, near = np.asarray(counts)[known], np.asarray(exposure, dtype=float)[known], weights[known][:, known]
    values = standardised(some, of)
    chance = drawn_p(values, near, draws, SEED)
    q = false_discovery(chance.p)
    found = (some / of * PER, smoothed(some, of) * PER, q, classes(gi_star(values, near), q, fdr_alpha))
    for name, column in zip(frame, found):
        frame.loc[known, name] = column
    return frame, chance


def smoothed(counts: Array, exposure: Array) -> Array:
    """Give rates drawn towards the mean rate, the more so the less they are divided by (all exposures above 0)."""
    mean, variance = _moments(counts, exposure)
    if mean == 0:
        return np.zeros(len(counts))
    share = variance / (variance + mean / exposure)
    return np.asarray(share * counts / exposure + (1 - share) * mean)


def standardised(counts: Array, exposure: Array) -> Array:
    """Give the deviation of each rate from the mean rate in standard deviations of a rate of such an exposure."""
    mean, variance = _moments(counts, exposure)
    if mean == 0:
        return np.zeros(len(counts))
    return np.asarray((counts / exposure - mean) / np.sqrt(variance + mean / exposure))


def _moments(counts: Array, exposure: Array) -> tuple[float, float]:
    """Mean rate, and the variance of true rates: what of the observed variance chance alone does not explain."""
    if not len(counts):
        return 0.0, 0.0
    total = exposure.sum()
    mean = counts.sum() / total
    observed = (exposure * (counts / exposure - mean) ** 2).sum() / total
    return float(mean), float(max(observed - mean / exposure.mean(), 0.0))


def street_length(shapes: Array, lines: Array, beside_m: float = 5.0) -> Array:
    """Give the metres of street in each polygon or within ``beside_m`` of it.

    Cells are often drawn along streets, which then serve the cells on either side and count for both.
    """
    grown = shapely.buffer(shapes, beside_m, join_style="mitre")
    cell, line = shapely.STRtree(lines).query(grown, predicate="intersects")
    length = shapely.length(shapely.intersection(grown[cell], np.asarray(lines)[line]))
    return np.bincount(cell, weights=length, minlength=len(shapes))
