"""The left of the import window: every file, sheet and layer, what it is, how many rows, and the worst finding."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QHeaderView, QStyle, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ..docks.pieces import KEY_ROLE, button, line, mark, row, tree
from ..language import translate
from .entry import Entry

_ICONS = {
    "error": QStyle.StandardPixmap.SP_MessageBoxCritical,
    "warning": QStyle.StandardPixmap.SP_MessageBoxWarning,
    "info": QStyle.StandardPixmap.SP_MessageBoxInformation,
}


def severity_icon(widget: QWidget, severity: str):
    """Give the sign of a severity, as the theme draws it."""
    return widget.style().standardIcon(_ICONS[severity])


class FileList(QWidget):
    """A list with ticks; it knows entries only to show them."""

    chosen = pyqtSignal(object)  # the one entry that is looked into, or None
    ticked = pyqtSignal(object, bool)
    addWanted = pyqtSignal()
    layersWanted = pyqtSignal()
    tablesWanted = pyqtSignal()
    removeWanted = pyqtSignal(list)

    def __init__(self) -> None:
        super().__init__()
        headers = (
            translate("CivicGrid", "File"),
            translate("CivicGrid", "Kind"),
            translate("CivicGrid", "Rows"),
        )
        tip = translate("CivicGrid", "Files, sheets and layers; those that are ticked come in")
        self.list = tree("importFiles", tip, headers, stretched=0)
        self.list.setRootIsDecorated(False)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Interactive)
        self.list.header().resizeSection(1, self.list.fontMetrics().averageCharWidth() * 24)
        self.list.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(lambda: self.chosen.emit(self.current()))
        self.list.itemChanged.connect(self._tick)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self.add = button(
            "importAddFiles",
            translate("CivicGrid", "Files…"),
            translate("CivicGrid", "Choose tables and maps; or drop them into this window"),
            self.addWanted.emit,
        )
        self.layers = button(
            "importAddLayers",
            translate("CivicGrid", "Open layers…"),
            translate("CivicGrid", "Take layers that are open in QGIS"),
            self.layersWanted.emit,
        )
        self.tables = button(
            "importAddTables",
            translate("CivicGrid", "Database…"),
            translate("CivicGrid", "Take tables and views of a PostgreSQL database that QGIS knows"),
            self.tablesWanted.emit,
        )
        self.remove = button(
            "importRemove",
            translate("CivicGrid", "Remove"),
            translate("CivicGrid", "Take the chosen files off the list"),
            lambda: self.removeWanted.emit(self.selected()),
        )
        layout.addLayout(row(self.add, self.layers, self.tables, self.remove))
        layout.addWidget(self.list, 1)
        self._filling = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes the chosen files off, as the button does."""
        if event.key() == Qt.Key.Key_Delete and self.selected():
            self.removeWanted.emit(self.selected())
        else:
            super().keyPressEvent(event)

    # -- showing

    def show_entries(self, entries: Sequence[Entry], names: Mapping[str, str]) -> None:
        """Show the list anew; the same entry stays chosen, else the first is."""
        before = self.current()
        self._filling = True
        self.list.clear()
        for entry in entries:
            item = line(("", "", ""), None)
            item.setData(0, KEY_ROLE, entry)
            self._fill(item, entry, names)
            self.list.addTopLevelItem(item)
        self._filling = False
        at = entries.index(before) if before in entries else 0
        if entries:
            self.list.setCurrentItem(self.list.topLevelItem(at))
        else:
            self.chosen.emit(None)

    def show_entry(self, entry: Entry, names: Mapping[str, str]) -> None:
        """Show one entry as it is now."""
        for item in self._items():
            if item.data(0, KEY_ROLE) is entry:
                self._filling = True
                self._fill(item, entry, names)
                self._filling = False

    def current(self) -> Optional[Entry]:
        """Give the entry that is looked into."""
        chosen = self.selected()
        return chosen[0] if len(chosen) == 1 else None

    def selected(self) -> list[Entry]:
        """Give the chosen entries."""
        return [item.data(0, KEY_ROLE) for item in self.list.selectedItems()]

    def _items(self) -> list[QTreeWidgetItem]:
        return [self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount())]

    def _fill(self, item: QTreeWidgetItem, entry: Entry, names: Mapping[str, str]) -> None:
        item.setText(0, entry.file)
        item.setToolTip(0, entry.source.path)
        looking = translate("CivicGrid", "looking…")
        unknown = translate("CivicGrid", "not known")
        item.setText(1, names.get(entry.kind, unknown) if entry.look is not None or entry.unreadable else looking)
        item.setText(2, _rows(entry))
        item.setTextAlignment(2, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
        if entry.kind:
            item.setIcon(1, mark(entry.kind))
        if entry.worst in ("error", "warning"):
            item.setIcon(2, severity_icon(self, entry.worst))
        else:
            item.setData(2, Qt.ItemDataRole.DecorationRole, None)
        item.setFlags(
            item.flags() | Qt.ItemFlag.ItemIsUserCheckable if entry.usable
            else item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable
        )  # fmt: skip
        item.setCheckState(0, Qt.CheckState.Checked if entry.comes else Qt.CheckState.Unchecked)

    def _tick(self, item: QTreeWidgetItem, place: int) -> None:
        if place == 0 and not self._filling:
            self.ticked.emit(item.data(0, KEY_ROLE), item.checkState(0) == Qt.CheckState.Checked)


def _rows(entry: Entry) -> str:
    if entry.rows is None:
        return ""
    if entry.sure or (entry.look is not None and entry.look.whole):
        return f"{entry.rows:,}"
    return translate("CivicGrid", "about {rows}").format(rows=f"{entry.rows:,}")
