"""Which areas are neighbours of which, as sparse matrices (CSR) of 0 and 1 in which each is its own neighbour too."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import shapely
from scipy import sparse
from scipy.spatial import cKDTree

from ..frames import Array, coordinates, origin_points

QUEEN, ROOK, BAND, NEAREST = "queen", "rook", "band", "nearest"
METHODS = (QUEEN, ROOK, BAND, NEAREST)
"""Share an edge or a corner; share an edge; lie within a distance; are the nearest so many."""


@dataclass(frozen=True)
class Choice:
    """How neighbours are chosen.

    method
        one of ``METHODS``.
    touch_m
        areas no further apart than this touch, so slivers do not part them.
    band_m
        the distance between centres within which areas are neighbours; None: see ``bands.automatic``.
    count
        how many of the nearest are neighbours.
    """

    method: str = QUEEN
    touch_m: float = 0.5
    band_m: Optional[float] = None
    count: int = 8


def neighbours(shapes: Array, choice: Choice) -> Any:
    """Give the neighbours of polygons (null ones have none) by a choice that names its band."""
    if choice.method == QUEEN:
        return contiguity(shapes, choice.touch_m)
    if choice.method == ROOK:
        return edges(shapes, choice.touch_m)
    xy = coordinates(origin_points(shapes))
    return nearest(xy, choice.count) if choice.method == NEAREST else within(xy, choice.band_m or 0.0)


def contiguity(shapes: Array, touch_m: float = 0.5) -> Any:
    """Give the queen contiguity of polygons: they overlap, share an edge or a corner, or lie within ``touch_m``."""
    left, right = _near(shapes, touch_m)
    sure = _share_corner(shapes, left, right, touch_m)
    asked = np.flatnonzero(~sure)
    sure[asked] = shapely.dwithin(shapes[left[asked]], shapes[right[asked]], touch_m)
    return _both_ways(left[sure], right[sure], len(shapes))


def edges(shapes: Array, touch_m: float = 0.5) -> Any:
    """Give the rook contiguity of polygons: they run side by side, within ``touch_m``, for more than at a corner."""
    left, right, _ = sides(shapes, touch_m)
    return _both_ways(left, right, len(shapes))


def sides(shapes: Array, touch_m: float = 0.5) -> tuple[Array, Array, Array]:
    """Give the pairs of polygons that run side by side, each once (left, right), and for how many metres.

    Around a corner, two edges of up to ``touch_m`` lie that near; so four times that is asked for.
    """
    left, right = _near(shapes, touch_m)
    grown = shapely.buffer(shapes, touch_m, join_style="mitre")
    box, other = shapely.bounds(shapes)[left], shapely.bounds(grown)[right]
    common = np.minimum(box[:, 2:], other[:, 2:]) - np.maximum(box[:, :2], other[:, :2])
    more = common.max(axis=1, initial=0.0) > 4 * touch_m  # nearly all corners are known by their boxes
    left, right = left[more], right[more]
    beside = shapely.intersection(shapely.boundary(shapes)[left], grown[right])
    length = shapely.length(beside)
    sure = length > 4 * touch_m
    return left[sure], right[sure], length[sure] - 2 * touch_m


def within(xy: Array, band_m: float) -> Any:
    """Give the neighbours of points (n, 2) within a distance; NaN has none."""
    known = np.flatnonzero(~np.isnan(xy[:, 0]))
    pairs = cKDTree(xy[known]).query_pairs(band_m * (1 + 1e-9), output_type="ndarray")
    return _both_ways(known[pairs[:, 0]], known[pairs[:, 1]], len(xy))


def nearest(xy: Array, count: int) -> Any:
    """Give the ``count`` nearest of each point (n, 2), all others where there are no more; NaN has none."""
    known = np.flatnonzero(~np.isnan(xy[:, 0]))
    count = min(count, len(known) - 1)
    if count < 1:
        return sparse.identity(len(xy), format="csr")
    _distance, near = cKDTree(xy[known]).query(xy[known], k=count + 1)
    itself = near == np.arange(len(known))[:, None]
    itself[~itself.any(axis=1), -1] = True  # more than ``count`` on one spot
    return _matrix(np.repeat(known, count), known[near[~itself]], len(xy))


def others(weights: Any) -> Any:
    """Give the neighbours without the cell itself."""
    near = weights.copy()
    near.setdiag(0)
    near.eliminate_zeros()
    return near


def sizes(weights: Any) -> Array:
    """Give how many cells the neighbourhood of each cell holds."""
    return np.asarray(weights.sum(axis=1)).ravel().astype(np.int64)


def _both_ways(left: Array, right: Array, size: int) -> Any:
    return _matrix(np.concatenate([left, right]), np.concatenate([right, left]), size)


def _matrix(row: Array, column: Array, size: int) -> Any:
    """Give the matrix of pairs, and of each with itself."""
    own = np.arange(size)
    row, column = np.concatenate([row, own]), np.concatenate([column, own])
    return sparse.csr_matrix((np.ones(len(row)), (row, column)), shape=(size, size))


def _near(shapes: Array, touch_m: float) -> tuple[Array, Array]:
    """Give the pairs, each once, whose boxes lie within ``touch_m`` of each other."""
    bounds = shapely.bounds(shapes) + np.array([-touch_m, -touch_m, touch_m, touch_m]) / 2
    boxes = shapely.box(*bounds.T)
    left, right = shapely.STRtree(boxes).query(boxes)
    ahead = left < right
    return left[ahead], right[ahead]


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
