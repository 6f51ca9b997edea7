"""Where cases gather: counts per cell, Gi* and local Moran's I of them and of their rates, and how sure that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
import pandas as pd

from .. import columns as col
from ..errors import NothingToMeasure
from ..frames import coordinates, origin_points, polygons, present, require_metres
from ..progress import Progress, part, report
from . import bands, notes
from .counts import locate
from .gi import significance
from .moran import clusters
from .neighbours import BAND, Choice, neighbours
from .rates import rates

if TYPE_CHECKING:
    import geopandas as gpd

    from ..frames import Array


@dataclass(frozen=True)
class Found:
    """What was found.

    table
        a row a cell: ``cases``, Gi*, local Moran's I, and the rates (see ``columns``).
    weights
        (n, n) sparse, who is whose neighbour.
    said
        what there is to say of it.
    """

    table: pd.DataFrame
    weights: Any
    said: tuple[notes.Note, ...]


def hotspots(
    cells: gpd.GeoDataFrame,
    cases: gpd.GeoDataFrame,
    choice: Optional[Choice] = None,
    *,
    exposures: Optional[Mapping[str, Array]] = None,
    fdr_alpha: float = 0.10,
    progress: Optional[Progress] = None,
) -> Found:
    """Count the cases of each cell, and tell in which cells and their neighbours there are too many or too few.

    Parameters
    ----------
    cells, cases
        Polygons and points in the same CRS in metres. Cases without a point count nowhere; one on a border
        counts in the first of the cells that share it.
    choice, exposures, fdr_alpha
        see ``search``.

    Returns
    -------
    Found
        with its table on the index of ``cells``.

    Raises
    ------
    NothingToMeasure
        if there is no cell.
    NotMetric, CrsMismatch
        if the frames can't be measured together.
    """
    require_metres(cells, cases)
    shapes = polygons(cells.geometry.to_numpy())
    report(progress, 0.0, "hotspots")
    home = locate(cases.geometry.to_numpy(), shapes)
    counts = np.bincount(home[home >= 0], minlength=len(shapes))
    found = search(shapes, counts, choice, exposures, fdr_alpha, part(progress, 0.3, 1.0))
    return replace(found, table=found.table.set_index(cells.index))


def search(
    shapes: Array,
    counts: Array,
    choice: Optional[Choice] = None,
    exposures: Optional[Mapping[str, Array]] = None,
    fdr_alpha: float = 0.10,
    progress: Optional[Progress] = None,
) -> Found:
    """Look for hot and cold cells.

    Parameters
    ----------
    shapes
        (n,) polygons in metres; null ones count, but have no neighbours.
    counts
        (n,) cases per cell.
    choice
        who is a neighbour; else who shares an edge or a corner.
    exposures
        what cases are set against, of ``columns.RATES``: (n,) people, or metres of street, per cell.
    fdr_alpha
        False discovery rate above which no cell is called hot or cold.

    Returns
    -------
    Found
        z and p are NaN for cells without neighbours, and for all where every cell counts the same.

    Raises
    ------
    NothingToMeasure
        if there is no cell.
    """
    if not present(shapes).any():
        raise NothingToMeasure(layer=notes.CELL)
    choice, band = _with_band(choice or Choice(), shapes, counts)
    weights = neighbours(shapes, choice)
    report(progress, 0.5, "hotspots")
    table, chance = significance(counts, weights, fdr_alpha)
    said = [
        *notes.of_neighbours(choice, band, weights),
        *notes.of_search(counts, weights, chance, table[col.HOT], fdr_alpha),
    ]
    report(progress, 0.7, "hotspots")
    parts = [table, clusters(counts, weights, fdr_alpha)[0]]
    for per, exposure in (exposures or {}).items():
        report(progress, 0.8, "hotspots")
        rated, chance = rates(counts, exposure, weights, per, fdr_alpha)
        parts.append(rated)
        said.extend(notes.of_rates(per, counts, exposure, chance))
    return Found(pd.concat(parts, axis=1), weights, tuple(said))


def _with_band(choice: Choice, shapes: Array, counts: Array) -> tuple[Choice, Optional[bands.Band]]:
    """Give the choice with its band, and why that one if it was left open."""
    if choice.method != BAND or choice.band_m is not None:
        return choice, None
    xy = coordinates(origin_points(shapes))
    known = ~np.isnan(xy[:, 0])
    band = bands.automatic(xy[known], np.asarray(counts)[known])
    return replace(choice, band_m=band.band_m), band
