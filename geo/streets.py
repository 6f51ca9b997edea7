"""Street lines as they are drawn become edges that meet at nodes; what had to be mended is given back.

Lines people have are drawn for maps: they cross without a common vertex, end a hand's breadth before the street
they meet, lie there twice. Here they are cut where they meet; a bridge or tunnel meets the street below nowhere
but at its ends.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components
from scipy.spatial import cKDTree

from .errors import NothingToMeasure
from .frames import present, require_metres
from .progress import Progress, report

if TYPE_CHECKING:
    import geopandas as gpd

Array = np.ndarray[Any, Any]
Floats = NDArray[np.float64]
Places = NDArray[np.intp]

SNAP_M = 1.0
"""Ends no farther than this from another line were meant to touch it."""
_SAME_M = 1e-3
"""Vertices within a millimetre are one place: less than any survey, more than the noise of computing."""

CROSSING, NEAR_MISS, DUPLICATE, TOO_SHORT = "crossing", "near_miss", "duplicate", "too_short"


@dataclass(frozen=True)
class Edges:
    """Lines cut at every node.

    shapes
        (n,) lines; where an edge begins and ends stands in ``tail`` and ``head`` (positions in ``nodes``).
    line
        (n,) position of the line each is part of.
    nodes
        (m, 2) places.
    mended
        what was changed, or odd: ``what`` (``crossing``: cut where it had no vertex; ``near_miss``: an end drawn on
        to a line; ``too_short``: left out; ``duplicate``: lies there twice), ``line`` (position), ``moved_m`` and
        ``geometry`` (a point).
    """

    shapes: Array
    tail: Places
    head: Places
    line: Places
    nodes: Floats
    mended: pd.DataFrame

    @property
    def length_m(self) -> Floats:
        """Length of each edge."""
        return np.asarray(shapely.length(self.shapes), float)


def edges(
    lines: gpd.GeoDataFrame,
    level: Optional[Array] = None,
    snap_m: float = SNAP_M,
    progress: Optional[Progress] = None,
) -> Edges:
    """Cut street lines where they meet.

    Parameters
    ----------
    lines
        lines in a CRS in metres; multi-part ones count as several, what is no line is passed over.
    level
        of each line, if known (0 on the ground, a bridge above, a tunnel below). Lines of different levels meet at
        their ends only.
    snap_m
        loose ends within this distance of a line of any level are drawn on to it; 0: none are.

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
    report(progress, 0.2, "streets_cut")
    cuts, crossings = _meetings(shapes, levels, line)
    report(progress, 0.6, "streets_cut")
    shapes, more, misses = _drawn_on(shapes, cuts, line, snap_m)
    report(progress, 0.8, "streets_cut")
    pieces, owner = split(shapes, *(np.concatenate(pair) for pair in zip(cuts, more)))
    tail, head, nodes = _nodes(pieces)
    mended = pd.concat([found, crossings, misses], ignore_index=True)
    report(progress, 1.0, "streets_cut")
    return Edges(pieces, tail, head, line[owner], nodes, mended)


def split(shapes: Array, line: Places, x: Floats, y: Floats) -> tuple[Array, Places]:
    """Cut lines at places on them.

    Parameters
    ----------
    shapes
        single lines.
    line, x, y
        which line is cut where; a place lies on its line to within a millimetre.

    Returns
    -------
    pieces, owner
        the pieces in the order of the lines and along them, and the position of the line each is of.
    """
    xy, of, along = _vertices(shapes)
    at = shapely.line_locate_point(shapes[line], shapely.points(x, y))
    every = pd.DataFrame(
        {
            "line": np.concatenate([of, line]),
            "along": np.concatenate([along, at]),
            "x": np.concatenate([xy[:, 0], x]),
            "y": np.concatenate([xy[:, 1], y]),
            "node": np.concatenate([_ends_of(of), np.ones(len(line), bool)]),
        }
    ).sort_values(["line", "along"], kind="stable", ignore_index=True)
    every = _merged(every)
    return _pieces(every)


def stretches(shapes: Array, start: Floats, end: Floats) -> Array:
    """Cut one stretch out of each line, in metres from its beginning; backwards where ``start`` is beyond ``end``."""
    xy, of, along = _vertices(shapes)
    near, far = np.minimum(start, end), np.maximum(start, end)
    inner = (along > near[of]) & (along < far[of])
    ends = [shapely.get_coordinates(shapely.line_interpolate_point(shapes, at)) for at in (near, far)]
    number = np.arange(len(shapes))
    every, line = np.concatenate([ends[0], xy[inner], ends[1]]), np.concatenate([number, of[inner], number])
    order = np.argsort(line, kind="stable")
    cut = shapely.linestrings(every[order], indices=line[order])
    back = start > end
    cut[back] = shapely.reverse(cut[back])
    return np.asarray(cut)


def _vertices(shapes: Array) -> tuple[Floats, Places, Floats]:
    """Coordinates of lines, the line of each, and how far along it each is."""
    xy, of = shapely.get_coordinates(shapes, return_index=True)
    step = np.hypot(*np.diff(xy, axis=0, prepend=xy[:1]).T)
    first = np.flatnonzero(np.diff(of, prepend=-1))
    step[first] = 0.0
    along = np.cumsum(step)
    along -= along[first][np.searchsorted(first, np.arange(len(xy)), side="right") - 1]
    return xy, of, along


def _ends_of(of: Places) -> NDArray[np.bool_]:
    """Tell which vertices are the first or the last of their line."""
    return (np.diff(of, prepend=-1) != 0) | (np.diff(of, append=-1) != 0)


def _merged(every: pd.DataFrame) -> pd.DataFrame:
    """Vertices of a line closer than a millimetre along it are one; a node wins, for others have its place too."""
    apart = (every["line"] != every["line"].shift()) | (every["along"] - every["along"].shift() > _SAME_M)
    group = apart.cumsum().to_numpy()
    node = every["node"].groupby(group).transform("any")
    kept = every.assign(node=node, vertex=~every["node"], group=group)
    return kept.sort_values(["group", "vertex"], kind="stable").drop_duplicates("group").reset_index(drop=True)


def _pieces(every: pd.DataFrame) -> tuple[Array, Places]:
    node = every["node"].to_numpy()
    line = every["line"].to_numpy(np.intp)
    begins = node & (np.append(line[1:], -1) == line)
    piece = np.cumsum(begins) - 1
    inner = node & ~np.diff(line, prepend=-1).astype(bool) & begins
    # a node inside a line ends one piece and begins the next: it stands there twice
    order = np.concatenate([np.arange(len(every)), np.flatnonzero(inner)])
    of = np.concatenate([piece, piece[inner] - 1])
    ranked = np.lexsort([order, of])
    order, of = order[ranked], of[ranked]
    xy = every[["x", "y"]].to_numpy()[order]
    counts = np.bincount(of)
    whole = counts[of] > 1
    numbers = np.unique(of[whole], return_inverse=True)[1]
    pieces = shapely.linestrings(xy[whole], indices=numbers)
    return pieces, line[order[whole]][np.unique(numbers, return_index=True)[1]]


def _single(shapes: Array) -> tuple[Array, Places]:
    """Single lines, flat, with the position of the feature each is of."""
    there = np.flatnonzero(present(shapes) & np.isin(shapely.get_type_id(shapes), (1, 2, 5)))
    parts, of = shapely.get_parts(shapely.force_2d(shapes[there]), return_index=True)
    return parts, there[of]


def _sound(shapes: Array, line: Places, levels: Floats) -> tuple[Array, Places, Floats, pd.DataFrame]:
    """Leave out what has no length; tell lines that lie there a second time (their direction may differ: they stay)."""
    clean = shapely.remove_repeated_points(shapes, _SAME_M)
    short = shapely.length(shapes) <= _SAME_M
    bare = shapely.set_precision(shapely.normalize(shapely.simplify(clean, _SAME_M)), _SAME_M)
    twice = pd.Series(shapely.to_wkb(bare)).duplicated().to_numpy() & ~short
    what = np.where(short, TOO_SHORT, DUPLICATE)[short | twice]
    points = shapely.line_interpolate_point(shapes[short | twice], 0.5, normalized=True)
    return clean[~short], line[~short], levels[~short], _changes(what, line[short | twice], 0.0, points)


def _meetings(shapes: Array, levels: Floats, line: Places) -> tuple[tuple[Places, Floats, Floats], pd.DataFrame]:
    """Where lines meet: cuts (line, x, y), and crossings at which neither line has a vertex."""
    left, right = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    once = left < right
    left, right = left[once], right[once]
    common = shapely.intersection(shapes[left], shapes[right])
    # where lines share a stretch, its ends are where they meet
    lengthy = shapely.length(common) > 0
    common[lengthy] = [_ends(one) for one in common[lengthy]]
    parts, pair = shapely.get_parts(common, return_index=True)
    left, right = left[pair], right[pair]
    ends = [_at_end(shapes[side], parts) for side in (left, right)]
    same = levels[left] == levels[right]
    meets = same | (ends[0] & ends[1])
    vertex = [_at_vertex(shapes[side], parts) for side in (left, right)]
    unsplit = meets & ~vertex[0] & ~vertex[1]
    x, y = shapely.get_x(parts), shapely.get_y(parts)
    cuts = tuple(np.concatenate([one[meets], two[meets]]) for one, two in ((left, right), (x, x), (y, y)))
    return cuts, _changes(CROSSING, line[left[unsplit]], 0.0, parts[unsplit])


def _ends(shape: Any) -> Any:
    """The points of a mixed intersection, and both ends of its stretches."""
    parts = shapely.get_parts(shape)
    stretches = parts[shapely.length(parts) > 0]
    merged = shapely.get_parts(shapely.line_merge(shapely.multilinestrings(list(stretches))))
    points = [parts[shapely.length(parts) == 0], shapely.get_point(merged, 0), shapely.get_point(merged, -1)]
    return shapely.multipoints(np.concatenate(points))


def _at_end(shapes: Array, points: Array) -> NDArray[np.bool_]:
    first, last = shapely.get_point(shapes, 0), shapely.get_point(shapes, -1)
    near = np.minimum(shapely.distance(first, points), shapely.distance(last, points))
    return np.asarray(near <= _SAME_M)


def _at_vertex(shapes: Array, points: Array) -> NDArray[np.bool_]:
    vertices = shapely.multipoints(shapely.get_coordinates(shapes), indices=_index(shapes))
    return np.asarray(shapely.distance(vertices, points) <= _SAME_M)


def _index(shapes: Array) -> Places:
    return np.asarray(shapely.get_coordinates(shapes, return_index=True)[1], np.intp)


def _drawn_on(
    shapes: Array, cuts: tuple[Places, Floats, Floats], line: Places, snap_m: float
) -> tuple[Array, tuple[Places, Floats, Floats], pd.DataFrame]:
    """Draw loose ends on to the line they just miss, and cut that line there."""
    nothing = (np.empty(0, np.intp), np.empty(0), np.empty(0))
    ends = np.concatenate([shapely.get_point(shapes, 0), shapely.get_point(shapes, -1)])
    owner = np.tile(np.arange(len(shapes)), 2)
    loose = _loose(ends, shapely.points(cuts[1], cuts[2]))
    if snap_m <= 0 or not loose.any():
        return shapes, nothing, _changes(NEAR_MISS, line[:0], 0.0, ends[:0])
    at = np.flatnonzero(loose)
    end, target = shapely.STRtree(shapes).query(ends[at], predicate="dwithin", distance=snap_m)
    other = owner[at[end]] != target
    near = pd.DataFrame({"end": at[end[other]], "target": target[other]})
    near["away"] = shapely.distance(ends[near["end"]], shapes[near["target"]])
    near = near.sort_values(["end", "away"], kind="stable").drop_duplicates("end")
    end, target = near["end"].to_numpy(), near["target"].to_numpy()
    places = shapely.line_interpolate_point(shapes[target], shapely.line_locate_point(shapes[target], ends[end]))
    places, met = _to_ends(places, shapes, target)
    # two loose ends that face each other: one of them moves
    mutual = pd.Series(met, index=end).reindex(met).to_numpy() == end
    kept = ~(mutual & (end > met))
    end, target, places = end[kept], target[kept], places[kept]
    x, y = shapely.get_x(places), shapely.get_y(places)
    drawn = _extended(shapes, owner[end], end >= len(shapes), x, y)
    moved = shapely.distance(ends[end], places)
    told = moved > _SAME_M
    return drawn, (target, x, y), _changes(NEAR_MISS, line[owner[end[told]]], moved[told], places[told])


def _loose(ends: Array, met: Array) -> NDArray[np.bool_]:
    """Ends at which no other line is."""
    xy = np.round(shapely.get_coordinates(ends) / _SAME_M)
    known = np.round(shapely.get_coordinates(met) / _SAME_M)
    there = pd.MultiIndex.from_arrays(xy.T).isin(pd.MultiIndex.from_arrays(known.T))
    return np.asarray(~there)


def _to_ends(places: Array, shapes: Array, target: Places) -> tuple[Array, Places]:
    """Put places within a millimetre of a line's end on that end; tell which end that is (-1: none)."""
    met = np.full(len(places), -1, np.intp)
    for number, first in ((0, 0), (-1, len(shapes))):
        end = shapely.get_point(shapes[target], number)
        close = shapely.distance(end, places) <= _SAME_M
        places[close] = end[close]
        met[close] = target[close] + first
    return places, met


def _extended(shapes: Array, which: Places, last: Array, x: Floats, y: Floats) -> Array:
    """Add a vertex before the first or behind the last of some lines."""
    xy, of = shapely.get_coordinates(shapes, return_index=True)
    place = np.concatenate([np.arange(len(of), dtype=float), np.full(len(which), np.nan)])
    first = np.searchsorted(of, which)
    end = np.searchsorted(of, which, side="right") - 1
    place[len(of) :] = np.where(last, end + 0.5, first - 0.5)
    every = np.concatenate([of, which])
    order = np.lexsort([place, every])
    return np.asarray(shapely.linestrings(np.concatenate([xy, np.column_stack([x, y])])[order], indices=every[order]))


def _nodes(pieces: Array) -> tuple[Places, Places, Floats]:
    """Number the places where pieces begin and end."""
    first = shapely.get_coordinates(shapely.get_point(pieces, 0))
    last = shapely.get_coordinates(shapely.get_point(pieces, -1))
    both = np.concatenate([first, last])
    number = _same_place(both)
    kept = np.unique(number, return_index=True)[1]
    return number[: len(pieces)], number[len(pieces) :], both[kept]


def _same_place(xy: Floats) -> Places:
    """Number places so that those within a millimetre have one number."""
    places, number = np.unique(xy, axis=0, return_inverse=True)
    left, right = cKDTree(places).query_pairs(_SAME_M, output_type="ndarray").T
    graph = coo_array((np.ones(len(left)), (left, right)), shape=(len(places), len(places)))
    return np.asarray(connected_components(graph, directed=False)[1][number.ravel()], np.intp)


def _changes(what: Any, line: Places, moved_m: Any, points: Array) -> pd.DataFrame:
    return pd.DataFrame({"what": what, "line": line, "moved_m": moved_m, "geometry": list(points)}).astype(
        {"what": object, "moved_m": float, "geometry": object}
    )
