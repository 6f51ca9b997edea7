"""What surrounds a place: the areas it lies in, the nearest facility of every kind, who serves it, the cases about."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import shapely
from scipy.spatial import cKDTree

from . import columns as col
from .distance.measures import STRAIGHT, Measure
from .frames import Array, coordinates, present
from .steps.work import Sites, Work

ABOUT_M = 100.0
"""Cases no farther than this are about a place."""

STEPS = ("prepare", "streets")
"""Steps of a study (``study.worked``) after which a place can be looked at."""


@dataclass(frozen=True)
class Near:
    """The nearest facility of a kind.

    row
        position in the frame of the kind; -1: none can be reached.
    distance_m
        how far it is; NaN likewise.
    serving
        how many facilities of the kind have the place within their own radius.
    way
        the line to it; None where it was not asked for, or there is none.
    """

    kind: str
    row: int
    distance_m: float
    serving: int
    way: Any = None


@dataclass(frozen=True)
class Surroundings:
    """What surrounds one place.

    areas
        level → position of the area that holds the place, -1 for none.
    near
        the nearest facility of each kind that there is any of.
    cases
        how many are within ``ABOUT_M``; None where there are no cases.
    """

    areas: Mapping[str, int]
    near: tuple[Near, ...]
    cases: Optional[int]


@dataclass(frozen=True)
class Lookout:
    """Everything that a place is looked up in, prepared once; places are in the CRS that the study is measured in."""

    crs: Any
    measure: Measure
    areas: Mapping[str, shapely.STRtree]
    sites: tuple[Sites, ...]
    cases: Optional[cKDTree]

    @classmethod
    def of(cls, work: Work) -> Lookout:
        """Prepare what a study has after the steps ``STEPS``."""
        points = work.points.get(col.RESULT_CASE)
        cases = None if points is None else cKDTree(coordinates(points[present(points)]))
        areas = {name: shapely.STRtree(level.shapes) for name, level in work.levels.items()}
        sites = tuple(one for one in work.sites if one.today.any())
        return cls(work.crs, work.measure, areas, sites, cases)

    def glance(self, x: float, y: float) -> Surroundings:
        """Look quickly: all distances are straight lines, and no way is drawn."""
        return self._around(x, y, STRAIGHT, draw=False)

    def look(self, x: float, y: float) -> Surroundings:
        """Look as the study measures, with the ways to the nearest facilities."""
        return self._around(x, y, self.measure, draw=True)

    def _around(self, x: float, y: float, measure: Measure, *, draw: bool) -> Surroundings:
        place = np.array([shapely.Point(x, y)], dtype=object)
        starts = measure.starts(place)
        near = tuple(self._nearest(sites, place, starts, measure, draw) for sites in self.sites)
        cases = None if self.cases is None else int(self.cases.query_ball_point((x, y), ABOUT_M, return_length=True))
        return Surroundings({name: _first(tree, place[0]) for name, tree in self.areas.items()}, near, cases)

    def _nearest(self, sites: Sites, place: Array, starts: Any, measure: Measure, draw: bool) -> Near:
        rows = np.flatnonzero(sites.today)
        shapes = sites.shapes[rows]
        position, metres = (found[0] for found in measure.nearest(starts, shapes))
        serving = len(np.unique(measure.pairs_within(starts, shapes, sites.radii_m[rows]).site))
        if position < 0:
            return Near(sites.kind, -1, float("nan"), serving)
        way = measure.way(*(self._frame(one) for one in (place, shapes[[position]]))) if draw else None
        return Near(sites.kind, int(rows[position]), float(metres), serving, way)

    def _frame(self, shapes: Array) -> gpd.GeoDataFrame:
        return gpd.GeoDataFrame(geometry=shapes, crs=self.crs)


def _first(tree: shapely.STRtree, place: Any) -> int:
    """The first of the areas that hold the place (their border included)."""
    found = tree.query(place, predicate="intersects")
    return int(found.min()) if len(found) else -1
