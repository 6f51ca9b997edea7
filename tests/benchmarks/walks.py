"""Measure how long least walks take, and how near to the best they are proven to be: OR-Library, and beside spopt.

    CIVICGRID_CITIES=… PYTHONPATH=.build .venv/bin/python tests/benchmarks/walks.py

Every instance of OR-Library by both questions; then 40 × 400 at random by both programs, in turns, medians of three;
the peer's time is that of building its model and solving it.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np
import pulp
from civicgrid.geo.siting.center import least_worst_walk
from civicgrid.geo.siting.median import least_walk
from civicgrid.geo.siting.problem import Candidates, Demand, Problem
from civicgrid.tests.geo.siting import reference
from civicgrid.tests.geo.siting.small import dense
from spopt.locate import PCenter, PMedian

SITES, PLACES, COUNT, TURNS = 40, 400, 6, 3
T = TypeVar("T")


def timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    made = work()
    return made, time.perf_counter() - start


def or_library(cities: Path) -> None:
    optima = reference.orlib_optima(cities)
    print("instance: mean walk, gap, time; longest walk, gap, time (s); both as published")
    for instance in optima.index:
        pairs, count = reference.orlib(cities, instance)
        problem = Problem.of(pairs, Demand(1.0), Candidates(0.0))
        walk, walk_s = timed(partial(least_walk, problem, count))
        worst, worst_s = timed(partial(least_worst_walk, problem, count))
        assert (walk.value, worst.value) == tuple(optima.loc[instance, ["pmedian_opt", "kcenter_opt"]])
        print(f"  {instance:<8} {walk.gap:.1e} {walk_s:6.2f}   {worst.gap:.1e} {worst_s:6.2f}", flush=True)


def beside_spopt() -> None:
    draw = np.random.default_rng(3)
    metres = np.hypot(*(draw.random((PLACES, 1, 2)) - draw.random((1, SITES, 2))).transpose(2, 0, 1)) * 10_000.0
    weight = draw.integers(1, 300, PLACES).astype(float)
    problem = Problem.of(dense(metres.T), Demand(weight), Candidates(0.0))
    for name, ours, theirs in (
        ("mean walk", least_walk, lambda: PMedian.from_cost_matrix(metres, weight, p_facilities=COUNT)),
        ("longest walk", least_worst_walk, lambda: PCenter.from_cost_matrix(metres, p_facilities=COUNT)),
    ):
        own, peer = [], []
        for _ in range(TURNS):
            found, took = timed(partial(ours, problem, COUNT))
            own.append(took)
            model, took = timed(lambda theirs=theirs: theirs().solve(pulp.PULP_CBC_CMD(msg=False)))
            peer.append(took)
            assert abs(found.value - model.problem.objective.value()) <= 1e-6 * found.value
        once, other = statistics.median(own), statistics.median(peer)
        print(f"{name}: {once:.2f} s, spopt with CBC {other:.2f} s: {other / once:.0f} times")


if __name__ == "__main__":
    or_library(Path(os.environ["CIVICGRID_CITIES"]))
    beside_spopt()
