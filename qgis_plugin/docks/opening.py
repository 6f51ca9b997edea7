"""The project of results opened bit by bit; QGIS reads one as a whole, and its window stands still for seconds."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from qgis.core import QgsLayerTreeModel, QgsMapLayer, QgsProject
from qgis.gui import QgsCustomProjectOpenHandler
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal

from ..projectfile import complete, read_without_data

_LEGENDS = QgsLayerTreeModel.Flag.ShowLegend


class Opening(QObject):
    """Opens one project at a time: at once with its tree and its styles, then layer by layer with data and legends.

    A person may do anything meanwhile: layers that are gone are passed over, and so is what QGIS itself has opened.
    """

    completed = pyqtSignal(QgsMapLayer)

    def __init__(self, iface, parent: QObject) -> None:
        super().__init__(parent)
        self._iface = iface
        self._left: list[str] = []
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go_on)

    def open(self, path: Path) -> None:
        """Begin with a project; ``completed`` gives each of its layers once it has its data."""
        handler = _WithoutData(self._iface.mainWindow().findChildren(QgsLayerTreeModel))
        self._iface.layerTreeCanvasBridge().setAutoSetupOnFirstLayer(False)  # the project says where the map begins
        self._iface.registerCustomProjectOpenHandler(handler)
        try:
            self._iface.addProject(str(path))
        finally:
            self._iface.unregisterCustomProjectOpenHandler(handler)
        nodes = QgsProject.instance().layerTreeRoot().findLayers()
        self._left = [node.layerId() for node in sorted(nodes, key=lambda node: node.isVisible())]
        self._timer.start(0)

    def shut(self) -> None:
        """Let no layer be without its data when there is nobody any more to give it."""
        while self._timer.isActive():
            self._go_on()

    def _go_on(self) -> None:
        """Give one layer its data, those that are seen first (called by Qt when the window has nothing else to do)."""
        if self._left:
            self._complete(self._left.pop())
        else:
            self._timer.stop()
            self._iface.layerTreeCanvasBridge().setAutoSetupOnFirstLayer(True)

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


class _WithoutData(QgsCustomProjectOpenHandler):
    """Has QGIS open a project as ever, but for the data of its layers, and for the legends that depend on them."""

    def __init__(self, trees: Sequence[QgsLayerTreeModel]) -> None:
        super().__init__()
        self._trees = trees

    def handleProjectOpen(self, path: str) -> bool:
        """Read a project; one that a person put other layers into is left to QGIS (called by it).

        The one before is closed by now: trees without legends would not let go of those they have.
        """
        for tree in self._trees:
            tree.setFlag(_LEGENDS, False)
        try:
            return read_without_data(QgsProject.instance(), path)
        finally:
            for tree in self._trees:
                tree.setFlag(_LEGENDS, True)

    def createDocumentThumbnailAfterOpen(self) -> bool:
        """Have the project listed among the recent ones as any other is (called by QGIS)."""
        return False

    def filters(self) -> list[str]:
        """Name no files of our own (called by QGIS)."""
        return []
