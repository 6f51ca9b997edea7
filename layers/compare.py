"""What is otherwise in a run than in an earlier one of the same study: the page for the next monthly meeting."""

from __future__ import annotations

import numpy as np
import pandas as pd

from .run import Run
from .studyfile import StudyFile

KEYS = ("level", "area_id", "kind", "metric", "radius_m", "scenario", "unit")
NUMBERS = ("value", "n", "n_total")
COLUMNS = (
    *("level", "area_id", "area_name", "kind", "metric", "radius_m", "scenario", "unit"),
    *(f"{name}_{side}" for name in NUMBERS for side in ("before", "after")),
    "difference",
)
"""One row a figure: numbers of either run (missing where it has none), ``difference`` = value after - before."""

_NOISE = 1e-9


def same_study(one: StudyFile, other: StudyFile) -> bool:
    """Whether two studies are the same one, by district and title."""
    return (dict(one.district), dict(one.title)) == (dict(other.district), dict(other.title))


def compare(before: Run, after: Run) -> pd.DataFrame:
    """Give the figures that differ (``COLUMNS``): the whole first, in each level the largest relative change first.

    Areas are the same by their code; what stands in one run only comes last in its level.
    """
    columns = [*KEYS, "area_name", *NUMBERS]
    both = before.figures[columns].merge(
        after.figures[columns], "outer", list(KEYS), suffixes=("_before", "_after"), indicator=True
    )
    both["area_name"] = both["area_name_after"].fillna(both["area_name_before"])
    same = both["_merge"] == "both"
    for name in NUMBERS:
        same &= np.isclose(both[f"{name}_before"], both[f"{name}_after"], _NOISE, _NOISE, equal_nan=True)
    both["difference"] = both["value_after"] - both["value_before"]
    return _in_order(both[~same])[list(COLUMNS)]


def _in_order(changed: pd.DataFrame) -> pd.DataFrame:
    base = changed["value_before"].abs()
    relative = changed["difference"].abs() / base.where(base > 0)
    # from nothing to something is the largest change there is
    relative = relative.where(~((base == 0) & (changed["difference"] != 0)), np.inf)
    order = changed.assign(_whole=changed["level"] != "whole", _relative=-relative)
    by = ["_whole", "level", "_relative", *KEYS[1:]]
    return order.sort_values(by, ascending=[True, False, *[True] * (len(by) - 2)], kind="stable", ignore_index=True)
