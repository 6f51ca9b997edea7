"""How much is served against what is spent: the question answered for less, and where more hardly pays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Optional

import numpy as np

from ..frames import Array
from ..progress import Progress, part
from .most import Effort
from .problem import Answer, Limit, Problem
from .question import MOST, Question, answered

_LEAST = 1e-9
QUICK = Effort(enough=0.005, seconds=0.0)
"""Of each point: the bound tells how far it may be from the best."""


def limits_up_to(problem: Problem, most: Limit, points: int) -> list[Limit]:
    """Spread limits evenly up to the one given, which is the last: budgets if it has one, else whole numbers of sites.

    None is below what the required candidates need. Where every cost is a multiple of the least one, so are the
    budgets below the last: what of a budget can't be spent only makes its bound worse.
    """
    cost, required = problem.candidates.cost, problem.candidates.required
    if most.budget is not None:
        steps = np.linspace(0.0, most.budget, points + 1)[1:]
        least = cost.min()
        if (cost % least == 0).all():
            steps[:-1] = np.floor(steps[:-1] / least + _LEAST) * least
        return [
            replace(most, budget=float(step)) for step in np.unique(steps) if step >= max(least, cost[required].sum())
        ]
    steps = np.unique(np.linspace(1, most.count or 1, min(points, most.count or 1)).round())
    return [replace(most, count=int(step)) for step in steps if step >= required.sum()]


def served_within(
    problem: Problem, limits: Sequence[Limit], effort: Effort = QUICK, progress: Optional[Progress] = None
) -> Iterator[Answer]:
    """Give the choice that serves most within each limit, with its bound.

    Raises
    ------
    TooMuchRequired
        if what is required is more than a limit.
    Cancelled
        if ``progress`` raises it.
    """
    for place, limit in enumerate(limits):
        own = part(progress, place / len(limits), (place + 1) / len(limits))
        yield answered(problem, Question(MOST, limit), effort, own)


def undominated(spent: Array, served: Array) -> Array:
    """Give the points (positions, by what is spent) that serve more than every point for which no more is spent."""
    order = np.lexsort((-served, spent))
    before = np.maximum.accumulate(np.concatenate([[-np.inf], served[order][:-1]]))
    return order[served[order] > before + _LEAST * np.abs(served[order])]


def knee(spent: Array, served: Array) -> int:
    """Give the point after which more pays least: the one highest above the chord from the first point to the last.

    Both are scaled to 0–1 first, so that no unit matters (Kneedle, Satopää, Albrecht, Irwin and Raghavan 2011; the
    points are answers, not measurements, and need no smoothing).

    Parameters
    ----------
    spent, served
        (p,) points with both growing.

    Returns
    -------
    int
        position of the point; -1 where none is above the chord.
    """
    if len(spent) < 3:
        return -1
    above = (served - served[0]) / np.ptp(served) - (spent - spent[0]) / np.ptp(spent)
    best = int(np.argmax(above))
    return best if above[best] > _LEAST else -1
