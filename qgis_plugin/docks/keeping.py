"""A study on a workspace: files are brought in, in the background, and the last import can be taken back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QObject, pyqtSignal

from .. import stack
from ..jobs import Job, run_job
from ..language import translate
from ..messages import explain

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.studyfile import StudyFile
    from ...layers.workspace.store import Import
    from .draft import Draft


class Keeping(QObject):
    """One import at a time; what it changed, or why it could not be, is ``said``."""

    said = pyqtSignal(str, str)  # sentence, level
    asked = pyqtSignal(str, object)  # question, answers
    changed = pyqtSignal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._job: Optional[Job] = None

    @property
    def busy(self) -> bool:
        """Whether an import is going on."""
        return self._job is not None

    def keep(self, draft: Draft, path: Path) -> None:
        """Bring all files of a study into a workspace; from then on the study is computed from it."""
        self._start(draft.study, path, lambda: draft.keep(path))

    def take_back(self, draft: Draft, kinds: Sequence[str]) -> None:
        """Take the last import of kinds back."""
        from ...layers.problems import Refused

        try:
            with _opened(draft.workspace_path) as store:
                for kind in kinds:
                    store.undo(kind)
        except (Refused, OSError) as error:
            self.said.emit(explain(error), "error")
        else:
            self.said.emit(translate("CivicGrid", "The last import was taken back."), "done")
        self.changed.emit()  # of several kinds the first may be taken back, the others not

    def lines(self, draft: Draft) -> list[Import]:
        """The current import of each kind, in the order of the kinds."""
        from ...layers.kinds import kinds
        from ...layers.problems import Refused

        try:
            with _opened(draft.workspace_path) as store:
                current = store.current()
        except (Refused, OSError, stack.StackMissing) as error:
            self.said.emit(explain(error), "error")
            return []
        return [current[kind] for kind in kinds() if kind in current]

    def changed_since(self, record: object, workspace: Path) -> tuple[str, ...]:
        """The kinds whose rows were edited or brought in since the run of this record."""
        from ...layers.problems import Refused

        try:
            with _opened(workspace) as store:
                from ...layers.workspace.opening import out_of_date

                return out_of_date(record, store)
        except (Refused, OSError, stack.StackMissing) as error:
            self.said.emit(explain(error), "error")
            return ()

    def shut(self) -> None:
        """Stop what is going on; nothing of it stays."""
        if self._job is not None:
            self._job.cancel()

    # -- inside

    def _start(self, study_of: Callable[[], StudyFile], path: Path, then: Callable[[], None]) -> None:
        from ...layers.problems import Refused

        if self.busy:
            return
        try:
            study = study_of()
        except (Refused, OSError) as error:
            self.said.emit(explain(error), "error")
            return

        def done(changes: Any) -> None:
            self._job = None
            then()
            rows = sum(len(change.added) + len(change.changed) + change.same for change in changes)
            said = translate("CivicGrid", "The data are kept in {name}: {rows:,} rows of {kinds} kinds.")
            self.said.emit(said.format(name=path.name, rows=rows, kinds=len(changes)), "done")
            self.changed.emit()

        def failed(sentence: str, _error: BaseException) -> None:
            self._job = None
            self.said.emit(sentence, "error")

        def cancelled() -> None:
            self._job = None
            self.said.emit(translate("CivicGrid", "Cancelled. The workspace is as it was."), "info")

        who = QgsApplication.userFullName()
        self._job = run_job(
            translate("CivicGrid", "Bringing files into the workspace"),
            lambda progress: _brought(study, path, who, progress),
            done,
            failed,
            cancelled,
        )
        answers = (("answerCancel", translate("CivicGrid", "Cancel"), self.shut),)
        self.asked.emit(translate("CivicGrid", "Bringing files into the workspace …"), answers)


def _opened(workspace: Optional[Path]) -> Any:
    """Open a workspace: often the first thing of a session that needs the geo stack."""
    stack.load()
    from ...layers.workspace.opening import open_store

    return open_store(str(workspace))


def _brought(study: StudyFile, path: Path, who: str, progress: Progress) -> Any:
    stack.load()
    from ...layers.workspace.bringing import bring
    from ...layers.workspace.opening import open_store

    with open_store(str(path)) as store:
        return bring(store, study, "append", who, progress).changes
