"""Cutting a polygon in two the way streets do: across its longer side, meeting streets that are already there."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

import numpy as np
import shapely
from shapely.geometry import LineString, Point, Polygon

GRID_M = 0.01
"""Every coordinate of the district is a whole number of centimetres."""


class Nodes:
    """Ends of earlier cuts, so that a street can go straight over a crossing instead of missing it by a metre."""

    def __init__(self, size_m: float = 25.0) -> None:
        self.size_m = size_m
        self.cells: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)

    def _key(self, x: float, y: float) -> tuple[int, int]:
        return int(x // self.size_m), int(y // self.size_m)

    def add(self, x: float, y: float) -> None:
        """Remember an end."""
        self.cells[self._key(x, y)].append((x, y))

    def add_corners(self, shapes: Iterable[Polygon]) -> None:
        """Remember every corner of shapes: crossings of streets drawn before."""
        corners = {(float(x), float(y)) for shape in shapes for x, y in shapely.get_coordinates(shape)}
        for x, y in sorted(corners):
            self.add(x, y)

    def near(self, x: float, y: float, reach_m: float) -> list[tuple[float, float]]:
        """Return the remembered ends within reach, nearest first."""
        i, j = self._key(x, y)
        around = [p for a in (-1, 0, 1) for b in (-1, 0, 1) for p in self.cells[i + a, j + b]]
        ranked = sorted((math.hypot(px - x, py - y), px, py) for px, py in around)
        return [(px, py) for d, px, py in ranked if d <= reach_m]


def axis(poly: Polygon) -> float:
    """Direction (radians) of the longer side of the smallest rectangle around the polygon."""
    ring = np.asarray(shapely.oriented_envelope(poly).exterior.coords)
    sides = np.diff(ring[:3], axis=0)
    dx, dy = sides[int(np.argmax(np.hypot(sides[:, 0], sides[:, 1])))]
    return math.atan2(dy, dx)


def _chord(poly: Polygon, angle: float, ratio: float) -> LineString | None:
    """Return the line across ``angle`` that leaves ``ratio`` of the area behind it, where it is one piece."""
    d, n = np.array([math.cos(angle), math.sin(angle)]), np.array([-math.sin(angle), math.cos(angle)])
    ring = np.asarray(poly.exterior.coords)
    t, s = ring @ d, ring @ n
    low, high, far = t.min(), t.max(), (s.min() - 10.0, s.max() + 10.0)
    start = low - 10.0
    for _ in range(16):
        mid = (low + high) / 2
        corners = [d * start + n * far[0], d * mid + n * far[0], d * mid + n * far[1], d * start + n * far[1]]
        below = poly.intersection(Polygon(corners)).area
        low, high = (mid, high) if below < ratio * poly.area else (low, mid)
    line = poly.intersection(LineString([d * low + n * far[0], d * low + n * far[1]]))
    return line if line.geom_type == "LineString" and line.length > 5.0 else None


def _snap(point: tuple[float, float], poly: Polygon, nodes: Nodes, reach_m: float) -> tuple[float, float]:
    """Move an end of a cut to a crossing or a corner near by, if there is one."""
    edge = poly.exterior
    for x, y in nodes.near(point[0], point[1], reach_m):
        if edge.distance(Point(x, y)) < 1.5 * GRID_M:
            return x, y
    ring = np.asarray(edge.coords)[:-1]
    away = np.hypot(ring[:, 0] - point[0], ring[:, 1] - point[1])
    best = int(np.argmin(away))
    if away[best] <= reach_m:
        return float(ring[best, 0]), float(ring[best, 1])
    return point


def _apart(poly: Polygon, p: tuple[float, float], q: tuple[float, float]) -> list[Polygon]:
    """Cut along p–q; the ends reach a millimetre beyond, which the centimetre grid swallows later."""
    a, b = np.array(p), np.array(q)
    length = float(np.hypot(*(b - a)))
    if length < 5.0:
        return []
    beyond = (b - a) / length * 0.001
    noded = shapely.union_all([poly.exterior, LineString([a - beyond, b + beyond])])
    faces = shapely.get_parts(shapely.polygonize([*shapely.get_parts(noded)]))
    return [f for f in faces if f.area > 1.0 and poly.contains(f.representative_point())]


def _good(parts: list[Polygon], whole: Polygon, ratio: float) -> float:
    """How good a cut is: fat parts of about the wanted sizes (0 = not a cut in two)."""
    if len(parts) != 2:
        return 0.0
    share = min(p.area for p in parts) / whole.area
    fit = 1.0 - min(1.0, abs(share - min(ratio, 1 - ratio)) * 2.0)
    round_ = min(4 * math.pi * p.area / p.length**2 for p in parts)
    solid = min(p.area / p.convex_hull.area for p in parts)
    return fit * round_ * solid


def cut(
    poly: Polygon, ratio: float, rng: np.random.Generator, nodes: Nodes, skew_deg: float, reach_m: float
) -> tuple[list[Polygon], LineString | None]:
    """Cut a polygon in two parts of about ``ratio`` and the rest; give the parts and the line between."""
    base = axis(poly)
    tries = [0.0, math.radians(rng.normal(0.0, skew_deg)), math.radians(7.0), math.radians(-7.0)]
    tries += [math.radians(16.0), math.radians(-16.0), math.pi / 2]
    best: tuple[float, list[Polygon], LineString | None] = (0.0, [poly], None)
    for turn in (tries[1], *tries[:1], *tries[2:]):
        line = _chord(poly, base + turn, ratio)
        if line is None:
            continue
        ends = [_snap(line.coords[k], poly, nodes, reach_m) for k in (0, -1)]
        parts = _apart(poly, ends[0], ends[1])
        score = _good(parts, poly, ratio)
        if score > best[0]:
            best = (score, parts, LineString(ends))
        if score > 0.55:
            break
    if best[2] is not None:
        for x, y in (best[2].coords[0], best[2].coords[-1]):
            nodes.add(x, y)
    return best[1], best[2]
