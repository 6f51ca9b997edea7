"""The search behind ``detours``: from every corner of the barriers to its nearest facilities, then from anywhere.

Most places see their nearest facility. The others go over a corner: one search gives the ways from all corners, so
that a place asks the corners it sees, the most promising first, until no other can offer less.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra
from scipy.spatial import cKDTree
from scipy.spatial.distance import cdist

from ..frames import Array, coordinates
from ..progress import Progress, report
from .barriers import Barriers, Doors, with_sources
from .nearest import k_nearest
from .targets import Near, Pairs, Targets, ranked

_CELLS = 4_000_000
"""Numbers that stand in memory together where everything is compared with everything."""

_TRIED = 8
"""Corners looked at in one go: of several thousand, one of the best few is nearly always seen."""

_SOURCES = 128
"""Facilities searched from at once, where more than the nearest is wanted."""


@dataclass(frozen=True)
class Ways:
    """Ways from spots to facilities: how long, over which corner first, or straight to which door (-1: not so)."""

    spot: Array
    facility: Array
    metres: Array
    corner: Array
    door: Array

    @classmethod
    def none(cls) -> Ways:
        """Give no way at all."""
        nothing = np.empty(0, dtype=np.int64)
        return cls(nothing, nothing, np.empty(0), nothing, nothing)

    def plus(self, other: Ways) -> Ways:
        """Give the ways of both."""
        theirs = vars(other)
        return Ways(**{name: np.concatenate([mine, theirs[name]]) for name, mine in vars(self).items()})

    def take(self, chosen: Array) -> Ways:
        """Keep some of the ways, in the order asked for."""
        return Ways(**{name: mine[chosen] for name, mine in vars(self).items()})

    def of_spots(self, rows: Array) -> Ways:
        """Give the same ways, the spots being rows of something larger."""
        return Ways(rows[self.spot], self.facility, self.metres, self.corner, self.door)

    def nearest(self, spots: int, count: int) -> Near:
        """Give the nearest facilities of so many spots; ``target`` is the number of the way."""
        to = Targets(np.empty(0, dtype=object), self.facility)
        return ranked(Pairs(self.spot, np.arange(len(self.spot)), self.metres), to, spots, count)


@dataclass(frozen=True)
class Search:
    """Barriers and the doors of facilities, before anything was searched.

    facility
        position of the facility of each door.
    count
        how many nearest facilities are wanted.
    """

    barriers: Barriers
    graph: csr_array
    doors: Doors
    facility: Array
    count: int

    @classmethod
    def of(cls, barriers: Barriers, targets: Targets, count: int) -> Search:
        """Make the doors of facilities."""
        doors = barriers.doors_and_land(targets.shapes)
        facility = targets.owner[doors.owner]
        return cls(barriers, barriers.ways, doors, facility, min(count, len(np.unique(facility))))

    def ways(self, spots: Array, progress: Optional[Progress] = None) -> tuple[Ways, Ways]:
        """Give ways from single points clear of barriers, and those from corners that they go on with.

        Among the first are the shortest to the ``count`` nearest facilities of each spot that has so many.
        """
        report(progress, 0.0, "barriers")
        straight, hidden = self._straight(spots)
        corners = shapely.points(self.barriers.corners)
        rows = np.concatenate([corners, spots[hidden], shapely.point_on_surface(self.doors.shapes)])
        yard = np.split(self.barriers.yards(rows), [len(corners), len(corners) + len(hidden)])
        report(progress, 0.2, "barriers")
        onward, best = self._from_corners(corners, yard[0], yard[2])
        report(progress, 0.5, "barriers")
        around = self._over_corners(spots[hidden], best)
        report(progress, 0.8, "barriers")
        around = self._direct(
            spots[hidden], yard[1], yard[2], around, lambda ways: ways.nearest(len(hidden), self.count).distance_m
        )
        return straight.plus(around.of_spots(hidden)), onward

    def _straight(self, spots: Array) -> tuple[Ways, Array]:
        """Ways of the spots that see all their nearest facilities, and the positions of the others."""
        to = Targets(self.doors.shapes, self.facility)
        near = k_nearest(spots, to, self.count)
        spot, rank = np.divmod(np.arange(near.target.size), self.count)
        door = near.target[spot, rank]
        spot, door, metres = self.barriers.legs(spots, self.doors, spot, door, corners=False)
        free = self.doors.off_m[door] == 0  # else farther than the plane says, and others may be nearer
        whole = np.bincount(spot[free], minlength=len(spots)) == self.count
        kept = whole[spot]
        spot, door, metres = spot[kept], door[kept], metres[kept]
        return Ways(spot, self.facility[door], metres, np.full(len(spot), -1), door), np.flatnonzero(~whole)

    def _from_corners(self, corners: Array, yard: Array, door_yard: Array) -> tuple[Ways, Best]:
        """Straight ways from corners to doors, and from each corner its nearest facilities by any way."""

        def longest(ways: Ways) -> Array:
            return self._onward(ways, len(corners)).metres

        ways = self._direct(corners, yard, door_yard, Ways.none(), longest, corners=True)
        return ways, self._onward(ways, len(corners))

    def _onward(self, ways: Ways, corners: int) -> Best:
        """The nearest facilities of each corner, by these ways from corners to doors and those between corners."""
        facilities, source = np.unique(ways.facility, return_inverse=True)
        graph = with_sources(self.graph, source, ways.spot, ways.metres, len(facilities))
        nodes = corners + np.arange(len(facilities))
        best = Best(np.full((corners, self.count), np.inf), np.full((corners, self.count), -1))
        if self.count == 1 and len(nodes):
            metres, _, origin = dijkstra(graph, indices=nodes, min_only=True, return_predecessors=True)
            known = np.isfinite(metres[:corners])
            best.metres[:, 0] = metres[:corners]
            best.facility[known, 0] = facilities[origin[:corners][known] - corners]
            return best
        for begin in range(0, len(nodes), _SOURCES):
            block = slice(begin, begin + _SOURCES)
            metres = dijkstra(graph, indices=nodes[block])[:, :corners].T
            best = best.merged(metres, np.broadcast_to(facilities[block], metres.shape))
        return best

    def _over_corners(self, spots: Array, best: Best) -> Ways:
        """Ways over the first corner, until no other corner can offer less."""
        ways = Ways.none()
        xy, corners = coordinates(spots), self.barriers.corners
        step = max(_CELLS // max(len(corners), 1), 1)
        for begin in range(0, len(spots) if len(corners) else 0, step):
            rows = np.arange(begin, min(begin + step, len(spots)))
            ways = ways.plus(self._over(xy[rows], best).of_spots(rows))
        return ways

    def _over(self, xy: Array, best: Best) -> Ways:
        """The same for spots few enough to be compared with all corners at once."""
        corners, ways = self.barriers.corners, Ways.none()
        spot, corner = np.divmod(np.arange(len(xy) * len(corners)), len(corners))
        promise = cdist(xy, corners) + best.metres[:, 0]
        promise[~self.barriers.taut(corner, xy[spot]).reshape(promise.shape)] = np.inf
        open_ = np.flatnonzero(np.isfinite(promise).any(axis=1))
        tried = min(_TRIED, len(corners))
        while len(open_):
            some = np.argpartition(promise[open_], tried - 1, axis=1)[:, :tried]
            spot, corner = np.repeat(open_, tried), some.ravel()
            hopeful = np.isfinite(promise[spot, corner])
            promise[spot, corner] = np.inf
            spot, corner = spot[hopeful], corner[hopeful]
            clear = self.barriers.clear(xy[spot], corners[corner])
            ways = ways.plus(best.ways_over(xy, spot[clear], corner[clear], corners))
            longest = np.nan_to_num(ways.nearest(len(xy), self.count).distance_m[:, -1], nan=np.inf)
            least = promise[open_].min(axis=1)
            open_ = open_[np.isfinite(least) & (least < longest[open_])]
        return ways

    def _direct(
        self,
        spots: Array,
        yard: Array,
        door_yard: Array,
        ways: Ways,
        metres: Callable[[Ways], Array],
        *,
        corners: bool = False,
    ) -> Ways:
        """Add straight ways to doors, as far off as a door can still be among the nearest.

        ``metres`` gives the (n, count) shortest ways of the spots by what is known; infinite where none is.
        """
        wanted = _facilities_in(yard, door_yard, self.facility, self.count)
        low, tree = np.full(len(spots), -1.0), shapely.STRtree(self.doors.shapes)
        centres = cKDTree(coordinates(shapely.point_on_surface(self.doors.shapes)))
        high = centres.query(coordinates(spots), k=[min(2 * self.count + 2, centres.n)])[0][:, 0] + 1e-3
        far = _diagonal(spots, self.doors.shapes)
        rows = np.flatnonzero(wanted > 0)
        while len(rows):
            found = self._between(spots, (yard, door_yard), rows, (low, high), tree, corners)
            ways = ways.plus(found)
            low[rows] = high[rows]
            known = np.nan_to_num(metres(ways)[rows, wanted[rows] - 1], nan=np.inf)
            end = np.minimum(known, far)
            high[rows] = np.minimum(3.0 * high[rows], end)
            rows = rows[low[rows] < end]
        return ways

    def _between(
        self,
        spots: Array,
        yards: tuple[Array, Array],
        rows: Array,
        rings: tuple[Array, Array],
        tree: shapely.STRtree,
        corners: bool,
    ) -> Ways:
        """Straight ways from some spots to doors that are farther than ``rings[0]``, no farther than ``rings[1]``."""
        ways, (low, high) = Ways.none(), rings
        step = max(_CELLS // len(self.doors.shapes), 1)
        for begin in range(0, len(rows), step):
            block = rows[begin : begin + step]
            place, door = tree.query(spots[block], predicate="dwithin", distance=high[block])
            spot = block[place]
            new = (yards[0][spot] == yards[1][door]) & (
                shapely.distance(spots[spot], self.doors.shapes[door]) > low[spot]
            )
            spot, door, metres = self.barriers.legs(spots, self.doors, spot[new], door[new], corners=corners)
            ways = ways.plus(Ways(spot, self.facility[door], metres, np.full(len(spot), -1), door))
        return ways


@dataclass(frozen=True)
class Best:
    """The nearest facilities of each corner: (c, count) metres, infinite where there are fewer, and positions."""

    metres: Array
    facility: Array

    def merged(self, metres: Array, facility: Array) -> Best:
        """Keep the nearest of what is known and of (c, f) more."""
        metres, facility = np.hstack([self.metres, metres]), np.hstack([self.facility, facility])
        order = np.argsort(metres, axis=1, kind="stable")[:, : self.metres.shape[1]]
        return Best(np.take_along_axis(metres, order, axis=1), np.take_along_axis(facility, order, axis=1))

    def ways_over(self, xy: Array, spot: Array, corner: Array, corners: Array) -> Ways:
        """Give the ways of spots (at ``xy``) over corners that they see."""
        first = np.hypot(*(xy[spot] - corners[corner]).T)
        metres = self.metres[corner] + first[:, None]
        row, rank = np.nonzero(np.isfinite(metres))
        nowhere = np.full(len(row), -1)
        return Ways(spot[row], self.facility[corner[row], rank], metres[row, rank], corner[row], nowhere)


def _facilities_in(yard: Array, door_yard: Array, facility: Array, most: int) -> Array:
    """How many facilities, at most so many, have a door in the yard of each spot."""
    pairs = np.unique(np.column_stack([door_yard, facility]), axis=0)
    size = int(max(yard.max(initial=-1), door_yard.max(initial=-1))) + 1
    count = np.bincount(pairs[pairs[:, 0] >= 0, 0], minlength=size)
    return np.where(yard >= 0, np.minimum(count[yard], most), 0)


def _diagonal(*shapes: Array) -> float:
    """A length that no distance between the shapes exceeds."""
    left, low, right, top = shapely.total_bounds(np.concatenate(shapes))
    return float(np.hypot(right - left, top - low)) + 1.0
