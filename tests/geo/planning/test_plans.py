"""How far plans have come: a table of a bureau, by hand."""

from __future__ import annotations

from dataclasses import replace

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from civicgrid.geo import columns as col
from civicgrid.geo.planning.plans import KEY, LEVEL, late_ones, tracking
from civicgrid.geo.study import KindRule, Study, run
from shapely.geometry import Point, box

ROWS = pd.DataFrame(
    [
        # state, year, batch, due, finished, berths
        ("existing", 1998, None, None, None, 100),  # old: of no plan
        ("existing", 2026, "2026-1", "2026-03-31", "2026-03-20", 50),
        ("existing", 2026, "2026-1", "2026-06-30", "2026-08-02", 60),
        ("existing", 2026, None, None, None, 10),  # finished in a year with plans, though of no batch
        ("under_construction", 2026, "2026-1", "2026-06-30", None, 40),
        ("planned", 2026, "2026-2", "2026-12-31", None, 30),
        ("planned", 2027, "2026-2", None, None, np.nan),
        ("planned", None, None, None, None, 5),
        ("closed", 2026, "2026-1", None, None, 70),
    ],
    columns=["state", "year", "batch", "due", "finished", "berths"],
)


def row(table: pd.DataFrame, level: str, key: str) -> dict[str, float]:
    (found,) = table[(table[LEVEL] == level) & (table[KEY] == key)].to_dict("records")
    return found


@pytest.fixture
def table() -> pd.DataFrame:
    return tracking(ROWS, as_of="2026-09-30")


def test_the_task_of_the_year(table) -> None:
    of_2026 = row(table, "year", "2026")
    assert (of_2026["task"], of_2026["done"], of_2026["under_construction"], of_2026["planned"]) == (5, 3, 1, 1)
    assert of_2026["late"] == 1  # under construction, due in June; what is due in December is not late
    assert of_2026["done_share"] == pytest.approx(3 / 5)
    assert row(table, "year", "2027")["task"] == 1
    assert row(table, "year", "")["planned"] == 1  # of no known year
    assert "1998" not in set(table[KEY])


def test_quarters(table) -> None:
    assert table.loc[table[LEVEL] == "quarter", KEY].tolist() == ["2026Q1", "2026Q2", "2026Q3", "2026Q4"]
    first, second, third, _ = (row(table, "quarter", f"2026Q{number}") for number in (1, 2, 3, 4))
    assert (first["task"], first["done"], first["finished_in"], first["finished_to_date"]) == (1, 1, 1, 1)
    assert (second["task"], second["done"], second["late"], second["finished_to_date"]) == (2, 1, 1, 1)
    assert (third["task"], third["finished_in"], third["finished_to_date"]) == (0, 1, 2)
    assert np.isnan(third["done_share"])


def test_batches(table) -> None:
    first, second = (row(table, "batch", key) for key in ("2026-1", "2026-2"))
    assert (first["task"], first["done"], first["under_construction"]) == (3, 2, 1)
    assert (second["task"], second["done"], second["planned"]) == (2, 0, 2)


def test_what_is_done_and_what_is_not_make_up_the_task(table) -> None:
    assert (table["done"] + table["under_construction"] + table["planned"] == table["task"]).all()


def test_berths_against_a_task() -> None:
    """6,409 of 5,000 berths: what is done may be more than what was asked."""
    table = tracking(ROWS, amount=ROWS["berths"].to_numpy(float), tasks={"2026": 100, "2028": 20})
    of_2026 = row(table, "year", "2026")
    assert (of_2026["task"], of_2026["done"], of_2026["done_share"]) == (100, 120, 1.2)
    assert (row(table, "year", "2028")["task"], row(table, "year", "2028")["done_share"]) == (20, 0)
    assert (table["late"] == 0).all()  # no day was given


def test_without_dates_the_year_decides_what_is_late() -> None:
    plain = ROWS[["state", "year"]]
    assert row(tracking(plain, as_of="2027-01-01"), "year", "2026")["late"] == 2
    assert row(tracking(plain, as_of="2026-12-31"), "year", "2026")["late"] == 0
    assert set(tracking(plain)[LEVEL]) == {"year"}


def test_late_ones_are_those_that_are_counted(table) -> None:
    late = late_ones(ROWS, "2026-09-30")
    assert np.flatnonzero(late).tolist() == [4]
    assert late_ones(ROWS, "2028-01-01").sum() == 3
    assert not late_ones(ROWS, "").any()


def test_a_table_without_plans_has_no_rows() -> None:
    assert tracking(ROWS[ROWS["year"] == 1998]).empty
    assert tracking(pd.DataFrame({"x": [1, 2]})).empty


def test_figures_of_a_study() -> None:
    spots = [Point(500_000 + 10 * place, 3_340_000) for place in range(len(ROWS))]
    toilets = gpd.GeoDataFrame(ROWS, geometry=spots, crs="EPSG:4549")
    land = gpd.GeoDataFrame({"id": ["B"]}, geometry=[box(499_000, 3_339_000, 501_000, 3_341_000)], crs="EPSG:4549")
    asked = Study({"built_up": land, "public_toilet": toilets}, {"public_toilet": KindRule(300.0)}, as_of="2026-09-30")
    ahead = run(replace(asked, tasks={"public_toilet": {"2026": 12}}), codes=("prepare", "plans")).figures
    assert tuple(ahead.loc[ahead["metric"] == "plan_done", ["n", "n_total"]].iloc[1]) == (3, 12)
    figures = run(asked).figures
    own = figures[figures["level"].isin(col.PLAN_LEVELS)].set_index(["level", "area_id", "metric"])
    assert tuple(own.loc[("year", "2026", "plan_done"), ["value", "n", "n_total"]]) == (0.6, 3, 5)
    assert tuple(own.loc[("batch", "2026-2", "plan_planned"), ["value", "n", "n_total"]]) == (2, 2, 2)
    assert own.loc[("quarter", "2026Q2", "plan_late"), "n"] == 1
