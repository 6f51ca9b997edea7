"""Candidate sites where nobody has brought any: points inside the gaps."""

from __future__ import annotations

import numpy as np
import shapely

from ..frames import Array, present

_CORNER = 3
_SAME_DIGITS = 2
"""Ends of lines that agree to the centimetre meet."""


def raster_points(areas: Array, spacing_m: float) -> Array:
    """Give points of a square raster that lie in any of the areas, and one on each area that holds none.

    Parameters
    ----------
    areas
        (n,) polygons in a CRS in metres.
    spacing_m
        the side of the raster, whose corners are at whole multiples of it: the same areas give the same points.
    """
    if not len(areas):
        return np.empty(0, dtype=object)
    left, low, right, top = np.floor(shapely.total_bounds(areas) / spacing_m)
    x, y = np.meshgrid(np.arange(left, right + 2), np.arange(low, top + 2))
    points = shapely.points((x.ravel() + 0.5) * spacing_m, (y.ravel() + 0.5) * spacing_m)
    area, point = shapely.STRtree(points).query(areas, predicate="contains")
    empty = np.setdiff1d(np.arange(len(areas)), area)
    return np.concatenate([points[np.unique(point)], shapely.point_on_surface(areas[empty])])


def street_corners(lines: Array, areas: Array) -> Array:
    """Give the points in any of the areas where three or more ends of street lines meet.

    Lines that run through a crossing undivided have no end there.
    """
    parts = shapely.get_parts(lines[present(lines)])
    ends = np.concatenate([shapely.get_coordinates(shapely.get_point(parts, place)) for place in (0, -1)])
    spots, count = np.unique(np.round(ends, _SAME_DIGITS), axis=0, return_counts=True)
    points = shapely.points(spots[count >= _CORNER])
    return points[np.unique(shapely.STRtree(points).query(areas, predicate="intersects")[1])]


def clear_of(points: Array, shapes: Array, distance_m: float = 0.0) -> Array:
    """Give the points that neither lie in any of the shapes nor are nearer to one than the distance."""
    point, _ = shapely.STRtree(points).query(shapes, predicate="dwithin", distance=distance_m)[::-1]
    return np.delete(points, np.unique(point))
