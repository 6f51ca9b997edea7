"""The map of the import window: some rows of the file, the district, and the arrow of a datum."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from statistics import median
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsArrowSymbolLayer,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLineSymbol,
    QgsMarkerSymbol,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.gui import QgsMapCanvas, QgsMapToolPan, QgsRubberBand
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ..docks.pieces import named, row, text, tool
from ..language import translate
from ..styles import palette
from .words import not_drawn

if TYPE_CHECKING:
    from .entry import Entry

_DEGREES, _SHOWN = "EPSG:4326", "EPSG:3857"  # shapes keep their form; nothing is measured here
_SMALLEST = 400.0
_FAR = 5.0  # times the distance within which three of four shapes lie
AREAS = ("street", "community", "built_up", "grid_cell")  # the first that there is shows the district
_TYPES = {0: "Point", 1: "LineString", 2: "Polygon"}
_INK = "#55606a"


class PreviewMap(QWidget):
    """A map one can pan and zoom; it is given shapes in WGS 84."""

    def __init__(self) -> None:
        super().__init__()
        self.canvas = QgsMapCanvas(self)
        named(self.canvas, "importMap", translate("CivicGrid", "The first rows of the file, where they will lie"))
        self.canvas.setCanvasColor(QColor("#ffffff"))
        self.canvas.enableAntiAliasing(True)
        self.canvas.setDestinationCrs(QgsCoordinateReferenceSystem(_SHOWN))
        self._pan = QgsMapToolPan(self.canvas)
        self.canvas.setMapTool(self._pan)
        self._marks = QgsRubberBand(self.canvas, QgsWkbTypes.GeometryType.PointGeometry)
        self._marks.setColor(QColor("#c0392b"))
        self._marks.setIconSize(13)
        self._marks.setWidth(3)
        self.said = text("importMapText", faint=True)
        self.empty = text("importMapEmpty")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(24)
        whole = tool(
            "importMapWhole",
            translate("CivicGrid", "All"),
            translate("CivicGrid", "Show all rows of the preview"),
            self.show_all,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.empty, 1)
        layout.addWidget(self.canvas, 1)
        below = row(self.said, whole, stretch=False)
        below.setStretch(0, 1)
        layout.addLayout(below)
        self._extent = QgsRectangle()
        self.district: list[Any] = []  # areas of the study, in WGS 84

    def show_entry(self, entry: Optional[Entry], others: Iterable[Entry]) -> None:
        """Show the rows of an entry over the areas of the others."""
        self._marks.reset(QgsWkbTypes.GeometryType.PointGeometry)
        look = entry.look if entry is not None else None
        shapes = [] if look is None else list(look.shapes)
        layers = _layers(shapes, palette().get(entry.kind, _INK)) if entry is not None else []
        own = _core(shapes)
        arrow = entry.arrow if entry is not None else None
        if arrow is not None:
            layers.insert(0, _arrow(arrow))
        outline = [shape for other in others if other is not entry for shape in areas_of(other)]
        outline.extend(self.district)
        layers.extend(_layers(outline, _INK, hollow=True))
        self.canvas.setLayers(layers)
        self._layers = layers  # the canvas keeps no reference of Python's
        self._extent = self._around([QgsRectangle(*shape.bounds) for shape in shapes])
        self._go(self._around(own))
        why = not_drawn(look) if look is not None else ""
        self.empty.setText(why)
        self.empty.setVisible(bool(why))
        self.canvas.setVisible(not why)
        self.said.setText(_counted(look.rows, len(shapes)) if look is not None and look.usable and not why else "")

    def show_all(self) -> None:
        """Show all rows that are drawn."""
        self._go(self._extent)

    def show_places(self, shapes: Iterable[Any]) -> bool:
        """Go to shapes and mark them; False if there are none."""
        self._marks.reset(QgsWkbTypes.GeometryType.PointGeometry)
        box = QgsRectangle()
        for shape in shapes:
            box.combineExtentWith(QgsRectangle(*shape.bounds))
            point = shape.representative_point()
            place = self._transformed(QgsRectangle(point.x, point.y, point.x, point.y)).center()
            self._marks.addPoint(place)
        if not self.marked():
            return False
        self._go(self._around([box]))
        return True

    def marked(self) -> int:
        """Give how many places are marked."""
        return self._marks.numberOfVertices()

    def clear(self) -> None:
        """Let go of all layers: none may outlive the window."""
        self.canvas.setLayers([])
        self._layers: list[QgsVectorLayer] = []

    def _go(self, extent: QgsRectangle) -> None:
        if not extent.isNull():
            self.canvas.setExtent(extent)
            self.canvas.refresh()

    def _around(self, boxes: Iterable[QgsRectangle]) -> QgsRectangle:
        box = QgsRectangle()
        for one in boxes:
            box.combineExtentWith(one)
        if box.isNull():
            return box
        box = self._transformed(box)
        box.grow(max(_SMALLEST - min(box.width(), box.height()), 0) / 2)  # a single place, or all in one line
        box.scale(1.15)
        return box

    @staticmethod
    def _transformed(box: QgsRectangle) -> QgsRectangle:
        change = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(_DEGREES), QgsCoordinateReferenceSystem(_SHOWN), QgsProject.instance()
        )
        try:
            return change.transformBoundingBox(box)
        except QgsCsException:
            return QgsRectangle()


def _core(shapes: Sequence[Any]) -> list[QgsRectangle]:
    """Give where most of the shapes are: one that lies a thousand kilometres off must not make dots of all others."""
    boxes = [QgsRectangle(*shape.bounds) for shape in shapes]
    if not boxes:
        return []
    middle = QgsPointXY(median(box.center().x() for box in boxes), median(box.center().y() for box in boxes))
    away = [middle.distance(box.center()) for box in boxes]
    usual = sorted(away)[len(away) * 3 // 4]
    return [box for box, distance in zip(boxes, away) if distance <= _FAR * usual]


def _counted(rows: int, shown: int) -> str:
    if shown >= rows:
        return ""
    return translate("CivicGrid", "{shown} of {rows} rows are drawn").format(shown=f"{shown:,}", rows=f"{rows:,}")


def areas_of(entry: Entry) -> list[Any]:
    """Give the shapes of an entry that show the district."""
    return list(entry.look.shapes) if entry.look is not None and entry.kind in AREAS else []


def _layers(shapes: Iterable[Any], ink: str, *, hollow: bool = False) -> list[QgsVectorLayer]:
    """Make a layer of each type of shape, points on top."""
    made: dict[int, list[QgsFeature]] = {}
    for shape in shapes:
        geometry = QgsGeometry()
        geometry.fromWkb(shape.wkb)
        feature = QgsFeature()
        feature.setGeometry(geometry)
        made.setdefault(int(geometry.type()), []).append(feature)
    layers = []
    for kind in sorted(made):
        layer = QgsVectorLayer(f"Multi{_TYPES[kind]}?crs={_DEGREES}", "preview", "memory")
        for feature in made[kind]:
            shape = feature.geometry()
            shape.convertToMultiType()
            feature.setGeometry(shape)
        layer.dataProvider().addFeatures(made[kind])
        layer.updateExtents()
        layer.setRenderer(QgsSingleSymbolRenderer(_symbol(kind, ink, hollow)))
        layers.append(layer)
    return layers


def _symbol(kind: int, ink: str, hollow: bool) -> QgsSymbol:
    if kind == 0:
        return QgsMarkerSymbol.createSimple({"name": "circle", "color": ink, "outline_color": "white", "size": "2.2"})
    if kind == 1:
        return QgsLineSymbol.createSimple({"line_color": ink, "line_width": "0.4"})
    style = "no" if hollow else "solid"
    made = QgsFillSymbol.createSimple({"color": ink, "style": style, "outline_color": ink, "outline_width": "0.3"})
    if not hollow:
        made.setOpacity(0.6)
    return made


def _arrow(ends: tuple[float, float, float, float]) -> QgsVectorLayer:
    """Draw the way from where the file says to where the place is."""
    layer = QgsVectorLayer(f"LineString?crs={_DEGREES}", "arrow", "memory")
    feature = QgsFeature()
    feature.setGeometry(QgsGeometry.fromPolylineXY([QgsPointXY(*ends[:2]), QgsPointXY(*ends[2:])]))
    layer.dataProvider().addFeatures([feature])
    arrow = QgsArrowSymbolLayer()
    arrow.setIsCurved(False)
    arrow.setColor(QColor("#c0392b"))
    arrow.setArrowWidth(0.8)
    arrow.setHeadLength(2.4)
    arrow.setHeadThickness(1.6)
    symbol = QgsLineSymbol()
    symbol.changeSymbolLayer(0, arrow)
    symbol.setColor(QColor("#c0392b"))
    layer.setRenderer(QgsSingleSymbolRenderer(symbol))
    layer.updateExtents()
    return layer
