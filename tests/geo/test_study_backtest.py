"""The step of a study that tests forecasts, on the small city of ``test_study``."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from civicgrid.geo import columns as col
from civicgrid.geo import study as subject
from civicgrid.geo.study import Settings, Study
from civicgrid.geo.tables import BACKTEST
from civicgrid.tests.geo.frames import frame_there
from civicgrid.tests.geo.test_study import city
from shapely.geometry import Point


def cases(months: int, count: int = 600):
    """Two thirds of the cases anywhere, one third in a corner."""
    draw = np.random.default_rng(9)
    spots = [*draw.uniform(1, 999, (2 * count // 3, 2)), *draw.uniform(700, 800, (count // 3, 2))]
    end = pd.Timestamp("2024-01-01") + pd.DateOffset(months=months)
    days = (end - pd.Timestamp("2024-01-01")).days
    filed = pd.Timestamp("2024-01-01") + pd.to_timedelta(draw.permutation(count) * days * 24 / count, unit="h")
    return frame_there([Point(spot) for spot in spots], id=[str(i) for i in range(count)], filed=filed)


def run(case, as_of="", **settings) -> subject.Results:
    study = Study({**city(), "case": case}, {}, Settings(**settings), as_of=as_of)
    return subject.run(study, codes=("prepare", "hotspots", "guard", "backtest"))


def test_the_busy_corner_comes_first_and_it_is_said_how_sure_that_is() -> None:
    results = run(cases(12), backtest_share=0.02)
    cells = results.layers[col.RESULT_CELL].set_index("id")
    assert cells.loc["G077", "priority"] == 1
    assert cells.loc["G077", "priority_share"] == pytest.approx(0.01)
    table = results.tables[BACKTEST]
    best = table[(table["rank"] == 1) & np.isclose(table["area_share"], 0.02)].iloc[0]
    said = dict(results.notes)["backtest_done"]
    assert (said["n"], said["total"]) == (round(best["n"]), best["n_total"])
    assert (said["method"], said["months"], said["coming"]) == (f"method.{best['method']}", 6, "2025-01")
    assert said["hit_pct"] == pytest.approx(best["hit_rate"] * 100)
    assert best["hit_rate"] > 0.25
    assert 0 < said["unseen"] <= said["n"]


def test_cases_that_are_left_out_are_counted() -> None:
    case = cases(12)
    case["crowded_spot"] = np.arange(600) < 7
    case.loc[10:12, "filed"] = pd.NaT
    case.loc[13, "filed"] = pd.Timestamp("2031-01-01")
    assert dict(run(case, "2024-12-31").notes)["backtest_left_out"] == {"layer": "case", "count": 11}


def test_few_months_and_no_dates_are_said() -> None:
    short = run(cases(3))
    assert dict(short.notes)["backtest_short"] == {"layer": "case", "months": 3, "needed": 4}
    undated = run(cases(12).drop(columns="filed"))
    assert "backtest_undated" in dict(undated.notes)
    for results in (short, undated):
        assert BACKTEST not in results.tables
        assert "priority" not in results.layers[col.RESULT_CELL]


def test_without_cells_or_cases_nothing_is_forecast() -> None:
    for missing in ("grid_cell", "case"):
        frames = {kind: rows for kind, rows in {**city(), "case": cases(12)}.items() if kind != missing}
        assert BACKTEST not in subject.run(Study(frames, {})).tables
