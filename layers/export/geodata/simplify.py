"""Simpler outlines for a smaller file; neighbours keep their common borders."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

from .degrees import on_grid

TOLERANCES_M = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0)
"""How far simplifying goes, a step at a time: beyond 20 m a cell of 100 m is no longer itself."""
_SAME_M = 0.01
"""Vertices of neighbours this near are one: else their common border would be simplified as two."""
_POLYGONS = (3, 6)  # shapely's type ids


def simplified(frame: gpd.GeoDataFrame, tolerance_m: float) -> gpd.GeoDataFrame:
    """Give the frame (in metres) with simpler lines and outlines; points stay as they are.

    Polygons are simplified as one coverage (Visvalingam–Whyatt, shapely 2.1: areas below the square of the tolerance
    go): an edge that two of them share is simplified once. Missing and empty shapes stay.
    """
    shapes = frame.geometry.to_numpy().copy()
    areas = np.isin(shapely.get_type_id(shapes), _POLYGONS) & ~shapely.is_empty(shapes)
    shapes[areas] = shapely.coverage_simplify(on_grid(shapes[areas], _SAME_M), tolerance_m)
    lines = ~areas & ~shapely.is_missing(shapes)
    shapes[lines] = shapely.simplify(shapes[lines], tolerance_m)
    return frame.set_geometry(gpd.GeoSeries(shapes, index=frame.index, crs=frame.crs))


def can_shrink(frame: gpd.GeoDataFrame) -> bool:
    """Whether there are lines or outlines to simplify."""
    return bool((shapely.get_dimensions(frame.geometry.to_numpy()) > 0).any())
