"""Published questions of siting, read from the folder of real data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from civicgrid.geo.distance.pairs import Pairs
from civicgrid.tests.geo.siting.small import dense
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra


def orlib(cities: Path, instance: str) -> tuple[Pairs, int]:
    """An instance of OR-Library (Beasley 1985): every node is demand and candidate; of equal edges the last counts."""
    folder = cities / "reference" / "orlib_pmed"
    numbers = np.array((folder / f"{instance}.txt").read_text(encoding="utf-8").split(), dtype=int)
    (nodes, edges, count), lengths = numbers[:3], {}
    for one, other, cost in numbers[3 : 3 + 3 * edges].reshape(-1, 3):
        lengths[min(one, other) - 1, max(one, other) - 1] = float(cost)
    rows, columns = zip(*lengths)
    graph = csr_array((list(lengths.values()), (rows, columns)), shape=(nodes, nodes))
    return dense(dijkstra(graph, directed=False)), int(count)


def orlib_optima(cities: Path) -> pd.DataFrame:
    """The published optima, by instance."""
    return pd.read_csv(cities / "reference" / "orlib_pmed" / "optima.csv").set_index("instance")


def san_francisco(cities: Path) -> tuple[Pairs, np.ndarray[Any, Any]]:
    """16 shops × 205 census tracts along streets: the pairs, and the people of each tract."""
    folder = cities / "reference" / "spopt_sf_stores"
    found = pd.read_csv(folder / "SF_network_distance_candidateStore_16_censusTract_205_new.csv")
    table = found.pivot_table(index="name", columns="DestinationName", values="distance")
    table = table.loc[sorted(table.index, key=lambda name: int(name.split("_")[1]))]
    people = found.drop_duplicates("DestinationName").set_index("DestinationName")["demand"]
    return dense(table.to_numpy()), people.loc[table.columns].to_numpy(dtype=float)


def san_francisco_answers(cities: Path) -> pd.Series[float]:
    """What spopt with CBC answered, by question."""
    return pd.read_csv(cities / "reference" / "spopt_sf_stores" / "reference_values.csv").set_index("case")["value"]
