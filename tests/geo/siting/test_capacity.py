"""Sites with capacities: by hand, every choice gone through, and a programme written down once more by itself."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from civicgrid.geo.siting.capacity import assigned, fewest_within_capacity, serve_most_within_capacity
from civicgrid.geo.siting.problem import EXACT, Candidates, Demand, Infeasible, Limit, Problem, TooMuchRequired
from civicgrid.tests.geo.siting.small import choices, dense, small
from scipy.sparse import csr_array
from scipy.sparse.csgraph import maximum_flow

NEAR = np.array([[100.0, 200.0, np.inf], [np.inf, 100.0, 250.0], [np.inf, np.inf, 10.0]])


def three(capacity: object, **candidates: object) -> Problem:
    """Three places in a row with 60, 50 and 40 people, and three sites beside them."""
    return Problem.of(dense(NEAR), Demand([60.0, 50.0, 40.0]), Candidates(300.0, capacity=capacity, **candidates))


def test_a_site_serves_no_more_than_it_can() -> None:
    found = serve_most_within_capacity(three(70.0), Limit(1))
    assert (found.value, found.bound, found.method) == (70.0, 70.0, EXACT)
    found = serve_most_within_capacity(three([70.0, 100.0, 100.0]), Limit(1))
    assert (found.chosen.tolist(), found.value) == ([1], 90.0)
    found = serve_most_within_capacity(three([70.0, 100.0, 100.0]), Limit(2))
    assert sorted(found.chosen.tolist()) == [0, 1]
    assert (found.value, found.gain.tolist()) == (150.0, [90.0, 60.0])


def test_who_goes_where() -> None:
    found = assigned(three([70.0, 45.0, 1.0]), [0, 1])
    goes = {(int(origin), int(site)): amount for origin, site, amount in zip(found.origin, found.site, found.amount)}
    # the first site has room for 10 of the middle place; the second serves them first, and 5 of the last
    assert goes == pytest.approx({(0, 0): 60.0, (1, 0): 10.0, (1, 1): 40.0, (2, 1): 5.0})


def test_budget_and_places() -> None:
    problem = three(np.inf, cost=[5.0, 3.0, 2.0])
    assert sorted(serve_most_within_capacity(problem, Limit(budget=5.0)).chosen.tolist()) in ([0], [1, 2])
    at_one_place = three(np.inf, place=np.array([0, 0, 1]))
    assert sorted(serve_most_within_capacity(at_one_place, Limit(3)).chosen.tolist()) == [0, 2]


def test_the_fewest_that_serve_enough() -> None:
    assert fewest_within_capacity(three(100.0), 0.6).value == 1.0
    assert fewest_within_capacity(three(70.0), 0.6).value == 2.0
    with pytest.raises(Infeasible) as raised:
        fewest_within_capacity(three(30.0), 0.7)
    assert raised.value.params["best_pct"] == pytest.approx(60.0)


def test_more_required_than_wanted_is_refused() -> None:
    with pytest.raises(TooMuchRequired):
        serve_most_within_capacity(three(10.0, required=True), Limit(2))


def served(problem: Problem, chosen: tuple[int, ...]) -> int:
    """The most that chosen sites can serve, as a flow through a network."""
    covers = problem.covers.toarray()
    m, n = covers.shape
    graph = np.zeros((m + n + 2, m + n + 2), dtype=np.int64)
    for site in chosen:
        graph[m + n, site] = problem.candidates.capacity[site]
        graph[site, m : m + n] = covers[site] * 10**6
    graph[m : m + n, -1] = np.where(problem.demand.served, 0, problem.demand.weight)
    return int(maximum_flow(csr_array(graph.astype(np.int32)), m + n, m + n + 1).flow_value)


@pytest.mark.parametrize("seed", range(200))
def test_no_choice_is_better(seed: int) -> None:
    problem, count = small(seed)
    rng = np.random.default_rng(seed)
    m = len(problem.candidates.cost)
    there = replace(problem.candidates, capacity=rng.integers(10, 150, m).astype(float), radius_m=np.full(m, 600.0))
    problem = Problem.of(problem.reach, replace(problem.demand, served=problem.demand.nearest_m <= 300.0), there)
    found = serve_most_within_capacity(problem, Limit(count))
    best = max(served(problem, chosen) for chosen in choices(problem, count))
    assert found.value == pytest.approx(best)
    assert found.bound == pytest.approx(best)
    assert found.gain.sum() == pytest.approx(best)
    assert served(problem, tuple(found.chosen)) == pytest.approx(best)

    whole = problem.demand.weight.sum()
    already = problem.demand.weight[problem.demand.served].sum()
    share = float((already + best) / whole)
    enough = fewest_within_capacity(problem, share)
    fewest = next(len(chosen) for chosen in choices(problem, m) if served(problem, chosen) >= best)  # the short first
    assert enough.value == pytest.approx(fewest)
    assert enough.bound == pytest.approx(fewest)
