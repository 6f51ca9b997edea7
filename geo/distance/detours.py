"""The nearest facilities where barriers stand in the way: the shortest straight-line ways around them, exact."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Optional

import numpy as np
import shapely
from scipy.sparse.csgraph import dijkstra

from .. import columns as col
from ..frames import Array, coordinates, present, require_metres
from ..progress import Progress
from .barriers import Barriers, with_sources
from .nearest import LINE, NEAREST_ONE, NO_PLACE, REACHED, How, as_rows, put, starts_of, targets_of
from .targets import Near, legs
from .waysearch import Search, Ways

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

NO_WAY = "no_way"

_SOURCES = 128
"""Facilities whose ways from all corners stand in memory together."""


def nearest_around(
    origins: gpd.GeoDataFrame,
    facilities: gpd.GeoDataFrame,
    barriers: Barriers,
    how: How = NEAREST_ONE,
    *,
    entrances: Optional[gpd.GeoDataFrame] = None,
    progress: Optional[Progress] = None,
) -> pd.DataFrame:
    """Give the nearest facilities of each origin by the shortest ways that go through no barrier.

    Parameters are those of ``nearest.nearest``; origins that are no points start from their centroid, or from a
    point on their surface, and distances are those of the plane. An origin or a facility that stands in a barrier
    (a pier in the river) is left from the nearest place of its edge, and the way there counts.

    Returns
    -------
    pandas.DataFrame
        As ``nearest.nearest`` gives it. ``bearing_deg`` is the direction in which the way sets out, ``line`` the
        whole way; ``outcome`` is ``reached``, ``no_way`` (barriers enclose it) or ``no_place``.

    Raises
    ------
    NothingToMeasure
        if no facility has a geometry.
    NotMetric, CrsMismatch
        if the frames can't be measured together.
    """
    require_metres(origins, facilities, *([] if entrances is None else [entrances]))
    starts = starts_of(origins, from_edge=False)
    there = present(starts)
    rows = np.flatnonzero(there)
    search = Search.of(barriers, targets_of(facilities, entrances), how.count)
    spots, off = barriers.moved_out(starts[rows])
    ways, onward = search.ways(spots, progress)
    near = ways.nearest(len(rows), search.count)
    found = Near.nothing(len(starts), search.count)
    put(found, rows, replace(near, distance_m=near.distance_m + off[:, None]))
    result = as_rows(found, origins.index, facilities)
    chosen = np.flatnonzero(found.target.ravel() >= 0)
    taken = ways.take(found.target.ravel()[chosen])
    result[col.BEARING_DEG] = _spread(_bearings(search, spots, taken), chosen, len(result), np.nan)
    reached, place = found.position.ravel() >= 0, np.repeat(there, search.count)
    result[col.OUTCOME] = np.select([reached, place], [REACHED, NO_WAY], default=NO_PLACE).astype(object)
    if how.lines:
        result[LINE] = _spread(_lines(search, spots, taken, onward), chosen, len(result), None)
    return result


def _spread(values: Array, rows: Array, size: int, nothing: Optional[float]) -> Array:
    whole = np.full(size, nothing, dtype=values.dtype)
    whole[rows] = values
    return whole


def _first_turns(search: Search, spots: Array, ways: Ways) -> Array:
    """Give where each way goes straight to first: its corner or its door (n, 2)."""
    turns = search.barriers.corners[ways.corner] if len(search.barriers.corners) else np.zeros((len(ways.spot), 2))
    straight = ways.corner < 0
    ends = legs(spots[ways.spot[straight]], search.doors.shapes, ways.door[straight])
    turns[straight] = ends[:, 1]
    return turns


def _bearings(search: Search, spots: Array, ways: Ways) -> Array:
    """Give the direction in which ways set out, in degrees clockwise from grid north; NaN at distance 0."""
    step = _first_turns(search, spots, ways) - coordinates(spots[ways.spot])
    degrees = np.degrees(np.arctan2(step[:, 0], step[:, 1])) % 360.0
    return np.where(ways.metres > 0, degrees, np.nan)


def _lines(search: Search, spots: Array, ways: Ways, onward: Ways) -> Array:
    """Draw the ways."""
    start, turn = coordinates(spots[ways.spot]), _first_turns(search, spots, ways)
    numbers = np.arange(len(start))
    bends, way = [start, turn], [numbers, numbers]
    over = np.flatnonzero(ways.corner >= 0)
    for row, places in _onward_bends(search, ways.corner[over], ways.facility[over], onward):
        bends.append(places)
        way.append(over[row])
    owner = np.concatenate(way)
    order = np.argsort(owner, kind="stable")
    return shapely.linestrings(np.concatenate(bends)[order], indices=owner[order])


def _onward_bends(search: Search, corner: Array, facility: Array, onward: Ways) -> list[tuple[Array, Array]]:
    """Follow the ways from corners to facilities: step by step, (rows that go on, the places they come to)."""
    found: list[tuple[Array, Array]] = []
    size = len(search.barriers.corners)
    for begin in range(0, len(np.unique(facility)), _SOURCES):
        sources = np.unique(facility)[begin : begin + _SOURCES]
        known = np.flatnonzero(np.isin(onward.facility, sources))
        source = np.searchsorted(sources, onward.facility[known])
        graph = with_sources(search.graph, source, onward.spot[known], onward.metres[known], len(sources))
        _, back = dijkstra(graph, indices=size + np.arange(len(sources)), return_predecessors=True)
        rows = np.flatnonzero(np.isin(facility, sources))
        place, of = corner[rows], np.searchsorted(sources, facility[rows])
        while len(rows):
            ahead = back[of, place]
            last = ahead >= size
            found.append((rows[last], _doors_at(search, place[last], sources[of[last]], onward)))
            rows, place, of = rows[~last], ahead[~last], of[~last]
            found.append((rows, search.barriers.corners[place]))
    return found


def _doors_at(search: Search, corner: Array, facility: Array, onward: Ways) -> Array:
    """Give the place at which the last corner's straight way meets its facility: of several ways the shortest."""
    order = np.lexsort((onward.metres, onward.spot, onward.facility))
    size = len(search.barriers.corners)
    keys = onward.facility[order] * size + onward.spot[order]
    way = order[np.searchsorted(keys, facility * size + corner)]
    ends = legs(shapely.points(search.barriers.corners[corner]), search.doors.shapes, onward.door[way])
    return ends[:, 1]
