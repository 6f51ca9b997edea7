"""Geometries as GeoJSON has them: degrees, rounded, rings right-handed, cut where they cross the antimeridian."""

from __future__ import annotations

from typing import Any, Optional

import geopandas as gpd
import numpy as np
import shapely
from numpy.typing import NDArray

from ....geo.datum import from_wgs84

Shapes = NDArray[np.object_]
_POINT = 0  # shapely's type id
_HALVES = (shapely.box(-180, -90, 180, 90), shapely.box(180, -90, 540, 90))


def to_wgs84(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Give the frame in WGS 84 longitude, latitude (CGCS2000 and WGS 84 agree within a metre)."""
    return frame.to_crs("OGC:CRS84")


def as_published(frame: gpd.GeoDataFrame, decimals: int, datum: str = "wgs84") -> Shapes:
    """Give the geometries in degrees of ``datum`` with at most ``decimals`` decimals; empty ones become None.

    Polygons stay valid, their rings turn right-hand (RFC 7946, 3.1.6); what crosses the antimeridian is cut in two
    there (3.1.9). Heights are left out.
    """
    shapes = shapely.force_2d(to_wgs84(frame).geometry.to_numpy())
    if datum != "wgs84":
        shapes = shapely.transform(shapes, lambda xy: np.column_stack(from_wgs84(xy[:, 0], xy[:, 1], datum)))
    shapes = _cut(shapes)
    if not _only_points(shapes):
        shapes = shapely.orient_polygons(on_grid(shapes, 10.0**-decimals), exterior_cw=False)
    shapes = shapely.transform(shapes, lambda xy: np.round(xy, decimals))
    shapes[shapely.is_empty(shapes)] = None
    return shapes


def bbox(shapes: Shapes) -> Optional[list[float]]:
    """West, south, east, north of all; east is less than west where they lie about the antimeridian (RFC 7946, 5.2)."""
    if (shapely.is_missing(shapes) | shapely.is_empty(shapes)).all():
        return None
    west, south, east, north = shapely.total_bounds(shapes)
    if east - west > 180:
        parts = shapely.bounds(shapely.get_parts(shapes[~shapely.is_missing(shapes)]))
        eastern, western = parts[parts[:, 0] >= 0], parts[parts[:, 2] < 0]
        if len(eastern) + len(western) == len(parts) and eastern[:, 0].min() - western[:, 2].max() > 180:
            west, east = eastern[:, 0].min(), western[:, 2].max()
    return [float(west), float(south), float(east), float(north)]


def _only_points(shapes: Shapes) -> bool:
    return bool(np.isin(shapely.get_type_id(shapes), (_POINT, -1)).all())


def _cut(shapes: Shapes) -> Shapes:
    """Cut what spans more than half the globe: it was drawn across the antimeridian, not around the world."""
    west, _, east, _ = shapely.bounds(shapes).T
    across = np.nan_to_num(east - west) > 180
    if across.any():
        shapes = shapes.copy()
        shapes[across] = [_halves(shape) for shape in shapes[across]]
    return shapes


def _halves(shape: Any) -> Any:
    """The parts of a shape on either side of the antimeridian, each with longitudes of its own side."""
    unrolled = shapely.transform(shape, lambda xy: np.column_stack([xy[:, 0] % 360, xy[:, 1]]))
    eastern, western = (shapely.intersection(unrolled, half) for half in _HALVES)
    western = shapely.transform(western, lambda xy: xy - (360, 0))
    return shapely.union(eastern, western)


def on_grid(shapes: Shapes, size: float) -> Shapes:
    """Move vertices onto a grid of that size without breaking a polygon."""
    try:
        return np.asarray(shapely.set_precision(shapes, size, mode="valid_output"))
    except shapely.errors.GEOSException:
        return np.array([_one_on_grid(shape, size) for shape in shapes], dtype=object)


def _one_on_grid(shape: Any, size: float) -> Any:
    """A polygon may touch itself in degrees that did not in metres, and GEOS fails on it: mended first, it goes."""
    try:
        return shapely.set_precision(shape, size, mode="valid_output")
    except shapely.errors.GEOSException:
        mended = shapely.make_valid(shape, method="structure", keep_collapsed=False)
        parts = [part for part in shapely.get_parts(mended) if part.geom_type == "Polygon"]
        return shapely.union_all([shapely.set_precision(part, size) for part in parts], grid_size=size)
