"""Step of a study: what facilities reach, as shares of every level, and as layers."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np

from .. import columns as col
from ..coverage.overlaps import area_within, twice
from ..coverage.pieces import Pieces
from ..coverage.population import people_in
from ..coverage.reach import Reach, Uncovered, uncovered
from ..coverage.shares import share
from ..distance.measures import Streets
from ..figures import About
from ..frames import Array
from ..progress import Progress, part, report
from .facilities import count_facilities
from .gaplayers import add_layers, add_walksheds
from .work import FIGURE_LEVELS, Missed, Sites, Work


def coverage(work: Work, progress: Optional[Progress]) -> None:
    """Give covered shares of every level, covered area and gaps for each kind; and figures for further radii."""
    for number, sites in enumerate(work.sites):
        own = part(progress, number / len(work.sites), (number + 1) / len(work.sites))
        report(own, 0.0, "coverage")
        count_facilities(work, sites)
        if not sites.today.any():
            work.note("no_facilities", sites.kind)
        if not np.isfinite(sites.rule.radius_m):
            work.note("no_rule", sites.kind)
        elif work.land is not None:
            _cover(work, sites, own)


def _cover(work: Work, sites: Sites, progress: Optional[Progress]) -> None:
    rule, today = sites.rule, sites.today
    about = About(sites.kind, rule.radius_m, rule.standard_id)
    reach = work.reach(sites, today)
    missed = work.missed[sites.kind] = missed_by(work, reach, part(progress, 0.0, 0.2))
    _share_columns(work, sites.kind, missed)
    share_figures(work, about, missed, FIGURE_LEVELS)
    sheds = work.sheds[sites.kind] = work.measure.sheds(
        sites.shapes[today], sites.radii_m[today], part(progress, 0.2, 0.4)
    )
    more = twice(sheds)
    report(progress, 0.5, "coverage")
    _count_shares(work, about, missed, more)
    add_layers(work, sites, reach, missed, more)
    if isinstance(work.measure, Streets):
        add_walksheds(work, sites, sheds)
    for number, radius in enumerate(rule.further_radii_m):
        report(progress, 0.7 + 0.1 * number / len(rule.further_radii_m), "coverage")
        if radius != rule.radius_m:
            further = work.measure.reach(sites.shapes[today], np.full(int(today.sum()), radius))
            share_figures(work, About(sites.kind, radius), missed_by(work, further, None), FIGURE_LEVELS)


def _count_shares(work: Work, about: About, missed: Missed, more: Any) -> None:
    """Shares of land that one facility reaches, and that two or more reach: with what none does, all land."""
    if work.land is None or missed.land is None:
        return
    total = work.land.area_m2
    many = np.minimum(area_within(work.land.shapes, more), total - missed.land.area_m2)
    once = total - missed.land.area_m2 - many
    for metric, column, part_ in (
        ("served_once", col.share_once(about.kind), once),
        ("served_twice", col.share_twice(about.kind), many),
    ):
        for area, n, n_total in work.sums(work.land, FIGURE_LEVELS, part_ / 1e4, total / 1e4):
            work.table.add_share(area, about, metric, n, n_total)
        for name, level in work.levels.items():
            own, all_ = (work.land.total(name, len(level), values) for values in (part_, total))
            level.result[column] = share(own, all_)


def missed_by(work: Work, reach: Reach, progress: Optional[Progress]) -> Missed:
    """Give what of the land, and of the land people live on, is out of reach."""
    homes = work.homes if work.people is None else work.people.pieces
    return Missed(_left(work.land, reach, progress), _left(homes, reach, progress))


def _left(pieces: Optional[Pieces], reach: Reach, progress: Optional[Progress]) -> Optional[Uncovered]:
    if pieces is None:
        return None
    if not len(reach.shapes):
        return Uncovered(pieces.area_m2.copy(), pieces.shapes.copy())
    return uncovered(pieces, reach, progress)


def measures(work: Work, missed: Missed) -> list[tuple[str, str, Pieces, Array, Array]]:
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


def _share_columns(work: Work, kind: str, missed: Missed) -> None:
    for denominator, _, pieces, total, covered in measures(work, missed):
        for name, level in work.levels.items():
            level.result[col.share(denominator, kind)] = share(
                pieces.total(name, len(level), covered), pieces.total(name, len(level), total)
            )


def share_figures(work: Work, about: About, missed: Missed, levels: tuple[str, ...]) -> None:
    """Shares by each denominator and gaps, for the whole and for each area of some levels.

    ``gap_people`` are all people not covered; the layer of gaps shows those of them who live on land of the mask.
    """
    gaps = {"builtup": "gap_area", "population": "gap_people"}
    for denominator, metric, pieces, total, covered in measures(work, missed):
        unit = 1.0 if denominator == "population" else 1e4
        for area, all_, part_ in work.sums(pieces, levels, total / unit, covered / unit):
            work.table.add_share(area, about, metric, part_, all_)
            if denominator in gaps:
                gap = max(all_ - part_, 0.0)
                work.table.add(area, about, gaps[denominator], gap, gap, all_)
