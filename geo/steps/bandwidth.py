"""Step of a study: how wide the kernel of the cases' density ought to be, for the heat map of the project."""

from __future__ import annotations

from typing import Optional

import shapely

from .. import columns as col
from ..cases.bandwidth import propose
from ..errors import NothingToMeasure
from ..figures import About, Area
from ..frames import coordinates
from ..progress import Progress
from .work import CASE, LEVELS, Work


def bandwidth(work: Work, progress: Optional[Progress]) -> None:
    """Propose the bandwidth of a Gaussian kernel from the cases in the district, and say why."""
    if col.RESULT_CASE not in work.results:
        return
    level = next((work.levels[name] for name in LEVELS if name in work.levels), None)
    district = None if level is None else shapely.union_all(level.shapes)
    try:
        found = propose(coordinates(work.points[col.RESULT_CASE]), district, progress)
    except NothingToMeasure:
        work.note("bandwidth_unknown", CASE)
        return
    work.table.add(Area(), About(), "case_bandwidth", found.bandwidth_m, found.spots, found.cases)
    work.note("bandwidth_narrowest" if found.narrowest else "bandwidth_proposed", CASE, **vars(found))
