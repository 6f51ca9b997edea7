"""Shapes and texts of features as the web page takes them, and classes of counts."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from ...geo import columns as col
from .geodata.degrees import to_wgs84
from .numbers import number

CLASSES = 5
MAX_CELLS = 100_000
"""More patrol cells than this are not drawn one by one: the page shows communities instead."""


def case_breaks(counts: Any) -> list[float]:
    """Upper ends of at most five classes of about equal size, over the areas that have cases."""
    some = counts[counts > 0]
    if not len(some):
        return []
    ends = np.ceil(np.quantile(some, np.linspace(0, 1, CLASSES + 1)[1:]))
    return [float(value) for value in np.unique(ends)]


def class_of_counts(counts: Any, breaks: Sequence[float]) -> Any:
    """Give the class of each count, 0 for the lowest; -1 where there is nothing."""
    return np.where(counts > 0, np.searchsorted(breaks, counts, side="left"), -1)


def break_labels(breaks: Sequence[float]) -> list[str]:
    """Name the classes between these upper ends."""
    starts = [1.0, *(end + 1 for end in breaks[:-1])]
    return [number(start) if start == end else f"{number(start)}–{number(end)}" for start, end in zip(starts, breaks)]


@dataclass(frozen=True)
class Source:
    """Features that layers of the page draw: each with a title, and under each label of ``fields`` a text.

    cover
        whether they are a cover: simplified, neighbours keep their common borders.
    """

    shapes: gpd.GeoSeries
    titles: Sequence[str]
    fields: Mapping[str, Sequence[str]]
    simplify: bool = True
    cover: bool = False

    def packed(self, tolerance_m: float) -> dict[str, Any]:
        """Give it as the page takes it: no object a feature, each text once."""
        return {
            "shapes": packed(_simplified(self, tolerance_m) if self.simplify else self.shapes),
            "titles": list(self.titles),
            "labels": list(self.fields),
            "columns": [_column(texts) for texts in self.fields.values()],
        }


def _simplified(source: Source, tolerance_m: float) -> gpd.GeoSeries:
    shapes = source.shapes.to_numpy()
    whole = source.cover and not (shapely.is_missing(shapes) | shapely.is_empty(shapes)).any()
    simplify = shapely.coverage_simplify if whole else shapely.simplify
    return gpd.GeoSeries(simplify(shapes, tolerance_m), crs=source.shapes.crs)


def packed(shapes: gpd.GeoSeries) -> dict[str, list[int]]:
    """Give shapes as flat lists of whole numbers.

    ``xy`` are longitudes and latitudes in 1e-6 degrees, each as its difference from the point before; ``points`` how
    many of them each line or ring has, ``pieces`` how many of these each feature has, ``dimensions`` 0 for points, 1
    for lines, 2 for areas (outer rings against the clock), -1 for nothing.
    """
    degrees = to_wgs84(gpd.GeoDataFrame(geometry=shapely.force_2d(shapes.to_numpy()), crs=shapes.crs)).geometry
    parts, part_of = shapely.get_parts(shapely.orient_polygons(degrees.to_numpy()), return_index=True)
    areal = shapely.get_dimensions(parts) == 2
    parts[areal] = shapely.boundary(parts[areal])
    pieces, piece_of = shapely.get_parts(parts, return_index=True)
    xy = np.round(shapely.get_coordinates(pieces) * 1e6).astype(np.int64)
    dimensions = np.where(shapely.is_empty(degrees), -1, shapely.get_dimensions(degrees))
    return {
        "xy": np.diff(xy, axis=0, prepend=np.zeros((1, 2), dtype=np.int64)).ravel().tolist(),
        "points": shapely.get_num_coordinates(pieces).tolist(),
        "pieces": np.bincount(part_of[piece_of], minlength=len(degrees)).tolist(),
        "dimensions": dimensions.tolist(),
    }


def _column(texts: Sequence[str]) -> dict[str, Any]:
    """Give the texts of a field; of those that many features share, each once, and of each feature which."""
    codes, unique = pd.factorize(np.array(texts, dtype=object))
    return {"texts": list(texts)} if 2 * len(unique) > len(texts) else {"texts": list(unique), "at": codes.tolist()}


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
