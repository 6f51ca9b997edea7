"""Small counts of cases are left empty before a layer leaves the house, so that none points to a person.

Primary and complementary cell suppression (A. Hundepool et al., Statistical Disclosure Control, 2012, ch. 4): a count
of 1 to k - 1 is left empty, and where a single area of a larger one is left empty, so is the smallest other count
in it, because the one could be had from the sum.
"""

from __future__ import annotations

import re

import geopandas as gpd
import numpy as np
import pandas as pd

from ....geo import columns as col
from ....geo.arrays import Floats, Mask

_OF_CASES = (col.CASES, col.MATCHING_CASES, "reporter_", *col.CASE_RATES, *col.CASE_HOURS)
"""How columns begin that are computed of the cases of a feature alone."""
_COUNTS = re.compile(r"(cases|matching_cases)(?!_per|_rank)(_[a-z]+)*|reporter_cases|.+_(n|total)")
"""Of these, the ones that are counts."""
_PART = re.compile("_(n|total|grade|cases|share)$")
"""How columns end that belong to one figure: ``close_rate``, ``close_rate_n``, ``close_rate_total``."""
_STATISTICS = re.compile("(gi|moran|trend|change)_[izpq]|q_per_.+")
"""Columns computed of the counts of all features: who has all of them can solve for the counts."""


def suppress(frame: gpd.GeoDataFrame, smallest: int) -> tuple[gpd.GeoDataFrame, int]:
    """Give the frame without counts of cases from 1 to ``smallest - 1``, and the number of features that have fewer.

    Of a feature with so few cases all that is computed of them goes; of others the parts that are so few (three
    cases reworked, of a hundred), with their rates; and from all, the statistics that would give the counts away.
    """
    of_cases = [name for name in frame.columns if name.startswith(_OF_CASES)]
    counts = [name for name in of_cases if _COUNTS.fullmatch(name)]
    hidden = {name: _hidden(frame, name, smallest) for name in counts if smallest > 1}
    if not any(flags.any() for flags in hidden.values()):
        return frame, 0
    few = next((hidden[name] for name in (col.CASES, col.MATCHING_CASES) if name in hidden), np.zeros(len(frame), bool))
    made = frame.drop(columns=[name for name in frame.columns if _STATISTICS.fullmatch(name)])
    for name in of_cases:
        parts = [flags for count, flags in hidden.items() if _figure(count) == _figure(name)]
        made[name] = frame[name].where(~np.logical_or.reduce([few, *parts]))
    return made, int(few.sum())


def _figure(name: str) -> str:
    return _PART.sub("", name)


def _hidden(frame: gpd.GeoDataFrame, name: str, smallest: int) -> Mask:
    counts = frame[name].to_numpy(dtype=float, na_value=np.nan)
    hidden = np.asarray((counts > 0) & (counts < smallest))
    for parent in (col.COMMUNITY, col.STREET):
        if parent in frame.columns and hidden.any():
            hidden = hidden | _complement(frame[parent], counts, hidden)
    return hidden


def _complement(parent: pd.Series, counts: Floats, hidden: Mask) -> Mask:
    """The smallest other count of every larger area in which a single one is hidden."""
    areas, names = pd.factorize(parent)  # -1: in none
    alone = np.bincount(areas[hidden & (areas >= 0)], minlength=len(names)) == 1
    others = np.flatnonzero((areas >= 0) & ~hidden & np.isfinite(counts))
    others = others[alone[areas[others]]]
    others = others[np.lexsort((counts[others], areas[others]))]
    chosen = np.zeros(len(counts), dtype=bool)
    chosen[others[np.unique(areas[others], return_index=True)[1]]] = True
    return chosen
