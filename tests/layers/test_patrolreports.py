"""What is told of patrol areas evened out, worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
from civicgrid.geo import columns as col
from civicgrid.geo.tables import PATROL_BALANCE, TABLES
from civicgrid.layers.export.reports import reports
from civicgrid.tests.layers.export_words import english
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.layers.told import rows

ROWS = [
    ["a", "S1", 2, 4, 10, 25, 100.0, 250.0, 50.0, 60.0, 150.0, 310.0, 0.50, 1.02, 2, 0, 5.1],
    ["b", "S1", 6, 3, 40, 25, 400.0, 250.0, 50.0, 40.0, 450.0, 290.0, 1.50, 0.98, 0, 3, 4.9],
    ["b-2", "S1", 0, 1, 0, 20, 0.0, 200.0, 0.0, 40.0, 0.0, 240.0, float("nan"), 1.0, 1, 0, 5.0],
]


def test_those_with_most_work_come_first() -> None:
    run = replace(small_run(), tables={PATROL_BALANCE: pd.DataFrame(ROWS, columns=list(TABLES[PATROL_BALANCE]))})
    (table,) = [one for one in reports(run, english()) if one.key == "patrols"]
    assert rows(table) == [
        ["more work than allowed", "b", "6", "3", "40", "25", "1.50", "0.98", "4.9", "0", "3"],
        ["less work than allowed", "a", "2", "4", "10", "25", "0.50", "1.02", "5.1", "2", "0"],
        ["new", "b-2", "0", "1", "0", "20", "", "1.00", "5.0", "1", "0"],
    ]
    assert table.places == [(col.RESULT_PATROL, one) for one in ("b", "a", "b-2")]


def test_nothing_is_told_where_nothing_was_evened_out() -> None:
    assert "patrols" not in {table.key for table in reports(small_run(), english())}
