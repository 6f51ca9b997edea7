"""The vertex p-center: by hand, every choice gone through, OR-Library, San Francisco, and spopt side by side."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import pytest
from civicgrid.geo.siting.center import least_worst_walk
from civicgrid.geo.siting.problem import EXACT, Candidates, Demand, Infeasible, Problem, TooMuchRequired
from civicgrid.tests.geo.siting import reference
from civicgrid.tests.geo.siting.small import NOWHERE, choices, dense, small, walks


def test_by_hand() -> None:
    places, sites = np.array([0.0, 100.0, 1000.0]), np.array([0.0, 100.0, 900.0])
    problem = Problem.of(dense(np.abs(sites[:, None] - places)), Demand([3.0, 1.0, 2.0]), Candidates(0.0))
    one = least_worst_walk(problem, 1)
    assert (one.value, one.bound, one.method) == (900.0, 900.0, EXACT)
    two = least_worst_walk(problem, 2)
    assert two.value == 100.0
    assert two.gain.sum() == 1000.0 - 100.0


def test_demand_without_weight_does_not_count() -> None:
    problem = Problem.of(dense(np.array([[50.0, 900.0], [80.0, 0.0]])), Demand([1.0, 0.0]), Candidates(0.0))
    assert least_worst_walk(problem, 1).value == 50.0


def test_nothing_to_shorten() -> None:
    problem = Problem.of(dense(np.array([[50.0]])), Demand(1.0, nearest_m=10.0), Candidates(0.0))
    found = least_worst_walk(problem, 1)
    assert (found.value, found.bound, found.chosen.tolist()) == (10.0, 10.0, [])


def test_more_required_than_wanted_is_refused() -> None:
    problem = Problem.of(dense(np.ones((2, 2))), Demand(1.0), Candidates(0.0, required=True))
    with pytest.raises(TooMuchRequired):
        least_worst_walk(problem, 1)


@pytest.mark.parametrize("seed", range(200))
def test_no_choice_is_better(seed: int) -> None:
    problem, count = small(seed)
    counts = problem.demand.weight > 0
    allowed = ~problem.candidates.forbidden[problem.reach.site]
    counts &= np.isfinite(problem.demand.nearest_m) | np.isin(np.arange(len(counts)), problem.reach.origin[allowed])

    def value(chosen: tuple[int, ...]) -> float:
        return float(walks(problem, chosen)[counts].max(initial=0.0))

    best = min(value(chosen) for chosen in choices(problem, count))
    if best == NOWHERE:
        with pytest.raises(Infeasible):
            least_worst_walk(problem, count)
        return
    found = least_worst_walk(problem, count)
    assert found.value == found.bound == best == value(tuple(found.chosen))
    assert set(np.flatnonzero(problem.candidates.required)) <= set(found.chosen)
    assert len(found.chosen) <= count


def test_or_library(cities: Path) -> None:
    optima = reference.orlib_optima(cities)
    for instance in optima.index:
        pairs, count = reference.orlib(cities, instance)
        found = least_worst_walk(Problem.of(pairs, Demand(1.0), Candidates(0.0)), count)
        assert found.value == found.bound == optima.loc[instance, "kcenter_opt"], instance


@pytest.mark.parametrize("count", [2, 4, 6])
def test_san_francisco(cities: Path, count: int) -> None:
    pairs, people = reference.san_francisco(cities)
    found = least_worst_walk(Problem.of(pairs, Demand(people), Candidates(0.0)), count)
    wanted = reference.san_francisco_answers(cities)[f"PCenter p={count}"]
    assert found.value == found.bound == pytest.approx(wanted, abs=1e-3)


def test_agrees_with_spopt() -> None:
    locate = pytest.importorskip("spopt.locate", reason="NOT RUN: no spopt here")
    pulp = pytest.importorskip("pulp")
    rng = np.random.default_rng(6)
    cost = np.hypot(*(rng.uniform(0, 5000, (50, 1, 2)) - rng.uniform(0, 5000, (1, 20, 2))).transpose(2, 0, 1))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own
        peer = locate.PCenter.from_cost_matrix(cost, p_facilities=4)
        peer.solve(pulp.PULP_CBC_CMD(msg=False))
    found = least_worst_walk(Problem.of(dense(cost.T), Demand(1.0), Candidates(0.0)), 4)
    assert found.value == pytest.approx(peer.problem.objective.value(), rel=1e-6)  # as CBC prints it
