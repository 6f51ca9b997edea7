"""How far facilities reach, as shapes, and what of many pieces of land lies outside of it, exactly.

A disc is a polygon of 96 sides with its corners on the circle: its area is 0.072 % smaller than the disc's.
Nothing is sampled.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Optional

import numpy as np
import shapely
from scipy.spatial import cKDTree

from ..frames import Array, all_points, coordinates, present
from ..progress import Progress, report
from .pieces import TINY_M2, Pieces, without_dust

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
    """The facilities of a kind that have a place, and how far each serves.

    Where what is reached is no matter of one distance (round barriers), the radius is 0 and the shape is the area
    itself.
    """

    shapes: Array
    radii_m: Array

    @classmethod
    def of(cls, shapes: Array, radii_m: Any) -> Reach:
        """Take facilities; those without geometry or with a radius that is not positive are passed over."""
        radii = np.broadcast_to(np.asarray(radii_m, dtype=float), len(shapes))
        chosen = present(shapes) & (radii > 0)
        return cls(np.asarray(shapes, dtype=object)[chosen], radii[chosen])

    @classmethod
    def areas(cls, areas: Array) -> Reach:
        """Take areas (polygons or null) that are reached by whatever way."""
        there = np.asarray(areas, dtype=object)[present(areas)]
        return cls(there, np.zeros(len(there)))

    def take(self, chosen: Array) -> Reach:
        """Keep the chosen facilities (positions or booleans)."""
        return Reach(self.shapes[chosen], self.radii_m[chosen])

    @cached_property
    def discs(self) -> Array:
        """What each reaches; made when it is first asked for."""
        discs, wide = self.shapes.copy(), self.radii_m > 0
        discs[wide] = shapely.buffer(self.shapes[wide], self.radii_m[wide], quad_segs=QUAD_SEGMENTS)
        return discs

    def union(self) -> Any:
        """Give the covered area, dissolved."""
        return shapely.union_all(self.discs)


@dataclass(frozen=True)
class Uncovered:
    """What no facility reaches: ``area_m2`` of each piece, and the uncovered part of it (null: nothing)."""

    area_m2: Array
    shapes: Array


def uncovered(pieces: Pieces, reach: Reach, progress: Optional[Progress] = None) -> Uncovered:
    """Give what of each piece no facility reaches.

    Pieces that lie wholly in or wholly out of reach, by the distance of their centre, are settled at once; from the
    others the discs are taken away one after another, the nearest first, until nothing is left or no disc.
    """
    area, left = pieces.area_m2.copy(), pieces.shapes.copy()
    bounds = shapely.bounds(pieces.shapes)
    centre, half = (bounds[:, :2] + bounds[:, 2:]) / 2, np.hypot(*(bounds[:, 2:] - bounds[:, :2]).T) / 2
    inside, border = _settle(centre, half, reach)
    if (reach.radii_m == 0).any():
        _settle_in_areas(pieces.shapes, reach.discs[reach.radii_m == 0], inside, border)
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
    for radius in np.unique(reach.radii_m[reach.radii_m > 0]):
        distance = _least_distance(centre, reach.shapes[reach.radii_m == radius])
        inside |= distance + half <= radius * (_INNER - slack) - 1e-6
        border |= distance - half < radius * (1 + slack) + 1e-6
    return inside, border & ~inside


def _settle_in_areas(shapes: Array, areas: Array, inside: Array, border: Array) -> None:
    """Mark the pieces that lie in an area as inside, those that it only meets as border unless they are inside."""
    tree = shapely.STRtree(shapes)
    inside[tree.query(areas, predicate="covers")[1]] = True
    border[tree.query(areas, predicate="intersects")[1]] = True
    border &= ~inside


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
