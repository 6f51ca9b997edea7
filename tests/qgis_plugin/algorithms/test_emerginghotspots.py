from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from civicgrid.geo import columns as col
from civicgrid.geo.cases.counts import locate
from civicgrid.geo.cases.cube import cube, space_time_gi
from civicgrid.geo.cases.emerging import emerging
from civicgrid.geo.cases.neighbours import contiguity
from civicgrid.geo.cases.periods import periods
from civicgrid.qgis_plugin import temporal
from civicgrid.qgis_plugin.algorithms.emerginghotspots import EmergingHotspots, looks
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException, QgsVectorLayer


def asked(folder: Path, frame: gpd.GeoDataFrame, **more: object) -> dict[str, object]:
    return {
        "CELLS": small.saved(small.cells(), folder, "cells.gpkg"),
        "CASES": small.saved(frame, folder, "cases.gpkg"),
        "FILED": "filed",
        "OUTPUT": str(folder / "emerging.gpkg"),
        **more,
    }


def wanted() -> pd.DataFrame:
    shapes, frame = small.cells().geometry.to_numpy(), small.dated_cases()
    when = periods(pd.Timestamp("2024-01-01"), pd.Timestamp("2024-12-31"), "month")
    made = cube(locate(frame.geometry.to_numpy(), shapes), when.of(frame["filed"]), len(shapes), when)
    return emerging(made, space_time_gi(made, contiguity(shapes)))


def test_classes_are_those_of_the_core(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    result = small.run(EmergingHotspots, asked(tmp_path, small.dated_cases()), listener)
    layer = small.read(result["OUTPUT"])
    assert layer[col.EMERGING].tolist() == wanted()[col.EMERGING].tolist()
    assert layer["id"].tolist() == small.cells()["id"].tolist()
    assert layer[col.EMERGING].iloc[0] == "persistent_hot"
    assert (result["CASES_USED"], result["CASES_LEFT_OUT"], result["PERIODS_USED"]) == (900, 0, 12)
    assert result["HOT_CELLS"] == layer[col.EMERGING].str.endswith("_hot").sum() > 0
    assert any("Persistent hot spot" in text for text in listener.infos)
    assert result["BINS"] is None


def test_hot_and_cold_periods_are_a_layer_that_moves(qgis_app: object, tmp_path: Path) -> None:
    bins = str(tmp_path / "bins.gpkg")
    result = small.run(EmergingHotspots, asked(tmp_path, small.dated_cases(), BINS=bins))
    frame = small.read(result["BINS"])
    assert len(frame) == (wanted()[col.PERIODS_HOT] + wanted()[col.PERIODS_COLD]).sum()
    layer = QgsVectorLayer(bins, "bins", "ogr")
    look = looks(small.cells().assign(emerging="none"))["BINS"]
    layer.setRenderer(look.renderer(layer))
    moving = layer.temporalProperties()
    assert moving.isActive()
    assert (moving.startField(), moving.endField()) == (col.PERIOD_START, col.PERIOD_END)
    assert temporal.whole_range([layer]).begin().toPyDateTime() == frame[col.PERIOD_START].min().to_pydatetime()


def test_two_times_are_compared_as_asked(qgis_app: object, tmp_path: Path) -> None:
    frame = small.dated_cases()
    heap = frame.iloc[:1].loc[[0] * 40].assign(filed=pd.Timestamp("2024-11-05 10:00"))
    both = pd.concat([frame, heap], ignore_index=True)
    spans = {"BEFORE": "2024-05-01/2024-05-31", "AFTER": "2024-11-01/2024-11-30"}
    listener = small.Listener()
    options = asked(tmp_path, both, WITHOUT_CROWDED=False, **spans)
    layer = small.read(small.run(EmergingHotspots, options, listener)["OUTPUT"])
    home = locate(frame.geometry.to_numpy()[:1], small.cells().geometry.to_numpy())[0]
    row = layer.iloc[home]
    inside = frame.geometry.within(small.cells().geometry[home])
    assert row[col.CASES_BEFORE] == (inside & (frame["filed"].dt.month == 5)).sum()
    assert row[col.CASES_AFTER] == (inside & (frame["filed"].dt.month == 11)).sum() + 40
    assert row[col.CHANGED] == "more"
    assert any("2024-11-01 – 2024-11-30 against 2024-05-01 – 2024-05-31" in text for text in listener.infos)


@pytest.mark.parametrize(
    ("times", "sentence"),
    [
        ({"BEFORE": "2024-01-01/2024-02-30", "AFTER": "2024-03-01/2024-03-31"}, "is no time"),
        ({"BEFORE": "last year", "AFTER": "2024-03-01/2024-03-31"}, "is no time"),
        ({"BEFORE": "2024-01-01/2024-01-31"}, "Give both"),
    ],
)
def test_times_that_are_none_are_refused(
    qgis_app: object, tmp_path: Path, times: dict[str, str], sentence: str
) -> None:
    with pytest.raises(QgsProcessingException, match=sentence):
        small.run(EmergingHotspots, asked(tmp_path, small.dated_cases(), **times))


def test_a_short_time_is_refused_with_the_remedy(qgis_app: object, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="There are 6 periods"):
        small.run(EmergingHotspots, asked(tmp_path, small.dated_cases(months=6), UNIT=3))


def test_a_desk_is_left_out_and_what_has_no_place_is_said(qgis_app: object, tmp_path: Path) -> None:
    frame = small.dated_cases()
    desk = frame.iloc[[0] * 80].assign(filed=frame["filed"].iloc[:80].to_numpy())
    both = pd.concat([frame, desk], ignore_index=True)
    both.loc[5:7, "geometry"] = shapely.Point()
    listener = small.Listener()
    result = small.run(EmergingHotspots, asked(tmp_path, both), listener)
    assert result["CASES_LEFT_OUT"] == 3 + 81
    assert "81 on spots" in listener.warnings[-1]


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(EmergingHotspots, asked(tmp_path, small.dated_cases()), listener) == {}
    assert not (tmp_path / "emerging.gpkg").exists()
