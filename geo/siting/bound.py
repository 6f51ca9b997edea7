"""How much any choice can serve at most: a Lagrangian bound on the problem of covering.

That a row of demand is served only where a chosen candidate covers it is taken out of the constraints, at a price for
each row (Galvão and ReVelle 1996, European Journal of Operational Research 88: 114–123). For any prices, what is left
is solved at sight: demand worth more than its price is served, and the candidates are chosen whose covered prices sum
to the most. Its value is a bound; prices are moved along a deflected subgradient (Camerini, Fratta and Maffioli 1975)
as long as that lowers it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..frames import Array
from ..progress import Progress, report
from .cover import Cover
from .exchange import added_one_by_one, improved

ROUNDS = 1000
_PATIENCE, _SHORTER, _SHORTEST = 25, 0.6, 1e-4
_MEMORY = 0.7
"""How much of the last direction stays in the next."""
_TRIES = 25
"""Every so many rounds the candidates that the bound chose are tried as a choice."""


@dataclass(frozen=True)
class Bounded:
    """What is proven of a problem of covering, and the best choice met on the way.

    bound
        no choice within the limit serves more.
    with_each
        (c,) no choice within the limit that holds the candidate serves more.
    chosen
        positions of the best choice that is known.
    least_cost
        no choice costs less and serves as much as was needed.
    """

    bound: float
    with_each: Array
    chosen: Array
    least_cost: float


def bounded(
    cover: Cover, chosen: Array, enough: float = 0.0, need: float = np.inf, progress: Optional[Progress] = None
) -> Bounded:
    """Bound what can be served, and improve a choice.

    Stop where it is proven to be within ``enough`` (a share) of the best; or where it is known whether as much as
    ``need`` can be served.

    Raises
    ------
    Cancelled
        if ``progress`` raises it.
    """
    search = _Search(cover, chosen)
    for turn in range(ROUNDS):
        report(progress, turn / ROUNDS, "siting_bound")
        settled = search.known >= need or (search.best < need < np.inf)
        if settled or search.closed(enough) or search.step < _SHORTEST:
            break
        search.move()
        if turn % _TRIES == _TRIES - 1:
            search.try_choice()
    return Bounded(max(search.best, search.known), search.with_each(), search.chosen, search.least_cost(need))


class _Search:
    """Prices of demand, and how far they have come."""

    def __init__(self, cover: Cover, chosen: Array) -> None:
        self.cover, self.chosen, self.known = cover, chosen, cover.served(chosen)
        self.step, self.since = 1.0, 0
        self.best = float(cover.weight.sum())  # what free demand gives: all of it is served
        self.prices = self.best_prices = np.zeros(len(cover.weight))
        self.direction = np.zeros(len(cover.weight))

    def closed(self, enough: float) -> bool:
        """Whether the choice is proven to be good enough."""
        return self.best - self.known <= max(enough, 1e-9) * self.best

    def move(self) -> None:
        """Bound by the prices, then move them."""
        weight = self.cover.weight
        taken, value, _, _ = _taken(self.cover, self.cover.covers @ self.prices)
        bound = float(np.maximum(weight - self.prices, 0.0).sum()) + value
        self._note(bound)
        slope = self.cover.covered_by @ taken - (weight > self.prices)
        self.direction = (1 - _MEMORY) * slope + _MEMORY * self.direction
        way = self.direction.copy()
        way[((self.prices <= 0) & (way > 0)) | ((self.prices >= weight) & (way < 0))] = 0.0
        length = float(way @ way)
        if length > 0:
            self.prices = np.clip(self.prices - self.step * (bound - self.known) / length * way, 0.0, weight)

    def _note(self, bound: float) -> None:
        """Keep the best bound; where none was better for long, go back to it and on with shorter steps."""
        self.since = 0 if bound < self.best * (1 - 1e-6) else self.since + 1
        if bound < self.best:
            self.best, self.best_prices = bound, self.prices
        if self.since >= _PATIENCE:
            self.prices, self.direction = self.best_prices, np.zeros(len(self.prices))
            self.step, self.since = self.step * _SHORTER, 0

    def try_choice(self) -> None:
        """Take the candidates that the prices choose, as far as they may be, for a choice, and improve it."""
        taken, _, _, _ = _taken(self.cover, self.cover.covers @ self.prices)
        start = _allowed(self.cover, np.flatnonzero(taken > 0.5))
        tried = improved(self.cover, added_one_by_one(self.cover, np.ones(len(taken)), start))
        if self.cover.served(tried) > self.known:
            self.chosen, self.known = tried, self.cover.served(tried)

    def with_each(self) -> Array:
        """Bound what a choice with each candidate serves: one that the prices leave out takes another's place."""
        worth = self.cover.covers @ self.best_prices
        _, value, each, per_cost = _taken(self.cover, worth)
        return self._kept() + value + np.minimum(worth - each - per_cost * self.cover.cost, 0.0)

    def least_cost(self, need: float) -> float:
        """Bound the cost of serving ``need``: candidates count by what they are worth for it, the last in part."""
        worth, cost = self.cover.covers @ self.best_prices, self.cover.cost
        order = np.argsort(-worth / cost, kind="stable")
        gained = np.concatenate([[self._kept()], self._kept() + np.cumsum(worth[order])])
        spent = np.concatenate([[0.0], np.cumsum(cost[order])])
        return float(np.interp(need, gained, spent))

    def _kept(self) -> float:
        """What is served at the best prices without any candidate: demand that is worth more than its price."""
        return float(np.maximum(self.cover.weight - self.best_prices, 0.0).sum())


def _taken(cover: Cover, worth: Array) -> tuple[Array, float, float, float]:
    """Choose the candidates worth most within the limit: how much of each (0–1), and what they are worth together.

    Of several limits the one that allows less holds alone, and the last candidate within a budget may be a part: that
    makes the bound no lower. The last two are what one candidate more, and a unit of cost more, would be worth.
    """
    single = _one_a_place(cover, worth)
    found = [(single.astype(float), float(worth[single].sum()), 0.0, 0.0)]
    if cover.limit.count is not None and cover.limit.count < single.sum():
        found.append(_by_count(worth, single, cover.limit.count))
    if cover.limit.budget is not None and cover.limit.budget < cover.cost[single].sum():
        found.append(_by_budget(worth, single, cover.cost, cover.limit.budget))
    return min(found, key=lambda one: one[1])


def _one_a_place(cover: Cover, worth: Array) -> Array:
    """Tell which candidates are worth anything; with a limit by count only the best of its place counts."""
    chosen: Array = worth > 0
    if cover.shared_places and cover.limit.budget is None:
        order = np.argsort(-worth, kind="stable")
        _, first = np.unique(cover.place[order], return_index=True)
        best = np.zeros(len(worth), dtype=bool)
        best[order[first]] = True
        chosen &= best
    return chosen


def _by_count(worth: Array, single: Array, count: int) -> tuple[Array, float, float, float]:
    rows = np.flatnonzero(single)
    order = rows[np.argpartition(-worth[rows], count - 1)] if count else rows
    taken = np.zeros(len(worth))
    taken[order[:count]] = 1.0
    last = float(worth[order[:count]].min()) if count else np.inf
    return taken, float(worth[order[:count]].sum()), last, 0.0


def _by_budget(worth: Array, single: Array, cost: Array, budget: float) -> tuple[Array, float, float, float]:
    rows = np.flatnonzero(single)
    order = rows[np.argsort(-worth[rows] / cost[rows], kind="stable")]
    spent = np.cumsum(cost[order])
    part = np.clip((budget - (spent - cost[order])) / cost[order], 0.0, 1.0)
    last = order[min(int(np.searchsorted(spent, budget)), len(order) - 1)]
    taken = np.zeros(len(worth))
    taken[order] = part
    return taken, float(taken @ worth), 0.0, float(worth[last] / cost[last])


def _allowed(cover: Cover, chosen: Array) -> Array:
    """Give the candidates, in this order, of one place each and as far as the budget goes."""
    _, first = np.unique(cover.place[chosen], return_index=True)
    kept = chosen[np.sort(first)]
    if cover.limit.budget is not None:
        kept = kept[np.cumsum(cover.cost[kept]) <= cover.limit.budget]
    return kept if cover.limit.count is None else kept[: cover.limit.count]
