"""Where cases pile up more than chance would have it, and where fewer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
)

from ..language import translate
from ._measuring import measured
from .base import Algorithm, Parameters, locale, sink

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd

    from ...geo.progress import Progress
    from ._loading import Look


class Hotspots(Algorithm):
    ID = "hotspots"

    def title(self) -> str:
        return translate("CivicGrid", "Case hotspots")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return "hotspot getis ord gi* cluster cases fdr 热点 冷点 案件 聚集 单元网格"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "CELLS", translate("CivicGrid", "Cells"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            translate("CivicGrid", "Patrol grid cells; neighbours share an edge or a corner."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "CASES", translate("CivicGrid", "Cases"), [QgsProcessing.SourceType.TypeVectorPoint], optional=True
            ),
            translate("CivicGrid", "Points; each counts in the cell it lies in."),
        )
        self.add(
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
        self.add(sink("OUTPUT", translate("CivicGrid", "Case hotspots"), QgsProcessing.SourceType.TypeVectorPolygon))
        for name, text in (
            ("CASES_USED", translate("CivicGrid", "Cases counted")),
            ("CASES_OUTSIDE", translate("CivicGrid", "Cases outside of all cells")),
            ("HOT_CELLS", translate("CivicGrid", "Hot cells")),
            ("COLD_CELLS", translate("CivicGrid", "Cold cells")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def checkParameterValues(self, parameters: Parameters, context: QgsProcessingContext) -> tuple[bool, str]:
        given = [name for name in ("CASES", "COUNT") if parameters.get(name) not in (None, "")]
        if len(given) != 1:
            return False, translate(
                "CivicGrid",
                "Give either a layer of cases or the field with their number: one of the two says what is counted.",
            )
        return super().checkParameterValues(parameters, context)

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._cells = self.reader(parameters, "CELLS", context)
        self._cases = self.reader(parameters, "CASES", context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...geo import columns

        field = self.parameterAsString(parameters, "COUNT", context)
        cells, outside = self.in_background(lambda progress: self._compute(field, feedback, progress), feedback)
        numbers = {
            "CASES_USED": int(cells[columns.CASES].sum()),
            "CASES_OUTSIDE": outside,
            "HOT_CELLS": int(cells[columns.HOT].str.startswith("hot").sum()),
            "COLD_CELLS": int(cells[columns.HOT].str.startswith("cold").sum()),
        }
        if outside:
            feedback.pushWarning(
                translate(
                    "CivicGrid",
                    "{n} cases lie outside of all cells (or have no place) and are not counted. Check whether "
                    "the cells are complete, and the coordinate system of the cases.",
                ).format(n=outside)
            )
        feedback.pushInfo(
            translate("CivicGrid", "{hot} hot and {cold} cold cells of {total}.").format(
                hot=numbers["HOT_CELLS"], cold=numbers["COLD_CELLS"], total=len(cells)
            )
        )
        return {"OUTPUT": self.write(cells, "OUTPUT", parameters, context, look=look(cells)), **numbers}

    def _compute(self, field: str, feedback: QgsProcessingFeedback, progress: Progress) -> tuple[gpd.GeoDataFrame, int]:
        """Give the cells, as they were, with their columns, and how many cases lie outside."""
        from ...geo import columns
        from ...geo.cases import hotspots
        from ...geo.frames import polygons
        from ...geo.progress import part, report

        cells = self._cells.frame(part(progress, 0.0, 0.2))
        if self._cases is None:
            metric = measured([(self._cells.name, cells)], feedback)[0]
            counts = whole_numbers(cells[field], field)
            report(progress, 0.5, "hotspots")
            table = hotspots.search(polygons(metric.geometry.to_numpy()), counts).table
            return cells.assign(**{name: table[name].to_numpy() for name in table}), 0
        cases = self._cases.frame(part(progress, 0.2, 0.5))
        both = measured([(self._cells.name, cells), (self._cases.name, cases)], feedback)
        table = hotspots.hotspots(*both, progress=part(progress, 0.5, 1.0)).table
        return cells.assign(**{name: table[name] for name in table}), len(cases) - int(table[columns.CASES].sum())


def look(cells: gpd.GeoDataFrame) -> Look:
    """Give how the cells look when they are loaded: the classes that occur, hottest first."""
    from ...geo import columns
    from .. import styles
    from ..words import labels
    from ._loading import Look

    words = labels(locale())
    there = set(cells[columns.HOT])
    classes = [hot for hot in columns.HOT_CLASSES if hot in there]
    return Look(
        words["text.layer_hotspots"],
        lambda _layer: styles.hotspots(classes, {hot: words[f"hot.{hot}"] for hot in classes}),
        fields=(columns.CASES, columns.GI_Z, columns.GI_P, columns.GI_Q, columns.HOT),
    )


def whole_numbers(values: pd.Series, field: str) -> Any:
    """Give the counts of a field; an empty one is no case."""
    numbers = values.fillna(0).astype(float)
    if bool((numbers < 0).any() or (numbers % 1 != 0).any()):
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "The field “{field}” has numbers that are no counts (negative, or not whole). Hotspots are "
                "computed from numbers of cases: choose a field of counts.",
            ).format(field=field)
        )
    return numbers.astype("int64").to_numpy()
