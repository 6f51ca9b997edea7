"""Facilities as stops along streets: nodes part-way along edges, from which one search serves all origins.

A stop divides its edge only in the graph that is searched, so that the streets themselves stay as they are for every
kind of facility.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Optional

import numpy as np
from scipy.sparse import csr_array

from ..frames import Array
from .lines import SAME_M
from .ranks import Ranks, search, with_arcs

if TYPE_CHECKING:
    from .network import Joined, Network


@dataclass(frozen=True)
class Arcs:
    """Ways between two nodes of the searched graph, in the direction of the search.

    ``edge`` is walked from ``begin_m`` to ``end_m`` (metres from its tail); -1: no street, but the way off it.
    """

    start: Array
    end: Array
    cost: Array
    edge: Array
    begin_m: Array
    end_m: Array

    def open(self) -> Arcs:
        """Leave out the closed ones (infinite cost)."""
        kept = np.isfinite(self.cost)
        return Arcs(*(getattr(self, name)[kept] for name in self.__dataclass_fields__))


@dataclass(frozen=True)
class Stops:
    """The graph of a network with its facilities; nodes are the network's, then the stops, then their facilities.

    network
        the streets.
    towards
        True: the ways lead to the facilities, and are searched against their direction.
    row
        (s,) which of the joined facilities each stop is; stops stand in the order of their edges and along them.
    place
        where they join.
    """

    network: Network
    towards: bool
    row: Array
    place: Joined

    @classmethod
    def of(cls, network: Network, facilities: Joined, towards: bool = True) -> Stops:
        """Put the facilities that join a street on their edges."""
        there = np.flatnonzero(facilities.edge >= 0)
        row = there[np.lexsort([facilities.along_m[there], facilities.edge[there]])]
        return cls(network, towards, row, facilities.rows(row))

    @property
    def first(self) -> int:
        """Number of the first stop."""
        return len(self.network.edges.nodes)

    @property
    def sources(self) -> Array:
        """Numbers of the facilities."""
        return self.first + len(self.row) + np.arange(len(self.row))

    def search(self, owner: Optional[Array] = None, k: int = 1, most: float = np.inf) -> Ranks:
        """Give the k nearest facilities of every node within a cost; ``owner`` says which of them count as one."""
        names = np.arange(int(self.row.max()) + 1) if owner is None else owner
        return search(self.graph, self.sources, names[self.row], k, most)

    @cached_property
    def graph(self) -> csr_array:
        """The graph that is searched."""
        streets = self.network.against if self.towards else self.network.along
        new = self.arcs
        return with_arcs(streets, new.start, new.end, new.cost, self.first + 2 * len(self.row))

    @cached_property
    def arcs(self) -> Arcs:
        """What the stops add to the streets: ways along their edges from one to the next, and from the facilities."""
        edges, edge, along = self.network.edges, self.place.edge, self.place.along_m
        stop = self.first + np.arange(len(edge))
        same = edge[1:] == edge[:-1]
        opens, closes = np.append(True, ~same), np.append(~same, True)
        # from the node or stop before each stop, and from the last stop of each edge to its head
        before = np.where(opens, edges.tail[edge], stop - 1)
        begin = np.where(opens, 0.0, np.append(0.0, along[:-1]))
        a, b = np.append(before, stop[closes]), np.append(stop, edges.head[edge[closes]])
        own = np.append(edge, edge[closes])
        start, end = np.append(begin, along[closes]), np.append(along, edges.length_m[edge[closes]])
        ahead, back = self.paces(own)
        off = self.place.off_m * self.network.off_cost
        nowhere, nothing = np.full(len(edge), -1), np.zeros(len(edge))
        return Arcs(
            np.concatenate([a, b, self.sources]),
            np.concatenate([b, a, stop]),
            np.concatenate([_cost(ahead, end - start), _cost(back, end - start), off]),
            np.concatenate([own, own, nowhere]),
            np.concatenate([start, end, nothing]),
            np.concatenate([end, start, nothing]),
        ).open()

    def paces(self, edge: Array) -> tuple[Array, Array]:
        """Cost of a metre of edges in the direction of the search: from tail to head, and back."""
        ways = self.network.forward[edge], self.network.backward[edge]
        ahead, back = reversed(ways) if self.towards else ways
        length = self.network.edges.length_m[edge]
        return ahead / length, back / length

    def around(self, places: Joined) -> tuple[Array, Array, Array]:
        """Give the nodes (2, n) on both sides of places on edges, their cost (2, n), and where they are (2, n)."""
        edge, along = places.edge, places.along_m
        edges, own = self.network.edges, self.place
        # complex numbers sort by their real, then by their imaginary part: by edge, then along it
        after = np.searchsorted(own.edge + 1j * own.along_m, edge + 1j * along, side="right")
        before, after = np.maximum(after - 1, 0), np.minimum(after, len(own.edge) - 1)
        behind = (own.edge[before] == edge) & (own.along_m[before] <= along)
        ahead = (own.edge[after] == edge) & (own.along_m[after] > along)
        node = np.stack(
            [
                np.where(behind, self.first + before, edges.tail[edge]),
                np.where(ahead, self.first + after, edges.head[edge]),
            ]
        )
        at = np.stack(
            [
                np.where(behind, own.along_m[before], 0.0),
                np.where(ahead, own.along_m[after], edges.length_m[edge]),
            ]
        )
        return node, np.stack([_cost(pace, gap) for pace, gap in zip(self.paces(edge), np.abs(at - along))]), at


def _cost(pace: Array, gap: Array) -> Array:
    """Cost of a stretch; at a node (within a millimetre) no way is closed."""
    cost = np.zeros(len(gap))
    np.multiply(pace, gap, out=cost, where=gap > SAME_M)
    return cost
