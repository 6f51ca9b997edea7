"""What of a kind a study leaves to be served, and where more of it could stand."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Optional

import numpy as np
import shapely

from .. import columns as col
from ..columns import EXISTING
from ..coverage.pieces import Pieces, cut
from ..distance.measures import Streets
from ..figures import number
from ..frames import Array, origin_points, present
from ..progress import Progress
from ..siting.candidates import clear_of, raster_points, street_corners
from ..siting.decisions import ACCEPTED, decided
from ..siting.problem import Candidates, Demand, Problem
from ..siting.question import BY_DISTANCE, farthest_m
from .coverage import missed_by
from .gaplayers import answered
from .work import BARRIERS, STREET_LINE, Missed, Sites, Work

CANDIDATE, DECIDED = "candidate_site", "decided_site"
_SAME_M = 1.0
"""A decision about a candidate that was brought is one about this place."""
_PARTS = 6
"""Demand is cut into pieces so many times smaller than the radius: each is served as its middle is."""
WIDER, NARROWER = 1.2, 0.8
"""Times the radius: with which the question is asked again."""


@dataclass(frozen=True)
class Gap:
    """What of one kind is to be served, and where.

    left
        the uncovered demand in small pieces, keyed by ``piece`` (of all demand) and by level.
    per_m2
        people (or hectares) on a square metre of each of them.
    total
        all people (or hectares), covered or not.
    cases
        the cases in the gap that the kind answers: points.
    stands, missed
        (m,) which facilities are taken to stand, and what these miss.
    shapes, rows, cost
        the candidates, their rows in the frame of candidates (-1: a point that was made), and what each costs.
    decision
        what was decided about each (one of ``decisions.VERDICTS``), or nothing.
    """

    sites: Sites
    left: Pieces
    per_m2: Array
    total: Pieces
    amount: Array
    cases: Array
    stands: Array
    missed: Missed
    shapes: Array
    rows: Array
    cost: Array
    decision: Array


def gap_of(work: Work, sites: Sites) -> Optional[Gap]:
    """Give what of a kind is to be served; None where there is no gap, or none is known."""
    people = work.people
    whole = work.land if people is None else people.pieces
    if whole is None or sites.kind not in work.missed:
        return None
    stands, missed, cases = _stands(work, sites)
    left = missed.land if people is None else missed.homes
    if left is None:
        return None
    amount = whole.area_m2 / 1e4 if people is None else people.count
    rows = np.flatnonzero(present(left.shapes) & (amount > 0))
    keys = {name: whole.keys[name][rows] for name in whole.keys}
    pieces = cut(Pieces(left.shapes[rows], left.area_m2[rows], {**keys, "piece": rows}), sites.rule.radius_m / _PARTS)
    per_m2 = amount[pieces.keys["piece"]] / whole.area_m2[pieces.keys["piece"]]
    candidates = _with_decisions(work, sites, *_candidates(work, sites))
    if not len(rows):
        work.note("siting_no_gap", sites.kind)
        return None
    if not len(candidates[0]):
        work.note("siting_no_candidates", sites.kind)
    elif people is None:
        work.note("siting_by_land", sites.kind)
    return Gap(sites, pieces, per_m2, whole, amount, cases, stands, missed, *candidates)


def _stands(work: Work, sites: Sites) -> tuple[Array, Missed, Array]:
    """Give which facilities are taken to stand, what these miss, and the cases that lie in it."""
    missed, cases = work.missed[sites.kind], _cases(work, sites)
    if work.study.settings.siting_standing == EXISTING:
        return sites.today, missed, cases
    reach = work.reach(sites, sites.then)
    served = shapely.STRtree(cases).query(reach.discs, predicate="intersects")[1]
    return sites.then, missed_by(work, reach, None), np.delete(cases, np.unique(served))


def _cases(work: Work, sites: Sites) -> Array:
    """Give the points of the cases in the gaps of a kind that it answers."""
    cases, gaps = work.results.get(col.RESULT_CASE), work.results.get(col.gap(sites.kind))
    if cases is None or gaps is None:
        return np.empty(0, dtype=object)
    points = work.points[col.RESULT_CASE][answered(cases, sites)]
    inside = shapely.STRtree(points).query(gaps.geometry.to_numpy(), predicate="intersects")[1]
    return points[np.unique(inside)]


def _candidates(work: Work, sites: Sites) -> tuple[Array, Array, Array]:
    """Give the candidates of a kind: those of the study, else points in the gaps, clear of water and barriers."""
    frame, default = work.frame(CANDIDATE), work.study.settings.siting_cost.get(sites.kind, 1.0)
    if frame is not None:
        rows = np.flatnonzero(present(frame.geometry.to_numpy()))
        cost = number(frame.get(col.COST), len(frame))[rows]
        return frame.geometry.to_numpy()[rows], rows, np.where(cost > 0, cost, default)
    gaps = work.results.get(col.gap(sites.kind))
    if gaps is None:
        return np.empty(0, dtype=object), np.empty(0, dtype=np.intp), np.empty(0)
    points = _made(work, gaps.geometry.to_numpy())
    for name in BARRIERS:
        frame = work.frame(name)
        if frame is not None:
            points = clear_of(points, frame.geometry.to_numpy())
    return points, np.full(len(points), -1), np.full(len(points), default)


def _made(work: Work, gaps: Array) -> Array:
    """Give points in the gaps: street corners, if these are wanted and there are streets, else those of a raster."""
    streets = work.frame(STREET_LINE)
    if work.study.settings.siting_points == "corners" and streets is not None:
        return street_corners(streets.geometry.to_numpy(), gaps)
    return raster_points(gaps, work.study.settings.siting_spacing_m)


def _with_decisions(work: Work, sites: Sites, shapes: Array, rows: Array, cost: Array) -> tuple[Array, ...]:
    """Tell what was decided about candidates; accepted places that none is near are candidates, too."""
    frame = work.frame(DECIDED)
    if frame is None:
        return shapes, rows, cost, np.full(len(shapes), "", dtype=object)
    own = frame[(frame[col.KIND] == sites.kind).to_numpy()]
    places, verdicts = own.geometry.to_numpy(), own[col.DECISION].to_numpy(dtype=object)
    near_m = _SAME_M if work.frame(CANDIDATE) is not None else work.study.settings.siting_spacing_m / 2
    verdict, missing = decided(origin_points(shapes), places, verdicts, near_m)
    more = len(missing)
    return (
        np.concatenate([shapes, places[missing]]),
        np.append(rows, np.full(more, -1)),
        np.append(cost, np.full(more, work.study.settings.siting_cost.get(sites.kind, 1.0))),
        np.append(verdict, verdicts[missing]),
    )


def problem_of(work: Work, gap: Gap, progress: Optional[Progress]) -> Problem:
    """Write down what is asked for one kind: of cover its gaps, of distances all demand there is."""
    settings, sites, measure = work.study.settings, gap.sites, work.measure
    radii = np.full(len(gap.shapes), sites.rule.radius_m)
    accepted, free = gap.decision == ACCEPTED, gap.decision == ""
    capacity = settings.siting_capacity.get(sites.kind, np.inf)
    candidates = Candidates(radii, required=accepted, forbidden=~accepted & ~free, cost=gap.cost, capacity=capacity)
    if settings.siting_question in BY_DISTANCE:
        points = origin_points(gap.total.shapes)
        starts, metres = measure.starts(points), np.full(len(points), np.nan)
        if gap.stands.any():
            _, metres = measure.nearest(starts, sites.shapes[gap.stands], progress)
        nearest = np.nan_to_num(metres, nan=np.inf)
        far = max(farthest_m(nearest, points, gap.shapes), sites.rule.radius_m)
        reach = measure.pairs_within(starts, gap.shapes, np.full(len(gap.shapes), far), progress)
        return Problem.of(reach, Demand(gap.amount, nearest), candidates)
    points = np.concatenate([origin_points(gap.left.shapes), gap.cases])
    weight = np.append(gap.per_m2 * gap.left.area_m2, np.full(len(gap.cases), settings.siting_case_weight))
    # land is only covered beside streets, however far off them places may be that are walked from
    beside = replace(measure, off_m=min(measure.off_m, measure.beside_m)) if isinstance(measure, Streets) else measure
    reach = measure.pairs_within(beside.starts(points), gap.shapes, radii * WIDER, progress)
    return Problem.of(reach, Demand(weight), candidates)
