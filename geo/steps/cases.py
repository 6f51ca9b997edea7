"""The last step of a study: cases counted per area, and where they gather."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

import numpy as np

from .. import columns as col
from ..cases.hotspots import significance
from ..cases.neighbours import contiguity
from ..figures import WHOLE, About, Area
from ..frames import Array
from ..progress import Progress, report
from .work import CASE, CELL, FIGURE_LEVELS, Level, Work, counted, flagged


def hotspots(work: Work, progress: Optional[Progress]) -> None:
    """Count cases per area, and find where they gather; those without a point in the areas they name."""
    placed = work.results.get(col.RESULT_CASE)
    total = (0 if placed is None else len(placed)) + work.without_point
    if not total:
        return
    report(progress, 0.0, "hotspots")
    _count_cases(work, total)
    if CELL not in work.levels:
        return
    level, home, by_area = work.levels[CELL], work.home_of_case.get(CELL), work.home_by_area.get(CELL)
    outside = 0 if home is None else int((home < 0).sum())
    if outside:
        work.note("cases_without_cell", CASE, count=outside, total=total)
    weights = work.neighbours = contiguity(level.shapes, work.study.settings.touch_m)
    report(progress, 0.5, "hotspots")
    counts = counted(None if home is None else home[~set_apart(work)], level) + counted(by_area, level)
    found, chance = significance(counts, weights, work.study.settings.fdr_alpha)
    for name in (col.GI_Z, col.GI_P, col.GI_Q, col.HOT):
        level.result[name] = found[name].to_numpy()
    _note_chance(work, counts, weights, chance)
    _count_hot(work, level)


def set_apart(work: Work) -> Array:
    """Tell which cases the search for hotspots leaves out.

    One desk with hundreds of cases would not only be the hottest place: as any draw of cells may hold it, it would
    also make every true hotspot look like chance.
    """
    frame = work.study.frames[CASE]
    if work.study.settings.crowded_spots == "with":
        return np.zeros(len(frame), dtype=bool)
    return flagged(frame, col.CROWDED)


def _count_cases(work: Work, total: int) -> None:
    inside = _somewhere(work.home_of_case, total - work.without_point)
    without = _somewhere(work.home_by_area, work.without_point)
    work.table.add(Area(WHOLE), About(), "cases", inside + without, inside + without, total)
    if work.without_point:
        work.table.add(Area(WHOLE), About(), "cases_no_point", without, without, inside + without)
    for name, level in work.levels.items():
        unplaced = counted(work.home_by_area.get(name), level)
        counts = counted(work.home_of_case.get(name), level) + unplaced
        level.result[col.CASES] = counts
        if work.without_point:
            level.result[col.NO_POINT] = unplaced
        if name in FIGURE_LEVELS:
            for area, count, without in zip(level.areas, counts, unplaced):
                work.table.add(area, About(), "cases", count, count, total)
                if work.without_point:
                    work.table.add(area, About(), "cases_no_point", without, without, count)


def _somewhere(homes: Mapping[str, Array], count: int) -> int:
    """How many of ``count`` cases lie in an area of any level; all, where there are no areas."""
    return int((np.max(list(homes.values()), axis=0) >= 0).sum()) if homes else count


def _note_chance(work: Work, counts: Array, weights: Any, chance: Any) -> None:
    isolated = int((np.asarray(weights.sum(axis=1)).ravel() <= 1).sum())
    if counts.std() == 0:
        work.note("hotspots_flat", CELL)
    elif isolated:
        work.note("cells_isolated", CELL, count=isolated)
    if chance.approximated.any():
        work.note("hotspots_approximated", CELL, count=int(chance.approximated.sum()))


def _count_hot(work: Work, level: Level) -> None:
    """Hot and cold cells of the whole, of each street and of each community."""
    for metric, word in (("hot_cells", "hot"), ("cold_cells", "cold")):
        hit = level.result[col.HOT].str.startswith(word).to_numpy(dtype=bool)
        work.table.add(Area(WHOLE), About(), metric, hit.sum(), hit.sum(), len(hit))
        for name in FIGURE_LEVELS:
            if name not in work.levels:
                continue
            upper = work.levels[name]
            home = upper.positions(level.result[name])
            total = np.bincount(home[home >= 0], minlength=len(upper))
            count = np.bincount(home[(home >= 0) & hit], minlength=len(upper))
            for area, n, n_total in zip(upper.areas, count, total):
                work.table.add(area, About(), metric, n, n, n_total)
