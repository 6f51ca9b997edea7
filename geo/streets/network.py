"""Distances along streets: places join the nearest edge part-way, one search serves all facilities.

The way from an origin to a facility is: straight to the nearest point of a street, along streets, and straight from
the street to the facility.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Optional

import numpy as np
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from ..arrays import Floats, Ints
from ..errors import NothingToMeasure
from ..frames import Array, present
from ..progress import Progress, part, report
from .stops import Stops

if TYPE_CHECKING:
    from .edges import Edges
    from .ranks import Ranks

SLIP_M = 1.0
"""Pieces of street this short are slips of drawing: three streets that do not quite meet in one point."""
_ROUND_M = 500.0
"""How far a street on this side of a barrier is looked for."""
_BLOCK = 200_000
"""Origins measured between two looks at the cancel button."""


@dataclass(frozen=True)
class Joined:
    """Where places join a network: ``edge`` (-1: no place, or farther off than allowed), how far along it from its
    tail, and how far off it, in metres; ``points`` are the places.
    """

    points: Array
    edge: Ints
    along_m: Floats
    off_m: Floats

    def rows(self, rows: Array) -> Joined:
        """Give some of the places."""
        return Joined(self.points[rows], self.edge[rows], self.along_m[rows], self.off_m[rows])


@dataclass(frozen=True)
class Reach:
    """What the search found for each origin.

    facility
        position of the nearest facility; -1: none can be reached.
    distance_m
        along streets, with both ways to the street; NaN where none can be reached. Minutes, if those are what the
        network's ways cost.
    joined
        whether the origin joins a street at all: if so, and ``facility`` is -1, its streets lead to none.
    """

    facility: Ints
    distance_m: Floats
    joined: NDArray[np.bool_]


@dataclass(frozen=True)
class Ranked:
    """The k nearest facilities of n origins, nearest first; every array is (n, k).

    facility
        what the facility counts as; -1: fewer can be reached.
    cost
        of the way; NaN likewise.
    side, rank
        over which end of its street (0: towards the tail) the way leads, and of which rank it is at the node there.
    """

    facility: Ints
    cost: Floats
    side: Ints
    rank: Ints

    def first(self, count: int) -> Ranked:
        """Give only so many of each origin."""
        own = slice(count)
        return Ranked(self.facility[:, own], self.cost[:, own], self.side[:, own], self.rank[:, own])


@dataclass(frozen=True)
class Network:
    """Edges that may be used forwards (tail to head), backwards, or both ways.

    forward, backward
        (n,) cost of the whole edge in that direction, in metres or minutes; infinite where it is not allowed.
    off_cost
        cost of a metre off the streets.
    in_minutes
        whether costs are minutes, not metres.
    barriers
        lines and polygons that no straight way to a street leads across (see ``barred.barred`` for the streets).
    """

    edges: Edges
    forward: Floats
    backward: Floats
    off_cost: float = 1.0
    in_minutes: bool = False
    barriers: Array = field(default_factory=lambda: np.empty(0, dtype=object))

    @classmethod
    def of(
        cls,
        edges: Edges,
        oneway: Optional[Array] = None,
        pace: Optional[Array] = None,
        off_cost: float = 1.0,
        barriers: Optional[Array] = None,
    ) -> Network:
        """Make a network of edges.

        Parameters
        ----------
        oneway
            per line (``edges.line``): 1 only in the drawn direction, -1 only against it, 0 both ways. None: both
            ways everywhere, as on foot. Pieces no longer than a slip of drawing lead both ways.
        pace
            per line: what a metre of it costs (minutes, see ``ways.paces``). None: a metre.
        off_cost
            what a metre off the streets costs, in the same unit.
        barriers
            see above; null and empty ones are passed over.
        """
        cost = edges.length_m * (1.0 if pace is None else np.asarray(pace, float)[edges.line])
        way = np.zeros(len(cost)) if oneway is None else np.asarray(oneway, float)[edges.line]
        way[edges.length_m <= SLIP_M] = 0.0
        walls = np.empty(0, dtype=object) if barriers is None else barriers[present(barriers)]
        return cls(
            edges, np.where(way < 0, np.inf, cost), np.where(way > 0, np.inf, cost), off_cost, pace is not None, walls
        )

    @cached_property
    def beside(self) -> NDArray[np.bool_]:
        """Tell which edges can be left anywhere along them: all but bridges and tunnels, if there are any others."""
        ground = self.edges.level == 0
        return ground if ground.any() else ~ground

    @cached_property
    def tree(self) -> shapely.STRtree:
        """Search tree of the edges that places join."""
        return shapely.STRtree(self.edges.shapes[self.beside])

    @cached_property
    def along(self) -> csr_array:
        """The graph of all ways that are open."""
        tail, head = self.edges.tail, self.edges.head
        start, end = np.concatenate([tail, head]), np.concatenate([head, tail])
        return _graph(start, end, np.concatenate([self.forward, self.backward]), len(self.edges.nodes))

    @cached_property
    def against(self) -> csr_array:
        """The same, every way turned round."""
        return csr_array(self.along.T.tocsr())

    def islands(self) -> Ints:
        """Number the part of the network that each edge belongs to, the longest part 0."""
        tail, head = self.edges.tail, self.edges.head
        graph = _graph(tail, head, np.ones(len(tail)), len(self.edges.nodes))
        island = connected_components(graph, directed=False)[1][tail]
        length = np.bincount(island, weights=self.edges.length_m)
        rank = np.argsort(np.argsort(-length, kind="stable"), kind="stable")
        return np.asarray(rank[island], np.intp)

    def join(self, points: Array, most_m: float = np.inf) -> Joined:
        """Join single points (or null) to the nearest edge, within ``most_m`` and on this side of barriers."""
        edge = np.full(len(points), -1, np.intp)
        along, off = np.full(len(points), np.nan), np.full(len(points), np.nan)
        (row, found), away = self.tree.query_nearest(points, all_matches=False, return_distance=True)
        row, found, away = self._this_side(points, row, found, away)
        near = away <= most_m
        row, found = row[near], found[near]
        edge[row], off[row] = np.flatnonzero(self.beside)[found], away[near]
        along[row] = shapely.line_locate_point(self.tree.geometries[found], points[row])
        return Joined(points, edge, along, off)

    def _this_side(self, points: Array, row: Ints, found: Ints, away: Floats) -> tuple[Ints, Ints, Floats]:
        """Join those whose way to the street leads across a barrier to the nearest one that can be reached."""
        if not len(self.barriers):
            return row, found, away
        streets, barriers = self.tree.geometries, shapely.STRtree(self.barriers)
        ways = shapely.shortest_line(points[row], streets[found])
        cut = np.unique(barriers.query(ways, predicate="intersects")[0])
        one, other = self.tree.query(points[row[cut]], predicate="dwithin", distance=_ROUND_M)
        ways = shapely.shortest_line(points[row[cut[one]]], streets[other])
        clear = np.setdiff1d(np.arange(len(one)), barriers.query(ways, predicate="intersects")[0])
        one, other, length = row[cut[one[clear]]], other[clear], shapely.length(ways[clear])
        order = np.lexsort([length, one])
        order = order[np.append(True, one[order][1:] != one[order][:-1])[: len(order)]]
        kept = np.setdiff1d(np.arange(len(row)), cut)
        return (
            np.concatenate([row[kept], one[order]]),
            np.concatenate([found[kept], other[order]]),
            np.concatenate([away[kept], length[order]]),
        )

    def nearest(
        self, origins: Joined, facilities: Joined, *, towards: bool = True, progress: Optional[Progress] = None
    ) -> Reach:
        """Give the nearest facility of each origin, by one search from all facilities.

        Parameters
        ----------
        towards
            True: the way from the origin to the facility; False: from the facility to the origin. They differ
            where streets are one-way.

        Raises
        ------
        NothingToMeasure
            if no facility joins the network.
        """
        report(progress, 0.0, "streets_search")
        stops = self.stops(facilities, towards)
        ranks = stops.search()
        found = ranked(stops, ranks, origins, part(progress, 0.5, 1.0))
        return Reach(found.facility[:, 0], found.cost[:, 0], origins.edge >= 0)

    def stops(self, facilities: Joined, towards: bool = True) -> Stops:
        """Put facilities on the streets, to search from them.

        Raises
        ------
        NothingToMeasure
            if no facility joins the network.
        """
        if not (facilities.edge >= 0).any():
            raise NothingToMeasure(layer="facilities")
        return Stops.of(self, facilities, towards)


def ranked(stops: Stops, ranks: Ranks, origins: Joined, progress: Optional[Progress] = None) -> Ranked:
    """Give the nearest facilities of origins from those of the nodes on both sides of them.

    Parameters
    ----------
    ranks
        what ``stops.search`` found; as many facilities are given for each origin.
    """
    shape = (len(origins.edge), len(ranks.name))
    whole = Ranked(np.full(shape, -1), np.full(shape, np.nan), np.zeros(shape, np.intp), np.zeros(shape, np.intp))
    rows = np.flatnonzero(origins.edge >= 0)
    for start in range(0, len(rows), _BLOCK):
        report(progress, start / len(rows), "streets_search")
        block = rows[start : start + _BLOCK]
        places = origins.rows(block)
        found = _over_both_sides(stops, ranks, places)
        whole.facility[block], whole.side[block], whole.rank[block] = found.facility, found.side, found.rank
        whole.cost[block] = found.cost + places.off_m[:, None] * stops.network.off_cost
    return whole


def _over_both_sides(stops: Stops, ranks: Ranks, places: Joined) -> Ranked:
    """The best of both nodes beside each place, every facility once."""
    node, way, _ = stops.around(places)
    k = len(ranks.name)
    # (n, 2 k): first over the one side, then over the other
    name = np.concatenate([ranks.name[:, own].T for own in node], axis=1)
    cost = np.concatenate([ranks.cost[:, own].T + more[:, None] for own, more in zip(node, way)], axis=1)
    order = np.argsort(cost, axis=1, kind="stable")
    name, cost = np.take_along_axis(name, order, 1), np.take_along_axis(cost, order, 1)
    for column in range(1, 2 * k):
        again = (name[:, :column] == name[:, [column]]).any(axis=1)
        cost[again, column] = np.inf
    if k > 1:
        once = np.argsort(np.isinf(cost), axis=1, kind="stable")
        name, cost, order = (np.take_along_axis(one, once, 1) for one in (name, cost, order))
    name, cost, order = name[:, :k], cost[:, :k], order[:, :k]
    reached = np.isfinite(cost)
    return Ranked(np.where(reached, name, -1), np.where(reached, cost, np.nan), order // k, order % k)


def _graph(start: Ints, end: Ints, cost: Floats, count: int) -> csr_array:
    """Make the matrix of a graph; of parallel ways the shortest counts, closed ones (infinite) are left out."""
    open_ = np.isfinite(cost)
    start, end, cost = start[open_], end[open_], cost[open_]
    order = np.lexsort([cost, end, start])
    start, end, cost = start[order], end[order], cost[order]
    first = np.ones(len(start), bool)
    first[1:] = (start[1:] != start[:-1]) | (end[1:] != end[:-1])
    rows = np.concatenate([[0], np.cumsum(np.bincount(start[first], minlength=count))])
    return csr_array((cost[first], end[first], rows), shape=(count, count))
