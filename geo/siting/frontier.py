"""How much is served against what is spent: the question answered for less, and where more hardly pays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def limits_up_to(problem: Problem, chosen: Array, points: int, by_cost: bool) -> list[Limit]:
    """Give limits up to what a choice takes, the last: numbers of its sites, or what the first ones of these cost.

    So a budget can be spent to its end, and no bound counts money that buys nothing. None is below what the required
    candidates need.

    Parameters
    ----------
    chosen
        candidates, the one first that does most.
    points
        at most so many limits, evenly spread over the sites.
    """
    cost, required = problem.candidates.cost, problem.candidates.required
    steps = np.unique(np.linspace(1, len(chosen), min(points, len(chosen))).round().astype(int))
    if not by_cost:
        return [Limit(count=int(step)) for step in steps if step >= required.sum()]
    spent = np.cumsum(cost[chosen])[steps - 1] * (1 + _LEAST)  # no site is lost to rounding
    return [Limit(budget=float(one)) for one in spent if one >= cost[required].sum()]


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
