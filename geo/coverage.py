"""What of a mask lies within reach of a facility and what does not, and the covered shares of areas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional, Union

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from . import columns as col
from .errors import NothingToMeasure
from .frames import Array, polygons, present, require_metres
from .pieces import Pieces, cut, without_dust
from .progress import Progress, part, report
from .reach import PIECE_M, Reach, uncovered

if TYPE_CHECKING:
    Radius = Union[float, Array, pd.Series[float]]


@dataclass(frozen=True)
class Coverage:
    """Covered area and gaps of a mask, and the covered share of areas.

    covered, gaps
        one row a polygon, largest first: ``area_m2``; the gaps also ``gap_no``.
    areas
        on the index of the areas asked for: ``area_m2`` (of what there is to cover), ``covered_m2``, ``share``
        (0–1; NaN where there is nothing to cover). None if no areas were asked for.
    slivers, slivers_m2
        how many gaps were left out as too small, and their area together.
    """

    covered: gpd.GeoDataFrame
    gaps: gpd.GeoDataFrame
    areas: Optional[pd.DataFrame]
    slivers: int
    slivers_m2: float


def coverage(
    facilities: gpd.GeoDataFrame,
    radius_m: Radius,
    mask: gpd.GeoDataFrame,
    *,
    areas: Optional[gpd.GeoDataFrame] = None,
    gap_min_m2: float = 100.0,
    progress: Optional[Progress] = None,
) -> Coverage:
    """Give what facilities cover of a mask, its gaps, and exact covered shares of areas.

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
    gap_min_m2
        Smaller gaps are slivers: left out of the gaps, but counted. Shares are not touched by this.

    Raises
    ------
    NothingToMeasure
        if no facility, or nothing of the mask, has a geometry.
    NotMetric, CrsMismatch
        if the frames can't be measured together.
    """
    require_metres(facilities, mask, *([areas] if areas is not None else []))
    reach = Reach.of(facilities.geometry.to_numpy(), radius_m)
    land = polygons(mask.geometry.to_numpy())
    if not len(reach.shapes):
        raise NothingToMeasure(layer="facilities")
    if not present(land).any():
        raise NothingToMeasure(layer="mask")
    report(progress, 0.0, "coverage")
    whole, union = shapely.union_all(land), reach.union()
    report(progress, 0.3, "coverage")
    covered, gaps, slivers = cover_and_gaps(whole, union, gap_min_m2)
    report(progress, 0.6, "coverage")
    shares = None if areas is None else _shares(areas, whole, reach, part(progress, 0.6, 1.0))
    return Coverage(
        _polygon_frame(covered, mask.crs),
        _polygon_frame(gaps, mask.crs, col.GAP_NO),
        shares,
        len(slivers),
        float(slivers.sum()),
    )


def cover_and_gaps(whole: Any, union: Any) -> tuple[Array, Array]:
    """Give the covered polygons of a mask and its gaps, each largest first."""
    whole, union = without_dust(np.array([whole, union], dtype=object))
    return _largest_first(shapely.intersection(whole, union)), _largest_first(shapely.difference(whole, union))


def _shares(areas: gpd.GeoDataFrame, whole: Any, reach: Reach, progress: Optional[Progress]) -> pd.DataFrame:
    """Each area on its own, so that areas may overlap."""
    shapes = polygons(areas.geometry.to_numpy())
    rows = np.flatnonzero(present(shapes))
    own = _clip(shapes[rows], whole)
    size = shapely.area(own)
    real = size > 0
    pieces = cut(Pieces(own[real], size[real], {"area": rows[real]}), PIECE_M)
    report(progress, 0.4, "coverage")
    missed = uncovered(pieces, reach, part(progress, 0.4, 1.0))
    total = pieces.total("area", len(areas), pieces.area_m2)
    covered = total - pieces.total("area", len(areas), missed.area_m2)
    return pd.DataFrame({col.AREA_M2: total, "covered_m2": covered, "share": share(covered, total)}, index=areas.index)


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


def _polygon_frame(shapes: Array, crs: Any, number: str = "") -> gpd.GeoDataFrame:
    columns: dict[str, Any] = {number: np.arange(1, len(shapes) + 1)} if number else {}
    return gpd.GeoDataFrame({**columns, col.AREA_M2: shapely.area(shapes)}, geometry=shapes, crs=crs)
