"""Looking at places: the tool on the map, the card beside it, and the ways drawn to what is nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsWkbTypes,
)
from qgis.gui import QgsRubberBand, QgsVertexMarker
from qgis.PyQt.QtCore import QObject, QPoint, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ..docks.placetool import PlaceTool
from ..jobs import Job, run_job
from ..language import interface_language, translate
from .card import PlaceCard

if TYPE_CHECKING:
    from ...geo.progress import Progress
    from ...geo.steps.work import Work
    from ...geo.surroundings import Lookout, Near, Surroundings
    from ...layers.groundwork import Groundwork
    from ...layers.run import Run

GLANCE_MS = 80
"""The mouse rests so long before the card follows it."""


class LookTool(PlaceTool):
    """Also says where the mouse is."""

    hovered = pyqtSignal(QgsPointXY)

    def canvasMoveEvent(self, event) -> None:
        """Tell of every move."""
        self.hovered.emit(event.mapPoint())


class Looking(QObject):
    """Between the map, the card and a run. It prepares once for a run, in the background."""

    ended = pyqtSignal()
    failed = pyqtSignal(str)

    def __init__(self, iface, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._main = iface.mapCanvas(), iface.mainWindow()
        self.card: Optional[PlaceCard] = None
        self.tool: Optional[LookTool] = None
        self._run: Optional[Run] = None
        self._groundwork: Optional[Groundwork] = None
        self._prepared: Optional[tuple[Work, Lookout]] = None
        self._crs = QgsCoordinateReferenceSystem()  # that the run is measured in
        self._job: Optional[Job] = None
        self._marks: list[Any] = []
        self._at: Optional[QgsPointXY] = None
        self._pinned = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(GLANCE_MS)
        self._rest.timeout.connect(self._glance)

    def begin(self, run: Run, groundwork: Groundwork) -> None:
        """Take up the tool for a run."""
        self.end()
        if groundwork is not self._groundwork:
            self._groundwork, self._prepared = groundwork, None
        self._run = run
        self.card = PlaceCard(self._main)
        self.card.finished.connect(lambda _code: self.end())
        self._stand_beside()
        self.card.show()
        if self._prepared is not None:
            self._take_tool()
            return
        self.card.show_groups((), translate("CivicGrid", "One moment: the map is being made ready…"))
        self._start(translate("CivicGrid", "Getting ready to look at places"), _prepare(groundwork), self._ready)

    def _stand_beside(self) -> None:
        """Put the card to the left of the map, as far as the window reaches, rather than onto its middle."""
        corner, leftmost = (of.mapToGlobal(QPoint(0, 0)) for of in (self._canvas, self._main))
        self.card.move(max(leftmost.x(), corner.x() - self.card.width()), corner.y())

    def end(self) -> None:
        """Give the map back as it was."""
        card, tool, self.card, self.tool = self.card, self.tool, None, None
        self._rest.stop()
        self._unmark()
        if self._job is not None:
            self._job.cancel()
            self._job = None
        if tool is not None:
            self._canvas.unsetMapTool(tool)
            tool.deleteLater()
        if card is not None:
            card.close()
            card.deleteLater()
            self.ended.emit()

    def forget(self) -> None:
        """End, and keep nothing of the run."""
        self.end()
        self._run = self._groundwork = self._prepared = None

    # -- getting ready

    def _start(self, title: str, work: Any, done: Any) -> None:
        self._job = run_job(title, work, done, self._failed)

    def _ready(self, prepared: tuple[Work, Lookout]) -> None:
        self._job, self._prepared = None, prepared
        self._crs = QgsCoordinateReferenceSystem.fromWkt(prepared[1].crs.to_wkt())
        if self.card is not None:
            self._take_tool()

    def _failed(self, sentence: str, _error: BaseException) -> None:
        self._job = None
        self.end()
        self.failed.emit(sentence)

    def _take_tool(self) -> None:
        self.tool = LookTool(self._canvas)
        self.tool.hovered.connect(self._hover)
        self.tool.clicked.connect(self._look)
        self.tool.left.connect(self.end)
        self.tool.deactivated.connect(self._left)
        self._canvas.setMapTool(self.tool)
        self.card.show_groups((), translate("CivicGrid", "Click on the map; Escape leaves."))

    def _left(self) -> None:
        """Another tool was taken."""
        if self.tool is not None:
            self.end()

    # -- looking

    def _hover(self, point: QgsPointXY) -> None:
        if not self._pinned:
            self._at = point
            self._rest.start()

    def _glance(self) -> None:
        place = self._place(self._at)
        if place is not None and self._prepared is not None and self.card is not None:
            found = self._prepared[1].glance(place.x(), place.y())
            self._show(found, translate("CivicGrid", "Straight lines. Click for the ways as the study measures."))

    def _look(self, point: QgsPointXY) -> None:
        place = self._place(point)
        if place is None or self._job is not None:
            return
        self._rest.stop()
        lookout = self._prepared[1]

        def work(_progress: Progress) -> Surroundings:
            return lookout.look(place.x(), place.y())

        self._start(translate("CivicGrid", "Looking at a place"), work, lambda found: self._looked(found, point))

    def _looked(self, found: Surroundings, point: QgsPointXY) -> None:
        self._job = None
        if self.card is None:
            return
        self._pinned = True
        self._unmark()
        self._mark(point)
        for near in found.near:
            self._draw(near)
        self._show(found, translate("CivicGrid", "Click elsewhere for another place; Escape leaves."))

    def _show(self, found: Surroundings, said: str) -> None:
        from ..words import labels
        from .rows import groups

        words = labels(interface_language(), self._run.study)
        self.card.show_groups(groups(found, self._prepared[0], self._run, words), said)

    # -- on the map

    def _place(self, point: QgsPointXY) -> Optional[QgsPointXY]:
        """Give where a point of the map is in the CRS of the run."""
        try:
            return self._transform().transform(point)
        except QgsCsException:
            return None

    def _transform(self) -> QgsCoordinateTransform:
        own = self._canvas.mapSettings().destinationCrs()
        return QgsCoordinateTransform(own, self._crs, QgsProject.instance())

    def _mark(self, point: QgsPointXY) -> None:
        made = QgsVertexMarker(self._canvas)
        made.setCenter(point)
        made.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
        made.setIconSize(16)
        made.setPenWidth(3)
        self._marks.append(made)

    def _draw(self, near: Near) -> None:
        from ...layers.kinds import palette

        if near.way is None:
            return
        line = QgsGeometry()
        line.fromWkb(near.way.wkb)
        made = QgsRubberBand(self._canvas, QgsWkbTypes.GeometryType.LineGeometry)
        made.setToGeometry(line, self._crs)
        made.setColor(QColor(palette().get(near.kind, "#7f7f7f")))
        made.setWidth(3)
        self._marks.append(made)

    def _unmark(self) -> None:
        self._pinned = False
        for made in self._marks:
            self._canvas.scene().removeItem(made)
        self._marks.clear()


def _prepare(groundwork: Groundwork) -> Any:
    def work(progress: Progress) -> tuple[Work, Lookout]:
        from ...geo.surroundings import Lookout

        done = groundwork.work(progress)
        return done, Lookout.of(done)

    return work
