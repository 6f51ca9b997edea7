"""The nearest facilities of each origin along streets: in the same columns as in a straight line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .. import columns as col
from ..distance.nearest import LINE, POSITION, as_rows
from ..distance.targets import TIE_M, Near
from ..frames import Array, origin_points, present, require_metres
from ..progress import Progress, part, report
from .network import Joined, Network, Ranked, ranked
from .ranks import Ranks
from .routes import routes
from .stops import Stops

MOST_OFF_M = 200.0
"""Places farther from any street than this are told to be off the streets rather than walked to across country."""
REACHED, NO_WAY, OFF_STREETS, NO_PLACE = "reached", "no_way", "off_streets", "no_place"


@dataclass(frozen=True)
class Along:
    """What is asked of the nearest facilities along streets.

    count
        How many to give for each origin: the nearest, the next …
    towards
        True: the ways lead from the origins to the facilities; False: from the facilities to the origins.
    lines
        Whether to give the line of the way, too.
    most_off_m
        How far a place may be from its street.
    """

    count: int = 1
    towards: bool = True
    lines: bool = False
    most_off_m: float = MOST_OFF_M


NEAREST_ONE = Along()


def nearest_along(
    origins: gpd.GeoDataFrame,
    facilities: gpd.GeoDataFrame,
    network: Network,
    along: Along = NEAREST_ONE,
    *,
    entrances: Optional[gpd.GeoDataFrame] = None,
    progress: Optional[Progress] = None,
) -> pd.DataFrame:
    """Give the nearest facilities of each origin along streets.

    Origins that are no points start from their centroid (see ``frames.origin_points``); facilities that are lines
    or polygons are entered where they are nearest to a street, and wherever a street meets their edge.

    Parameters
    ----------
    origins, facilities
        frames in the same CRS in metres.
    network
        the streets in that CRS (see ``ways.Ways.network``).
    entrances
        points with ``position``, the row of the facility that each leads into: it is entered there and nowhere else.

    Returns
    -------
    DataFrame
        on the index of ``origins``, as ``nearest.nearest`` gives it: ``position``, ``near_rank``, ``id``, ``name``,
        ``distance_m`` (along streets, with the straight ways to them), ``ties`` and, if asked for, ``line``; where
        the network's ways are measured in minutes, ``minutes``, and the metres of the quickest way; and ``outcome``:
        ``reached``, ``no_way`` (its streets lead to no facility), ``off_streets``, ``no_place``.

    Raises
    ------
    NothingToMeasure
        if no facility is near a street.
    NotMetric, CrsMismatch
        if the frames can't be measured together.
    """
    require_metres(origins, facilities, *([] if entrances is None else [entrances]))
    starts = network.join(origin_points(origins.geometry.to_numpy()), along.most_off_m)
    doors, owner = _doors(facilities, entrances, network)
    report(progress, 0.3, "streets_search")
    stops = network.stops(network.join(doors, along.most_off_m), along.towards)
    count = min(along.count, len(np.unique(owner[stops.row])))
    ranks, found, ties = _ranked(stops, owner, starts, count, part(progress, 0.3, 0.7))
    drawn, lines = part(progress, 0.7, 1.0), None
    if along.lines or network.in_minutes:
        lines = np.column_stack([routes(stops, ranks, found, starts, one, drawn) for one in range(count)])
    metres = found.cost if lines is None or not network.in_minutes else shapely.length(lines)
    reached = found.facility >= 0
    near = Near(found.facility, np.where(reached, metres, np.nan), ties, found.facility)
    result = as_rows(near, origins.index, facilities)
    if network.in_minutes:
        result[col.MINUTES] = found.cost.ravel()
    if along.lines and lines is not None:
        result[LINE] = lines.ravel()
    result[col.OUTCOME] = _outcomes(reached, starts)
    return result


def _outcomes(reached: Array, starts: Joined) -> Array:
    """Say of each origin and rank whether a facility is reached, or why not."""
    why = [reached, (starts.edge >= 0)[:, None], present(starts.points)[:, None]]
    return np.select(why, [REACHED, NO_WAY, OFF_STREETS], default=NO_PLACE).ravel()


def _doors(
    facilities: gpd.GeoDataFrame, entrances: Optional[gpd.GeoDataFrame], network: Network
) -> tuple[Array, Array]:
    """Give the points at which facilities are entered, and the position of the facility of each."""
    shapes = facilities.geometry.to_numpy().copy()
    if entrances is None:
        return entrances_of(shapes, network)
    position = entrances[POSITION].to_numpy(np.intp)
    known = position >= 0
    shapes[position[known]] = None
    points, owner = entrances_of(shapes, network)
    gates = origin_points(entrances.geometry.to_numpy()[known])
    return np.concatenate([points, gates]), np.concatenate([owner, position[known]])


def _ranked(
    stops: Stops, owner: Array, starts: Joined, count: int, progress: Optional[Progress]
) -> tuple[Ranks, Ranked, Array]:
    """Give the nearest facilities, and how many are equally near as each: as far as the last one is farther."""
    wanted = count + 1
    while True:
        ranks = stops.search(owner, wanted)
        found = ranked(stops, ranks, starts, progress)
        cost = found.cost
        equal = np.abs(cost[:, :count, None] - cost[:, None, :]) <= TIE_M
        if wanted > len(stops.row) or not equal[:, :, -1].any():
            break
        wanted *= 2
    return ranks, found.first(count), equal.sum(axis=2)


def entrances_of(shapes: Array, network: Network) -> tuple[Array, Any]:
    """Give points at which facilities are entered, and the position of the facility each belongs to.

    A point is its own entrance. A line or polygon has one where it is nearest to a street, and one wherever a street
    crosses or touches it.
    """
    kinds = shapely.get_type_id(shapes)
    single = np.flatnonzero(present(shapes) & (kinds == 0))
    wide = np.flatnonzero(present(shapes) & (kinds != 0))
    streets = network.tree.geometries
    row, edge = network.tree.query_nearest(shapes[wide], all_matches=False)
    nearest = shapely.get_point(shapely.shortest_line(shapes[wide[row]], streets[edge]), 0)
    edge_of = shapely.boundary(shapes[wide])
    edge_of = np.where(shapely.get_dimensions(shapes[wide]) == 2, edge_of, shapes[wide])
    area, line = network.tree.query(edge_of, predicate="intersects")
    meeting = shapely.intersection(edge_of[area], streets[line])
    points, which = shapely.get_parts(shapely.extract_unique_points(meeting), return_index=True)
    return (
        np.concatenate([shapes[single], nearest, points]),
        np.concatenate([single, wide[row], wide[area[which]]]),
    )
