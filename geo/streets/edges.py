"""Street lines as they are drawn become edges that meet at nodes; what had to be mended is given back.

Lines people have are drawn for maps: they cross without a common vertex, end a hand's breadth before the street
they meet, lie there twice. Here they are cut where they meet; a bridge or tunnel meets the street below nowhere
but at its ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from ..arrays import Floats, Ints
from ..errors import NothingToMeasure
from ..frames import Array, present, require_metres
from ..progress import Progress, report
from .lines import SAME_M, split
from .misses import drawn_on, touches

if TYPE_CHECKING:
    import geopandas as gpd

SNAP_M = 1.0
"""Ends no farther than this from another line were meant to touch it."""

CROSSING, NEAR_MISS, DUPLICATE, TOO_SHORT = "crossing", "near_miss", "duplicate", "too_short"
REPEATED, APART, BARRED = "repeated_vertex", "apart", "barred"


@dataclass(frozen=True)
class Edges:
    """Lines cut at every node.

    shapes
        (n,) lines; where an edge begins and ends stands in ``tail`` and ``head`` (positions in ``nodes``).
    line
        (n,) position of the line each is part of.
    level
        (n,) level of that line.
    nodes
        (m, 2) places.
    mended
        what was changed, or odd: ``what``, ``line`` (position), ``moved_m`` and ``geometry`` (a point).
        ``crossing``: cut where it had no vertex; ``near_miss``: an end drawn on to a line; ``too_short``: left out;
        ``duplicate``: lies there twice; ``repeated_vertex``: stood twice at one place; ``apart``: crosses a line of
        another level, and is not joined to it; ``barred``: cut by a barrier (see ``barred.barred``).
    """

    shapes: Array
    tail: Ints
    head: Ints
    line: Ints
    level: Floats
    nodes: Floats
    mended: pd.DataFrame

    @classmethod
    def of(cls, shapes: Array, line: Ints, level: Floats, mended: pd.DataFrame) -> Edges:
        """Make edges of lines that meet nowhere but at their ends."""
        first = shapely.get_coordinates(shapely.get_point(shapes, 0))
        last = shapely.get_coordinates(shapely.get_point(shapes, -1))
        both = np.concatenate([first, last])
        number = _same_place(both)
        kept = np.unique(number, return_index=True)[1]
        return cls(shapes, number[: len(shapes)], number[len(shapes) :], line, level, both[kept], mended)

    @cached_property
    def length_m(self) -> Floats:
        """Length of each edge."""
        return np.asarray(shapely.length(self.shapes), float)


def edges(
    lines: gpd.GeoDataFrame,
    level: Optional[Array] = None,
    snap_m: float = SNAP_M,
    join_crossings: bool = True,
    progress: Optional[Progress] = None,
) -> Edges:
    """Cut street lines where they meet.

    Parameters
    ----------
    lines
        lines in a CRS in metres; multi-part ones count as several, what is no line is passed over.
    level
        of each line, if known (0 on the ground, a bridge above, a tunnel below). Lines of different levels meet
        where the end of one lies at a vertex of the other, or where the one farther from the ground ends on the other.
    snap_m
        loose ends within this distance of a line are drawn on to it (of a line of another level, to its end only,
        unless that is nearer to the ground); 0: only those within a millimetre.
    join_crossings
        whether lines also meet where they cross and neither has a vertex. Those of OpenStreetMap do not: there such a
        crossing is a bridge or a tunnel, whether a field says so or not.

    Raises
    ------
    NotMetric
        if the CRS is none in metres.
    NothingToMeasure
        if there is no line.
    """
    require_metres(lines)
    shapes, line = _single(lines.geometry.to_numpy())
    if not len(shapes):
        raise NothingToMeasure(layer="street_line")
    levels = np.zeros(len(shapes)) if level is None else np.asarray(level, float)[line]
    report(progress, 0.0, "streets_cut")
    shapes, line, levels, found = _sound(shapes, line, levels)
    shapes, line, levels = _untangled(shapes, line, levels)
    report(progress, 0.2, "streets_cut")
    cuts, met = _meetings(shapes, levels, line, join_crossings)
    touching = touches(shapes, levels)
    report(progress, 0.6, "streets_cut")
    shapes, more, end, moved = drawn_on(shapes, levels, cuts[1], max(snap_m, SAME_M))
    told = moved > SAME_M
    misses = changes(NEAR_MISS, line[end[told]], moved[told], more[1][told])
    report(progress, 0.8, "streets_cut")
    pieces, owner = split(shapes, *(np.concatenate(column) for column in zip(cuts, touching, more)))
    mended = pd.concat([found, met, misses], ignore_index=True)
    report(progress, 1.0, "streets_cut")
    return Edges.of(pieces, line[owner], levels[owner], mended)


def changes(what: Any, line: Ints, moved_m: Any, points: Array) -> pd.DataFrame:
    """Make rows of ``Edges.mended``."""
    return pd.DataFrame({"what": what, "line": line, "moved_m": moved_m, "geometry": list(points)}).astype(
        {"what": object, "moved_m": float, "geometry": object}
    )


def _single(shapes: Array) -> tuple[Array, Ints]:
    """Single lines, flat, with the position of the feature each is of."""
    there = np.flatnonzero(present(shapes) & np.isin(shapely.get_type_id(shapes), (1, 2, 5)))
    parts, of = shapely.get_parts(shapely.force_2d(shapes[there]), return_index=True)
    return parts, there[of]


def _sound(shapes: Array, line: Ints, levels: Floats) -> tuple[Array, Ints, Floats, pd.DataFrame]:
    """Leave out what has no length, and vertices that stand there twice; tell lines that lie there a second time.

    These stay, for their direction may differ.
    """
    clean = shapely.remove_repeated_points(shapes, SAME_M)
    short = shapely.length(shapes) <= SAME_M
    bare = shapely.set_precision(shapely.normalize(shapely.simplify(clean, SAME_M)), SAME_M)
    twice = pd.Series(shapely.to_wkb(bare)).duplicated().to_numpy() & ~short
    what = np.where(short, TOO_SHORT, DUPLICATE)[short | twice]
    points = shapely.line_interpolate_point(shapes[short | twice], 0.5, normalized=True)
    odd = changes(what, line[short | twice], 0.0, points)
    repeated = _repeated(shapes[~short], line[~short])
    return clean[~short], line[~short], levels[~short], pd.concat([odd, repeated], ignore_index=True)


def _repeated(shapes: Array, line: Ints) -> pd.DataFrame:
    """Tell vertices that stand where the one before them stands."""
    xy, of = shapely.get_coordinates(shapes, return_index=True)
    same = np.append(False, (of[1:] == of[:-1]) & (np.hypot(*np.diff(xy, axis=0).T) <= SAME_M))
    return changes(REPEATED, line[of[same]], 0.0, shapely.points(xy[same]))


def _untangled(shapes: Array, line: Ints, levels: Floats) -> tuple[Array, Ints, Floats]:
    """Take lines on the ground that cross or touch themselves apart, so that they are cut where they do.

    A ramp that winds over itself does not meet itself.
    """
    tangled = ~shapely.is_simple(shapes) & (levels == 0)
    xy, of = shapely.get_coordinates(shapes[tangled], return_index=True)
    step = np.flatnonzero(of[1:] == of[:-1])
    steps, own = shapely.linestrings(np.stack([xy[step], xy[step + 1]], axis=1)), of[step]
    return (
        np.concatenate([shapes[~tangled], steps]),
        np.concatenate([line[~tangled], line[tangled][own]]),
        np.concatenate([levels[~tangled], levels[tangled][own]]),
    )


def _meetings(
    shapes: Array, levels: Floats, line: Ints, join_crossings: bool
) -> tuple[tuple[Ints, Array], pd.DataFrame]:
    """Where lines meet: cuts (which line where); crossings at which neither has a vertex, and those over or under."""
    left, right = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    once = left < right
    left, right = left[once], right[once]
    common = shapely.intersection(shapes[left], shapes[right])
    # where lines share a stretch, they meet at all vertices of it
    lengthy = shapely.length(common) > 0
    common[lengthy] = shapely.extract_unique_points(common[lengthy])
    points, pair = shapely.get_parts(common, return_index=True)
    left, right = left[pair], right[pair]
    xy, of = shapely.get_coordinates(shapes, return_index=True)
    vertices = shapely.multipoints(xy, indices=of)
    vertex = [shapely.distance(vertices[side], points) <= SAME_M for side in (left, right)]
    bare = ~vertex[0] & ~vertex[1]
    meets = _joined(shapes, levels, left, right, points, vertex) & (join_crossings | ~bare)
    what = np.where(meets, CROSSING, APART)
    told = ~meets | bare
    cuts = np.concatenate([left[meets], right[meets]]), np.tile(points[meets], 2)
    return cuts, changes(what[told], line[left[told]], 0.0, points[told])


def _joined(
    shapes: Array, levels: Floats, left: Ints, right: Ints, points: Array, vertex: list[NDArray[np.bool_]]
) -> NDArray[np.bool_]:
    """Tell at which of the common places two lines can be walked from one to the other."""
    meets = levels[left] == levels[right]
    odd = np.flatnonzero(~meets)
    for one, other, at in ((left[odd], right[odd], vertex[1][odd]), (right[odd], left[odd], vertex[0][odd])):
        lands = at | (np.abs(levels[one]) > np.abs(levels[other]))
        meets[odd] |= lands & _at_end(shapes[one], points[odd])
    return meets


def _at_end(shapes: Array, points: Array) -> NDArray[np.bool_]:
    first, last = shapely.get_point(shapes, 0), shapely.get_point(shapes, -1)
    near = np.minimum(shapely.distance(first, points), shapely.distance(last, points))
    return np.asarray(near <= SAME_M)


def _same_place(xy: Floats) -> Ints:
    """Number places so that those within a millimetre have one number."""
    places, number = np.unique(xy, axis=0, return_inverse=True)
    left, right = cKDTree(places).query_pairs(SAME_M, output_type="ndarray").T
    graph = coo_array((np.ones(len(left)), (left, right)), shape=(len(places), len(places)))
    return np.asarray(connected_components(graph, directed=False)[1][number.ravel()], np.intp)
