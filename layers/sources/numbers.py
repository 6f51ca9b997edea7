"""Whether the coordinates of a map can be what its file says of them."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
import shapely
from pyproj import CRS
from pyproj.exceptions import CRSError

from ...geo import crs as geo_crs
from ..problems import Problem

_LAT, _LON = (3.0, 54.0), (73.0, 135.0)
"""Where China lies; as longitude and latitude the other way round it would be in the Arctic Sea."""


def believed(crs: Optional[str], shapes: Any, file: str) -> tuple[Optional[str], Any, tuple[Problem, ...]]:
    """Give the CRS and shapes as the numbers have it; None where the numbers belie the file and don't say more."""
    coordinates = shapely.get_coordinates(shapes)
    coordinates = coordinates[np.isfinite(coordinates).all(axis=1)]
    if crs is None or not len(coordinates):
        return crs, shapes, ()
    try:
        said = CRS.from_user_input(crs)
    except CRSError:
        return crs, shapes, ()
    x, y = (float(value) for value in np.median(coordinates, axis=0))
    if said.is_geographic and _swapped(x, y):
        turned = shapely.transform(shapes, lambda xy: xy[:, ::-1])
        return crs, turned, (Problem.of("axes_swapped", file),)
    degrees = abs(x) <= 180 and abs(y) <= 90
    if degrees == said.is_geographic or not (said.is_geographic or said.is_projected):
        return crs, shapes, ()
    contradiction = Problem.of("crs_contradicted", file, said=geo_crs.name(crs))
    return geo_crs.WGS84 if degrees else None, shapes, (contradiction,)


def _swapped(x: float, y: float) -> bool:
    return (abs(x) <= 90 < abs(y) <= 180) or (_LAT[0] <= x <= _LAT[1] and _LON[0] <= y <= _LON[1])
