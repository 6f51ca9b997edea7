"""A few cells, cases and toilets for tests; needs no QGIS."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

CRS = "EPSG:4549"  # CGCS2000 / 3-degree Gauss-Krueger CM 120E
EAST, NORTH = 500_000, 3_400_000
SIDE = 100.0


def cells(count: int = 10) -> gpd.GeoDataFrame:
    """A chessboard of ``count`` × ``count`` cells of 100 m."""
    corners = [(EAST + x * SIDE, NORTH + y * SIDE) for x in range(count) for y in range(count)]
    boxes = [shapely.box(x, y, x + SIDE, y + SIDE) for x, y in corners]
    return gpd.GeoDataFrame({"id": [f"c{k}" for k in range(len(boxes))]}, geometry=boxes, crs=CRS)


def toilets() -> gpd.GeoDataFrame:
    places = [shapely.Point(EAST + 100, NORTH + 100), shapely.Point(EAST + 900, NORTH + 900)]
    return gpd.GeoDataFrame({"id": ["t1", "t2"], "name": ["公厕一", "公厕二"]}, geometry=places, crs=CRS)


def cases() -> gpd.GeoDataFrame:
    """100 cases all over, and 100 around the middle of cell c55."""
    draw = np.random.default_rng(7)
    xy = np.vstack([draw.random((100, 2)) * 1000, draw.normal(550, 70, (100, 2))])
    xy += (EAST, NORTH)
    return gpd.GeoDataFrame({"id": [f"k{k}" for k in range(200)]}, geometry=gpd.points_from_xy(*xy.T), crs=CRS)


def dated_cases(months: int = 12, count: int = 900) -> gpd.GeoDataFrame:
    """A third of the cases in one corner, the others anywhere, evenly in time."""
    draw = np.random.default_rng(5)
    west, south, east, north = cells().total_bounds
    heap = draw.uniform((west, south), (west + 150, south + 150), (count // 3, 2))
    xy = np.vstack([heap, draw.uniform((west, south), (east, north), (count - len(heap), 2))])
    days = (pd.Timestamp("2024-01-01") + pd.DateOffset(months=months) - pd.Timestamp("2024-01-01")).days
    filed = pd.Timestamp("2024-01-01") + pd.to_timedelta(draw.permutation(count) * days * 24 / count, unit="h")
    return gpd.GeoDataFrame({"filed": filed.floor("s")}, geometry=gpd.points_from_xy(*xy.T), crs=CRS)


def saved(frame: gpd.GeoDataFrame, folder: Path, name: str) -> str:
    """Write a frame into a file and give its path."""
    path = folder / name
    options = {"dataset_options": {"VERSION": "1.2"}} if path.suffix == ".gpkg" else {}
    frame.to_file(path, engine="pyogrio", **options)
    return str(path)


def read(path: str) -> gpd.GeoDataFrame:
    return gpd.read_file(path, engine="pyogrio")
