"""What is kept of a what-if: by name in the study, or as planned facilities in the workspace."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsApplication

from ..language import translate
from ..messages import explain

if TYPE_CHECKING:
    from ...layers.whatifs import Whatif
    from ..docks.draft import Draft
    from .controller import WhatIfController


class Keeping:
    """Between the controller and the study; ``draft`` gives the study that is open."""

    def __init__(self, controller: WhatIfController, draft: Callable[[], Optional[Draft]]) -> None:
        self._of, self._draft = controller, draft
        self.name = ""

    def show(self, name: str) -> None:
        """Show what is kept, and which of it is tried out ('': none)."""
        draft, self.name = self._draft(), name
        self._of.panel.show_names([] if draft is None else [one["name"] for one in draft.whatifs], name)
        self._of.allow()

    def keep(self, name: str) -> None:
        """Keep what is tried out by a name; one of that name is replaced."""
        from ...layers import whatifs

        draft = self._draft()
        if draft is None or not self._named(name):
            return
        draft.set_whatif(whatifs.to_json(self._tried(name)))
        self.show(name)
        said = translate("CivicGrid", "Kept in the study: {name}. Save the study to have it next time.")
        self._of.say(said.format(name=name), "done")
        self._of.kept.emit()

    def open(self, name: str) -> None:
        """Try out what was kept by a name, in place of what is tried out now."""
        from ...layers import whatifs

        draft = self._draft()
        entry = next((one for one in draft.whatifs if one["name"] == name), None) if draft is not None else None
        if entry is not None:
            self.name = name
            self._of.bring(whatifs.from_json(entry).moves)

    def drop(self, name: str) -> None:
        """Forget what was kept by a name; what is on the map stays."""
        draft = self._draft()
        if draft is not None:
            draft.drop_whatif(name)
            self.show("")
            self._of.kept.emit()

    def commit(self, name: str) -> None:
        """Bring what is tried out into the workspace as planned, and have it compared with today."""
        from ...layers import whatifs
        from ...layers.problems import Refused

        draft = self._draft()
        if draft is None or not self._named(name):
            return
        if not draft.workspace:
            said = translate(
                "CivicGrid",
                "Plans are kept in a workspace, and this study has none: on the page Data, keep the data in one first.",
            )
            self._of.say(said, "warning")
            return
        tried = self._tried(name)
        try:
            self._bring_in(draft, tried)
        except (Refused, OSError) as error:
            self._of.say(explain(error), "error")
            return
        draft.set_whatif(whatifs.to_json(tried))
        draft.plan(whatifs.as_scenario(tried, draft.scenario_ids))
        self.show(name)
        said = translate(
            "CivicGrid", "{name} stands in the workspace as planned. Compute again to compare it with today."
        )
        self._of.say(said.format(name=name), "done")
        self._of.committed.emit()

    def _bring_in(self, draft: Draft, tried: Whatif) -> None:
        from ...layers import whatifs
        from ...layers.workspace.opening import open_store
        from ..connections import resolver

        with open_store(draft.workspace, draft.folder, resolver([draft.workspace])) as store:
            whatifs.commit(store, self._of.results.run, tried, QgsApplication.userFullName())

    def _named(self, name: str) -> bool:
        if not name:
            self._of.say(translate("CivicGrid", "Give it a name first."), "warning")
        return bool(name)

    def _tried(self, name: str) -> Any:
        from ...layers.whatifs import Whatif

        return Whatif(name, tuple(move for board in self._of.boards.values() for move in board.moves()))
