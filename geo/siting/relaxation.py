"""A bound on the savings of any choice of sites, and a choice close to it, by Lagrangian relaxation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..frames import Array
from ..progress import Progress, report
from .savings import Savings, exchanged

_STEPS, _WORK = 1_000, 1_000_000_000
"""Most steps, and most savings looked at in all of them."""
_PATIENCE, _SHORTER, _SHORTEST = 20, 0.6, 1e-4
"""Steps without a better bound before they are made shorter, by how much, and when that ends the search."""
_TRY_EVERY = 50
"""So many steps, the sites of the relaxed question are taken for a choice, and exchanged."""


@dataclass
class Relaxed:
    """What is known of the best choice: ``chosen`` saves ``value``, none more than ``bound``.

    whole
        What there is to be saved from; what is left of it is the objective.
    enough
        Which share of the objective the choice may be from the best.
    kept
        (m,) sites that are always chosen.
    out, into
        (m,) sites that no better choice has, and that each has.
    """

    savings: Savings
    chosen: list[int]
    value: float
    bound: float
    whole: float
    enough: float
    kept: Array
    out: Array
    into: Array

    @classmethod
    def of(cls, savings: Savings, chosen: list[int], whole: float, enough: float, out: Array, kept: Array) -> Relaxed:
        """Begin with a choice."""
        value = float(savings.best(np.asarray(chosen, dtype=np.int64)).sum())
        bound = float(savings.best(np.flatnonzero(~out)).sum())
        return cls(savings, chosen, value, bound, whole, enough, kept, out.copy(), kept.copy())

    @property
    def close(self) -> bool:
        """Whether the choice is proven to be the best."""
        return self.bound - self.value <= 1e-7 * max(abs(self.bound), 1.0)

    @property
    def near(self) -> bool:
        """Whether the choice is proven to be good enough."""
        return self.close or self.bound - self.value <= self.enough * (self.whole - self.bound)

    def offer(self, chosen: list[int]) -> None:
        """Keep a choice that saves more than the best so far."""
        value = float(self.savings.best(np.asarray(chosen, dtype=np.int64)).sum())
        if value > self.value:
            self.chosen, self.value = chosen, value

    def relax(self, count: int, progress: Optional[Progress] = None) -> None:
        """Bound the savings of any ``count`` sites, and look for a better choice on the way.

        That each row of demand is served once is given up for a price, one a row; sites then no longer hang together,
        and the best are those with the most savings above the prices. Prices are moved along the subgradient
        (Cornuéjols, Fisher and Nemhauser 1977; steps of Polyak 1969), and sites that the bound rules out or in are
        told (Beasley 1993).
        """
        savings, site, allowed = self.savings, self.savings.site, ~self.out
        price, pace, waited = savings.best(np.asarray(self.chosen, dtype=np.int64)), 1.0, 0
        steps = min(_STEPS, _WORK // max(len(site), 1))
        for step in range(steps):
            report(progress, step / steps, "siting_proof")
            above = np.bincount(site, np.maximum(savings.saving - price[savings.demand], 0.0), savings.sites)
            picked = _picked(above, count, allowed, self.kept)
            bound = float(price.sum() + above[picked].sum())
            waited = 0 if bound < self.bound - 1e-5 * abs(self.bound - self.value) else waited + 1
            if step % _TRY_EVERY == _TRY_EVERY - 1:
                self.offer(exchanged(savings, picked.tolist(), allowed, self.kept, progress))
            self._learn(above, picked, bound, count)
            if waited >= _PATIENCE:
                pace, waited = pace * _SHORTER, 0
            slope = self._slope(price, picked)
            length = float(slope @ slope)
            if self.near or pace < _SHORTEST or not length:
                break
            price = np.maximum(price - pace * (bound - self.value) / length * slope, 0.0)

    def _slope(self, price: Array, picked: Array) -> Array:
        """Give how the bound grows with each price: what is served more than once wants a higher one."""
        rows = self.savings.rows(picked)
        demand = self.savings.demand[rows]
        slope = 1.0 - np.bincount(demand, self.savings.saving[rows] > price[demand], self.savings.size)
        slope[(price <= 0) & (slope > 0)] = 0.0
        return slope

    def _learn(self, above: Array, picked: Array, bound: float, count: int) -> None:
        """Keep a better bound, and the sites without which, or with which, no choice can be better than the known."""
        self.bound = min(self.bound, bound)
        free = picked[~self.into[picked]]
        others = np.setdiff1d(np.flatnonzero(~self.out), picked)
        if len(picked) < count or not len(free) or not len(others):
            return
        least = self.value + 1e-9 * abs(self.value)
        self.out[others[bound - above[free].min() + above[others] < least]] = True
        self.into[free[bound - above[free] + above[others].max() < least]] = True


def _picked(above: Array, count: int, allowed: Array, kept: Array) -> Array:
    """Give the sites of the relaxed question: those kept, and of the allowed the ones with most above the prices."""
    worth = np.where(kept, np.inf, np.where(allowed, above, -np.inf))
    order = np.argsort(-worth, kind="stable")[:count]
    return order[worth[order] > -np.inf]
