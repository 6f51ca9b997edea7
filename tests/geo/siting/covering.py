"""Small random problems of siting, and all choices there are."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import numpy as np
from civicgrid.geo.distance.pairs import Pairs
from civicgrid.geo.siting.problem import Candidates, Demand, Limit, Problem

CANDIDATES, ROWS = 9, 25


def problem(seed: int, **more: Any) -> Problem:
    """Make 25 places of demand and 9 candidates in a square kilometre, each of which serves within 250 m."""
    draw = np.random.default_rng(seed)
    demand, sites = draw.random((ROWS, 2)) * 1000, draw.random((CANDIDATES, 2)) * 1000
    metres = np.hypot(*(demand[:, None] - sites[None]).transpose(2, 0, 1))
    origin, site = (one.ravel() for one in np.meshgrid(np.arange(ROWS), np.arange(CANDIDATES), indexing="ij"))
    reach = Pairs(origin, site, metres.ravel(), ROWS, CANDIDATES)
    weight = draw.integers(0, 20, ROWS).astype(float)
    served = draw.random(ROWS) < 0.1
    return Problem.of(reach, Demand(weight, served=served), Candidates(250.0, **more))


def choices(asked: Problem, limit: Limit) -> Iterator[np.ndarray[Any, Any]]:
    """Give every choice that may be made."""
    there = asked.candidates
    for size in range(CANDIDATES + 1 if limit.count is None else limit.count + 1):
        for chosen in map(list, itertools.combinations(range(CANDIDATES), size)):
            kept = not there.forbidden[chosen].any() and set(np.flatnonzero(there.required)) <= set(chosen)
            one_each = len(set(there.place[chosen].tolist())) == size
            if kept and one_each and (limit.budget is None or there.cost[chosen].sum() <= limit.budget):
                yield np.array(chosen, dtype=np.intp)


def served(asked: Problem, chosen: np.ndarray[Any, Any]) -> float:
    """Give the demand that a choice serves and nothing that stands does."""
    near = asked.covers[chosen].toarray().any(axis=0) & ~asked.demand.served
    return float(asked.demand.weight[near].sum())
