"""Small counts of cases are left empty before a layer leaves the house, so that none points to a person.

Primary and complementary cell suppression (A. Hundepool et al., Statistical Disclosure Control, 2012, ch. 4): a count
of 1 to k - 1 is left empty, and where a single area of a larger one is left empty, so is the smallest other count
in it, because the one could be had from the sum.
"""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ....geo import columns as col

Flags = NDArray[np.bool_]


def suppress(frame: gpd.GeoDataFrame, smallest: int) -> tuple[gpd.GeoDataFrame, int]:
    """Give the frame without counts of cases from 1 to ``smallest - 1``, and the number of rows that lost theirs.

    What is computed of a count goes with it: its rates on these rows, and on all rows the statistics out of which
    the counts of all could be solved.
    """
    counts = [name for name in col.CASE_COUNTS if name in frame.columns]
    if not counts or smallest < 2:
        return frame, 0
    hidden = np.zeros(len(frame), dtype=bool)
    for name in counts:
        hidden |= _hidden(frame, frame[name].to_numpy(dtype=float, na_value=np.nan), smallest)
    if not hidden.any():
        return frame, 0
    of_cases = [name for name in frame.columns if name.startswith(col.OF_CASES)]
    made = frame.drop(columns=[name for name in frame.columns if name in col.CASE_STATISTICS])
    for name in of_cases:
        made[name] = frame[name].where(~hidden)
    return made, int(hidden.sum())


def _hidden(frame: gpd.GeoDataFrame, counts: NDArray[np.float64], smallest: int) -> Flags:
    hidden = np.asarray((counts > 0) & (counts < smallest))
    for parent in (col.COMMUNITY, col.STREET):
        if parent in frame.columns:
            hidden = hidden | _complement(frame[parent], counts, hidden)
    return hidden


def _complement(parent: pd.Series, counts: NDArray[np.float64], hidden: Flags) -> Flags:
    """The smallest other count of every larger area in which a single one is hidden."""
    table = pd.DataFrame({"parent": parent.to_numpy(), "count": counts, "hidden": hidden})
    alone = table.groupby("parent")["hidden"].transform("sum") == 1
    others = table[alone.to_numpy() & ~hidden].dropna()
    chosen = np.zeros(len(table), dtype=bool)
    chosen[others.groupby("parent")["count"].idxmin().to_numpy()] = True
    return chosen
