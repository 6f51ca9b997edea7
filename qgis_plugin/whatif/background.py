"""What the project's own layers show while facilities are tried out over them."""

from __future__ import annotations

from qgis.core import QgsProject

from ..present import LAYER, show_topics


class Background:
    """The map of one kind, without what the results say of it: that would stand beside what is tried out."""

    def __init__(self) -> None:
        self._shown: dict[str, bool] = {}  # id of a layer → whether it was switched on before

    def show(self, kind: str) -> None:
        """Go over to the map of a kind."""
        from ...geo import columns as col

        project = QgsProject.instance()
        dirty = project.isDirty()
        nodes = [node for node in project.layerTreeRoot().findLayers() if node.layer() is not None]
        self._shown = {node.layerId(): node.itemVisibilityChecked() for node in nodes} | self._shown
        show_topics(project, {kind})
        told = {kind, *(name(kind) for name in (col.covered, col.gap, col.cover_count, col.walkshed, col.difference))}
        for node in nodes:
            if node.layer().customProperty(LAYER) in told:
                node.setItemVisibilityChecked(False)
        project.setDirty(dirty)

    def give_back(self) -> None:
        """Switch layers on and off as they were; those that are gone meanwhile are let go."""
        project = QgsProject.instance()
        dirty, root = project.isDirty(), project.layerTreeRoot()
        for key, shown in self._shown.items():
            node = root.findLayer(key)
            if node is not None:
                node.setItemVisibilityChecked(shown)
        self._shown = {}
        project.setDirty(dirty)
