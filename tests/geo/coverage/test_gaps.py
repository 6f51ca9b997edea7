"""Which gaps are slivers, how they are cut, ranked and named."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.coverage import gaps as subject
from civicgrid.geo.coverage.pieces import Pieces
from civicgrid.geo.coverage.reach import Uncovered
from shapely.geometry import Point, box


def test_slivers_are_small_or_nowhere_wide() -> None:
    bell = shapely.union_all([box(0, 0, 500, 1), box(100, 0, 130, 30)])  # a long thin strip with a square on it
    ring = Point(0, 0).buffer(200) - Point(0, 0).buffer(199)
    gaps = np.array([box(0, 0, 9, 9), box(0, 0, 500, 1), box(0, 0, 500, 3), bell, ring, box(0, 0, 50, 50)])
    assert subject.slivers(gaps, 100, 2).tolist() == [True, True, False, False, True, False]
    assert subject.slivers(gaps, 100, 0).tolist() == [True, False, False, False, False, False]
    assert not subject.slivers(gaps, 0, 0).any()


def test_gaps_are_cut_at_borders_and_lose_no_land() -> None:
    cut = subject.cut_at_borders(np.array([box(0, 0, 100, 10)]), np.array([box(-5, -5, 40, 50), box(40, -5, 70, 50)]))
    assert sorted(shapely.area(cut)) == pytest.approx([300, 300, 400])


def test_people_live_where_it_is_missed_and_the_largest_part_names_a_gap() -> None:
    """Two pieces of 100 people: half of the first and all of the second are missed, in gaps 1 and 0."""
    shapes = np.array([box(0, 0, 10, 10), box(50, 0, 60, 10)])
    pieces = Pieces(shapes, shapely.area(shapes))
    left = Uncovered(np.array([50.0, 100.0]), np.array([box(0, 0, 5, 10), shapes[1]]))
    gaps = np.array([box(45, -5, 65, 20), box(-5, -5, 5, 20)])
    assert subject.people_in_gaps(gaps, left, pieces, np.array([100.0, 100.0])).tolist() == [100, 50]
    piece, area, gap = subject.parts_in(gaps, left)
    assert (piece.tolist(), area.tolist(), gap.tolist()) == ([0, 1], [50, 100], [1, 0])
    assert subject.largest(np.array([0, 0, 0, 1]), np.array([5, 6, 5, -1]), np.array([3.0, 4, 2, 9]), 2).tolist() == [
        5,
        -1,
    ]


def test_need_is_people_then_area_and_equal_ranks_are_shared() -> None:
    gaps = np.array([box(0, 0, 1, 1), box(0, 0, 2, 2), box(0, 0, 3, 3)])
    assert subject.by_need(gaps, None).tolist() == [2, 1, 0]
    assert subject.by_need(gaps, np.array([7.0, 0, 0])).tolist() == [0, 2, 1]
    assert subject.rank_of(np.array([3, 9, 3, 0])).tolist() == [2, 1, 2, 4]
    assert np.isnan(subject.rank_of(np.zeros(2))).all()
