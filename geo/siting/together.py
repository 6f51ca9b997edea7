"""Several questions as one: kinds of facilities that share one budget, and sites that only one of them can have."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ..distance.pairs import Pairs
from ..frames import Array
from .problem import Candidates, Demand, Problem


def together(problems: Sequence[Problem], places: Sequence[Array]) -> Problem:
    """Make one problem of several: their demand and their candidates one after another.

    ``places`` tell where the candidates of each problem are, over all of them: equal ones exclude each other.
    """
    demand, sites = (np.cumsum([0, *(getattr(one.reach, name) for one in problems)]) for name in ("origins", "sites"))
    pairs = [one.reach for one in problems]
    reach = Pairs(
        np.concatenate([one.origin + start for one, start in zip(pairs, demand)]),
        np.concatenate([one.site + start for one, start in zip(pairs, sites)]),
        np.concatenate([one.distance_m for one in pairs]),
        int(demand[-1]),
        int(sites[-1]),
    )
    asked = Demand(
        *(np.concatenate([getattr(one.demand, name) for one in problems]) for name in ("weight", "nearest_m", "served"))
    )
    names = ("radius_m", "required", "forbidden", "cost", "capacity")
    there = {name: np.concatenate([getattr(one.candidates, name) for one in problems]) for name in names}
    return Problem.of(reach, asked, Candidates(**there, place=np.concatenate(list(places))))
