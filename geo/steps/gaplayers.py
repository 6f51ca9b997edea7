"""What is covered, how often, and what is not, as result layers of a study."""

from __future__ import annotations

from typing import Any, Optional

import geopandas as gpd
import numpy as np

from .. import columns as col
from ..cases.counts import locate
from ..coverage import gaps as gaps_
from ..coverage.coverage import cover_and_gaps
from ..coverage.overlaps import by_count
from ..coverage.reach import Reach
from ..figures import WHOLE, About, Area, text
from ..frames import Array, picked, present
from .work import FIGURE_LEVELS, Missed, Sites, Work, area_of, begun, counted


def add_layers(work: Work, sites: Sites, reach: Reach, missed: Missed, more: Any) -> None:
    """Add what is covered, how often, and what is not, of the land that shares are taken of.

    ``more`` is what lies in reach of two or more.
    """
    settings = work.study.settings
    covered, every = cover_and_gaps(work.mask, reach.union())
    shapes, count = by_count(covered, every, more)
    work.results[col.cover_count(sites.kind)] = numbered(work, sites, shapes, {col.COUNT: count})
    work.results[col.covered(sites.kind)] = numbered(work, sites, covered)
    if settings.gaps_by in work.levels:
        every = gaps_.cut_at_borders(every, work.levels[settings.gaps_by].shapes)
    sliver = gaps_.slivers(every, settings.gap_min_m2, settings.gap_min_width_m)
    if sliver.any():
        work.note(
            "gap_slivers",
            sites.kind,
            count=int(sliver.sum()),
            area_m2=round(float(area_of(every[sliver]).sum()), 1),
            limit_m2=settings.gap_min_m2,
            width_m=settings.gap_min_width_m,
        )
    work.results[col.gap(sites.kind)] = by_need(work, sites, every[~sliver], missed)
    _case_figures(work, sites)


def numbered(work: Work, sites: Sites, shapes: Array, more: Optional[dict[str, Array]] = None) -> gpd.GeoDataFrame:
    """Make a layer of polygons of a kind, with ids of their own and further columns before the shapes."""
    columns: dict[str, Any] = {
        col.ID: [f"{sites.kind}-{number + 1}" for number in range(len(shapes))],
        col.KIND: sites.kind,
        col.STANDARD_ID: sites.rule.standard_id,
        col.RADIUS_M: float(sites.rule.radius_m),
        **(more or {}),
        col.AREA_M2: area_of(shapes),
    }
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=work.crs)


def add_walksheds(work: Work, sites: Sites, sheds: Array) -> None:
    """Add what is within the walk of each facility that counts today; one that reaches nothing has no row."""
    if sites.frame is None:
        return
    there = present(sheds)
    found = begun(sites.frame.iloc[np.flatnonzero(sites.today)[there]].set_geometry(sheds[there]), ())
    found[col.KIND], found[col.STANDARD_ID] = sites.kind, sites.rule.standard_id
    found[col.RADIUS_M] = sites.radii_m[sites.today][there]
    found[col.AREA_M2] = area_of(sheds[there])
    work.results[col.walkshed(sites.kind)] = found.reset_index(drop=True)


def by_need(work: Work, sites: Sites, gaps: Array, missed: Missed) -> gpd.GeoDataFrame:
    """Number the gaps by the people in them or, where nobody knows of people, by their area."""
    people = None
    if work.people is not None and missed.homes is not None:
        people = gaps_.people_in_gaps(gaps, missed.homes, work.people.pieces, work.people.count)
    order = gaps_.by_need(gaps, people)
    found = numbered(work, sites, gaps[order])
    found.insert(1, col.GAP_NO, np.arange(1, len(gaps) + 1))
    found[col.PEOPLE] = np.nan if people is None else people[order]
    if col.RESULT_CASE in work.results:
        home = locate(work.points[col.RESULT_CASE], gaps[order])
        inside, matching = home >= 0, answered(work.results[col.RESULT_CASE], sites)
        found[col.CASES] = np.bincount(home[inside], minlength=len(gaps))
        found[col.MATCHING_CASES] = np.bincount(home[inside & matching], minlength=len(gaps))
        found[col.CASES_RANK] = gaps_.rank_of(found[col.MATCHING_CASES].to_numpy())
    _name_gaps(work, found, missed)
    return found


def answered(cases: gpd.GeoDataFrame, sites: Sites) -> Array:
    """Tell which cases are of a small class that more facilities of the kind would lessen."""
    if col.CLASS_SUB not in cases.columns:
        return np.zeros(len(cases), dtype=bool)
    return np.asarray(cases[col.CLASS_SUB].map(text).str.strip().isin(sites.rule.answers), dtype=bool)


def _case_figures(work: Work, sites: Sites) -> None:
    """Cases in the gaps, of all cases with a point, over the whole and per street and community."""
    if col.RESULT_CASE not in work.results:
        return
    points = work.points[col.RESULT_CASE]
    inside = locate(points, work.results[col.gap(sites.kind)].geometry.to_numpy()) >= 0
    there, matching = present(points), answered(work.results[col.RESULT_CASE], sites)
    about = About(sites.kind, sites.rule.radius_m, sites.rule.standard_id)
    counted_of = [("cases_in_gaps", there)]
    if sites.rule.answers:
        counted_of.append(("matching_cases_in_gaps", there & matching))
    for metric, cases in counted_of:
        sums = [(Area(WHOLE), int((cases & inside).sum()), int(cases.sum()))]
        for name in FIGURE_LEVELS:
            if name in work.home_of_case:
                level, home = work.levels[name], work.home_of_case[name]
                parts = (counted(np.where(chosen, home, -1), level) for chosen in (cases & inside, cases))
                sums += [(area, int(n), int(total)) for area, n, total in zip(level.areas, *parts)]
        for area, n, total in sums:
            work.table.add(area, about, metric, n, n, total)


def _name_gaps(work: Work, found: gpd.GeoDataFrame, missed: Missed) -> None:
    """Say in which street and community the largest part of each gap lies."""
    if work.land is None or missed.land is None:
        return
    piece, area, gap = gaps_.parts_in(found.geometry.to_numpy(), missed.land)
    for name, word in zip(FIGURE_LEVELS, (col.STREET_NAME, col.COMMUNITY_NAME)):
        if name in work.levels:
            level = work.levels[name]
            home = gaps_.largest(gap, work.land.keys[name][piece], area, len(found))
            found[name] = level.ids(home)
            found[word] = picked([area_.name or None for area_ in level.areas], home)
