"""The whole way of a study: its files in; workspace, project, print, GeoJSON, web page, tables, report, summary out."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFile,
    QgsProcessingParameterFile,
    QgsProcessingParameterFolderDestination,
)

from .. import basemaps
from ..language import translate
from ._workspace import study_language
from .base import Algorithm, Parameters, heed, step_name, tell

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.basemaps import Basemap
    from ...layers.connections import Connect
    from ...layers.run import Run
    from ...layers.staging import Staging
    from ...layers.studyfile import StudyFile


class RunStudy(Algorithm):
    """Runs on the main thread, since project and print have to; what computes runs beside it."""

    ID = "runstudy"
    MAIN_THREAD = True

    def title(self) -> str:
        return translate("CivicGrid", "Run a study")

    def theme(self) -> str:
        return "study"

    def keywords(self) -> str:
        return "study whole coverage nearest hotspot report 研究 一键 全流程 覆盖 热点 汇报"

    def initAlgorithm(self, _configuration: Any = None) -> None:
        self.add(
            QgsProcessingParameterFile("STUDY", translate("CivicGrid", "Study file"), extension="json"),
            translate(
                "CivicGrid", "study.json: sources, standards, settings and outputs. The CivicGrid panel saves one."
            ),
        )
        self.add(
            QgsProcessingParameterFolderDestination("OUT", translate("CivicGrid", "Folder of the results")),
            translate("CivicGrid", "Results of an earlier run in it are replaced, once all new ones are whole."),
        )
        for name, text in (
            ("WORKSPACE", translate("CivicGrid", "Workspace")),
            ("PROJECT", translate("CivicGrid", "QGIS project")),
            ("PRINT", translate("CivicGrid", "Meeting map")),
            ("WEBPAGE", translate("CivicGrid", "Web page")),
            ("WORKBOOK", translate("CivicGrid", "Tables")),
            ("REPORT", translate("CivicGrid", "Work report")),
            ("SUMMARY", translate("CivicGrid", "Summary")),
        ):
            self.addOutput(QgsProcessingOutputFile(name, text))

    def execute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        from ...layers import pipeline, studyfile
        from ...layers.export import document
        from ..prints import paper_of

        study = studyfile.read(Path(self.parameterAsFile(parameters, "STUDY", context)))
        paper_of(study)  # what can't be printed is refused before anything is computed
        out = Path(self.parameterAsFileOutput(parameters, "OUT", context))
        basemap = basemaps.chosen(study)  # a key that is missing is said now, not after the work
        with pipeline.Staging.open(out) as staging:
            run = self._compute(study, staging, basemap, feedback)
            self._show(run, staging, feedback)
            heed(feedback)
            made = pipeline.finish(run, staging)
        names = {
            "WORKSPACE": pipeline.WORKSPACE,
            "PROJECT": pipeline.PROJECT,
            "PRINT": pipeline.PRINT,
            "WEBPAGE": pipeline.WEBPAGE,
            "WORKBOOK": pipeline.WORKBOOK,
            "REPORT": document.file_name(),
            "SUMMARY": pipeline.SUMMARY,
        }
        feedback.setProgress(100)
        return {"OUT": str(out), **{key: str(out / name) for key, name in names.items() if out / name in made}}

    def _compute(
        self, study: StudyFile, staging: Staging, basemap: Optional[Basemap], feedback: QgsProcessingFeedback
    ) -> Run:
        """Do all that needs no QGIS."""
        from ..connections import resolver_of
        from ..words import labels

        words, connect = labels(study_language(study), study), resolver_of(study)
        run = self.in_background(lambda progress: compute(study, staging, words, progress, connect, basemap), feedback)
        for account in run.accounts:
            feedback.pushInfo(
                translate("CivicGrid", "{kind} from {path}: {read} rows read, {used} used, {rejected} rejected").format(
                    kind=words.get(account.kind, account.kind),
                    path=account.path,
                    read=account.rows_read,
                    used=account.rows_used,
                    rejected=account.rows_rejected,
                )
            )
        tell(run.problems, feedback)
        return run

    def _show(self, run: Run, staging: Staging, feedback: QgsProcessingFeedback) -> None:
        """Make the project and the print of it; the print is drawn from the project, wanted or not."""
        wanted = set(run.study.outputs)
        if not wanted & {"project", "print"}:
            return
        from ...layers import pipeline
        from ..editing import move_links
        from ..present import build_project, opened
        from ..prints import Choice, paper_of, print_pdf

        language, folder = study_language(run.study), staging.folder
        self._step("project", 92, feedback)
        build_project(run, folder / pipeline.WORKSPACE, folder / pipeline.PROJECT, language)
        if "print" in wanted:
            self._step("print", 95, feedback)
            with opened(folder / pipeline.PROJECT) as project:
                print_pdf(project, run, folder / pipeline.PRINT, language, Choice(paper=paper_of(run.study)))
        if "project" in wanted:
            move_links(run, folder / pipeline.PROJECT, staging.out)
        else:
            (folder / pipeline.PROJECT).unlink()

    def _step(self, step: str, percent: float, feedback: QgsProcessingFeedback) -> None:
        heed(feedback)
        feedback.setProgress(percent)
        feedback.setProgressText(step_name(step))


def compute(
    study: StudyFile,
    staging: Staging,
    words: Mapping[str, str],
    progress: Progress,
    connect: Connect,
    basemap: Optional[Basemap],
) -> Run:
    """Load, compute and write all that needs no QGIS."""
    from ...geo.progress import part
    from ...layers import pipeline

    loaded = pipeline.load(study, part(progress, 0.0, 0.3), connect)
    run = pipeline.since_last(pipeline.compute(loaded, part(progress, 0.3, 0.7)), staging.out)
    pipeline.export(run, staging.folder, study.outputs, words, part(progress, 0.7, 0.9), basemap)
    return run
