"""Figures by area and period, their medians, grades and ranks, of forty cases added up by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from civicgrid.geo.cases.caseload import Counting, caseload
from civicgrid.geo.cases.figures import Judging, by_value, columns_of, figures, filed_in, in_order
from civicgrid.geo.cases.grades import grades, ranks, sparklines
from civicgrid.geo.cases.patrolload import patrol_groups, patrol_load
from civicgrid.geo.tables import CASE_FIGURES, TABLES
from civicgrid.tests.geo.cases.forty import AS_OF, forty


def table(least=1, by="month") -> pd.DataFrame:
    cases = forty()
    streets = by_value("street", cases["street"])
    return figures(
        caseload(cases, Counting(AS_OF)), [streets], filed_in(cases["filed"], by, AS_OF), Judging(least=least)
    )


def of(found, metric, area, column):
    """Give a column of the rows of one figure: the months in their order, then all of the time."""
    return found.loc[(found["metric"] == metric) & (found["area_id"] == area), column].tolist()


def test_the_table_has_its_columns():
    assert tuple(table().columns) == TABLES[CASE_FIGURES]


@pytest.mark.parametrize(
    ("metric", "area", "by_hand"),
    [
        ("cases_filed", "A", [(9, 14), (8, 14), (6, 10), (23, 39)]),
        ("cases_filed", "B", [(5, 14), (6, 14), (4, 10), (16, 39)]),
        ("close_rate", "A", [(9, 9), (6, 8), (3, 4), (18, 21)]),
        ("close_rate", "B", [(5, 5), (4, 5), (4, 4), (14, 15)]),
        ("on_time_rate", "A", [(6, 9), (5, 7), (3, 4), (14, 20)]),
        ("on_time_rate", "B", [(2, 5), (3, 4), (4, 4), (10, 14)]),
        ("handle_on_time_rate", "A", [(7, 9), (6, 8), (4, 4), (17, 21)]),
        ("rework_rate", "A", [(1, 9), (1, 8), (0, 4), (2, 21)]),
        ("repeat_rate", "B", [(0, 5), (0, 6), (1, 4), (1, 15)]),
        ("hours_to_close", "A", [(9, 9), (5, 6), (3, 3), (17, 18)]),
    ],
)
def test_n_of_every_month_and_of_all_is_as_by_hand(metric, area, by_hand):
    found = table()
    assert list(zip(of(found, metric, area, "n"), of(found, metric, area, "n_total"))) == by_hand


def test_medians_are_as_by_hand():
    found = table()
    assert of(found, "hours_to_close", "A", "value") == [20, 24, 12, 20]
    assert of(found, "hours_to_close", "B", "value") == [70, 30, 47, 40]
    assert of(found, "hours_to_handle", "A", "value")[-1] == 10
    assert of(found, "hours_to_handle", "B", "value")[-1] == 20


def test_grades_and_ranks_with_that_of_the_month_before():
    found = table()
    assert [of(found, "close_rate", street, "grade")[-1] for street in "AB"] == ["B", "A"]
    assert of(found, "on_time_rate", "A", "rank") == [1, 2, 2, 2]
    assert of(found, "on_time_rate", "B", "rank") == [2, 1, 1, 1]
    np.testing.assert_array_equal(of(found, "on_time_rate", "A", "rank_before"), [np.nan, 1, 2, np.nan])
    lowest_first = [of(found, metric, "A", "rank")[-1] for metric in ("rework_rate", "hours_to_close")]
    assert lowest_first == [2, 1]
    assert of(found, "cases_filed", "A", "rank")[-1] == 1


def test_too_few_cases_are_neither_graded_nor_ranked():
    found = table(least=15)
    assert [of(found, "on_time_rate", street, "grade")[-1] for street in "AB"] == ["C", ""]
    assert np.isnan(of(found, "on_time_rate", "B", "rank")[-1])


def test_the_course_stands_beside_all_of_the_time():
    found = table()
    assert of(found, "cases_filed", "A", "trend") == ["", "", "", "█▇▆"]
    assert of(found, "rework_rate", "A", "trend")[-1] == "▇█▁"


def test_one_period_has_no_course_and_no_rank_before():
    found = table(by="year")
    assert set(found["trend"]) == {""}
    assert found["rank_before"].isna().all()


def test_sums_over_areas_are_those_of_the_whole():
    found = table()
    whole = figures(
        caseload(forty(), Counting(AS_OF)),
        [by_value("class_sub", forty()["class_sub"])],
        filed_in(forty()["filed"], "month", AS_OF),
    )
    for name in ("n", "n_total"):
        parts = found[found["metric"] != "cases_filed"].groupby(["metric", "period"])[name].sum()
        all_of = whole[whole["metric"] != "cases_filed"].set_index(["metric", "period"])[name]
        pd.testing.assert_series_equal(parts, all_of.sort_index(), check_names=False)


def test_all_of_the_time_comes_first_then_the_latest_period():
    found = in_order(table(), filed_in(forty()["filed"], "month", AS_OF))
    assert list(dict.fromkeys(found["period"])) == ["", "2026-03", "2026-02", "2026-01"]
    assert len(found) == len(table())


def test_periods_have_no_gap_and_none_after_the_data():
    filed = pd.Series(pd.to_datetime(["2025-11-30", "2026-02-01", None, "2099-01-01", "1901-01-01"]))
    months = filed_in(filed, "month", AS_OF)
    assert months.names[-4:] == ["2025-11", "2025-12", "2026-01", "2026-02"]
    assert len(months.names) == 60
    assert months.home.tolist() == [56, 59, -1, -1, -1]
    assert filed_in(filed[:2], "quarter").names == ["2025-Q4", "2026-Q1"]
    assert filed_in(filed[:2], "year").home.tolist() == [0, 1]
    assert filed_in(filed[2:3], "month").names == ()


def test_without_a_date_there_are_figures_of_all_the_time():
    cases = forty().assign(filed=pd.NaT)
    found = figures(caseload(cases), [by_value("street", cases["street"])], filed_in(cases["filed"], "month"))
    assert set(found["period"]) == {""}
    assert of(found, "cases_filed", "A", "n") == [23]


def test_empty_values_are_in_no_group_and_the_most_frequent_comes_first():
    groups = by_value("source", pd.Series(["b", None, "a", "a", ""]))
    assert list(groups.ids) == ["a", "b"]
    assert groups.home.tolist() == [1, -1, 0, 0, -1]


def test_columns_for_a_layer_have_n_and_total_with_each_rate():
    cases = forty()
    columns = dict(columns_of(caseload(cases, Counting(AS_OF)), by_value("street", cases["street"]), Judging(least=1)))
    assert columns["on_time_rate"].tolist() == [14 / 20, 10 / 14]
    assert columns["on_time_rate_n"].tolist() == [14, 10]
    assert columns["on_time_rate_total"].tolist() == [20, 14]
    assert columns["close_rate_grade"].tolist() == ["B", "A"]
    assert columns["cases_closed"].tolist() == [18, 14]
    assert "cases_closed_n" not in columns


def test_grades_at_their_limits():
    shares = np.array([1.0, 0.9, 0.8999, 0.75, 0.6, 0.4, 0.3999, 0.0, np.nan])
    assert grades(shares).tolist() == ["A", "A", "B", "B", "C", "D", "E", "E", ""]


def test_equal_values_share_the_better_rank():
    values = np.array([[0.5], [0.9], [0.9], [np.nan]])
    np.testing.assert_array_equal(ranks(values)[:, 0], [3, 1, 1, np.nan])
    np.testing.assert_array_equal(ranks(values, lowest_first=True)[:, 0], [1, 2, 2, np.nan])


def test_bars_of_nothing_and_of_what_is_not_known():
    assert sparklines(np.array([[0.0, 0.0], [np.nan, 2.0]])).tolist() == ["▁▁", "·█"]


def test_load_of_patrol_grids_and_inspectors():
    cells = pd.DataFrame({"patrol": ["P1", "P1", "P2", None], "inspector": ["甲", "甲", "乙", None]})
    home = np.array([0, 0, 1, 2, 3, -1])
    filed = np.array([True, True, False, True, True, True])
    (grids, in_grids), (people, in_people) = patrol_groups(cells, home)
    assert in_grids.home.tolist() == [0, 0, 0, 1, -1, -1]
    area_m2 = np.array([1e4, 2e4, 3e4, 4e4])
    rows = patrol_load(grids, in_grids, area_m2, filed).set_index(["metric", "area_id"])
    assert rows.loc["patrol_cells", "n"].tolist() == [2, 1]
    assert rows.loc["patrol_area", "value"].tolist() == [3, 3]
    assert set(rows.loc["patrol_area", "n_total"]) == {10}
    each = patrol_load(people, in_people, area_m2, filed).set_index("metric").loc["cases_per_inspector"]
    assert (each["level"], each["value"], each["n"], each["n_total"]) == ("whole", 1.5, 3, 2)


def test_cells_without_patrols_have_none():
    assert list(patrol_groups(pd.DataFrame({"patrol": [None, None]}), np.array([0]))) == []
