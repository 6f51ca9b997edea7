"""The card of a place: a small window beside the map."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QHeaderView, QVBoxLayout, QWidget

from ..docks.pieces import heading, line, mark, text, tree, wrapping
from ..language import translate

if TYPE_CHECKING:
    from .rows import Group

LETTERS = 46
"""Of the width: two codes of a cell fit beside each other."""
_SIGNS = {True: "✓ ", False: "✗ ", None: ""}


class PlaceCard(QDialog):
    """It knows no study, only what it is given to show."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("civicgridPlace")
        self.setWindowTitle(translate("CivicGrid", "What is this place?"))
        self.said = text("placeSaid", translate("CivicGrid", "Click on the map; Escape leaves."), faint=True)
        headers = (translate("CivicGrid", "What"), translate("CivicGrid", "Here"))
        tip = translate("CivicGrid", "What the place lies in, what is nearest, and what serves it")
        self.rows = tree("placeRows", tip, headers, stretched=1)
        self.rows.setRootIsDecorated(False)
        self.rows.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        wrapping(self.rows)
        layout = QVBoxLayout(self)
        layout.addWidget(self.rows, 1)
        layout.addWidget(self.said)
        self.ensurePolished()  # in the letters of QGIS
        self.resize(self.fontMetrics().horizontalAdvance("0") * LETTERS, 460)

    def show_groups(self, groups: Sequence[Group], said: str) -> None:
        """Show a place."""
        self.rows.clear()
        for group in groups:
            head = line((group.title, ""))
            head.setFont(0, heading("").font())
            head.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.rows.addTopLevelItem(head)
            for row in group.rows:
                made = line((row.what, _SIGNS[row.good] + row.value), row.kind, f"{row.what} {row.value}".strip())
                if row.kind and row.what:
                    made.setIcon(0, mark(row.kind))
                self.rows.addTopLevelItem(made)
        self.said.setText(said)
