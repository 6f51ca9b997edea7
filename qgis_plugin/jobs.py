"""Long work beside the window: a plain function in a thread of Python's own, its result on the main thread."""

from __future__ import annotations

import threading
import traceback
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, Optional, TypeVar

from qgis.core import Qgis, QgsApplication, QgsMessageLog, QgsTask
from qgis.PyQt.QtCore import QThread, pyqtSignal

T = TypeVar("T")

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..geo.progress import Progress

    Work = Callable[[Progress], T]

LOG = "CivicGrid"
_BEAT_S = 0.05
_running: set[Job] = set()  # QgsTaskManager keeps no Python reference


class _Outcome(Generic[T]):
    """What became of the work: its result, or what it raised."""

    result: Optional[T] = None
    error: Optional[BaseException] = None


def in_thread(
    work: Work[T], cancelled: Callable[[], bool], on_progress: Optional[Callable[[float, str], None]] = None
) -> T:
    """Run ``work(progress)`` in a thread that Python started, wait for it, and give or raise what it gave or raised.

    Some versions of pyproj crash in threads that Python did not start, as those of QGIS's tasks. ``on_progress`` is
    called on the calling thread. On the main thread the window stays alive meanwhile.
    """
    from ..geo.errors import Cancelled

    said: SimpleQueue[tuple[float, str]] = SimpleQueue()
    stop = threading.Event()
    outcome: _Outcome[T] = _Outcome()

    def progress(share: float, step: str) -> None:
        if stop.is_set() or cancelled():
            raise Cancelled
        said.put((share, step))

    def body() -> None:
        try:
            outcome.result = work(progress)
        except BaseException as error:  # noqa: BLE001 - handed over to the caller, whatever it is
            outcome.error = error

    thread = threading.Thread(target=body, name="civicgrid", daemon=True)
    thread.start()
    on_main = QThread.currentThread() is QgsApplication.instance().thread()
    try:
        while thread.is_alive():
            thread.join(_BEAT_S)
            if cancelled():
                stop.set()
            if on_main:
                QgsApplication.processEvents()
            _pass_on(said, on_progress)
        _pass_on(said, on_progress)
    finally:
        stop.set()  # nobody listens any more
        thread.join()
    error, outcome.error = outcome.error, None
    try:
        if error is not None:
            raise error
    finally:
        del error  # its traceback leads here: kept, each would keep the other, and the layers of an algorithm with them
    return outcome.result  # type: ignore[return-value]


def _pass_on(said: SimpleQueue[tuple[float, str]], on_progress: Optional[Callable[[float, str], None]]) -> None:
    """Hand on the last word of each step; what came between them nobody could have read."""
    last: dict[str, float] = {}
    while True:
        try:
            share, step = said.get_nowait()
        except Empty:
            break
        last[step] = share
    if on_progress is not None:
        for step, share in last.items():
            on_progress(share, step)


class Job(QgsTask):
    """A task of QGIS around one function; every callback is called on the main thread.

    Exactly one of ``on_done(result)``, ``on_failed(sentence, error)`` and ``on_cancelled()`` is called, last of all.
    """

    stepped = pyqtSignal(float, str)

    def __init__(
        self,
        title: str,
        work: Work[Any],
        on_done: Optional[Callable[[Any], None]] = None,
        on_failed: Optional[Callable[[str, BaseException], None]] = None,
        on_cancelled: Optional[Callable[[], None]] = None,
    ) -> None:
        # cancelled, or cut off by closing QGIS, a job leaves nothing behind: nothing to ask about
        super().__init__(title, QgsTask.Flag.CanCancel | QgsTask.Flag.CancelWithoutPrompt)
        self._work = work
        self._on_done = on_done
        self._on_failed = on_failed
        self._on_cancelled = on_cancelled
        self._result: Any = None
        self.error: Optional[BaseException] = None

    def run(self) -> bool:
        """Do the work (called by QGIS, off the main thread)."""
        try:
            self._result = in_thread(self._work, self.isCanceled, self._say)
        except Exception as error:  # noqa: BLE001 - the one place where everything is caught; ``finished`` says it
            self.error = error
            return self.isCanceled()  # stopped is not failed, as QGIS would say above the map
        return True

    def finished(self, result: bool) -> None:
        """Tell whoever asked (called by QGIS, on the main thread)."""
        from ..geo.errors import Cancelled
        from .language import translate

        _running.discard(self)
        try:
            if self.isCanceled() or isinstance(self.error, Cancelled):
                self.setDescription(translate("CivicGrid", "{task} (stopped)").format(task=self.description()))
                if self._on_cancelled is not None:
                    self._on_cancelled()
            elif result:
                if self._on_done is not None:
                    self._on_done(self._result)
            else:
                self._fail(self.error or RuntimeError(self.description()))
        except Exception as error:  # noqa: BLE001 - raised into QGIS's C++ it would end in a traceback box
            log_traceback(error)
        finally:
            self._result = None

    def _say(self, share: float, step: str) -> None:
        self.setProgress(share * 100)
        self.stepped.emit(share, step)

    def _fail(self, error: BaseException) -> None:
        from .messages import explain

        log_traceback(error)
        if self._on_failed is not None:
            self._on_failed(explain(error), error)


def run_job(
    title: str,
    work: Work[Any],
    on_done: Optional[Callable[[Any], None]] = None,
    on_failed: Optional[Callable[[str, BaseException], None]] = None,
    on_cancelled: Optional[Callable[[], None]] = None,
    on_progress: Optional[Callable[[float, str], None]] = None,
) -> Job:
    """Start ``work(progress)`` in the background; ``job.cancel()`` stops it at its next word of progress."""
    job = Job(title, work, on_done, on_failed, on_cancelled)
    if on_progress is not None:
        job.stepped.connect(on_progress)
    _running.add(job)
    QgsApplication.taskManager().addTask(job)
    return job


def log_traceback(error: BaseException) -> None:
    """Write the traceback into QGIS's message log, for whoever has to mend it."""
    log("".join(traceback.format_exception(type(error), error, error.__traceback__)), Qgis.MessageLevel.Critical)


def log(text: str, level: Qgis.MessageLevel = Qgis.MessageLevel.Info) -> None:
    """Write something into QGIS's message log."""
    QgsMessageLog.logMessage(text, LOG, level)
