"""Measure ways around barriers in a city of 15 km with two rivers, 30 bridges and a railway.

    PYTHONPATH=.build .venv/bin/python tests/benchmarks/barriers.py

Prints seconds; the yardstick is the straight line on the same places.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

import geopandas as gpd
import numpy as np
import shapely
from civicgrid.geo.distance.barriers import Barriers
from civicgrid.geo.distance.detours import nearest_around
from civicgrid.geo.distance.nearest import How, nearest
from civicgrid.geo.distance.seen import areas_reached, pairs_reached

CRS, X, Y, SIDE = "EPSG:4549", 500_000.0, 3_340_000.0, 15_000.0
T = TypeVar("T")


def timed(what: str, work: Callable[[], T]) -> T:
    start = time.perf_counter()
    made = work()
    print(f"  {what:<58} {time.perf_counter() - start:8.2f} s", flush=True)
    return made


def river(draw: np.random.Generator, north: float, swing: float, half_width: float) -> shapely.Geometry:
    x = np.linspace(0, SIDE, 1_500)
    y = north + swing * np.sin(x / 700) + np.cumsum(draw.normal(0, 0.8, len(x)))
    return shapely.LineString(np.column_stack([X + x, Y + y])).buffer(half_width)


def city(draw: np.random.Generator) -> Barriers:
    rivers = [river(draw, 4_000, 300, 30), river(draw, 10_000, 500, 15)]
    railway = shapely.LineString([(X + 7_000 + 300 * np.sin(k / 9), Y + 150 * k) for k in range(100)])
    at = [(X + east, Y + north) for east in range(500, 15_000, 1_000) for north in (4_000, 10_000)]
    bridges = [shapely.LineString([(x, y - 900), (x, y + 900)]) for x, y in at]
    return Barriers.of(np.array([*rivers, railway]), np.array(bridges))


def places(draw: np.random.Generator, count: int) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(geometry=shapely.points(draw.uniform((X, Y), (X + SIDE, Y + SIDE), (count, 2))), crs=CRS)


def main() -> None:
    draw = np.random.default_rng(1)
    barriers = timed("barriers opened at their bridges", lambda: city(draw))
    print(f"  {len(barriers.corners):,} corners")
    timed("the corners that see each other", lambda: barriers.ways)
    cases, sites = places(draw, 100_000), places(draw, 1_000)
    timed("nearest of 1,000 for 100,000, straight", lambda: nearest(cases, sites))
    timed("the same around barriers", lambda: nearest_around(cases, sites, barriers))
    timed(
        "the 3 nearest for 10,000, with lines",
        lambda: nearest_around(cases[:10_000], sites, barriers, How(3, lines=True)),
    )
    shapes = sites.geometry.to_numpy()
    timed("areas within 500 m of 1,000", lambda: areas_reached(shapes, 500.0, barriers))
    spots, _ = barriers.moved_out(cases.geometry.to_numpy())
    timed("all pairs within 1,000 m, 100,000 × 1,000", lambda: pairs_reached(spots, shapes, 1_000.0, barriers))


if __name__ == "__main__":
    main()
