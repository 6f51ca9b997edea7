"""The rejected rows of a run as a workbook in which they can be mended."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFileDestination,
)

from ..language import translate
from ._workspace import WorkspaceAlgorithm
from .base import Parameters


class ExportRejected(WorkspaceAlgorithm):
    ID = "exportrejected"

    def title(self) -> str:
        return translate("CivicGrid", "Export rejected rows")

    def keywords(self) -> str:
        return "rejected rows mend excel xlsx correct 未用行 剔除 修正 导出 表格"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add_workspace()
        self.add_language()
        self.add(
            QgsProcessingParameterFileDestination(
                "OUTPUT", translate("CivicGrid", "Workbook of rejected rows"), "Excel (*.xlsx)"
            )
        )
        self.addOutput(QgsProcessingOutputNumber("ROWS", translate("CivicGrid", "Rows written")))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers.export import rejected
        from ..words import labels

        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with self.staged(target) as staging:
            run = self.read(self.workspace(parameters, context), feedback)
            words = labels(self.language(parameters, context, run))
            made = staging.folder / target.name
            rows = self.in_background(
                lambda _progress: rejected.write(run.rejected, run.accounts, made, words), feedback
            )
            staging.commit()
        return {"OUTPUT": str(target), "ROWS": rows}
