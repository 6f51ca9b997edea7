"""The oracle of ways around barriers: every corner joined to every other that it sees, nothing pruned, by networkx."""

from __future__ import annotations

import networkx as nx
import numpy as np
import shapely
from civicgrid.geo.distance.barriers import Barriers


class Oracle:
    def __init__(self, barriers: Barriers) -> None:
        self.solid = barriers.solid
        self.corners = shapely.get_coordinates(shapely.buffer(barriers.solid, 0.002, join_style="mitre"))
        self.graph = nx.Graph()
        self.join(self.graph, self.corners, *np.triu_indices(len(self.corners), 1))

    def join(self, graph: nx.Graph, nodes: np.ndarray, one: np.ndarray, other: np.ndarray) -> None:
        lines = shapely.linestrings(np.stack([nodes[one], nodes[other]], axis=1))
        clear = ~shapely.intersects(self.solid, lines)
        graph.add_weighted_edges_from(zip(one[clear], other[clear], shapely.length(lines[clear])))

    def metres(self, start: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """Give the lengths of the shortest ways from a place to others; infinite where there is none."""
        graph, nodes = self.graph.copy(), np.vstack([self.corners, start, ends])
        first = len(self.corners)
        graph.add_node(first)
        one, other = np.meshgrid(np.arange(first, len(nodes)), np.arange(first + 1), indexing="ij")
        self.join(graph, nodes, one.ravel(), other.ravel())
        found = nx.single_source_dijkstra_path_length(graph, first)
        return np.array([found.get(first + 1 + number, np.inf) for number in range(len(ends))])
