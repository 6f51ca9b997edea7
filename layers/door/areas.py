"""Streets, communities and cells: named by code or name, found by place, made from one another where one is missing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from ...geo import columns as col
from ..kinds import kinds
from ..recognise.reading import by_unique
from .naming import Directory

_PARENTS = (("street", "community"), ("street", "grid_cell"), ("community", "grid_cell"))


@dataclass(frozen=True)
class Named:
    """Ids of areas for rows: ``ids`` (None where unknown), the words that are no area's, and the rows with one."""

    ids: NDArray[np.object_]
    unknown: tuple[str, ...]
    lost: NDArray[np.bool_]


def named(values: Any, areas: Any) -> Named:
    """Find the ids of areas that rows name by code or by name (if no two areas share it; see ``naming``)."""
    directory = Directory(areas)
    unknown: list[str] = []

    def find(many: list[Any]) -> list[Any]:
        places = [directory.places(str(one)) for one in many]
        unknown.extend(str(one) for one, hits in zip(many, places) if len(hits) != 1)
        return [directory.ids[hits[0]] if len(hits) == 1 else None for hits in places]

    series = pd.Series(values, dtype=object)
    ids = by_unique(series, find)
    lost = series.notna().to_numpy() & np.array([one is None for one in ids], bool)
    return Named(ids, tuple(unknown), lost)


def containing(shapes: Any, areas: Any) -> NDArray[np.object_]:
    """Give for each shape the id of the area that holds it (polygons and lines by a point on them)."""
    shapes = np.asarray(shapes, dtype=object)
    points, drawn = shapes.copy(), shapely.get_type_id(shapes) != 0
    if drawn.any():
        points[drawn] = shapely.point_on_surface(shapes[drawn])
    tree = shapely.STRtree(points)
    area, point = tree.query(areas.geometry.to_numpy(), predicate="intersects")
    ids = np.full(len(shapes), None, dtype=object)
    # on a border the first area of the list counts
    ids[point[::-1]] = areas[col.ID].to_numpy(object)[area[::-1]]
    return ids


def elsewhere(points: Any, own: Any, areas: Any) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Mark points that say an area there is and lie in some area (compared), and those that lie in another one."""
    at = pd.Index(areas[col.ID]).get_indexer(pd.Index(own))
    told = np.flatnonzero(at >= 0)
    compared, differs = np.zeros(len(at), bool), np.zeros(len(at), bool)
    inside = shapely.intersects(areas.geometry.to_numpy()[at[told]], points[told])
    compared[told[inside]] = True
    out = told[~inside]
    differs[out] = ~pd.isna(containing(points[out], areas))
    return compared | differs, differs


def by_prefix(codes: Any, areas: Any) -> NDArray[np.object_]:
    """Give the area whose code a longer code begins with (grid codes hold community and street)."""
    known = {str(one) for one in areas[col.ID]}
    lengths = sorted({len(one) for one in known}, reverse=True)
    return by_unique(
        pd.Series(codes, dtype=object),
        lambda many: [
            next((str(one)[:size] for size in lengths if size < len(str(one)) and str(one)[:size] in known), None)
            for one in many
        ],
    )


def make_missing(frames: dict[str, Any]) -> dict[str, tuple[str, int]]:
    """Add streets and communities that only stand as attributes of others; gives what was made from what."""
    made: dict[str, tuple[str, int]] = {}
    for kind, base in _PARENTS:
        if kind in frames or base not in frames or frames[base][kind].isna().all():
            continue
        frames[kind] = _dissolved(frames[base], kind)
        made[kind] = (base, len(frames[kind]))
    return made


def _dissolved(base: Any, kind: str) -> Any:
    words = base[kind].dropna().astype(str)
    values = sorted(words.unique())
    shapes = [shapely.union_all(base.geometry.to_numpy()[(base[kind] == value).to_numpy()]) for value in values]
    coded = all(value.isdigit() for value in values)
    prefix = kinds()[kind].prefix
    ids = values if coded else [f"{prefix}{number:03d}" for number in range(1, len(values) + 1)]
    table: dict[str, Any] = {col.ID: ids, col.NAME: [None] * len(values) if coded else values}
    if kind == "community":
        first = base.dropna(subset=[kind]).groupby(kind)[col.STREET].first()
        table[col.STREET] = [first.get(value) for value in values]
        table[col.POPULATION] = np.nan
    table[col.SOURCE_FILE] = base[col.SOURCE_FILE].iloc[0]
    table[col.SOURCE_ROW] = np.arange(1, len(values) + 1)
    return gpd.GeoDataFrame(table, geometry=shapes, crs=base.crs)


def place_in(frame: Any, key: str, areas: Optional[Any]) -> tuple[NDArray[np.object_], Named]:
    """Give the ids of the areas (``key``: street or community) of rows: by own word, else own prefix, else place."""
    own = frame[key].to_numpy(object)
    if areas is None:
        return own.copy(), Named(own, (), np.zeros(len(own), bool))
    found = named(own, areas)
    ids = found.ids.copy()
    left = pd.isna(ids)
    if left.any() and frame.attrs.get("kind") in ("grid_cell", "community"):
        ids[left] = by_prefix(frame[col.ID].to_numpy(object)[left], areas)
        left = pd.isna(ids)
    if left.any():
        ids[left] = containing(frame.geometry.to_numpy()[left], areas)
    return ids, found


def references(frames: Mapping[str, Any]) -> list[tuple[str, str]]:
    """Give (kind, column) of every reference to a street or community, in the order in which they can be settled."""
    order = [("community", col.STREET), ("grid_cell", col.COMMUNITY), ("grid_cell", col.STREET)]
    others = [
        (kind, key)
        for kind in frames
        if kind not in ("street", "community", "grid_cell")
        for key in (col.COMMUNITY, col.STREET)
    ]
    return [(kind, key) for kind, key in [*order, *others] if kind in frames and key in frames[kind].columns]
