"""What changed since an earlier run, on figures worked by hand."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from civicgrid.layers.compare import COLUMNS, compare, same_study
from civicgrid.layers.run import Run
from civicgrid.layers.studyfile import from_json
from civicgrid.tests.layers.small_run import small_run, study_json


def run_of(*rows: tuple[str, str, str, str, float, float, float, float]) -> Run:
    """A run of these figures: level, area, kind, metric, radius, value, n, N."""
    names = ["level", "area_id", "kind", "metric", "radius_m", "value", "n", "n_total"]
    figures = pd.DataFrame(rows, columns=names).assign(
        area_name=lambda table: "街道" + table["area_id"], scenario="existing", unit="count"
    )
    return replace(small_run(), figures=figures)


BEFORE = run_of(
    ("whole", "", "toilet", "covered_land", 500.0, 0.5, 50.0, 100.0),
    ("whole", "", "", "cases", np.nan, 200.0, 200.0, 200.0),
    ("whole", "", "toilet", "facilities", np.nan, 4.0, 4.0, 4.0),
    ("street", "S1", "", "cases", np.nan, 10.0, 10.0, 200.0),
    ("street", "S2", "", "cases", np.nan, 0.0, 0.0, 200.0),
    ("street", "S3", "", "cases", np.nan, 5.0, 5.0, 200.0),
)
AFTER = run_of(
    ("street", "S1", "", "cases", np.nan, 15.0, 15.0, 200.0),
    ("street", "S2", "", "cases", np.nan, 1.0, 1.0, 200.0),
    ("street", "S4", "", "cases", np.nan, 5.0, 5.0, 200.0),
    ("whole", "", "toilet", "facilities", np.nan, 4.0 + 1e-12, 4.0, 4.0),
    ("whole", "", "", "cases", np.nan, 210.0, 210.0, 210.0),
    ("whole", "", "toilet", "covered_land", 500.0, 0.6, 60.0, 100.0),
)


def test_the_largest_change_comes_first_and_what_is_equal_is_left_out() -> None:
    changed = compare(BEFORE, AFTER)
    assert list(changed.columns) == list(COLUMNS)
    # +20 % before +5 %; from nothing before +50 %; what is of one run only comes last
    assert list(zip(changed["area_id"], changed["metric"])) == [
        ("", "covered_land"),
        ("", "cases"),
        ("S2", "cases"),
        ("S1", "cases"),
        ("S3", "cases"),
        ("S4", "cases"),
    ]
    assert changed["difference"].tolist()[:4] == pytest.approx([0.1, 10.0, 1.0, 5.0])
    assert changed["difference"].isna().tolist() == [False] * 4 + [True] * 2
    gone, new = changed.iloc[4], changed.iloc[5]
    assert (gone["n_before"], new["n_after"]) == (5.0, 5.0)
    assert np.isnan([gone["n_after"], new["n_before"]]).all()
    assert new["area_name"] == "街道S4"


def test_a_share_that_stays_while_its_base_grows_is_a_change() -> None:
    grown = run_of(("whole", "", "toilet", "covered_land", 500.0, 0.5, 60.0, 120.0))
    (row,) = compare(run_of(("whole", "", "toilet", "covered_land", 500.0, 0.5, 50.0, 100.0)), grown).to_dict("records")
    assert (row["difference"], row["n_total_before"], row["n_total_after"]) == (0.0, 100.0, 120.0)


def test_another_radius_is_another_figure() -> None:
    near = run_of(("whole", "", "toilet", "covered_land", 300.0, 0.2, 20.0, 100.0))
    far = run_of(("whole", "", "toilet", "covered_land", 500.0, 0.5, 50.0, 100.0))
    assert compare(near, far)["radius_m"].tolist() == [300.0, 500.0]


def test_nothing_changed_in_a_run_beside_itself() -> None:
    assert compare(small_run(), small_run()).empty


def test_a_renamed_street_is_the_same_by_its_code() -> None:
    renamed = replace(AFTER, figures=AFTER.figures.assign(area_name="新名"))
    assert compare(AFTER, renamed).empty


def test_the_same_study_is_known_by_district_and_title() -> None:
    run = small_run()
    later = replace(run, record={**run.record, "run_id": "later"})
    other = replace(later, study=from_json({**study_json(), "district": "别区"}))
    assert same_study(run.study, later.study)
    assert not same_study(run.study, other.study)
