"""What was planted, in numbers: the answers a test may hold the plugin to."""

from __future__ import annotations

from collections.abc import Mapping

import geopandas as gpd
import numpy as np
from pyproj import Transformer
from shapely.geometry import Point

from . import places
from .cases import CLEARED, GROWN_SINCE, SPOT_M, Cases, hot_cells, repeats
from .model import CRS, LONLAT, SEED, City, Table


def _lonlat(city: City, place: tuple[float, float]) -> list[float]:
    x, y = city.origin[0] + place[0], city.origin[1] + place[1]
    return [round(v, 5) for v in Transformer.from_crs(CRS, LONLAT, always_xy=True).transform(x, y)]


def _cell_at(city: City, place: tuple[float, float]) -> str:
    here = Point(city.origin[0] + place[0], city.origin[1] + place[1])
    return str(city.cells.loc[city.cells.contains(here), "code"].iloc[0])


def _free_m(city: City, place: tuple[float, float], facilities: gpd.GeoDataFrame) -> float:
    """Distance from a place to the nearest facility in use."""
    used = facilities[facilities["state"] == places.EXISTING]
    return round(float(np.min(places.away_m(np.column_stack([used.geometry.x, used.geometry.y]), city, place))), 1)


def _spot(
    city: City, cases: Cases, planted: str, small: str, place: tuple[float, float], emerging: str
) -> dict[str, object]:
    when = cases.frame.loc[cases.frame["planted"] == planted, "filed"]
    return {
        "small_class": small,
        "emerging": emerging,
        "first": str(when.min().date()),
        "last": str(when.max().date()),
        "lonlat": _lonlat(city, place),
        "spread_m": SPOT_M,
        "planted_cases": int((cases.frame["planted"] == planted).sum()),
        "cells": hot_cells(city, place),
    }


def _gap(city: City, toilets: gpd.GeoDataFrame) -> dict[str, object]:
    middle = Point(city.origin[0] + places.TOILET_GAP[0], city.origin[1] + places.TOILET_GAP[1])
    bare = middle.buffer(places.TOILET_GAP_M - 300.0, quad_segs=32)
    land = city.residential
    shares = land.intersection(bare).area.groupby(land["community"]).sum() / land.area.groupby(land["community"]).sum()
    people = city.communities.set_index("code")["population"]
    return {
        "lonlat": _lonlat(city, places.TOILET_GAP),
        "nearest_in_use_m": _free_m(city, places.TOILET_GAP, toilets),
        "uncovered_at_300_within_m": places.TOILET_GAP_M - 300.0,
        "people_at_least": int((shares * people.reindex(shares.index)).sum()),
        "communities": sorted(shares[shares > 0.05].index),
    }


def _layers(city: City) -> dict[str, int]:
    return {
        "单元网格": len(city.cells),
        "社区": len(city.communities),
        "街道": len(city.streets),
        "建成区": len(city.built_up),
        "居住用地": len(city.residential),
        "道路中心线": len(city.roads),
        "河流": len(city.river),
    }


def _desk(city: City, tables: Mapping[str, Table]) -> dict[str, object]:
    lon, lat = _lonlat(city, places.DESK)
    rows = tables["案件.csv"].frame
    on_it = (rows["经度"] == f"{lon:.5f}") & (rows["纬度"] == f"{lat:.5f}")
    collectors = rows.loc[on_it & (rows["问题来源"] == "热线"), "采集员编号"].mode()
    return {
        "lonlat": [lon, lat],
        "cell": _cell_at(city, places.DESK),
        "cases": int(on_it.sum()),
        "source": "热线",
        "collector": collectors[0],
    }


def truth(
    city: City, facilities: Mapping[str, gpd.GeoDataFrame], cases: Cases, tables: Mapping[str, Table]
) -> dict[str, object]:
    """Put the answers together."""
    frame = cases.frame
    return {
        "seed": SEED,
        "crs": CRS,
        "population": int(city.communities["population"].sum()),
        "layers": _layers(city),
        "files": {name: {"rows": len(t.frame), "flaws": t.flaws} for name, t in tables.items()},
        "inside": {name: {s: int(n) for s, n in f["state"].value_counts().items()} for name, f in facilities.items()},
        "hot_spots": [
            _spot(city, cases, "rubbish", "暴露垃圾", places.RUBBISH_SPOT, "consecutive_hot")
            | {"nearest_station_in_use_m": _free_m(city, places.RUBBISH_SPOT, facilities["waste_station"])},
            _spot(city, cases, "parked", "机动车乱停放", places.MARKET, "persistent_hot"),
            _spot(city, cases, "vendors", "无照经营游商", places.NIGHT_MARKET, "historical_hot"),
        ],
        "artefact": _desk(city, tables),
        "grown_since": str(GROWN_SINCE.date()),
        "cleared": str(CLEARED.date()),
        "repeats": {"within_m": 20, "within_hours": 24, "pairs": repeats(cases)},
        "toilet_gap": _gap(city, facilities["public_toilet"]),
        "cases": {
            "drawn": len(frame),
            "own_code_differs": int((frame["cell"] != frame["in_cell"]).sum()),
            "states": {s: int(n) for s, n in frame["state"].value_counts().items()},
            "sent_back": {str(times): int(n) for times, n in frame["rework"].value_counts().sort_index().items()},
            "collectors": int(frame["collector"].replace("", np.nan).nunique()),
        },
        "parking_note_rows": 1,
    }
