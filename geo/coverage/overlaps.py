"""How many facilities reach a place: none, one, or two and more."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import shapely

from ..frames import Array, only_polygons, present
from .pieces import Pieces, cut, without_dust
from .reach import PIECE_M

_NOTHING = shapely.Polygon()
TWICE = 2
"""The count of land that two or more reach."""


def twice(areas: Array) -> Any:
    """Give what lies in two or more of some areas (polygons or null), as one geometry.

    Neighbours are joined two by two, as in a cascaded union. Land that lies in two areas lies in both groups when
    they are joined: so it is found in what the two have in common, and all of that together is what lies twice.
    """
    once = areas[present(areas)]
    once = once[np.argsort(gpd.GeoSeries(once).hilbert_distance().to_numpy(), kind="stable")] if len(once) else once
    common = [np.array([_NOTHING], dtype=object)]
    while len(once) > 1:
        left, right = np.append(once, [_NOTHING] * (len(once) % 2)).reshape(-1, 2).T
        common.append(_sound(shapely.intersection(left, right)))
        once = _sound(shapely.union(left, right))
    return _sound(np.array([shapely.union_all(np.concatenate(common))], dtype=object))[0]


def by_count(covered: Array, gaps: Array, more: Any) -> tuple[Array, Array]:
    """Give polygons of land that no, one, or two and more facilities reach, and the number (0, 1, 2) of each.

    ``covered`` and ``gaps`` are the polygons of the land, ``more`` is what lies in reach of two or more.
    """
    often = shapely.get_parts(more)
    polygon, part = shapely.STRtree(often).query(covered, predicate="intersects")
    several = np.full(len(covered), _NOTHING, dtype=object)
    shapely.multipolygons(often[part], indices=polygon, out=several)
    parts = [gaps]
    for shapes in (shapely.difference(covered, several), shapely.intersection(covered, several)):
        flat = shapely.get_parts(_sound(shapes))
        parts.append(flat[present(flat)])
    count = np.repeat(np.arange(TWICE + 1), [len(part) for part in parts])
    return np.concatenate(parts), count


def area_within(shapes: Array, whole: Any) -> Array:
    """Give how much of each polygon lies in one large geometry; those that lie wholly in it are not cut."""
    ground = shapely.get_parts(whole)
    ground = ground[present(ground)]
    if not len(ground):
        return np.zeros(len(shapes))
    shapely.prepare(whole)
    inside = shapely.covers(whole, shapes)
    border = np.flatnonzero(~inside)
    squares = cut(Pieces(ground, shapely.area(ground)), 5 * PIECE_M).shapes
    row, square = shapely.STRtree(squares).query(shapes[border], predicate="intersects")
    common = shapely.area(shapely.intersection(shapes[border[row]], squares[square]))
    area = np.where(inside, shapely.area(shapes), 0.0)
    area[border] = np.bincount(row, weights=common, minlength=len(border))
    return area


def _sound(shapes: Array) -> Array:
    """Only polygons, without dust; nothing is an empty polygon."""
    kept = without_dust(only_polygons(shapes))
    kept[shapely.is_missing(kept)] = _NOTHING
    return kept
