"""Tables beside the layers: through the results file, on their sheet, in the summary."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from civicgrid.geo.tables import CASE_FIGURES, GAP_CASES, TABLES
from civicgrid.layers.export.resulttables import MAX_ROWS, result_tables
from civicgrid.layers.export.table import SHARE, shown
from civicgrid.layers.summary import MOST_ROWS, summary
from civicgrid.layers.workspace import gpkg
from civicgrid.tests.layers.export_words import english
from civicgrid.tests.layers.small_run import small_run

ROWS = [
    ("whole", "", "", "2026-01", "cases", 40.0, 40.0, 40.0, "count", "", np.nan, np.nan, ""),
    ("street", "330106001", "清河街道", "", "cases", 12.0, 12.0, 40.0, "count", "", 1.0, 2.0, "▇█"),
]


@pytest.fixture
def run():
    return replace(small_run(), tables={CASE_FIGURES: pd.DataFrame(ROWS, columns=list(TABLES[CASE_FIGURES]))})


def test_a_table_comes_back_from_the_results_file_as_it_was(run, tmp_path):
    back = gpkg.read(gpkg.write(run, tmp_path / "run.gpkg"))
    pd.testing.assert_frame_equal(back.tables[CASE_FIGURES], run.tables[CASE_FIGURES], check_dtype=False)
    assert not set(TABLES) & {*back.inputs, *back.layers}


def test_a_run_without_tables_writes_none(tmp_path):
    assert gpkg.read(gpkg.write(small_run(), tmp_path / "run.gpkg")).tables == {}


def test_a_table_is_a_sheet_whose_codes_are_words(run):
    (sheet,) = result_tables(run, english())
    assert [shown(value, form) for value, form in zip(sheet.rows[1], sheet.formats)][:7] == [
        *(english()["level.street"], "330106001", "清河街道", "", english()["metric.cases"], "12", "12")
    ]


def test_kinds_are_named(run):
    table = pd.DataFrame({"kind": ["public_toilet"], "n": [3]})
    (sheet,) = result_tables(replace(run, tables={GAP_CASES: table}), english())
    assert sheet.rows[0][0] == english()["public_toilet"]


def test_shares_are_written_as_such(run):
    table = pd.DataFrame({"area_share": [0.1], "hit_rate": [0.5], "count": [3]})
    (sheet,) = result_tables(replace(run, tables={CASE_FIGURES: table}), english())
    assert list(sheet.formats) == [SHARE, SHARE, "#,##0"]


def test_of_a_long_table_the_sheet_has_the_first_rows_and_says_so(run):
    long = pd.concat([run.tables[CASE_FIGURES]] * MAX_ROWS, ignore_index=True)
    (sheet,) = result_tables(replace(run, tables={CASE_FIGURES: long}), english())
    assert len(sheet.rows) == MAX_ROWS
    assert f"{MAX_ROWS} of {2 * MAX_ROWS}" in sheet.intro[0]


def test_what_is_told_of_single_people_leaves_by_no_export(run):
    person = run.tables[CASE_FIGURES].assign(level=["whole", "inspector"], area_name=["", "张三"])
    told = replace(run, tables={CASE_FIGURES: person})
    (sheet,) = result_tables(told, english())
    assert len(sheet.rows) == summary(told, {})["tables"][CASE_FIGURES]["rows"] == 1


def test_the_summary_tells_how_many_rows_there_are_and_the_first_of_them(run):
    long = pd.concat([run.tables[CASE_FIGURES]] * MOST_ROWS, ignore_index=True)
    told = summary(replace(run, tables={CASE_FIGURES: long}), {})["tables"][CASE_FIGURES]
    assert (told["rows"], len(told["first"])) == (2 * MOST_ROWS, MOST_ROWS)
    assert told["first"][0]["rank"] is None
