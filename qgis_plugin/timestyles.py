"""How hot and cold cells look in single periods."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import QgsCategorizedSymbolRenderer, QgsRendererCategory, QgsVectorLayer

from .styles import hot_symbol
from .temporal import set_moving

_LIKE = {"hot": "hot99", "cold": "cold99"}


def periods(words: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    """Draw cells that are hot or cold in a period."""
    names = {"hot": words["hot_cells"], "cold": words["cold_cells"]}
    return QgsCategorizedSymbolRenderer(
        "hot", [QgsRendererCategory(side, hot_symbol(like), names[side]) for side, like in _LIKE.items()]
    )


def moving_periods(layer: QgsVectorLayer, words: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    """The same, for a layer that moves with the Temporal Controller from now on."""
    set_moving(layer)
    return periods(words)
