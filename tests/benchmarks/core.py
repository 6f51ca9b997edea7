"""Measure the computing core against its peers, both sides in the same run, in turns.

    PYTHONPATH=.build .venv/bin/python -m civicgrid.tests.benchmarks [TURNS]

Prints medians in seconds and the ratio to each peer. Rows marked ``*`` miss the bound that the project sets itself.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable

import geopandas as gpd
import numpy as np
import shapely
from civicgrid.geo.cases.counts import locate
from civicgrid.geo.coverage import coverage, reach
from civicgrid.geo.coverage.pieces import Pieces
from civicgrid.geo.distance import nearest
from scipy.spatial import cKDTree

CRS = "EPSG:4549"
X, Y = 500_000.0, 3_340_000.0
Work = Callable[[], object]
turns = 3


def seconds(work: Work) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def median(work: Callable[..., object], *arguments: object, times: int = 0) -> float:
    return statistics.median(seconds(lambda: work(*arguments)) for _ in range(times or turns))


def compare(
    what: str,
    ours: Work,
    peer: str,
    theirs: Work,
    bound: float,
    *,
    slower_allowed: bool = False,
    share: float = 1.0,
) -> None:
    """Take turns, ours and theirs, and print the medians.

    ``bound``: how many times faster than the peer (or, with ``slower_allowed``, how many times its time at most);
    ``share``: which share of the work the peer is given, its time being counted up.
    """
    taken = [(seconds(ours), seconds(theirs)) for _ in range(turns)]
    mine, peers = (statistics.median(side) for side in zip(*taken))
    row(what, mine, peer, peers / share, bound, slower_allowed=slower_allowed)


def row(what: str, mine: float, peer: str, theirs: float, bound: float, *, slower_allowed: bool = False) -> None:
    met = mine <= bound * theirs if slower_allowed else theirs >= bound * mine
    aim = f"≤ {bound:g} × its time" if slower_allowed else f"≥ {bound:g} × faster"
    print(
        f"{' ' if met else '*'} {what:<51} {mine:8.3f}   {peer:<44} {theirs:8.3f}   {theirs / mine:8.1f} ×   ({aim})",
        flush=True,
    )


def frame(shapes) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(geometry=shapes, crs=CRS)


def spots(count: int, seed: int, side: float = 30_000.0) -> np.ndarray:
    return np.random.default_rng(seed).uniform((X, Y), (X + side, Y + side), (count, 2))


def crowded(count: int, seed: int, side: float = 30_000.0) -> np.ndarray:
    """Give spots about a hundred centres, as a town has them."""
    draw = np.random.default_rng(seed)
    centres = spots(100, seed, side)[draw.integers(0, 100, count)]
    return np.clip(centres + draw.normal(0.0, side / 40, (count, 2)), (X, Y), (X + side, Y + side))


def grid(side: int) -> np.ndarray:
    x, y = np.meshgrid(np.arange(side) * 100.0 + X, np.arange(side) * 100.0 + Y)
    return shapely.box(x.ravel(), y.ravel(), x.ravel() + 100, y.ravel() + 100)


def nearest_facility() -> None:
    for many, few in ((100_000, 1_000), (1_000_000, 10_000)):
        start, end = spots(many, 1), spots(few, 2)
        starts, ends = shapely.points(start), shapely.points(end)
        origins, sites = frame(starts), frame(ends)
        name = f"nearest, {many:,} × {few:,}"
        tree, join = "scipy cKDTree build + query", "geopandas.sjoin_nearest"

        def scipy_tree(start: np.ndarray = start, end: np.ndarray = end) -> object:
            return cKDTree(end).query(start)

        def arrays(starts: np.ndarray = starts, ends: np.ndarray = ends) -> object:
            return nearest.nearest_of(starts, ends)

        def frames(origins: gpd.GeoDataFrame = origins, sites: gpd.GeoDataFrame = sites) -> object:
            return nearest.nearest(origins, sites)

        def joined(origins: gpd.GeoDataFrame = origins, sites: gpd.GeoDataFrame = sites) -> object:
            return origins.sjoin_nearest(sites, distance_col="metres")

        compare(f"{name} (ties)", arrays, tree, scipy_tree, 2, slower_allowed=True)
        compare(f"{name} (frames, ties, bearing)", frames, tree, scipy_tree, 2, slower_allowed=True)
        compare(f"{name} (frames, ties, bearing)", frames, join, joined, 1)


def shares() -> None:
    cells = grid(300)
    pieces = Pieces(cells, shapely.area(cells))
    sample = cells[np.random.default_rng(0).choice(len(cells), 2_000, replace=False)]
    for count, placed in ((1_000, spots), (1_000, crowded), (10_000, spots), (10_000, crowded)):
        sites = shapely.points(placed(count, 3))
        union = shapely.union_all(shapely.buffer(sites, 500.0, quad_segs=24))

        def ours(sites: np.ndarray = sites) -> object:
            return reach.uncovered(pieces, reach.Reach.of(sites, 500.0))

        def plain(union: object = union) -> object:
            return shapely.area(shapely.intersection(sample, union))

        name = f"shares of 90,000 cells, {count:,} {placed.__name__} × 500 m"
        peer = "shapely.intersection (of 2,000 of the cells)"
        if count == 1_000:  # more cover nearly all of it in one piece, and that leaves nobody much to do
            compare(name, ours, peer, plain, 200, share=len(sample) / len(cells))
        row(name, median(ours), "one second", 1.0, 1)


def gaps() -> None:
    """The last district is so wide that its facilities leave a third of it uncovered, in thousands of gaps."""
    for count, side in ((1_000, 30_000.0), (10_000, 30_000.0), (10_000, 95_000.0)):
        district = frame([shapely.box(X, Y, X + side, Y + side)])
        sites = frame(shapely.points(spots(count, 3, side)))
        discs = shapely.buffer(sites.geometry.to_numpy(), 500.0, quad_segs=24)

        def ours(sites: gpd.GeoDataFrame = sites, district: gpd.GeoDataFrame = district) -> object:
            union = reach.Reach.of(sites.geometry.to_numpy(), 500.0).union()
            return coverage.cover_and_gaps(district.geometry.iloc[0], union)

        def whole(sites: gpd.GeoDataFrame = sites, district: gpd.GeoDataFrame = district) -> object:
            return coverage.coverage(sites, 500.0, district)

        def union(discs: np.ndarray = discs) -> object:
            return shapely.union_all(discs)

        place = f"{count:,} facilities on {side / 1000:g} km × {side / 1000:g} km"
        peer = "shapely.union_all of the same buffers"
        compare(f"gaps of {place}", ours, peer, union, 3, slower_allowed=True)
        compare(f"+ how many reach it, {place}", whole, peer, union, 6, slower_allowed=True)


def cases_in_cells() -> None:
    cells, cases = grid(200), shapely.points(spots(1_000_000, 5, 20_000.0))

    def peer() -> object:
        return np.bincount(shapely.STRtree(cells).query(cases, predicate="intersects")[1], minlength=len(cells))

    name = "1,000,000 cases into 40,000 cells"
    compare(name, lambda: locate(cases, cells), "STRtree query + bincount", peer, 2, slower_allowed=True)


def main() -> None:
    global turns  # noqa: PLW0603
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else turns
    for part in (nearest_facility, shares, gaps, cases_in_cells):
        part()


if __name__ == "__main__":
    main()
