"""What is asked of candidate sites, by name, and the function that answers it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely

from ..frames import Array
from ..progress import Progress
from .capacity import fewest_within_capacity, serve_most_within_capacity
from .center import least_worst_walk
from .fewest import fewest_to_serve
from .median import least_walk
from .most import PROVEN, Effort, serve_most
from .problem import Answer, Limit, Problem

MOST, FEWEST, WALK, WORST = "most", "fewest", "walk", "worst"
QUESTIONS = (MOST, FEWEST, WALK, WORST)
"""Serve most, the fewest sites for a share, the least mean walk, the least longest walk."""
BY_DISTANCE = (WALK, WORST)
"""Questions about all demand and how far it walks, not only about what lies within the radius."""


def farthest_m(nearest_m: Array, points: Array, shapes: Array) -> float:
    """Give a distance from which on no candidate helps: the longest walk to what stands or, without, across all.

    Parameters
    ----------
    nearest_m
        (n,) distances to what stands; infinite where nothing is in reach.
    points, shapes
        where the demand and the candidates are.
    """
    if np.isfinite(nearest_m).all():
        return float(nearest_m.max(initial=0.0))
    left, low, right, top = shapely.total_bounds(np.concatenate([points, shapes]))
    return 2.0 * float(np.hypot(right - left, top - low))  # ways along streets are longer than straight ones


@dataclass(frozen=True)
class Question:
    """What is asked.

    name
        one of ``QUESTIONS``.
    limit
        how much may be chosen; of ``FEWEST`` nothing, of those by distance the count counts.
    share
        of ``FEWEST``: the share (0–1) of demand to be served.
    """

    name: str
    limit: Limit
    share: float = 1.0


def answered(
    problem: Problem, question: Question, effort: Effort = PROVEN, progress: Optional[Progress] = None
) -> Answer:
    """Answer a question; where capacities limit who is served, cover heeds them.

    Raises
    ------
    Infeasible, TooMuchRequired
        if no choice does what is asked.
    Cancelled
        if ``progress`` raises it.
    """
    limited = bool(np.isfinite(problem.candidates.capacity).any())
    if question.name == FEWEST:
        fewest = fewest_within_capacity if limited else fewest_to_serve
        return fewest(problem, question.share, effort, progress)
    if question.name in BY_DISTANCE:
        by_distance = least_walk if question.name == WALK else least_worst_walk
        return by_distance(problem, question.limit.count or 1, effort, progress)
    most = serve_most_within_capacity if limited else serve_most
    return most(problem, question.limit, effort, progress)
