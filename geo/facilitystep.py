"""How many facilities there are, and how densely they stand."""

from __future__ import annotations

import numpy as np

from . import columns as col
from .figures import PLANNED, WHOLE, About, Area
from .work import FIGURE_LEVELS, Sites, Work, area_of, located, places


def count_facilities(work: Work, sites: Sites) -> None:
    """How many facilities there are, and per km², today and when all plans are carried out."""
    for about, chosen in ((About(sites.kind), sites.today), (About(sites.kind, scenario=PLANNED), sites.then)):
        if about.scenario == PLANNED and not (sites.then & ~sites.today).any():
            continue
        inside = chosen & ~sites.outside
        count = int(inside.sum())
        _add_count(work, Area(WHOLE), about, (count, count), _district_km2(work))
        points = places(sites.frame) if sites.frame is not None else sites.shapes
        for name in FIGURE_LEVELS:
            if name in work.levels:
                level = work.levels[name]
                home = located(points, level)[inside]
                counts = np.bincount(home[home >= 0], minlength=len(level))
                for area, number, size in zip(level.areas, counts, level.result[col.AREA_M2]):
                    _add_count(work, area, about, (int(number), count), size / 1e6)


def _add_count(work: Work, area: Area, about: About, counts: tuple[int, int], km2: float) -> None:
    work.table.add(area, about, "facilities", counts[0], counts[0], counts[1])
    if km2 > 0:
        work.table.add(area, about, "facilities_per_km2", counts[0] / km2, counts[0], km2)


def _district_km2(work: Work) -> float:
    """The district is what its coarsest areas make up; without any, the land that shares are taken of."""
    for level in work.levels.values():
        return float(area_of(level.shapes).sum()) / 1e6
    return 0.0 if work.land is None else float(work.land.area_m2.sum()) / 1e6
