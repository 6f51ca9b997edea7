"""Layers for tests: shapes as they are written, in one CRS in metres, or about as far east and north as a city is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import geopandas as gpd
import numpy as np
import shapely

CRS = "EPSG:4549"
X, Y = 500_000, 3_340_000


def frame(shapes: Iterable[Any], crs: str = CRS, **columns: Any) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(columns, geometry=list(shapes), crs=crs)


def frame_there(shapes: Iterable[Any], **columns: Any) -> gpd.GeoDataFrame:
    """The same, moved from the origin to (X, Y)."""
    moved = [None if shape is None else shapely.transform(shape, lambda xy: xy + np.array([X, Y])) for shape in shapes]
    return frame(moved, **columns)
