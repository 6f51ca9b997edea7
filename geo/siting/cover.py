"""A problem of covering, reduced: what can't change the best choice is left out before anything is searched.

Left out are demand that is served already or by no candidate, candidates that are forbidden or cover nothing, and
candidates that another one outdoes: it covers all they do, and costs no more. Demand that the same candidates cover is
one row. What is required is chosen beforehand (Church and ReVelle 1974; Daskin 2013, Network and Discrete Location).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np

from ..frames import Array
from .problem import Limit, Problem, TooMuchRequired

_PAIRS = 100_000_000
"""Where candidates share more demand than this (pairs of candidates, row by row), comparing them would cost more than
it saves: reaches that wide seldom lie inside each other."""


@dataclass(frozen=True)
class Cover:
    """What is left to be chosen: c candidates, r rows of demand.

    covers
        (c, r) sparse, 1 where a candidate covers a row.
    weight
        (r,) demand.
    cost, place
        (c,) as of ``problem.Candidates``.
    candidate
        (c,) position in the problem.
    limit
        what may still be chosen.
    """

    covers: Any
    weight: Array
    cost: Array
    place: Array
    candidate: Array
    limit: Limit

    @cached_property
    def covered_by(self) -> Any:
        """The same as ``covers``, by rows of demand."""
        return self.covers.T.tocsr()

    @cached_property
    def shared_places(self) -> bool:
        """Whether any place has several candidates."""
        return len(np.unique(self.place)) < len(self.place)

    def served(self, chosen: Array) -> float:
        """Give the demand that chosen candidates cover together."""
        return float(self.weight[np.unique(self.covers[chosen].indices)].sum())

    def take(self, kept: Array) -> Cover:
        """Keep some candidates, and the demand that these cover."""
        rows = np.unique(self.covers[kept].indices)
        return replace(
            self,
            covers=self.covers[kept][:, rows],
            weight=self.weight[rows],
            cost=self.cost[kept],
            place=self.place[kept],
            candidate=self.candidate[kept],
        )

    def merged(self) -> Cover:
        """Make one row of all demand that the same candidates cover."""
        first, same = _alike(self.covered_by)
        weight = np.bincount(same, weights=self.weight, minlength=len(first))
        return replace(self, covers=self.covered_by[first].T.tocsr(), weight=weight)


def reduced(problem: Problem, limit: Limit) -> Cover:
    """Reduce a problem; what is required is chosen already, and counts towards the limit.

    Raises
    ------
    TooMuchRequired
        if it is more than the limit.
    """
    there, demand = problem.candidates, problem.demand
    required = np.flatnonzero(there.required)
    rest = rest_of(limit, problem)
    open_ = ~demand.served & (demand.weight > 0)
    open_[problem.covers[required].indices] = False
    free = ~there.required & ~there.forbidden & ~np.isin(there.place, there.place[required])
    if rest.budget is not None:
        free &= there.cost <= rest.budget
    rows = np.flatnonzero(free)
    columns = np.flatnonzero(open_)
    covers = problem.covers[rows][:, columns]
    cover = Cover(covers, demand.weight[columns], there.cost[rows], there.place[rows], rows, rest)
    cover = cover.take(np.flatnonzero(np.diff(covers.indptr) > 0)).merged()
    return cover.take(np.flatnonzero(~_outdone(cover))).merged()


def rest_of(limit: Limit, problem: Problem) -> Limit:
    """Give what is left of a limit when all that is required is chosen.

    Raises
    ------
    TooMuchRequired
        if that is more than the limit.
    """
    required = problem.candidates.required
    count, cost = int(required.sum()), float(problem.candidates.cost[required].sum())
    rest = Limit(
        None if limit.count is None else limit.count - count, None if limit.budget is None else limit.budget - cost
    )
    if min(rest.count or 0, rest.budget or 0) < 0:
        raise TooMuchRequired(count=count, cost=cost)
    return rest


def _alike(table: Any) -> tuple[Array, Array]:
    """Give the first of all rows that have the same columns, and for each row which of them it is."""
    known: dict[bytes, int] = {}
    spans = zip(table.indptr[:-1].tolist(), table.indptr[1:].tolist())
    # row by row: rows differ in length, and a key made of sums could take two for one
    keys = (table.indices[start:end].tobytes() for start, end in spans)
    same = np.array([known.setdefault(key, len(known)) for key in keys], dtype=np.intp)
    _, first = np.unique(same, return_index=True)
    return first, same


def _outdone(cover: Cover) -> Array:
    """Tell which candidates cover nothing that another one, which costs no more, does not; of equals the first stays.

    Only candidates with a place to themselves outdo others: else choosing them could bar a mate that is needed.
    """
    size = np.diff(cover.covers.indptr)
    if np.diff(cover.covered_by.indptr)[cover.covers.indices].sum() > _PAIRS:
        return np.zeros(len(size), dtype=bool)
    common = (cover.covers @ cover.covered_by).tocoo()
    small, large = common.row, common.col
    _, place, mates = np.unique(cover.place, return_inverse=True, return_counts=True)
    alone = mates[place.ravel()] == 1
    holds = (common.data == size[small]) & (small != large) & alone[large]
    holds &= cover.cost[large] <= cover.cost[small]
    equal = (size[small] == size[large]) & (cover.cost[small] == cover.cost[large])
    holds &= ~equal | (large < small) | ~alone[small]
    found = np.zeros(len(size), dtype=bool)
    found[small[holds]] = True
    return found
