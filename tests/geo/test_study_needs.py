"""What a study says of needs: how often land is reached, cases in gaps by class, gaps per street, density demanded."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo.study import KindRule, Settings, Study, run
from civicgrid.tests.geo.frames import frame
from civicgrid.tests.geo.test_study_streets import figure, toilets
from shapely.geometry import Point, box

LAND = box(0, 0, 1000, 800)


def study(sites=((200, 400), (300, 400)), rule=KindRule(150.0, "toilet"), cases=None, **settings):  # noqa: B008
    spots = [(200, 400), (900, 100), (900, 700), (100, 100)]
    frames = {
        "street": frame([box(0, 0, 500, 800), box(500, 0, 1000, 800)], id=["W", "E"], name=["West", "East"]),
        "built_up": frame([LAND], id=["B"]),
        "case": frame(
            [Point(spot) for spot in spots], id=list("abcd"), class_sub=cases or ["litter", "litter ", "noise", None]
        ),
        "public_toilet": toilets(*sites),
    }
    return run(Study(frames, {"public_toilet": rule}, Settings(**settings)))


def test_what_is_reached_never_once_and_more_often_adds_up_on_every_level() -> None:
    results = study()
    lens = 2 * 150**2 * np.arccos(100 / 300) - 100 / 2 * np.sqrt(4 * 150**2 - 100**2)
    assert figure(results, "served_twice")["n"] * 1e4 == pytest.approx(lens, rel=2e-3)
    union = 2 * np.pi * 150**2 - lens
    assert figure(results, "served_once")["n"] * 1e4 == pytest.approx(union - lens, rel=2e-3)
    for level, area in (("whole", ""), ("street", "W"), ("street", "E")):
        parts = [figure(results, metric, level, area) for metric in ("served_once", "served_twice")]
        gap = figure(results, "gap_area", level, area)
        assert sum(one["n"] for one in parts) + gap["n"] == pytest.approx(parts[0]["n_total"], rel=1e-9)
    counts = results.layers[col.cover_count("public_toilet")]
    assert counts.area.sum() == pytest.approx(LAND.area, rel=1e-9)
    assert set(counts[col.COUNT]) == {0, 1, 2}


def test_cases_in_gaps_are_counted_by_the_classes_that_the_kind_answers() -> None:
    results = study(rule=KindRule(150.0, "toilet", answers=("litter",)), gaps_by="street")
    gaps = results.layers[col.gap("public_toilet")].set_index("street")
    assert sorted(gaps.index) == ["E", "W"]
    assert gaps.loc["E", [col.CASES, col.MATCHING_CASES, col.CASES_RANK]].tolist() == [2, 1, 1]
    assert gaps.loc["W", [col.CASES, col.MATCHING_CASES, col.CASES_RANK]].tolist() == [1, 0, 2]
    assert gaps.loc["E", col.STREET_NAME] == "East"
    for metric, level, area, n, total in (
        ("cases_in_gaps", "whole", "", 3, 4),
        ("cases_in_gaps", "street", "W", 1, 2),
        ("matching_cases_in_gaps", "whole", "", 1, 2),
        ("matching_cases_in_gaps", "street", "E", 1, 1),
    ):
        found = figure(results, metric, level, area)
        assert (found["value"], found["n"], found["n_total"]) == (n, n, total)
    nothing = study().figures["metric"]
    assert "matching_cases_in_gaps" not in set(nothing)  # the kind answers no class


def test_gaps_cut_at_streets_have_the_area_of_those_uncut() -> None:
    whole, cut = (study(gaps_by=by).layers[col.gap("public_toilet")] for by in ("none", "street"))
    assert (len(whole), len(cut)) == (1, 2)
    assert cut.area.sum() == pytest.approx(whole.area.sum(), rel=1e-9)
    assert shapely.area(shapely.intersection(*cut.geometry)) == pytest.approx(0, abs=1e-6)


def test_a_strip_nowhere_wide_is_a_sliver_and_said() -> None:
    """Land of 1 m by 800 m beyond all reach."""
    rule = KindRule(150.0, "toilet")
    frames = {
        "built_up": frame([box(0, 0, 100, 100), box(3000, 0, 3001, 800)], id=["B", "C"]),
        "street": frame([box(0, 0, 5000, 800)], id=["S"], name=["S"]),
        "public_toilet": toilets((50, 50)),
    }
    made = {width: run(Study(frames, {"public_toilet": rule}, Settings(gap_min_width_m=width))) for width in (0.0, 2.0)}
    assert [len(one.layers[col.gap("public_toilet")]) for one in made.values()] == [1, 0]
    said = dict(made[2.0].notes)["gap_slivers"]
    assert (said["count"], said["area_m2"], said["width_m"]) == (1, 800.0, 2.0)
    assert figure(made[2.0], "gap_area")["n"] == pytest.approx(0.08)


def test_density_stands_against_the_range_demanded() -> None:
    """0.4 km² a street: 3–5 per km² are 2 at least (1.2 rounded up), and no more than 2 (5 per km²)."""
    rule = KindRule(150.0, "toilet", density_per_km2=(3.0, 5.0), density_id="dense")
    results = study([(100, 100), (200, 200), (900, 100)], rule)
    streets = results.layers["result_street"].set_index("id")
    assert streets[col.per_km2("public_toilet")].tolist() == pytest.approx([5.0, 2.5])
    assert streets[col.density("public_toilet")].tolist() == ["within", "below"]
    rows = results.figures[results.figures["metric"] == "facilities_missing"].set_index("area_id")
    assert rows.loc["E", ["value", "n", "n_total"]].tolist() == [1, 1, 2]
    assert rows.loc["W", ["value", "n", "n_total"]].tolist() == [0, 2, 2]
    assert rows.loc["", ["value", "n", "n_total"]].tolist() == [0, 3, 3]
    assert set(rows["standard_id"]) == {"dense"}
    crowd = study([(100, 100 * i) for i in range(1, 4)], rule).layers["result_street"].set_index("id")
    assert crowd[col.density("public_toilet")].tolist() == ["above", "below"]
    none = study().layers["result_street"]
    assert col.density("public_toilet") not in none
    assert pd.notna(none[col.per_km2("public_toilet")]).all()
