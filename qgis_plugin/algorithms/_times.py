"""What algorithms of cases through time share: their parameters, and cases with their time, class and place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..language import translate
from ._checking import no_field
from .base import Algorithm, Parameters

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

UNITS = ("auto", "year", "quarter", "month", "week", "day")


class AskedTime(NamedTuple):
    """The fields of time and class ('' for none), and into what time is cut."""

    filed: str
    classes: str
    unit: str


def add_cases(algorithm: Algorithm) -> None:
    """Add the cases with the fields of their time and class."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "CASES", translate("CivicGrid", "Cases"), [QgsProcessing.SourceType.TypeVectorPoint]
        ),
        translate("CivicGrid", "Points; to look at one class or street, filter the layer or select."),
    )
    add_filed(algorithm)


def add_filed(algorithm: Algorithm) -> None:
    """Add the field of the time of the cases."""
    algorithm.add(
        QgsProcessingParameterField("FILED", translate("CivicGrid", "Field of the time of filing"), "filed", "CASES"),
        translate("CivicGrid", "A date, or a text such as 2025/3/1 8:30."),
    )


def add_without_crowded(algorithm: Algorithm) -> None:
    """Add whether cases on crowded spots count."""
    algorithm.add(
        QgsProcessingParameterBoolean(
            "WITHOUT_CROWDED", translate("CivicGrid", "Leave out spots with very many cases"), True
        ),
        translate("CivicGrid", "A desk at which cases are entered (50 and 0.5 % of all within a metre) is no place."),
    )


def add_unit(algorithm: Algorithm) -> None:
    """Add the choice of how time is cut."""
    names = [
        translate("CivicGrid", "The longest of month, week and day of which there are ten"),
        translate("CivicGrid", "Year"),
        translate("CivicGrid", "Quarter"),
        translate("CivicGrid", "Month"),
        translate("CivicGrid", "Week"),
        translate("CivicGrid", "Day"),
    ]
    algorithm.add(
        QgsProcessingParameterEnum("UNIT", translate("CivicGrid", "Periods"), names, False, 0),
        translate("CivicGrid", "Periods at either end that the cases do not fill are left out."),
    )


def asked_time(algorithm: Algorithm, parameters: Parameters, context: QgsProcessingContext) -> AskedTime:
    """Give what a person chose."""
    known = {definition.name() for definition in algorithm.parameterDefinitions()}
    classes = algorithm.parameterAsString(parameters, "CLASS", context) if "CLASS" in known else ""
    unit = UNITS[algorithm.parameterAsEnum(parameters, "UNIT", context)]
    return AskedTime(algorithm.parameterAsString(parameters, "FILED", context), classes, unit)


def filed_times(cases: gpd.GeoDataFrame, field: str, layer: str, feedback: QgsProcessingFeedback) -> pd.Series:
    """Read when the cases were filed; say how many have no time, and refuse where none has."""
    import pandas as pd

    from ...layers.recognise import reading

    if field not in cases.columns:
        raise no_field(field, layer)
    filed = pd.Series(pd.to_datetime(reading.dates(cases[field]).values), index=cases.index)
    undated = int(filed.isna().sum())
    if undated == len(filed):
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "The field “{field}” of “{layer}” holds no time that can be read, so there is nothing to go through. "
                "Choose the field of the time of filing.",
            ).format(field=field, layer=layer)
        )
    if undated:
        feedback.pushWarning(
            translate("CivicGrid", "{count} of {total} cases have no time in “{field}” and are left out.").format(
                count=undated, total=len(filed), field=field
            )
        )
    return filed


def cut_time(filed: pd.Series, unit: str, feedback: QgsProcessingFeedback) -> Any:
    """Cut the time that the cases fill into periods, and say so."""
    from ...geo.cases import periods

    span = periods.observed(filed)
    chosen = periods.choose_unit(filed, *span) or "month" if unit == "auto" else unit
    when = periods.periods(*span, chosen)
    if len(when) < 2:
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "The cases, filed from {first} to {last}, fill fewer than two such periods. Choose shorter periods, "
                "or cases of a longer time.",
            ).format(first=span[0].date(), last=span[1].date())
        )
    feedback.pushInfo(
        translate("CivicGrid", "{count} periods, from {first} to {last}.").format(
            count=len(when), first=when.names[0], last=when.names[-1]
        )
    )
    return when


def tell_missing(when: Any, gone: Any, feedback: QgsProcessingFeedback) -> None:
    """Say which periods are without any case, and taken for missing."""
    from ...layers.problems import Problem
    from .base import tell

    if gone.any():
        names = [name for name, lacks in zip(when.names, gone) if lacks]
        told = Problem.of("periods_missing", "case", count=len(names), total=len(gone), periods=", ".join(names))
        tell([told], feedback)
