"""Rows without coordinates are placed one after another: shown on the map, clicked there, kept in the study."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsPointXY,
    QgsProject,
    QgsRectangle,
)
from qgis.gui import QgsVertexMarker
from qgis.PyQt.QtCore import QObject, pyqtSignal
from qgis.PyQt.QtGui import QColor

from ..language import joined, translate
from ..texts import placing as texts_placing
from .placetool import PlaceTool
from .queuewindow import QueueRow, QueueWindow

AROUND_DEG = 0.004
"""So much is shown around a proposal: a few streets."""
_PROPOSED = QColor("#d62728")


class AddressQueue(QObject):
    """Between the window of rows, the map and the study's draft."""

    placed = pyqtSignal()

    def __init__(self, iface, parent: QObject) -> None:
        super().__init__(parent)
        self._canvas, self._main = iface.mapCanvas(), iface.mainWindow()
        self.window: Optional[QueueWindow] = None
        self.tool: Optional[PlaceTool] = None
        self._rows: list[dict[str, Any]] = []
        self._names: Mapping[str, str] = {}
        self._draft: Any = None
        self._at: Optional[int] = None
        self._done: list[tuple[int, Optional[dict[str, Any]], str]] = []
        self._marks: list[QgsVertexMarker] = []

    def open(self, rows: list[dict[str, Any]], draft: Any, kind_names: Mapping[str, str]) -> None:
        """Show the rows of a run, those that wait before those that an address has placed."""
        self.close()
        self._rows = sorted(rows, key=lambda one: bool(one["placed_by"]))
        self._draft, self._names, self._done = draft, kind_names, []
        self.window = QueueWindow(self._main)
        self.window.rowChosen.connect(self._choose)
        self.window.takeWanted.connect(self._take)
        self.window.skipWanted.connect(self._next)
        self.window.undoWanted.connect(self._undo)
        self.window.finished.connect(lambda _code: self.close())
        self.tool = PlaceTool(self._canvas)
        self.tool.clicked.connect(self._clicked)
        self.tool.left.connect(self.close)
        self.window.show()
        self._next()

    def close(self) -> None:
        """Give the map back as it was."""
        self._unmark()
        window, tool, self.window, self.tool = self.window, self.tool, None, None
        if tool is not None:
            self._canvas.unsetMapTool(tool)
            tool.deleteLater()
        if window is not None:
            window.close()
            window.deleteLater()

    # -- going through the list

    def _next(self) -> None:
        """Go on to the next row that waits, from the chosen one on and round; none is left: say so."""
        count, start = len(self._rows), -1 if self._at is None else self._at
        order = [(start + step) % count for step in range(1, count + 1)] if count else []
        waiting = [at for at in order if not self._rows[at]["placed_by"]]
        self._choose(waiting[0] if waiting else None)

    def _choose(self, at: Optional[int]) -> None:
        self._at = at
        self._show()
        if at is not None:
            self._canvas.setMapTool(self.tool)
            self._zoom(self._rows[at])

    def _show(self) -> None:
        waiting = sum(not one["placed_by"] for one in self._rows)
        self.window.show_rows([self._line(one) for one in self._rows], self._at)
        proposed = self._at is not None and bool(_candidates(self._rows[self._at]))
        self.window.allow(take=proposed, undo=bool(self._done))
        if waiting:
            said = translate("CivicGrid", "{count} rows wait. Click on the map where the chosen one is; Escape leaves.")
        else:
            said = translate("CivicGrid", "No row waits any more.")
        if self._done:
            old = translate("CivicGrid", "The results are out of date: compute again, and save the study.")
            said = joined(said, old)
        self.window.said.setText(said.format(count=waiting))

    def _line(self, one: dict[str, Any]) -> QueueRow:
        words = texts_placing.reasons_of_places(translate)
        by = {
            "hand": translate("CivicGrid", "hand"),
            "address": translate("CivicGrid", "address"),
        }.get(one["placed_by"], "")
        best = next(iter(_candidates(one)), None)
        reason = words.get(best["reason"], best["reason"]) if best else ""
        named = translate("CivicGrid", "{reason}: {place}").format(reason=reason, place=best["what"] if best else "")
        proposal = named if best and best["what"] else reason
        kind = one["kind"]
        score = best["score"] if best else None
        return QueueRow(kind, self._names.get(kind, kind), one["name"], one["address"], proposal, score, by)

    # -- placing

    def _clicked(self, point: QgsPointXY) -> None:
        if self._at is None:
            return
        try:
            place = self._transform(to_map=False).transform(point)
        except QgsCsException:
            return
        self._keep(place.x(), place.y(), "hand", 1.0)

    def _take(self) -> None:
        best = _candidates(self._rows[self._at])[0]
        self._keep(best["lon"], best["lat"], "address", best["score"])

    def _keep(self, lon: float, lat: float, by: str, score: float) -> None:
        one = self._rows[self._at]
        entry = {"kind": one["kind"], "key": one["key"], "lon": round(lon, 7), "lat": round(lat, 7), "by": by}
        before = self._draft.place({**entry, "score": score})
        self._done.append((self._at, before, one["placed_by"]))
        self._rows[self._at] = {**one, "placed_by": by}
        self.placed.emit()
        self._next()

    def _undo(self) -> None:
        at, before, by = self._done.pop()
        one = self._rows[at]
        self._draft.unplace(one["kind"], one["key"])
        if before is not None:
            self._draft.place(before)
        self._rows[at] = {**one, "placed_by": by}
        self.placed.emit()
        self._choose(at)

    # -- the map

    def _zoom(self, one: dict[str, Any]) -> None:
        """Show the proposals of a row, each with a cross; without any the map stays where it is."""
        self._unmark()
        found = _candidates(one)
        if not found:
            return
        try:
            transform = self._transform(to_map=True)
            best = found[0]
            for candidate in found:
                self._mark(transform.transform(QgsPointXY(candidate["lon"], candidate["lat"])), candidate is best)
            box = QgsRectangle(best["lon"], best["lat"], best["lon"], best["lat"])
            box.grow(AROUND_DEG)
            self._canvas.setExtent(transform.transformBoundingBox(box))
        except QgsCsException:
            return
        self._canvas.refresh()

    def _transform(self, *, to_map: bool) -> QgsCoordinateTransform:
        lonlat, own = QgsCoordinateReferenceSystem("EPSG:4326"), self._canvas.mapSettings().destinationCrs()
        ends = (lonlat, own) if to_map else (own, lonlat)
        return QgsCoordinateTransform(*ends, QgsProject.instance())

    def _mark(self, point: QgsPointXY, best: bool) -> None:
        made = QgsVertexMarker(self._canvas)
        made.setCenter(point)
        made.setColor(_PROPOSED)
        made.setIconType(QgsVertexMarker.IconType.ICON_CROSS)
        made.setIconSize(20 if best else 12)
        made.setPenWidth(4 if best else 2)
        self._marks.append(made)

    def _unmark(self) -> None:
        for made in self._marks:
            self._canvas.scene().removeItem(made)
        self._marks.clear()


def _candidates(one: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the proposals of a row, the surest first."""
    found: list[dict[str, Any]] = json.loads(one["candidates"] or "[]")
    return found
