"""What every computation asks of the frames it gets: one CRS in metres, and one point for each origin."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
import shapely

from .crs import same_crs

if TYPE_CHECKING:
    import geopandas as gpd

Array = np.ndarray[Any, Any]

_POINT, _POLYGONS = 0, (3, 6)


def require_metres(*frames: gpd.GeoDataFrame) -> None:
    """Refuse frames that can't be measured together.

    Raises
    ------
    NotMetric
        if a CRS is missing, not projected, not in metres, or Web Mercator (which stretches lengths).
    CrsMismatch
        if two frames have different CRS.
    """
    for frame in frames:
        same_crs(frames[0].crs, frame.crs)


def present(shapes: Array) -> Array:
    """Tell which geometries are there: neither null nor empty."""
    return ~(shapely.is_missing(shapes) | shapely.is_empty(shapes))


def where(chosen: Array, shapes: Array) -> Array:
    """Give the chosen geometries, null for the others."""
    kept = shapes.copy()
    kept[~chosen] = None
    return kept


def picked(values: Any, position: Array) -> Array:
    """Give the value at each position; None where the position is -1."""
    padded = np.empty(len(values) + 1, dtype=object)
    padded[:-1] = values
    return padded[position]


def origin_points(shapes: Array) -> Array:
    """Give the point from which each geometry is measured, as geometries (null where there is none).

    A point is itself. Anything else is its centroid or, where that lies outside of it, a point on its surface
    (``shapely.point_on_surface``): a crescent-shaped area is not measured from its hollow.
    """
    shapes = np.asarray(shapes, dtype=object)
    kinds = shapely.get_type_id(shapes)
    points = where(present(shapes), shapes)
    other = np.flatnonzero((kinds != _POINT) & present(shapes))
    centres = shapely.centroid(shapes[other])
    away = ~shapely.intersects(shapes[other], centres)
    centres[away] = shapely.point_on_surface(shapes[other][away])
    points[other] = centres
    return points


def coordinates(points: Array) -> Array:
    """Give x and y of points as an array (n, 2); NaN where a point is null or empty."""
    there = where(present(points), points)  # GEOS of some QGIS refuses to tell x of an empty point
    return np.column_stack([shapely.get_x(there), shapely.get_y(there)])


def all_points(shapes: Array) -> bool:
    """Tell whether every geometry is a single point."""
    return bool((shapely.get_type_id(shapes) == _POINT).all())


def polygons(shapes: Array) -> Array:
    """Give the geometries with whatever is no polygon set to null, and broken polygons mended."""
    shapes = np.asarray(shapes, dtype=object)
    kept = where(present(shapes), shapes)
    broken = np.flatnonzero(~shapely.is_missing(kept) & ~shapely.is_valid(kept))
    kept[broken] = shapely.make_valid(kept[broken])
    return only_polygons(kept)


def only_polygons(shapes: Array) -> Array:
    """Keep the polygons of each geometry: a collection loses its lines and points, a line becomes null."""
    kinds = shapely.get_type_id(shapes)
    kept = where(np.isin(kinds, _POLYGONS), shapes)
    for place in np.flatnonzero(kinds == 7):
        parts = shapely.get_parts(shapes[place])
        flat = parts[np.isin(shapely.get_type_id(parts), _POLYGONS)]
        kept[place] = shapely.union_all(flat) if len(flat) else None
    return kept
