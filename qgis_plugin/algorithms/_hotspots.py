"""What hot spots are computed from, and the computation on plain frames."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProcessingException

from ..language import translate
from ._counting import whole_numbers

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.cases.hotspots import Found as Search
    from ...geo.cases.notes import Note
    from ...geo.progress import Progress


@dataclass(frozen=True)
class Asked:
    """What a person chose: fields ('' for none), and None for what is to be chosen from the data."""

    count: str
    population: str
    shape: str
    side_m: Optional[float]
    method: str
    band_m: Optional[float]
    nearest: int
    fdr_alpha: float
    stability: bool


@dataclass(frozen=True)
class Found:
    """The cells in metres, what was found of each (on their index), how many cases lie outside, and what to say."""

    cells: gpd.GeoDataFrame
    table: pd.DataFrame
    outside: int
    said: tuple[Note, ...]


def compute(asked: Asked, frames: Mapping[str, gpd.GeoDataFrame], progress: Progress) -> Found:
    """Find hot spots of ``CASES`` (or of counts) in ``CELLS``; without these in cells made for it over ``DISTRICT``."""
    import numpy as np

    from ...geo import columns as col
    from ...geo.cases import hotspots
    from ...geo.cases.counts import locate
    from ...geo.cases.neighbours import Choice
    from ...geo.frames import origin_points, polygons
    from ...geo.progress import part

    points = origin_points(frames["CASES"].geometry.to_numpy()) if "CASES" in frames else np.empty(0, dtype=object)
    cells, said = (frames["CELLS"], []) if "CELLS" in frames else _made(asked, frames, points, progress)
    shapes = polygons(cells.geometry.to_numpy())
    home = locate(points, shapes)
    inside = np.bincount(home[home >= 0], minlength=len(shapes))
    counts = whole_numbers(cells[asked.count], asked.count) if asked.count else inside
    exposures = _exposures(asked, frames, cells, shapes)
    choice = Choice(asked.method, band_m=asked.band_m, count=asked.nearest)
    found = hotspots.search(shapes, counts, choice, exposures, asked.fdr_alpha, part(progress, 0.3, 0.7))
    table, said = found.table, [*said, *found.said]
    if "per_km" in exposures:
        table[col.STREET_M] = exposures["per_km"]
    if "CASES" in frames:
        held = _held(frames["CASES"], points, home, found, asked.fdr_alpha)
        stable = _stable(asked, shapes, points[home >= 0], table, part(progress, 0.7, 1.0))
        for columns, notes in (held, stable):
            table, said = table.join(columns), [*said, *notes]
    return Found(cells, table.set_index(cells.index), int((home < 0).sum()), tuple(said))


def _stable(
    asked: Asked, shapes: Any, points: Any, table: pd.DataFrame, progress: Optional[Progress]
) -> tuple[pd.DataFrame, list[Note]]:
    """Tell in how many searches with other cells each cell is hot, if that was asked for."""
    import pandas as pd

    from ...geo import columns as col
    from ...geo.cases import notes, stability
    from ...geo.frames import coordinates

    if not asked.stability:
        return pd.DataFrame(index=table.index), []
    runs = stability.runs_of_cells(shapes, coordinates(points), asked.fdr_alpha, progress)
    hot = table[col.HOT].str.startswith("hot").to_numpy(dtype=bool)
    columns = {col.STABLE_RUNS: runs, col.STABILITY: runs / stability.RUNS}
    return pd.DataFrame(columns, index=table.index), list(notes.of_stability(hot, runs))


def _held(
    cases: gpd.GeoDataFrame, points: Any, home: Any, found: Search, fdr_alpha: float
) -> tuple[pd.DataFrame, list[Note]]:
    """Tell what is left of the heat without doubtful cases, and what makes cases doubtful."""
    from ...geo import columns as col
    from ...geo.cases.doubts import doubts, vanishing
    from ...geo.cases.guard import busiest, crowded_spots, heat_without
    from ...geo.cases.repeats import repeats_in

    doubtful = doubts(cases, repeats_in(cases, points), crowded_spots(points)[0])
    causes = {cause: doubt.cases for cause, doubt in doubtful.items()}
    held = heat_without(home, causes, found.weights, fdr_alpha=fdr_alpha)
    gone = vanishing(found.table[col.HOT].str.startswith("hot").to_numpy(dtype=bool), held)
    if col.REPORTER_CODE in cases.columns:
        held = held.join(busiest(cases[col.REPORTER_CODE], home, len(held)))
    return held, [note for doubt in (*doubtful.values(), gone) for note in doubt.said]


def _made(
    asked: Asked, frames: Mapping[str, gpd.GeoDataFrame], points: Any, progress: Progress
) -> tuple[gpd.GeoDataFrame, list[Note]]:
    """Make cells for the cases, as large as asked for or as fits, and tell what there is to say of that."""
    import shapely

    from ...geo.cases import madecells, notes
    from ...geo.frames import coordinates, polygons
    from ...geo.progress import part

    said: list[Note] = []
    if "DISTRICT" in frames:
        district = shapely.union_all(polygons(frames["DISTRICT"].geometry.to_numpy()))
        points = points[shapely.intersects(points, district)]
    else:
        district = shapely.convex_hull(shapely.union_all(points))
        said.append(("cells_over_hull", {"area_km2": district.area / 1e6}))
    if not district.area or not len(points):
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "There is no land with cases to make cells on: they stand on one spot or in one line, or outside of "
                "the district. Check the coordinate system of the cases, or give the district.",
            )
        )
    side_m = asked.side_m
    if side_m is None:
        side = madecells.cell_side(coordinates(points), district.area)
        side_m = side.side_m
        said.append(notes.of_side(side))
    crs = frames["CASES"].crs
    return madecells.made(district, crs, asked.shape, side_m, part(progress, 0.0, 0.3)), said


def _exposures(
    asked: Asked, frames: Mapping[str, gpd.GeoDataFrame], cells: gpd.GeoDataFrame, shapes: Any
) -> dict[str, Any]:
    """What cases are set against: the people of a field, the metres of street of a layer."""
    from ...geo.cases.rates import street_length
    from ...geo.figures import number

    found = {}
    if asked.population:
        found["per_1000"] = number(cells[asked.population], len(cells))
    if "STREETS" in frames:
        found["per_km"] = street_length(shapes, frames["STREETS"].geometry.to_numpy())
    return found
