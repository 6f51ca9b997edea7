"""Questions of covering with published answers: San Francisco, and spopt side by side."""

from __future__ import annotations

import warnings
from pathlib import Path

import numpy as np
import pytest
from civicgrid.geo.siting.capacity import serve_most_within_capacity
from civicgrid.geo.siting.fewest import fewest_to_serve
from civicgrid.geo.siting.most import serve_most
from civicgrid.geo.siting.problem import Candidates, Demand, Limit, Problem
from civicgrid.tests.geo.siting import reference
from civicgrid.tests.geo.siting.small import dense


def test_fewest_shops_of_san_francisco(cities: Path) -> None:
    pairs, people = reference.san_francisco(cities)
    answers = reference.san_francisco_answers(cities)
    free = Problem.of(pairs, Demand(people), Candidates(8000.0))
    assert fewest_to_serve(free, 1.0).value == answers["LSCP radius 8000 (published: 3)"]
    fixed = Problem.of(pairs, Demand(people), Candidates(8000.0, required=np.isin(np.arange(16), [11, 15])))
    assert fewest_to_serve(fixed, 1.0).value == answers["LSCP radius 8000, y11 & y15 fixed (published: 4)"]


@pytest.mark.parametrize("count", [2, 4, 6])
def test_most_people_of_san_francisco(cities: Path, count: int) -> None:
    pairs, people = reference.san_francisco(cities)
    wanted = reference.san_francisco_answers(cities)[f"MCLP radius 5000 p={count} covered demand"]
    problem = Problem.of(pairs, Demand(people), Candidates(5000.0))
    found = serve_most(problem, Limit(count))
    assert found.value == found.bound == wanted
    # capacities that nobody ever reaches change nothing
    assert serve_most_within_capacity(problem, Limit(count)).value == pytest.approx(wanted, rel=1e-6)


def test_agrees_with_spopt() -> None:
    locate = pytest.importorskip("spopt.locate", reason="NOT RUN: no spopt here")
    pulp = pytest.importorskip("pulp")
    rng = np.random.default_rng(7)
    cost = np.hypot(*(rng.uniform(0, 5000, (200, 1, 2)) - rng.uniform(0, 5000, (1, 60, 2))).transpose(2, 0, 1))
    weight = rng.integers(1, 300, 200).astype(float)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # its own
        solver = pulp.PULP_CBC_CMD(msg=False)
        most = locate.MCLP.from_cost_matrix(cost, weight, 700.0, p_facilities=8).solve(solver)
        fewest = locate.LSCP.from_cost_matrix(cost, 1800.0).solve(solver)
    problem = Problem.of(dense(cost.T), Demand(weight), Candidates(700.0))
    assert serve_most(problem, Limit(8)).value == pytest.approx(most.problem.objective.value())
    every = Problem.of(dense(cost.T), Demand(weight), Candidates(1800.0))
    assert fewest_to_serve(every, 1.0).value == pytest.approx(fewest.problem.objective.value())
