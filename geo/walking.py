"""The nearest facility of each origin along streets: in the same columns as in a straight line."""

from __future__ import annotations

from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from . import columns as col
from .errors import NothingToMeasure
from .frames import Array, origin_points, picked, present, require_metres
from .nearest import DISTANCE_M, POSITION
from .network import Network
from .progress import Progress, part
from .streets import edges
from .walkshed import WIDTH_M, strips

MOST_OFF_M = 200.0
"""Places farther from any street than this are told to be off the streets rather than walked to across country."""
REACHED, NO_WAY, OFF_STREETS, NO_PLACE = "reached", "no_way", "off_streets", "no_place"
OUTCOME = "outcome"

_FORWARD = frozenset(["1", "yes", "true", "t", "f", "ft", "正向", "单向", "是"])
_BACKWARD = frozenset(["-1", "reverse", "tf", "b", "反向", "逆向"])
_BOTH = frozenset(["0", "no", "false", "both", "双向", "否", ""])


def nearest_along(
    origins: gpd.GeoDataFrame,
    facilities: gpd.GeoDataFrame,
    streets: gpd.GeoDataFrame,
    *,
    oneway: Optional[Array] = None,
    level: Optional[Array] = None,
    most_off_m: float = MOST_OFF_M,
    progress: Optional[Progress] = None,
) -> pd.DataFrame:
    """Give the nearest facility of each origin along streets.

    Origins that are no points start from their centroid (see ``frames.origin_points``); facilities that are lines
    or polygons are entered where they are nearest to a street, and wherever a street meets their edge.

    Parameters
    ----------
    origins, facilities, streets
        frames in the same CRS in metres; ``streets`` are lines.
    oneway, level
        of each street: see ``Network.of`` and ``streets.edges``. On foot there is no one-way street.
    most_off_m
        how far a place may be from its street.

    Returns
    -------
    DataFrame
        on the index of ``origins``: ``position``, ``id``, ``name``, ``distance_m`` as ``nearest.nearest`` gives them,
        and ``outcome``: ``reached``, ``no_way`` (its streets lead to no facility), ``off_streets``, ``no_place``.

    Raises
    ------
    NothingToMeasure
        if there is no street, or no facility near one.
    NotMetric, CrsMismatch
        if the frames can't be measured together.
    """
    require_metres(origins, facilities, streets)
    network = Network.of(edges(streets, level, progress=part(progress, 0.0, 0.5)), oneway)
    starts = origin_points(origins.geometry.to_numpy())
    entrances, of = entrances_of(facilities.geometry.to_numpy(), network)
    joined = network.join(starts, most_off_m)
    found = network.nearest(joined, network.join(entrances, most_off_m), progress=part(progress, 0.5, 1.0))
    position = np.where(found.facility >= 0, of[found.facility], -1)
    result = pd.DataFrame({POSITION: position}, index=origins.index)
    for name in (col.ID, col.NAME):
        if name in facilities.columns:
            result[name] = picked(facilities[name].to_numpy(dtype=object), position)
    result[DISTANCE_M] = found.distance_m
    result[OUTCOME] = np.select(
        [position >= 0, found.joined, present(starts)], [REACHED, NO_WAY, OFF_STREETS], default=NO_PLACE
    ).astype(object)
    return result


def reached_streets(
    facilities: gpd.GeoDataFrame,
    streets: gpd.GeoDataFrame,
    radius_m: float,
    width_m: float = WIDTH_M,
    *,
    level: Optional[Array] = None,
    progress: Optional[Progress] = None,
) -> tuple[gpd.GeoDataFrame, Array]:
    """Give the streets within a walk of any facility, and how far the land beside each is reached.

    ``coverage.coverage`` takes them as facilities with these radii, and so gives walksheds, gaps and shares.
    ``radius_m`` is the length of the whole way, ``width_m`` of it at most off the street (see ``walkshed.strips``).

    Raises
    ------
    NothingToMeasure
        if there is no street, or no facility has a place.
    NotMetric, CrsMismatch
        if the frames can't be measured together.
    """
    require_metres(facilities, streets)
    network = Network.of(edges(streets, level, progress=progress))
    joined = network.join(entrances_of(facilities.geometry.to_numpy(), network)[0], radius_m)
    if not (joined.edge >= 0).any():
        raise NothingToMeasure(layer="facilities")
    shapes, widths = strips(network, joined, radius_m, width_m)
    return gpd.GeoDataFrame(geometry=shapes, crs=facilities.crs), widths


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


def directions(values: pd.Series[Any]) -> tuple[Array, int]:
    """Read a one-way field: 1 as drawn, -1 against it, 0 both ways; gives how many values were not understood.

    Known are what OpenStreetMap, GDAL and Chinese tables write (``yes``, ``-1``, ``FT``, ``TF``, ``单向`` …); what is
    not understood counts as both ways.
    """
    words = values.astype("string").str.strip().str.lower().str.removesuffix(".0").fillna("")
    made = np.where(words.isin(_FORWARD), 1, np.where(words.isin(_BACKWARD), -1, 0))
    unknown = ~words.isin(_FORWARD | _BACKWARD | _BOTH)
    return made, int(unknown.sum())


def levels(streets: gpd.GeoDataFrame) -> Optional[Array]:
    """Give the level of each street from its fields ``layer``, ``bridge``, ``tunnel``; None where there is none."""
    known = {str(name).lower(): name for name in streets.columns}
    found = np.zeros(len(streets))
    for name, level in (("bridge", 1.0), ("tunnel", -1.0)):
        if name in known:
            words = streets[known[name]].astype("string").str.strip().str.lower().fillna("")
            found[~words.isin(["", "no", "0", "0.0", "false", "否", "f"]).to_numpy(bool)] = level
    if "layer" in known:
        layer = pd.to_numeric(streets[known["layer"]], errors="coerce").to_numpy(float)
        found = np.where(np.isnan(layer) | (layer == 0), found, layer)
    return found if found.any() else None
