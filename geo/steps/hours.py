"""Step of a study: what is covered by the facilities that are open, hour by hour."""

from __future__ import annotations

from typing import Optional

import numpy as np
import pandas as pd

from .. import columns as col
from ..coverage.openinghours import by_hour, not_understood, timetable
from ..figures import About, Area
from ..frames import Array
from ..progress import Progress, part, report
from .coverage import measures, missed_by
from .work import Missed, Sites, Work

_EXAMPLES = 3


def hours(work: Work, progress: Optional[Progress]) -> None:
    """Give the covered shares at each hour of the days that are asked for, for each kind whose hours are known."""
    for number, sites in enumerate(work.sites):
        own = part(progress, number / len(work.sites), (number + 1) / len(work.sites))
        report(own, 0.0, "hours")
        texts = sites.rule.hours
        if texts is None or work.land is None or not np.isfinite(sites.rule.radius_m) or not sites.today.any():
            continue
        _curves(work, sites, texts, own)


def _curves(work: Work, sites: Sites, texts: Array, progress: Optional[Progress]) -> None:
    settings = work.study.settings
    table = timetable(texts, settings.hours_month)
    counted = sites.today & ~sites.outside
    known, total = int((table.known & counted).sum()), int(counted.sum())
    if not known:
        return  # nobody wrote down hours of this kind
    work.table.add_share(Area(), About(sites.kind), "hours_known", known, total)
    _note(work, sites, texts, counted & ~table.known)
    doubt = (False, True) if known < total else (False,)
    steps = len(settings.hours_days) * len(doubt)
    for number, (day, at_most) in enumerate((day, at_most) for day in settings.hours_days for at_most in doubt):
        own = part(progress, number / steps, (number + 1) / steps)

        def look(chosen: Array, own: Optional[Progress] = own) -> tuple[int, Missed]:
            report(own, 0.0, "hours")
            there = sites.today & chosen
            return int((there & ~sites.outside).sum()), missed_by(work, work.reach(sites, there), None)

        for hour, (count, missed) in enumerate(by_hour(table, col.DAYS.index(day), look, unknown_open=at_most)):
            scenario = col.open_at(day, hour, at_most=at_most)
            about = About(sites.kind, sites.rule.radius_m, sites.rule.standard_id, scenario)
            work.table.add_share(Area(), about, "open_facilities", count, total)
            for _, metric, _, all_, covered in measures(work, missed):
                unit = 1.0 if metric == "covered_population" else 1e4
                work.table.add_share(Area(), about, metric, float(covered.sum()) / unit, float(all_.sum()) / unit)


def _note(work: Work, sites: Sites, texts: Array, unknown: Array) -> None:
    """Say how many hours are unknown, and which texts were not understood."""
    if unknown.any():
        work.note(
            "hours_unknown", sites.kind, count=int(unknown.sum()), total=int((sites.today & ~sites.outside).sum())
        )
    strange = not_understood(texts[unknown])
    if strange:
        work.note("hours_not_understood", sites.kind, count=len(strange), examples="、".join(strange[:_EXAMPLES]))


def curve_of(figures: pd.DataFrame, kind: str, day: str) -> pd.DataFrame:
    """Give the 24 hours of a day as a table, out of the figures of a study.

    Returns
    -------
    DataFrame
        ``hour`` (0–23), and for each measure (``open_facilities``, ``covered_builtup`` …) that there is:
        its own column (n), ``…_of`` (N), ``…_share`` (0–1), and ``…_share_at_most``, if those of unknown hours were
        open. Empty if the figures have no curve of that kind and day.
    """
    table = pd.DataFrame({col.HOUR: range(24)})
    of_kind = figures[figures["kind"] == kind]
    least, most = (
        of_kind.assign(
            hour=of_kind["scenario"].map({col.open_at(day, hour, at_most=at_most): hour for hour in range(24)})
        )
        for at_most in (False, True)
    )
    least, most = (rows[rows["hour"].notna()] for rows in (least, most))
    for metric in dict.fromkeys(least["metric"]):
        own = least[least["metric"] == metric].set_index("hour")
        other = most[most["metric"] == metric].set_index("hour")
        table[metric], table[f"{metric}_of"] = own["n"], own["n_total"]
        table[f"{metric}_share"] = own["value"]
        table[f"{metric}_share_at_most"] = other["value"] if len(other) else own["value"]
    return table if len(table.columns) > 1 else table.iloc[:0]
