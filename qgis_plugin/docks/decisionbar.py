"""What is decided about the site that is chosen in the list: accept, reject, defer, with a reason and a name."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from .. import settings
from ..language import translate
from .pieces import button, form_layout, named, row


class DecisionBar(QWidget):
    """It knows no site; the page allows it when one is chosen. Who decides is remembered."""

    decided = pyqtSignal(str, str, str)  # verdict ('': taken back), reason, who

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("decisionBar")
        self.reason, self.who = QLineEdit(), QLineEdit()
        named(self.reason, "decisionReason", translate("CivicGrid", "Stands in the log beside the decision"))
        named(self.who, "decisionWho", translate("CivicGrid", "Who decides; remembered for the next time"))
        self.who.setText(settings.setting(settings.WHO))
        form = form_layout()
        form.addRow(translate("CivicGrid", "Reason"), self.reason)
        form.addRow(translate("CivicGrid", "By"), self.who)
        self.buttons = tuple(self._button(*about) for about in _verdicts())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addLayout(row(*self.buttons))

    def _button(self, verdict: str, words: str, tip: str) -> QWidget:
        return button(f"decide_{verdict or 'nothing'}", words, tip, lambda: self._decide(verdict))

    def _decide(self, verdict: str) -> None:
        settings.keep(settings.WHO, self.who.text())
        self.decided.emit(verdict, self.reason.text().strip(), self.who.text().strip())
        self.reason.clear()


def _verdicts() -> tuple[tuple[str, str, str], ...]:
    """Give the verdicts (the empty one takes a decision back): code, words, tip."""
    return (
        ("accepted", translate("CivicGrid", "Accept"), translate("CivicGrid", "The next run keeps the site")),
        ("rejected", translate("CivicGrid", "Reject"), translate("CivicGrid", "The next run does not propose it")),
        ("deferred", translate("CivicGrid", "Defer"), translate("CivicGrid", "Not now: not proposed until taken back")),
        ("", translate("CivicGrid", "Take back"), translate("CivicGrid", "Forget what was decided about the site")),
    )
