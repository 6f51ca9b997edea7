"""The dock: its pages, and what is said above them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QMainWindow, QStackedWidget, QTabWidget, QVBoxLayout, QWidget

from ..importer.dropping import dropped
from ..language import translate
from .analysepage import AnalysePage
from .controller import Controller
from .datapage import DataPage
from .notice import Notice
from .outputpage import OutputPage
from .pieces import scrolled
from .resultspage import ResultsPage
from .sitingpage import SitingPage
from .startpage import StartPage

NARROWEST, USUAL = 330, 410


class MainDock(QgsDockWidget):
    """The district at a glance: Data · Analyse · Results · Where next · Output."""

    def __init__(self, iface, parent: Optional[QWidget] = None) -> None:
        super().__init__(translate("CivicGrid", "CivicGrid"), parent)
        self.setObjectName("civicgridDock")
        self._placed = False
        self.setAcceptDrops(True)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.notice = Notice()
        self.start = StartPage()
        self.data = DataPage()
        self.analyse = AnalysePage()
        self.results = ResultsPage()
        self.siting = SitingPage()
        self.output = OutputPage()
        self.pages = QTabWidget()
        self.pages.setObjectName("civicgridPages")
        self.pages.setDocumentMode(True)
        self.pages.setUsesScrollButtons(False)
        self._add(scrolled(self.data), translate("CivicGrid", "Data"), translate("CivicGrid", "Files and standards"))
        self._add(
            scrolled(self.analyse), translate("CivicGrid", "Analyse"), translate("CivicGrid", "Compute and watch")
        )
        self._add(
            self.results, translate("CivicGrid", "Results"), translate("CivicGrid", "Figures, gaps and hot cells")
        )
        tip = translate("CivicGrid", "Where further facilities should stand")
        self._add(scrolled(self.siting), translate("CivicGrid", "Where next"), tip)
        self._add(scrolled(self.output), translate("CivicGrid", "Output"), translate("CivicGrid", "Print and export"))
        self.stack = QStackedWidget()
        self.stack.setObjectName("civicgridStack")
        self.stack.addWidget(scrolled(self.start))
        self.stack.addWidget(self.pages)
        body = QWidget()
        body.setMinimumWidth(NARROWEST)
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self.stack, 1)
        self.setWidget(body)
        self.controller = Controller(self, iface)

    def showEvent(self, event) -> None:
        """Take a width at which nothing is cut when first shown; afterwards it is the person's own."""
        super().showEvent(event)
        window = self.parent()
        if not self._placed and isinstance(window, QMainWindow):
            self._placed = True
            QTimer.singleShot(0, lambda: window.resizeDocks([self], [USUAL], Qt.Orientation.Horizontal))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files, unless something runs on the study."""
        if dropped(event.mimeData()) and not self.controller.work.busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the import window with the files."""
        event.acceptProposedAction()
        paths = dropped(event.mimeData())
        QTimer.singleShot(0, lambda: self.import_files(paths))  # the other program waits for the drop

    def import_files(self, paths: Sequence[str] = ()) -> None:
        """Open the import window, unless something runs on the study."""
        if not self.controller.work.busy:
            self.controller.study.ask_import(paths)

    def show_page(self, page: QWidget) -> None:
        """Bring a page to the front."""
        for place in range(self.pages.count()):
            inside = self.pages.widget(place)
            if inside is page or inside.isAncestorOf(page):
                self.pages.setCurrentIndex(place)

    def shut(self) -> None:
        """End what runs and let go of everything outside, before the dock is removed."""
        self.controller.shut()

    def _add(self, page: QWidget, title: str, tip: str) -> None:
        place = self.pages.addTab(page, title)
        self.pages.setTabToolTip(place, tip)
