"""A list with ticks, and two buttons: take what is ticked, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Optional

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ..docks.pieces import KEY_ROLE, dialog_buttons, line, sized, tree
from ..language import translate


class Chooser(QDialog):
    """The list fills the dialog; what else belongs to it is put above or below."""

    def __init__(self, list_name: str, tip: str, headers: Sequence[str], parent: Optional[QWidget]) -> None:
        super().__init__(parent)
        self.list = tree(list_name, tip, headers, stretched=0)
        self.list.setRootIsDecorated(False)
        self._box = dialog_buttons(self, "choice", translate("CivicGrid", "Take"))
        self.ok = self._box.button(QDialogButtonBox.StandardButton.Ok)

    def lay_out(self, above: Sequence[QWidget], below: Sequence[QWidget]) -> None:
        """Put everything in its place."""
        layout = QVBoxLayout(self)
        for widget in above:
            layout.addWidget(widget)
        layout.addWidget(self.list, 1)
        for widget in (*below, self._box):
            layout.addWidget(widget)
        sized(self, 540, 400)

    def add(self, cells: Iterable[object], key: str) -> None:
        """Add a row, not ticked."""
        item = line(cells, key)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(0, Qt.CheckState.Unchecked)
        self.list.addTopLevelItem(item)

    def ticked(self) -> list[str]:
        """Give the keys of the ticked rows."""
        items: list[Any] = [self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount())]
        return [item.data(0, KEY_ROLE) for item in items if item.checkState(0) == Qt.CheckState.Checked]
