"""What of each case counts in which figure: whether it was due, closed, in time, handled, reworked, told before.

A rate is n of N cases; here stands, case by case, which belong to n and which to N (``Counted``), so that every
figure of every area, class and period is a sum over the same cases. Rates as city-management bureaus publish them:
结案率 closed / due to close, 按期结案率 closed in time / due to close, 处置率 and 按期处置率 of those due to handle,
返工率 reworked / due to handle, 重复率 repeats / filed, 立案率 filed / reported.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
import pandas as pd

from .. import columns as col
from ..frames import Array, origin_points
from .repeats import WITHIN_HOURS, WITHIN_M, Repeats, repeats_in

if TYPE_CHECKING:
    import geopandas as gpd

CHOICES: Mapping[str, tuple[str, ...]] = {
    "due": ("deadline", "filed"),
    "postponed": ("due", "apart"),
    "in_time_by": ("closed", "handled"),
    "rework_of": ("due", "handled", "filed"),
}
"""What the members of ``Counting`` may be, the usual one first."""


_HOUR = np.timedelta64(1, "h")
_DAY = pd.Timedelta(days=1)
_MOMENT = pd.Timedelta(microseconds=1)


@dataclass(frozen=True)
class Counting:
    """How cases are counted where bureaus differ.

    as_of
        the last day of the data; None: the latest day that any case has. A deadline up to its end has come.
    due
        cases due to be closed (handled) are those that are, and those whose deadline has come (``deadline``); or all
        that were filed (``filed``). A flag of the case itself (应结案数) goes before.
    postponed
        postponed cases (缓办) that are still open are due like the others (``due``), or are not (``apart``).
    in_time_by
        a case is closed in time when it was closed by its deadline (``closed``); or when it was handled by then and is
        closed (``handled``): deadlines are often those of handling, and the inspection after it takes days. A flag of
        the case itself goes before.
    rework_of
        the rate of rework is of the cases due to be handled (``due``), of those handled, or of all filed.
    repeat_hours, repeat_m
        a case is a repeat when one of its small class was filed at most so long before and so far away.
    """

    as_of: Optional[pd.Timestamp] = None
    due: str = "deadline"
    postponed: str = "due"
    in_time_by: str = "closed"
    rework_of: str = "due"
    repeat_hours: float = WITHIN_HOURS
    repeat_m: float = WITHIN_M


@dataclass(frozen=True)
class Counted:
    """Which cases a figure is of, and which of them count.

    n, of
        (cases,) bool; ``of`` None: the figure is a number of cases, to be told against those of the whole.
    hours
        (cases,) where the figure is a median of hours; ``n`` are those of known hours.
    """

    n: Array
    of: Optional[Array] = None
    hours: Optional[Array] = None


@dataclass(frozen=True)
class Caseload:
    """The figures that the columns of the cases allow, by metric, and how many cases some leave out.

    filed_at
        when each case was filed; NaT where that is not known.
    unknown_due
        cases of which neither closing nor a deadline tells whether they were due; in no rate of closing.
    unknown_time
        closed ones without the dates that would tell whether it was in time; in no rate of closing in time.
    """

    counted: Mapping[str, Counted]
    filed_at: pd.Series[Any]
    unknown_due: int
    unknown_time: int

    def notes(self, undated: int) -> Iterator[tuple[str, dict[str, Any]]]:
        """Say what is not known of some cases, and which rates there are none of; ``undated`` are in no period."""
        total = len(self.filed_at)
        for code, count in (
            ("figures_undated", undated),
            ("figures_unknown_due", self.unknown_due),
            ("figures_unknown_time", self.unknown_time),
        ):
            if count:
                yield code, {"count": count, "total": total}
        missing = [f"metric.{name}" for name in col.CASE_RATES if name not in self.counted and name != "filing_rate"]
        if missing:
            yield "figures_left_out", {"metrics": missing}


def caseload(cases: gpd.GeoDataFrame, counting: Optional[Counting] = None, again: Optional[Repeats] = None) -> Caseload:
    """Tell of every case in which figures it counts.

    Parameters
    ----------
    cases
        columns as the kind ``case`` has them (``filed``, ``handled``, ``closed``, ``deadline``: datetime64;
        ``case_state``; ``class_sub``; ``rework``; the flags ``due_to_close``, ``closed_count``, ``closed_in_time``,
        ``closed_late``), any of them missing; geometry in metres, null where there is no place.
    again
        which of them are repeats; None: told by the bounds of ``counting``.

    Notes
    -----
    Void cases (作废) are reported, not filed: they stand in the rate of filing alone. The state says whether a case is
    closed, where it is unknown the date. A deadline at midnight is a day, and holds to its end. A figure whose columns
    are missing is left out; one of which some cases can't be judged leaves these out of n and N.
    """
    rules = counting or Counting()
    read = _Read(cases, rules)
    found = {
        "cases_filed": Counted(read.filed),
        **_of_reporting(read),
        **_of_closing(read),
        **_of_handling(read),
        **_of_rework(read, rules.rework_of),
        **_of_repeats(read, again or _repeats(cases, rules)),
    }
    unknown_due = read.filed & ~read.due_known & ("close_rate" in found)
    unknown_time = read.due_to_close & read.closed & ~read.closing.known & ("on_time_rate" in found)
    return Caseload(found, read.filed_at, int(unknown_due.sum()), int(unknown_time.sum()))


@dataclass(frozen=True)
class _InTime:
    yes: Array
    known: Array


class _Read:
    """The columns of the cases as arrays, and what follows from them."""

    def __init__(self, cases: gpd.GeoDataFrame, rules: Counting) -> None:
        self.cases = cases
        state = cases.get("case_state", pd.Series(None, index=cases.index, dtype=object))
        void, self.postponed = (_equal(state, name) for name in ("void", "postponed"))
        self.filed = ~void
        self.filed_at, self.handled_at, self.closed_at, deadline = (
            _times(cases, name) for name in ("filed", "handled", "closed", "deadline")
        )
        self.until = deadline.where(deadline != deadline.dt.normalize(), deadline + _DAY - _MOMENT)
        said, says = _flag(cases, "closed_count")
        known_state = state.notna().to_numpy()
        dated = self.closed_at.notna().to_numpy()
        self.closed = self.filed & np.where(known_state, _equal(state, "closed"), np.where(says, said, dated))
        self.handled = self.filed & (self.handled_at.notna().to_numpy() | self.closed)
        self.tells_closing = bool((known_state | says | dated).any())
        self._due(rules)
        self.handling = self._handling()
        self.closing = self._closing(rules.in_time_by)

    def _due(self, rules: Counting) -> None:
        """Which cases are due, and of which that is known."""
        last = [at.max() for at in (self.filed_at, self.handled_at, self.closed_at)]
        as_of = rules.as_of if rules.as_of is not None else pd.Series(last, dtype="datetime64[ns]").max()
        come = (self.until.dt.normalize() <= as_of).to_numpy()
        flag, flagged = _flag(self.cases, "due_to_close")
        close, handle = np.where(flagged, flag, self.closed | come), self.handled | come
        self.due_known = flagged | self.closed | self.until.notna().to_numpy()
        if rules.due == "filed":
            close = handle = self.due_known = np.ones(len(self.cases), dtype=bool)
        waits = self.postponed & (rules.postponed == "apart")
        self.due_to_close = self.filed & close & (self.closed | ~waits)
        self.due_to_handle = self.filed & handle & (self.handled | ~waits)

    def _handling(self) -> _InTime:
        """A closed case was handled before: if it was closed in time, it was handled in time."""
        at, closing = _in_time(self.handled_at, self.until), _in_time(self.closed_at, self.until)
        return _InTime(at.yes | (~at.known & closing.yes), at.known | closing.yes)

    def _closing(self, in_time_by: str) -> _InTime:
        in_time, said = _flag(self.cases, "closed_in_time")
        late, said_late = _flag(self.cases, "closed_late")
        dated = self.handling if in_time_by == "handled" else _in_time(self.closed_at, self.until)
        yes = np.where(said, in_time, np.where(said_late, ~late, dated.yes))
        return _InTime(yes, said | said_late | dated.known)


def _of_reporting(read: _Read) -> dict[str, Counted]:
    if read.filed.all():
        return {}
    return {"filing_rate": Counted(read.filed, np.ones(len(read.filed), dtype=bool))}


def _of_closing(read: _Read) -> dict[str, Counted]:
    if not read.tells_closing:
        return {}
    found = {
        "cases_closed": Counted(read.closed, read.filed),
        "close_rate": Counted(read.closed & read.due_to_close, read.due_to_close),
    }
    judged = read.due_to_close & (read.closing.known | ~read.closed)
    if (judged & read.closed).any():
        found["on_time_rate"] = Counted(judged & read.closed & read.closing.yes, judged)
    if read.closed_at.notna().any() and read.filed_at.notna().any():
        found["hours_to_close"] = _hours(read.filed_at, read.closed_at, read.closed)
    return found


def _of_handling(read: _Read) -> dict[str, Counted]:
    if not read.handled_at.notna().any():
        return {}
    found = {
        "cases_handled": Counted(read.handled, read.filed),
        "handle_rate": Counted(read.handled & read.due_to_handle, read.due_to_handle),
        "hours_to_handle": _hours(read.filed_at, read.handled_at, read.handled),
    }
    judged = read.due_to_handle & (read.handling.known | ~read.handled)
    if (judged & read.handled).any():
        found["handle_on_time_rate"] = Counted(judged & read.handled & read.handling.yes, judged)
    return found


def _of_rework(read: _Read, rework_of: str) -> dict[str, Counted]:
    """An empty number of reworks is none, where the column has any number at all."""
    times = pd.to_numeric(read.cases.get("rework"), errors="coerce") if "rework" in read.cases else None
    if times is None or times.isna().all():
        return {}
    of = {"due": read.due_to_handle, "handled": read.handled, "filed": read.filed}[rework_of]
    return {"rework_rate": Counted(of & (times.fillna(0) > 0).to_numpy(), of)}


def _of_repeats(read: _Read, again: Repeats) -> dict[str, Counted]:
    known = read.filed & again.known
    return {"repeat_rate": Counted(known & again.repeat, known)} if known.any() else {}


def _repeats(cases: gpd.GeoDataFrame, rules: Counting) -> Repeats:
    points = origin_points(cases.geometry.to_numpy())
    return repeats_in(cases, points, within_hours=rules.repeat_hours, within_m=rules.repeat_m)


def _hours(start: pd.Series[Any], end: pd.Series[Any], of: Array) -> Counted:
    """Hours between two times; negative ones are unknown."""
    hours = ((end - start) / _HOUR).to_numpy(dtype=float)
    known = of & np.greater_equal(hours, 0, where=~np.isnan(hours), out=np.zeros(len(hours), dtype=bool))
    return Counted(known, of, hours)


def _in_time(at: pd.Series[Any], until: pd.Series[Any]) -> _InTime:
    return _InTime((at <= until).to_numpy(), (at.notna() & until.notna()).to_numpy())


def _times(cases: pd.DataFrame, name: str) -> pd.Series[Any]:
    if name not in cases:
        return pd.Series(pd.NaT, index=cases.index, dtype="datetime64[ns]")
    return pd.to_datetime(cases[name]).astype("datetime64[ns]")


def _equal(values: pd.Series[Any], word: str) -> Array:
    return np.asarray((values == word).fillna(False), dtype=bool)


def _flag(cases: pd.DataFrame, name: str) -> tuple[Array, Array]:
    """Give which cases a flag (0 or 1) is set for, and which have it at all."""
    if name not in cases:
        return np.zeros(len(cases), dtype=bool), np.zeros(len(cases), dtype=bool)
    values = pd.to_numeric(cases[name], errors="coerce").to_numpy(dtype=float)
    return np.nan_to_num(values) > 0, ~np.isnan(values)
