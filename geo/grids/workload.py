"""The work in each cell: minutes of handling cases, and of walking."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .. import columns as col
from ..frames import Array, require_metres

TOUR = 0.7124
"""Shortest round through n random points of an area A: TOUR · √(n·A) (Beardwood, Halton and Hammersley 1959; the
constant: Johnson, McGeoch and Rothberg 1996)."""


@dataclass(frozen=True)
class Effort:
    """What work costs.

    handling_min
        minutes that one case takes.
    days
        days that the cases are from.
    rounds
        how often a day the streets are walked.
    metres_per_min
        the speed of walking.
    """

    handling_min: float = 20.0
    days: float = 365.0
    rounds: float = 2.0
    metres_per_min: float = 60.0


def workload(
    cells: gpd.GeoDataFrame, cases: Array, effort: Effort = Effort(), streets: Optional[gpd.GeoDataFrame] = None
) -> pd.DataFrame:
    """Give the work in each cell, over all days that the cases are from.

    With ``streets``, their length in the cell is walked ``rounds`` times a day. Without, what is walked is the daily
    round from case to case, 0.7124·√(cases a day · area), which for cells of different density is summed cell by
    cell (the theorem's integral of the square root of the density).

    Parameters
    ----------
    cells
        polygons in a CRS in metres.
    cases
        how many there are in each cell.
    streets
        lines; what runs along the border of two cells counts half in either.

    Returns
    -------
    DataFrame
        ``cases, handling_min, walking_min, load_min`` on the cells' index.

    Raises
    ------
    NotMetric, CrsMismatch
        see ``frames.require_metres``.
    """
    require_metres(cells, *([] if streets is None else [streets]))
    shapes = cells.geometry.to_numpy()
    if streets is None:
        walked_m = TOUR * np.sqrt(cases * shapely.area(shapes) * effort.days)
    else:
        walked_m = shared_length(shapes, streets.geometry.to_numpy()) * effort.rounds * effort.days
    table = pd.DataFrame({col.CASES: cases, col.HANDLING_MIN: cases * effort.handling_min}, cells.index)
    table[col.WALKING_MIN] = walked_m / effort.metres_per_min
    table[col.LOAD_MIN] = table[col.HANDLING_MIN] + table[col.WALKING_MIN]
    return table


def shared_length(shapes: Array, lines: Array) -> Array:
    """Give the length of lines in each area, in metres; half of what runs along its edge: nothing counts twice."""
    area, line = shapely.STRtree(lines).query(shapes, predicate="intersects")
    inside = shapely.length(shapely.intersection(shapes[area], lines[line]))
    along = shapely.length(shapely.intersection(shapely.boundary(shapes[area]), lines[line]))
    return np.bincount(area, inside - along / 2, minlength=len(shapes))
