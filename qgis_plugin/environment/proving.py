"""The proof on its way: in the background what needs no QGIS, then project and print on the main thread."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Optional

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from .. import stack
from ..jobs import Job, run_job
from ..language import interface_language, translate
from .window import EnvironmentWindow

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.proof.answers import Outcome, Trial


def open_window(parent: QWidget) -> EnvironmentWindow:
    """Make the window, with the proof behind its buttons."""
    window = EnvironmentWindow(parent)
    Proving(window)
    return window


class Proving(QObject):
    """Runs the proof whenever the window asks for it; one at a time, in a folder that is gone afterwards."""

    def __init__(self, window: EnvironmentWindow) -> None:
        super().__init__(window)
        self.window = window
        self._job: Optional[Job] = None
        self._folder: Optional[TemporaryDirectory[str]] = None
        window.proofWanted.connect(self.begin)
        window.stopWanted.connect(self.stop)

    def begin(self) -> None:
        """Start the proof."""
        if self._job is not None:
            return
        self.window.begin()
        self._folder = TemporaryDirectory(prefix="civicgrid-proof-")
        folder, language = Path(self._folder.name), interface_language()
        stopped = translate("CivicGrid", "Stopped.")  # said when the plugin, and with it the translations, may be gone

        def work(progress: Progress) -> tuple[Trial, tuple[Outcome, ...]]:
            stack.load()
            from ...layers.proof.answers import Trial, prove
            from ..words import labels

            trial = Trial(folder, labels(language))
            return trial, prove(trial, progress)

        self._job = run_job(
            translate("CivicGrid", "Proof of the installation"),
            work,
            self._in_qgis,
            lambda sentence, _error: self._over(sentence),
            lambda: self._over(stopped),
            lambda share, _step: self.window.step(0.9 * share),
        )

    def stop(self) -> None:
        """Stop the proof at its next word of progress."""
        if self._job is not None:
            self._job.cancel()

    def _in_qgis(self, made: tuple[Trial, tuple[Outcome, ...]]) -> None:
        from ...layers.proof.answers import Answer, tried

        trial, outcomes = made
        further = (
            tried(Answer("project", 0.0, "layers"), _broken_layers, trial),
            tried(Answer("print", 1.0, "written"), _printed, trial),
        )
        self._clear()
        self.window.show_outcomes((*outcomes, *further))

    def _over(self, said: str) -> None:
        self._clear()
        self.window.end(said)

    def _clear(self) -> None:
        self._job = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


def _project(trial: Trial) -> AbstractContextManager[QgsProject]:
    from ...layers import pipeline
    from ..present import build_project, opened

    path = trial.folder / pipeline.PROJECT
    if not path.is_file():
        build_project(trial.run, trial.folder / pipeline.WORKSPACE, path, trial.labels["language"])
    return opened(path)


def _broken_layers(trial: Trial) -> float:
    with _project(trial) as project:
        return sum(not layer.isValid() for layer in project.mapLayers().values())


def _printed(trial: Trial) -> float:
    from ...layers import pipeline
    from ..prints import print_pdf

    target = trial.folder / pipeline.PRINT
    with _project(trial) as project:
        print_pdf(project, trial.run, target, trial.labels["language"])
    return target.read_bytes().startswith(b"%PDF")
