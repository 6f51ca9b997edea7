"""What makes cases doubtful, told from the columns that there are."""

from __future__ import annotations

import numpy as np
import pandas as pd
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo.cases.doubts import Limits, doubts, vanishing
from civicgrid.geo.cases.repeats import repeats_in

POINTS = shapely.points(np.column_stack([np.repeat([0.0, 500.0, 900.0], [4, 3, 3]), np.zeros(10)]))
FILED = pd.Timestamp("2025-05-02 08:00") + pd.to_timedelta([0, 2, 40, 42, 5, 6, 300, 7, 8, 9], unit="h")
CASES = pd.DataFrame(
    {
        "class_sub": ["a", "a", "a", "b", "a", "b", "a", "a", None, "a"],
        "filed": FILED,
        "reporter_code": ["X", "X", "X", "X", "X", "X", "Y", "Z", "W", None],
    }
)
CROWDED = np.arange(10) == 9


def test_each_cause_has_its_cases_its_n_of_n_and_its_words() -> None:
    found = doubts(CASES, repeats_in(CASES, POINTS), CROWDED, Limits(top=2, times=4.0))
    assert list(found) == list(col.VANISH_CAUSES)
    assert found["crowded"].counts == {"crowded_cases": (1, 10)}
    assert np.flatnonzero(found["repeats"].cases).tolist() == [1, 9]
    assert found["repeats"].counts == {"repeated_cases": (2, 9)}
    assert [code for code, _ in found["repeats"].said] == ["repeats_untold", "repeats_found"]
    assert found["reporters"].cases.sum() == 6
    assert found["reporters"].counts == {"top_reporter_cases": (7, 9), "outstanding_cases": (6, 9)}


def test_of_a_column_that_is_not_there_nothing_is_told() -> None:
    cases = CASES[["filed"]]
    found = doubts(cases, repeats_in(cases, POINTS), CROWDED)
    assert not found["repeats"].cases.any()
    assert not found["reporters"].cases.any()
    assert found["repeats"].said == found["reporters"].said == ()


def test_months_without_days_make_no_repeats() -> None:
    cases = CASES.assign(filed=pd.Timestamp("2025-05-01"))
    found = doubts(cases, repeats_in(cases, POINTS), CROWDED)
    assert not found["repeats"].cases.any()
    assert found["repeats"].counts == {}
    assert [code for code, _ in found["repeats"].said] == ["repeats_untold"]


def test_vanishing_cells_are_counted_among_all_that_look_hot() -> None:
    table = pd.DataFrame({"vanishes": [True, True, False, False], "vanishes_by": ["crowded", "repeats", "", ""]})
    found = vanishing(np.array([False, True, True, False]), table)
    assert found.counts == {"vanishing_cells": (2, 3)}
    ((code, params),) = found.said
    assert code == "heat_vanishes"
    assert {key: params[key] for key in ("count", "total", "crowded", "repeats", "reporters")} == {
        "count": 2, "total": 3, "crowded": 1, "repeats": 1, "reporters": 0
    }  # fmt: skip
    assert vanishing(np.zeros(2, dtype=bool), table.iloc[2:]).said == ()
