"""Gini and Lorenz, by hand."""

from __future__ import annotations

import numpy as np
import pytest
from civicgrid.geo.coverage.inequality import lorenz
from hypothesis import given
from hypothesis import strategies as st

AREAS = st.lists(st.tuples(st.floats(0, 100), st.integers(1, 10_000)), min_size=1, max_size=20)


def arrays(areas: list[tuple[float, int]]) -> tuple[np.ndarray, np.ndarray]:
    per_person, people = np.array(areas, dtype=float).T
    return per_person, people


def test_half_have_nothing() -> None:
    found = lorenz(np.array([4.0, 0.0]), np.array([100.0, 100.0]))
    assert found.area.tolist() == [1, 0]
    assert found.people_share.tolist() == [0.5, 1.0]
    assert found.supply_share.tolist() == [0.0, 1.0]
    assert found.gini == pytest.approx(0.5)


def test_people_weigh() -> None:
    """1 per person for 300 people, 3 for 100: half of all is a quarter's; 1 − 0.75·0.5 − 0.25·1.5 = 0.25."""
    assert lorenz(np.array([1.0, 3.0]), np.array([300.0, 100.0])).gini == pytest.approx(0.25)


def test_equal_is_0_and_one_of_many_nears_1() -> None:
    assert lorenz(np.full(7, 2.5), np.arange(1.0, 8.0)).gini == pytest.approx(0.0)
    assert lorenz(np.array([0.0] * 99 + [1.0]), np.ones(100)).gini == pytest.approx(0.99)


def test_unknown_and_empty_areas_are_no_points() -> None:
    found = lorenz(np.array([np.nan, 1.0, 2.0]), np.array([50.0, 0.0, 10.0]))
    assert found.area.tolist() == [2]
    assert found.gini == pytest.approx(0.0)
    assert np.isnan(lorenz(np.array([np.nan]), np.array([1.0])).gini)
    assert np.isnan(lorenz(np.zeros(3), np.ones(3)).gini)


def test_less_than_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="below 0"):
        lorenz(np.array([-1.0]), np.array([1.0]))


@given(AREAS)
def test_half_the_mean_difference_between_all_pairs_of_people(areas: list[tuple[float, int]]) -> None:
    per_person, people = arrays(areas)
    mean = np.average(per_person, weights=people)
    found = lorenz(per_person, people).gini
    if mean < 1e-9:
        return
    differences = np.abs(per_person[:, None] - per_person) * people[:, None] * people
    assert found == pytest.approx(differences.sum() / people.sum() ** 2 / 2 / mean, abs=1e-9)


@given(AREAS, st.floats(0.5, 50))
def test_neither_the_unit_nor_the_order_nor_a_split_matters(areas: list[tuple[float, int]], unit: float) -> None:
    per_person, people = arrays(areas)
    if np.average(per_person, weights=people) < 1e-9:
        return
    first = lorenz(per_person, people).gini
    assert lorenz(per_person[::-1] * unit, people[::-1]).gini == pytest.approx(first, abs=1e-9)
    assert lorenz(np.repeat(per_person, 2), np.repeat(people / 2, 2)).gini == pytest.approx(first, abs=1e-9)
