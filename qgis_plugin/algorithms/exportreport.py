"""The work report of a finished run: paragraphs and tables as a Word document, or the paragraphs as plain text."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputString,
    QgsProcessingParameterFileDestination,
)

from ..language import translate
from ._workspace import WorkspaceAlgorithm
from .base import Parameters


class ExportReport(WorkspaceAlgorithm):
    ID = "exportreport"

    def title(self) -> str:
        return translate("CivicGrid", "Export the work report")

    def keywords(self) -> str:
        return "word docx report text paragraphs work export 工作报告 汇报 材料 文字 段落 导出"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add_workspace()
        self.add_language()
        forms = translate("CivicGrid", "Word (*.docx)") + ";;" + translate("CivicGrid", "Plain text (*.txt)")
        self.add(
            QgsProcessingParameterFileDestination("OUTPUT", translate("CivicGrid", "Work report"), forms),
            translate("CivicGrid", "A .docx has paragraphs and tables, a .txt the paragraphs alone."),
        )
        self.addOutput(QgsProcessingOutputString("TEXT", translate("CivicGrid", "The paragraphs")))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers.export import document
        from ...layers.export.worktext.sections import as_text

        run, words = self.write_file(document.write, parameters, context, feedback)
        return {"OUTPUT": self.parameterAsFileOutput(parameters, "OUTPUT", context), "TEXT": as_text(run, words)}
