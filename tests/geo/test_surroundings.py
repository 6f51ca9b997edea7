"""What surrounds a place: by hand in each way of measuring, and equal to what a run of the study gives."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo.study import KindRule, Settings, Study, run, worked
from civicgrid.geo.surroundings import ABOUT_M, STEPS, Lookout
from civicgrid.tests.geo.frames import frame
from shapely.geometry import LineString, Point, box

RULES = {"public_toilet": KindRule(150.0, "toilet"), "pocket_park": KindRule(300.0, "park")}


def board(**settings) -> Study:
    """A street from west to east at y = 400, two toilets at it, a park north of it, a river at x = 700."""
    cells = [box(x, y, x + 100, y + 100) for x in range(0, 1000, 100) for y in range(0, 800, 100)]
    frames = {
        "street": frame([box(0, 0, 500, 800), box(500, 0, 1000, 800)], id=["W", "E"], name=["West", "East"]),
        "grid_cell": frame(cells, id=[f"C{number}" for number in range(len(cells))]),
        "case": frame([Point(x, 450) for x in (100, 500, 550, 790)], id=list("abcd")),
        "public_toilet": frame(
            [Point(500, 400), Point(600, 400), Point(400, 400)],
            id=["T0", "T1", "T2"],
            name=["T0", "T1", "T2"],
            state=["existing", "existing", "planned"],
        ),
        "pocket_park": frame([box(450, 500, 550, 600)], id=["P"], name=["P"], state=["existing"]),
        "street_line": frame([LineString([(0, 400), (1000, 400)])]),
        "barrier": frame([LineString([(700, 300), (700, 500)])]),
    }
    return Study(frames, RULES, Settings(**settings))


def lookout(**settings) -> Lookout:
    return Lookout.of(worked(board(**settings), None, STEPS))


def test_in_a_straight_line() -> None:
    found = lookout().look(530.0, 440.0)
    assert {name: int(place) for name, place in found.areas.items()} == {"street": 1, "grid_cell": 44}
    toilet, park = found.near
    assert (toilet.kind, toilet.row, toilet.serving) == ("public_toilet", 0, 2)
    assert toilet.distance_m == pytest.approx(50.0)
    assert list(toilet.way.coords) == [(530.0, 440.0), (500.0, 400.0)]
    assert (park.row, park.serving, park.distance_m) == (0, 1, pytest.approx(60.0))
    assert found.cases == 2  # those at 500 and 550; the others are farther than 100 m


def test_along_streets() -> None:
    found = lookout(measure="streets").look(640.0, 450.0)
    toilet = found.near[0]
    assert (toilet.row, toilet.serving) == (1, 1)
    assert toilet.distance_m == pytest.approx(50 + 40)
    assert toilet.way.length == pytest.approx(toilet.distance_m)
    assert lookout(measure="streets").glance(640.0, 450.0).near[0].distance_m == pytest.approx(np.hypot(40, 50))


def test_round_a_barrier_and_over_the_bridge_of_a_street() -> None:
    bridged = lookout(barriers="around").look(750.0, 400.0).near[0]
    assert (bridged.serving, bridged.distance_m) == (1, pytest.approx(150.0))
    study = board(barriers="around")
    frames = {name: rows for name, rows in study.frames.items() if name != "street_line"}
    toilet = Lookout.of(worked(Study(frames, RULES, study.settings), None, STEPS)).look(750.0, 400.0).near[0]
    over_the_end = np.hypot(50, 100) + np.hypot(100, 100)
    assert (toilet.row, toilet.serving) == (1, 0)
    assert toilet.distance_m == pytest.approx(over_the_end, abs=0.02)  # clear of the barrier
    assert toilet.way.length == pytest.approx(toilet.distance_m)


def test_off_the_streets_nothing_is_reached() -> None:
    toilet = lookout(measure="streets", off_street_m=50.0).look(500.0, 700.0).near[0]
    assert (toilet.row, toilet.serving, toilet.way) == (-1, 0, None)
    assert np.isnan(toilet.distance_m)


def test_outside_of_everything() -> None:
    found = lookout().look(-5_000.0, 0.0)
    assert set(found.areas.values()) == {-1}
    assert found.cases == 0
    assert [one.row for one in found.near] == [0, 0]


def test_kinds_without_a_facility_and_studies_without_cases_are_left_out() -> None:
    study = board()
    frames = {name: rows for name, rows in study.frames.items() if name not in ("case", "pocket_park")}
    found = Lookout.of(worked(Study(frames, RULES, study.settings), None, STEPS)).look(500.0, 400.0)
    assert [one.kind for one in found.near] == ["public_toilet"]
    assert found.cases is None


@pytest.mark.parametrize("settings", [{}, {"measure": "streets"}, {"barriers": "around"}], ids=str)
def test_a_case_is_surrounded_as_the_study_says(settings: dict[str, str]) -> None:
    study, eyes = board(**settings), lookout(**settings)
    cases = run(study).layers[col.RESULT_CASE]
    for place, row in zip(cases.geometry, cases.to_dict("records")):
        found = eyes.look(place.x, place.y)
        assert found.near[0].distance_m == pytest.approx(row[col.dist_m("public_toilet")])
        assert found.near[1].distance_m == pytest.approx(row[col.dist_m("pocket_park")])
        about = shapely.dwithin(cases.geometry.to_numpy(), place, ABOUT_M).sum()
        assert found.cases == about
