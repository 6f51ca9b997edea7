"""What is odd about a street network: what was mended, what is cut off, where one-way streets let nobody out."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import shapely
from scipy.sparse.csgraph import connected_components

from ..frames import Array
from .network import Network

ISLAND, TRAP = "island", "one_way_trap"


def findings(network: Network) -> pd.DataFrame:
    """Give every place to look at: ``what``, ``line`` (position), ``moved_m``, ``length_m`` and ``geometry`` (points).

    To what was mended (see ``streets.Edges``) come ``island``: a part cut off from the longest one, at the middle of
    its longest edge, ``length_m`` long altogether; and ``one_way_trap``: an edge of that part which one-way streets
    lead only into, or only out of.
    """
    edges, length = network.edges, network.edges.length_m
    part = network.islands()
    longest = np.lexsort([-length, part])
    islands = longest[np.append(True, part[longest][1:] != part[longest][:-1])][1:]
    traps = np.flatnonzero(trapped(network) & (part == 0))
    return pd.concat(
        [
            edges.mended.assign(length_m=np.nan),
            _rows(network, ISLAND, islands, np.bincount(part, weights=length)[1:]),
            _rows(network, TRAP, traps, length[traps]),
        ],
        ignore_index=True,
    )


def trapped(network: Network) -> Array:
    """Tell which edges cannot be both reached from and left for most of the nodes, as one-way streets forbid it."""
    part = connected_components(network.along, connection="strong")[1]
    most = part == np.argmax(np.bincount(part))
    made: Array = ~(most[network.edges.tail] & most[network.edges.head])
    return made


def _rows(network: Network, what: str, edge: Array, length_m: Array) -> pd.DataFrame:
    points: Any = shapely.line_interpolate_point(network.edges.shapes[edge], 0.5, normalized=True)
    return pd.DataFrame(
        {
            "what": pd.Series([what] * len(edge), dtype=object),
            "line": network.edges.line[edge],
            "moved_m": np.full(len(edge), np.nan),
            "length_m": length_m,
            "geometry": pd.Series(list(points), dtype=object),
        }
    )
