"""The fewest sites, or the cheapest, that serve a share of the demand: the location set covering problem.

With all demand to be served that of Toregas, Swain, ReVelle and Bergman (1971); with a share of it the partial one of
Daskin and Owen (1999). Whether so many sites are enough is a question for the most that they can serve
(``siting/bound.py``): what they can't is proven by its bound.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

import numpy as np
from scipy.sparse import csr_array, hstack

from ..frames import Array
from ..progress import Progress, part
from .bound import bounded
from .cover import Cover, reduced
from .exact import Programme, solved
from .exchange import added_one_by_one, improved
from .most import PROVEN, Effort, gains, programme
from .problem import EXACT, SWAP, Answer, Infeasible, Limit, Problem

_LEAST = 1e-9


def fewest_to_serve(
    problem: Problem, share: float, effort: Effort = PROVEN, progress: Optional[Progress] = None
) -> Answer:
    """Choose the sites of least cost with which at least ``share`` (0–1) of all demand is served.

    With costs of 1 these are the fewest. Required ones are chosen whether they are needed or not.

    Raises
    ------
    Infeasible
        if all candidates that may be chosen serve less.
    Cancelled
        if ``progress`` raises it.
    """
    demand, required = problem.demand, np.flatnonzero(problem.candidates.required)
    cover = reduced(problem, Limit())
    total = float(demand.weight.sum())
    already = float(demand.weight[demand.served].sum()) + float(gains(problem, required)[1].sum())
    need, reachable = share * total - already, float(cover.weight.sum())
    if need > reachable + _LEAST * total:
        raise Infeasible(problem, share, (already + reachable) / total)
    if need >= reachable * (1 - _LEAST):  # all of it: how much demand a row has is no matter
        cover = replace(cover, weight=np.ones(len(cover.weight)))
        need = float(len(cover.weight))
    chosen, least, method = _fewest(cover, need * (1 - _LEAST), effort, progress)
    order, gain = gains(problem, np.concatenate([required, cover.candidate[chosen]]))
    base = float(problem.candidates.cost[required].sum())
    value = base + float(cover.cost[chosen].sum())
    return Answer(order, gain, value, min(base + least, value), method, problem.unreachable)


def _fewest(cover: Cover, need: float, effort: Effort, progress: Optional[Progress]) -> tuple[Array, float, str]:
    """Give a choice that serves what is needed, the least cost of any such, and how it was found."""
    if need <= 0:
        return np.empty(0, dtype=np.intp), 0.0, EXACT
    unit = _unit(cover)
    chosen = _pruned(cover, added_one_by_one(cover, cover.cost, enough=need), need)
    chosen, least = _narrowed(cover, chosen, need, unit, part(progress, 0.0, 0.4))
    spent = float(cover.cost[chosen].sum())
    if least > spent - max(unit, _LEAST * spent) / 2:
        return chosen, spent, EXACT
    if effort.seconds <= 0 or spent - least <= effort.enough * least:
        return chosen, least, SWAP
    answer = solved(_to_serve(cover, need, least, spent), effort.seconds, part(progress, 0.4, 1.0))
    if answer.values is not None:
        found = _pruned(cover, np.flatnonzero(answer.values[: len(cover.cost)] > 0.5), need)
        chosen = found if cover.cost[found].sum() < spent else chosen
    spent = float(cover.cost[chosen].sum())
    return (chosen, spent, EXACT) if answer.done else (chosen, _whole(max(least, answer.bound), unit), SWAP)


def _narrowed(
    cover: Cover, chosen: Array, need: float, unit: float, progress: Optional[Progress]
) -> tuple[Array, float]:
    """Ask whether less would do, as long as it does; give the cheapest choice, and what none can cost less than."""
    while True:
        spent = float(cover.cost[chosen].sum())
        less = replace(cover, limit=Limit(budget=spent - unit if unit else spent * (1 - 1e-6)))
        start = improved(less, added_one_by_one(less, cover.cost), progress)
        found = bounded(less, start, need=need, progress=progress)
        if cover.served(found.chosen) < need:
            break
        chosen = _pruned(cover, found.chosen, need)
    least = _whole(found.least_cost, unit) if found.bound >= need else spent
    while unit and least < spent:
        tight = replace(cover, limit=Limit(budget=least))
        found = bounded(tight, added_one_by_one(tight, cover.cost), need=need, progress=progress)
        if found.bound >= need:
            break
        least = max(least + unit, _whole(found.least_cost, unit))
    return chosen, min(least, spent)


def _unit(cover: Cover) -> float:
    """Give what each candidate costs, if all cost the same; else 0."""
    return float(cover.cost[0]) if np.ptp(cover.cost) == 0 else 0.0


def _whole(cost: float, unit: float) -> float:
    """Give the least cost of whole candidates that is no less than this."""
    return float(np.ceil(cost / unit - _LEAST) * unit) if unit else cost


def _pruned(cover: Cover, chosen: Array, need: float) -> Array:
    """Leave out what is not needed, the dearest and least useful first."""
    kept = chosen.tolist()
    for candidate in sorted(kept, key=lambda one: (-cover.cost[one], cover.covers[[one]].nnz)):
        rest = [one for one in kept if one != candidate]
        if cover.served(np.array(rest, dtype=np.intp)) >= need:
            kept = rest
    return np.array(kept, dtype=np.intp)


def _to_serve(cover: Cover, need: float, least: float, most: float) -> Programme:
    """Write down that the cost is to be least, while what is needed is served."""
    made = programme(cover)
    candidates, rows = cover.covers.shape
    made.cost = np.concatenate([cover.cost, np.zeros(rows)])
    made.add(csr_array(np.concatenate([np.zeros(candidates), cover.weight])[None, :]), need, np.inf)
    made.add(hstack([csr_array(cover.cost[None, :]), csr_array((1, rows))]), least - _LEAST * most, most)
    return made
