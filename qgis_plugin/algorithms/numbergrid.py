"""Number the cells of a grid anew: from west to east and north to south inside each community."""

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
)

from ..language import translate
from ._measuring import measured
from .base import Algorithm, Parameters, sink
from .creategrid import coded, grid_look

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.progress import Progress


class NumberGrid(Algorithm):
    ID = "numbergrid"

    def title(self) -> str:
        return translate("CivicGrid", "Number a patrol grid")

    def theme(self) -> str:
        return "data"

    def keywords(self) -> str:
        return "grid number code cells renumber 网格 编码 编号 重新编号 单元网格"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource("INPUT", translate("CivicGrid", "Cells"), polygons),
            translate("CivicGrid", "Polygons; their own fields stay as they are."),
        )
        self.add(
            QgsProcessingParameterFeatureSource("COMMUNITIES", translate("CivicGrid", "Communities"), polygons),
            translate("CivicGrid", "A cell belongs to the one that holds a point on its surface."),
        )
        self.add(
            QgsProcessingParameterField(
                "CODE", translate("CivicGrid", "Field with the community's code"), None, "COMMUNITIES", optional=True
            ),
            translate("CivicGrid", "Stands in front of the cells' numbers; the field “id” where there is one."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "DIGITS",
                translate("CivicGrid", "Digits of the number"),
                QgsProcessingParameterNumber.Type.Integer,
                3,
                False,
                1,
                6,
            ),
            translate("CivicGrid", "The code of a cell is that of its community and a number of so many digits."),
        )
        self.add(sink("OUTPUT", translate("CivicGrid", "Numbered grid"), polygons[0]))
        self.addOutput(QgsProcessingOutputNumber("CELLS", translate("CivicGrid", "Cells")))
        self.addOutput(QgsProcessingOutputNumber("OUTSIDE", translate("CivicGrid", "Cells in no community")))

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._inputs = [self.reader(parameters, name, context) for name in ("INPUT", "COMMUNITIES")]

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        digits = self.parameterAsInt(parameters, "DIGITS", context)
        code = self.parameterAsString(parameters, "CODE", context)
        cells = self.in_background(lambda progress: self._compute(code, digits, feedback, progress), feedback)
        outside = int(cells["cell_code"].isna().sum())
        if outside:
            feedback.pushWarning(
                translate(
                    "CivicGrid",
                    "{count} cells lie in no community and have no number. Draw them, or the communities, anew.",
                ).format(count=outside)
            )
        return {
            "OUTPUT": self.write(cells, "OUTPUT", parameters, context, look=grid_look()),
            "CELLS": len(cells),
            "OUTSIDE": outside,
        }

    def _compute(self, code: str, digits: int, feedback: QgsProcessingFeedback, progress: Progress) -> gpd.GeoDataFrame:
        from ...geo.grids import grid
        from ...geo.progress import part

        frames = [reader.frame(part(progress, 0.0, 0.3)) for reader in self._inputs]
        cells, communities = measured([(one.name, frame) for one, frame in zip(self._inputs, frames)], feedback)
        owner = grid.community_of(cells, coded(communities, code, self._inputs[1].name))
        inside = cells[owner.notna()].assign(community=owner)
        return frames[0].assign(cell_code=grid.number(inside, digits).reindex(cells.index))
