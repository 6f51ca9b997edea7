"""Areas that fill a plane without overlap or gap: cut by lines, split, merged, always with the same edges.

All faces come out of one noding of all lines, so neighbours have their common edge vertex by vertex
(``shapely.coverage_is_valid``), and merging or numbering them needs no tolerance.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely

from ..arrays import Floats, Ints
from ..frames import Array

_STEPS, _CLOSE = 40, 1e-6
_OVERHANG_M = 0.001
"""How far a cut goes beyond its face: its ends then lie on the edge for certain, and what hangs over makes no face."""


def faces(areas: Array, lines: Array) -> tuple[Array, Ints]:
    """Cut areas by lines.

    Parameters
    ----------
    areas
        polygons that do not overlap (where they do, the first one gets the common part).
    lines
        lines in any order, crossing or not; dead ends cut nothing.

    Returns
    -------
    polygons, owner
        the faces, and the position in ``areas`` of the one each lies in. Together they fill the areas.
    """
    noded = shapely.union_all(np.concatenate([shapely.boundary(areas), lines]))
    found = shapely.get_parts(shapely.polygonize([noded]))
    inside = shapely.point_on_surface(found)
    area, face = shapely.STRtree(inside).query(areas, predicate="intersects")
    owner = np.full(len(found), -1, dtype=np.intp)
    owner[face[::-1]] = area[::-1]
    return found[owner >= 0], owner[owner >= 0]


def shared_edges(polygons: Array) -> tuple[Ints, Ints, Floats]:
    """Give pairs of neighbours and the length of the edge they share; only edges equal vertex by vertex count.

    Areas of several parts have the edges of all of them.

    Returns
    -------
    left, right, length_m
        ``left < right``, each pair once.
    """
    parts, of_part = shapely.get_parts(polygons, return_index=True)  # rings of areas in parts are not given
    rings, of_ring = shapely.get_rings(parts, return_index=True)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    follows = ring[1:] == ring[:-1]
    a, b, face = xy[:-1][follows], xy[1:][follows], of_part[of_ring[ring[:-1][follows]]]
    swap = (a[:, 0] > b[:, 0]) | ((a[:, 0] == b[:, 0]) & (a[:, 1] > b[:, 1]))
    a[swap], b[swap] = b[swap], a[swap].copy()
    edges = pd.DataFrame({"ax": a[:, 0], "ay": a[:, 1], "bx": b[:, 0], "by": b[:, 1], "face": face})
    groups = edges.groupby(["ax", "ay", "bx", "by"])["face"].agg(["min", "max"]).reset_index()
    groups = groups[groups["min"] != groups["max"]]
    groups["length"] = np.hypot(groups["bx"] - groups["ax"], groups["by"] - groups["ay"])
    pairs = groups.groupby(["min", "max"])["length"].sum()
    left, right = (pairs.index.get_level_values(level).to_numpy(np.intp) for level in (0, 1))
    return left, right, pairs.to_numpy(float)


def cuts(polygon: Any, target_m2: float) -> list[Any]:
    """Give the lines that split a polygon into parts of about ``target_m2``, each across the longer side.

    A part is halved (more exactly: split into as many shares as the target goes into it) until it is nearer to one
    target than to two.
    """
    parts = round(polygon.area / target_m2)
    if parts < 2:
        return []
    line, sides = _halve(polygon, (parts // 2) / parts)
    return [line, *(cut for side in sides for cut in cuts(side, target_m2))] if sides else []


def _halve(polygon: Any, share: float) -> tuple[Any, list[Any]]:
    """Cut off ``share`` of the area across the longer side of the smallest box around a polygon."""
    box = shapely.get_coordinates(shapely.minimum_rotated_rectangle(polygon))
    sides = np.diff(box[:3], axis=0)
    along = sides[np.argmax(np.hypot(sides[:, 0], sides[:, 1]))]
    turn = np.exp(-1j * np.angle(complex(*along)))
    flat = _turned(polygon, turn)
    west, south, east, north = flat.bounds

    def until(x: float) -> Any:
        return shapely.clip_by_rect(flat, west - 1, south - 1, x, north + 1)

    x = _zero(lambda at: until(at).area / flat.area - share, (west, -share), (east, 1.0 - share))
    line = shapely.linestrings([[x, south - 1], [x, north + 1]])
    own = shapely.intersection(line, shapely.buffer(flat, _OVERHANG_M, quad_segs=1))
    pieces = shapely.get_parts([until(x), shapely.clip_by_rect(flat, x, south - 1, east + 1, north + 1)])
    back = np.conj(turn)
    whole = [piece for piece in pieces if piece.geom_type == "Polygon" and piece.area > 0]
    return _turned(own, back), [_turned(piece, back) for piece in whole] if len(whole) > 1 else []


def _zero(rising: Callable[[float], float], left: tuple[float, float], right: tuple[float, float]) -> float:
    """Find where a function that rises from ``left`` to ``right`` (x, value) is 0: false position, at times halving."""
    (low, below), (high, above) = left, right
    for step in range(_STEPS):
        x = (low + high) / 2 if step % 3 == 2 else low - below * (high - low) / (above - below)
        value = rising(x)
        if abs(value) < _CLOSE:
            break
        low, below, high, above = (x, value, high, above) if value < 0 else (low, below, x, value)
    return x


def _turned(shape: Any, turn: complex) -> Any:
    def spin(xy: Array) -> Array:
        made = (xy[:, 0] + 1j * xy[:, 1]) * turn
        return np.column_stack([made.real, made.imag])

    return shapely.transform(shape, spin)


def merged_small(
    polygons: Array, owner: Array, least_m2: float, stopped: Optional[Callable[[float], None]] = None
) -> tuple[Array, Array]:
    """Merge faces below ``least_m2`` into the neighbour of the same owner with the longest common edge.

    The smallest goes first; what has no neighbour of its owner stays. ``stopped`` is called now and then with the
    share done, and may raise.

    Returns
    -------
    polygons, owner
        of the faces that are left.
    """
    group = _grouped(polygons, owner, least_m2, stopped)
    return dissolved(polygons, group), owner[np.unique(group, return_index=True)[1]]


def dissolved(polygons: Array, group: Array) -> Array:
    """Join the faces of each group, in the order of the groups' numbers; common edges stay as they are."""
    join = shapely.coverage_union_all if shapely.coverage_is_valid(polygons) else shapely.union_all
    order = np.argsort(group, kind="stable")
    starts = np.flatnonzero(np.diff(group[order], prepend=group[order][0] - 1 if len(group) else 0))
    parts = np.split(polygons[order], starts[1:])
    return np.array([join(part) if len(part) > 1 else part[0] for part in parts if len(part)], dtype=object)


def _grouped(polygons: Array, owner: Array, least_m2: float, stopped: Optional[Callable[[float], None]]) -> Array:
    """Give each face the number of the face it is merged into. Each merge hangs on those before it: hence the loop."""
    near: list[dict[int, float]] = [{} for _ in polygons]
    for left, right, length in zip(*shared_edges(polygons)):
        if owner[left] == owner[right]:
            near[left][right] = near[right][left] = float(length)
    size = shapely.area(polygons)
    into = np.arange(len(polygons))
    queue = [(float(size[at]), int(at)) for at in np.flatnonzero(size < least_m2)]
    heapq.heapify(queue)
    done, total = 0, max(len(queue), 1)
    while queue:
        area, at = heapq.heappop(queue)
        if into[at] != at or area != size[at] or not near[at]:
            continue  # merged meanwhile, or grown
        done += 1
        if stopped is not None and done % 500 == 0:
            stopped(min(1.0, done / total))
        best = max(near[at], key=lambda other: (near[at][other], -size[other]))
        _join(near, at, best)
        into[at] = best
        size[best] += size[at]
        if size[best] < least_m2:
            heapq.heappush(queue, (float(size[best]), best))
    while not (into == into[into]).all():
        into = into[into]
    return into


def _join(near: list[dict[int, float]], at: int, best: int) -> None:
    """Hand the neighbours of ``at`` to ``best``."""
    for other, length in near[at].items():
        del near[other][at]
        if other != best:
            near[best][other] = near[other][best] = near[best].get(other, 0.0) + length
    near[at] = {}
