"""How many facilities reach a place: against plane geometry, sampling, and what must hold of any counts."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.coverage import overlaps as subject
from scipy.spatial import cKDTree
from shapely.geometry import Point, Polygon, box


def discs(spots, radius: float) -> np.ndarray:
    return shapely.buffer(shapely.points(spots), radius, quad_segs=24)


def test_two_squares_share_a_quarter() -> None:
    squares = np.array([box(0, 0, 100, 100), box(50, 50, 150, 150), None, Polygon()])
    assert subject.twice(squares).equals(box(50, 50, 100, 100))


def test_two_discs_share_a_lens_and_three_share_it_once() -> None:
    """A lens of two circles of radius r at distance r has the area r² (2π/3 − √3/2)."""
    lens = 300.0**2 * (2 * np.pi / 3 - np.sqrt(3) / 2)
    assert subject.twice(discs([(0, 0), (300, 0)], 300)).area == pytest.approx(lens, rel=2e-3)
    # a third at the same place as the second: all of that disc is reached twice
    assert subject.twice(discs([(0, 0), (300, 0), (300, 0)], 300)).area == pytest.approx(np.pi * 300**2, rel=1e-3)


def test_squares_that_only_touch_share_nothing_and_few_are_no_trouble() -> None:
    assert subject.twice(np.array([box(0, 0, 1, 1), box(1, 0, 2, 1), box(2, 0, 3, 1)])).area == 0
    assert subject.twice(np.array([box(0, 0, 1, 1)])).is_empty
    assert subject.twice(np.empty(0, dtype=object)).is_empty


@pytest.mark.parametrize("count", [2, 3, 7, 120])
def test_sampling_agrees_within_its_error_and_order_does_not_matter(count: int) -> None:
    spots = np.random.default_rng(count).uniform(0, 3000, (count, 2))
    more = subject.twice(discs(spots, 320))
    again = subject.twice(discs(spots[::-1], 320))
    assert again.area == pytest.approx(more.area, rel=1e-9)
    asked = np.random.default_rng(1).uniform(0, 3000, (100_000, 2))
    hits = cKDTree(spots).query_ball_point(asked, 320, return_length=True)
    expected = (hits >= 2).mean()
    inside = more.intersection(box(0, 0, 3000, 3000)).area / 9e6
    assert inside == pytest.approx(expected, abs=4 * np.sqrt(0.25 / 100_000) + 0.002)


def test_once_and_twice_are_the_same_by_inclusion_and_exclusion() -> None:
    """The areas of all discs together count each place as often as it is reached: with two discs, once plus twice."""
    made = discs([(0, 0), (400, 100)], 300)
    assert made[0].area + made[1].area - shapely.union_all(made).area == pytest.approx(subject.twice(made).area)


def test_counts_part_the_land_and_more_facilities_never_lower_one() -> None:
    land = box(0, 0, 2000, 2000)
    spots = np.random.default_rng(4).uniform(0, 2000, (25, 2))
    before = (0.0, 0.0)
    for count in (1, 4, 11, 25):
        made = discs(spots[:count], 300)
        union = shapely.union_all(made)
        covered, gaps = (shapely.get_parts(shape) for shape in (land & union, land - union))
        parts, times = subject.by_count(covered, gaps, subject.twice(made))
        size = np.bincount(times, weights=shapely.area(parts), minlength=3)
        assert size.sum() == pytest.approx(land.area, rel=1e-9)
        assert size[0] == pytest.approx((land - union).area, rel=1e-9)
        now = (size[1] + size[2], size[2])
        assert all(new >= old - 1e-6 for new, old in zip(now, before))
        before = now


def test_area_within_equals_plain_shapely() -> None:
    cells = np.array([box(x, y, x + 70, y + 70) for x in range(0, 2100, 70) for y in range(0, 2100, 70)])
    whole = subject.twice(discs(np.random.default_rng(9).uniform(0, 2000, (60, 2)), 300)) - Point(900, 900).buffer(99)
    expected = shapely.area(shapely.intersection(cells, whole))
    assert np.allclose(subject.area_within(cells, whole), expected, atol=1e-6)
    assert (subject.area_within(cells, Polygon()) == 0).all()
