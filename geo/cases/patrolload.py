"""How much each patrol area and each inspector has to look after: cells, land, cases."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Optional

import numpy as np
import pandas as pd

from .. import columns as col
from .. import metrics
from ..frames import Array
from ..tables import CASE_FIGURES, TABLES
from .caseload import Caseload
from .figures import Filed, Groups, Judging, by_value, figures, in_order

PATROL_GRID = "patrol_grid"
"""Level of figures: the patrol areas (responsibility grids) that cells belong to."""

_COLUMNS = {PATROL_GRID: col.PATROL, col.INSPECTOR: col.INSPECTOR}


def patrol_groups(cells: pd.DataFrame, home: Array) -> Iterator[tuple[Groups, Groups]]:
    """Group cells, and the cases in them, by the patrol area and by the inspector they belong to, if that is known.

    ``home`` is the position of the cell of each case, or -1. Several names in one cell are one inspector.
    """
    for level, column in _COLUMNS.items():
        if column in cells.columns and cells[column].notna().any():
            of_cells = by_value(level, cells[column])
            of_cases = np.append(of_cells.home, -1)[home]  # a case in no cell is at the end
            yield of_cells, Groups(level, of_cells.ids, of_cells.names, of_cases)


def case_figures(
    load: Caseload,
    groups: Sequence[Groups],
    patrols: Sequence[tuple[Groups, Groups]],
    area_m2: Array,
    periods: Filed,
    judging: Optional[Judging] = None,
) -> pd.DataFrame:
    """Give the whole table ``case_figures``: the figures of all groups and patrols, and what patrols look after.

    ``patrols`` are those of ``patrol_groups``; ``area_m2`` the land of each cell.
    """
    parts = [figures(load, [*groups, *(of_cases for _, of_cases in patrols)], periods, judging)]
    filed = load.counted["cases_filed"].n
    parts += [patrol_load(of_cells, of_cases, np.nan_to_num(area_m2), filed) for of_cells, of_cases in patrols]
    return in_order(pd.concat(parts, ignore_index=True), periods)


def patrol_load(cells: Groups, cases: Groups, area_m2: Array, filed: Array) -> pd.DataFrame:
    """Give cells and land of each patrol area or inspector as rows of the table ``case_figures``.

    Of inspectors also, for the whole, the cases there are for each of them (``cases_per_inspector``: n filed cases in
    cells that have an inspector, N inspectors).
    """
    size = len(cells.ids)
    known = cells.home >= 0
    count = np.bincount(cells.home[known], minlength=size)
    land = np.bincount(cells.home[known], area_m2[known], size) / 1e4
    parts = [
        _rows(cells, "patrol_cells", count, count, len(area_m2)),
        _rows(cells, "patrol_area", land, land, area_m2.sum() / 1e4),
    ]
    if cells.level == col.INSPECTOR:
        theirs = (filed & (cases.home >= 0)).sum()
        whole = Groups("whole", [""], [""], cases.home)
        parts.append(_rows(whole, "cases_per_inspector", theirs / size, theirs, size))
    return pd.concat(parts, ignore_index=True)


def _rows(groups: Groups, metric: str, value: Any, n: Any, n_total: Any) -> pd.DataFrame:
    made = {
        "level": groups.level,
        "area_id": np.array(groups.ids, dtype=object),
        "area_name": np.array(groups.names, dtype=object),
        "metric": metric,
        "value": value,
        "n": n,
        "n_total": n_total,
        "unit": metrics.UNITS[metric],
        **dict.fromkeys(("rank", "rank_before"), np.nan),
        **dict.fromkeys(("period", "grade", "trend"), ""),
    }
    frame = pd.DataFrame(made)[list(TABLES[CASE_FIGURES])]
    return frame.astype(dict.fromkeys(("value", "n", "n_total"), float))
