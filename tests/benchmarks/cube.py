"""Emerging hot spots of 40,000 cells in 24 months, against the parts that peers offer, in one run, turns taken.

Run: ``PYTHONPATH=.build .venv/bin/python -m civicgrid.tests.benchmarks.cube``. Peers: ``esda.G_Local`` (analytic and
with 999 permutations) for one month, which a user would call 24 times; ``pymannkendall.original_test`` for a sample of
cells, taken to all of them. They know no neighbours in time, no exact chance, and no classes.
"""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from statistics import median
from typing import Any

import numpy as np
import pandas as pd
import shapely
from civicgrid.geo.cases.cube import cube, space_time_gi
from civicgrid.geo.cases.emerging import emerging
from civicgrid.geo.cases.neighbours import contiguity
from civicgrid.geo.cases.periods import periods
from civicgrid.geo.cases.trends import mann_kendall

SIDE, MONTHS, CASES = 200, 24, 1_500_000
SAMPLE, TURNS = 400, 3


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Give the seconds that some work takes, and its result."""
    start = time.perf_counter()
    found = work()
    return time.perf_counter() - start, found


def main() -> None:
    """Print the medians and what they are against the peers'."""
    warnings.simplefilter("ignore")
    import libpysal
    import pymannkendall
    from esda import G_Local

    x, y = (part.ravel() for part in np.meshgrid(np.arange(SIDE) * 100.0, np.arange(SIDE) * 100.0))
    cells = shapely.box(x, y, x + 100, y + 100)
    when = periods(pd.Timestamp("2024-01-01"), pd.Timestamp("2025-12-31"), "month")
    chance = np.random.default_rng(1)
    home, period = chance.integers(0, SIDE**2, CASES), chance.integers(0, MONTHS, CASES)
    lattice = libpysal.weights.lat2W(SIDE, SIDE, rook=False)
    lattice = libpysal.weights.fill_diagonal(lattice, 1.0)

    def ours() -> Any:
        made = cube(home, period, SIDE**2, when)
        return made, emerging(made, space_time_gi(made, contiguity(cells)))

    seconds: dict[str, list[float]] = {}
    for _ in range(TURNS):
        took, (made, _found) = timed(ours)
        seconds.setdefault("ours, all of it", []).append(took)
        month = made.counts[:, 0].astype(float)
        took, _ = timed(lambda month=month: G_Local(month, lattice, star=True, transform="B", permutations=0))
        seconds.setdefault("esda analytic × 24", []).append(took * MONTHS)
        took, _ = timed(lambda month=month: G_Local(month, lattice, star=True, transform="B", permutations=999, seed=1))
        seconds.setdefault("esda, 999 permutations × 24", []).append(took * MONTHS)
        took, _ = timed(lambda made=made: mann_kendall(made.counts))
        seconds.setdefault("ours, Mann–Kendall alone", []).append(took)
        rows = made.counts[:SAMPLE]
        took, _ = timed(lambda rows=rows: [pymannkendall.original_test(row) for row in rows])
        seconds.setdefault("pymannkendall, by a sample", []).append(took * SIDE**2 / SAMPLE)
    print(f"{SIDE**2:,} cells, {MONTHS} months, {CASES:,} cases; medians of {TURNS}")
    base = median(seconds["ours, all of it"])
    for name, taken in seconds.items():
        print(f"{name:32} {median(taken):10.2f} s   {median(taken) / base:8.1f} ×")


if __name__ == "__main__":
    main()
