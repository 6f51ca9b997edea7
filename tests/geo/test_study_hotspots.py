"""The search for hot spots in a study: its settings, rates where people and streets are known, stability."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo import study as subject
from civicgrid.geo.study import Settings, Study
from civicgrid.tests.geo.cases.board import grid
from civicgrid.tests.geo.frames import CRS, frame

X, Y = 500_000.0, 3_340_000.0
STEPS = ("prepare", "population", "hotspots", "stability")


def city(**more: gpd.GeoDataFrame) -> Study:
    """A board of 20 × 20 cells with cases everywhere, and many around one place."""
    rng = np.random.default_rng(1)
    xy = np.vstack([rng.uniform(0, 2_000, (1_500, 2)), rng.normal((1_450, 550), 90, (150, 2))])
    cells = frame(grid(20, 20)).assign(id=[f"C{number}" for number in range(400)])
    cases = gpd.GeoDataFrame(
        {"id": np.arange(1_650).astype(str)}, geometry=shapely.points(xy[:, 0] + X, xy[:, 1] + Y), crs=CRS
    )
    return Study({"grid_cell": cells, "case": cases, **more}, {})


def run(study: Study) -> tuple[gpd.GeoDataFrame, dict[str, dict]]:
    results = subject.run(study, codes=STEPS)
    return results.layers[col.RESULT_CELL].set_index(col.ID), dict(results.notes)


def test_the_planted_spot_is_hot_a_cluster_and_stable() -> None:
    cells, said = run(city())
    middle = cells.loc["C114"]  # column 14, row 5
    assert (middle[col.HOT], middle[col.MORAN], middle[col.STABLE_RUNS]) == ("hot99", "HH", 24)
    assert cells[col.STABILITY].between(0, 1).all()
    assert said["stability"]["count"] == cells[col.HOT].str.startswith("hot").sum()
    assert not {col.rate("per_1000"), col.rate("per_km"), col.STREET_M} & set(cells.columns)


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        (Settings(neighbours="rook"), "neighbours_rook"),
        (Settings(neighbours="nearest", neighbour_count=6), "neighbours_nearest"),
        (Settings(neighbours="band", neighbour_band_m=210.0), "neighbours_band"),
        (Settings(neighbours="band"), "neighbours_band_peak"),
    ],
)
def test_settings_choose_the_neighbours(settings: Settings, code: str) -> None:
    cells, said = run(replace(city(), settings=settings))
    assert code in said
    assert cells.loc["C114", col.HOT] == "hot99"


def test_rates_where_people_and_streets_are_known() -> None:
    homes = frame([shapely.box(X, Y, X + 2_000, Y + 1_000)]).assign(id="R", population=20_000)
    streets = frame(
        [shapely.LineString([(X, Y + 50 + 100 * row), (X + 2_000, Y + 50 + 100 * row)]) for row in range(20)]
    )
    cells, said = run(city(residential=homes, street_line=streets.assign(id=np.arange(20).astype(str))))
    lived = cells[cells[col.POPULATION] > 0]
    assert len(lived) == 200
    assert lived[col.rate("per_1000")].to_numpy() == pytest.approx(lived[col.CASES] / lived[col.POPULATION] * 1_000)
    assert cells[col.rate("per_1000")].isna().sum() == 200
    assert said["rates_bare"]["count"] == 200
    assert cells[col.rate("per_km")].to_numpy() == pytest.approx(cells[col.CASES] / cells[col.STREET_M] * 1_000)
    assert cells.loc["C114", [col.hot_rate("per_1000"), col.hot_rate("per_km")]].tolist() == ["hot99", "hot99"]


def test_cases_without_any_point_have_no_stability() -> None:
    study = city()
    by_area = study.frames["case"].assign(cell="C1", community=None, street=None)
    by_area.geometry = gpd.GeoSeries([None] * len(by_area), crs=CRS)
    frames = {"grid_cell": study.frames["grid_cell"], col.CASE_BY_AREA: by_area}
    cells, _ = run(replace(study, frames=frames))
    assert cells.loc["C1", col.CASES] == 1_650
    assert col.STABILITY not in cells.columns
