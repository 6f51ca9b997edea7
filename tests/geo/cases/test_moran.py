"""Local Moran's I: against esda, and against cities of pure chance."""

from __future__ import annotations

import numpy as np
import pytest
from civicgrid.geo.cases import moran
from civicgrid.geo.cases.neighbours import contiguity, others
from civicgrid.tests.geo.cases.board import grid
from shapely.geometry import box


def esda_moran(values, matrix, permutations: int = 0):
    from esda.moran import Moran_Local
    from libpysal.weights import W

    near = {row: [int(cell) for cell in matrix[row].indices] for row in range(matrix.shape[0])}
    weights = W(near, silence_warnings=True)
    return Moran_Local(values.astype(float), weights, permutations=permutations, seed=12)


@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::FutureWarning", "ignore::DeprecationWarning")
def test_i_p_and_quadrants_equal_esda() -> None:
    values = np.random.default_rng(3).poisson(2.0, 600)
    values[200:206] += 9
    weights = contiguity(grid(30, 20))
    found, chance = moran.clusters(values, weights, fdr_alpha=0.10)
    oracle = esda_moran(values, others(weights), permutations=4_999)
    assert np.abs(found["moran_i"] - oracle.Is).max() < 1e-9
    assert not chance.approximated.any()
    tied = 1e-9 * np.abs(oracle.Is)
    above, below = (oracle.sim >= oracle.Is - tied).mean(axis=0), (oracle.sim <= oracle.Is + tied).mean(axis=0)
    drawn = np.minimum(1.0, 2 * np.minimum(above, below))
    assert (np.abs(drawn - found["moran_p"]) < 5 * 2 * np.sqrt(found["moran_p"] / 2 / 4_999) + 2e-3).all()
    quadrants = np.array(["", "HH", "LH", "LL", "HL"])[oracle.q]
    called = found["moran"] != "none"
    assert called.sum() > 5
    assert (found["moran"][called] == quadrants[called]).all()


def test_a_lone_tall_cell_is_an_outlier_and_a_block_a_cluster() -> None:
    values = np.random.default_rng(4).poisson(6, 900).reshape(30, 30)
    values[4:8, 4:8] += 15
    values[20, 20], values[18:23, 18:20], values[18:23, 21:23] = 40, 1, 1
    values[[19, 21], 20] = 0
    found = moran.clusters(values.ravel(), contiguity(grid(30, 30)))[0]["moran"].to_numpy().reshape(30, 30)
    assert (found[5:7, 5:7] == "HH").all()
    assert found[20, 20] == "HL"


@pytest.mark.parametrize("mean", [0.1, 0.5, 2.0, 15.0])
def test_chance_alone_makes_no_clusters(mean: float) -> None:
    rng = np.random.default_rng(20)
    weights = contiguity(grid(20, 20))
    alarms = sum((moran.clusters(rng.poisson(mean, 400), weights)[0]["moran"] != "none").any() for _ in range(200))
    assert alarms <= 19


def test_equal_counts_and_lone_cells_are_nothing() -> None:
    flat, _ = moran.clusters(np.ones(9, dtype=int), contiguity(grid(3, 3)))
    assert flat[["moran_i", "moran_p", "moran_q"]].isna().all(axis=None)
    assert (flat["moran"] == "none").all()
    lone = np.append(grid(3, 3), box(0, 0, 1, 1))
    found, _ = moran.clusters(np.append(np.arange(9), 5), contiguity(lone))
    assert found.isna().any(axis=1).tolist() == [False] * 9 + [True]
    assert found["moran"][9] == "none"
