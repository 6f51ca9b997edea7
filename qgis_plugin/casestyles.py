"""How cells look by what their cases tell: significance, trend, forecast, gap and grade; also in a grey copy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsRendererCategory,
    QgsRendererRange,
)
from qgis.PyQt.QtGui import QColor

from .styles import area, colour, hatch, hot_symbol

if TYPE_CHECKING:
    from ..layers.export.cellmaps import CellMap

_PLAIN = ("none", "fine")
_HATCHES = {
    "HL": (45.0, 1.4),
    "LH": (135.0, 1.4),
    "LL": (0.0, 1.1),
    "build": (45.0, 1.6),
    "D": (45.0, 1.8),
    "E": (45.0, 1.1),
}
"""Angle and distance (mm) of the lines over classes whose colours would be alike in grey."""


def cell_symbol(key: str) -> QgsFillSymbol:
    """Give the symbol of a class of cells."""
    if key.startswith(("hot", "cold")) or key in _PLAIN:
        return hot_symbol("none" if key in _PLAIN else key)
    made = area(colour(key, 0.85), QColor("#555555"), 0.1)
    if key in _HATCHES:
        angle, distance_mm = _HATCHES[key]
        made.appendSymbolLayer(hatch(QColor("#333333"), angle, distance_mm, 0.15))
    return made


def classed(column: str, names: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    """Draw cells by the classes of a column (``names``: class → name)."""
    return QgsCategorizedSymbolRenderer(
        column, [QgsRendererCategory(key, cell_symbol(key), name) for key, name in names.items()]
    )


def stepped(one: CellMap) -> QgsGraduatedSymbolRenderer:
    """Draw cells by a number above 0, in steps; what lies above the last is not drawn."""
    least = 1e-9  # not drawn: cells of 0
    steps = zip([least, *one.ends], one.ends, one.classes.items())
    return QgsGraduatedSymbolRenderer(
        one.column, [QgsRendererRange(low, high, cell_symbol(key), name) for low, high, (key, name) in steps]
    )


def vanishing() -> QgsFillSymbol:
    """A heavy outline and a wide hatch over the class below: its heat hangs on few spots or reporters."""
    ink = QColor("#1a1a1a")
    made = area(None, ink, 0.5)
    made.appendSymbolLayer(hatch(ink, 135.0, 1.2, 0.2))
    return made
