"""What runs: computing a study and making its products, in the background, each whole or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional, TypeVar

from qgis.core import QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QObject, QTimer, pyqtSignal

from .. import apart, basemaps
from ..jobs import Job, log_traceback, run_job
from ..language import interface_language, translate
from .digest import Digest

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.basemaps import Basemap
    from ...layers.connections import Connect
    from ...layers.groundwork import Groundwork
    from ...layers.run import Run
    from ...layers.staging import Staging
    from ...layers.studyfile import StudyFile
    from ..prints import Choice

LONGEST_WAIT_S = 5.0
LARGE_ROWS = 100_000
"""From so many rows on products are made by a program of its own: writing them, Python would stand still here."""
T = TypeVar("T")
Steps = Generator[tuple[Any, ...], Any, None]
"""What follows on the main thread, bit by bit: the share done, the code of the step, and work for a thread, if any,
of which the step gets what came of it."""


@dataclass(frozen=True)
class Results:
    """A finished run, where its products are, and what the dock shows of it."""

    run: Run
    digest: Digest
    folder: Path
    language: str
    groundwork: Groundwork


class Work(QObject):
    """One thing at a time: ``begun`` … then exactly one of ``opened``, ``produced``, ``failed`` and ``cancelled``.

    The background part ends in files of a staging folder; what QGIS itself makes (project, print) follows on the main
    thread in small steps, so that cancel is heard between them; the commit comes last.
    """

    begun = pyqtSignal()
    stepped = pyqtSignal(float, str)  # share done, code of the step
    computed = pyqtSignal(object)  # Results, in place
    opened = pyqtSignal(object)  # Results, to be put on the map
    produced = pyqtSignal(object)  # paths
    failed = pyqtSignal(str)
    cancelled = pyqtSignal()

    def __init__(self, parent: Optional[QObject] = None) -> None:
        super().__init__(parent)
        self._job: Optional[Job] = None
        self._staging: Optional[Staging] = None
        self._steps: Optional[Steps] = None
        self._stop = self._shut = self._kept = False  # kept: what was made is in place, and can't be taken back
        self._worker: Optional[threading.Thread] = None
        self._title = ""
        # QGIS may close with no plugin unloaded first; its task manager goes after everything we could speak to
        QCoreApplication.instance().aboutToQuit.connect(self.shut)

    @property
    def busy(self) -> bool:
        """Whether something runs."""
        return self._staging is not None or self._job is not None

    @property
    def stopping(self) -> bool:
        """Whether cancel was asked for and is not through yet."""
        return self._stop and self.busy

    # -- the kinds of work

    def compute(self, study: StudyFile, folder: Path, language: str) -> None:
        """Compute a study into ``folder``: workspace, project, summary; ``Refused`` if nothing can be written there."""
        from ..connections import resolver_of
        from ..words import labels

        basemaps.chosen(study)  # a key that is missing is said now, not after the work
        staging = self._begin(folder)
        shown = labels(interface_language(), study)
        connect = resolver_of(study)

        def work(progress: Progress) -> tuple[Run, Digest]:
            return _compute(study, staging, shown, progress, connect)

        def finish(made: tuple[Run, Digest]) -> Steps:
            from ...layers import pipeline
            from ...layers.groundwork import Groundwork

            run, digest = made
            yield 0.93, "project"
            yield from _make_project(run, staging, language)
            gone = yield 0.97, "commit", lambda: pipeline.sum_up(run, staging)
            staging.commit(gone)
            self._kept = True
            results = Results(run, digest, folder, language, Groundwork(run))
            self.computed.emit(results)
            yield 0.99, "project"
            self._end()
            self.opened.emit(results)

        self._start(translate("CivicGrid", "Computing the study"), work, finish, 0.92)

    def produce(self, results: Results, products: Sequence[str]) -> None:
        """Make products (as in a study file) of a finished run."""
        from ..words import labels

        basemap = basemaps.chosen(results.run.study)
        staging = self._begin(results.folder)
        words = labels(results.language, results.run.study)
        files = tuple(product for product in products if product != "print")

        def work(progress: Progress) -> None:
            if files:
                _make(results, staging.folder, files, words, progress, basemap)

        def finish(_nothing: None) -> Steps:
            if "print" in products:
                yield 0.75, "print"
                _print(results, staging.folder, self._between_sheets)
            gone = yield 0.97, "commit", lambda: _add_products(results.run, staging)
            paths = staging.commit(gone)
            self._end()
            self.produced.emit(paths)

        self._start(translate("CivicGrid", "Making the products"), work, finish, 0.7)

    def look(self, work: Callable[[Progress], T], then: Callable[[T], None]) -> None:
        """Work out what shall be shown before anything is written, then show it."""
        self._stop = False

        def finish(found: T) -> Steps:
            self._end()
            QTimer.singleShot(0, lambda: then(found))
            yield from ()

        self._start(translate("CivicGrid", "Looking what would be written"), work, finish, 1.0)

    def cancel(self) -> None:
        """Stop as soon as the work next looks up."""
        self._stop = True
        if self._job is not None:
            self._job.cancel()

    def abandon(self) -> None:
        """Forget work that could not be started."""
        if self._job is None and self._steps is None:
            self._end()

    def shut(self) -> None:
        """Stop, wait until the thread has cleaned up, and never speak to anybody again: the window is going."""
        self._shut = True
        self.cancel()
        if self._worker is not None:
            self._worker.join(LONGEST_WAIT_S)

    # -- the way through

    def _begin(self, folder: Path) -> Staging:
        from ...layers.staging import Staging

        self._stop = self._kept = False
        self._staging = Staging.open(folder)
        return self._staging

    def _start(self, title: str, work: Any, finish: Any, share: float) -> None:
        self._title = title
        self._job = run_job(
            title,
            self._tidy(work, self._staging),
            on_done=lambda made: self._finish(finish(made)),
            on_failed=lambda sentence, _error: self._fail(sentence),
            on_cancelled=self._cancelled,
            on_progress=lambda done, step: None if self._shut else self.stepped.emit(done * share, step),
        )
        self.begun.emit()

    def _finish(self, steps: Steps) -> None:
        self._job = None
        self._steps = steps
        self._advance()

    def _advance(self, made: Any = None) -> None:
        """Do the next step on the main thread, once the window has had its turn."""
        from ...geo.errors import Cancelled

        if self._shut or (self._stop and not self._kept):
            self._cancelled()
            return
        try:
            share, step, *beside = self._steps.send(made)
        except StopIteration:
            return
        except Cancelled:
            self._cancelled()
            return
        except Exception as error:  # noqa: BLE001 - the end of a task: logged, and said
            from ..messages import explain

            log_traceback(error)
            self._fail(explain(error))
            return
        self.stepped.emit(share, step)
        if beside:
            work = self._tidy(lambda _progress: beside[0](), self._staging)
            run_job(
                self._title,
                work,
                on_done=self._advance,
                on_failed=lambda sentence, _error: self._fail(sentence),
                on_cancelled=self._cancelled,
            )
        else:
            QTimer.singleShot(0, self._advance)

    def _between_sheets(self, share: float, step: str) -> None:
        """Give the window its turn before each sheet, and stop there if that is wanted."""
        from ...geo.errors import Cancelled

        self.stepped.emit(0.75 + 0.22 * share, step)
        QCoreApplication.processEvents()
        if self._stop or self._shut:
            raise Cancelled

    def _tidy(self, work: Any, staging: Optional[Staging]) -> Any:
        """Let the thread itself clean up when it does not come to its end: nobody else may be left to do it."""

        def tidied(progress: Progress) -> Any:
            self._worker = threading.current_thread()
            try:
                return work(progress)
            except BaseException:
                if staging is not None:
                    staging.discard()
                raise

        return tidied

    def _fail(self, sentence: str) -> None:
        self._end()
        if not self._shut:
            self.failed.emit(sentence)

    def _cancelled(self) -> None:
        self._end()
        if not self._shut:
            self.cancelled.emit()

    def _end(self) -> None:
        self._steps = None  # lets go of the files first
        if self._staging is not None:
            self._staging.discard()
        self._staging = self._job = None


def _compute(
    study: StudyFile, staging: Staging, shown: Mapping[str, str], progress: Progress, connect: Connect
) -> tuple[Run, Digest]:
    from .. import stack

    progress(0.0, "load_read")
    stack.load()
    from ...geo.progress import part
    from ...layers import apart as asking
    from ...layers import pipeline
    from ...layers.workspace import gpkg
    from .digest import digest

    apart.do(asking.to_compute(study, staging.folder, staging.out, connect), part(progress, 0.0, 0.9))
    made = gpkg.read(staging.folder / pipeline.WORKSPACE, progress=part(progress, 0.9, 0.98))
    run = replace(made, study=replace(study, decisions=made.study.decisions))
    return run, digest(run, shown)


def _make(
    results: Results,
    folder: Path,
    products: Sequence[str],
    words: Mapping[str, str],
    progress: Progress,
    basemap: Optional[Basemap],
) -> None:
    from ...layers import apart as asking
    from ...layers import pipeline

    if results.run.rows() < LARGE_ROWS:
        pipeline.make(results.run, folder, products, words, progress, basemap)
    else:
        apart.do(asking.to_make(results.run.study, results.folder, folder, products, words, basemap), progress)


def _add_products(run: Run, staging: Staging) -> list[str]:
    """List products beside those of the same run that are in place in the summary; give those that go.

    Layers that were published before, and are not wanted any more, go. What a person changed is no product any more.
    """
    from ...layers import pipeline, products

    gone = pipeline.superseded(staging)
    beside = {name: staging.out / name for name in products.untouched(staging.out) if name not in gone}
    pipeline.write_summary(run, staging.folder, beside)
    return gone


def _make_project(run: Run, staging: Staging, language: str) -> Iterator[tuple[float, str]]:
    from ...layers import pipeline
    from ..editing import move_links
    from ..present import making_project

    project = staging.folder / pipeline.PROJECT
    for _bit in making_project(run, staging.folder / pipeline.WORKSPACE, project, language):
        yield 0.93, "project"
    move_links(run, project, staging.out)


def _print(results: Results, folder: Path, progress: Progress) -> None:
    from ...layers import pipeline
    from ..prints import Choice, paper_of, print_pdf

    choice = Choice(paper=paper_of(results.run.study))
    with project_of(results, progress) as project:
        print_pdf(project, results.run, folder / pipeline.PRINT, results.language, choice, progress)


@contextmanager
def project_of(results: Results, progress: Progress) -> Iterator[QgsProject]:
    """Open the project of results apart from the one in the window, on the base map that is chosen by now.

    ``progress`` is called before each layer, and cancels by raising ``Cancelled``.
    """
    from ...layers import pipeline
    from ..present import opened

    with opened(results.folder / pipeline.PROJECT, lambda: progress(0.0, "print")) as project:
        basemaps.settle(project, results.run.study, results.language)
        yield project


def print_into(results: Results, target: Path, choice: Choice, progress: Progress) -> int:
    """Print a meeting pack into a file, whole or not at all; give the number of its pages. Main thread only.

    In the folder of the results it is one of their products.
    """
    from ...layers.staging import Staging
    from ..prints import print_pdf

    with project_of(results, progress) as project, Staging.open(target.parent) as staging:
        count = print_pdf(project, results.run, staging.folder / target.name, results.language, choice, progress)
        staging.commit(_add_products(results.run, staging) if target.parent == results.folder else ())
    return count
