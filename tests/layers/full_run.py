"""The small run with what scenarios, outages, plans and cover counts add, worked out by hand: toilets alone."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import pandas as pd
from civicgrid.geo import columns as col
from civicgrid.geo import metrics
from civicgrid.layers.run import Run
from civicgrid.tests.layers.small_run import CRS, RADIUS_M, STANDARD, X0, Y0, small_run
from shapely.geometry import Point, box

KIND = "public_toilet"
COMPARED = col.comparison(col.EXISTING, col.PLANNED)

_VALUES = {
    ("supply_per_1000", 20.0): 4.0,
    ("gini_supply", 4.0): 0.3,
    ("lorenz_supply", 1e3): 0.1,
    ("lorenz_supply", 5e3): 1.0,
}


def full_run() -> Run:
    """Build the run; every call gives new frames."""
    run = small_run()
    figures = pd.concat([run.figures, pd.DataFrame(_figures(), columns=metrics.FIGURES)], ignore_index=True)
    return replace(run, layers={**run.layers, **_layers()}, figures=figures)


def _figure(
    metric: str, n: float, total: float, scenario: str = "existing", area: tuple[str, str, str] = ("whole", "", "")
) -> dict[str, object]:
    return {
        "period": "",
        "scenario": scenario,
        "level": area[0],
        "area_id": area[1],
        "area_name": area[2],
        "kind": KIND,
        "metric": metric,
        "radius_m": RADIUS_M[KIND],
        "value": _VALUES.get((metric, n), n / total if metrics.is_share(metric) else n),
        "n": n,
        "n_total": total,
        "unit": metrics.UNITS[metric],
        "standard_id": STANDARD[KIND],
        "run_id": "full",
    }


def _figures() -> list[dict[str, object]]:
    street = ("street", "S1", "清河街道")
    return [
        _figure("served_once", 6.0, 20.0),
        _figure("served_twice", 2.0, 20.0),
        _figure("gained_area", 1.5, 20.0, COMPARED),
        _figure("gained_people", 400.0, 5_000.0, COMPARED),
        _figure("lost_area", 0.5, 20.0, COMPARED),
        _figure("lost_people", 100.0, 5_000.0, COMPARED),
        _figure("gained_area", 1.5, 10.0, COMPARED, street),
        _figure("gained_people", 400.0, 1_500.0, COMPARED, street),
        _figure("gained_area", 0.0, 10.0, COMPARED, ("street", "S2", "望湖街道")),
        _figure("supply_per_1000", 20.0, 5_000.0),
        _figure("gini_supply", 4.0, 4.0),
        _figure("lorenz_supply", 1_000.0, 5_000.0, area=("community", "C1", "桂花社区")),
        _figure("lorenz_supply", 5_000.0, 5_000.0, area=("community", "C2", "槐树社区")),
        *(
            _figure("open_facilities", 2.0 if 6 <= hour < 22 else 1.0, 2.0, col.open_at("mo", hour))
            for hour in range(24)
        ),
        *(
            _figure("covered_residential", 3.0 if 6 <= hour < 22 else 1.0, 4.0, col.open_at("mo", hour))
            for hour in range(24)
        ),
        _figure("plan_done", 3.0, 5.0, area=("year", "2026", "2026")),
        _figure("plan_under_construction", 1.0, 5.0, area=("year", "2026", "2026")),
        _figure("plan_planned", 1.0, 5.0, area=("year", "2026", "2026")),
        _figure("plan_late", 1.0, 5.0, area=("year", "2026", "2026")),
    ]


def _layers() -> dict[str, gpd.GeoDataFrame]:
    about = {col.KIND: KIND, col.STANDARD_ID: STANDARD[KIND], col.RADIUS_M: RADIUS_M[KIND]}
    changed = [
        {"id": f"{KIND}-1", "change": "gained", "people": 400.0, "geometry": box(X0 + 300, Y0, X0 + 400, Y0 + 150)},
        {"id": f"{KIND}-2", "change": "lost", "people": 100.0, "geometry": box(X0, Y0 + 300, X0 + 50, Y0 + 400)},
    ]
    for row in changed:
        row.update(about, scenario=COMPARED, area_m2=row["geometry"].area, street_name="清河街道", community_name=None)
    worth = [
        {"id": "T1", "name": "一号公厕", "rank": 1, "alone_people": 700.0, "alone_m2": 21_000.0},
        {"id": "T2", "name": "二号公厕", "rank": 2, "alone_people": 300.0, "alone_m2": 9_000.0},
    ]
    for place, row in enumerate(worth):
        row.update(about, geometry=Point(X0 + 100 + 200 * place, Y0 + 100))
    counts = [
        {
            "id": str(count),
            "count": count,
            **about,
            "geometry": box(X0, Y0 + 100 * count, X0 + 500, Y0 + 100 * count + 90),
        }
        for count in range(3)
    ]
    asked = [
        {"id": "T2", "name": "二号公厕", "capacity": 8.0, "demand": 4_000.0, "overload": 500.0, "times_mean": 2.0},
        {"id": "T1", "name": "一号公厕", "capacity": 12.0, "demand": 1_000.0, "overload": 83.3, "times_mean": 0.33},
    ]
    for place, row in enumerate(asked):
        row.update(geometry=Point(X0 + 100 + 200 * place, Y0 + 100))
    made = {
        col.demand(KIND): asked,
        col.difference(KIND): changed,
        col.criticality(KIND): worth,
        col.cover_count(KIND): counts,
    }
    return {name: gpd.GeoDataFrame(rows, geometry="geometry", crs=CRS) for name, rows in made.items()}
