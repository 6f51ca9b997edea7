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
    work.measure = Streets.of(lines, settings.off_street_m, settings.beside_street_m, progress)
