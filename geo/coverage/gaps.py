"""Gaps: which are too small to be any, who lives in them, which cases lie in them, where they are."""

from __future__ import annotations

from typing import Optional

import numpy as np
import shapely

from ..cases.counts import locate
from ..frames import Array, present
from .pieces import Pieces, split
from .reach import Uncovered


def slivers(gaps: Array, min_m2: float, min_width_m: float) -> Array:
    """Tell which gaps are slivers: smaller than ``min_m2``, or nowhere as wide as ``min_width_m``.

    A polygon is nowhere as wide as w if nothing is left of it when its border moves inwards by w / 2.
    """
    area = shapely.area(gaps)
    small = area < min_m2
    # what is nowhere wider than w has no more area than a band of w / 2 along its border, and round its holes
    band = min_width_m / 2 * shapely.length(gaps) + np.pi * min_width_m**2 * (1 + shapely.get_num_interior_rings(gaps))
    asked = np.flatnonzero(~small & (area <= band))
    small[asked] = shapely.is_empty(shapely.buffer(gaps[asked], -min_width_m / 2))
    return np.asarray(small, dtype=bool)


def cut_at_borders(gaps: Array, areas: Array) -> Array:
    """Cut gaps at the borders of areas that do not overlap; what lies in none stays whole."""
    return split(Pieces(gaps, shapely.area(gaps)), areas, "area").shapes


def parts_in(gaps: Array, left: Uncovered) -> tuple[Array, Array, Array]:
    """Give the connected parts of what is missed of pieces: of which piece, their area, and in which gap (-1: none)."""
    rows = np.flatnonzero(present(left.shapes) & (left.area_m2 > 0))
    parts, of = shapely.get_parts(left.shapes[rows], return_index=True)
    return rows[of], shapely.area(parts), locate(shapely.point_on_surface(parts), gaps)


def people_in_gaps(gaps: Array, left: Uncovered, pieces: Pieces, people: Array) -> Array:
    """Give the people in each gap: ``people`` live evenly on each piece, ``left`` is what is missed of it."""
    piece, area, gap = parts_in(gaps, left)
    each = people[piece] * area / pieces.area_m2[piece]
    return np.bincount(gap[gap >= 0], weights=each[gap >= 0], minlength=len(gaps))


def by_need(gaps: Array, people: Optional[Array]) -> Array:
    """Give the order of gaps, the greatest need first: by people, or by area where people are unknown or equal."""
    area = shapely.area(gaps)
    return np.lexsort((-area, -(area if people is None else people)))


def rank_of(values: Array) -> Array:
    """Give the rank of each value, 1 for the largest; equal ones share the better rank; NaN where all are nought."""
    ranks = 1.0 + np.searchsorted(np.sort(-values), -values)
    return ranks if values.any() else np.full(len(values), np.nan)


def largest(gap: Array, key: Array, area: Array, count: int) -> Array:
    """Give, for each of ``count`` gaps, the key with the largest area in it; -1 for none."""
    chosen = (gap >= 0) & (key >= 0)
    gap, key, area = gap[chosen], key[chosen], area[chosen]
    home = np.full(count, -1)
    if len(gap):
        pairs, place = np.unique(np.column_stack([gap, key]), axis=0, return_inverse=True)
        sums = np.bincount(place.ravel(), weights=area)
        order = np.argsort(sums, kind="stable")
        home[pairs[order, 0]] = pairs[order, 1]
    return home
