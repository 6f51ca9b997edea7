from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo.cases import cube as cb
from civicgrid.geo.cases.chance import permutation_p
from civicgrid.geo.cases.gi import gi_star
from civicgrid.geo.cases.neighbours import contiguity
from civicgrid.geo.cases.periods import Periods, periods
from scipy import sparse

MONTHS = 6


def when(count: int = MONTHS) -> Periods:
    return periods(
        pd.Timestamp("2024-01-01"), pd.Timestamp("2024-01-01") + pd.DateOffset(months=count, days=-1), "month"
    )


def weights(side: int = 5) -> sparse.csr_matrix:
    x, y = (part.ravel() for part in np.meshgrid(np.arange(float(side)), np.arange(float(side))))
    return contiguity(shapely.box(x, y, x + 1, y + 1))


def counts(side: int = 5, months: int = MONTHS) -> np.ndarray:
    made = np.random.default_rng(3).poisson(2.0, (side**2, months))
    made[:3, -1] = 9
    return made


def full_matrix(space: sparse.csr_matrix, steps: int, months: int = MONTHS) -> sparse.csr_matrix:
    """The same neighbours laid out: bins by cell, then month."""
    time = sum(sparse.eye(months, k=-step) for step in range(steps + 1))
    return sparse.kron(space, time).tocsr()


def test_cases_are_counted_by_cell_and_period() -> None:
    made = cb.cube(np.array([0, 0, 1, 1, -1, 1]), np.array([0, 0, 2, -1, 1, 2]), 3, when(3))
    assert made.counts.tolist() == [[2, 0, 0], [0, 0, 2], [0, 0, 0]]
    assert not made.missing.any()


@pytest.mark.parametrize("steps", [0, 1, 2])
def test_gi_of_bins_is_that_of_the_full_matrix(steps: int) -> None:
    space, values = weights(), counts()
    found = cb.space_time_gi(cb.Cube(values, when(), np.zeros(MONTHS, dtype=bool)), space, steps)
    laid_out = full_matrix(space, steps)
    assert found.z.ravel() == pytest.approx(gi_star(values.ravel(), laid_out), abs=1e-12)
    chance = permutation_p(values.ravel(), laid_out)
    order = np.argsort(chance.p, kind="stable")
    assert (np.diff(found.q.ravel()[order]) >= 0).all()
    assert (found.near_counts == space @ values).all()


def test_a_missing_period_counts_nowhere_and_is_nobodys_neighbour() -> None:
    space, values = weights(), counts()
    gone = np.zeros(MONTHS, dtype=bool)
    gone[2] = True
    found = cb.space_time_gi(cb.Cube(np.where(gone, 0, values), when(), gone), space)
    assert np.isnan(found.z[:, 2]).all()
    assert np.isnan(found.q[:, 2]).all()
    kept = [0, 1, 3, 4, 5]
    bins = (np.arange(25)[:, None] * MONTHS + kept).ravel()
    laid_out = full_matrix(space, 1)[bins][:, bins]
    assert found.z[:, kept].ravel() == pytest.approx(gi_star(values[:, kept].ravel(), laid_out), abs=1e-12)


def test_a_cube_that_counts_the_same_everywhere_has_nothing_hot() -> None:
    found = cb.space_time_gi(cb.Cube(np.full((25, MONTHS), 2), when(), np.zeros(MONTHS, dtype=bool)), weights())
    assert not found.hot(0.1).any()
    assert not found.cold(0.1).any()


def test_the_order_of_cells_does_not_matter() -> None:
    space, values = weights(), counts()
    order = np.random.default_rng(4).permutation(25)
    none = np.zeros(MONTHS, dtype=bool)
    one = cb.space_time_gi(cb.Cube(values, when(), none), space)
    other = cb.space_time_gi(cb.Cube(values[order], when(), none), space[order][:, order])
    assert other.z == pytest.approx(one.z[order])
    assert other.q == pytest.approx(one.q[order])


def test_a_cube_that_fits_no_memory_is_refused_with_its_size() -> None:
    with pytest.raises(cb.TooManyBins) as refused:
        cb.cube(np.array([0]), np.array([0]), 10_000_000, when())
    assert refused.value.params == {"cells": 10_000_000, "periods": 6, "most": cb.MOST_BINS}
