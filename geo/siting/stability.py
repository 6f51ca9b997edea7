"""How sure the choice of each site is: whether it stays under other assumptions, and what would be lost without it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Optional

import numpy as np
import pandas as pd

from .. import columns as col
from ..frames import Array
from ..progress import Progress, report
from .problem import Answer, Infeasible, Problem

REQUIRED, ONLY, EQUAL, MOST = "required", "only", "equal", "most"
REASONS = (REQUIRED, ONLY, EQUAL, MOST)
"""Why a site is chosen: it must be; most of what it serves no other candidate could; another one would do nearly as
well; it adds most to the sites before it. The first that holds is told."""
_MOSTLY, _NEARLY = 0.5, 0.1
"""From which share of what a site serves only it can, or another one is like it; up to which share of its gain may be
lost for another one to do nearly as well."""

Solve = Callable[[Problem], Answer]


def stability(
    problem: Problem,
    answer: Answer,
    solve: Solve,
    whole: float,
    varied: Sequence[Problem] = (),
    progress: Optional[Progress] = None,
) -> pd.DataFrame:
    """Ask again under other assumptions, and with each chosen site left out in turn.

    Parameters
    ----------
    solve
        How the question was answered; it is asked ``len(varied)`` times and once more for each chosen site, so that it
        should be fast.
    whole
        What losses are told as shares of, in the unit of the objective: all that is gained, or all that is spent.
    varied
        The same question with other weights, or with other radii.

    Returns
    -------
    pandas.DataFrame
        A row a chosen candidate, on its position: ``site_reason`` (one of ``REASONS``); ``loss_without``, how much
        worse the objective is without it and with the best other choice, as a share (NaN where then no choice does
        what is asked); ``instead``, the position of the candidate that is then chosen first of those that were not
        (-1: none); ``kept`` of ``kept_of``, how often, in all questions but the one without it, the site is chosen, or
        one that serves at least half of the same demand.

    Raises
    ------
    Cancelled
        if ``progress`` or ``solve`` raises it.
    """
    chosen = answer.chosen.tolist()
    answers = []
    for place, one in enumerate([*varied, *(without(problem, site) for site in chosen)]):
        report(progress, place / (len(varied) + len(chosen)), "siting_stability")
        answers.append(_asked(one, solve))
    rest = answers[len(varied) :]
    loss = np.array([abs(answer.value - value) for _, value in rest]) / (whole or np.nan)
    return pd.DataFrame(
        {
            col.SITE_REASON: _reasons(problem, answer, loss),
            col.LOSS_WITHOUT: loss,
            col.INSTEAD: [next((site for site in other if site not in chosen), -1) for other, _ in rest],
            col.KEPT: _kept(problem, chosen, [other for other, _ in answers], len(varied)),
            col.KEPT_OF: len(answers) - 1,
        },
        index=answer.chosen,
    )


def without(problem: Problem, site: int) -> Problem:
    """Give the question without one candidate."""
    there = problem.candidates
    here = np.arange(len(there.required)) == site
    marks = replace(there, required=there.required & ~here, forbidden=there.forbidden | here)
    return replace(problem, candidates=marks)


def reweighted(problem: Problem, weight: Array) -> Problem:
    """Give the question with other weights."""
    return replace(problem, demand=replace(problem.demand, weight=weight))


def reaching(problem: Problem, times: float) -> Problem:
    """Give the question with radii so many times as long, as far as the pairs go; what stands serves as before."""
    there = problem.candidates
    return replace(problem, candidates=replace(there, radius_m=there.radius_m * times))


def only_by(problem: Problem) -> Array:
    """Give the demand that each candidate could serve, and no other one and nothing standing: (m,)."""
    allowed = (~problem.candidates.forbidden).astype(float)
    single = (problem.covers.T @ allowed == 1.0) & ~problem.demand.served
    return np.asarray(allowed * (problem.covers @ (problem.demand.weight * single)))


def _asked(problem: Problem, solve: Solve) -> tuple[list[int], float]:
    """Give the sites chosen and the objective; no site, and no objective, where no choice does what is asked."""
    try:
        answer = solve(problem)
    except Infeasible:
        return [], float("nan")
    return answer.chosen.tolist(), answer.value


def _kept(problem: Problem, chosen: list[int], answers: list[list[int]], varied: int) -> Array:
    """Count, for each chosen site, the answers with it or one like it, but for the answer without it."""
    like = _alike(problem, chosen)
    found = np.array([[like[row, other].any() for other in answers] for row in range(len(chosen))], dtype=bool)
    found = found.reshape(len(chosen), len(answers))
    found[np.arange(len(chosen)), varied + np.arange(len(chosen))] = False
    return np.asarray(found.sum(axis=1))


def _alike(problem: Problem, chosen: list[int]) -> Array:
    """Tell which candidates (m) serve at least half of the demand that each chosen site (k) serves, or are it."""
    demand = np.where(problem.demand.served, 0.0, problem.demand.weight)
    own = problem.covers[chosen].multiply(demand[None, :]).tocsr()
    whole = np.asarray(own.sum(axis=1)).ravel()
    like: Array = ((own @ problem.covers.T).toarray() >= _MOSTLY * whole[:, None]) & (whole > 0)[:, None]
    like[np.arange(len(chosen)), chosen] = True
    return like


def _reasons(problem: Problem, answer: Answer, loss: Array) -> Array:
    """Give the reason of each chosen site."""
    reached = np.where(problem.demand.served, 0.0, problem.demand.weight)
    serves, only = (problem.covers @ reached)[answer.chosen], only_by(problem)[answer.chosen]
    gained = answer.gain / (answer.gain.sum() or np.nan)
    found = np.full(len(answer.chosen), MOST, dtype=object)
    found[loss <= _NEARLY * gained] = EQUAL
    found[(only > 0) & (only >= _MOSTLY * serves)] = ONLY
    found[problem.candidates.required[answer.chosen]] = REQUIRED
    return found
