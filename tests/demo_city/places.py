"""Toilets, transfer stations, pocket parks and parking lots: where a bureau would have put them, and where not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from shapely.geometry import Point, Polygon

from .model import CRS, City, rng
from .split import GRID_M

EXISTING, BUILDING, PLANNED = "在用", "在建", "规划"
RUBBISH_SPOT = (-700.0, -1560.0)
"""Fly-tipping: the middle of true hot spot 1, with no transfer station near (m from the district's middle)."""
MARKET = (760.0, 930.0)
"""A market without enough berths: the middle of true hot spot 2."""
NIGHT_MARKET = (-1750.0, -250.0)
"""Street vendors, cleared away at the end of October 2025: the middle of a hot spot that is history."""
DESK = (-330.0, 480.0)
"""The service desk whose own place was written into its cases: the reporting artefact."""
TOILET_GAP, TOILET_GAP_M = (330.0, -1120.0), 640.0
"""A populous place without one toilet in use, and how far there is none."""
STATION_FREE_M = 1_050.0
COUNTS = {"toilet": 66, "station": 16, "park": 40, "parking": 84}


def spread(points: np.ndarray, weights: np.ndarray, count: int, apart_m: float, draw: np.random.Generator) -> list[int]:
    """Draw points by weight, none nearer to another than ``apart_m`` (less, when room runs out)."""
    order = np.argsort(-np.log(draw.random(len(points))) / np.maximum(weights, 1e-9))
    chosen: list[int] = []
    while len(chosen) < count:
        for i in order:
            if len(chosen) == count:
                break
            if i in chosen or weights[i] <= 0:
                continue
            if not chosen or np.hypot(*(points[chosen] - points[i]).T).min() >= apart_m:
                chosen.append(int(i))
        apart_m *= 0.9
    return chosen


def away_m(points: np.ndarray, city: City, place: tuple[float, float]) -> np.ndarray:
    """Distance of each point from a place given from the district's middle."""
    return np.hypot(points[:, 0] - city.origin[0] - place[0], points[:, 1] - city.origin[1] - place[1])


def roadside(city: City, draw: np.random.Generator) -> gpd.GeoDataFrame:
    """Points beside streets where a small building fits, with community, use of the block and grade of the street."""
    rows = []
    for road in city.roads[~city.roads["name"].str.endswith("桥")].itertuples():
        for share in (0.3, 0.7) if road.geometry.length > 160 else (0.5,):
            at = (share + draw.uniform(-0.12, 0.12)) * road.geometry.length
            a, b = road.geometry.interpolate(at - 1), road.geometry.interpolate(at + 1)
            turn = np.array([-(b.y - a.y), b.x - a.x]) / 2.0 * draw.choice([-1, 1]) * draw.uniform(12, 20)
            rows.append({"road": road.name, "grade": road.grade, "geometry": Point(a.x + turn[0], a.y + turn[1])})
    points = gpd.GeoDataFrame(rows, crs=CRS)
    return points.sjoin(
        city.blocks[["community", "street", "use", "zone", "geometry"]], predicate="within"
    ).reset_index(drop=True)


def _states(count: int, building: int, planned: int, draw: np.random.Generator) -> list[str]:
    states = [EXISTING] * (count - building - planned) + [BUILDING] * building + [PLANNED] * planned
    return [str(s) for s in draw.permutation(states)]


def _years(states: Sequence[str], draw: np.random.Generator) -> list[int]:
    ranges = {EXISTING: (2003, 2026), BUILDING: (2026, 2027), PLANNED: (2026, 2029)}
    return [int(draw.integers(*ranges[s])) for s in states]


def _labels(city: City, frame: gpd.GeoDataFrame) -> pd.DataFrame:
    streets = city.streets.set_index("code")["name"]
    communities = city.communities.set_index("code")["name"]
    return pd.DataFrame(
        {"street_name": frame["street"].map(streets), "community_name": frame["community"].map(communities)}
    )


def _unique(names: Sequence[str]) -> list[str]:
    seen: dict[str, int] = {}
    out = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        stem = name[:-2] if name.endswith("公厕") else name
        out.append(name if seen[name] == 1 else f"{stem}{seen[name]}号{name[len(stem) :]}")
    return out


def toilets(city: City) -> gpd.GeoDataFrame:
    """Public toilets beside streets, one populous place left out but for two planned ones."""
    draw = rng("toilets")
    near = roadside(city, draw)
    xy = shapely.get_coordinates(near.geometry.to_numpy())
    weights = near["zone"].map({"old": 3.0, "centre": 2.2, "town": 1.0, "works": 0.7, "rural": 0.35}).to_numpy()
    gap = away_m(xy, city, TOILET_GAP) < TOILET_GAP_M
    chosen = spread(xy, np.where(gap, 0.0, weights), COUNTS["toilet"] - 2, 260.0, draw)
    planned = spread(xy, (away_m(xy, city, TOILET_GAP) < 300.0) * 1.0, 2, 240.0, draw)
    frame = near.iloc[chosen + planned].reset_index(drop=True)
    states = [*_states(COUNTS["toilet"] - 2, 4, 7, draw), PLANNED, PLANNED]
    frame = frame.join(_labels(city, frame))
    frame["name"] = _unique([f"{r}公厕" for r in frame["road"]])
    frame["state"], frame["year"] = states, _years(states, draw)
    frame["grade_of"] = draw.choice(["一类", "二类", "三类"], len(frame), p=[0.2, 0.5, 0.3])
    frame["men"] = draw.integers(3, 9, len(frame))
    frame["women"] = frame["men"] + draw.integers(0, 5, len(frame))
    frame["step_free"] = np.where(draw.random(len(frame)) < 0.72, "有", "无")
    frame["hours"] = draw.choice(["00:00-24:00", "05:00-22:00", "06:00-21:30"], len(frame), p=[0.3, 0.4, 0.3])
    return frame


def stations(city: City) -> gpd.GeoDataFrame:
    """Waste transfer stations, none within a kilometre of the fly-tipping spot but a planned one."""
    draw = rng("stations")
    near = roadside(city, draw)
    near = near[near["use"].isin(["works", "public", "farmland"]) | (near["zone"] == "rural")].reset_index(drop=True)
    xy = shapely.get_coordinates(near.geometry.to_numpy())
    free = away_m(xy, city, RUBBISH_SPOT) < STATION_FREE_M
    chosen = spread(xy, np.where(free, 0.0, 1.0), COUNTS["station"] - 1, 880.0, draw)
    planned = spread(xy, (away_m(xy, city, RUBBISH_SPOT) < 520.0) * 1.0, 1, 1.0, draw)
    frame = near.iloc[chosen + planned].reset_index(drop=True)
    states = [*_states(COUNTS["station"] - 1, 1, 2, draw), PLANNED]
    frame = frame.join(_labels(city, frame))
    stems = frame["community_name"].str.replace("社区|村", "", regex=True)
    frame["name"] = _unique([f"{s}垃圾转运站" for s in stems])
    frame["state"], frame["year"] = states, _years(states, draw)
    frame["design_tpd"] = draw.choice(
        [40, 60, 80, 100, 120, 150, 200, 300], len(frame), p=[0.1, 0.15, 0.2, 0.15, 0.15, 0.1, 0.1, 0.05]
    )
    frame["daily_tpd"] = [int(d * u) for d, u in zip(frame["design_tpd"], draw.uniform(0.55, 0.97, len(frame)))]
    frame.loc[frame["state"] != EXISTING, "daily_tpd"] = 0
    frame["mode"] = draw.choice(["压缩式", "水平直压", "垂直压装"], len(frame))
    return frame


def _garden(block: Polygon, area_m2: float, draw: np.random.Generator) -> Polygon | None:
    """A corner of a block as a small park: a rounded, slightly crooked patch inside the streets."""
    inner = block.buffer(-9.0, join_style="mitre")
    if inner.geom_type != "Polygon" or inner.area < 1.2 * area_m2:
        return None
    corners = shapely.get_coordinates(inner.simplify(4.0).exterior)[:-1]
    corner = Point(corners[draw.integers(len(corners))])
    low, high = 5.0, 400.0
    squeeze, turn = draw.uniform(0.75, 1.3), draw.uniform(0, 3.1)
    angles = np.linspace(0, 2 * np.pi, 13)[:-1]
    wobble = draw.normal(1.0, 0.09, 12)
    for _ in range(24):
        reach = (low + high) / 2
        x, y = reach * squeeze * wobble * np.cos(angles), reach / squeeze * wobble * np.sin(angles)
        ring = np.column_stack(
            [x * np.cos(turn) - y * np.sin(turn) + corner.x, x * np.sin(turn) + y * np.cos(turn) + corner.y]
        )
        patch = inner.intersection(Polygon(ring).buffer(0))
        low, high = (reach, high) if patch.area < area_m2 else (low, reach)
    patch = shapely.set_precision(patch, GRID_M)
    return patch if patch.geom_type == "Polygon" and patch.is_valid and abs(patch.area / area_m2 - 1) < 0.1 else None


def parks(city: City) -> gpd.GeoDataFrame:
    """Pocket parks: patches of 400 to 10,000 m² in the corners of blocks."""
    draw = rng("parks")
    blocks = city.blocks[city.blocks["use"].isin(["residential", "commercial", "public"])]
    xy = shapely.get_coordinates(blocks.geometry.centroid.to_numpy())
    weights = blocks["zone"].map({"old": 1.2, "centre": 1.5, "town": 1.0, "works": 0.3, "rural": 0.1}).to_numpy()
    rows: list[dict[str, object]] = []
    for i in spread(xy, weights, COUNTS["park"] + 25, 330.0, draw):
        block = blocks.iloc[i]
        patch = _garden(block.geometry, float(np.clip(draw.lognormal(7.9, 0.75), 420, 9_600)), draw)
        if patch is not None and len(rows) < COUNTS["park"]:
            rows.append(
                {
                    "street": block["street"],
                    "community": block["community"],
                    "block": blocks.index[i],
                    "geometry": patch,
                }
            )
    frame = gpd.GeoDataFrame(rows, crs=CRS)
    frame = frame.join(_labels(city, frame))
    stems = frame["community_name"].str.replace("社区|村", "", regex=True)
    frame["name"] = _unique([f"{s}口袋公园" for s in stems])
    frame["state"] = _states(len(frame), 3, 6, draw)
    frame["year"] = [max(y, 2014) for y in _years(list(frame["state"]), draw)]
    return frame


def parking(city: City) -> gpd.GeoDataFrame:
    """Parking lots beside streets; the market has one small lot only."""
    draw = rng("parking")
    near = roadside(city, draw)
    xy = shapely.get_coordinates(near.geometry.to_numpy())
    weights = near["zone"].map({"old": 1.6, "centre": 2.0, "town": 1.2, "works": 0.5, "rural": 0.15}).to_numpy()
    weights = (
        weights
        * near["use"]
        .map({"commercial": 3.0, "public": 1.6, "residential": 1.0, "works": 0.6, "farmland": 0.1})
        .to_numpy()
    )
    market = away_m(xy, city, MARKET)
    chosen = spread(xy, np.where(market < 330.0, 0.0, weights), COUNTS["parking"] - 1, 170.0, draw)
    frame = near.iloc[[*chosen, int(np.argmin(market))]].reset_index(drop=True)
    states = [*_states(COUNTS["parking"] - 1, 5, 9, draw), EXISTING]
    frame = frame.join(_labels(city, frame))
    kinds = draw.choice(["公共停车场", "配建停车场", "路内停车场", "立体停车场"], len(frame), p=[0.4, 0.27, 0.23, 0.1])
    frame["sort"] = kinds
    berths = {"公共停车场": (60, 260), "配建停车场": (40, 420), "路内停车场": (12, 70), "立体停车场": (150, 600)}
    frame["name"] = _unique([f"{r}{k}" for r, k in zip(frame["road"], kinds)])
    frame["berths"] = [int(draw.integers(*berths[k])) for k in kinds]
    frame["free"] = [int(b * u) for b, u in zip(frame["berths"], draw.uniform(0.02, 0.5, len(frame)))]
    frame["fee"] = draw.choice(["免费", "5元/小时", "4元/小时", "10元/次"], len(frame))
    frame["state"], frame["year"] = states, _years(states, draw)
    last = len(frame) - 1
    frame.loc[last, ["name", "berths", "free", "sort"]] = ["云汀大市场停车场", 36, 0, "公共停车场"]
    return frame


def replace_residential(city: City, gardens: gpd.GeoDataFrame) -> City:
    """Housing land ends where a park begins."""
    green = shapely.union_all(shapely.simplify(shapely.buffer(gardens.geometry.to_numpy(), 4.0, quad_segs=2), 0.5))
    shapes = []
    for shape in city.residential.geometry:
        rest = shape.difference(green) if shape.intersects(green) else shape
        shapes.append(max(shapely.get_parts(rest), key=lambda p: p.area, default=Polygon()))
    frame = city.residential.assign(geometry=shapely.set_precision(np.array(shapes), GRID_M))
    frame = frame[(frame.area > 1_000) & frame.is_valid & (frame.geom_type == "Polygon")].reset_index(drop=True)
    return replace(city, residential=frame.assign(no=[f"JZ{n:04d}" for n in range(1, len(frame) + 1)]))
