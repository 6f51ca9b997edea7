"""Barriers that nobody walks through (rivers, railways, walls), their crossings, and who sees whom past them.

The shortest way around barriers is a chain of straight lines that turns at corners of barriers only, and bends around
each of them (de Berg et al., Computational Geometry, ch. 15: the visibility graph). Lines are given a thickness of two
millimetres, so that every barrier has an inside and nothing slips through where two of them touch.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Optional

import numpy as np
import shapely
from scipy.sparse import csr_array
from scipy.spatial import cKDTree

from ..frames import Array, present
from . import targets

SKIN_M = 0.001
"""Barriers reach so far beyond where they are drawn, and ways pass them at the same distance again."""

WIDTH_M = 10.0
"""How wide a crossing is that is drawn as a point or a line."""

_PAIRS = 2_000_000
_STRAIGHT = 1e-9
"""A corner that turns by less than this (the sine of it) is none."""


@dataclass(frozen=True)
class Barriers:
    """Barriers, opened at their crossings.

    solid
        what nobody walks through: one (multi)polygon, prepared.
    corners, before, after
        (c, 2) the places where ways may turn, just off the solid, and their neighbours on its outline.
    unused
        positions of the crossings that open no barrier.
    """

    solid: Any
    corners: Array
    before: Array
    after: Array
    unused: Array

    @classmethod
    def of(cls, shapes: Array, crossings: Optional[Array] = None, width_m: float = WIDTH_M) -> Barriers:
        """Make barriers of lines and polygons.

        Parameters
        ----------
        crossings
            Bridges, underpasses, doors: a line or polygon opens what it lies across (a line on its width, and half
            that beyond its ends); a point opens its surroundings, which suits walls, not broad rivers.
        width_m
            width of crossings that are no polygons.
        """
        shapes = np.asarray(shapes, dtype=object)
        solid = shapely.union_all(_thick(shapes[present(shapes)], SKIN_M))
        unused = np.empty(0, np.int64)
        if crossings is not None:
            there = np.flatnonzero(present(crossings))
            holes = _openings(np.asarray(crossings, dtype=object)[there], width_m)
            shapely.prepare(solid)
            unused = there[~shapely.intersects(solid, holes)]
            solid = shapely.difference(solid, shapely.union_all(holes))
        shapely.prepare(solid)
        return cls(solid, *_corners(_thick(solid, SKIN_M)), unused)

    def clear(self, start: Array, end: Array) -> Array:
        """Tell which straight lines between places (n, 2) meet no barrier."""
        found = np.empty(len(start), dtype=bool)
        for begin in range(0, len(start), _PAIRS):
            block = slice(begin, begin + _PAIRS)
            lines = shapely.linestrings(np.stack([start[block], end[block]], axis=1))
            found[block] = ~shapely.intersects(self.solid, lines)
        return found

    def taut(self, corner: Array, place: Array) -> Array:
        """Tell which lines from corners (positions) to places (n, 2) run past the corner, not into its walls.

        Only such lines can be part of a shortest way: a thread would leave all other corners when it is pulled.
        """
        here = self.corners[corner]
        way = place - here
        one, other = (_cross(way, there[corner] - here) for there in (self.before, self.after))
        return np.asarray(one * other >= -1e-9 * (np.abs(one) + np.abs(other)))

    def moved_out(self, points: Array) -> tuple[Array, Array]:
        """Give single points, those in a barrier moved to its edge, and how far they moved."""
        kept = np.array(points, dtype=object)
        inside = np.flatnonzero(shapely.dwithin(self.solid, points, SKIN_M))
        edge = shapely.boundary(_thick(self.solid, 2 * SKIN_M))
        kept[inside] = shapely.get_point(shapely.shortest_line(edge, kept[inside]), 0)
        return kept, shapely.distance(kept, points)

    def doors(self, shapes: Array) -> Doors:
        """Give where facilities (none missing) are left and entered: points, and the straight parts of edges."""
        edges = np.where(shapely.get_dimensions(shapes) == 2, shapely.boundary(shapes), shapes)
        thick = _thick(self.solid, 2 * SKIN_M)
        shapely.prepare(thick)
        cut = np.flatnonzero((shapely.get_dimensions(shapes) > 0) & shapely.intersects(thick, edges))
        edges[cut] = shapely.difference(edges[cut], thick)
        lost = np.flatnonzero(shapely.is_empty(edges))
        edges[lost] = shapely.point_on_surface(shapes[lost])
        wide = np.flatnonzero(shapely.get_dimensions(edges) > 0)
        straight, of_line = straight_parts(edges[wide])
        single = np.flatnonzero(shapely.get_dimensions(edges) == 0)
        points, of_point = shapely.get_parts(edges[single], return_index=True)
        points, off = self.moved_out(points)
        return Doors(
            np.concatenate([points, straight]),
            np.concatenate([single[of_point], wide[of_line]]),
            np.concatenate([off, np.zeros(len(straight))]),
        )

    def doors_and_land(self, shapes: Array) -> Doors:
        """Give the doors, and as doors too the land of polygons, as one may already stand in them."""
        edges = self.doors(shapes)
        flat = np.flatnonzero(shapely.get_dimensions(shapes) == 2)
        land, owner = shapely.get_parts(shapely.difference(shapes[flat], self.solid), return_index=True)
        return Doors(
            np.concatenate([edges.shapes, land]),
            np.concatenate([edges.owner, flat[owner]]),
            np.concatenate([edges.off_m, np.zeros(len(land))]),
        )

    def legs(
        self, spots: Array, doors: Doors, spot: Array, door: Array, *, corners: bool
    ) -> tuple[Array, Array, Array]:
        """Give (spot, door, metres) of those pairs that see each other; of spots that are ``corners`` the taut ones."""
        ends = targets.legs(spots[spot], doors.shapes, door)
        if corners:
            taut = self.taut(spot, ends[:, 1])
            spot, door, ends = spot[taut], door[taut], ends[taut]
        clear = self.clear(ends[:, 0], ends[:, 1])
        spot, door, ends = spot[clear], door[clear], ends[clear]
        return spot, door, np.hypot(*(ends[:, 1] - ends[:, 0]).T) + doors.off_m[door]

    def yards(self, spots: Array) -> Array:
        """Number the part of the free land that each point lies in: between different ones there is no way."""
        bounds = shapely.total_bounds([self.solid, *spots])
        margin = np.array([-1.0, -1.0, 1.0, 1.0])
        free = shapely.get_parts(shapely.difference(shapely.box(*(bounds + margin)), self.solid))
        found = np.full(len(spots), -1)
        yard, spot = shapely.STRtree(spots).query(free, predicate="intersects")
        found[spot] = yard
        return found

    def graph(self, most_m: float = np.inf) -> csr_array:
        """Give the graph of all taut, clear lines between corners that are no longer than ``most_m``."""
        size = len(self.corners)
        first, second = self._near_corners(most_m)
        clear = self.clear(self.corners[first], self.corners[second])
        first, second = first[clear], second[clear]
        metres = np.hypot(*(self.corners[first] - self.corners[second]).T)
        ends = np.concatenate([first, second]), np.concatenate([second, first])
        return csr_array((np.tile(metres, 2), ends), shape=(size, size))

    @cached_property
    def ways(self) -> csr_array:
        """The graph of all lines between corners, however long."""
        return self.graph()

    def _near_corners(self, most_m: float) -> tuple[Array, Array]:
        """Pairs of corners between which a line is taut at both ends."""
        size = len(self.corners)
        if np.isfinite(most_m):
            pairs = cKDTree(self.corners).query_pairs(most_m, output_type="ndarray") if size else np.empty((0, 2), int)
            first, second = pairs[:, 0], pairs[:, 1]
            kept = self.taut(first, self.corners[second]) & self.taut(second, self.corners[first])
            return first[kept], second[kept]
        found: list[tuple[Array, Array]] = [(np.empty(0, np.intp), np.empty(0, np.intp))]
        step = max(_PAIRS // max(size, 1), 1)
        for begin in range(0, size, step):
            first, second = np.meshgrid(np.arange(begin, min(begin + step, size)), np.arange(size), indexing="ij")
            ahead = first < second
            first, second = first[ahead], second[ahead]
            kept = self.taut(first, self.corners[second])
            first, second = first[kept], second[kept]
            kept = self.taut(second, self.corners[first])
            found.append((first[kept], second[kept]))
        return np.concatenate([one for one, _ in found]), np.concatenate([two for _, two in found])

    @cached_property
    def walls(self) -> Array:
        """The single straight walls, the solid on the left of each."""
        return straight_parts(shapely.boundary(shapely.orient_polygons(self.solid)))[0]


@dataclass(frozen=True)
class Doors:
    """Where facilities are left and entered: points and straight lines clear of barriers.

    owner
        position of the facility that each belongs to.
    off_m
        how far a point was moved to leave the barrier that it stands in.
    """

    shapes: Array
    owner: Array
    off_m: Array


def with_sources(graph: csr_array, source: Array, corner: Array, metres: Array, sources: int) -> csr_array:
    """Give the graph of corners with so many sources behind them, from which these ways lead to corners."""
    size = graph.shape[0]
    order = np.lexsort((metres, corner, source))
    new = np.append(True, (np.diff(source[order]) != 0) | (np.diff(corner[order]) != 0))[: len(order)]
    order = order[new]  # of several ways to a corner the shortest; csr would add them up
    inner = graph.tocoo()
    row = np.concatenate([inner.row, size + source[order]])
    column = np.concatenate([inner.col, corner[order]])
    ways = np.concatenate([inner.data, np.maximum(metres[order], 1e-12)])  # a way of 0 m is a way
    return csr_array((ways, (row, column)), shape=(size + sources, size + sources))


def straight_parts(shapes: Any) -> tuple[Array, Array]:
    """Cut lines into their straight parts; gives these, and the position of the shape that each is of."""
    lines, owner = shapely.get_parts(np.atleast_1d(np.asarray(shapes, dtype=object)), return_index=True)
    xy, line = shapely.get_coordinates(lines, return_index=True)
    inner = line[1:] == line[:-1]
    parts = shapely.linestrings(np.stack([xy[:-1][inner], xy[1:][inner]], axis=1))
    return parts, owner[line[:-1][inner]]


def _thick(shapes: Any, by_m: float) -> Any:
    return shapely.buffer(shapes, by_m, join_style="mitre", cap_style="square", mitre_limit=2.0)


def _openings(crossings: Array, width_m: float) -> Array:
    """Points become discs, lines become strips, polygons reach a little over the edge of what they lie on."""
    size = np.choose(shapely.get_dimensions(crossings), [width_m / 2, width_m / 2, 3 * SKIN_M])
    points = shapely.get_dimensions(crossings) == 0
    return np.where(points, shapely.buffer(crossings, size), _thick(crossings, size))


def _corners(outline: Any) -> tuple[Array, Array, Array]:
    """The corners of polygons at which they stick out, with their neighbours on the ring."""
    polygons = shapely.get_parts(shapely.orient_polygons(outline))
    rings = shapely.get_rings(polygons)
    xy, ring = shapely.get_coordinates(rings, return_index=True)
    last = np.append(ring[1:] != ring[:-1], True)[: len(ring)]  # the first place of a ring, once more
    xy, ring = xy[~last], ring[~last]
    count = np.bincount(ring, minlength=len(rings))
    start = (np.cumsum(count) - count)[ring]
    turn = np.arange(len(xy)) - start
    before, after = (xy[start + (turn + step) % count[ring]] for step in (-1, 1))
    ahead, behind = after - xy, xy - before
    sine = _cross(behind, ahead) / np.maximum(np.hypot(*behind.T) * np.hypot(*ahead.T), 1e-300)
    out = sine > _STRAIGHT  # the solid lies on the left of its rings
    return xy[out], before[out], after[out]


def _cross(one: Array, other: Array) -> Array:
    return one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]
