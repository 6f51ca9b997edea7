"""The project of results opened bit by bit; QGIS reads one as a whole, and its window stands still for seconds."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Optional

from qgis.core import QgsLayerTreeModel, QgsMapLayer, QgsProject
from qgis.gui import QgsCustomProjectOpenHandler
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..projectparts import Parts, complete, layers_of, put_together, taken_apart

_LEGENDS = QgsLayerTreeModel.Flag.ShowLegend


class Opening(QObject):
    """Opens one project at a time: its layers are made one by one, put into the window at once, and get their data.

    Until then the project before stays. A person may do anything meanwhile: when another project is opened, this one is
    not; layers that are gone are passed over.
    """

    opened = pyqtSignal(object)  # the path of the project
    completed = pyqtSignal(QgsMapLayer)  # has its data

    def __init__(self, iface, parent: QObject) -> None:
        super().__init__(parent)
        self._iface = iface
        self._making: Optional[Iterator[QgsMapLayer]] = None
        self._left: list[str] = []
        self._putting = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)
        QgsProject.instance().cleared.connect(self._forget)

    @property
    def busy(self) -> bool:
        """Whether a project is going to be opened, and the one before is still in the window."""
        return self._making is not None

    def open(self, path: Path) -> None:
        """Begin with a project: ``opened`` follows, then ``completed`` for each of its layers."""
        self._making, self._left = self._make(path), []
        self._timer.start(0)

    def shut(self) -> None:
        """Let no layer be without its data when there is nobody any more to give it."""
        QgsProject.instance().cleared.disconnect(self._forget)
        self._making = None
        while self._left:
            self._go_on()
        self._timer.stop()

    def _forget(self) -> None:
        """Leave the project: another one was opened."""
        if not self._putting:
            self._making, self._left = None, []

    def _go_on(self) -> None:
        """Do one bit (called by Qt when the window has nothing else to do)."""
        if self._left:
            self._complete(self._left.pop())
        elif self._making is not None and next(self._making, None) is None:
            self._making = None
        if self._left or self._making is not None:
            self._timer.start(0)
        else:
            self._iface.layerTreeCanvasBridge().setAutoSetupOnFirstLayer(True)

    def _make(self, path: Path) -> Iterator[QgsMapLayer]:
        """Make the layers, then put them into the window; those that are seen get their data first."""
        parts, layers = taken_apart(path), []
        for layer in layers_of(parts) if parts else ():
            layers.append(layer)
            yield layer
        self._put_into_window(path, _PutTogether(self._iface, parts, layers) if parts else None)
        project = QgsProject.instance()
        if Path(project.fileName()) == path:  # else QGIS has said why it is not
            nodes = project.layerTreeRoot().findLayers()
            self._left = [node.layerId() for node in sorted(nodes, key=lambda node: node.isVisible())]
            self.opened.emit(path)

    def _put_into_window(self, path: Path, handler: Optional[QgsCustomProjectOpenHandler]) -> None:
        """Have QGIS open a project as ever, but for what is handled."""
        self._iface.layerTreeCanvasBridge().setAutoSetupOnFirstLayer(False)  # the project says where the map begins
        self._putting = True
        if handler is not None:
            self._iface.registerCustomProjectOpenHandler(handler)
        try:
            self._iface.addProject(str(path))
        finally:
            self._putting = False
            if handler is not None:
                self._iface.unregisterCustomProjectOpenHandler(handler)

    def _complete(self, layer_id: str) -> None:
        project = QgsProject.instance()
        node = project.layerTreeRoot().findLayer(layer_id)
        if node is not None and node.layer() is not None:
            with QgsProject.blockDirtying(project):  # nothing that would have to be saved
                expanded = node.isExpanded()
                complete(node.layer())
                self._iface.layerTreeView().layerTreeModel().refreshLayerLegend(node)
                node.setExpanded(expanded)
            self.completed.emit(node.layer())


class _PutTogether(QgsCustomProjectOpenHandler):
    """Has QGIS open a project as ever, with layers that were made, and without legends that depend on their data."""

    def __init__(self, iface, parts: Parts, layers: list[QgsMapLayer]) -> None:
        super().__init__()
        self._trees = iface.mainWindow().findChildren(QgsLayerTreeModel)
        self._bridge = iface.layerTreeCanvasBridge()
        self._parts, self._layers = parts, layers

    def handleProjectOpen(self, _path: str) -> bool:
        """Read a project; what can't be read so is left to QGIS (called by it).

        The one before is closed by now: trees without legends would not let go of those they have.
        """
        project = QgsProject.instance()
        for tree in self._trees:
            tree.setFlag(_LEGENDS, False)
        try:
            with QgsProject.blockDirtying(project):
                done = put_together(project, self._parts, self._layers)
                self._bridge.setCanvasLayers()  # now, not at the window's next turn, when it counts as a change
                return done
        finally:
            for tree in self._trees:
                tree.setFlag(_LEGENDS, True)

    def createDocumentThumbnailAfterOpen(self) -> bool:
        """Have the project listed among the recent ones as any other is (called by QGIS)."""
        return False

    def filters(self) -> list[str]:
        """Name no files of our own (called by QGIS)."""
        return []
