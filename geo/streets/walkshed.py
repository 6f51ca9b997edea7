"""What is within a walk of a facility: the streets reached, and the land along them.

A place is reached if the way to some point of a street and from there straight to the place is together no longer
than the radius, the straight part no longer than the width. That is the strip of the width along all streets
reached with the width to spare: farther along, the discs that shrink as the way grows lie inside the last full one.
So the shape is exact, and neither a hull of nodes nor an interpolation.
"""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
import shapely
from scipy.sparse.csgraph import dijkstra

from ..arrays import Floats, Ints
from ..coverage.reach import QUAD_SEGMENTS
from ..frames import Array
from ..progress import Progress, report
from .lines import SAME_M, stretches, united
from .network import Joined, Network

WIDTH_M = 50.0
_BLOCK = 32
"""Facilities searched at once: their distances to all nodes stand in memory together."""


def strips(
    network: Network, facilities: Joined, radius_m: float, width_m: float = WIDTH_M, *, towards: bool = True
) -> tuple[Array, Floats]:
    """Give the streets within reach of any of the facilities, and how far the land beside them is reached.

    Parameters
    ----------
    facilities
        places joined to the network; those that join nothing reach nothing.
    radius_m
        length of the way, with the ways off the street at both ends.
    width_m
        greatest way off the street at the end.
    towards
        True: people walk to the facility; False: from it. They differ where streets are one-way.

    Returns
    -------
    shapes, widths_m
        lines, and points where a facility is so far off its street that less than the width is left. Their
        buffers together are the walkshed: ``coverage.coverage`` takes them as facilities with these radii.
    """
    stops = network.stops(facilities, towards)
    node_m = stops.search(most=radius_m).cost[0]
    return _strips(network, stops.place, node_m, radius_m, width_m, towards)


def walksheds(
    network: Network,
    facilities: Joined,
    radius_m: float,
    width_m: float = WIDTH_M,
    *,
    owner: Optional[Array] = None,
    towards: bool = True,
    progress: Optional[Progress] = None,
) -> Array:
    """Give the walkshed of each facility (see ``strips``); null where it joins no street or none is in reach.

    ``owner`` says, where facilities have several entrances, which facility (0, 1 …) each place is an entrance of.
    """
    owner = np.arange(len(facilities.edge)) if owner is None else owner
    result = np.full(int(owner.max(initial=-1)) + 1, None, dtype=object)
    sites = np.flatnonzero(facilities.edge >= 0)
    owners = np.unique(owner[sites])
    for start in range(0, len(owners), _BLOCK):
        report(progress, start / len(owners), "walksheds")
        block = sites[np.isin(owner[sites], owners[start : start + _BLOCK])]
        stops = network.stops(facilities.rows(block), towards)
        metres = dijkstra(stops.graph, indices=stops.sources, limit=radius_m)
        own = block[stops.row]
        for one in np.unique(owner[own]):  # each has a shape of its own
            rows = np.flatnonzero(owner[own] == one)
            entrances, node_m = facilities.rows(own[rows]), metres[rows].min(axis=0)
            shapes, widths = _strips(network, entrances, node_m, radius_m, width_m, towards)
            if len(shapes):
                result[one] = land_beside(shapes, widths)
    return result


def land_beside(shapes: Array, widths: Floats) -> Any:
    """Unite the land within the widths of lines, points and areas.

    Each place where lines begin or end has one disc: a round end on every line there would be cut with all others.
    """
    line = shapely.get_type_id(shapes) == 1
    ends = np.concatenate([shapely.get_point(shapes[line], number) for number in (0, -1)])
    corners = np.unique(np.column_stack([shapely.get_coordinates(ends), np.tile(widths[line], 2)]), axis=0)
    discs = shapely.buffer(shapely.points(corners[:, :2]), corners[:, 2], quad_segs=QUAD_SEGMENTS)
    strips_ = shapely.buffer(shapes[line], widths[line], cap_style="flat", quad_segs=QUAD_SEGMENTS)
    others = shapely.buffer(shapes[~line], widths[~line], quad_segs=QUAD_SEGMENTS)
    return shapely.union_all(np.concatenate([strips_, discs, others]))


def _strips(
    network: Network, sites: Joined, node_m: Floats, radius_m: float, width_m: float, towards: bool
) -> tuple[Array, Floats]:
    """The parts of streets whose way is no longer than radius less width; discs where that leaves nothing."""
    far = max(radius_m - width_m, 0.0)
    edge, start, end = _intervals(network, sites, node_m, far, towards)
    beside = network.beside[edge]
    lines = _parts(network.edges.shapes, edge[beside], start[beside], end[beside])
    left = radius_m - sites.off_m
    alone = (left > 0) & (left < width_m)
    points = shapely.line_interpolate_point(network.edges.shapes[sites.edge[alone]], sites.along_m[alone])
    widths = np.concatenate([np.full(len(lines), width_m), left[alone]])
    return _held(network.barriers, np.concatenate([lines, points]), widths)


def _held(barriers: Array, shapes: Array, widths: Floats) -> tuple[Array, Floats]:
    """Near barriers give the land beside a street itself: what of it lies on the street's side."""
    if not len(barriers):
        return shapes, widths
    row, barrier = shapely.STRtree(barriers).query(shapes, predicate="dwithin", distance=widths)
    for one in np.unique(row):  # a few streets at the water
        land = shapely.buffer(shapes[one], widths[one], quad_segs=QUAD_SEGMENTS)
        walls = shapely.buffer(barriers[barrier[row == one]], SAME_M)
        parts = shapely.get_parts(shapely.difference(land, shapely.union_all(walls)))
        shapes[one] = shapely.union_all(parts[shapely.intersects(parts, shapes[one])])
        widths[one] = SAME_M
    return shapes, widths


def _intervals(
    network: Network, sites: Joined, node_m: Floats, far: float, towards: bool
) -> tuple[Ints, Floats, Floats]:
    """Stretches (edge, from, to) within ``far`` of a site: from either end of the edge, and from sites on it."""
    tail, head, length = network.edges.tail, network.edges.head, network.edges.length_m
    # on the way to a site one walks an edge towards its tail backwards, and from a site forwards
    from_tail, from_head = (network.backward, network.forward) if towards else (network.forward, network.backward)
    a = np.flatnonzero((node_m[tail] <= far) & np.isfinite(from_tail))
    b = np.flatnonzero((node_m[head] <= far) & np.isfinite(from_head))
    near = np.flatnonzero(sites.off_m <= far)
    edge, along, own = sites.edge[near], sites.along_m[near], far - sites.off_m[near]
    ahead = np.where(np.isfinite(from_tail[edge]), own, 0.0)
    back = np.where(np.isfinite(from_head[edge]), own, 0.0)
    every = np.concatenate([a, b, edge])
    return united(
        every,
        np.maximum(np.concatenate([np.zeros(len(a)), length[b] - (far - node_m[head[b]]), along - back]), 0.0),
        np.minimum(np.concatenate([far - node_m[tail[a]], length[b], along + ahead]), length[every]),
    )


def _parts(shapes: Array, edge: Ints, start: Floats, end: Floats) -> Array:
    """Cut the stretches out of their edges; a stretch without length is a point."""
    parts = shapes[edge]
    tiny = end - start <= 1e-6
    some = ~tiny & ((start > 0) | (end < shapely.length(parts)))
    parts[tiny] = shapely.line_interpolate_point(parts[tiny], start[tiny])
    parts[some] = stretches(parts[some], start[some], end[some])
    return parts
