"""The step that goes through time: when cases are filed, how hot spots come and go, what has changed, near repeats."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd

from .. import columns as col
from ..cases import periods as cut
from ..cases.change import change
from ..cases.cube import Bins, Cube, cube, space_time_gi
from ..cases.emerging import emerging, notable_bins
from ..cases.nearrepeat import near_repeats
from ..cases.profiles import observed_days, profile
from ..frames import Array, coordinates
from ..progress import Progress, part, report
from ..tables import NEAR_REPEAT, PERIODS, TABLES, TIME_PROFILE
from .cases import set_apart
from .work import CASE, CELL, LEVELS, Work, flagged

FILED = "filed"


@dataclass(frozen=True)
class Dated:
    """All cases, those with a point first, then those that count in an area.

    apart
        which are left out of what asks for a place, since theirs is a desk's.
    period
        the position of the period that each was filed in; -1 for none.
    """

    filed: pd.Series[Any]
    classes: pd.Series[Any]
    apart: Array
    when: cut.Periods
    period: Array


def times(work: Work, progress: Optional[Progress]) -> None:
    """Make the tables of time, and say of each area whether it is hot again, still, or no more."""
    report(progress, 0.0, "times")
    dated = _dated(work)
    if dated is None:
        return
    whole = np.bincount(dated.period[dated.period >= 0], minlength=len(dated.when))
    gone = cut.missing(whole)
    if gone.any():
        names = [name for name, lacks in zip(dated.when.names, gone) if lacks]
        work.note("periods_missing", CASE, count=len(names), total=len(gone), periods=", ".join(names))
    _profile(work, dated, gone)
    _change(work, dated, gone)
    report(progress, 0.3, "times")
    _emerging(work, dated, gone, part(progress, 0.3, 0.7))
    _near_repeats(work, dated, part(progress, 0.7, 1.0))


def _dated(work: Work) -> Optional[Dated]:
    """Take in when cases were filed, and cut the time that was observed into periods; None where nothing is known."""
    frames = [frame for kind in (CASE, col.CASE_BY_AREA) if (frame := work.study.frames.get(kind)) is not None]
    if not sum(len(frame) for frame in frames):
        return None
    filed = pd.concat([_column(frame, FILED) for frame in frames], ignore_index=True)
    filed = pd.to_datetime(filed)
    if filed.isna().any():
        work.note("cases_undated", CASE, count=int(filed.isna().sum()), total=len(filed))
    span = cut.observed(filed, work.study.period)
    if span is None:
        return None
    unit = work.study.settings.period_unit
    unit = cut.choose_unit(filed, *span) if unit == "auto" else unit
    when = cut.periods(*span, unit or "month")
    if len(when) < 2:
        work.note("periods_too_few", CASE, count=len(when), least=2)
        return None
    classes = pd.concat([_column(frame, col.CLASS_SUB) for frame in frames], ignore_index=True)
    apart = np.zeros(len(filed), dtype=bool)
    if CASE in work.study.frames:
        apart[: len(work.study.frames[CASE])] = set_apart(work)
    return Dated(filed, classes, apart, when, when.of(filed))


def _column(frame: Any, name: str) -> pd.Series[Any]:
    return frame[name] if name in frame.columns else pd.Series(None, frame.index, dtype=object)


def _home(work: Work, level: str) -> Array:
    """Give the position of the area of every case, in the order of ``Dated``; -1 for none."""
    homes = [
        found.get(level, np.full(len(work.study.frames[kind]), -1))
        for kind, found in ((CASE, work.home_of_case), (col.CASE_BY_AREA, work.home_by_area))
        if kind in work.study.frames
    ]
    return np.concatenate(homes)


def _profile(work: Work, dated: Dated, gone: Array) -> None:
    days = observed_days(dated.when, np.flatnonzero(gone))
    found = profile(dated.filed, days, dated.classes)
    work.tables[TIME_PROFILE] = found.table
    if found.outside:
        first, last = str(days[0].date()), str(days[-1].date())
        work.note("cases_outside_periods", CASE, count=found.outside, total=len(dated.filed), first=first, last=last)
    if found.hourless > found.hours_known:
        work.note("hours_of_cases_unknown", CASE, count=found.hourless, total=len(dated.filed))


def _change(work: Work, dated: Dated, gone: Array) -> None:
    """Compare the last year with the year before, in every area."""
    before, after = cut.year_on_year(dated.when, gone)
    if not len(after):
        return
    share_after = dated.when.days(after) / (dated.when.days(before) + dated.when.days(after))
    for name in LEVELS:
        if name in work.levels:
            level = work.levels[name]
            home = np.where(dated.apart, -1, _home(work, name))
            counts = cube(home, dated.period, len(level), dated.when).counts
            first, then = (counts[:, chosen].sum(axis=1) for chosen in (before, after))
            found = change(first, then, share_after, work.study.settings.fdr_alpha)
            for column in found:
                level.result[column] = found[column].to_numpy()
    spans = {"before": dated.when.span(before), "after": dated.when.span(after)}
    work.note("times_compared", CASE, **spans, periods=len(after))


def _emerging(work: Work, dated: Dated, gone: Array, progress: Optional[Progress]) -> None:
    """Look for hot and cold cells in every period, and class the cells by how these come and go."""
    if work.neighbours is None:
        return
    usable = int((~gone).sum())
    if usable < cut.LEAST_PERIODS:
        work.note("periods_too_few", CELL, count=usable, least=cut.LEAST_PERIODS)
        return
    level, alpha = work.levels[CELL], work.study.settings.fdr_alpha
    home = np.where(dated.apart, -1, _home(work, CELL))
    counted = cube(home, dated.period, len(level), dated.when)
    made = Cube(counted.counts, dated.when, gone)
    bins = space_time_gi(made, work.neighbours, progress=progress)
    found = emerging(made, bins, alpha)
    for column in found:
        level.result[column] = found[column].to_numpy()
    work.results[col.RESULT_CUBE] = notable_bins(level.result, made, bins, alpha)
    work.tables[PERIODS] = _periods(made, bins, alpha)
    if bins.approximated:
        work.note("bins_approximated", CELL, count=bins.approximated, total=made.counts.size)


def _periods(made: Cube, bins: Bins, alpha: float) -> pd.DataFrame:
    hot, cold = (found.sum(axis=0).astype(float) for found in (bins.hot(alpha), bins.cold(alpha)))
    cases = made.counts.sum(axis=0).astype(float)
    for values in (hot, cold, cases):
        values[made.missing] = np.nan
    days = (list(ends.strftime("%Y-%m-%d")) for ends in (made.periods.starts, made.periods.ends))
    columns = (made.periods.names, *days, cases, hot, cold, len(made.counts))
    return pd.DataFrame(dict(zip(TABLES[PERIODS], columns)))


def _near_repeats(work: Work, dated: Dated, progress: Optional[Progress]) -> None:
    """Test for near repeats, of cases whose place is their own and which are no repeats of the same thing."""
    frame = work.frame(CASE)
    if frame is None or dated.when.unit in ("year", "quarter"):
        return
    xy = coordinates(work.points[col.RESULT_CASE])
    filed = dated.filed[: len(frame)]
    used = ~np.isnan(xy[:, 0]) & filed.notna().to_numpy() & ~dated.apart[: len(frame)]
    used &= ~flagged(work.results[col.RESULT_CASE], col.REPEAT)
    days = filed[used].to_numpy().astype("datetime64[D]").astype(np.int64)
    found = near_repeats(xy[used], days, dated.classes[: len(frame)][used], progress=progress)
    if not found.empty:
        work.tables[NEAR_REPEAT] = found
