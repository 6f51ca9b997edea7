from __future__ import annotations

import numpy as np
import pytest
from civicgrid.geo import columns as col
from civicgrid.geo.cases.change import change
from scipy import stats


def test_by_hand() -> None:
    # 10 in all, half expected after: P(at least 9) = 11/1024, twice that
    found = change(np.array([1, 5, 0]), np.array([9, 5, 0]), 0.5)
    assert found[col.CHANGE_P].tolist() == pytest.approx([22 / 1024, 1.0, 1.0])
    assert found[col.CHANGED].tolist() == ["more", "none", "none"]


def test_p_is_that_of_the_binomial_test() -> None:
    chance = np.random.default_rng(1)
    before, after = chance.poisson(9, 60), chance.poisson(14, 60)
    found = change(before, after, 0.4)
    for b, a, p in zip(before, after, found[col.CHANGE_P]):
        tails = [stats.binomtest(int(a), int(a + b), 0.4, side).pvalue for side in ("less", "greater")]
        assert p == pytest.approx(min(1.0, 2 * min(tails)))


def test_times_of_unequal_length_are_compared_by_their_share() -> None:
    # three times as long, three times as many: nothing has changed
    found = change(np.array([40, 40]), np.array([120, 40]), 0.75)
    assert found[col.CHANGED].tolist() == ["none", "fewer"]


def test_among_areas_without_change_hardly_any_is_called() -> None:
    chance, calls = np.random.default_rng(2), 0
    for _ in range(100):
        calls += bool((change(chance.poisson(5, 200), chance.poisson(5, 200), 0.5)[col.CHANGED] != "none").any())
    assert calls <= 10
