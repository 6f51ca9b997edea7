"""Step of a study: how much the facilities can serve, what is asked of each, and how evenly people are supplied."""

from __future__ import annotations

from typing import Any, Optional

import geopandas as gpd
import numpy as np

from .. import columns as col
from ..coverage.accessibility import catchment, loads, ratio_of, served
from ..coverage.population import People
from ..figures import About, Area
from ..frames import Array, origin_points
from ..progress import Progress, part, report
from .evenness import add_evenness
from .work import FIGURE_LEVELS, Sites, Work, begun, located, places


def supply(work: Work, progress: Optional[Progress]) -> None:
    """Give demand per facility and supply per 1,000 people for each kind that has a capacity."""
    starts = None if work.people is None else work.measure.starts(origin_points(work.people.pieces.shapes))
    for number, sites in enumerate(work.sites):
        own = part(progress, number / len(work.sites), (number + 1) / len(work.sites))
        report(own, 0.0, "supply")
        if sites.frame is None or sites.rule.capacity is None or not _told(work, sites, sites.rule.capacity):
            continue
        _capacity_figures(work, sites, sites.frame, sites.rule.capacity)
        if work.people is not None:
            _demand(work, sites, sites.frame, work.people, starts, part(own, 0.1, 0.5))
            if np.isfinite(sites.rule.radius_m):
                _access(work, sites, work.people, starts, part(own, 0.5, 1.0))


def _told(work: Work, sites: Sites, capacity: Array) -> bool:
    """Say of how many facilities the capacity is known; tell whether it is of any."""
    known, total = int((_counted(sites) & ~np.isnan(capacity)).sum()), int(_counted(sites).sum())
    if known < total:
        work.note("capacity_unknown", sites.kind, count=total - known, total=total)
    if known:
        work.table.add_share(Area(), About(sites.kind), "capacity_known", known, total)
    return known > 0


def _counted(sites: Sites) -> Array:
    """Facilities of the district that there are; those outside serve it too, but are not its own."""
    return np.asarray(sites.today & ~sites.outside)


def _capacity_figures(work: Work, sites: Sites, frame: gpd.GeoDataFrame, capacity: Array) -> None:
    """The capacity that stands in the whole, in each street and community, and how much that is per 1,000 people."""
    about, unit = About(sites.kind), sites.rule.capacity_unit
    rows = np.flatnonzero(_counted(sites) & ~np.isnan(capacity))
    total = float(capacity[rows].sum())
    points = places(frame.iloc[rows])
    sums = [(Area(), total, _people_of(work, ""))]
    for name in FIGURE_LEVELS:
        if name in work.levels:
            level = work.levels[name]
            home = located(points, level)
            own = np.bincount(home[home >= 0], weights=capacity[rows][home >= 0], minlength=len(level))
            sums += zip(level.areas, own, _people_of(work, name))
    for area, value, people in sums:
        work.table.add(area, about, "capacity", value, value, total, unit)
        living = float(np.sum(people))
        if living > 0:
            work.table.add(area, about, "capacity_per_1000", 1000 * value / living, value, living, unit)


def _people_of(work: Work, name: str) -> Any:
    """People of each area of a level, or all of them; none where nobody knows of people."""
    if work.people is None:
        return np.zeros(len(work.levels[name]) if name else 1)
    people = work.people
    return people.pieces.total(name, len(work.levels[name]), people.count) if name else people.count


def _demand(
    work: Work, sites: Sites, frame: gpd.GeoDataFrame, people: People, starts: Any, progress: Optional[Progress]
) -> None:
    """The people for whom each facility is the nearest, against what it can serve."""
    today = np.flatnonzero(sites.today)
    asked = np.full(len(frame), np.nan)
    asked[today] = served(work.measure.nearest_pairs(starts, sites.shapes[today], progress), people.count)
    rows = np.flatnonzero(_counted(sites))
    found = begun(frame.iloc[rows], (col.STREET, col.COMMUNITY)).reset_index(drop=True)
    capacity, demand = np.asarray(sites.rule.capacity)[rows], asked[rows]
    known = ~np.isnan(capacity)
    whole = float(demand[known].sum()), float(capacity[known].sum())
    found = found.assign(**{col.CAPACITY: capacity}, **loads(demand, capacity))
    found = found.set_geometry(places(found), crs=frame.crs)
    work.results[col.demand(sites.kind)] = found.sort_values(col.OVERLOAD, ascending=False, ignore_index=True)
    if whole[1] > 0:
        work.table.add(Area(), About(sites.kind), "demand_per_capacity", whole[0] / whole[1], *whole)


def _access(work: Work, sites: Sites, people: People, starts: Any, progress: Optional[Progress]) -> None:
    """The capacity within reach of where people live: per cell, community and street, and how evenly it is spread."""
    rows = np.flatnonzero(sites.today)
    reach = sites.radii_m[rows]
    pairs = work.measure.pairs_within(starts, sites.shapes[rows], reach, progress)
    capacity = np.asarray(sites.rule.capacity)[rows]
    found = catchment(pairs, people.count, capacity, reach, work.study.settings.catchment)
    given = found.access * people.count
    about = About(sites.kind, sites.rule.radius_m, sites.rule.standard_id)
    for name, level in work.levels.items():
        own = ratio_of(*(people.pieces.total(name, len(level), values) for values in (given, people.count)))
        level.result[col.supply_per_1000(sites.kind)] = 1000 * own
    for area, supplied, living in work.sums(people.pieces, FIGURE_LEVELS, given, people.count):
        if living > 0:
            value = 1000 * supplied / living
            work.table.add(area, about, "supply_per_1000", value, supplied, living, sites.rule.capacity_unit)
    _evenness(work, about, people, given)


def _evenness(work: Work, about: About, people: People, given: Array) -> None:
    """Gini and Lorenz over communities or, without any, over streets."""
    found = add_evenness(work, about, "gini_supply", people.pieces, people.count, given)
    if found is None:
        return
    level, curve = work.levels[found[0]], found[1]
    for area, share, below in zip(curve.area, curve.supply_share, curve.people):
        work.table.add(level.areas[area], about, "lorenz_supply", share, below, curve.people[-1])
