"""What fewer sites, or less money, would cover: a row for each number of sites or each budget up to what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

import numpy as np
import pandas as pd

from .. import columns as col
from ..coverage.reach import uncovered
from ..distance.measures import Measure
from ..frames import Array
from ..progress import Progress
from ..siting.frontier import knee, limits_up_to, served_within, undominated
from ..siting.problem import Answer, Problem
from ..siting.question import BY_DISTANCE, FEWEST, MOST, Question
from ..tables import SITING_FRONTIER
from .sitinggaps import Gap
from .work import Work, grown

_POINTS = 12


def add_frontier(
    work: Work,
    group: Sequence[Gap],
    problem: Problem,
    question: Question,
    answer: Answer,
    progress: Optional[Progress] = None,
) -> None:
    """Add the rows of one kind, or of several that share a budget; none if asked by distance, or of a single site."""
    if question.name in BY_DISTANCE or len(answer.chosen) < 2:
        return
    by_cost = _by_cost(problem, question)
    limits = limits_up_to(problem, answer.chosen, _POINTS, by_cost)
    known = question.name == MOST  # then the last point is the answer itself
    answers = [*served_within(problem, limits[:-1] if known else limits, progress=progress), *([answer] * known)]
    found = _points(work, group, problem, answers, by_cost)
    if len(found) > 1:
        work.tables[SITING_FRONTIER] = grown(work.tables.get(SITING_FRONTIER), found)


def _by_cost(problem: Problem, question: Question) -> bool:
    """Tell whether coverage is set against money: if there is a budget, or the cheapest sites were asked for."""
    return question.limit.budget is not None or (question.name == FEWEST and np.ptp(problem.candidates.cost) > 0)


def _points(work: Work, group: Sequence[Gap], problem: Problem, answers: list[Answer], by_cost: bool) -> pd.DataFrame:
    """Give a row for what stands, and one for each answer that covers more than all that take no more."""
    total = sum(float(gap.amount.sum()) for gap in group)
    today = total - sum(float(gap.per_m2 @ gap.left.area_m2) for gap in group)
    sites = np.array([0, *(len(one.chosen) for one in answers)])
    cost = np.array([0.0, *(float(problem.candidates.cost[one.chosen].sum()) for one in answers)])
    covered = today + np.array([0.0, *(_gained(work.measure, group, one.chosen) for one in answers)])
    spent = cost if by_cost else sites.astype(float)
    kept = undominated(spent, covered)
    columns = {
        col.KIND: group[0].sites.kind if len(group) == 1 else "",
        col.AGAINST: col.COST if by_cost else col.SITES,
        col.SITES: sites[kept],
        col.COST: cost[kept],
        "n": covered[kept],
        "n_total": total,
        "unit": "ha" if work.people is None else "persons",
        col.PROVEN_GAP: np.array([0.0, *(one.gap for one in answers)])[kept],
        col.KNEE: (np.arange(len(kept)) == knee(spent[kept], covered[kept])).astype(int),
    }
    return pd.DataFrame(columns)


def _gained(measure: Measure, group: Sequence[Gap], chosen: Array) -> float:
    """Give the people (or hectares) that chosen candidates cover, exactly, and nothing that stands does."""
    start, gained = 0, 0.0
    for gap in group:
        own = chosen[(chosen >= start) & (chosen < start + len(gap.shapes))] - start
        reach = measure.reach(gap.shapes[own], np.full(len(own), gap.sites.rule.radius_m))
        gained += float(gap.per_m2 @ (gap.left.area_m2 - uncovered(gap.left, reach).area_m2))
        start += len(gap.shapes)
    return gained
