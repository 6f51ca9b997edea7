"""Joining patrol cells into patrol (responsibility) areas of about the same load."""

from __future__ import annotations

from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from .. import columns as col
from ..frames import Array
from . import mosaic


def patrols(
    cells: gpd.GeoDataFrame, within: pd.Series[Any], count: int, weight: Optional[Array] = None
) -> pd.Series[Any]:
    """Join cells into ``count`` patrol areas per area, of about the same weight, each in one piece where it can be.

    The cells of an area are halved again and again across their longer extent so that the weights on both sides
    are as the numbers of patrols on them; what is cut off from its patrol goes to the neighbour it shares the
    longest edge with.

    Parameters
    ----------
    cells
        polygons that share their edges (see ``mosaic.shared_edges``).
    within
        the area each cell belongs to (a community or street), on the cells' index.
    weight
        of each cell (cases, people, area); equal ones where none is given.

    Returns
    -------
    Series
        the patrol of each cell in its area, from 0, numbered from north to south and west to east.
    """
    shapes = cells.geometry.to_numpy()
    points = np.column_stack([shapely.get_x(shapely.centroid(shapes)), shapely.get_y(shapely.centroid(shapes))])
    weights = np.ones(len(cells)) if weight is None else np.asarray(weight, float)
    areas, _ = pd.factorize(within.to_numpy(object))
    left, right, length = mosaic.shared_edges(shapes)
    patrol = np.zeros(len(cells), np.intp)
    for area in np.unique(areas):
        own = np.flatnonzero(areas == area)
        patrol[own] = halved(points[own], weights[own], min(count, len(own)))
    same = areas[left] == areas[right]
    gather(patrol, areas, left[same], right[same], length[same])
    return pd.Series(numbered(patrol, areas, points), index=cells.index)


def codes(within: pd.Series[Any], patrol: pd.Series[Any]) -> pd.Series[Any]:
    """Give the code of each cell's patrol: that of its area and the number in it, from 1, two digits."""
    made = [f"{area}-{number + 1:02d}" for area, number in zip(within, patrol)]
    return pd.Series(made, index=within.index, dtype=object)


def joined(
    cells: gpd.GeoDataFrame, within: pd.Series[Any], patrol: pd.Series[Any], weight: Optional[Array] = None
) -> gpd.GeoDataFrame:
    """Join the cells of each patrol.

    Returns
    -------
    GeoDataFrame
        ``patrol`` (see ``codes``), ``area``, ``cells`` (count), ``load`` (sum of weights), ``area_m2`` and geometry,
        in the order of the codes.
    """
    code = codes(within, patrol).to_numpy(str)
    made = merged(cells, code)
    _, first, group = np.unique(code, return_index=True, return_inverse=True)
    made.insert(1, "area", within.to_numpy(object)[first])
    made.insert(2, "cells", np.bincount(group))
    made.insert(3, "load", np.bincount(group, weights=np.ones(len(cells)) if weight is None else weight))
    return made


def merged(cells: gpd.GeoDataFrame, code: Array) -> gpd.GeoDataFrame:
    """Give one polygon for the cells of each code: ``patrol`` (the code, text), ``area_m2`` and geometry, by code."""
    names, group = np.unique(code.astype(str), return_inverse=True)
    shapes = mosaic.dissolved(cells.geometry.to_numpy(), group)
    table = {col.PATROL: names.astype(object), col.AREA_M2: shapely.area(shapes)}
    return gpd.GeoDataFrame(table, geometry=shapes, crs=cells.crs)


def halved(points: Array, weights: Array, count: int) -> NDArray[np.intp]:
    """Number the points by the part of the plane they fall into, from 0; parts have about the same weight."""
    made = np.zeros(len(points), np.intp)
    if count < 2:
        return made
    first = count // 2
    axis = int(np.argmax(np.ptp(points, axis=0)))
    order_ = np.lexsort((points[:, 1 - axis], points[:, axis]))
    total = np.cumsum(weights[order_])
    cut = int(np.searchsorted(total - weights[order_] / 2, total[-1] * first / count)) if total[-1] > 0 else 0
    cut = int(np.clip(cut, first, len(points) - (count - first)))
    low, high = order_[:cut], order_[cut:]
    made[low] = halved(points[low], weights[low], first)
    made[high] = first + halved(points[high], weights[high], count - first)
    return made


def gather(patrol: Array, areas: Array, left: Array, right: Array, length: Array) -> None:
    """Give pieces cut off from their patrol to the patrol of the neighbour with the longest edge; in place.

    Cells of no patrol (-1) are given away as such pieces are.
    """
    for _ in range(len(patrol)):
        joined = patrol[left] == patrol[right]
        ones = np.ones(int(joined.sum()))
        graph = coo_array((ones, (left[joined], right[joined])), shape=(len(patrol), len(patrol)))
        _, piece = connected_components(graph, directed=False)
        sizes = np.bincount(piece)
        own = pd.DataFrame({"area": areas, "patrol": patrol, "piece": piece})
        own["size"] = sizes[piece]
        main = own.sort_values("size", ascending=False, kind="stable").groupby(["area", "patrol"])["piece"].first()
        keys = pd.MultiIndex.from_arrays([areas, patrol])
        stray = (piece != main.reindex(keys).to_numpy()) | (patrol < 0)
        at = np.concatenate([left[~joined], right[~joined]])
        to = np.concatenate([right[~joined], left[~joined]])
        edge = np.concatenate([length[~joined], length[~joined]])
        moving = stray[at] & ~stray[to]
        if not moving.any():
            return
        best = pd.DataFrame({"piece": piece[at[moving]], "to": patrol[to[moving]], "edge": edge[moving]})
        best = best.groupby(["piece", "to"])["edge"].sum().reset_index().sort_values("edge", kind="stable")
        target = best.groupby("piece")["to"].last()
        moved = np.isin(piece, target.index)
        patrol[moved] = target.reindex(piece[moved]).to_numpy(np.intp)


def numbered(patrol: Array, areas: Array, points: Array) -> NDArray[np.intp]:
    """Number the patrols of each area from north to south, then west to east, by the middle of their cells."""
    table = pd.DataFrame({"area": areas, "patrol": patrol, "x": points[:, 0], "y": -points[:, 1]})
    middles = table.groupby(["area", "patrol"], as_index=False)[["y", "x"]].mean().sort_values(["area", "y", "x"])
    middles["place"] = middles.groupby("area").cumcount()
    return table.merge(middles[["area", "patrol", "place"]], how="left")["place"].to_numpy(np.intp)
