"""Lines cut at places on them, or a stretch cut out of each: all lines at once."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely

from ..arrays import Floats, Ints, Mask
from ..frames import Array

SAME_M = 1e-3
"""Vertices within a millimetre are one place: less than any survey, more than the noise of computing."""


def split(shapes: Array, line: Ints, points: Array) -> tuple[Array, Ints]:
    """Cut lines at places on them.

    Parameters
    ----------
    shapes
        single lines.
    line, points
        which line is cut where; a point lies on its line to within a millimetre.

    Returns
    -------
    pieces, owner
        the pieces in the order of the lines and along them, and the position of the line each is of.
    """
    xy, of, along = _vertices(shapes)
    at, place = shapely.line_locate_point(shapes[line], points), shapely.get_coordinates(points)
    every = pd.DataFrame(
        {
            "line": np.concatenate([of, line]),
            "along": np.concatenate([along, at]),
            "x": np.concatenate([xy[:, 0], place[:, 0]]),
            "y": np.concatenate([xy[:, 1], place[:, 1]]),
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


def _vertices(shapes: Array) -> tuple[Floats, Ints, Floats]:
    """Coordinates of lines, the line of each, and how far along it each is."""
    xy, of = shapely.get_coordinates(shapes, return_index=True)
    step = np.hypot(*np.diff(xy, axis=0, prepend=xy[:1]).T)
    first = np.flatnonzero(np.diff(of, prepend=-1))
    step[first] = 0.0
    along = np.cumsum(step)
    along -= along[first][np.searchsorted(first, np.arange(len(xy)), side="right") - 1]
    return xy, of, along


def _ends_of(of: Ints) -> Mask:
    """Tell which vertices are the first or the last of their line."""
    return (np.diff(of, prepend=-1) != 0) | (np.diff(of, append=-1) != 0)


def _merged(every: pd.DataFrame) -> pd.DataFrame:
    """Vertices of a line closer than a millimetre along it are one; a node wins, for others have its place too."""
    apart = (every["line"] != every["line"].shift()) | (every["along"] - every["along"].shift() > SAME_M)
    group = apart.cumsum().to_numpy()
    node = every["node"].groupby(group).transform("any")
    kept = every.assign(node=node, vertex=~every["node"], group=group)
    return kept.sort_values(["group", "vertex"], kind="stable").drop_duplicates("group").reset_index(drop=True)


def _pieces(every: pd.DataFrame) -> tuple[Array, Ints]:
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


def united(line: Ints, start: Floats, end: Floats) -> tuple[Ints, Floats, Floats]:
    """Join stretches of lines (line, from, to) that touch or overlap; gives them in order."""
    if not len(line):
        return line, start, end
    table = pd.DataFrame({"line": line, "start": start, "end": end}).sort_values(["line", "start"], ignore_index=True)
    reached = table.groupby("line")["end"].cummax()
    new = (table["line"] != table["line"].shift()) | (table["start"] > reached.shift())
    made = table.groupby(new.cumsum()).agg({"line": "first", "start": "first", "end": "max"})
    return made["line"].to_numpy(np.intp), made["start"].to_numpy(float), made["end"].to_numpy(float)
