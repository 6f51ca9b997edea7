"""Larger symbols and letters for sheets that are read from afar: QGIS draws them by a reference scale."""

from __future__ import annotations

from collections.abc import Callable

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
    restyle(item, lambda layer: _style(layer, item.scale(), factor))


def restyle(item: QgsLayoutItemMap, style_of: Callable[[QgsVectorLayer], str]) -> None:
    """Draw what a map shows in styles of its own; the layers themselves stay as they are."""
    themes = item.layout().project().mapThemeCollection()
    theme = item.followVisibilityPresetName()
    layers = themes.mapThemeVisibleLayers(theme) if item.followVisibilityPreset() else item.layers()
    styles = {layer.id(): style_of(layer) for layer in layers if isinstance(layer, QgsVectorLayer)}
    item.setFollowVisibilityPreset(False)
    item.setLayers(layers)
    item.setKeepLayerSet(True)
    item.setLayerStyleOverrides(styles)
    item.setKeepLayerStyles(True)


def _style(layer: QgsVectorLayer, scale: float, factor: float) -> str:
    renderer = layer.renderer()
    before = renderer.referenceScale()
    renderer.setReferenceScale(scale * factor)
    style = style_now(layer)
    renderer.setReferenceScale(before)
    return _as_on_a3(style, factor)


def style_now(layer: QgsVectorLayer) -> str:
    """Give how a layer looks, as XML."""
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    return str(style.xmlData())


def magnified(symbol: QgsSymbol, factor: float) -> QgsSymbol:
    """Give a symbol larger, as the legend shows it."""
    made = symbol.clone()
    if isinstance(made, QgsMarkerSymbol):
        for layer in made.symbolLayers():
            size = layer.dataDefinedProperties().property(SIZE)
            if size.isActive():
                larger = f"{factor:g} * ({_as_on_a3(size.asExpression(), factor)})"
                layer.setDataDefinedProperty(SIZE, QgsProperty.fromExpression(larger))
        made.setSize(made.size() * factor)
    elif isinstance(made, QgsLineSymbol):
        made.setWidth(made.width() * factor)
    return made


def _as_on_a3(expressions: str, factor: float) -> str:
    """Sizes that hang on the scale – signs that turn into dots – are reckoned for the map as it would be on A3."""
    return expressions.replace("@map_scale", f"(@map_scale * {factor:g})")
