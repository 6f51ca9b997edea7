"""How sure the sites of a study are: the question asked again with other radii, with other weights, without a site."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

import numpy as np
import pandas as pd

from .. import columns as col
from ..frames import Array
from ..progress import Progress
from ..siting.capacity import assigned
from ..siting.most import Effort
from ..siting.problem import Answer, Problem
from ..siting.question import BY_DISTANCE, FEWEST, Question, answered
from ..siting.stability import reaching, reweighted, stability
from .sitinggaps import NARROWER, WIDER, Gap
from .work import Work

_QUICK = Effort(enough=0.005, seconds=5.0)
"""Of each question that is asked again."""


def sure(
    work: Work,
    group: Sequence[Gap],
    problem: Problem,
    question: Question,
    answer: Answer,
    progress: Optional[Progress] = None,
) -> pd.DataFrame:
    """Give what ``stability`` says of the chosen sites, and how much demand goes to each within what it can serve."""
    whole = answer.value if question.name == FEWEST else float(answer.gain.sum())
    varied = _varied(work, group, problem, question)
    told = stability(problem, answer, lambda one: answered(one, question, _QUICK), whole, varied, progress)
    told[col.SERVES] = np.nan
    if np.isfinite(problem.candidates.capacity).any():
        served = assigned(problem, answer.chosen.tolist())
        told[col.SERVES] = np.bincount(served.site, served.amount, problem.reach.sites)[answer.chosen]
    return told


def _varied(work: Work, group: Sequence[Gap], problem: Problem, question: Question) -> list[Problem]:
    """Give the question with other radii, if it is of cover, and by land instead of people."""
    by_distance = question.name in BY_DISTANCE
    varied = [] if by_distance else [reaching(problem, times) for times in (NARROWER, WIDER)]
    if work.people is not None:
        land = np.concatenate([_land(gap, by_distance) for gap in group])
        # as much in all, for what sites can serve, and the share to be served, to mean the same
        varied.append(reweighted(problem, land * (problem.demand.weight.sum() / (land.sum() or 1.0))))
    return varied


def _land(gap: Gap, by_distance: bool) -> Array:
    """Give the land of each row of demand (m²); cases have none."""
    return gap.total.area_m2 if by_distance else np.append(gap.left.area_m2, np.zeros(len(gap.cases)))
