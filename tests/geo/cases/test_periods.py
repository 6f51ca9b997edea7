from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from civicgrid.geo.cases import periods as pr

T = pd.Timestamp


def times(*texts: str | None) -> pd.Series:
    return pd.to_datetime(pd.Series(texts, dtype=object), format="ISO8601")


@pytest.mark.parametrize(
    ("unit", "names"),
    [
        ("year", ["2023", "2024"]),
        ("quarter", ["2023-Q1", "2023-Q2"]),
        ("month", ["2023-01", "2023-02"]),
        ("week", ["2023-W01", "2023-W02"]),
        ("day", ["2023-01-01", "2023-01-02"]),
    ],
)
def test_periods_have_the_names_of_iso_8601(unit: str, names: list[str]) -> None:
    made = pr.periods(T("2023-01-01"), T("2024-12-31"), unit)
    assert made.names[:2] == names
    assert pr.unit_of(made.names[0]) == unit


def test_weeks_at_the_turn_of_the_year_belong_to_the_year_of_their_thursday() -> None:
    weeks = pr.periods(T("2024-12-23"), T("2025-01-12"), "week")
    assert weeks.names == ["2024-W52", "2025-W01", "2025-W02"]
    assert weeks.starts[1] == T("2024-12-30")


def test_times_fall_into_the_period_that_holds_them() -> None:
    months = pr.periods(T("2024-01-01"), T("2024-03-31"), "month")
    filed = times("2024-01-01 00:00", "2024-01-31 23:59:59", "2024-02-01", "2023-12-31 23:59", "2024-04-01", None)
    assert months.of(filed).tolist() == [0, 0, 1, -1, -1, -1]
    assert months.ends[1] == T("2024-02-29 23:59:59")


def test_a_month_seen_in_part_at_either_end_is_left_out() -> None:
    assert pr.periods(T("2024-01-20"), T("2024-04-10"), "month").names == ["2024-02", "2024-03"]
    assert pr.periods(T("2024-01-03"), T("2024-04-29"), "month").names == ["2024-01", "2024-02", "2024-03", "2024-04"]
    assert len(pr.periods(T("2024-01-20"), T("2024-01-25"), "month")) == 0


def test_days_observed_are_those_with_cases_within_the_period_of_the_study() -> None:
    filed = times("2023-12-30", "2024-02-03 10:00", None, "2024-05-06 11:00")
    assert pr.observed(filed) == (T("2023-12-30"), T("2024-05-06"))
    assert pr.observed(filed, "2024-01-01/2024-12-31") == (T("2024-02-03"), T("2024-05-06"))
    assert pr.observed(filed, "2024") == (T("2024-02-03"), T("2024-05-06"))
    assert pr.observed(filed, "2020-01-01/2020-12-31") is None
    assert pr.observed(times(None, None)) is None


@pytest.mark.parametrize(
    ("last", "unit"), [("2024-12-31", "month"), ("2024-05-31", "week"), ("2024-01-31", "day"), ("2024-01-05", "")]
)
def test_the_longest_unit_with_enough_periods_is_chosen(last: str, unit: str) -> None:
    filed = pd.Series(pd.date_range("2024-01-01", last, freq="6h"))
    assert pr.choose_unit(filed, T("2024-01-01"), T(last)) == unit


def test_dates_that_tell_only_the_year_or_the_month_are_not_cut_finer() -> None:
    years = pd.Series(pd.date_range("2010-01-01", "2022-01-01", freq="YS"))
    assert pr.choose_unit(years, T("2010-01-01"), T("2022-12-31")) == "year"
    months = pd.Series(pd.date_range("2023-01-01", "2023-06-01", freq="MS"))
    assert pr.choose_unit(months, T("2023-01-01"), T("2023-06-30")) == ""


def test_an_empty_period_is_missing_only_where_chance_leaves_none_empty() -> None:
    assert pr.missing(np.array([40, 0, 52, 48])).tolist() == [False, True, False, False]
    assert pr.missing(np.array([2, 0, 1, 3])).tolist() == [False] * 4
    assert pr.missing(np.array([0, 0])).tolist() == [False, False]


@pytest.mark.parametrize(
    ("months", "before", "after"),
    [
        (24, range(12), range(12, 24)),
        (30, range(6, 18), range(18, 30)),
        (18, range(6), range(12, 18)),  # half a year and the same months of the year before
        (14, range(7), range(7, 14)),  # two months are too few: half against half
    ],
)
def test_a_year_is_compared_with_the_year_before(months: int, before: range, after: range) -> None:
    when = pr.periods(T("2023-01-01"), T("2023-01-01") + pd.DateOffset(months=months, days=-1), "month")
    found = pr.year_on_year(when, np.zeros(months, dtype=bool))
    assert [part.tolist() for part in found] == [list(before), list(after)]


def test_a_missing_month_is_compared_with_none() -> None:
    when = pr.periods(T("2023-01-01"), T("2024-12-31"), "month")
    gone = np.arange(24) == 3
    before, after = pr.year_on_year(when, gone)
    assert before.tolist() == [0, 1, 2, *range(4, 12)]
    assert after.tolist() == [12, 13, 14, *range(16, 24)]


def test_days_of_chosen_periods_are_added_up() -> None:
    when = pr.periods(T("2024-01-01"), T("2024-12-31"), "month")
    assert when.days(np.array([0, 1])) == 31 + 29
    assert when.days(np.arange(12)) == 366
    assert when.span(np.array([0, 1, 5])) == "2024-01 – 2024-06"
