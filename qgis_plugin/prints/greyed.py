"""A sheet of one area: what surrounds it greyed, and where it lies. Layers that ask the sheet which area it is of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Optional

from qgis.core import (
    QgsExpressionContextUtils,
    QgsFeatureRenderer,
    QgsInvertedPolygonRenderer,
    QgsPrintLayout,
    QgsProject,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
)
from qgis.PyQt.QtGui import QColor

from .. import styles
from ..present import LAYER, layer_of
from .sheet import INK, RULE

AREA = "civicgrid_area"
"""Variable of a layout: the value of the field that the area it is of has."""
VEIL = 0.72


@dataclass(frozen=True)
class Part:
    """A part of the district: of a layer, by its code, the features whose ``field`` has this value; its extent."""

    layer: str
    field: str
    value: str
    extent: QgsRectangle


def set_area(layout: QgsPrintLayout, part: Part) -> None:
    """Say of which area a sheet is."""
    QgsExpressionContextUtils.setLayoutVariable(layout, AREA, part.value)


def surroundings(project: QgsProject, part: Part) -> Optional[QgsVectorLayer]:
    """Give the layer that greys what is not of the sheet's area, and outlines that."""
    veil = styles.area(styles.colour(styles.WHITE, VEIL), QColor(INK), 0.8)
    return _made(project, part, "surroundings", QgsInvertedPolygonRenderer(_rules({_own(part): veil})))


def locator(project: QgsProject, part: Part) -> Optional[QgsVectorLayer]:
    """Give the layer that fills the sheet's area among the outlines of the others."""
    looks = {_own(part): styles.area(QColor(INK)), "ELSE": styles.area(None, QColor(RULE), 0.12)}
    return _made(project, part, "locator", _rules(looks))


def _own(part: Part) -> str:
    return f'"{part.field}" = @{AREA}'


def _rules(looks: Mapping[str, QgsSymbol]) -> QgsRuleBasedRenderer:
    root = QgsRuleBasedRenderer.Rule(None)
    for expression, symbol in looks.items():
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp=expression))
    return QgsRuleBasedRenderer(root)


def _made(project: QgsProject, part: Part, name: str, renderer: QgsFeatureRenderer) -> Optional[QgsVectorLayer]:
    """Give a layer of the same features that looks so; it is made once, and stays in no tree."""
    code = f"{name}_{part.layer}"
    source, known = layer_of(project, part.layer), layer_of(project, code)
    if known is not None or source is None:
        return known
    layer = source.clone()
    layer.setCustomProperty(LAYER, code)
    layer.setLabelsEnabled(False)
    layer.setScaleBasedVisibility(False)
    layer.setRenderer(renderer)
    project.addMapLayer(layer, False)
    return layer
