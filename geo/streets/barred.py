"""Barriers – a river, a railway, a wall – cut the streets drawn across them, save where there is a crossing."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd
import shapely

from ..arrays import Floats, Ints
from ..frames import Array, present
from .edges import BARRED, Edges, changes
from .lines import SAME_M, stretches, united

CROSSING_M = 10.0
"""A street crosses a barrier where a crossing (a bridge, an underpass, a gate) is drawn no farther from that place."""
_GAP_M = 0.01
"""Half of what is taken out of a street at a barrier that is a line."""


def barred(edges: Edges, barriers: Array, crossings: Optional[Array] = None, near_m: float = CROSSING_M) -> Edges:
    """Take out of edges what lies on a barrier.

    Bridges and tunnels (edges that are not on the ground) stay whole.

    Parameters
    ----------
    barriers
        lines and polygons; a street along the edge of a polygon does not cross it.
    crossings
        points, lines or polygons near which streets cross barriers all the same.

    Returns
    -------
    Edges
        with ``barred`` among what was mended: one point at each cut.
    """
    edge, start, end = _closed(edges, barriers, crossings, near_m)
    if not len(edge):
        return edges
    edge, start, end = united(edge, start, end)
    told = shapely.line_interpolate_point(edges.shapes[edge], (start + end) / 2)
    own, begin, stop = _rest(edge, start, end, edges.length_m)
    whole = np.setdiff1d(np.arange(len(edges.shapes)), edge)
    kept = np.concatenate([whole, own])
    shapes = np.concatenate([edges.shapes[whole], stretches(edges.shapes[own], begin, stop)])
    mended = pd.concat([edges.mended, changes(BARRED, edges.line[edge], 0.0, told)], ignore_index=True)
    return Edges.of(shapes, edges.line[kept], edges.level[kept], mended)


def _closed(edges: Edges, barriers: Array, crossings: Optional[Array], near_m: float) -> tuple[Ints, Floats, Floats]:
    """Give the stretches of edges (edge, from, to) that lie on a barrier."""
    ground = np.flatnonzero(edges.level == 0)
    shapes = barriers[present(barriers)]
    row, barrier = shapely.STRtree(shapes).query(edges.shapes[ground], predicate="intersects")
    edge = ground[row]
    parts, pair = shapely.get_parts(shapely.intersection(edges.shapes[edge], shapes[barrier]), return_index=True)
    lengthy = shapely.get_type_id(parts) == 1
    crosses = shapely.get_dimensions(shapes[barrier[pair]]) < 2
    middle = shapely.line_interpolate_point(parts[lengthy], 0.5, normalized=True)
    crosses[lengthy] |= shapely.contains_properly(shapes[barrier[pair[lengthy]]], middle)
    if crossings is not None:
        there = crossings[present(crossings)]
        near = shapely.STRtree(there).query(parts, predicate="dwithin", distance=near_m)[0]
        crosses[near] = False
    parts, edge, lengthy = parts[crosses], edge[pair[crosses]], lengthy[crosses]
    at = []
    for number in (0, -1):
        points = parts.copy()
        points[lengthy] = shapely.get_point(parts[lengthy], number)
        at.append(shapely.line_locate_point(edges.shapes[edge], points))
    return edge, np.minimum(*at) - _GAP_M, np.maximum(*at) + _GAP_M


def _rest(edge: Ints, start: Floats, end: Floats, length: Floats) -> tuple[Ints, Floats, Floats]:
    """Give what is left of edges between and beside the stretches taken out, which stand in order."""
    last = np.append(edge[1:] != edge[:-1], True)
    first = np.append(True, last[:-1])
    own = np.concatenate([edge, edge[last]])
    begin = np.concatenate([np.where(first, 0.0, np.append(0.0, end[:-1])), end[last]])
    stop = np.concatenate([start, length[edge[last]]])
    kept = stop - begin > SAME_M
    return own[kept], begin[kept], stop[kept]
