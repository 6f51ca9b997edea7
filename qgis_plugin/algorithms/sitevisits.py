"""Gaps and candidate sites of a finished run as a list to visit, for phones and for QField."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from ..language import translate
from ._workspace import WorkspaceAlgorithm
from .base import Parameters, tell
from .exportgeojson import named


class SiteVisits(WorkspaceAlgorithm):
    ID = "sitevisits"

    def title(self) -> str:
        return translate("CivicGrid", "List of site visits")

    def keywords(self) -> str:
        return "kml kmz qfield field visit survey gaps candidates sketch 踏勘 现场 核查 外业 清单 盲区 备选 奥维"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add_workspace()
        self.add(
            QgsProcessingParameterString("LAYERS", translate("CivicGrid", "Layers"), None, False, True),
            translate("CivicGrid", "Names with commas between. Empty: the gaps of all kinds, and candidate sites."),
        )
        self.add(
            QgsProcessingParameterNumber(
                "MOST",
                translate("CivicGrid", "Most places of a layer"),
                QgsProcessingParameterNumber.Type.Integer,
                30,
                minValue=1,
            ),
            translate("CivicGrid", "Of gaps, those with the greatest need."),
        )
        self.add_language()
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", translate("CivicGrid", "List (KMZ)"), "KMZ (*.kmz)"),
            translate("CivicGrid", "With a sketch map of every place, for Google Earth, Ovital Map and the like."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "QFIELD",
                translate("CivicGrid", "List for QField"),
                translate("CivicGrid", "GeoPackage (*.gpkg)"),
                None,
                True,
                False,
            ),
            translate("CivicGrid", "The same places as points, with fields for what is found."),
        )
        self.addOutput(QgsProcessingOutputNumber("PLACES", translate("CivicGrid", "Places")))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers.export import sitevisits
        from ...layers.problems import Problem
        from ..words import labels

        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        field = self.parameterAsFileOutput(parameters, "QFIELD", context)
        run = self.read(self.workspace(parameters, context), feedback)
        words = labels(self.language(parameters, context, run), run.study)
        layers = named(self.parameterAsString(parameters, "LAYERS", context))
        listed = sitevisits.places(run, words, layers, self.parameterAsInt(parameters, "MOST", context))
        with self.staged(target) as staging:
            pictured = self.in_background(
                lambda progress: sitevisits.write_kmz(listed, run, words, staging.folder / target.name, progress),
                feedback,
            )
            staging.commit()
        if field:
            with self.staged(Path(field)) as staging:
                sitevisits.write_geopackage(listed, run, words, staging.folder / Path(field).name)
                staging.commit()
        if not pictured:
            tell([Problem.of("sketches_missing")], feedback)
        return {"OUTPUT": str(target), "QFIELD": field or None, "PLACES": len(listed)}
