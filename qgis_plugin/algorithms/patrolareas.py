"""Join the cells of a grid into patrol areas of about the same load."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..language import translate
from ._measuring import measured, mended_areas
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.progress import Progress
    from ._loading import Look


class PatrolAreas(Algorithm):
    ID = "patrolareas"

    def title(self) -> str:
        return translate("CivicGrid", "Join cells into patrol areas")

    def theme(self) -> str:
        return "data"

    def keywords(self) -> str:
        return "patrol duty responsibility grid merge balance inspector 责任网格 巡查 合并 均衡 监督员 采集员"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", translate("CivicGrid", "Cells"), polygons),
            translate("CivicGrid", "Cells that share their edges, as “Draw up a patrol grid” makes them."),
        )
        self.add(
            QgsProcessingParameterField("WITHIN", translate("CivicGrid", "Field of the area"), None, "INPUT"),
            translate("CivicGrid", "No patrol area crosses it: a community or street."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "COUNT",
                translate("CivicGrid", "Patrol areas in each"),
                QgsProcessingParameterNumber.Type.Integer,
                2,
                False,
                1,
            ),
            translate("CivicGrid", "How many inspectors each area has."),
        )
        self.add(
            QgsProcessingParameterField(
                "LOAD",
                translate("CivicGrid", "Field of the load"),
                None,
                "INPUT",
                QgsProcessingParameterField.DataType.Numeric,
                optional=True,
            ),
            translate("CivicGrid", "For example the number of cases; without it every cell counts the same."),
        )
        self.add(
            QgsProcessingParameterString(
                "INSPECTORS", translate("CivicGrid", "Inspectors"), None, multiLine=True, optional=True
            ),
            translate("CivicGrid", "Names, one a line, given out in the order of the patrol areas."),
        )
        self.add(sink("OUTPUT", translate("CivicGrid", "Patrol areas"), polygons[0]))
        self.add(sink("CELLS", translate("CivicGrid", "Cells with their patrol area"), polygons[0], optional=True))
        self.addOutput(QgsProcessingOutputNumber("AREAS", translate("CivicGrid", "Patrol areas")))
        self.addOutput(QgsProcessingOutputNumber("UNEVEN", translate("CivicGrid", "Greatest load over the mean")))

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._cells = self.reader(parameters, "INPUT", context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        within, load = (self.parameterAsString(parameters, name, context) for name in ("WITHIN", "LOAD"))
        count = self.parameterAsInt(parameters, "COUNT", context)
        names = self.parameterAsString(parameters, "INSPECTORS", context)
        inspectors = [name.strip() for name in names.splitlines() if name.strip()]
        cells, areas = self.in_background(
            lambda progress: self._compute(within, load, count, inspectors, feedback, progress), feedback
        )
        uneven = float(areas["load"].max() / areas["load"].mean()) if areas["load"].sum() > 0 else 1.0
        if inspectors and len(inspectors) != len(areas):
            feedback.pushWarning(
                translate("CivicGrid", "{names} names for {areas} patrol areas: those left over have none.").format(
                    names=len(inspectors), areas=len(areas)
                )
            )
        looks_ = look()
        return {
            "OUTPUT": self.write(areas, "OUTPUT", parameters, context, look=looks_),
            "CELLS": self.write(cells, "CELLS", parameters, context, look=looks_),
            "AREAS": len(areas),
            "UNEVEN": uneven,
        }

    def _compute(
        self,
        within: str,
        load: str,
        count: int,
        inspectors: list[str],
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
        from ...geo.grids import patrols
        from ...geo.progress import part

        cells = self._cells.frame(part(progress, 0.0, 0.3))
        (metric,) = measured([(self._cells.name, cells)], feedback)
        metric = mended_areas(self._cells.name, metric, feedback)
        weight = metric[load].fillna(0).to_numpy(float) if load else None
        places = patrols.patrols(metric, metric[within], count, weight)
        areas = patrols.joined(metric, metric[within], places, weight)
        areas["inspector"] = [*inspectors[: len(areas)], *[None] * (len(areas) - len(inspectors))]
        codes = patrols.codes(metric[within], places)
        return cells.assign(patrol=codes), areas


def look() -> Look:
    """Give how patrol areas look when they are loaded."""
    from ..mapcontent import plain
    from ._loading import Look

    words = {
        "patrol": translate("CivicGrid", "Patrol area"),
        "area": translate("CivicGrid", "Community or street"),
        "cells": translate("CivicGrid", "Cells"),
        "load": translate("CivicGrid", "Load"),
        "inspector": translate("CivicGrid", "Inspector"),
    }
    return Look(
        translate("CivicGrid", "Patrol areas"), lambda _layer: plain("community"), fields=tuple(words), words=words
    )
