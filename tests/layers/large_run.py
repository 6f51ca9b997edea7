"""A run of a large city: as many patrol cells as asked for, as many facilities, and ten times as many cases."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from civicgrid.geo import columns as col
from civicgrid.layers.run import Run
from civicgrid.tests.layers.small_run import CRS, X0, Y0, small_run

CELL_M = 100.0
KIND = "public_toilet"


def large_run(count: int) -> Run:
    """Build the run on squares of cells; figures are those of the small run."""
    run, draw, side = small_run(), np.random.default_rng(1), int(np.ceil(count**0.5))
    wide = CELL_M * side
    halves = shapely.box([X0, X0 + wide / 2], Y0, [X0 + wide / 2, X0 + wide], Y0 + wide)
    cells, sites = _cells(count, side, draw), _sites(count, side, draw)
    street = gpd.GeoDataFrame({col.ID: ["S1", "S2"], col.NAME: ["清河街道", "望湖街道"]}, geometry=halves, crs=CRS)
    layers = {col.RESULT_CELL: cells, col.RESULT_CASE: _cases(cells, draw), col.RESULT_STREET: street}
    inputs = {"grid_cell": cells, KIND: sites, "street": street}
    return replace(run, layers={**run.layers, **layers}, inputs={**run.inputs, **inputs})


def _cells(count: int, side: int, draw: np.random.Generator) -> gpd.GeoDataFrame:
    at = np.arange(count)
    x, y = X0 + CELL_M * (at % side), Y0 + CELL_M * (at // side)
    known = {
        col.ID: [str(330106001001001 + number) for number in at],
        col.NAME: None,
        col.COMMUNITY: "C1",
        col.STREET: "S1",
        col.CASES: draw.poisson(3, count),
        col.HOT: np.where(at % 50 == 0, "hot99", "none"),
        **dict.fromkeys((col.GI_Z, col.GI_P, col.GI_Q), 0.5),
        col.dist_m(KIND): draw.random(count) * 900,
        **{col.share(of, KIND): draw.random(count) for of in col.DENOMINATORS},
    }
    return gpd.GeoDataFrame(known, geometry=shapely.box(x, y, x + CELL_M, y + CELL_M), crs=CRS)


def _sites(count: int, side: int, draw: np.random.Generator) -> gpd.GeoDataFrame:
    names = [f"公厕{number}" for number in range(count)]
    spots = [X0, Y0] + draw.random((count, 2)) * CELL_M * side
    known = {col.ID: [f"T{number}" for number in range(count)], col.NAME: names, col.STATE: "existing"}
    return gpd.GeoDataFrame(known, geometry=shapely.points(spots), crs=CRS)


def _cases(cells: gpd.GeoDataFrame, draw: np.random.Generator) -> gpd.GeoDataFrame:
    count = 10 * len(cells)
    homes = draw.integers(0, len(cells), count)
    filed = pd.Timestamp("2026-01-01") + pd.to_timedelta(draw.integers(0, 181, count), unit="D")
    known = {"cell": cells[col.ID].to_numpy()[homes], "filed": filed}
    return gpd.GeoDataFrame(known, geometry=gpd.points_from_xy(np.zeros(count), np.zeros(count)), crs=CRS)
