"""Which dwellings lie inside the distance that facilities must keep from them."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .. import columns as col
from ..frames import Array, picked, present
from ..steps.work import Sites, Work
from .demands import Demand

_SAME_M = 1e-6
"""A distance that is kept to the point is kept."""


def too_near(work: Work, demand: Demand, sites: Sites, chosen: Array, dwelling: str) -> Array:
    """Tell which of the chosen facilities stand too near to a dwelling; the layer ``too_near_<kind>`` has these.

    ``dwelling`` is the kind of the dwellings. A building that a facility stands in, or that stands on its site, is
    its own and does not count; residential land does.
    """
    frame = work.study.frames[dwelling]
    homes = frame.geometry.to_numpy()
    there, rows = np.flatnonzero(present(homes)), np.flatnonzero(chosen)
    distance = float(demand.distance_m or 0)
    site, home = shapely.STRtree(homes[there]).query(sites.shapes[rows], predicate="dwithin", distance=distance)
    site, home = rows[site], there[home]
    metres = shapely.distance(sites.shapes[site], homes[home])
    real = (metres < distance - _SAME_M) & ((metres > 0) | (dwelling != col.BUILDING))
    pairs = pd.DataFrame({"site": site[real], "home": home[real], "metres": metres[real]})
    _add(work, demand, sites, frame, pairs.sort_values("metres", kind="stable"))
    found = np.zeros(len(sites.shapes), dtype=bool)
    found[site[real]] = True
    return found


def _add(work: Work, demand: Demand, sites: Sites, dwellings: gpd.GeoDataFrame, pairs: pd.DataFrame) -> None:
    """Add pairs of facility and dwelling (``site``, ``home``, ``metres``) to the result layer, a row each."""
    site, home = pairs["site"].to_numpy(), pairs["home"].to_numpy()
    named = [
        (col.ID, sites.frame, col.ID, site),
        (col.NAME, sites.frame, col.NAME, site),
        (col.DWELLING_ID, dwellings, col.ID, home),
        (col.DWELLING_NAME, dwellings, col.NAME, home),
    ]
    columns: dict[str, Any] = {
        column: picked(frame[given].to_numpy(dtype=object), rows) if given in frame.columns else None
        for column, frame, given, rows in named
        if frame is not None
    }
    columns.update(
        {col.DIST_M: pairs["metres"].to_numpy(), col.DEMANDED_M: demand.distance_m, col.STANDARD_ID: demand.standard_id}
    )
    made = gpd.GeoDataFrame(columns, geometry=dwellings.geometry.to_numpy()[home], crs=work.crs)
    name = col.too_near(sites.kind)
    parts = [part for part in (work.results.get(name), made) if part is not None and len(part)]
    work.results[name] = pd.concat(parts, ignore_index=True) if parts else made
