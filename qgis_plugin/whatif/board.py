"""The facilities of one kind while they are tried out: where each stands today, and where it would stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

if TYPE_CHECKING:
    from ...geo.steps.work import Work
    from ...geo.whatif.whatif import Delta, WhatIf
    from ...layers.whatifs import Move

CLOSED, NEW, MOVED, SAME = "closed", "new", "moved", "same"
MOST_LINES = 300
"""So many ways to a facility are drawn at most; of more, evenly some."""


@dataclass(frozen=True)
class Facility:
    """A facility as it is drawn: ``place`` where it would stand or, if it is closed, where it stood (x, y)."""

    site: int
    name: str
    place: tuple[float, float]
    state: str


class Board:
    """All that is asked of one kind; places are in the study's own CRS (``crs``, WKT), in metres."""

    def __init__(self, whatif: WhatIf) -> None:
        from ...geo import columns as col
        from ...geo.planning.standing import words
        from ...geo.whatif.gaps import Gaps

        frame = whatif.sites.frame
        self.whatif, self.kind, self.start = whatif, whatif.sites.kind, whatif.tally
        self.crs = frame.crs.to_wkt()
        self.ids, self.names = (words(frame, name).tolist() for name in (col.ID, col.NAME))
        self.today = whatif.shapes.copy()
        self.settled: dict[int, Any] = {}  # what was changed for good, and not only by a drag that still goes on
        self._gaps = None if whatif.land is None else Gaps.of(whatif.land)
        self.squares: dict[int, Any] = {} if self._gaps is None else dict(self._gaps.all())

    # -- changing

    def put(self, site: int, shape: Any) -> dict[int, Any]:
        """Put a facility somewhere, or nowhere (None), and give the squares in which the gaps are others now."""
        return self._changed(self.whatif.put(site, shape))

    def _changed(self, delta: Delta) -> dict[int, Any]:
        changed = {} if self._gaps is None else dict(self._gaps.around(delta.land))
        self.squares.update(changed)
        return changed

    def add(self, place: tuple[float, float], key: str = "") -> int:
        """Put up a new facility; ``key`` is its id, if it has had one. Gives its number."""
        import numpy as np
        import shapely

        from ...layers.whatifs import free_id

        self.ids.append(key or free_id(self.kind, set(self.ids)))
        self.names.append("")
        self.today = np.append(self.today, np.array([None], dtype=object))
        delta = self.whatif.add(shapely.Point(place))
        self._changed(delta)
        return delta.site

    def moved(self, site: int, place: tuple[float, float]) -> Any:
        """Give the shape of a facility when it is brought to a place; an area keeps its form."""
        import shapely

        from ...geo.whatif.whatif import brought

        today = self.today[site]
        return shapely.Point(place) if today is None else brought(today, *place)

    # -- telling

    def facility(self, site: int) -> Optional[Facility]:
        """Give a facility as it is drawn; None: it stands neither today nor then."""
        from ...geo.frames import origin_points

        today, then = self.today[site], self.whatif.shapes[site]
        if today is None and then is None:
            return None
        (origin,) = origin_points([today if then is None else then])
        state = CLOSED if then is None else NEW if today is None else SAME if then.equals(today) else MOVED
        return Facility(site, self.names[site] or self.ids[site], (origin.x, origin.y), state)

    def facilities(self) -> Iterator[Facility]:
        """Give all that stand, today or then."""
        for site in range(len(self.today)):
            facility = self.facility(site)
            if facility is not None:
                yield facility

    def reach(self, site: int) -> Any:
        """Give what a facility reaches, as the study measures; None for nothing."""
        import numpy as np

        whatif = self.whatif
        return whatif.work.measure.sheds(whatif.shapes[[site]], np.array([whatif.radii_m[site]]))[0]

    def ways(self, site: int) -> list[tuple[float, float]]:
        """Give homes (or cases, where no homes are known) whose nearest facility this one is."""
        import numpy as np

        from ...geo import columns as col

        known = self.whatif.walks
        walks = known.get(col.RESULT_RESIDENTIAL) or known.get(col.RESULT_CASE)
        rows = np.empty(0, np.intp) if walks is None else np.flatnonzero(walks.site == site)
        step = max(1, -(-len(rows) // MOST_LINES))
        return [] if walks is None else [(x, y) for x, y in walks.xy[rows[::step]].tolist()]

    # -- as a named what-if

    @property
    def changed(self) -> bool:
        """Whether anything stands otherwise than today."""
        return any(shape is not self.today[site] for site, shape in self.settled.items())

    def moves(self) -> list[Move]:
        """Give all that stands otherwise than today."""
        from ...geo.crs import to_lonlat
        from ...layers.whatifs import Move

        found = []
        for facility in self.facilities():
            if facility.state == SAME:
                continue
            (lon,), (lat,) = to_lonlat(*facility.place, self.crs)
            place = None if facility.state == CLOSED else (round(float(lon), 8), round(float(lat), 8))
            found.append(Move(self.kind, self.ids[facility.site], place, facility.state == NEW))
        return found

    def reset(self) -> Iterator[tuple[int, Any]]:
        """Give what brings every facility back to where it stands today."""
        for facility in self.facilities():
            if facility.state != SAME:
                yield facility.site, self.today[facility.site]

    def steps(self, moves: Sequence[Move]) -> Iterator[tuple[int, Any]]:
        """Give what brings facilities to where moves say; one that is not there (any more) is passed over."""
        from ...geo.crs import WGS84, transform

        for move in moves:
            site = self.ids.index(move.id) if move.id in self.ids else None
            place = None
            if move.place is not None:
                (x,), (y,) = transform(*move.place, WGS84, self.crs)
                place = (float(x), float(y))
            if site is None and move.new and place is not None:
                site = self.add(place, move.id)
            if site is not None:
                yield site, None if place is None else self.moved(site, place)


def begin(work: Work, kind: str, progress: Any) -> Board:
    """Make the board of a kind; may take a while."""
    from ...geo.whatif.whatif import WhatIf

    return Board(WhatIf.of(work, kind, progress=progress))
