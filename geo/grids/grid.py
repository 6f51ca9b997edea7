"""Patrol grids: drawing them up and numbering them.

Sources: cells of about 10,000 m², closed, without overlap or gap, each in one community, numbered inside it from
west to east and north to south behind the community's code (the patrol grid of GB/T 30428.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray

from .. import columns as col
from ..errors import GeoError, NothingToMeasure
from ..frames import Array, require_metres
from ..progress import part, report
from . import mosaic

if TYPE_CHECKING:
    from ..progress import Progress


SQUARES, HEXAGONS, BLOCKS = "squares", "hexagons", "blocks"
TARGET_M2 = 10_000.0
LEAST_SHARE = 0.5
"""Pieces smaller than this share of the target are merged into a neighbour."""


class TooManyCells(GeoError):
    """More cells in a community than the digits of the sequence can number (params: area, count, digits)."""

    code = "grid_digits"


def draw(
    communities: gpd.GeoDataFrame,
    method: str,
    target_m2: float = TARGET_M2,
    streets: Optional[gpd.GeoDataFrame] = None,
    least_share: float = LEAST_SHARE,
    progress: Optional[Progress] = None,
) -> gpd.GeoDataFrame:
    """Draw up cells that fill the communities, each inside one of them.

    Parameters
    ----------
    communities
        polygons with ``id``, in a CRS in metres.
    method
        ``squares`` or ``hexagons`` of the target size, cut at the communities' borders; ``blocks`` along street
        lines, large blocks split across their longer side.
    target_m2
        aim of the size of a cell.
    streets
        street lines; only for ``blocks``.
    least_share
        pieces below this share of the target are merged into the neighbour with the longest common edge, inside
        the same community; a community that is smaller stays one cell.

    Returns
    -------
    GeoDataFrame
        ``community``, ``area_m2`` and geometry (single polygons without overlap or gap), a new index, in the order
        of the communities and of the numbers in them (see ``order``).

    Raises
    ------
    NotMetric, CrsMismatch
        see ``frames.require_metres``.
    NothingToMeasure
        no community has an area.
    """
    require_metres(communities, *([] if streets is None else [streets]))
    areas = communities.geometry.to_numpy()
    if not (shapely.area(areas) > 0).any():
        raise NothingToMeasure(layer="community")
    report(progress, 0.0, "grid_draw")
    lines = _lines(areas, method, target_m2, streets)
    polygons, owner = mosaic.faces(areas, lines)
    if method == BLOCKS:
        report(progress, 0.3, "grid_draw")
        polygons, owner = mosaic.faces(areas, np.concatenate([lines, _splits(polygons, target_m2, progress)]))
    report(progress, 0.7, "grid_merge")
    heed = part(progress, 0.7, 1.0)
    polygons, owner = mosaic.merged_small(
        polygons, owner, least_share * target_m2, lambda share: report(heed, share, "grid_merge")
    )
    cells = gpd.GeoDataFrame(
        {col.COMMUNITY: communities[col.ID].to_numpy(object)[owner], col.AREA_M2: shapely.area(polygons)},
        geometry=polygons,
        crs=communities.crs,
    )
    report(progress, 1.0, "grid_merge")
    return cells.iloc[np.lexsort([order(cells), owner])].reset_index(drop=True)


def _lines(areas: Array, method: str, target_m2: float, streets: Optional[gpd.GeoDataFrame]) -> Array:
    if method == BLOCKS:
        return np.empty(0, object) if streets is None else shapely.get_parts(streets.geometry.dropna().to_numpy())
    bounds = shapely.total_bounds(areas)
    tiles = squares(bounds, target_m2) if method == SQUARES else hexagons(bounds, target_m2)
    near = shapely.STRtree(tiles).query(shapely.union_all(areas), predicate="intersects")
    return shapely.boundary(tiles[near])


def _splits(polygons: Array, target_m2: float, progress: Optional[Progress]) -> Array:
    """Lines across the blocks that hold more than one target."""
    large = polygons[shapely.area(polygons) >= 1.5 * target_m2]
    found: list[Any] = []
    for number, polygon in enumerate(large):  # each block has its own box and its own cuts
        if number % 100 == 0:
            report(progress, 0.3 + 0.4 * number / len(large), "grid_draw")
        found.extend(mosaic.cuts(polygon, target_m2))
    return np.array(found, dtype=object)


def squares(bounds: Array, area_m2: float) -> Array:
    """Give squares over ``bounds`` (west, south, east, north); their corners are multiples of the side."""
    side = float(np.sqrt(area_m2))
    columns, rows = (np.arange(np.floor(low / side), np.ceil(high / side)) for low, high in zip(bounds[:2], bounds[2:]))
    x, y = (one.ravel() * side for one in np.meshgrid(columns, rows))
    return shapely.box(x, y, (x / side + 1).round() * side, (y / side + 1).round() * side)


def hexagons(bounds: Array, area_m2: float) -> Array:
    """Give regular hexagons, a corner up, over ``bounds``; area 3√3/2 · side²."""
    side = float(np.sqrt(area_m2 * 2 / (3 * np.sqrt(3))))
    # corners are counted in half widths and half sides, so that neighbours have them to the last bit
    wide, high = side * np.sqrt(3) / 2, side / 2
    columns = np.arange(np.floor(bounds[0] / wide) - 2, np.ceil(bounds[2] / wide) + 3)
    rows = np.arange(np.floor(bounds[1] / (3 * high)) - 1, np.ceil(bounds[3] / (3 * high)) + 2)
    i, j = (one.ravel() for one in np.meshgrid(columns, rows))
    whole = (i + j) % 2 == 0
    i, j = i[whole], 3 * j[whole]
    corners = np.array([(0, 2), (1, 1), (1, -1), (0, -2), (-1, -1), (-1, 1), (0, 2)])
    x = (i[:, None] + corners[:, 0]) * wide
    y = (j[:, None] + corners[:, 1]) * high
    return shapely.polygons(np.stack([x, y], axis=2))


def community_of(cells: gpd.GeoDataFrame, communities: gpd.GeoDataFrame) -> pd.Series[Any]:
    """Give the id of the community that holds a point on the surface of each cell; None where there is none."""
    require_metres(cells, communities)
    points = shapely.point_on_surface(cells.geometry.to_numpy())
    area, cell = shapely.STRtree(points).query(communities.geometry.to_numpy(), predicate="intersects")
    found = pd.Series(None, index=cells.index, dtype=object)
    found.iloc[cell[::-1]] = communities[col.ID].to_numpy(object)[area[::-1]]
    return found


def order(cells: gpd.GeoDataFrame) -> NDArray[np.intp]:
    """Give the place of each cell inside its community: rows from north to south, in a row from west to east.

    A row is as high as a square of the community's median cell; a cell belongs to the row that holds the middle of
    its box, counted from the northernmost middle.

    Returns
    -------
    array
        0-based places, on the cells' order.
    """
    bounds = shapely.bounds(cells.geometry.to_numpy())
    table = pd.DataFrame(
        {
            "community": cells[col.COMMUNITY].to_numpy(object),
            "x": (bounds[:, 0] + bounds[:, 2]) / 2,
            "y": (bounds[:, 1] + bounds[:, 3]) / 2,
            "side": np.sqrt(shapely.area(cells.geometry.to_numpy())),
        }
    )
    groups = table.groupby("community", dropna=False)
    top, side = groups["y"].transform("max"), groups["side"].transform("median")
    # half a row of slack: cells of one row differ a little in height
    table["row"] = np.floor((top - table["y"]) / side + 0.5)
    ranked = table.sort_values(["community", "row", "x"], kind="stable")
    places = ranked.groupby("community", dropna=False).cumcount()
    return np.asarray(places.reindex(table.index), np.intp)


def number(cells: gpd.GeoDataFrame, digits: int = 3) -> pd.Series[Any]:
    """Give each cell its code: the community's code and the place in it (see ``order``), from 1, with zeros before.

    Returns
    -------
    Series
        text on the cells' index.

    Raises
    ------
    TooManyCells
        a community has more cells than ``digits`` can count.
    """
    places = order(cells) + 1
    most = int(places.max(initial=0))
    if most >= 10**digits:
        community = cells[col.COMMUNITY].iloc[int(np.argmax(places))]
        raise TooManyCells(area=community, count=most, digits=digits)
    numbers = pd.Series([f"{place:0{digits}d}" for place in places], index=cells.index)
    return cells[col.COMMUNITY].astype(str) + numbers


def check(
    cells: gpd.GeoDataFrame,
    communities: gpd.GeoDataFrame,
    target_m2: float = TARGET_M2,
    tolerance: float = 0.5,
    least_m2: float = 1.0,
) -> pd.DataFrame:
    """Tell what is wrong with each cell of a grid; overlaps and gaps between cells are no cell's own.

    Parameters
    ----------
    cells
        polygons with their code as ``id`` (text, may be missing), in a CRS in metres.
    communities
        polygons with their code as ``id``, one row each.
    target_m2, tolerance
        a cell is ``odd_area`` if it differs from the target by more than this share of it.
    least_m2
        what of a cell may lie outside of its community.

    Returns
    -------
    DataFrame
        booleans on the cells' index: ``no_community``, ``crosses`` (reaches beyond its community), ``odd_area``,
        ``no_code``, ``code_repeated``, ``code_elsewhere`` (does not begin with the code of its community),
        ``out_of_order`` (its code is lower than that of the cell before it; see ``order``).
    """
    owner = community_of(cells, communities)
    codes = cells[col.ID].astype("string").str.strip().replace("", pd.NA)
    shapes = cells.geometry.to_numpy()
    homes = communities.set_index(col.ID).geometry.reindex(owner).to_numpy()
    begins = np.char.startswith(codes.fillna("").to_numpy(str), owner.fillna("").to_numpy(str))
    return pd.DataFrame(
        {
            "no_community": owner.isna(),
            "crosses": shapely.area(shapely.difference(shapes, homes)) > least_m2,
            "odd_area": np.abs(shapely.area(shapes) - target_m2) > tolerance * target_m2,
            "no_code": codes.isna(),
            "code_repeated": codes.duplicated(keep=False) & codes.notna(),
            "code_elsewhere": codes.notna() & owner.notna() & ~begins,
            "out_of_order": _descents(cells.assign(**{col.COMMUNITY: owner}), codes.where(begins)),
        },
        index=cells.index,
    ).astype(bool)


def _descents(cells: gpd.GeoDataFrame, codes: pd.Series[Any]) -> Array:
    """Mark cells whose code is lower than the last one before them in their community."""
    table = pd.DataFrame(
        {"community": cells[col.COMMUNITY].to_numpy(object), "place": order(cells), "code": codes.to_numpy(object)}
    )
    ranked = table[table["community"].notna() & table["code"].notna()].sort_values(["community", "place"])
    before = ranked.groupby("community")["code"].shift()
    lower = pd.Series(False, index=table.index)
    lower.loc[ranked.index] = (before.notna() & (ranked["code"] < before.fillna(""))).to_numpy(bool)
    return lower.to_numpy()
