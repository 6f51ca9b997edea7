"""Grades, ranks and the course of figures."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from ..frames import Array

GRADES = ("A", "B", "C", "D", "E")
LIMITS = (0.90, 0.75, 0.60, 0.40)
"""From which share on each grade is given, the last one below."""

LEAST = 10
"""A rate of fewer cases is neither graded nor ranked, unless it is asked for."""

_BARS = "▁▂▃▄▅▆▇█"
_UNKNOWN = "·"


def grades(shares: Array, limits: Sequence[float] = LIMITS) -> Array:
    """Give the grade of each share (0–1), by the least share of each grade but the last; empty where NaN."""
    place = (np.asarray(shares)[..., None] < np.asarray(limits)).sum(axis=-1)
    return np.where(np.isnan(shares), "", np.array(GRADES)[place])


def ranks(values: Array, *, lowest_first: bool = False) -> Array:
    """Give the rank of each row in its column, 1 for the best; equal ones share the better rank, NaN has none."""
    return pd.DataFrame(values).rank(axis=0, method="min", ascending=lowest_first).to_numpy()


def sparklines(values: Array) -> Array:
    """Give the course of each row as bars of text, from nothing to its largest value; unknown ones as a dot.

    Bars of words need no drawing: they stand in a table, on paper and in a sheet alike.
    """
    largest = np.fmax.reduce(values, axis=1, initial=0.0)[:, None]
    height = np.zeros(values.shape)
    np.divide(values, largest, out=height, where=largest > 0)
    known = ~np.isnan(values)
    place = np.rint(np.where(known, height, 0.0) * (len(_BARS) - 1)).astype(int)
    signs = np.where(known, np.array(list(_BARS))[place], _UNKNOWN)
    return np.array(["".join(row) for row in signs], dtype=object)
