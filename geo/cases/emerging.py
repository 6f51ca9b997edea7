"""How hot spots come and go: the 17 classes of emerging hot spots.

Source: Esri, ArcGIS Pro 3.x, "How Emerging Hot Spot Analysis works", for the definitions; they are applied in the order
in which they are published, hot before cold, since some of them overlap.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from .. import columns as col
from ..frames import Array
from . import gi
from .cube import Bins, Cube
from .trends import Trend, mann_kendall

if TYPE_CHECKING:
    import geopandas as gpd

OFTEN = 0.9
"""Part of the periods from which on a cell was hot nearly always."""
TREND_ALPHA = 0.05


def emerging(cube: Cube, bins: Bins, fdr_alpha: float = 0.10, trend_alpha: float = TREND_ALPHA) -> pd.DataFrame:
    """Give the class of each cell, and what it is by.

    The trend is that of the cases of a cell and its neighbours in each single period: if the period before took part,
    as it does in Gi*, two periods would share cases, and chance alone would pass for a trend.

    Returns
    -------
    pandas.DataFrame
        One row a cell: ``emerging`` (see ``columns.EMERGING_CLASSES``), ``periods_hot``, ``periods_cold``,
        ``periods_used``, ``trend_z``, ``trend_p``.
    """
    used = cube.used
    hot, cold = bins.hot(fdr_alpha)[:, used], bins.cold(fdr_alpha)[:, used]
    trend = mann_kendall(bins.near_counts[:, used])
    return pd.DataFrame(
        {
            col.EMERGING: classes(hot, cold, trend, trend_alpha),
            col.PERIODS_HOT: hot.sum(axis=1),
            col.PERIODS_COLD: cold.sum(axis=1),
            col.PERIODS_USED: len(used),
            col.TREND_Z: trend.z,
            col.TREND_P: trend.p,
        }
    )


def classes(hot: Array, cold: Array, trend: Trend, trend_alpha: float = TREND_ALPHA) -> Array:
    """Give the class of each location from which of its periods (locations, periods), in order, are hot and cold."""
    sure = trend.p <= trend_alpha
    up, down = sure & (trend.z > 0), sure & (trend.z < 0)
    found = np.full(len(hot), "none", dtype=object)
    # of classes that overlap the one published first holds: it is written last
    for side, own, other, grows, shrinks in (("cold", cold, hot, down, up), ("hot", hot, cold, up, down)):
        for name, members in reversed(_patterns(own, other, grows, shrinks).items()):
            found[members] = f"{name}_{side}"
    return found


def _patterns(own: Array, other: Array, grows: Array, shrinks: Array) -> dict[str, Array]:
    """Tell which locations are of each pattern: ``own`` the bins of the side asked for, ``other`` of the other side."""
    often = own.mean(axis=1) >= OFTEN
    last = own[:, -1]
    runs = own[:, 0] + (own[:, 1:] & ~own[:, :-1]).sum(axis=1)
    ever_other = other.any(axis=1)
    return {
        "new": last & (own.sum(axis=1) == 1),
        "consecutive": last & (runs == 1) & (own.sum(axis=1) > 1) & ~often,
        "intensifying": last & often & grows,
        "persistent": last & often & ~grows & ~shrinks,
        "diminishing": last & often & shrinks,
        "sporadic": last & ~often & ~ever_other,
        "oscillating": last & ~often & ever_other,
        "historical": ~last & often,
    }


def notable_bins(cells: gpd.GeoDataFrame, cube: Cube, bins: Bins, fdr_alpha: float = 0.10) -> gpd.GeoDataFrame:
    """Give the hot and cold bins as a layer: the cell's id and shape, when the period begins and ends, cases, Gi*."""
    period, cell = np.nonzero((bins.hot(fdr_alpha) | bins.cold(fdr_alpha)).T)  # by period, then cell
    z, q = bins.z[cell, period], bins.q[cell, period]
    columns: dict[str, Any] = {
        col.ID: cells[col.ID].to_numpy()[cell],
        col.PERIOD: np.array(cube.periods.names, dtype=object)[period],
        col.PERIOD_START: cube.periods.starts[period],
        col.PERIOD_END: cube.periods.ends[period],
        col.CASES: cube.counts[cell, period],
        col.GI_Z: z,
        col.GI_Q: q,
        col.HOT: gi.classes(z, q, fdr_alpha),
        "geometry": cells.geometry.to_numpy()[cell],
    }
    return type(cells)(columns, crs=cells.crs)
