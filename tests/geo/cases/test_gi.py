"""Gi* and its classes: against esda, and against a published case."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from civicgrid.geo.cases import gi
from civicgrid.geo.cases.chance import false_discovery, permutation_p
from civicgrid.geo.cases.neighbours import METHODS, Choice, contiguity, neighbours
from civicgrid.tests.geo.cases.board import grid
from scipy import sparse


def esda_local(values, matrix):
    from esda.getisord import G_Local
    from libpysal.weights import W

    near = {i: [int(j) for j in matrix[i].indices if j != i] for i in range(matrix.shape[0])}
    return G_Local(values.astype(float), W(near, silence_warnings=True), transform="B", star=True, permutations=0)


@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::FutureWarning", "ignore::RuntimeWarning")
def test_z_equals_esda_and_fdr_its_cut_off() -> None:
    from esda import fdr

    values = np.random.default_rng(3).poisson(2.0, 600)
    values[200:206] += 9
    weights = contiguity(grid(30, 20))
    oracle = esda_local(values, weights)
    assert np.abs(gi.gi_star(values, weights) - oracle.Zs).max() < 1e-9
    p = permutation_p(values, weights).p
    for level in gi.LEVELS:
        called = false_discovery(p) <= level
        assert (called == (p <= fdr(p, level))).all() or not called.any()


@pytest.mark.filterwarnings("ignore::UserWarning", "ignore::FutureWarning", "ignore::RuntimeWarning")
@pytest.mark.parametrize("method", METHODS)
def test_z_equals_esda_whoever_is_a_neighbour(method: str) -> None:
    values = np.random.default_rng(4).poisson(0.7, 600)
    weights = neighbours(grid(30, 20), Choice(method, band_m=230.0, count=7))
    assert np.abs(gi.gi_star(values, weights) - esda_local(values, weights).Zs).max() < 1e-9


def test_the_published_small_case(cities: Path) -> None:
    data = json.loads((cities / "reference" / "getisord" / "getisord_small.json").read_text(encoding="utf-8"))
    spots = np.array(data["points"])
    distance = np.hypot(*(spots[:, None] - spots[None]).transpose(2, 0, 1))
    weights = sparse.csr_matrix((distance <= data["threshold"]).astype(float))
    assert gi.gi_star(np.array(data["y"]), weights) == pytest.approx(data["cases"]["B_star"], abs=1e-7)
