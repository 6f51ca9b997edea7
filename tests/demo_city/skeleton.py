"""The bones of the district: its outline, the river, the main roads and the faces between them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import shapely
from pyproj import Transformer
from scipy.interpolate import CubicSpline
from shapely.geometry import LineString, MultiLineString, Polygon

from .model import CRS, LONLAT, rng
from .names import BRIDGES
from .split import GRID_M

MIDDLE_LONLAT = (120.3, 30.6)

RIVER = ((-3600, 700), (-2800, 420), (-2050, 600), (-1300, 330), (-620, -130), (150, -90), (850, -330), (1500, -640),
         (2300, -480), (3000, -720), (3700, -640))  # fmt: skip

# name, grade, crosses the river, points (m from the middle)
MAIN_ROADS: tuple[tuple[str, str, bool, tuple[tuple[int, int], ...]], ...] = (
    ("汀西路", "次干路", False,
     ((-2300, 2700), (-2380, 1600), (-2200, 800), (-2330, 0), (-2150, -900), (-2280, -2700))),
    ("柳浦路", "主干路", True,
     ((-1300, 2800), (-1520, 1900), (-1490, 1100), (-1560, 300), (-1380, -700), (-1420, -2700))),
    ("学士路", "次干路", False,
     ((-900, 2800), (-840, 1900), (-830, 1250), (-700, 700), (-760, 0), (-830, -800), (-640, -2700))),
    ("望云大道", "主干路", True,
     ((120, 2800), (40, 1900), (-90, 1200), (-60, 500), (-160, -200), (-60, -1000), (120, -2700))),
    ("鹿鸣路", "次干路", False,
     ((700, 2800), (560, 1900), (520, 1200), (640, 500), (560, -200), (700, -1100), (620, -2700))),
    ("新汀大道", "主干路", True,
     ((1250, 2800), (1330, 1700), (1240, 900), (1400, 200), (1330, -700), (1480, -1500), (1380, -2700))),
    ("桑园路", "次干路", False,
     ((2050, 2700), (1930, 1400), (2080, 500), (1980, -400), (2140, -1200), (2000, -2700))),
    ("云岭路", "次干路", False,
     ((-3500, 1500), (-2300, 1640), (-1400, 1800), (-300, 1700), (700, 1820), (1900, 1560), (3500, 1650))),
    ("迎宾大道", "主干路", False,
     ((-3500, 1010), (-2300, 1060), (-1400, 1260), (-600, 1290),
      (250, 1190), (1200, 1200), (2000, 980), (3500, 1010))),
    ("文昌路", "次干路", False,
     ((-1530, 760), (-900, 820), (-300, 720), (300, 690), (1250, 660), (2050, 420), (3500, 330))),
    ("锦程大道", "主干路", False,
     ((300, 690), (900, 260), (1500, -40), (2200, -40), (3500, -150))),
    ("环城路", "次干路", False,
     ((-640, 700), (-560, 1010), (-290, 1140), (90, 1100), (330, 880),
      (370, 560), (190, 300), (-120, 190), (-450, 330), (-640, 700))),
    ("南苑大道", "主干路", False,
     ((-3500, -420), (-2400, -330), (-1500, -560), (-800, -640), (0, -720),
      (800, -900), (1500, -1120), (2200, -1080), (3500, -1250))),
    ("石塘路", "次干路", False,
     ((-3500, -1080), (-2300, -1000), (-1400, -1130), (-500, -1240),
      (300, -1330), (1200, -1620), (3500, -1760))),
    ("白荡路", "次干路", False,
     ((-3500, -1600), (-1500, -1660), (-400, -1800), (500, -1830), (1300, -2200))),
    ("听涛路", "主干路", False,
     ((-2900, 2150), (-1960, 1720), (-1380, 1240), (-830, 1030), (-560, 1010))),
    ("向阳大街", "次干路", False,
     ((-60, -1000), (320, -1330), (900, -1560), (1480, -1500), (2100, -1750), (2700, -2300))),
    ("知春路", "次干路", False,
     ((-760, -330), (-400, -450), (300, -480), (800, -600), (1330, -860))),
)  # fmt: skip


@dataclass(frozen=True)
class Skeleton:
    """Outline, river, named main roads (grade), bridges, and the faces of the land between all of them."""

    origin: tuple[float, float]
    river: Polygon
    roads: list[tuple[str, str, LineString]]
    bridges: list[tuple[str, str, LineString]]
    faces: list[Polygon]
    north: Polygon  # everything north of the river's middle line


def smooth(points: tuple[tuple[int, int], ...], origin: tuple[float, float], tolerance_m: float = 0.8) -> LineString:
    """Draw a smooth curve through points, with no more vertices than it needs."""
    xy = np.asarray(points, dtype=float) + np.asarray(origin)
    at = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(xy, axis=0).T))])
    closed = bool(np.allclose(xy[0], xy[-1]))
    curve = CubicSpline(at, xy, bc_type="periodic" if closed else "natural")
    line = LineString(curve(np.linspace(0.0, at[-1], max(40, int(at[-1] / 15)))))
    return shapely.set_precision(line.simplify(tolerance_m), GRID_M)


def _outline(origin: tuple[float, float]) -> Polygon:
    """Draw the district's edge: a lopsided oval with the corners that field borders and creeks give."""
    draw = rng("outline")
    around = np.sort(np.linspace(0, 2 * np.pi, 64, endpoint=False) + draw.normal(0, 0.02, 64))
    waves = 0.05 * np.cos(2 * around + 0.9) + 0.10 * np.cos(3 * around - 0.7) + 0.06 * np.sin(5 * around + 0.6)
    reach = 1.0 + waves + draw.normal(0, 0.016, 64)
    xy = np.column_stack([2900 * reach * np.cos(around), 2270 * reach * np.sin(around)]) + np.asarray(origin)
    return shapely.set_precision(Polygon(xy), GRID_M)


def _river(outline: Polygon, origin: tuple[float, float]) -> tuple[Polygon, Polygon]:
    """Draw the river (wider downstream) and the half of the world north of it."""
    line = smooth(RIVER, origin, 3.0)
    xy = np.asarray(line.coords)
    widths = np.linspace(34.0, 52.0, len(xy))  # half widths
    discs = [shapely.buffer(shapely.Point(p), w, quad_segs=4) for p, w in zip(xy, widths)]
    reaches = [shapely.union_all([a, b]).convex_hull for a, b in zip(discs, discs[1:])]
    water = shapely.union_all(reaches).simplify(2.0)
    top = np.array([[xy[-1, 0], origin[1] + 9000], [xy[0, 0], origin[1] + 9000]])
    return shapely.set_precision(water.intersection(outline), GRID_M), Polygon(np.vstack([xy, top]))


def _on_land(line: LineString, outline: Polygon, river: Polygon) -> list[LineString]:
    """Clip a road to the land; scraps a hundred metres long at the edge are left out."""
    land = line.intersection(outline).difference(river)
    parts = land.geoms if isinstance(land, MultiLineString) else [land]
    return [p for p in parts if p.length > 120.0]


def skeleton() -> Skeleton:
    """Put outline, river and main roads together and cut the land along them."""
    east, north = Transformer.from_crs(LONLAT, CRS, always_xy=True).transform(*MIDDLE_LONLAT)
    origin = (round(east, -1), round(north, -1))
    outline = _outline(origin)
    river, upper = _river(outline, origin)
    roads: list[tuple[str, str, LineString]] = []
    bridges: list[tuple[str, str, LineString]] = []
    for name, grade, crosses, points in MAIN_ROADS:
        line = smooth(points, origin)
        roads += [(name, grade, part) for part in _on_land(line, outline, river)]
        if crosses:
            over = line.intersection(river)
            bridges.append((BRIDGES[len(bridges)], grade, over))
    roads += _quays(river, outline, upper)
    edges = [outline.boundary, river.boundary, *(r[2] for r in roads), *(b[2] for b in bridges)]
    noded = shapely.union_all(edges, grid_size=GRID_M)
    faces = shapely.get_parts(shapely.polygonize([*shapely.get_parts(noded)]))
    land = [
        f for f in faces if outline.contains(f.representative_point()) and not river.contains(f.representative_point())
    ]
    return Skeleton(origin, river, roads, bridges, land, upper)


def _quays(river: Polygon, outline: Polygon, upper: Polygon) -> list[tuple[str, str, LineString]]:
    """The roads along both banks are the land's own edge."""
    banks = river.boundary.difference(outline.boundary.buffer(0.05))
    lines = [p for p in shapely.get_parts(shapely.line_merge(banks)) if p.length > 500.0]
    found = []
    for line in lines:
        middle = line.interpolate(0.5, normalized=True)
        found.append(("滨河北路" if upper.contains(middle) else "滨河南路", "次干路", line))
    return found
