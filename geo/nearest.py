"""The nearest facility of each origin: which, how far, in which direction, and whether it is the only one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

import numpy as np
import pandas as pd
import shapely
from scipy.spatial import cKDTree

from . import columns as col
from .errors import NothingToMeasure
from .frames import Array, all_points, coordinates, origin_points, picked, present, require_metres
from .progress import Progress, report

if TYPE_CHECKING:
    import geopandas as gpd

TIE_M = 1e-6
"""Facilities whose distances differ by no more than this are equally near: less than the noise of coordinates."""

_BLOCK = 100_000
"""Origins measured between two looks at the cancel button."""

POSITION, DISTANCE_M = "position", "distance_m"
TIES, BEARING_DEG = col.TIES, col.BEARING_DEG


@dataclass(frozen=True)
class Near:
    """The nearest facility of each of n origins.

    position
        (n,) int: its place among the facilities; of equally near ones the first. -1: the origin has no place.
    distance_m
        (n,) float: NaN where ``position`` is -1.
    ties
        (n,) int: how many facilities are equally near (1: it is the only one; 0: no place).
    """

    position: Array
    distance_m: Array
    ties: Array


def nearest(
    origins: gpd.GeoDataFrame,
    facilities: gpd.GeoDataFrame,
    *,
    bearing: bool = True,
    progress: Optional[Progress] = None,
) -> pd.DataFrame:
    """Give the nearest facility of each origin, in a straight line.

    Origins that are no points are measured from their centroid, or from a point on their surface where the
    centroid lies outside; facilities that are lines or polygons are measured to their edge, and an origin inside
    a polygon is at distance 0. Facilities without geometry are passed over.

    Parameters
    ----------
    origins, facilities
        Frames in the same CRS in metres. ``id`` and ``name`` of the facilities are given back where they exist.
    bearing
        Whether to give the direction too.
    progress
        Hears how far it is, and may stop it.

    Returns
    -------
    pandas.DataFrame
        On the index of ``origins``: ``position`` (row of the facility, counted from 0; -1 where the origin has no
        geometry), ``id``, ``name``, ``distance_m`` (NaN likewise), ``ties`` (how many facilities are equally near,
        to within a micrometre; the first of them is given) and ``bearing_deg`` (clockwise from grid north, 0–360;
        NaN at distance 0).

    Raises
    ------
    NothingToMeasure
        if no facility has a geometry.
    NotMetric, CrsMismatch
        if the frames can't be measured together.
    """
    require_metres(origins, facilities)
    points = origin_points(origins.geometry.to_numpy())
    shapes = facilities.geometry.to_numpy()
    found = nearest_of(points, shapes, progress)
    result = pd.DataFrame({POSITION: found.position}, index=origins.index)
    for name in (col.ID, col.NAME):
        if name in facilities.columns:
            result[name] = picked(facilities[name].to_numpy(dtype=object), found.position)
    result[DISTANCE_M] = found.distance_m
    result[TIES] = found.ties
    if bearing:
        result[BEARING_DEG] = bearings(points, shapes, found)
    return result


def nearest_of(points: Array, shapes: Array, progress: Optional[Progress] = None) -> Near:
    """Do the work of ``nearest`` on arrays of geometries: ``points`` are single points (or null)."""
    there = np.flatnonzero(present(shapes))
    if not len(there):
        raise NothingToMeasure(layer="facilities")
    xy = coordinates(points)
    rows = np.flatnonzero(~np.isnan(xy[:, 0]))
    if all_points(shapes[there]):
        position, distance, ties = _to_points(xy[rows], coordinates(shapes[there]), progress)
    else:
        position, distance, ties = _to_edges(points[rows], shapes[there], progress)
    whole = Near(np.full(len(points), -1), np.full(len(points), np.nan), np.zeros(len(points), dtype=np.int64))
    whole.position[rows] = there[position]
    whole.distance_m[rows] = distance
    whole.ties[rows] = ties
    return whole


def _to_points(origins: Array, sites: Array, progress: Optional[Progress]) -> tuple[Array, Array, Array]:
    """Ask a KD-tree of the different sites; sites at the very same place are ties of each other."""
    places, first, count = np.unique(sites, axis=0, return_index=True, return_counts=True)
    tree = cKDTree(places)
    position = np.empty(len(origins), dtype=np.int64)
    distance = np.empty(len(origins))
    ties = np.empty(len(origins), dtype=np.int64)
    for start in range(0, len(origins), _BLOCK):
        block = slice(start, start + _BLOCK)
        report(progress, start / len(origins), "nearest")
        position[block], distance[block], ties[block] = _ask(tree, origins[block], first, count)
    return position, distance, ties


def _ask(tree: cKDTree, origins: Array, first: Array, count: Array, wanted: int = 2) -> tuple[Array, Array, Array]:
    """Ask for so many neighbours that all equally near ones are among them; give the first in the frame."""
    wanted = min(wanted, tree.n)
    distance, place = tree.query(origins, k=list(range(1, wanted + 1)), workers=-1)
    least = distance[:, 0]
    position, ties = first[place[:, 0]], count[place[:, 0]]
    if wanted == 1:
        return position, least, ties
    tied = np.flatnonzero(distance[:, 1] <= least + TIE_M)
    if not len(tied):
        return position, least, ties
    equal = distance[tied] <= least[tied, None] + TIE_M
    position[tied] = np.where(equal, first[place[tied]], np.iinfo(np.int64).max).min(axis=1)
    ties[tied] = np.where(equal, count[place[tied]], 0).sum(axis=1)
    more = tied[equal[:, -1]] if wanted < tree.n else tied[:0]
    if len(more):
        position[more], _, ties[more] = _ask(tree, origins[more], first, count, wanted * 4)
    return position, least, ties


def _to_edges(points: Array, shapes: Array, progress: Optional[Progress]) -> tuple[Array, Array, Array]:
    """Ask an STRtree for the nearest edge, then for all that are equally near."""
    tree = shapely.STRtree(shapes)
    position = np.empty(len(points), dtype=np.int64)
    distance = np.empty(len(points))
    ties = np.empty(len(points), dtype=np.int64)
    for start in range(0, len(points), _BLOCK):
        block = slice(start, start + _BLOCK)
        report(progress, start / len(points), "nearest")
        (_, found), distance[block] = tree.query_nearest(points[block], all_matches=False, return_distance=True)
        position[block] = found
        rows, equal = tree.query(points[block], predicate="dwithin", distance=distance[block] + TIE_M)
        ties[block] = np.bincount(rows, minlength=len(found))
        np.minimum.at(position[block], rows, equal)
    return position, distance, ties


def bearings(points: Array, shapes: Array, found: Near) -> Array:
    """Give the direction from each point to its nearest facility: degrees clockwise from grid north."""
    result = np.full(len(points), np.nan)
    rows = np.flatnonzero(found.distance_m > 0)
    targets = shapes[found.position[rows]]
    start = coordinates(points[rows])
    if all_points(targets):
        step = coordinates(targets) - start
    else:
        lines = shapely.shortest_line(points[rows], targets)
        step = shapely.get_coordinates(lines).reshape(-1, 2, 2)[:, 1] - start
    result[rows] = np.degrees(np.arctan2(step[:, 0], step[:, 1])) % 360.0
    return result
