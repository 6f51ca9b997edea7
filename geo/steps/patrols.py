"""The step that evens out the patrol areas, if the settings ask for it."""

from __future__ import annotations

from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd

from .. import columns as col
from ..figures import WHOLE, About, Area
from ..frames import Array
from ..grids.balance import Aim, Balanced, balance, before_after
from ..grids.patrols import merged
from ..grids.workload import Effort, workload
from ..progress import Progress
from ..tables import PATROL_BALANCE
from .cases import set_apart
from .work import CASE, CELL, STREET_LINE, Level, Work, counted

_YEAR_DAYS = 365.0


def patrols(work: Work, progress: Optional[Progress]) -> None:
    """Even out the work of patrol areas: cells with the area they belong to before and after, and a row an area."""
    settings = work.study.settings
    if settings.patrol_areas is None or CELL not in work.levels:
        return
    level = work.levels[CELL]
    today = _today(level)
    if today is None and settings.patrol_areas == 0:
        work.note("patrols_unknown", CELL)
        return
    days = _days(work)
    effort = Effort(settings.case_minutes, days, settings.rounds_a_day, settings.walk_m_per_min)
    cells = gpd.GeoDataFrame(geometry=level.shapes, index=level.result.index, crs=work.crs)
    done = workload(cells, _cases(work, level), effort, work.frame(STREET_LINE))
    if not done[col.LOAD_MIN].sum() > 0:
        return
    within = level.result.get(settings.patrol_within)
    # no proof: what a run gives must not hang on how fast the machine is
    aim = Aim(settings.patrol_areas or None, settings.patrol_far, proof_s=0.0, touch_m=settings.touch_m)
    balanced = balance(cells, done[col.LOAD_MIN].to_numpy(), today, within, aim, progress)
    for name in (col.HANDLING_MIN, col.WALKING_MIN, col.LOAD_MIN):
        level.result[name] = done[name]
    for name in (col.PATROL_TODAY, col.PATROL, col.MOVED):
        level.result[name] = balanced.cells[name]
    table = before_after(done, balanced, days)
    work.tables[PATROL_BALANCE] = table
    areas = merged(cells, balanced.cells[col.PATROL].to_numpy()).merge(table, on=col.PATROL)
    areas = areas.rename(columns={col.PATROL: col.ID})
    areas.insert(1, col.NAME, areas[col.ID])
    work.results[col.RESULT_PATROL] = areas
    _say(work, balanced, aim)


def _today(level: Level) -> Optional[pd.Series[Any]]:
    """Give the patrol area of each cell; where only inspectors are known, their areas are numbered: no name leaves."""
    for name in (col.PATROL, col.INSPECTOR):
        if name in level.frame.columns and level.frame[name].notna().any():
            known = level.frame[name].reset_index(drop=True)
            if name == col.INSPECTOR:
                numbers = {one: f"{number:02d}" for number, one in enumerate(sorted(known.dropna().unique()), 1)}
                known = known.map(numbers)
            return known.set_axis(level.result.index)
    return None


def _days(work: Work) -> float:
    """Give how many days the cases are from: the period of the study, else from the first to the last one filed."""
    first, _, last = work.study.period.partition("/")
    if last:
        return float((pd.Timestamp(last) - pd.Timestamp(first)).days + 1)
    filed = [
        pd.to_datetime(frame["filed"]).dropna()
        for name, frame in work.study.frames.items()
        if name in (CASE, col.CASE_BY_AREA) and "filed" in frame.columns
    ]
    known = pd.concat(filed) if filed else pd.Series(dtype="datetime64[ns]")
    return float((known.max() - known.min()).days + 1) if len(known) else _YEAR_DAYS


def _cases(work: Work, level: Level) -> Array:
    """Count the cases of each cell, without those of crowded spots: nobody walks to a desk."""
    home = work.home_of_case.get(CELL)
    kept = None if home is None else np.where(set_apart(work), -1, home)
    total: Array = counted(kept, level) + counted(work.home_by_area.get(CELL), level)
    return total


def _say(work: Work, balanced: Balanced, aim: Aim) -> None:
    areas = balanced.areas
    cells, moved, unassigned, links = (int(areas[name].sum()) for name in ("cells", "moved", "unassigned", "links"))
    if unassigned < cells:
        work.table.add_share(Area(WHOLE), About(), "patrol_moved", moved, cells - unassigned)
        work.note(
            "patrols_evened",
            CELL,
            count=int(areas["patrols"].sum()),
            before_pct=float(areas["far_before"].max() * 100),
            after_pct=float(areas["far"].max() * 100),
            moved=moved,
            total=cells,
            least=int(areas["moved_bound"].sum()),
        )
    uneven = areas[areas["far"] > aim.far + 1e-9]
    if len(uneven):
        limits = {"far_pct": uneven["far"].max() * 100, "bound_pct": uneven["far_bound"].max() * 100}
        work.note("patrols_uneven", CELL, count=len(uneven), limit_pct=aim.far * 100, **limits)
    if links:
        work.note("patrols_linked", CELL, count=links)
