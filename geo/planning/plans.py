"""What of a plan is done, under construction, not yet begun and late: by year, quarter and batch."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

import numpy as np
import pandas as pd

from .. import columns as col
from ..figures import About, Area, number
from ..frames import Array
from ..progress import Progress, report
from ..steps.work import Work
from .standing import state_of, words
from .states import PLANS

DONE, UNDER_CONSTRUCTION, PLANNED, LATE = "done", "under_construction", "planned", "late"
COUNTS = (DONE, UNDER_CONSTRUCTION, PLANNED, LATE)
LEVEL, KEY, TASK, FINISHED_IN, TO_DATE, SHARE = (
    "level",
    "area_id",
    "task",
    "finished_in",
    "finished_to_date",
    "done_share",
)
TRACKED = (LEVEL, KEY, TASK, *COUNTS, SHARE, FINISHED_IN, TO_DATE)


def plans(work: Work, progress: Optional[Progress]) -> None:
    """Give the figures of what is planned of each kind inside the district; kinds without any plan have none."""
    report(progress, 0.0, "plans")
    for sites in work.sites:
        if sites.frame is not None:
            inside, tasks = sites.frame[~sites.outside], work.study.tasks.get(sites.kind)
            for row in tracking(inside, as_of=work.study.as_of, tasks=tasks).to_dict("records"):
                area, about = Area(row[LEVEL], row[KEY], row[KEY]), About(sites.kind)
                work.table.add_share(area, about, f"plan_{DONE}", row[DONE], row[TASK])
                for name in COUNTS[1:]:
                    work.table.add(area, about, f"plan_{name}", row[name], row[name], row[TASK])


def tracking(
    facilities: pd.DataFrame,
    *,
    as_of: str = "",
    amount: Optional[Array] = None,
    tasks: Optional[Mapping[str, float]] = None,
) -> pd.DataFrame:
    """Tell how far plans have come.

    A facility belongs to the year in which it is to be finished: that of ``due`` or else its ``year``. Of a year with
    any plan (a facility planned, under construction, or of a batch) all facilities belong to the task, so what was
    finished outside of any batch counts as done. Closed ones belong to none.

    Parameters
    ----------
    facilities
        with any of the columns ``state``, ``year``, ``batch``, ``due`` and ``finished`` (dates).
    as_of
        the day (YYYY-MM-DD) on which what is not done but due is late: after the day of ``due``, else after the end
        of ``year``. Empty: nothing is told to be late.
    amount
        (n,) what each facility counts, berths or seats, say; unknown ones count nothing. None: each counts one.
    tasks
        year → what was to be done in it, where that is otherwise than the facilities of the table.

    Returns
    -------
    DataFrame
        one row a year, quarter (of ``due`` or ``finished``) and batch, in this order: ``level``, ``area_id`` (``2026``,
        ``2026Q3``, the batch; ``""`` where no year is known), ``task`` (of a quarter: what is due in it), ``done``,
        ``under_construction``, ``planned``, ``late``, ``done_share`` (0–1; NaN without a task); of a quarter besides
        ``finished_in`` it, and ``finished_to_date``, from the beginning of its year to its end.
    """
    rows = _rows(facilities, as_of, amount)
    rows = rows[rows["state"] != "closed"]
    known = rows[rows["year"].isin(rows.loc[rows["in_plan"], "year"])]
    open_ended = rows[rows["in_plan"] & (rows["year"] == "")]
    years = _counted(pd.concat([known[known["year"] != ""], open_ended]), "year")
    for year, task in (tasks or {}).items():
        years = _with_task(years, year, task)
    found = [years, _quarters(known), _counted(rows[rows[col.BATCH] != ""], col.BATCH)]
    table = pd.concat([part.assign(**{LEVEL: level}) for part, level in zip(found, col.PLAN_LEVELS)])
    table[SHARE] = table[DONE] / table[TASK].where(table[TASK] > 0)
    return table.reindex(columns=list(TRACKED)).reset_index(drop=True)


def late_ones(facilities: pd.DataFrame, as_of: str) -> Array:
    """Tell which facilities are planned or under construction though they are due (see ``tracking``)."""
    return _rows(facilities, as_of, None)["late"].to_numpy(dtype=bool)


def _rows(facilities: pd.DataFrame, as_of: str, amount: Optional[Array]) -> pd.DataFrame:
    """Give what is to be known of each facility."""
    due, finished = (_days(facilities, name) for name in (col.DUE, col.FINISHED))
    year = pd.Series(number(facilities.get(col.YEAR), len(facilities)), index=facilities.index)
    year = due.dt.year.astype(float).fillna(year)
    state, batch = state_of(facilities), words(facilities, col.BATCH)
    day = pd.Timestamp(as_of) if as_of else pd.Timestamp.min
    over = (due < day).where(due.notna(), year < day.year)
    return pd.DataFrame(
        {
            "state": state,
            "year": year.map(lambda value: "" if np.isnan(value) else str(int(value))),
            col.BATCH: batch,
            "due_in": _quarter(due),
            "finished_in": _quarter(finished),
            "in_plan": state.isin(PLANS) | (batch != ""),
            "late": state.isin(PLANS) & over,
            "amount": 1.0 if amount is None else np.nan_to_num(amount),
        },
        index=facilities.index,
    )


def _days(facilities: pd.DataFrame, name: str) -> pd.Series[Any]:
    if name not in facilities.columns:
        return pd.Series(pd.NaT, index=facilities.index, dtype="datetime64[us]")
    return pd.to_datetime(facilities[name], errors="coerce")


def _quarter(days: pd.Series[Any]) -> pd.Series[Any]:
    return days.dt.to_period("Q").astype(str).replace("NaT", "")


def _counted(rows: pd.DataFrame, by: str) -> pd.DataFrame:
    """Sum what is done, under construction, planned and late, by the values of a column."""
    parts = {
        KEY: rows[by],
        TASK: rows["amount"],
        DONE: rows["amount"].where(rows["state"] == col.EXISTING, 0.0),
        UNDER_CONSTRUCTION: rows["amount"].where(rows["state"] == UNDER_CONSTRUCTION, 0.0),
        PLANNED: rows["amount"].where(rows["state"] == PLANNED, 0.0),
        LATE: rows["amount"].where(rows["late"], 0.0),
    }
    return pd.DataFrame(parts).groupby(KEY, as_index=False).sum()


def _with_task(years: pd.DataFrame, year: str, task: float) -> pd.DataFrame:
    """Put in what was to be done in a year; a year of which nothing is listed has nothing done."""
    if year not in set(years[KEY]):
        years = pd.concat([years, pd.DataFrame([{KEY: year, TASK: task, **dict.fromkeys(COUNTS, 0.0)}])])
    return years.assign(**{TASK: years[TASK].where(years[KEY] != year, task)}).sort_values(KEY, ignore_index=True)


def _quarters(rows: pd.DataFrame) -> pd.DataFrame:
    """Give the quarters in which anything is due or was finished."""
    due = _counted(rows[rows["due_in"] != ""], "due_in")
    done = rows[(rows["finished_in"] != "") & (rows["state"] == col.EXISTING)]
    finished = done.groupby("finished_in")["amount"].sum().rename_axis(KEY).rename(FINISHED_IN).reset_index()
    table = due.merge(finished, "outer", on=KEY).sort_values(KEY, ignore_index=True)
    table[[TASK, *COUNTS, FINISHED_IN]] = table[[TASK, *COUNTS, FINISHED_IN]].fillna(0.0)
    return table.assign(**{TO_DATE: table.groupby(table[KEY].str[:4])[FINISHED_IN].cumsum()})
