"""How before and after, and what closes, look on a map."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFillSymbol,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsSingleSymbolRenderer,
    QgsVectorLayerSimpleLabeling,
)

from . import styles

_ANGLES = {"gained": 0.0, "lost": 90.0}
"""Hatched apart, so that a grey copy still reads."""


def difference(names: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    """Draw what is newly covered and what no longer (``names``: of either)."""
    return QgsCategorizedSymbolRenderer(
        "change", [QgsRendererCategory(change, change_symbol(change), name) for change, name in names.items()]
    )


def change_symbol(change: str) -> QgsFillSymbol:
    """Give the symbol of land that is ``gained`` or ``lost``."""
    ink = styles.colour(change)
    made = styles.area(styles.colour(change, 0.45), ink, 0.4)
    made.appendSymbolLayer(styles.hatch(ink, _ANGLES[change], 1.6, 0.2))
    return made


def alone() -> QgsSingleSymbolRenderer:
    """Draw the land that facilities cover alone."""
    return QgsSingleSymbolRenderer(change_symbol("lost"))


def criticality(column: str) -> QgsSingleSymbolRenderer:
    """Draw facilities the larger, the more hangs on each (``column``)."""
    made = QgsMarkerSymbol.createSimple({"name": "circle", "outline_color": "#ffffff", "outline_width": "0.2"})
    made.setColor(styles.colour("lost", 0.8))
    part = f'coalesce("{column}" / nullif(maximum("{column}"), 0), 0)'  # of the most that hangs on any
    made.setDataDefinedSize(QgsProperty.fromExpression(f"1.2 + 7 * sqrt({part})"))
    return QgsSingleSymbolRenderer(made)


def ranks() -> QgsVectorLayerSimpleLabeling:
    """Write the ranks of the ten facilities that most hangs on."""
    return styles.names('if("rank" <= 10, "rank", \'\')', 9.0, "#7a3200", bold=True, polygons=False)
