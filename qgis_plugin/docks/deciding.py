"""What is decided about sites is kept where the study is: in its workspace, for all who work on it, or in its file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsApplication

from ..connections import resolver
from ..jobs import Job, run_job
from ..language import interface_language, joined, translate

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.decisions import Decision
    from .draft import Draft


class Deciding:
    """One decision at a time; ``say`` tells what became of it, and ``changed`` is called when the study file is."""

    def __init__(self, say: Callable[..., None], changed: Callable[[], None]) -> None:
        self._say, self._changed = say, changed
        self._job: Optional[Job] = None

    def decide(self, draft: Draft, decision: Decision) -> None:
        """Keep a decision; one without a verdict takes back what was decided about the place."""
        if not draft.workspace:
            draft.decide(decision)
            self._changed()
            kept = translate("CivicGrid", "Kept in the study: {site}, {verdict}. Find sites again to go on from it.")
            self._tell(kept, decision, None)
        elif self._job is None:
            own = replace(decision, who=decision.who or QgsApplication.userFullName())
            self._job = run_job(
                translate("CivicGrid", "Keeping a decision"), _write(draft, own), self._written(own), self._failed
            )

    def shut(self) -> None:
        """Tell of nothing any more."""
        if self._job is not None:
            self._job.cancel()

    def _written(self, decision: Decision) -> Callable[[Any], None]:
        def done(held: tuple[Optional[Decision], Optional[Decision]]) -> None:
            self._job = None
            kept = translate(
                "CivicGrid", "Kept in the workspace: {site}, {verdict}. Find sites again to go on from it."
            )
            before, now = held
            self._tell(kept, decision, before if decision.verdict else now)

        return done

    def _failed(self, sentence: str, _error: BaseException) -> None:
        self._job = None
        self._say(sentence, "error")

    def _tell(self, kept: str, decision: Decision, other: Optional[Decision]) -> None:
        """``other``: what had been decided before or, of a decision taken back, what holds again."""
        from ..words import labels

        words = labels(interface_language())

        def filled(text: str, one: Decision) -> str:
            verdict = words.get(f"decision.{one.verdict}", "")
            return text.format(site=decision.name, verdict=verdict, by=f"{one.who} {one.date}".strip())

        if decision.verdict:
            said = filled(kept, decision)
            if other is not None and other.who != decision.who:
                said = joined(said, filled(translate("CivicGrid", "Before: {verdict} ({by})."), other))
        elif other is None:
            said = filled(translate("CivicGrid", "Taken back: {site} is open again."), decision)
        else:
            again = translate("CivicGrid", "Taken back: {site} is {verdict} again, as before ({by}).")
            said = filled(again, other)
        self._say(said, "done")


def _write(draft: Draft, decision: Decision) -> Callable[[Progress], Any]:
    """Give the work that writes a decision into the workspace of a study."""
    reference, folder, connect = draft.workspace, draft.folder, resolver([draft.workspace])

    def work(_progress: Progress) -> Any:
        from .. import stack

        stack.load()
        from ...layers.workspace import decisionlog
        from ...layers.workspace.opening import open_store

        with open_store(reference, folder, connect) as store:
            return decisionlog.decide(store.backend, decision)

    return work
