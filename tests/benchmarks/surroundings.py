"""A place looked at among 1,000,000 cases, 90,000 cells and 2,000 facilities: how long one glance takes.

PYTHONPATH=.build python tests/benchmarks/surroundings.py
"""

from __future__ import annotations

import time

import geopandas as gpd
import numpy as np
import shapely
from civicgrid.geo.study import KindRule, Settings, Study, worked
from civicgrid.geo.surroundings import STEPS, Lookout

CRS, SIDE, CELL, CASES, SITES, TURNS = "EPSG:4549", 300, 100.0, 1_000_000, 2_000, 500


def city(chance: np.random.Generator) -> Study:
    west, south = (grid.ravel() * CELL for grid in np.meshgrid(np.arange(SIDE), np.arange(SIDE)))
    cells = gpd.GeoDataFrame(
        {"id": np.arange(SIDE**2).astype(str)}, geometry=shapely.box(west, south, west + CELL, south + CELL), crs=CRS
    )
    frames = {"grid_cell": cells, "case": points(chance, CASES)}
    frames |= {kind: points(chance, SITES).assign(state="existing") for kind in ("public_toilet", "parking_lot")}
    return Study(frames, {kind: KindRule(300.0) for kind in ("public_toilet", "parking_lot")}, Settings())


def points(chance: np.random.Generator, count: int) -> gpd.GeoDataFrame:
    places = shapely.points(chance.uniform(0, SIDE * CELL, (count, 2)))
    return gpd.GeoDataFrame({"id": np.arange(count).astype(str)}, geometry=places, crs=CRS)


def main() -> None:
    chance = np.random.default_rng(1)
    work = worked(city(chance), None, STEPS)
    begun = time.perf_counter()
    lookout = Lookout.of(work)
    print(f"prepared in {time.perf_counter() - begun:.2f} s")
    spent = []
    for x, y in chance.uniform(0, SIDE * CELL, (TURNS, 2)):
        begun = time.perf_counter()
        lookout.glance(x, y)
        spent.append(1000 * (time.perf_counter() - begun))
    median, p99 = np.percentile(spent, [50, 99])
    print(f"a glance: {median:.2f} ms (median), {p99:.2f} ms (99th of 100)")


if __name__ == "__main__":
    main()
