"""How much supply people have within reach, and how much demand falls on each facility.

Floating catchment areas, with weights ``w`` by the distance ``d`` as a share of the reach ``d0`` of the facility:

1. for each facility j, the demand in its reach: ``R_j = S_j / Σ_k w(d_kj) P_k``
2. for each origin i, what is in its reach: ``A_i = Σ_j w(d_ij) R_j`` – capacity per person

===========  ====================================================  ==========================================
2SFCA        ``w = 1``                                             Luo, Wang 2003, Env. Planning B 30: 865–884
E2SFCA       ``w`` 1, 0.68, 0.22 in the thirds of the reach        Luo, Qi 2009, Health & Place 15: 1100–1107
Gaussian     ``w = (e^(−½(d/d0)²) − e^(−½)) / (1 − e^(−½))``       Dai 2010, Health & Place 16: 1038–1052
===========  ====================================================  ==========================================
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from .. import columns as col
from ..distance.pairs import Pairs
from ..frames import Array

ZONES = ((1 / 3, 1.0), (2 / 3, 0.68), (1.0, 0.22))
"""Zones of E2SFCA: up to which share of the reach, and the weight in it."""

_HALF = np.exp(-0.5)


def _even(part: Array) -> Array:
    return np.ones(len(part))


def _stepped(part: Array) -> Array:
    ends, weights = np.array(ZONES).T
    # a place on the border of a zone belongs to the inner one, though its share was rounded up
    return weights[np.minimum(np.searchsorted(ends + 1e-12, part), len(ends) - 1)]


def _gaussian(part: Array) -> Array:
    return np.asarray((np.exp(-(part**2) / 2) - _HALF) / (1 - _HALF))


METHODS: Mapping[str, Callable[[Array], Array]] = {"2sfca": _even, "e2sfca": _stepped, "gaussian": _gaussian}
"""Name of a method → its weights, by the distance as a share of the reach (0–1)."""


@dataclass(frozen=True)
class Catchment:
    """What floating catchment areas give.

    access
        (n,) capacity per person within reach of each origin; 0 where none is in reach.
    ratio
        (m,) capacity per person of each facility; NaN where nobody is in its reach, or its capacity is unknown.
    demand
        (m,) weighted demand in the reach of each facility.
    """

    access: Array
    ratio: Array
    demand: Array


def catchment(pairs: Pairs, demand: Array, supply: Array, reach_m: Array, method: str = "2sfca") -> Catchment:
    """Give the supply within reach of each origin by a floating catchment area.

    Parameters
    ----------
    pairs
        of all origins and facilities in reach of each other, by straight line or along streets.
    demand
        (n,) people (or cases) at each origin; unknown (NaN) counts as none.
    supply
        (m,) capacity of each facility; one of unknown capacity (NaN) gives nothing and takes nobody from others.
    reach_m
        (m,) reach of each facility, or one for all.
    method
        one of ``METHODS``.
    """
    reach = np.broadcast_to(np.asarray(reach_m, dtype=float), pairs.sites)[pairs.site]
    part = np.divide(pairs.distance_m, reach, out=np.zeros(len(reach)), where=reach > 0)
    weight = METHODS[method](np.minimum(part, 1.0))
    asked = pairs.per_site(weight * np.nan_to_num(demand)[pairs.origin])
    ratio = ratio_of(supply, asked)
    return Catchment(pairs.per_origin(weight * np.nan_to_num(ratio)[pairs.site]), ratio, asked)


def served(pairs: Pairs, demand: Array) -> Array:
    """Give the demand that falls on each facility if everybody goes to the nearest (``pairs.nearest_pairs``).

    The demand of an origin with several equally near ones is split evenly between them; unknown counts as none.
    """
    equal = pairs.per_origin(np.ones(len(pairs.origin)))
    return pairs.per_site(np.nan_to_num(demand)[pairs.origin] / equal[pairs.origin])


def loads(demand: Array, capacity: Array) -> dict[str, Array]:
    """Give columns of facilities: their demand, ``overload`` (demand per unit of capacity), and how many times the
    load of all facilities together that is (``times_mean``); both NaN where the capacity is unknown or 0.
    """
    known = ~np.isnan(capacity)
    overload = ratio_of(demand, np.nan_to_num(capacity))
    whole = ratio_of(capacity[known].sum(keepdims=True), demand[known].sum(keepdims=True))
    return {col.DEMAND: demand, col.OVERLOAD: overload, col.TIMES_MEAN: overload * whole}


def ratio_of(part: Array, whole: Array) -> Array:
    """Divide; NaN where there is nothing to divide by."""
    result = np.full(len(whole), np.nan)
    np.divide(part, whole, out=result, where=whole > 0)
    return result
