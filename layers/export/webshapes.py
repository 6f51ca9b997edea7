"""Shapes and texts of features as the web page takes them, and classes of counts."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import shapely

from ...geo import columns as col
from .geodata.degrees import to_wgs84
from .numbers import number

CLASSES = 5
MAX_CELLS = 30_000
"""More patrol cells than this are not drawn one by one: the page shows communities instead."""


def case_breaks(counts: Any) -> list[float]:
    """Upper ends of at most five classes of about equal size, over the areas that have cases."""
    some = counts[counts > 0]
    if not len(some):
        return []
    ends = np.ceil(np.quantile(some, np.linspace(0, 1, CLASSES + 1)[1:]))
    return [float(value) for value in np.unique(ends)]


def break_labels(breaks: Sequence[float]) -> list[str]:
    """Name the classes between these upper ends."""
    starts = [1.0, *(end + 1 for end in breaks[:-1])]
    return [number(start) if start == end else f"{number(start)}–{number(end)}" for start, end in zip(starts, breaks)]


def shapes_of(frame: gpd.GeoDataFrame, tolerance_m: float, cover: bool) -> list[Any]:
    """Geometries as GeoJSON objects in WGS 84, six decimals; neighbours of a cover keep their common borders."""
    shapes = shapely.force_2d(frame.geometry.to_numpy())
    if tolerance_m:
        whole = cover and not (shapely.is_missing(shapes) | shapely.is_empty(shapes)).any()
        shapes = shapely.coverage_simplify(shapes, tolerance_m) if whole else shapely.simplify(shapes, tolerance_m)
    degrees = to_wgs84(gpd.GeoDataFrame(geometry=shapes, crs=frame.crs)).geometry.to_numpy()
    degrees = shapely.transform(degrees, lambda xy: np.round(xy, 6))
    return [json.loads(text) if text else None for text in shapely.to_geojson(degrees)]


def rows(fields: Mapping[str, Sequence[str]], size: int) -> Iterable[tuple[str, ...]]:
    """Give the values of each feature out of those of each field."""
    return zip(*fields.values()) if fields else iter([()] * size)


def titles_of(frame: gpd.GeoDataFrame) -> list[str]:
    """Give what each feature is called: its name, else its id."""
    names = frame[col.NAME] if col.NAME in frame.columns else [None] * len(frame)
    return [name if isinstance(name, str) and name else plain(key) for name, key in zip(names, frame[col.ID])]


def names_in(frame: Optional[gpd.GeoDataFrame]) -> dict[Any, str]:
    """Give the names of areas by their ids."""
    if frame is None or col.NAME not in frame.columns:
        return {}
    return {key: name for key, name in zip(frame[col.ID], frame[col.NAME]) if isinstance(name, str) and name}


def plain(value: object) -> str:
    """Give a value as a person reads it; nothing where there is none."""
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return ""
    if isinstance(value, (float, np.floating)):
        return number(float(value), 0 if float(value).is_integer() else 1).replace(",", "")
    text = str(value)
    return "" if text in ("NaT", "<NA>", "nan") else text


def tint(colour: str, share: float) -> str:
    """Mix a colour with white: 1 gives the colour itself."""
    weight = 0.18 + 0.82 * share
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 + (part - 255) * weight):02x}" for part in parts)
