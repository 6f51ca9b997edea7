"""Where rows lie with regard to the district."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Optional

import numpy as np
import shapely
from numpy.typing import NDArray

DISTRICT_KINDS = ("street", "community", "grid_cell")
_CLOSE_M = 0.5


def outline(frames: Mapping[str, Any]) -> Optional[Any]:
    """Give the district: the union of the first of streets, communities, cells that there is; None without any."""
    for kind in DISTRICT_KINDS:
        if kind in frames and len(frames[kind]):
            # cracks of less than half a metre between neighbours are no outside
            shapes = shapely.buffer(frames[kind].geometry.to_numpy(), _CLOSE_M, quad_segs=1, join_style="mitre")
            district = shapely.union_all(shapes)
            shapely.prepare(district)
            return district
    return None


def off_m(shapes: Any, district: Any) -> NDArray[np.float64]:
    """Give each shape's distance from the district in metres; 0 for what touches it."""
    away = np.zeros(len(shapes))
    out = ~shapely.intersects(district, shapes)
    if out.any():
        away[out] = shapely.distance(district, shapes[out])
    return away
