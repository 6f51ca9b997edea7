"""Distances along streets: places join the nearest edge part-way, one search serves all facilities.

The way from an origin to a facility is: straight to the nearest point of a street, along streets, and straight from
the street to the facility.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components, dijkstra

from .errors import NothingToMeasure
from .progress import Progress, report

if TYPE_CHECKING:
    from .streets import Edges

Array = np.ndarray[Any, Any]
Floats = NDArray[np.float64]
Places = NDArray[np.intp]


@dataclass(frozen=True)
class Joined:
    """Where places join a network: ``edge`` (-1: no place, or farther off than allowed), how far along it from its
    tail, and how far off it, in metres.
    """

    edge: Places
    along_m: Floats
    off_m: Floats


@dataclass(frozen=True)
class Reach:
    """What the search found for each origin.

    facility
        position of the nearest facility; -1: none can be reached.
    distance_m
        along streets, with both ways to the street; NaN where none can be reached.
    joined
        whether the origin joins a street at all: if so, and ``facility`` is -1, its streets lead to none.
    """

    facility: Places
    distance_m: Floats
    joined: NDArray[np.bool_]


@dataclass(frozen=True)
class Network:
    """Edges that may be used forwards (tail to head), backwards, or both ways.

    forward, backward
        (n,) metres in that direction; infinite where it is not allowed.
    """

    edges: Edges
    forward: Floats
    backward: Floats

    @classmethod
    def of(cls, edges: Edges, oneway: Optional[Array] = None) -> Network:
        """Make a network of edges.

        Parameters
        ----------
        oneway
            per line (``edges.line``): 1 only in the drawn direction, -1 only against it, 0 both ways. None: both
            ways everywhere, as on foot.
        """
        length = edges.length_m
        way = np.zeros(len(length)) if oneway is None else np.asarray(oneway, float)[edges.line]
        return cls(edges, np.where(way < 0, np.inf, length), np.where(way > 0, np.inf, length))

    @cached_property
    def tree(self) -> shapely.STRtree:
        """Search tree of the edges."""
        return shapely.STRtree(self.edges.shapes)

    @cached_property
    def _along(self) -> csr_array:
        """The graph of all ways that are open."""
        tail, head = self.edges.tail, self.edges.head
        start, end = np.concatenate([tail, head]), np.concatenate([head, tail])
        return _graph(start, end, np.concatenate([self.forward, self.backward]), len(self.edges.nodes))

    @cached_property
    def _against(self) -> csr_array:
        """The same, every way turned round."""
        return csr_array(self._along.T.tocsr())

    def islands(self) -> Places:
        """Number the part of the network that each edge belongs to, the longest part 0."""
        tail, head = self.edges.tail, self.edges.head
        graph = _graph(tail, head, np.ones(len(tail)), len(self.edges.nodes))
        part = connected_components(graph, directed=False)[1][tail]
        length = np.bincount(part, weights=self.edges.length_m)
        rank = np.argsort(np.argsort(-length, kind="stable"), kind="stable")
        return np.asarray(rank[part], np.intp)

    def join(self, points: Array, most_m: float = np.inf) -> Joined:
        """Join single points (or null) to the nearest edge, if it is within ``most_m``."""
        edge = np.full(len(points), -1, np.intp)
        along, off = np.full(len(points), np.nan), np.full(len(points), np.nan)
        (row, found), away = self.tree.query_nearest(points, all_matches=False, return_distance=True)
        near = away <= most_m
        row, found = row[near], found[near]
        edge[row], off[row] = found, away[near]
        along[row] = shapely.line_locate_point(self.edges.shapes[found], points[row])
        return Joined(edge, along, off)

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
        sites = np.flatnonzero(facilities.edge >= 0)
        if not len(sites):
            raise NothingToMeasure(layer="facilities")
        report(progress, 0.0, "streets_search")
        node_m, node_site = self.search(facilities, sites, towards)
        report(progress, 0.7, "streets_search")
        rows = np.flatnonzero(origins.edge >= 0)
        distance, site = self._at_places(origins, rows, facilities, sites, node_m, node_site, towards)
        facility = np.full(len(origins.edge), -1, np.intp)
        metres = np.full(len(origins.edge), np.nan)
        reached = np.isfinite(distance)
        facility[rows[reached]] = sites[site[reached]]
        metres[rows[reached]] = distance[reached] + origins.off_m[rows[reached]]
        report(progress, 1.0, "streets_search")
        return Reach(facility, metres, origins.edge >= 0)

    def search(self, facilities: Joined, sites: Places, towards: bool = True) -> tuple[Floats, Places]:
        """Give each node's distance to the nearest of the sites (positions), and which of them it is (-1: none)."""
        graph, own = self.with_sites(facilities, sites, towards)
        count = len(self.edges.nodes)
        metres, _, source = dijkstra(graph, indices=own, min_only=True, return_predecessors=True)
        return metres[:count], np.where(np.isfinite(metres[:count]), source[:count] - count, -1)

    def with_sites(self, facilities: Joined, sites: Places, towards: bool = True) -> tuple[csr_array, Places]:
        """Give the graph to search from the sites, in which they are nodes behind all others, and their numbers."""
        streets = self._against if towards else self._along  # searched from the facilities
        edge, along, off = facilities.edge[sites], facilities.along_m[sites], facilities.off_m[sites]
        ahead, back = self._both_ways(edge, along, towards)
        ends = np.column_stack([self.edges.head[edge], self.edges.tail[edge]])
        graph = _with_sources(streets, ends, np.column_stack([ahead, back]) + off[:, None])
        return graph, len(self.edges.nodes) + np.arange(len(sites))

    def _both_ways(self, edge: Places, along: Floats, from_elsewhere: bool) -> tuple[Floats, Floats]:
        """Metres between a place on an edge and its head and tail; ``from_elsewhere``: on the way to the place."""
        length = self.edges.length_m[edge]
        ahead_open, back_open = (
            (self.backward[edge], self.forward[edge]) if from_elsewhere else (self.forward[edge], self.backward[edge])
        )
        return np.where(np.isfinite(ahead_open), length - along, np.inf), np.where(
            np.isfinite(back_open), along, np.inf
        )

    def _at_places(
        self,
        origins: Joined,
        rows: Places,
        facilities: Joined,
        sites: Places,
        node_m: Floats,
        node_site: Places,
        towards: bool,
    ) -> tuple[Floats, Places]:
        """Give the distance of places on edges and the site: over either end, or along their own edge."""
        edge, along = origins.edge[rows], origins.along_m[rows]
        ahead, back = self._both_ways(edge, along, not towards)
        head, tail = self.edges.head[edge], self.edges.tail[edge]
        ways = [(ahead + node_m[head], node_site[head]), (back + node_m[tail], node_site[tail])]
        ways.extend(self._on_the_edge(edge, along, facilities, sites, towards))
        distance, site = ways[0]
        for other, other_site in ways[1:]:
            nearer = other < distance
            distance, site = np.where(nearer, other, distance), np.where(nearer, other_site, site)
        return distance, site

    def _on_the_edge(
        self, edge: Places, along: Floats, facilities: Joined, sites: Places, towards: bool
    ) -> list[tuple[Floats, Places]]:
        """The best site ahead on the origin's own edge, and the best behind; infinite where there is none."""
        site_edge, site_along, site_off = facilities.edge[sites], facilities.along_m[sites], facilities.off_m[sites]
        rows = np.flatnonzero(np.isin(edge, site_edge))
        found = []
        for ahead in (True, False):
            metres, site = np.full(len(edge), np.inf), np.full(len(edge), -1, np.intp)
            best = _best_ahead(site_edge, site_along, site_off, edge[rows], along[rows], ahead)
            open_ = self.forward[edge[rows]] if ahead == towards else self.backward[edge[rows]]
            there = (best >= 0) & np.isfinite(open_)
            metres[rows[there]] = np.abs(site_along[best[there]] - along[rows[there]]) + site_off[best[there]]
            site[rows[there]] = best[there]
            found.append((metres, site))
        return found


def _best_ahead(
    site_edge: Places, site_along: Floats, site_off: Floats, edge: Places, along: Floats, ahead: bool
) -> Places:
    """Give for each place on an edge the site ahead of it (or behind) on that edge with the least way; -1: none.

    The way is the difference of the places and the site's own way off the street: of all sites ahead the best has
    the least ``along + off``, which is a running minimum from the end of the edge.
    """
    way = 1.0 if ahead else -1.0
    # places become ranks, so that edge and place sort as one whole number
    _, rank = np.unique(np.concatenate([way * site_along, way * along]), return_inverse=True)
    key = np.concatenate([site_edge, edge]) * (len(rank) + 1) + rank
    order = np.argsort(key[: len(site_edge)], kind="stable")
    sorted_key, groups = key[order], site_edge[order]
    cost = pd.Series(way * site_along[order] + site_off[order])
    least = cost[::-1].groupby(groups[::-1]).cummin()[::-1].to_numpy()
    own = np.where(cost.to_numpy() <= least, np.arange(len(order)), len(order))
    best = np.minimum.accumulate(own[::-1])[::-1]
    place = np.searchsorted(sorted_key, key[len(site_edge) :])
    there = place < len(order)
    there[there] = groups[place[there]] == edge[there]
    found = np.full(len(edge), -1, np.intp)
    found[there] = order[best[place[there]]]
    return found


def _graph(start: Places, end: Places, cost: Floats, count: int) -> csr_array:
    """Make the matrix of a graph; of parallel ways the shortest counts, closed ones (infinite) are left out."""
    open_ = np.isfinite(cost)
    start, end, cost = start[open_], end[open_], cost[open_]
    order = np.lexsort([cost, end, start])
    start, end, cost = start[order], end[order], cost[order]
    first = np.ones(len(start), bool)
    first[1:] = (start[1:] != start[:-1]) | (end[1:] != end[:-1])
    rows = np.concatenate([[0], np.cumsum(np.bincount(start[first], minlength=count))])
    return csr_array((cost[first], end[first], rows), shape=(count, count))


def _with_sources(graph: csr_array, ends: Places, cost: Floats) -> csr_array:
    """Add nodes behind all others, each with ways to two nodes (closed ones are infinite)."""
    one_node = ends[:, 0] == ends[:, 1]
    cost[one_node, 0] = np.minimum(cost[one_node, 0], cost[one_node, 1])
    cost[one_node, 1] = np.inf
    open_ = np.isfinite(cost)
    rows = graph.indptr[-1] + np.cumsum(open_.sum(axis=1))
    count = graph.shape[0] + len(ends)
    return csr_array(
        (
            np.concatenate([graph.data, cost[open_]]),
            np.concatenate([graph.indices, ends[open_]]),
            np.concatenate([graph.indptr, rows]),
        ),
        shape=(count, count),
    )
