"""First steps of a study: areas and their land, cases in their places, people on their land."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
import shapely

from .. import columns as col
from ..coverage.pieces import Pieces, cut, disjoint, joined, pieces_of, split
from ..coverage.population import empty_pieces, place
from ..coverage.reach import PIECE_M
from ..figures import WHOLE, About, Area, number, text
from ..frames import Array, require_metres
from ..progress import Progress, report
from .work import (
    BUILT_UP,
    CASE,
    CELL,
    COMMUNITY,
    FIGURE_LEVELS,
    LAND,
    LEVELS,
    RESIDENTIAL,
    STREET,
    Level,
    Work,
    area_of,
    begun,
    located,
    places,
    sites_of,
)

CASE_COLUMNS = (
    col.ID,
    col.NAME,
    "class_main",
    col.CLASS_SUB,
    "filed",
    "closed",
    "deadline",
    "case_state",
    "source",
    "cell",
    col.COMMUNITY,
    col.STREET,
)
_CASE_KEYS = {STREET: col.STREET, COMMUNITY: col.COMMUNITY, CELL: "cell"}
_KEYS = (col.ID, col.NAME, col.COMMUNITY, col.STREET)
_TINY_HA = 0.01


def prepare(work: Work, progress: Optional[Progress]) -> None:
    """Take in the frames: levels, land cut into pieces, facilities, cases."""
    used = [frame for frame in work.study.frames.values() if len(frame)]
    require_metres(*used)
    work.sites = [sites_of(work.study, kind) for kind in work.study.rules]
    for name in (*LEVELS, RESIDENTIAL, CASE):
        if work.frame(name) is None and not (name == CASE and work.without_point):
            work.note("level_missing", name)
    for name in LEVELS:
        report(progress, 0.1, "prepare")
        _take_level(work, name)
    _fill_keys(work)
    report(progress, 0.3, "prepare")
    _cut_land(work)
    report(progress, 0.7, "prepare")
    _cut_homes(work)
    report(progress, 0.9, "prepare")
    _take_cases(work)
    _take_cases_by_area(work)


def _take_level(work: Work, name: str) -> None:
    frame = work.frame(name)
    if frame is None:
        return
    shapes, overlap = disjoint(frame.geometry.to_numpy())
    if not area_of(shapes).any():
        work.note("level_missing", name)
        return
    if overlap > 1.0:
        work.note("areas_overlap", name, area_m2=round(overlap, 1))
    result = begun(frame, _KEYS)
    result[col.AREA_M2] = area_of(frame.geometry.to_numpy())
    areas = [Area(name, text(key), text(word)) for key, word in zip(result[col.ID], result[col.NAME])]
    work.levels[name] = Level(frame, shapes, result, areas)
    work.points[f"result_{name.replace('grid_', '')}"] = places(frame)


def _fill_keys(work: Work) -> None:
    """Where a cell or community does not say in which community or street it is, see where it lies."""
    for name, level in work.levels.items():
        for key in FIGURE_LEVELS[: LEVELS.index(name)]:
            if key in work.levels:
                points = work.points[f"result_{name.replace('grid_', '')}"]
                level.result[key] = _keys(level.result, key, points, work.levels[key])


def _keys(frame: Any, key: str, points: Array, level: Level) -> Array:
    """Give the id of each row's area: the one it names itself, if there is such a one, else where it lies."""
    named = level.positions(frame[key]) if key in frame.columns else np.full(len(frame), -1)
    if (named < 0).any():
        named = np.where(named < 0, located(points, level), named)
    return level.ids(named)


def _cut_land(work: Work) -> None:
    """The land that shares are taken of: the built-up area, or where none is given all land of the district."""
    present_levels = [name for name in LEVELS if name in work.levels]
    built_up = work.frame(BUILT_UP)
    if built_up is not None:
        base = pieces_of(built_up.geometry.to_numpy(), LAND)
        rest = present_levels
    elif present_levels:
        work.note("no_built_up", BUILT_UP)
        shapes = work.levels[present_levels[0]].shapes
        rows = np.flatnonzero(area_of(shapes) > 0)
        base, rest = Pieces(shapes[rows], area_of(shapes[rows]), {present_levels[0]: rows}), present_levels[1:]
    else:
        work.note("no_district", LAND)
        return
    pieces, work.mask = _split_all(work, base, rest, clip=built_up is not None)
    pieces = cut(pieces, PIECE_M)
    nowhere = np.full(len(pieces.shapes), -1)
    work.land = Pieces(
        pieces.shapes, pieces.area_m2, {name: pieces.keys.get(name, nowhere) for name in LEVELS}, pieces.overlap_m2
    )
    if not len(pieces.shapes):
        work.note("no_district", LAND)
        work.land = None


def _split_all(work: Work, pieces: Pieces, names: list[str], *, clip: bool) -> tuple[Pieces, Any]:
    """Split by each level; by the first, the district, what lies outside of it is cut off. Give the whole too."""
    whole = None
    for place_, name in enumerate(names):
        pieces = split(pieces, work.levels[name].shapes, name)
        if place_ == 0 and clip:
            pieces = pieces.take(pieces.keys[name] >= 0)
            whole = shapely.union_all(pieces.shapes)
    return pieces, shapely.union_all(pieces.shapes) if whole is None else whole


def _cut_homes(work: Work) -> None:
    frame = work.frame(RESIDENTIAL)
    if frame is None:
        return
    base = pieces_of(frame.geometry.to_numpy(), RESIDENTIAL)
    if base.overlap_m2[RESIDENTIAL] > 1.0:
        work.note("areas_overlap", RESIDENTIAL, area_m2=round(base.overlap_m2[RESIDENTIAL], 1))
    work.home_area_m2 = base.total(RESIDENTIAL, len(frame), base.area_m2)
    pieces, _ = _split_all(work, base, [name for name in LEVELS if name in work.levels], clip=True)
    outside = (base.area_m2.sum() - pieces.area_m2.sum()) / 1e4
    if outside > _TINY_HA:
        work.note("residential_outside", RESIDENTIAL, area_ha=round(outside, 2))
    pieces = cut(pieces, PIECE_M)
    nowhere = np.full(len(pieces.shapes), -1)
    keys = {name: pieces.keys.get(name, nowhere) for name in LEVELS}
    work.homes = Pieces(pieces.shapes, pieces.area_m2, {**keys, RESIDENTIAL: pieces.keys[RESIDENTIAL]})
    result = begun(frame, _KEYS)
    work.points[col.RESULT_RESIDENTIAL] = places(frame)
    for name in FIGURE_LEVELS:
        if name in work.levels:
            result[name] = _keys(result, name, work.points[col.RESULT_RESIDENTIAL], work.levels[name])
    result[col.AREA_M2] = area_of(frame.geometry.to_numpy())
    work.results[col.RESULT_RESIDENTIAL] = result


def _take_cases(work: Work) -> None:
    """Find where each case belongs: where it lies, or where that is unknown what it says itself."""
    frame = work.frame(CASE)
    if frame is None:
        return
    result = begun(frame, CASE_COLUMNS)
    points = places(frame)
    work.points[col.RESULT_CASE] = points
    for name, column in _CASE_KEYS.items():
        if name not in work.levels:
            continue
        level = work.levels[name]
        lies = located(points, level)
        says = level.positions(result[column]) if column in result.columns else np.full(len(result), -1)
        first, second = (says, lies) if name == CELL and work.study.settings.case_cell == "code" else (lies, says)
        home = np.where(first >= 0, first, second)
        work.home_of_case[name] = home
        own = result[column] if column in result.columns else None
        ids = level.ids(home)
        result[column] = ids if own is None else np.where(home >= 0, ids, own)
    work.results[col.RESULT_CASE] = result


def _take_cases_by_area(work: Work) -> None:
    """Cases without a point belong to the areas whose ids they have; where there is no point, none is made up."""
    if not work.without_point:
        return
    frame = work.study.frames[col.CASE_BY_AREA]
    for name, level in work.levels.items():
        work.home_by_area[name] = level.positions(frame[_CASE_KEYS[name]])
    in_cell = int((work.home_by_area[CELL] >= 0).sum()) if CELL in work.levels else 0
    placed = work.frame(CASE)
    total = len(frame) + (0 if placed is None else len(placed))
    work.note("cases_without_point", CASE, count=len(frame), total=total, in_cell=in_cell)


def population(work: Work, progress: Optional[Progress]) -> None:
    """Lay people on land, and add them up."""
    report(progress, 0.0, "population")
    zone = next((name for name in (COMMUNITY, STREET) if not np.isnan(_known(work, name)).all()), None)
    residential = work.frame(RESIDENTIAL)
    own = None if residential is None else number(residential.get(col.POPULATION), len(residential))
    own_known = own is not None and not np.isnan(own).all()
    if (zone is None and not own_known) or (work.homes is None and work.land is None):
        work.note("no_population", col.POPULATION)
        return
    homes = work.homes if work.homes is not None else empty_pieces((*LEVELS, RESIDENTIAL))
    keyed = zone or COMMUNITY
    land = _land_to_live_on(work, keyed, homes)
    people = place(homes, land, keyed, _known(work, keyed), own, work.home_area_m2)
    work.people = people
    for code, params in (
        ("people_spread", {"zones": people.spread_zones, "people": round(people.spread)}),
        ("people_unplaced", {"people": round(people.unplaced)}),
        ("homes_without_people", {"count": people.unknown}),
    ):
        if any(params.values()):
            work.note(code, RESIDENTIAL, **params)
    _add_population(work)


def _land_to_live_on(work: Work, zone: str, homes: Pieces) -> Pieces:
    """The land of shares; and all land of zones that have people, but neither residential land nor land of shares."""
    land = work.land if work.land is not None else empty_pieces(LEVELS)
    if zone not in work.levels:
        return land
    level = work.levels[zone]
    lived = homes.total(zone, len(level), homes.area_m2) + land.total(zone, len(level), land.area_m2)
    bare = np.flatnonzero((_known(work, zone) > 0) & (lived == 0) & (area_of(level.shapes) > 0))
    if not len(bare):
        return land
    shapes = level.shapes[bare]
    others = [name for name in LEVELS if name in work.levels and name != zone]
    more, _ = _split_all(work, Pieces(shapes, area_of(shapes), {zone: bare}), others, clip=False)
    return joined(land, cut(more, PIECE_M))


def _known(work: Work, name: str) -> Array:
    """Populations as given for the areas of a level; NaN where unknown, empty without the level."""
    if name not in work.levels:
        return np.empty(0)
    level = work.levels[name]
    return number(level.frame.get(col.POPULATION), len(level))


def _add_population(work: Work) -> None:
    people = work.people
    if people is None:
        return
    total = float(people.count.sum())
    work.table.add(Area(WHOLE), About(), "population", total, total, total)
    for name, level in work.levels.items():
        counted = people.pieces.total(name, len(level), people.count)
        given = _known(work, name)
        if not np.isnan(given).all():
            counted = np.where(np.isnan(given) & (counted == 0), np.nan, counted)
        level.result[col.POPULATION] = counted
        if name in FIGURE_LEVELS:
            for area, value in zip(level.areas, np.nan_to_num(counted)):
                work.table.add(area, About(), "population", value, value, total)
    if col.RESULT_RESIDENTIAL in work.results:
        result = work.results[col.RESULT_RESIDENTIAL]
        result[col.POPULATION] = people.pieces.total(RESIDENTIAL, len(result), people.count)
