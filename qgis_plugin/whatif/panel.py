"""The panel of the what-if: what is tried out, what that comes to, and what is kept of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Optional

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QComboBox, QTreeWidget, QTreeWidgetItem, QWidget

from ..docks.helpwindow import show_help
from ..docks.notice import Notice
from ..docks.pieces import KEY_ROLE, button, column, line, mark, named, row, scrolled, text, tool, tree
from ..language import translate
from .telling import Row, areas, whole

if TYPE_CHECKING:
    from ...geo.figures import Area
    from ...geo.whatif.whatif import Tally

NAMES = {
    "builtup": lambda: translate("CivicGrid", "Built-up land"),
    "residential": lambda: translate("CivicGrid", "Residential land"),
    "population": lambda: translate("CivicGrid", "People"),
}
"""What is covered, by its denominator."""


class WhatIfPanel(QgsDockWidget):
    """Shows what it is given; what a person wants goes out as a signal."""

    kindChosen = pyqtSignal(str)
    addingChosen = pyqtSignal(bool)
    closeWanted = pyqtSignal()
    undoWanted = pyqtSignal()
    redoWanted = pyqtSignal()
    resetWanted = pyqtSignal()
    keepWanted = pyqtSignal(str)
    opened = pyqtSignal(str)
    dropWanted = pyqtSignal(str)
    commitWanted = pyqtSignal(str)
    left = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(translate("CivicGrid", "What if"), parent)
        self.setObjectName("civicgridWhatIf")
        self._tallies: Optional[tuple[Sequence[Area], Tally, Tally]] = None
        body = QWidget()
        layout = column(body)
        self.notice = Notice()
        layout.addWidget(self.notice)
        self.kind = named(QComboBox(), "whatifKind", translate("CivicGrid", "The kind of facilities that is tried out"))
        self.kind.activated.connect(lambda _at: self.kindChosen.emit(self.kind.currentData()))
        self.said = text("whatifSaid")
        layout.addWidget(self.kind)
        layout.addWidget(self.said)
        layout.addLayout(self._tools())
        self.whole = self._whole()
        layout.addWidget(self.whole)
        self.of_what = named(QComboBox(), "whatifOf", translate("CivicGrid", "What the shares of the areas are of"))
        self.of_what.currentIndexChanged.connect(lambda _at: self._fill_areas())
        layout.addWidget(self.of_what)
        self.areas = self._areas()
        layout.addWidget(self.areas, 1)
        layout.addWidget(self._name())
        layout.addLayout(self._keeping())
        self.setWidget(scrolled(body))

    # -- building

    def _tools(self):
        self.adding = tool(
            "whatifAdd",
            translate("CivicGrid", "Add"),
            translate("CivicGrid", "Click on the map where a new one would stand"),
        )
        self.adding.setCheckable(True)
        self.adding.toggled.connect(self.addingChosen)
        self.closing = tool(
            "whatifClose",
            translate("CivicGrid", "Close"),
            translate("CivicGrid", "Close the chosen one, or open it again (right mouse button, Delete)"),
            self.closeWanted.emit,
        )
        self.undo = tool(
            "whatifUndo", translate("CivicGrid", "Undo"), translate("CivicGrid", "Take the last change back (Ctrl+Z)"),
            self.undoWanted.emit,
        )  # fmt: skip
        self.redo = tool(
            "whatifRedo", translate("CivicGrid", "Redo"), translate("CivicGrid", "Make it once more (Ctrl+Y)"),
            self.redoWanted.emit,
        )  # fmt: skip
        self.reset = tool(
            "whatifReset",
            translate("CivicGrid", "As today"),
            translate("CivicGrid", "Bring all facilities back to where they stand today; this can be undone"),
            self.resetWanted.emit,
        )
        self.help = tool(
            "whatifHelp",
            "?",
            translate("CivicGrid", "How it is used, and how it is computed"),
            lambda: show_help("whatif", self),
        )
        return row(self.adding, self.closing, self.undo, self.redo, self.reset, self.help)

    def _whole(self) -> QTreeWidget:
        headers = (
            translate("CivicGrid", "District (n / N)"),
            translate("CivicGrid", "Today"),
            translate("CivicGrid", "Then"),
            translate("CivicGrid", "Change"),
        )
        tip = translate("CivicGrid", "What is covered today and what would be then; n / N are those of then")
        made = tree("whatifWhole", tip, headers)
        made.setRootIsDecorated(False)
        made.setSelectionMode(QTreeWidget.SelectionMode.NoSelection)
        return made

    def _areas(self) -> QTreeWidget:
        headers = (
            translate("CivicGrid", "Area"),
            translate("CivicGrid", "Sites"),
            translate("CivicGrid", "Covered (n / N)"),
            translate("CivicGrid", "Change"),
        )
        made = tree("whatifAreas", translate("CivicGrid", "The same, area by area; a click on a head sorts"), headers)
        made.setRootIsDecorated(False)
        made.setSortingEnabled(True)
        made.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        return made

    def _name(self) -> QComboBox:
        self.name = named(
            QComboBox(), "whatifName", translate("CivicGrid", "Name what is tried out, or choose what was kept")
        )
        self.name.setEditable(True)
        self.name.lineEdit().setPlaceholderText(translate("CivicGrid", "Name of the scenario"))
        self.name.activated.connect(lambda _at: self.opened.emit(self.name.currentText().strip()))
        return self.name

    def _keeping(self):
        self.keep = button(
            "whatifKeep",
            translate("CivicGrid", "Keep"),
            translate("CivicGrid", "Keep it in the study by this name; save the study to have it next time"),
            lambda: self.keepWanted.emit(self.name.currentText().strip()),
        )
        self.drop = button(
            "whatifDrop",
            translate("CivicGrid", "Delete"),
            translate("CivicGrid", "Take this name out of the study"),
            lambda: self.dropWanted.emit(self.name.currentText().strip()),
        )
        self.commit = button(
            "whatifCommit",
            translate("CivicGrid", "To the plan…"),
            translate("CivicGrid", "Bring it into the workspace as planned, and compare it with today at the next run"),
            lambda: self.commitWanted.emit(self.name.currentText().strip()),
        )
        return row(self.keep, self.drop, self.commit)

    # -- showing

    def show_kinds(self, kinds: Mapping[str, str], chosen: str) -> None:
        """Offer the kinds there are."""
        self.kind.clear()
        for key, name in kinds.items():
            self.kind.addItem(mark(key), name, key)
        self.kind.setCurrentIndex(self.kind.findData(chosen))

    def show_names(self, names: Sequence[str], chosen: str) -> None:
        """Offer what is kept."""
        self.name.clear()
        self.name.addItems(list(names))
        self.name.setCurrentIndex(self.name.findText(chosen))
        self.name.setEditText(chosen)

    def show_tallies(self, places: Sequence[Area], start: Tally, now: Tally) -> None:
        """Show how things stand today, and how they would."""
        self._tallies = (places, start, now)
        known = [self.of_what.itemData(place) for place in range(self.of_what.count())]
        if known != list(now.amounts):
            self.of_what.blockSignals(True)
            self.of_what.clear()
            for key in now.amounts:
                self.of_what.addItem(NAMES[key](), key)
            self.of_what.blockSignals(False)
        _fill(self.whole, whole(start, now))
        rows_px = sum(
            self.whole.visualItemRect(self.whole.topLevelItem(place)).height()
            for place in range(self.whole.topLevelItemCount())
        )
        self.whole.setFixedHeight(self.whole.header().height() + rows_px + 2 * self.whole.frameWidth() + 2)
        self._fill_areas()

    def _fill_areas(self) -> None:
        if self._tallies is not None and self.of_what.currentData() is not None:
            _fill(self.areas, areas(*self._tallies, self.of_what.currentData()))

    def allow(self, *, undo: bool, redo: bool, changed: bool, close: bool, known: bool) -> None:
        """Allow what makes sense now; ``known``: something is kept by the name that is shown."""
        self.undo.setEnabled(undo)
        self.redo.setEnabled(redo)
        self.closing.setEnabled(close)
        self.drop.setEnabled(known)
        for widget in (self.reset, self.keep, self.commit):
            widget.setEnabled(changed)

    def keyPressEvent(self, event) -> None:
        """Undo and redo by the usual keys."""
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undoWanted.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redoWanted.emit()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event) -> None:
        """Closing the panel ends the what-if."""
        super().closeEvent(event)
        self.left.emit()


def _fill(shown: QTreeWidget, rows: Sequence[Row]) -> None:
    """Write rows into a list; lines that are there already are written over, so that nothing flickers or scrolls."""
    there = {shown.topLevelItem(place).data(0, KEY_ROLE): shown.topLevelItem(place) for place in range(
        shown.topLevelItemCount())}  # fmt: skip
    sorting = shown.isSortingEnabled()
    shown.setSortingEnabled(False)
    if set(there) != {row_.key for row_ in rows}:
        shown.clear()
        there = {}
    for row_ in rows:
        fresh = line(row_.cells, row_.key, row_.tip)
        item = there.get(row_.key)
        if item is None:
            shown.addTopLevelItem(fresh)
        else:
            _copy(fresh, item, len(row_.cells))
    shown.setSortingEnabled(sorting)


def _copy(one: QTreeWidgetItem, other: QTreeWidgetItem, columns: int) -> None:
    from ..docks.pieces import SORT_ROLE

    for place in range(columns):
        if one.text(place) != other.text(place):
            other.setText(place, one.text(place))
            other.setData(place, SORT_ROLE, one.data(place, SORT_ROLE))
            other.setToolTip(place, one.toolTip(place))
