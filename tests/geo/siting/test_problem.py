from __future__ import annotations

import numpy as np
import pytest
from civicgrid.geo.distance.pairs import Pairs
from civicgrid.geo.siting.problem import SWAP, Answer, Candidates, Demand, Infeasible, Problem

# four places of demand; candidate 0 reaches the first two, candidate 1 the third (too far), nobody the last
REACH = Pairs(np.array([0, 1, 2]), np.array([0, 0, 1]), np.array([0.0, 300.0, 301.0]), 4, 2)


RADIUS = Candidates(300.0)


def test_what_a_candidate_covers_lies_within_its_radius() -> None:
    problem = Problem.of(REACH, Demand(1.0), RADIUS)
    assert problem.covers.toarray().tolist() == [[1, 1, 0, 0], [0, 0, 0, 0]]
    assert problem.unreachable.tolist() == [False, False, True, True]


def test_what_stands_or_is_forbidden_decides_what_is_unreachable() -> None:
    served = Problem.of(REACH, Demand(1.0, served=np.array([False, False, False, True])), RADIUS)
    assert served.unreachable.tolist() == [False, False, True, False]
    forbidden = Problem.of(REACH, Demand(1.0), Candidates(300.0, forbidden=np.array([True, False])))
    assert forbidden.unreachable.all()


@pytest.mark.parametrize(
    ("demand", "candidates"),
    [
        (Demand(np.array([1, -1, 0, 0])), RADIUS),
        (Demand(np.nan), RADIUS),
        (Demand(1.0), Candidates(300.0, cost=0.0)),
        (Demand(1.0), Candidates(300.0, required=True, forbidden=True)),
    ],
)
def test_what_makes_no_sense_is_refused(demand: Demand, candidates: Candidates) -> None:
    with pytest.raises(ValueError, match="weights below 0"):
        Problem.of(REACH, demand, candidates)


@pytest.mark.parametrize(
    ("value", "bound", "gap"), [(99.0, 100.0, 0.01), (0.0, 0.0, 0.0), (12.0, 10.0, 0.2), (1.0, 0.0, np.inf)]
)
def test_the_gap_is_a_share_of_the_best_possible(value: float, bound: float, gap: float) -> None:
    answer = Answer(np.array([0]), np.array([value]), value, bound, SWAP, np.zeros(4, dtype=bool))
    assert answer.gap == pytest.approx(gap)


def test_infeasible_tells_what_is_out_of_reach() -> None:
    wrong = Infeasible(Problem.of(REACH, Demand(1.0), RADIUS), 1.0, 0.5)
    assert wrong.params == {"asked_pct": 100.0, "best_pct": 50.0, "count": 2, "total": 4}
    assert wrong.unreachable.tolist() == [False, False, True, True]
