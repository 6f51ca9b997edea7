"""One web page that needs no network, from a finished run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFileDestination

from ..language import translate
from ._workspace import WorkspaceAlgorithm
from .base import Parameters


class ExportWebPage(WorkspaceAlgorithm):
    ID = "exportwebpage"

    def title(self) -> str:
        return translate("CivicGrid", "Export the web page")

    def keywords(self) -> str:
        return "html web page leaflet folium offline export 导出 网页 离线 地图"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add_workspace()
        self.add_language()
        self.add(QgsProcessingParameterFileDestination("OUTPUT", translate("CivicGrid", "Web page"), "HTML (*.html)"))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers.export import webpage
        from ..words import labels

        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with self.staged(target) as staging:
            run = self.read(self.workspace(parameters, context), feedback)
            words = labels(self.language(parameters, context, run), run.study)
            self.in_background(lambda _progress: webpage.write(run, staging.folder / target.name, words), feedback)
            staging.commit()
        return {"OUTPUT": str(target)}
