"""A district of one square kilometre with all that the algorithms ask for; needs no QGIS."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from civicgrid.layers.run import Run
from civicgrid.layers.workspace import gpkg
from civicgrid.tests.layers.districts import districts_in
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin import frames as small

WEST, EAST = "330101001001", "330101001002"
KINDS = {"cells": "grid_cell", "toilets": "public_toilet", "cases": "case"}
STUDY = {"civicgrid_study": 1, "title": "小区", "district": "小区", "outputs": ["geojson"]}


def communities() -> gpd.GeoDataFrame:
    halves = [shapely.box(small.EAST + x, small.NORTH, small.EAST + x + 500, small.NORTH + 1000) for x in (0, 500)]
    return gpd.GeoDataFrame({"id": [WEST, EAST], "name": ["桂花社区", "新桥社区"]}, geometry=halves, crs=small.CRS)


def cells() -> gpd.GeoDataFrame:
    west = np.arange(100) < 50
    return small.cells().assign(
        id=[f"{WEST if place < 50 else EAST}{place % 50 + 1:03d}" for place in range(100)],
        name=[f"格{place}" for place in range(100)],
        community=np.where(west, WEST, EAST),
        population=np.arange(100) % 7 * 10,
        patrol=np.where(west, "一", "二"),
        share=np.where(west, 1.0, 0.25),
        cases=np.arange(100) % 5,
    )


def streets() -> gpd.GeoDataFrame:
    lines = [[(0, at), (1000, at)] for at in range(0, 1001, 200)] + [
        [(at, 0), (at, 1000)] for at in range(0, 1001, 200)
    ]
    shapes = [shapely.LineString(np.add(line, (small.EAST, small.NORTH))) for line in lines]
    return gpd.GeoDataFrame({"name": [f"路{place}" for place in range(len(lines))]}, geometry=shapes, crs=small.CRS)


def toilets() -> gpd.GeoDataFrame:
    places = [(120, 130), (510, 480), (880, 870), (150, 860), (860, 160)]
    columns = {
        "id": list("abcde"),
        "name": [f"公厕{place}" for place in range(5)],
        "state": ["existing", "existing", "existing", "planned", "under_construction"],
        "year": [2001, 2010, 2024, 2026, 2026],
        "batch": [None, None, None, "2026-1", "2026-2"],
        "due": [None, None, None, "2026-03-31", "2026-12-31"],
        "hours": ["24小时", "6:00-22:00", "8:00-17:00", None, "6:00-22:00"],
        "seats": [4.0, 6.0, 8.0, 10.0, 12.0],
    }
    return gpd.GeoDataFrame(columns, geometry=points(places), crs=small.CRS)


def cases() -> gpd.GeoDataFrame:
    made = small.dated_cases(count=300)
    return made.assign(
        id=[f"k{place}" for place in range(300)],
        closed=made["filed"] + pd.Timedelta(days=2),
        deadline=made["filed"] + pd.to_timedelta(np.arange(300) % 5, unit="D"),
        class_sub=np.where(np.arange(300) % 3 == 0, "暴露垃圾", "乱堆物堆料"),
        street=np.where(np.arange(300) % 2 == 0, "桂花社区", "新桥社区"),
    )


def candidates() -> gpd.GeoDataFrame:
    places = [(300, 300), (700, 300), (300, 700), (700, 700)]
    return gpd.GeoDataFrame({"name": list("wxyz")}, geometry=points(places), crs=small.CRS)


def points(places: list[tuple[int, int]]) -> list[shapely.Point]:
    return [shapely.Point(small.EAST + x, small.NORTH + y) for x, y in places]


def results() -> Run:
    """The results of a run, with a rejected row that can be mended."""
    made = small_run()
    return replace(made, rejected=made.rejected.assign(text='{"名称": "无坐标公厕"}'))


FRAMES = {
    "communities": communities,
    "cells": cells,
    "streets": streets,
    "toilets": toilets,
    "cases": cases,
    "candidates": candidates,
}


def files_in(folder: Path) -> dict[str, str]:
    """Write the layers and whatever else an algorithm reads, and give the paths by name."""
    made = {name: small.saved(frame(), folder, f"{name}.gpkg") for name, frame in FRAMES.items()}
    table = folder / "公厕.csv"
    table.write_text("编号,公厕名称,经度,纬度\nG1,人民路公厕,120.15,30.28\nG2,无坐标,,\n", encoding="utf-8")
    (folder / "tables").mkdir()
    (folder / "tables" / table.name).write_text(table.read_text(encoding="utf-8"), encoding="utf-8")
    sources = [{"path": f"{name}.gpkg", "kind": kind} for name, kind in KINDS.items()]
    (folder / "study.json").write_text(json.dumps({**STUDY, "sources": sources}), encoding="utf-8")
    return {
        **made,
        "table": str(table),
        "tables": str(folder / "tables"),
        "study": str(folder / "study.json"),
        "results": str(gpkg.write(results(), folder / "results.gpkg")),
        "districts": str(districts_in(folder / "districts")),
    }
