"""Layers that move with the Temporal Controller, and the steps it goes by."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
from civicgrid.geo.cases.periods import UNITS
from civicgrid.qgis_plugin import temporal
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsDateTimeRange, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, QTime


def time(text: str) -> QDateTime:
    return QDateTime.fromString(text, "yyyy-MM-dd HH:mm")


@pytest.fixture
def cases(qgis_app: object, tmp_path: Path) -> QgsVectorLayer:
    return QgsVectorLayer(small.saved(small.dated_cases(), tmp_path, "cases.gpkg"), "cases", "ogr")


def test_cases_move_by_the_time_they_were_filed(cases: QgsVectorLayer) -> None:
    assert temporal.moving([cases]) == []
    temporal.set_moving(cases)
    assert temporal.moving([cases]) == [cases]
    filed = small.dated_cases()["filed"]
    whole = temporal.whole_range([cases])
    assert whole.begin().toPyDateTime() == filed.min().to_pydatetime()
    assert whole.end().toPyDateTime() == filed.max().to_pydatetime()


def test_a_layer_without_times_stays(qgis_app: object, tmp_path: Path) -> None:
    layer = QgsVectorLayer(small.saved(small.cells(), tmp_path, "cells.gpkg"), "cells", "ogr")
    temporal.set_moving(layer)
    assert temporal.moving([layer]) == []
    assert temporal.whole_range([layer]) is None
    text = small.dated_cases().assign(filed="2024/3/1")
    layer = QgsVectorLayer(small.saved(text, tmp_path, "text.gpkg"), "cases", "ogr")
    temporal.set_moving(layer)
    assert temporal.moving([layer]) == []


@pytest.mark.parametrize(
    ("unit", "count", "second"),
    [("year", 2, "2025-01-01"), ("quarter", 5, "2024-04-01"), ("month", 13, "2024-03-01"), ("day", 367, "2024-02-15")],
)
def test_steps_are_those_of_the_calendar(unit: str, count: int, second: str) -> None:
    made = list(temporal.steps(QgsDateTimeRange(time("2024-02-14 08:00"), time("2025-02-14 09:00")), unit))
    assert len(made) == count
    assert made[1].begin() == QDateTime(QDate.fromString(second, "yyyy-MM-dd"), QTime(0, 0))
    assert all(one.end() == next_.begin() for one, next_ in zip(made, made[1:]))
    assert not made[0].includeEnd()


def test_weeks_begin_on_monday() -> None:
    made = list(temporal.steps(QgsDateTimeRange(time("2024-12-31 08:00"), time("2025-01-06 09:00")), "week"))
    assert [one.begin().date().toString("yyyy-MM-dd") for one in made] == ["2024-12-30", "2025-01-06"]


def test_every_feature_is_in_exactly_one_step(cases: QgsVectorLayer) -> None:
    temporal.set_moving(cases)
    filed = small.dated_cases()["filed"]
    counts = [
        sum(one.contains(QDateTime(when)) for when in filed.dt.to_pydatetime())
        for one in temporal.steps(temporal.whole_range([cases]), "month")
    ]
    assert counts == filed.groupby(filed.dt.to_period("M")).size().tolist()
    assert sum(counts) == len(filed)


def test_units_are_those_of_periods() -> None:
    assert tuple(temporal.STEPS) == UNITS


def test_the_controller_of_a_project_begins_with_the_periods_of_its_run(qgis_app: object) -> None:
    weeks = pd.DataFrame(
        {"period": ["2024-W01", "2024-W02"], "period_start": ["2024-01-01", "2024-01-08"],
         "period_end": ["2024-01-07", "2024-01-14"]}
    )  # fmt: skip
    project = QgsProject()
    temporal.settle(project, SimpleNamespace(tables={}))
    assert project.timeSettings().temporalRange().isInfinite()
    temporal.settle(project, SimpleNamespace(tables={"periods": weeks}))
    settings = project.timeSettings()
    assert (settings.timeStep(), settings.timeStepUnit()) == temporal.STEPS["week"]
    assert settings.temporalRange().begin() == time("2024-01-01 00:00")
    assert settings.temporalRange().end().date() == QDate(2024, 1, 14)
