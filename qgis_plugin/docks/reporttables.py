"""The tables of a run on the page *Results*: one at a time, chosen from a list."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import fill
from typing import Optional

from qgis.PyQt.QtCore import QByteArray, Qt, pyqtSignal
from qgis.PyQt.QtGui import QPainter, QPaintEvent, QResizeEvent
from qgis.PyQt.QtSvg import QSvgRenderer
from qgis.PyQt.QtWidgets import QComboBox, QHeaderView, QSizePolicy, QTreeWidgetItem, QWidget

from ..language import translate
from .digest import Place, Report
from .pieces import KEY_ROLE, column, line, named, scrolled, steady, text, tree, wrapping

WIDEST = 22  # characters of a column, before lines are broken
HEAD_LETTERS = 12  # of one line of a heading
PAD_PX = 16

Cell = tuple[str, Optional[float]]


class Drawing(QWidget):
    """An SVG document, as wide as there is room."""

    def __init__(self, svg: str) -> None:
        super().__init__()
        self._svg = QSvgRenderer(QByteArray(svg.encode("utf-8")))
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Its shape stays as it is (called by Qt)."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height that goes with a width (called by Qt)."""
        size = self._svg.defaultSize()
        return round(width * size.height() / max(size.width(), 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take that height (called by Qt)."""
        super().resizeEvent(event)
        self.setFixedHeight(self.heightForWidth(self.width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it (called by Qt)."""
        painter = QPainter(self)
        self._svg.render(painter)
        painter.end()


class ReportTables(QWidget):
    """A table, what it is about, and rows that lead to the map where they stand on it."""

    placeWanted = pyqtSignal(object)

    def __init__(self, name: str, *, only_one: bool = False) -> None:
        """``name`` is what its controls are called by; ``only_one``: there is never a choice of tables."""
        super().__init__()
        self._reports: Sequence[Report] = ()
        layout = column(self, 4)
        self.choice = None if only_one else self._choice(f"{name}Choice")
        self.note = text(f"{name}Note", faint=True)
        tip = translate("CivicGrid", "Click a heading to sort; click a facility, or press Enter, to see it on the map")
        self.table = tree(f"{name}Table", tip, ("",))
        self.table.setRootIsDecorated(False)
        self.table.setIndentation(6)
        self.table.setSortingEnabled(True)
        wrapping(self.table)
        self.table.itemClicked.connect(self._lead)
        self.table.itemActivated.connect(self._lead)
        self.charts = QWidget()
        self.charts.setObjectName(f"{name}Charts")
        column(self.charts, 0)
        self.drawn = scrolled(self.charts)
        if self.choice is not None:
            layout.addWidget(self.choice)
        layout.addWidget(self.note)
        layout.addWidget(self.drawn, 1)
        layout.addWidget(self.table, 1)

    def fill(self, reports: Sequence[Report]) -> None:
        """Offer the tables of a run; the subject that was shown stays."""
        self._reports = reports
        if self.choice is None:
            self._show(0)
            return
        chosen = self.choice.currentText()
        self.choice.blockSignals(True)
        self.choice.clear()
        self.choice.addItems([report.title for report in reports])
        self.choice.setCurrentIndex(max(0, self.choice.findText(chosen)))
        self.choice.blockSignals(False)
        self._show(self.choice.currentIndex())

    def _choice(self, name: str) -> QComboBox:
        made = named(steady(QComboBox()), name, translate("CivicGrid", "Which table to show"))
        made.currentIndexChanged.connect(self._show)
        return made

    def chosen(self) -> Optional[Place]:
        """Give where the chosen row stands on the map."""
        items = self.table.selectedItems()
        return items[0].data(0, KEY_ROLE) if items else None

    def _show(self, place: int) -> None:
        report: Optional[Report] = self._reports[place] if 0 <= place < len(self._reports) else None
        self.table.clear()
        self.note.setText(report.note if report else "")
        self._draw(report.charts if report else ())
        if report is None:
            return
        subjects = dict.fromkeys(cells[0][0] for cells in report.rows)
        grouped = len(subjects) < len(report.rows)
        self.table.setColumnCount(len(report.heads) - grouped)
        self.table.setHeaderLabels([fill(head, HEAD_LETTERS) for head in report.heads[grouped:]])
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # the order given, until a header is clicked
        tops = {name: self._top(name) for name in subjects} if grouped else {}
        for cells, where in zip(report.rows, report.places):
            tops.get(cells[0][0], self.table.invisibleRootItem()).addChild(line(cells[grouped:], where))
        self.table.expandAll()
        self._fit([cells[grouped:] for cells in report.rows])

    def _draw(self, charts: Sequence[str]) -> None:
        """Show the curves of a table above it."""
        layout = self.charts.layout()
        while layout.count():
            layout.takeAt(0).widget().deleteLater()
        for chart in charts:
            layout.addWidget(Drawing(chart))
        self.drawn.setVisible(bool(charts))

    def _top(self, name: str) -> QTreeWidgetItem:
        """A line of its own for all rows of a kind."""
        made = line((name,))
        font = made.font(0)
        font.setBold(True)
        made.setFont(0, font)
        self.table.addTopLevelItem(made)
        made.setFirstColumnSpanned(True)
        return made

    def _fit(self, rows: Sequence[Sequence[Cell]]) -> None:
        """As wide as what stands in them, up to a width; the rest is reached by scrolling."""
        header, metrics = self.table.header(), self.table.fontMetrics()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for place in range(self.table.columnCount()):
            words = max((metrics.horizontalAdvance(cells[place][0]) for cells in rows), default=0)
            wide = max(header.sectionSizeHint(place), words + PAD_PX)
            most = metrics.averageCharWidth() * (WIDEST if place else 2 * WIDEST)
            header.resizeSection(place, min(wide, most))
        if self.table.columnCount() == 2:  # a sentence takes the room there is
            header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def _lead(self, item: QTreeWidgetItem, _place: int = 0) -> None:
        place = item.data(0, KEY_ROLE)
        if place is not None:
            self.placeWanted.emit(place)
