"""What happens on the page *Standards*: a profile is chosen or edited, radii are changed for the study."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.PyQt.QtCore import QObject, Qt, pyqtSignal

from .. import ownstandards as shelf
from ..language import interface_key, interface_language
from ..messages import explain, sentences
from .pieces import brought_up
from .standardspage import RuleRow, StandardsPage

if TYPE_CHECKING:
    from .draft import Draft


class StandardsController(QObject):
    """Keeps the draft's standards and the page alike."""

    changed = pyqtSignal()
    said = pyqtSignal(str, str)  # sentence, level

    def __init__(self, page: StandardsPage, parent: QObject) -> None:
        super().__init__(parent)
        self.page = page
        self.draft: Optional[Draft] = None
        page.profileChosen.connect(self._choose)
        page.radiusChanged.connect(self._set_radius)
        page.resetWanted.connect(self._reset)
        page.editWanted.connect(self.ask_edit)

    def show(self, draft: Draft) -> None:
        """Show the standards of a study."""
        from ...layers import standards
        from ...layers.kinds import kinds
        from ...layers.problems import Refused

        self.draft = draft
        language, place = interface_language(), interface_key()
        try:
            profile = standards.profile(draft.profile, draft.changes, draft.own_profiles)
        except Refused as error:
            self.said.emit(explain(error), "error")
            return
        changed = {change.get("id") for change in draft.changes if "radius_m" in change}
        names = standards.names({**self._library(), **draft.own_profiles})
        self.page.show_profiles([(key, name[place]) for key, name in names.items()], draft.profile)
        self.page.show_rules(
            [
                RuleRow(
                    rule.id,
                    rule.kind,
                    kinds()[rule.kind].name[place],
                    rule.radius_m,
                    profile.rule_text(rule.id, language),
                    rule.id in changed,
                )
                for rule in profile.rules
                if rule.radius_m is not None and rule.kind in kinds()
            ]
        )

    def ask_edit(self) -> None:
        """Open the window of profiles."""
        from .standardswindow import StandardsWindow

        if brought_up(self.page.window(), "civicgridStandards"):
            return
        window = StandardsWindow(self.draft.own_profiles, self.draft.profile, self.page.window())
        window.chosen.connect(self._use)
        window.kept.connect(self._follow)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show()

    def _library(self) -> dict[str, Any]:
        from ...layers import ownstandards

        found, problems = ownstandards.library(shelf.folder())
        if problems:
            self.said.emit(sentences(problems), "warning")
        return found

    def _choose(self, key: str) -> None:
        self._use(key, {**self._library(), **self.draft.own_profiles}.get(key))

    def _use(self, key: str, own: Optional[dict[str, Any]]) -> None:
        self.draft.set_profile(key, own)
        self.changed.emit()

    def _follow(self, key: str, own: dict[str, Any]) -> None:
        """A profile was saved: the study takes the change over if it is measured by it."""
        if key == self.draft.profile:
            self._use(key, own)
        else:
            self.show(self.draft)

    def _set_radius(self, rule: str, radius_m: float) -> None:
        self.draft.set_radius(rule, radius_m)
        self.changed.emit()

    def _reset(self) -> None:
        self.draft.reset_radii()
        self.changed.emit()
