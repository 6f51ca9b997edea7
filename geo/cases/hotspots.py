"""Where cases gather: counts per cell, Getis-Ord Gi* with exact chance, and how sure that is.

Sources: Ord & Getis (1995), Local spatial autocorrelation statistics, Geographical Analysis 27(4), for Gi*;
Benjamini & Hochberg (1995), J. R. Statist. Soc. B 57(1), for the false discovery rate.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
import pandas as pd
import shapely
from scipy import sparse, stats

from .. import columns as col
from ..errors import NothingToMeasure
from ..frames import Array, polygons, present, require_metres
from ..progress import Progress, report

if TYPE_CHECKING:
    import geopandas as gpd

LEVELS = (0.01, 0.05, 0.10)
"""False discovery rates of the classes 99, 95 and 90."""

MOST_WORK = 3e8
"""Multiplications that the exact distribution may cost (about a second); neighbourhoods beyond it are approximated."""


@dataclass(frozen=True)
class Chance:
    """How likely a sum over a neighbourhood is by chance alone.

    p
        (n,) two-sided; NaN where a cell has no neighbour.
    approximated
        (n,) bool: the neighbourhood was too large for the exact distribution; p is that of the normal one.
    """

    p: Array
    approximated: Array


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


def locate(shapes: Array, areas: Array) -> Array:
    """Give for each point the position of the first area that holds it (its border included), or -1."""
    home = np.full(len(shapes), len(areas))
    tree = shapely.STRtree(shapes)
    area, point = tree.query(areas, predicate="intersects")
    np.minimum.at(home, point, area)
    return np.where(home == len(areas), -1, home)


def contiguity(shapes: Array, touch_m: float = 0.5) -> Any:
    """Give the binary queen contiguity of polygons, each its own neighbour, as a sparse matrix (CSR).

    Two polygons are neighbours when they overlap, share an edge or a corner, or lie within ``touch_m``.
    """
    bounds = shapely.bounds(shapes) + np.array([-touch_m, -touch_m, touch_m, touch_m]) / 2
    boxes = shapely.box(*bounds.T)
    left, right = shapely.STRtree(boxes).query(boxes)
    ahead = left < right
    left, right = left[ahead], right[ahead]
    sure = _share_corner(shapes, left, right, touch_m)
    asked = np.flatnonzero(~sure)
    sure[asked] = shapely.dwithin(shapes[left[asked]], shapes[right[asked]], touch_m)
    own = np.arange(len(shapes))
    row = np.concatenate([left[sure], right[sure], own])
    column = np.concatenate([right[sure], left[sure], own])
    return sparse.csr_matrix((np.ones(len(row)), (row, column)), shape=(len(shapes), len(shapes)))


def _share_corner(shapes: Array, left: Array, right: Array, touch_m: float) -> Array:
    """Tell which pairs have a corner in the same square of a raster finer than ``touch_m``: these surely touch.

    It settles nearly all pairs of a clean grid at a fraction of the cost of measuring between their edges.
    """
    if touch_m <= 0:
        return np.zeros(len(left), dtype=bool)
    xy, owner = shapely.get_coordinates(shapes, return_index=True)
    square = np.floor((xy - xy.min(axis=0)) / (touch_m / 2)).astype(np.int64)
    key = square[:, 0] * (square[:, 1].max() + 1) + square[:, 1]
    order = np.lexsort((owner, key))
    key, owner = key[order], owner[order]
    fresh = np.append(True, (key[1:] != key[:-1]) | (owner[1:] != owner[:-1]))
    key, owner = key[fresh], owner[fresh]
    size = np.int64(len(shapes))
    found: list[Array] = []
    for step in range(1, int(np.unique(key, return_counts=True)[1].max())):
        same = key[step:] == key[:-step]
        found.append(owner[:-step][same] * size + owner[step:][same])
    touching = np.unique(np.concatenate(found)) if found else np.empty(0, dtype=np.int64)
    return np.isin(left * size + right, touching)


def gi_star(counts: Array, weights: Any) -> Array:
    """Give the z value of Gi* for each cell; NaN where all cells count the same."""
    values = np.asarray(counts, dtype=float)
    size = len(values)
    near = np.asarray(weights.sum(axis=1)).ravel()
    spread = values.std()
    if spread == 0 or size < 2:
        return np.full(size, np.nan)
    error = spread * np.sqrt((size * near - near**2) / (size - 1))
    difference = weights @ values - values.mean() * near
    z = np.full(size, np.nan)
    np.divide(difference, error, out=z, where=(error > 0) & (near > 1))
    return z


def permutation_p(counts: Array, weights: Any) -> Chance:
    """Give, for each cell, how likely so extreme a sum over it and its neighbours is when counts are dealt anew.

    The null hypothesis deals the observed counts to the cells at random, each deal equally likely. The sum over a
    neighbourhood of k cells is then that of k counts drawn without replacement; its distribution follows exactly
    from the histogram of the counts (``sum_distribution``). Nothing is drawn, nothing approximated by a normal
    distribution, which fails where cases are few. Two-sided: twice the smaller tail, at most 1.
    """
    values = np.asarray(counts, dtype=np.int64)
    size = len(values)
    near = np.asarray(weights.sum(axis=1)).ravel().astype(np.int64)
    sums = np.rint(weights @ values.astype(float)).astype(np.int64)
    p = np.full(size, np.nan)
    approximated = np.zeros(size, dtype=bool)
    asked = (near > 1) & (values.std() > 0)
    if not asked.any():
        return Chance(p, approximated)
    largest = largest_exact(values, np.unique(near[asked]))
    table = sum_distribution(values, largest) if largest > 1 else np.empty((0, 0))
    for k in np.unique(near[asked]):
        rows = np.flatnonzero(asked & (near == k))
        if k <= largest:
            p[rows] = _two_sided(table[k], sums[rows])
        else:
            p[rows] = _normal_p(values, k, sums[rows])
            approximated[rows] = True
    return Chance(p, approximated)


def largest_exact(values: Array, sizes: Array) -> int:
    """Give the largest of the neighbourhood sizes whose exact distribution can be had at a bearable cost."""
    kinds = len(np.unique(values))
    top = np.cumsum(np.sort(values)[::-1])
    fits = [int(k) for k in sizes if kinds * k * k / 2 * (top[min(k, len(top)) - 1] + 1) <= MOST_WORK]
    return max(fits, default=0)


def sum_distribution(values: Array, largest: int) -> Array:
    """Give P(sum of k of the values = s), drawn without replacement, as an array [k, s] for k = 0 … ``largest``.

    The coefficient of z^k t^s in the product over the different values v, which occur h_v times, of
    (1 + z t^v)^h_v counts the ways to draw. z is scaled by ``largest`` / n, so that the numbers stay near 1
    however many cells there are; each row is brought to sum 1 at the end.
    """
    size = len(values)
    largest = min(largest, size)
    ordered, often = np.unique(values, return_counts=True)
    top = np.concatenate([[0], np.cumsum(np.sort(values)[::-1][:largest])])
    ways = np.zeros((largest + 1, int(top[-1]) + 1))
    ways[0, 0] = 1.0
    reach = np.zeros(largest + 1, dtype=np.int64)  # largest sum so far of j values
    for value, count in zip(ordered.tolist(), often.tolist()):
        draws = np.arange(min(count, largest))
        factors = np.cumprod((count - draws) / (draws + 1) * (largest / size))
        for k in range(largest, 0, -1):
            for m in range(1, min(k, count) + 1):
                old = ways[k - m, : reach[k - m] + 1]
                ways[k, m * value : m * value + len(old)] += factors[m - 1] * old
        reach = np.array([max(reach[k - m] + m * value for m in range(min(k, count) + 1)) for k in range(largest + 1)])
    return ways / ways.sum(axis=1, keepdims=True)


def _two_sided(probability: Array, sums: Array) -> Array:
    """Twice the smaller tail; each tail holds the sum itself, and is summed from its small end."""
    below = np.cumsum(probability)
    above = np.cumsum(probability[::-1])[::-1]
    return np.minimum(1.0, 2.0 * np.minimum(below[sums], above[sums]))


def _normal_p(values: Array, k: int, sums: Array) -> Array:
    size = len(values)
    error = values.std() * np.sqrt(k * (size - k) / (size - 1))
    if error == 0:
        return np.ones(len(sums))
    return 2.0 * stats.norm.sf(np.abs(sums - k * values.mean()) / error)


def false_discovery(p: Array) -> Array:
    """Give the false discovery rate at which each cell would just be called (Benjamini–Hochberg); NaN stays NaN."""
    q = np.full(len(p), np.nan)
    known = np.flatnonzero(~np.isnan(p))
    order = known[np.argsort(p[known], kind="stable")]
    raised = p[order] * len(order) / np.arange(1, len(order) + 1)
    q[order] = np.minimum(np.minimum.accumulate(raised[::-1])[::-1], 1.0)
    return q


def classes(z: Array, q: Array, fdr_alpha: float = 0.10) -> Array:
    """Give the class of each cell: ``hot`` or ``cold`` with 99, 95 or 90, else ``none``."""
    found = np.full(len(z), "none", dtype=object)
    for level in sorted(LEVELS, reverse=True):
        if level <= fdr_alpha + 1e-12:
            name = f"{100 - round(level * 100)}"
            found[(q <= level) & (z > 0)] = f"hot{name}"
            found[(q <= level) & (z < 0)] = f"cold{name}"
    return found
