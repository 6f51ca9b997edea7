"""How a study measures: straight, straight but round barriers, or along streets. All answer the same questions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional, Protocol

import numpy as np
import shapely

from ..coverage.reach import QUAD_SEGMENTS, Reach
from ..frames import Array, present, require_metres
from ..progress import Progress, report
from ..streets.fields import levels
from ..streets.network import Joined, Network
from ..streets.walking import MOST_OFF_M, Along, entrances_of, nearest_along
from ..streets.walkshed import WIDTH_M, strips, walksheds
from ..streets.ways import Ways
from .barriers import Barriers
from .detours import nearest_around
from .nearest import LINE, How, nearest_of
from .pairs import Pairs, nearest_pairs, pairs_along, pairs_within
from .seen import areas_reached, pairs_reached
from .targets import Targets
from .waysearch import Search

if TYPE_CHECKING:
    import geopandas as gpd


class Measure(Protocol):
    """A way of measuring between places and facilities (arrays of geometries in one CRS in metres)."""

    def starts(self, points: Array) -> Any:
        """Prepare single points (or null) to be measured from, once for all kinds of facilities."""

    def some(self, starts: Any, rows: Array) -> Any:
        """Give some of those that were prepared."""

    def nearest(self, starts: Any, facilities: Array, progress: Optional[Progress] = None) -> tuple[Array, Array]:
        """Give the nearest facility of each start (its position; -1 where none can be reached) and the metres to it."""

    def nearest_pairs(self, starts: Any, facilities: Array, progress: Optional[Progress] = None) -> Pairs:
        """Give each start with the facility it goes to, or those among which it has the choice."""

    def pairs_within(
        self, starts: Any, facilities: Array, radii_m: Array, progress: Optional[Progress] = None
    ) -> Pairs:
        """Give each start with every facility within whose radius it is."""

    def reach(self, facilities: Array, radii_m: Array) -> Reach:
        """Give what lies within its radius of any facility."""

    def sheds(self, facilities: Array, radii_m: Array, progress: Optional[Progress] = None) -> Array:
        """Give for each facility the polygon of what lies within its own radius; null for nothing."""

    def way(self, start: gpd.GeoDataFrame, facility: gpd.GeoDataFrame) -> Any:
        """Give the line of the way from one place to one facility (frames of one row); null where there is none."""


class Straight:
    """In a straight line."""

    def starts(self, points: Array) -> Array:
        """Nothing is to be prepared."""
        return points

    def some(self, starts: Array, rows: Array) -> Array:
        """Give some of the points."""
        return starts[rows]

    def nearest(self, starts: Array, facilities: Array, progress: Optional[Progress] = None) -> tuple[Array, Array]:
        """To the edge of lines and polygons (``nearest.nearest``)."""
        found = nearest_of(starts, facilities, progress)
        return found.position, found.distance_m

    def nearest_pairs(self, starts: Array, facilities: Array, progress: Optional[Progress] = None) -> Pairs:
        """All that are equally near (``pairs.nearest_pairs``)."""
        return nearest_pairs(starts, facilities, progress)

    def pairs_within(
        self, starts: Array, facilities: Array, radii_m: Array, progress: Optional[Progress] = None
    ) -> Pairs:
        """To the edge of lines and polygons."""
        report(progress, 0.0, "nearest")
        return pairs_within(starts, facilities, radii_m)

    def reach(self, facilities: Array, radii_m: Array) -> Reach:
        """Discs, or bands round lines and polygons."""
        return Reach.of(facilities, radii_m)

    def sheds(self, facilities: Array, radii_m: Array, progress: Optional[Progress] = None) -> Array:
        """The same, each on its own."""
        report(progress, 0.0, "coverage")
        made = np.full(len(facilities), None, dtype=object)
        rows = np.flatnonzero(present(facilities) & (radii_m > 0))
        made[rows] = shapely.buffer(facilities[rows], radii_m[rows], quad_segs=QUAD_SEGMENTS)
        return made

    def way(self, start: gpd.GeoDataFrame, facility: gpd.GeoDataFrame) -> Any:
        """To the edge of lines and polygons."""
        return shapely.shortest_line(start.geometry.iloc[0], facility.geometry.iloc[0])


STRAIGHT = Straight()


@dataclass(frozen=True)
class Starts:
    """Places to be measured from round barriers: the rows that have one, clear of barriers, and how far off they were.

    ``count`` is how many rows there are.
    """

    rows: Array
    spots: Array
    off_m: Array
    count: int


@dataclass(frozen=True)
class Around:
    """In straight lines, but round barriers and through their crossings: the shortest way that is clear."""

    barriers: Barriers

    def starts(self, points: Array) -> Starts:
        """Move the points that stand in a barrier to its edge."""
        rows = np.flatnonzero(present(points))
        spots, off = self.barriers.moved_out(points[rows])
        return Starts(rows, spots, off, len(points))

    def some(self, starts: Starts, rows: Array) -> Starts:
        """Give some of the points that were moved out."""
        place = np.full(starts.count, -1)
        place[starts.rows] = np.arange(len(starts.rows))
        kept = np.flatnonzero(place[rows] >= 0)
        chosen = place[rows[kept]]
        return Starts(kept, starts.spots[chosen], starts.off_m[chosen], len(rows))

    def nearest(self, starts: Starts, facilities: Array, progress: Optional[Progress] = None) -> tuple[Array, Array]:
        """To the edge of lines and polygons (``detours.nearest_around``)."""
        position, metres = np.full(starts.count, -1), np.full(starts.count, np.nan)
        found, way = self._found(starts, facilities, 1, progress)
        position[starts.rows], metres[starts.rows] = found[:, 0], way[:, 0]
        return position, metres

    def nearest_pairs(self, starts: Starts, facilities: Array, progress: Optional[Progress] = None) -> Pairs:
        """The nearest one; that two ways round barriers are equally long is chance."""
        position, metres = self._found(starts, facilities, 1, progress)
        row = np.flatnonzero(position[:, 0] >= 0)
        return Pairs(starts.rows[row], position[row, 0], metres[row, 0], starts.count, len(facilities))

    def pairs_within(
        self, starts: Starts, facilities: Array, radii_m: Array, progress: Optional[Progress] = None
    ) -> Pairs:
        """By ``seen.pairs_reached``; the way out of a barrier that a place stands in counts."""
        radii = np.broadcast_to(np.asarray(radii_m, dtype=float), len(facilities))
        row, site, metres = pairs_reached(starts.spots, facilities, radii, self.barriers, progress)
        metres = metres + starts.off_m[row]
        near = metres <= radii[site]
        row, site, metres = row[near], site[near], metres[near]
        return Pairs(starts.rows[row], site, metres, starts.count, len(facilities))

    def reach(self, facilities: Array, radii_m: Array) -> Reach:
        """What is within a walk (``seen.areas_reached``)."""
        return Reach.areas(self.sheds(facilities, radii_m))

    def sheds(self, facilities: Array, radii_m: Array, progress: Optional[Progress] = None) -> Array:
        """The same, each on its own."""
        return areas_reached(facilities, radii_m, self.barriers, progress)

    def way(self, start: gpd.GeoDataFrame, facility: gpd.GeoDataFrame) -> Any:
        """By ``detours.nearest_around``."""
        return nearest_around(start, facility, self.barriers, How(lines=True))[LINE].iloc[0]

    def _found(
        self, starts: Starts, facilities: Array, count: int, progress: Optional[Progress]
    ) -> tuple[Array, Array]:
        """The nearest facilities of each start that has a place (rows, count), and the metres to them."""
        search = Search.of(self.barriers, Targets.of(facilities), count)
        near = search.ways(starts.spots, progress)[0].nearest(len(starts.spots), search.count)
        return near.position, near.distance_m + starts.off_m[:, None]


@dataclass(frozen=True)
class Streets:
    """On foot along streets, both ways, with the straight ways between places and their streets.

    off_m
        places farther than this from any street reach nothing.
    beside_m
        how far land may lie off a street and still be reached from it (see ``walkshed.strips``).
    """

    network: Network
    off_m: float = MOST_OFF_M
    beside_m: float = WIDTH_M

    @classmethod
    def of(
        cls,
        streets: gpd.GeoDataFrame,
        off_m: float = MOST_OFF_M,
        beside_m: float = WIDTH_M,
        barriers: Optional[Array] = None,
        progress: Optional[Progress] = None,
    ) -> Streets:
        """Make the network of street lines, with the bridges and tunnels that their fields tell of.

        Streets cross ``barriers`` wherever they are drawn across; the land beside them ends there.

        Raises
        ------
        NotMetric
            if the streets have no CRS in metres.
        NothingToMeasure
            if there is no line among them.
        """
        require_metres(streets)
        network = Ways(level=levels(streets)).network(streets, barriers, streets.geometry.to_numpy(), progress)
        return cls(network, off_m, beside_m)

    def starts(self, points: Array) -> Joined:
        """Join the points to their streets."""
        return self.network.join(points, self.off_m)

    def some(self, starts: Joined, rows: Array) -> Joined:
        """Give some of the points that were joined."""
        return starts.rows(rows)

    def nearest(self, starts: Joined, facilities: Array, progress: Optional[Progress] = None) -> tuple[Array, Array]:
        """To where a facility is entered (``walking.entrances_of``)."""
        joined, owner = self._entered(facilities)
        if not (joined.edge >= 0).any():
            count = len(starts.edge)
            return np.full(count, -1), np.full(count, np.nan)
        found = self.network.nearest(starts, joined, progress=progress)
        return np.where(found.facility >= 0, owner[found.facility], -1), found.distance_m

    def nearest_pairs(self, starts: Joined, facilities: Array, progress: Optional[Progress] = None) -> Pairs:
        """The nearest one; that two ways along streets are equally long is chance."""
        position, metres = self.nearest(starts, facilities, progress)
        rows = np.flatnonzero(position >= 0)
        return Pairs(rows, position[rows], metres[rows], len(position), len(facilities))

    def pairs_within(
        self, starts: Joined, facilities: Array, radii_m: Array, progress: Optional[Progress] = None
    ) -> Pairs:
        """By the nearest of its entrances (``pairs.pairs_along``)."""
        joined, owner = self._entered(facilities)
        if not (joined.edge >= 0).any():
            nothing = np.empty(0, dtype=np.intp)
            return Pairs(nothing, nothing, np.empty(0), len(starts.edge), len(facilities))
        return pairs_along(self.network.stops(joined), starts, owner, radii_m, progress)

    def reach(self, facilities: Array, radii_m: Array) -> Reach:
        """The land beside all streets that are reached, by one search for each radius."""
        shapes, widths = [np.empty(0, dtype=object)], [np.empty(0)]
        for radius in np.unique(radii_m[radii_m > 0]):
            joined, _ = self._entered(facilities[radii_m == radius])
            if (joined.edge >= 0).any():
                lines, width = strips(self.network, joined, float(radius), self.beside_m)
                shapes.append(lines)
                widths.append(width)
        return Reach.of(np.concatenate(shapes), np.concatenate(widths))

    def sheds(self, facilities: Array, radii_m: Array, progress: Optional[Progress] = None) -> Array:
        """The walkshed of each facility, united over its entrances."""
        made = np.full(len(facilities), None, dtype=object)
        for radius in np.unique(radii_m[radii_m > 0]):
            rows = np.flatnonzero(radii_m == radius)
            joined, owner = self._entered(facilities[rows])
            found = walksheds(self.network, joined, float(radius), self.beside_m, owner=owner, progress=progress)
            made[rows[: len(found)]] = found
        return made

    def way(self, start: gpd.GeoDataFrame, facility: gpd.GeoDataFrame) -> Any:
        """Along streets, with the straight ways at both ends (``walking.nearest_along``)."""
        if not self.joins(facility.geometry.to_numpy()).all():
            return None
        along = Along(lines=True, most_off_m=self.off_m)
        return nearest_along(start, facility, self.network, along)[LINE].iloc[0]

    def joins(self, facilities: Array) -> Array:
        """Tell which facilities have a street near enough to be entered from."""
        joined, owner = self._entered(facilities)
        reached = np.zeros(len(facilities), dtype=bool)
        reached[owner[joined.edge >= 0]] = True
        return reached

    def _entered(self, facilities: Array) -> tuple[Joined, Array]:
        """The entrances joined to their streets, and the position of the facility that each belongs to."""
        points, owner = entrances_of(facilities, self.network)
        return self.network.join(points, self.off_m), owner
