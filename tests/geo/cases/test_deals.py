"""Sums of dealt values: what is left when one is held, and what is drawn, against the exact distribution."""

from __future__ import annotations

import numpy as np
import pytest
from civicgrid.geo.cases import deals


@pytest.mark.parametrize("k", [1, 4, 9, 15, 19])
def test_leaving_one_out_equals_the_distribution_of_the_others(k: int) -> None:
    values = np.random.default_rng(6).poisson(1.5, 20)
    exact = deals.Exact.of(values, 19)
    for held in np.unique(values):
        others = np.delete(values, np.flatnonzero(values == held)[0])
        wanted = deals.Exact.of(others, k)
        sums = np.arange(others.sum() + 1)
        found = exact.tails_without(k, sums, np.full(len(sums), held))
        assert np.abs(np.array(found) - wanted.tails(k, sums)).max() < 1e-12


def test_a_large_city_loses_no_accuracy() -> None:
    values = np.random.default_rng(1).poisson(0.3, 40_000)
    held = int(values.max())
    others = np.delete(values, np.flatnonzero(values == held)[0])
    sums = np.arange(12)
    found = deals.Exact.of(values, 8).tails_without(8, sums, np.full(12, held))
    assert np.abs(np.array(found) - deals.Exact.of(others, 8).tails(8, sums)).max() < 1e-13


def test_drawn_sums_come_near_the_exact_ones_and_are_the_same_each_time() -> None:
    values = np.random.default_rng(2).poisson(2.0, 300)
    sums = np.arange(5, 35)
    exact = np.array(deals.Exact.of(values, 9).tails(9, sums))
    found = np.array(deals.drawn_tails(values, 9, sums.astype(float), 99_999, seed=4))
    error = np.sqrt(exact * (1 - exact) / 99_999)
    assert (np.abs(found - exact) < 5 * error + 1e-6).all()
    assert (found == deals.drawn_tails(values, 9, sums.astype(float), 99_999, seed=4)).all()
    assert (found != deals.drawn_tails(values, 9, sums.astype(float), 99_999, seed=5)).any()


def test_the_normal_one_leaves_out_the_held_value() -> None:
    values = np.random.default_rng(3).poisson(30, 200)
    others = values[1:]
    sums = np.array([2_700, 3_000, 3_300])
    found = deals.Normal(values).tails_without(100, sums, values[:1].repeat(3))
    assert np.allclose(found, deals.Normal(others).tails(100, sums), rtol=1e-9)
