"""Rates: by hand, against esda, and over cities of pure chance where people live unevenly."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.cases import rates
from civicgrid.geo.cases.neighbours import contiguity
from civicgrid.tests.geo.cases.board import grid

BOARD = contiguity(grid(20, 20))


def uneven(rng: np.random.Generator) -> np.ndarray:
    return rng.lognormal(5.0, 1.0, 400)


def test_smoothing_by_hand() -> None:
    """Mean 20/1000; observed variance (100·0.03² + 900·(0.01/3)²)/1000 = 1e-4, of which 0.02/500 is chance."""
    counts, exposure = np.array([5, 15]), np.array([100.0, 900.0])
    variance = 1e-4 - 4e-5
    shares = variance / (variance + 0.02 / exposure)
    assert rates.smoothed(counts, exposure) == pytest.approx(shares * [0.05, 15 / 900] + (1 - shares) * 0.02)
    alike = rates.smoothed(np.array([2, 18]), exposure)
    assert alike == pytest.approx([0.02, 0.02])


@pytest.mark.filterwarnings("ignore")
def test_equals_esda() -> None:
    from esda.moran import assuncao_rate
    from esda.smoothing import Empirical_Bayes

    rng = np.random.default_rng(1)
    people = uneven(rng)
    counts = rng.poisson(people / 50 * rng.gamma(2.0, 0.5, 400))
    assert np.abs(rates.smoothed(counts, people) - Empirical_Bayes(counts, people).r.ravel()).max() < 1e-9
    assert np.abs(rates.standardised(counts, people) - assuncao_rate(counts, people)).max() < 1e-9


def test_many_cases_are_hot_only_where_they_are_many_for_the_people() -> None:
    rng = np.random.default_rng(2)
    people = np.full((20, 20), 200.0)
    people[2:6, 2:6] = 4_000.0
    counts = rng.poisson(people / 50)
    counts[12:15, 12:15] += 20
    found, chance = rates.rates(counts.ravel(), people.ravel(), BOARD, "per_1000")
    hot = found["hot_per_1000"].to_numpy().reshape(20, 20)
    assert (hot[12:15, 12:15] == "hot99").all()
    assert not (hot[2:6, 2:6] == "hot99").any()
    assert not chance.approximated.any()
    assert found["cases_per_1000"].to_numpy() == pytest.approx(counts.ravel() / people.ravel() * 1000)


@pytest.mark.parametrize("mean", [0.1, 0.5, 2.0, 15.0])
def test_chance_alone_makes_no_hot_rates(mean: float) -> None:
    rng = np.random.default_rng(20)
    alarms = 0
    for _ in range(200):
        people = uneven(rng)
        counts = rng.poisson(people / people.mean() * mean)
        found, _ = rates.rates(counts, people, BOARD, "per_1000", draws=19_999)
        alarms += bool(found["hot_per_1000"].str.startswith("hot").any())
    assert alarms <= 19


def test_where_nobody_lives_there_is_no_rate() -> None:
    people = uneven(np.random.default_rng(3))
    people[:3] = [0.0, np.nan, -1.0]
    found, chance = rates.rates(np.full(400, 2), people, BOARD, "per_1000", draws=999)
    assert found.iloc[:3, :3].isna().all(axis=None)
    assert (found["hot_per_1000"][:3] == "none").all()
    assert found.iloc[3:, :3].notna().all(axis=None)
    assert len(chance.p) == 397
    nothing, _ = rates.rates(np.zeros(400, dtype=int), people, BOARD, "per_1000", draws=999)
    assert (nothing["cases_per_1000_eb"][3:] == 0).all()
    none, _ = rates.rates(np.zeros(400, dtype=int), np.zeros(400), BOARD, "per_km", draws=999)
    assert none["cases_per_km"].isna().all()


def test_a_street_between_two_cells_counts_for_both() -> None:
    cells = grid(2, 1)
    x, y = 500_100.0, 3_340_000.0
    along, across = (
        shapely.LineString([(x + 1, y), (x + 1, y + 100)]),
        shapely.LineString([(x + 50, y), (x + 50, y + 60)]),
    )
    assert rates.street_length(cells, np.array([along, across])) == pytest.approx([100, 160])
