"""The tabs of the dock's pages."""

from __future__ import annotations

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import QIcon, QResizeEvent
from qgis.PyQt.QtWidgets import QTabBar, QTabWidget, QWidget


class _Bar(QTabBar):
    """Signs share the width evenly: there are few of them, and all have to be seen."""

    signs = False

    def tabSizeHint(self, place: int) -> QSize:
        """Give the size of a tab (called by Qt)."""
        size = super().tabSizeHint(place)
        share = self.parentWidget().width() // max(self.count(), 1)
        return QSize(min(size.width(), share), size.height()) if self.signs else size


class PageTabs(QTabWidget):
    """Tabs with names; where not all names fit beside each other, with signs alone."""

    def __init__(self) -> None:
        super().__init__()
        self.setTabBar(_Bar())
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self._faces: list[tuple[str, QIcon]] = []

    def add(self, page: QWidget, icon: QIcon, title: str, tip: str) -> None:
        """Add a page."""
        self._faces.append((title, icon))
        place = self.addTab(page, title)
        self.setTabToolTip(place, f"{title}\n{tip}")
        self.tabBar().setAccessibleTabName(place, title)

    def named_width(self) -> int:
        """Give the width that all names need."""
        self._show(named=True)
        return self.tabBar().sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show names or signs (called by Qt)."""
        super().resizeEvent(event)
        self._show(named=self.named_width() <= self.width())

    def _show(self, *, named: bool) -> None:
        self.tabBar().signs = not named
        for place, (title, icon) in enumerate(self._faces):
            self.setTabText(place, title if named else "")
            self.setTabIcon(place, QIcon() if named else icon)

    def minimumSizeHint(self) -> QSize:
        """Names don't widen the dock (called by Qt)."""
        return QSize(0, super().minimumSizeHint().height())
