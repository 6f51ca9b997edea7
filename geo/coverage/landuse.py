"""Which use the land has that facilities stand on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import shapely

from .. import columns as col
from ..frames import origin_points, picked, present, require_metres

if TYPE_CHECKING:
    import geopandas as gpd


def use_at(facilities: gpd.GeoDataFrame, land: gpd.GeoDataFrame, beside_m: float) -> pd.Series[Any]:
    """Give the use of the land that each facility stands on or, as streets have no use, beside.

    Parameters
    ----------
    facilities
        Points, lines or polygons (of which one point counts).
    land
        Polygons with the column ``land_use``; of several at the same distance the first counts.
    beside_m
        How far from the land a facility may be, in metres.

    Returns
    -------
    pandas.Series
        On the index of the facilities; None where there is no such land or no place.

    Raises
    ------
    NotMetric, CrsMismatch
        if the frames can't be measured together.
    """
    require_metres(facilities, land)
    found = np.full(len(facilities), -1)
    shapes = land.geometry.to_numpy()
    rows = np.flatnonzero(present(shapes))
    points = origin_points(facilities.geometry.to_numpy())
    if len(rows):
        place, near = shapely.STRtree(shapes[rows]).query_nearest(points, max_distance=max(beside_m, 1e-9))
        order = np.lexsort((near, place))[::-1]
        found[place[order]] = rows[near[order]]
    return pd.Series(picked(land[col.LAND_USE].to_numpy(dtype=object), found), index=facilities.index, dtype=object)
