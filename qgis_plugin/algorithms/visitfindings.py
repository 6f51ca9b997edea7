"""What was found on site, read back from a list of site visits that was filled in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsMarkerSymbol,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsRendererCategory,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..language import interface_language, translate
from ._workspace import WorkspaceAlgorithm
from .base import Parameters, sink, tell

if TYPE_CHECKING:
    from ._loading import Look

COLOURS = {"confirmed": "#1a9850", "rejected": "#d73027", "unclear": "#fee08b", "": "#ffffff"}


class VisitFindings(WorkspaceAlgorithm):
    ID = "visitfindings"

    def title(self) -> str:
        return translate("CivicGrid", "Read findings of site visits")

    def keywords(self) -> str:
        return "kml kmz qfield field visit findings survey confirmed 踏勘 现场 核查 结果 回填 外业"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add_workspace()
        self.add(
            QgsProcessingParameterFile("INPUT", translate("CivicGrid", "List that was filled in")),
            translate(
                "CivicGrid", "The KMZ, KML, GeoPackage, GeoJSON or table that “List of site visits” made, filled in."
            ),
        )
        self.add(sink("OUTPUT", translate("CivicGrid", "Findings"), QgsProcessing.SourceType.TypeVectorPoint))
        for name, text in (
            ("CONFIRMED", translate("CivicGrid", "Confirmed")),
            ("REJECTED", translate("CivicGrid", "Rejected")),
            ("UNCLEAR", translate("CivicGrid", "Unclear")),
            ("NOT_VISITED", translate("CivicGrid", "Not visited")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, text))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers import visits
        from ...layers.door import visitfindings

        run = self.read(self.workspace(parameters, context), feedback)
        path = Path(self.parameterAsFile(parameters, "INPUT", context))
        found = self.in_background(lambda _progress: visitfindings.read(path, run), feedback)
        tell(found.problems, feedback)
        counts = {finding: int((found.frame[visits.FINDING] == finding).sum()) for finding in COLOURS}
        feedback.pushInfo(
            translate(
                "CivicGrid",
                "Of {total} places {confirmed} are confirmed, {rejected} rejected, {unclear} unclear; {open} were not "
                "visited.",
            ).format(total=len(found.frame), open=counts[""], **{name: counts[name] for name in visits.FINDINGS})
        )
        point = QgsWkbTypes.Type.Point
        return {
            "OUTPUT": self.write(found.frame, "OUTPUT", parameters, context, point, look=look()),
            **{name.upper(): counts[name] for name in visits.FINDINGS},
            "NOT_VISITED": counts[""],
        }


def look() -> Look:
    """Give how the findings look when they are loaded."""
    from ._loading import Look

    return Look(translate("CivicGrid", "Findings of site visits"), renderer)


def renderer(_layer: QgsVectorLayer) -> QgsCategorizedSymbolRenderer:
    """A colour for each finding; places that nobody visited are hollow."""
    from ...layers.visits import FINDING
    from ..words import labels

    words = labels(interface_language())
    categories = []
    for finding, colour in COLOURS.items():
        text = words[f"{FINDING}.{finding}"] if finding else translate("CivicGrid", "not visited")
        symbol = QgsMarkerSymbol.createSimple({"color": colour, "outline_color": "#333333", "size": "3"})
        categories.append(QgsRendererCategory(finding, symbol, text))
    return QgsCategorizedSymbolRenderer(FINDING, categories)
