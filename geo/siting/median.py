"""The p-median: so many sites that people walk least, together with what stands."""

from __future__ import annotations

from typing import Optional

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import csr_array

from ..frames import Array
from ..progress import Progress, part
from .problem import EXACT, SWAP, Answer, Problem, TooMuchRequired
from .relaxation import Relaxed, relaxed
from .savings import Savings, exchanged, greedily, ranked

_SECONDS = 60.0
_MOST_PAIRS = 1_000_000
"""With more savings left after the reductions the integer programme would not be solved in that time."""


def least_walk(
    problem: Problem, count: int, *, seconds: float = _SECONDS, progress: Optional[Progress] = None
) -> Answer:
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
    seconds
        How long the integer programme may take.

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
    require_room(problem, count)
    distance_m, unreachable = walked(problem)
    savings = savings_of(problem, distance_m)
    kept, allowed = problem.candidates.required, ~problem.candidates.forbidden
    begun = greedily(savings, allowed, count, np.flatnonzero(kept).tolist(), part(progress, 0.0, 0.1))
    begun = exchanged(savings, begun, allowed, kept, part(progress, 0.1, 0.2))
    state = relaxed(savings, begun, count, allowed, kept, part(progress, 0.2, 0.6))
    if not state.close:
        _solve(state, savings, count, seconds)
    order, gain = ranked(savings, state.chosen)
    whole = float(distance_m @ problem.demand.weight)
    method = EXACT if state.close else SWAP
    return Answer(order, gain, whole - state.value, whole - max(state.bound, state.value), method, unreachable)


def require_room(problem: Problem, count: int) -> None:
    """Refuse more required candidates than may be chosen.

    Raises
    ------
    TooMuchRequired
        if there are.
    """
    required = problem.candidates.required
    if required.sum() > count:
        raise TooMuchRequired(count=int(required.sum()), cost=float(problem.candidates.cost[required].sum()))


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


def _solve(state: Relaxed, savings: Savings, count: int, seconds: float) -> None:
    """Choose among the sites that are not ruled out by an integer programme, and better the bound or the choice."""
    sites = np.flatnonzero(~state.out | state.into)
    left = savings.only(sites)
    if len(left.saving) > _MOST_PAIRS:
        return
    floor = left.best(np.flatnonzero(state.into[sites]))
    worth, rows = _tiers(left, floor)
    limits = [LinearConstraint(rows, -np.inf, 0.0), LinearConstraint(_first(len(sites), len(worth)), -np.inf, count)]
    found = milp(
        -np.concatenate([np.zeros(len(sites)), worth]),
        integrality=np.repeat([1, 0], [len(sites), len(worth)]),
        bounds=Bounds(np.concatenate([state.into[sites], np.zeros(len(worth))]), 1.0),
        constraints=limits,
        options={"time_limit": seconds, "mip_rel_gap": 1e-7},
    )
    if found.mip_dual_bound is not None:
        state.bound = min(state.bound, max(float(floor.sum() - found.mip_dual_bound), state.value))
    if found.x is not None:
        chosen = sites[found.x[: len(sites)] > 0.5].tolist()
        value = float(savings.best(np.array(chosen)).sum())
        if value > state.value:
            state.chosen, state.value = chosen, value


def _first(sites: int, tiers: int) -> Array:
    return np.repeat([[1.0, 0.0]], [sites, tiers], axis=1)


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
