"""Cases against gaps: a board worked by hand, what is left out, and the step of a study."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo import study
from civicgrid.geo.cases.gapcases import gap_cases, uncovered_share
from civicgrid.geo.study import KindRule, Settings, Study
from civicgrid.geo.tables import GAP_CASES
from civicgrid.tests.geo.cases.board import grid
from civicgrid.tests.geo.frames import frame_there
from civicgrid.tests.geo.test_study import city

CELLS = grid(4, 2)


def test_eight_cells_by_hand() -> None:
    """14 cases in the 7 cells with land: 2 a cell. Of the 10 in the 3 cells with a gap, a chance share would be 6."""
    cases = np.array([5, 4, 1, 3, 1, 0, 0, 9])
    uncovered = np.array([0.5, 1.0, 0.9, 0.2, 0.0, 0.1, 0.49, np.nan])
    found = gap_cases(cases, uncovered, CELLS)
    assert found.quadrant.tolist() == ["build", "build", "watch", "manage", "fine", "fine", "fine", None]
    assert found.rank[:2].tolist() == [2.0, 1.0]  # 2.5 and 4 cases where nothing covers
    assert np.isnan(found.rank[2:]).all()
    assert (found.cases, found.in_gaps, found.cells, found.gaps) == (14, 10, 7, 3)
    assert found.lift == pytest.approx(10 / 14 / (3 / 7))
    assert [found.count(name) for name in col.QUADRANTS] == [2, 1, 1, 3]
    assert 0 < found.p <= 1


def test_what_many_and_a_gap_are_may_be_set() -> None:
    cases, uncovered = np.array([5, 4, 1, 3, 1, 0, 0, 0]), np.arange(8) / 10
    found = gap_cases(cases, uncovered, CELLS, gap_from=0.1, many_from=2.0)
    assert found.quadrant.tolist() == ["manage", "build", *["watch"] * 6]
    assert found.gaps == 7


def test_without_cases_gaps_or_land_there_is_no_lift() -> None:
    some, none = np.arange(8), np.zeros(8)
    for cases, uncovered in ((none, np.linspace(0, 1, 8)), (some, none)):
        found = gap_cases(cases, uncovered, CELLS)
        assert np.isnan(found.lift)
        assert np.isnan(found.p)
    nowhere = gap_cases(some, np.full(8, np.nan), CELLS)
    assert (nowhere.cases, nowhere.cells) == (0, 0)
    assert set(nowhere.quadrant) == {None}


def test_a_cell_without_a_shape_has_no_quadrant() -> None:
    cells = CELLS.copy()
    cells[0] = None
    found = gap_cases(np.arange(8), np.linspace(0, 1, 8), cells)
    assert found.quadrant[0] is None
    assert found.cells == 7


def test_the_share_of_gaps_that_overlap_counts_once() -> None:
    x, y = CELLS[0].bounds[:2]
    gaps = np.array([shapely.box(x, y, x + 50, y + 100), shapely.box(x + 25, y, x + 75, y + 100), None])
    share = uncovered_share(np.append(CELLS, None), gaps)
    assert share == pytest.approx([0.75, *[0] * 7, np.nan], nan_ok=True)
    assert uncovered_share(CELLS, np.empty(0, dtype=object)).tolist() == [0] * 8


def run(**settings) -> study.Results:
    frames = city()
    frames["case"] = frames["case"].assign(class_sub=["随地便溺", "x"] * 136)
    rules = {
        "public_toilet": KindRule(150.0, "toilet", answers=("随地便溺",)),
        "pocket_park": KindRule(200.0, "park"),
    }
    return study.run(Study(frames, rules, Settings(**settings)))


def test_the_step_fills_cells_table_and_figures() -> None:
    results = run()
    cells, table = results.layers[col.RESULT_CELL], results.tables[GAP_CASES]
    assert table["kind"].tolist() == ["public_toilet"]
    assert table["classes"].tolist() == ["随地便溺"]
    row = table.iloc[0]
    quadrant, cases = cells[col.quadrant("public_toilet")], cells[col.matching_cases("public_toilet")]
    land = cells[col.share("builtup", "public_toilet")].notna()
    assert (quadrant.notna() == land).all()
    assert [int(row[name]) for name in col.QUADRANTS] == [(quadrant == name).sum() for name in col.QUADRANTS]
    assert row["n_total"] == cases[land].sum() > 0
    gap = cells[col.share("builtup", "public_toilet")] <= 0.5
    assert row["n"] == cases[gap].sum()
    assert row["lift"] == pytest.approx(row["n"] / row["n_total"] / row["gap_share"])
    assert cells.loc[cells[col.build_rank("public_toilet")] == 1, col.quadrant("public_toilet")].tolist() == ["build"]
    figures = results.figures[results.figures["metric"] == "build_cells"]
    assert figures.loc[figures["level"] == "whole", "n"].tolist() == [row["build"]]
    assert figures.loc[figures["level"] == "street", "n"].sum() == row["build"]


def test_cases_without_a_point_count_in_the_cell_they_name() -> None:
    frames = city()
    del frames["case"]
    cells = frames["grid_cell"]["id"].to_numpy()[[0, 0, 0, 11, 99]]
    columns = {"class_sub": ["随地便溺", "随地便溺", "x", "随地便溺", "随地便溺"], "community": None, "street": None}
    frames[col.CASE_BY_AREA] = frame_there([None] * 5, cell=cells, **columns)
    results = study.run(Study(frames, {"public_toilet": KindRule(150.0, answers=("随地便溺",))}))
    counted = results.layers[col.RESULT_CELL][col.matching_cases("public_toilet")]
    assert counted[[0, 11, 99]].tolist() == [2, 1, 1]
    assert counted.sum() == 4


def test_where_everything_is_a_gap_nothing_is_told_of_chance() -> None:
    row = run(gap_from=0.0).tables[GAP_CASES].iloc[0]
    assert (row["gap_share"], row["lift"], row["manage"]) == (1.0, 1.0, 0)
    assert np.isnan(row["p"])


def test_the_settings_say_what_many_and_a_gap_are() -> None:
    usual, more, fewer = (
        run(**settings).tables[GAP_CASES].iloc[0] for settings in ({}, {"gap_from": 0.01}, {"many_from": 3.0})
    )
    assert more["build"] > usual["build"] > fewer["build"]


def test_no_case_of_its_classes_is_said() -> None:
    frames = city()
    results = study.run(Study(frames, {"public_toilet": KindRule(150.0, answers=("随地便溺",))}))
    assert ("gapcases_none", {"layer": "public_toilet", "classes": ("随地便溺",)}) in results.notes
    assert results.tables[GAP_CASES].iloc[0]["n_total"] == 0
