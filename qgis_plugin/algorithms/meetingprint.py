"""The map for the meeting: A3 or A4 sheets as one PDF, from a finished run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
)

from ..language import translate
from ._workspace import WorkspaceAlgorithm
from .base import Parameters, heed

PAGES = ("A3", "A4")


class MeetingPrint(WorkspaceAlgorithm):
    ID = "meetingprint"
    MAIN_THREAD = True

    def title(self) -> str:
        return translate("CivicGrid", "Print the meeting map")

    def keywords(self) -> str:
        return "pdf print layout map meeting a3 打印 出图 会议 图件 汇报"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add_workspace()
        self.add(
            QgsProcessingParameterEnum("PAGE", translate("CivicGrid", "Page"), list(PAGES), False, 0, True),
            translate("CivicGrid", "The size of the sheet, landscape."),
        )
        self.add_language()
        self.add(QgsProcessingParameterFileDestination("OUTPUT", translate("CivicGrid", "Meeting map"), "PDF (*.pdf)"))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from qgis.core import QgsProject

        from ..present import build_project
        from ..prints import Choice, print_pdf

        path = self.workspace(parameters, context)
        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        page = PAGES[self.parameterAsEnum(parameters, "PAGE", context)]
        with self.staged(target) as staging:
            run = self.read(path, feedback)
            language = self.language(parameters, context, run)
            aside = staging.folder / "print.qgz"  # the print is drawn from a project nobody asked for
            heed(feedback)
            build_project(run, path, aside, language)
            heed(feedback)
            project = QgsProject()
            project.read(str(aside))
            print_pdf(project, run, staging.folder / target.name, language, Choice(paper=page))
            project.clear()
            aside.unlink()
            staging.commit()
        return {"OUTPUT": str(target)}
