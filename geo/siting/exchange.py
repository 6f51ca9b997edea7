"""Good choices of sites, fast: one after another by what each adds, then exchanged as long as that serves more.

The first is the greedy choice, with what a site would add looked up again only when it could be the best (Minoux 1978,
accelerated greedy algorithms; within 1 − 1/e of the best by Nemhauser, Wolsey and Fisher 1978). Under a budget what a
site adds counts per cost, too, and the better of both is kept (Khuller, Moss and Naor 1999). Exchanging is the vertex
substitution of Teitz and Bart (1968).
"""

from __future__ import annotations

from typing import Optional

import numpy as np

from ..frames import Array
from ..progress import Progress, report
from .cover import Cover

_LEAST = 1e-9
"""What is better by less than this share is not better: sums differ by their order."""


def good_choice(cover: Cover, progress: Optional[Progress] = None) -> Array:
    """Give candidates (positions in ``cover``) that together serve much, within the limit.

    Raises
    ------
    Cancelled
        if ``progress`` raises it.
    """
    costs = [np.ones(len(cover.cost))] if cover.limit.budget is None else [np.ones(len(cover.cost)), cover.cost]
    choices = [improved(cover, added_one_by_one(cover, cost), progress) for cost in costs]
    return max(choices, key=cover.served)


def added_one_by_one(cover: Cover, cost: Array, chosen: Optional[Array] = None, enough: float = np.inf) -> Array:
    """Add, to what is chosen, the candidate that adds most per cost, until the limit or enough is reached."""
    picked = [] if chosen is None else chosen.tolist()
    left = cover.weight.copy()
    left[cover.covers[picked].indices] = 0.0
    done = float(cover.weight.sum() - left.sum())
    most = cover.covers @ left / cost
    while done < enough:
        most[~may_join(cover, picked)] = -np.inf
        best = _best(cover, left, most, cost)
        if best is None:
            break
        picked.append(best)
        done += left[_rows(cover, best)].sum()
        left[_rows(cover, best)] = 0.0
    return np.array(picked, dtype=np.intp)


def _best(cover: Cover, left: Array, most: Array, cost: Array) -> Optional[int]:
    """Give the candidate that adds most per cost; ``most`` is what each once added: the most that it still can."""
    known = np.zeros(len(most), dtype=bool)
    while len(most):
        best = int(np.argmax(most))
        if most[best] <= 0:
            break
        if known[best]:
            return best
        most[best], known[best] = left[_rows(cover, best)].sum() / cost[best], True
    return None


def improved(cover: Cover, chosen: Array, progress: Optional[Progress] = None) -> Array:
    """Exchange a chosen candidate for another one as long as more is served, then add what still may join."""
    picked = chosen.tolist()
    count = np.asarray(cover.covers[picked].sum(axis=0)).ravel()
    gain = cover.covers @ (cover.weight * (count == 0))
    since, turn = 0, 0
    while since < len(picked):
        report(progress, 0.0, "siting")
        place = turn % len(picked)
        alone = _rows(cover, picked[place])
        alone = alone[count[alone] == 1]
        loss = float(cover.weight[alone].sum())
        others = picked[:place] + picked[place + 1 :]
        net = np.where(may_join(cover, others), gain + _worth(cover, alone) - loss, -np.inf)
        best = int(np.argmax(net))
        since += 1
        if net[best] > _LEAST * max(float(cover.weight.sum()), 1.0):
            gain += _moved(cover, count, picked[place], best)
            picked[place], since = best, 0
        turn += 1
    return added_one_by_one(cover, np.ones(len(cover.cost)), np.array(picked, dtype=np.intp))


def _moved(cover: Cover, count: Array, out: int, into: int) -> Array:
    """Exchange two candidates in the counts; give how that changes what all candidates would add."""
    left, joined = _rows(cover, out), _rows(cover, into)
    before = count == 0
    count[left] -= 1
    count[joined] += 1
    after = count == 0
    return _worth(cover, np.flatnonzero(after & ~before)) - _worth(cover, np.flatnonzero(before & ~after))


def _rows(cover: Cover, candidate: int) -> Array:
    """Give the rows of demand that a candidate covers."""
    own: Array = cover.covers.indices[cover.covers.indptr[candidate] : cover.covers.indptr[candidate + 1]]
    return own


def _worth(cover: Cover, rows: Array) -> Array:
    """Give the demand of some rows that each candidate covers."""
    by = cover.covered_by
    sizes = by.indptr[rows + 1] - by.indptr[rows]
    places = np.repeat(by.indptr[rows] - (np.cumsum(sizes) - sizes), sizes) + np.arange(sizes.sum())
    return np.bincount(by.indices[places], np.repeat(cover.weight[rows], sizes), len(cover.cost))


def may_join(cover: Cover, chosen: list[int]) -> Array:
    """Tell which candidates may be chosen besides."""
    limit = cover.limit
    if limit.count is not None and len(chosen) >= limit.count:
        return np.zeros(len(cover.cost), dtype=bool)
    free = np.ones(len(cover.cost), dtype=bool)
    if limit.budget is not None:
        free = cover.cost <= limit.budget - cover.cost[chosen].sum() + _LEAST * limit.budget
    free[chosen] = False
    if cover.shared_places:
        free &= ~np.isin(cover.place, cover.place[chosen])
    return free
