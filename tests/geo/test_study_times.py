"""The step of time on a small made-up city: what it finds, and what it says where it can find nothing."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo import study as subject
from civicgrid.geo.study import Results, Settings, Study
from civicgrid.geo.tables import NEAR_REPEAT, PERIODS, TABLES, TIME_PROFILE

CRS = "EPSG:4549"
SIDE = 10
STEPS = ("prepare", "hotspots", "guard", "times")


def cells() -> gpd.GeoDataFrame:
    x, y = (part.ravel() * 100.0 for part in np.meshgrid(np.arange(SIDE), np.arange(SIDE)))
    names = [f"c{i}" for i in range(SIDE**2)]
    shapes = shapely.box(x + 500_000, y + 3_340_000, x + 500_100, y + 3_340_100)
    return gpd.GeoDataFrame({"id": names, "name": None}, geometry=shapes, crs=CRS)


def cases(days: pd.DatetimeIndex, count: int = 2400, new_from: str = "") -> gpd.GeoDataFrame:
    """Cases all over the land, and from a day on as many again in the four cells around the middle."""
    chance = np.random.default_rng(2)
    xy = chance.uniform(0, 100 * SIDE, (count, 2))
    filed = days[chance.integers(0, len(days), count)] + pd.to_timedelta(chance.integers(480, 1080, count), unit="min")
    if new_from:
        late = days[days >= new_from]
        more = late[chance.integers(0, len(late), 120)] + pd.Timedelta(hours=10)
        xy, filed = np.vstack([xy, chance.uniform(400, 600, (120, 2))]), filed.append(more)
    points = shapely.points(xy + np.array([500_000, 3_340_000]))
    small = np.where(np.arange(len(xy)) % 2 == 0, "litter", "parking")
    return gpd.GeoDataFrame({"id": range(len(xy)), "class_sub": small, "filed": filed}, geometry=points, crs=CRS)


def run(frame: gpd.GeoDataFrame, period: str = "", **settings: Any) -> Results:
    frames = {"grid_cell": cells(), "case": frame}
    return subject.run(Study(frames, {}, Settings(**settings), period=period), codes=STEPS)


def said(results: Results) -> dict[str, Any]:
    return dict(results.notes)


YEARS = pd.date_range("2024-01-01", "2025-12-31")


@pytest.fixture(scope="module")
def two_years() -> Results:
    return run(cases(YEARS, new_from="2025-10-01"))


def test_a_place_that_is_hot_in_the_last_months_is_a_consecutive_hot_spot(two_years: Results) -> None:
    found = two_years.layers[col.RESULT_CELL].set_index("id")
    middle = ["c44", "c45", "c54", "c55"]
    assert (found.loc[middle, col.EMERGING] == "consecutive_hot").all()
    assert (found.loc[middle, col.PERIODS_HOT] == 3).all()
    assert (found[col.PERIODS_USED] == 24).all()
    assert (found.loc[["c0", "c9", "c90"], col.EMERGING] == "none").all()
    assert (found.loc[middle, col.CHANGED] == "more").any()
    bins = two_years.layers[col.RESULT_CUBE]
    assert set(bins.loc[bins["id"].isin(middle), col.PERIOD]) == {"2025-10", "2025-11", "2025-12"}


def test_the_tables_have_their_columns_and_hold_every_case(two_years: Results) -> None:
    for name in (TIME_PROFILE, PERIODS, NEAR_REPEAT):
        assert list(two_years.tables[name].columns) == list(TABLES[name])
    profile = two_years.tables[TIME_PROFILE]
    whole = profile[profile[col.CLASS_SUB] == ""]
    assert whole.groupby("cycle")["n"].sum().tolist() == [2520] * 3
    periods = two_years.tables[PERIODS]
    assert periods["cases"].sum() == 2520
    assert (periods.iloc[0][["period", "period_start", "period_end"]] == ["2024-01", "2024-01-01", "2024-01-31"]).all()


def test_a_year_is_compared_with_the_year_before(two_years: Results) -> None:
    compared = said(two_years)["times_compared"]
    assert (compared["before"], compared["after"]) == ("2024-01 – 2024-12", "2025-01 – 2025-12")
    found = two_years.layers[col.RESULT_CELL]
    assert found[col.CASES_BEFORE].sum() + found[col.CASES_AFTER].sum() == 2520


def test_a_month_without_any_case_is_missing_not_quiet() -> None:
    frame = cases(YEARS[YEARS.month != 7])
    results = run(frame)
    assert said(results)["periods_missing"]["periods"] == "2024-07, 2025-07"
    assert (results.layers[col.RESULT_CELL][col.PERIODS_USED] == 22).all()
    periods = results.tables[PERIODS].set_index("period")
    assert np.isnan(periods.loc["2024-07", "cases"])
    july = results.tables[TIME_PROFILE].query("cycle == 'month' and position == 7")
    assert (july["days"] == 0).all()


def test_weeks_are_taken_where_months_are_too_few() -> None:
    results = run(cases(YEARS[:120]))
    assert results.tables[PERIODS]["period"].str.fullmatch(r"2024-W\d\d").all()
    assert run(cases(YEARS[:120]), period_unit="day").tables[PERIODS]["period"].iloc[0] == "2024-01-01"


def test_a_few_days_have_a_profile_but_no_history() -> None:
    results = run(cases(YEARS[:6]), period_unit="day")
    assert said(results)["periods_too_few"] == {"layer": "grid_cell", "count": 6, "least": 10}
    assert col.EMERGING not in results.layers[col.RESULT_CELL]
    assert col.RESULT_CUBE not in results.layers
    assert TIME_PROFILE in results.tables


def test_cases_without_dates_are_said_and_the_others_go_on() -> None:
    frame = cases(YEARS)
    frame.loc[:99, "filed"] = pd.NaT
    results = run(frame)
    assert said(results)["cases_undated"] == {"layer": "case", "count": 100, "total": 2400}
    assert results.tables[PERIODS]["cases"].sum() == 2300


def test_without_any_date_nothing_is_made_up() -> None:
    results = run(cases(YEARS).drop(columns="filed"))
    assert said(results)["cases_undated"]["count"] == 2400
    assert not {TIME_PROFILE, PERIODS, NEAR_REPEAT} & set(results.tables)


def test_cases_outside_the_period_of_the_study_are_left_out_and_said() -> None:
    results = run(cases(YEARS), period="2024-01-01/2024-12-31")
    outside = said(results)["cases_outside_periods"]
    assert outside["count"] == (cases(YEARS)["filed"].dt.year == 2025).sum()
    assert (outside["first"], outside["last"]) == ("2024-01-01", "2024-12-31")
    assert len(results.tables[PERIODS]) == 12


def test_dates_alone_have_no_hours() -> None:
    frame = cases(YEARS)
    frame["filed"] = frame["filed"].dt.normalize()
    assert said(run(frame))["hours_of_cases_unknown"]["count"] == 2400


def test_cases_that_lie_on_a_desk_are_in_the_profile_but_in_no_bin() -> None:
    frame = cases(YEARS).assign(crowded_spot=[True] * 400 + [False] * 2000)
    results = run(frame)
    assert results.tables[PERIODS]["cases"].sum() == 2000
    assert results.tables[TIME_PROFILE].query("cycle == 'month' and class_sub == ''")["n"].sum() == 2400
    assert run(frame, crowded_spots="with").tables[PERIODS]["cases"].sum() == 2400


def test_cases_without_a_point_count_in_the_cell_they_name() -> None:
    frame = cases(YEARS)
    apart = frame.iloc[:50].assign(cell="c7", community=None, street=None, geometry=None)
    frames = {"grid_cell": cells(), "case": frame.iloc[50:], col.CASE_BY_AREA: gpd.GeoDataFrame(apart, crs=CRS)}
    results = subject.run(Study(frames, {}), codes=STEPS)
    assert results.tables[PERIODS]["cases"].sum() == 2400
