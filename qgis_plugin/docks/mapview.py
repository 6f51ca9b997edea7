"""From a row of a list to its place on the map: zoom, select, flash."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsExpression,
    QgsFeatureRequest,
    QgsMapLayer,
    QgsProject,
    QgsProviderRegistry,
    QgsRectangle,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QTimer

from ..projectparts import complete
from ..shown import START
from .digest import Place

SMALLEST_M = 250.0  # a place is shown with at least this much around it
MARGIN = 1.6


class MapView:
    """The canvas of the window and the result layers of one folder in it."""

    def __init__(self, iface) -> None:
        self._canvas = iface.mapCanvas()
        self._selected: Optional[str] = None  # id of the layer in which we selected

    def show(self, place: Place, crs: str) -> bool:
        """Show a place; False if its layer is not in the open project (the map still goes there)."""
        with _as_clean_as_before():
            return self._show(place, crs)

    def show_topic(self, topic: str) -> bool:
        """Show one of the maps of the results in full, their first where there is no such map; False: not open."""
        from ..present import show_topics, topics_of

        project = QgsProject.instance()
        there = [topics_of(layer) for layer in project.mapLayers().values()]
        if not any(there):
            return False
        with _as_clean_as_before():
            show_topics(project, {topic} if topic in set().union(*there) else {START})
            self._canvas.setReferencedExtent(project.viewSettings().defaultViewExtent())
            self._canvas.refresh()
        return True

    def _show(self, place: Place, crs: str) -> bool:
        box = self._box(place, crs)
        if box is not None:
            self._canvas.setExtent(box)
            self._canvas.refresh()
        layer = find_layer(place.layer)
        if layer is None:
            return False
        complete(layer)
        self._select(layer, place)
        return True

    def _box(self, place: Place, crs: str) -> Optional[QgsRectangle]:
        box = QgsRectangle(*place.bounds)
        spare = max(SMALLEST_M - max(box.width(), box.height()), 0) / 2
        box.grow(spare)
        box.scale(MARGIN)
        source = QgsCoordinateReferenceSystem.fromWkt(crs)
        target = self._canvas.mapSettings().destinationCrs()
        if not source.isValid() or not target.isValid():
            return None
        try:
            return QgsCoordinateTransform(source, target, QgsProject.instance()).transformBoundingBox(box)
        except QgsCsException:
            return None

    def _select(self, layer: QgsVectorLayer, place: Place) -> None:
        self.forget()
        wanted = f"{QgsExpression.quotedColumnRef(place.field)} = {QgsExpression.quotedValue(place.value)}"
        request = QgsFeatureRequest(QgsExpression(wanted)).setFlags(QgsFeatureRequest.Flag.NoGeometry)
        ids = [feature.id() for feature in layer.getFeatures(request)]
        self._show_layer(layer)
        layer.selectByIds(ids)
        self._selected = layer.id()
        self._canvas.flashFeatureIds(layer, ids)

    def _show_layer(self, layer: QgsMapLayer) -> None:
        """A place that is selected in a hidden layer would not be seen: go over to the map it stands on."""
        from ..present import show_topics, topics_of

        node = QgsProject.instance().layerTreeRoot().findLayer(layer.id())
        if node is not None and not node.isVisible():
            if topics_of(layer):
                show_topics(QgsProject.instance(), topics_of(layer))
            node.setItemVisibilityCheckedParentRecursive(True)

    def forget(self) -> None:
        """Take back our own selection, never one a person made in another layer."""
        layer = QgsProject.instance().mapLayer(self._selected) if self._selected else None
        if isinstance(layer, QgsVectorLayer):
            layer.removeSelection()
        self._selected = None


@contextmanager
def _as_clean_as_before() -> Iterator[None]:
    """Looking at the map is no change that QGIS should ask to save."""
    project = QgsProject.instance()
    dirty = project.isDirty()
    yield
    if not dirty:
        project.setDirty(False)
        QTimer.singleShot(0, lambda: project.setDirty(False))  # the canvas takes over its layers a turn later


def find_layer(table: str, folder: Optional[Path] = None) -> Optional[QgsVectorLayer]:
    """Find the layer of the open project that shows a table of a workspace, whatever the layer is called there.

    Of several, one that shows the whole table, is seen now, stands on a map, and comes first in the tree.
    """
    from ..present import topics_of

    found = []
    for node in QgsProject.instance().layerTreeRoot().findLayers():
        layer = node.layer()
        if not isinstance(layer, QgsVectorLayer):
            continue
        parts = QgsProviderRegistry.instance().decodeUri(layer.providerType(), layer.source())
        inside = folder is None or Path(parts.get("path") or "").parent == folder
        if parts.get("layerName") == table and inside:
            found.append((not parts.get("subset"), node.isVisible(), bool(topics_of(layer)), layer))
    return max(found, key=lambda one: one[:3])[3] if found else None
