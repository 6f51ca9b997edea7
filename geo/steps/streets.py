"""Step of a study: what its ways go along, and what they go round."""

from __future__ import annotations

from typing import Optional

import numpy as np
import shapely

from ..distance.barriers import Barriers
from ..distance.measures import Around, Streets
from ..errors import NothingToMeasure
from ..frames import Array, present
from ..progress import Progress, report
from .work import BARRIERS, STREET_LINE, Work


def streets(work: Work, progress: Optional[Progress]) -> None:
    """Make the network of streets, or the barriers; without either the study measures in a straight line."""
    report(progress, 0.0, "streets")
    settings = work.study.settings
    barriers = _barriers(work) if settings.barriers == "around" else None
    if settings.measure == "streets":
        lines = work.frame(STREET_LINE)
        if lines is None:
            raise NothingToMeasure(layer=STREET_LINE)
        work.measure = Streets.of(lines, settings.off_street_m, settings.beside_street_m, barriers, progress)
        _note_off_streets(work, work.measure)
    elif barriers is not None:
        work.measure = Around(Barriers.of(barriers, _crossings(work, barriers)))


def _barriers(work: Work) -> Optional[Array]:
    """Give all barriers and water, if there are any; it is said if not."""
    frames = [frame.geometry.to_numpy() for frame in map(work.frame, BARRIERS) if frame is not None]
    if not frames:
        work.note("barriers_missing", BARRIERS[0])
        return None
    shapes = np.concatenate(frames)
    return shapes[present(shapes)]


def _crossings(work: Work, barriers: Array) -> Optional[Array]:
    """Give the parts of streets that lie across a barrier."""
    lines = work.frame(STREET_LINE)
    if lines is None:
        return None
    shapes = lines.geometry.to_numpy()
    street, barrier = shapely.STRtree(barriers).query(shapes, predicate="intersects")
    return np.asarray(shapely.get_parts(shapely.intersection(shapes[street], barriers[barrier])))


def _note_off_streets(work: Work, measure: Streets) -> None:
    for sites in work.sites:
        off = int((~measure.joins(sites.shapes[sites.today])).sum())
        if off:
            total, limit = int(sites.today.sum()), work.study.settings.off_street_m
            work.note("sites_off_streets", sites.kind, count=off, total=total, limit_m=limit)
