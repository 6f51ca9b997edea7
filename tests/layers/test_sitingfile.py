"""A problem of siting goes into a file and comes back as it was."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from civicgrid.geo.distance.pairs import Pairs
from civicgrid.geo.siting.most import serve_most
from civicgrid.geo.siting.problem import Candidates, Demand, Limit, Problem
from civicgrid.layers import sitingfile


def test_problem_and_answer_come_back_as_they_were(tmp_path: Path) -> None:
    reach = Pairs(np.array([0, 1, 1, 2]), np.array([0, 0, 1, 2]), np.array([10.0, 20.0, 30.0, 400.0]), 4, 3)
    there = Candidates(np.array([50.0, 50.0, 60.0]), required=np.array([False, True, False]), place=np.array([0, 0, 1]))
    problem = Problem.of(reach, Demand(np.array([5.0, 7.0, 9.0, 1.0]), np.inf), there)
    sitingfile.write(problem, tmp_path / "problem.npz")
    again = sitingfile.read(tmp_path / "problem.npz")
    assert (again.reach.origins, again.reach.sites) == (4, 3)
    for part in ("reach", "demand", "candidates"):
        for name, values in vars(getattr(problem, part)).items():
            assert np.array_equal(getattr(getattr(again, part), name), values), name
    answer = serve_most(problem, Limit(2))
    back = sitingfile.answer_of(json.loads(json.dumps(sitingfile.answer_row(answer))))
    assert back.chosen.tolist() == answer.chosen.tolist()
    assert back.unreachable.tolist() == answer.unreachable.tolist() == [False, False, True, True]
    assert (back.value, back.bound, back.method, back.gap) == (answer.value, answer.bound, answer.method, answer.gap)
