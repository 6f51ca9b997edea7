"""Results of an earlier run: found in their folder, and read in the background to be shown again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import paths
from ..jobs import Job, run_job
from ..language import interface_language, translate
from .work import Results

if TYPE_CHECKING:
    from ...geo.progress import Progress


class Earlier(QObject):
    """Reads one folder at a time; what is ``found`` last counts."""

    found = pyqtSignal(object)  # Results
    said = pyqtSignal(str, str)  # sentence, level

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Optional[Job] = None

    def look(self, folder: Path) -> None:
        """Read the results that stand in a folder; where there are none, nothing is said."""
        from ...layers import pipeline

        self.forget()
        if not paths.is_file(folder / pipeline.WORKSPACE):
            return
        language = interface_language()
        self._job = run_job(
            translate("CivicGrid", "Reading the earlier results"),
            lambda progress: _read(folder, language, progress),
            self._found,
            lambda sentence, _error: self._failed(sentence),
        )

    def forget(self) -> None:
        """Stop reading: something else is shown now."""
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _found(self, results: Results) -> None:
        self._job = None  # QGIS deletes it
        self.found.emit(results)

    def _failed(self, sentence: str) -> None:
        self._job = None
        self.said.emit(sentence, "warning")


def folder_of(project: QgsProject) -> Optional[Path]:
    """Give the folder of results that a project shows; None for a project of another making."""
    from ...layers import pipeline

    path = Path(project.fileName()).absolute()
    return path.parent if path.name == pipeline.PROJECT else None


def _read(folder: Path, language: str, progress: Progress) -> Any:
    from .. import stack

    progress(0.0, "load_read")
    stack.load()
    from ...geo.progress import part
    from ...layers import pipeline
    from ...layers.groundwork import Groundwork
    from ...layers.workspace import gpkg
    from ..words import labels
    from .digest import digest

    run = gpkg.read(folder / pipeline.WORKSPACE, progress=part(progress, 0.0, 0.9))
    taken = digest(run, labels(language, run.study))
    return Results(run, taken, folder, run.study.language or language, Groundwork(run))
