"""Covered area and gaps as result layers of a study."""

from __future__ import annotations

from typing import Any, Optional

import geopandas as gpd
import numpy as np
import shapely

from . import columns as col
from .coverage import cover_and_gaps
from .frames import Array, picked, present
from .hotspots import locate
from .reach import Reach, Uncovered
from .work import FIGURE_LEVELS, Missed, Sites, Work, area_of


def add_layers(work: Work, sites: Sites, reach: Reach, missed: Missed) -> None:
    """Add what is covered and what is not, of the land that shares are taken of."""
    covered, gaps, slivers = cover_and_gaps(work.mask, reach.union(), work.study.settings.gap_min_m2)
    if len(slivers):
        work.note(
            "gap_slivers",
            sites.kind,
            count=len(slivers),
            area_m2=round(float(slivers.sum()), 1),
            limit_m2=work.study.settings.gap_min_m2,
        )
    work.results[col.covered(sites.kind)] = _numbered(work, sites, covered)
    work.results[col.gap(sites.kind)] = by_need(work, sites, gaps, missed)


def _numbered(work: Work, sites: Sites, shapes: Array) -> gpd.GeoDataFrame:
    columns: dict[str, Any] = {
        col.ID: [f"{sites.kind}-{number + 1}" for number in range(len(shapes))],
        col.KIND: sites.kind,
        col.STANDARD_ID: sites.rule.standard_id,
        col.RADIUS_M: float(sites.rule.radius_m),
        col.AREA_M2: area_of(shapes),
    }
    crs = next(frame.crs for frame in work.study.frames.values() if frame.crs is not None)
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=crs)


def by_need(work: Work, sites: Sites, gaps: Array, missed: Missed) -> gpd.GeoDataFrame:
    """Number the gaps by the people in them or, where nobody knows of people, by their area."""
    people = _people_of(work, gaps, missed)
    need = area_of(gaps) if people is None else people
    order = np.lexsort((-area_of(gaps), -need))
    found = _numbered(work, sites, gaps[order])
    found.insert(1, col.GAP_NO, np.arange(1, len(gaps) + 1))
    found[col.PEOPLE] = np.nan if people is None else people[order]
    if col.RESULT_CASE in work.results:
        home = locate(work.points[col.RESULT_CASE], gaps[order])
        found[col.CASES] = np.bincount(home[home >= 0], minlength=len(gaps))
    _name_gaps(work, found, missed)
    return found


def _parts_in(gaps: Array, left: Uncovered) -> tuple[Array, Array, Array]:
    """Give the connected parts of what is missed: of which piece, their area, and in which gap they lie."""
    rows = np.flatnonzero(present(left.shapes) & (left.area_m2 > 0))
    parts, of = shapely.get_parts(left.shapes[rows], return_index=True)
    points = shapely.point_on_surface(parts)
    return rows[of], shapely.area(parts), locate(points, gaps)


def _people_of(work: Work, gaps: Array, missed: Missed) -> Optional[Array]:
    if work.people is None or missed.homes is None:
        return None
    piece, area, gap = _parts_in(gaps, missed.homes)
    people = work.people
    each = people.count[piece] * area / people.pieces.area_m2[piece]
    return np.bincount(gap[gap >= 0], weights=each[gap >= 0], minlength=len(gaps))


def _name_gaps(work: Work, found: gpd.GeoDataFrame, missed: Missed) -> None:
    """Say in which street and community the largest part of each gap lies."""
    if work.land is None or missed.land is None:
        return
    piece, area, gap = _parts_in(found.geometry.to_numpy(), missed.land)
    for name, word in zip(FIGURE_LEVELS, (col.STREET_NAME, col.COMMUNITY_NAME)):
        if name in work.levels:
            level = work.levels[name]
            home = _largest(gap, work.land.keys[name][piece], area, len(found))
            found[name] = level.ids(home)
            found[word] = picked([area_.name or None for area_ in level.areas], home)


def _largest(gap: Array, key: Array, area: Array, count: int) -> Array:
    """Give, for each gap, the key with the largest area in it; -1 for none."""
    chosen = (gap >= 0) & (key >= 0)
    gap, key, area = gap[chosen], key[chosen], area[chosen]
    home = np.full(count, -1)
    if len(gap):
        pairs, place = np.unique(np.column_stack([gap, key]), axis=0, return_inverse=True)
        sums = np.bincount(place.ravel(), weights=area)
        order = np.argsort(sums, kind="stable")
        home[pairs[order, 0]] = pairs[order, 1]
    return home
