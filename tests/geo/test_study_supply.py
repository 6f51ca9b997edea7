"""Supply and opening hours of a study, by hand.

Two communities side by side, 400 people in a home in the west, 100 in one in the east; a toilet at each home, and one
outside the district.
"""

from __future__ import annotations

from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from civicgrid.geo import columns as col
from civicgrid.geo import study as subject
from civicgrid.geo.steps.hours import curve_of
from civicgrid.geo.study import KindRule, Settings, Study
from civicgrid.tests.geo.frames import frame
from shapely.geometry import LineString, Point, box


def city() -> dict[str, gpd.GeoDataFrame]:
    halves = [box(0, 0, 500, 1000), box(500, 0, 1000, 1000)]
    return {
        "community": frame(halves, id=["W", "E"], name=["West", "East"], population=[400.0, 100.0]),
        "grid_cell": frame([*halves, box(0, 1000, 100, 1100)], id=["1", "2", "3"]),
        "residential": frame([box(50, 50, 150, 150), box(600, 100, 700, 200)], id=["a", "b"]),
        "public_toilet": frame(
            [Point(100, 100), Point(650, 150), Point(1100, 150)],
            id=["T0", "T1", "T2"],
            name=["0", "1", "2"],
            state=["existing"] * 3,
            outside=[False, False, True],
        ),
    }


def run(
    capacity: Optional[list[float]] = None, hours: Optional[list[Any]] = None, radius: float = 150.0, **settings: Any
) -> subject.Results:
    rule = KindRule(
        radius,
        "r",
        capacity=None if capacity is None else np.array(capacity, dtype=float),
        capacity_unit="seats",
        hours=None if hours is None else np.array(hours, dtype=object),
    )
    return subject.run(Study(city(), {"public_toilet": rule}, Settings(**settings)))


def figure(results: subject.Results, metric: str, area: str = "", scenario: str = "existing") -> pd.Series:
    rows = results.figures
    rows = rows[(rows["metric"] == metric) & (rows["area_id"] == area) & (rows["scenario"] == scenario)]
    assert len(rows) == 1
    return rows.iloc[0]


def numbers(row: pd.Series) -> tuple[float, float, float, str]:
    return row["value"], row["n"], row["n_total"], row["unit"]


# -- supply


def test_demand_of_each_facility() -> None:
    results = run([8, 4, 2])
    found = results.layers[col.demand("public_toilet")]
    assert found["id"].tolist() == ["T0", "T1"]  # the one outside is not the district's
    assert found[col.DEMAND].tolist() == pytest.approx([400, 100])
    assert found[col.OVERLOAD].tolist() == pytest.approx([50, 25])
    assert found[col.TIMES_MEAN].tolist() == pytest.approx([1.2, 0.6])
    assert numbers(figure(results, "demand_per_capacity")) == pytest.approx((500 / 12, 500, 12, "persons"))


def test_capacity_of_each_area() -> None:
    results = run([8, 4, 2])
    assert numbers(figure(results, "capacity")) == (12, 12, 12, "seats")
    assert numbers(figure(results, "capacity", "W")) == (8, 8, 12, "seats")
    assert numbers(figure(results, "capacity_per_1000", "W")) == pytest.approx((20, 8, 400, "seats"))
    assert numbers(figure(results, "capacity_per_1000")) == pytest.approx((24, 12, 500, "seats"))


def test_supply_within_reach_and_how_even_it_is() -> None:
    results = run([8, 4, 2])
    column = col.supply_per_1000("public_toilet")
    assert results.layers["result_community"][column].tolist() == pytest.approx([20, 40])
    assert results.layers["result_cell"][column].tolist() == pytest.approx([20, 40, np.nan], nan_ok=True)
    assert numbers(figure(results, "supply_per_1000")) == pytest.approx((24, 12, 500, "seats"))
    assert numbers(figure(results, "gini_supply")) == pytest.approx((1 - 0.8 * 2 / 3 - 0.2 * 5 / 3, 2, 2, "count"))
    assert numbers(figure(results, "lorenz_supply", "W")) == pytest.approx((2 / 3, 400, 500, "persons"))
    assert numbers(figure(results, "lorenz_supply", "E")) == pytest.approx((1, 500, 500, "persons"))


def test_what_stands_outside_serves_too_where_it_reaches() -> None:
    """At 500 m the one outside reaches the home in the east: 6 seats for 100 people."""
    results = run([8, 4, 2], radius=500.0)
    assert results.layers["result_community"][col.supply_per_1000("public_toilet")].tolist() == pytest.approx([20, 60])


def test_along_streets_only_what_streets_lead_to() -> None:
    """A street leads from the west home to its toilet; the east has none."""
    frames = {**city(), "street_line": frame([LineString([(100, 0), (100, 900)])], id=["s"])}
    rule = KindRule(150.0, "r", capacity=np.array([8.0, 4.0, 2.0]), capacity_unit="seats")
    results = subject.run(Study(frames, {"public_toilet": rule}, Settings(measure="streets", off_street_m=50.0)))
    assert results.layers["result_community"][col.supply_per_1000("public_toilet")].tolist() == pytest.approx([20, 0])
    assert results.layers[col.demand("public_toilet")][col.DEMAND].tolist() == pytest.approx([400, 0])


def test_unknown_capacity_is_said_and_counted() -> None:
    results = run([8, np.nan, np.nan])
    assert ("capacity_unknown", {"layer": "public_toilet", "count": 1, "total": 2}) in results.notes
    assert numbers(figure(results, "capacity_known")) == (0.5, 1, 2, "count")
    assert results.layers["result_community"][col.supply_per_1000("public_toilet")].tolist() == pytest.approx([20, 0])
    assert np.isnan(results.layers[col.demand("public_toilet")].set_index("id").loc["T1", col.OVERLOAD])
    nothing = run([np.nan] * 3)
    assert col.demand("public_toilet") not in nothing.layers


def test_a_kind_without_capacity_has_no_supply() -> None:
    results = run()
    assert col.demand("public_toilet") not in results.layers
    assert not results.figures["metric"].isin(["capacity", "gini_supply"]).any()


# -- opening hours


def test_people_covered_hour_by_hour() -> None:
    results = run(hours=["24小时", "6:00-22:00", None], hours_days=("we",))
    people = [numbers(figure(results, "covered_population", "", col.open_at("we", hour))) for hour in range(24)]
    assert [round(n) for _, n, _, _ in people] == [400] * 6 + [500] * 16 + [400] * 2
    assert all(n_total == pytest.approx(500) for _, _, n_total, _ in people)
    assert numbers(figure(results, "open_facilities", "", col.open_at("we", 5))) == (0.5, 1, 2, "count")
    assert numbers(figure(results, "hours_known")) == (1, 2, 2, "count")
    assert not results.figures["scenario"].str.startswith("may_be").any()  # of those inside all are known


def test_unknown_hours_make_a_least_and_a_most() -> None:
    results = run(hours=["6:00-22:00", "看情况", ""], hours_days=("su",))
    least = figure(results, "covered_population", "", col.open_at("su", 23))
    most = figure(results, "covered_population", "", col.open_at("su", 23, at_most=True))
    assert (least["n"], round(most["n"])) == (0, 100)
    assert ("hours_unknown", {"layer": "public_toilet", "count": 1, "total": 2}) in results.notes
    said = {"layer": "public_toilet", "count": 1, "examples": "看情况"}
    assert ("hours_not_understood", said) in results.notes


def test_land_by_the_hour_is_that_of_coverage() -> None:
    results = run(hours=["24小时", "24小时", "24小时"])
    usual = figure(results, "covered_land")
    for hour in (0, 12):
        assert numbers(figure(results, "covered_land", "", col.open_at("su", hour))) == pytest.approx(numbers(usual))


def test_the_curve_as_a_table() -> None:
    results = run(hours=["24小时", "6:00-22:00", None], hours_days=("we",))
    table = curve_of(results.figures, "public_toilet", "we")
    assert table["hour"].tolist() == list(range(24))
    assert table["open_facilities"].tolist() == [1] * 6 + [2] * 16 + [1] * 2
    assert set(table["open_facilities_of"]) == {2}
    assert table["covered_population_share"].round(3).tolist() == [0.8] * 6 + [1.0] * 16 + [0.8] * 2
    assert table["covered_population_share_at_most"].equals(table["covered_population_share"])
    assert curve_of(results.figures, "public_toilet", "su").empty
    unsure = curve_of(run(hours=["6:00-22:00", "?", ""]).figures, "public_toilet", "su")
    assert unsure["open_facilities_share"].tolist()[23] == 0
    assert unsure["open_facilities_share_at_most"].tolist()[23] == 0.5


def test_without_any_hours_there_is_no_curve() -> None:
    for results in (run(hours=[None, "", None]), run(), run(hours=["24小时"] * 3, hours_days=())):
        assert not results.figures["metric"].isin(["open_facilities"]).any()
