"""The map tool that takes one place: it snaps to nothing, and Escape leaves it."""

from __future__ import annotations

from qgis.core import QgsPointXY
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import Qt, pyqtSignal


class PlaceTool(QgsMapTool):
    """Says where the map was clicked, in its coordinate system."""

    clicked = pyqtSignal(QgsPointXY)
    left = pyqtSignal()

    def __init__(self, canvas) -> None:
        super().__init__(canvas)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def canvasReleaseEvent(self, event) -> None:
        """Take the place of a left click."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit(event.mapPoint())

    def keyPressEvent(self, event) -> None:
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            event.accept()
            self.left.emit()
