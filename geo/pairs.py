"""Origins and facilities that are near each other, as pairs: what every sum over what is in reach starts from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional

import numpy as np
import shapely

from .errors import NothingToMeasure
from .frames import Array, present
from .nearest import nearest_of
from .progress import Progress
from .targets import TIE_M


@dataclass(frozen=True)
class Pairs:
    """Pairs of an origin and a facility.

    origin, site
        (p,) their positions, of ``origins`` and ``sites`` that there are.
    distance_m
        (p,) between them.
    """

    origin: Array
    site: Array
    distance_m: Array
    origins: int
    sites: int

    def per_site(self, values: Array) -> Array:
        """Sum values of the pairs over the facilities."""
        return np.bincount(self.site, weights=values, minlength=self.sites)

    def per_origin(self, values: Array) -> Array:
        """Sum values of the pairs over the origins."""
        return np.bincount(self.origin, weights=values, minlength=self.origins)


def pairs_within(points: Array, shapes: Array, reach_m: Array) -> Pairs:
    """Give all pairs no farther from each other than the facility's reach, in a straight line.

    Parameters
    ----------
    points
        (n,) single points, or null.
    shapes
        (m,) facilities; of lines and polygons the edge counts, and inside the distance is 0. Null is passed over.
    reach_m
        (m,) or one for all.
    """
    reach = np.broadcast_to(np.asarray(reach_m, dtype=float), len(shapes))
    there = np.flatnonzero(present(shapes) & (reach >= 0))
    row, origin = shapely.STRtree(points).query(shapes[there], predicate="dwithin", distance=reach[there])
    site = there[row]
    return Pairs(origin, site, shapely.distance(points[origin], shapes[site]), len(points), len(shapes))


def nearest_pairs(points: Array, shapes: Array, progress: Optional[Progress] = None) -> Pairs:
    """Give each point with its nearest facility, in a straight line; with all of them, where several are equally near.

    Raises
    ------
    NothingToMeasure
        if no facility has a geometry.
    """
    if not present(shapes).any():
        raise NothingToMeasure(layer="facilities")
    found = nearest_of(points, shapes, progress)
    single, tied = np.flatnonzero(found.ties == 1), np.flatnonzero(found.ties > 1)
    row, site = shapely.STRtree(shapes).query(
        points[tied], predicate="dwithin", distance=found.distance_m[tied] + TIE_M
    )
    origin = np.concatenate([single, tied[row]])
    return Pairs(
        origin,
        np.concatenate([found.position[single], site]),
        found.distance_m[origin],
        len(points),
        len(shapes),
    )
