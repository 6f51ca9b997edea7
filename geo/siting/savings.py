"""What each candidate site saves for each row of demand: sums of the best saving, and sites exchanged to raise them."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

import numpy as np

from ..frames import Array
from ..progress import Progress, report

ENOUGH = 1e-9
"""Savings that differ by less than this share of all are equal."""


@dataclass(frozen=True)
class Savings:
    """Savings of m sites for n rows of demand, those above 0 only, in the order of the sites.

    start
        (m + 1,) where the savings of each site begin; site ``i`` has those from ``start[i]`` to ``start[i + 1]``.
    demand, saving
        (p,) the row of demand, and what the site saves for it.
    size
        n.
    """

    start: Array
    demand: Array
    saving: Array
    size: int

    @classmethod
    def of(cls, site: Array, demand: Array, saving: Array, sites: int, size: int) -> Savings:
        """Sort savings by their site, and leave out those that are none."""
        some = np.flatnonzero(saving > 0)
        order = some[np.argsort(site[some], kind="stable")]
        start = np.searchsorted(site[order], np.arange(sites + 1))
        return cls(start, demand[order], saving[order], size)

    @property
    def sites(self) -> int:
        """How many sites there are."""
        return len(self.start) - 1

    @property
    def site(self) -> Array:
        """(p,) the site of each saving."""
        return np.repeat(np.arange(self.sites), np.diff(self.start))

    def within(self, site: int) -> slice:
        """Give where the savings of one site stand."""
        return slice(int(self.start[site]), int(self.start[site + 1]))

    def rows(self, sites: Array) -> Array:
        """Give where the savings of some sites stand."""
        return np.concatenate([np.arange(*self.start[one : one + 2]) for one in sites] or [np.empty(0, dtype=np.int64)])

    def only(self, sites: Array) -> Savings:
        """Give the savings of some sites, numbered anew in their order."""
        rows = self.rows(sites)
        start = np.concatenate([[0], np.cumsum(np.diff(self.start)[sites])])
        return Savings(start, self.demand[rows], self.saving[rows], self.size)

    def best(self, chosen: Array) -> Array:
        """Give the best saving that the chosen sites give each row of demand: (n,), 0 where none gives any."""
        found = np.zeros(self.size)
        rows = self.rows(chosen)
        np.maximum.at(found, self.demand[rows], self.saving[rows])
        return found

    def more(self, site: int, best: Array) -> float:
        """Give what a site would add to the best savings so far."""
        own = self.within(site)
        return float(np.maximum(self.saving[own] - best[self.demand[own]], 0.0).sum())

    def take(self, site: int, best: Array) -> None:
        """Raise the best savings by those of a site."""
        own = self.within(site)
        best[self.demand[own]] = np.maximum(best[self.demand[own]], self.saving[own])


def greedily(
    savings: Savings, allowed: Array, count: int, first: Sequence[int] = (), progress: Optional[Progress] = None
) -> list[int]:
    """Choose ``count`` sites, ``first`` and then always the one that adds most; fewer when no other adds anything.

    A site can't add more later than it does now, so that only those at the top are counted anew (Minoux 1978).
    """
    best = savings.best(np.asarray(first, dtype=np.int64))
    chosen = list(first)
    heap = [(-savings.more(site, best), site) for site in np.flatnonzero(allowed).tolist() if site not in set(first)]
    heapq.heapify(heap)
    while heap and len(chosen) < count:
        report(progress, len(chosen) / count, "siting")
        _, site = heapq.heappop(heap)
        more = savings.more(site, best)
        if heap and more < -heap[0][0]:
            heapq.heappush(heap, (-more, site))
        elif more > 0:
            savings.take(site, best)
            chosen.append(site)
        else:
            break
    return chosen


def exchanged(
    savings: Savings, chosen: Sequence[int], allowed: Array, kept: Array, progress: Optional[Progress] = None
) -> list[int]:
    """Exchange chosen sites for allowed ones, always the pair that gains most, until none gains anything.

    The gain of all pairs comes from one pass over the savings (Whitaker 1983; Resende and Werneck 2007). ``kept``
    sites stay.
    """
    chosen = list(chosen)
    least = ENOUGH * max(float(savings.best(np.asarray(chosen, dtype=np.int64)).sum()), 1.0)
    site = savings.site
    while chosen:
        report(progress, 0.0, "siting")
        profit = _profits(savings, site, chosen)
        profit[chosen] = profit[~allowed] = -np.inf
        profit[:, kept[chosen]] = -np.inf
        to, away = divmod(int(profit.argmax()), len(chosen))
        if not profit[to, away] > least:
            break
        chosen[away] = to
    return chosen


def _profits(savings: Savings, site: Array, chosen: Sequence[int]) -> Array:
    """Give what is gained by each site (m) in place of each chosen one (k)."""
    owner, best, second = _two_best(savings, chosen)
    demand, saving = savings.demand, savings.saving
    gain = np.bincount(site, np.maximum(saving - best[demand], 0.0), savings.sites)
    loss = np.bincount(owner[owner >= 0], (best - second)[owner >= 0], len(chosen))
    near = np.flatnonzero((saving > second[demand]) & (owner[demand] >= 0))
    spared = np.minimum(saving[near], best[demand[near]]) - second[demand[near]]
    pair = site[near] * len(chosen) + owner[demand[near]]
    regained = np.bincount(pair, spared, savings.sites * len(chosen)).reshape(savings.sites, len(chosen))
    return np.asarray(gain[:, None] - loss + regained)


def _two_best(savings: Savings, chosen: Sequence[int]) -> tuple[Array, Array, Array]:
    """Give for each row of demand which of the chosen saves most (-1: none any), how much, and the second best."""
    owner = np.full(savings.size, -1)
    best, second = np.zeros(savings.size), np.zeros(savings.size)
    for place, site in enumerate(chosen):
        own = savings.within(site)
        demand, saving = savings.demand[own], savings.saving[own]
        second[demand] = np.maximum(second[demand], np.minimum(saving, best[demand]))
        owner[demand] = np.where(saving > best[demand], place, owner[demand])
        best[demand] = np.maximum(best[demand], saving)
    return owner, best, second


def ranked(savings: Savings, chosen: Sequence[int]) -> tuple[Array, Array]:
    """Order sites by what each adds to those before it; give them with that."""
    left = np.zeros(savings.sites, dtype=bool)
    left[list(chosen)] = True
    order = greedily(savings, left, len(chosen))
    order += sorted(set(chosen) - set(order))
    best = np.zeros(savings.size)
    gain = []
    for site in order:
        gain.append(savings.more(site, best))
        savings.take(site, best)
    return np.array(order, dtype=np.int64), np.array(gain)
