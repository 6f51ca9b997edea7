"""Two years of cases: what is reported where and when, three true hot spots, and one desk that spoils the map.

One spot lasts (cars at the market), one is new and grows (rubbish), one is history (street vendors).
"""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import Transformer

from .model import CRS, LONLAT, City, rng
from .places import DESK, MARKET, NIGHT_MARKET, RUBBISH_SPOT

BACKGROUND, VENDORS, RUBBISH, PARKED, AT_DESK = 25_500, 1_000, 520, 920, 480
REPEATS, REPEAT_M, REPEAT_H = 120, 14.0, 23.5
"""Cases reported twice: how many, how far apart at most, how many hours later at most."""
GROWN_SINCE, CLEARED = pd.Timestamp("2025-05-01"), pd.Timestamp("2025-11-01")
COLLECTORS = 48
REWORK = (0.93, 0.055, 0.015)
"""Shares of the handled cases that were sent back 0, 1 and 2 times."""
OTHER_CELL = 330
"""Cases whose own cell code names a neighbour of the cell they lie in."""
SPOT_M = 170.0
LAST = pd.Timestamp("2025-12-31 23:59")

_FLAT = (1,) * 12
# class, small class, share, hours to deal with it, share by month
CLASSES: tuple[tuple[str, str, float, int, tuple[float, ...]], ...] = (
    ("市容环境", "暴露垃圾", 0.17, 8, (0.8, 0.7, 0.8, 0.9, 1.1, 1.3, 1.5, 1.5, 1.2, 1, 0.8, 0.8)),
    ("市容环境", "积存垃圾渣土", 0.08, 24, (0.8, 0.5, 1.1, 1.2, 1.2, 1, 0.9, 0.9, 1.1, 1.2, 1.2, 1)),
    ("市容环境", "道路不洁", 0.12, 6, (0.9, 0.7, 1, 1, 1, 0.9, 0.9, 0.9, 1, 1.2, 1.6, 1.2)),
    ("市容环境", "油烟污染", 0.04, 72, (0.7, 0.6, 0.8, 1, 1.2, 1.4, 1.5, 1.5, 1.2, 1, 0.8, 0.7)),
    ("宣传广告", "非法小广告", 0.10, 12, (0.9, 0.7, 1.3, 1.2, 1, 1, 1, 1, 1.2, 1, 1, 0.9)),
    ("施工管理", "工地扬尘", 0.04, 48, (0.8, 0.4, 1.1, 1.2, 1.1, 0.7, 1, 1.1, 1.2, 1.3, 1.3, 1)),
    ("突发事件", "道路积水", 0.03, 4, (0.2, 0.4, 0.7, 0.9, 1.2, 3.2, 1.8, 1.5, 1.4, 0.5, 0.3, 0.2)),
    ("街面秩序", "无照经营游商", 0.09, 4, (0.7, 0.6, 1, 1.1, 1.2, 1.2, 1.2, 1.2, 1.1, 1, 0.8, 0.7)),
    ("街面秩序", "店外经营", 0.10, 6, _FLAT),
    ("街面秩序", "机动车乱停放", 0.12, 4, (1.1, 1.2, 1, 1, 1, 0.9, 0.9, 0.9, 1, 1.1, 1, 1.1)),
    ("街面秩序", "非机动车乱停放", 0.06, 4, (0.8, 0.6, 1.2, 1.2, 1.1, 1, 0.9, 0.9, 1.2, 1.1, 1, 0.9)),
    ("街面秩序", "露天烧烤", 0.02, 4, (0.1, 0.1, 0.3, 0.7, 1.4, 2.2, 2.6, 2.4, 1.4, 0.6, 0.2, 0.1)),
    ("其他", "乱堆物堆料", 0.03, 24, _FLAT),
)
SOURCES = ("巡查", "热线", "视频", "微信")
ZONE_WEIGHT = {"old": 1.25, "centre": 1.15, "town": 1.0, "works": 0.85, "rural": 0.7}


@dataclass(frozen=True)
class Cases:
    """The cases as they are, before files are written: ``planted`` names what each row was drawn for."""

    frame: pd.DataFrame  # kind, filed, handled, closed, deadline, source, state, rework, collector, lon, lat, …


def _beside_streets(shapes: np.ndarray, draw: np.random.Generator) -> np.ndarray:
    """Draw a point in each cell, most of them a few metres in from its edge, where streets are."""
    rings = shapely.get_exterior_ring(shapes)
    edge = shapely.get_coordinates(shapely.line_interpolate_point(rings, draw.random(len(shapes)), normalized=True))
    core = shapely.get_coordinates(shapely.point_on_surface(shapes))
    way = core - edge
    reach = np.hypot(*way.T)
    step = np.where(
        draw.random(len(shapes)) < 0.8,
        np.minimum(draw.gamma(3.0, 2.2, len(shapes)) + 1.5, reach),
        reach * draw.random(len(shapes)),
    )
    points = edge + way * (step / reach)[:, None]
    inside = shapely.contains_xy(shapes, points[:, 0], points[:, 1])
    return np.where(inside[:, None], points, core)


def _around(city: City, middle: tuple[float, float], count: int, draw: np.random.Generator) -> np.ndarray:
    """Draw cells around a place, nearer ones more often."""
    xy = shapely.get_coordinates(city.cells.geometry.centroid.to_numpy()) - np.asarray(city.origin) - np.asarray(middle)
    weight = np.exp(-(xy**2).sum(axis=1) / (2 * SPOT_M**2)) * city.cells.area.to_numpy()
    weight[np.hypot(*xy.T) > 2.6 * SPOT_M] = 0.0
    return draw.choice(len(city.cells), count, p=weight / weight.sum())


def _where(city: City, draw: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Draw the cell of every case and what it was drawn for."""
    weight = city.cells["zone"].map(ZONE_WEIGHT).to_numpy() * draw.gamma(9.0, 1 / 9.0, len(city.cells))
    farmland = city.blocks["use"].reindex(city.cells["block"]).to_numpy() == "farmland"
    weight = np.where(farmland, 0.3 * weight, weight)
    plain = draw.choice(len(city.cells), BACKGROUND, p=weight / weight.sum())
    spots = ((NIGHT_MARKET, VENDORS), (RUBBISH_SPOT, RUBBISH), (MARKET, PARKED))
    cell = np.concatenate([plain, *(_around(city, *spot, draw) for spot in spots), np.zeros(AT_DESK, dtype=int)])
    names = ["", "vendors", "rubbish", "parked", "desk"]
    return cell, np.repeat(names, [BACKGROUND, VENDORS, RUBBISH, PARKED, AT_DESK])


def _lonlat(
    city: City, cell: np.ndarray, planted: np.ndarray, first: np.ndarray, draw: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Place the cases; the cell a case lies in is that of its *written* (rounded) place."""
    xy = _beside_streets(city.cells.geometry.to_numpy()[cell], draw)
    xy[planted == "desk"] = np.asarray(city.origin) + np.asarray(DESK)
    again = planted == "repeat"
    cell = np.where(again, cell[first], cell)
    xy[again] = _a_few_metres_off(city, cell[again], xy[first[again]])
    to_lonlat = Transformer.from_crs(CRS, LONLAT, always_xy=True)
    for _again in range(2):
        lon, lat = (np.round(v, 5) for v in to_lonlat.transform(xy[:, 0], xy[:, 1]))
        back = np.column_stack(to_lonlat.transform(lon, lat, direction="INVERSE"))
        found = np.full(len(xy), -1)
        rows, cells = city.cells.sindex.query(shapely.points(back), predicate="within")
        found[rows] = cells
        lost = found < 0
        if not lost.any():
            break
        xy[lost] = shapely.get_coordinates(shapely.point_on_surface(city.cells.geometry.to_numpy()[cell[lost]]))
    return lon, lat, found


def _repeats(planted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Draw background cases that repeat another: marks of both, and for each case the one it repeats (or itself)."""
    draw = rng("repeats")
    pairs = draw.choice(np.flatnonzero(planted == ""), (2, REPEATS), replace=False)
    marked, first = planted.astype(object), np.arange(len(planted))
    marked[pairs[0]], marked[pairs[1]] = "repeat", "repeated"
    first[pairs[0]] = pairs[1]
    return marked, first


def _a_few_metres_off(city: City, cell: np.ndarray, xy: np.ndarray) -> np.ndarray:
    """Give places a few metres from others, towards the inside of their cell."""
    away = shapely.get_coordinates(shapely.point_on_surface(city.cells.geometry.to_numpy()[cell])) - xy
    metres = rng("places of repeats").uniform(0.0, REPEAT_M, len(xy))
    return xy + away * np.minimum(metres / np.maximum(np.hypot(*away.T), 1e-9), 1.0)[:, None]


def _kinds(planted: np.ndarray, draw: np.random.Generator) -> np.ndarray:
    """Draw the small class (its number in ``CLASSES``)."""
    shares = np.array([c[2] for c in CLASSES])
    kind = draw.choice(len(CLASSES), len(planted), p=shares / shares.sum())
    small = [c[1] for c in CLASSES]
    kind[planted == "rubbish"] = small.index("暴露垃圾")
    kind[planted == "parked"] = small.index("机动车乱停放")
    kind[planted == "vendors"] = small.index("无照经营游商")
    return kind


def _redated(filed: pd.Series, planted: np.ndarray, first: np.ndarray) -> pd.Series:
    """Date what was planted: rubbish ever more, vendors until cleared, cars always, repeats hours after the first."""
    draw = rng("dates of plantings")
    days = pd.date_range("2024-01-01", "2025-12-31")
    months = ((days.year - GROWN_SINCE.year) * 12 + days.month - GROWN_SINCE.month + 1).to_numpy()
    filed = filed.copy()
    weights = {"rubbish": np.maximum(months, 0), "vendors": days < CLEARED, "parked": np.ones(len(days))}
    for name, weight in weights.items():
        mine = planted == name
        chosen = days[draw.choice(len(days), mine.sum(), p=weight / weight.sum())]
        filed[mine] = chosen + (filed[mine] - filed[mine].dt.normalize())
    again = planted == "repeat"
    later = pd.to_timedelta(draw.integers(10, int(REPEAT_H * 60), again.sum()), unit="min")
    filed[again] = np.minimum(filed[first[again]].to_numpy() + later, LAST.to_datetime64())
    return filed


def _filed(kind: np.ndarray, draw: np.random.Generator) -> pd.Series:
    """Draw the time of filing: season by class, fewer at weekends and at New Year, a little more in the second year."""
    days = pd.date_range("2024-01-01", "2025-12-31")
    usual = np.where(days.dayofweek >= 5, 0.72, 1.0) * np.where(days.year == 2025, 1.07, 1.0)
    for first in ("2024-02-09", "2025-01-28"):
        usual = usual * np.where((days >= first) & (days < pd.Timestamp(first) + pd.Timedelta(days=8)), 0.35, 1.0)
    chosen = np.zeros(len(kind), dtype=int)
    for number, (_, _, _, _, months) in enumerate(CLASSES):
        mine = np.flatnonzero(kind == number)
        weight = usual * np.asarray(months, dtype=float)[days.month - 1]
        chosen[mine] = draw.choice(len(days), len(mine), p=weight / weight.sum())
    evening = np.isin(kind, [i for i, c in enumerate(CLASSES) if c[1] in ("露天烧烤", "油烟污染", "无照经营游商")])
    minutes = np.where(
        evening,
        draw.normal(19 * 60, 70, len(kind)),
        draw.choice([9.3, 14.6], len(kind)) * 60 + draw.normal(0, 75, len(kind)),
    )
    return pd.Series(days[chosen] + pd.to_timedelta(np.clip(minutes, 370, 1380).astype(int), unit="min"))


def _handling(filed: pd.Series, kind: np.ndarray, draw: np.random.Generator) -> pd.DataFrame:
    """Draw deadline, handling, closing and state; some are late, some are still open at the end."""
    hours = np.array([c[3] for c in CLASSES])[kind].astype(float)
    minute = pd.Timedelta(minutes=1)
    deadline = filed + pd.to_timedelta(hours, unit="h")
    handled = filed + ((hours * 60 * draw.lognormal(-0.62, 0.6, len(kind))).astype(int) + 12) * minute
    closed = handled + (draw.gamma(2.0, 60.0, len(kind)).astype(int) + 5) * minute
    fate = draw.random(len(kind))
    late = filed > LAST - pd.Timedelta(days=25)
    stuck = fate < np.where(late, 0.22, 0.012)
    state = np.where(closed <= LAST, "结案", "处置")
    state = np.where(stuck, np.where(fate < 0.004, "缓办", "处置"), state)
    open_ = state != "结案"
    return pd.DataFrame({"deadline": deadline, "handled": handled.mask(open_ & (stuck | (handled > LAST))),
                         "closed": closed.mask(open_), "state": state})  # fmt: skip


def _collectors(found: np.ndarray, source: np.ndarray, planted: np.ndarray, street: np.ndarray) -> np.ndarray:
    """Give who reported each patrol's case: some collectors a street, by its cases; the desk has one code for all."""
    draw = rng("collectors")
    patrol = source == "巡查"
    _, number, cases = np.unique(street[found], return_inverse=True, return_counts=True)
    ends = np.rint(np.cumsum(cases) / cases.sum() * COLLECTORS).astype(int)
    starts = np.append(0, ends[:-1])
    own = draw.integers(starts[number], np.maximum(ends, starts + 1)[number])
    codes = np.where(patrol, [f"CJ{code + 1:03d}" for code in own], "")
    return np.where(planted == "desk", "CJ900", codes)


def _own_codes(city: City, found: np.ndarray, planted: np.ndarray, draw: np.random.Generator) -> np.ndarray:
    """Write down the cell a case lies in, for a few hundred that of a neighbour."""
    own = found.copy()
    some = draw.choice(np.flatnonzero(planted == ""), OTHER_CELL, replace=False)
    pairs = city.cells.sindex.query(city.cells.geometry.iloc[found[some]], predicate="touches")
    neighbours = pd.Series(pairs[1]).groupby(pairs[0]).apply(list)
    own[some] = [draw.choice(neighbours[i]) for i in range(len(some))]
    return own


def cases(city: City) -> Cases:
    """Draw all cases, in order of filing."""
    draw = rng("cases")
    cell, planted = _where(city, draw)
    planted, first = _repeats(planted)
    lon, lat, found = _lonlat(city, cell, planted, first, draw)
    kind = _kinds(planted, draw)[first]
    filed = _redated(_filed(kind, draw), planted, first)
    source = draw.choice(SOURCES, len(kind), p=(0.62, 0.18, 0.12, 0.08))
    source[planted == "desk"] = "热线"
    own = _own_codes(city, found, planted, draw)
    codes, streets = city.cells["code"].to_numpy(), city.cells["street"].to_numpy()
    frame = pd.DataFrame({"kind": kind, "filed": filed, "source": source, "lon": lon, "lat": lat, "cell": codes[own],
                          "in_cell": codes[found], "planted": planted, "drawn": np.arange(len(kind)), "first": first,
                          "collector": _collectors(found, source, planted, streets)})  # fmt: skip
    frame = frame.join(_handling(filed, kind, draw))
    sent_back = rng("rework").choice(len(REWORK), len(frame), p=REWORK)
    frame["rework"] = np.where(frame["handled"].notna(), sent_back, 0)
    frame = frame.sort_values("filed", kind="stable").reset_index(drop=True)
    month = frame["filed"].dt.strftime("%y%m")
    frame["no"] = month + (frame.groupby(month).cumcount() + 1).map("{:04d}".format)
    return Cases(frame)


def repeats(cases: Cases) -> list[list[str]]:
    """Numbers of the planted repeats, each with the number of the case that it repeats."""
    number = cases.frame.set_index("drawn")["no"]
    again = cases.frame[cases.frame["planted"] == "repeat"]
    return [[no, str(number[first])] for no, first in zip(again["no"], again["first"])]


def hot_cells(city: City, middle: tuple[float, float]) -> list[str]:
    """Codes of the cells whose middle lies within one ``SPOT_M`` of a hot spot's middle: its core."""
    points: gpd.GeoSeries = city.cells.geometry.centroid
    away = np.hypot(points.x - city.origin[0] - middle[0], points.y - city.origin[1] - middle[1])
    return sorted(city.cells.loc[away <= SPOT_M, "code"])
