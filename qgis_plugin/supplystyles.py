"""How supply, demand and opening hours look on a map; also in a grey copy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsGraduatedSymbolRenderer,
    QgsMarkerSymbol,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt

from . import styles

_TIMES = ((0.0, 0.5), (0.5, 1.0), (1.0, 2.0), (2.0, 1e6))
_LOADED = ("cold95", "cold90", "hot95", "hot99")
_SUPPLIED = ("hot95", "hot90", "cold90", "cold95")
_OPEN = {"open": "covered", "closed": "gap", "unknown": "partly"}
_SERVED = {"site": "siting", "stands": "covered", "nobody": "partly", "out_of_reach": "gap"}
_MARKS = {"gap": "triangle", "partly": "diamond", "cold90": "square", "cold95": "square"}
_PENS = {
    "gap": Qt.PenStyle.DotLine,
    "partly": Qt.PenStyle.DashLine,
    "cold90": Qt.PenStyle.DashDotLine,
    "cold95": Qt.PenStyle.DashDotLine,
}
"""What tells classes of points and of lines apart in a grey copy, as lines over them do for areas."""


def supply(layer: QgsVectorLayer, column: str, nothing: str) -> QgsGraduatedSymbolRenderer:
    """Draw what people have within reach: ``nothing`` apart, the rest in quarters of the features."""
    values = sorted(value for value in _numbers(layer, column) if value > 0)
    shape = layer.geometryType()
    ranges = [QgsRendererRange(0.0, 0.0, _symbol("gap", shape), nothing)]
    if values:
        ends = [0.0, *(values[(len(values) - 1) * quarter // 4] for quarter in (1, 2, 3, 4))]
        for low, high, key in zip(ends, ends[1:], _SUPPLIED):
            if high > low:
                label = f"{low:,.3g} – {high:,.3g}"
                ranges.append(QgsRendererRange(max(low, 1e-12), high, _symbol(key, shape), label))
    return QgsGraduatedSymbolRenderer(column, ranges)


def loads(layer: QgsVectorLayer, column: str) -> QgsGraduatedSymbolRenderer:
    """Draw facilities by how their load stands to the mean (1)."""
    ranges = []
    for number, ((low, high), key) in enumerate(zip(_TIMES, _LOADED)):
        label = f"> {low:g} ×" if number == len(_TIMES) - 1 else f"{low:g} – {high:g} ×"
        ranges.append(QgsRendererRange(low, high, _symbol(key, layer.geometryType(), 2.0 + number), label))
    return QgsGraduatedSymbolRenderer(column, ranges)


def opened(layer: QgsVectorLayer, names: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    """Draw facilities that are open, closed, or of unknown hours (``names``: of each)."""
    return _classed(layer, "open", _OPEN, names)


def served(layer: QgsVectorLayer, names: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    """Draw demand by what serves it (``names``: of each)."""
    return _classed(layer, "served_by", _SERVED, names)


def _classed(
    layer: QgsVectorLayer, column: str, keys: Mapping[str, str], names: Mapping[str, str]
) -> QgsCategorizedSymbolRenderer:
    shape = layer.geometryType()
    classes = [QgsRendererCategory(code, _symbol(keys[code], shape, 3.0), name) for code, name in names.items()]
    return QgsCategorizedSymbolRenderer(column, classes)


def curve_words(words: Mapping[str, str]) -> dict[str, str]:
    """Name the columns of ``hoursstep.curve_of``; ``words`` are those of ``words.labels``."""
    from ..geo.metrics import UNITS

    forms = {"": "n_hour", "_of": "of_hour", "_share": "share_hour", "_share_at_most": "share_hour_most"}
    found = {}
    for metric in ("open_facilities", "covered_builtup", "covered_land", "covered_residential", "covered_population"):
        figure, unit = words[f"metric.{metric}"], words[f"unit.{UNITS[metric]}"]
        for end, form in forms.items():
            found[f"{metric}{end}"] = words[f"text.{form}"].format(figure=figure, unit=unit)
    return found


def _symbol(key: str, shape: Any, size_mm: float = 2.4) -> QgsSymbol:
    if shape == QgsWkbTypes.GeometryType.PolygonGeometry:
        return styles.classed_area(key, 0.8, styles.colour("community", 0.5))
    if shape == QgsWkbTypes.GeometryType.LineGeometry:
        return styles.line(styles.colour(key), 0.8, _PENS.get(key, Qt.PenStyle.SolidLine))
    outline = {"outline_color": "#444444", "outline_width": "0.2"}
    made = QgsMarkerSymbol.createSimple({"name": _MARKS.get(key, "circle"), **outline})
    made.setColor(styles.colour(key))
    made.setSize(size_mm)
    return made


def _numbers(layer: QgsVectorLayer, column: str) -> list[float]:
    index = layer.fields().indexOf(column)
    return [float(value) for value in layer.uniqueValues(index) if isinstance(value, (int, float))]
