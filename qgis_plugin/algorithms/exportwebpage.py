"""One web page that needs no network, from a finished run."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from .. import basemaps
from ..language import translate
from ._workspace import WorkspaceAlgorithm
from .base import Parameters

if TYPE_CHECKING:
    from ...layers.basemaps import Basemap
    from ...layers.run import Run

AS_STUDIED, NONE = "study", ""
BASEMAPS = (AS_STUDIED, NONE, "osm", "tianditu")


class ExportWebPage(WorkspaceAlgorithm):
    ID = "exportwebpage"

    def title(self) -> str:
        return translate("CivicGrid", "Export the web page")

    def keywords(self) -> str:
        return "html web page leaflet folium offline swipe time slider 导出 网页 离线 地图 卷帘 时间轴 底图 天地图"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add_workspace()
        self.add_language()
        names = [
            translate("CivicGrid", "as the study says"),
            translate("CivicGrid", "none: the page asks for nothing"),
            "OpenStreetMap",
            translate("CivicGrid", "Tianditu (天地图)"),
        ]
        self.add(
            QgsProcessingParameterEnum("BASEMAP", translate("CivicGrid", "Base map"), names, False, 0, True),
            translate("CivicGrid", "With one, the page asks its server for tiles, and for nothing else."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterString("KEY", translate("CivicGrid", "Key of Tianditu"), "", False, True),
            translate("CivicGrid", "Left empty, the one that QGIS keeps. It can be read in the page."),
            advanced=True,
        )
        self.add(QgsProcessingParameterFileDestination("OUTPUT", translate("CivicGrid", "Web page"), "HTML (*.html)"))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers.export import webpage
        from ..words import labels

        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with self.staged(target) as staging:
            run = self.read(self.workspace(parameters, context), feedback)
            basemap = self._basemap(parameters, context, run)
            words = labels(self.language(parameters, context, run), run.study)
            self.in_background(
                lambda _progress: webpage.write(run, staging.folder / target.name, words, basemap=basemap), feedback
            )
            staging.commit()
        return {"OUTPUT": str(target)}

    def _basemap(self, parameters: Parameters, context: QgsProcessingContext, run: Run) -> Optional[Basemap]:
        from ...layers.basemaps import basemap

        chosen = BASEMAPS[self.parameterAsEnum(parameters, "BASEMAP", context)]
        code = run.study.basemap if chosen == AS_STUDIED else chosen
        key = self.parameterAsString(parameters, "KEY", context).strip()
        return basemap(code, key or basemaps.key()) if code else None
