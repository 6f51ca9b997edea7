"""The dock: its pages, and what is said above them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsApplication
from qgis.gui import QgsDockWidget
from qgis.PyQt.QtCore import QEvent, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent, QIcon, QKeyEvent, QKeySequence
from qgis.PyQt.QtWidgets import QMainWindow, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from .. import paths
from ..importer.dropping import dropped
from ..language import translate
from .analysepage import AnalysePage
from .controller import Controller
from .datapage import DataPage
from .notice import Notice
from .outputpage import OutputPage
from .pagetabs import PageTabs
from .pieces import scrolled
from .resultspage import ResultsPage
from .sitingpage import SitingPage
from .standardspage import StandardsPage
from .startpage import StartPage

NARROWEST, USUAL = 250, 410


class MainDock(QgsDockWidget):
    """The district at a glance: Data · Standards · Analyse · Results · Where next · Output."""

    environmentWanted = pyqtSignal()

    def __init__(self, iface, parent: Optional[QWidget] = None) -> None:
        super().__init__(translate("CivicGrid", "CivicGrid"), parent)
        self.setObjectName("civicgridDock")
        self._placed = False
        self.setAcceptDrops(True)
        self.setAllowedAreas(Qt.DockWidgetArea.LeftDockWidgetArea | Qt.DockWidgetArea.RightDockWidgetArea)
        self.notice = Notice()
        self.start = StartPage()
        self.data = DataPage()
        self.standards = StandardsPage()
        self.analyse = AnalysePage()
        self.results = ResultsPage()
        self.siting = SitingPage()
        self.output = OutputPage()
        self.pages = self._pages()
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
            usual = max(USUAL, self.pages.named_width())
            QTimer.singleShot(0, lambda: window.resizeDocks([self], [usual], Qt.Orientation.Horizontal))

    def event(self, event: QEvent) -> bool:
        """Keep the keys of undo and redo from the undo of layers, while the dock has the focus (called by Qt)."""
        if event.type() == QEvent.Type.ShortcutOverride and self._step_of(event) is not None:
            event.accept()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last change of the study back, or make it once more (called by Qt)."""
        step = self._step_of(event)
        if step is not None:
            step.click()
        else:
            super().keyPressEvent(event)

    def _step_of(self, event: QKeyEvent) -> Optional[QToolButton]:
        if event.matches(QKeySequence.StandardKey.Undo):
            return self.data.undo
        return self.data.redo if event.matches(QKeySequence.StandardKey.Redo) else None

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

    def _pages(self) -> PageTabs:
        made = PageTabs()
        made.setObjectName("civicgridPages")
        made.setAccessibleName(translate("CivicGrid", "The pages of the panel"))
        sign, ours = QgsApplication.getThemeIcon, lambda name: QIcon(paths.icon(name))
        for page, icon, title, tip in (
            (
                scrolled(self.data),
                sign("/mActionOpenTable.svg"),
                translate("CivicGrid", "Data"),
                translate("CivicGrid", "The study, and the layers it is made of"),
            ),
            (
                self.standards,
                sign("/mActionMeasure.svg"),
                translate("CivicGrid", "Standards"),
                translate("CivicGrid", "What everything is measured by, and where each number comes from"),
            ),
            (
                scrolled(self.analyse),
                sign("/mActionStart.svg"),
                translate("CivicGrid", "Analyse"),
                translate("CivicGrid", "Compute and watch"),
            ),
            (
                self.results,
                ours("gridfigures"),
                translate("CivicGrid", "Results"),
                translate("CivicGrid", "Figures, gaps and hot cells"),
            ),
            (
                scrolled(self.siting),
                ours("siting"),
                translate("CivicGrid", "Where next"),
                translate("CivicGrid", "Where further facilities should stand"),
            ),
            (
                scrolled(self.output),
                sign("/mActionFilePrint.svg"),
                translate("CivicGrid", "Output"),
                translate("CivicGrid", "Print and export"),
            ),
        ):
            made.add(page, icon, title, tip)
        return made
