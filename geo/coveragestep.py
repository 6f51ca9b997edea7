"""Step of a study: what facilities reach, as shares of every level, and as layers."""

from __future__ import annotations

from typing import Optional

import numpy as np

from . import columns as col
from .coverage import share
from .facilitystep import count_facilities
from .figures import About
from .frames import Array
from .gaplayers import add_layers
from .pieces import Pieces
from .population import people_in
from .progress import Progress, part, report
from .reach import Reach, Uncovered, uncovered
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
    rule = sites.rule
    about = About(sites.kind, rule.radius_m, rule.standard_id)
    reach = Reach.of(sites.shapes[sites.today], sites.radii_m[sites.today])
    missed = work.missed[sites.kind] = missed_by(work, reach, part(progress, 0.0, 0.3))
    _share_columns(work, sites.kind, missed)
    share_figures(work, about, missed, FIGURE_LEVELS)
    report(progress, 0.3, "coverage")
    add_layers(work, sites, reach, missed)
    for number, radius in enumerate(rule.further_radii_m):
        report(progress, 0.6 + 0.2 * number / len(rule.further_radii_m), "coverage")
        if radius != rule.radius_m:
            further = missed_by(work, Reach.of(sites.shapes[sites.today], radius), None)
            share_figures(work, About(sites.kind, radius), further, FIGURE_LEVELS)


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
