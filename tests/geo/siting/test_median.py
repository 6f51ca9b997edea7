"""The p-median: by hand, every choice gone through, OR-Library, San Francisco, and spopt side by side."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import pytest
from civicgrid.geo.errors import Cancelled
from civicgrid.geo.siting.median import least_walk
from civicgrid.geo.siting.problem import EXACT, Candidates, Demand, Problem, TooMuchRequired
from civicgrid.tests.geo.siting import reference
from civicgrid.tests.geo.siting.small import NOWHERE, choices, dense, small, walks


def test_by_hand() -> None:
    # people at 0, 100 and 1000 m along a line; candidates at 0, 100, 900 m
    places, sites = np.array([0.0, 100.0, 1000.0]), np.array([0.0, 100.0, 900.0])
    problem = Problem.of(dense(np.abs(sites[:, None] - places)), Demand([3.0, 1.0, 2.0]), Candidates(0.0))
    found = least_walk(problem, 2)
    assert found.value == found.bound == 1 * 100 + 2 * 100
    assert found.method == EXACT
    # before, everybody walks the longest of all distances, 1000 m: the first takes 3·1000 + 1·900 off, the second 2·900
    assert found.chosen.tolist() == [0, 2]
    assert found.gain.tolist() == [3900.0, 1800.0]


def test_what_stands_is_walked_to() -> None:
    problem = Problem.of(dense(np.array([[50.0, 300.0]])), Demand([1.0, 1.0], nearest_m=[40.0, 400.0]), Candidates(0.0))
    found = least_walk(problem, 1)
    assert (found.value, found.gain.tolist()) == (340.0, [100.0])
    nothing = Problem.of(dense(np.array([[50.0, 300.0]])), Demand([1.0, 1.0], nearest_m=10.0), Candidates(0.0))
    assert least_walk(nothing, 1).chosen.tolist() == []


def test_what_nobody_could_reach_is_told_and_not_counted() -> None:
    distance_m = np.array([[10.0, np.inf, np.inf], [20.0, np.inf, 5.0]])
    problem = Problem.of(dense(distance_m), Demand(1.0), Candidates(0.0, forbidden=[False, True]))
    found = least_walk(problem, 1)
    assert found.unreachable.tolist() == [False, True, True]
    assert found.value == 10.0


def test_more_required_than_wanted_is_refused() -> None:
    problem = Problem.of(dense(np.ones((3, 2))), Demand(1.0), Candidates(0.0, required=[True, True, False], cost=7.0))
    with pytest.raises(TooMuchRequired) as raised:
        least_walk(problem, 1)
    assert raised.value.params == {"count": 2, "cost": 14.0}


@pytest.mark.parametrize("seed", range(200))
def test_no_choice_is_better(seed: int) -> None:
    problem, count = small(seed)
    weight = problem.demand.weight
    found = least_walk(problem, count)
    assert set(np.flatnonzero(problem.candidates.required)) <= set(found.chosen)
    assert not problem.candidates.forbidden[found.chosen].any()
    longest = max(
        problem.reach.distance_m.max(), problem.demand.nearest_m[np.isfinite(problem.demand.nearest_m)].max(initial=0.0)
    )

    def value(chosen: tuple[int, ...]) -> float:
        there = walks(problem, chosen)
        there = np.where(there == NOWHERE, longest, there)
        return float((weight * there)[~found.unreachable].sum())

    best = min(value(chosen) for chosen in choices(problem, count))
    assert found.value == pytest.approx(best)
    assert found.bound == pytest.approx(best)
    assert value(tuple(found.chosen)) == pytest.approx(best)
    assert value(()) - found.gain.sum() == pytest.approx(best)


def test_or_library(cities: Path) -> None:
    optima = reference.orlib_optima(cities)
    for instance in optima.index.drop("pmed16"):  # half a minute: in the benchmarks
        pairs, count = reference.orlib(cities, instance)
        found = least_walk(Problem.of(pairs, Demand(1.0), Candidates(0.0)), count)
        assert found.value == optima.loc[instance, "pmedian_opt"], instance
        assert found.bound == pytest.approx(found.value, rel=1e-5), instance


@pytest.mark.parametrize("count", [2, 4, 6])
def test_san_francisco(cities: Path, count: int) -> None:
    pairs, people = reference.san_francisco(cities)
    found = least_walk(Problem.of(pairs, Demand(people), Candidates(0.0)), count)
    wanted = reference.san_francisco_answers(cities)[f"PMedian p={count} weighted distance"]
    assert found.value == pytest.approx(wanted, rel=1e-12)
    assert found.gap < 1e-6


def test_agrees_with_spopt() -> None:
    locate = pytest.importorskip("spopt.locate", reason="NOT RUN: no spopt here")
    pulp = pytest.importorskip("pulp")
    rng = np.random.default_rng(5)
    cost = np.hypot(*(rng.uniform(0, 5000, (60, 1, 2)) - rng.uniform(0, 5000, (1, 25, 2))).transpose(2, 0, 1))
    weight = rng.integers(1, 300, 60).astype(float)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own
        peer = locate.PMedian.from_cost_matrix(cost, weight, p_facilities=4)
        peer.solve(pulp.PULP_CBC_CMD(msg=False))
    found = least_walk(Problem.of(dense(cost.T), Demand(weight), Candidates(0.0)), 4)
    assert found.value == pytest.approx(peer.problem.objective.value(), rel=1e-9)
    assert found.bound <= found.value * (1 + 1e-9)


def test_cancelled() -> None:
    def stop(share: float, step: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        least_walk(small(1)[0], 2, progress=stop)
