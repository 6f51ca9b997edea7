"""The step that asks of each hot cell whether its heat holds without desks, repeats and a few busy reporters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
import pandas as pd

from .. import columns as col
from ..cases.guard import busiest, heat_without, reporters
from ..cases.repeats import repeats
from ..figures import WHOLE, About, Area
from ..frames import Array
from ..progress import Progress, report
from .work import CASE, CELL, Work, counted, flagged

if TYPE_CHECKING:
    import geopandas as gpd

_WAYS = 4


def guard(work: Work, progress: Optional[Progress]) -> None:
    """Mark repeats, count what is doubtful, and tell which cells are hot only by it."""
    frame = work.frame(CASE)
    if frame is None:
        return
    report(progress, 0.0, "guard")
    _say_how_placed(work, frame)
    crowded = flagged(frame, col.CROWDED)
    _add(work, "crowded_cases", crowded.sum(), len(frame))
    causes = {"crowded": crowded, "repeats": _repeats(work, frame), "reporters": _reporters(work, frame)}
    report(progress, 0.5, "guard")
    if CELL in work.home_of_case and work.neighbours is not None:
        _test_heat(work, causes)


def _say_how_placed(work: Work, frame: gpd.GeoDataFrame) -> None:
    """Cases that were put on their street tell little of single spots."""
    if col.PLACED not in frame.columns or frame[col.PLACED].isna().all():
        return
    ways = frame[col.PLACED].value_counts()
    shown = [f"{way} {count:,}" for way, count in ways.iloc[:_WAYS].items()]
    work.note("cases_placed_by", CASE, count=int(ways.sum()), total=len(frame), ways=shown)


def _repeats(work: Work, frame: gpd.GeoDataFrame) -> Array:
    settings = work.study.settings
    filed = pd.to_datetime(frame["filed"]) if "filed" in frame.columns else pd.Series(pd.NaT, frame.index)
    if (filed.dropna().dt.day == 1).all():  # only the month or the year is known: nothing is near in time
        filed = pd.Series(pd.NaT, frame.index)
    classes = frame[col.CLASS_SUB] if col.CLASS_SUB in frame.columns else pd.Series(None, frame.index, dtype=object)
    bounds = {"within_hours": settings.repeat_hours, "within_m": settings.repeat_m}
    found = repeats(work.points[col.RESULT_CASE], classes, filed, **bounds)
    work.results[col.RESULT_CASE][col.REPEAT] = found.repeat
    known = int(found.known.sum())
    if known < len(frame):
        work.note("repeats_untold", CASE, count=len(frame) - known, total=len(frame))
    if known:
        _add(work, "repeated_cases", found.repeat.sum(), known)
        work.note("repeats_found", CASE, count=int(found.repeat.sum()), total=known, **bounds)
    return found.repeat


def _reporters(work: Work, frame: gpd.GeoDataFrame) -> Array:
    """Give the cases of reporters who stand out; say how much the busiest file."""
    settings = work.study.settings
    if col.REPORTER_CODE not in frame.columns or frame[col.REPORTER_CODE].isna().all():
        work.note("reporters_unknown", CASE)
        return np.zeros(len(frame), dtype=bool)
    codes = frame[col.REPORTER_CODE]
    found = reporters(codes, settings.top_reporters, settings.reporter_times)
    count, outstanding, total = (int(mask.sum()) for mask in (found.top, found.outstanding, found.known))
    _add(work, "top_reporter_cases", count, total)
    _add(work, "outstanding_cases", outstanding, total)
    bounds = {"top": settings.top_reporters, "times": settings.reporter_times}
    work.note("top_reporters", CASE, count=count, total=total, outstanding=outstanding, **bounds)
    if CELL in work.home_of_case:
        level = work.levels[CELL]
        for name, values in busiest(codes, work.home_of_case[CELL], len(level)).items():
            level.result[name] = values.to_numpy()
    return found.outstanding


def _test_heat(work: Work, causes: Mapping[str, Array]) -> None:
    level, settings = work.levels[CELL], work.study.settings
    also = counted(work.home_by_area.get(CELL), level)
    found = heat_without(work.home_of_case[CELL], causes, work.neighbours, also=also, fdr_alpha=settings.fdr_alpha)
    for name in found:
        level.result[name] = found[name].to_numpy()
    hot = level.result[col.HOT].str.startswith("hot") | found[col.VANISHES].to_numpy()
    _add(work, "vanishing_cells", found[col.VANISHES].sum(), hot.sum())
    if found[col.VANISHES].any():
        by: dict[str, Any] = {cause: int((found[col.VANISHES_BY] == cause).sum()) for cause in col.VANISH_CAUSES}
        work.note("heat_vanishes", CELL, count=int(found[col.VANISHES].sum()), total=int(hot.sum()), **by)


def _add(work: Work, metric: str, n: float, n_total: float) -> None:
    work.table.add_share(Area(WHOLE), About(), metric, n, n_total)
