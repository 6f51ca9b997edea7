"""The proposed bandwidth: the likelihood by its definition, heaps of known width, cases entered at few spots."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.cases import bandwidth as subject
from civicgrid.geo.errors import NothingToMeasure


def heaps(sd_m: float, each: int = 60, count: int = 12) -> np.ndarray:
    draw = np.random.default_rng(7)
    centres = draw.uniform(0, 8000, (count, 2))
    return centres.repeat(each, axis=0) + draw.normal(0, sd_m, (each * count, 2))


def test_likelihood_by_its_definition() -> None:
    draw = np.random.default_rng(3)
    spots, cases, wide = draw.uniform(0, 2000, (40, 2)), draw.integers(1, 6, 40).astype(float), 300.0
    square = ((spots[:, None] - spots[None]) ** 2).sum(axis=2)
    near = np.exp(-square / 2 / wide**2) / (2 * np.pi * wide**2)
    np.fill_diagonal(near, 0)
    wanted = cases @ np.log(near @ cases) / cases.sum()
    assert subject.likelihood(spots, cases, wide) == pytest.approx(wanted, abs=1e-3)


def test_wider_heaps_get_a_wider_kernel() -> None:
    narrow, wide = subject.propose(heaps(200)), subject.propose(heaps(600))
    assert narrow.bandwidth_m < 0.7 * wide.bandwidth_m
    assert narrow.bandwidth_m < narrow.scott_m / 2
    assert not narrow.narrowest
    assert subject.LEAST_M <= narrow.least_m < wide.bandwidth_m < wide.most_m


def test_where_a_narrower_one_would_be_better_it_is_told() -> None:
    found = subject.propose(heaps(40))
    assert found.narrowest
    assert found.bandwidth_m == subject.LEAST_M


def test_cases_entered_again_at_the_same_spots_change_little() -> None:
    places = heaps(300)
    once, often = subject.propose(places), subject.propose(places.repeat(20, axis=0))
    assert often.spots == once.spots
    assert often.cases == 20 * once.cases
    assert often.bandwidth_m == pytest.approx(once.bandwidth_m, rel=0.5)


def test_only_cases_of_the_district_are_asked() -> None:
    places = heaps(200)
    square = shapely.box(0, 0, 4000, 8000)
    inside = places[places[:, 0] < 4000]
    inside = inside[(inside > 0).all(axis=1) & (inside < 8000).all(axis=1)]
    assert subject.propose(places, square) == subject.propose(inside)


@pytest.mark.parametrize(
    "places", [np.empty((0, 2)), np.full((9, 2), 5.0), np.column_stack([np.arange(900.0), np.zeros(900)])]
)
def test_nothing_is_proposed_for_a_spot_or_a_line(places: np.ndarray) -> None:
    with pytest.raises(NothingToMeasure):
        subject.propose(places)
