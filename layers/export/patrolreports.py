"""What is told of patrol areas that were evened out: the work of each before and after."""

from __future__ import annotations

import math
from collections.abc import Mapping

from ...geo import columns as col
from ...geo.study import Settings
from ...geo.tables import PATROL_BALANCE
from ..run import Run
from .reportparts import begun
from .table import ONE, TEXT, TWO, WHOLE, Table
from .texts import word

_COUNTS = ("cells_today", "cells", "cases_today", "cases")
_LOADS = (("times_mean_today", TWO), (col.TIMES_MEAN, TWO), (col.HOURS_A_DAY, ONE))
_MOVED = ("cells_gained", "cells_lost")


def patrols(run: Run, labels: Mapping[str, str]) -> Table:
    """Each patrol area, those that had most work first: cells, cases and work before and after, what changed hands."""
    counts, moved = ([(name, WHOLE) for name in names] for names in (_COUNTS, _MOVED))
    columns = [*counts, *_LOADS, *moved]
    table = begun("patrols", labels, [("load_before", TEXT), (col.PATROL, TEXT), *columns])
    found = run.tables.get(PATROL_BALANCE)
    if found is None:
        return table
    far = float(run.study.settings.get("patrol_far", Settings.patrol_far))
    for row in found.sort_values("times_mean_today", ascending=False, kind="stable").to_dict("records"):
        before = word(labels, f"load.{_class(row['times_mean_today'], far)}")
        table.rows.append((before, row[col.PATROL], *(row[name] for name, _ in columns)))
        table.places.append((col.RESULT_PATROL, row[col.PATROL]))
    return table


def _class(times_mean: float, far: float) -> str:
    """Give how a load stands to what is allowed; a patrol area that is new had none."""
    if math.isnan(times_mean):
        return "new"
    return "within" if abs(times_mean - 1.0) <= far else "above" if times_mean > 1.0 else "below"
