"""A small made-up run, worked out by plain shapely, for tests of whatever shows or writes a run.

Two streets, four communities, twenty cells of 100 m, three toilets (one planned), one pocket park,
twelve cases. Names are Chinese and made up; one of them tries to be markup, one a formula.
"""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
from civicgrid.geo import columns as col
from civicgrid.geo import metrics
from civicgrid.layers.problems import Problem
from civicgrid.layers.run import Run, SourceAccount
from civicgrid.layers.studyfile import from_json
from shapely.geometry import Point, box

CRS = "EPSG:4549"
X0, Y0 = 500_000.0, 3_340_000.0
RADIUS_M = {"public_toilet": 100.0, "pocket_park": 150.0}
STANDARD = {"public_toilet": "toilet_crowded", "pocket_park": "park_small"}
EVIL_NAME = "<img src=x onerror=alert(1)>公厕"
FORMULA_NAME = "=1+1"


def study_json() -> dict[str, object]:
    """The study file of the small run."""
    return {
        "civicgrid_study": 1,
        "title": {"en": "Facilities of Qinghe", "zh": "清河区设施布局"},
        "district": "清河区",
        "unit": "清河区城市管理局",
        "notice": {"en": "Made-up data", "zh": "虚构数据"},
        "data_date": "2026-06-30",
        "period": {"from": "2026-01-01", "to": "2026-06-30"},
        "language": "zh_CN",
        "measuring_crs": CRS,
        "standards": {"profile": "china"},
        "sources": [{"path": "cells.gpkg", "kind": "grid_cell"}, {"path": "toilets.csv", "kind": "public_toilet"}],
    }


def small_run() -> Run:
    """Build the run; every call gives new frames."""
    inputs = _inputs()
    layers, figures = _results(inputs)
    rejected = pd.DataFrame(
        [
            {
                "kind": "public_toilet",
                "path": "toilets.csv",
                "layer": "",
                "row": 5,
                "reason": "no_coordinates",
                "text": "无坐标公厕, 清河路1号",
            }
        ]
    )
    accounts = (
        SourceAccount(
            "public_toilet",
            "toilets.csv",
            "",
            4,
            3,
            1,
            {"no_coordinates": 1},
            {"encoding": "gb18030", "datum": "gcj02"},
            "0" * 64,
        ),
        SourceAccount("grid_cell", "cells.gpkg", "cells", 20, 20, 0, {}, {}, "1" * 64),
    )
    problems = (Problem("no_coordinates", "public_toilet", (5,), {"count": 1}),)
    return Run(from_json(study_json()), inputs, layers, figures, rejected, accounts, problems, _record())


def _record() -> dict[str, object]:
    return {
        "run_id": "20260701-090000-small",
        "date": "2026-07-01T09:00:00+08:00",
        "program": {"name": "CivicGrid", "version": "0.1.0"},
        "versions": {"geopandas": "1.1.4"},
        "crs": {"code": CRS, "name": "CGCS2000 / 3-degree Gauss-Kruger CM 120E"},
        "standards": [
            {
                "id": "toilet_crowded",
                "kind": "public_toilet",
                "radius_m": 100.0,
                "number": "GB 55013-2021",
                "clause": "5.0.1",
                "year": 2021,
                "confirmed": False,
                "note": {"en": "crowded places", "zh": "人流密集区"},
            },
            {
                "id": "park_small",
                "kind": "pocket_park",
                "radius_m": 150.0,
                "number": "建城〔2022〕2号",
                "clause": "",
                "year": 2022,
                "confirmed": False,
                "note": {"en": "small parks", "zh": "小型公园"},
            },
        ],
        "settings": {"fdr_alpha": 0.05, "gap_min_m2": 0},
        "seed": None,
        "inputs": [
            {
                "kind": "public_toilet",
                "path": "toilets.csv",
                "rows_read": 4,
                "rows_used": 3,
                "rows_rejected": 1,
                "sha256": "0" * 64,
            }
        ],
        "study": study_json(),
        "notes": {},
    }


def _frame(rows: list[dict], file: str) -> gpd.GeoDataFrame:
    frame = gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS)
    frame[col.SOURCE_FILE] = file
    frame[col.SOURCE_ROW] = np.arange(1, len(frame) + 1)
    return frame


def _inputs() -> dict[str, gpd.GeoDataFrame]:
    streets = [("S1", "清河街道"), ("S2", "望湖街道")]
    communities = [
        ("C1", "桂花社区", "S1"),
        ("C2", "槐树社区", "S1"),
        ("C3", "湖滨社区", "S2"),
        ("C4", "新桥社区", "S2"),
    ]
    cells, community_rows, street_rows = [], [], []
    for column in range(5):
        for row in range(4):
            cell = box(X0 + column * 100, Y0 + row * 100, X0 + column * 100 + 100, Y0 + row * 100 + 100)
            code, street = f"C{row + 1}", "S1" if row < 2 else "S2"
            cells.append(
                {
                    col.ID: f"33010600100{row + 1}{column + 1:03d}",
                    col.NAME: None,
                    col.COMMUNITY: code,
                    col.STREET: street,
                    "geometry": cell,
                }
            )
    for number, (code, name, street) in enumerate(communities):
        shape = box(X0, Y0 + number * 100, X0 + 500, Y0 + number * 100 + 100)
        community_rows.append(
            {col.ID: code, col.NAME: name, col.STREET: street, col.POPULATION: 500.0 * (number + 1), "geometry": shape}
        )
    for number, (code, name) in enumerate(streets):
        shape = box(X0, Y0 + number * 200, X0 + 500, Y0 + number * 200 + 200)
        street_rows.append({col.ID: code, col.NAME: name, "geometry": shape})
    homes = [
        {
            col.ID: f"R{i + 1}",
            col.NAME: f"{name}小区",
            col.COMMUNITY: f"C{i + 1}",
            col.POPULATION: 500.0 * (i + 1),
            "geometry": box(X0 + 50, Y0 + i * 100 + 20, X0 + 250, Y0 + i * 100 + 80),
        }
        for i, name in enumerate("桂槐湖桥")
    ]
    toilets = [
        ("T1", EVIL_NAME, 80, 90, "existing", "二类", 8.0),
        ("T2", FORMULA_NAME, 330, 260, "existing", "一类", 12.0),
        ("T3", "新桥公厕", 450, 380, "planned", None, np.nan),
    ]
    parks = [("P1", "桂花口袋公园", box(X0 + 380, Y0 + 30, X0 + 430, Y0 + 60))]
    days = pd.date_range("2026-01-15 08:30", periods=12, freq="13D")
    spots = [(30, 350)] * 5 + [(60, 330), (120, 310), (220, 30), (320, 120), (420, 220), (480, 350), (250, 260)]
    cases = [
        {
            col.ID: f"20260{i:04d}",
            col.NAME: None,
            "class_main": "市容环境",
            "class_sub": "暴露垃圾" if i < 6 else "道路不洁",
            "filed": days[i],
            "closed": days[i] + pd.Timedelta(hours=6) if i % 3 else pd.NaT,
            "case_state": "closed" if i % 3 else "open",
            "cell": None,
            col.COMMUNITY: f"C{int(y // 100) + 1}",
            col.STREET: "S1" if y < 200 else "S2",
            "source": "监督员上报",
            "geometry": Point(X0 + x, Y0 + y),
        }
        for i, (x, y) in enumerate(spots)
    ]
    return {
        "grid_cell": _frame(cells, "cells.gpkg"),
        "community": _frame(community_rows, "areas.gpkg"),
        "street": _frame(street_rows, "areas.gpkg"),
        "residential": _frame(homes, "land.gpkg"),
        "public_toilet": _frame(
            [
                {
                    col.ID: code,
                    col.NAME: name,
                    col.STATE: state,
                    col.YEAR: 2027.0 if state == "planned" else np.nan,
                    col.OUTSIDE: False,
                    "class": size,
                    "seats": seats,
                    "geometry": Point(X0 + x, Y0 + y),
                }
                for code, name, x, y, state, size, seats in toilets
            ],
            "toilets.csv",
        ),
        "pocket_park": _frame(
            [
                {
                    col.ID: code,
                    col.NAME: name,
                    col.STATE: "existing",
                    col.YEAR: np.nan,
                    col.OUTSIDE: False,
                    col.AREA_M2: shape.area,
                    "geometry": shape,
                }
                for code, name, shape in parks
            ],
            "parks.shp",
        ),
        "case": _frame(cases, "cases.csv"),
    }


def _results(inputs: dict[str, gpd.GeoDataFrame]) -> tuple[dict[str, gpd.GeoDataFrame], pd.DataFrame]:
    layers: dict[str, gpd.GeoDataFrame] = {}
    rows: list[dict] = []
    result = {
        name: inputs[key].drop(columns=[col.SOURCE_FILE, col.SOURCE_ROW])
        for name, key in (
            (col.RESULT_CELL, "grid_cell"),
            (col.RESULT_COMMUNITY, "community"),
            (col.RESULT_STREET, "street"),
            (col.RESULT_RESIDENTIAL, "residential"),
            (col.RESULT_CASE, "case"),
        )
    }
    for name in (col.RESULT_CELL, col.RESULT_COMMUNITY, col.RESULT_STREET):
        areas = result[name]
        result[name][col.CASES] = [int(inputs["case"].within(shape).sum()) for shape in areas.geometry]
    result[col.RESULT_RESIDENTIAL][col.AREA_M2] = result[col.RESULT_RESIDENTIAL].area
    cell = result[col.RESULT_CELL]
    result[col.RESULT_CASE]["cell"] = [
        cell.loc[cell.contains(point), col.ID].item() for point in result[col.RESULT_CASE].geometry
    ]
    cell[col.GI_Z] = (cell[col.CASES] - cell[col.CASES].mean()) / cell[col.CASES].std()
    cell[col.GI_P], cell[col.GI_Q] = 0.5, 0.6
    cell[col.HOT] = np.where(cell[col.GI_Z] > 3, "hot99", np.where(cell[col.GI_Z] > 1, "hot90", "none"))
    for kind, radius in RADIUS_M.items():
        _one_kind(kind, radius, inputs, result, layers, rows)
    _figure(rows, "", "hot_cells", (cell[col.HOT] != "none").sum(), (cell[col.HOT] != "none").sum(), len(cell), "count")
    _figure(rows, "", "cold_cells", 0, 0, len(cell), "count")
    _figure(rows, "", "cases", 12, 12, 12, "count")
    layers.update(result)
    return layers, pd.DataFrame(rows, columns=list(metrics.FIGURES))


def _one_kind(kind, radius, inputs, result, layers, rows) -> None:
    standing = inputs[kind][inputs[kind][col.STATE] == "existing"]
    land = inputs["street"].union_all()
    covered = standing.buffer(radius, resolution=24).union_all().intersection(land)
    gaps = gpd.GeoSeries([land.difference(covered)], crs=CRS).explode(ignore_index=True)
    keys = {col.KIND: kind, col.STANDARD_ID: STANDARD[kind], col.RADIUS_M: radius}
    discs = gpd.GeoSeries([covered], crs=CRS).explode(ignore_index=True)
    layers[col.covered(kind)] = gpd.GeoDataFrame(
        {col.ID: [f"{kind}-{i + 1}" for i in range(len(discs))], **keys, col.AREA_M2: discs.area},
        geometry=discs,
        crs=CRS,
    )
    layers[col.gap(kind)] = gpd.GeoDataFrame(
        {
            col.ID: [f"{kind}-{i + 1}" for i in range(len(gaps))],
            col.GAP_NO: range(1, len(gaps) + 1),
            **keys,
            col.AREA_M2: gaps.area,
            col.PEOPLE: gaps.area / 100.0,
        },
        geometry=gaps,
        crs=CRS,
    )
    for name in (col.RESULT_CELL, col.RESULT_RESIDENTIAL, col.RESULT_CASE):
        frame = result[name]
        distance = np.array([[point.distance(site) for site in standing.geometry] for point in frame.centroid])
        near = distance.argmin(axis=1)
        frame[col.near_id(kind)] = standing[col.ID].to_numpy()[near]
        frame[col.near_name(kind)] = standing[col.NAME].to_numpy()[near]
        frame[col.dist_m(kind)] = distance.min(axis=1)
    for name in (col.RESULT_CELL, col.RESULT_COMMUNITY, col.RESULT_STREET):
        frame = result[name]
        frame[col.share("builtup", kind)] = frame.intersection(covered).area / frame.area
        homes = [(inputs["residential"].intersection(shape)) for shape in frame.geometry]
        total = np.array([part.area.sum() for part in homes])
        inside = np.array([part.intersection(covered).area.sum() for part in homes])
        frame[col.share("residential", kind)] = np.divide(
            inside, total, out=np.full(len(total), np.nan), where=total > 0
        )
    for name in (col.RESULT_COMMUNITY, col.RESULT_STREET):
        result[name][col.share("population", kind)] = result[name][col.share("residential", kind)]
    _figure(rows, kind, "facilities", len(standing), len(standing), len(standing), "count")
    _figure(rows, kind, "facilities_per_km2", len(standing) / land.area * 1e6, len(standing), land.area / 1e6, "1/km2")
    street = result[col.RESULT_STREET]
    for metric, share, unit, size in (
        ("covered_land", "builtup", "ha", 1e4),
        ("covered_residential", "residential", "ha", 1e4),
        ("covered_population", "population", "persons", 1.0),
    ):
        sizes = {"ha": inputs["street"].area / size, "persons": pd.Series([1500.0, 3500.0])}[unit]
        n = street[col.share(share, kind)] * sizes
        _figure(rows, kind, metric, n.sum() / sizes.sum(), n.sum(), sizes.sum(), unit, radius)
        for i in range(2):
            _figure(rows, kind, metric, n[i] / sizes[i], n[i], sizes[i], unit, radius, street.loc[i])
    gap = layers[col.gap(kind)]
    _figure(rows, kind, "gap_area", gap.area.sum() / 1e4, gap.area.sum() / 1e4, land.area / 1e4, "ha", radius)
    _figure(rows, kind, "gap_people", gap[col.PEOPLE].sum(), gap[col.PEOPLE].sum(), 5000, "persons", radius)
    for what in ("case", "residential", "cell"):
        values = result[f"result_{what}"][col.dist_m(kind)]
        for metric, value in (
            ("mean", values.mean()),
            ("median", values.median()),
            ("p90", values.quantile(0.9)),
            ("max", values.max()),
        ):
            _figure(rows, kind, f"{what}_distance_{metric}", value, len(values), len(values), "m")


def _figure(rows, kind, metric, value, n, n_total, unit, radius=np.nan, area=None) -> None:
    rows.append(
        {
            "period": "2026-01-01/2026-06-30",
            "scenario": "existing",
            "level": "whole" if area is None else "street",
            "area_id": "" if area is None else area[col.ID],
            "area_name": "" if area is None else area[col.NAME],
            "kind": kind,
            "metric": metric,
            "radius_m": radius,
            "value": float(value),
            "n": float(n),
            "n_total": float(n_total),
            "unit": unit,
            "standard_id": STANDARD.get(kind, ""),
            "run_id": "20260701-090000-small",
        }
    )
