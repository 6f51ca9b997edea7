"""A copy of a workspace that may leave the house."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from ..language import translate
from .base import Algorithm, Parameters


class HandOver(Algorithm):
    ID = "handover"

    def title(self) -> str:
        return translate("CivicGrid", "Hand-over copy of a workspace")

    def theme(self) -> str:
        return "data"

    def keywords(self) -> str:
        return "workspace copy share privacy personal handover 数据库 移交 副本 脱敏 个人信息"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add(
            QgsProcessingParameterString("WORKSPACE", translate("CivicGrid", "Workspace")),
            translate("CivicGrid", "The path of its GeoPackage, or postgis:connection/schema."),
        )
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", translate("CivicGrid", "Copy"), translate("CivicGrid", "GeoPackage (*.gpkg)")
            ),
            translate("CivicGrid", "A workspace again, without personal data."),
        )
        self.addOutput(QgsProcessingOutputNumber("KINDS", translate("CivicGrid", "Kinds")))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers.workspace.handover import hand_over
        from ...layers.workspace.opening import open_store

        reference = self.parameterAsString(parameters, "WORKSPACE", context)
        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))

        def copy(progress: Any) -> int:
            with open_store(reference) as store:
                hand_over(store, target, progress)
                return len(store.kinds())

        return {"OUTPUT": str(target), "KINDS": self.in_background(copy, feedback)}
