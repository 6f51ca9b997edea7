"""Step of a study: where further facilities should stand, kind by kind or for several kinds under one budget."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from .. import columns as col
from ..coverage.pieces import Pieces
from ..figures import text
from ..frames import Array, origin_points, picked, present
from ..progress import Progress, part, report
from ..siting.gains import by_gain, newly_covered
from ..siting.problem import SWAP, Answer, Infeasible, Limit, Problem, TooMuchRequired
from ..siting.question import BY_DISTANCE, FEWEST, MOST, Question, answered
from ..siting.stability import reaching
from ..siting.together import together
from ..tables import SITING, TABLES
from .sitingfrontier import add_frontier
from .sitinggaps import CANDIDATE, Gap, gap_of, problem_of
from .sitingout import add_out_of_reach
from .sitingproof import sure
from .work import FIGURE_LEVELS, STREET, Work, located

_NARROWED = (0.95, 0.9, 0.8)
"""Times the radius: with which the fewest sites are asked for anew, where they exactly reach less than they were to."""
_LEAST = 1e-9


def siting(work: Work, progress: Optional[Progress]) -> None:
    """Choose sites for the kinds that the settings name; a row a site, in the order of what each adds."""
    settings = work.study.settings
    gaps = [gap_of(work, sites) for sites in work.sites if sites.kind in settings.siting_kinds]
    found = [gap for gap in gaps if gap is not None and len(gap.shapes)]
    groups = [found] if _budget(work) is not None and found else [[gap] for gap in found]
    layers, lines = [], []
    for place, group in enumerate(groups):
        own = part(progress, place / len(groups), (place + 1) / len(groups))
        report(own, 0.0, "siting")
        for choice in _chosen(work, group, own):
            sites, ways = _layers(work, choice)
            layers.append(sites)
            lines.append(ways)
    if layers:
        made = pd.concat(layers, ignore_index=True)
        work.results[col.RESULT_SITING] = made
        work.results[col.RESULT_SITING_LINE] = pd.concat(lines, ignore_index=True)
        work.tables[SITING] = pd.DataFrame(made[list(TABLES[SITING])])


@dataclass(frozen=True)
class Choice:
    """The sites of one kind: which of its candidates, best first, and what is known of each (``sure``)."""

    gap: Gap
    chosen: Array
    answer: Answer
    sure: pd.DataFrame


def _chosen(work: Work, group: list[Gap], progress: Optional[Progress]) -> list[Choice]:
    """Answer the question for kinds that share a budget, or for one; give each kind with its sites, best first."""
    settings = work.study.settings
    budget = _budget(work)
    count = None if budget is not None else settings.siting_sites
    share = _share_left(group[0], settings.siting_share)
    question = Question(settings.siting_question, Limit(count, budget), share)
    problems = [problem_of(work, gap, part(progress, 0.0, 0.3)) for gap in group]
    if settings.siting_question not in BY_DISTANCE:
        for gap, one in zip(group, problems):
            add_out_of_reach(work, gap, one)
    start = np.cumsum([0, *(len(gap.shapes) for gap in group)])
    own = [np.where(gap.rows >= 0, -1 - gap.rows, first + np.arange(len(gap.rows))) for gap, first in zip(group, start)]
    problem = problems[0] if len(group) == 1 else together(problems, own)
    try:
        answer = _answered(work, group, problem, question, part(progress, 0.3, 0.7))
    except (Infeasible, TooMuchRequired) as wrong:
        work.note(wrong.code, group[0].sites.kind, **wrong.params)
        return []
    if not len(answer.chosen):
        work.note("siting_none", group[0].sites.kind)
    told = sure(work, group, problem, question, answer, part(progress, 0.7, 0.9))
    add_frontier(work, group, problem, question, answer, part(progress, 0.9, 1.0))
    ids = np.concatenate([np.broadcast_to(_named(work, col.ID, gap.rows), len(gap.rows)) for gap in group])
    told[col.INSTEAD] = np.append(ids, "")[told[col.INSTEAD]]  # -1: the last
    kind = np.searchsorted(start, answer.chosen, side="right") - 1
    choices = []
    for place, gap in enumerate(group):
        own = kind == place
        choices.append(Choice(gap, answer.chosen[own] - start[place], answer, told[own]))
    return [choice for choice in choices if len(choice.chosen)]


def _answered(
    work: Work, group: list[Gap], problem: Problem, question: Question, progress: Optional[Progress]
) -> Answer:
    """Answer; where the fewest sites exactly reach less than the share, as pieces lie in part out of reach, ask again.

    What serves the share within less than the radius is no better than the bound for the radius tells.
    """
    first = answer = answered(problem, question, progress=progress)
    for times in _NARROWED if question.name == FEWEST else ():
        if _reached(work, group[0], answer.chosen) >= question.share - _LEAST:
            break
        try:
            answer = answered(reaching(problem, times), question, progress=progress)
        except Infeasible:  # then the candidates can't do more
            break
    same = answer.value <= first.bound
    return replace(answer, bound=first.bound, method=answer.method if same else SWAP)


def _reached(work: Work, gap: Gap, chosen: Array) -> float:
    """Give the share of the demand in the gaps that the chosen sites exactly reach."""
    radius = np.array([gap.sites.rule.radius_m])
    reaches = [work.measure.reach(gap.shapes[[one]], radius) for one in chosen]
    gained = sum(float(gap.per_m2[rows] @ area) for rows, area, _ in newly_covered(gap.left, gap.cases, reaches))
    return gained / float(gap.per_m2 @ gap.left.area_m2)


def _budget(work: Work) -> Optional[float]:
    """Give the budget, if the question is one of cover: of all others it is not asked."""
    settings = work.study.settings
    return settings.siting_budget if settings.siting_question == MOST else None


def _share_left(gap: Gap, share: float) -> float:
    """Give the share of the demand in the gaps that is to be served, for a share of all demand to be."""
    left = float((gap.per_m2 * gap.left.area_m2).sum())
    return max(0.0, 1.0 - (1.0 - share) * float(gap.amount.sum()) / left)


def _layers(work: Work, choice: Choice) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    """Give the chosen sites with what each adds, by what it exactly reaches, and the lines of those it serves first."""
    gap, answer, sites = choice.gap, choice.answer, choice.gap.sites
    radius = np.array([sites.rule.radius_m])
    reaches = [work.measure.reach(gap.shapes[[one]], radius) for one in choice.chosen]
    order = np.arange(len(reaches))
    if work.study.settings.siting_question not in BY_DISTANCE:
        order = by_gain(gap.left, gap.per_m2, gap.cases, work.study.settings.siting_case_weight, reaches)
    chosen, reaches = choice.chosen[order], [reaches[one] for one in order]
    points = origin_points(gap.shapes[chosen])
    added = list(newly_covered(gap.left, gap.cases, reaches))
    rank = np.arange(1, len(chosen) + 1)
    rows = gap.rows[chosen]
    columns: dict[str, Any] = {
        col.ID: [f"{sites.kind}-{one}" for one in rank],
        col.NAME: _named(work, col.NAME, rows),
        col.KIND: sites.kind,
        col.SITE_RANK: rank,
        col.CANDIDATE_ID: _named(work, col.ID, rows),
        **_areas(work, points),
        col.COST: gap.cost[chosen],
        col.DECISION: gap.decision[chosen],
        **_amounts(work, gap, reaches, added),
        **_shares(work, gap, points, added),
        col.QUESTION: work.study.settings.siting_question,
        col.FOUND_BY: answer.method,
        col.PROVEN_GAP: answer.gap,
        **{str(name): choice.sure[name].to_numpy()[order] for name in choice.sure},
        col.RADIUS_M: float(sites.rule.radius_m),
        col.STANDARD_ID: sites.rule.standard_id,
    }
    return gpd.GeoDataFrame(columns, geometry=points, crs=work.crs), _lines(work, gap, points, added)


def _named(work: Work, name: str, rows: Array) -> Any:
    """Give a column of the candidates; nothing for points that were made."""
    frame = work.frame(CANDIDATE)
    if frame is None or name not in frame.columns:
        return ""
    return picked(frame[name].map(text).to_numpy(dtype=object), rows)


def _areas(work: Work, points: Array) -> dict[str, Any]:
    """Give the street and the community that each site lies in."""
    found: dict[str, Any] = {}
    for name, word in zip(FIGURE_LEVELS, (col.STREET_NAME, col.COMMUNITY_NAME)):
        level = work.levels.get(name)
        home = np.full(len(points), -1) if level is None else located(points, level)
        found[name] = "" if level is None else level.ids(home)
        found[word] = "" if level is None else picked([area.name for area in level.areas], home)
    return found


Added = tuple[Array, Array, Array]
"""Of one site: positions of pieces, how much land of each it is the first to reach (m²), and positions of cases."""


def _amounts(work: Work, gap: Gap, reaches: list[Any], added: list[Added]) -> dict[str, Any]:
    """Give the people, the land and the cases that each site is the first to serve."""
    people = np.array([gap.per_m2[rows] @ area for rows, area, _ in added])
    missed = gap.missed.land
    land = [] if missed is None else newly_covered(_pieces(missed.shapes), gap.cases[:0], reaches)
    return {
        col.GAIN_PEOPLE: people if work.people is not None else np.nan,
        col.GAIN_HA: np.array([area.sum() / 1e4 for _, area, _ in land]) if missed is not None else np.nan,
        col.GAIN_CASES: [len(cases) for _, _, cases in added],
    }


def _pieces(shapes: Array) -> Pieces:
    there = shapes[present(shapes)]
    return Pieces(there, shapely.area(there))


def _shares(work: Work, gap: Gap, points: Array, added: list[Added]) -> dict[str, Any]:
    """Give the covered share before and after each site: of the whole, and of the street that it lies in."""
    left = gap.per_m2 * gap.left.area_m2
    gained = np.zeros((len(added), len(left)))
    for place, (rows, area, _) in enumerate(added):
        gained[place, rows] = gap.per_m2[rows] * area
    whole = _before_after(float(gap.amount.sum()), float(left.sum()), gained.sum(axis=1))
    found = dict(zip((col.SHARE_BEFORE, col.SHARE_AFTER), whole))
    streets = work.levels.get(STREET)
    if streets is None:
        return {**found, col.STREET_BEFORE: np.nan, col.STREET_AFTER: np.nan}
    home, key = located(points, streets), gap.left.keys[STREET]
    of_all = np.append(gap.total.total(STREET, len(streets), gap.amount), 0.0)
    ways = []
    for place, street in enumerate(home):
        own = key == street
        before, after = _before_after(of_all[street], float(left[own].sum()), gained[:, own].sum(axis=1))
        ways.append((before[place], after[place]))
    return {**found, **dict(zip((col.STREET_BEFORE, col.STREET_AFTER), np.array(ways).T))}


def _before_after(total: float, left: float, gained: Array) -> tuple[Array, Array]:
    """Give the covered shares before and after each gain; NaN of nothing."""
    covered = (total - left + np.concatenate([[0.0], np.cumsum(gained)])) / (total or np.nan)
    return covered[:-1], covered[1:]


def _lines(work: Work, gap: Gap, points: Array, added: list[Added]) -> gpd.GeoDataFrame:
    """Give a line from the middle of each piece of demand to the site that is the first to serve most of it."""
    middle = origin_points(gap.left.shapes)
    parts = []
    for rank, (point, (rows, area, _)) in enumerate(zip(points, added), 1):
        own = rows[area > gap.left.area_m2[rows] / 2]
        ends = np.stack([shapely.get_coordinates(middle[own]), np.repeat(shapely.get_coordinates(point), len(own), 0)])
        shapes = shapely.linestrings(ends.transpose(1, 0, 2))
        columns = {
            col.SITE_ID: f"{gap.sites.kind}-{rank}",
            col.KIND: gap.sites.kind,
            col.DEMAND_WEIGHT: gap.per_m2[own] * gap.left.area_m2[own],
            col.DIST_M: shapely.length(shapes),
        }
        parts.append(gpd.GeoDataFrame(columns, geometry=shapes, crs=work.crs))
    return pd.concat(parts, ignore_index=True)
