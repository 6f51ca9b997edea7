"""How the lines of a street layer are used, and the network that they make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Optional

from ..frames import Array
from ..progress import Progress, part
from .barred import barred
from .edges import SNAP_M, edges
from .network import Network

if TYPE_CHECKING:
    import geopandas as gpd

MINUTES_PER_HOUR = 60.0


@dataclass(frozen=True)
class Ways:
    """What holds for each line, as arrays of one value a line; None: the same for all.

    used
        whether it may be used at all (see ``fields.walkable``).
    oneway
        1 only in the drawn direction, -1 only against it, 0 both ways; None: both ways, as on foot.
    level
        0 on the ground, a bridge above, a tunnel below (see ``fields.levels``).
    minutes_per_m
        what a metre of it takes; None: ways are measured in metres.
    off_minutes_per_m
        what a metre beside the streets takes, if ways are measured in minutes.
    snap_m, join_crossings
        see ``streets.edges``.
    """

    used: Optional[Array] = None
    oneway: Optional[Array] = None
    level: Optional[Array] = None
    minutes_per_m: Optional[Array] = None
    off_minutes_per_m: float = 1 / 60
    snap_m: float = SNAP_M
    join_crossings: bool = True

    def network(
        self,
        streets: gpd.GeoDataFrame,
        barriers: Optional[Array] = None,
        crossings: Optional[Array] = None,
        progress: Optional[Progress] = None,
    ) -> Network:
        """Make the network: cut the lines where they meet, mend them, and let barriers cut them.

        Raises
        ------
        NotMetric
            if the CRS is none in metres.
        NothingToMeasure
            if there is no line that may be used.
        """
        made = edges(
            streets if self.used is None else streets[self.used],
            self._of_used(self.level),
            self.snap_m,
            self.join_crossings,
            part(progress, 0.0, 0.9),
        )
        if barriers is not None:
            made = barred(made, barriers, crossings)
        off_cost = 1.0 if self.minutes_per_m is None else self.off_minutes_per_m
        pace = self._of_used(self.minutes_per_m)
        return Network.of(made, self._of_used(self.oneway), pace, off_cost, barriers)

    def _of_used(self, values: Optional[Array]) -> Optional[Array]:
        return values if values is None or self.used is None else values[self.used]


ON_FOOT = Ways()
"""All streets, in both directions, in metres."""


def minutes_per_m(km_h: Array) -> Array:
    """Give what a metre takes at these speeds."""
    made: Array = MINUTES_PER_HOUR / (1000.0 * km_h)
    return made
