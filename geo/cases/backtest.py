"""Does the map forecast: months held out, how much of them each forecast would have met, and the next month's map.

Sources: Chainey, Tompson & Uhlig (2008), Security Journal 21, for the prediction accuracy index (PAI); Hunt (2016),
Do crime hot spots move?, dissertation, American University, for the prediction efficiency index (PEI).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Optional

import numpy as np
import pandas as pd

from .. import columns as col
from ..errors import GeoError, NothingToMeasure
from ..frames import Array
from ..progress import Progress, report
from ..tables import BACKTEST, TABLES
from .bandwidth import propose
from .forecasts import Cells, Past, forecast, per_area

AREA_SHARES = (0.01, 0.02, 0.05, 0.10, 0.20)
"""Shares of the land for which it is told how much a forecast meets."""

TRAINED_MONTHS, LEAST_TRAINED = 12, 3
"""A forecast is made from so many months before the one held out, and from no fewer than the second number."""

_EDGE_DAYS = 2
"""A month is whole if its first and last cases are so near its ends."""


class TooFewMonths(GeoError):
    """There are too few whole months, one after the other, with cases (params: layer, months, needed)."""

    code = "backtest_short"


@dataclass(frozen=True)
class Backtest:
    """How well the forecasts did, and what the best of them says of the coming month.

    table
        see ``tables.TABLES``: a row for each method and share of the land.
    winner
        the method that met most on the share of the land that was asked for.
    priority
        one row a cell, by the winner's forecast of the coming month: ``priority``, its place, 1 first, equal ones
        sharing theirs; ``priority_share``, the share of the land of all cells up to that place.
    unseen
        cases that would have been met had the method for each month been chosen by the other months held out: the
        winner's own number flatters it, as the same months chose it.
    unused
        cases in no whole month: without a day of filing, or in a month that is not over.
    """

    table: pd.DataFrame
    winner: str
    priority: pd.DataFrame
    unseen: float
    unused: int

    def at(self, area_share: float) -> pd.DataFrame:
        """Give the rows of the table for one share of the land, by method."""
        return self.table[np.isclose(self.table["area_share"], area_share)].set_index(col.METHOD)


@dataclass(frozen=True)
class Cases:
    """The cases that are known of.

    home, xy
        (n,) position of the cell of each, and (n, 2) where it is, in metres.
    filed
        (n,) when (``datetime64``), missing where unknown.
    """

    home: Array
    xy: Array
    filed: pd.Series[Any]


def backtest(
    cases: Cases,
    cells: Cells,
    *,
    held_out: int = 6,
    area_share: float = 0.05,
    until: Optional[pd.Timestamp] = None,
    progress: Optional[Progress] = None,
) -> Backtest:
    """Forecast each of the last months from those before it, and compare with what came.

    Parameters
    ----------
    cells
        their bandwidth, if None, is proposed from the cases before the first month that is held out.
    held_out
        how many months; fewer where else fewer than ``LEAST_TRAINED`` would come before them.
    area_share
        the share of the land that can be patrolled first, by which the winner is chosen; told besides ``AREA_SHARES``.
    until
        cases filed later are left out, as dates to come; None: all count.

    Returns
    -------
    Backtest
        With n of N cases on the share a of the land, best cells first, the last of them in part, cells of equal
        scores as if taken at random: hit rate n/N, PAI = (n/N)/a, and PEI = n/n*, where n* is the most that any choice
        of so much land would have met. Sums are over the months held out.

    Raises
    ------
    TooFewMonths
        where not at least one month with cases can be held out, and ``LEAST_TRAINED`` with cases come before it.
    """
    history = _history(cases, len(cells.shapes), held_out + TRAINED_MONTHS, until)
    months = len(history.counts)
    first = months - _months_held(history.counts, held_out)
    report(progress, 0.1, "backtest")
    if cells.bandwidth_m is None:
        cells = replace(cells, bandwidth_m=_bandwidth(history.before(first).xy))
    methods = [name for name in col.FORECASTS if name != "kde" or cells.bandwidth_m is not None]
    shares = np.unique([*AREA_SHARES, area_share])
    met, most = np.zeros((months - first, len(methods), len(shares))), np.zeros((months - first, len(shares)))
    for month in range(first, months):
        report(progress, 0.1 + 0.8 * (month - first) / (months - first), "backtest")
        past, came = history.before(month), history.counts[month]
        for place, method in enumerate(methods):
            met[month - first, place] = captured(forecast(method, past, cells), came, cells.area_m2, shares)
        most[month - first] = captured(per_area(came, cells), came, cells.area_m2, shares)
    table = _table(met, most, history.counts[first:].sum(), shares, methods, area_share)
    table["held_out"] = f"{history.first + first}/{history.first + months - 1}"
    table["coming"] = str(history.first + months)
    winner = str(table.loc[table["rank"] == 1, col.METHOD].iloc[0])
    priority = _priority(forecast(winner, history.before(months), cells), cells.area_m2)
    unseen = _unseen(met[:, :, np.searchsorted(shares, area_share)])
    return Backtest(table[list(TABLES[BACKTEST])], winner, priority, unseen, history.unused)


@dataclass(frozen=True)
class _History:
    """Cases of each month and cell (months, cells), month and place of each case, the first month, cases in none."""

    counts: Array
    month: Array
    xy: Array
    first: pd.Period
    unused: int

    def before(self, month: int) -> Past:
        start = max(month - TRAINED_MONTHS, 0)
        return Past(self.counts[start:month], self.xy[(self.month >= start) & (self.month < month)])


def _history(cases: Cases, size: int, most_months: int, until: Optional[pd.Timestamp]) -> _History:
    """Sort the cases into months; of these no more than the last ones that forecasts look back to."""
    month, first = whole_months(cases.filed, until)
    older = max(int(month.max(initial=-1)) + 1 - most_months, 0)
    number = month - older
    used = number >= 0
    months = int(number.max(initial=-1)) + 1
    counts = np.bincount(number[used] * size + cases.home[used], minlength=months * size).reshape(months, size)
    return _History(counts, number[used], cases.xy[used], first + older, int((month < 0).sum()))


def _months_held(counts: Array, wanted: int) -> int:
    held = min(wanted, len(counts) - LEAST_TRAINED)
    if held < 1 or not counts[-held - LEAST_TRAINED :].any(axis=1).all():
        raise TooFewMonths(layer="case", months=int(counts.any(axis=1).sum()), needed=LEAST_TRAINED + 1)
    return held


def whole_months(filed: pd.Series[Any], until: Optional[pd.Timestamp] = None) -> tuple[Array, pd.Period]:
    """Give for each case the number of its month, 0 for the first whole one, -1 for none; and that first month.

    A month at the beginning or end is whole if cases reach to within two days of its end.
    """
    day = pd.to_datetime(filed).reset_index(drop=True)
    if until is not None:
        day = day.mask(day >= until.normalize() + pd.Timedelta(days=1))
    if day.isna().all():
        return np.full(len(day), -1), pd.Period("1970-01", "M")
    oldest, newest = day.min(), day.max()
    first = oldest.to_period("M") + int(oldest.day > 1 + _EDGE_DAYS)
    last = newest.to_period("M") - int(newest.day < newest.days_in_month - _EDGE_DAYS)
    month = ((day.dt.year - first.year) * 12 + day.dt.month - first.month).fillna(-1).to_numpy(dtype=np.int64)
    return np.where(month <= (last - first).n, np.maximum(month, -1), -1), first


def captured(score: Array, cases: Array, area_m2: Array, shares: Array) -> Array:
    """Give how many cases lie on each share of the land, if the cells of the highest scores are taken first.

    The last cell is taken in part, with as large a part of its cases; cells of equal scores are taken together, in
    equal parts of their areas.
    """
    _, tie = np.unique(-score, return_inverse=True)
    area, count = (np.append(0.0, np.cumsum(np.bincount(tie, values))) for values in (area_m2, cases))
    return np.interp(shares * area[-1], area, count)


def _bandwidth(xy: Array) -> Optional[float]:
    try:
        return propose(xy).bandwidth_m
    except NothingToMeasure:  # all cases on a few spots: no kernel is wide enough to tell of anything else
        return None


def _table(met: Array, most: Array, total: float, shares: Array, methods: list[str], area_share: float) -> pd.DataFrame:
    """Give the rows of the table from what was met: (months, methods, shares), and the most that could be."""
    decisive = int(np.searchsorted(shares, area_share))
    n = met.sum(axis=0)
    rank = np.empty(len(methods), dtype=np.int64)
    rank[np.argsort(-n[:, decisive], kind="stable")] = np.arange(1, len(methods) + 1)
    naive = met[:, [methods.index("naive")]]
    better = (met > naive * (1 + 1e-9)).sum(axis=0)
    each = len(shares)
    return pd.DataFrame(
        {
            col.METHOD: np.repeat(methods, each),
            "area_share": np.tile(shares, len(methods)),
            "hit_rate": (n / total).ravel(),
            "pai": (n / total / shares).ravel(),
            "pei": (n / most.sum(axis=0)).ravel(),
            "n": n.ravel(),
            "n_total": float(total),
            "months": len(met),
            "months_better": better.ravel(),
            "rank": np.repeat(rank, each),
        }
    )


def _unseen(met: Array) -> float:
    """Sum what was met (months, methods) by the method that is best in all months but the one it is judged by."""
    others = met.sum(axis=0) - met
    return float(met[np.arange(len(met)), others.argmax(axis=1)].sum())


def _priority(score: Array, area_m2: Array) -> pd.DataFrame:
    _, tie = np.unique(-score, return_inverse=True)
    share = np.cumsum(np.bincount(tie, area_m2)) / area_m2.sum()
    place = pd.Series(score).rank(method="min", ascending=False).to_numpy(dtype=np.int64)
    return pd.DataFrame({col.PRIORITY: place, col.PRIORITY_SHARE: share[tie]})
