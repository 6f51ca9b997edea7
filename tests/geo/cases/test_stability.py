"""Stability: a planted hot spot stays with all cells, chance with few, and nothing hangs on order or place."""

from __future__ import annotations

import numpy as np
import shapely
from civicgrid.geo.cases.stability import RUNS, hot_runs
from shapely.geometry import box

DISTRICT = box(0, 0, 3_000, 3_000)
MIDDLES = np.stack(np.meshgrid(np.arange(50, 3_000, 100.0), np.arange(50, 3_000, 100.0)), axis=-1).reshape(-1, 2)


def scattered(count: int, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).uniform(0, 3_000, (count, 2))


def planted() -> np.ndarray:
    return np.vstack([scattered(4_000, 1), np.random.default_rng(2).normal((1_050, 2_050), 100, (300, 2))])


def test_a_planted_spot_stays_and_chance_does_not() -> None:
    runs = hot_runs(planted(), MIDDLES, DISTRICT, 100.0)
    distance = np.hypot(*(MIDDLES - (1_050, 2_050)).T)
    assert (runs[distance < 120] == RUNS).all()
    assert (runs[distance > 500] <= RUNS // 4).all()
    assert hot_runs(scattered(4_000, 3), MIDDLES, DISTRICT, 100.0).max() <= RUNS // 4


def test_moved_and_shuffled_places_give_the_same() -> None:
    order = np.random.default_rng(4).permutation(len(MIDDLES))
    there = hot_runs(planted(), MIDDLES, DISTRICT, 100.0)
    away = hot_runs(planted()[::-1] + 4_096, MIDDLES[order] + 4_096, box(4_096, 4_096, 7_096, 7_096), 100.0)
    assert (away == there[order]).all()


def test_land_outside_the_district_is_no_cold_cell() -> None:
    """Half the box is no district: without the mask its empty half would make all of the other half hot."""
    half = shapely.MultiPolygon([box(0, 0, 1_500, 3_000), box(2_900, 2_900, 3_000, 3_000)])
    xy = scattered(2_000, 5) * (0.5, 1.0)
    assert hot_runs(xy, MIDDLES[MIDDLES[:, 0] < 1_500], half, 100.0).max() <= RUNS // 3


def test_no_case_and_no_place() -> None:
    nowhere = np.array([[np.nan, np.nan], [50.0, 50.0]])
    assert hot_runs(np.empty((0, 2)), nowhere, DISTRICT, 100.0).tolist() == [0, 0]
    heard: list[float] = []
    hot_runs(planted(), nowhere, DISTRICT, 100.0, progress=lambda share, step: heard.append(share))
    assert heard == sorted(heard)
    assert len(heard) == RUNS // 2
