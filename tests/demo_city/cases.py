"""Two years of cases: what is reported where and when, two true hot spots, and one desk that spoils the map."""

from __future__ import annotations

from dataclasses import dataclass

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from pyproj import Transformer

from .model import CRS, LONLAT, City, rng
from .places import DESK, MARKET, RUBBISH_SPOT

BACKGROUND, RUBBISH, PARKED, AT_DESK = 26_860, 520, 560, 480
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

    frame: pd.DataFrame  # small, filed, handled, closed, deadline, source, state, lon, lat, cell, in_cell, planted


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
    rubbish, parked = _around(city, RUBBISH_SPOT, RUBBISH, draw), _around(city, MARKET, PARKED, draw)
    cell = np.concatenate([plain, rubbish, parked, np.zeros(AT_DESK, dtype=int)])
    planted = np.repeat(["", "rubbish", "parked", "desk"], [BACKGROUND, RUBBISH, PARKED, AT_DESK])
    return cell, planted


def _lonlat(
    city: City, cell: np.ndarray, planted: np.ndarray, draw: np.random.Generator
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Place the cases; the cell a case lies in is that of its *written* (rounded) place."""
    xy = _beside_streets(city.cells.geometry.to_numpy()[cell], draw)
    xy[planted == "desk"] = np.asarray(city.origin) + np.asarray(DESK)
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


def _kinds(planted: np.ndarray, draw: np.random.Generator) -> np.ndarray:
    """Draw the small class (its number in ``CLASSES``)."""
    shares = np.array([c[2] for c in CLASSES])
    kind = draw.choice(len(CLASSES), len(planted), p=shares / shares.sum())
    small = [c[1] for c in CLASSES]
    kind[planted == "rubbish"] = small.index("暴露垃圾")
    kind[planted == "parked"] = small.index("机动车乱停放")
    return kind


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
    lon, lat, found = _lonlat(city, cell, planted, draw)
    kind = _kinds(planted, draw)
    filed = _filed(kind, draw)
    source = draw.choice(SOURCES, len(kind), p=(0.62, 0.18, 0.12, 0.08))
    source[planted == "desk"] = "热线"
    own = _own_codes(city, found, planted, draw)
    codes = city.cells["code"].to_numpy()
    frame = pd.DataFrame({"kind": kind, "filed": filed, "source": source, "lon": lon, "lat": lat, "cell": codes[own],
                          "in_cell": codes[found], "planted": planted})  # fmt: skip
    frame = frame.join(_handling(filed, kind, draw)).sort_values("filed", kind="stable").reset_index(drop=True)
    month = frame["filed"].dt.strftime("%y%m")
    frame["no"] = month + (frame.groupby(month).cumcount() + 1).map("{:04d}".format)
    return Cases(frame)


def hot_cells(city: City, middle: tuple[float, float]) -> list[str]:
    """Codes of the cells whose middle lies within one ``SPOT_M`` of a hot spot's middle: its core."""
    points: gpd.GeoSeries = city.cells.geometry.centroid
    away = np.hypot(points.x - city.origin[0] - middle[0], points.y - city.origin[1] - middle[1])
    return sorted(city.cells.loc[away <= SPOT_M, "code"])
