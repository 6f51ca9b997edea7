"""How far it is from each facility to the next of its kind."""

from __future__ import annotations

import numpy as np

from ..frames import Array
from .nearest import k_nearest
from .targets import Targets


def neighbour_m(shapes: Array) -> Array:
    """Give the distance from each facility to the nearest other one, edge to edge.

    Of the two that are nearest to a facility one is itself, at 0 m: the second distance is that to the other.

    Parameters
    ----------
    shapes
        (n,) facilities; none of them null.

    Returns
    -------
    numpy.ndarray
        (n,) metres; 0 where two share a spot or touch, infinite where there is only one.
    """
    if len(shapes) < 2:
        return np.full(len(shapes), np.inf)
    found: Array = k_nearest(shapes, Targets.of(shapes), 2).distance_m[:, 1]
    return found
