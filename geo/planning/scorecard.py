"""Whether the demands of standards are met: a verdict for every rule and area, and how many kinds meet theirs."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd

from .. import columns as col
from .. import metrics
from ..figures import About, Area
from ..frames import Array
from ..progress import Progress, report
from ..steps.work import FIGURE_LEVELS, Work
from .judging import Bench, judged

_PLACE = "place"
_ROUNDING = 1e-9


def scorecard(work: Work, progress: Optional[Progress]) -> None:
    """Judge every demand of the study, and count the kinds that meet theirs per street and community.

    A kind meets its standard in an area if no demand on it fails there and at least one can be judged. What can't
    be judged counts neither way. Areas are ranked by the share of their judged kinds that meet; equal ones share
    the better rank.
    """
    bench = Bench(work)
    for place, demand in enumerate(work.study.demands):
        report(progress, place / len(work.study.demands), "standards")
        work.verdicts.extend(judged(bench, demand))
    if work.verdicts:
        _score(work, bench.areas, pd.concat(work.verdicts, ignore_index=True))


def table_of(verdicts: list[pd.DataFrame]) -> pd.DataFrame:
    """Give all verdicts as one table."""
    if not verdicts:
        return pd.DataFrame(columns=list(metrics.VERDICTS))
    return pd.concat(verdicts, ignore_index=True)[list(metrics.VERDICTS)]


def _score(work: Work, areas: list[Area], verdicts: pd.DataFrame) -> None:
    known = verdicts[verdicts[col.MEETS] != "unknown"]
    kinds = (known[col.MEETS] == "yes").groupby([known[_PLACE], known["kind"]]).all()
    by_area = kinds.groupby(level=0)
    met, of = (found.reindex(range(len(areas)), fill_value=0).to_numpy() for found in (by_area.sum(), by_area.size()))
    for area, n, n_total in zip(areas, met, of):
        work.table.add_share(area, About(), "kinds_met", float(n), float(n_total))
    start = 1  # the first is the whole
    for name in FIGURE_LEVELS:
        if name in work.levels:
            result = work.levels[name].result
            own = slice(start, start + len(result))
            result[col.KINDS_MET], result[col.KINDS_JUDGED] = met[own], of[own]
            result[col.SCORE_RANK] = ranks(met[own], of[own])
            start += len(result)


def ranks(met: Array, judged_: Array) -> Array:
    """Give the rank (1: best) of each by the share of what was judged that is met; NaN where nothing was."""
    part = np.divide(met, judged_, out=np.full(len(met), np.nan), where=judged_ > 0)
    return pd.Series(-np.round(part, 9)).rank(method="min").to_numpy()
