"""What is told of a run in tables: each row worked out by hand."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from xml.dom import minidom

import openpyxl
import pandas as pd
import pytest
from civicgrid.geo import columns as col
from civicgrid.layers.export import weblayers, webpage, workbook
from civicgrid.layers.export.charts import Chart, Series, svg
from civicgrid.layers.export.reportparts import area_place
from civicgrid.layers.export.reports import reports
from civicgrid.layers.export.table import Table, value_unit
from civicgrid.layers.kinds import palette
from civicgrid.layers.workspace import gpkg
from civicgrid.tests.layers.export_words import english
from civicgrid.tests.layers.full_run import KIND, full_run
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.layers.told import rows


@pytest.fixture(scope="module")
def told() -> dict[str, Table]:
    return {table.key: table for table in reports(full_run(), english())}


def test_a_run_without_them_has_no_such_tables() -> None:
    assert [table.key for table in reports(small_run(), english())] == ["hot"]


def test_land_by_how_many_reach_it(told: dict[str, Table]) -> None:
    assert rows(told["cover"]) == [["Public toilet", "Whole district", "20.0", "60.0%", "30.0%", "10.0%", "2.0"]]


def test_before_and_after_leaves_out_areas_where_nothing_changes(told: dict[str, Table]) -> None:
    assert [[row[1], *row[4:9]] for row in rows(told["comparison"])] == [
        ["Whole district", "400", "1.5", "100", "0.5", "5,000"],
        ["清河街道", "400", "1.5", "", "", "1,500"],
    ]


def test_streets_lead_to_the_map_and_the_whole_district_does_not(told: dict[str, Table]) -> None:
    run = full_run()
    street = run.layers[col.RESULT_STREET].set_index(col.NAME)[col.ID]["清河街道"]
    assert told["comparison"].places == [None, (col.RESULT_STREET, street)]
    assert area_place(run, col.STREET, "of no shape") is None


def test_shares_before_and_after_have_their_n_and_total() -> None:
    run = full_run()
    planned = run.figures[run.figures["metric"].str.startswith("covered_") & (run.figures["kind"] == KIND)]
    planned = planned.assign(scenario=col.PLANNED, value=0.75, n=3.0, n_total=4.0)
    even = planned.head(2).assign(metric="gini_covered", scenario=[col.EXISTING, col.PLANNED], value=[0.41, 0.28])
    run = replace(run, figures=pd.concat([run.figures, planned, even], ignore_index=True))
    (table,) = [table for table in reports(run, english()) if table.key == "comparison"]
    whole = rows(table)[0]
    assert (whole[1], whole[3]) == ("Whole district", "75.0% (3/4)")
    assert re.fullmatch(r"[0-9.]+% \([0-9]+/[0-9]+\)", whole[2])
    assert whole[-2:] == ["0.41", "0.28"]
    assert rows(table)[1][-2:] == ["", ""]  # of the whole only


def test_facilities_stand_by_what_they_alone_cover_and_lead_to_the_map(told: dict[str, Table]) -> None:
    table = told["criticality"]
    assert [row[1:5] for row in rows(table)] == [
        ["一号公厕", "1", "700", "2.1"],
        ["二号公厕", "2", "300", "0.9"],
    ]
    assert table.places == [("criticality_public_toilet", "T1"), ("criticality_public_toilet", "T2")]


def test_the_plan_is_told_as_n_of_the_task(told: dict[str, Table]) -> None:
    assert [row[1:] for row in rows(told["plan"])] == [["Task of the year 2026", "5", "60.0%", "3", "1", "1", "1"]]


def test_supply_and_the_load_of_each(told: dict[str, Table]) -> None:
    assert [row[1:] for row in rows(told["supply"])] == [
        ["Whole district", "4.00", "units of capacity", "5,000"],
        ["Gini of the supply over communities", "0.30", "", ""],
    ]
    assert rows(told["load"])[0][1:] == ["二号公厕", "8.0", "4,000", "500.0", "2.00"]
    assert told["load"].places[0] == ("demand_public_toilet", "T2")


def test_the_lorenz_curve_begins_at_nothing_and_ends_at_all(told: dict[str, Table]) -> None:
    (chart,) = told["lorenz"].charts
    assert chart.series[0].points == ((0.0, 0.0), (0.2, 0.1), (1.0, 1.0))
    assert chart.series[1].points == ((0.0, 0.0), (1.0, 1.0))


def test_the_day_is_told_hour_by_hour(told: dict[str, Table]) -> None:
    table = told["hours"]
    assert [row[1:5] for row in rows(table)][5:7] == [["05:00", "1", "2", "25.0%"], ["06:00", "2", "2", "75.0%"]]
    (chart,) = table.charts
    assert (chart.series[0].points[0], chart.series[0].points[-1]) == ((0.0, 0.25), (24.0, 0.25))
    document = svg(chart)
    assert minidom.parseString(document).documentElement.tagName == "svg"  # noqa: S318 - our own document
    assert "Public toilet: Monday" in document


def test_names_in_a_chart_stay_text() -> None:
    evil = "<script>&"
    document = svg(Chart(evil, evil, evil, 1.0, 0.5, [Series(evil, "#000000", [(0.0, 0.0)])]))
    assert "<script>" not in document
    assert minidom.parseString(document)  # noqa: S318 - our own document


def test_every_table_is_a_sheet_with_every_head_in_words(told: dict[str, Table], tmp_path: Path) -> None:
    book = openpyxl.load_workbook(workbook.write(full_run(), tmp_path / "tables.xlsx", english()))
    for table in told.values():
        assert table.title in book.sheetnames
        assert not [head for head in table.heads if "_" in head or "." in head]
        assert table.note
        assert not table.note.startswith("report_")


def test_results_of_every_kind_come_back_as_results(tmp_path: Path) -> None:
    run = full_run()
    assert set(gpkg.read(gpkg.write(run, tmp_path / "run.gpkg")).layers) == set(run.layers)


def test_every_table_and_every_change_is_on_the_web_page() -> None:
    words = english()
    run, colours = full_run(), palette()
    page = webpage._data(run, words, weblayers.drawn(run, words, colours), colours)
    assert [report["key"] for report in page["reports"]] == [
        "cover",
        "comparison",
        "criticality",
        "plan",
        "supply",
        "load",
        "lorenz",
        "hours",
        "hot",
    ]
    results = {layer["id"]: layer for group in page["groups"] for layer in group["layers"]}
    changes = results["difference_public_toilet_0"]
    assert [(one["label"], one["hatch"]) for one in changes["classes"]] == [
        ("newly covered", False),
        ("no longer covered", True),
    ]
    assert changes["parts"][0]["classes"] == [0, 1]
    assert results["cover_count_public_toilet"]["parts"][0]["classes"] == [0, 1, 2]


@pytest.mark.parametrize(
    ("metric", "unit"),
    [("kinds_met", "share"), ("lorenz_supply", "share"), ("gini_supply", "ratio"), ("cases", "count")],
)
def test_a_value_that_is_of_another_unit_than_its_n(metric: str, unit: str) -> None:
    assert value_unit({"metric": metric, "unit": "count"}) == unit
