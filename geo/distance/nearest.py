"""The nearest facilities of each origin: which, how far, in which direction, and whether others are equally near."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
import pandas as pd
import shapely
from scipy.spatial import cKDTree

from .. import columns as col
from ..frames import Array, all_points, coordinates, origin_points, picked, present, require_metres, where
from ..geodesic import Ellipsoid
from ..progress import Progress, part, report
from .targets import TIE_M, Near, Pairs, Targets, candidates, legs, ranked

if TYPE_CHECKING:
    import geopandas as gpd

_BLOCK = 100_000
"""Origins measured between two looks at the cancel button."""
_MANY = 10_000

POSITION, DISTANCE_M, LINE = "position", "distance_m", "line"
REACHED, NO_PLACE = "reached", "no_place"
TIES, BEARING_DEG, NEAR_RANK = col.TIES, col.BEARING_DEG, col.NEAR_RANK


@dataclass(frozen=True)
class How:
    """What is asked of the nearest facilities.

    count
        How many to give for each origin: the nearest, the next …
    from_edge
        Whether origins that are lines or polygons are measured from their edge, too. Else from their centroid, or
        from a point on their surface where the centroid lies outside: from its edge a large area is near whatever
        lies at one of its corners.
    geodesic
        Whether distance and direction are those on the ellipsoid, not in the plane. The nearest is then the one by
        the ellipsoid; on an edge it is the place that is nearest in the plane.
    lines
        Whether to give the line of the way, too.
    """

    count: int = 1
    from_edge: bool = False
    geodesic: bool = False
    lines: bool = False


NEAREST_ONE = How()


def nearest(
    origins: gpd.GeoDataFrame,
    facilities: gpd.GeoDataFrame,
    how: How = NEAREST_ONE,
    *,
    entrances: Optional[gpd.GeoDataFrame] = None,
    progress: Optional[Progress] = None,
) -> pd.DataFrame:
    """Give the nearest facilities of each origin, in a straight line.

    Facilities that are lines or polygons are measured to their edge, and an origin inside a polygon is at distance
    0. Facilities without geometry are passed over.

    Parameters
    ----------
    origins, facilities
        Frames in the same CRS in metres. ``id`` and ``name`` of the facilities are given back where they exist.
    entrances
        Points (or gates drawn as lines) with ``position``, the row of the facility that each leads into (-1: none).
        A facility that has some is measured to the nearest of them, never to its edge.
    progress
        Hears how far it is, and may stop it.

    Returns
    -------
    pandas.DataFrame
        On the index of ``origins``, one row an origin and rank (``near_rank``, 1 to ``count`` or to the number of
        facilities; left out where ``count`` is 1): ``position`` (row of the facility, counted from 0; -1 where
        there is none, as the origin has no geometry), ``id``, ``name``, ``distance_m`` (NaN likewise), ``ties``
        (how many facilities are equally near as this one, to within a micrometre; they stand in the order of the
        frame, and those beyond ``count`` are counted too), ``bearing_deg`` (clockwise from grid north, or from true
        north if geodesic, 0–360; NaN at distance 0), ``outcome`` (``reached`` or ``no_place``) and, if asked for,
        ``line`` (from the origin to the facility).

    Raises
    ------
    NothingToMeasure
        if no facility has a geometry.
    NotMetric, CrsMismatch
        if the frames can't be measured together.
    """
    require_metres(origins, facilities, *([] if entrances is None else [entrances]))
    starts = starts_of(origins, how.from_edge)
    targets = targets_of(facilities, entrances)
    ellipsoid = Ellipsoid.under(origins.crs) if how.geodesic else None
    found = k_nearest(starts, targets, how.count, ellipsoid, part(progress, 0.0, 0.9))
    result = as_rows(found, origins.index, facilities)
    report(progress, 0.9, "nearest")
    ways = Ways.of(starts, targets, found)
    result[BEARING_DEG] = ways.bearings(found, ellipsoid)
    result[col.OUTCOME] = np.where(result[POSITION] >= 0, REACHED, NO_PLACE).astype(object)
    if how.lines:
        result[LINE] = ways.lines()
    return result


def starts_of(origins: gpd.GeoDataFrame, from_edge: bool) -> Array:
    """Give what origins are measured from: themselves with their edge, or a point of each; null where there is none."""
    shapes = origins.geometry.to_numpy()
    return where(present(shapes), shapes) if from_edge else origin_points(shapes)


def targets_of(facilities: gpd.GeoDataFrame, entrances: Optional[gpd.GeoDataFrame] = None) -> Targets:
    """Give where facilities are reached: their entrances (with ``position``), or themselves where they have none."""
    shapes = facilities.geometry.to_numpy()
    if entrances is None:
        return Targets.of(shapes)
    return Targets.of(shapes, entrances.geometry.to_numpy(), entrances[POSITION].to_numpy(np.int64))


def as_rows(found: Near, index: pd.Index[Any], facilities: gpd.GeoDataFrame) -> pd.DataFrame:
    """Make a table of what was found, with ``id`` and ``name`` of the facilities where they have them."""
    count = found.position.shape[1]
    position = found.position.ravel()
    result = pd.DataFrame({POSITION: position}, index=index.repeat(count))
    if count > 1:
        result[NEAR_RANK] = np.tile(np.arange(1, count + 1), len(index))
    for name in (col.ID, col.NAME):
        if name in facilities.columns:
            result[name] = picked(facilities[name].to_numpy(dtype=object), position)
    result[DISTANCE_M] = found.distance_m.ravel()
    result[TIES] = found.ties.ravel()
    return result


def k_nearest(
    starts: Array,
    targets: Targets,
    count: int,
    ellipsoid: Optional[Ellipsoid] = None,
    progress: Optional[Progress] = None,
) -> Near:
    """Do the work of ``nearest``: arrays (n, k), k being ``count`` or the number of facilities if that is less."""
    count = min(count, len(np.unique(targets.owner)))
    rows = np.flatnonzero(present(starts))
    whole = Near.nothing(len(starts), count)
    if not len(rows):
        return whole
    single = count == 1 and ellipsoid is None and len(np.unique(targets.owner)) == len(targets.owner)
    if single and all_points(starts[rows]) and all_points(targets.shapes):
        put(whole, rows, _nearest_point(coordinates(starts[rows]), targets, progress))
        return whole
    stretch = 1.0 if ellipsoid is None else ellipsoid.stretch(_bounds(starts[rows], targets.shapes))
    for begin in range(0, len(rows), _BLOCK):
        report(progress, begin / len(rows), "nearest")
        block = rows[begin : begin + _BLOCK]
        pairs = candidates(starts[block], targets, count, stretch)
        if ellipsoid is not None:
            pairs = _on(ellipsoid, pairs, starts[block], targets)
        put(whole, block, ranked(pairs, targets, len(block), count))
    return whole


def put(whole: Near, rows: Array, found: Near) -> None:
    """Write what was found for some of the origins into the result of all."""
    for name in ("position", "distance_m", "ties", "target"):
        getattr(whole, name)[rows] = getattr(found, name)


def _bounds(starts: Array, shapes: Array) -> tuple[float, float, float, float]:
    boxes = np.array([shapely.total_bounds(starts), shapely.total_bounds(shapes)])
    low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    return float(low[0]), float(low[1]), float(high[0]), float(high[1])


def _on(ellipsoid: Ellipsoid, pairs: Pairs, starts: Array, targets: Targets) -> Pairs:
    """Measure pairs anew on the ellipsoid."""
    metres, _ = ellipsoid.measure(legs(starts[pairs.start], targets.shapes, pairs.target))
    return Pairs(pairs.start, pairs.target, np.where(pairs.distance_m > 0, metres, 0.0))


@dataclass(frozen=True)
class Ways:
    """The straight lines ``legs`` (n, 2, 2) to the facilities found, of those ``rows`` of ``size`` that have one."""

    rows: Array
    size: int
    legs: Array

    @classmethod
    def of(cls, starts: Array, targets: Targets, found: Near) -> Ways:
        """Draw the ways that were found."""
        target = found.target.ravel()
        rows = np.flatnonzero(target >= 0)
        begin = starts[rows // found.target.shape[1]]
        return cls(rows, len(target), legs(begin, targets.shapes, target[rows]))

    def bearings(self, found: Near, ellipsoid: Optional[Ellipsoid] = None) -> Array:
        """Give the direction of each: degrees clockwise from grid north, or from true north on an ellipsoid."""
        result = np.full(self.size, np.nan)
        away = found.distance_m.ravel()[self.rows] > 0
        if ellipsoid is not None:
            _, degrees = ellipsoid.measure(self.legs[away])
        else:
            step = self.legs[away, 1] - self.legs[away, 0]
            degrees = np.degrees(np.arctan2(step[:, 0], step[:, 1])) % 360.0
        result[self.rows[away]] = degrees
        return result

    def lines(self) -> Array:
        """Give the lines themselves; null where there is none."""
        result = np.full(self.size, None, dtype=object)
        result[self.rows] = shapely.linestrings(self.legs)
        return result


def nearest_of(points: Array, shapes: Array, progress: Optional[Progress] = None) -> Near:
    """Give the one nearest facility on arrays of geometries: ``points`` are single points (or null); arrays (n,)."""
    found = k_nearest(points, Targets.of(shapes), 1, progress=progress)
    return Near(found.position[:, 0], found.distance_m[:, 0], found.ties[:, 0], found.target[:, 0])


def _nearest_point(origins: Array, targets: Targets, progress: Optional[Progress]) -> Near:
    """Find the nearest of points, one a facility: a KD-tree serves many more origins a second than a tree of shapes.

    Facilities at the very same place are ties of each other.
    """
    places, first, count = np.unique(coordinates(targets.shapes), axis=0, return_index=True, return_counts=True)
    tree = cKDTree(places)
    target = np.empty(len(origins), dtype=np.int64)
    distance = np.empty(len(origins))
    ties = np.empty(len(origins), dtype=np.int64)
    for start in range(0, len(origins), _BLOCK):
        block = slice(start, start + _BLOCK)
        report(progress, start / len(origins), "nearest")
        target[block], distance[block], ties[block] = _ask(tree, origins[block], first, count)
    return Near(*(one[:, None] for one in (targets.owner[target], distance, ties, target)))


def _ask(tree: cKDTree, origins: Array, first: Array, count: Array, wanted: int = 2) -> tuple[Array, Array, Array]:
    """Ask for so many neighbours that all equally near ones are among them; give the first in the frame."""
    wanted = min(wanted, tree.n)
    workers = -1 if len(origins) > _MANY else 1  # for a few, starting threads takes longer than asking
    distance, place = tree.query(origins, k=list(range(1, wanted + 1)), workers=workers)
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
