"""The map for the meeting: sheets of a paper as one PDF, from a finished run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingFeedback, QgsProcessingParameterFileDestination

from ..language import translate
from ._paper import PaperAlgorithm, left_out
from .base import Parameters, heed, tell


class MeetingPrint(PaperAlgorithm):
    ID = "meetingprint"
    MAIN_THREAD = True

    def title(self) -> str:
        return translate("CivicGrid", "Print the meeting map")

    def keywords(self) -> str:
        return "pdf print layout map meeting a3 打印 出图 会议 图件 汇报"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add_workspace()
        self.add_paper()
        self.add_imprint()
        self.add_language()
        self.add(QgsProcessingParameterFileDestination("OUTPUT", translate("CivicGrid", "Meeting map"), "PDF (*.pdf)"))
        self.add_further()

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from qgis.core import QgsProject

        from ..present import build_project
        from ..prints import Choice, further, print_pdf

        path = self.workspace(parameters, context)
        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with self.staged(target) as staging:
            run = self.read(path, feedback)
            language = self.language(parameters, context, run)
            imprint = self.imprint(parameters, context, run, language)
            aside = staging.folder / "print.qgz"  # the print is drawn from a project nobody asked for
            heed(feedback)
            build_project(run, path, aside, language)
            heed(feedback)
            project = QgsProject()
            project.read(str(aside))
            choice = Choice(paper=self.paper(parameters, context, run), imprint=imprint)
            lacking: set[str] = set()
            with self.further(parameters, context, project) as uses:
                uses.append(further.missing(lacking))
                print_pdf(project, run, staging.folder / target.name, language, choice, uses=uses)
            tell(left_out(lacking, imprint), feedback)
            project.clear()
            aside.unlink()
            staging.commit()
        return {"OUTPUT": str(target)}
