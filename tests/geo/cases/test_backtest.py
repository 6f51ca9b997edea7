"""Forecasts and their back-test: by hand, on planted cities, and whatever the order of rows."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo.cases import backtest as subject
from civicgrid.geo.cases.backtest import Cases, TooFewMonths, backtest
from civicgrid.geo.cases.forecasts import Cells, Past, forecast
from civicgrid.geo.cases.gi import gi_star
from civicgrid.geo.cases.neighbours import contiguity
from civicgrid.geo.tables import BACKTEST, TABLES
from civicgrid.tests.geo.cases.board import grid

SHAPES = grid(10, 10)
CELLS = Cells(SHAPES, contiguity(SHAPES), 80.0)


def drawn(means: np.ndarray, seed: int = 1, start: str = "2024-01") -> Cases:
    """Draw the cases of months × cells of so many on average, anywhere in the cell, on any day of the month."""
    draw = np.random.default_rng(seed)
    counts = draw.poisson(means)
    month, cell = (np.repeat(part.ravel(), counts.ravel()) for part in np.indices(means.shape))
    first = pd.period_range(start, periods=len(means), freq="M").to_timestamp()
    filed = pd.Series(first[month] + pd.to_timedelta(draw.integers(24, 28 * 24, len(cell)), unit="h"))
    filed.iloc[[0, -1]] = [first[0], first[-1] + pd.offsets.MonthEnd()]  # the first and the last month are whole
    return Cases(cell, shapely.bounds(SHAPES)[cell, :2] + draw.uniform(0, 100, (len(cell), 2)), filed)


def lasting() -> np.ndarray:
    """18 months of a city whose hot cells stay where they are."""
    means = np.random.default_rng(7).gamma(0.7, 1.0, 100)
    return np.tile(means, (18, 1))


def row(table: pd.DataFrame, method: str, share: float) -> pd.Series:
    return table[(table["method"] == method) & np.isclose(table["area_share"], share)].iloc[0]


def test_what_is_met_by_hand() -> None:
    score, cases, area = np.array([5.0, 9.0, 5.0, 1.0]), np.array([4, 6, 2, 8]), np.array([100.0, 50.0, 200.0, 650.0])
    found = subject.captured(score, cases, area, np.array([0.025, 0.05, 0.20, 0.35, 1.0]))
    # half of cell 1; all of it; then half of cells 0 and 2, which are equal; all of them; everything
    assert found == pytest.approx([3, 6, 6 + 3, 12, 20])


def test_indices_by_hand() -> None:
    """Two months held out, of 10 cells alike; the naive forecast is right of the first and wrong of the second."""
    counts = np.zeros((6, 100), dtype=int)
    counts[:, :10] = 1
    counts[:5, 0] = 11  # the first cell holds half of 20 cases, until it is quiet in the last month
    counts[5, 0], counts[5, 99] = 1, 10
    table = backtest(_exactly(counts), CELLS, held_out=2, area_share=0.01).table
    naive = row(table, "naive", 0.01)
    assert (naive["n"], naive["n_total"]) == pytest.approx((12, 40))
    assert naive["hit_rate"] == pytest.approx(0.3)
    assert naive["pai"] == pytest.approx(30)
    assert naive["pei"] == pytest.approx(12 / 21)
    assert (naive["months"], naive["held_out"], naive["coming"]) == (2, "2024-05/2024-06", "2024-07")


def _exactly(counts: np.ndarray) -> Cases:
    month, cell = (np.repeat(part.ravel(), counts.ravel()) for part in np.indices(counts.shape))
    first = pd.period_range("2024-01", periods=len(counts), freq="M")
    ends = [
        period.to_timestamp() if i % 2 else period.to_timestamp("D", "end") for i, period in enumerate(first[month])
    ]
    return Cases(cell, shapely.get_coordinates(shapely.centroid(SHAPES))[cell], pd.Series(ends))


def test_what_is_met_by_a_method_that_the_month_did_not_choose() -> None:
    """The second method is best of all months together, but the third month is what makes it so."""
    met = np.array([[5.0, 4.0], [6.0, 5.0], [1.0, 9.0]])
    assert subject._unseen(met) == 4 + 5 + 1


def test_the_table_holds_together() -> None:
    table = backtest(drawn(lasting()), CELLS, area_share=0.07).table
    assert list(table.columns) == list(TABLES[BACKTEST])
    assert set(table["method"]) == set(col.FORECASTS)
    assert sorted(set(table["area_share"])) == [0.01, 0.02, 0.05, 0.07, 0.1, 0.2]
    assert np.allclose(table["hit_rate"], table["n"] / table["n_total"])
    assert np.allclose(table["pai"], table["hit_rate"] / table["area_share"])
    assert table["pei"].between(0, 1 + 1e-12).all()
    assert table.groupby("method")["n"].apply(lambda n: n.is_monotonic_increasing).all()
    assert sorted(table.drop_duplicates("method")["rank"]) == [1, 2, 3, 4, 5]
    decisive = table[table["area_share"] == 0.07].sort_values("rank")
    assert decisive["n"].is_monotonic_decreasing


def test_where_nothing_changes_all_months_tell_more_than_the_last() -> None:
    found = backtest(drawn(lasting()), CELLS)
    assert row(found.table, "counts", 0.05)["n"] > 1.1 * row(found.table, "naive", 0.05)["n"]
    assert row(found.table, "counts", 0.05)["months_better"] >= 4
    assert found.winner in ("counts", "decayed")
    hottest = lasting()[0].argsort()[-3:]
    assert (found.priority["priority"].to_numpy()[hottest] <= 8).all()


def test_where_the_heat_moves_recent_months_tell_more() -> None:
    means = np.full((18, 100), 1.0)
    means[:9, :6], means[9:, 60:66] = 12, 12
    found = backtest(drawn(means), CELLS, held_out=4)
    assert row(found.table, "decayed", 0.05)["n"] > 1.2 * row(found.table, "counts", 0.05)["n"]


def test_pure_chance_is_not_forecast() -> None:
    table = backtest(drawn(np.full((18, 100), 5.0)), CELLS).table
    assert table.loc[table["area_share"] >= 0.05, "pai"].between(0.85, 1.15).all()


def test_the_order_of_rows_and_cells_does_not_matter() -> None:
    cases, draw = drawn(lasting()), np.random.default_rng(3)
    first = backtest(cases, CELLS)
    rows, order = draw.permutation(len(cases.home)), draw.permutation(100)
    cells = Cells(SHAPES[order], contiguity(SHAPES[order]), CELLS.bandwidth_m)
    again = backtest(Cases(np.argsort(order)[cases.home[rows]], cases.xy[rows], cases.filed.iloc[rows]), cells)
    pd.testing.assert_frame_equal(again.table, first.table)
    assert again.priority["priority"].tolist() == first.priority["priority"].to_numpy()[order].tolist()


def test_the_months_to_come_are_not_looked_at() -> None:
    """What is forecast of the first month held out is the same, whatever comes after."""
    cases = drawn(lasting())
    cut = pd.Timestamp("2025-01-31")  # with 13 months, 1 held out: January
    early = (cases.filed < cut + pd.Timedelta(days=1)).to_numpy()
    some = Cases(cases.home[early], cases.xy[early], cases.filed[early])
    assert backtest(cases, CELLS, held_out=1, until=cut).table.equals(backtest(some, CELLS, held_out=1).table)


def test_the_priority_is_that_of_the_winner() -> None:
    found = backtest(drawn(lasting()), CELLS)
    place, share = found.priority["priority"].to_numpy(), found.priority["priority_share"].to_numpy()
    assert place.min() == 1
    assert share.max() == pytest.approx(1)
    order = np.argsort(place, kind="stable")
    assert (np.diff(share[order]) >= 0).all()
    assert share[place == 1][0] == pytest.approx((place == 1).sum() / 100)


@pytest.mark.parametrize("months", [1, 2, 3])
def test_too_few_months_are_refused(months: int) -> None:
    with pytest.raises(TooFewMonths) as refused:
        backtest(drawn(lasting()[:months]), CELLS)
    assert refused.value.params == {"layer": "case", "months": months, "needed": 4}


def test_of_four_months_one_is_held_out() -> None:
    assert backtest(drawn(lasting()[:4]), CELLS).table["months"].unique().tolist() == [1]


def test_years_without_months_are_refused() -> None:
    cases = drawn(lasting())
    years = pd.to_datetime(cases.filed.dt.year.astype(str) + "-01-01")
    with pytest.raises(TooFewMonths):
        backtest(replace(cases, filed=years), CELLS)
    with pytest.raises(TooFewMonths):
        backtest(replace(cases, filed=pd.Series(pd.NaT, cases.filed.index)), CELLS)


def test_a_stray_old_date_costs_nothing_and_changes_nothing() -> None:
    cases = drawn(lasting())
    old = cases.filed.copy()
    quiet = (cases.filed < pd.Timestamp("2024-01-02")).to_numpy().nonzero()[0][0]
    old.iloc[quiet] = pd.Timestamp("1901-05-06")  # of a month that no forecast looks back to
    pd.testing.assert_frame_equal(
        backtest(replace(cases, filed=old), CELLS, held_out=2).table, backtest(cases, CELLS, held_out=2).table
    )


def test_months_that_are_not_whole_are_left_out() -> None:
    filed = pd.Series(pd.to_datetime(["2024-01-04", "2024-02-01", "2024-03-31", "2024-04-27", None, "2030-01-01"]))
    month, first = subject.whole_months(filed, pd.Timestamp("2024-06-30"))
    assert (month.tolist(), str(first)) == ([-1, 0, 1, -1, -1, -1], "2024-02")
    month, first = subject.whole_months(pd.Series(pd.to_datetime(["2024-01-03", "2024-04-28"])))
    assert (month.tolist(), str(first)) == ([0, 3], "2024-01")


def test_scores_by_hand() -> None:
    counts = np.zeros((4, 100))
    counts[0, 3], counts[3, 4] = 8, 2
    past = Past(counts, np.empty((0, 2)))
    assert forecast("naive", past, CELLS)[[3, 4]] == pytest.approx([0, 2e-4])
    assert forecast("counts", past, CELLS)[[3, 4]] == pytest.approx([8e-4, 2e-4])
    assert forecast("decayed", past, CELLS)[[3, 4]] == pytest.approx([4e-4, 2e-4])
    assert forecast("gi", past, CELLS) == pytest.approx(gi_star(counts.sum(axis=0), CELLS.neighbours))


def test_cells_without_shape_and_cases_on_one_spot() -> None:
    shapes = SHAPES.copy()
    shapes[99] = None
    cases = drawn(lasting())
    kept = cases.home < 99
    some = Cases(cases.home[kept], cases.xy[kept], cases.filed[kept])
    found = backtest(some, Cells(shapes, contiguity(SHAPES)))
    assert found.priority["priority"].to_numpy()[99] == 100
    spot = Cases(np.zeros_like(some.home), np.zeros_like(some.xy), some.filed)
    assert "kde" not in set(backtest(spot, Cells(shapes, contiguity(SHAPES))).table["method"])
