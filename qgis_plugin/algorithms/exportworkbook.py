"""All figures and tables of a finished run as an Excel workbook."""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFileDestination

from ..language import translate
from ._workspace import WorkspaceAlgorithm
from .base import Parameters


class ExportWorkbook(WorkspaceAlgorithm):
    ID = "exportworkbook"

    def title(self) -> str:
        return translate("CivicGrid", "Export the tables")

    def keywords(self) -> str:
        return "excel xlsx workbook tables figures export 表格 工作簿 指标 统计表 导出"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add_workspace()
        self.add_language()
        self.add(QgsProcessingParameterFileDestination("OUTPUT", translate("CivicGrid", "Workbook"), "Excel (*.xlsx)"))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers.export import workbook

        self.write_file(workbook.write, parameters, context, feedback)
        return {"OUTPUT": self.parameterAsFileOutput(parameters, "OUTPUT", context)}
