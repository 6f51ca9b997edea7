"""Choosing among the layers that are open in QGIS."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Optional

from qgis.core import QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ..docks.pieces import KEY_ROLE, line, named, text, tree
from ..language import translate
from ..snapshots import Taken, take


def open_layers() -> list[QgsVectorLayer]:
    """Give the vector layers of the project that can be read, in the order of the layer panel."""
    ordered = [node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    return [
        layer for layer in ordered
        if layer is not None and layer.type() == QgsMapLayer.LayerType.VectorLayer and layer.isValid()
    ]  # fmt: skip


class LayerChooser(QDialog):
    """A list of the open layers, and whether only what is selected in them shall come."""

    def __init__(self, layers: Sequence[QgsVectorLayer], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("civicgridLayers")
        self.setWindowTitle(translate("CivicGrid", "Layers open in QGIS"))
        headers = (
            translate("CivicGrid", "Layer"),
            translate("CivicGrid", "Features"),
            translate("CivicGrid", "Selected"),
        )
        tip = translate("CivicGrid", "The layers of the open project; several may be chosen")
        self.list = tree("openLayers", tip, headers, stretched=0)
        self.list.setRootIsDecorated(False)
        for layer in layers:
            count, chosen = layer.featureCount(), layer.selectedFeatureCount()
            shown = (f"{count:,}" if count >= 0 else "?", count), (f"{chosen:,}" if chosen else "", chosen)
            item = line((layer.name(), *shown), layer.id())
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Unchecked)
            self.list.addTopLevelItem(item)
        self.selected = QCheckBox(translate("CivicGrid", "Only the selected features, where some are selected"))
        named(self.selected, "onlySelected", translate("CivicGrid", "Of layers with a selection take only that"))
        self.selected.setEnabled(any(layer.selectedFeatureCount() for layer in layers))
        said = translate(
            "CivicGrid",
            "A layer of a file is read from its file. Of any other layer, or of a selection, a copy is kept beside the"
            " study, as it is now.",
        )
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = box.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(translate("CivicGrid", "Take"))
        box.button(QDialogButtonBox.StandardButton.Cancel).setText(translate("CivicGrid", "Cancel"))
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.selected)
        layout.addWidget(text("openLayersText", said, faint=True))
        layout.addWidget(box)
        self.resize(520, 360)

    def chosen(self) -> list[Taken]:
        """Give the ticked layers."""
        items: list[Any] = [self.list.topLevelItem(at) for at in range(self.list.topLevelItemCount())]
        ticked = [item.data(0, KEY_ROLE) for item in items if item.checkState(0) == Qt.CheckState.Checked]
        found = [QgsProject.instance().mapLayer(name) for name in ticked]
        only = self.selected.isChecked()
        return [
            take(layer, selected=only and layer.selectedFeatureCount() > 0)
            for layer in found
            if isinstance(layer, QgsVectorLayer)
        ]
