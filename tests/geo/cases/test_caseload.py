"""Figures of forty cases, each number added up by hand (see ``forty.py``)."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from civicgrid.geo.cases.caseload import Counting, caseload
from civicgrid.tests.geo.cases.forty import AS_OF, forty
from shapely import Point

BY_HAND = {
    "cases_filed": (39, None),
    "filing_rate": (39, 40),
    "cases_closed": (32, 39),
    "close_rate": (32, 36),
    "on_time_rate": (24, 34),
    "hours_to_close": (30, 32),
    "cases_handled": (33, 39),
    "handle_rate": (33, 36),
    "handle_on_time_rate": (27, 35),
    "hours_to_handle": (32, 33),
    "rework_rate": (3, 36),
    "repeat_rate": (1, 38),
}


def sums(**changed) -> dict[str, tuple]:
    counted = caseload(forty(), Counting(AS_OF, **changed)).counted
    return {name: (int(one.n.sum()), None if one.of is None else int(one.of.sum())) for name, one in counted.items()}


def test_every_figure_is_as_by_hand():
    assert sums() == BY_HAND


@pytest.mark.parametrize(
    ("changed", "by_hand"),
    [
        ({"due": "filed"}, {"close_rate": (32, 39), "on_time_rate": (24, 37), "handle_rate": (33, 39)}),
        ({"postponed": "apart"}, {"close_rate": (32, 35), "on_time_rate": (24, 33), "handle_rate": (33, 35)}),
        ({"in_time_by": "handled"}, {"on_time_rate": (26, 35)}),
        ({"rework_of": "handled"}, {"rework_rate": (3, 33)}),
        ({"rework_of": "filed"}, {"rework_rate": (3, 39)}),
        ({"repeat_hours": 0.5}, {"repeat_rate": (0, 38)}),
        ({"repeat_m": 4}, {"repeat_rate": (0, 38)}),
    ],
    ids=str,
)
def test_what_bureaus_count_otherwise_can_be_set(changed, by_hand):
    found = sums(**changed)
    assert {name: found[name] for name in by_hand} == by_hand


def test_what_is_not_known_is_counted():
    load = caseload(forty(), Counting(AS_OF))
    assert (load.unknown_due, load.unknown_time) == (1, 2)


def test_where_nothing_tells_of_closing_only_the_missing_figures_are_said():
    load = caseload(forty()[["filed", "geometry"]])
    assert [code for code, _params in load.notes(0)] == ["figures_left_out"]


def test_the_data_end_with_their_latest_day_where_none_is_given():
    cases = forty()
    assert cases["filed"].max() < AS_OF + pd.Timedelta(days=1)
    assert {name: int(one.n.sum()) for name, one in caseload(cases).counted.items()} == {
        name: n for name, (n, _of) in BY_HAND.items()
    }


def test_flags_of_the_export_go_before_dates():
    flags = pd.DataFrame(
        {
            "due_to_close": [1, 1, 0, 1, np.nan],
            "closed_count": [1, 0, 0, 1, np.nan],
            "closed_in_time": [1, 0, 0, 0, np.nan],
            "closed_late": [0, 0, 0, 1, np.nan],
        }
    )
    cases = gpd.GeoDataFrame(flags, geometry=[Point(0, 0)] * 5, crs="EPSG:4549")
    counted = caseload(cases).counted
    assert [(int(counted[name].n.sum()), int(counted[name].of.sum())) for name in ("close_rate", "on_time_rate")] == [
        (2, 3),
        (1, 3),
    ]


def test_columns_that_are_missing_leave_their_figures_out():
    cases = forty()
    assert set(caseload(cases[["filed", "geometry"]]).counted) == {"cases_filed"}
    assert set(caseload(cases[["class_sub", "filed", "geometry"]]).counted) == {"cases_filed", "repeat_rate"}
    assert "rework_rate" not in caseload(cases.assign(rework=None)).counted
    no_deadline = caseload(cases.drop(columns="deadline")).counted
    assert "on_time_rate" not in no_deadline
    assert no_deadline["close_rate"].of.sum() == no_deadline["close_rate"].n.sum() == 32


def test_cases_without_a_place_are_in_every_rate_but_that_of_repeats():
    cases = forty().set_geometry(gpd.GeoSeries([None] * 40, crs="EPSG:4549"))
    counted = caseload(cases, Counting(AS_OF)).counted
    assert "repeat_rate" not in counted
    assert counted["close_rate"].of.sum() == 36


def test_no_case_at_all():
    assert set(caseload(forty().iloc[:0]).counted) == {"cases_filed"}
