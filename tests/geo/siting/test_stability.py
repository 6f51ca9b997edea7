"""How sure a choice is: by hand."""

from __future__ import annotations

import numpy as np
from civicgrid.geo.siting import stability as subject
from civicgrid.geo.siting.center import least_worst_walk
from civicgrid.geo.siting.median import least_walk
from civicgrid.geo.siting.problem import Answer, Candidates, Demand, Problem
from civicgrid.tests.geo.siting.small import dense

# along a line: two candidates a step apart near 100 people, one alone near 40, one far off near 1
PLACES, SITES = np.array([0.0, 5000.0, 9000.0]), np.array([10.0, 20.0, 5000.0, 9000.0])
PEOPLE = np.array([100.0, 40.0, 1.0])
PROBLEM = Problem.of(dense(np.abs(SITES[:, None] - PLACES)), Demand(PEOPLE), Candidates(300.0))


def two(problem: Problem) -> Answer:
    return least_walk(problem, 2)


def test_what_is_lost_without_a_site_and_what_is_chosen_instead() -> None:
    answer = two(PROBLEM)
    assert answer.chosen.tolist() == [0, 2]
    found = subject.stability(PROBLEM, answer, two)
    # without the first its neighbour is ten metres farther for 100 people; without the second, the last serves them
    assert found.instead.tolist() == [1, 3]
    assert found.loss.tolist() == [1000.0, 40 * 4000.0 - 1 * 4000.0]
    assert (found.kept.tolist(), found.of) == ([1, 1], 1)
    assert found.only.tolist() == [0.0, 40.0]
    assert found.reason.tolist() == [subject.EQUAL, subject.ONLY]


def test_other_weights_and_what_is_required() -> None:
    required = Problem.of(PROBLEM.reach, PROBLEM.demand, Candidates(300.0, required=[False, True, False, False]))
    answer = two(required)
    assert sorted(answer.chosen.tolist()) == [1, 2]
    varied = [subject.reweighted(required, np.array([100.0, 1.0, 400.0]))]
    found = subject.stability(required, answer, two, varied)
    by_site = dict(zip(answer.chosen.tolist(), zip(found.kept.tolist(), found.reason)))
    assert by_site == {1: (2, subject.REQUIRED), 2: (1, subject.ONLY)}
    assert found.of == 2


def test_a_site_without_which_nothing_does() -> None:
    cut = dense(np.array([[10.0, np.inf], [np.inf, 10.0]]))
    problem = Problem.of(cut, Demand(1.0), Candidates(300.0))
    answer = least_worst_walk(problem, 2)
    found = subject.stability(problem, answer, lambda one: least_worst_walk(one, 2))
    assert found.reason.tolist() == [subject.ONLY] * 2
    # the demand that it alone reaches can then not be reached at all, and counts no more
    assert found.loss.tolist() == [0.0, 0.0]
