"""Cases of each cell in each month, as the slider of the page has them, against counts by hand."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
from civicgrid.geo import columns as col
from civicgrid.layers.export.webtimes import cases_by_period
from civicgrid.tests.layers.small_run import small_run

CROWDED = "330106001004001"
"""The cell of the first six cases: 15 and 28 January, 10 and 23 February, 8 and 21 March."""


def _count(periods: dict, run, cell: str) -> list[int]:
    place = list(run.layers[col.RESULT_CELL][col.ID]).index(cell)
    pairs = [dict(zip(*pair)) for pair in zip(periods["features"], periods["counts"])]
    return [counts.get(place, 0) for counts in pairs]


def test_cases_are_counted_by_cell_and_month() -> None:
    run = small_run()
    breaks, periods = cases_by_period(run, run.layers[col.RESULT_CELL], "cell")
    assert periods["names"] == [
        "2026-02",
        "2026-03",
        "2026-04",
        "2026-05",
    ]  # of January and June too little was observed
    assert _count(periods, run, CROWDED) == [2, 2, 0, 0]
    assert [sum(counts) for counts in periods["counts"]] == [2, 2, 3, 2]
    assert (breaks[-1], max(step for steps in periods["classes"] for step in steps)) == (2.0, len(breaks) - 1)


def test_cases_that_name_their_area_count_too() -> None:
    run = small_run()
    named = pd.DataFrame({"filed": pd.to_datetime(["2026-04-02", None]), "cell": [CROWDED, CROWDED]})
    run = replace(run, inputs={**run.inputs, col.CASE_BY_AREA: named})
    _, periods = cases_by_period(run, run.layers[col.RESULT_CELL], "cell")
    assert _count(periods, run, CROWDED) == [2, 2, 1, 0]


def test_without_times_there_is_no_slider() -> None:
    run = small_run()
    undated = run.layers[col.RESULT_CASE].assign(filed=pd.NaT)
    cells = run.layers[col.RESULT_CELL]
    assert cases_by_period(replace(run, layers={**run.layers, col.RESULT_CASE: undated}), cells, "cell") is None
    assert cases_by_period(replace(run, layers={col.RESULT_CELL: cells}), cells, "cell") is None
    elsewhere = run.layers[col.RESULT_CASE].assign(cell="nowhere")
    assert cases_by_period(replace(run, layers={**run.layers, col.RESULT_CASE: elsewhere}), cells, "cell") is None
