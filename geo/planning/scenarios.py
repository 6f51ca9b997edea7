"""Before and after: what is covered in one scenario and not in another."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .. import columns as col
from ..columns import EXISTING, PLANNED
from ..coverage.coverage import cover_and_gaps
from ..coverage.gaps import slivers
from ..coverage.pieces import TINY_M2, without_dust
from ..coverage.reach import Uncovered
from ..figures import About, Area, number
from ..frames import Array, present
from ..progress import Progress, part, report
from ..steps.coverage import measures, missed_by, share_figures
from ..steps.evenness import add_evenness
from ..steps.gaplayers import by_need
from ..steps.work import FIGURE_LEVELS, Missed, Sites, Work
from .standing import standing, words
from .states import ALL_PLANS, Scenario, existing

_AMOUNTS = {"builtup": ("area", 1e4), "residential": ("residential", 1e4), "population": ("people", 1.0)}
"""What is gained and lost of each denominator: the end of the metric's name, and its unit in those of the pieces."""


TOTAL, BEFORE, AFTER = "total", "before", "after"


@dataclass(frozen=True)
class View:
    """What the facilities that stand in a scenario cover, dissolved, and what they miss."""

    covered: Any
    missed: Missed


def scenarios(work: Work, progress: Optional[Progress]) -> None:
    """Give the shares of every scenario that is compared, and what the comparisons gain and lose, for each kind."""
    differing: set[tuple[str, str]] = set()
    for place, sites in enumerate(work.sites):
        own = part(progress, place / len(work.sites), (place + 1) / len(work.sites))
        report(own, 0.0, "scenarios")
        if work.land is not None and np.isfinite(sites.rule.radius_m) and sites.frame is not None:
            differing |= _compare_all(work, sites, sites.frame, own)
    _note_words(work)
    for one, two in sorted(set(work.study.comparisons) - differing - {(EXISTING, PLANNED)}):
        work.note("comparison_same", before=one, after=two)


def _note_words(work: Work) -> None:
    """Say which batches and facilities the scenarios name that there are none of, and what has no known year."""
    frames = {sites.kind: sites.frame for sites in work.sites if sites.frame is not None}
    batches = {batch for frame in frames.values() for batch in words(frame, col.BATCH)}
    ids = {(kind, key) for kind, frame in frames.items() for key in words(frame, col.ID)}
    for one in work.study.scenarios:
        unknown = [*(batch for batch in one.batches if batch not in batches)]
        unknown += [key for kind, key in one.without if (kind, key) not in ids]
        if unknown:
            work.note("scenario_unmatched", scenario=one.id, values=", ".join(unknown))
        yearless = sum(_yearless(frame, kind, one) for kind, frame in frames.items())
        if yearless:
            work.note("scenario_yearless", scenario=one.id, year=one.year, count=yearless)


def _yearless(frame: gpd.GeoDataFrame, kind: str, scenario: Scenario) -> int:
    """Count what stands only as its year is not known."""
    if scenario.year is None:
        return 0
    unknown = np.isnan(number(frame.get(col.YEAR), len(frame)))
    return int((standing(frame, kind, scenario) & unknown).sum())


def _compare_all(
    work: Work, sites: Sites, frame: gpd.GeoDataFrame, progress: Optional[Progress]
) -> set[tuple[str, str]]:
    """Compare where it makes a difference to this kind, and give where; what is planned is told of in any case."""
    there = (existing(work.study.settings.year), ALL_PLANS, *work.study.scenarios)
    stand = {one.id: standing(frame, sites.kind, one) & present(sites.shapes) for one in there}
    differ = [(one, two) for one, two in work.study.comparisons if (stand[one] != stand[two]).any()]
    planned = [PLANNED] if (stand[EXISTING] != stand[PLANNED]).any() else []
    wanted = list(dict.fromkeys([*planned, *(key for pair in differ for key in pair)]))
    about = About(sites.kind, sites.rule.radius_m, sites.rule.standard_id)
    views = {}
    for place, key in enumerate(wanted):
        views[key] = _view(work, sites, stand[key], part(progress, place / len(wanted), (place + 1) / len(wanted)))
        if key != EXISTING:
            share_figures(work, replace(about, scenario=key), views[key].missed, FIGURE_LEVELS)
        _evenness(work, replace(about, scenario=key), views[key].missed)
        if key not in (EXISTING, PLANNED):  # those are counted wherever facilities are
            count = int((stand[key] & ~sites.outside).sum())
            work.table.add(Area(), About(sites.kind, scenario=key), "facilities", count, count, count)
    found = [
        layer
        for one, two in differ
        for layer in _compare(work, sites, replace(about, scenario=col.comparison(one, two)), views[one], views[two])
    ]
    if found:
        work.results[col.difference(sites.kind)] = _one_layer(found, sites.kind)
    return set(differ)


def _evenness(work: Work, about: About, missed: Missed) -> None:
    """Give the Gini coefficient of being covered: 0 where the same share of people is in every area."""
    for denominator, _, pieces, people, covered in measures(work, missed):
        if denominator == "population":
            # where nobody is covered, all but what is missed may be below 0 by a rounding
            add_evenness(work, about, "gini_covered", pieces, people, np.maximum(covered, 0.0))


def _view(work: Work, sites: Sites, stand: Array, progress: Optional[Progress]) -> View:
    reach = work.reach(sites, stand)
    known = sites.kind in work.missed and (stand == sites.today).all()
    return View(reach.union(), work.missed[sites.kind] if known else missed_by(work, reach, progress))


def _compare(work: Work, sites: Sites, about: About, before: View, after: View) -> list[gpd.GeoDataFrame]:
    """Give the layers of what is gained and lost, and their figures."""
    found = []
    for change, one, other in zip(col.CHANGES, (before, after), (after, before)):
        moved = Missed(beyond(one.missed.land, other.missed.land), beyond(one.missed.homes, other.missed.homes))
        _change_figures(work, about, change, moved)
        # what the other covers is to be covered; what the one does not cover of it are its gaps
        settings = work.study.settings
        _, shapes = cover_and_gaps(shapely.intersection(work.mask, other.covered), one.covered)
        sliver = slivers(shapes, settings.gap_min_m2, settings.gap_min_width_m)
        told = shapely.area(shapes[sliver])
        told = told[told > TINY_M2]  # less is noise of two unions of the same shapes
        if len(told):
            limits = {"limit_m2": settings.gap_min_m2, "width_m": settings.gap_min_width_m}
            area_m2 = round(float(told.sum()), 1)
            work.note("change_slivers", sites.kind, count=len(told), area_m2=area_m2, **limits)
        layer = by_need(work, sites, shapes[~sliver], moved).drop(columns=[col.GAP_NO, col.CASES_RANK], errors="ignore")
        layer.insert(1, col.SCENARIO, about.scenario)
        layer.insert(2, col.CHANGE, change)
        found.append(layer)
    return found


def beyond(one: Optional[Uncovered], other: Optional[Uncovered]) -> Optional[Uncovered]:
    """Give what is uncovered of each piece in the one, and covered in the other."""
    if one is None or other is None:
        return None
    shapes = one.shapes.copy()
    both = np.flatnonzero(present(one.shapes) & present(other.shapes))
    same = shapely.equals_exact(one.shapes[both], other.shapes[both])
    shapes[both[same]] = None
    rows = both[~same]
    shapes[rows] = without_dust(shapely.difference(one.shapes[rows], other.shapes[rows]))
    area = np.nan_to_num(shapely.area(shapes))
    gone = area <= TINY_M2
    area[gone], shapes[gone] = 0.0, None
    return Uncovered(area, shapes)


def _change_figures(work: Work, about: About, change: str, moved: Missed) -> None:
    for denominator, _, pieces, total, kept in measures(work, moved):
        name, unit = _AMOUNTS[denominator]
        for area, amount, all_ in work.sums(pieces, FIGURE_LEVELS, (total - kept) / unit, total / unit):
            work.table.add(area, about, f"{change}_{name}", amount, amount, all_)


def _one_layer(parts: list[gpd.GeoDataFrame], kind: str) -> gpd.GeoDataFrame:
    made: gpd.GeoDataFrame = pd.concat([one for one in parts if len(one)] or parts[:1], ignore_index=True)
    made[col.ID] = [f"{kind}-{place + 1}" for place in range(len(made))]
    return made


def summary(figures: pd.DataFrame, before: str, after: str) -> pd.DataFrame:
    """Give a comparison with one row an area, by (level, area_id).

    Columns ``land_…`` and ``residential_…`` (m²) and ``people_…`` (persons), as far as there are figures: ``total``,
    ``before`` and ``after`` (what is covered), ``gained`` and ``lost``.
    """
    found = {}
    for name, metrics, unit in (
        ("land", ("covered_builtup", "covered_land"), 1e4),
        ("residential", ("covered_residential",), 1e4),
        ("people", ("covered_population",), 1.0),
    ):
        covered = figures[figures["metric"].isin(metrics)]
        for column, scenario, value in ((TOTAL, after, "n_total"), (BEFORE, before, "n"), (AFTER, after, "n")):
            found[f"{name}_{column}"] = _by_area(covered[covered["scenario"] == scenario], value) * unit
        compared = figures[figures["scenario"] == col.comparison(before, after)]
        for change in col.CHANGES:
            metric = f"{change}_{'area' if name == 'land' else name}"
            found[f"{name}_{change}"] = _by_area(compared[compared["metric"] == metric], "n") * unit
    return pd.DataFrame({name: values for name, values in found.items() if len(values)})


def _by_area(figures: pd.DataFrame, value: str) -> pd.Series[Any]:
    return figures.set_index(["level", "area_id"])[value]
