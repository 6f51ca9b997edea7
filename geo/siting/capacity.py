"""Sites that can serve only so much: those that serve most, or the fewest that serve enough, and who goes where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Optional

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array, diags_array, eye_array, hstack, vstack

from ..frames import Array
from ..progress import Progress, part
from .cover import Cover, rest_of
from .exact import Programme, Solved, solved
from .exchange import may_join
from .most import PROVEN, Effort, keep_to_limit
from .problem import EXACT, SWAP, Answer, Infeasible, Limit, Problem

_LEAST = 1e-6
"""Shares of all demand smaller than this are none: it is the solver's own tolerance."""
_STRONG = 200_000
"""Up to so many pairs, each says that nobody goes to a site that is not chosen: a better bound for more rows."""


@dataclass(frozen=True)
class Served:
    """How much demand of row ``origin`` goes how far to candidate ``site``: (p,) each, only where it is any."""

    origin: Array
    site: Array
    amount: Array
    distance_m: Array


def serve_most_within_capacity(
    problem: Problem, limit: Limit, effort: Effort = PROVEN, progress: Optional[Progress] = None
) -> Answer:
    """Choose sites that serve most of what nothing standing serves, each within its radius and its capacity.

    The capacitated maximal covering problem (Current and Storbeck 1988), but that the demand of one row may go to
    several sites.

    Parameters
    ----------
    problem
        Its capacities are in the unit of the weights.
    limit
        How many candidates, or at what cost.
    effort
        How hard to search; only its time counts.

    Raises
    ------
    TooMuchRequired
        if the required candidates are more than the limit.
    Cancelled
        if ``progress`` raises it.
    """
    rest_of(limit, problem)
    question = _Question.of(problem, limit)
    found = question.solved(np.zeros(question.sites), -question.demanded, 0.0, effort, progress)
    best = max([question.one_by_one(), *question.choices(found)], key=question.served)
    value = question.served(best)
    bound = max(value, min(-found.bound, float(question.cover.weight.sum())))
    return question.answer(best, value, bound, problem)


def fewest_within_capacity(
    problem: Problem, share: float, effort: Effort = PROVEN, progress: Optional[Progress] = None
) -> Answer:
    """Choose the sites of least cost that, with what stands, serve a share (0–1) of all demand within their capacities.

    The capacitated location set covering problem (Current and Storbeck 1988), for a part of the demand.

    Raises
    ------
    Infeasible
        if the candidates can't serve so much together.
    Cancelled
        if ``progress`` raises it.
    """
    question = _Question.of(problem, Limit())
    weight, stands = problem.demand.weight, problem.demand.served
    already, whole = float(weight[stands].sum()), float(weight.sum())
    asked = (share - _LEAST) * whole - already
    found = question.solved(question.cover.cost, np.zeros(question.pairs), asked, effort, progress)
    choices = [one for one in (question.one_by_one(asked), *question.choices(found)) if question.served(one) >= asked]
    if not choices:
        raise Infeasible(problem, share, (already + question.served(question.one_by_one())) / whole)
    best = min(choices, key=question.cost)
    return question.answer(best, question.cost(best), min(max(found.bound, 0.0), question.cost(best)), problem)


def assigned(problem: Problem, chosen: Sequence[int]) -> Served:
    """Give who goes where: chosen sites serve as much as they can, and of all ways to do so, people walk least."""
    pairs, candidates = problem.reach, problem.candidates
    near = (pairs.distance_m <= candidates.radius_m[pairs.site]) & ~problem.demand.served[pairs.origin]
    rows = np.flatnonzero(near & np.isin(pairs.site, chosen))
    origin, site, distance_m = pairs.origin[rows], pairs.site[rows], pairs.distance_m[rows]
    farther = distance_m / max(float(distance_m.max(initial=0.0)), 1.0)
    amount = _flows(origin, site, problem.demand.weight, candidates.capacity, farther)
    some = amount > _LEAST
    return Served(origin[some], site[some], amount[some], distance_m[some])


def _flows(origin: Array, site: Array, weight: Array, capacity: Array, farther: Any = 0.0) -> Array:
    """Give how much goes along each pair so that most is served, and of that as little as can be goes far (0–1)."""
    if not len(origin):
        return np.zeros(0)
    place, one = np.arange(len(origin)), np.ones(len(origin))
    by_origin = csr_array((one, (origin, place)), shape=(len(weight), len(origin)))
    by_site = csr_array((one, (site, place)), shape=(len(capacity), len(origin)))
    room = np.concatenate([weight, np.minimum(capacity, weight.sum())])
    price = _LEAST * np.broadcast_to(farther, len(origin)) - 1.0
    return np.asarray(linprog(price, A_ub=vstack([by_origin, by_site]).tocsr(), b_ub=room, method="highs").x)


@dataclass(frozen=True)
class _Question:
    """Candidates (c) and demand (r) that may still change anything.

    required
        (c,) whether each is always chosen.
    capacity
        (c,) of each; no more than the demand that it covers.
    """

    cover: Cover
    required: Array
    capacity: Array

    @classmethod
    def of(cls, problem: Problem, limit: Limit) -> _Question:
        """Leave out what is served, and candidates that are forbidden."""
        there, demand = problem.candidates, problem.demand
        rows = np.flatnonzero(~there.forbidden)
        columns = np.flatnonzero(~demand.served & (demand.weight > 0))
        covers = problem.covers[rows][:, columns]
        cover = Cover(covers, demand.weight[columns], there.cost[rows], there.place[rows], rows, limit).merged()
        return cls(cover, there.required[rows], np.minimum(there.capacity[rows], cover.covers @ cover.weight))

    @property
    def sites(self) -> int:
        """How many candidates there are."""
        return len(self.capacity)

    @property
    def pairs(self) -> int:
        """How many pairs of a candidate and a row of demand there are."""
        return len(self.cover.covers.indices)

    @cached_property
    def site(self) -> Array:
        """The candidate of each pair."""
        return np.repeat(np.arange(self.sites), np.diff(self.cover.covers.indptr))

    @cached_property
    def demanded(self) -> Array:
        """The demand of the row of each pair."""
        return np.asarray(self.cover.weight[self.cover.covers.indices])

    def cost(self, chosen: Sequence[int]) -> float:
        """Give what sites cost together."""
        return float(self.cover.cost[list(chosen)].sum())

    def served(self, chosen: Sequence[int]) -> float:
        """Give how much sites can serve together."""
        near = np.isin(self.site, chosen)
        row = self.cover.covers.indices[near]
        return float(_flows(row, self.site[near], self.cover.weight, self.capacity).sum())

    def one_by_one(self, enough: float = np.inf) -> list[int]:
        """Choose what is required, then always the site that serves most of what is left per cost, until enough."""
        chosen: list[int] = []
        left = self.cover.weight.copy()
        first = np.flatnonzero(self.required).tolist()
        while first or self.cover.weight.sum() - left.sum() < enough:
            most = np.minimum(self.capacity, self.cover.covers @ left)
            worth = np.where(may_join(self.cover, chosen), most / self.cover.cost, 0.0)
            if not first and not worth.any():
                break
            chosen.append(first.pop() if first else int(np.argmax(worth)))
            own = self.cover.covers[[chosen[-1]]].indices
            left[own] *= 1.0 - most[chosen[-1]] / max(float(left[own].sum()), _LEAST)
        return chosen

    def solved(self, site: Array, pair: Array, enough: float, effort: Effort, progress: Optional[Progress]) -> Solved:
        """Choose sites at the least cost, of sites and of serving the row of a pair, that serve enough.

        Unknown are whether each site is chosen, and what share of the row of each pair goes to its site.
        """
        made = Programme(np.concatenate([site, pair]), np.repeat([True, False], [self.sites, self.pairs]))
        share, row, place = eye_array(self.pairs), self.cover.covers.indices, np.arange(self.pairs)
        one = np.ones(self.pairs)
        rows = csr_array((one, (row, place)), shape=(len(self.cover.weight), self.pairs))
        of_site = csr_array((self.demanded, (self.site, place)), shape=(self.sites, self.pairs))
        made.add(hstack([csr_array((len(self.cover.weight), self.sites)), rows]), -np.inf, 1.0)
        made.add(hstack([-diags_array(self.capacity), of_site]), -np.inf, 0.0)
        if self.pairs <= _STRONG:
            chosen = csr_array((-one, (place, self.site)), shape=(self.pairs, self.sites))
            made.add(hstack([chosen, share]), -np.inf, 0.0)
        if enough > 0:
            made.add(csr_array(np.concatenate([np.zeros(self.sites), self.demanded])[None, :]), enough, np.inf)
        made.add(hstack([eye_array(self.sites), csr_array((self.sites, self.pairs))]), self.required, 1.0)
        keep_to_limit(made, self.cover)
        return solved(made, effort.seconds, part(progress, 0.2, 1.0))

    def choices(self, found: Solved) -> list[list[int]]:
        """Give the choice that was found, if one was."""
        return [] if found.values is None else [np.flatnonzero(found.values[: self.sites] > 0.5).tolist()]

    def answer(self, chosen: list[int], value: float, bound: float, problem: Problem) -> Answer:
        """Sort what is chosen by what each serves besides those before it."""
        order: list[int] = []
        totals = [0.0]
        while len(order) < len(chosen):
            after = {one: self.served([*order, one]) for one in chosen if one not in order}
            order.append(max(after, key=lambda one: after[one]))
            totals.append(after[order[-1]])
        method = EXACT if abs(value - bound) <= 10 * _LEAST * max(abs(value), 1.0) else SWAP
        return Answer(self.cover.candidate[order], np.diff(totals), value, bound, method, problem.unreachable)
