"""Cutting time into periods: years, quarters, months, weeks, days, and which of them were observed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..frames import Array

UNITS = ("year", "quarter", "month", "week", "day")
"""From long to short; a week begins on Monday."""
LEAST_PERIODS = 10
"""Fewer are no history: nothing is said of how hot spots come and go."""
EDGE = 0.1
"""Part of the first and last period that may lie before the first or after the last day that was observed."""
SURELY_SOME = 7.0
"""Cases a period has on average from which on one without any is no chance (p < 0.001), but missing."""

FREQUENCIES = {"year": "Y", "quarter": "Q", "month": "M", "week": "W", "day": "D"}
_PER_YEAR = {"year": 1, "quarter": 4, "month": 12, "week": 52, "day": 364}
"""Periods after which the season is the same: as many weeks, and days of the same weekday, as make up a year."""
_NAMES = {"year": "%Y", "quarter": "%F-Q%q", "month": "%Y-%m", "week": "%G-W%V", "day": "%Y-%m-%d"}


@dataclass(frozen=True)
class Periods:
    """Periods one after another, without a gap between them."""

    unit: str
    index: pd.PeriodIndex

    def __len__(self) -> int:
        return len(self.index)

    @property
    def names(self) -> list[str]:
        """What each is called: 2024, 2024-Q1, 2024-03, 2024-W09 (ISO 8601), 2024-03-09."""
        days = self.index.end_time if self.unit == "week" else self.index
        return list(days.strftime(_NAMES[self.unit]))

    @property
    def starts(self) -> pd.DatetimeIndex:
        """When each begins."""
        return self.index.start_time

    @property
    def ends(self) -> pd.DatetimeIndex:
        """The last second of each: where a time is asked for, both ends are meant to belong to it."""
        return self.index.end_time.floor("s")

    def days(self, chosen: Array) -> int:
        """How many days the chosen ones have together."""
        return int(
            (self.index.end_time.normalize() - self.index.start_time).days.to_numpy()[chosen].sum() + len(chosen)
        )

    def span(self, chosen: Array) -> str:
        """Give the names of the first and last of the chosen ones."""
        names = self.names
        return f"{names[chosen[0]]} – {names[chosen[-1]]}"

    def of(self, times: pd.Series[Any]) -> Array:
        """Give the position of the period that each time lies in; -1 where it is unknown or in none."""
        when = times.to_numpy(dtype="datetime64[ns]")
        found = np.searchsorted(self.starts.to_numpy(), when, side="right") - 1
        inside = ~np.isnat(when) & (found >= 0) & (when <= self.index.end_time.to_numpy()[-1])
        return np.where(inside, found, -1)


def unit_of(name: str) -> str:
    """Tell of which unit a period is by its name."""
    for unit, sign in (("quarter", "-Q"), ("week", "-W")):
        if sign in name:
            return unit
    return ("year", "month", "day")[name.count("-")]


def observed(times: pd.Series[Any], within: str = "") -> Optional[tuple[pd.Timestamp, pd.Timestamp]]:
    """Give the first and last day with a case, of those that lie within a time (2025, or 2024-01-01/2025-12-31)."""
    days = times.dropna().dt.normalize()
    if within:
        first, _, last = within.partition("/")
        days = days[days.between(pd.Period(first).start_time, pd.Period(last or first).end_time)]
    return None if days.empty else (days.min(), days.max())


def periods(first: pd.Timestamp, last: pd.Timestamp, unit: str) -> Periods:
    """Give the periods of a unit that were observed from the first to the last day, but for ``EDGE`` of them."""
    index = pd.period_range(first, last, freq=FREQUENCIES[unit])
    length = index.end_time - index.start_time
    early = np.clip((first - index.start_time) / length, 0.0, None)
    late = np.clip((index.end_time - last - pd.Timedelta(days=1)) / length, 0.0, None)
    return Periods(unit, index[early + late <= EDGE])


def choose_unit(times: pd.Series[Any], first: pd.Timestamp, last: pd.Timestamp) -> str:
    """Give the longest of month, week and day of which there are enough periods; '' where there are of none.

    Times that all stand on the first day of a year or month tell no more than that year or month.
    """
    known = times.dropna()
    if (known.dt.dayofyear == 1).all():
        units: tuple[str, ...] = ("year",)
    elif (known.dt.day == 1).all():
        units = ("month",)
    else:
        units = ("month", "week", "day")
    return next((unit for unit in units if len(periods(first, last, unit)) >= LEAST_PERIODS), "")


def missing(totals: Array) -> Array:
    """Tell which periods are missing: without any case, while there are so many that chance would leave none empty."""
    filled = totals[totals > 0]
    return (totals == 0) & bool(len(filled) and filled.mean() >= SURELY_SOME)


def year_on_year(when: Periods, gone: Array) -> tuple[Array, Array]:
    """Give the positions of the periods to compare: the last year's, and the same ones a year before.

    Where less than a quarter of a year can be compared so, the last half of the periods and the half before it: the
    season then differs. A period that is missing (``gone``) is left out on both sides.
    """
    a_year, size = _PER_YEAR[when.unit], len(when)
    length = min(a_year, size - a_year)
    if length < a_year / 4:
        a_year = length = size // 2
    after = np.arange(size - length, size)
    before = after - a_year
    kept = ~(gone[after] | gone[before])
    return before[kept], after[kept]
