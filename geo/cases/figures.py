"""Figures of cases by area, class, source and period, each with its n and N, graded and ranked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from .. import columns as col
from .. import metrics
from ..frames import Array
from ..tables import CASE_FIGURES, TABLES
from .caseload import Caseload, Counted
from .grades import LEAST, LIMITS, grades, ranks, sparklines
from .periods import FREQUENCIES, Periods

PERIODS = ("month", "quarter", "year")
GRADED = ("close_rate", "on_time_rate", "handle_rate", "handle_on_time_rate")
MOST_PERIODS = 60
"""A wrong date of long ago must not make a table of a thousand months; what is earlier counts in the whole alone."""

_LOWEST_FIRST = ("rework_rate", "repeat_rate", *col.CASE_HOURS)


@dataclass(frozen=True)
class Groups:
    """What cases are counted by: areas, classes, sources.

    level
        one of the levels of ``tables.TABLES["case_figures"]``.
    ids, names
        of each group.
    home
        (cases,) position of the group of each case, or -1.
    """

    level: str
    ids: Sequence[str]
    names: Sequence[str]
    home: Array


@dataclass(frozen=True)
class Filed:
    """The periods in their order, and the position of that in which each case was filed (-1: in none of them)."""

    names: Sequence[str]
    home: Array


@dataclass(frozen=True)
class Judging:
    """Limits of the grades, and how many cases a rate must be of at least to be graded and ranked."""

    limits: tuple[float, ...] = LIMITS
    least: int = LEAST


@dataclass(frozen=True)
class Sums:
    """One figure of every group (rows) in every period (columns), the last column being all of the time."""

    value: Array
    n: Array
    n_total: Array


def filed_in(filed: pd.Series[Any], unit: str, as_of: Optional[pd.Timestamp] = None) -> Filed:
    """Sort cases into the periods (``PERIODS``) of their filing, without a gap from the first to the last one.

    Only the last ``MOST_PERIODS`` are kept; cases filed after ``as_of`` are in none.
    """
    at = pd.to_datetime(filed)
    if as_of is not None:
        at = at.where(at.dt.normalize() <= as_of)
    stamps = pd.PeriodIndex(at.dropna(), freq=FREQUENCIES[unit])
    if not len(stamps):
        return Filed((), np.full(len(at), -1))
    first, last = stamps.min(), stamps.max()
    periods = Periods(unit, pd.period_range(max(first, last - (MOST_PERIODS - 1)), last))
    return Filed(periods.names, periods.of(at))


def by_value(level: str, values: pd.Series[Any]) -> Groups:
    """Group cases by what a column says; empty ones are in no group. The most frequent first."""
    words = values.astype("object").where(values.notna() & (values != ""), None)
    order = words.value_counts().index
    return Groups(level, list(map(str, order)), list(map(str, order)), order.get_indexer(pd.Index(words)))


def figures(
    load: Caseload, groups: Sequence[Groups], periods: Filed, judging: Optional[Judging] = None
) -> pd.DataFrame:
    """Give the figures of all groups, by period and over all of the time, as the table ``case_figures``.

    A rate is n / N and NaN where N is 0; ``hours_…`` the median of the hours of n, the known ones of N. Ranks are
    among the groups of a level in a period, the most cases, the highest rate (of reworks and repeats the lowest) and
    the fewest hours first; the rank before is that of the period just before. Rows of all the time have the course of
    the figure over the periods.
    """
    rules = judging or Judging()
    parts = [
        _rows(group, metric, summed(counted, group, periods, metric), periods, rules)
        for group in groups
        if len(group.ids)
        for metric, counted in load.counted.items()
    ]
    columns = list(TABLES[CASE_FIGURES])
    return pd.concat(parts, ignore_index=True)[columns] if parts else pd.DataFrame(columns=columns)


def in_order(table: pd.DataFrame, periods: Filed) -> pd.DataFrame:
    """Put all of the time first, then the periods from the latest back: who reads but the beginning has the news."""
    age = table["period"].map({name: len(periods.names) - place for place, name in enumerate(periods.names)})
    return table.iloc[np.argsort(age.fillna(0), kind="stable")].reset_index(drop=True)


def summed(counted: Counted, groups: Groups, periods: Filed, metric: str) -> Sums:
    """Add up one figure for every group, by period and over all of the time."""
    n = _counts(counted.n, groups, periods)
    if counted.of is None:
        total = _counts(counted.n, Groups("", [""], [""], np.zeros(len(counted.n), dtype=int)), periods)
        return Sums(n, n, np.broadcast_to(total, n.shape))
    of = _counts(counted.of, groups, periods)
    if counted.hours is not None:
        return Sums(_medians(counted, groups, periods), n, of)
    if not metrics.is_share(metric):
        return Sums(n, n, of)
    return Sums(np.divide(n, of, out=np.full(n.shape, np.nan), where=of > 0), n, of)


def _counts(chosen: Array, groups: Groups, periods: Filed) -> Array:
    """Count the chosen cases, as floats of shape (groups, periods + 1)."""
    size, width = len(groups.ids), len(periods.names)
    counts = np.zeros((size, width + 1))
    inside = chosen & (groups.home >= 0)
    counts[:, -1] = np.bincount(groups.home[inside], minlength=size)
    dated = inside & (periods.home >= 0)
    cell = groups.home[dated] * width + periods.home[dated]
    counts[:, :-1] = np.bincount(cell, minlength=size * width).reshape(size, width)
    return counts


def _medians(counted: Counted, groups: Groups, periods: Filed) -> Array:
    size, width = len(groups.ids), len(periods.names)
    known = counted.n & (groups.home >= 0)
    found = np.full((size, width + 1), np.nan)
    frame = pd.DataFrame({"hours": counted.hours, "group": groups.home, "period": periods.home})[known]
    whole = frame.groupby("group")["hours"].median()
    found[whole.index, -1] = whole.to_numpy()
    by_period = frame[frame["period"] >= 0].groupby(["group", "period"])["hours"].median()
    found[by_period.index.get_level_values(0), by_period.index.get_level_values(1)] = by_period.to_numpy()
    return found


def judged(sums: Sums, metric: str, rules: Judging) -> tuple[Array, Array]:
    """Give grades and ranks; those of rates of too few cases are left empty."""
    enough = (sums.n_total >= rules.least) | (metrics.UNITS[metric] == "count") & ~np.array(metrics.is_share(metric))
    value = np.where(enough, sums.value, np.nan)
    given = grades(value, rules.limits) if metric in GRADED else np.full(value.shape, "", dtype=object)
    return given, ranks(value, lowest_first=metric in _LOWEST_FIRST)


def _rows(group: Groups, metric: str, sums: Sums, periods: Filed, rules: Judging) -> pd.DataFrame:
    size, width = sums.value.shape
    given, rank = judged(sums, metric, rules)
    before = np.full((size, width), np.nan)
    before[:, 1:-1] = rank[:, :-2]
    course = np.full((size, width), "", dtype=object)
    if len(periods.names) > 1:
        course[:, -1] = sparklines(sums.value[:, :-1])
    columns = {"value": sums.value, "n": sums.n, "n_total": sums.n_total, "grade": given, "trend": course}
    columns |= {"rank": rank, "rank_before": before}
    made = pd.DataFrame({name: values.ravel() for name, values in columns.items()})
    made["level"], made["metric"], made["unit"] = group.level, metric, metrics.UNITS[metric]
    made["area_id"] = np.repeat(np.array(group.ids, dtype=object), width)
    made["area_name"] = np.repeat(np.array(group.names, dtype=object), width)
    made["period"] = np.tile(np.array([*periods.names, ""], dtype=object), size)
    return made


def columns_of(load: Caseload, groups: Groups, judging: Optional[Judging] = None) -> Iterator[tuple[str, Array]]:
    """Give, for a layer of areas, the figures of each over all of the time: value, n and N of every metric."""
    rules = judging or Judging()
    never = Filed((), np.full(len(groups.home), -1))
    for metric, counted in load.counted.items():
        sums = summed(counted, groups, never, metric)
        yield metric, sums.value[:, -1]
        if metrics.is_share(metric) or counted.hours is not None:
            yield col.counted(metric), sums.n[:, -1]
            yield col.counted_of(metric), sums.n_total[:, -1]
        if metric in GRADED:
            yield col.grade(metric), judged(sums, metric, rules)[0][:, -1]
