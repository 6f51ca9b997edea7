"""What lies within a radius of facilities, what does not, and the covered share of every area."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterNumber,
)

from ..language import translate
from .base import Algorithm, Parameters, sink

if TYPE_CHECKING:

    pass


class Coverage(Algorithm):
    ID = "coverage"

    def title(self) -> str:
        return translate("CivicGrid", "Coverage and gaps")

    def theme(self) -> str:
        return "analysis"

    def keywords(self) -> str:
        return "coverage gap buffer radius service area share 覆盖 盲区 服务半径 覆盖率 缓冲区 公厕 公园"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(QgsProcessingParameterFeatureSource("FACILITIES", translate("CivicGrid", "Facilities"),
                                                     [QgsProcessing.SourceType.TypeVectorAnyGeometry]),
                 translate("CivicGrid", "Points, lines or polygons; of these last two the edge counts."))
        self.add(QgsProcessingParameterFeatureSource("AREAS", translate("CivicGrid", "Areas (cells, streets …)"),
                                                     polygons),
                 translate("CivicGrid", "Each gets its covered share."))
        self.add(QgsProcessingParameterFeatureSource("MASK", translate("CivicGrid", "Land that ought to be covered"),
                                                     polygons, optional=True),
                 translate("CivicGrid", "For example built-up land. Without it, all areas together."))
        self.add(QgsProcessingParameterNumber("RADIUS", translate("CivicGrid", "Radius (m)"),
                                              QgsProcessingParameterNumber.Type.Double, 300.0, False, 1.0),
                 translate("CivicGrid", "As your standard says; in metres, whatever the layers are in."))
        least = QgsProcessingParameterNumber("GAP_MIN", translate("CivicGrid", "Smallest gap (m²)"),
                                             QgsProcessingParameterNumber.Type.Double, 100.0, True, 0.0)
        self.add(least, translate("CivicGrid", "Gaps below it are slivers, and left out."), advanced=True)
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.add(sink("COVERED", translate("CivicGrid", "Covered"), polygon, optional=True))
        self.add(sink("GAPS", translate("CivicGrid", "Gaps"), polygon))
        self.add(sink("OUTPUT", translate("CivicGrid", "Areas with covered share"), polygon))
        for name, text in (("COVERED_M2", translate("CivicGrid", "Covered land (m²)")),
                           ("LAND_M2", translate("CivicGrid", "Land that ought to be covered (m²)")),
                           ("SHARE", translate("CivicGrid", "Covered share (0–1)")),
                           ("GAP_COUNT", translate("CivicGrid", "Gaps"))):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def readers(self, parameters: Parameters, context: QgsProcessingContext) -> None:
        self._read = {name: self.reader(parameters, name, context) for name in ("AREAS", "FACILITIES", "MASK")}

    def execute(self, parameters: Parameters, context: QgsProcessingContext,
                feedback: QgsProcessingFeedback) -> dict[str, Any]:
        radius = self.parameterAsDouble(parameters, "RADIUS", context)
        least = self.parameterAsDouble(parameters, "GAP_MIN", context)
        found = self.in_background(lambda progress: self._compute(radius, least, feedback, progress), feedback)
        share = found.covered_m2 / found.land_m2 if found.land_m2 else 0.0
        feedback.pushInfo(translate(
            "CivicGrid", "Within {radius:g} m: {covered:.1f} of {land:.1f} ha ({share:.2f} %); {gaps} gaps.").format(
                radius=radius, covered=found.covered_m2 / 1e4, land=found.land_m2 / 1e4, share=share * 100,
                gaps=len(found.gaps)))
        return {
            "COVERED": self.write(found.covered, "COVERED", parameters, context),
            "GAPS": self.write(found.gaps, "GAPS", parameters, context),
            "OUTPUT": self.write(found.areas, "OUTPUT", parameters, context),
            "COVERED_M2": found.covered_m2, "LAND_M2": found.land_m2, "SHARE": share, "GAP_COUNT": len(found.gaps),
        }
