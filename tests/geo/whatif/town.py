"""A made-up town for the what-if, and its study."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import shapely
from civicgrid.geo.study import KindRule, Settings, Study, worked
from civicgrid.geo.whatif.whatif import STEPS, WhatIf
from shapely.geometry import LineString, Point, box

CRS = "EPSG:4549"
ORIGIN = np.array([500_000.0, 3_340_000.0])
KIND = "public_toilet"
RADIUS = 300.0
SIDE = 2_400.0


def frame(shapes: Any, **columns: Any) -> gpd.GeoDataFrame:
    moved = shapely.transform(np.asarray(shapes, dtype=object), lambda xy: xy + ORIGIN)
    return gpd.GeoDataFrame(columns, geometry=moved, crs=CRS)


def at(x: float, y: float) -> Any:
    return Point(ORIGIN + np.array([x, y]))


def names(prefix: str, count: int) -> list[str]:
    return [f"{prefix}{number}" for number in range(count)]


def city(seed: int, *, sites: int = 12) -> dict[str, gpd.GeoDataFrame]:
    """Four streets with cells in them, people on scattered homes, cases, facilities, and streets to walk along."""
    draw = np.random.default_rng(seed)
    half = SIDE / 2
    quarters = [box(x, y, x + half, y + half) for x in (0, half) for y in (0, half)]
    cells = [box(x, y, x + 200, y + 200) for x in np.arange(0, SIDE, 200) for y in np.arange(0, SIDE, 200)]
    corners = draw.uniform(0, SIDE - 150, (25, 2))
    lines = [line for at_ in np.arange(100, SIDE, 400) for line in ([(0, at_), (SIDE, at_)], [(at_, 0), (at_, SIDE)])]
    places = draw.uniform(0, SIDE, (sites, 2))
    return {
        "street": frame(quarters, id=names("S", 4), name=names("Street ", 4)),
        "community": frame(quarters, id=names("C", 4), name=names("C ", 4), population=[4000.0, 900.0, 2500.0, 0.0]),
        "grid_cell": frame(cells, id=names("G", len(cells)), name=""),
        "built_up": frame([Point(half, half).buffer(1100)], id=["B"]),
        "residential": frame([box(x, y, x + 150, y + 100) for x, y in corners], id=names("R", 25)),
        "case": frame(shapely.points(draw.uniform(-100, SIDE + 100, (1500, 2))), id=names("A", 1500)),
        "street_line": frame([LineString(line) for line in lines], id=names("L", len(lines))),
        "barrier": frame([LineString([(900, 300), (900, 1700)])], id=["W"]),
        KIND: frame(shapely.points(places), id=names("T", sites), name="", state="existing"),
    }


def study(frames: dict[str, gpd.GeoDataFrame], settings: Settings, radii: Any = None) -> Study:
    return Study(frames, {KIND: KindRule(RADIUS, radii_m=radii)}, settings)


def begun(asked: Study) -> WhatIf:
    return WhatIf.of(worked(asked, codes=STEPS), KIND)
