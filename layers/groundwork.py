"""The state of a run's study in which places are looked at and changes tried out."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING, Optional

from ..geo.progress import Progress, report
from .pipeline import asked

if TYPE_CHECKING:
    from ..geo.steps.work import Work
    from .run import Run

_LOOK_S = 0.1


class Groundwork:
    """It is made once, for whoever asks first, in whatever thread; who asks meanwhile waits, and may be cancelled."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._lock = Lock()
        self._work: Optional[Work] = None

    def work(self, progress: Optional[Progress] = None) -> Work:
        """Give the state; nobody changes it."""
        from ..geo import study, surroundings
        from ..geo.whatif import whatif

        while not self._lock.acquire(timeout=_LOOK_S):
            report(progress, 0.0, "prepare")
        try:
            if self._work is None:
                steps = {*surroundings.STEPS, *whatif.STEPS}
                self._work = study.worked(asked(self._run.study, self._run.inputs), progress, steps)
            return self._work
        finally:
            self._lock.release()
