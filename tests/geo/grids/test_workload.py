from __future__ import annotations

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo.errors import NotMetric
from civicgrid.geo.grids.workload import Effort, workload

CELLS = gpd.GeoDataFrame(geometry=[shapely.box(0, 0, 100, 100), shapely.box(100, 0, 200, 100)], crs="EPSG:4549")
EFFORT = Effort(handling_min=15.0, days=100.0, rounds=2.0, metres_per_min=50.0)


def test_streets_are_walked() -> None:
    streets = gpd.GeoDataFrame(
        geometry=[
            shapely.LineString([(0, 50), (150, 50)]),  # 100 m in the first cell, 50 m in the second
            shapely.LineString([(100, 0), (100, 100)]),  # 50 m for either
        ],
        crs="EPSG:4549",
    )
    made = workload(CELLS, np.array([4, 0]), EFFORT, streets)
    assert made["handling_min"].tolist() == [60.0, 0.0]
    assert made["walking_min"].tolist() == pytest.approx([150 * 2 * 100 / 50, 100 * 2 * 100 / 50])
    assert made["load_min"].tolist() == pytest.approx([660.0, 400.0])


def test_without_streets_the_round_from_case_to_case() -> None:
    made = workload(CELLS, np.array([400, 0]), EFFORT)
    # 4 cases a day on 10,000 m²: 0.7124 · √40,000 = 142.48 m a day
    assert made["walking_min"].tolist() == pytest.approx([142.48 * 100 / 50, 0.0])


def test_rounds_of_even_cells_are_that_of_the_whole() -> None:
    one = workload(CELLS.dissolve(), np.array([80]), EFFORT)["walking_min"].sum()
    assert workload(CELLS, np.array([40, 40]), EFFORT)["walking_min"].sum() == pytest.approx(one)


def test_the_round_is_about_that_of_a_good_tour() -> None:
    """A tour of 400 points, from nearest to nearest and shortened by reversing stretches, is a few per cent longer."""
    xy = np.random.default_rng(0).uniform(0, 100, (400, 2))
    cells = CELLS.iloc[:1]
    walked = workload(cells, np.array([400]), Effort(days=1.0, metres_per_min=1.0))["walking_min"].iloc[0]
    assert walked == pytest.approx(tour_length(xy), rel=0.12)


def tour_length(xy: np.ndarray) -> float:
    away = np.hypot(*(xy[:, None] - xy[None]).transpose(2, 0, 1))
    tour, left = [0], set(range(1, len(xy)))
    while left:
        tour.append(min(left, key=lambda one: away[tour[-1], one]))
        left.discard(tour[-1])
    better = True
    while better:
        better = False
        for i in range(1, len(tour) - 1):
            ahead = np.array([*tour[i + 1 :], tour[0]])
            ends = np.array(tour[i:])
            gain = away[tour[i - 1], tour[i]] + away[ends, ahead] - away[tour[i - 1], ends] - away[tour[i], ahead]
            j = int(np.argmax(gain))
            if gain[j] > 1e-9:
                tour[i : i + j + 1] = tour[i : i + j + 1][::-1]
                better = True
    return float(away[tour, [*tour[1:], tour[0]]].sum())


def test_degrees_are_refused() -> None:
    with pytest.raises(NotMetric):
        workload(CELLS.set_crs("EPSG:4326", allow_override=True), np.array([1, 1]))
