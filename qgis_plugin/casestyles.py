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

from .styles import area, classed_area, colour, hatch, lined_close_by

if TYPE_CHECKING:
    from ..layers.export.cellmaps import CellMap


def cell_symbol(key: str) -> QgsFillSymbol:
    """Give the symbol of a class of cells, within grid lines; those of which nothing is to be said are left open."""
    from ..layers.export.cellmaps import OPEN

    grid = colour("grid_cell", 0.45)
    return lined_close_by(area(None, grid, 0.08) if key in OPEN else classed_area(key, 0.85, grid, 0.08))


def classed(column: str, names: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    """Draw cells by the classes of a column (``names``: class → name)."""
    return QgsCategorizedSymbolRenderer(
        column, [QgsRendererCategory(key, cell_symbol(key), name) for key, name in names.items()]
    )


def notable(words: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    """Draw cells that are hot or cold, in all classes there are."""
    classes = [f"{side}{level}" for side in ("hot", "cold") for level in (99, 95, 90)]
    return classed("hot", {hot: words[f"hot.{hot}"] for hot in classes})


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
