"""When cases are filed: by month of the year, day of the week and hour of the day, for days that were observed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from ..frames import Array
from ..tables import TABLES, TIME_PROFILE
from .periods import Periods

CYCLES = {"month": 12, "weekday": 7, "hour": 24}


@dataclass(frozen=True)
class Profile:
    """The table (columns: ``tables.TIME_PROFILE``), and what could not be counted.

    undated
        cases without a time; they count nowhere.
    outside
        cases filed on a day that was not observed; they count nowhere.
    hourless
        cases filed at midnight sharp, as a date alone is read: their hour is unknown.
    hours_known
        all others that were counted.
    """

    table: pd.DataFrame
    undated: int
    outside: int
    hourless: int
    hours_known: int


def observed_days(when: Periods, gone: Any = ()) -> pd.DatetimeIndex:
    """Give the days of the periods, without those that are missing (positions ``gone``)."""
    days = pd.date_range(when.starts[0], when.ends[-1].normalize())
    return days[~np.isin(when.of(days.to_series()), gone)]


def profile(filed: pd.Series[Any], days: pd.DatetimeIndex, classes: Optional[pd.Series[Any]] = None) -> Profile:
    """Count cases by month, weekday and hour, all together and by class.

    A count says little by itself, since there may be more Mondays than Sundays, and one January more than there are
    Junes: ``per_day`` is by the days observed, ``times_usual`` against all days of the same class.
    """
    when = pd.to_datetime(filed)
    seen = when.dt.normalize().isin(days).to_numpy()
    timed = seen & (when != when.dt.normalize()).to_numpy()
    codes, names = _groups(classes, len(when))
    parts = [
        _cycle("month", when.dt.month - 1, seen, np.bincount(days.month - 1, minlength=12), codes, names),
        _cycle("weekday", when.dt.dayofweek, seen, np.bincount(days.dayofweek, minlength=7), codes, names),
        _cycle("hour", when.dt.hour, timed, np.full(24, len(days)), codes, names),
    ]
    undated, counted, hours_known = int(when.isna().sum()), int(seen.sum()), int(timed.sum())
    outside = len(when) - undated - counted
    return Profile(pd.concat(parts, ignore_index=True), undated, outside, counted - hours_known, hours_known)


def _groups(classes: Optional[pd.Series[Any]], size: int) -> tuple[Array, list[str]]:
    """Give the position of each row's class among the names, of which the first is that of all classes together."""
    if classes is None:
        return np.full(size, -1), [""]
    codes, names = pd.factorize(classes)
    return np.where(codes >= 0, codes + 1, -1), ["", *map(str, names)]


def _cycle(
    cycle: str, place: pd.Series[Any], counted: Array, days: Array, codes: Array, names: list[str]
) -> pd.DataFrame:
    """Count one cycle: a row each class and position."""
    size = CYCLES[cycle]
    positions = place.to_numpy()
    counts = np.zeros((len(names), size), dtype=np.int64)
    counts[0] = np.bincount(positions[counted].astype(np.int64), minlength=size)
    own = counted & (codes >= 0)
    np.add.at(counts, (codes[own], positions[own].astype(np.int64)), 1)
    totals = np.repeat(counts.sum(axis=1), size)
    per_day = _ratio(counts, days).ravel()
    usual = np.repeat(_ratio(counts.sum(axis=1), days.sum()), size)
    first = 0 if cycle == "hour" else 1
    columns = (
        np.repeat(np.array(names, dtype=object), size),
        cycle,
        np.tile(np.arange(first, first + size), len(names)),
        counts.ravel(),
        totals,
        np.tile(days, len(names)),
        per_day,
        _ratio(per_day, usual),
    )
    return pd.DataFrame(dict(zip(TABLES[TIME_PROFILE], columns)))


def _ratio(values: Array, of: Any) -> Array:
    """Divide; NaN where there is nothing to divide by."""
    of = np.broadcast_to(np.asarray(of, dtype=float), values.shape)
    return np.divide(values, of, out=np.full(values.shape, np.nan), where=of > 0)
