"""Step of a study: the nearest facility of each kind."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np

from .. import columns as col
from ..figures import WHOLE, About, Area
from ..frames import picked, present
from ..progress import Progress, part, report
from .work import CASE, STREET, Sites, Work, counted

_MEASURED = (
    (col.RESULT_CASE, "case"),
    (col.RESULT_RESIDENTIAL, "residential"),
    (col.RESULT_CELL, "cell"),
    (col.RESULT_COMMUNITY, ""),
)
"""Result layers that get the nearest facility, and the word of their figures (none: no figures)."""


def nearest(work: Work, progress: Optional[Progress]) -> None:
    """Give every case, residential area, cell and community its nearest facility of each kind."""
    layers = [name for name, _ in _MEASURED if work.result(name) is not None]
    for number, name in enumerate(layers):
        _add_nearest(work, name, part(progress, number / len(layers), (number + 1) / len(layers)))
    for sites in work.sites:
        for name, word in _MEASURED:
            if name in layers and word:
                _distance_figures(work, sites, name, word)


def _add_nearest(work: Work, name: str, progress: Optional[Progress]) -> None:
    report(progress, 0.0, "nearest")
    points = work.points[name]
    starts = work.measure.starts(points)
    for number, sites in enumerate(work.sites):
        own = part(progress, number / len(work.sites), (number + 1) / len(work.sites))
        report(own, 0.0, "nearest")
        _add_nearest_of(work, sites, name, starts, own)


def _add_nearest_of(work: Work, sites: Sites, name: str, starts: Any, progress: Optional[Progress]) -> None:
    result = work.result(name)
    if result is None:
        return
    rows = np.flatnonzero(sites.today)
    if not len(rows) or sites.frame is None:
        result[col.near_id(sites.kind)], result[col.near_name(sites.kind)] = None, None
        result[col.dist_m(sites.kind)] = np.nan
        return
    nearest_one, distance = work.measure.nearest(starts, sites.shapes[rows], progress)
    position = np.where(nearest_one >= 0, rows[nearest_one], -1)
    for column, given in ((col.near_id(sites.kind), col.ID), (col.near_name(sites.kind), col.NAME)):
        known = given in sites.frame.columns
        result[column] = picked(sites.frame[given].to_numpy(dtype=object), position) if known else None
    result[col.dist_m(sites.kind)] = distance
    unreached = int((present(work.points[name]) & (position < 0)).sum())
    if unreached:
        work.note("streets_unreached", sites.kind, origins=f"layer.{name}", count=unreached, total=len(result))


def _distance_figures(work: Work, sites: Sites, name: str, word: str) -> None:
    """Distances over the whole, and those of cases per street."""
    result = work.result(name)
    if result is None:
        return
    distance, about = result[col.dist_m(sites.kind)].to_numpy(dtype=float), About(sites.kind)
    work.table.add_distances(Area(WHOLE), about, word, distance, work.without_point if word == CASE else 0)
    if word == CASE and STREET in work.home_of_case:
        home = work.home_of_case[STREET]
        without = counted(work.home_by_area.get(STREET), work.levels[STREET])
        for position, area in enumerate(work.levels[STREET].areas):
            work.table.add_distances(area, about, word, distance[home == position], int(without[position]))
