"""The pages of a meeting pack by title, and the chosen one as it would be printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsLayout, QgsLayoutItemLabel
from qgis.gui import QgsLayoutView, QgsPreviewEffect
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QFontDatabase
from qgis.PyQt.QtWidgets import QSplitter, QTreeWidgetItem, QVBoxLayout, QWidget

from ..language import translate
from .pieces import KEY_ROLE, column, line, text, tree

if TYPE_CHECKING:
    from ..prints.pages import Maker

WAIT_MS = 400
"""After the last change, before pages are counted anew."""


class PackPreview(QWidget):
    """Lists pages and shows one; its map is drawn in the background."""

    def __init__(self) -> None:
        super().__init__()
        self.list = tree(
            "packPages",
            translate("CivicGrid", "The pages; click one to see it"),
            (translate("CivicGrid", "Title"), translate("CivicGrid", "Page no.")),
        )
        self.count = text("packCount")
        self.view = QgsLayoutView()
        self.view.setObjectName("packView")
        self._maker: Any = None
        self._sheet: Any = None  # QGIS holds no reference to the layout it shows
        beside = QSplitter()
        beside.addWidget(self._listed())
        beside.addWidget(self.view)
        beside.setSizes([280, 640])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(beside)
        self.list.currentItemChanged.connect(lambda item, _before: self._show(item))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self.view.zoomFull)
        self.begin()

    def begin(self) -> None:
        """Say that pages are about to be counted, which takes seconds."""
        self.count.setText(translate("CivicGrid", "Counting the pages…"))

    def show_pages(self, maker: Maker) -> None:
        """List the pages of a pack, and stay where one was."""
        place = self.list.indexOfTopLevelItem(self.list.currentItem()) if self.list.currentItem() else 0
        self._maker, self._pages = maker, maker.pages()
        self.list.blockSignals(True)
        self.list.clear()
        for number, page in enumerate(self._pages, 1):
            self.list.addTopLevelItem(line((page.title, (str(number), number)), number))
        self.list.blockSignals(False)
        if self._pages:
            self.list.setCurrentItem(self.list.topLevelItem(min(place, len(self._pages) - 1)))
        self.count.setText(translate("CivicGrid", "Pages: {count}").format(count=len(self._pages)))

    def set_grey(self, grey: bool) -> None:
        """Show pages as a printer without colour would print them."""
        self.view.setPreviewMode(QgsPreviewEffect.PreviewMode.PreviewGrayscale)
        self.view.setPreviewModeEnabled(grey)

    def forget(self) -> None:
        """Let go of the page that is shown, before its project goes."""
        self._later.stop()
        self.view.setScene(None)
        self._sheet = self._maker = None

    def _listed(self) -> QWidget:
        made = QWidget()
        layout = column(made, 0)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.count)
        return made

    def resizeEvent(self, event: Any) -> None:
        super().resizeEvent(event)
        self._later.start(WAIT_MS)

    def _show(self, item: QTreeWidgetItem) -> None:
        if item is None or self._maker is None:
            return
        number = item.data(0, KEY_ROLE)
        sheet = self._maker.sheet(self._pages[number - 1], number, len(self._pages))
        _without_false_bold(sheet.layout)
        self.view.setCurrentLayout(sheet.layout)
        self._sheet = sheet
        self.view.zoomFull()


def _without_false_bold(layout: QgsLayout) -> None:
    """Show bold letters plain where the font has none: those that Qt makes up are blots in a view that is scaled."""
    from ..prints.lettering import form_of, letter

    for item in layout.items():
        if isinstance(item, QgsLayoutItemLabel) and item.text():
            form = form_of(item)
            font = form.font()
            if "Bold" not in QFontDatabase().styles(font.family()):
                font.setBold(False)
                form.setFont(font)
                letter(item, form)
