"""Measure ways along streets against their peers, both sides in the same run.

    PYTHONPATH=.build .venv/bin/python -m civicgrid.tests.benchmarks.streets [TURNS]

Streets are drawn as bureaus have them: over 100,000 lines of three blocks each, which cross without a common vertex,
end half a metre short, or lie there twice. Rows marked ``*`` miss the bound that the project sets itself.
The last row needs pandana, which nothing else does: ``.venv/bin/uv pip install pandana`` first; it takes minutes.
"""

from __future__ import annotations

import sys
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from civicgrid.geo.streets import edges as streets
from civicgrid.geo.streets import walkshed
from civicgrid.geo.streets.network import Network
from civicgrid.tests.benchmarks import core
from civicgrid.tests.benchmarks.core import CRS, X, Y, median, row
from scipy.sparse.csgraph import dijkstra

BLOCK_M = 100.0


def city(side: int, seed: int = 1) -> gpd.GeoDataFrame:
    """Draw ``2 * side`` streets of ``side - 1`` blocks with bends, in lines of three blocks."""
    rng = np.random.default_rng(seed)
    at = np.stack(np.meshgrid(np.arange(side), np.arange(side), indexing="ij"), axis=-1) * BLOCK_M
    corners = at + rng.uniform(-20, 20, at.shape) + (X, Y)
    lines: list[Any] = []
    for street in (*corners, *corners.transpose(1, 0, 2)):
        lines.extend(street[start : start + 4] for start in range(0, side - 1, 3))
    short = rng.random(len(lines)) < 0.03
    bare = rng.random(len(lines)) < 0.2
    for number, line in enumerate(lines):
        if bare[number] and len(line) > 2:  # its inner corners are not drawn: it crosses the others elsewhere
            lines[number] = line[[0, -1]]
        elif short[number]:
            step = line[1] - line[0]
            lines[number] = np.vstack([line[0] + 0.5 * step / np.hypot(*step), line[1:]])
    lines.extend(lines[place] for place in rng.choice(len(lines), len(lines) // 100))
    return gpd.GeoDataFrame(geometry=[shapely.LineString(line) for line in lines], crs=CRS)


def spots(count: int, seed: int, side: int) -> np.ndarray:
    return shapely.points(
        np.random.default_rng(seed).uniform((X, Y), (X + side * BLOCK_M, Y + side * BLOCK_M), (count, 2))
    )


def searches() -> None:
    side = 400
    lines = city(side)
    build = median(streets.edges, lines)
    made = streets.edges(lines)
    network = Network.of(made)
    name = f"{len(lines):,} lines → {len(made.shapes):,} edges"
    row(name, build, "ten seconds", 10.0, 1)
    cases = spots(1_000_000, 2, side)
    row(
        "1,000,000 cases joined to edges",
        median(network.join, cases, times=1),
        "STRtree.query_nearest, one pass",
        median(lambda: network.tree.query_nearest(cases, all_matches=False), times=1),
        1.5,
        slower_allowed=True,
    )
    start = network.join(cases)
    for count in (2_000, 10_000):
        sites = network.join(spots(count, 3, side))
        nodes = np.unique(made.tail[sites.edge])

        def search(sites: Any = sites) -> object:
            return network.stops(sites).search()

        def plain(nodes: Any = nodes) -> object:
            return dijkstra(network.against, indices=nodes, min_only=True, return_predecessors=True)

        row(
            f"search from {count:,} facilities",
            median(search),
            "scipy dijkstra(min_only=True)",
            median(plain),
            2,
            slower_allowed=True,
        )
        row(
            f"nearest of {count:,} for 1,000,000 joined cases",
            median(network.nearest, start, sites),
            "two seconds",
            2.0,
            1,
        )
    three = network.stops(network.join(spots(2_000, 3, side)))
    row("three nearest of 2,000 for every node", median(three.search, None, 3), "two seconds", 2.0, 1)


def against_pandana() -> None:
    """From drawn lines to the nearest of 2,000 for every node, against pandana on the edges that we cut."""
    side = 400
    lines, sites = city(side), spots(2_000, 3, side)

    def work() -> object:
        network = Network.of(streets.edges(lines))
        return network.stops(network.join(sites)).search()

    ours = median(work, times=1)
    peer = pandana(Network.of(streets.edges(lines)), sites)
    row("lines → graph, nearest of 2,000 for every node", ours, "pandana: build, precompute, query", peer, 20)


def pandana(network: Network, places: np.ndarray) -> float:
    """Build pandana's network of our edges, and ask for the nearest of the facilities for every node."""
    import pandana as peer

    made = network.edges
    x, y = (pd.Series(column, dtype=float) for column in made.nodes.T)
    tail, head, length = pd.Series(made.tail), pd.Series(made.head), pd.DataFrame({"length": made.length_m})
    sites = shapely.get_coordinates(places)

    def work() -> object:
        own = peer.Network(x, y, tail, head, length)
        own.precompute(5_000)
        own.set_pois("sites", 5_000, 1, pd.Series(sites[:, 0]), pd.Series(sites[:, 1]))
        return own.nearest_pois(5_000, "sites", num_pois=1)

    return median(work, times=1)


def sheds() -> None:
    side = 160
    network = Network.of(streets.edges(city(side)))
    sites = network.join(spots(300, 5, side))
    edges = f"{len(network.edges.shapes):,} edges"
    row(f"300 walksheds of 500 m on {edges}", median(walkshed.walksheds, network, sites, 500.0), "ten seconds", 10.0, 1)
    row(
        f"300 walksheds of 1,000 m on {edges}",
        median(walkshed.walksheds, network, sites, 1_000.0),
        "ten seconds",
        10.0,
        1,
    )


def main() -> None:
    core.turns = int(sys.argv[1]) if len(sys.argv) > 1 else core.turns
    searches()
    sheds()
    against_pandana()


if __name__ == "__main__":
    main()
