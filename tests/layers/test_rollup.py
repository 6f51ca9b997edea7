"""Districts rolled up to their city, on figures worked by hand."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pandas as pd
import pytest
from civicgrid.geo import metrics
from civicgrid.layers.export import cityworkbook
from civicgrid.layers.problems import Refused
from civicgrid.layers.rollup import COLUMNS, read_folder, roll_up
from civicgrid.tests.layers.districts import district, districts_in
from civicgrid.tests.layers.export_words import chinese
from openpyxl import load_workbook

NAN = math.nan


def figures(*rows: tuple[str, float, float, float, float], scenario: str = "existing", standard: str = "s") -> Any:
    """Figures of toilets in the whole district: metric, radius, value, n, N."""
    table = pd.DataFrame(rows, columns=["metric", "radius_m", "value", "n", "n_total"])
    return table.assign(
        period="",
        scenario=scenario,
        level="whole",
        area_id="",
        area_name="",
        run_id="",
        kind="public_toilet",
        unit=table["metric"].map(metrics.UNITS),
        standard_id=standard,
    )


EAST = figures(
    ("covered_land", 500.0, 0.5, 50.0, 100.0),
    ("facilities", NAN, 4.0, 4.0, 4.0),
    ("facilities_per_km2", NAN, 2.0, 4.0, 2.0),
    ("case_distance_mean", NAN, 100.0, 30.0, 40.0),
    ("case_distance_max", NAN, 700.0, 30.0, 40.0),
    ("case_distance_median", NAN, 90.0, 30.0, 40.0),
    ("case_distance_p90", NAN, 300.0, 30.0, 40.0),
    ("gap_area", 500.0, 50.0, 50.0, 100.0),
)
WEST = figures(
    ("covered_land", 500.0, 0.9, 270.0, 300.0),
    ("facilities", NAN, 2.0, 2.0, 2.0),
    ("facilities_per_km2", NAN, 0.5, 2.0, 4.0),
    ("case_distance_mean", NAN, 200.0, 10.0, 10.0),
    ("case_distance_max", NAN, 400.0, 10.0, 10.0),
    ("gap_area", 500.0, 30.0, 30.0, 300.0),
)


def city(*parts: Any) -> pd.DataFrame:
    made = roll_up([district(f"{number}区", part) for number, part in enumerate(parts)]).figures
    return made[made["level"] == "whole"].set_index("metric")


def test_counts_are_added_and_shares_computed_anew() -> None:
    whole = city(EAST, WEST)
    told = {metric: (row["value"], row["n"], row["n_total"]) for metric, row in whole.iterrows()}
    assert told == {
        "covered_land": (0.8, 320.0, 400.0),  # not (0.5 + 0.9) / 2
        "facilities": (6.0, 6.0, 6.0),
        "facilities_per_km2": (1.0, 6.0, 6.0),
        "case_distance_mean": (125.0, 40.0, 50.0),  # (30 * 100 + 10 * 200) / 40
        "case_distance_max": (700.0, 40.0, 50.0),
        "gap_area": (80.0, 80.0, 400.0),
    }
    assert (whole["districts"] == 2).all()


def test_supply_of_the_city_is_that_of_its_people() -> None:
    made = city(
        figures(("supply_per_1000", 300.0, 20.0, 8.0, 400.0), ("demand_per_capacity", NAN, 50.0, 400.0, 8.0),
                ("gini_supply", 300.0, 0.2, 2.0, 2.0), ("capacity_known", NAN, 0.5, 1.0, 2.0)),
        figures(("supply_per_1000", 300.0, 40.0, 4.0, 100.0), ("demand_per_capacity", NAN, 25.0, 100.0, 4.0),
                ("gini_supply", 300.0, 0.4, 3.0, 3.0), ("capacity_known", NAN, 1.0, 2.0, 2.0)),
    )  # fmt: skip
    assert made.loc["supply_per_1000", "value"] == pytest.approx(1000 * 12 / 500)
    assert made.loc["demand_per_capacity", "value"] == pytest.approx(500 / 12)
    assert made.loc["capacity_known", "value"] == pytest.approx(0.75)
    assert "gini_supply" not in made.index  # that of the city can't be known from those of its districts


def test_the_order_of_the_districts_is_no_matter() -> None:
    one, other = city(EAST, WEST).sort_index(), city(WEST, EAST).sort_index()
    pd.testing.assert_frame_equal(one, other)


def test_each_district_stands_with_all_it_has() -> None:
    made = roll_up([district("东区", EAST), district("西区", WEST)])
    assert list(made.figures.columns) == list(COLUMNS)
    own = made.figures[made.figures["level"] == "district"]
    assert own.groupby("area_name").size().to_dict() == {"东区": len(EAST), "西区": len(WEST)}
    assert "case_distance_median" in set(own["metric"])
    assert [problem.code for problem in made.problems] == ["rollup_left_out"]


def test_a_density_without_an_area_is_left_out() -> None:
    without = WEST.assign(n_total=WEST["n_total"].where(WEST["metric"] != "facilities_per_km2"))
    assert "facilities_per_km2" not in city(EAST, without).index


def test_districts_measured_by_different_radii_are_not_mixed() -> None:
    near = WEST.assign(radius_m=WEST["radius_m"].replace(500.0, 300.0))
    made = roll_up([district("东区", EAST), district("西区", near)])
    shares = made.figures[(made.figures["level"] == "whole") & (made.figures["metric"] == "covered_land")]
    assert sorted(zip(shares["radius_m"], shares["value"], shares["districts"])) == [(300.0, 0.9, 1), (500.0, 0.5, 1)]
    problem = next(problem for problem in made.problems if problem.code == "rollup_radii")
    assert (problem.layer, problem.params["radii"]) == ("public_toilet", "300, 500")


def test_a_district_without_plans_counts_as_it_stands() -> None:
    plans = figures(("covered_land", 500.0, 0.7, 70.0, 100.0), scenario="planned")
    shares = city(pd.concat([EAST, plans]), WEST).loc["covered_land"].set_index("scenario")
    assert shares.loc["existing", ["n", "n_total"]].tolist() == [320.0, 400.0]
    assert shares.loc["planned", ["value", "n", "n_total"]].tolist() == pytest.approx([0.85, 340.0, 400.0])


def test_a_district_with_nothing_measured_changes_no_mean() -> None:
    none = figures(("case_distance_mean", NAN, np.nan, 0.0, 5.0))
    assert city(EAST, none).loc["case_distance_mean", ["value", "n", "n_total"]].tolist() == [100.0, 30.0, 45.0]


def test_cases_of_different_periods_are_said() -> None:
    later = {"period": {"from": "2026-07-01", "to": "2026-07-31"}}
    problems = roll_up([district("东区"), district("西区", **later)]).problems
    assert "rollup_periods" in [problem.code for problem in problems]


@pytest.mark.parametrize(("names", "code"), [(("东区",), "rollup_too_few"), (("东区", "东区"), "rollup_twice")])
def test_what_would_count_wrongly_is_refused(names: tuple[str, ...], code: str) -> None:
    with pytest.raises(Refused) as refused:
        roll_up([district(name) for name in names])
    assert [problem.code for problem in refused.value.problems] == [code]


def test_a_folder_of_results_becomes_a_workbook(tmp_path: Any) -> None:
    folder = districts_in(tmp_path / "in", "东区", "西区", "南区")
    (folder / "other.gpkg").write_text("none of ours")
    made = read_folder(folder)
    assert [run.study.district["zh"] for run in made.runs] == ["东区", "西区", "南区"]
    assert (made.problems[0].code, made.problems[0].params["files"]) == ("rollup_not_a_run", "other.gpkg")
    book = load_workbook(cityworkbook.write(made, tmp_path / "city.xlsx", chinese()))
    words = chinese()
    names = [words[f"text.{key}"] for key in ("city", "districts", "sources")]
    assert book.sheetnames == names
    cases = [row for row in book[names[0]].iter_rows(values_only=True) if row[1] == words["metric.cases"]]
    assert [(row[4], row[8]) for row in cases] == [(36, 3)]
    assert book[names[2]].max_row == 4


def test_what_a_districts_own_scenarios_gain_is_not_added_up() -> None:
    """The N of the others would be missing: a city's gain is that of its planned figures over its existing ones."""
    gained = figures(("gained_area", 500.0, 7.0, 7.0, 100.0), scenario="existing→planned")
    made = roll_up([district("东区", pd.concat([EAST, gained])), district("西区", WEST)]).figures
    assert set(made.loc[made["metric"] == "gained_area", "level"]) == {"district"}
