"""Measure how long the choice of sites takes, and how near to the best it is proven to be, beside spopt with CBC.

    PYTHONPATH=.build .venv/bin/python tests/benchmarks/siting.py [seconds for spopt, 120]

2,000 candidates and 20,000 places of demand in 10 km × 10 km, half of them gathered in 40 spots; each candidate serves
within 500 m. Both are asked for 20 sites within 1 % of the best possible, in turns, in the same run.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TypeVar

import numpy as np
import pulp
from civicgrid.geo.distance.pairs import Pairs
from civicgrid.geo.siting.cover import reduced
from civicgrid.geo.siting.exchange import good_choice
from civicgrid.geo.siting.fewest import fewest_to_serve
from civicgrid.geo.siting.most import Effort, serve_most
from civicgrid.geo.siting.problem import Candidates, Demand, Limit, Problem
from scipy.spatial import cKDTree
from spopt.locate import MCLP

SIDE, RADIUS, SPOTS, COUNT, GAP = 10_000.0, 500.0, 40, 20, 0.01
T = TypeVar("T")


def timed(what: str, work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    made = work()
    took = time.perf_counter() - start
    print(f"  {what:<64} {took:8.2f} s", flush=True)
    return made, took


def city(candidates: int, demand: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Give the places of demand, their weights and the candidates."""
    draw = np.random.default_rng(1)
    spots = draw.random((SPOTS, 2)) * SIDE
    gathered = spots[draw.integers(0, SPOTS, demand // 2)] + draw.normal(0, 600, (demand // 2, 2))
    places = np.vstack([gathered, draw.random((demand - demand // 2, 2)) * SIDE])
    return places, draw.integers(1, 100, demand).astype(float), draw.random((candidates, 2)) * SIDE


def problem(places: np.ndarray, weight: np.ndarray, sites: np.ndarray) -> Problem:
    near = cKDTree(sites).sparse_distance_matrix(cKDTree(places), RADIUS, output_type="coo_matrix")
    reach = Pairs(near.col.astype(np.intp), near.row.astype(np.intp), near.data, len(places), len(sites))
    return Problem.of(reach, Demand(weight), Candidates(RADIUS))


def by_spopt(places: np.ndarray, weight: np.ndarray, sites: np.ndarray, seconds: float) -> float:
    """Give the demand that spopt and CBC serve; NaN where they found nothing in the time."""
    metres = np.hypot(*(places[:, None] - sites[None]).transpose(2, 0, 1))
    model = MCLP.from_cost_matrix(metres, weight, RADIUS, COUNT)
    solver = pulp.PULP_CBC_CMD(msg=False, gapRel=GAP, timeLimit=seconds, threads=2)
    model.problem.solve(solver)
    chosen = [row for row, var in enumerate(model.fac_vars) if (var.value() or 0) > 0.5]
    return float(weight[(metres[:, chosen] <= RADIUS).any(axis=1)].sum()) if chosen else float("nan")


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 120.0
    given = city(2_000, 20_000)
    asked = problem(*given)
    print(f"2,000 candidates × 20,000 places, {asked.covers.nnz:,} in reach of each other, {COUNT} sites")
    cover, _ = timed("reduced", lambda: reduced(asked, Limit(COUNT)))
    swapped, _ = timed("one by one, then exchanged", lambda: good_choice(cover))
    print(f"    serves {cover.served(swapped):,.0f}")
    answer, own = timed("within 1 %, proven", lambda: serve_most(asked, Limit(COUNT), Effort(enough=GAP)))
    print(f"    serves {answer.value:,.0f}, gap {answer.gap:.2%}")
    found, _ = timed("as near as 60 s allow", lambda: serve_most(asked, Limit(COUNT)))
    print(f"    serves {found.value:,.0f}, gap {found.gap:.2%}, {found.method}")
    fewest, _ = timed("fewest for a quarter of the demand", lambda: fewest_to_serve(asked, 0.25))
    print(f"    {fewest.value:.0f} sites, at least {fewest.bound:.0f}")
    served, theirs = timed(f"spopt + CBC, within 1 % or {seconds:.0f} s", lambda: by_spopt(*given, seconds))
    print(f"    serves {served:,.0f}; {theirs / own:.0f} times as long as ours")


if __name__ == "__main__":
    main()
