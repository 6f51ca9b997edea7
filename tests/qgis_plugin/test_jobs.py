"""Long work: its result, its failure and its cancel, each on the main thread, each once."""

from __future__ import annotations

import threading
import time
import weakref
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from civicgrid.geo.errors import Cancelled
from civicgrid.geo.progress import Progress
from civicgrid.layers.problems import Problem, Refused
from civicgrid.qgis_plugin import jobs
from qgis.core import QgsApplication, QgsProcessingException

Said = list[tuple[Any, ...]]


class Given:
    """Something that work is given."""


@pytest.fixture
def run(qgis_app: object, qtbot: Any) -> Callable[..., Said]:
    """Run a job to its end and give what was called, in order, with the thread it was called on."""

    def start(work: Callable[[Progress], Any], *, cancel_at: float = 2.0) -> Said:
        said: Said = []

        def note(name: str) -> Callable[..., None]:
            return lambda *what: said.append((name, threading.current_thread() is threading.main_thread(), *what))

        def progress(share: float, step: str) -> None:
            note("progress")(share, step)
            if share >= cancel_at:
                job.cancel()

        job = jobs.run_job("x", work, note("done"), note("failed"), note("cancelled"), progress)
        qtbot.waitUntil(lambda: any(item[0] != "progress" for item in said), timeout=5000)
        QgsApplication.processEvents()
        return said

    return start


def ends(said: Said) -> list[str]:
    return [item[0] for item in said if item[0] != "progress"]


def test_result_and_progress_arrive_on_the_main_thread(run: Callable[..., Said]) -> None:
    def work(progress: Progress) -> str:
        progress(0.5, "half")
        return threading.current_thread().name

    said = run(work)
    assert said[-1] == ("done", True, "civicgrid")
    assert ("progress", True, 0.5, "half") in said
    assert all(item[1] for item in said)
    assert not jobs._running


def test_failure_is_a_sentence(run: Callable[..., Said]) -> None:
    def work(progress: Progress) -> None:
        raise Refused(Problem.of("output_not_writable", path="/x", reason="no room"))

    said = run(work)
    assert ends(said) == ["failed"]
    assert "/x" in said[-1][2]
    assert "no room" in said[-1][2]


def test_the_unforeseen_is_logged_with_its_traceback(run: Callable[..., Said]) -> None:
    logged: list[str] = []
    log = QgsApplication.messageLog()
    log.messageReceived.connect(lambda text, tab, _level: logged.append(f"{tab}|{text}"))

    def work(progress: Progress) -> None:
        raise KeyError("no such column")

    said = run(work)
    assert ends(said) == ["failed"]
    assert "Traceback" not in said[-1][2]
    assert any("Traceback" in text and "no such column" in text for text in logged)


def test_qgis_says_of_a_stopped_job_that_it_was_stopped_not_that_it_failed(qgis_app: object, qtbot: Any) -> None:
    def work(progress: Progress) -> None:
        while True:
            progress(0.5, "reading")
            time.sleep(0.01)

    job = jobs.run_job("Reading", work)
    ends: list[str] = []
    job.taskCompleted.connect(lambda: ends.append(job.description()))
    job.taskTerminated.connect(lambda: ends.append("failed"))
    qtbot.wait(50)
    job.cancel()
    qtbot.waitUntil(lambda: bool(ends), timeout=5000)
    assert ends == ["Reading (stopped)"]


def test_cancel_is_heard_at_once_and_is_no_failure(run: Callable[..., Said]) -> None:
    stopped: list[float] = []

    def work(progress: Progress) -> None:
        try:
            for k in range(1000):
                progress(k / 1000, "counting")
                time.sleep(0.01)
        except Cancelled:
            stopped.append(time.perf_counter())
            raise

    begun = time.perf_counter()
    said = run(work, cancel_at=0.01)
    assert ends(said) == ["cancelled"]
    assert stopped[0] - begun < 1.0


def test_a_callback_that_fails_does_not_take_the_window_along(qgis_app: object, qtbot: Any) -> None:
    called: list[int] = []

    def done(result: int) -> None:
        called.append(result)
        raise ValueError("in the window")

    jobs.run_job("x", lambda _progress: 1, done)
    qtbot.waitUntil(lambda: bool(called), timeout=5000)
    QgsApplication.processEvents()


def test_in_thread_gives_and_raises_what_the_work_did(qgis_app: object) -> None:
    assert jobs.in_thread(lambda _progress: 5, lambda: False) == 5
    with pytest.raises(ZeroDivisionError):
        jobs.in_thread(lambda _progress: 1 / 0, lambda: False)

    def work(progress: Progress) -> None:
        progress(0.1, "x")

    with pytest.raises(Cancelled):
        jobs.in_thread(work, lambda: True)


def test_work_that_failed_keeps_nothing(qgis_app: object) -> None:
    """Layers of a refused algorithm were kept to the end of QGIS, and crashed it there."""

    def fail(_progress: Progress) -> None:
        raise QgsProcessingException("no")

    def refused() -> weakref.ref[Given]:
        given = Given()
        with suppress(QgsProcessingException):
            jobs.in_thread(fail, lambda: False)
        return weakref.ref(given)

    assert refused()() is None
