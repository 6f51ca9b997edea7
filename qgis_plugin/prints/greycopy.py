"""Sheets in grey: every colour on them becomes the grey that is as light; lines over areas tell the classes apart."""

from __future__ import annotations

import re
from typing import Any

from qgis.core import (
    QgsLayout,
    QgsLayoutItem,
    QgsLayoutItemLabel,
    QgsLayoutItemLegend,
    QgsLayoutItemMap,
    QgsLayoutItemPolyline,
    QgsLayoutItemShape,
    QgsMapLayerLegendUtils,
    QgsSymbol,
)
from qgis.PyQt.QtGui import QColor

from . import lettering
from .magnify import restyle, style_now

_LUMINANCE = (0.2126, 0.7152, 0.0722)
"""Of red, green and blue (ITU-R BT.709)."""


_COLOUR = re.compile(r'"(\d{1,3}),(\d{1,3}),(\d{1,3}),(\d{1,3})(?:,rgb:[^"]*)?"')
"""A colour in the XML of a style, as QGIS writes it before and after 3.40."""


def turn_grey(layout: QgsLayout) -> None:
    """Turn a finished sheet grey; pictures stay as they are, and so do the layers that its maps show."""
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
    """Draw a map's layers in grey; what they look like elsewhere stays as it is."""
    styles = item.layerStyleOverrides()
    restyle(item, lambda layer: _grey_style(styles.get(layer.id()) or style_now(layer)))
    for overview in item.overviews().asList():
        _symbol(overview.frameSymbol())


def _grey_style(xml: str) -> str:
    return _COLOUR.sub(lambda found: '"{},{},{},{}"'.format(*grey(QColor(*map(int, found.groups()))).getRgb()), xml)


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
        for place, item in enumerate(node.layer().renderer().legendSymbolItems()):
            symbol = QgsMapLayerLegendUtils.legendNodeCustomSymbol(node, place) or item.symbol().clone()
            _symbol(symbol)
            QgsMapLayerLegendUtils.setLegendNodeCustomSymbol(node, place, symbol)
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
