"""The p-median: so many sites that people walk least, together with what stands."""

from __future__ import annotations

from typing import Optional

import numpy as np
from scipy.sparse import csr_array

from ..frames import Array
from ..progress import Progress, part
from .cover import rest_of
from .exact import Programme, solved
from .most import PROVEN, Effort
from .problem import EXACT, SWAP, Answer, Limit, Problem
from .relaxation import Relaxed
from .savings import Savings, exchanged, greedily, ranked

_MOST_PAIRS = 1_000_000
"""With more savings left after the reductions the integer programme would not be solved in that time."""


def least_walk(problem: Problem, count: int, effort: Effort = PROVEN, progress: Optional[Progress] = None) -> Answer:
    """Choose ``count`` candidates so that the sum of distance × weight is least (Hakimi 1964).

    Demand goes to the nearest facility, chosen or standing, that reaches it. What the choice leaves out of reach counts
    with the longest distance of all pairs; what nobody could reach is not counted. Sites exchanged in pairs (Teitz and
    Bart 1968) give a choice and a Lagrangian relaxation a bound; where they don't meet, the candidates that the bound
    does not rule out go into an integer programme (Elloumi 2010).

    Parameters
    ----------
    problem
        Of it count weights, pairs (whatever the radius), distances to what stands, required and forbidden candidates.
    count
        How many candidates are chosen, the required among them; fewer where more would take nothing off.
    effort
        How hard to search.

    Returns
    -------
    Answer
        ``value`` and ``bound`` in metres × weight; ``gain`` is what each site takes off.

    Raises
    ------
    TooMuchRequired
        if more than ``count`` candidates are required.
    Cancelled
        if ``progress`` raises it.
    """
    rest_of(Limit(count), problem)
    distance_m, unreachable = walked(problem)
    savings = savings_of(problem, distance_m)
    kept, allowed = problem.candidates.required, ~problem.candidates.forbidden
    begun = greedily(savings, allowed, count, np.flatnonzero(kept).tolist(), part(progress, 0.0, 0.1))
    begun = exchanged(savings, begun, allowed, kept, part(progress, 0.1, 0.2))
    whole = float(distance_m @ problem.demand.weight)
    state = Relaxed.of(savings, begun, whole, effort.enough, ~allowed, kept)
    state.relax(count, part(progress, 0.2, 0.6))
    if not state.near:
        _solve(state, count, effort.seconds, part(progress, 0.6, 1.0))
    order, gain = ranked(savings, state.chosen)
    method = EXACT if state.close else SWAP
    return Answer(order, gain, whole - state.value, whole - max(state.bound, state.value), method, unreachable)


def walked(problem: Problem) -> tuple[Array, Array]:
    """Give how far demand is from what stands (m, (n,)), and which nobody could reach, whose distance is 0.

    Demand that only a candidate reaches counts with the longest distance of all.
    """
    pairs, nearest_m = problem.reach, problem.demand.nearest_m
    allowed = ~problem.candidates.forbidden
    stands = np.isfinite(nearest_m)
    reached = stands | (pairs.per_origin(allowed[pairs.site].astype(float)) > 0)
    longest = max(float(pairs.distance_m.max(initial=0.0)), float(nearest_m[stands].max(initial=0.0)))
    return np.where(stands, nearest_m, np.where(reached, longest, 0.0)), ~reached


def savings_of(problem: Problem, distance_m: Array) -> Savings:
    """Give what each candidate takes off such distances of the demand that it reaches, in metres × weight."""
    pairs, weight = problem.reach, problem.demand.weight
    saving = weight[pairs.origin] * (distance_m[pairs.origin] - pairs.distance_m)
    return Savings.of(pairs.site, pairs.origin, saving, pairs.sites, pairs.origins)


def _solve(state: Relaxed, count: int, seconds: float, progress: Optional[Progress]) -> None:
    """Choose among the sites that are ruled neither out nor in by an integer programme: a better choice, or bound."""
    inside = np.flatnonzero(state.into)
    sites = np.flatnonzero(~state.out & ~state.into)
    left = state.savings.only(sites)
    if len(left.saving) > _MOST_PAIRS:
        return
    floor = state.savings.best(inside)
    worth, rows = _tiers(left, floor)
    made = Programme(np.concatenate([np.zeros(len(sites)), -worth]), np.arange(rows.shape[1]) < len(sites))
    made.add(rows, -np.inf, 0.0)
    made.add(csr_array((made.whole * 1.0)[None, :]), 0.0, count - len(inside))
    found = solved(made, seconds, progress)
    state.bound = min(state.bound, max(float(floor.sum()) - found.bound, state.value))
    if found.values is not None:
        chosen = np.concatenate([inside, sites[found.values[: len(sites)] > 0.5]])
        state.offer(chosen.tolist())


def _tiers(savings: Savings, floor: Array) -> tuple[Array, csr_array]:
    """Cut the savings of each row of demand into tiers: of equal savings, above its floor, from the best down.

    Gives what it is worth to be served in each tier rather than in the next (t,), and the rows of the programme: a tier
    is reached by a site in it or by one of a better tier.
    """
    some = np.flatnonzero(savings.saving > floor[savings.demand])
    demand, saving, site = savings.demand[some], savings.saving[some], savings.site[some]
    order = np.lexsort((-saving, demand))
    demand, saving, site = demand[order], saving[order], site[order]
    new = np.append(True, (demand[1:] != demand[:-1]) | (saving[1:] != saving[:-1]))[: len(demand)]
    tier = np.cumsum(new) - 1
    of, level = demand[new], saving[new]
    follows = np.append(of[1:] == of[:-1], False)[: len(of)]
    worth = level - np.where(follows, np.roll(level, -1), floor[of])
    after = np.flatnonzero(follows) + 1  # tiers that a better one of the same demand stands before
    count = len(level)
    row = np.concatenate([np.arange(count), after, tier])
    column = savings.sites + np.concatenate([np.arange(count), after - 1, site - savings.sites])
    value = np.concatenate([np.ones(count), -np.ones(len(after)), -np.ones(len(tier))])
    return worth, csr_array((value, (row, column)), shape=(count, savings.sites + count))
