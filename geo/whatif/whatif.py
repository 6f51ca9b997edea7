"""A facility is added, moved, closed: what that changes, at once, and equal to a fresh run of the study.

Only what lies near the change is computed anew, by the same functions as in a run (``coverage.reach.uncovered``, the
study's measure); all sums are taken anew. So nothing drifts, however often facilities are moved.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
import shapely
from shapely.affinity import translate

from .. import columns as col
from ..coverage.pieces import Pieces
from ..coverage.reach import Uncovered
from ..figures import Area
from ..frames import Array, origin_points, present, where
from ..progress import Progress, part
from ..steps.coverage import measures, missed_by
from ..steps.work import FIGURE_LEVELS, Level, Missed, Sites, Work, located
from .land import Change, Land, settle
from .walks import Walks

STEPS = ("prepare", "population", "streets")
"""Steps of a study (``study.worked``) after which a what-if can begin."""


@dataclass(frozen=True)
class Amount:
    """What is covered, and all there is, of a denominator (m² or persons): (1 + m,), the whole and each area."""

    metric: str
    covered: Array
    total: Array


@dataclass(frozen=True)
class Tally:
    """How things stand.

    facilities
        (1 + m,) how many there are in the whole and in each area; those outside of the district are not counted.
    amounts
        of each denominator there is: ``builtup``, ``residential``, ``population``.
    mean_m
        result layer (``col.RESULT_CASE``, ``col.RESULT_RESIDENTIAL``) → the mean way to the nearest facility; NaN
        where none is reached.
    """

    facilities: Array
    amounts: Mapping[str, Amount]
    mean_m: Mapping[str, float]


@dataclass(frozen=True)
class Delta:
    """What one change did.

    site
        the facility that was changed.
    land
        the pieces of land that were looked at anew.
    """

    site: int
    before: Tally
    after: Tally
    land: Array


@dataclass
class WhatIf:
    """The facilities of one kind as they might be, what they cover, and how far it is to them.

    shapes, radii_m
        (n,) where each stands (null: it does not), and how far it serves. First come the rows of the kind's frame,
        then those that were added.
    areas
        (1 + m,) what figures are of: the whole, then the areas of the coarsest level there is.
    """

    work: Work
    sites: Sites
    shapes: Array
    radii_m: Array
    land: Optional[Land]
    homes: Optional[Land]
    walks: Mapping[str, Walks]
    areas: list[Area] = field(init=False)
    tally: Tally = field(init=False)
    _level: Optional[Level] = field(init=False, repr=False)
    _home: Array = field(init=False, repr=False)

    @classmethod
    def of(cls, work: Work, kind: str, stand: Optional[Array] = None, progress: Optional[Progress] = None) -> WhatIf:
        """Begin with the facilities of a kind that stand: those marked, or else those that exist today.

        ``work`` has been through ``STEPS``.
        """
        sites = next(one for one in work.sites if one.kind == kind)
        stand = (sites.today if stand is None else stand) & present(sites.shapes)
        missed = missed_by(work, work.reach(sites, stand), part(progress, 0.0, 0.5))
        shapes = where(stand, sites.shapes)
        layers = [name for name in (col.RESULT_CASE, col.RESULT_RESIDENTIAL) if name in work.points]
        walks = {name: Walks.of(work.points[name], shapes, work.measure, part(progress, 0.5, 1.0)) for name in layers}
        homes = work.homes if work.people is None else work.people.pieces
        return cls(
            work, sites, shapes, sites.radii_m.copy(), _land(work.land, missed.land), _land(homes, missed.homes), walks
        )

    def __post_init__(self) -> None:
        self._level = next((self.work.levels[name] for name in FIGURE_LEVELS if name in self.work.levels), None)
        self.areas = [Area(), *([] if self._level is None else self._level.areas)]
        self._home = self._area_of(self.shapes)
        self.tally = self._count()

    def add(self, shape: Any, radius_m: Optional[float] = None) -> Delta:
        """Put up a further facility; it serves as far as the rule of its kind says, unless it is told."""
        self.shapes = np.append(self.shapes, np.array([None], dtype=object))
        self.radii_m = np.append(self.radii_m, self.sites.rule.radius_m if radius_m is None else radius_m)
        self._home = np.append(self._home, -1)
        return self.put(len(self.shapes) - 1, shape)

    def put(self, site: int, shape: Any) -> Delta:
        """Move a facility to where it is to stand, or take it away (None); it comes back by the same way."""
        before, old = self.tally, self.shapes.copy()
        changed = np.array([one for one in (old[site], shape) if one is not None], dtype=object)
        if not len(changed):
            return Delta(site, before, before, np.empty(0, np.intp))
        self.shapes[site] = shape
        self._home[site] = self._area_of(self.shapes[[site]])[0]
        looked_at = self._cover(changed, old, self.radii_m[site])
        for walks in self.walks.values():
            walks.settle(changed, self.shapes, self.work.measure)
        self.tally = self._count()
        return Delta(site, before, self.tally, looked_at)

    def _cover(self, changed: Array, old: Array, radius_m: float) -> Array:
        """Bring what is missed up to date, and give the pieces of land that were looked at anew."""
        zones = shapely.box(*(shapely.bounds(changed) + radius_m * np.array([-1, -1, 1, 1])).T)
        lands = [own for own in (self.land, self.homes) if own is not None]
        if not lands:
            return np.empty(0, np.intp)
        rows = settle(lands, Change(zones, old, self.shapes, self.radii_m), self.work.measure)
        return rows[0] if self.land is not None else np.empty(0, np.intp)

    def _count(self) -> Tally:
        inside = self._home if self._level is not None else np.where(present(self.shapes), 0, -1)
        missed = Missed(*(None if own is None else own.missed for own in (self.land, self.homes)))
        counts = np.bincount(inside[inside >= 0], minlength=len(self.areas) - 1)[: len(self.areas) - 1]
        return Tally(
            np.append((inside >= 0).sum(), counts),
            {
                denominator: Amount(metric, self._over(pieces, covered), self._over(pieces, total))
                for denominator, metric, pieces, total, covered in measures(self.work, missed)
            },
            {name: walks.mean_m for name, walks in self.walks.items()},
        )

    def _over(self, pieces: Pieces, values: Array) -> Array:
        """Sum values of pieces over the whole and each area."""
        if self._level is None:
            return values.sum(keepdims=True)
        return np.append(values.sum(), pieces.total(self.areas[1].level, len(self._level), values))

    def _area_of(self, shapes: Array) -> Array:
        """Give the area that each facility stands in; -1 for none."""
        return np.full(len(shapes), -1) if self._level is None else located(origin_points(shapes), self._level)


def _land(pieces: Optional[Pieces], missed: Optional[Uncovered]) -> Optional[Land]:
    return None if pieces is None or missed is None else Land.of(pieces, missed)


def brought(shape: Any, x: float, y: float) -> Any:
    """Give a shape moved so that the point it is measured from (``frames.origin_points``) lies at a place."""
    (origin,) = origin_points(np.array([shape], dtype=object))
    return translate(shape, x - origin.x, y - origin.y)
