"""A few cells, cases and toilets for the tests of the algorithms, and a way to run one of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import shapely
from civicgrid.qgis_plugin.algorithms.base import Algorithm
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback, QgsProject

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


def saved(frame: gpd.GeoDataFrame, folder: Path, name: str) -> str:
    """Write a frame into a file and give its path."""
    path = folder / name
    options = {"dataset_options": {"VERSION": "1.2"}} if path.suffix == ".gpkg" else {}
    frame.to_file(path, engine="pyogrio", **options)
    return str(path)


class Listener(QgsProcessingFeedback):
    """Remembers what was said; ``cancel_at`` presses cancel at a share of the progress."""

    def __init__(self, cancel_at: Optional[float] = None) -> None:
        super().__init__(False)
        self.warnings: list[str] = []
        self.errors: list[str] = []
        self.cancel_at = cancel_at
        self.progressChanged.connect(self.follow)

    def follow(self, share: float) -> None:
        if self.cancel_at is not None and share >= self.cancel_at:
            self.cancel()

    def pushWarning(self, warning: str) -> None:
        self.warnings.append(warning)

    def reportError(self, error: str, fatalError: bool = False) -> None:
        self.errors.append(error)


def run(algorithm: Callable[[], Algorithm], parameters: Mapping[str, Any],
        listener: Optional[Listener] = None) -> dict[str, Any]:
    """Run an algorithm as QGIS does; raises QgsProcessingException with what a person would read."""
    made = algorithm().create()
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    listener = listener or Listener()
    good, wrong = made.checkParameterValues(dict(parameters), context)
    if not good:
        raise QgsProcessingException(wrong)
    results, done = made.run(dict(parameters), context, listener)
    if not done:
        raise QgsProcessingException("\n".join(listener.errors))
    return results


def read(path: str) -> gpd.GeoDataFrame:
    return gpd.read_file(path, engine="pyogrio")
