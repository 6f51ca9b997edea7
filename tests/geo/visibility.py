"""The oracle of ways around barriers: every corner joined to every other that it sees, nothing pruned, by networkx."""

from __future__ import annotations

import networkx as nx
import numpy as np
import shapely
from civicgrid.geo.barriers import Barriers


class Oracle:
    def __init__(self, barriers: Barriers) -> None:
        self.solid = barriers.solid
        self.corners = shapely.get_coordinates(shapely.buffer(barriers.solid, 0.002, join_style="mitre"))

    def metres(self, start: np.ndarray, end: np.ndarray) -> float:
        """Give the length of the shortest way between two places; infinite where there is none."""
        nodes = np.vstack([self.corners, start, end])
        one, other = np.triu_indices(len(nodes), 1)
        lines = shapely.linestrings(np.stack([nodes[one], nodes[other]], axis=1))
        clear = ~shapely.intersects(self.solid, lines)
        graph = nx.Graph()
        graph.add_nodes_from(range(len(nodes)))
        graph.add_weighted_edges_from(zip(one[clear], other[clear], shapely.length(lines[clear])))
        try:
            return float(nx.dijkstra_path_length(graph, len(nodes) - 2, len(nodes) - 1))
        except nx.NetworkXNoPath:
            return np.inf
