"""What a search says of itself: every code there is, each where it belongs, with numbers that are so."""

from __future__ import annotations

import numpy as np
import pytest
from civicgrid.geo.cases import notes
from civicgrid.geo.cases.hotspots import search
from civicgrid.geo.cases.madecells import Side
from civicgrid.geo.cases.neighbours import Choice
from civicgrid.layers.problems import CODES
from civicgrid.tests.geo.cases.board import grid
from shapely.geometry import box

BOARD = grid(20, 20)


def counts(mean: float) -> np.ndarray:
    return np.random.default_rng(1).poisson(mean, 400)


def said(values: np.ndarray, choice: Choice, shapes: np.ndarray = BOARD, **exposures: np.ndarray) -> dict[str, dict]:
    found = dict(search(shapes, values, choice, exposures).said)
    assert set(found) <= set(CODES)
    return found


@pytest.mark.parametrize(
    ("choice", "code", "params"),
    [
        (Choice(), "neighbours_queen", {"mean": 7.41}),  # 4·3 + 72·5 + 324·8 of 400
        (Choice("rook"), "neighbours_rook", {"mean": 3.8}),
        (Choice("nearest", count=4), "neighbours_nearest", {"number": 4, "mean": 4.0}),
        (Choice("band", band_m=100.0), "neighbours_band", {"band_m": 100.0, "mean": 3.8}),
    ],
)
def test_neighbours_are_told(choice: Choice, code: str, params: dict[str, float]) -> None:
    found = said(counts(2.0), choice)
    assert {key: found[code][key] for key in params} == pytest.approx(params)
    assert found["hotspots_exact"] == {"layer": "grid_cell", "total": 400, "percent": 10.0}
    assert found["hotspots_none"]["total"] == 400


def test_the_reason_of_an_automatic_band_is_told() -> None:
    found = said(np.add.outer(np.arange(20), np.arange(20)).ravel(), Choice("band"))
    assert {"band_m", "mean", "least_m", "most_m"} <= set(found["neighbours_band_usual"])


def test_empty_lone_and_equal_cells_are_told() -> None:
    lone = np.append(BOARD, box(0, 0, 1, 1))
    found = said(np.append(counts(0.1), 0), Choice(), lone)
    assert found["cells_empty"]["count"] > 300
    assert found["cells_isolated"]["count"] == 1
    assert "cells_empty" not in said(counts(2.0), Choice())
    assert set(said(np.full(400, 3), Choice())) == {"neighbours_queen", "hotspots_flat"}


def test_cells_without_people_are_told_with_their_cases() -> None:
    people = np.full(400, 50.0)
    people[:10] = 0
    values = counts(2.0)
    found = said(values, Choice(), per_1000=people)
    bare = {"layer": "cases_per_1000", "count": 10, "total": 400, "cases": int(values[:10].sum())}
    assert found["rates_bare"] == bare
    assert (found["rates_drawn"]["draws"], found["rates_drawn"]["seed"]) == (199_999, 20)


def test_stability_is_told_of_hot_cells_only() -> None:
    runs = np.array([24, 24, 3, 20, 24])
    told = dict(notes.of_stability(np.array([True, True, True, True, False]), runs))
    assert told["stability"] == {"layer": "grid_cell", "runs": 24, "count": 4, "always": 2, "seldom": 1}
    assert not list(notes.of_stability(np.zeros(5, dtype=bool), runs))


@pytest.mark.parametrize("reason", ["density", "least", "fewest"])
def test_every_reason_of_a_side_has_its_code(reason: str) -> None:
    code, params = notes.of_side(Side(100.0, reason, 40.0, 9))
    assert code in CODES
    assert params == {"layer": "grid_cell", "side_m": 100.0, "proposed_m": 40.0, "spots": 9}
