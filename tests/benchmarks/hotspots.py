"""Measure the search for hot spots against esda and libpysal in the same run.

PYTHONPATH=.build .venv/bin/python -m civicgrid.tests.benchmarks.hotspots [TURNS]
"""

from __future__ import annotations

import sys
import warnings

import numpy as np
import shapely
from civicgrid.geo.cases import bands, moran, rates, stability
from civicgrid.geo.cases.gi import significance
from civicgrid.geo.cases.neighbours import contiguity, edges
from civicgrid.tests.benchmarks import core

CELLS = core.grid(200)
COUNTS = np.random.default_rng(4).poisson(2.0, len(CELLS))
MADE = core.frame(CELLS)


def queen() -> object:
    from libpysal.weights import Queen

    return Queen.from_dataframe(MADE, use_index=False, silence_warnings=True)


def gi_star() -> None:
    from esda.getisord import G_Local

    def ours() -> object:
        return significance(COUNTS, contiguity(CELLS))

    def esda(permutations: int) -> object:
        return G_Local(COUNTS.astype(float), queen(), transform="B", star=True, permutations=permutations)

    name, peer = "Gi*, exact p, FDR, weights: 40,000 cells", "esda G_Local, weights"
    core.compare(name, ours, f"{peer}, 0 permutations", lambda: esda(0), 5)
    core.compare(name, ours, f"{peer}, 999 permutations", lambda: esda(999), 50)


def local_moran() -> None:
    from esda.moran import Moran_Local

    def ours() -> object:
        return moran.clusters(COUNTS, contiguity(CELLS))

    def esda() -> object:
        return Moran_Local(COUNTS.astype(float), queen(), permutations=999)

    core.compare(
        "local Moran, exact p, FDR, weights: 40,000 cells", ours, "esda Moran_Local, 999 permutations", esda, 20
    )


def rook() -> None:
    from libpysal.weights import Rook

    def peer() -> object:
        return Rook.from_dataframe(MADE, use_index=False, silence_warnings=True)

    core.compare("rook weights across slivers: 40,000 cells", lambda: edges(CELLS), "libpysal Rook", peer, 1)


def ours_alone() -> None:
    """What no peer does, against the clock."""
    people = np.random.default_rng(5).lognormal(5.0, 1.0, len(CELLS))
    weights = contiguity(CELLS)
    xy = core.spots(1_500_000, 6, 20_000.0)
    for name, work, seconds in (
        (
            "rates, smoothed, 199,999 permutations: 40,000 cells",
            lambda: rates.rates(COUNTS, people, weights, "per_1000"),
            1,
        ),
        ("band by ten Moran's I: 40,000 cells", lambda: bands.automatic(middles(), COUNTS), 5),
        ("stability, 24 searches: 1,500,000 cases, 40,000 cells", lambda: stability.runs_of_cells(CELLS, xy), 15),
    ):
        core.row(name, core.median(work), f"{seconds} s", seconds, 1)


def middles() -> np.ndarray:
    return shapely.get_coordinates(shapely.centroid(CELLS))


def main() -> None:
    warnings.simplefilter("ignore")
    core.turns = int(sys.argv[1]) if len(sys.argv) > 1 else core.turns
    for part in (gi_star, local_moran, rook, ours_alone):
        part()


if __name__ == "__main__":
    main()
