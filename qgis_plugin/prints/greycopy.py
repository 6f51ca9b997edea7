"""Sheets in grey: every colour on them becomes the grey that is as light; lines over areas tell the classes apart."""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsLayout,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsMapLayer,
    QgsRenderContext,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from . import lettering

_LUMINANCE = (0.2126, 0.7152, 0.0722)
"""Of red, green and blue (ITU-R BT.709)."""


def turn_grey(layout: QgsLayout) -> None:
    """Turn a finished sheet grey, and the layers its maps show; pictures stay as they are."""
    for item in layout.items():
        if isinstance(item, QgsLayoutItem):
            item.setFrameStrokeColor(grey(item.frameStrokeColor()))
        for kind, turn in _TURNED.items():
            if isinstance(item, kind):
                turn(item)


def grey(ink: QColor) -> QColor:
    """Give the grey of the same luminance."""
    luminance = sum(share * _linear(part) for share, part in zip(_LUMINANCE, ink.getRgbF()))
    level = 12.92 * luminance if luminance <= 0.0031308 else 1.055 * luminance ** (1 / 2.4) - 0.055
    return QColor.fromRgbF(level, level, level, ink.alphaF())


def _linear(part: float) -> float:
    """Undo what sRGB does to a part of a colour (IEC 61966-2-1)."""
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _map(item: QgsLayoutItemMap) -> None:
    for layer in item.layersToRender():
        _layer(layer)
    for overview in item.overviews().asList():
        _symbol(overview.frameSymbol())


def _layer(layer: QgsMapLayer) -> None:
    if not isinstance(layer, QgsVectorLayer):
        return
    for symbol in layer.renderer().symbols(QgsRenderContext()):
        _symbol(symbol)
    if isinstance(layer.labeling(), QgsVectorLayerSimpleLabeling):
        settings = layer.labeling().settings()
        form = settings.format()
        form.setColor(grey(form.color()))
        settings.setFormat(form)
        layer.setLabeling(QgsVectorLayerSimpleLabeling(settings))


def _symbol(symbol: QgsSymbol) -> None:
    for layer in symbol.symbolLayers():
        if layer.subSymbol() is not None:
            _symbol(layer.subSymbol())
            continue
        for ink, set_ink in (
            (layer.fillColor(), layer.setFillColor),
            (layer.strokeColor(), layer.setStrokeColor),
            (layer.color(), layer.setColor),
        ):
            set_ink(grey(ink))


def _legend(legend: QgsLayoutItemLegend) -> None:
    legend.setFontColor(grey(legend.fontColor()))
    for node in legend.model().rootGroup().findLayers():
        _layer(node.layer())
        legend.model().refreshLayerLegend(node)


def _label(label: QgsLayoutItemLabel) -> None:
    form = lettering.form_of(label)
    form.setColor(grey(form.color()))
    lettering.letter(label, form)


def _drawn(item: Any) -> None:
    symbol = item.symbol().clone()
    _symbol(symbol)
    item.setSymbol(symbol)


_TURNED = {
    QgsLayoutItemMap: _map,
    QgsLayoutItemLegend: _legend,
    QgsLayoutItemLabel: _label,
    QgsLayoutItemShape: _drawn,
    QgsLayoutItemPolyline: _drawn,
}
