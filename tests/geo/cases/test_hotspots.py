"""Hot spots: planted ones are found, cities of pure chance have none, and rows come back as they were."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.cases import hotspots as subject
from civicgrid.geo.cases.gi import significance
from civicgrid.geo.cases.neighbours import contiguity
from civicgrid.geo.errors import NothingToMeasure, NotMetric
from civicgrid.tests.geo.cases.board import grid
from civicgrid.tests.geo.frames import frame
from shapely.geometry import MultiPolygon, Point, box


@pytest.mark.parametrize("mean", [0.1, 0.5, 2.0, 15.0])
def test_chance_alone_makes_no_hot_spots(mean: float) -> None:
    """Of 200 cities of pure chance, at most 19 may show any hot cell."""
    rng = np.random.default_rng(20)
    weights = contiguity(grid(20, 20))
    alarms = 0
    for _ in range(200):
        found, _ = significance(rng.poisson(mean, 400), weights)
        alarms += bool(found["hot"].str.startswith("hot").any())
    assert alarms <= 19


def test_a_true_hot_spot_and_a_true_cold_spot_are_found() -> None:
    rng = np.random.default_rng(5)
    values = rng.poisson(15, 900).reshape(30, 30)
    values[5:8, 5:8] += 30
    values[20:24, 20:24] = 0
    found, _ = significance(values.ravel(), contiguity(grid(30, 30)))
    hot = found["hot"].to_numpy().reshape(30, 30)
    assert (hot[5:8, 5:8] == "hot99").all()
    assert (hot[21:23, 21:23] == "cold99").all()
    assert (hot[:3, 20:] == "none").all()


def test_counts_on_borders_once_and_everything_back_in_order() -> None:
    cells = frame(grid(4, 3))
    cells.index = np.arange(12) * 2 + 5
    spots = [Point(500_100, 3_340_050), Point(500_100, 3_340_100), Point(500_050, 3_340_050), Point(1, 1), None]
    found = subject.hotspots(cells, frame(spots)).table
    assert list(found.index) == list(cells.index)
    assert found["cases"].tolist() == [3] + [0] * 11
    assert (found["hot"] == "none").all()


def test_moved_and_shuffled_cells_give_the_same() -> None:
    shapes, rng = grid(12, 9), np.random.default_rng(8)
    spots = shapely.points(rng.normal((500_600, 3_340_450), 200, (800, 2)))
    first = subject.hotspots(frame(shapes), frame(spots)).table
    order = rng.permutation(len(shapes))
    moved = [shapely.transform(part, lambda xy: xy + 4321.25) for part in (shapes[order], spots)]
    second = subject.hotspots(frame(moved[0]), frame(moved[1])).table
    assert (second["cases"].to_numpy() == first["cases"].to_numpy()[order]).all()
    assert np.allclose(second["gi_p"], first["gi_p"].to_numpy()[order], atol=1e-12)


def test_isolated_flat_and_missing() -> None:
    cells = [*grid(3, 3), box(900_000, 0, 900_100, 100), None]
    spots = [Point(500_050, 3_340_050)] * 3 + [Point(900_050, 50)]
    found = subject.hotspots(frame(cells), frame(spots)).table
    assert np.isnan(found["gi_p"].iloc[9])
    assert found["hot"].iloc[9] == "none"
    assert found["cases"].iloc[9] == 1
    assert found["cases"].iloc[10] == 0
    flat = subject.hotspots(frame(grid(3, 3)), frame([])).table
    assert flat["gi_p"].isna().all()
    assert (flat["hot"] == "none").all()


def test_refusals() -> None:
    with pytest.raises(NothingToMeasure):
        subject.hotspots(frame([None]), frame([Point(0, 0)]))
    with pytest.raises(NotMetric):
        subject.hotspots(*(frame(part).set_crs(4326, allow_override=True) for part in (grid(2, 2), [Point(0, 0)])))


def test_parts_of_a_cell_count_together() -> None:
    cell = MultiPolygon([box(0, 0, 10, 10), box(50, 0, 60, 10)])
    found = subject.hotspots(frame([cell, box(10, 0, 50, 10)]), frame([Point(5, 5), Point(55, 5), Point(30, 5)])).table
    assert found["cases"].tolist() == [2, 1]
