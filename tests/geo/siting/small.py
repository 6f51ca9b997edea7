"""Small questions of siting made by chance, and every choice there is, gone through one by one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

import numpy as np
from civicgrid.geo.distance.pairs import Pairs
from civicgrid.geo.siting.problem import Candidates, Demand, Problem

NOWHERE = 1e9


def dense(distance_m: np.ndarray[Any, Any]) -> Pairs:
    """Pairs of all demand (columns) with all candidates (rows); infinite ones are left out."""
    site, origin = np.nonzero(np.isfinite(distance_m))
    return Pairs(origin, site, distance_m[site, origin], distance_m.shape[1], distance_m.shape[0])


def small(seed: int) -> tuple[Problem, int]:
    """A question of up to 9 candidates and 14 rows of demand, and how many to choose.

    Every other one has facilities that stand, every third one candidates that are required or forbidden, every fourth
    one pairs that are out of reach. Some demand weighs nothing.
    """
    rng = np.random.default_rng(seed)
    m, n = int(rng.integers(3, 10)), int(rng.integers(4, 15))
    points, sites, standing = (rng.integers(0, 30, (count, 2)) * 50.0 for count in (n, m, 2))
    distance_m = np.hypot(*(sites[:, None] - points[None]).transpose(2, 0, 1))
    nearest_m = np.hypot(*(standing[:, None] - points[None]).transpose(2, 0, 1)).min(axis=0)
    if seed % 4 == 0:
        distance_m[distance_m > 900.0] = np.inf
    marks = rng.permutation(m)
    required, forbidden = np.zeros(m, dtype=bool), np.zeros(m, dtype=bool)
    if seed % 3 == 0:
        required[marks[0]], forbidden[marks[1]] = True, True
    demand = Demand(rng.integers(0, 50, n).astype(float), nearest_m if seed % 2 else np.inf)
    problem = Problem.of(dense(distance_m), demand, Candidates(400.0, required, forbidden))
    return problem, int(rng.integers(1, m - 1))


def choices(problem: Problem, count: int) -> Iterator[tuple[int, ...]]:
    """Every choice of up to ``count`` candidates that keeps to those required and forbidden."""
    candidates = problem.candidates
    kept = tuple(np.flatnonzero(candidates.required).tolist())
    free = np.flatnonzero(~candidates.required & ~candidates.forbidden).tolist()
    for size in range(count - len(kept) + 1):
        for chosen in combinations(free, size):
            yield kept + chosen


def walks(problem: Problem, chosen: tuple[int, ...]) -> np.ndarray[Any, Any]:
    """How far each row of demand is from what stands or is chosen; ``NOWHERE`` where nothing is in reach."""
    found = np.where(np.isfinite(problem.demand.nearest_m), problem.demand.nearest_m, NOWHERE)
    pairs = problem.reach
    for origin, site, distance_m in zip(pairs.origin, pairs.site, pairs.distance_m):
        if site in chosen:
            found[origin] = min(found[origin], distance_m)
    return found
