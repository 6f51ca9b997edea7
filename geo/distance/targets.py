"""Where facilities are reached, and which of them are the k nearest: shared by all ways of measuring."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely
from scipy.spatial import cKDTree

from ..errors import NothingToMeasure
from ..frames import Array, all_points, coordinates, present

TIE_M = 1e-6
"""Facilities whose distances differ by no more than this are equally near: less than the noise of coordinates."""


@dataclass(frozen=True)
class Targets:
    """What is measured to: the facility itself (its edge), or its entrances where it has some.

    shapes
        (m,) geometries, none of them missing.
    owner
        (m,) position of the facility that each belongs to.
    """

    shapes: Array
    owner: Array

    @classmethod
    def of(cls, facilities: Array, entrances: Optional[Array] = None, owner: Optional[Array] = None) -> Targets:
        """Make the targets of facilities; ``owner`` is the position of each entrance's facility (-1: of none).

        Raises
        ------
        NothingToMeasure
            if no facility has a geometry or an entrance.
        """
        facilities = np.asarray(facilities, dtype=object)
        plain = present(facilities)
        if entrances is None or owner is None:
            doors, of_door = facilities[:0], np.empty(0, np.int64)
        else:
            known = present(entrances) & (owner >= 0)
            doors, of_door = entrances[known], owner[known]
            plain[of_door] = False
        rows = np.flatnonzero(plain)
        shapes, owners = np.concatenate([facilities[rows], doors]), np.concatenate([rows, of_door])
        if not len(shapes):
            raise NothingToMeasure(layer="facilities")
        order = np.argsort(owners, kind="stable")
        return cls(shapes[order], owners[order])


@dataclass(frozen=True)
class Pairs:
    """Ways that were measured: from the start at ``start`` to the target at ``target``."""

    start: Array
    target: Array
    distance_m: Array


@dataclass(frozen=True)
class Near:
    """The k nearest facilities of each of n origins, all arrays (n, k), or (n,) where only the nearest is asked for.

    position
        its place among the facilities; of equally near ones the first. -1: there is none.
    distance_m
        NaN where ``position`` is -1.
    ties
        how many facilities are equally near as this one (1: no other; 0: there is none).
    target
        which of the targets' shapes the way leads to; -1 where ``position`` is -1.
    """

    position: Array
    distance_m: Array
    ties: Array
    target: Array

    @classmethod
    def nothing(cls, origins: int, count: int) -> Near:
        """Give the result in which no origin has a facility."""
        size = (origins, count)
        return cls(np.full(size, -1), np.full(size, np.nan), np.zeros(size, dtype=np.int64), np.full(size, -1))


def candidates(starts: Array, targets: Targets, count: int, stretch: float = 1.0) -> Pairs:
    """Measure, in a straight line, from each start to all targets that may be one of its ``count`` nearest.

    The way to a facility is no longer than the way between one point of the start and one of the facility, so the
    ``count``-th shortest of the latter bounds the search; ``stretch`` times that distance is looked through.
    """
    first = np.unique(targets.owner, return_index=True)[1]
    spots = coordinates(shapely.point_on_surface(targets.shapes[first]))
    asked = min(count, len(spots))
    bound = cKDTree(spots).query(coordinates(shapely.point_on_surface(starts)), k=[asked], workers=-1)[0][:, 0]
    start, target = shapely.STRtree(targets.shapes).query(
        starts, predicate="dwithin", distance=bound * stretch + 2 * TIE_M
    )
    return Pairs(start, target, shapely.distance(starts[start], targets.shapes[target]))


def ranked(pairs: Pairs, targets: Targets, origins: int, count: int) -> Near:
    """Give the ``count`` nearest facilities of so many origins, by ways that were measured."""
    found = Near.nothing(origins, count)
    pairs = _one_a_facility(pairs, targets)
    if not len(pairs.start):
        return found
    near = np.diff(pairs.distance_m) <= TIE_M
    group = np.concatenate([[0], np.cumsum(~near | (np.diff(pairs.start) != 0))])
    order = np.lexsort((targets.owner[pairs.target], group))
    start, target, ties = pairs.start[order], pairs.target[order], np.bincount(group)[group]
    rank = np.arange(len(start)) - np.searchsorted(start, start)
    kept = rank < count
    place = start[kept], rank[kept]
    found.position[place] = targets.owner[target[kept]]
    found.target[place] = target[kept]
    found.distance_m[place] = pairs.distance_m[order][kept]
    found.ties[place] = ties[kept]
    return found


def _one_a_facility(pairs: Pairs, targets: Targets) -> Pairs:
    """Keep the shortest way to each facility, nearest facilities first."""
    owner = targets.owner[pairs.target]
    order = np.lexsort((pairs.distance_m, owner, pairs.start))
    again = (np.diff(owner[order]) == 0) & (np.diff(pairs.start[order]) == 0)
    order = order[np.concatenate([[True], ~again])] if len(order) else order
    order = order[np.lexsort((pairs.distance_m[order], pairs.start[order]))]
    return Pairs(pairs.start[order], pairs.target[order], pairs.distance_m[order])


def legs(starts: Array, shapes: Array, reached: Array) -> Array:
    """Give where the shortest line from each start to the shape it has ``reached`` begins and ends: (n, 2, 2)."""
    if all_points(starts) and all_points(shapes):
        result = np.empty((len(starts), 2, 2))
        result[:, 0], result[:, 1] = coordinates(starts), coordinates(shapes)[reached]
        return result
    return shapely.get_coordinates(shapely.shortest_line(starts, shapes[reached])).reshape(-1, 2, 2)
