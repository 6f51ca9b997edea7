"""A bound on the savings of any choice of sites, and a choice close to it, by Lagrangian relaxation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..frames import Array
from ..progress import Progress, report
from .savings import Savings, exchanged

_STEPS, _WORK = 1_000, 2_000_000_000
"""Most steps, and most savings looked at in all of them."""
_PATIENCE, _SHORTER, _SHORTEST = 20, 0.6, 1e-4
"""Steps without a better bound before they are made shorter, by how much, and when that ends the search."""
_TRY_EVERY = 50
"""So many steps, the sites of the relaxed question are taken for a choice, and exchanged."""


@dataclass
class Relaxed:
    """What is known of the best choice: ``chosen`` saves ``value``, none more than ``bound``.

    ``out`` and ``into`` (m,) are the sites that no better choice has, and that each has.
    """

    chosen: list[int]
    value: float
    bound: float
    out: Array
    into: Array

    @property
    def close(self) -> bool:
        """Whether the choice is proven to be the best."""
        return self.bound - self.value <= 1e-7 * max(abs(self.bound), 1.0)


def relaxed(
    savings: Savings,
    chosen: list[int],
    count: int,
    allowed: Array,
    kept: Array,
    progress: Optional[Progress] = None,
) -> Relaxed:
    """Bound the savings of any ``count`` sites, beginning with a choice of them.

    That each row of demand is served once is given up for a price, one a row; sites then no longer hang together, and
    the best are those with the most savings above the prices. Prices are moved along the subgradient (Cornuéjols,
    Fisher and Nemhauser 1977; steps of Polyak 1969), and sites that the bound rules out or in are told (Beasley 1993).
    """
    best = savings.best(np.asarray(chosen, dtype=np.int64))
    state = Relaxed(chosen, float(best.sum()), float("inf"), ~allowed, kept.copy())
    site = savings.site
    price, pace, waited = best, 1.0, 0
    steps = min(_STEPS, _WORK // max(len(site), 1))
    for step in range(steps):
        report(progress, step / steps, "siting")
        above = np.bincount(site, np.maximum(savings.saving - price[savings.demand], 0.0), savings.sites)
        picked = _picked(above, count, allowed, kept)
        bound = float(price.sum() + above[picked].sum())
        waited = 0 if bound < state.bound - 1e-5 * abs(state.bound - state.value) else waited + 1
        if step % _TRY_EVERY == _TRY_EVERY - 1:
            _try(state, savings, exchanged(savings, picked.tolist(), allowed, kept, progress))
        _learn(state, above, picked, bound, count)
        if waited >= _PATIENCE:
            pace, waited = pace * _SHORTER, 0
        rows = savings.rows(picked)
        served = np.bincount(savings.demand[rows], savings.saving[rows] > price[savings.demand[rows]], savings.size)
        slope = 1.0 - served
        slope[(price <= 0) & (slope > 0)] = 0.0
        length = float(slope @ slope)
        if state.close or pace < _SHORTEST or not length:
            break
        price = np.maximum(price - pace * (bound - state.value) / length * slope, 0.0)
    return state


def _picked(above: Array, count: int, allowed: Array, kept: Array) -> Array:
    """Give the sites of the relaxed question: those kept, and of the allowed the ones with most above the prices."""
    worth = np.where(kept, np.inf, np.where(allowed, above, -np.inf))
    order = np.argsort(-worth, kind="stable")[:count]
    return order[worth[order] > -np.inf]


def _try(state: Relaxed, savings: Savings, chosen: list[int]) -> None:
    """Keep a choice that saves more than the best so far."""
    value = float(savings.best(np.asarray(chosen, dtype=np.int64)).sum())
    if value > state.value:
        state.chosen, state.value = chosen, value


def _learn(state: Relaxed, above: Array, picked: Array, bound: float, count: int) -> None:
    """Keep a better bound, and the sites without which, or with which, no choice can be better than the known one."""
    state.bound = min(state.bound, bound)
    free = picked[~state.into[picked]]
    others = np.setdiff1d(np.flatnonzero(~state.out), picked)
    if len(picked) < count or not len(free) or not len(others):
        return
    least = state.value + 1e-9 * abs(state.value)
    state.out[others[bound - above[free].min() + above[others] < least]] = True
    state.into[free[bound - above[free] + above[others].max() < least]] = True
