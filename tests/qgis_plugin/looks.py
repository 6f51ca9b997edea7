"""How a symbol looks to an eye: its colour, the lines over it, its shape; and whether two can be told apart.

Colour blindness is simulated by Machado, Oliveira and Fernandes (2009), differences are CIEDE2000, by ``coloraide``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

from civicgrid.qgis_plugin import styles
from coloraide import Color
from qgis.core import (
    QgsFeatureRenderer,
    QgsGeometryGeneratorSymbolLayer,
    QgsSimpleFillSymbolLayer,
    QgsSimpleLineSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSymbol,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor

EYES = ("normal", "protan", "deutan", "tritan")
LEAST_DIFFERENCE = 9.0
"""CIEDE2000 between two classes; 2.3 is just noticeable side by side, maps need several times that."""
LEAST_LIGHTNESS = 9.0
"""L* between two greys."""


@dataclass
class Look:
    """What can be seen of a symbol."""

    colour: QColor
    lines: set[tuple[float, float]] = field(default_factory=set)  # angle, distance in mm
    inks: list[QColor] = field(default_factory=list)  # of the lines
    shape: str = ""
    size: float = 1.0

    def seen(self, eye: str) -> Color:
        """Give the colour as an eye sees it."""
        return seen(self.colour, eye)


def seen(colour: QColor, eye: str) -> Color:
    """Give a colour as an eye sees it."""
    plain = Color(colour.name())
    return plain if eye == "normal" else plain.filter(eye, method="machado").fit("srgb", method="clip")


def lightness(colour: QColor) -> float:
    """Give L* of the grey that a colour becomes in a copy."""
    return float(Color(colour.name()).filter("grayscale").convert("lab-d65")["lightness"])


def look_of(symbol: QgsSymbol) -> Look:
    """Give what can be seen of a symbol; areas lie on built-up land."""
    look = Look(styles.colour("built_up"))
    for part in symbol.symbolLayers():
        if isinstance(part, QgsSimpleFillSymbolLayer) and part.brushStyle() != Qt.BrushStyle.NoBrush:
            look.colour = _over(part.fillColor(), look.colour)
        elif isinstance(part, QgsGeometryGeneratorSymbolLayer):
            look.lines.add(_lines_of(part.geometryExpression()))
            look.inks.append(part.subSymbol().color())
        elif isinstance(part, QgsSimpleLineSymbolLayer):
            look.colour, look.shape, look.size = part.color(), str(part.penStyle()), part.width()
        elif isinstance(part, QgsSimpleMarkerSymbolLayer):
            look.colour, look.shape, look.size = part.color(), str(part.shape()), part.size()
    return look


def _lines_of(expression: str) -> tuple[float, float]:
    """Give angle and distance of lines, by how far one is from the next."""
    step = re.search(r"make_point\(([^ ]+) \* @element[^,]+, ([^ ]+) \* @element", expression)
    across = [float(part) for part in step.groups()]
    return round(math.degrees(math.atan2(*across)) % 180.0, 6), round(math.hypot(*across), 6)


def looks(renderer: QgsFeatureRenderer) -> dict[str, Look]:
    """Give what can be seen of each class."""
    return {item.label(): look_of(item.symbol()) for item in renderer.legendSymbolItems()}


def alike(looks: dict[str, Look]) -> list[str]:
    """Tell which classes can't be told apart, and by which eye or in a grey copy."""
    return [f"{a} and {b}: {how}" for a, b in combinations(looks, 2) for how in _confused(looks[a], looks[b])]


def faint(looks: dict[str, Look]) -> list[str]:
    """Tell which classes have lines that hardly show on their ground."""
    return [
        name
        for name, look in looks.items()
        for ink in look.inks
        if abs(lightness(ink) - lightness(look.colour)) < 2 * LEAST_LIGHTNESS
    ]


def _over(colour: QColor, ground: QColor) -> QColor:
    share = colour.alphaF()
    mixed = (share * above + (1 - share) * below for above, below in zip(colour.getRgb()[:3], ground.getRgb()[:3]))
    return QColor(*(round(part) for part in mixed))


def _confused(one: Look, other: Look) -> Iterator[str]:
    if _otherwise_drawn(one, other):
        return
    for eye in EYES:
        difference = one.seen(eye).delta_e(other.seen(eye), method="2000")
        if difference < LEAST_DIFFERENCE:
            yield f"{eye} {difference:.1f}"
    lighter = abs(lightness(one.colour) - lightness(other.colour))
    if lighter < LEAST_LIGHTNESS:
        yield f"grey {lighter:.1f}"


def _otherwise_drawn(one: Look, other: Look) -> bool:
    if one.shape != other.shape or max(one.size, other.size) >= 1.3 * min(one.size, other.size):
        return True
    if len(one.lines) != len(other.lines):
        return True
    return any(
        _turned(a[0], b[0]) >= 30.0 or _wider(a[1], b[1]) >= 1.6 for a, b in zip(_in_order(one), _in_order(other))
    )


def _in_order(look: Look) -> list[tuple[float, float]]:
    return sorted(look.lines)


def _turned(one: float, other: float) -> float:
    return min(abs(one - other), 180.0 - abs(one - other))


def _wider(one: float, other: float) -> float:
    return max(one, other) / min(one, other)
