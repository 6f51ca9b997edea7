"""Step of a study: the streets along which it measures, if it is to measure along streets."""

from __future__ import annotations

from typing import Optional

from .errors import NothingToMeasure
from .measures import Streets
from .progress import Progress, report
from .work import STREET_LINE, Work


def streets(work: Work, progress: Optional[Progress]) -> None:
    """Make the network of streets; without it the study measures in a straight line."""
    report(progress, 0.0, "streets")
    settings = work.study.settings
    if settings.measure != "streets":
        return
    lines = work.frame(STREET_LINE)
    if lines is None:
        raise NothingToMeasure(layer=STREET_LINE)
    work.measure = measure = Streets.of(lines, settings.off_street_m, settings.beside_street_m, progress)
    for sites in work.sites:
        off = int((~measure.joins(sites.shapes[sites.today])).sum())
        if off:
            total, limit = int(sites.today.sum()), settings.off_street_m
            work.note("sites_off_streets", sites.kind, count=off, total=total, limit_m=limit)
