"""The step that looks for the hot spots again with other cells."""

from __future__ import annotations

from typing import Optional

from .. import columns as col
from ..cases.notes import of_stability
from ..cases.stability import RUNS, runs_of_cells
from ..frames import coordinates
from ..progress import Progress, report
from .cases import set_apart
from .work import CELL, Work


def stability(work: Work, progress: Optional[Progress]) -> None:
    """Tell in how many searches with other cells each cell is hot; cases without a point take no part."""
    report(progress, 0.0, "stability")
    home = work.home_of_case.get(CELL)
    if home is None:
        return
    level = work.levels[CELL]
    xy = coordinates(work.points[col.RESULT_CASE])[(home >= 0) & ~set_apart(work)]
    runs = runs_of_cells(level.shapes, xy, work.study.settings.fdr_alpha, progress)
    level.result[col.STABLE_RUNS] = runs
    level.result[col.STABILITY] = runs / RUNS
    work.notes.extend(of_stability(level.result[col.HOT].str.startswith("hot").to_numpy(dtype=bool), runs))
