"""Cases counted per cell: from a layer of points, or from a field of the cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..language import translate
from .base import Algorithm, Parameters

if TYPE_CHECKING:
    import pandas as pd


def add_counted(algorithm: Algorithm) -> None:
    """Add the parameters CASES and COUNT; the cells are CELLS."""
    algorithm.add(
        QgsProcessingParameterFeatureSource(
            "CASES", translate("CivicGrid", "Cases"), [QgsProcessing.SourceType.TypeVectorPoint], optional=True
        ),
        translate("CivicGrid", "Points; each counts in the cell it lies in."),
    )
    algorithm.add(
        QgsProcessingParameterField(
            "COUNT",
            translate("CivicGrid", "Field with the number of cases"),
            None,
            "CELLS",
            QgsProcessingParameterField.DataType.Numeric,
            optional=True,
        ),
        translate("CivicGrid", "Instead of points: a field of the cells."),
    )


def not_one(parameters: Parameters) -> str:
    """Say that not one of the two was given; '' if one was."""
    if len([name for name in ("CASES", "COUNT") if parameters.get(name) not in (None, "")]) == 1:
        return ""
    return translate(
        "CivicGrid",
        "Give either a layer of cases or the field with their number: one of the two says what is counted.",
    )


def tell_outside(count: int, feedback: QgsProcessingFeedback) -> None:
    """Say how many cases are not counted, if any."""
    if count:
        feedback.pushWarning(
            translate(
                "CivicGrid",
                "{n} cases lie outside of all cells (or have no place) and are not counted. Check whether "
                "the cells are complete, and the coordinate system of the cases.",
            ).format(n=count)
        )


def whole_numbers(values: pd.Series, field: str) -> Any:
    """Give the counts of a field; an empty one is no case."""
    numbers = values.fillna(0).astype(float)
    if bool((numbers < 0).any() or (numbers % 1 != 0).any()):
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "The field “{field}” has numbers that are no counts (negative, or not whole). Choose a field with "
                "the number of cases.",
            ).format(field=field)
        )
    return numbers.astype("int64").to_numpy()
