"""Where each case counts."""

from __future__ import annotations

import numpy as np
import shapely

from ..frames import Array


def locate(shapes: Array, areas: Array) -> Array:
    """Give for each point the position of the first area that holds it (its border included), or -1."""
    home = np.full(len(shapes), len(areas))
    tree = shapely.STRtree(shapes)
    area, point = tree.query(areas, predicate="intersects")
    np.minimum.at(home, point, area)
    return np.where(home == len(areas), -1, home)
