"""Rows that say the same twice, and rows that lie suspiciously close together."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
import shapely
from scipy.spatial import cKDTree

from ...geo import columns as col
from ...geo.arrays import Floats, Mask

_SAME_M = 0.01


def duplicates(frame: Any, role: str) -> tuple[Mask, Mask]:
    """Give (rows to reject as copies of an earlier one, rows whose id was used before by a different one).

    Cases are copies if their id is, or, without one, if the whole row is (``_same``); areas if id and shape are;
    facilities if they share name and place, or the id and one of the two.
    """
    own_id = frame[col.ID].notna().to_numpy()
    again = frame[col.ID].duplicated().to_numpy() & own_id
    if role == "case":
        return again | (~own_id & frame["_same"].to_numpy()), np.zeros(len(frame), bool)
    place = _place_key(frame)
    keys = pd.DataFrame({"x": place[:, 0], "y": place[:, 1], "id": frame[col.ID], "name": frame[col.NAME]})
    if role in ("area", "mask", "other"):
        keys["size"] = np.round(shapely.area(frame.geometry.to_numpy()) + shapely.length(frame.geometry.to_numpy()), 2)
        copy = keys.duplicated().to_numpy()
        return copy, again & ~copy
    named = keys["name"].notna().to_numpy()
    copy = keys.duplicated(["x", "y", "name"]).to_numpy() & named
    copy |= again & (keys.duplicated(["id", "name"]).to_numpy() & named | keys.duplicated(["id", "x", "y"]).to_numpy())
    copy |= ~named & ~own_id & _all_same(frame)
    return copy, again & ~copy


def _all_same(frame: Any) -> Mask:
    own = [name for name in frame.columns if name not in (col.SOURCE_ROW, "geometry") and not name.startswith("_")]
    place = _place_key(frame)
    table = pd.DataFrame(frame[own]).assign(_x=place[:, 0], _y=place[:, 1])
    result: Mask = table.duplicated().to_numpy()
    return result


def _place_key(frame: Any) -> Floats:
    shapes = frame.geometry.to_numpy()
    points = shapes if (shapely.get_type_id(shapes) == 0).all() else shapely.centroid(shapes)
    return np.round(np.column_stack([shapely.get_x(points), shapely.get_y(points)]) / _SAME_M)


def near(frame: Any, metres: float) -> Mask:
    """Mark facilities that stand within so many metres of another one of their kind."""
    points = shapely.centroid(frame.geometry.to_numpy())
    xy = np.column_stack([shapely.get_x(points), shapely.get_y(points)])
    close = np.zeros(len(xy), bool)
    if len(xy) > 1:
        close[cKDTree(xy).query_pairs(metres, output_type="ndarray").ravel()] = True
    return close
