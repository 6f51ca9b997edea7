"""Layers that move with the Temporal Controller of QGIS, and the range and step that it begins with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import Qgis, QgsDateTimeRange, QgsMapLayer, QgsProject, QgsUnitTypes, QgsVectorLayer
from qgis.PyQt.QtCore import QDate, QDateTime, Qt, QTime

if TYPE_CHECKING:
    from ..layers.run import Run

STEPS = {
    "year": (1, QgsUnitTypes.TemporalUnit.TemporalYears),
    "quarter": (3, QgsUnitTypes.TemporalUnit.TemporalMonths),
    "month": (1, QgsUnitTypes.TemporalUnit.TemporalMonths),
    "week": (1, QgsUnitTypes.TemporalUnit.TemporalWeeks),
    "day": (1, QgsUnitTypes.TemporalUnit.TemporalDays),
}
"""How far the controller goes at each step: a number and its unit, for periods of ``geo.cases.periods.UNITS``."""


def move_by_periods(layer: QgsVectorLayer, start: str, end: str) -> None:
    """Have a layer show the features whose period, from field to field, meets the time of the controller."""
    properties = layer.temporalProperties()
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromFields)
    properties.setStartField(start)
    properties.setEndField(end)
    properties.setIsActive(True)


def move_by_time(layer: QgsVectorLayer, field: str) -> None:
    """Have a layer show the features whose time lies in that of the controller."""
    properties = layer.temporalProperties()
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField)
    properties.setStartField(field)
    properties.setIsActive(True)


def set_moving(layer: QgsVectorLayer) -> None:
    """Have a layer of a run move with the controller, if it has times."""
    from ..geo import columns as col

    fields = layer.fields()
    if fields.indexOf(col.PERIOD_START) >= 0 and fields.indexOf(col.PERIOD_END) >= 0:
        move_by_periods(layer, col.PERIOD_START, col.PERIOD_END)
    elif fields.indexOf("filed") >= 0 and fields.at(fields.indexOf("filed")).isDateOrTime():
        move_by_time(layer, "filed")


def settle(project: QgsProject, run: Run) -> None:
    """Let the controller of a project begin with the time and the periods of its run."""
    from ..geo.cases.periods import unit_of
    from ..geo.tables import PERIODS

    table = run.tables.get(PERIODS)
    if table is None or table.empty:
        return
    first, last = (QDate.fromString(str(table[name].iloc[place]), Qt.DateFormat.ISODate) for name, place in
                   (("period_start", 0), ("period_end", -1)))  # fmt: skip
    length, unit = STEPS[unit_of(str(table["period"].iloc[0]))]
    settings = project.timeSettings()
    settings.setTemporalRange(QgsDateTimeRange(QDateTime(first, QTime(0, 0)), QDateTime(last, QTime(23, 59, 59))))
    settings.setTimeStep(length)
    settings.setTimeStepUnit(unit)


def moving(layers: Iterable[QgsMapLayer]) -> list[QgsVectorLayer]:
    """Give the layers that move with the controller by fields of theirs."""
    vectors = [layer for layer in layers if isinstance(layer, QgsVectorLayer)]
    return [layer for layer in vectors if layer.temporalProperties().isActive() and _fields(layer)]


def _fields(layer: QgsVectorLayer) -> list[int]:
    """Give the places of the fields by which a layer moves: of the beginning and, if it has one, of the end."""
    properties = layer.temporalProperties()
    found = [layer.fields().indexOf(name) for name in (properties.startField(), properties.endField()) if name]
    return [place for place in found if place >= 0]


def whole_range(layers: Iterable[QgsMapLayer]) -> Optional[QgsDateTimeRange]:
    """Give the time that layers reach over; None where none has any."""
    first, last = [], []
    for layer in moving(layers):
        fields = _fields(layer)
        first.append(_time(layer.minimumValue(fields[0])))
        last.append(_time(layer.maximumValue(fields[-1])))
    known = [time for time in (*first, *last) if time is not None]
    return QgsDateTimeRange(min(known), max(known)) if known else None


def _time(value: Any) -> Optional[QDateTime]:
    """Give a date or time as a time; None for nothing."""
    found = QDateTime(value, QTime(0, 0)) if isinstance(value, QDate) else value
    return found if isinstance(found, QDateTime) and found.isValid() else None


def steps(whole: QgsDateTimeRange, unit: str) -> Iterator[QgsDateTimeRange]:
    """Cut a time into calendar years, quarters, months, weeks or days; the end of each belongs to the next."""
    day = _first_day(whole.begin().date(), unit)
    while day <= whole.end().date():
        following = _next_day(day, unit)
        yield QgsDateTimeRange(QDateTime(day, QTime(0, 0)), QDateTime(following, QTime(0, 0)), True, False)
        day = following


def _first_day(day: QDate, unit: str) -> QDate:
    """Give the day on which the period that holds a day begins."""
    return {
        "year": QDate(day.year(), 1, 1),
        "quarter": QDate(day.year(), 3 * ((day.month() - 1) // 3) + 1, 1),
        "month": QDate(day.year(), day.month(), 1),
        "week": day.addDays(1 - day.dayOfWeek()),
        "day": day,
    }[unit]


def _next_day(day: QDate, unit: str) -> QDate:
    added: dict[str, Any] = {
        "year": day.addYears(1),
        "quarter": day.addMonths(3),
        "month": day.addMonths(1),
        "week": day.addDays(7),
        "day": day.addDays(1),
    }
    return added[unit]
