"""What was found in a file, one group for each kind of finding: how many rows, what to do, and where."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..docks.pieces import KEY_ROLE, button, heading, line, row, text, tree, wrapping
from ..language import translate
from .entry import Entry, grouped
from .filelist import severity_icon


class FindingList(QWidget):
    """A list of groups; opened, a group shows the whole sentence and the rows."""

    zoomWanted = pyqtSignal(object)  # Problem

    def __init__(self) -> None:
        super().__init__()
        headers = (translate("CivicGrid", "Finding"), translate("CivicGrid", "Count"))
        tip = translate("CivicGrid", "What was found; a row that is opened says why it matters and what to do")
        self.list = tree("importFindings", tip, headers, stretched=0)
        wrapping(self.list, 0)
        self.list.itemSelectionChanged.connect(self._follow)
        self.list.itemDoubleClicked.connect(lambda _item, _place: self._zoom())
        self.zoom = button(
            "importZoom",
            translate("CivicGrid", "Zoom to"),
            translate("CivicGrid", "Show the rows of the chosen finding on the map"),
            self._zoom,
        )
        self.said = text("importFindingText")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        head = row(heading(translate("CivicGrid", "Findings")), self.zoom, stretch=False)
        head.insertStretch(1, 1)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.said)
        self.said.hide()

    def show_entry(self, entry: Optional[Entry]) -> None:
        """Show the findings of an entry (None: nothing)."""
        from ..messages import sentence, title

        self.list.clear()
        for _code, problems in grouped(entry.problems if entry is not None else ()):
            for problem in problems:
                count = problem.params.get("count", len(problem.rows) or "")
                cells = (title(problem), (f"{count:,}" if isinstance(count, int) else str(count), _number(count)))
                item = line(cells, problem, sentence(problem))
                item.setIcon(0, severity_icon(self, problem.severity.value))
                self.list.addTopLevelItem(item)
        if entry is not None and not entry.usable and self.list.topLevelItemCount():
            self.list.setCurrentItem(self.list.topLevelItem(0))  # why it can't come in
        self._follow()

    def chosen(self) -> object:
        """Give the chosen finding, or None."""
        items = self.list.selectedItems()
        return items[0].data(0, KEY_ROLE) if items else None

    def _follow(self) -> None:
        from ..messages import sentence

        problem = self.chosen()
        self.zoom.setEnabled(bool(problem is not None and (problem.rows or problem.params.get("at"))))
        self.said.setText(sentence(problem) if problem is not None else "")
        self.said.setVisible(problem is not None)

    def _zoom(self) -> None:
        if self.chosen() is not None and self.zoom.isEnabled():
            self.zoomWanted.emit(self.chosen())


def _number(count: object) -> float:
    return float(count) if isinstance(count, (int, float)) else 0.0
