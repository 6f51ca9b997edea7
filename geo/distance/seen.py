"""The area within a walk of each facility where barriers stand in the way: exact, no raster and no hull.

A place is within reach if the shortest way around the barriers is no longer than the radius. That way ends with a
straight line from the facility or from a corner of a barrier: so the area is the union of discs around the facility
and around the corners, each with the radius that is left there, and each without the shadows of the barriers.
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from ..coverage.reach import QUAD_SEGMENTS
from ..frames import Array, present
from ..progress import Progress, part, report
from .barriers import Barriers, Doors, with_sources

_VIEWS = 1_000
"""Discs and rectangles whose shadows stand in memory together."""

_BLOCK = 256
"""Facilities searched at once: their distances to all corners stand in memory together."""


@dataclass(frozen=True)
class _Views:
    """What facilities would reach in a straight line, were there no barriers.

    shapes
        discs around a place, and rectangles beside a straight edge.
    owner
        position of the facility.
    xy
        (n, 2) the place, or the beginning of the edge.
    across
        (n, 2) for rectangles the way across them, from the edge on; NaN for discs.
    """

    shapes: Array
    owner: Array
    xy: Array
    across: Array

    def take(self, chosen: slice) -> _Views:
        """Keep some of the views."""
        return _Views(*(getattr(self, one.name)[chosen] for one in fields(self)))


def areas_reached(shapes: Array, radii_m: Any, barriers: Barriers, progress: Optional[Progress] = None) -> Array:
    """Give the area within a walk of each facility; null where it has no geometry or no positive radius.

    Parameters
    ----------
    shapes
        (n,) facilities in a CRS in metres. Lines and polygons are left at any place of their edge; a place in a
        barrier (a pier in the river) is left from the edge of the barrier that is nearest to it, and that way counts.
    radii_m
        one radius, or one for each.
    """
    shapes = np.asarray(shapes, dtype=object)
    radii = np.broadcast_to(np.asarray(radii_m, dtype=float), len(shapes))
    result = np.full(len(shapes), None, dtype=object)
    chosen = np.flatnonzero(present(shapes) & (radii > 0))
    discs = shapely.buffer(shapes[chosen], radii[chosen], quad_segs=QUAD_SEGMENTS)
    meets = shapely.intersects(barriers.solid, discs)
    result[chosen[~meets]] = discs[~meets]
    rows = chosen[meets]
    graph = barriers.graph(float(radii[rows].max())) if len(rows) else None
    for begin in range(0, len(rows), _BLOCK):
        block = rows[begin : begin + _BLOCK]
        own = part(progress, begin / len(rows), (begin + len(block)) / len(rows))
        result[block] = _reached(shapes[block], radii[block], barriers, graph, own)
    return result


def pairs_reached(
    spots: Array, shapes: Array, radii_m: Any, barriers: Barriers, progress: Optional[Progress] = None
) -> tuple[Array, Array, Array]:
    """Give (spot, facility, metres) of all that are within a walk of each other, the shortest way around barriers.

    Parameters
    ----------
    spots
        (n,) single points clear of barriers (see ``Barriers.moved_out``).
    shapes
        (m,) facilities, as for ``areas_reached``; null is passed over.
    radii_m
        one for all facilities, or one for each; finite.
    """
    shapes = np.asarray(shapes, dtype=object)
    radii = np.broadcast_to(np.asarray(radii_m, dtype=float), len(shapes))
    rows = np.flatnonzero(present(shapes) & (radii > 0))
    if not len(rows) or not len(spots):
        return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0)
    doors = barriers.doors_and_land(shapes[rows])
    door, spot = shapely.STRtree(spots).query(doors.shapes, predicate="dwithin", distance=radii[rows][doors.owner])
    spot, door, metres = barriers.legs(spots, doors, spot, door, corners=False)
    around = _ways_to_spots(spots, doors, radii[rows], barriers, progress)
    found = pd.DataFrame(
        {
            "spot": np.concatenate([spot, around[0]]),
            "facility": rows[np.concatenate([doors.owner[door], around[1]])],
            "metres": np.concatenate([metres, around[2]]),
        }
    )
    least = (
        found[found["metres"] <= radii[found["facility"]]].groupby(["spot", "facility"])["metres"].min().reset_index()
    )
    return least["spot"].to_numpy(), least["facility"].to_numpy(), least["metres"].to_numpy()


def _ways_to_spots(
    spots: Array, doors: Doors, radii: Array, barriers: Barriers, progress: Optional[Progress]
) -> tuple[Array, Array, Array]:
    """Give (spot, facility, metres) of the ways over at least one corner: the spots stand at the ends of a graph."""
    corners, most = shapely.points(barriers.corners), float(radii.max())
    size, whole = len(corners), len(corners) + len(spots)
    row, corner = shapely.STRtree(corners).query(spots, predicate="dwithin", distance=most)
    xy = shapely.get_coordinates(spots)
    taut = barriers.taut(corner, xy[row])
    row, corner = row[taut], corner[taut]
    clear = barriers.clear(xy[row], barriers.corners[corner])
    row, corner = row[clear], corner[clear]
    inner = barriers.graph(most).tocoo()
    last = np.hypot(*(xy[row] - barriers.corners[corner]).T)
    ends = np.concatenate([inner.row, corner]), np.concatenate([inner.col, size + row])
    graph = csr_array((np.concatenate([inner.data, last]), ends), shape=(whole, whole))
    door, corner = shapely.STRtree(corners).query(doors.shapes, predicate="dwithin", distance=radii[doors.owner])
    corner, door, metres = barriers.legs(corners, doors, corner, door, corners=True)
    graph = with_sources(graph, doors.owner[door], corner, metres, len(radii))
    found = []
    for begin in range(0, len(radii), _BLOCK):
        report(progress, begin / len(radii), "barriers")
        sources = np.arange(begin, min(begin + _BLOCK, len(radii)))
        reached = dijkstra(graph, indices=whole + sources, limit=most)[:, size:whole]
        facility, spot = np.nonzero(np.isfinite(reached))
        found.append((spot, sources[facility], reached[facility, spot]))
    spot, facility, metres = (np.concatenate(parts) for parts in zip(*found))
    return spot, facility, metres


def _reached(shapes: Array, radii: Array, barriers: Barriers, graph: csr_array, progress: Optional[Progress]) -> Array:
    """Join, per facility, what is seen from its doors and from the corners that are within its radius."""
    doors = barriers.doors(shapes)
    left = radii[doors.owner] - doors.off_m
    single = shapely.get_dimensions(doors.shapes) == 0
    edge = np.flatnonzero(~single & (left > 0))
    ends = shapely.get_coordinates(doors.shapes[edge]).reshape(-1, 2, 2)
    owner, corner, rest = _corners_reached(doors, left, radii, barriers, graph)
    views = _joined(
        _discs(doors.owner[single], shapely.get_coordinates(doors.shapes[single]), left[single]),
        _discs(np.repeat(doors.owner[edge], 2), ends.reshape(-1, 2), np.repeat(left[edge], 2)),
        _slabs(doors.owner[edge], ends, left[edge]),
        _slabs(doors.owner[edge], ends[:, ::-1], left[edge]),
        _discs(owner, barriers.corners[corner], rest),
    )
    area = np.flatnonzero(shapely.get_dimensions(shapes) == 2)
    seen = np.concatenate([_lit(views, barriers, progress), shapely.difference(shapes[area], barriers.solid)])
    return _union_by(seen, np.concatenate([views.owner, area]), len(shapes))


def _corners_reached(
    doors: Doors, left: Array, radii: Array, barriers: Barriers, graph: csr_array
) -> tuple[Array, Array, Array]:
    """Give (facility, corner, how far one still goes there) for all corners within the radius."""
    spots = shapely.points(barriers.corners)
    door, corner = shapely.STRtree(spots).query(doors.shapes, predicate="dwithin", distance=np.maximum(left, 0.0))
    corner, door, metres = barriers.legs(spots, doors, corner, door, corners=True)
    whole = with_sources(graph, doors.owner[door], corner, metres, len(radii))
    size = len(barriers.corners)
    found = dijkstra(whole, indices=size + np.arange(len(radii)), limit=float(radii.max()))[:, :size]
    owner, corner = np.nonzero(found < radii[:, None])
    return owner, corner, radii[owner] - found[owner, corner]


def _discs(owner: Array, xy: Array, left: Array) -> _Views:
    some = left > 0
    owner, xy, left = owner[some], xy[some], left[some]
    nothing = np.full(xy.shape, np.nan)
    return _Views(shapely.buffer(shapely.points(xy), left, quad_segs=QUAD_SEGMENTS), owner, xy, nothing)


def _slabs(owner: Array, ends: Array, left: Array) -> _Views:
    """Rectangles on the left of straight edges (n, 2, 2), as far as one still goes."""
    along = ends[:, 1] - ends[:, 0]
    across = np.column_stack([-along[:, 1], along[:, 0]]) / np.hypot(*along.T)[:, None] * left[:, None]
    corners = [ends[:, 0], ends[:, 1], ends[:, 1] + across, ends[:, 0] + across]
    return _Views(shapely.polygons(np.stack(corners, axis=1)), owner, ends[:, 0], across)


def _joined(*parts: _Views) -> _Views:
    return _Views(*(np.concatenate([getattr(part, one.name) for part in parts]) for one in fields(_Views)))


def _lit(views: _Views, barriers: Barriers, progress: Optional[Progress]) -> Array:
    """Take the shadows of the walls away from what is seen, some views at a time: each may have hundreds."""
    tree, lit = shapely.STRtree(barriers.walls), views.shapes.copy()
    for begin in range(0, len(lit), _VIEWS):
        report(progress, begin / len(lit), "barriers")
        some = views.take(slice(begin, begin + _VIEWS))
        view, shadows = _shadows(some, barriers.walls, tree)
        dim = np.unique(view)
        lit[begin + dim] = shapely.difference(some.shapes[dim], _union_by(shadows, view, len(some.shapes))[dim])
    return lit


def _shadows(views: _Views, walls: Array, tree: shapely.STRtree) -> tuple[Array, Array]:
    """Give (view, shadow) of all walls that stand in views."""
    view, wall = tree.query(views.shapes, predicate="intersects")
    ends = shapely.get_coordinates(walls[wall]).reshape(-1, 2, 2)
    faces = _faces(views, view, ends)
    view, ends = view[faces], ends[faces]
    disc = np.isnan(views.across[view, 0])
    shadows = np.empty(len(view), dtype=object)
    shadows[disc] = _cones(views.xy[view[disc]], ends[disc], _radius(views.shapes[view[disc]]))
    across = views.across[view[~disc]][:, None]
    near = ends[~disc]
    shadows[~disc] = shapely.polygons(np.concatenate([near, near[:, ::-1] + 2 * across], axis=1))
    return view, shadows


def _radius(discs: Array) -> Array:
    bounds = shapely.bounds(discs)
    return (bounds[:, 2] - bounds[:, 0]) / 2


def _faces(views: _Views, view: Array, ends: Array) -> Array:
    """Which walls turn their outside towards where one looks from: those behind them hide nothing more."""
    wall = ends[:, 1] - ends[:, 0]
    look = np.where(np.isnan(views.across[view]), ends[:, 0] - views.xy[view], views.across[view])
    return np.asarray(wall[:, 0] * look[:, 1] - wall[:, 1] * look[:, 0] > 0)


def _cones(eye: Array, walls: Array, radius: Array) -> Array:
    """Give what walls (n, 2, 2) hide from an eye, out to more than the radius and than the walls themselves."""
    rays = walls - eye[:, None]
    length = np.hypot(rays[..., 0], rays[..., 1])
    far = 2.0 * np.maximum(radius, length.max(axis=1))
    rays = rays / length[..., None]
    middle = rays.sum(axis=1)
    middle = middle / np.hypot(*middle.T)[:, None]
    outer = eye[:, None] + far[:, None, None] * np.stack([rays[:, 1], middle, rays[:, 0]], axis=1)
    return shapely.polygons(np.concatenate([walls, outer], axis=1))


def _union_by(shapes: Array, owner: Array, count: int) -> Array:
    """Dissolve what belongs together; null where there is nothing."""
    result = np.full(count, None, dtype=object)
    order = np.argsort(owner, kind="stable")
    ends = np.searchsorted(owner[order], np.arange(count + 1))
    for place in np.flatnonzero(ends[1:] > ends[:-1]):  # GEOS unites one list at a time
        result[place] = shapely.union_all(shapes[order[ends[place] : ends[place + 1]]])
    return result
