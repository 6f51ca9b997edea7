"""The map tool of the what-if: the left button drags and adds, the right one closes, Escape brings back."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.core import QgsPointXY
from qgis.gui import QgsMapTool
from qgis.PyQt.QtCore import QPoint, Qt, pyqtSignal
from qgis.PyQt.QtGui import QKeySequence
from qgis.PyQt.QtWidgets import QApplication

NEAR_PX = 12
"""A facility is taken hold of within so many pixels."""


class WhatIfTool(QgsMapTool):
    """Says what the mouse does to facilities; ``find`` gives the one near a place on the canvas (None: none).

    A click on a facility chooses it; only when the mouse has gone farther does it move.
    """

    chosen = pyqtSignal(int)
    dragged = pyqtSignal(int, QgsPointXY)  # while the button is held
    dropped = pyqtSignal(int, QgsPointXY)
    held = pyqtSignal(int)  # Escape while it was dragged: it goes back
    added = pyqtSignal(QgsPointXY)
    closed = pyqtSignal(int)  # the right button, or Delete over a facility: closed, or opened again
    undone = pyqtSignal()
    redone = pyqtSignal()
    left = pyqtSignal()

    def __init__(self, canvas, find: Callable[[QPoint], Optional[int]]) -> None:
        super().__init__(canvas)
        self.adding = False
        self._find = find
        self._site: Optional[int] = None
        self._from: Optional[QPoint] = None
        self._dragging = False

    def canvasPressEvent(self, event) -> None:
        """Take hold of a facility."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._site, self._from, self._dragging = self._find(event.pos()), event.pos(), False

    def canvasMoveEvent(self, event) -> None:
        """Drag what is held; else show by the cursor what can be done here."""
        if self._from is None or not event.buttons() & Qt.MouseButton.LeftButton:
            over = self._find(event.pos()) is not None
            free = Qt.CursorShape.CrossCursor if self.adding else Qt.CursorShape.ArrowCursor
            self.setCursor(Qt.CursorShape.OpenHandCursor if over else free)
            return
        far = (event.pos() - self._from).manhattanLength() >= QApplication.startDragDistance()
        if self._site is not None and (self._dragging or far):
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self._site, event.mapPoint())

    def canvasReleaseEvent(self, event) -> None:
        """Let go of it, add one, or close one."""
        if event.button() == Qt.MouseButton.RightButton:
            site = self._find(event.pos())
            if site is not None:
                self.closed.emit(site)
        elif self._from is not None:
            site, dragging = self._site, self._dragging
            self._let_go()
            if dragging:
                self.dropped.emit(site, event.mapPoint())
            elif site is not None:
                self.chosen.emit(site)
            elif self.adding:
                self.added.emit(event.mapPoint())

    def activate(self) -> None:
        """Hear keys while a button is held, too: those the canvas does not hand on (called by QGIS)."""
        super().activate()
        self.canvas().keyPressed.connect(self._key_pressed)

    def deactivate(self) -> None:
        """Another tool is taken (called by QGIS)."""
        self.canvas().keyPressed.disconnect(self._key_pressed)
        super().deactivate()

    def _key_pressed(self, event) -> None:
        if event.key() == Qt.Key.Key_Escape and self._dragging:
            site = self._site
            self._let_go()
            self.held.emit(site)

    def keyPressEvent(self, event) -> None:
        """Escape ends adding, Delete closes, and what is done can be undone."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Delete:
            site = self._find(self.canvas().mouseLastXY())
            if site is not None:
                self.closed.emit(site)
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undone.emit()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.redone.emit()
        else:
            event.ignore()

    def _let_go(self) -> None:
        self._site = self._from = None
        self._dragging = False
