"""How areas fit together: where two of them overlap, where one is not filled by its parts, what lies apart."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy import sparse

from ...geo import columns as col
from ...geo.cases.neighbours import contiguity

_FILLED_BY = (("street", "community"), ("community", "grid_cell"), ("street", "grid_cell"))


def check(frames: Mapping[str, Any], made: Collection[str], least_m2: float) -> gpd.GeoDataFrame:
    """Give the overlaps and gaps of streets, communities and cells as polygons, the largest first.

    ``made`` are kinds that were put together from others. What is smaller than ``least_m2`` is left out. Columns: see
    ``geo.columns.CHECK_COLUMNS``.
    """
    there = [kind for kind in ("street", "community", "grid_cell") if kind in frames]
    found = [_overlaps(frames[kind], kind) for kind in there if kind not in made]
    for whole, part in _FILLED_BY:
        nearest = whole == "community" or "community" not in frames or part == "community"
        if whole in frames and part in frames and part not in made and nearest:
            found.append(_gaps(frames[whole], frames[part], part, hollow=whole in made))
    crs = next((frames[kind].crs for kind in there), None)
    table = pd.concat([pd.DataFrame(_empty()), *found], ignore_index=True)
    areas = gpd.GeoDataFrame(table, geometry="geometry", crs=crs)
    areas[col.AREA_M2] = shapely.area(areas.geometry.to_numpy())
    kept = areas[areas[col.AREA_M2] >= max(least_m2, np.finfo(float).tiny)]
    return kept.sort_values(col.AREA_M2, ascending=False, kind="stable")[[*col.CHECK_COLUMNS, "geometry"]].reset_index(
        drop=True
    )


def apart(cells: Any, group: str) -> NDArray[np.bool_]:
    """Mark the cells that don't hang together with the most of the cells of their community (or street)."""
    codes = pd.factorize(cells[group])[0]
    weights = contiguity(cells.geometry.to_numpy()).tocoo()
    same = (codes[weights.row] == codes[weights.col]) & (codes[weights.row] >= 0)
    kept = (weights.data[same], (weights.row[same], weights.col[same]))
    _, part = sparse.csgraph.connected_components(sparse.coo_matrix(kept, shape=weights.shape), directed=False)
    table = pd.DataFrame({"group": codes, "part": part})
    size = table.groupby(["group", "part"])["part"].transform("size")
    order = table.assign(size=size).sort_values(["group", "size", "part"], ascending=[True, False, True])
    main = order.drop_duplicates("group").set_index("group")["part"]
    return ((table["group"] >= 0) & (table["part"] != table["group"].map(main))).to_numpy()


def _overlaps(areas: Any, kind: str) -> pd.DataFrame:
    shapes, ids = areas.geometry.to_numpy(), areas[col.ID].to_numpy(object)
    # areas whose edges all match those of their neighbours overlap nothing: only the others are measured
    odd = np.flatnonzero(~_empty_or_missing(shapely.coverage_invalid_edges(shapes)))
    one, other = shapely.STRtree(shapes).query(shapes[odd], predicate="intersects")
    pairs = np.sort(np.column_stack([odd[one], other]), axis=1)
    left, right = np.unique(pairs[pairs[:, 0] < pairs[:, 1]], axis=0).T
    return _pieces("overlap", kind, ids[left], ids[right], shapely.intersection(shapes[left], shapes[right]))


def _gaps(wholes: Any, parts: Any, kind: str, hollow: bool) -> pd.DataFrame:
    """Give what of each area its parts leave open; of one made from them (``hollow``) the holes."""
    shapes, inner = wholes.geometry.to_numpy(), parts.geometry.to_numpy()
    if hollow:
        shapes = _filled(shapes)
    whole, part = shapely.STRtree(inner).query(shapes, predicate="intersects")
    first = np.searchsorted(whole, np.arange(len(shapes) + 1))
    filled = [shapely.union_all(inner[part[a:b]]) for a, b in zip(first[:-1], first[1:])]
    ids = wholes[col.ID].to_numpy(object)
    return _pieces("gap", kind, ids, np.full(len(ids), None, dtype=object), shapely.difference(shapes, filled))


def _filled(shapes: Any) -> Any:
    """Give areas without their holes."""
    parts, owner = shapely.get_parts(shapes, return_index=True)
    rings = shapely.polygons(shapely.get_exterior_ring(parts))
    return shapely.multipolygons(rings, indices=owner)


def _pieces(check_name: str, kind: str, ids: Any, others: Any, shapes: Any) -> pd.DataFrame:
    """Give the single polygons of shapes, each with the areas it is about."""
    parts, owner = shapely.get_parts(shapes, return_index=True)
    inner, outer = shapely.get_parts(parts, return_index=True)  # those of multipolygons in collections
    owner = owner[outer]
    flat = np.flatnonzero(shapely.get_type_id(inner) == 3)
    return pd.DataFrame(
        {
            col.CHECK: check_name,
            col.KIND: kind,
            col.AREA_ID: ids[owner[flat]],
            col.OTHER_ID: others[owner[flat]],
            "geometry": inner[flat],
        }
    )


def _empty() -> dict[str, Any]:
    return {name: np.empty(0, dtype=object) for name in (col.CHECK, col.KIND, col.AREA_ID, col.OTHER_ID, "geometry")}


def _empty_or_missing(shapes: Any) -> NDArray[np.bool_]:
    return shapely.is_missing(shapes) | shapely.is_empty(shapes)
