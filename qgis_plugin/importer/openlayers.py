"""Choosing among the layers that are open in QGIS."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtWidgets import QCheckBox, QWidget

from ..docks.pieces import named, text
from ..language import translate
from ..snapshots import Taken, take
from .choosing import Chooser


def open_layers() -> list[QgsVectorLayer]:
    """Give the vector layers of the project that can be read, in the order of the layer panel."""
    ordered = [node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    return [
        layer for layer in ordered
        if layer is not None and layer.type() == QgsMapLayer.LayerType.VectorLayer and layer.isValid()
    ]  # fmt: skip


class LayerChooser(Chooser):
    """A list of the open layers, and whether only what is selected in them shall come."""

    def __init__(self, layers: Sequence[QgsVectorLayer], parent: Optional[QWidget] = None) -> None:
        headers = (
            translate("CivicGrid", "Layer"),
            translate("CivicGrid", "Features"),
            translate("CivicGrid", "Selected"),
        )
        tip = translate("CivicGrid", "The layers of the open project; several may be chosen")
        super().__init__("openLayers", tip, headers, parent)
        self.setObjectName("civicgridLayers")
        self.setWindowTitle(translate("CivicGrid", "Layers open in QGIS"))
        for layer in layers:
            count, chosen = layer.featureCount(), layer.selectedFeatureCount()
            shown = (f"{count:,}" if count >= 0 else "?", count), (f"{chosen:,}" if chosen else "", chosen)
            self.add((layer.name(), *shown), layer.id())
        self.selected = QCheckBox(translate("CivicGrid", "Only the selected features, where some are selected"))
        named(self.selected, "onlySelected", translate("CivicGrid", "Of layers with a selection take only that"))
        self.selected.setEnabled(any(layer.selectedFeatureCount() for layer in layers))
        said = translate(
            "CivicGrid",
            "A layer of a file is read from its file. Of any other layer, or of a selection, a copy is kept beside the"
            " study, as it is now.",
        )
        self.lay_out((), (self.selected, text("openLayersText", said, faint=True)))

    def chosen(self) -> list[Taken]:
        """Give the ticked layers."""
        found = [QgsProject.instance().mapLayer(name) for name in self.ticked()]
        only = self.selected.isChecked()
        return [
            take(layer, selected=only and layer.selectedFeatureCount() > 0)
            for layer in found
            if isinstance(layer, QgsVectorLayer)
        ]
