"""What no facility reaches of land, kept up to date as facilities come, go and move."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import shapely

from ..coverage.pieces import Pieces
from ..coverage.reach import Reach, Uncovered, uncovered
from ..distance.measures import Measure
from ..frames import Array, present


@dataclass(frozen=True)
class Land:
    """Pieces of land, and what is missed of each (its arrays are written to)."""

    pieces: Pieces
    missed: Uncovered
    tree: shapely.STRtree = field(repr=False)

    @classmethod
    def of(cls, pieces: Pieces, missed: Uncovered) -> Land:
        """Begin with what facilities miss."""
        return cls(pieces, Uncovered(missed.area_m2.copy(), missed.shapes.copy()), shapely.STRtree(pieces.shapes))

    def look(self, rows: Array, reach: Reach) -> None:
        """Find anew what is missed of some pieces; ``reach`` has all that meets them."""
        if len(rows):
            left = uncovered(self.pieces.take(rows), reach)
            self.missed.area_m2[rows], self.missed.shapes[rows] = left.area_m2, left.shapes


@dataclass(frozen=True)
class Change:
    """Facilities as they stood and as they stand now: shapes (n,), null where one does not, and radii.

    ``zones`` (one or more): all that is reached by what was changed lies in one of them.
    """

    zones: Array
    old: Array
    new: Array
    radii_m: Array


def settle(lands: Sequence[Land], change: Change, measure: Measure) -> list[Array]:
    """Look anew at the pieces where what is reached is another than before, and give their positions on each land."""
    met = [[land.tree.query(zone) for zone in change.zones] for land in lands]
    near = np.zeros(len(change.new), dtype=bool)
    for one_zone in zip(*met):  # where a facility was, where it is: all that lies between may be far from both
        shapes = np.concatenate([land.pieces.shapes[own] for land, own in zip(lands, one_zone)])
        if len(shapes):
            near |= _reaching(shapely.total_bounds(shapes), change)
    was, now = (_reach(shapes, near, change, measure) for shapes in (change.old, change.new))
    boxes = _boxes(now)
    changed = np.concatenate([_boxes(was)[_beyond(was, now)], boxes[_beyond(now, was)]])
    rows = [np.intersect1d(np.concatenate(own), land.tree.query(changed)[1]) for land, own in zip(lands, met)]
    shapes = np.concatenate([land.pieces.shapes[own] for land, own in zip(lands, rows)])
    reach = now.take(np.unique(shapely.STRtree(boxes).query(shapes)[1]))
    for land, own in zip(lands, rows):
        land.look(own, reach)
    return rows


def _reaching(box: Array, change: Change) -> Array:
    """Tell which facilities may reach into a box: nothing reached is farther off, straight, than the radius."""
    near = np.zeros(len(change.new), dtype=bool)
    for shapes in (change.old, change.new):
        left, low, right, top = shapely.bounds(shapes).T
        apart = np.maximum.reduce([box[0] - right, left - box[2], box[1] - top, low - box[3]])
        near |= apart <= change.radii_m  # NaN, where there is none, is not
    return near


def _reach(shapes: Array, near: Array, change: Change, measure: Measure) -> Reach:
    chosen = near & present(shapes)
    return measure.reach(shapes[chosen], change.radii_m[chosen])


def _boxes(reach: Reach) -> Array:
    return shapely.box(*(shapely.bounds(reach.shapes) + np.outer(reach.radii_m, [-1, -1, 1, 1])).T)


def _beyond(one: Reach, other: Reach) -> Array:
    """Tell what of a reach another one has not: of streets most stays as it is when a facility moves."""
    known = set(zip(shapely.to_wkb(other.shapes), other.radii_m))
    return np.array([own not in known for own in zip(shapely.to_wkb(one.shapes), one.radii_m)], dtype=bool)
