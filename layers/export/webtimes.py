"""Cases of each area in each period, for the slider of the web page."""

from __future__ import annotations

from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd

from ...geo import columns as col
from ...geo.cases import periods as cut
from ...geo.frames import Array
from ...geo.tables import PERIODS
from ..run import Run
from .webshapes import case_breaks, class_of_counts

_FILED = "filed"


def cases_by_period(run: Run, areas: gpd.GeoDataFrame, key: str) -> Optional[tuple[list[float], dict[str, Any]]]:
    """Give the upper ends of the classes, and each period's name and areas with cases: which, their class, how many.

    ``key`` is the column of the cases that names the area. None where fewer than two periods were observed, or no case
    lies in an area.
    """
    cases = _dated(run, key)
    span = cut.observed(cases[_FILED], "/".join(run.study.period or ()))
    when = cut.periods(*span, _unit(run)) if span else None
    if when is None or len(when) < 2:
        return None
    counts = _counts(when.of(cases[_FILED]), pd.Index(areas[col.ID]).get_indexer(cases[key]), len(when), len(areas))
    breaks = case_breaks(counts)
    if not breaks:
        return None
    classes = class_of_counts(counts, breaks)
    there = [np.flatnonzero(row) for row in counts]
    return breaks, {
        "names": when.names,
        "features": [places.tolist() for places in there],
        "classes": [row[places].tolist() for row, places in zip(classes, there)],
        "counts": [row[places].tolist() for row, places in zip(counts, there)],
    }


def _dated(run: Run, key: str) -> pd.DataFrame:
    """When each case was filed, and in which area it counts: those with a point, then those that name their area."""
    frames = [run.layers.get(col.RESULT_CASE), run.inputs.get(col.CASE_BY_AREA)]
    known = [frame.reindex(columns=[_FILED, key]) for frame in frames if frame is not None and len(frame)]
    if not known:
        return pd.DataFrame({_FILED: pd.Series(dtype="datetime64[ns]"), key: pd.Series(dtype=object)})
    cases = pd.concat([pd.DataFrame(frame) for frame in known], ignore_index=True)
    return cases.assign(**{_FILED: pd.to_datetime(cases[_FILED])})


def _unit(run: Run) -> str:
    """The unit of the run's own periods; months where it has none."""
    table = run.tables.get(PERIODS)
    return "month" if table is None or table.empty else cut.unit_of(str(table["period"].iloc[0]))


def _counts(period: Array, area: Array, periods: int, areas: int) -> Array:
    """Count the cases of each period (rows) in each area (columns)."""
    inside = (period >= 0) & (area >= 0)
    return np.bincount(period[inside] * areas + area[inside], minlength=periods * areas).reshape(periods, areas)
