"""The shift test: by counting every shift of a small board, and how often it takes chance for more."""

from __future__ import annotations

import numpy as np
import pytest
from civicgrid.geo.cases.shifts import LEAST_OVERLAP, shift_test
from scipy.ndimage import gaussian_filter

SIDE = 100.0


def places(columns: int, rows: int) -> np.ndarray:
    x, y = np.meshgrid(np.arange(columns), np.arange(rows))
    return np.column_stack([x.ravel(), y.ravel()]) * SIDE + (500_050, 3_340_050)


def test_equals_going_through_every_shift() -> None:
    draw = np.random.default_rng(2)
    columns, rows = 7, 5
    one, other = draw.poisson(3.0, (rows, columns)).astype(float), draw.random((rows, columns))
    a, b = one - one.mean(), other - other.mean()
    strengths = {}
    for down in range(-rows + 1, rows):
        for right in range(-columns + 1, columns):
            mine = a[max(0, -down) : rows - max(0, down), max(0, -right) : columns - max(0, right)]
            theirs = b[max(0, down) : rows - max(0, -down), max(0, right) : columns - max(0, -right)]
            if mine.size >= LEAST_OVERLAP * a.size:
                strengths[down, right] = (mine * theirs).sum() / np.sqrt(mine.size)
    every = np.array(list(strengths.values()))
    wanted = 2 * min((every >= strengths[0, 0]).mean(), (every <= strengths[0, 0]).mean())
    found = shift_test(one.ravel(), other.ravel(), places(columns, rows), SIDE)
    assert found.shifts == len(every)
    assert found.p == pytest.approx(min(1.0, wanted))


def test_patterns_in_heaps_rarely_go_together_by_chance() -> None:
    """Of 200 pairs that have nothing to do with each other about 10 may; dealt anew, more than half would."""
    draw, spots = np.random.default_rng(5), places(60, 50)

    def heaps(wide: float) -> np.ndarray:
        smooth = gaussian_filter(draw.normal(size=(50, 60)), wide)
        return (smooth / smooth.std()).ravel()

    false = sum(
        shift_test(draw.poisson(np.exp(heaps(3.0))), heaps(4.0) > 0.5, spots, SIDE).p <= 0.05 for _ in range(200)
    )
    assert false <= 19


def test_patterns_that_go_together_or_part_are_found() -> None:
    smooth = gaussian_filter(np.random.default_rng(9).normal(size=(50, 60)), 2.0).ravel()
    smooth /= smooth.std()
    cases = np.random.default_rng(1).poisson(np.exp(smooth))
    assert shift_test(cases, smooth > 0.5, places(60, 50), SIDE).p < 0.01
    assert shift_test(cases, smooth < -0.5, places(60, 50), SIDE).p < 0.01


def test_nothing_is_told_of_what_is_everywhere_the_same() -> None:
    found = shift_test(np.ones(35), np.arange(35.0), places(7, 5), SIDE)
    assert np.isnan(found.p)
    assert found.shifts == 0
