"""The window of rows to place: what has an address but no coordinates, and what each address may mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QDialog, QVBoxLayout, QWidget

from ..language import told, translate
from .pieces import KEY_ROLE, button, line, mark, row, sized, text, tree


@dataclass(frozen=True)
class QueueRow:
    """One row as the window shows it; ``placed``: by what, empty while it waits."""

    kind: str
    kind_name: str
    name: str
    address: str
    proposal: str
    score: Optional[float]
    placed: str = ""


class QueueWindow(QDialog):
    """A list and three buttons; the map beside it is clicked. It knows no study, only what it is given to show."""

    rowChosen = pyqtSignal(int)
    takeWanted = pyqtSignal()
    skipWanted = pyqtSignal()
    undoWanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("civicgridQueue")
        self.setWindowTitle(translate("CivicGrid", "Rows to place"))
        self.said = text("queueSaid")
        self.rows = self._list()
        self.take = button(
            "takeProposal",
            translate("CivicGrid", "Take the proposal"),
            translate("CivicGrid", "Place the chosen row at its best proposal"),
            self.takeWanted.emit,
        )
        self.skip = button(
            "skipRow",
            translate("CivicGrid", "Skip"),
            translate("CivicGrid", "Go on to the next row that waits"),
            self.skipWanted.emit,
        )
        self.undo = button(
            "undoPlacing",
            translate("CivicGrid", "Undo"),
            translate("CivicGrid", "Take back the last placing"),
            self.undoWanted.emit,
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self.said)
        layout.addWidget(self.rows, 1)
        layout.addLayout(row(self.take, self.skip, self.undo))
        sized(self, 620, 380)

    def show_rows(self, rows: Sequence[QueueRow], chosen: Optional[int]) -> None:
        """Show the list anew, with one row chosen."""
        self.rows.blockSignals(True)
        self.rows.clear()
        for place, one in enumerate(rows):
            score = ("", None) if one.score is None else (f"{one.score:.2f}", one.score)
            made = line((one.name, one.address, one.proposal, score, one.placed), place)
            made.setIcon(0, mark(one.kind))
            made.setToolTip(0, told(one.kind_name, one.name))
            self.rows.addTopLevelItem(made)
            if place == chosen:
                self.rows.setCurrentItem(made)
        self.rows.blockSignals(False)

    def allow(self, *, take: bool, undo: bool) -> None:
        """Allow what makes sense now."""
        self.take.setEnabled(take)
        self.undo.setEnabled(undo)

    def _list(self):
        headers = (
            translate("CivicGrid", "Name"),
            translate("CivicGrid", "Address"),
            translate("CivicGrid", "Proposal"),
            translate("CivicGrid", "Score"),
            translate("CivicGrid", "Placed by"),
        )
        tip = translate("CivicGrid", "Rows without coordinates; choose one, then click its place on the map")
        made = tree("queueRows", tip, headers, stretched=1)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.currentItemChanged.connect(self._chosen)
        return made

    def _chosen(self, item, _before) -> None:
        if item is not None:
            self.rowChosen.emit(item.data(0, KEY_ROLE))
