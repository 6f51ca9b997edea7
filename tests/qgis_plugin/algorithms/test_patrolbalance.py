from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.qgis_plugin.algorithms.patrolbalance import PatrolBalance
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


def parameters(folder: Path, **more: object) -> dict[str, object]:
    """100 cells in four quarters of 25; those of the first have ten cases each, all others one."""
    place = np.arange(100)
    quarter = np.where(place < 50, "a", "b").astype(object) + np.where(place % 10 < 5, "1", "2")
    cells = small.cells().assign(quarter=quarter, cases=np.where(quarter == "a1", 10, 1), half=place // 50)
    return {
        "CELLS": small.saved(cells, folder, "grid.gpkg"),
        "TODAY": "quarter",
        "COUNT": "cases",
        "HANDLING": 10,
        "DAYS": 10,
        "SPEED": 1e9,  # no time to speak of
        "OUTPUT": str(folder / "patrols.gpkg"),
        "CELLS_OUT": str(folder / "cells.gpkg"),
        "TABLE": str(folder / "table.csv"),
        **more,
    }


def test_one_quarter_gives_to_the_others(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    result = small.run(PatrolBalance, parameters(tmp_path, BEFORE=str(tmp_path / "before.gpkg")), listener)
    assert result["FAR_BEFORE"] == pytest.approx(207.69, abs=0.01)  # 250 cases of 325, mean 81.25
    assert result["FAR"] <= 10.0
    assert result["MOVED_BOUND"] <= result["MOVED"] < 50
    areas, cells, before = (small.read(result[name]) for name in ("OUTPUT", "CELLS_OUT", "BEFORE"))
    assert areas["patrol"].tolist() == before["patrol"].tolist() == ["a1", "a2", "b1", "b2"]
    assert areas.geom_type.tolist() == ["Polygon"] * 4
    assert areas["cases"].sum() == areas["cases_today"].sum() == 325
    assert areas["load_min_today"].tolist() == pytest.approx([2500.0, 250.0, 250.0, 250.0], rel=1e-6)
    assert areas["hours_a_day"].tolist() == pytest.approx((areas["load_min"] / 600).tolist())
    assert cells["moved"].sum() == result["MOVED"] == areas["cells_gained"].sum() == areas["cells_lost"].sum()
    assert cells.groupby("patrol")["load_min"].sum().tolist() == pytest.approx(areas["load_min"].tolist())
    assert before.area.tolist() == pytest.approx([250_000.0] * 4)
    assert len(small.read(result["TABLE"])) == 4
    assert any("207.7 %" in info for info in listener.infos)
    assert any("cells change hands" in info for info in listener.infos)


def test_cases_as_points_and_streets_that_are_walked(qgis_app: object, tmp_path: Path) -> None:
    street = shapely.LineString([(small.EAST, small.NORTH + 50), (small.EAST + 1000, small.NORTH + 50)])
    streets = gpd.GeoDataFrame(geometry=[street], crs=small.CRS)
    asked = parameters(
        tmp_path,
        COUNT=None,
        CASES=small.saved(small.cases(), tmp_path, "cases.gpkg"),
        STREETS=small.saved(streets, tmp_path, "streets.gpkg"),
        ROUNDS=3,
        SPEED=50,
        TOLERANCE=30,
    )
    result = small.run(PatrolBalance, asked)
    cells = small.read(result["CELLS_OUT"])
    assert cells["cases"].sum() + result["CASES_OUTSIDE"] == 200
    assert cells["walking_min"].sum() == pytest.approx(1000 * 3 * 10 / 50)
    assert cells["handling_min"].tolist() == (cells["cases"] * 10).tolist()


def test_new_grids_in_each_area(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    result = small.run(PatrolBalance, parameters(tmp_path, TODAY=None, NUMBER=3, WITHIN="half"), listener)
    assert small.read(result["OUTPUT"])["patrol"].tolist() == ["0-01", "0-02", "0-03", "1-01", "1-02", "1-03"]
    assert (result["PATROLS"], result["MOVED"]) == (6, 0)
    assert not any("change hands" in info for info in listener.infos)


def test_a_limit_that_cannot_be_kept_is_said(qgis_app: object, tmp_path: Path) -> None:
    asked = parameters(tmp_path)
    cells = small.read(str(asked["CELLS"]))
    cells.loc[0, "cases"] = 10_000
    asked["CELLS"] = small.saved(cells, tmp_path, "heavy.gpkg")
    listener = small.Listener()
    result = small.run(PatrolBalance, asked, listener)
    assert result["FAR_BOUND"] == pytest.approx(result["FAR"], rel=0.01)
    assert any("is not kept" in warning for warning in listener.warnings)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"COUNT": None}, "Give either a layer of cases"),
        ({"TODAY": None}, "say how many patrol areas"),
        ({"TODAY": "nowhere"}, "nowhere"),
        ({"HANDLING": 0, "SPEED": 60, "COUNT": "none"}, "no work in any cell"),
    ],
)
def test_what_is_refused(qgis_app: object, tmp_path: Path, wrong: dict[str, object], said: str) -> None:
    asked = parameters(tmp_path)
    cells = small.read(str(asked["CELLS"])).assign(none=0)
    asked["CELLS"] = small.saved(cells, tmp_path, "more.gpkg")
    with pytest.raises(QgsProcessingException, match=said):
        small.run(PatrolBalance, {**asked, **wrong})


@pytest.mark.parametrize("share", [0.0, 30.0])
def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path, share: float) -> None:
    listener = small.Listener(cancel_at=share)
    if share == 0.0:
        listener.cancel()
    assert small.run(PatrolBalance, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "patrols.gpkg").exists()
