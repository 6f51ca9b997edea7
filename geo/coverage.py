"""What lies within the service radius of a facility and what does not, exactly.

A disc is a polygon of 96 sides with its corners on the circle: its area is 0.072 % smaller than the disc's. All
shares and gaps are those of these polygons, dissolved; nothing is sampled.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional, Union

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from scipy.spatial import cKDTree

from . import columns as col
from .errors import NothingToMeasure
from .frames import Array, all_points, coordinates, polygons, present, require_metres
from .pieces import TINY_M2, Pieces, cut, pieces_of, without_dust
from .progress import Progress, part, report

if TYPE_CHECKING:
    Radius = Union[float, Array, pd.Series[float]]

QUAD_SEGMENTS = 24
AREA_ERROR = 1.0 - np.sin(np.pi / 48) / (np.pi / 48)
"""How much smaller, as a share, the polygon of a disc is than the disc."""

_INNER = np.cos(np.pi / (4 * QUAD_SEGMENTS))
_ROUNDING = 0.01
"""GEOS leaves out hollows shallower than 1 % of the distance when it buffers lines and polygons."""

PIECE_M = 200.0
"""Land is cut into pieces of about this size, if it does not come in smaller ones: most are then settled uncut."""


@dataclass(frozen=True)
class Reach:
    """The facilities of a kind that have a place, and how far each serves."""

    shapes: Array
    radii_m: Array
    discs: Array

    @classmethod
    def of(cls, shapes: Array, radii_m: Any) -> Reach:
        """Make the discs; facilities without geometry or with a radius that is not positive are passed over."""
        radii = np.broadcast_to(np.asarray(radii_m, dtype=float), len(shapes))
        chosen = present(shapes) & (radii > 0)
        shapes, radii = np.asarray(shapes, dtype=object)[chosen], radii[chosen]
        return cls(shapes, radii, shapely.buffer(shapes, radii, quad_segs=QUAD_SEGMENTS))

    def union(self) -> Any:
        """Give the covered area, dissolved."""
        return shapely.union_all(self.discs)


@dataclass(frozen=True)
class Uncovered:
    """What no facility reaches: ``area_m2`` of each piece, and the uncovered part of it (null: nothing)."""

    area_m2: Array
    shapes: Array


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


def cover_and_gaps(whole: Any, union: Any, gap_min_m2: float) -> tuple[Array, Array, Array]:
    """Give the covered polygons of a mask and its gaps, each largest first, and the areas of gaps left out."""
    whole, union = without_dust(np.array([whole, union], dtype=object))
    covered = _largest_first(shapely.intersection(whole, union))
    gaps = _largest_first(shapely.difference(whole, union))
    area = shapely.area(gaps)
    small = area < gap_min_m2
    return covered, gaps[~small], area[small]


def uncovered(pieces: Pieces, reach: Reach, progress: Optional[Progress] = None) -> Uncovered:
    """Give what of each piece no facility reaches.

    Pieces that lie wholly in or wholly out of reach, by the distance of their centre, are settled at once; from the
    others the discs are taken away one after another, the nearest first, until nothing is left or no disc.
    """
    area, left = pieces.area_m2.copy(), pieces.shapes.copy()
    bounds = shapely.bounds(pieces.shapes)
    centre, half = (bounds[:, :2] + bounds[:, 2:]) / 2, np.hypot(*(bounds[:, 2:] - bounds[:, :2]).T) / 2
    inside, border = _settle(centre, half, reach)
    area[inside], left[inside] = 0.0, None
    rows = np.flatnonzero(border)
    piece, disc = _meeting(pieces.shapes[rows], centre[rows], half[rows], reach)
    start = np.searchsorted(piece, np.arange(len(rows) + 1))
    active = np.flatnonzero(start[1:] > start[:-1])
    turn = 0
    while len(active):
        report(progress, 1.0 - len(active) / max(len(rows), 1), "coverage")
        place = rows[active]
        left[place] = without_dust(shapely.difference(left[place], reach.discs[disc[start[active] + turn]]))
        area[place] = np.nan_to_num(shapely.area(left[place]))  # null: nothing but dust was left
        turn += 1
        active = active[(area[place] > TINY_M2) & (start[active] + turn < start[active + 1])]
    gone = area <= TINY_M2
    area[gone], left[gone] = 0.0, None
    return Uncovered(area, left)


def _settle(centre: Array, half: Array, reach: Reach) -> tuple[Array, Array]:
    """Tell which pieces lie wholly in reach of one facility, and which must be looked at closely."""
    inside = np.zeros(len(centre), dtype=bool)
    border = np.zeros(len(centre), dtype=bool)
    slack = 0.0 if all_points(reach.shapes) else _ROUNDING
    for radius in np.unique(reach.radii_m):
        distance = _least_distance(centre, reach.shapes[reach.radii_m == radius])
        inside |= distance + half <= radius * (_INNER - slack) - 1e-6
        border |= distance - half < radius * (1 + slack) + 1e-6
    return inside, border & ~inside


def _least_distance(xy: Array, shapes: Array) -> Array:
    if all_points(shapes):
        distance, _ = cKDTree(coordinates(shapes)).query(xy)
        return distance
    _, distance = shapely.STRtree(shapes).query_nearest(shapely.points(xy), all_matches=False, return_distance=True)
    return distance


def _meeting(shapes: Array, centre: Array, half: Array, reach: Reach) -> tuple[Array, Array]:
    """Give the pairs (piece, disc) that can meet, by piece, and for each piece the disc that holds most of it first."""
    piece, disc = shapely.STRtree(reach.discs).query(shapes)
    if all_points(reach.shapes):
        distance = np.hypot(*(centre[piece] - coordinates(reach.shapes)[disc]).T)
    else:
        distance = shapely.distance(shapely.points(centre)[piece], reach.shapes[disc])
    depth = distance - reach.radii_m[disc]
    near = depth < half[piece] + _ROUNDING * reach.radii_m[disc]
    piece, disc, depth = piece[near], disc[near], depth[near]
    order = np.lexsort((disc, depth, piece))
    return piece[order], disc[order]


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


def land_pieces(shapes: Array, level: str = "land") -> Pieces:
    """Make pieces of land that are small enough to be settled quickly."""
    return cut(pieces_of(shapes, level), PIECE_M)
