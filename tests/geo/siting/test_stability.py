"""How sure a choice is: by hand."""

from __future__ import annotations

import numpy as np
from civicgrid.geo.siting import stability as subject
from civicgrid.geo.siting.fewest import fewest_to_serve
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
    found = subject.stability(PROBLEM, answer, two, whole=1000.0)
    # without the first its neighbour is ten metres farther for 100 people; without the second, the last serves them
    assert found.index.tolist() == [0, 2]
    assert found["instead"].tolist() == [1, 3]
    assert found["loss_without"].tolist() == [1.0, (40 * 4000.0 - 1 * 4000.0) / 1000.0]
    assert (found["kept"].tolist(), set(found["kept_of"])) == ([1, 1], {1})
    assert subject.only_by(PROBLEM).tolist() == [0.0, 0.0, 40.0, 1.0]


def test_why_each_site_is_chosen() -> None:
    answer = two(PROBLEM)
    found = subject.stability(PROBLEM, answer, two, whole=float(answer.gain.sum()))
    assert found["site_reason"].tolist() == [subject.EQUAL, subject.ONLY]
    near = Problem.of(PROBLEM.reach, PROBLEM.demand, Candidates(9000.0))  # now everybody reaches everything
    found = subject.stability(near, answer, two, whole=float(answer.gain.sum()))
    assert found["site_reason"].tolist() == [subject.EQUAL, subject.MOST]


def test_other_weights_and_what_is_required() -> None:
    required = Problem.of(PROBLEM.reach, PROBLEM.demand, Candidates(300.0, required=[False, True, False, False]))
    answer = two(required)
    assert sorted(answer.chosen.tolist()) == [1, 2]
    varied = [subject.reweighted(required, np.array([100.0, 1.0, 400.0]))]
    found = subject.stability(required, answer, two, 1000.0, varied)
    assert found.loc[1, ["kept", "site_reason"]].tolist() == [2, subject.REQUIRED]
    assert found.loc[2, ["kept", "site_reason"]].tolist() == [1, subject.ONLY]
    assert set(found["kept_of"]) == {2}


def test_a_site_without_which_nothing_does() -> None:
    problem = Problem.of(dense(np.array([[10.0, np.inf], [np.inf, 10.0]])), Demand(1.0), Candidates(300.0))
    answer = fewest_to_serve(problem, 1.0)
    found = subject.stability(problem, answer, lambda one: fewest_to_serve(one, 1.0), answer.value)
    assert found["site_reason"].tolist() == [subject.ONLY] * 2
    assert found["loss_without"].isna().all()


def test_wider_radii_reach_as_far_as_the_pairs_go() -> None:
    assert PROBLEM.covers.sum() == 4
    assert subject.reaching(PROBLEM, 20.0).covers.sum() == 9  # within 6 km: all but the pairs of 9 km


def test_a_site_that_serves_mostly_the_same_counts_as_it() -> None:
    # two candidates beside the same two places; with other weights the other one of them is chosen
    near = dense(np.array([[10.0, 20.0, np.inf], [20.0, 10.0, np.inf], [np.inf, np.inf, 10.0]]))
    problem = Problem.of(near, Demand([9.0, 8.0, 100.0]), Candidates(300.0))
    answer = two(problem)
    varied = [subject.reweighted(problem, np.array([8.0, 9.0, 100.0]))]
    assert sorted(two(varied[0]).chosen.tolist()) == [1, 2]
    found = subject.stability(problem, answer, two, 1.0, varied)
    assert found["kept"].tolist() == [2, 2]
