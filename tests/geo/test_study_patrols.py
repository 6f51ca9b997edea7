"""The step of a study that evens out patrol areas, on the small city of ``test_study``."""

from __future__ import annotations

import numpy as np
import pytest
from civicgrid.geo import columns as col
from civicgrid.geo import study as subject
from civicgrid.geo.study import Settings, Study
from civicgrid.geo.tables import PATROL_BALANCE, TABLES
from civicgrid.tests.geo.frames import X, Y, frame_there
from civicgrid.tests.geo.test_study import city
from shapely.geometry import Point


def run(*, period: str = "2025-01-01/2025-01-10", today: str = "patrol", **settings: object) -> subject.Results:
    """100 cells, four patrol areas of 25; 300 cases everywhere, and 500 in the first of the areas."""
    made = city()
    cells = made["grid_cell"]
    middle = cells.centroid
    if today:
        west, south = (middle.x < X + 500).to_numpy(), (middle.y < Y + 500).to_numpy()
        made["grid_cell"] = cells.assign(**{today: np.where(west, "W", "E").astype(object) + np.where(south, "S", "N")})
    draw = np.random.default_rng(1)
    spots = np.vstack([draw.uniform(5, 995, (300, 2)), draw.uniform(5, 495, (500, 2))])
    cases = frame_there([Point(spot) for spot in spots], id=[str(number) for number in range(len(spots))])
    study = Study({**made, "case": cases}, {}, Settings(patrol_within="none", **settings), period=period)
    return subject.run(study, codes=("prepare", "patrols"))


def test_the_work_is_evened_out() -> None:
    results = run(patrol_areas=0, case_minutes=30.0, walk_m_per_min=1e9)
    table = results.tables[PATROL_BALANCE].set_index("patrol")
    assert tuple(results.tables[PATROL_BALANCE]) == TABLES[PATROL_BALANCE]
    assert table.index.tolist() == ["EN", "ES", "WN", "WS"]
    assert table["cases"].sum() == table["cases_today"].sum() == 800
    assert table["times_mean"].between(0.9, 1.1).all()
    assert table.loc["WS", "times_mean_today"] > 2.5
    assert table["hours_a_day"].sum() == pytest.approx(800 * 0.5 / 10)
    cells = results.layers[col.RESULT_CELL]
    assert cells.groupby("patrol")["load_min"].sum().to_dict() == pytest.approx(table["load_min"].to_dict())
    moved = results.figures.set_index("metric").loc["patrol_moved"]
    assert moved["n"] == cells["moved"].sum() == table["cells_gained"].sum()
    assert moved["n_total"] == len(cells)
    areas = results.layers[col.RESULT_PATROL]
    assert areas["id"].tolist() == table.index.tolist()
    assert areas.area.sum() == pytest.approx(cells.area.sum())
    said = dict(results.notes)["patrols_evened"]
    assert said["after_pct"] <= 10.0 < said["before_pct"]
    assert said["least"] <= said["moved"]


def test_nothing_is_done_unless_it_is_asked_for() -> None:
    results = run()
    assert PATROL_BALANCE not in results.tables
    assert "patrol" not in results.layers[col.RESULT_CELL]
    assert not [code for code, _ in results.notes if code.startswith("patrols")]


def test_as_many_as_nobody_knows_is_said() -> None:
    results = run(today="", patrol_areas=0)
    assert ("patrols_unknown", {"layer": "grid_cell"}) in results.notes
    assert PATROL_BALANCE not in results.tables


def test_new_patrol_areas_are_no_change() -> None:
    results = run(today="", patrol_areas=6)
    table = results.tables[PATROL_BALANCE]
    assert len(table) == 6
    assert table["times_mean"].between(0.9, 1.1).all()
    assert table["times_mean_today"].isna().all()
    assert "patrol_moved" not in set(results.figures["metric"])


def test_a_limit_that_cannot_be_kept_is_said() -> None:
    results = run(patrol_areas=0, patrol_far=0.0)
    said = dict(results.notes)["patrols_uneven"]
    assert said["far_pct"] > 0.0


@pytest.mark.parametrize(("period", "days"), [("2025-01-01/2025-01-10", 10), ("", 365)])
def test_the_days_are_those_of_the_period_if_it_is_known(period: str, days: int) -> None:
    table = run(period=period, patrol_areas=0).tables[PATROL_BALANCE]
    assert (table["load_min"] / table["hours_a_day"]).tolist() == pytest.approx([60 * days] * 4)


def test_names_of_inspectors_stay_in_the_house() -> None:
    results = run(today="inspector", patrol_areas=0)
    assert results.tables[PATROL_BALANCE]["patrol"].tolist() == ["01", "02", "03", "04"]
    assert set(results.layers[col.RESULT_CELL]["patrol_today"]) == {"01", "02", "03", "04"}
