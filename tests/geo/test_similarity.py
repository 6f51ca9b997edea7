"""Local city systems: hand-worked values, another formula, least squares."""

from __future__ import annotations

import numpy as np
import pytest
from civicgrid.geo.similarity import Similarity, fit
from hypothesis import given
from hypothesis import strategies as st


def test_a_turn_of_30_degrees_by_hand():
    x, y = Similarity(1000.0, 2000.0, 30.0, 2.0).apply([0.0, 10.0, 0.0], [0.0, 0.0, 10.0])
    # cos 30° = 0.8660254, sin 30° = 0.5, times 2
    assert x == pytest.approx([1000.0, 1017.320508, 990.0])
    assert y == pytest.approx([2000.0, 2010.0, 2017.320508])


@given(
    st.floats(-5e6, 5e6), st.floats(-5e6, 5e6), st.floats(-180, 180), st.floats(0.99, 1.01),
    st.floats(-1e5, 1e5), st.floats(-1e5, 1e5),
)  # fmt: skip
def test_it_is_a_product_of_complex_numbers(dx, dy, turn, scale, x, y):
    there = complex(dx, dy) + scale * np.exp(1j * np.radians(turn)) * complex(x, y)
    assert Similarity(dx, dy, turn, scale).apply(x, y) == pytest.approx((there.real, there.imag), abs=1e-6)


def test_control_points_give_the_parameters_back():
    true = Similarity(488_000.0, 3_310_000.0, -1.25, 1.000_04)
    local = np.array([[0.0, 0.0], [9_000.0, 100.0], [4_000.0, 7_000.0], [-3_000.0, 2_500.0]])
    found, misses = fit(np.column_stack([local, *true.apply(*local.T)]))
    assert (found.dx, found.dy) == pytest.approx((true.dx, true.dy), abs=1e-6)
    assert (found.rotation_deg, found.scale) == pytest.approx((true.rotation_deg, true.scale), abs=1e-10)
    assert misses.max() < 1e-6


def test_the_best_compromise_by_hand():
    # a square whose corners miss by ±1 m east, crosswise: the best similarity is the identity
    square = np.array([[0, 0], [10, 0], [10, 10], [0, 10]], float)
    crosswise = np.array([[1, 0], [-1, 0], [1, 0], [-1, 0]], float)
    found, misses = fit(np.column_stack([square, square + crosswise]))
    assert (found.dx, found.dy, found.rotation_deg, found.scale) == pytest.approx((0, 0, 0, 1), abs=1e-12)
    assert misses == pytest.approx([1, 1, 1, 1])


@pytest.mark.parametrize(
    "points",
    [[], [[1, 2, 3, 4]], [[1, 2, 3, 4], [1, 2, 5, 6]], [[1, 2, 3], [4, 5, 6]], [[1, 2, 3, np.nan], [2, 3, 4, 5]]],
)
def test_too_few_points_are_refused(points):
    with pytest.raises(ValueError):  # noqa: PT011 - the value itself
        fit(points)
