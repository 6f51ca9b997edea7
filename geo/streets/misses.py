"""Ends that just miss a line were meant to touch it: loose ones are drawn on to it."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from ..arrays import Floats, Ints
from ..frames import Array
from .lines import SAME_M


def touches(shapes: Array, levels: Floats) -> tuple[Ints, Array]:
    """Cut lines where an end of another of their level lies on them but for noise: which line where."""
    ends = np.concatenate([shapely.get_point(shapes, 0), shapely.get_point(shapes, -1)])
    owner = np.tile(np.arange(len(shapes)), 2)
    end, target = shapely.STRtree(shapes).query(ends, predicate="dwithin", distance=SAME_M)
    other = (owner[end] != target) & (levels[owner[end]] == levels[target])
    end, target = end[other], target[other]
    inner = np.ones(len(end), bool)
    for number in (0, -1):
        inner &= shapely.distance(shapely.get_point(shapes, number)[target], ends[end]) > SAME_M
    end, target = end[inner], target[inner]
    return target, shapely.line_interpolate_point(shapes[target], shapely.line_locate_point(shapes[target], ends[end]))


def drawn_on(
    shapes: Array, levels: Floats, met: Array, snap_m: float
) -> tuple[Array, tuple[Ints, Array], Ints, Floats]:
    """Draw loose ends on to the line they just miss, and cut that line there.

    Parameters
    ----------
    met
        points where lines meet already.
    snap_m
        how far an end may be from the line it misses. Of a line of another level that is farther from the ground it
        joins the end only: a street may run dead under a bridge.

    Returns
    -------
    shapes, cuts
        the lines drawn on, and the further cuts: which line where.
    line, moved_m
        which line was drawn on to each of these, and how far.
    """
    ends = np.concatenate([shapely.get_point(shapes, 0), shapely.get_point(shapes, -1)])
    owner = np.tile(np.arange(len(shapes)), 2)
    at = np.flatnonzero(_loose(ends, met))
    near, target = shapely.STRtree(shapes).query(ends[at], predicate="dwithin", distance=snap_m)
    end = at[near]
    other = owner[end] != target
    end, target = end[other], target[other]
    over = np.abs(levels[target]) > np.abs(levels[owner[end]])
    places, on = _places(ends[end], shapes, target, np.where(over, snap_m, SAME_M))
    moved = shapely.distance(ends[end], places)
    order = np.lexsort([moved, end])
    order = order[~over[order] | (on[order] >= 0)]
    order = order[np.append(True, end[order][1:] != end[order][:-1])[: len(order)]]  # of each end the nearest
    end, target, places, on, moved = (one[order] for one in (end, target, places, on, moved))
    # two loose ends that face each other: one of them moves
    mutual = pd.Series(on, index=end).reindex(on).to_numpy() == end
    kept = ~(mutual & (end > on))
    end, target, places, moved = end[kept], target[kept], places[kept], moved[kept]
    return _extended(shapes, owner[end], end >= len(shapes), places), (target, places), owner[end], moved


def _loose(ends: Array, met: Array) -> NDArray[np.bool_]:
    """Ends at which no other line is."""
    xy = np.round(shapely.get_coordinates(ends) / SAME_M)
    known = np.round(shapely.get_coordinates(met) / SAME_M)
    there = pd.MultiIndex.from_arrays(xy.T).isin(pd.MultiIndex.from_arrays(known.T))
    return np.asarray(~there)


def _places(ends: Array, shapes: Array, target: Ints, near_m: Floats) -> tuple[Array, Ints]:
    """Give the nearest place of the target for each end, or an end of the target that is this near.

    And which end that is (-1: none): the ends of all lines are numbered, their beginnings first.
    """
    on = shapely.line_interpolate_point(shapes[target], shapely.line_locate_point(shapes[target], ends))
    met = np.full(len(on), -1, np.intp)
    for number, first in ((0, 0), (-1, len(shapes))):
        end = shapely.get_point(shapes[target], number)
        close = np.minimum(shapely.distance(end, on), shapely.distance(end, ends)) <= near_m
        on[close] = end[close]
        met[close] = target[close] + first
    return on, met


def _extended(shapes: Array, which: Ints, last: Array, points: Array) -> Array:
    """Add a vertex before the first or behind the last of some lines."""
    xy, of = shapely.get_coordinates(shapes, return_index=True)
    place = np.concatenate([np.arange(len(of), dtype=float), np.full(len(which), np.nan)])
    first = np.searchsorted(of, which)
    end = np.searchsorted(of, which, side="right") - 1
    place[len(of) :] = np.where(last, end + 0.5, first - 0.5)
    every = np.concatenate([of, which])
    order = np.lexsort([place, every])
    whole = np.concatenate([xy, shapely.get_coordinates(points)])
    return np.asarray(shapely.linestrings(whole[order], indices=every[order]))
