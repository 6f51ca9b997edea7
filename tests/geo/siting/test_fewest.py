from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from civicgrid.geo.siting.fewest import fewest_to_serve
from civicgrid.geo.siting.most import Effort
from civicgrid.geo.siting.problem import EXACT, Infeasible, Limit, Problem
from civicgrid.tests.geo.siting import covering


def asked(seed: int) -> tuple[Problem, float]:
    cost = np.random.default_rng(seed + 1000).integers(1, 6, covering.CANDIDATES).astype(float)
    forbidden, required = (np.arange(covering.CANDIDATES) == one for one in (2, 3))
    kinds: list[dict[str, Any]] = [{}, {"cost": cost}, {"required": required, "forbidden": forbidden}]
    problem = covering.problem(seed, **kinds[seed % len(kinds)])
    reachable = 1.0 - problem.demand.weight[problem.unreachable].sum() / problem.demand.weight.sum()
    return problem, float([1.0, 0.8, 0.5][seed // 3 % 3] * reachable)


def least(problem: Problem, share: float) -> float:
    already = problem.demand.weight[problem.demand.served].sum()
    need = share * problem.demand.weight.sum() - already - 1e-9
    enough = (one for one in covering.choices(problem, Limit()) if covering.served(problem, one) >= need)
    return min(float(problem.candidates.cost[one].sum()) for one in enough)


@pytest.mark.parametrize("seed", range(45))
def test_nothing_costs_less(seed: int) -> None:
    problem, share = asked(seed)
    answer = fewest_to_serve(problem, share)
    assert answer.method == EXACT
    assert answer.value == pytest.approx(least(problem, share))
    assert answer.bound == pytest.approx(answer.value)
    assert problem.candidates.cost[answer.chosen].sum() == pytest.approx(answer.value)
    total = problem.demand.weight.sum()
    already = problem.demand.weight[problem.demand.served].sum()
    assert covering.served(problem, answer.chosen) + already >= share * total - 1e-6


@pytest.mark.parametrize("seed", range(45))
def test_without_the_integer_programme_the_bound_holds(seed: int) -> None:
    problem, share = asked(seed)
    answer = fewest_to_serve(problem, share, Effort(seconds=0.0))
    best = least(problem, share)
    assert answer.bound <= best + 1e-6
    assert best <= answer.value + 1e-6


def test_a_share_that_nothing_reaches_is_explained() -> None:
    problem = covering.problem(0)
    assert problem.unreachable.any()
    with pytest.raises(Infeasible) as wrong:
        fewest_to_serve(problem, 1.0)
    lost = problem.demand.weight[problem.unreachable].sum() / problem.demand.weight.sum()
    assert wrong.value.params["best_pct"] == pytest.approx(100 * (1 - lost))
    assert wrong.value.params["count"] == problem.unreachable.sum()


def test_what_is_served_already_needs_nothing() -> None:
    answer = fewest_to_serve(covering.problem(0), 0.0)
    assert (len(answer.chosen), answer.value, answer.gap, answer.method) == (0, 0.0, 0.0, EXACT)
