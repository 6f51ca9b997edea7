"""The forms beside GeoJSON: FlatGeobuf for programs, vector tiles for web maps, compressed text."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import shapely

from ....geo import columns as col

MOST_TILED = 20_000
"""More features than this are put into squares before tiles are made: tiles are slow to write and to draw."""
_SIDES_M = (50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000)


def write_flatgeobuf(frame: gpd.GeoDataFrame, path: Path) -> None:
    """Write FlatGeobuf; with its spatial index where every feature has a place, which the index asks for."""
    indexed = "YES" if frame.geometry.notna().all() else "NO"
    layer = path.name.partition(".")[0]
    pyogrio.write_dataframe(frame, path, driver="FlatGeobuf", layer=layer, layer_options={"SPATIAL_INDEX": indexed})


def write_tiles(frame: gpd.GeoDataFrame, path: Path, title: str) -> None:
    """Write vector tiles of a layer (in WGS 84) as one PMTiles file."""
    pyogrio.write_dataframe(
        frame[frame.geometry.notna()],
        path,
        driver="PMTiles",
        layer=path.name.partition(".")[0],
        dataset_options={"NAME": title, "MINZOOM": "8", "MAXZOOM": "15"},
    )


def compress(path: Path) -> Path:
    """Write the file once more, compressed; the same text gives the same bytes."""
    target = path.with_name(f"{path.name}.gz")
    with path.open("rb") as plain, target.open("wb") as file, gzip.GzipFile("", "wb", fileobj=file, mtime=0) as packed:
        shutil.copyfileobj(plain, packed)
    return target


def in_squares(frame: gpd.GeoDataFrame, smallest: int, most: int = MOST_TILED) -> tuple[gpd.GeoDataFrame, int]:
    """Count the features (in metres) in squares of a round length, at most ``most`` of them; give it too.

    Counts below ``smallest`` are left empty.
    """
    points = shapely.get_coordinates(shapely.point_on_surface(frame.geometry.dropna().to_numpy()))
    for side in _SIDES_M:
        corners, counts = np.unique(np.floor(points / side), axis=0, return_counts=True)
        if len(corners) <= most:
            break
    west, south = (corners * side).T
    squares = gpd.GeoDataFrame(
        {col.ID: np.arange(1, len(counts) + 1), col.COUNT: pd.Series(counts).where(counts >= smallest)},
        geometry=shapely.box(west, south, west + side, south + side),
        crs=frame.crs,
    )
    return squares, side
