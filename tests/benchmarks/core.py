"""Measure the computing core against its peers, both sides in the same run.

    PYTHONPATH=.build .venv/bin/python -m civicgrid.tests.benchmarks [REPEATS]

Prints medians in seconds and the ratio to each peer. Rows marked ``*`` miss the bound that the project sets itself.
"""

from __future__ import annotations

import statistics
import sys
import time
import warnings
from collections.abc import Callable

import geopandas as gpd
import numpy as np
import shapely
from civicgrid.geo import coverage, hotspots, nearest, reach
from civicgrid.geo.pieces import Pieces
from scipy.spatial import cKDTree

CRS = "EPSG:4549"
X, Y = 500_000.0, 3_340_000.0
repeats = 3


def median(work: Callable[..., object], *arguments: object, times: int = 0) -> float:
    found = []
    for _ in range(times or repeats):
        start = time.perf_counter()
        work(*arguments)
        found.append(time.perf_counter() - start)
    return statistics.median(found)


def row(what: str, ours: float, peer: str, theirs: float, bound: float, *, slower_allowed: bool = False) -> None:
    """``bound``: how many times faster than the peer (or, with ``slower_allowed``, how many times its time at most)."""
    met = ours <= bound * theirs if slower_allowed else theirs >= bound * ours
    aim = f"≤ {bound:g} × its time" if slower_allowed else f"≥ {bound:g} × faster"
    print(
        f"{' ' if met else '*'} {what:<46} {ours:8.3f}   {peer:<44} {theirs:8.3f}   {theirs / ours:8.1f} ×   ({aim})",
        flush=True,
    )


def frame(shapes) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(geometry=shapes, crs=CRS)


def spots(count: int, seed: int, side: float = 30_000.0) -> np.ndarray:
    return np.random.default_rng(seed).uniform((X, Y), (X + side, Y + side), (count, 2))


def grid(side: int) -> np.ndarray:
    x, y = np.meshgrid(np.arange(side) * 100.0 + X, np.arange(side) * 100.0 + Y)
    return shapely.box(x.ravel(), y.ravel(), x.ravel() + 100, y.ravel() + 100)


def nearest_facility() -> None:
    def scipy_tree(start: np.ndarray, end: np.ndarray) -> object:
        return cKDTree(end).query(start)

    for many, few in ((100_000, 1_000), (1_000_000, 10_000)):
        start, end = spots(many, 1), spots(few, 2)
        starts, ends = shapely.points(start), shapely.points(end)
        origins, sites = frame(starts), frame(ends)
        name = f"nearest, {many:,} × {few:,}"
        row(
            f"{name} (with ties)",
            median(nearest.nearest_of, starts, ends),
            "scipy cKDTree build + query",
            median(scipy_tree, start, end),
            2,
            slower_allowed=True,
        )
        row(
            f"{name} (frames, ties, bearing)",
            median(nearest.nearest, origins, sites),
            "geopandas.sjoin_nearest",
            median(origins.sjoin_nearest, sites, times=1),
            1,
        )


def shares_and_gaps() -> None:
    cells = grid(300)
    pieces = Pieces(cells, shapely.area(cells))
    sample = cells[np.random.default_rng(0).choice(len(cells), 2_000, replace=False)]
    district = frame([shapely.box(X, Y, X + 30_000, Y + 30_000)])

    def ours(sites: np.ndarray) -> object:
        return reach.uncovered(pieces, reach.Reach.of(sites, 500.0))

    def plain(union: object) -> object:
        return shapely.area(shapely.intersection(sample, union))

    for count in (1_000, 10_000):
        sites = shapely.points(spots(count, 3))
        discs = shapely.buffer(sites, 500.0, quad_segs=24)
        name = f"shares of 90,000 cells, {count:,} × 500 m"
        if count == 1_000:
            peer = median(plain, shapely.union_all(discs), times=1) * len(cells) / len(sample)
            row(name, median(ours, sites), "shapely.intersection (from 2,000 of the cells)", peer, 200)
        else:
            row(name, median(ours, sites), "one second", 1.0, 1)
        row(
            f"gaps of {count:,} facilities",
            median(coverage.coverage, frame(sites), 500.0, district),
            "shapely.union_all of the same buffers",
            median(shapely.union_all, discs),
            3,
            slower_allowed=True,
        )


def gi_star() -> None:
    warnings.simplefilter("ignore")
    from esda.getisord import G_Local
    from libpysal.weights import Queen

    cells = grid(200)
    counts = np.random.default_rng(4).poisson(2.0, len(cells))
    made = frame(cells)

    def ours() -> object:
        return hotspots.significance(counts, hotspots.contiguity(cells))

    def queen() -> Queen:
        return Queen.from_dataframe(made, use_index=False, silence_warnings=True)

    weights = queen()

    def esda(permutations: int) -> object:
        return G_Local(counts.astype(float), weights, transform="B", star=True, permutations=permutations)

    mine, build = median(ours), median(queen, times=1)
    for permutations, bound in ((0, 5), (999, 50)):
        row(
            "Gi*, exact p, FDR, weights: 40,000 cells",
            mine,
            f"esda G_Local, {permutations} permutations, weights",
            median(esda, permutations, times=1) + build,
            bound,
        )
    cases = shapely.points(spots(1_000_000, 5, 20_000.0))

    def peer() -> object:
        return np.bincount(shapely.STRtree(cells).query(cases, predicate="intersects")[1], minlength=len(cells))

    row(
        "1,000,000 cases into 40,000 cells",
        median(hotspots.locate, cases, cells),
        "STRtree query + bincount",
        median(peer),
        2,
        slower_allowed=True,
    )


def main() -> None:
    global repeats  # noqa: PLW0603
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else repeats
    for part in (nearest_facility, shares_and_gaps, gi_star):
        part()


if __name__ == "__main__":
    main()
