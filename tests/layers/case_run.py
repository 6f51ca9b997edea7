"""The small run with what is told of its cases besides, worked out by hand: two hot cells, of which one vanishes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pandas as pd
from civicgrid.geo import columns as col
from civicgrid.geo import metrics
from civicgrid.geo.tables import BACKTEST, CASE_FIGURES, GAP_CASES, NEAR_REPEAT, PERIODS, TABLES, TIME_PROFILE
from civicgrid.layers.problems import Problem
from civicgrid.layers.run import Run
from civicgrid.tests.layers.small_run import small_run

KIND = "public_toilet"


def case_run() -> Run:
    """Build the run; every call gives new frames."""
    run = small_run()
    layers = {**run.layers, col.RESULT_CELL: _cells(run.layers[col.RESULT_CELL])}
    figures = pd.concat([run.figures, pd.DataFrame(_figures(), columns=metrics.FIGURES)], ignore_index=True)
    return replace(run, layers=layers, figures=figures, tables=_tables(), problems=(*run.problems, *_said()))


def _said() -> tuple[Problem, ...]:
    """What the search for hot spots says of itself."""
    band = {"band_m": 150.0, "mean": 6.84, "least_m": 100.0, "most_m": 1_000.0}
    stable = {"runs": 24, "count": 2, "always": 1, "seldom": 1}
    return (Problem.of("neighbours_band_peak", "grid_cell", **band), Problem.of("stability", "grid_cell", **stable))


def hot_places() -> tuple[int, int]:
    """The cell whose heat holds, and the one whose heat vanishes: places in the frame of cells."""
    return 3, 7


def _cells(cells: pd.DataFrame) -> pd.DataFrame:
    holds, vanishes = hot_places()
    count = len(cells)
    hot = np.full(count, "none", dtype=object)
    hot[[holds, vanishes]] = "hot99", "hot95"
    without = hot.copy()
    without[vanishes] = "none"
    q, z = np.full(count, 0.9), np.zeros(count)
    q[[holds, vanishes]], z[[holds, vanishes]] = (0.001, 0.04), (6.5, 3.2)
    moran = np.full(count, "none", dtype=object)
    moran[[holds, vanishes, 0]] = "HH", "HL", "LH"
    stability = np.zeros(count)
    stability[[holds, vanishes]] = 0.9, 0.25
    return cells.assign(
        **{
            col.HOT: hot,
            col.GI_Q: q,
            col.GI_Z: z,
            col.HOT_WITHOUT: without,
            col.VANISHES: np.arange(count) == vanishes,
            col.VANISHES_BY: np.where(np.arange(count) == vanishes, "crowded", ""),
            col.MORAN: moran,
            col.STABILITY: stability,
            col.PRIORITY: np.roll(np.arange(1, count + 1), holds),
            col.PRIORITY_SHARE: np.roll(np.arange(1, count + 1), holds) / count,
            col.EMERGING: np.where(
                hot == "hot99", "intensifying_hot", np.where(hot == "hot95", "historical_hot", "none")
            ),
            col.PERIODS_HOT: np.where(hot == "none", 0.0, 5.0),
            col.PERIODS_USED: 6.0,
            col.TREND_Z: np.where(hot == "hot99", 2.4, -0.5),
            col.TREND_P: np.where(hot == "hot99", 0.016, 0.6),
            col.quadrant(KIND): np.array(["build"] * 2 + ["manage"] * 3 + ["watch"] * 5 + ["fine"] * 10)[:count],
            col.build_rank(KIND): [2.0, 1.0, *[np.nan] * (count - 2)],
            col.matching_cases(KIND): [3, 4, *[0] * (count - 2)],
        }
    )


def _figures() -> list[dict[str, object]]:
    counts = {
        "crowded_cases": (5.0, 12.0),
        "repeated_cases": (2.0, 12.0),
        "top_reporter_cases": (3.0, 12.0),
        "outstanding_cases": (3.0, 12.0),
        "vanishing_cells": (1.0, 2.0),
    }
    blank = {"period": "", "scenario": "existing", "level": "whole", "area_id": "", "area_name": "", "kind": ""}
    return [
        {
            **blank,
            "metric": metric,
            "radius_m": np.nan,
            "value": n / total,
            "n": n,
            "n_total": total,
            "unit": metrics.UNITS[metric],
            "standard_id": "",
            "run_id": "cases",
        }
        for metric, (n, total) in counts.items()
    ]


def _tables() -> dict[str, pd.DataFrame]:
    rows = {
        BACKTEST: _backtest(),
        GAP_CASES: [(KIND, "暴露垃圾", 2, 3, 5, 10, 7.0, 12.0, 0.35, 7 / 12 / 0.35, 0.02, 399)],
        CASE_FIGURES: list(_case_figures()),
        TIME_PROFILE: list(_profile()),
        PERIODS: [(f"2026-{month:02d}", f"2026-{month:02d}-01", "", 2.0, 1.0, 0.0, 20) for month in range(1, 7)],
        NEAR_REPEAT: [
            ("", 0.0, 100.0, 0.0, 7.0, 9.0, 3.0, 3.0, 0.001, 12, 999),
            ("", 100.0, 200.0, 0.0, 7.0, 4.0, 4.0, 1.0, 0.5, 12, 999),
            ("暴露垃圾", 0.0, 100.0, 0.0, 7.0, 6.0, 2.0, 3.0, 0.004, 6, 999),
            ("暴露垃圾", 100.0, 200.0, 0.0, 7.0, 1.0, 1.0, 1.0, 0.7, 6, 999),
        ],
    }
    return {name: pd.DataFrame(made, columns=list(TABLES[name])) for name, made in rows.items()}


def _case_figures() -> Iterator[tuple[object, ...]]:
    """Two streets over two months; the second closes more in time, and has come up."""
    for street, name, rank, before in (("S1", "清河街道", 2.0, 1.0), ("S2", "望湖街道", 1.0, 2.0)):
        share = 0.5 if street == "S1" else 0.8
        yield "street", street, name, "", "cases_filed", 10.0, 10.0, 20.0, "count", "", 1.0, np.nan, "▃█"
        for metric in ("close_rate", "on_time_rate"):
            yield "street", street, name, "", metric, share, 10 * share, 10.0, "count", "B", rank, np.nan, ""
        yield "street", street, name, "", "hours_to_close", 6.5, 9.0, 9.0, "h", "", np.nan, np.nan, ""
        yield "street", street, name, "2026-06", "on_time_rate", share, 5 * share, 5.0, "count", "B", rank, before, ""


def _profile() -> Iterator[tuple[object, ...]]:
    for cycle, positions in (("month", range(1, 13)), ("weekday", range(1, 8)), ("hour", range(24))):
        for position in positions:
            yield "", cycle, position, 1.0, 12.0, 10.0, 0.1 * position, 1.0


def _backtest() -> list[tuple[object, ...]]:
    held = (6.0, 5.0, "2026-01/2026-06", "2026-07")
    return [
        ("naive", 0.05, 0.25, 5.0, 0.5, 3.0, 12.0, held[0], 0.0, 2.0, *held[2:]),
        ("decayed", 0.05, 0.5, 10.0, 1.0, 6.0, 12.0, *held[:2], 1.0, *held[2:]),
        ("naive", 0.1, 0.5, 5.0, 0.6, 6.0, 12.0, held[0], 0.0, 2.0, *held[2:]),
        ("decayed", 0.1, 0.75, 7.5, 0.9, 9.0, 12.0, *held[:2], 1.0, *held[2:]),
    ]
