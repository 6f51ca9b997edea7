"""What would be left uncovered if one facility closed, for each of them: what it covers and no other does.

Each area loses what the others cover once, so closing all of them one by one needs no run of coverage for each.
"""

from __future__ import annotations

from typing import Optional

import geopandas as gpd
import numpy as np
import shapely

from .. import columns as col
from ..coverage.pieces import TINY_M2, Pieces, common, without_dust
from ..coverage.shares import clipped_to
from ..frames import Array
from ..progress import Progress, part, report
from ..steps.work import Sites, Work, begun, places


def outages(work: Work, progress: Optional[Progress]) -> None:
    """Give each existing facility the land, the residential land and the people that it alone covers."""
    for place, sites in enumerate(work.sites):
        own = part(progress, place / len(work.sites), (place + 1) / len(work.sites))
        report(own, 0.0, "outages")
        if work.land is not None and np.isfinite(sites.rule.radius_m) and sites.frame is not None and sites.today.any():
            _add_layers(work, sites, sites.frame, own)


def _add_layers(work: Work, sites: Sites, frame: gpd.GeoDataFrame, progress: Optional[Progress]) -> None:
    """Add the facilities, those that are missed most first, and the land that each covers alone."""
    there = np.flatnonzero(sites.today)
    sheds = work.sheds.get(sites.kind)
    if sheds is None:
        sheds = work.measure.sheds(sites.shapes[there], sites.radii_m[there], part(progress, 0.0, 0.5))
    areas = alone(sheds, part(progress, 0.5, 1.0))
    found = begun(frame.iloc[there], (col.STREET, col.COMMUNITY)).reset_index(drop=True)
    found[col.STANDARD_ID], found[col.RADIUS_M] = sites.rule.standard_id, sites.radii_m[there]
    for name, values in _amounts(work, areas).items():
        found[name] = values
    order = _by_need(found)
    found, areas = found.iloc[order].reset_index(drop=True), areas[order]
    found.insert(2, col.RANK, np.arange(1, len(found) + 1))
    work.results[col.criticality(sites.kind)] = found.set_geometry(places(found), crs=frame.crs)
    lost = found[col.ALONE_M2].to_numpy() > 0
    shapes = clipped_to(areas[lost], work.mask)
    work.results[col.alone(sites.kind)] = found[lost].reset_index(drop=True).set_geometry(shapes, crs=frame.crs)


def alone(areas: Array, progress: Optional[Progress] = None) -> Array:
    """Give what of each area lies in no other one.

    Parameters
    ----------
    areas
        (n,) polygons that may overlap, in metres; null where there is nothing.

    Returns
    -------
    ndarray
        (n,) polygons that do not overlap; null where nothing is left. Of two equal areas neither has anything.
    """
    left = areas.copy()
    one, other = _neighbours(areas)
    start = np.searchsorted(one, np.arange(len(areas) + 1))
    active = np.flatnonzero(start[1:] > start[:-1])
    turn = 0
    while len(active):
        report(progress, 1.0 - len(active) / len(areas), "outages")
        left[active] = without_dust(shapely.difference(left[active], areas[other[start[active] + turn]]))
        turn += 1
        active = active[(_size(left[active]) > TINY_M2) & (start[active] + turn < start[active + 1])]
    left[_size(left) <= TINY_M2] = None
    return left


def _size(shapes: Array) -> Array:
    return np.nan_to_num(shapely.area(shapes))


def _neighbours(areas: Array) -> tuple[Array, Array]:
    """Give the pairs of areas that may meet, by the first; of each the ones with the nearest centres first."""
    one, other = shapely.STRtree(areas).query(areas)  # boxes that meet: the nearest decide, the others cost nothing
    different = one != other
    one, other = one[different], other[different]
    centres = shapely.centroid(areas)
    order = np.lexsort((other, shapely.distance(centres[one], centres[other]), one))
    return one[order], other[order]


def _amounts(work: Work, areas: Array) -> dict[str, Array]:
    """Give what lies in each of the areas, by column; only of what there is."""
    found: dict[str, Array] = {}
    if work.land is not None:
        found[col.ALONE_M2] = _sums(work.land, work.land.area_m2, areas)
    if work.homes is not None:
        found[col.ALONE_RESIDENTIAL_M2] = _sums(work.homes, work.homes.area_m2, areas)
    if work.people is not None:
        found[col.ALONE_PEOPLE] = _sums(work.people.pieces, work.people.count, areas)
    return found


def _sums(pieces: Pieces, values: Array, areas: Array) -> Array:
    """Sum the values of pieces over areas, each by the share of the piece that lies in the area."""
    piece, area, shared_m2 = common(pieces, areas)
    return np.bincount(area, weights=values[piece] * shared_m2 / pieces.area_m2[piece], minlength=len(areas))


def _by_need(found: gpd.GeoDataFrame) -> Array:
    """Order by the people who would be missed, or where they are unknown or equal by residential land, and by land."""
    names = (col.ALONE_M2, col.ALONE_RESIDENTIAL_M2, col.ALONE_PEOPLE)
    return np.lexsort([-found[name].to_numpy() for name in names if name in found.columns])
