"""How much is served against how much is spent: by hand, by every choice gone through, and what must always hold."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from civicgrid.geo.errors import Cancelled
from civicgrid.geo.siting.frontier import knee, limits_up_to, served_within, undominated
from civicgrid.geo.siting.problem import Candidates, Demand, Limit, Problem
from civicgrid.tests.geo.siting import covering
from civicgrid.tests.geo.siting.small import dense
from hypothesis import given
from hypothesis import strategies as st

CHANCE = range(30)


def apart(*weights: float, **candidates: Any) -> Problem:
    """A place of demand for each weight, and a candidate at each, which serves it alone."""
    distance_m = np.full((len(weights), len(weights)), np.inf)
    np.fill_diagonal(distance_m, 0.0)
    return Problem.of(dense(distance_m), Demand(weights), Candidates(100.0, **candidates))


def served(problem: Problem, limits: list[Limit]) -> list[float]:
    return [one.value for one in served_within(problem, limits)]


def test_by_hand() -> None:
    problem = apart(50.0, 400.0, 300.0, 100.0)
    limits = limits_up_to(problem, np.array([1, 2, 3, 0]), 10, by_cost=False)
    assert [one.count for one in limits] == [1, 2, 3, 4]
    values = served(problem, limits)
    assert values == pytest.approx([400.0, 700.0, 800.0, 850.0])
    # above the chord from (0, 0) to (1, 1): 400/850 − 1/4 = 0.221, 0.324, 0.191, 0
    assert knee(np.arange(5.0), np.array([0.0, *values])) == 2


def test_by_hand_with_costs() -> None:
    problem = apart(50.0, 400.0, 300.0, cost=[1.0, 4.0, 2.0])
    limits = limits_up_to(problem, np.array([1, 2, 0]), 10, by_cost=True)
    assert [one.budget for one in limits] == pytest.approx([4.0, 6.0, 7.0])
    assert served(problem, limits) == pytest.approx([400.0, 700.0, 750.0])


def test_a_budget_buys_all_of_the_choice_it_is_made_of() -> None:
    # 0.1 + 0.2 + 0.3 is more than 0.3 + 0.2 + 0.1
    problem = apart(3.0, 2.0, 1.0, cost=[0.1, 0.2, 0.3])
    assert served(problem, limits_up_to(problem, np.array([2, 1, 0]), 3, by_cost=True)) == pytest.approx(
        [5.0, 5.0, 6.0]
    )


def test_no_limit_is_below_what_is_required() -> None:
    problem = apart(50.0, 400.0, 300.0, 100.0, required=[True, False, False, True], cost=[1.0, 1.0, 1.0, 2.0])
    chosen = np.array([1, 2, 3, 0])
    limits = limits_up_to(problem, chosen, 10, by_cost=False)
    assert [one.count for one in limits] == [2, 3, 4]
    budgets = [one.budget for one in limits_up_to(problem, chosen, 10, by_cost=True)]
    assert budgets == pytest.approx([4.0, 5.0])  # 1 and 2 do not pay for what is required
    assert served(problem, limits) == pytest.approx([150.0, 550.0, 850.0])


@given(st.integers(1, 60), st.integers(1, 20))
def test_limits_end_where_they_should(count: int, points: int) -> None:
    problem = apart(*[1.0] * count)
    counts = [one.count or 0 for one in limits_up_to(problem, np.arange(count), points, by_cost=False)]
    assert counts[-1] == count or points == 1
    assert len(counts) <= points
    assert (np.diff(counts) > 0).all()


@pytest.mark.parametrize("seed", CHANCE)
def test_more_sites_serve_no_less_and_each_on_average_no_more(seed: int) -> None:
    problem = covering.problem(seed)
    counts = np.arange(1, covering.CANDIDATES + 1)
    limits = [Limit(int(count)) for count in counts]
    answers = list(served_within(problem, limits))
    values = np.array([one.value for one in answers])
    best = [max(covering.served(problem, one) for one in covering.choices(problem, limit)) for limit in limits]
    assert values == pytest.approx(best)
    assert ([one.bound for one in answers] >= values - 1e-9).all()
    assert (np.diff(values) >= -1e-9).all()
    # what is covered has decreasing gains: of k sites the one that matters least adds no more than a k-th
    assert (np.diff(values / counts) <= 1e-9).all()


@pytest.mark.parametrize("seed", CHANCE)
def test_where_each_serves_its_own_the_curve_is_concave(seed: int) -> None:
    weights = np.random.default_rng(seed).integers(1, 100, 8).astype(float)
    values = np.array(served(apart(*weights), [Limit(count) for count in range(1, 9)]))
    assert values == pytest.approx(np.cumsum(np.sort(weights)[::-1]))
    assert (np.diff(values, 2) <= 1e-9).all()


def test_what_serves_less_for_more_is_left_out() -> None:
    spent, covered = np.array([0.0, 3.0, 1.0, 2.0, 3.0]), np.array([5.0, 9.0, 7.0, 7.0, 8.0])
    assert undominated(spent, covered).tolist() == [0, 2, 1]


steps = st.lists(st.tuples(st.integers(1, 50), st.integers(1, 1000)), min_size=2, max_size=12)


@given(steps, st.floats(0.01, 1000.0), st.floats(0.01, 1000.0), st.floats(-1e3, 1e3))
def test_the_knee_heeds_no_unit(made: list[tuple[int, int]], per_x: float, per_y: float, start: float) -> None:
    across, up = (np.concatenate([[0.0], np.cumsum(one)]) for one in zip(*made))
    found = knee(across, up)
    above = up / up[-1] - across / across[-1]
    other = knee(across * per_x, up * per_y + start)
    assert (found == -1) == (above.max() <= 1e-9)
    assert other == found or above[other] == pytest.approx(above.max(), abs=1e-8)
    assert 0 < found < len(up) - 1 or found == -1


@given(steps)
def test_of_a_concave_curve_each_step_before_the_knee_pays_more(made: list[tuple[int, int]]) -> None:
    wide, high = np.array(sorted(made, key=lambda step: -step[1] / step[0]), dtype=float).T
    found = knee(np.concatenate([[0.0], np.cumsum(wide)]), np.concatenate([[0.0], np.cumsum(high)]))
    if found > 0:
        pays, mean = high / wide, high.sum() / wide.sum()
        assert pays[:found].min() >= mean - 1e-6 >= pays[found:].max() - 2e-6


def test_two_points_or_a_straight_line_have_no_knee() -> None:
    assert knee(np.array([0.0, 1.0]), np.array([0.0, 9.0])) == -1
    assert knee(np.arange(4.0), np.arange(4.0) * 7.0) == -1
    assert knee(np.arange(4.0), np.array([0.0, 1.0, 2.0, 9.0])) == -1  # the last one adds most


def test_cancel_is_heard() -> None:
    def stop(_share: float, _step: str) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(served_within(covering.problem(1), [Limit(1), Limit(2)], progress=stop))
