from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from civicgrid.geo.cases import backtest as core
from civicgrid.geo.cases.counts import locate
from civicgrid.geo.cases.forecasts import Cells
from civicgrid.geo.cases.neighbours import contiguity
from civicgrid.geo.frames import coordinates
from civicgrid.qgis_plugin.algorithms.backtest import Backtest, looks
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


def asked(folder: Path, frame: gpd.GeoDataFrame, **more: object) -> dict[str, object]:
    return {
        "CELLS": small.saved(small.cells(), folder, "cells.gpkg"),
        "CASES": small.saved(frame, folder, "cases.gpkg"),
        "FILED": "filed",
        "OUTPUT": str(folder / "priorities.gpkg"),
        "TABLE": str(folder / "accuracy.gpkg"),
        **more,
    }


def test_priorities_and_accuracy_are_those_of_the_core(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    result = small.run(Backtest, asked(tmp_path, small.dated_cases(), AREA_SHARE=2.0, UNTIL="2024-12-31"), listener)
    shapes, points = small.cells().geometry.to_numpy(), small.dated_cases().geometry.to_numpy()
    wanted = core.backtest(
        core.Cases(locate(points, shapes), coordinates(points), small.dated_cases()["filed"]),
        Cells(shapes, contiguity(shapes)),
        area_share=0.02,
    )
    layer, table = small.read(result["OUTPUT"]), gpd.read_file(result["TABLE"])
    assert layer["priority"].tolist() == wanted.priority["priority"].tolist()
    assert layer["id"].tolist() == small.cells()["id"].tolist()
    pd.testing.assert_frame_equal(table[list(wanted.table)], wanted.table, check_dtype=False)
    best = wanted.at(0.02).loc[wanted.winner]
    assert (result["METHOD"], result["COMING"]) == (wanted.winner, "2025-01")
    assert (result["CASES_MET"], result["PAI"]) == pytest.approx((best["n"], best["pai"]))
    assert result["CASES_LEFT_OUT"] == 0
    assert f"{best['n']:.0f} of {best['n_total']:.0f}" in listener.infos[-1]
    assert listener.warnings == []


def test_dates_may_be_text_and_what_is_left_out_is_said(qgis_app: object, tmp_path: Path) -> None:
    frame = small.dated_cases()
    frame["filed"] = frame["filed"].dt.strftime("%Y/%-m/%-d %H:%M")
    frame.loc[:4, "filed"] = "不详"
    frame.loc[5:7, "geometry"] = shapely.Point()
    frame.geometry = frame.geometry.where(frame.index != 9, frame.geometry.translate(50_000, 0))
    listener = small.Listener()
    result = small.run(Backtest, asked(tmp_path, frame, UNTIL="2024-11-30"), listener)
    december = frame["filed"].str.startswith("2024/12") & (frame.index != 9)
    assert result["COMING"] == "2024-12"
    assert result["CASES_LEFT_OUT"] == 5 + 3 + 1 + december.sum()
    unread, left_out = listener.warnings
    assert "could not be read: 5" in unread
    assert "4 in no cell" in left_out


def test_a_desk_is_left_out_unless_asked_for(qgis_app: object, tmp_path: Path) -> None:
    frame = small.dated_cases()
    frame.loc[800:, "geometry"] = frame.geometry.iloc[850]
    with_desk = small.run(Backtest, asked(tmp_path, frame, WITHOUT_CROWDED=False, OUTPUT="TEMPORARY_OUTPUT"))
    assert with_desk["CASES_LEFT_OUT"] == 0
    assert small.run(Backtest, asked(tmp_path, frame))["CASES_LEFT_OUT"] == 100


def test_what_can_not_be_forecast_is_refused_in_words(qgis_app: object, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="3 whole months"):
        small.run(Backtest, asked(tmp_path, small.dated_cases(3)))
    with pytest.raises(QgsProcessingException, match="no field"):
        small.run(Backtest, asked(tmp_path, small.dated_cases(), FILED="when"))
    with pytest.raises(QgsProcessingException, match="2024-13-01"):
        small.run(Backtest, asked(tmp_path, small.dated_cases(), UNTIL="2024-13-01"))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    assert small.run(Backtest, asked(tmp_path, small.dated_cases()), small.Listener(cancel_at=50)) == {}
    assert not (tmp_path / "priorities.gpkg").exists()


def test_cells_are_coloured_by_how_much_land_comes_first(qgis_app: object) -> None:
    cells = small.cells().assign(priority=range(1, 101), priority_share=[place / 100 for place in range(1, 101)])
    renderer = looks(cells)["OUTPUT"].renderer(None)
    assert [item.upperValue() for item in renderer.ranges()] == [0.01, 0.05, 0.1, 0.2]
    assert renderer.classAttribute() == "priority_share"
