"""Draw up a patrol grid inside communities, and number its cells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
)

from ..language import interface_language, translate
from ._measuring import measured
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:
    import geopandas as gpd

    from ...geo.progress import Progress
    from ._loading import Look

METHODS = ("squares", "hexagons", "blocks")


class CreateGrid(Algorithm):
    ID = "creategrid"

    def title(self) -> str:
        return translate("CivicGrid", "Draw up a patrol grid")

    def theme(self) -> str:
        return "data"

    def keywords(self) -> str:
        return "grid patrol cells hexagon square blocks code number 网格 单元网格 万米网格 划分 编码 六边形"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "COMMUNITIES", translate("CivicGrid", "Communities"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            translate("CivicGrid", "Every cell lies in one of them, and together the cells fill them."),
        )
        self.add(
            QgsProcessingParameterField(
                "CODE", translate("CivicGrid", "Field with the community's code"), None, "COMMUNITIES", optional=True
            ),
            translate("CivicGrid", "Stands in front of the cells' numbers; the field “id” where there is one."),
        )
        methods = [
            translate("CivicGrid", "squares"),
            translate("CivicGrid", "hexagons"),
            translate("CivicGrid", "blocks along streets"),
        ]
        self.add(
            QgsProcessingParameterEnum("METHOD", translate("CivicGrid", "Shape of the cells"), methods, False, 2),
            translate("CivicGrid", "Blocks follow the streets, as patrol grids in use do."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "STREETS",
                translate("CivicGrid", "Street lines"),
                [QgsProcessing.SourceType.TypeVectorLine],
                optional=True,
            ),
            translate("CivicGrid", "Only for blocks; without them large communities are split across."),
        )
        number = QgsProcessingParameterNumber.Type
        self.add(
            QgsProcessingParameterNumber(
                "TARGET", translate("CivicGrid", "Size to aim at (m²)"), number.Double, 10_000.0, False, 100.0
            ),
            translate("CivicGrid", "10,000 m² gave the cells their Chinese name; pieces below half of it are merged."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "DIGITS", translate("CivicGrid", "Digits of the number"), number.Integer, 3, False, 1, 6
            ),
            translate("CivicGrid", "The code of a cell is that of its community and a number of so many digits."),
            advanced=True,
        )
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(sink("OUTPUT", translate("CivicGrid", "Patrol grid"), polygon))
        for name, text in (
            ("CELLS", translate("CivicGrid", "Cells")),
            ("MEDIAN_M2", translate("CivicGrid", "Median size (m²)")),
            ("SMALLEST_M2", translate("CivicGrid", "Smallest cell (m²)")),
            ("LARGEST_M2", translate("CivicGrid", "Largest cell (m²)")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._communities = self.reader(parameters, "COMMUNITIES", context)
        self._streets = self.reader(parameters, "STREETS", context)

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        method = METHODS[self.parameterAsEnum(parameters, "METHOD", context)]
        target = self.parameterAsDouble(parameters, "TARGET", context)
        digits = self.parameterAsInt(parameters, "DIGITS", context)
        code = self.parameterAsString(parameters, "CODE", context)
        cells = self.in_background(
            lambda progress: self._compute(code, method, target, digits, feedback, progress), feedback
        )
        sizes = cells.area
        feedback.pushInfo(
            translate("CivicGrid", "{count} cells of {least:,.0f} to {most:,.0f} m², median {median:,.0f} m².").format(
                count=len(cells), median=sizes.median(), least=sizes.min(), most=sizes.max()
            )
        )
        return {
            "OUTPUT": self.write(cells, "OUTPUT", parameters, context, look=grid_look()),
            "CELLS": len(cells),
            "MEDIAN_M2": float(sizes.median()),
            "SMALLEST_M2": float(sizes.min()),
            "LARGEST_M2": float(sizes.max()),
        }

    def _compute(
        self,
        code: str,
        method: str,
        target: float,
        digits: int,
        feedback: QgsProcessingFeedback,
        progress: Progress,
    ) -> gpd.GeoDataFrame:
        from ...geo import columns
        from ...geo.grids import grid
        from ...geo.progress import part

        readers = [self._communities, *([self._streets] if self._streets is not None else [])]
        frames = [reader.frame(part(progress, 0.0, 0.1)) for reader in readers]
        metric = measured([(reader.name, frame) for reader, frame in zip(readers, frames)], feedback)
        communities = coded(metric[0], code, self._communities.name)
        streets = metric[1] if len(metric) > 1 and method == grid.BLOCKS else None
        cells = grid.draw(communities, method, target, streets, progress=part(progress, 0.1, 1.0))
        cells.insert(0, columns.ID, grid.number(cells, digits))
        return cells


def coded(communities: gpd.GeoDataFrame, field: str, layer: str) -> gpd.GeoDataFrame:
    """Give communities with their code as ``id``, one row each, broken shapes mended; refuse those without a code."""
    from ...geo import columns
    from ...geo.frames import polygons

    field = field or (columns.ID if columns.ID in communities.columns else "")
    if not field:
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "The layer “{layer}” has no field “id”, so nothing says what the communities' codes are, with which "
                "the codes of the cells begin. Choose the field that holds them.",
            ).format(layer=layer)
        )
    codes = communities[field]
    if codes.isna().any() or (codes.astype(str).str.strip() == "").any():
        raise QgsProcessingException(
            translate(
                "CivicGrid",
                "{count} features of “{layer}” have no code in the field “{field}”. Cells inside them could not be "
                "told apart. Fill it in, or leave these features out by a filter.",
            ).format(count=int((codes.isna() | (codes.astype(str).str.strip() == "")).sum()), layer=layer, field=field)
        )
    kept = communities[[communities.geometry.name]].assign(**{columns.ID: codes.astype(str).str.removesuffix(".0")})
    kept = kept.set_geometry(polygons(kept.geometry.to_numpy()), crs=kept.crs)
    return kept.dissolve(columns.ID, as_index=False) if kept[columns.ID].duplicated().any() else kept


def grid_look() -> Look:
    """Give how a grid looks when it is loaded: magenta lines, as on paper."""
    from ..mapcontent import plain
    from ..words import labels
    from ._loading import Look

    return Look(labels(interface_language())["grid_cell"], lambda _layer: plain("grid_cell"))
