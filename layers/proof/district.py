"""The made-up district: a square of 1,200 m, 12 × 12 cells, one toilet in the middle, cases that gather in a corner.

It is written as a bureau would send it: a table in GB18030 with GCJ-02 coordinates and one impossible row, a table of
cases, a GeoPackage in Gauss–Krüger metres. What must come out of it was worked out by hand (``answers.py``).
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pyproj
from shapely import box

from ...geo.datum import from_wgs84
from ...geo.frames import Array

CRS = "EPSG:4549"  # CGCS2000, 3° zone on 120° E, so that the scale is 1 where the district lies
WEST, SOUTH = 499_400.0, 3_450_000.0
CELLS, CELL_M = 12, 100.0
SIDE_M = CELLS * CELL_M
GATHERED = 10
"""Further cases in each of the four cells of the south-western corner."""

MAP, TOILETS, CASES, STUDY = "底图.gpkg", "公厕.csv", "案件.csv", "study.json"


def write(folder: Path) -> Path:
    """Write the files of the district and its study; give the path of the study."""
    _map(folder / MAP)
    middle = np.array([[WEST + SIDE_M / 2, SOUTH + SIDE_M / 2]])
    toilets = [["1", "中心公厕", *_degrees(middle, "gcj02")[0]], ["2", "无坐标公厕", "", ""]]
    _table(folder / TOILETS, ["公厕编号", "公厕名称", "经度", "纬度"], toilets)
    cases = [[str(number), "暴露垃圾", *place] for number, place in enumerate(_degrees(_places(), "cgcs2000"), 1)]
    _table(folder / CASES, ["案件编号", "小类名称", "经度", "纬度"], cases)
    study = {
        "civicgrid_study": 1,
        "title": {"en": "Proof of this installation", "zh": "安装自检"},
        "district": {"en": "Test District", "zh": "自检区"},
        "data_date": "2025-12-31",
        "sources": [
            {"path": MAP, "layer": "单元网格", "kind": "grid_cell"},
            {"path": MAP, "layer": "街道", "kind": "street"},
            {"path": TOILETS, "kind": "public_toilet", "datum": "gcj02"},
            {"path": CASES, "kind": "case", "datum": "cgcs2000"},
        ],
    }
    target = folder / STUDY
    target.write_text(json.dumps(study, ensure_ascii=False), encoding="utf-8")
    return target


def _map(path: Path) -> None:
    west, south = WEST + np.arange(CELLS) * CELL_M, SOUTH + np.arange(CELLS) * CELL_M
    x, y = (grid.ravel() for grid in np.meshgrid(west, south))
    street = 1 + (y >= SOUTH + SIDE_M / 2)
    cells = {"单元网格编码": [f"33019900{one}001{number:03d}" for number, one in enumerate(street, 1)]}
    gpd.GeoDataFrame(cells, geometry=box(x, y, x + CELL_M, y + CELL_M), crs=CRS).to_file(path, layer="单元网格")
    halves = [box(WEST, SOUTH + low, WEST + SIDE_M, SOUTH + low + SIDE_M / 2) for low in (0.0, SIDE_M / 2)]
    streets = {"街道编码": ["330199001", "330199002"], "街道名称": ["南街道", "北街道"]}
    gpd.GeoDataFrame(streets, geometry=halves, crs=CRS).to_file(path, layer="街道")


def _places() -> Array:
    """One case in the middle of each cell, and those that gather in the corner."""
    middles = (np.arange(CELLS) + 0.5) * CELL_M
    x, y = (grid.ravel() for grid in np.meshgrid(middles, middles))
    corner = (x < 2 * CELL_M) & (y < 2 * CELL_M)
    times = np.where(corner, 1 + GATHERED, 1)
    return np.repeat(np.column_stack([WEST + x, SOUTH + y]), times, axis=0)


def _degrees(places: Array, datum: str) -> list[list[str]]:
    """Longitude and latitude as they stand in a table, to a tenth of a millimetre."""
    to_degrees = pyproj.Transformer.from_crs(CRS, "EPSG:4490", always_xy=True)
    lon, lat = to_degrees.transform(places[:, 0], places[:, 1])
    if datum == "gcj02":
        lon, lat = from_wgs84(lon, lat, datum)
    return [[f"{one:.9f}", f"{other:.9f}"] for one, other in zip(lon, lat)]


def _table(path: Path, head: list[str], rows: list[list[Any]]) -> None:
    with path.open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows([head, *rows])
