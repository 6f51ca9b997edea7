"""What rows say of their own place, to be held against other layers: area, cell, street, namesake."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from ...geo import columns as col
from ...geo.arrays import Floats, Mask
from ..door import areas

WEIGHTS = {"own_cell": 1.0, "own_area": 1.0, "same_name": 1.0, "same_kind": 1.0, "street_line": 0.25}
"""What a clue counts in a row's vote: many a place is near some street by chance, few are in the right area."""
STREET_M, NAMESAKE_M = 15.0, 60.0
_AREAS = (col.STREET, col.COMMUNITY, "grid_cell", "built_up")


@dataclass(frozen=True)
class Clue:
    """What rows say of their place: ``target`` of each row (-1: nothing), and whether places hold by their targets."""

    name: str
    target: NDArray[np.int64]
    holds: Callable[[NDArray[np.int64], Floats, Floats], Mask]

    def fits(self, rows: Any, x: Floats, y: Floats) -> NDArray[np.int8]:
        """Give 1 where the row fits, 0 where it doesn't, -1 where it says nothing."""
        target = self.target[rows]
        said = target >= 0
        made = np.full(len(target), -1, np.int8)
        made[said] = self.holds(target[said], x[said], y[said])
        return made


def any_of(clues: Sequence[Clue], count: int) -> Mask:
    found = np.zeros(count, bool)
    for clue in clues:
        found |= clue.target >= 0
    return found


def explained(clues: Sequence[Clue], rows: Any, x: Floats, y: Floats) -> Mask:
    return np.asarray(np.any([clue.fits(rows, x, y) == 1 for clue in clues], axis=0))


def clues_of(rows: pd.DataFrame, kind: str, references: Mapping[str, Any]) -> list[Clue]:
    made = [_named_areas(rows, references), _own_cells(rows, references), _street_lines(rows, kind, references)]
    made += [_same_kind(rows, kind, references), _namesakes(rows, references)]
    return [clue for clue in made if clue is not None]


def _named_areas(rows: pd.DataFrame, references: Mapping[str, Any]) -> Optional[Clue]:
    """In its own community, or else in its own street."""
    target, shapes = np.full(len(rows), -1, np.int64), np.empty(0, object)
    for key in (col.COMMUNITY, col.STREET):
        if key in references and key in rows.columns:
            there = references[key].assign(**{col.ID: _ids(references[key])})
            found = _targets(areas.named(rows[key].to_numpy(object), there).ids, there[col.ID])
            left = (target < 0) & (found >= 0)
            target[left] = found[left] + len(shapes)
            shapes = np.concatenate([shapes, references[key].geometry.to_numpy()])
    return _in_polygons("own_area", target, shapes)


def _own_cells(rows: pd.DataFrame, references: Mapping[str, Any]) -> Optional[Clue]:
    if "cell" not in rows.columns or "grid_cell" not in references:
        return None
    cells = references["grid_cell"]
    return _in_polygons("own_cell", _targets(rows["cell"], cells[col.ID]), cells.geometry.to_numpy())


def _street_lines(rows: pd.DataFrame, kind: str, references: Mapping[str, Any]) -> Optional[Clue]:
    if "street_line" not in references or kind in ("street_line", *_AREAS):
        return None
    tree = shapely.STRtree(references["street_line"].geometry.to_numpy())

    def holds(target: Any, x: Floats, y: Floats) -> Mask:
        near = np.zeros(len(target), bool)
        near[tree.query(shapely.points(x, y), predicate="dwithin", distance=STREET_M)[0]] = True
        return near

    return Clue("street_line", np.zeros(len(rows), np.int64), holds)


def _same_kind(rows: pd.DataFrame, kind: str, references: Mapping[str, Any]) -> Optional[Clue]:
    """In a polygon of the same kind from another source: a park's point in a park."""
    polygons = _polygons(references.get(kind))
    if kind in (*_AREAS, "case") or not len(polygons):
        return None
    tree = shapely.STRtree(polygons)

    def holds(target: Any, x: Floats, y: Floats) -> Mask:
        inside = np.zeros(len(target), bool)
        inside[tree.query(shapely.points(x, y), predicate="intersects")[0]] = True
        return inside

    return Clue("same_kind", np.zeros(len(rows), np.int64), holds)


def _namesakes(rows: pd.DataFrame, references: Mapping[str, Any]) -> Optional[Clue]:
    """By the one feature of another layer that has the same name."""
    if col.NAME not in rows.columns:
        return None
    names, shapes = _unique_names(references)
    found = _targets(rows[col.NAME], names)
    found[rows[col.NAME].duplicated(keep=False).to_numpy()] = -1
    if not (found >= 0).any():
        return None
    shapely.prepare(shapes)
    return Clue("same_name", found, lambda at, x, y: shapely.dwithin(shapes[at], shapely.points(x, y), NAMESAKE_M))


def _unique_names(references: Mapping[str, Any]) -> tuple[pd.Series[Any], Any]:
    parts = [
        pd.DataFrame({"name": frame[col.NAME].to_numpy(object), "shape": frame.geometry.to_numpy()})
        for kind, frame in references.items()
        if col.NAME in frame.columns and kind not in (*_AREAS, "case", "street_line")
    ]
    if not parts:
        return pd.Series(dtype=object), np.empty(0, object)
    every = pd.concat(parts, ignore_index=True).dropna()
    every = every[~every["name"].duplicated(keep=False)]
    return every["name"], every["shape"].to_numpy(object)


def _in_polygons(name: str, target: NDArray[np.int64], shapes: Any) -> Optional[Clue]:
    if not (target >= 0).any():
        return None
    shapely.prepare(shapes)
    return Clue(name, target, lambda at, x, y: shapely.contains_xy(shapes[at], x, y))


def _ids(frame: Any) -> Any:
    """Ids of areas; those that have none yet get one of their own."""
    own = frame[col.ID].to_numpy(object)
    return np.where(pd.isna(own), [f"#{at}" for at in range(len(own))], own)


def _targets(values: Any, known: Any) -> NDArray[np.int64]:
    """The first position of each value among the known ones, -1 for none."""
    index, wanted = pd.Index(known, dtype=object), pd.Index(values, dtype=object)
    first = np.flatnonzero(~index.duplicated() & ~index.isna())
    found = index[first].get_indexer(wanted)
    return np.where(found >= 0, np.append(first, -1)[found], -1)


def _polygons(frame: Any) -> Any:
    if frame is None:
        return np.empty(0, object)
    shapes = frame.geometry.to_numpy()
    return shapes[np.isin(shapely.get_type_id(shapes), (3, 6))]
