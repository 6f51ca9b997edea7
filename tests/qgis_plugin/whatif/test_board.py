"""The board of one kind: what was changed can be told, kept by name, and brought back."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo.study import Settings, worked
from civicgrid.geo.whatif.whatif import STEPS
from civicgrid.layers.whatifs import Move
from civicgrid.qgis_plugin.whatif.board import CLOSED, MOST_LINES, MOVED, NEW, SAME, Board, begin
from civicgrid.tests.geo.whatif.town import KIND, ORIGIN, at, city, frame, study


def board(**frames) -> Board:
    return begin(worked(study({**city(3), **frames}, Settings()), codes=STEPS), KIND, None)


def covered(one: Board) -> float:
    return float(one.whatif.tally.amounts["builtup"].covered[0])


def changed() -> Board:
    """One moved, one closed, one new, one new that is gone again."""
    made = board()
    for site, shape in ((2, made.moved(2, tuple(ORIGIN + 700.0))), (5, None)):
        made.settled[site] = shape
        made.put(site, shape)
    for _ in range(2):
        site = made.add(tuple(ORIGIN + 1500.0))
        made.settled[site] = made.whatif.shapes[site]
    made.settled[site] = None
    made.put(site, None)
    return made


def test_facilities_say_how_they_stand() -> None:
    states = {one.site: one.state for one in changed().facilities()}
    assert {site: state for site, state in states.items() if state != SAME} == {2: MOVED, 5: CLOSED, 12: NEW}
    assert len(states) == 13


def test_what_was_tried_out_can_be_brought_back() -> None:
    one, other = changed(), board()
    moves = one.moves()
    assert [(move.id, move.new, move.place is None) for move in moves][:2] == [
        ("T2", False, False),
        ("T5", False, True),
    ]
    assert moves[2].new
    for site, shape in other.steps(moves):
        other.put(site, shape)
    assert covered(other) == pytest.approx(covered(one), rel=1e-6)  # kept to a millimetre
    assert other.ids[12] == one.ids[12]


def test_back_as_today() -> None:
    one = changed()
    assert one.changed
    start = float(one.start.amounts["builtup"].covered[0])
    for site, shape in list(one.reset()):
        one.settled[site] = shape
        one.put(site, shape)
    assert covered(one) == start
    assert not one.changed


def test_a_facility_that_is_no_more_is_passed_over() -> None:
    one = board()
    assert list(one.steps([Move(KIND, "gone", (117.0, 30.0)), Move(KIND, "gone")])) == []


def test_an_area_keeps_its_form_when_it_moves() -> None:
    shape = shapely.transform(shapely.box(100, 100, 180, 140), lambda xy: xy + ORIGIN)
    one = board(**{KIND: frame([shapely.box(100, 100, 180, 140)], id=["P"], name="", state="existing")})
    moved = one.moved(0, tuple(ORIGIN + 1000.0))
    assert moved.area == pytest.approx(shape.area)
    assert moved.centroid.distance(at(1000, 1000)) < 1e-6


def test_the_squares_that_change_are_told() -> None:
    one = board()
    before = dict(one.squares)
    told = one.put(0, at(1200, 1200))
    assert told
    assert {key for key in before if one.squares[key] is not before[key]} == set(told)


def test_ways_are_drawn_from_homes_and_never_too_many() -> None:
    one = board()
    (site,) = np.unique(one.whatif.walks["result_residential"].site)[:1]
    assert 0 < len(one.ways(site)) <= 25
    alone = board(
        residential=frame([], id=[]), **{KIND: frame([shapely.Point(0, 0)], id=["T"], state="existing", name="")}
    )
    assert 100 < len(alone.ways(0)) <= MOST_LINES  # of 1,500 cases
