"""How sure the sites of a study are: the question asked again with other radii, with other weights, without a site."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

import numpy as np
import pandas as pd

from ..frames import Array
from ..progress import Progress
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
    """Give what ``stability`` says of the chosen sites, with other radii (of cover) and by land instead of people."""
    by_distance = question.name in BY_DISTANCE
    varied = [] if by_distance else [reaching(problem, times) for times in (NARROWER, WIDER)]
    if work.people is not None:
        varied.append(reweighted(problem, np.concatenate([_land(gap, by_distance) for gap in group])))
    whole = answer.value if question.name == FEWEST else float(answer.gain.sum())
    return stability(problem, answer, lambda one: answered(one, question, _QUICK), whole, varied, progress)


def _land(gap: Gap, by_distance: bool) -> Array:
    """Give the land of each row of demand (m²); cases have none."""
    return gap.total.area_m2 if by_distance else np.append(gap.left.area_m2, np.zeros(len(gap.cases)))
