"""How one demand of a standard is judged, in the whole and in every street and community."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely

from .. import columns as col
from .. import metrics
from ..coverage.pieces import Pieces, pieces_of, split
from ..distance.spacing import neighbour_m
from ..figures import Area, number
from ..frames import Array
from ..steps.coverage import measures, missed_by
from ..steps.work import BUILT_UP, FIGURE_LEVELS, Sites, Work, located, places
from .demands import Demand
from .protection import too_near

_ENOUGH = 1 - 1e-9
"""Rounding does not turn a demand that is met to the point into one that fails."""
_METRICS = {"builtup": "covered_builtup", "residential": "covered_residential", "population": "covered_population"}
_LACKING = {"builtup": "no_land", "residential": "no_residential", "population": "no_population"}


class Bench:
    """The areas that are judged (the whole first), and how things add up over them."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.levels = [name for name in FIGURE_LEVELS if name in work.levels]
        self.areas = [Area(), *(area for name in self.levels for area in work.levels[name].areas)]
        self.sites = {sites.kind: sites for sites in work.sites}
        self._homes: dict[str, list[Array]] = {}

    def over(self, pieces: Pieces, values: Array) -> Array:
        """Sum values of pieces over each area."""
        sums = [pieces.total(name, len(self.work.levels[name]), values) for name in self.levels]
        return np.concatenate([[values.sum()], *sums])

    def count(self, sites: Sites, chosen: Array) -> Array:
        """Count chosen facilities in each area; those that stand outside of the district are in none."""
        return self.total(sites, chosen.astype(float))

    def total(self, sites: Sites, values: Array) -> Array:
        """Sum values of facilities over each area."""
        values = np.where(sites.today & ~sites.outside, values, 0.0)
        sums = [
            np.bincount(home[home >= 0], weights=values[home >= 0], minlength=len(self.work.levels[name]))
            for name, home in zip(self.levels, self._home(sites))
        ]
        return np.concatenate([[values.sum()], *sums])

    def _home(self, sites: Sites) -> list[Array]:
        """Give, for each level, the area that each facility stands in."""
        if sites.kind not in self._homes:
            points = sites.shapes if sites.frame is None else places(sites.frame)
            self._homes[sites.kind] = [located(points, self.work.levels[name]) for name in self.levels]
        return self._homes[sites.kind]


@dataclass(frozen=True)
class Count:
    """What a metric comes to in each area: ``n`` of ``n_total``, and why it can't be judged there ('' if it can)."""

    metric: str
    n: Array
    n_total: Array
    target: float
    reason: Array


def judged(bench: Bench, demand: Demand) -> Iterator[pd.DataFrame]:
    """Give the verdicts on all that one rule demands (``metrics.VERDICTS``, and the place of the area)."""
    sites = bench.sites.get(demand.kind)
    if sites is None:
        return
    for count in (
        _covered(bench, demand, sites),
        _dense(bench, demand, sites),
        _spaced(bench, demand, sites),
        _distant(bench, demand, sites),
        _roomy(bench, demand, sites),
    ):
        if count is not None:
            yield _verdicts(bench, demand, count)


def _verdicts(bench: Bench, demand: Demand, count: Count) -> pd.DataFrame:
    value = np.divide(count.n, count.n_total, out=np.full(len(count.n), np.nan), where=count.n_total > 0)
    good = np.where(value >= count.target * _ENOUGH, "yes", "no")
    found = pd.DataFrame(
        {
            "standard_id": demand.standard_id,
            "kind": demand.kind,
            "level": [area.level for area in bench.areas],
            "area_id": [area.id for area in bench.areas],
            "area_name": [area.name for area in bench.areas],
            "metric": count.metric,
            "value": value,
            "n": count.n,
            "n_total": count.n_total,
            "unit": metrics.UNITS[count.metric],
            "target": count.target,
            col.MEETS: np.where(count.reason == "", good, "unknown"),
            col.REASON: count.reason,
            "confirmed": demand.confirmed,
            "place": np.arange(len(bench.areas)),
        }
    )
    return found[count.reason != _NOTHING]


_NOTHING = "-"
"""Where there is nothing that the rule is about: no verdict at all."""
_UNCLEAR = "class_unknown"


def _chosen(demand: Demand, sites: Sites) -> Array:
    return sites.today if demand.about is None else sites.today & demand.about


def _unclear(bench: Bench, demand: Demand, sites: Sites) -> Array:
    """Count the facilities of which it isn't known whether the rule is about them."""
    return np.zeros(len(bench.areas)) if demand.unclear is None else bench.count(sites, demand.unclear & sites.today)


# -- coverage


def _covered(bench: Bench, demand: Demand, sites: Sites) -> Optional[Count]:
    """Covered share of the rule's denominator."""
    if not demand.primary and demand.target_share is None:
        return None
    target = np.nan if demand.target_share is None else demand.target_share
    metric, total, covered = _measured(bench, demand, sites)
    open_ = "no_target" if demand.target_share is None else "no_builtup" if metric == "covered_land" else ""
    reason = np.where(total > 0, open_, _LACKING[demand.denominator])
    return Count(metric, np.minimum(covered, total), total, target, reason)


def _measured(bench: Bench, demand: Demand, sites: Sites) -> tuple[str, Array, Array]:
    missed = bench.work.missed.get(sites.kind)
    if not demand.primary and demand.radius_m is not None:
        shapes = sites.shapes[_chosen(demand, sites)]
        reach = bench.work.measure.reach(shapes, np.full(len(shapes), float(demand.radius_m)))
        missed = missed_by(bench.work, reach, None)
    if missed is not None:
        for denominator, metric, pieces, total, covered in measures(bench.work, missed):
            if denominator == demand.denominator:
                unit = 1.0 if denominator == "population" else 1e4
                return metric, bench.over(pieces, total) / unit, bench.over(pieces, covered) / unit
    nothing = np.zeros(len(bench.areas))
    return _METRICS[demand.denominator], nothing, nothing


# -- density


def _dense(bench: Bench, demand: Demand, sites: Sites) -> Optional[Count]:
    """Facilities per km² of built-up land, or of land of the use that the rule is about."""
    if demand.density_per_km2 is None:
        return None
    least = demand.density_per_km2[0]
    n, km2 = bench.count(sites, _chosen(demand, sites)), _km2(bench, demand)
    short, all_land = n < least * km2, not demand.by_use and bench.work.frame(BUILT_UP) is None
    reasons = [
        (km2 <= 0, _NOTHING if demand.by_use else "no_land"),
        (km2 * least < 1, "too_small"),  # so little land needs not even one
        (short & (_unclear(bench, demand, sites) > 0), _UNCLEAR),
        (short & all_land, "no_builtup"),  # much of the land may be hills
    ]
    reason = np.select([where for where, _ in reasons], [why for _, why in reasons], "").astype(object)
    if demand.by_use and not km2.any():
        reason[0] = "no_land_use"
    metric = "facilities_per_used_km2" if demand.by_use else "facilities_per_built_km2"
    return Count(metric, n, km2, least, reason)


def _km2(bench: Bench, demand: Demand) -> Array:
    work = bench.work
    if not demand.by_use:
        return np.zeros(len(bench.areas)) if work.land is None else bench.over(work.land, work.land.area_m2) / 1e6
    frame = work.frame(col.LAND_USE)
    if frame is None or demand.land is None or not demand.land.any():
        return np.zeros(len(bench.areas))
    pieces = pieces_of(frame.geometry.to_numpy()[demand.land], col.LAND_USE)
    for place, name in enumerate(bench.levels):
        pieces = split(pieces, work.levels[name].shapes, name)
        if place == 0:
            pieces = pieces.take(pieces.keys[name] >= 0)
    return bench.over(pieces, pieces.area_m2) / 1e6


# -- spacing


def _spaced(bench: Bench, demand: Demand, sites: Sites) -> Optional[Count]:
    """Facilities whose next one of the kind is near enough; those that stand outside may be the next ones."""
    if demand.spacing_m is None:
        return None
    chosen = _chosen(demand, sites)
    near = np.zeros(len(sites.shapes), dtype=bool)
    near[sites.today] = neighbour_m(sites.shapes[sites.today]) <= demand.spacing_m[1]
    total, kept = bench.count(sites, chosen), bench.count(sites, chosen & near)
    unclear = (kept == total) & (_unclear(bench, demand, sites) > 0)
    reason: Any = np.select([total <= 0, unclear], [_NOTHING, _UNCLEAR], "").astype(object)
    if int(sites.today.sum()) < 2:
        reason = np.where(total > 0, "only_one", _NOTHING)
    if demand.by_use and demand.density_per_km2 is None and (demand.land is None or not demand.land.any()):
        reason[0] = "no_land_use"  # else its density says so
    return Count("spacing_kept", kept, total, 1.0, reason)


# -- distance to dwellings


def _distant(bench: Bench, demand: Demand, sites: Sites) -> Optional[Count]:
    """Facilities that keep their distance from buildings or, where none are known, from residential land.

    Land that is too near does not prove that a building is: then the verdict stays open, and the layer shows where.
    """
    if demand.distance_m is None:
        return None
    chosen = _chosen(demand, sites)
    total, unclear = bench.count(sites, chosen), _unclear(bench, demand, sites)
    reason: Any = np.where(total > 0, "", np.where(unclear > 0, _UNCLEAR, _NOTHING))
    dwelling = next((kind for kind in (col.BUILDING, "residential") if bench.work.frame(kind) is not None), "")
    if not dwelling:
        return Count("distance_kept", np.zeros(len(total)), total, 1.0, np.where(reason == "", "no_dwellings", reason))
    near = too_near(bench.work, demand, sites, chosen, dwelling)
    kept = bench.count(sites, chosen & ~near)
    short = kept < total
    if dwelling != col.BUILDING:
        reason = np.where((reason == "") & short, "no_buildings", reason)
    reason = np.where((reason == "") & ~short & (unclear > 0), _UNCLEAR, reason)
    return Count("distance_kept", kept, total, 1.0, reason)


# -- square metres a person


def _roomy(bench: Bench, demand: Demand, sites: Sites) -> Optional[Count]:
    """Area of the facilities for each person of the area."""
    if demand.m2_per_person is None:
        return None
    people = bench.work.people
    zero = np.zeros(len(bench.areas))
    size = number(None if sites.frame is None else sites.frame.get(col.AREA_M2), len(sites.shapes))
    drawn = shapely.area(sites.shapes) if len(sites.shapes) else size
    size = np.where(np.isnan(size) & (drawn > 0), drawn, size)
    persons = zero if people is None else bench.over(people.pieces, people.count)
    m2 = bench.total(sites, np.where(_chosen(demand, sites), np.nan_to_num(size), 0.0))
    open_ = bench.count(sites, np.isnan(size) & _chosen(demand, sites)) > 0
    short = m2 < demand.m2_per_person * persons
    reason = np.where(persons > 0, np.where(open_ & short, "size_unknown", ""), "no_population")
    return Count("m2_per_person", m2, persons, demand.m2_per_person, reason)
