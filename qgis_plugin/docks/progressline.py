"""How far work is, with a way to stop it: a bar, the step, a button."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QWidget

from ..language import translate
from .pieces import button, column, row, text
from .timedbar import TimedBar


class ProgressLine(QWidget):
    """Shown while something runs."""

    cancelWanted = pyqtSignal()

    def __init__(self) -> None:
        super().__init__()
        self.bar = TimedBar("productBar")
        self.cancel = button(
            "cancelProduct",
            translate("CivicGrid", "Cancel"),
            translate("CivicGrid", "Stop; nothing is written, the files that are there stay as they are"),
            self.cancelWanted.emit,
        )
        self.step = text("productStep")
        layout = column(self, 0)
        layout.addLayout(row(self.bar, self.cancel, stretch=False))
        layout.addWidget(self.step)

    def begin(self) -> None:
        """Start anew."""
        self.bar.begin()
        self.step.setText("")
        self.cancel.setEnabled(True)

    def show_progress(self, share: float, name: str) -> None:
        """Show how far it is, and with which step."""
        self.bar.show_share(share)
        self.step.setText(name or self.step.text())

    def stopping(self) -> None:
        """Say at once that the wish to stop was heard."""
        self.cancel.setEnabled(False)
        self.step.setText(translate("CivicGrid", "Stopping…"))
