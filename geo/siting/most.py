"""The sites that serve most: the maximal covering location problem (Church and ReVelle 1974).

``maximise Σ w_i y_i``, where ``y_i ≤ Σ_{j covers i} x_j``, at most so many sites are chosen or so much is spent, and x
is 0 or 1. It is reduced, answered by greedy choice and exchange, bounded by prices, and what the bound leaves open is
solved as an integer programme as far as the time goes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from scipy.sparse import coo_array, csr_array, eye_array, hstack

from ..frames import Array
from ..progress import Progress, part
from .bound import Bounded, bounded
from .cover import Cover, reduced
from .exact import Programme, solved
from .exchange import good_choice
from .problem import EXACT, SWAP, Answer, Limit, Problem

_LEAST = 1e-9


@dataclass(frozen=True)
class Effort:
    """How hard to search.

    enough
        stop where the choice is proven to be within this share of the best possible.
    seconds
        how long the integer programme may take; 0: it is not tried.
    """

    enough: float = 0.0
    seconds: float = 60.0


PROVEN = Effort()


def serve_most(problem: Problem, limit: Limit, effort: Effort = PROVEN, progress: Optional[Progress] = None) -> Answer:
    """Choose the sites that, within the limit, serve most of the demand that nothing serves yet.

    Raises
    ------
    TooMuchRequired
        if what is required is more than the limit.
    Cancelled
        if ``progress`` raises it.
    """
    cover = reduced(problem, limit)
    chosen, most, method = most_served(cover, effort, progress)
    required = np.flatnonzero(problem.candidates.required)
    base = gains(problem, required)[1].sum()
    order, gain = gains(problem, np.concatenate([required, cover.candidate[chosen]]))
    value = float(gain.sum())
    return Answer(order, gain, value, max(float(base + most), value), method, problem.unreachable)


def most_served(cover: Cover, effort: Effort, progress: Optional[Progress] = None) -> tuple[Array, float, str]:
    """Give the best choice known (positions in ``cover``), the most that any could serve, and how it was found."""
    start = good_choice(cover, progress)
    if not len(start):
        return start, 0.0, EXACT
    found = bounded(cover, start, effort.enough, progress=part(progress, 0.0, 0.4))
    known = cover.served(found.chosen)
    if found.bound - known <= _LEAST * known:
        return found.chosen, known, EXACT
    if effort.seconds <= 0 or found.bound - known <= effort.enough * found.bound:
        return found.chosen, found.bound, SWAP
    return _proven(cover, found, known, effort.seconds, part(progress, 0.4, 1.0))


def _proven(
    cover: Cover, found: Bounded, known: float, seconds: float, progress: Optional[Progress]
) -> tuple[Array, float, str]:
    """Solve what the bound leaves open: candidates with which more than what is known could be served."""
    kept = found.with_each > known * (1 + _LEAST)
    kept[found.chosen] = True
    rows = np.flatnonzero(kept)
    left = cover.take(rows).merged()
    answer = solved(programme(left), seconds, progress)
    bound = min(found.bound, max(-answer.bound, known))
    best = found.chosen
    if answer.values is not None:
        chosen = rows[np.flatnonzero(answer.values[: len(rows)] > 0.5)]
        best = chosen if cover.served(chosen) > known else best
    return (best, cover.served(best), EXACT) if answer.done else (best, bound, SWAP)


def programme(cover: Cover) -> Programme:
    """Write the problem down: which candidates are chosen, and how much (0–1) of each row of demand is served."""
    candidates, rows = cover.covers.shape
    made = Programme(np.concatenate([np.zeros(candidates), -cover.weight]), np.arange(candidates + rows) < candidates)
    made.add(hstack([-cover.covered_by, eye_array(rows)]), -np.inf, 0.0)
    keep_to_limit(made, cover)
    return made


def keep_to_limit(made: Programme, cover: Cover) -> None:
    """Demand of a programme, whose first unknowns are the candidates, that it keeps to the limit and to the places."""
    candidates = len(cover.cost)
    rest = csr_array((1, len(made.cost) - candidates))
    if cover.limit.count is not None:
        made.add(hstack([csr_array(np.ones((1, candidates))), rest]), 0.0, cover.limit.count)
    if cover.limit.budget is not None:
        made.add(hstack([csr_array(cover.cost[None, :]), rest]), 0.0, cover.limit.budget)
    if cover.shared_places:
        made.add(_one_a_place(cover, len(made.cost)), 0.0, 1.0)


def _one_a_place(cover: Cover, unknowns: int) -> Any:
    """Give a sum for each place of several candidates."""
    _, place, mates = np.unique(cover.place, return_inverse=True, return_counts=True)
    shared = np.flatnonzero(mates[place.ravel()] > 1)
    _, row = np.unique(place.ravel()[shared], return_inverse=True)
    shape = (int(row.max()) + 1, unknowns)
    return coo_array((np.ones(len(shared)), (row.ravel(), shared)), shape=shape)


def gains(problem: Problem, chosen: Array) -> tuple[Array, Array]:
    """Sort what is chosen, the one first that adds most to those before; give what each adds."""
    left = np.where(problem.demand.served, 0.0, problem.demand.weight)
    order, gain = [], []
    rest = sorted(chosen.tolist())
    while rest:
        adds = problem.covers[rest] @ left
        best = int(np.argmax(adds))
        order.append(rest.pop(best))
        gain.append(float(adds[best]))
        left[problem.covers[[order[-1]]].indices] = 0.0
    return np.array(order, dtype=np.intp), np.array(gain)
