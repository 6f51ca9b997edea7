"""How results of scenarios, of cover counts and of single facilities look; told apart in a grey copy too."""

from __future__ import annotations

from collections.abc import Mapping

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsFillSymbol,
    QgsGraduatedSymbolRenderer,
    QgsMarkerSymbol,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSimpleMarkerSymbolLayer,
    QgsSimpleMarkerSymbolLayerBase,
    QgsSingleSymbolRenderer,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtGui import QColor

from .styles import area, classed_area, colour, hatched
from .styles import names as labelled

_SMALLEST_MM, _LARGEST_MM = 2.0, 11.0


def changes(names: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    """Draw what is gained full, what is lost hatched (``names``: change → name)."""
    return QgsCategorizedSymbolRenderer(
        "change", [QgsRendererCategory(change, changed(change), name) for change, name in names.items()]
    )


def changed(change: str) -> QgsFillSymbol:
    """Give the symbol of land that is ``gained`` or ``lost``."""
    ink = colour(change)
    return hatched(area(colour(change, 0.15 if change == "lost" else 0.6), ink, 0.4), change, ink, 0.3)


def scores(names: Mapping[str, str]) -> QgsGraduatedSymbolRenderer:
    """Draw areas by what part of the kinds judged there meets its standard (``names``: gap, partly, covered)."""
    steps = ((0.0, 0.5, "gap"), (0.5, 0.999, "partly"), (0.999, 1.0, "covered"))
    ranges = [
        QgsRendererRange(low, high, classed_area(key, 0.7, colour("street"), 0.2), names[key])
        for low, high, key in steps
    ]
    return QgsGraduatedSymbolRenderer('"kinds_met" * 1.0 / nullif("kinds_judged", 0)', ranges)


def loads(column: str, far: float, names: Mapping[str, str]) -> QgsGraduatedSymbolRenderer:
    """Draw patrol areas by their load against the mean (``names``: below, within, above what is allowed → name)."""
    least, most = max(0.0, 1.0 - far), 1.0 + far
    steps = ((0.0, least, "below", "cold95"), (least, most, "within", "covered"), (most, 1e3, "above", "hot99"))
    outline = colour("grid_cell")
    return QgsGraduatedSymbolRenderer(
        column,
        [
            QgsRendererRange(low, high, classed_area(key, 0.6, outline, 0.5), f"{names[name]} ({_span(low, high)})")
            for low, high, name, key in steps
        ],
    )


def load_names(words: Mapping[str, str]) -> dict[str, str]:
    """Give the names of loads below, within and above what is allowed."""
    return {name: words[f"load.{name}"] for name in ("below", "within", "above")}


def _span(low: float, high: float) -> str:
    if low == 0:
        return f"< {high:.2f}"
    return f"> {low:.2f}" if high > 100 else f"{low:.2f}–{high:.2f}"


def moved(names: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    """Draw cells by whether they change hands (``names``: true, false → name)."""
    looks = {"true": changed("lost"), "false": area(None, colour("grid_cell", 0.45), 0.08)}
    return QgsCategorizedSymbolRenderer(
        "moved", [QgsRendererCategory(state == "true", looks[state], name) for state, name in names.items()]
    )


def walkshed() -> QgsFillSymbol:
    """A light ground with a line around it: many lie over each other."""
    return area(colour("covered", 0.35), colour("pocket_park"), 0.3)


def worth(column: str, kind: str, *, polygons: bool) -> QgsSingleSymbolRenderer:
    """Draw facilities as circles whose area grows with a number of theirs; of areas, in their middle."""
    circle = QgsSimpleMarkerSymbolLayer()
    circle.setColor(colour(kind, 0.55))
    circle.setStrokeColor(QColor("#ffffff"))
    made = QgsMarkerSymbol()
    made.changeSymbolLayer(0, circle)
    grown = f'sqrt(coalesce("{column}", 0) / nullif(maximum("{column}"), 0))'
    size = f"{_SMALLEST_MM} + {_LARGEST_MM - _SMALLEST_MM} * coalesce({grown}, 0)"
    made.setDataDefinedSize(QgsProperty.fromExpression(size))
    if not polygons:
        return QgsSingleSymbolRenderer(made)
    ground, middle = area(None, colour(kind), 0.25), QgsCentroidFillSymbolLayer()
    middle.setSubSymbol(made)
    middle.setPointOnSurface(True)
    ground.appendSymbolLayer(middle)
    return QgsSingleSymbolRenderer(ground)


def out_of_reach() -> QgsFillSymbol:
    """Draw what no candidate site reaches: darker than a gap, and hatched the other way."""
    ink = colour("street")
    return hatched(area(colour("street", 0.25), ink, 0.3), "out_of_reach", ink, 0.25)


def proposed() -> QgsMarkerSymbol:
    """Draw a proposed site as a star, which no facility has."""
    star = QgsSimpleMarkerSymbolLayer(QgsSimpleMarkerSymbolLayerBase.Shape.Star, 5.6)
    star.setColor(colour("siting"))
    star.setStrokeColor(QColor("#1a1a1a"))
    star.setStrokeWidth(0.3)
    made = QgsMarkerSymbol()
    made.changeSymbolLayer(0, star)
    return made


def ranks() -> QgsVectorLayerSimpleLabeling:
    """Write the ranks of the ten facilities that most hangs on."""
    return labelled('if("rank" <= 10, "rank", \'\')', 9.0, "#7a3200", bold=True, polygons=False)
