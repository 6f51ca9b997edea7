"""Chance of sums: against counting every draw and every deal."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from civicgrid.geo.cases import chance, deals
from civicgrid.geo.cases.gi import gi_star
from civicgrid.geo.cases.neighbours import contiguity, others
from civicgrid.tests.geo.cases.board import grid
from scipy import sparse, stats


def test_distribution_equals_counting_every_draw() -> None:
    values = np.array([0, 0, 3, 1, 1, 7, 2, 0])
    table = deals.sum_distribution(values, 8)
    for k in range(1, 9):
        sums = [sum(draw) for draw in itertools.combinations(values.tolist(), k)]
        expected = np.bincount(sums, minlength=table.shape[1]) / len(sums)
        assert np.abs(table[k] - expected).max() < 1e-14


def test_p_of_a_small_city_equals_counting_every_deal() -> None:
    values = np.array([4, 2, 0, 1, 0, 0, 1, 0, 0])
    weights = contiguity(grid(3, 3))
    p = chance.permutation_p(values, weights).p
    near, total = np.asarray(weights.sum(axis=1)).ravel().astype(int), weights @ values
    for cell in range(8):
        if near[cell] == 9:
            continue
        sums = np.array([sum(draw) for draw in itertools.combinations(values.tolist(), near[cell])])
        expected = min(1.0, 2 * min((sums >= total[cell]).mean(), (sums <= total[cell]).mean()))
        assert p[cell] == pytest.approx(expected, abs=1e-13)
    assert p[4] == 1.0  # its neighbourhood is the whole city


def test_only_zeros_and_ones_is_hypergeometric_even_in_a_huge_city() -> None:
    values = np.zeros(500_000, dtype=np.int64)
    values[:2_000] = 1
    table = deals.sum_distribution(values, 40)
    for k in (5, 9, 40):
        expected = stats.hypergeom(500_000, 2_000, k).pmf(np.arange(k + 1))
        assert np.allclose(table[k][: k + 1], expected, rtol=1e-9, atol=1e-300)


def test_one_desk_with_very_many_cases_is_still_exact() -> None:
    values = np.random.default_rng(1).poisson(15, 2_000)
    values[77] = 4_000
    weights = contiguity(grid(50, 40))
    found = chance.permutation_p(values, weights)
    assert not found.approximated.any()
    rest = deals.sum_distribution(np.delete(values, 77), 8)[8]
    with_desk = rest[int((weights @ values)[77]) - 4_000 :].sum()
    assert found.p[77] == pytest.approx(2 * 9 / 2_000 * with_desk, rel=1e-9)


def test_very_large_neighbourhoods_are_approximated_and_said() -> None:
    values = np.random.default_rng(2).poisson(40, 900)
    dense = sparse.csr_matrix(np.ones((900, 900)))
    dense[0, 450:] = 0
    dense.eliminate_zeros()
    found = chance.permutation_p(values, dense)
    assert found.approximated.all()
    assert found.p[1] == 1.0
    z = gi_star(values, dense)[0]
    assert found.p[0] == pytest.approx(2 * stats.norm.sf(abs(z)))


def test_p_of_a_held_cell_equals_counting_every_deal_of_the_others() -> None:
    values = np.array([4, 2, 0, 1, 0, 0, 1, 0, 3])
    near = others(contiguity(grid(3, 3)))
    p = chance.conditional_p(values, near).p
    total = near @ values
    for cell in range(9):
        rest = np.delete(values, cell).tolist()
        sums = np.array([sum(draw) for draw in itertools.combinations(rest, len(near[cell].indices))])
        expected = min(1.0, 2 * min((sums >= total[cell]).mean(), (sums <= total[cell]).mean()))
        assert p[cell] == pytest.approx(expected, abs=1e-13)


def test_drawn_p_comes_near_the_exact_one() -> None:
    values = np.random.default_rng(7).poisson(1.0, 400)
    weights = contiguity(grid(20, 20))
    exact = chance.permutation_p(values, weights).p
    drawn = chance.drawn_p(values.astype(float), weights, draws=49_999)
    assert not drawn.approximated.any()
    assert drawn.p.min() >= 1 / 50_000
    assert (np.abs(drawn.p - exact) < 5 * 2 * np.sqrt(exact / 2 / 49_999) + 1e-4).all()


def test_sums_of_very_many_rates_are_taken_as_normal_and_said() -> None:
    values = np.random.default_rng(8).gamma(2.0, size=120)
    near = sparse.csr_matrix(np.tril(np.ones((120, 120))))
    found = chance.drawn_p(values, near, draws=999)
    assert found.approximated.sum() == 120 - chance.MOST_DRAWN
