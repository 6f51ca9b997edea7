"""Saying how a city's own coordinate system lies in a known one: by points known in both, or by a shift and a turn."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Optional

from qgis.core import QgsCoordinateReferenceSystem
from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QPlainTextEdit, QVBoxLayout, QWidget

from ..docks.pieces import dialog_buttons, named, sized, text
from ..language import translate

_NUMBER = re.compile(r"[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_SHIFT = ("dx", "dy", "rotation_deg", "scale")


def transform_of(crs: str, words: str) -> dict[str, Any]:
    """Read a transformation; ValueError with the line that is none.

    Either a line ``x y X Y`` for each control point, or one line ``dx=… dy=… rotation_deg=… scale=…``.
    """
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    if len(lines) == 1 and "=" in lines[0]:
        return {"to": crs, **_shift(lines[0])}
    points = [[float(number) for number in _NUMBER.findall(line)] for line in lines]
    for line, point in zip(lines, points):
        if len(point) != 4:
            raise ValueError(line)
    if len(points) < 2:
        raise ValueError(words.strip())
    return {"to": crs, "points": points}


def words_of(transform: Mapping[str, Any]) -> str:
    """Write a transformation as it can be read again."""
    if "points" in transform:
        return "\n".join(" ".join(f"{number:.12g}" for number in point) for point in transform["points"])
    return " ".join(f"{key}={transform[key]:.12g}" for key in _SHIFT if key in transform)


def _shift(line: str) -> dict[str, float]:
    pairs = dict(re.findall(r"(\w+)\s*=\s*(" + _NUMBER.pattern + ")", line))
    if not {"dx", "dy"} <= set(pairs) <= set(_SHIFT):
        raise ValueError(line)
    return {key: float(value) for key, value in pairs.items()}


class LocalSystem(QDialog):
    """Asks for the known system and the points; ``transform`` holds what was said ({}: none)."""

    def __init__(self, transform: Mapping[str, Any], parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("civicgridLocal")
        self.setWindowTitle(translate("CivicGrid", "Local coordinate system"))
        self.transform: dict[str, Any] = dict(transform)
        self.crs = QgsProjectionSelectionWidget()
        named(self.crs, "localCrs", translate("CivicGrid", "The known system, in metres, of the second coordinates"))
        self.crs.setCrs(QgsCoordinateReferenceSystem(transform.get("to", "")))
        self.points = QPlainTextEdit(words_of(transform))
        named(self.points, "localPoints", translate("CivicGrid", "One point a line: x y X Y; pasted from a table"))
        self.points.setPlaceholderText("52318.20 41877.65 512318.94 3391877.02\n50120.75 40991.30 510121.35 3390990.81")
        self.points.setTabChangesFocus(True)
        self.said = text("localText")
        box = dialog_buttons(self, "local", translate("CivicGrid", "Take"), on_ok=self._take)
        self.ok = box.button(QDialogButtonBox.StandardButton.Ok)
        form = QFormLayout()
        form.addRow(translate("CivicGrid", "Known system"), self.crs)
        layout = QVBoxLayout(self)
        layout.addWidget(
            text(
                "localHelp",
                translate(
                    "CivicGrid",
                    "Two or more points that are known in both systems, one a line: east and north in the file, then"
                    " east and north in the known system. Or one line: dx=… dy=… rotation_deg=… scale=…. Empty: no"
                    " local system. Where X is the northing, choose its column for Y, and the other for X.",
                ),
                faint=True,
            )
        )
        layout.addLayout(form)
        layout.addWidget(self.points, 1)
        layout.addWidget(self.said)
        layout.addWidget(box)
        sized(self, 520, 340)

    def _take(self) -> None:
        words, crs = self.points.toPlainText(), self.crs.crs()
        if not words.strip():
            self.transform = {}
        elif not crs.isValid() or crs.isGeographic():
            self.said.setText(translate("CivicGrid", "Choose the known system first; it has to be in metres."))
            return
        else:
            try:
                self.transform = transform_of(crs.authid() or crs.toWkt(), words)
            except ValueError as error:
                wrong = translate("CivicGrid", "This is not a point of four numbers: {line}")
                self.said.setText(wrong.format(line=str(error)[:60] or "–"))
                return
        self.accept()
