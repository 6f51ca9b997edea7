"""Larger symbols and letters for sheets that are read from afar: QGIS draws them by a reference scale."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutItemMap,
    QgsLineSymbol,
    QgsMapLayerStyle,
    QgsMarkerSymbol,
    QgsProperty,
    QgsSymbol,
    QgsVectorLayer,
)

from ..styles import SIZE


def magnify(item: QgsLayoutItemMap, factor: float) -> None:
    """Draw what a map shows with symbols and letters that much larger; the layers themselves stay as they are."""
    project = item.layout().project()
    themes = project.mapThemeCollection()
    theme = item.followVisibilityPresetName()
    layers = themes.mapThemeVisibleLayers(theme) if item.followVisibilityPreset() else item.layers()
    styles = {layer.id(): _style(layer, item.scale() * factor) for layer in layers if isinstance(layer, QgsVectorLayer)}
    item.setFollowVisibilityPreset(False)
    item.setLayers(layers)
    item.setKeepLayerSet(True)
    item.setLayerStyleOverrides(styles)
    item.setKeepLayerStyles(True)


def _style(layer: QgsVectorLayer, scale: float) -> str:
    renderer = layer.renderer()
    before = renderer.referenceScale()
    renderer.setReferenceScale(scale)
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    renderer.setReferenceScale(before)
    return str(style.xmlData())


def magnified(symbol: QgsSymbol, factor: float) -> QgsSymbol:
    """Give a symbol larger, as the legend shows it: signs at their full size, whatever the scale of the map."""
    made = symbol.clone()
    if isinstance(made, QgsMarkerSymbol):
        for layer in made.symbolLayers():
            layer.setDataDefinedProperty(SIZE, QgsProperty())
        made.setSize(made.size() * factor)
    elif isinstance(made, QgsLineSymbol):
        made.setWidth(made.width() * factor)
    return made
