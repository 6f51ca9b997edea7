"""Where cases gather: counts per cell, their Gi*, and how sure that is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

import numpy as np
import pandas as pd

from .. import columns as col
from ..errors import NothingToMeasure
from ..frames import polygons, present, require_metres
from ..progress import Progress, report
from .chance import Chance, false_discovery, permutation_p
from .counts import locate
from .gi import classes, gi_star
from .neighbours import contiguity

if TYPE_CHECKING:
    import geopandas as gpd

    from ..frames import Array


def hotspots(
    cells: gpd.GeoDataFrame,
    cases: gpd.GeoDataFrame,
    *,
    touch_m: float = 0.5,
    fdr_alpha: float = 0.10,
    progress: Optional[Progress] = None,
) -> pd.DataFrame:
    """Count the cases of each cell, and tell in which cells and their neighbours there are too many or too few.

    Parameters
    ----------
    cells, cases
        Polygons and points in the same CRS in metres. Cases without a point count nowhere; one on a border
        counts in the first of the cells that share it.
    touch_m
        Cells no further apart than this are neighbours (corner to corner too), so slivers do not part them.
    fdr_alpha
        False discovery rate above which no cell is called hot or cold.

    Returns
    -------
    pandas.DataFrame
        On the index of ``cells``: ``cases``, ``gi_z``, ``gi_p``, ``gi_q`` and ``hot`` (see ``columns.HOT_CLASSES``).
        z and p are NaN for cells without neighbours, and for all where every cell counts the same.

    Raises
    ------
    NothingToMeasure
        if there is no cell.
    NotMetric, CrsMismatch
        if the frames can't be measured together.
    """
    require_metres(cells, cases)
    shapes = polygons(cells.geometry.to_numpy())
    if not present(shapes).any():
        raise NothingToMeasure(layer="grid_cell")
    report(progress, 0.0, "hotspots")
    home = locate(cases.geometry.to_numpy(), shapes)
    counts = np.bincount(home[home >= 0], minlength=len(shapes))
    report(progress, 0.4, "hotspots")
    weights = contiguity(shapes, touch_m)
    report(progress, 0.7, "hotspots")
    result, _ = significance(counts, weights, fdr_alpha)
    result.index = cells.index
    return result


def significance(counts: Array, weights: Any, fdr_alpha: float = 0.10) -> tuple[pd.DataFrame, Chance]:
    """Give the columns of ``hotspots`` for counts and weights that are already there, and how p was reached."""
    z = gi_star(counts, weights)
    chance = permutation_p(counts, weights)
    q = false_discovery(chance.p)
    frame = pd.DataFrame(
        {col.CASES: counts, col.GI_Z: z, col.GI_P: chance.p, col.GI_Q: q, col.HOT: classes(z, q, fdr_alpha)}
    )
    return frame, chance
