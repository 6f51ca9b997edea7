"""Later steps of a study: nearest facilities, coverage and gaps. Each fills result layers and figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import shapely

from . import columns as col
from .coverage import Reach, Uncovered, cover_and_gaps, share, uncovered
from .figures import PLANNED, WHOLE, About, Area
from .frames import Array, picked, present
from .hotspots import locate
from .nearest import nearest_of
from .pieces import Pieces
from .population import people_in
from .progress import Progress, part, report
from .work import CASE, FIGURE_LEVELS, STREET, Sites, Work, area_of, counted, located, places

_MEASURED = (
    (col.RESULT_CASE, "case"),
    (col.RESULT_RESIDENTIAL, "residential"),
    (col.RESULT_CELL, "cell"),
    (col.RESULT_COMMUNITY, ""),
)
"""Result layers that get the nearest facility, and the word of their figures (none: no figures)."""


# -- nearest


def nearest(work: Work, progress: Optional[Progress]) -> None:
    """Give every case, residential area, cell and community its nearest facility of each kind."""
    layers = [name for name, _ in _MEASURED if work.result(name) is not None]
    steps = max(len(layers) * len(work.sites), 1)
    for number, (sites, name) in enumerate((sites, name) for sites in work.sites for name in layers):
        _add_nearest(work, sites, name, part(progress, number / steps, (number + 1) / steps))
    for sites in work.sites:
        for name, word in _MEASURED:
            if name in layers and word:
                _distance_figures(work, sites, name, word)


def _add_nearest(work: Work, sites: Sites, name: str, progress: Optional[Progress]) -> None:
    result, points = work.result(name), work.points[name]
    if result is None:
        return
    report(progress, 0.0, "nearest")
    rows = np.flatnonzero(sites.today)
    if not len(rows) or sites.frame is None:
        result[col.near_id(sites.kind)], result[col.near_name(sites.kind)] = None, None
        result[col.dist_m(sites.kind)] = np.nan
        return
    found = nearest_of(points, sites.shapes[rows], progress)
    position = np.where(found.position >= 0, rows[found.position], -1)
    for column, given in ((col.near_id(sites.kind), col.ID), (col.near_name(sites.kind), col.NAME)):
        known = given in sites.frame.columns
        result[column] = picked(sites.frame[given].to_numpy(dtype=object), position) if known else None
    result[col.dist_m(sites.kind)] = found.distance_m


def _distance_figures(work: Work, sites: Sites, name: str, word: str) -> None:
    """Distances over the whole, and those of cases per street."""
    result = work.result(name)
    if result is None:
        return
    distance, about = result[col.dist_m(sites.kind)].to_numpy(dtype=float), About(sites.kind)
    work.table.add_distances(Area(WHOLE), about, word, distance, work.without_point if word == CASE else 0)
    if word == CASE and STREET in work.home_of_case:
        home = work.home_of_case[STREET]
        without = counted(work.home_by_area.get(STREET), work.levels[STREET])
        for position, area in enumerate(work.levels[STREET].areas):
            work.table.add_distances(area, about, word, distance[home == position], int(without[position]))


# -- coverage


@dataclass(frozen=True)
class _Missed:
    """What is missed of land, and of the pieces that people live on or that are residential."""

    land: Optional[Uncovered]
    homes: Optional[Uncovered]


def coverage(work: Work, progress: Optional[Progress]) -> None:
    """Give covered shares of every level, covered area and gaps for each kind; and figures for further radii."""
    for number, sites in enumerate(work.sites):
        own = part(progress, number / len(work.sites), (number + 1) / len(work.sites))
        report(own, 0.0, "coverage")
        _count_facilities(work, sites)
        if not sites.today.any():
            work.note("no_facilities", sites.kind)
        if not np.isfinite(sites.rule.radius_m):
            work.note("no_rule", sites.kind)
        elif work.land is not None:
            _cover(work, sites, own)


def _cover(work: Work, sites: Sites, progress: Optional[Progress]) -> None:
    rule = sites.rule
    about = About(sites.kind, rule.radius_m, rule.standard_id)
    reach = Reach.of(sites.shapes[sites.today], sites.radii_m[sites.today])
    missed = _missed(work, reach, part(progress, 0.0, 0.3))
    _share_columns(work, sites.kind, missed)
    _share_figures(work, about, missed, FIGURE_LEVELS)
    report(progress, 0.3, "coverage")
    _layers(work, sites, reach, missed)
    for number, radius in enumerate(rule.further_radii_m):
        report(progress, 0.6 + 0.2 * number / len(rule.further_radii_m), "coverage")
        if radius != rule.radius_m:
            further = _missed(work, Reach.of(sites.shapes[sites.today], radius), None)
            _share_figures(work, About(sites.kind, radius), further, FIGURE_LEVELS)
    if (sites.then & ~sites.today).any():
        later = _missed(work, Reach.of(sites.shapes[sites.then], sites.radii_m[sites.then]), part(progress, 0.8, 1.0))
        _share_figures(work, replace(about, scenario=PLANNED), later, (STREET,))


def _missed(work: Work, reach: Reach, progress: Optional[Progress]) -> _Missed:
    homes = work.homes if work.people is None else work.people.pieces
    return _Missed(_left(work.land, reach, progress), _left(homes, reach, progress))


def _left(pieces: Optional[Pieces], reach: Reach, progress: Optional[Progress]) -> Optional[Uncovered]:
    if pieces is None:
        return None
    if not len(reach.shapes):
        return Uncovered(pieces.area_m2.copy(), pieces.shapes.copy())
    return uncovered(pieces, reach, progress)


def _measures(work: Work, missed: _Missed) -> list[tuple[str, str, Pieces, Array, Array]]:
    """Give, for each denominator there is: its name, the metric, the pieces, and total and covered of each piece."""
    found: list[tuple[str, str, Pieces, Array, Array]] = []
    if work.land is not None and missed.land is not None:
        metric = "covered_land" if work.frame("built_up") is None else "covered_builtup"
        total = work.land.area_m2
        found.append(("builtup", metric, work.land, total, total - missed.land.area_m2))
    if work.homes is not None and missed.homes is not None:
        total = work.homes.area_m2  # the homes are the first of the pieces that people live on
        found.append(
            ("residential", "covered_residential", work.homes, total, total - missed.homes.area_m2[: len(total)])
        )
    if work.people is not None and missed.homes is not None:
        people = work.people
        found.append(
            (
                "population",
                "covered_population",
                people.pieces,
                people.count,
                people.count - people_in(people, missed.homes.area_m2),
            )
        )
    return found


def _share_columns(work: Work, kind: str, missed: _Missed) -> None:
    for denominator, _, pieces, total, covered in _measures(work, missed):
        for name, level in work.levels.items():
            level.result[col.share(denominator, kind)] = share(
                pieces.total(name, len(level), covered), pieces.total(name, len(level), total)
            )


def _share_figures(work: Work, about: About, missed: _Missed, levels: tuple[str, ...]) -> None:
    """Shares by each denominator and gaps, for the whole and for each area of some levels.

    ``gap_people`` are all people not covered; the layer of gaps shows those of them who live on land of the mask.
    """
    gaps = {"builtup": "gap_area", "population": "gap_people"}
    for denominator, metric, pieces, total, covered in _measures(work, missed):
        size = 1.0 if denominator == "population" else 1e4
        sums = [(Area(WHOLE), total.sum() / size, covered.sum() / size)]
        for name in levels:
            if name in work.levels:
                level = work.levels[name]
                parts = zip(level.areas, pieces.total(name, len(level), total), pieces.total(name, len(level), covered))
                sums += [(area, all_ / size, part_ / size) for area, all_, part_ in parts]
        for area, all_, part_ in sums:
            work.table.add_share(area, about, metric, part_, all_)
            if denominator in gaps:
                gap = max(all_ - part_, 0.0)
                work.table.add(area, about, gaps[denominator], gap, gap, all_)


def _count_facilities(work: Work, sites: Sites) -> None:
    """How many facilities there are, and per km², today and when all plans are carried out."""
    for about, chosen in ((About(sites.kind), sites.today), (About(sites.kind, scenario=PLANNED), sites.then)):
        if about.scenario == PLANNED and not (sites.then & ~sites.today).any():
            continue
        inside = chosen & ~sites.outside
        count = int(inside.sum())
        _add_count(work, Area(WHOLE), about, (count, count), _district_km2(work))
        points = places(sites.frame) if sites.frame is not None else sites.shapes
        for name in FIGURE_LEVELS:
            if name in work.levels:
                level = work.levels[name]
                home = located(points, level)[inside]
                counts = np.bincount(home[home >= 0], minlength=len(level))
                for area, number, size in zip(level.areas, counts, level.result[col.AREA_M2]):
                    _add_count(work, area, about, (int(number), count), size / 1e6)


def _add_count(work: Work, area: Area, about: About, counts: tuple[int, int], km2: float) -> None:
    work.table.add(area, about, "facilities", counts[0], counts[0], counts[1])
    if km2 > 0:
        work.table.add(area, about, "facilities_per_km2", counts[0] / km2, counts[0], km2)


def _district_km2(work: Work) -> float:
    """The district is what its coarsest areas make up; without any, the land that shares are taken of."""
    for level in work.levels.values():
        return float(area_of(level.shapes).sum()) / 1e6
    return 0.0 if work.land is None else float(work.land.area_m2.sum()) / 1e6


# -- covered area and gaps as layers


def _layers(work: Work, sites: Sites, reach: Reach, missed: _Missed) -> None:
    covered, gaps, slivers = cover_and_gaps(work.mask, reach.union(), work.study.settings.gap_min_m2)
    if len(slivers):
        work.note(
            "gap_slivers",
            sites.kind,
            count=len(slivers),
            area_m2=round(float(slivers.sum()), 1),
            limit_m2=work.study.settings.gap_min_m2,
        )
    work.results[col.covered(sites.kind)] = _numbered(work, sites, covered)
    work.results[col.gap(sites.kind)] = _by_need(work, sites, gaps, missed)


def _numbered(work: Work, sites: Sites, shapes: Array) -> gpd.GeoDataFrame:
    columns: dict[str, Any] = {
        col.ID: [f"{sites.kind}-{number + 1}" for number in range(len(shapes))],
        col.KIND: sites.kind,
        col.STANDARD_ID: sites.rule.standard_id,
        col.RADIUS_M: float(sites.rule.radius_m),
        col.AREA_M2: area_of(shapes),
    }
    crs = next(frame.crs for frame in work.study.frames.values() if frame.crs is not None)
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=crs)


def _by_need(work: Work, sites: Sites, gaps: Array, missed: _Missed) -> gpd.GeoDataFrame:
    """Number the gaps by the people in them or, where nobody knows of people, by their area."""
    people = _people_of(work, gaps, missed)
    need = area_of(gaps) if people is None else people
    order = np.lexsort((-area_of(gaps), -need))
    found = _numbered(work, sites, gaps[order])
    found.insert(1, col.GAP_NO, np.arange(1, len(gaps) + 1))
    found[col.PEOPLE] = np.nan if people is None else people[order]
    if col.RESULT_CASE in work.results:
        home = locate(work.points[col.RESULT_CASE], gaps[order])
        found[col.CASES] = np.bincount(home[home >= 0], minlength=len(gaps))
    _name_gaps(work, found, missed)
    return found


def _parts_in(gaps: Array, left: Uncovered) -> tuple[Array, Array, Array]:
    """Give the connected parts of what is missed: of which piece, their area, and in which gap they lie."""
    rows = np.flatnonzero(present(left.shapes) & (left.area_m2 > 0))
    parts, of = shapely.get_parts(left.shapes[rows], return_index=True)
    points = shapely.point_on_surface(parts)
    return rows[of], shapely.area(parts), locate(points, gaps)


def _people_of(work: Work, gaps: Array, missed: _Missed) -> Optional[Array]:
    if work.people is None or missed.homes is None:
        return None
    piece, area, gap = _parts_in(gaps, missed.homes)
    people = work.people
    each = people.count[piece] * area / people.pieces.area_m2[piece]
    return np.bincount(gap[gap >= 0], weights=each[gap >= 0], minlength=len(gaps))


def _name_gaps(work: Work, found: gpd.GeoDataFrame, missed: _Missed) -> None:
    """Say in which street and community the largest part of each gap lies."""
    if work.land is None or missed.land is None:
        return
    piece, area, gap = _parts_in(found.geometry.to_numpy(), missed.land)
    for name, word in zip(FIGURE_LEVELS, (col.STREET_NAME, col.COMMUNITY_NAME)):
        if name in work.levels:
            level = work.levels[name]
            home = _largest(gap, work.land.keys[name][piece], area, len(found))
            found[name] = level.ids(home)
            found[word] = picked([area_.name or None for area_ in level.areas], home)


def _largest(gap: Array, key: Array, area: Array, count: int) -> Array:
    """Give, for each gap, the key with the largest area in it; -1 for none."""
    chosen = (gap >= 0) & (key >= 0)
    gap, key, area = gap[chosen], key[chosen], area[chosen]
    home = np.full(count, -1)
    if len(gap):
        pairs, place = np.unique(np.column_stack([gap, key]), axis=0, return_inverse=True)
        sums = np.bincount(place.ravel(), weights=area)
        order = np.argsort(sums, kind="stable")
        home[pairs[order, 0]] = pairs[order, 1]
    return home
