"""The step that tells how well the cases of a month could have been forecast, and where those of the next will be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Optional

import pandas as pd

from .. import columns as col
from ..cases.backtest import Backtest, Cases, TooFewMonths
from ..cases.backtest import backtest as tested
from ..cases.forecasts import Cells
from ..frames import coordinates
from ..progress import Progress
from ..tables import BACKTEST
from .cases import set_apart
from .work import CASE, CELL, Work

if TYPE_CHECKING:
    from ..study import Study


def backtest(work: Work, progress: Optional[Progress]) -> None:
    """Hold the last months out, and put the cells in the order of the best forecast for the coming one."""
    frame = work.frame(CASE)
    if frame is None or CELL not in work.home_of_case or work.neighbours is None:
        return
    if "filed" not in frame.columns or frame["filed"].isna().all():
        work.note("backtest_undated", CASE)
        return
    home, level, study = work.home_of_case[CELL], work.levels[CELL], work.study
    used = (home >= 0) & ~set_apart(work)
    xy = coordinates(work.points[col.RESULT_CASE][used])
    try:
        found = tested(
            Cases(home[used], xy, pd.to_datetime(frame["filed"][used])),
            Cells(level.shapes, work.neighbours),
            held_out=study.settings.backtest_months,
            area_share=study.settings.backtest_share,
            until=_last_day(study),
            progress=progress,
        )
    except TooFewMonths as short:
        work.notes.append((short.code, short.params))
        return
    level.add(found.priority)
    work.tables[BACKTEST] = found.table
    _say(work, found, len(frame) + work.without_point - int(used.sum()) + found.unused)


def _last_day(study: Study) -> Optional[pd.Timestamp]:
    """Give the day of the data, else the last one of the period: later dates are wrong."""
    day = study.as_of or study.period.rpartition("/")[2]
    return pd.Timestamp(day) if day else None


def _say(work: Work, found: Backtest, left_out: int) -> None:
    share = work.study.settings.backtest_share
    decisive = found.at(share).to_dict("index")
    best = decisive[found.winner]
    work.note(
        "backtest_done",
        CASE,
        method=f"method.{found.winner}",
        n=round(best["n"]),
        total=int(best["n_total"]),
        hit_pct=float(best["hit_rate"] * 100),
        area_pct=share * 100,
        pai=float(best["pai"]),
        unseen=round(found.unseen),
        naive=round(decisive["naive"]["n"]),
        months=int(best["months"]),
        better=int(best["months_better"]),
        coming=str(best["coming"]),
    )
    if left_out:
        work.note("backtest_left_out", CASE, count=left_out)
