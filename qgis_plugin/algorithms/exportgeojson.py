"""Every result layer as GeoJSON (RFC 7946, WGS 84), from a finished run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFolderDestination,
)

from ..language import translate
from ._workspace import WorkspaceAlgorithm
from .base import Parameters


class ExportGeoJson(WorkspaceAlgorithm):
    ID = "exportgeojson"

    def title(self) -> str:
        return translate("CivicGrid", "Export GeoJSON")

    def keywords(self) -> str:
        return "geojson json export rfc7946 web 导出 网页 数据"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add_workspace()
        self.add_language()
        self.add(
            QgsProcessingParameterFolderDestination("OUTPUT", translate("CivicGrid", "Folder of the GeoJSON files"))
        )
        self.addOutput(QgsProcessingOutputNumber("FILES", translate("CivicGrid", "Files written")))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers.export import geojson
        from ...layers.staging import Staging
        from ..words import labels

        folder = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with Staging.open(folder) as staging:
            run = self.read(self.workspace(parameters, context), feedback)
            words = labels(self.language(parameters, context, run), run.study)
            made = self.in_background(
                lambda progress: geojson.write(run, staging.folder, words, progress=progress), feedback
            )
            staging.commit()
        return {"OUTPUT": str(folder), "FILES": len(made)}
