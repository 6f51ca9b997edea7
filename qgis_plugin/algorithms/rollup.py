"""The results of several districts as the figures of their city."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
)

from ..language import translate
from ._workspace import WorkspaceAlgorithm
from .base import Parameters, tell

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.rollup import Rollup


class RollUp(WorkspaceAlgorithm):
    ID = "rollup"

    def title(self) -> str:
        return translate("CivicGrid", "Roll up districts to a city")

    def keywords(self) -> str:
        return "city districts sum total excel xlsx 全市 汇总 各区 合计 表格"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add(
            QgsProcessingParameterFile(
                "FOLDER", translate("CivicGrid", "Folder"), QgsProcessingParameterFile.Behavior.Folder
            ),
            translate("CivicGrid", "It holds the results of the districts, each in a folder of its own."),
        )
        self.add_language()
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", translate("CivicGrid", "Tables"), "Excel (*.xlsx)"),
            translate("CivicGrid", "A workbook: the city, each district, and the runs they come from."),
        )
        self.addOutput(QgsProcessingOutputNumber("DISTRICTS", translate("CivicGrid", "Districts")))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers import rollup
        from ...layers.export import cityworkbook
        from ..words import labels

        folder = Path(self.parameterAsFile(parameters, "FOLDER", context))
        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))

        def read(progress: Progress) -> Rollup:
            return rollup.read_folder(folder, progress)

        with self.staged(target) as staging:
            made = self.in_background(read, feedback)
            tell(made.problems, feedback)
            words = labels(self.language(parameters, context, made.runs[0]))
            cityworkbook.write(made, staging.folder / target.name, words)
            staging.commit()
        return {"OUTPUT": str(target), "DISTRICTS": len(made.runs)}
