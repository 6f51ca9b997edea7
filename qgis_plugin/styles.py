"""How each layer looks: symbols from ``resources/palette.json``, labels, renderers. No layer is made here.

A grey copy still reads: gaps and cold spots are hatched, planned facilities hollow, kinds differ in their signs.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Optional, TypeVar

from qgis.core import (
    QgsArrowSymbolLayer,
    QgsCategorizedSymbolRenderer,
    QgsCentroidFillSymbolLayer,
    QgsFillSymbol,
    QgsGeometryGeneratorSymbolLayer,
    QgsGradientColorRamp,
    QgsGradientStop,
    QgsGraduatedSymbolRenderer,
    QgsHeatmapRenderer,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPalLayerSettings,
    QgsProperty,
    QgsRendererCategory,
    QgsRendererRange,
    QgsSimpleFillSymbolLayer,
    QgsSimpleMarkerSymbolLayer,
    QgsSingleSymbolRenderer,
    QgsSvgMarkerSymbolLayer,
    QgsSymbol,
    QgsSymbolLayer,
    QgsTextBufferSettings,
    QgsTextFormat,
    QgsUnitTypes,
    QgsVectorLayerSimpleLabeling,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor, QFont, QFontDatabase, qGray

from . import hatching
from .paths import RESOURCES

FONTS = (
    *("WenQuanYi Zen Hei", "文泉驿正黑", "Noto Sans CJK SC", "Source Han Sans SC"),
    *("Microsoft YaHei", "微软雅黑", "SimHei", "黑体", "PingFang SC"),
)
"""Fonts with Chinese, the best for text that is searched in a PDF first; in Chinese systems they have Chinese names."""

DETAIL_SCALE = 40_000.0
"""Grid lines and single cases are drawn from this scale on; farther out they would be a smear."""

SIGN_MM = 4.4
WALKS_M = (0.0, 100.0, 300.0, 500.0, 1000.0)
"""Where the steps of ``walks`` begin: two, five, eight and fifteen minutes on foot, about."""
OUTSIDE = QgsPalLayerSettings.Property.PolygonLabelOutside
SIZE, STROKE = QgsSymbolLayer.Property.PropertySize, QgsSymbolLayer.Property.PropertyStrokeStyle
S = TypeVar("S", bound=QgsSymbol)

STATES = ("existing", "not_yet", "closed")
STATE_EXPRESSION = (
    "CASE WHEN \"state\" IN ('planned', 'under_construction') THEN 'not_yet'"
    " WHEN \"state\" = 'closed' THEN 'closed' ELSE 'existing' END"
)
MILLIMETRES = QgsUnitTypes.RenderUnit.RenderMillimeters
DASHED = Qt.PenStyle.DashLine
WHITE = "#ffffff"


def palette() -> Mapping[str, str]:
    """Give the colours by the code of what they stand for."""
    from ..layers.kinds import palette

    return palette()


def colour(key: str, opacity: float = 1.0) -> QColor:
    """Give a colour of the palette, or one that is given as #rrggbb."""
    found = QColor(key if key.startswith("#") else palette().get(key, palette()["street"]))
    found.setAlphaF(opacity)
    return found


def on_paper(ink: QColor) -> QColor:
    """Give the colour that a translucent one has on white: PDFs draw translucent lines as areas, ten times as large."""
    share = ink.alphaF()
    return QColor(*(round(255 - share * (255 - part)) for part in ink.getRgb()[:3]))


@lru_cache(maxsize=1)
def family() -> str:
    """Give the font for Chinese that this machine has; the interface's own where it has none of the known."""
    there = set(QFontDatabase().families())
    return next((name for name in FONTS if name in there), QFont().family())


def text_format(size_pt: float, ink: str = "#1a1a1a", *, bold: bool = False, halo_mm: float = 0.0) -> QgsTextFormat:
    """Give a format of text, with a white halo where it stands on a map."""
    font = QFont(family())
    font.setBold(bold)
    made = QgsTextFormat()
    made.setFont(font)
    made.setFamilies([name for name in FONTS if name != family()])
    made.setSize(size_pt)
    made.setSizeUnit(QgsUnitTypes.RenderUnit.RenderPoints)
    made.setColor(QColor(ink))
    if halo_mm:
        halo = QgsTextBufferSettings()
        halo.setEnabled(True)
        halo.setSize(halo_mm)
        halo.setSizeUnit(MILLIMETRES)
        halo.setColor(QColor(WHITE))
        made.setBuffer(halo)
    return made


# -- symbols


def area(
    fill: Optional[QColor], outline: Optional[QColor] = None, width_mm: float = 0.2, pen: Any = Qt.PenStyle.SolidLine
) -> QgsFillSymbol:
    """Give a filled area, or an outline alone."""
    layer = QgsSimpleFillSymbolLayer()
    layer.setBrushStyle(Qt.BrushStyle.SolidPattern if fill is not None else Qt.BrushStyle.NoBrush)
    if fill is not None:
        layer.setFillColor(fill)
    layer.setStrokeStyle(pen if outline is not None else Qt.PenStyle.NoPen)
    if outline is not None:
        layer.setStrokeColor(on_paper(outline))
        layer.setStrokeWidth(width_mm)
        layer.setStrokeWidthUnit(MILLIMETRES)
        layer.setPenJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return _of(QgsFillSymbol(), layer)


def hatch(ink: QColor, angle: float, distance_mm: float, width_mm: float) -> QgsGeometryGeneratorSymbolLayer:
    """Give a hatching to be laid over an area; ``angle`` in degrees, against the clock from the east."""
    layer = QgsGeometryGeneratorSymbolLayer.create({})
    layer.setSymbolType(QgsSymbol.SymbolType.Line)
    layer.setUnits(MILLIMETRES)
    layer.setGeometryExpression(hatching.lines(angle, distance_mm))
    layer.setSubSymbol(line(ink, width_mm))
    return layer


def line(ink: QColor, width_mm: float, pen: Any = Qt.PenStyle.SolidLine) -> QgsLineSymbol:
    """Give a plain line, or one of dashes."""
    made = QgsLineSymbol.createSimple({"capstyle": "round", "joinstyle": "round"})
    made.symbolLayer(0).setPenStyle(pen)
    made.setColor(on_paper(ink))
    made.setWidth(width_mm)
    made.setWidthUnit(MILLIMETRES)
    return made


def arrow(ink: QColor, width_mm: float) -> QgsLineSymbol:
    """Give an arrow from the beginning of a line to its end."""
    layer = QgsArrowSymbolLayer()
    layer.setIsCurved(False)
    layer.setArrowWidth(width_mm)
    layer.setArrowStartWidth(width_mm)
    layer.setHeadLength(5 * width_mm)
    layer.setHeadThickness(2.5 * width_mm)
    layer.setSubSymbol(area(ink))
    return _of(QgsLineSymbol(), layer)


def sign(icon: str, key: str, state: str = "existing", spacing_m: float = 0.0) -> QgsMarkerSymbol:
    """Give the sign of a facility: white on its colour; hollow while it does not serve yet; grey once closed.

    Where facilities lie close (``spacing_m`` from one to the next), signs turn into dots as the map zooms out.
    """
    path = RESOURCES / "markers" / f"{icon}.svg"
    path = path if path.is_file() else path.with_name("facility.svg")
    # inside the project, so that it needs neither the plugin nor a path
    layer = QgsSvgMarkerSymbolLayer("base64:" + base64.b64encode(path.read_bytes()).decode("ascii"), SIGN_MM)
    ink = colour("community") if state == "closed" else colour(key)
    paper = QColor(WHITE)
    layer.setFillColor(paper if state == "not_yet" else ink)
    layer.setStrokeColor(ink if state == "not_yet" else paper)
    layer.setStrokeWidth(0.3)
    made = _of(QgsMarkerSymbol(), layer)
    if spacing_m:
        made.insertSymbolLayer(0, _dot(ink, hollow=state == "not_yet"))
        room = f"({spacing_m * 600.0:.0f} / @map_scale)"  # mm on the map for each
        # by size, since a legend does not heed whether a part of a symbol is switched off
        made.symbolLayer(0).setDataDefinedProperty(
            SIZE, QgsProperty.fromExpression(f"if({room} < 3, max(1.0, 0.7 * {room}), 0)")
        )
        made.symbolLayer(1).setDataDefinedProperty(
            SIZE, QgsProperty.fromExpression(f"if({room} < 3, 0, min({SIGN_MM}, {room}))")
        )
    return made


def _dot(ink: QColor, *, hollow: bool) -> QgsSimpleMarkerSymbolLayer:
    """Give what stands for a sign where there is no room for it."""
    layer = QgsSimpleMarkerSymbolLayer()
    layer.setFillColor(QColor(WHITE) if hollow else ink)
    layer.setStrokeColor(ink if hollow else QColor(WHITE))
    layer.setStrokeWidth(0.2 if hollow else 0.05)
    return layer


def _of(symbol: S, layer: QgsSymbolLayer) -> S:
    """Give a symbol of one layer (the list a symbol can be made of stays Python's, and is freed under QGIS's feet)."""
    symbol.changeSymbolLayer(0, layer)
    return symbol


def gap_symbol() -> QgsFillSymbol:
    """Red, hatched, outlined."""
    red = colour("gap")
    return hatched(area(colour("gap", 0.08), red, 0.5), "gap", red, 0.28)


def covered_symbol() -> QgsFillSymbol:
    """Green, with a quiet outline."""
    return area(colour("covered", 0.75), colour("pocket_park", 0.6), 0.15)


def classed_area(key: str, opacity: float, outline: QColor, width_mm: float = 0.1) -> QgsFillSymbol:
    """The colour of a class under its lines, if it has any: white ones on a dark ground."""
    fill = colour(key, opacity)
    return hatched(area(fill, outline, width_mm), key, ink_on(on_paper(fill)), 0.18)


def lined_close_by(made: QgsFillSymbol) -> QgsFillSymbol:
    """Draw the outline of an area only where grid lines are drawn."""
    pen = QgsProperty.fromExpression(f"if(@map_scale > {DETAIL_SCALE:.0f}, 'no', 'solid')")
    made.symbolLayer(0).setDataDefinedProperty(STROKE, pen)
    return made


def hatched(made: QgsFillSymbol, key: str, ink: QColor, width_mm: float) -> QgsFillSymbol:
    """Lay the lines of a class over an area."""
    for angle, distance_mm in hatching.LINES.get(key, ()):
        made.appendSymbolLayer(hatch(ink, angle, distance_mm, width_mm))
    return made


def ink_on(ground: QColor) -> QColor:
    """Give the ink that shows on a ground."""
    return QColor(WHITE if qGray(ground.rgb()) < 128 else "#333333")


# -- renderers


def single(symbol: QgsSymbol) -> QgsSingleSymbolRenderer:
    """Draw every feature the same."""
    return QgsSingleSymbolRenderer(symbol)


def facilities(
    icon: str, key: str, states: Mapping[str, str], spacing_m: float, *, polygons: bool
) -> QgsCategorizedSymbolRenderer:
    """Draw facilities by state (``states``: code → name); areas are filled and carry the sign in their middle."""
    made = []
    for state, name in states.items():
        symbol = sign(icon, key, state, spacing_m)
        if polygons:
            ground = area(colour(key, 0.0 if state == "not_yet" else 0.45), colour(key), 0.25)
            middle = QgsCentroidFillSymbolLayer()
            middle.setSubSymbol(symbol)
            middle.setPointOnSurface(True)
            ground.appendSymbolLayer(middle)
            made.append(QgsRendererCategory(state, ground, name))
        else:
            made.append(QgsRendererCategory(state, symbol, name))
    return QgsCategorizedSymbolRenderer(STATE_EXPRESSION, made)


def shares(column: str, names: Mapping[str, str]) -> QgsGraduatedSymbolRenderer:
    """Draw areas by their covered share (0–1)."""
    steps = ((0.0, 0.2, "gap"), (0.2, 0.8, "partly"), (0.8, 1.0, "covered"))
    return QgsGraduatedSymbolRenderer(
        column,
        [
            QgsRendererRange(low, high, classed_area(key, 0.75, colour("community", 0.5)), names[key])
            for low, high, key in steps
        ],
    )


def counts(column: str, names: Mapping[str, str]) -> QgsCategorizedSymbolRenderer:
    """Draw land by how many facilities reach it: none (a gap), one, two and more (``names``: the number → its name)."""
    quiet = colour("community", 0.5)
    looks = {"0": gap_symbol(), "1": classed_area("partly", 0.75, quiet), "2": classed_area("covered", 0.9, quiet)}
    return QgsCategorizedSymbolRenderer(
        column, [QgsRendererCategory(int(count), looks[count], name) for count, name in names.items()]
    )


def distances(column: str, radius_m: float) -> QgsGraduatedSymbolRenderer:
    """Draw areas by distance, in steps of the service radius."""
    return _stepped(column, (0.0, radius_m / 2, radius_m, radius_m * 1.5, radius_m * 2), QgsFillSymbol)


def walks(column: str, shape: type[QgsSymbol]) -> QgsGraduatedSymbolRenderer:
    """Draw points, lines or areas by distance, in steps that people walk; ``shape`` is the class of their symbol."""
    return _stepped(column, WALKS_M, shape)


def _stepped(column: str, starts: tuple[float, ...], shape: type[QgsSymbol]) -> QgsGraduatedSymbolRenderer:
    """Draw features in five steps, the last one open above."""
    ranges = []
    for number, low in enumerate(starts):
        last = number == len(starts) - 1
        high = max(low * 1000, 1e6) if last else starts[number + 1]
        label = f"> {low:,.0f} m" if last else f"{low:,.0f} – {high:,.0f} m"
        ranges.append(QgsRendererRange(low, high, _step_symbol(number, shape), label))
    return QgsGraduatedSymbolRenderer(column, ranges)


def _step_symbol(number: int, shape: type[QgsSymbol]) -> QgsSymbol:
    ink = colour(f"far{number + 1}")
    if shape is QgsFillSymbol:
        return area(ink, QColor("#8a8a8a"), 0.1)
    if shape is QgsLineSymbol:
        return line(ink, 0.5)
    made = QgsMarkerSymbol.createSimple({"name": "circle", "outline_color": "#555555", "outline_width": "0.1"})
    made.setColor(ink)
    made.setSize(1.8)
    return made


def density(radius_m: float) -> QgsHeatmapRenderer:
    """Draw points as a density, live, by a quartic kernel of that radius."""
    ramp = QgsGradientColorRamp(colour("hot90", 0.0), colour("hot99", 0.9))
    ramp.setStops([QgsGradientStop(0.15, colour("hot90", 0.6)), QgsGradientStop(0.5, colour("hot95", 0.8))])
    made = QgsHeatmapRenderer()
    made.setColorRamp(ramp)
    made.setRadius(radius_m)
    made.setRadiusUnit(QgsUnitTypes.RenderUnit.RenderMapUnits)
    made.setRenderQuality(2)
    return made


def dots(key: str, size_mm: float) -> QgsSingleSymbolRenderer:
    """Draw points as small dots."""
    made = QgsMarkerSymbol.createSimple({"name": "circle", "outline_style": "no"})
    made.setColor(colour(key, 0.5))
    made.setSize(size_mm)
    return QgsSingleSymbolRenderer(made)


# -- labels


def names(
    expression: str,
    size_pt: float,
    ink: str,
    *,
    bold: bool = False,
    polygons: bool = True,
    always: bool = False,
    beside_mm: float = 0.0,
) -> QgsVectorLayerSimpleLabeling:
    """Write names on a map, with a halo; beside areas, too, that are smaller than a square of ``beside_mm``."""
    settings = QgsPalLayerSettings()
    settings.fieldName, settings.isExpression = expression, True
    settings.setFormat(text_format(size_pt, ink, bold=bold, halo_mm=0.9))
    settings.priority = 9 if bold else 6
    if polygons:
        settings.placement = QgsPalLayerSettings.Placement.Horizontal
        settings.centroidInside = True
    if beside_mm:
        small = f"area($geometry) < ({beside_mm} * @map_scale / 1000) ^ 2"
        settings.dataDefinedProperties().setProperty(OUTSIDE, QgsProperty.fromExpression(f"if({small}, 'yes', 'no')"))
    settings.displayAll = always
    return QgsVectorLayerSimpleLabeling(settings)


GAPS_NUMBERED = 20
"""So many gaps, those of the greatest need, carry their numbers on a map; hundreds of them nobody could read."""


def gap_numbers() -> QgsVectorLayerSimpleLabeling:
    """Write the numbers of the first gaps."""
    return names(f'if("gap_no" <= {GAPS_NUMBERED}, "gap_no", \'\')', 9.0, "#8f1510", bold=True, beside_mm=1.0)


def avoided() -> QgsVectorLayerSimpleLabeling:
    """Write nothing, but keep the names of other layers off the features."""
    settings = QgsPalLayerSettings()
    settings.drawLabels = False
    settings.setFormat(text_format(9.0))  # newer QGIS would fetch its own font from the network
    settings.obstacleSettings().setIsObstacle(True)
    settings.obstacleSettings().setFactor(0.5)
    return QgsVectorLayerSimpleLabeling(settings)
