"""The step of a study that asks whether heat holds, on the small city of ``test_study``."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from civicgrid.geo import columns as col
from civicgrid.geo import study as subject
from civicgrid.geo.study import Settings, Study
from civicgrid.tests.geo.frames import frame_there
from civicgrid.tests.geo.test_study import city
from shapely.geometry import Point

START = pd.Timestamp("2025-01-02 08:00")
HEAP = [(750 + 100 * (i % 2), 750 + 100 * (i // 2 % 2)) for i in range(120)]
"""30 cases in each of four cells that touch."""


def cases(spots, **columns):
    count = len(spots)
    filed = columns.pop("filed", START + pd.to_timedelta(np.arange(count) * 25, unit="h"))
    return frame_there(
        [Point(spot) for spot in spots],
        id=[str(number) for number in range(count)],
        class_sub=columns.pop("class_sub", ["暴露垃圾"] * count),
        filed=filed,
        **columns,
    )


def run(case, **settings) -> subject.Results:
    steps = ("prepare", "hotspots", "guard")
    return subject.run(Study({**city(), "case": case}, {}, Settings(**settings)), codes=steps)


def figure(results: subject.Results, metric: str) -> tuple[float, float]:
    own = results.figures[(results.figures["metric"] == metric) & (results.figures["level"] == "whole")]
    return (own["n"].item(), own["n_total"].item())


def spread(count: int = 300) -> list[tuple[float, float]]:
    return [tuple(spot) for spot in np.random.default_rng(4).uniform(5, 995, (count, 2))]


def test_heat_of_one_busy_reporter_is_flagged() -> None:
    codes = [f"C{i % 20:02d}" for i in range(300)] + ["C99"] * 120
    results = run(cases([*spread(), *HEAP], reporter_code=codes))
    cells = results.layers[col.RESULT_CELL].set_index("id")
    assert cells.loc["G077", ["hot", "hot_without", "vanishes", "vanishes_by"]].tolist() == [
        *("hot99", "none", True, "reporters")
    ]
    assert cells.loc["G077", "reporter_cases"] == 30
    assert cells.loc["G077", "reporter_share"] == 30 / cells.loc["G077", "cases"]
    assert figure(results, "top_reporter_cases") == (180, 420)
    assert figure(results, "vanishing_cells")[0] == cells["vanishes"].sum() > 0
    notes = dict(results.notes)
    assert notes["top_reporters"] == {
        "layer": "case", "top": 5, "times": 3.0, "count": 180, "total": 420, "outstanding": 120
    }  # fmt: skip
    assert notes["heat_vanishes"]["reporters"] == cells["vanishes"].sum()
    lenient = run(cases([*spread(), *HEAP], reporter_code=codes), reporter_times=9.0)
    assert not lenient.layers[col.RESULT_CELL]["vanishes"].any()


def test_repeats_are_marked_and_their_heat_is_flagged() -> None:
    hours = [*np.arange(300) * 25, *range(120)]
    results = run(cases([*spread(), *HEAP], filed=START + pd.to_timedelta(hours, unit="h")))
    placed = results.layers[col.RESULT_CASE]
    assert placed["repeat"].to_numpy()[-116:].all()  # the first of each of the four heaps is none
    assert figure(results, "repeated_cases") == (placed["repeat"].sum(), 420)
    cells = results.layers[col.RESULT_CELL].set_index("id")
    assert cells.loc["G077", "vanishes_by"] == "repeats"


@pytest.mark.parametrize("lacking", ["class_sub", "filed", "day"])
def test_what_can_not_be_told_is_said(lacking: str) -> None:
    case = cases(spread())
    if lacking == "day":
        case["filed"] = pd.Timestamp("2025-03-01")
    else:
        case[lacking] = None
    results = run(case)
    notes = dict(results.notes)
    assert notes["repeats_untold"] == {"layer": "case", "count": 300, "total": 300}
    assert {"repeats_found", "heat_vanishes", "top_reporters"}.isdisjoint(notes)
    assert "reporters_unknown" in notes
    assert not results.layers[col.RESULT_CASE]["repeat"].any()
    assert "repeated_cases" not in set(results.figures["metric"])


def test_how_cases_were_placed_is_said() -> None:
    results = run(cases(spread(), placed=["by street"] * 200 + ["GPS"] * 60 + [None] * 40))
    assert dict(results.notes)["cases_placed_by"] == {
        "layer": "case", "count": 260, "total": 300, "ways": ["by street 200", "GPS 60"]
    }  # fmt: skip
    assert "cases_placed_by" not in dict(run(cases(spread())).notes)


def test_no_cases_and_no_cells() -> None:
    without = {kind: rows for kind, rows in city().items() if kind != "case"}
    assert col.RESULT_CASE not in subject.run(Study(without, {})).layers
    case_only = {kind: rows for kind, rows in city().items() if kind != "grid_cell"}
    found = subject.run(Study({**case_only, "case": cases(spread(), reporter_code=["C1"] * 300)}, {}))
    assert found.layers[col.RESULT_CASE]["repeat"].sum() == 0
    assert figure(found, "top_reporter_cases") == (300, 300)
