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
from scipy.sparse import coo_array

from . import columns as col
from .errors import NothingToMeasure
from .figures import number
from .frames import Array, origin_points, polygons, present, require_metres
from .gaps import by_need, cut_at_borders, largest, parts_in, people_in_gaps, rank_of, slivers
from .hotspots import locate
from .measures import STRAIGHT, Measure
from .overlaps import TWICE, area_within, by_count, twice
from .pieces import Pieces, common, cut, disjoint, pieces_of, without_dust
from .progress import Progress, part, report
from .reach import PIECE_M, Reach, Uncovered, uncovered

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
        tell their ``population``, that and ``share_population``. None if no areas were asked for.
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
    wanted
        What is to be told besides, and of which gaps.
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
    reach = measure.reach(shapes, radii)
    land = polygons(mask.geometry.to_numpy())
    if not len(reach.shapes):
        raise NothingToMeasure(layer="facilities")
    if not present(land).any():
        raise NothingToMeasure(layer="mask")
    report(progress, 0.0, "coverage")
    whole = shapely.union_all(land)
    covered, gaps = cover_and_gaps(whole, reach.union())
    sheds = measure.sheds(shapes, radii, part(progress, 0.1, 0.4))
    more = twice(sheds)
    counted, count = by_count(covered, gaps, more)
    report(progress, 0.5, "coverage")
    own = None if areas is None else _Shares.of(areas, whole, reach, part(progress, 0.5, 0.8))
    lived = None if wanted.homes is None else _Homes.of(wanted.homes, reach, part(progress, 0.8, 1.0))
    if wanted.cut_gaps and areas is not None:
        gaps = cut_at_borders(gaps, disjoint(areas.geometry.to_numpy())[0])
    sliver = slivers(gaps, wanted.gap_min_m2, wanted.gap_min_width_m)
    crs = mask.crs
    return Coverage(
        _polygon_frame(covered, crs),
        _polygon_frame(counted, crs, {col.COUNT: count}),
        _gap_frame(gaps[~sliver], crs, own, lived, wanted.cases),
        None if own is None or areas is None else _table(areas, facilities, own, more, lived),
        {
            "covered_m2": float(shapely.area(covered).sum()),
            col.AREA_M2: float(shapely.area(whole)),
            "twice_m2": float(shapely.area(counted[count == TWICE]).sum()),
            **({} if lived is None else lived.totals()),
        },
        sheds,
        int(sliver.sum()),
        float(shapely.area(gaps[sliver]).sum()),
    )


def cover_and_gaps(whole: Any, union: Any) -> tuple[Array, Array]:
    """Give the covered polygons of a mask and its gaps, each largest first."""
    whole, union = without_dust(np.array([whole, union], dtype=object))
    return _largest_first(shapely.intersection(whole, union)), _largest_first(shapely.difference(whole, union))


@dataclass(frozen=True)
class _Shares:
    """The land of areas in pieces, each area's on its own so that areas may overlap, and what is missed of them."""

    pieces: Pieces
    missed: Uncovered

    @classmethod
    def of(cls, areas: gpd.GeoDataFrame, whole: Any, reach: Reach, progress: Optional[Progress]) -> _Shares:
        shapes = polygons(areas.geometry.to_numpy())
        rows = np.flatnonzero(present(shapes))
        own = _clip(shapes[rows], whole)
        size = shapely.area(own)
        real = size > 0
        pieces = cut(Pieces(own[real], size[real], {"area": rows[real]}), PIECE_M)
        report(progress, 0.4, "coverage")
        return cls(pieces, uncovered(pieces, reach, part(progress, 0.4, 1.0)))


@dataclass(frozen=True)
class _Homes:
    """Residential land in pieces, what is missed of them, and the people on each (None: nobody knows)."""

    pieces: Pieces
    missed: Uncovered
    people: Optional[Array]

    @classmethod
    def of(cls, homes: gpd.GeoDataFrame, reach: Reach, progress: Optional[Progress]) -> _Homes:
        whole = pieces_of(homes.geometry.to_numpy(), "home")
        pieces = cut(whole, PIECE_M)
        people = None
        if col.POPULATION in homes.columns:
            size = whole.total("home", len(homes), whole.area_m2)
            known = np.nan_to_num(number(homes[col.POPULATION], len(homes)))
            density = np.divide(known, size, out=np.zeros(len(homes)), where=size > 0)
            people = density[pieces.keys["home"]] * pieces.area_m2
        return cls(pieces, uncovered(pieces, reach, progress), people)

    def totals(self) -> dict[str, float]:
        """Give the land and the people, and how much and how many of them are reached."""
        found = {
            "residential_m2": float(self.pieces.area_m2.sum()),
            "residential_covered_m2": float((self.pieces.area_m2 - self.missed.area_m2).sum()),
        }
        if self.people is not None:
            missed = self.people * self.missed.area_m2 / self.pieces.area_m2
            found[col.POPULATION] = float(self.people.sum())
            found["population_covered"] = float((self.people - missed).sum())
        return found

    def columns(self, areas: Array) -> dict[str, Array]:
        """Give what there is of homes and people in each area, and the shares that are reached."""
        rows = np.flatnonzero(present(self.missed.shapes))
        all_, missed = (_by_area(shapes, areas) for shapes in (self.pieces.shapes, self.missed.shapes[rows]))
        found = {}
        weights = {"residential": np.ones(len(self.pieces.shapes))}
        if self.people is not None:
            weights["population"] = self.people / self.pieces.area_m2
        for name, weight in weights.items():
            total, left = all_ @ weight, missed @ weight[rows]
            found["residential_m2" if name == "residential" else col.POPULATION] = total
            found[f"share_{name}"] = share(total - left, total)
        return found


def _by_area(shapes: Array, areas: Array) -> Any:
    """Give how much of each shape (columns) lies in each area (rows), as a sparse matrix."""
    shape, area, size = common(Pieces(shapes, shapely.area(shapes)), areas)
    return coo_array((size, (area, shape)), shape=(len(areas), len(shapes))).tocsr()


def _table(
    areas: gpd.GeoDataFrame, facilities: gpd.GeoDataFrame, own: _Shares, more: Any, lived: Optional[_Homes]
) -> pd.DataFrame:
    count, pieces = len(areas), own.pieces
    total = pieces.total("area", count, pieces.area_m2)
    covered = total - pieces.total("area", count, own.missed.area_m2)
    many = pieces.total("area", count, area_within(pieces.shapes, more))
    shapes = polygons(areas.geometry.to_numpy())
    inside, _ = shapely.STRtree(shapes).query(origin_points(facilities.geometry.to_numpy()), predicate="intersects")[
        ::-1
    ]
    sites = np.bincount(inside, minlength=count)
    table = {
        col.AREA_M2: total,
        "covered_m2": covered,
        "share": share(covered, total),
        "share_once": share(covered - many, total),
        "share_twice": share(many, total),
        "facilities": sites,
        "per_km2": np.divide(sites * 1e6, total, out=np.full(count, np.nan), where=total > 0),
        **({} if lived is None else lived.columns(shapes)),
    }
    return pd.DataFrame(table, index=areas.index)


def _gap_frame(
    gaps: Array, crs: Any, own: Optional[_Shares], lived: Optional[_Homes], cases: Optional[gpd.GeoDataFrame]
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


def _clip(shapes: Array, whole: Any) -> Array:
    """Intersect with one large geometry, sparing those that lie wholly inside."""
    shapely.prepare(whole)
    clipped = shapes.copy()
    border = np.flatnonzero(~shapely.covers(whole, shapes))
    if len(border):
        ground = Pieces(shapely.get_parts(whole), shapely.area(shapely.get_parts(whole)))
        squares = cut(ground, 5 * PIECE_M).shapes
        area, square = shapely.STRtree(squares).query(shapes[border], predicate="intersects")
        parts = shapely.intersection(shapes[border][area], squares[square])
        order = np.argsort(area, kind="stable")
        ends = np.searchsorted(area[order], np.arange(len(border) + 1))
        for place in range(len(border)):
            own = parts[order[ends[place] : ends[place + 1]]]
            clipped[border[place]] = shapely.union_all(polygons(own)) if len(own) else None
    return clipped


def share(covered: Array, total: Array) -> Array:
    """Divide, NaN where there is nothing to cover; rounding does not carry a share beyond 0 and 1."""
    result = np.full(len(total), np.nan)
    np.divide(covered, total, out=result, where=total > 0)
    return np.clip(result, 0.0, 1.0)


def _largest_first(shape: Any) -> Array:
    flat = polygons(np.array([shape], dtype=object))
    parts = shapely.get_parts(flat[present(flat)])
    return parts[np.argsort(-shapely.area(parts), kind="stable")]


def _polygon_frame(shapes: Array, crs: Any, columns: Mapping[str, Any] = MappingProxyType({})) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame({**columns, col.AREA_M2: shapely.area(shapes)}, geometry=shapes, crs=crs)
