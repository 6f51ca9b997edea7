"""Which facilities stand in a scenario: by hand."""

from __future__ import annotations

import pandas as pd
import pytest
from civicgrid.geo.planning.standing import standing
from civicgrid.geo.planning.states import ALL_PLANS, Scenario, existing

FACILITIES = pd.DataFrame(
    {
        "id": ["a", "b", "c", "d", "e", "f", "g"],
        "state": ["existing", None, "under_construction", "planned", "planned", "closed", "existing"],
        "year": [2019, None, 2026, 2027, None, 2010, 2024],
        "batch": [None, None, "2026-1", "2026-2", " 2026-1 ", "2026-1", "2026-9"],
    }
)


@pytest.mark.parametrize(
    ("scenario", "stand"),
    [
        (existing(), "abg"),
        (existing(2023), "ab"),  # one of no known year is there
        (existing(2024), "abg"),
        (ALL_PLANS, "abcdeg"),
        (Scenario("x", year=2026), "abceg"),
        (Scenario("x", batches=("2026-1",)), "abceg"),  # what exists is of no matter to batches
        (Scenario("x", states=("existing", "under_construction")), "abcg"),
        (Scenario("x", states=("planned",), batches=("2026-2",)), "d"),
        (Scenario("x", without=(("toilet", "a"), ("park", "b"))), "bcdeg"),
        (Scenario("x", year=2026, batches=("2026-2",), without=(("toilet", "g"),)), "ab"),
    ],
)
def test_who_stands(scenario: Scenario, stand: str) -> None:
    assert "".join(FACILITIES.loc[standing(FACILITIES, "toilet", scenario), "id"]) == stand


def test_without_any_column_all_exist() -> None:
    frame = pd.DataFrame({"x": [1, 2]})
    assert standing(frame, "toilet", existing(2020)).all()
    assert not standing(frame, "toilet", Scenario("x", states=("planned",))).any()
