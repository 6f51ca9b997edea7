"""The step that counts cases per area, and finds where they gather."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Optional

import numpy as np

from .. import columns as col
from ..cases.hotspots import search
from ..cases.neighbours import Choice
from ..cases.rates import street_length
from ..figures import WHOLE, About, Area
from ..frames import Array
from ..progress import Progress, part, report
from .work import CASE, CELL, FIGURE_LEVELS, STREET_LINE, Level, Work, counted, flagged


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
    kept = None if home is None else np.where(set_apart(work), -1, home)
    counts = counted(kept, level) + counted(by_area, level)
    settings = work.study.settings
    choice = Choice(settings.neighbours, settings.touch_m, settings.neighbour_band_m, settings.neighbour_count)
    exposures = _exposures(work, level)
    found = search(level.shapes, counts, choice, exposures, settings.fdr_alpha, part(progress, 0.2, 1.0))
    level.add(found.table.drop(columns=col.CASES))
    work.notes.extend(found.said)
    work.neighbours = found.weights
    _count_hot(work, level)


def _exposures(work: Work, level: Level) -> dict[str, Array]:
    """What cases are set against, as far as it is known: people, and metres of street."""
    found = {}
    if work.people is not None:
        found["per_1000"] = level.result[col.POPULATION].to_numpy(dtype=float)
    streets = work.frame(STREET_LINE)
    if streets is not None:
        found["per_km"] = street_length(level.shapes, streets.geometry.to_numpy())
        level.result[col.STREET_M] = found["per_km"]
    return found


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
