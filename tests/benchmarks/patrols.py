"""Measure how patrol areas are evened out: how even, at what change, how fast; peers in the same run.

    PYTHONPATH=.build .venv/bin/python -m civicgrid.tests.benchmarks.patrols [TURNS]

A made city of square cells has patrol areas of the same land and very different work; all of them are to come within
10 % of the mean. Peers: gerrychain (divisions from spanning trees) and spopt (Max-p), each with the limit it knows;
neither can start from today's areas, so theirs are given the names that leave most cells where they are. Their rows
need ``.venv/bin/uv pip install gerrychain spopt`` first, which nothing else does. Rows marked ``*`` miss the limit.
"""

from __future__ import annotations

import statistics
import sys
import time
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import geopandas as gpd
import networkx as nx
import numpy as np
import pandas as pd
from civicgrid.geo.grids.balance import Aim, balance
from civicgrid.geo.grids.borders import borders
from civicgrid.geo.grids.patrols import patrols
from civicgrid.tests.benchmarks import core
from scipy.optimize import linear_sum_assignment

FAR = 0.10
Array = np.ndarray[Any, Any]
Division = Callable[[], Array]


class City:
    """Square cells with skewed work, and patrol areas that take no heed of it."""

    def __init__(self, side: int, count: int, seed: int = 1) -> None:
        self.cells = gpd.GeoDataFrame(geometry=core.grid(side), crs=core.CRS)
        self.count = count
        self.load = np.random.default_rng(seed).gamma(0.7, 60.0, len(self.cells))
        everywhere = pd.Series("", index=self.cells.index)
        self.today = patrols(self.cells, everywhere, count).to_numpy()
        found = borders(self.cells.geometry.to_numpy(), 0.5)
        self.graph = nx.Graph(list(zip(found.left.tolist(), found.right.tolist())))

    def told(self, patrol: Array) -> str:
        """Tell how even a division is, and how many cells it moves at least."""
        loads = np.bincount(patrol, self.load)
        far = np.abs(loads / loads.mean() - 1).max()
        pieces = sum(
            nx.number_connected_components(self.graph.subgraph(np.flatnonzero(patrol == one).tolist()))
            for one in np.unique(patrol)
        )
        kept = pd.crosstab(patrol, self.today).to_numpy()
        moved = len(patrol) - kept[linear_sum_assignment(-kept)].sum()
        met = far <= FAR + 1e-9 and pieces == len(loads) == self.count
        return f"{' ' if met else '*'} {len(loads):4d} areas  {far:7.1%} from the mean  {moved:6,d} cells moved"

    def ours(self, proof_s: float) -> Array:
        today = pd.Series(self.today, index=self.cells.index)
        made = balance(self.cells, self.load, today, aim=Aim(far=FAR, proof_s=proof_s))
        return made.cells["patrol"].astype(int).to_numpy()

    def anew(self) -> Array:
        made = balance(self.cells, self.load, aim=Aim(count=self.count, far=FAR, proof_s=0))
        return pd.factorize(made.cells["patrol"])[0]


def trees(city: City) -> Array:
    from gerrychain import Graph
    from gerrychain.partition import recursive_tree_part

    nx.set_node_attributes(city.graph, dict(enumerate(city.load.tolist())), "load")
    graph = Graph.from_networkx(city.graph)
    found = recursive_tree_part(graph, range(city.count), city.load.sum() / city.count, "load", FAR)
    return np.array([found[cell] for cell in range(len(city.load))])


def max_p(city: City) -> Array:
    from libpysal.weights import Rook
    from spopt.region import MaxPHeuristic

    frame = city.cells.assign(load=city.load)
    floor = (1 - FAR) * city.load.sum() / city.count
    model = MaxPHeuristic(frame, Rook.from_dataframe(frame, use_index=False), ["load"], "load", floor, top_n=2)
    model.solve()
    return pd.factorize(np.asarray(model.labels_))[0]


def methods(city: City, *, proof: bool, slow: bool) -> Iterator[tuple[str, Division]]:
    yield "from today's areas", lambda: city.ours(0.0)
    if proof:
        yield "from today's areas, with proof", lambda: city.ours(10.0)
    yield "anew", city.anew
    yield "gerrychain, spanning trees", lambda: trees(city)
    if slow:
        yield "spopt, Max-p", lambda: max_p(city)


def main() -> None:
    warnings.simplefilter("ignore")
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else core.turns
    for side, count in ((10, 6), (45, 60), (100, 200)):
        city = City(side, count)
        print(f"{side * side:,} cells, {count} areas; today:\n{' ' * 32}{city.told(city.today)}")
        for name, division in methods(city, proof=side < 20, slow=side < 20):
            times = []
            try:
                for _ in range(turns):
                    start = time.perf_counter()
                    patrol = division()
                    times.append(time.perf_counter() - start)
            except ImportError as missing:
                print(f"  {name:30}NOT RUN: no {missing.name}")
                continue
            print(f"  {name:30}{city.told(patrol)}  {statistics.median(times):8.2f} s", flush=True)


if __name__ == "__main__":
    main()
