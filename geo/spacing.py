"""How far it is from each facility to the next of its kind."""

from __future__ import annotations

import numpy as np
import shapely

from .frames import Array


def neighbour_m(shapes: Array, within_m: float) -> Array:
    """Give the distance from each facility to the nearest other one, edge to edge.

    Parameters
    ----------
    shapes
        (n,) facilities; none of them null.
    within_m
        How far to look.

    Returns
    -------
    numpy.ndarray
        (n,) metres; infinite where there is none within ``within_m``, 0 where two share a spot or touch.
    """
    found = np.full(len(shapes), np.inf)
    one, other = shapely.STRtree(shapes).query(shapes, predicate="dwithin", distance=within_m)
    apart = one != other
    one, other = one[apart], other[apart]
    np.minimum.at(found, one, shapely.distance(shapes[one], shapes[other]))
    return found
