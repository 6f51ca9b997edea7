"""Parameters of the figures of cases: their fields, how they are counted, graded and ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..language import translate
from .base import Algorithm, Parameters

if TYPE_CHECKING:
    from ...geo.cases.caseload import Counting
    from ...geo.cases.figures import Judging

FIELDS = ("filed", "handled", "closed", "deadline", "case_state", "class_main", "class_sub", "source", "rework")
FLAGS = ("due_to_close", "closed_count", "closed_in_time", "closed_late")
BY_VALUE = ("class_main", "class_sub", "source")
AREA_FIELDS = ("id", "name", "patrol", "inspector")


class Asked(NamedTuple):
    """What the person set."""

    fields: dict[str, str]
    case_area: str
    area_fields: dict[str, str]
    period: str
    counting: Counting
    judging: Judging


def add_cases(algorithm: Algorithm) -> None:
    """Add the layer of cases and its fields; a column is in the field called like it, unless another is chosen."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "CASES", translate("CivicGrid", "Cases"), [QgsProcessing.SourceType.TypeVector]
        ),
        translate("CivicGrid", "One row a case; a layer, or a table without places."),
    )
    words = {
        "filed": (translate("CivicGrid", "Filed on"), translate("CivicGrid", "The period a case belongs to.")),
        "handled": (translate("CivicGrid", "Handled on"), translate("CivicGrid", "Empty where it is not handled.")),
        "closed": (translate("CivicGrid", "Closed on"), translate("CivicGrid", "Empty where it is not closed.")),
        "deadline": (
            translate("CivicGrid", "Deadline"),
            translate("CivicGrid", "As it was exported; a day without a time holds to its end."),
        ),
        "case_state": (
            translate("CivicGrid", "State of the case"),
            translate("CivicGrid", "Open, closed, postponed or void; where it is empty, the date of closing tells."),
        ),
        "class_main": (translate("CivicGrid", "Main class"), translate("CivicGrid", "For figures of each class.")),
        "class_sub": (
            translate("CivicGrid", "Small class"),
            translate("CivicGrid", "For figures of each class, and for repeats."),
        ),
        "source": (translate("CivicGrid", "Source"), translate("CivicGrid", "For figures of each source.")),
        "rework": (
            translate("CivicGrid", "Number of reworks"),
            translate("CivicGrid", "An empty one is none."),
        ),
    }
    for name, (title, help_text) in words.items():
        algorithm.add(QgsProcessingParameterField(name.upper(), title, name, "CASES", optional=True), help_text)
    flag_help = translate("CivicGrid", "0 or 1, as the case system exports it; goes before the dates.")
    for name, title in (
        ("due_to_close", translate("CivicGrid", "Flag: due to close")),
        ("closed_count", translate("CivicGrid", "Flag: closed")),
        ("closed_in_time", translate("CivicGrid", "Flag: closed in time")),
        ("closed_late", translate("CivicGrid", "Flag: closed late")),
    ):
        field = QgsProcessingParameterField(name.upper(), title, name, "CASES", optional=True)
        algorithm.add(field, flag_help, advanced=True)


def add_areas(algorithm: Algorithm) -> None:
    """Add the areas that cases are counted by."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "AREAS", translate("CivicGrid", "Areas"), [QgsProcessing.SourceType.TypeVectorPolygon], optional=True
        ),
        translate("CivicGrid", "Cells, patrol areas, communities or streets; a case counts in the one it lies in."),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "CASE_AREA", translate("CivicGrid", "Field that names the area of a case"), None, "CASES", optional=True
        ),
        translate("CivicGrid", "Code or name of the area, for cases that have no place or lie in no area."),
    )
    words = {
        "id": (translate("CivicGrid", "Code of the area"), ""),
        "name": (translate("CivicGrid", "Name of the area"), ""),
        "patrol": (
            translate("CivicGrid", "Patrol area it belongs to"),
            translate("CivicGrid", "Then there are figures of each patrol area too."),
        ),
        "inspector": (
            translate("CivicGrid", "Inspector of the area"),
            translate("CivicGrid", "Then the load of each inspector is told: cells, land, cases."),
        ),
    }
    for name, (title, help_text) in words.items():
        field = QgsProcessingParameterField(f"AREA_{name.upper()}", title, name, "AREAS", optional=True)
        algorithm.add(field, help_text or translate("CivicGrid", "By which the rows of the table name it."))


def add_counting(algorithm: Algorithm) -> None:
    """Add the periods, and how cases are counted, graded and ranked where bureaus differ."""
    _enum(
        algorithm,
        "PERIOD",
        translate("CivicGrid", "Periods"),
        [translate("CivicGrid", "months"), translate("CivicGrid", "quarters"), translate("CivicGrid", "years")],
        translate("CivicGrid", "By the day of filing; ranks are compared with the period before."),
    )
    algorithm.add(
        QgsProcessingParameterString("AS_OF", translate("CivicGrid", "Last day (YYYY-MM-DD)"), "", False, True),
        translate("CivicGrid", "Deadlines up to its end have come. Without it, the latest day of the cases."),
    )
    due, filed = translate("CivicGrid", "those due"), translate("CivicGrid", "all that were filed")
    _enum(
        algorithm,
        "DUE",
        translate("CivicGrid", "Rates are of"),
        [translate("CivicGrid", "cases done or past their deadline"), filed],
        translate("CivicGrid", "N of the rates of closing and handling."),
    )
    _enum(
        algorithm,
        "POSTPONED",
        translate("CivicGrid", "Open postponed cases are"),
        [translate("CivicGrid", "due like the others"), translate("CivicGrid", "left out of those due")],
        translate("CivicGrid", "Some bureaus take them out of N."),
    )
    _enum(
        algorithm,
        "IN_TIME_BY",
        translate("CivicGrid", "In time by the day of"),
        [translate("CivicGrid", "closing"), translate("CivicGrid", "handling, if closed")],
        translate("CivicGrid", "Where the deadline is that of handling, the day of handling is fairer."),
    )
    _enum(
        algorithm,
        "REWORK_OF",
        translate("CivicGrid", "Rework is a share of"),
        [due, translate("CivicGrid", "those handled"), filed],
        translate("CivicGrid", "N of the rate of rework."),
    )
    _add_limits(algorithm)


def _add_limits(algorithm: Algorithm) -> None:
    number = QgsProcessingParameterNumber
    whole, double = number.Type.Integer, number.Type.Double
    algorithm.add(
        number("REPEAT_HOURS", translate("CivicGrid", "Repeats within (hours)"), double, 24.0, False, 0.0, 8784.0),
        translate("CivicGrid", "A case of the same small class filed so shortly after another, near by, is a repeat."),
        advanced=True,
    )
    algorithm.add(
        number("REPEAT_M", translate("CivicGrid", "Repeats within (m)"), double, 20.0, False, 1.0, 1000.0),
        translate("CivicGrid", "In metres, whatever the layer is in."),
        advanced=True,
    )
    algorithm.add(
        QgsProcessingParameterString("LIMITS", translate("CivicGrid", "Grades A to D from (%)"), "90, 75, 60, 40"),
        translate("CivicGrid", "Four per cents, falling; E is below the last."),
        advanced=True,
    )
    algorithm.add(
        number("LEAST", translate("CivicGrid", "Grades and ranks from so many cases"), whole, 10, False, 1),
        translate("CivicGrid", "A rate of fewer cases is told, but neither graded nor ranked."),
        advanced=True,
    )


def _enum(algorithm: Algorithm, name: str, title: str, options: list[str], help_text: str) -> None:
    advanced = name != "PERIOD"
    algorithm.add(QgsProcessingParameterEnum(name, title, options, False, 0), help_text, advanced=advanced)


def limits(text: str) -> tuple[float, ...]:
    """Read the limits of the grades as shares; empty if they are not four falling per cents."""
    try:
        found = tuple(float(part.strip().rstrip("%")) / 100 for part in text.replace("，", ",").split(","))
    except ValueError:
        return ()
    falling = all(one > other for one, other in zip(found, found[1:]))
    return found if len(found) == 4 and falling and found[0] <= 1 and found[-1] >= 0 else ()


def asked(algorithm: Algorithm, parameters: Parameters, context: QgsProcessingContext) -> Asked:
    """Read the parameters."""
    import pandas as pd

    from ...geo.cases.caseload import CHOICES, Counting
    from ...geo.cases.figures import PERIODS, Judging

    def text(name: str) -> str:
        return str(algorithm.parameterAsString(parameters, name, context))

    chosen = {
        name: values[algorithm.parameterAsEnum(parameters, name.upper(), context)] for name, values in CHOICES.items()
    }
    return Asked(
        {name: text(name.upper()) for name in (*FIELDS, *FLAGS)},
        text("CASE_AREA"),
        {name: text(f"AREA_{name.upper()}") for name in AREA_FIELDS},
        PERIODS[algorithm.parameterAsEnum(parameters, "PERIOD", context)],
        Counting(
            pd.Timestamp(text("AS_OF")) if text("AS_OF") else None,
            repeat_hours=algorithm.parameterAsDouble(parameters, "REPEAT_HOURS", context),
            repeat_m=algorithm.parameterAsDouble(parameters, "REPEAT_M", context),
            **chosen,
        ),
        Judging(limits(text("LIMITS")), algorithm.parameterAsInt(parameters, "LEAST", context)),
    )
