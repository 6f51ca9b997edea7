"""What algorithms of products share: a workspace in, a product out, and nothing half-written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
)

from ..language import interface_language, translate
from .base import Algorithm, Parameters

if TYPE_CHECKING:
    from ...layers.run import Run
    from ...layers.staging import Staging

Words = Mapping[str, str]
LANGUAGES = ("", "en", "zh_CN")


class WorkspaceAlgorithm(Algorithm):
    """Makes a product of a finished run."""

    def theme(self) -> str:
        return "products"

    def add_workspace(self) -> None:
        self.add(
            QgsProcessingParameterFile(
                "WORKSPACE", translate("CivicGrid", "Workspace (civicgrid.gpkg)"), extension="gpkg"
            ),
            translate("CivicGrid", "The civicgrid.gpkg that “Run study” or the CivicGrid panel made."),
        )

    def add_language(self) -> None:
        names = [translate("CivicGrid", "as the study says"), "English", "中文"]
        self.add(
            QgsProcessingParameterEnum("LANGUAGE", translate("CivicGrid", "Language"), names, False, 0, True),
            translate("CivicGrid", "The language of titles, legend and columns."),
            advanced=True,
        )

    def workspace(self, parameters: Parameters, context: QgsProcessingContext) -> Path:
        return Path(self.parameterAsFile(parameters, "WORKSPACE", context))

    def language(self, parameters: Parameters, context: QgsProcessingContext, run: Run) -> str:
        chosen = LANGUAGES[self.parameterAsEnum(parameters, "LANGUAGE", context)]
        return chosen or study_language(run.study)

    def read(self, path: Path, feedback: QgsProcessingFeedback) -> Run:
        from ...layers.workspace import gpkg

        return self.in_background(lambda _progress: gpkg.read(path), feedback)

    def write_file(
        self,
        write: Callable[[Run, Path, Words], object],
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[Run, Words]:
        """Write the file ``OUTPUT``, whole or not at all; give the run that it is of, and the words it is in."""
        from ..words import labels

        target = Path(self.parameterAsFileOutput(parameters, "OUTPUT", context))
        with self.staged(target) as staging:
            run = self.read(self.workspace(parameters, context), feedback)
            words = labels(self.language(parameters, context, run), run.study)
            self.in_background(lambda _progress: write(run, staging.folder / target.name, words), feedback)
            staging.commit()
        return run, words

    def staged(self, target: Path) -> Staging:
        """Open a staging folder for one file."""
        from ...layers.staging import Staging

        return Staging.open(target.parent)


def study_language(study: Any) -> str:
    """Give the language of a study's products: its own, or the interface's."""
    return str(study.language or interface_language())
