"""Floating catchment areas and demand per facility: by hand, by brute force, and as PySAL ``access`` has them."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo.coverage.accessibility import METHODS, ZONES, catchment, served
from civicgrid.geo.distance.pairs import nearest_pairs, pairs_within
from civicgrid.geo.errors import NothingToMeasure


def scattered(seed: int, count: int) -> np.ndarray:
    return shapely.points(np.random.default_rng(seed).uniform(0, 3000, (count, 2)))


# -- pairs


def test_pairs_are_all_within_reach_and_no_others() -> None:
    points, shapes = scattered(1, 400), scattered(2, 60)
    shapes[::3] = shapely.buffer(shapes[::3], 40)
    reach = np.linspace(0, 800, 60)
    found = pairs_within(points, shapes, reach)
    distance = shapely.distance(points[:, None], shapes)
    assert set(zip(found.origin, found.site)) == set(zip(*np.nonzero(distance <= reach)))
    np.testing.assert_array_equal(found.distance_m, distance[found.origin, found.site])


def test_the_border_is_in_reach_and_nothing_has_no_pairs() -> None:
    points = np.array([shapely.Point(0, 300), None, shapely.Point(0, 300.001)])
    found = pairs_within(points, np.array([shapely.Point(0, 0), None]), 300)
    assert (found.origin.tolist(), found.site.tolist()) == ([0], [0])
    assert (found.origins, found.sites) == (3, 2)


def test_all_that_are_equally_near() -> None:
    sites = shapely.points([(0, 0), (200, 0), (100, 500), (0, 0)])
    points = np.array([shapely.Point(100, 0), shapely.Point(150, 0), shapely.Point(1, 0), None])
    found = nearest_pairs(points, sites)
    pairs = sorted(zip(found.origin.tolist(), found.site.tolist(), found.distance_m.tolist()))
    assert pairs == [(0, 0, 100), (0, 1, 100), (0, 3, 100), (1, 1, 50), (2, 0, 1), (2, 3, 1)]


def test_nearest_of_nothing_is_refused() -> None:
    with pytest.raises(NothingToMeasure):
        nearest_pairs(scattered(1, 3), np.array([None], dtype=object))


# -- demand


def test_demand_goes_to_the_nearest_and_ties_are_split() -> None:
    sites = shapely.points([(0, 0), (200, 0)])
    points = shapely.points([(10, 0), (100, 0), (150, 0), (190, 0)])
    found = served(nearest_pairs(points, sites), np.array([7.0, 4.0, 5.0, np.nan]))
    assert found.tolist() == [9.0, 7.0]


def test_no_demand_is_lost() -> None:
    points = np.concatenate([scattered(3, 500), shapely.points(np.arange(50) * 60.0, 0.0)])
    sites = shapely.points(np.arange(10) * 300.0, 0.0)
    people = np.random.default_rng(4).uniform(0, 90, 550)
    assert served(nearest_pairs(points, sites), people).sum() == pytest.approx(people.sum())


# -- floating catchment areas

HAND = shapely.points([(0, 0), (400, 0), (1000, 0)])
"""Three origins of 100, 300, 50 people; facilities at 100 m (8 berths) and 500 m (4); reach 450 m."""
SITES = shapely.points([(100, 0), (500, 0)])
PEOPLE, BERTHS = np.array([100.0, 300.0, 50.0]), np.array([8.0, 4.0])


def test_2sfca_by_hand() -> None:
    """The first serves 400 people (0.02 each), the second the 300 (4/300); nobody reaches the third origin."""
    found = catchment(pairs_within(HAND, SITES, 450), PEOPLE, BERTHS, 450)
    np.testing.assert_allclose(found.demand, [400, 300])
    np.testing.assert_allclose(found.ratio, [0.02, 4 / 300])
    np.testing.assert_allclose(found.access, [0.02, 0.02 + 4 / 300, 0.0])


def test_e2sfca_by_hand() -> None:
    """100 of 450 m lies in the inner third, 300 m on the border of the second, which is the inner one."""
    found = catchment(pairs_within(HAND, SITES, 450), PEOPLE, BERTHS, 450, "e2sfca")
    np.testing.assert_allclose(found.demand, [100 + 0.68 * 300, 300])
    np.testing.assert_allclose(found.access, [8 / 304, 0.68 * 8 / 304 + 4 / 300, 0])


def test_gaussian_is_1_at_the_facility_and_0_at_its_reach() -> None:
    weight = METHODS["gaussian"](np.array([0.0, 0.5, 1.0]))
    half = np.exp(-0.5)
    np.testing.assert_allclose(weight, [1, (np.exp(-0.125) - half) / (1 - half), 0], atol=1e-15)


def test_each_facility_has_a_reach_of_its_own() -> None:
    reach = np.array([250.0, 600.0])
    found = catchment(pairs_within(HAND, SITES, reach), PEOPLE, BERTHS, reach)
    np.testing.assert_allclose(found.demand, [100, 450])
    np.testing.assert_allclose(found.access, [0.08 + 4 / 450, 4 / 450, 4 / 450])


def test_what_is_unknown_gives_nothing() -> None:
    pairs = pairs_within(HAND, SITES, 450)
    found = catchment(pairs, np.array([np.nan, 300.0, 50.0]), np.array([np.nan, 4.0]), 450)
    assert np.isnan(found.ratio[0])
    np.testing.assert_allclose(found.access, [0, 4 / 300, 0])


@pytest.mark.parametrize("method", list(METHODS))
def test_all_capacity_with_demand_in_reach_is_given_out(method: str) -> None:
    points, sites, people = scattered(5, 300), scattered(6, 40), np.random.default_rng(7).uniform(1, 50, 300)
    supply = np.random.default_rng(8).uniform(1, 20, 40)
    found = catchment(pairs_within(points, sites, 500), people, supply, 500, method)
    assert (found.access * people).sum() == pytest.approx(supply[found.demand > 0].sum())


def gaussian_of_dai(distance: float) -> float:
    half = float(np.exp(-0.5))
    return (float(np.exp(-((distance / 500) ** 2) / 2)) - half) / (1 - half)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("method", list(METHODS))
def test_equal_to_pysal_access(method: str) -> None:
    fca, weights = pytest.importorskip("access.fca"), pytest.importorskip("access.weights")
    functions = {
        "2sfca": None,
        "e2sfca": weights.step_fn({500 * end: weight for end, weight in ZONES}),
        "gaussian": gaussian_of_dai,
    }
    points, sites, random = scattered(9, 800), scattered(10, 70), np.random.default_rng(11)
    people, supply = random.uniform(1, 90, 800), random.uniform(1, 20, 70)
    pairs = pairs_within(points, sites, 500)
    found = catchment(pairs, people, supply, 500, method)
    distance = shapely.distance(points[:, None], sites)
    origin, site = (place.ravel() for place in np.indices(distance.shape))
    theirs = fca.two_stage_fca(
        pd.DataFrame({"geoid": np.arange(800), "demand": people}, index=np.arange(800)),
        pd.DataFrame({"supply": supply}, index=np.arange(70)),
        pd.DataFrame({"origin": origin, "dest": site, "cost": distance.ravel()}),
        max_cost=500,
        weight_fn=functions[method],
    )
    np.testing.assert_allclose(found.access, theirs.reindex(np.arange(800), fill_value=0.0), rtol=1e-12)
    assert (found.access > 0).sum() > 500
