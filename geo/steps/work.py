"""What the steps of a study hand to each other: levels, land in pieces, people, and the results so far."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Optional, TypeVar

import numpy as np
import pandas as pd
import shapely

from .. import columns as col
from ..cases.repeats import Repeats, repeats_in
from ..coverage.pieces import Pieces
from ..coverage.population import People
from ..coverage.reach import Reach, Uncovered
from ..distance.measures import STRAIGHT, Measure
from ..figures import Area, Table, text
from ..frames import Array, origin_points, picked, present
from ..planning.standing import standing
from ..planning.states import ALL_PLANS, existing

if TYPE_CHECKING:
    import geopandas as gpd

    from ..cases.notes import Note
    from ..study import KindRule, Study

Frame = TypeVar("Frame", bound=pd.DataFrame)

STREET, COMMUNITY, CELL = "street", "community", "grid_cell"
RESIDENTIAL, CASE, BUILT_UP, LAND = "residential", "case", "built_up", "land"
STREET_LINE = "street_line"
BARRIERS = ("barrier", "water")
"""Kinds that ways go round."""
LEVELS = (STREET, COMMUNITY, CELL)
"""From coarse to fine."""
FIGURE_LEVELS = (STREET, COMMUNITY)


@dataclass
class Level:
    """Areas of one level: their frame, their shapes made disjoint, and what is found for each (the result layer)."""

    frame: gpd.GeoDataFrame
    shapes: Array
    result: gpd.GeoDataFrame
    areas: list[Area] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.frame)

    def add(self, table: pd.DataFrame) -> None:
        """Add columns, a row an area, to the result."""
        for name in table.columns:
            self.result[name] = table[name].to_numpy()

    def ids(self, position: Array) -> Array:
        """Give the id of the area at each position; None where it is -1."""
        return picked(self.frame[col.ID].map(text).to_numpy(dtype=object), position)

    def positions(self, keys: pd.Series[Any]) -> Array:
        """Give the position of the area that each key names, by id or else by name; -1 for none."""
        found = np.full(len(keys), -1)
        wanted = keys.map(text).to_numpy(dtype=object)
        for name in (col.NAME, col.ID):
            if name in self.frame.columns:
                known = self.frame[name].map(text)
                known = known[(known != "") & ~known.duplicated(keep=False)]
                place = pd.Series(self.frame.index.get_indexer(known.index), index=known.to_numpy(dtype=object))
                hit = pd.Series(wanted).map(place)
                found = np.where(hit.notna(), hit.fillna(-1), found).astype(np.int64)
        return found


@dataclass
class Sites:
    """The facilities of one kind: those that count today, and those that will when all plans are carried out."""

    kind: str
    rule: KindRule
    frame: Optional[gpd.GeoDataFrame]
    shapes: Array
    radii_m: Array
    today: Array
    then: Array
    outside: Array


@dataclass(frozen=True)
class Missed:
    """What is missed of land, and of the pieces that people live on or that are residential."""

    land: Optional[Uncovered]
    homes: Optional[Uncovered]


@dataclass
class Work:
    """The state of a run; each step reads what earlier ones left and adds its own."""

    study: Study
    levels: dict[str, Level] = field(default_factory=dict)
    land: Optional[Pieces] = None
    homes: Optional[Pieces] = None
    home_area_m2: Optional[Array] = None
    mask: Any = None
    people: Optional[People] = None
    missed: dict[str, Missed] = field(default_factory=dict)
    sheds: dict[str, Array] = field(default_factory=dict)
    home_of_case: dict[str, Array] = field(default_factory=dict)
    home_by_area: dict[str, Array] = field(default_factory=dict)
    results: dict[str, gpd.GeoDataFrame] = field(default_factory=dict)
    points: dict[str, Array] = field(default_factory=dict)
    sites: list[Sites] = field(default_factory=list)
    neighbours: Any = None  # of the cells: the weights by which hotspots were looked for
    measure: Measure = STRAIGHT
    table: Table = field(default_factory=Table)
    verdicts: list[pd.DataFrame] = field(default_factory=list)
    tables: dict[str, pd.DataFrame] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def note(self, code: str, layer: str = "", **params: Any) -> None:
        """Say something of the computation."""
        self.notes.append((code, {"layer": layer, **params}))

    def frame(self, kind: str) -> Optional[gpd.GeoDataFrame]:
        """Give the frame of a kind if it has any geometry."""
        found = self.study.frames.get(kind)
        if found is None or not present(found.geometry.to_numpy()).any():
            return None
        return found

    @property
    def crs(self) -> Any:
        """The CRS that the study is measured in."""
        return next(frame.crs for frame in self.study.frames.values() if frame.crs is not None)

    def reach(self, sites: Sites, chosen: Array) -> Reach:
        """Give what the chosen facilities of a kind reach together, each by its own radius."""
        return self.measure.reach(sites.shapes[chosen], sites.radii_m[chosen])

    @cached_property
    def repeats(self) -> Repeats:
        """Which cases repeat an earlier one, as far as they have a point."""
        within = self.study.settings
        points = self.points[col.RESULT_CASE]
        return repeats_in(self.study.frames[CASE], points, within_hours=within.repeat_hours, within_m=within.repeat_m)

    @property
    def without_point(self) -> int:
        """How many cases have no point, and count only in the areas they name."""
        frame = self.study.frames.get(col.CASE_BY_AREA)
        return 0 if frame is None else len(frame)

    def sums(self, pieces: Pieces, levels: tuple[str, ...], *values: Array) -> Iterator[tuple[Any, ...]]:
        """Sum values of pieces over the whole and over each area of some levels: (area, a sum of each)."""
        yield (Area(), *(float(value.sum()) for value in values))
        for name in levels:
            if name in self.levels:
                level = self.levels[name]
                yield from zip(level.areas, *(pieces.total(name, len(level), value) for value in values))

    def result(self, name: str) -> Optional[gpd.GeoDataFrame]:
        """Give a result layer as far as it has come."""
        level = next((key for key in LEVELS if f"result_{key.replace('grid_', '')}" == name), None)
        if level is not None:
            return self.levels[level].result if level in self.levels else None
        return self.results.get(name)


def grown(before: Optional[Frame], more: Frame) -> Frame:
    """Give a table with further rows; only these where there is none yet."""
    return more if before is None else pd.concat([before, more], ignore_index=True)


def begun(frame: gpd.GeoDataFrame, names: tuple[str, ...]) -> gpd.GeoDataFrame:
    """Begin a result layer: the columns of those names that there are, and the geometry, on the frame's index."""
    wanted = dict.fromkeys((col.ID, col.NAME, *names))
    kept = [name for name in wanted if name in frame.columns]
    result = frame[[*kept, frame.geometry.name]].copy()
    if frame.geometry.name != "geometry":
        result = result.rename_geometry("geometry")
    for place, name in enumerate((col.ID, col.NAME)):
        if name not in kept:
            result.insert(place, name, None)
    return result


def geometry_last(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Give the frame with its geometry as the last column."""
    return frame[[*(name for name in frame.columns if name != "geometry"), "geometry"]]


def sites_of(study: Study, kind: str) -> Sites:
    """Sort the facilities of a kind by what counts today and what will count."""
    rule = study.rules[kind]
    frame = study.frames.get(kind)
    if frame is None:
        none = np.empty(0, dtype=bool)
        return Sites(kind, rule, frame, np.empty(0, dtype=object), np.empty(0), none, none, none)
    shapes = frame.geometry.to_numpy()
    radii = np.full(len(frame), rule.radius_m) if rule.radii_m is None else np.asarray(rule.radii_m, dtype=float)
    outside = flagged(frame, col.OUTSIDE)
    there = present(shapes)
    today = standing(frame, kind, existing(study.settings.year))
    then = standing(frame, kind, ALL_PLANS)
    return Sites(kind, rule, frame, shapes, radii, today & there, then & there, outside)


def _column(frame: gpd.GeoDataFrame, name: str, default: Any) -> pd.Series[Any]:
    if name in frame.columns:
        return frame[name]
    return pd.Series([default] * len(frame), index=frame.index)


def flagged(frame: gpd.GeoDataFrame, name: str) -> Array:
    """Give a column of marks; where it is missing, nothing is marked."""
    return np.asarray(_column(frame, name, False).fillna(False).astype(bool))


def located(points: Array, level: Level) -> Array:
    """Give the position of the area each point lies in (its border included), or -1."""
    from ..cases.counts import locate

    return locate(points, level.shapes)


def counted(home: Optional[Array], level: Level) -> Array:
    """Give how many belong to each area of a level."""
    known = np.empty(0, dtype=np.int64) if home is None else home[home >= 0]
    return np.bincount(known, minlength=len(level))


def places(frame: gpd.GeoDataFrame) -> Array:
    """Give one point for each row, from which it is measured."""
    return origin_points(frame.geometry.to_numpy())


def area_of(shapes: Array) -> Array:
    """Give areas, 0 where there is nothing."""
    return np.nan_to_num(shapely.area(shapes))
