"""How sure the choice of each site is: whether it stays under other assumptions, and what would be lost without it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Optional

import numpy as np

from ..frames import Array
from ..progress import Progress, report
from .problem import Answer, Infeasible, Problem

REQUIRED, ONLY, EQUAL, MOST = "required", "only", "equal", "most"
REASONS = (REQUIRED, ONLY, EQUAL, MOST)
"""Why a site is chosen: it must be; most of what it serves no other candidate could; another one would do nearly as
well; it adds most to the sites before it. The first that holds is told."""
_MOSTLY, _NEARLY = 0.5, 0.1
"""From which share of what a site serves only it can, and up to which share of its gain is lost with another one."""

Solve = Callable[[Problem], Answer]


@dataclass(frozen=True)
class Stability:
    """What is known of each of k chosen sites.

    kept
        (k,) in how many of ``of`` other questions the site is chosen, too: of those varied, and of those without one of
        the other chosen sites.
    loss
        (k,) how much worse the objective is without the site, the best other choice in its place; infinite where then
        no choice does what is asked.
    instead
        (k,) the candidate that is then chosen and was not before, the first of them; -1: none.
    only
        (k,) demand that this site serves and no other candidate could.
    reason
        (k,) one of ``REASONS``.
    """

    kept: Array
    of: int
    loss: Array
    instead: Array
    only: Array
    reason: Array


def stability(
    problem: Problem,
    answer: Answer,
    solve: Solve,
    varied: Sequence[Problem] = (),
    progress: Optional[Progress] = None,
) -> Stability:
    """Ask again under other assumptions, and with each chosen site left out in turn.

    Parameters
    ----------
    solve
        How the question was answered; it is asked ``len(varied) + k`` times, so that it should be fast.
    varied
        The same question with other weights (``reweighted``), or with other radii.

    Raises
    ------
    Cancelled
        if ``progress`` or ``solve`` raises it.
    """
    chosen = answer.chosen
    left_out = [without(problem, site) for site in chosen.tolist()]
    answers = []
    for place, one in enumerate([*varied, *left_out]):
        report(progress, place / (len(varied) + len(chosen)), "siting_stability")
        answers.append(_asked(one, solve))
    kept = np.array([sum(site in other for other, _ in answers) for site in chosen.tolist()], dtype=np.int64)
    rest = answers[len(varied) :]
    loss = np.array([abs(answer.value - value) for _, value in rest])
    instead = np.array([next((site for site in other if site not in chosen), -1) for other, _ in rest], dtype=np.int64)
    only = only_by(problem)[chosen]
    reason = _reasons(problem, answer, loss, only)
    return Stability(kept, max(len(answers) - 1, 0), loss, instead, only, reason)


def without(problem: Problem, site: int) -> Problem:
    """Give the question without one candidate."""
    there = problem.candidates
    here = np.arange(len(there.required)) == site
    marks = replace(there, required=there.required & ~here, forbidden=there.forbidden | here)
    return replace(problem, candidates=marks)


def reweighted(problem: Problem, weight: Array) -> Problem:
    """Give the question with other weights."""
    return replace(problem, demand=replace(problem.demand, weight=weight))


def only_by(problem: Problem) -> Array:
    """Give the demand that each candidate could serve, and no other one and nothing standing: (m,)."""
    allowed = (~problem.candidates.forbidden).astype(float)
    single = (problem.covers.T @ allowed == 1.0) & ~problem.demand.served
    return np.asarray(allowed * (problem.covers @ (problem.demand.weight * single)))


def _asked(problem: Problem, solve: Solve) -> tuple[list[int], float]:
    """Give the sites chosen and the objective; no site, and infinity, where no choice does what is asked."""
    try:
        answer = solve(problem)
    except Infeasible:
        return [], float("inf")
    return answer.chosen.tolist(), answer.value


def _reasons(problem: Problem, answer: Answer, loss: Array, only: Array) -> Array:
    """Give the reason of each chosen site."""
    reached = np.where(problem.demand.served, 0.0, problem.demand.weight)
    serves = (problem.covers @ reached)[answer.chosen]
    found = np.full(len(answer.chosen), MOST, dtype=object)
    found[loss <= _NEARLY * answer.gain] = EQUAL
    found[(only > 0) & (only >= _MOSTLY * serves)] = ONLY
    found[problem.candidates.required[answer.chosen]] = REQUIRED
    return found
