"""What is told of cases in tables: each row worked out by hand."""

from __future__ import annotations

import pytest
from civicgrid.geo import columns as col
from civicgrid.layers.export import webcases, weblayers
from civicgrid.layers.export.casereports import backtest_sentence, hot_cells
from civicgrid.layers.export.cellmaps import cell_maps
from civicgrid.layers.export.reports import reports
from civicgrid.layers.export.table import Table
from civicgrid.layers.kinds import palette
from civicgrid.layers.workspace import gpkg
from civicgrid.tests.layers.case_run import case_run, hot_places
from civicgrid.tests.layers.export_words import chinese, english
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.layers.told import rows


@pytest.fixture(scope="module")
def told() -> dict[str, Table]:
    return {table.key: table for table in reports(case_run(), english())}


def test_hot_cells_say_whether_they_hold(told: dict[str, Table]) -> None:
    assert [row[2:] for row in rows(told["hot"])] == [
        ["望湖街道", "新桥社区", "6", "6.5", "90.0%", "Hot spot, 99 % sure", ""],
        ["望湖街道", "新桥社区", "1", "3.2", "25.0%", "No clear pattern", "very many cases on one spot"],
    ]
    cells = case_run().layers[col.RESULT_CELL]
    assert told["hot"].places == [(col.RESULT_CELL, cells[col.ID][place]) for place in hot_places()]


def test_columns_that_are_not_known_are_left_out() -> None:
    (table,) = reports(small_run(), english())
    assert table.key == "hot"
    assert len(table.heads) == 6


def test_what_heat_hangs_on_is_told_as_n_of_n(told: dict[str, Table]) -> None:
    assert [row[1:] for row in rows(told["guard"])] == [
        ["Cases on crowded spots", "5", "12", "41.7%"],
        ["Repeats", "2", "12", "16.7%"],
        ["Cases of the top reporters", "3", "12", "25.0%"],
        ["Cases of reporters who file many times what others do", "3", "12", "25.0%"],
        ["Cells whose heat vanishes", "1", "2", "50.0%"],
    ]


def test_cases_and_gaps_stand_two_by_two_with_their_lift(told: dict[str, Table]) -> None:
    assert rows(told["quadrants"]) == [["Public toilet", "2", "3", "5", "10", "7", "12", "35.0%", "1.67", "0.020"]]


def test_where_to_build_is_ranked_and_leads_to_the_map(told: dict[str, Table]) -> None:
    cells = case_run().layers[col.RESULT_CELL][col.ID]
    assert [row[1:3] + row[-1:] for row in rows(told["build"])] == [["1", cells[1], "4"], ["2", cells[0], "3"]]
    assert told["build"].places == [(col.RESULT_CELL, cells[1]), (col.RESULT_CELL, cells[0])]


def test_maps_of_cells_give_each_cell_its_class() -> None:
    maps = {one.code: one for one in cell_maps(case_run(), english())}
    cells = case_run().layers[col.RESULT_CELL]
    assert list(maps["quadrant_public_toilet"].classes) == ["build", "manage", "watch", "fine"]
    assert [one for one, its in maps.items() if its.sheet] == [
        "hotspots",
        "emerging",
        "quadrant_public_toilet",
        "priority",
    ]
    stable = maps["stability"].class_of(cells[col.STABILITY])
    assert [stable[place] for place in (0, *hot_places())] == [None, "stable5", "stable2"]
    first = maps["priority"].class_of(cells[col.PRIORITY_SHARE])
    assert {code: first.count(code) for code in maps["priority"].classes} == {
        "priority1": 0,
        "priority2": 1,
        "priority3": 1,
        "priority4": 2,
    }


def test_the_web_page_shows_the_same_maps() -> None:
    made = {layer["id"]: layer for layer in webcases.cases(weblayers.Painter(case_run(), english(), palette()))}
    assert list(made)[:-2] == [one.code for one in cell_maps(case_run(), english())]
    assert list(made)[-2:] == ["case_density", "case_periods"]
    assert [one["label"] for one in made["moran"]["classes"]][:1] == ["High-high: many cases among many"]
    (part,) = made["hotspots"]["parts"]
    assert {place: number for place, number in enumerate(part["classes"]) if number >= 0} == {
        place: number for number, place in enumerate(hot_places())
    }


def test_the_back_test_stands_land_by_land_the_best_method_first(told: dict[str, Table]) -> None:
    made = rows(told["backtest"])
    assert [row[0] for row in made] == ["first 5.0% of the land"] * 2 + ["first 10.0% of the land"] * 2
    assert made[2][1:] == ["cases so far, recent ones weighing more", "75.0%", "9", "12", "7.50", "0.90", "5/6"]


def test_the_forecast_is_told_beside_the_naive_one() -> None:
    said = backtest_sentence(case_run(), english())
    assert "2026-01 – 2026-06" in said
    assert "5.0% of the land" in said
    assert "held 50.0% of the cases (6/12), 10.0 times" in said
    assert "“as last month” 25.0%" in said
    assert said.endswith("for 2026-07.")
    assert backtest_sentence(small_run(), english()) == ""


def test_the_same_comes_from_the_results_file(tmp_path) -> None:
    back = gpkg.read(gpkg.write(case_run(), tmp_path / "run.gpkg"))
    for table, again in zip(reports(case_run(), chinese()), reports(back, chinese())):
        assert rows(table) == rows(again)
    assert len(hot_cells(back)) == 2


def test_cells_stand_by_how_their_heat_comes_and_goes(told: dict[str, Table]) -> None:
    assert [[row[0], *row[4:]] for row in rows(told["emerging"])] == [
        ["Intensifying hot spot", "6", "5/6", "2.4", "0.016"],
        ["Historical hot spot", "1", "5/6", "-0.5", "0.600"],
    ]


def test_the_profile_is_bars_of_cases_a_day(told: dict[str, Table]) -> None:
    table = told["profile"]
    assert [len(chart.values) for chart in table.charts] == [6, 12, 7, 24]
    assert table.charts[2].names[0] == "Monday"
    assert table.charts[3].names[:4] == ["00:00", "", "", "03:00"]
    assert table.charts[1].values[11] == pytest.approx(1.2)
    assert rows(table)[0][1:4] == ["month 1", "1", "12"]


def test_of_near_repeats_the_classes_tell_the_nearest_pairs_only(told: dict[str, Table]) -> None:
    assert [row[:5] for row in rows(told["near_repeats"])] == [
        ["All classes together", "", "0–100", "0–7", "9"],
        ["All classes together", "", "100–200", "0–7", "4"],
        ["Each small class, the nearest pairs", "暴露垃圾", "0–100", "0–7", "6"],
    ]


def test_areas_are_ranked_with_n_of_n_and_how_they_moved(told: dict[str, Table]) -> None:
    assert [row[1:5] + row[7:] for row in rows(told["case_figures"])] == [
        ["望湖街道", "10", "80.0% (8/10)", "80.0% (8/10)", "6.5", "B", "1", "▲1", "▃█"],
        ["清河街道", "10", "50.0% (5/10)", "50.0% (5/10)", "6.5", "B", "2", "▼1", "▃█"],
    ]
