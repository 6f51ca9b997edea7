"""How many facilities there are, and how densely they stand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .. import columns as col
from ..figures import PLANNED, WHOLE, About, Area
from ..frames import Array, picked
from .work import FIGURE_LEVELS, Level, Sites, Work, area_of, counted, located, places


def count_facilities(work: Work, sites: Sites) -> None:
    """How many facilities there are, and per km², today and when all plans are carried out."""
    points = places(sites.frame) if sites.frame is not None else sites.shapes
    for about, chosen in ((About(sites.kind), sites.today), (About(sites.kind, scenario=PLANNED), sites.then)):
        if about.scenario == PLANNED and not (sites.then & ~sites.today).any():
            continue
        inside = chosen & ~sites.outside
        count = int(inside.sum())
        _add_count(work, Area(WHOLE), about, (count, count), _district_km2(work))
        _add_density(work, sites, Area(WHOLE), about, count, _built_km2(work))
        for name in FIGURE_LEVELS:
            if name in work.levels:
                level = work.levels[name]
                counts = counted(located(points, level)[inside], level)
                built = _built_km2_of(work, level, name)
                for area, number, size, built_ in zip(level.areas, counts, level.result[col.AREA_M2], built):
                    _add_count(work, area, about, (int(number), count), size / 1e6)
                    _add_density(work, sites, area, about, int(number), built_)
                if about.scenario != PLANNED:
                    _density_columns(sites, level, counts, built)


def _add_count(work: Work, area: Area, about: About, counts: tuple[int, int], km2: float) -> None:
    work.table.add(area, about, "facilities", counts[0], counts[0], counts[1])
    if km2 > 0:
        work.table.add(area, about, "facilities_per_km2", counts[0] / km2, counts[0], km2)


def _add_density(work: Work, sites: Sites, area: Area, about: About, count: int, built_km2: float) -> None:
    """Facilities per km² of the land that shares are taken of, and how many the density demanded lacks there."""
    if built_km2 <= 0:
        return
    about = replace(about, standard_id=sites.rule.density_id)
    work.table.add(area, about, "facilities_per_built_km2", count / built_km2, count, built_km2)
    if sites.rule.density_per_km2 is not None:
        wanted = demanded(sites.rule.density_per_km2[0], built_km2)
        work.table.add(area, about, "facilities_missing", max(wanted - count, 0), count, wanted)


def demanded(least_per_km2: float, km2: float) -> int:
    """Give how many facilities so much land must have at least, for the density not to fall short."""
    return int(np.ceil(least_per_km2 * km2 - 1e-9))


def _density_columns(sites: Sites, level: Level, counts: Array, built_km2: Array) -> None:
    """Densities beside each other, and how each stands to the range demanded (empty: none is, or no land)."""
    density = np.divide(counts, built_km2, out=np.full(len(counts), np.nan), where=built_km2 > 0)
    level.result[col.per_km2(sites.kind)] = density
    if sites.rule.density_per_km2 is not None:
        least, most = sites.rule.density_per_km2
        position = np.select([np.isnan(density), density < least, density > most], [-1, 0, 2], 1)
        level.result[col.density(sites.kind)] = picked(col.DENSITY_CLASSES, position)


def _built_km2(work: Work) -> float:
    return 0.0 if work.land is None else float(work.land.area_m2.sum()) / 1e6


def _built_km2_of(work: Work, level: Level, name: str) -> Array:
    """Per area of a level: the land that shares are taken of."""
    if work.land is None:
        return np.zeros(len(level))
    return work.land.total(name, len(level), work.land.area_m2) / 1e6


def _district_km2(work: Work) -> float:
    """The district is what its coarsest areas make up; without any, the land that shares are taken of."""
    for level in work.levels.values():
        return float(area_of(level.shapes).sum()) / 1e6
    return _built_km2(work)
