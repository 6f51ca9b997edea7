"""The step of a study that tells the figures of cases, against a count of the same cases one by one."""

from __future__ import annotations

from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from civicgrid.geo import columns as col
from civicgrid.geo import study as subject
from civicgrid.geo.cases.repeats import Repeats, repeats_in
from civicgrid.geo.study import Settings, Study
from civicgrid.geo.tables import CASE_FIGURES
from civicgrid.tests.geo.frames import frame_there
from civicgrid.tests.geo.test_study import city
from shapely.geometry import Point

AS_OF = "2025-06-30"
COUNT = 500


def cases() -> gpd.GeoDataFrame:
    """Cases anywhere, of half a year, many of them without one date or another."""
    draw = np.random.default_rng(4)
    filed = pd.Timestamp("2025-01-01") + pd.to_timedelta(draw.uniform(0, 181 * 24, COUNT).round(2), unit="h")
    handled = filed + pd.to_timedelta(draw.uniform(1, 90, COUNT).round(2), unit="h")
    closed = handled + pd.to_timedelta(draw.uniform(1, 40, COUNT).round(2), unit="h")
    deadline = filed + pd.Timedelta(hours=60)
    columns = {"filed": filed, "handled": handled, "closed": closed, "deadline": deadline}
    for name, share in (("filed", 0.05), ("handled", 0.2), ("closed", 0.2), ("deadline", 0.1)):
        columns[name] = pd.Series(columns[name]).where(draw.random(COUNT) > share)
    state = np.where(columns["closed"].notna(), "closed", draw.choice(["open", "postponed", "void"], COUNT))
    return frame_there(
        [Point(spot) for spot in draw.uniform(1, 999, (COUNT, 2))],
        id=[str(i) for i in range(COUNT)],
        class_sub=draw.choice(["a", "b", "c"], COUNT),
        case_state=state,
        rework=draw.choice([0, 0, 0, 1, 2], COUNT),
        **columns,
    )


def run(case: gpd.GeoDataFrame, frames: Optional[dict[str, Any]] = None, **settings: Any) -> subject.Results:
    given = {**city(), "case": case, **(frames or {})}
    study = Study(given, {}, Settings(**settings), as_of=AS_OF)
    return subject.run(study, codes=("prepare", "casefigures"))


def figure(results: subject.Results, level: str, area: str, metric: str, period: str = "") -> pd.Series:
    table = results.tables[CASE_FIGURES]
    wanted = (table["level"] == level) & (table["area_id"] == area)
    (found,) = table[wanted & (table["metric"] == metric) & (table["period"] == period)].iterrows()
    return found[1]


def one_by_one(rows: gpd.GeoDataFrame) -> dict[str, tuple[int, int]]:
    """Count rates case by case, as their definitions read."""
    found = dict.fromkeys(("close_rate", "on_time_rate", "handle_rate", "rework_rate"), (0, 0))

    def count(metric: str, counts: bool) -> None:
        n, total = found[metric]
        found[metric] = (n + counts, total + 1)

    for case in rows[rows["case_state"] != "void"].itertuples():
        closed = case.case_state == "closed"
        handled = closed or not pd.isna(case.handled)
        come = not pd.isna(case.deadline) and case.deadline < pd.Timestamp("2025-07-01")
        if closed or come:
            count("close_rate", closed)
            if not closed or not (pd.isna(case.closed) or pd.isna(case.deadline)):
                count("on_time_rate", closed and case.closed <= case.deadline)
        if handled or come:
            count("handle_rate", handled)
            count("rework_rate", case.rework > 0)
    return found


def test_rates_of_areas_classes_and_months_are_those_counted_one_by_one() -> None:
    case = cases()
    results = run(case)
    west = case.geometry.x - city()["street"].total_bounds[0] < 500
    parts = {
        ("whole", "", ""): np.ones(COUNT, dtype=bool),
        ("street", "S0", ""): west,
        ("class_sub", "b", ""): case["class_sub"] == "b",
        ("street", "S0", "2025-03"): west & (case["filed"].dt.strftime("%Y-%m") == "2025-03"),
    }
    for (level, area, period), part in parts.items():
        for metric, counts in one_by_one(case[part]).items():
            found = figure(results, level, area, metric, period)
            assert (found["n"], found["n_total"]) == counts, (level, metric, period)
            assert found["value"] == pytest.approx(counts[0] / counts[1])


def test_areas_have_their_figures_and_the_whole_stands_among_the_figures_of_the_study() -> None:
    results = run(cases())
    streets = results.layers[col.RESULT_STREET].set_index(col.ID)
    found = figure(results, "street", "S1", "close_rate")
    assert (streets.loc["S1", "close_rate_n"], streets.loc["S1", "close_rate_total"]) == (found["n"], found["n_total"])
    assert streets.loc["S1", "close_rate_grade"] == found["grade"]
    assert {"cases_filed", "on_time_rate", "hours_to_close_n"} <= set(results.layers[col.RESULT_CELL].columns)
    whole = results.figures[results.figures["metric"] == "rework_rate"].iloc[0]
    assert (whole["n"], whole["n_total"]) == tuple(figure(results, "whole", "", "rework_rate")[["n", "n_total"]])


def test_what_is_not_known_is_said() -> None:
    case = cases()
    notes = dict(run(case).notes)
    assert notes["figures_undated"]["count"] == case["filed"].isna().sum()
    unknown = (case["case_state"] != "closed") & (case["case_state"] != "void") & case["deadline"].isna()
    assert notes["figures_unknown_due"] == {"layer": "case", "count": unknown.sum(), "total": COUNT}
    assert "figures_left_out" not in notes
    bare = dict(run(case[["id", "filed", "geometry"]]).notes)["figures_left_out"]["metrics"]
    assert bare == [f"metric.{name}" for name in col.CASE_RATES if name != "filing_rate"]


def test_cases_that_only_name_their_area_count_in_it() -> None:
    case = cases()
    by_area = case.iloc[:40].assign(geometry=None, cell=None, community="C00", street="S0")
    by_area = gpd.GeoDataFrame(by_area, geometry="geometry", crs=case.crs)
    results = run(case.iloc[40:].reset_index(drop=True), {col.CASE_BY_AREA: by_area})
    filed = figure(results, "whole", "", "cases_filed")["n"]
    assert filed == (case["case_state"] != "void").sum()
    assert figure(results, "community", "C00", "cases_filed")["n"] >= (by_area["case_state"] != "void").sum()


def test_repeats_are_told_once_for_the_marks_and_the_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def told(cases: pd.DataFrame, points: Any, **within: float) -> Repeats:
        asked.append(len(cases))
        return repeats_in(cases, points, **within)

    monkeypatch.setattr("civicgrid.geo.steps.work.repeats_in", told)
    monkeypatch.setattr("civicgrid.geo.cases.caseload.repeats_in", told)
    case = cases().sort_values("filed", ignore_index=True)
    by_area = case.iloc[-40:].assign(geometry=None, cell=None, community=None, street=None)
    frames = {**city(), "case": case.iloc[:-40], col.CASE_BY_AREA: by_area}
    study = Study(frames, {}, Settings(repeat_hours=240, repeat_m=80), as_of=AS_OF)
    results = subject.run(study, codes=("prepare", "casefigures", "guard"))
    assert asked == [460]
    rows = results.layers[col.RESULT_CASE]
    rate = figure(results, "whole", "", "repeat_rate")
    known = case["filed"].iloc[:-40].notna() & (case["case_state"].iloc[:-40] != "void")
    assert (rate["n"], rate["n_total"]) == (rows[col.REPEAT][known].sum(), known.sum())
    assert rate["n"] > 0


def test_patrol_grids_and_inspectors_of_the_cells() -> None:
    cells = city()["grid_cell"]
    cells["patrol"] = np.where(np.arange(100) < 60, "P1", "P2")
    cells["inspector"] = [*["甲"] * 30, *["乙"] * 60, *[None] * 10]
    results = run(cases(), {"grid_cell": cells})
    assert figure(results, "patrol_grid", "P1", "patrol_cells")["n"] == 60
    assert figure(results, "inspector", "乙", "patrol_area")["value"] == pytest.approx(60)
    load = figure(results, "whole", "", "cases_per_inspector")
    parts = [figure(results, "inspector", name, "cases_filed")["n"] for name in ("甲", "乙")]
    assert (load["n"], load["n_total"]) == (sum(parts), 2)


def test_settings_change_what_is_counted() -> None:
    case = cases()
    filed = (case["case_state"] != "void").sum()
    assert figure(run(case, case_due="filed"), "whole", "", "close_rate")["n_total"] == filed
    by_year = run(case, figures_by="year").tables[CASE_FIGURES]
    assert set(by_year["period"]) == {"", "2025"}
    graded = run(case, grade_limits=(0.5, 0.4, 0.3, 0.2), grade_least=1)
    assert figure(graded, "whole", "", "close_rate")["grade"] == "A"


def test_without_cases_there_are_no_figures() -> None:
    frames = {kind: rows for kind, rows in city().items() if kind != "case"}
    assert CASE_FIGURES not in subject.run(Study(frames, {})).tables
