from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from civicgrid.geo.cases import profiles as pf
from civicgrid.geo.cases.periods import periods
from civicgrid.geo.tables import TABLES, TIME_PROFILE

YEAR = periods(pd.Timestamp("2024-01-01"), pd.Timestamp("2024-12-31"), "month")  # a leap year, begins on a Monday


def at(table: pd.DataFrame, cycle: str, position: int, small: str = "") -> pd.Series:
    chosen = table[(table["cycle"] == cycle) & (table["position"] == position) & (table["class_sub"] == small)]
    assert len(chosen) == 1
    return chosen.iloc[0]


def test_by_hand() -> None:
    filed = pd.to_datetime(
        pd.Series(["2024-01-01 08:10", "2024-01-08 08:50", "2024-02-04 23:59", "2024-03-01", None, "2023-12-31 10:00"]),
        format="ISO8601",
    )
    made = pf.profile(filed, pf.observed_days(YEAR), pd.Series(["a", "b", "a", "a", "a", "a"]))
    assert list(made.table.columns) == list(TABLES[TIME_PROFILE])
    assert (made.undated, made.outside, made.hourless) == (1, 1, 1)
    january = at(made.table, "month", 1)
    assert (january["n"], january["n_total"], january["days"]) == (2, 4, 31)
    assert january["per_day"] == pytest.approx(2 / 31)
    assert january["times_usual"] == pytest.approx((2 / 31) / (4 / 366))
    assert at(made.table, "weekday", 1)["n"] == 2
    assert at(made.table, "weekday", 1)["days"] == 53
    assert at(made.table, "weekday", 7)["n"] == 1
    eight = at(made.table, "hour", 8)
    assert (eight["n"], eight["n_total"]) == (2, 3)  # of the one at midnight the hour is unknown
    assert at(made.table, "hour", 23)["n"] == 1
    assert at(made.table, "month", 1, "a")["n"] == 1
    assert at(made.table, "month", 1, "b")["n_total"] == 1


def test_as_many_cases_every_day_are_usual_everywhere() -> None:
    filed = pd.Series(pd.date_range("2024-01-01 00:30", "2024-12-31 23:30", freq="h"))
    made = pf.profile(filed, pf.observed_days(YEAR))
    assert made.table["times_usual"].to_numpy() == pytest.approx(np.ones(12 + 7 + 24))
    assert made.table.groupby("cycle")["n"].sum().tolist() == [len(filed)] * 3


def test_dates_alone_have_no_hours() -> None:
    made = pf.profile(pd.Series(pd.date_range("2024-01-01", "2024-12-31")), pf.observed_days(YEAR))
    assert made.hourless == 366
    hours = made.table[made.table["cycle"] == "hour"]
    assert hours["n"].sum() == 0
    assert hours["times_usual"].isna().all()


def test_a_missing_month_is_not_a_quiet_one() -> None:
    filed = pd.Series(pd.date_range("2024-01-01 09:00", "2024-12-31 09:00"))
    filed = filed[filed.dt.month != 6]
    days = pf.observed_days(YEAR, [5])
    made = pf.profile(filed, days)
    assert at(made.table, "month", 6)["days"] == 0
    assert np.isnan(at(made.table, "month", 6)["times_usual"])
    assert at(made.table, "month", 7)["times_usual"] == pytest.approx(1.0)
