from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.coverage.pieces import Pieces
from civicgrid.geo.coverage.reach import AREA_ERROR, Reach
from civicgrid.geo.siting.gains import by_gain, newly_covered
from shapely.geometry import Point, box

NO_POINTS = np.empty(0, dtype=object)


def squares() -> Pieces:
    """Two squares of 100 m side by side, from (0, 0) to (200, 100)."""
    shapes = np.array([box(0, 0, 100, 100), box(100, 0, 200, 100)])
    return Pieces(shapes, shapely.area(shapes))


def reach(x: float, radius: float) -> Reach:
    return Reach.of(np.array([Point(x, 50)]), radius)


def test_each_site_is_told_what_only_it_covers_anew() -> None:
    points = np.array([Point(50, 50), Point(100, 50), None])
    found = list(newly_covered(squares(), points, [reach(50, 40), reach(50, 40), reach(100, 60), reach(900, 10)]))
    disc = np.pi * 40**2 * (1 - AREA_ERROR)
    rows, area_m2, own = found[0]
    assert (rows.tolist(), own.tolist()) == ([0], [0])
    assert area_m2.tolist() == pytest.approx([disc], rel=1e-4)
    assert found[1][1].sum() == pytest.approx(0.0, abs=1e-6)  # it stands where the first does
    assert len(found[1][2]) == 0
    both = shapely.union_all([one.discs[0] for one in (reach(50, 40), reach(100, 60))]).intersection(
        box(0, 0, 200, 100)
    )
    assert found[2][1].sum() == pytest.approx(both.area - disc, rel=1e-4)
    assert found[2][2].tolist() == [1]
    assert [len(one) for one in found[3]] == [0, 0, 0]


def test_the_order_is_that_of_what_each_adds() -> None:
    pieces, per_m2 = squares(), np.array([1.0, 3.0])
    sites = [reach(50, 40), reach(60, 40), reach(150, 30)]
    # the third covers less land, but three times the demand; of the first two, which share most, the first has more
    assert by_gain(pieces, per_m2, NO_POINTS, 0.0, sites).tolist() == [2, 0, 1]
    assert by_gain(pieces, per_m2, np.array([Point(25, 50)]), 1e6, sites).tolist()[0] in (0, 1)
    assert by_gain(pieces, per_m2, NO_POINTS, 0.0, []).tolist() == []


def test_what_each_adds_in_that_order_never_grows() -> None:
    draw = np.random.default_rng(3)
    pieces, per_m2 = squares(), np.array([1.0, 3.0])
    sites = [reach(x, radius) for x, radius in zip(draw.uniform(0, 200, 12), draw.uniform(10, 60, 12))]
    order = by_gain(pieces, per_m2, NO_POINTS, 0.0, sites)
    gained = [per_m2[rows] @ area for rows, area, _ in newly_covered(pieces, NO_POINTS, [sites[one] for one in order])]
    assert (np.diff(gained) <= 1e-6).all()
    assert sorted(order) == list(range(12))
