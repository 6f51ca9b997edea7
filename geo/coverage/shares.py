"""Covered shares: of the land of areas, of homes, of the people in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from scipy.sparse import coo_array

from .. import columns as col
from ..figures import number
from ..frames import Array, origin_points, polygons, present
from ..progress import Progress, part, report
from .overlaps import area_within
from .pieces import Pieces, common, cut, pieces_of
from .reach import PIECE_M, Reach, Uncovered, uncovered


@dataclass(frozen=True)
class AreaLand:
    """The land of areas in pieces, each area's on its own so that areas may overlap, and what is missed of them."""

    pieces: Pieces
    missed: Uncovered

    @classmethod
    def of(cls, areas: gpd.GeoDataFrame, whole: Any, reach: Reach, progress: Optional[Progress]) -> AreaLand:
        """Cut what a mask leaves of the areas into pieces, and see what is missed of each."""
        shapes = polygons(areas.geometry.to_numpy())
        rows = np.flatnonzero(present(shapes))
        own = clipped_to(shapes[rows], whole)
        size = shapely.area(own)
        real = size > 0
        pieces = cut(Pieces(own[real], size[real], {"area": rows[real]}), PIECE_M)
        report(progress, 0.4, "coverage")
        return cls(pieces, uncovered(pieces, reach, part(progress, 0.4, 1.0)))


@dataclass(frozen=True)
class Homes:
    """Residential land in pieces, what is missed of them, and the people on each (None: nobody knows)."""

    pieces: Pieces
    missed: Uncovered
    people: Optional[Array]

    @classmethod
    def of(cls, homes: gpd.GeoDataFrame, reach: Reach, progress: Optional[Progress]) -> Homes:
        """Cut homes into pieces, and see what is missed of each; what homes share counts once."""
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
            found["residential_m2" if name == "residential" else col.PEOPLE] = total
            found[f"share_{name}"] = share(total - left, total)
        return found


def _by_area(shapes: Array, areas: Array) -> Any:
    """Give how much of each shape (columns) lies in each area (rows), as a sparse matrix."""
    shape, area, size = common(Pieces(shapes, shapely.area(shapes)), areas)
    return coo_array((size, (area, shape)), shape=(len(areas), len(shapes))).tocsr()


def table(
    areas: gpd.GeoDataFrame, facilities: gpd.GeoDataFrame, own: AreaLand, more: Any, lived: Optional[Homes]
) -> pd.DataFrame:
    """Give what ``coverage.Coverage.areas`` is to say; ``more`` is what two or more facilities reach."""
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


def clipped_to(shapes: Array, whole: Any) -> Array:
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
