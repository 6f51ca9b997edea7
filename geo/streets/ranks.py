"""The k nearest sources of every node of a graph: k searches, each for all sources at once.

The first is Dijkstra's from all sources together. For each further one: two nodes with the same sources so far pass
their next one on to each other; where the sources so far differ, one node has a source that the other lacks, which is
no farther than its own next one. So the next source of every node is found by one more search, over the arcs between
nodes of the same sources, begun at the nodes that others reach.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra

from ..frames import Array


@dataclass(frozen=True)
class Ranks:
    """Of n nodes the k nearest sources; every array is (k, n).

    name
        of the source; -1: fewer can reach the node.
    cost
        of the way from it; infinite likewise.
    before, rank
        the node before on that way, and of which rank the way is there; -1 at its beginning.
    """

    name: Array
    cost: Array
    before: Array
    rank: Array


def search(graph: csr_array, sources: Array, names: Array, k: int = 1, most: float = np.inf) -> Ranks:
    """Find the k nearest sources of different names for every node.

    Parameters
    ----------
    graph
        (n, n), costs of arcs; every source has a node of its own, into which no arc leads.
    sources
        their nodes.
    names
        what each counts as, 0 or more.
    most
        ways that cost more are not followed.
    """
    count = graph.shape[0]
    cost, before, source = dijkstra(graph, indices=sources, min_only=True, return_predecessors=True, limit=most)
    name_of = np.full(count + 1, -1)  # the last: no source
    name_of[sources] = names
    name = name_of[np.where(np.isfinite(cost), source, -1)]
    found = [(name, cost, np.maximum(before, -1), np.zeros(count, np.intp))]
    while len(found) < k:
        found.append(_next(graph, Ranks(*map(np.stack, zip(*found))), most))
    return Ranks(*map(np.stack, zip(*found)))


def _next(graph: csr_array, known: Ranks, most: float) -> tuple[Array, Array, Array, Array]:
    """Find the next source of every node: name, cost, node before, rank there."""
    count, level = graph.shape[0], len(known.name)
    start = np.repeat(np.arange(count), np.diff(graph.indptr))
    alike = _alike(known.name, start, graph.indices)
    entry, via, rank, cost = _entries(known, start[~alike], graph.indices[~alike], graph.data[~alike])
    result = (np.full(count, -1), np.full(count, np.inf), np.full(count, -1), np.full(count, level))
    if not len(entry):
        return result
    inner = csr_array(
        (graph.data[alike], graph.indices[alike], np.append(0, np.cumsum(alike))[graph.indptr]), shape=graph.shape
    )
    gates = count + np.arange(len(entry))
    reached, before, gate = dijkstra(
        with_arcs(inner, gates, entry, cost, count + len(entry)),
        indices=gates,
        min_only=True,
        return_predecessors=True,
        limit=most,
    )
    there = np.flatnonzero(np.isfinite(reached[:count]))
    name, costs, befores, ranks = result
    name[there] = known.name[rank, via][gate[there] - count]
    costs[there] = reached[there]
    through = before[there] >= count
    number = np.where(through, before[there] - count, 0)
    befores[there] = np.where(through, via[number], before[there])
    ranks[there] = np.where(through, rank[number], level)
    return result


def _alike(name: Array, start: Array, end: Array) -> Array:
    """Tell which arcs lead between nodes of the same sources."""
    ordered = np.sort(name, axis=0)
    return np.asarray(np.all([one[start] == one[end] for one in ordered], axis=0))


def _entries(known: Ranks, start: Array, end: Array, cost: Array) -> tuple[Array, Array, Array, Array]:
    """Give the nodes that others bring a further source, by the cheapest: node, from where, of which rank, cost."""
    best, rank = np.full(len(start), np.inf), np.zeros(len(start), np.intp)
    for own in reversed(range(len(known.name))):
        fresh = np.all([known.name[own, start] != one[end] for one in known.name], axis=0)
        fresh &= known.name[own, start] >= 0
        best[fresh] = known.cost[own, start[fresh]] + cost[fresh]
        rank[fresh] = own
    order = np.lexsort([best, end])
    order = order[np.isfinite(best[order])]
    order = order[np.append(True, end[order][1:] != end[order][:-1])[: len(order)]]
    return end[order], start[order], rank[order], best[order]


def with_arcs(graph: csr_array, start: Array, end: Array, cost: Array, count: int) -> csr_array:
    """Add arcs to a graph that shall have so many nodes."""
    order = np.argsort(start, kind="stable")
    start = start[order]
    rows = np.append(graph.indptr, np.full(count - graph.shape[0], graph.indptr[-1]))
    at = rows[start + 1]
    return csr_array(
        (
            np.insert(graph.data, at, cost[order]),
            np.insert(graph.indices, at, end[order]),
            rows + np.append(0, np.cumsum(np.bincount(start, minlength=count))),
        ),
        shape=(count, count),
    )
