"""How far a hot spot hangs on the cells it was found with: it is looked for again with other ones.

What is hot may change with the size of the cells, with where they begin and with how far neighbours reach (the
modifiable areal unit problem; Openshaw 1984, CATMOG 38). A hot spot that stays through all of that is one.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any, Optional

import numpy as np
import shapely
from scipy import sparse

from .. import columns as col
from ..frames import Array, coordinates, origin_points
from ..progress import Progress, report
from .gi import significance

SIZES = (0.75, 1.0, 1.5)
"""Sides of the cells, in sides of those that are judged."""
STARTS = ((0.0, 0.0), (0.5, 0.0), (0.0, 0.5), (0.5, 0.5))
"""Where the cells begin, in their sides."""
REACHES = (1.5, 2.5)
"""How far neighbours reach, in sides: the 8 around, the 20 around."""
RUNS = len(SIZES) * len(STARTS) * len(REACHES)


def runs_of_cells(shapes: Array, xy: Array, fdr_alpha: float = 0.10, progress: Optional[Progress] = None) -> Array:
    """Count in how many of ``RUNS`` searches the middle of each polygon lies in a hot cell.

    ``xy`` (n, 2) are the cases in the polygons; NaN takes no part. The other cells are as large as they on average.
    """
    area = shapely.area(shapes)
    side_m = float(np.sqrt(area[area > 0].mean()))
    middles, district = coordinates(origin_points(shapes)), shapely.union_all(shapes)
    return hot_runs(xy[~np.isnan(xy[:, 0])], middles, district, side_m, fdr_alpha, progress)


def hot_runs(
    xy: Array,
    places: Array,
    district: Any,
    side_m: float,
    fdr_alpha: float = 0.10,
    progress: Optional[Progress] = None,
) -> Array:
    """Count in how many of ``RUNS`` searches each place lies in a hot cell.

    Parameters
    ----------
    xy
        (n, 2) cases in the district, in metres.
    places
        (m, 2) points of the cells that are judged; NaN is nowhere hot.
    district
        polygon or multipolygon; square cells with their middle in it take part, and those with a case.
    side_m
        side of a square as large as the judged cells.
    fdr_alpha
        false discovery rate up to which a cell is hot.

    Returns
    -------
    array
        (m,) of 0 … ``RUNS``.
    """
    known = np.flatnonzero(~np.isnan(places[:, 0]))
    found = np.zeros(len(places), dtype=np.int64)
    shapely.prepare(district)
    variants = list(product(SIZES, STARTS))
    for done, (size, start) in enumerate(variants):
        report(progress, done / len(variants), "stability")
        for hot in _searches(xy, places[known], district, size * side_m, np.array(start), fdr_alpha):
            found[known] += hot
    return found


def _searches(
    xy: Array, places: Array, district: Any, side_m: float, start: Array, fdr_alpha: float
) -> Iterator[Array]:
    """Tell, for each of ``REACHES``, which places lie in a hot cell."""
    bounds = np.reshape(shapely.bounds(district), (2, 2))
    corner = bounds[0] - start * side_m
    shape = np.floor((bounds[1] - corner) / side_m).astype(np.int64) + 1

    def cell_of(points: Array) -> Array:
        place = np.clip(np.floor((points - corner) / side_m).astype(np.int64), 0, shape - 1)
        return place[:, 0] * shape[1] + place[:, 1]

    counts = np.bincount(cell_of(xy), minlength=int(shape.prod()))
    middles = corner + (np.indices(shape).reshape(2, -1).T + 0.5) * side_m
    there = shapely.contains_xy(district, middles) | (counts > 0)
    for reach in REACHES:
        table, _chance = significance(counts[there], _near(there.reshape(shape), reach), fdr_alpha)
        hot = np.zeros(len(there), dtype=bool)
        hot[there] = table[col.HOT].str.startswith("hot")
        yield hot[cell_of(places)]


def _near(there: Array, reach: float) -> Any:
    """Give the neighbours of the cells that are there, in columns and rows: those within so many sides."""
    wide = int(reach)
    number = np.pad(np.where(there, np.cumsum(there).reshape(there.shape) - 1, -1), wide, constant_values=-1)
    step = np.indices((2 * wide + 1, 2 * wide + 1)).reshape(2, -1) - wide
    step = step[:, np.hypot(*step) <= reach]
    column, row = np.nonzero(there)
    near = number[column[:, None] + step[0] + wide, row[:, None] + step[1] + wide]
    first, kept = np.repeat(np.arange(len(column)), near.shape[1]).reshape(near.shape), near >= 0
    size = (len(column), len(column))
    return sparse.csr_matrix((np.ones(int(kept.sum())), (first[kept], near[kept])), shape=size)
