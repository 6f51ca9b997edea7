"""Step of a study: whether the cases that a kind of facility answers lie where it is missing."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
import pandas as pd

from .. import columns as col
from ..cases.gapcases import GapCases, gap_cases
from ..figures import About, Area
from ..frames import Array
from ..progress import Progress, report
from ..tables import GAP_CASES, TABLES
from .cases import set_apart
from .gaplayers import answered
from .work import CASE, CELL, FIGURE_LEVELS, Sites, Work, counted


def gapcases(work: Work, progress: Optional[Progress]) -> None:
    """Sort the cells by cases and gap, for every kind whose coverage is known and that answers any cases."""
    if CELL not in work.levels or not (work.home_of_case or work.home_by_area):
        return
    rows = []
    for number, sites in enumerate(work.sites):
        report(progress, number / len(work.sites), "gapcases")
        if sites.rule.answers and col.share("builtup", sites.kind) in work.levels[CELL].result:
            rows.append(_of_kind(work, sites))
    if rows:
        work.tables[GAP_CASES] = pd.DataFrame(rows, columns=list(TABLES[GAP_CASES]))


def _of_kind(work: Work, sites: Sites) -> tuple[Any, ...]:
    """Fill the columns of a kind, and give its row of the table."""
    level, settings = work.levels[CELL], work.study.settings
    cases = _cases(work, sites)
    found = gap_cases(
        cases,
        1.0 - level.result[col.share("builtup", sites.kind)].to_numpy(),
        level.shapes,
        gap_from=settings.gap_from,
        many_from=settings.many_from,
    )
    level.result[col.matching_cases(sites.kind)] = cases
    level.result[col.quadrant(sites.kind)] = found.quadrant
    level.result[col.build_rank(sites.kind)] = found.rank
    if not found.cases:
        work.note("gapcases_none", sites.kind, classes=sites.rule.answers)
    _count_build(work, sites, found)
    return (
        sites.kind,
        ", ".join(sites.rule.answers),
        *(found.count(quadrant) for quadrant in col.QUADRANTS),
        found.in_gaps,
        found.cases,
        found.gaps / found.cells if found.cells else np.nan,
        found.lift,
        found.p,
        found.shifts,
    )


def _cases(work: Work, sites: Sites) -> Array:
    """Count the cases of the kind's classes per cell, without those of crowded spots: a desk is no gap."""
    level, home, by_area = work.levels[CELL], work.home_of_case.get(CELL), work.home_by_area.get(CELL)
    total = np.zeros(len(level), dtype=np.int64)
    if home is not None:
        total += counted(home[answered(work.study.frames[CASE], sites) & ~set_apart(work)], level)
    if by_area is not None:
        total += counted(by_area[answered(work.study.frames[col.CASE_BY_AREA], sites)], level)
    return total


def _count_build(work: Work, sites: Sites, found: GapCases) -> None:
    """Cells where to build, of those with land to cover: of the whole, of each street and of each community."""
    level = work.levels[CELL]
    about = About(sites.kind, sites.rule.radius_m, sites.rule.standard_id)
    known, build = pd.notna(found.quadrant), found.quadrant == col.QUADRANTS[0]
    work.table.add_share(Area(), about, "build_cells", build.sum(), known.sum())
    for name in FIGURE_LEVELS:
        if name in work.levels:
            upper = work.levels[name]
            home = upper.positions(level.result[name])
            for area, n, n_total in zip(
                upper.areas, *(counted(np.where(chosen, home, -1), upper) for chosen in (build, known))
            ):
                work.table.add_share(area, about, "build_cells", n, n_total)
