"""The step that asks of each hot cell whether its heat holds without desks, repeats and a few busy reporters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Optional

from .. import columns as col
from ..cases.doubts import Doubt, Limits, doubts, vanishing
from ..cases.guard import busiest, heat_without
from ..figures import WHOLE, About, Area
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
    settings = work.study.settings
    limits = Limits(settings.top_reporters, settings.reporter_times)
    if col.REPORTER_CODE not in frame.columns:
        work.note("reporters_unknown", CASE)
    found = doubts(frame, work.repeats, flagged(frame, col.CROWDED), limits)
    work.results[col.RESULT_CASE][col.REPEAT] = found["repeats"].cases
    for doubt in found.values():
        _take(work, doubt)
    report(progress, 0.5, "guard")
    if CELL in work.home_of_case and work.neighbours is not None:
        _test_heat(work, frame, found)


def _say_how_placed(work: Work, frame: gpd.GeoDataFrame) -> None:
    """Cases that were put on their street tell little of single spots."""
    if col.PLACED not in frame.columns or frame[col.PLACED].isna().all():
        return
    ways = frame[col.PLACED].value_counts()
    shown = [f"{way} {count:,}" for way, count in ways.iloc[:_WAYS].items()]
    work.note("cases_placed_by", CASE, count=int(ways.sum()), total=len(frame), ways=shown)


def _test_heat(work: Work, frame: gpd.GeoDataFrame, found: Mapping[str, Doubt]) -> None:
    level, home = work.levels[CELL], work.home_of_case[CELL]
    if col.REPORTER_CODE in frame.columns and frame[col.REPORTER_CODE].notna().any():
        level.add(busiest(frame[col.REPORTER_CODE], home, len(level)))
    causes = {cause: doubt.cases for cause, doubt in found.items()}
    also = counted(work.home_by_area.get(CELL), level)
    held = heat_without(home, causes, work.neighbours, also=also, fdr_alpha=work.study.settings.fdr_alpha)
    level.add(held)
    _take(work, vanishing(level.result[col.HOT].str.startswith("hot").to_numpy(dtype=bool), held))


def _take(work: Work, doubt: Doubt) -> None:
    """Put what was counted among the figures, and what there is to say among the notes."""
    for metric, (n, n_total) in doubt.counts.items():
        work.table.add_share(Area(WHOLE), About(), metric, n, n_total)
    work.notes.extend(doubt.said)
