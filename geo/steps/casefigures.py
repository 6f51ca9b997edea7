"""The step of a study that counts cases by area, class, source and period: rates with n and N, grades, ranks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Optional

import geopandas as gpd
import numpy as np
import pandas as pd

from .. import columns as col
from ..cases.caseload import Caseload, Counting, caseload
from ..cases.figures import Groups, Judging, by_value, columns_of, filed_in
from ..cases.patrolload import case_figures, patrol_groups
from ..cases.repeats import Repeats
from ..figures import About, Area
from ..frames import Array
from ..progress import Progress, report
from ..tables import CASE_FIGURES
from .work import CASE, CELL, FIGURE_LEVELS, Work

if TYPE_CHECKING:
    from ..study import Settings

BY_VALUE = ("class_main", col.CLASS_SUB, "source")


def casefigures(work: Work, progress: Optional[Progress]) -> None:
    """Count the cases: the table ``case_figures``, columns of the areas, figures of the whole."""
    cases = _cases(work)
    if cases is None:
        return
    settings = work.study.settings
    as_of = pd.Timestamp(work.study.as_of) if work.study.as_of else None
    load = caseload(cases, _counting(settings, as_of), _again(work, len(cases)))
    report(progress, 0.3, "casefigures")
    judging = Judging(settings.grade_limits, settings.grade_least)
    groups = list(_groups(work, cases))
    patrols = list(_patrols(work, len(cases)))
    by_period = filed_in(load.filed_at, settings.figures_by, as_of)
    area_m2 = work.levels[CELL].result[col.AREA_M2].to_numpy() if CELL in work.levels else np.zeros(0)
    work.tables[CASE_FIGURES] = case_figures(load, groups, patrols, area_m2, by_period, judging)
    report(progress, 0.8, "casefigures")
    _add_columns(work, load, len(cases), judging)
    _add_whole(work)
    for code, params in load.notes(int((by_period.home < 0).sum())):
        work.note(code, CASE, **params)


def _cases(work: Work) -> Optional[gpd.GeoDataFrame]:
    """All cases: those that have a place, then those that only name their area."""
    found = (work.frame(CASE), work.study.frames.get(col.CASE_BY_AREA))
    frames = [frame for frame in found if frame is not None and len(frame)]
    if not frames:
        return None
    return frames[0] if len(frames) == 1 else pd.concat(frames, ignore_index=True)


def _counting(settings: Settings, as_of: Optional[pd.Timestamp]) -> Counting:
    return Counting(
        as_of,
        settings.case_due,
        settings.case_postponed,
        settings.case_in_time_by,
        settings.rework_of,
    )


def _again(work: Work, count: int) -> Optional[Repeats]:
    """Give the repeats among the cases, in the order of ``_cases``; None where no case has a place."""
    placed = work.frame(CASE)
    return None if placed is None else work.repeats.before(count - len(placed))


def _home(work: Work, level: str, count: int) -> Array:
    """Give the position of the area of each case, in the order of ``_cases``."""
    there = [homes[level] for homes in (work.home_of_case, work.home_by_area) if level in homes]
    return np.concatenate(there) if there else np.full(count, -1)


def _groups(work: Work, cases: gpd.GeoDataFrame) -> Iterator[Groups]:
    yield Groups("whole", [""], [""], np.zeros(len(cases), dtype=int))
    for name in FIGURE_LEVELS:
        if name in work.levels:
            areas = work.levels[name].areas
            ids, names = [area.id for area in areas], [area.name for area in areas]
            yield Groups(name, ids, names, _home(work, name, len(cases)))
    for name in BY_VALUE:
        if name in cases.columns:
            yield by_value(name, cases[name])


def _patrols(work: Work, count: int) -> Iterator[tuple[Groups, Groups]]:
    if CELL in work.levels:
        yield from patrol_groups(work.levels[CELL].frame, _home(work, CELL, count))


def _add_columns(work: Work, load: Caseload, count: int, judging: Judging) -> None:
    for name, level in work.levels.items():
        ids = [""] * len(level)
        for column, values in columns_of(load, Groups(name, ids, ids, _home(work, name, count)), judging):
            level.result[column] = values


def _add_whole(work: Work) -> None:
    """Rates and hours of the whole stand among the figures of the study too."""
    table = work.tables[CASE_FIGURES]
    whole = table[(table["level"] == "whole") & (table["period"] == "")]
    for row in whole.to_dict("records"):
        if row["metric"] not in ("cases_filed", "repeat_rate"):
            work.table.add(Area(), About(), row["metric"], row["value"], row["n"], row["n_total"])
