"""The ways themselves: from each origin along streets to its facility, as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

import numpy as np
import shapely

from ..frames import Array
from ..progress import Progress, report
from .lines import stretches

if TYPE_CHECKING:
    from .network import Joined, Ranked
    from .ranks import Ranks
    from .stops import Stops

_BLOCK = 10_000
"""Ways drawn at once: each may have hundreds of stretches."""


def routes(
    stops: Stops,
    ranks: Ranks,
    found: Ranked,
    origins: Joined,
    place: int = 0,
    progress: Optional[Progress] = None,
) -> Array:
    """Give the way of each origin to its nearest facility, or to the one after ``place`` nearer ones.

    Parameters
    ----------
    stops, ranks, found, origins
        the search, and what it found: see ``network.ranked``.

    Returns
    -------
    array
        (n,) lines in the direction in which they are walked, with the straight ways at both ends; null where no
        facility is reached.
    """
    lines = np.full(len(origins.edge), None, dtype=object)
    rows = np.flatnonzero(found.facility[:, place] >= 0)
    trace = _Trace(stops, ranks)
    for start in range(0, len(rows), _BLOCK):
        report(progress, start / len(rows), "routes")
        block = rows[start : start + _BLOCK]
        places = origins.rows(block)
        way, edge, begin, end, stop = trace.stretches(places, found.side[block, place], found.rank[block, place])
        parts = stretches(stops.network.edges.shapes[edge], begin, end)
        xy, of = _joined(places.points, way, parts, stops.place.points[stop])
        lines[block] = shapely.linestrings(xy, indices=of)
    return lines if stops.towards else shapely.reverse(lines)


def _joined(starts: Array, way: Array, parts: Array, ends: Array) -> tuple[Array, Array]:
    """Coordinates of each way in order: its start, its stretches, its end."""
    xy, part = shapely.get_coordinates(parts, return_index=True)
    number = np.arange(len(starts))
    of = np.concatenate([number, way[part], number])
    order = np.argsort(of, kind="stable")
    return np.concatenate([shapely.get_coordinates(starts), xy, shapely.get_coordinates(ends)])[order], of[order]


class _Trace:
    """Follows ways from their origins back to the facilities that the search began from."""

    def __init__(self, stops: Stops, ranks: Ranks) -> None:
        self._stops, self._ranks = stops, ranks
        new, count = stops.arcs, stops.graph.shape[0]
        edges = stops.network.edges
        ahead, back = stops.paces(np.arange(len(edges.tail)))
        length, nought = edges.length_m, np.zeros(len(edges.tail))
        number = np.arange(len(edges.tail))
        start = np.concatenate([edges.tail, edges.head, new.start])
        end = np.concatenate([edges.head, edges.tail, new.end])
        cost = np.concatenate([ahead * length, back * length, new.cost])
        key = start * count + end
        order = np.lexsort([cost, key])
        order = order[np.append(True, key[order][1:] != key[order][:-1])]  # of parallel ways the cheapest
        self._count, self._key = count, key[order]
        self._edge = np.concatenate([number, number, new.edge])[order]
        self._begin = np.concatenate([nought, length, new.begin_m])[order]
        self._end = np.concatenate([length, nought, new.end_m])[order]

    def stretches(self, origins: Joined, side: Array, rank: Array) -> tuple[Array, Array, Array, Array, Array]:
        """Give the stretches of each way from its origin: which way, edge, from where to where; and its stop."""
        number = np.arange(len(side))
        nodes, _, places = self._stops.around(origins)
        node = nodes[side, number]
        made = [(number, origins.edge, origins.along_m, places[side, number])]
        stop = np.empty(len(side), np.intp)
        while len(number):  # one step of all ways that have not arrived
            before, rank = self._ranks.before[rank, node], self._ranks.rank[rank, node]
            arrived = before >= self._stops.sources[0]
            stop[number[arrived]] = before[arrived] - self._stops.sources[0]
            number, node, before, rank = (one[~arrived] for one in (number, node, before, rank))
            arc = np.searchsorted(self._key, before * self._count + node)
            made.append((number, self._edge[arc], self._end[arc], self._begin[arc]))  # searched from the facility
            node = before
        way, edge, begin, end = (np.concatenate(column) for column in zip(*made))
        order = np.argsort(way, kind="stable")
        return way[order], edge[order], begin[order], end[order], stop
