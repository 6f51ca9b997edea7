"""A board of square cells, for tests of what is counted on cells."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

CRS = "EPSG:4549"


def grid(columns: int, rows: int, side: float = 100.0) -> np.ndarray:
    x, y = np.meshgrid(np.arange(columns) * side + 500_000, np.arange(rows) * side + 3_340_000)
    return shapely.box(x.ravel(), y.ravel(), x.ravel() + side, y.ravel() + side)


def frame(shapes) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(geometry=list(shapes), crs=CRS)
