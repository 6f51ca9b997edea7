"""Layers that are open in QGIS as sources: a file is taken as it is; anything else is written to a file first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsFeatureRequest, QgsMapLayer, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from ..docks.pieces import KEY_ROLE, line, named, text, tree
from ..language import translate

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...layers.studyfile import Source
    from ..bridge import Reader


@dataclass(frozen=True)
class Taken:
    """A layer that was chosen; ``source`` where it is a file's own, else ``reader`` gives what it shows."""

    name: str
    source: Optional[Source] = None
    reader: Optional[Reader] = None


def open_layers() -> list[QgsVectorLayer]:
    """Give the vector layers of the project that can be read, in the order of the layer panel."""
    ordered = [node.layer() for node in QgsProject.instance().layerTreeRoot().findLayers()]
    return [
        layer for layer in ordered
        if layer is not None and layer.type() == QgsMapLayer.LayerType.VectorLayer and layer.isValid()
    ]  # fmt: skip


def take(layer: QgsVectorLayer, *, selected: bool) -> Taken:
    """Note on the main thread what is needed of a layer; ``selected``: only the features that are selected in it."""
    from ...layers.studyfile import Source
    from .. import bridge

    reader = bridge.reader(layer)
    if selected:
        reader.restrict(QgsFeatureRequest().setFilterFids(layer.selectedFeatureIds()), layer.selectedFeatureCount())
    file = reader.file
    if file is None or file.where:
        return Taken(layer.name(), reader=reader)
    named_layer = file.layer if isinstance(file.layer, str) else None
    crs = layer.crs().authid() or None
    return Taken(layer.name(), Source(Path(file.path).absolute().as_posix(), layer=named_layer, crs=crs))


def write(taken: Taken, folder: Path, progress: Optional[Progress] = None) -> Source:
    """Write what a layer shows into a file of ``folder``: a GeoPackage, or a csv where it has no shapes."""
    from ...layers.studyfile import Source

    if taken.source is not None:
        return taken.source
    frame = taken.reader.frame(progress)
    folder.mkdir(parents=True, exist_ok=True)
    name = re.sub(r'[\\/:*?"<>|\s]+', "-", taken.name).strip("-") or "layer"
    drawn = bool(frame.geometry.notna().any())
    path = free(folder, name, ".gpkg" if drawn else ".csv")
    if drawn:
        frame.to_file(path, layer=name, driver="GPKG", engine="pyogrio", VERSION="1.2")
    else:
        frame.drop(columns=frame.geometry.name).to_csv(path, index=False, encoding="utf-8-sig")
    return Source(path.absolute().as_posix())


def free(folder: Path, name: str, end: str) -> Path:
    """Give a path in ``folder`` that no file has yet."""
    path, number = folder / f"{name}{end}", 2
    while path.exists():
        path, number = folder / f"{name}-{number}{end}", number + 1
    return path


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
