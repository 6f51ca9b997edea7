"""Which cases tell again of what was told shortly before: the same small class, at the same place, within a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import Any

import numpy as np
import pandas as pd
import shapely

from .. import columns as col
from ..frames import Array, present

WITHIN_HOURS = 24.0
WITHIN_M = 20.0


@dataclass(frozen=True)
class Repeats:
    """Which cases are repeats, and of which it can be told.

    repeat
        (n,) bool: an earlier case of the same class is near in place and time.
    known
        (n,) bool: place, class and time of filing are there; a case without one of them is no repeat of any.
    within_hours, within_m
        the bounds by which it was told.
    """

    repeat: Array
    known: Array
    within_hours: float = WITHIN_HOURS
    within_m: float = WITHIN_M

    def before(self, others: int) -> Repeats:
        """Give the same where so many cases follow of which it can't be told."""
        repeat, known = (np.pad(each, (0, others)) for each in (self.repeat, self.known))
        return replace(self, repeat=repeat, known=known)


def repeats(
    points: Array,
    classes: pd.Series[Any],
    filed: pd.Series[Any],
    *,
    within_hours: float = WITHIN_HOURS,
    within_m: float = WITHIN_M,
) -> Repeats:
    """Tell which cases repeat an earlier one of the same class, at most so long before and so far away.

    Of a row of repeats each follows the one before it, so only the first counts as no repeat; of two filed at the
    same time, the one that stands first. The default distance and time are those by which city-management bureaus
    count repeats (重复率).

    Parameters
    ----------
    points
        (n,) points in a CRS in metres; None where there is no place.
    classes, filed
        (n,) small class, and time of filing (``datetime64``); missing where unknown.
    within_hours, within_m
        both bounds included.
    """
    when = pd.to_datetime(filed).to_numpy(dtype="datetime64[ns]")
    code = pd.factorize(classes)[0]
    known = present(points) & (code >= 0) & ~np.isnat(when)
    rows = np.flatnonzero(known)
    rows = rows[np.argsort(when[rows], kind="stable")]
    repeat = np.zeros(len(points), dtype=bool)
    if len(rows):
        window = np.timedelta64(round(within_hours * 3.6e12), "ns")
        first = np.searchsorted(when[rows], when[rows] - window)
        repeat[rows] = _followers(shapely.get_coordinates(points[rows]), code[rows], first, within_m)
    return Repeats(repeat, known, within_hours, within_m)


def repeats_in(
    cases: pd.DataFrame, points: Array, *, within_hours: float = WITHIN_HOURS, within_m: float = WITHIN_M
) -> Repeats:
    """Tell which cases repeat an earlier one, by their columns ``class_sub`` and ``filed``.

    Where a column is missing, or only the month or the year of filing is known (every day is the first), it can be
    told of none.
    """
    none = np.zeros(len(cases), dtype=bool)
    unknown = Repeats(none, none, within_hours, within_m)
    if col.CLASS_SUB not in cases.columns or "filed" not in cases.columns:
        return unknown
    filed = pd.to_datetime(cases["filed"])
    if (filed.dropna().dt.day == 1).all():
        return unknown
    return repeats(points, cases[col.CLASS_SUB], filed, within_hours=within_hours, within_m=within_m)


def _followers(xy: Array, code: Array, first: Array, within_m: float) -> Array:
    """Tell which of the rows, in order of time, have one of their class near among the rows from ``first`` up to them.

    The rows of a class in a square as wide as the distance are a group; whatever is near lies in the nine groups
    around. In a group the search goes from the latest row back, so that a desk with thousands of cases costs no more.
    """
    size = len(xy)
    square = np.floor((xy - xy.min(axis=0)) / within_m).astype(np.int64) + 1  # 0 and the last are left free
    width, height = square.max(axis=0) + 2
    groups, group = np.unique((code * width + square[:, 0]) * height + square[:, 1], return_inverse=True)
    by_group = np.argsort(group, kind="stable")
    key = group[by_group] * size + by_group
    found = np.zeros(size, dtype=bool)
    for right, up in product((0, -1, 1), repeat=2):
        rows = by_group[~found[by_group]]  # in the order of groups, in which they are looked up
        wanted = groups[group[rows]] + right * height + up
        place = np.minimum(np.searchsorted(groups, wanted), len(groups) - 1)
        rows, place = rows[groups[place] == wanted], place[groups[place] == wanted]
        oldest = np.searchsorted(key, place * size + first[rows])
        earlier = np.searchsorted(key, place * size + rows) - 1
        while len(rows):
            rows, oldest, earlier = (part[earlier >= oldest] for part in (rows, oldest, earlier))
            near = np.hypot(*(xy[rows] - xy[by_group[earlier]]).T) <= within_m
            found[rows[near]] = True
            rows, oldest, earlier = rows[~near], oldest[~near], earlier[~near] - 1
    return found
