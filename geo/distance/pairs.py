"""Origins and facilities that are near each other, as pairs: what every sum over what is in reach starts from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Optional

import numpy as np
import shapely
from scipy.sparse.csgraph import dijkstra

from ..errors import NothingToMeasure
from ..frames import Array, present
from ..progress import Progress, report
from .nearest import nearest_of
from .targets import TIE_M

if TYPE_CHECKING:
    from ..streets.network import Joined
    from ..streets.stops import Stops

_BLOCK = 64
"""Facilities searched at once: their distances to all nodes stand in memory together."""


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


def pairs_along(
    stops: Stops,
    origins: Joined,
    owner: Array,
    reach: Array,
    progress: Optional[Progress] = None,
) -> Pairs:
    """Give all pairs no farther from each other than the facility's reach, along streets.

    Parameters
    ----------
    stops
        the entrances of facilities that join a street.
    origins
        (n,) places joined to the same network.
    owner
        position of the facility that each of the joined entrances belongs to.
    reach
        (m,) of the facilities, in the unit of the network's costs: metres.
    """
    rows = np.flatnonzero(origins.edge >= 0)
    places = origins.rows(rows)
    node, way, _ = stops.around(places)
    way = way + places.off_m * stops.network.off_cost
    order = np.argsort(node, axis=None, kind="stable")
    start = np.searchsorted(node.ravel()[order], np.arange(stops.graph.shape[0] + 1))
    facility = owner[stops.row]
    found = [np.empty((3, 0))]
    for block in np.array_split(np.arange(len(stops.row)), max(len(stops.row) // _BLOCK, 1)):
        report(progress, block[0] / len(stops.row), "streets_search")
        metres = dijkstra(stops.graph, indices=stops.sources[block], limit=float(reach.max(initial=0.0)))
        source, met = np.nonzero(np.isfinite(metres))
        place = order[_expanded(start[met], start[met + 1])]
        times = start[met + 1] - start[met]
        cost = np.repeat(metres[source, met], times) + way.ravel()[place]
        site = np.repeat(facility[block[source]], times)
        near = cost <= reach[site]
        found.append(np.stack([rows[place[near] % len(rows)], site[near], cost[near]]))
    origin, site, cost = np.concatenate(found, axis=1)
    return _least(Pairs(origin.astype(np.intp), site.astype(np.intp), cost, len(origins.edge), len(reach)))


def _expanded(start: Array, end: Array) -> Array:
    """Give the numbers from each start up to its end, one run after another."""
    size = end - start
    return np.arange(size.sum()) + np.repeat(start - (np.cumsum(size) - size), size)


def _least(pairs: Pairs) -> Pairs:
    """Keep the shortest way of each pair: there is one over either end of a street, and to every entrance."""
    order = np.lexsort([pairs.distance_m, pairs.site, pairs.origin])
    origin, site = pairs.origin[order], pairs.site[order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = (origin[1:] != origin[:-1]) | (site[1:] != site[:-1])
    return replace(pairs, origin=origin[first], site=site[first], distance_m=pairs.distance_m[order][first])
