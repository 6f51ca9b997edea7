from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from civicgrid.geo.distance.pairs import Pairs
from civicgrid.geo.errors import Cancelled
from civicgrid.geo.siting.most import Effort, serve_most
from civicgrid.geo.siting.problem import EXACT, Candidates, Demand, Limit, Problem, TooMuchRequired
from civicgrid.tests.geo.siting import covering


def mark(*rows: int) -> np.ndarray[Any, Any]:
    return np.isin(np.arange(covering.CANDIDATES), rows)


def asked(seed: int) -> tuple[Problem, Limit]:
    """Each seed asks another question: counts, budgets, both, required, forbidden, several candidates at a place."""
    cost = np.random.default_rng(seed + 1000).integers(1, 6, covering.CANDIDATES).astype(float)
    kinds: list[tuple[dict[str, Any], Limit]] = [
        ({}, Limit(1 + seed % 4)),
        ({"required": mark(0, 5)}, Limit(3)),
        ({"forbidden": mark(1, 2)}, Limit(3)),
        ({"cost": cost}, Limit(None, 6.0)),
        ({"cost": cost}, Limit(2, 9.0)),
        ({"place": np.arange(covering.CANDIDATES) // 3}, Limit(3)),
        ({"place": np.arange(covering.CANDIDATES) // 3, "cost": cost, "required": mark(4)}, Limit(None, 10.0)),
    ]
    more, limit = kinds[seed % len(kinds)]
    return covering.problem(seed, **more), limit


@pytest.mark.parametrize("seed", range(70))
def test_nothing_serves_more(seed: int) -> None:
    problem, limit = asked(seed)
    best = max(covering.served(problem, one) for one in covering.choices(problem, limit))
    answer = serve_most(problem, limit)
    assert answer.method == EXACT
    assert answer.value == pytest.approx(best)
    assert answer.bound == pytest.approx(best)
    assert covering.served(problem, answer.chosen) == pytest.approx(best)
    assert any(set(one) == set(answer.chosen) for one in covering.choices(problem, limit))
    assert answer.gain.sum() == pytest.approx(best)


@pytest.mark.parametrize("seed", range(70))
def test_without_the_integer_programme_the_bound_holds(seed: int) -> None:
    problem, limit = asked(seed)
    best = max(covering.served(problem, one) for one in covering.choices(problem, limit))
    answer = serve_most(problem, limit, Effort(seconds=0.0))
    assert answer.value <= best + 1e-9 <= answer.bound + 2e-9
    assert answer.value >= 0.9 * best


@pytest.mark.parametrize("seed", range(5))
def test_neither_order_nor_unit_changes_the_choice(seed: int) -> None:
    problem = covering.problem(seed)
    answer = serve_most(problem, Limit(3))
    draw = np.random.default_rng(seed)
    rows, sites = draw.permutation(covering.ROWS), draw.permutation(covering.CANDIDATES)
    reach = Pairs(
        rows[problem.reach.origin], sites[problem.reach.site], problem.reach.distance_m, len(rows), len(sites)
    )
    weight, served = np.empty(len(rows)), np.empty(len(rows), dtype=bool)
    weight[rows], served[rows] = problem.demand.weight * 1e3, problem.demand.served
    other = serve_most(Problem.of(reach, Demand(weight, served=served), Candidates(250.0)), Limit(3))
    assert other.value == pytest.approx(answer.value * 1e3)
    assert other.gain.tolist() == pytest.approx((answer.gain * 1e3).tolist())


def test_the_first_site_is_the_one_that_does_most_alone() -> None:
    # sites 0 and 1 serve 10 and 8 of which 6 are the same; site 2 serves 3 others
    reach = Pairs(np.array([0, 1, 1, 2, 3]), np.array([0, 0, 1, 1, 2]), np.zeros(5), 4, 3)
    problem = Problem.of(reach, Demand(np.array([4.0, 6.0, 2.0, 3.0])), Candidates(1.0))
    answer = serve_most(problem, Limit(3))
    assert answer.chosen.tolist() == [0, 2, 1]
    assert answer.gain.tolist() == [10.0, 3.0, 2.0]
    assert (answer.value, answer.gap) == (15.0, 0.0)


def test_what_serves_nobody_is_not_chosen() -> None:
    reach = Pairs(np.array([0]), np.array([1]), np.array([5.0]), 1, 3)
    answer = serve_most(Problem.of(reach, Demand(7.0), Candidates(10.0)), Limit(3))
    assert (answer.chosen.tolist(), answer.value, answer.method) == ([1], 7.0, EXACT)
    nothing = serve_most(Problem.of(reach, Demand(7.0, served=True), Candidates(10.0)), Limit(3))
    assert (len(nothing.chosen), nothing.value, nothing.gap) == (0, 0.0, 0.0)


def test_more_required_than_allowed_is_refused() -> None:
    with pytest.raises(TooMuchRequired) as wrong:
        serve_most(covering.problem(0, required=mark(0, 1, 2), cost=2.0), Limit(2))
    assert wrong.value.params == {"count": 3, "cost": 6.0}
    with pytest.raises(TooMuchRequired):
        serve_most(covering.problem(0, required=mark(0, 1, 2), cost=2.0), Limit(None, 5.0))


def test_cancel_is_heard() -> None:
    def stop(share: float, step: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        serve_most(covering.problem(0), Limit(2), progress=stop)
