"""What the what-if draws on the map: gaps, facilities, and ways to one of them. No layer is touched."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
)
from qgis.gui import QgsMapCanvas, QgsMapCanvasItem
from qgis.PyQt.QtCore import QPoint, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainter, QPainterPath, QPen

from .board import CLOSED, MOVED, NEW, Facility

if TYPE_CHECKING:
    from .board import Board

_DOT_PX, _GAP_ALPHA = 6.0, 95
_RING = {NEW: "gained", MOVED: "partly", CLOSED: "lost"}
"""The colour (of the palette) of the ring around what stands otherwise than today."""


class Overlay(QgsMapCanvasItem):
    """One item over the whole canvas; it is given places in the study's CRS, and keeps them in the canvas's."""

    def __init__(self, canvas: QgsMapCanvas, board: Board) -> None:
        from ...layers.kinds import palette

        super().__init__(canvas)
        self.setZValue(50)
        self._canvas, self._board = canvas, board
        self._colours = {key: QColor(value) for key, value in palette().items()}
        self._gaps: dict[int, QPainterPath] = {}
        self._facilities: dict[int, Facility] = {}
        self._spots: dict[int, QPointF] = {}
        self._ways = QPainterPath()
        self._reach = QPainterPath()
        self._chosen: Optional[int] = None
        canvas.destinationCrsChanged.connect(self.draw_all)
        self.draw_all()

    def remove(self) -> None:
        """Take it off the map."""
        self._canvas.destinationCrsChanged.disconnect(self.draw_all)
        self._canvas.scene().removeItem(self)

    # -- what there is to draw

    def draw_all(self) -> None:
        """Draw everything anew."""
        ends = QgsCoordinateReferenceSystem.fromWkt(self._board.crs), self._canvas.mapSettings().destinationCrs()
        self._to_map = QgsCoordinateTransform(*ends, QgsProject.instance())
        self._gaps, self._facilities, self._spots = {}, {}, {}
        self.draw_gaps(self._board.squares)
        for facility in self._board.facilities():
            self._place(facility)
        self.draw_chosen(self._chosen)

    def draw_gaps(self, squares: Mapping[int, Any]) -> None:
        """Draw what is missed in some squares anew."""
        for square, shape in squares.items():
            self._gaps[square] = self._path(shape)
        self.update()

    def draw_chosen(self, site: Optional[int]) -> None:
        """Draw a facility anew, with what it reaches and the ways to it (None: none is chosen)."""
        self._chosen, self._ways, self._reach = site, QPainterPath(), QPainterPath()
        facility = None if site is None else self._board.facility(site)
        if facility is None:
            self._facilities.pop(site, None)
        else:
            self._place(facility)
            if facility.state != CLOSED:
                self._draw_ways(site)
                self._reach = self._path(self._board.reach(site))
        self.update()

    def place_of(self, point: QgsPointXY) -> tuple[float, float]:
        """Give a place of the map in the study's CRS."""
        found = self._to_map.transform(point, Qgis.TransformDirection.Reverse)
        return found.x(), found.y()

    def near(self, pos: QPoint, most_px: float) -> Optional[int]:
        """Give the facility nearest to a place on the canvas, if one is so near."""
        canvas = self._pixels()
        far = {site: canvas.map(spot) - QPointF(pos) for site, spot in self._spots.items() if site in self._facilities}
        away = {site: QPointF.dotProduct(one, one) for site, one in far.items()}
        site = min(away, key=lambda one: away[one], default=None)
        return site if site is not None and away[site] <= most_px**2 else None

    def spot(self, site: int) -> QPoint:
        """Give where a facility is on the canvas."""
        return self._pixels().map(self._spots[site]).toPoint()

    # -- inside

    def _place(self, facility: Facility) -> None:
        self._facilities[facility.site] = facility
        point = self._to_map.transform(QgsPointXY(*facility.place))
        self._spots[facility.site] = QPointF(point.x(), point.y())

    def _draw_ways(self, site: int) -> None:
        end = self._spots[site]
        for place in self._board.ways(site):
            point = self._to_map.transform(QgsPointXY(*place))
            self._ways.moveTo(point.x(), point.y())
            self._ways.lineTo(end)

    def _path(self, shape: Any) -> QPainterPath:
        import shapely

        if shape is None or shape.is_empty:
            return QPainterPath()
        geometry = QgsGeometry()
        geometry.fromWkb(shapely.to_wkb(shape))
        geometry.transform(self._to_map)
        return geometry.constGet().asQPainterPath()

    def _pixels(self) -> Any:
        """From the map to pixels of the canvas."""
        return self._canvas.getCoordinateTransform().transform()

    # -- drawing

    def boundingRect(self) -> QRectF:
        """All of the canvas (called by Qt)."""
        return QRectF(self._canvas.rect())

    def updatePosition(self) -> None:
        """Stay over the canvas when the map moves (called by QGIS)."""
        self.prepareGeometryChange()
        self.setPos(0, 0)

    def paint(self, painter: QPainter, _option=None, _widget=None) -> None:
        """Draw (called by QGIS)."""
        canvas = self._pixels()
        gap = QColor(self._colours["gap"])
        gap.setAlpha(_GAP_ALPHA)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # else squares would show their borders
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(gap)
        for path in self._gaps.values():
            painter.drawPath(canvas.map(path))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        own = self._colours.get(self._board.kind, QColor("#333333"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(own, 1.2))
        painter.drawPath(canvas.map(self._ways))
        painter.setPen(QPen(own, 2, Qt.PenStyle.DashLine))
        painter.drawPath(canvas.map(self._reach))
        for facility in self._facilities.values():
            self._draw_facility(painter, facility, canvas.map(self._spots[facility.site]), own)

    def _draw_facility(self, painter: QPainter, facility: Facility, at: QPointF, own: QColor) -> None:
        chosen = 1.4 if facility.site == self._chosen else 1.0
        ring = self._colours[_RING[facility.state]] if facility.state in _RING else QColor("white")
        painter.setPen(QPen(ring, 3 if facility.state in _RING else 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush if facility.state == CLOSED else own)
        size = _DOT_PX * chosen
        painter.drawEllipse(at, size, size)
        if facility.state == CLOSED:
            for step in (QPointF(size, size), QPointF(size, -size)):
                painter.drawLine(at - step, at + step)
