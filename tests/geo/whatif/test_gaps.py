"""Gaps square by square: together all that is missed, and after a change the same as made anew."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.coverage.pieces import Pieces
from civicgrid.geo.coverage.reach import Reach, uncovered
from civicgrid.geo.distance.measures import STRAIGHT
from civicgrid.geo.whatif.gaps import Gaps
from civicgrid.geo.whatif.land import Change, Land, settle

RADIUS = np.full(1, 400.0)


def town() -> Pieces:
    shapes = np.array([shapely.box(x, y, x + 100, y + 100) for x in range(0, 3000, 100) for y in range(0, 3000, 100)])
    return Pieces(shapes, shapely.area(shapes))


def land_of(spot: tuple[float, float]) -> Land:
    pieces = town()
    return Land.of(pieces, uncovered(pieces, Reach.of(shapely.points([spot]), RADIUS)))


def test_the_squares_together_are_what_is_missed() -> None:
    found = dict(Gaps.of(land_of((500, 500))).all())
    whole = shapely.box(0, 0, 3000, 3000) - shapely.Point(500, 500).buffer(400, quad_segs=24)
    assert len(found) == 9
    assert shapely.union_all(list(found.values())).symmetric_difference(whole).area == pytest.approx(0, abs=1e-3)


def test_only_squares_that_a_change_touched_are_made_anew() -> None:
    land, old, new = land_of((500, 500)), *(np.array([shapely.Point(x, 500.0)], dtype=object) for x in (500, 700))
    gaps = Gaps.of(land)
    shown = dict(gaps.all())
    zones = shapely.box([100, 300], [100, 100], [900, 1100], [900, 900])
    changed = dict(gaps.around(settle([land], Change(zones, old, new, RADIUS), STRAIGHT)[0]))
    assert len(changed) == 2  # the zones reach into the next square to the east
    anew = dict(Gaps.of(land_of((700, 500))).all())
    for square, shape in {**shown, **changed}.items():
        assert shape.equals(anew[square])


def test_a_square_that_is_all_reached_is_empty() -> None:
    pieces = town().take(np.arange(1))
    land = Land.of(pieces, uncovered(pieces, Reach.of(shapely.points([(50, 50)]), RADIUS)))
    assert [shape.is_empty for _, shape in Gaps.of(land).all()] == [True]
