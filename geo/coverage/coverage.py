"""What of a mask lies within reach of a facility and what does not, and the covered shares of areas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Optional, Union

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .. import columns as col
from ..cases.counts import locate
from ..distance.measures import STRAIGHT, Measure
from ..errors import NothingToMeasure
from ..frames import Array, origin_points, polygons, present, require_metres
from ..progress import Progress, part, report
from .gaps import by_need, cut_at_borders, largest, parts_in, people_in_gaps, rank_of, slivers
from .overlaps import TWICE, by_count, twice
from .pieces import disjoint, without_dust
from .shares import AreaLand, Homes, table

if TYPE_CHECKING:
    Radius = Union[float, Array, pd.Series[float]]


@dataclass(frozen=True)
class Coverage:
    """Covered area and gaps of a mask, how many facilities reach it, and the covered share of areas.

    covered, counts
        one row a polygon: ``area_m2``; of the counts also ``count``: no, one, or two and more facilities (0, 1, 2).
    gaps
        one row a gap, the greatest need first (people or, without homes, area): ``gap_no``, ``area_m2``, ``area``
        (position of the area that most of it lies in, -1 for none); ``people`` and ``cases`` if they are given.
    areas
        on the index of the areas asked for: ``area_m2`` (of what there is to cover), ``covered_m2``, ``share``
        (0–1; NaN where there is nothing to cover), ``share_once``, ``share_twice``, ``facilities`` (that lie in it),
        ``per_km2`` (of what there is to cover); with homes ``residential_m2``, ``share_residential`` and, if they
        tell their ``population``, ``people`` and ``share_population``. None if no areas were asked for.
    totals
        the same of the whole mask, and of all homes.
    sheds
        what each facility reaches by itself: (n,) polygons, null for nothing.
    slivers, slivers_m2
        how many gaps were left out as slivers, and their area together.
    """

    covered: gpd.GeoDataFrame
    counts: gpd.GeoDataFrame
    gaps: gpd.GeoDataFrame
    areas: Optional[pd.DataFrame]
    totals: dict[str, float]
    sheds: Array
    slivers: int
    slivers_m2: float


@dataclass(frozen=True)
class Wanted:
    """What coverage is to tell besides, and of which gaps.

    homes
        Residential land, wherever it lies; people (column ``population``, if there is one) live on it evenly.
    cases
        Points that are counted in the gaps.
    gap_min_m2, gap_min_width_m
        Gaps smaller than this, or nowhere as wide, are slivers: left out, but counted. Shares are not touched by it.
    cut_gaps
        Whether gaps are cut at the borders of the areas (which then ought not to overlap).
    """

    homes: Optional[gpd.GeoDataFrame] = None
    cases: Optional[gpd.GeoDataFrame] = None
    gap_min_m2: float = 100.0
    gap_min_width_m: float = 0.0
    cut_gaps: bool = False


def coverage(
    facilities: gpd.GeoDataFrame,
    radius_m: Radius,
    mask: gpd.GeoDataFrame,
    *,
    areas: Optional[gpd.GeoDataFrame] = None,
    wanted: Optional[Wanted] = None,
    measure: Measure = STRAIGHT,
    progress: Optional[Progress] = None,
) -> Coverage:
    """Give what facilities cover of a mask, how often, its gaps, and exact covered shares of areas.

    Parameters
    ----------
    facilities
        Points, lines or polygons (reached when their edge is); those without geometry are passed over.
    radius_m
        One service radius, or one for each facility.
    mask
        The land that is to be covered (built-up area, a district): polygons, which may overlap or touch.
    areas
        Cells, communities, streets: the share is of what the mask leaves of each. They may overlap.
    measure
        In a straight line, or along streets (``measures.Streets``).

    Raises
    ------
    NothingToMeasure
        if no facility, or nothing of the mask, has a geometry, or no facility reaches anything.
    NotMetric, CrsMismatch
        if the frames can't be measured together.
    """
    wanted = wanted or Wanted()
    require_metres(facilities, mask, *(one for one in (areas, wanted.homes, wanted.cases) if one is not None))
    shapes = facilities.geometry.to_numpy()
    radii = np.broadcast_to(np.asarray(radius_m, dtype=float), len(shapes))
    reach, whole = measure.reach(shapes, radii), _whole(mask)
    if not len(reach.shapes):
        raise NothingToMeasure(layer="facilities")
    covered, gaps = cover_and_gaps(whole, reach.union())
    sheds = measure.sheds(shapes, radii, part(progress, 0.1, 0.4))
    report(progress, 0.4, "coverage")
    more = twice(sheds)
    counted, count = by_count(covered, gaps, more)
    own = None if areas is None else AreaLand.of(areas, whole, reach, part(progress, 0.5, 0.8))
    lived = None if wanted.homes is None else Homes.of(wanted.homes, reach, part(progress, 0.8, 1.0))
    if wanted.cut_gaps and areas is not None:
        gaps = cut_at_borders(gaps, disjoint(areas.geometry.to_numpy())[0])
    sliver = slivers(gaps, wanted.gap_min_m2, wanted.gap_min_width_m)
    return Coverage(
        _polygon_frame(covered, mask.crs),
        _polygon_frame(counted, mask.crs, {col.COUNT: count}),
        _gap_frame(gaps[~sliver], mask.crs, own, lived, wanted.cases),
        None if own is None or areas is None else table(areas, facilities, own, more, lived),
        {**_totals(whole, covered, counted[count == TWICE]), **({} if lived is None else lived.totals())},
        sheds,
        int(sliver.sum()),
        float(shapely.area(gaps[sliver]).sum()),
    )


def _totals(whole: Any, covered: Array, twice_: Array) -> dict[str, float]:
    sizes = {col.AREA_M2: whole, "covered_m2": covered, "twice_m2": twice_}
    return {name: float(np.sum(shapely.area(shapes))) for name, shapes in sizes.items()}


def _whole(mask: gpd.GeoDataFrame) -> Any:
    """The land that is to be covered, dissolved."""
    land = polygons(mask.geometry.to_numpy())
    if not present(land).any():
        raise NothingToMeasure(layer="mask")
    return shapely.union_all(land)


def cover_and_gaps(whole: Any, union: Any) -> tuple[Array, Array]:
    """Give the covered polygons of a mask and its gaps, each largest first."""
    whole, union = without_dust(np.array([whole, union], dtype=object))
    return _largest_first(shapely.intersection(whole, union)), _largest_first(shapely.difference(whole, union))


def _gap_frame(
    gaps: Array, crs: Any, own: Optional[AreaLand], lived: Optional[Homes], cases: Optional[gpd.GeoDataFrame]
) -> gpd.GeoDataFrame:
    """Number the gaps by need, and say who and what lies in them, and where they lie."""
    people = None
    if lived is not None and lived.people is not None:
        people = people_in_gaps(gaps, lived.missed, lived.pieces, lived.people)
    order = by_need(gaps, people)
    gaps = gaps[order]
    columns: dict[str, Any] = {col.GAP_NO: np.arange(1, len(gaps) + 1)}
    if people is not None:
        columns[col.PEOPLE] = people[order]
    if cases is not None:
        home = locate(origin_points(cases.geometry.to_numpy()), gaps)
        columns[col.CASES] = np.bincount(home[home >= 0], minlength=len(gaps))
        columns[col.CASES_RANK] = rank_of(columns[col.CASES])
    if own is not None:
        piece, size, gap = parts_in(gaps, own.missed)
        columns["area"] = largest(gap, own.pieces.keys["area"][piece], size, len(gaps))
    return _polygon_frame(gaps, crs, columns)


def _largest_first(shape: Any) -> Array:
    flat = polygons(np.array([shape], dtype=object))
    parts = shapely.get_parts(flat[present(flat)])
    return parts[np.argsort(-shapely.area(parts), kind="stable")]


def _polygon_frame(shapes: Array, crs: Any, columns: Mapping[str, Any] = MappingProxyType({})) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame({**columns, col.AREA_M2: shapely.area(shapes)}, geometry=shapes, crs=crs)
