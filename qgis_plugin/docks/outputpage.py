"""The page *Output*: what can be taken to the meeting, and where it is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QGridLayout, QSizePolicy, QWidget

from ..language import translate
from .basemapbox import BasemapBox
from .pieces import button, column, text, tool
from .progressline import ProgressLine


def products() -> tuple[tuple[str, str, str], ...]:
    """List the products: key (as in a study file), words of the button, tooltip."""
    return (
        (
            "print",
            translate("CivicGrid", "Meeting pack…"),
            translate("CivicGrid", "Maps and tables for the meeting: see every page, choose if you like, then print"),
        ),
        (
            "webpage",
            translate("CivicGrid", "Web page"),
            translate("CivicGrid", "One file that opens in any browser, with no network"),
        ),
        (
            "workbook",
            translate("CivicGrid", "Table (Excel)"),
            translate("CivicGrid", "All figures, with n and N, and the rejected rows"),
        ),
        (
            "document",
            translate("CivicGrid", "Work report (Word)"),
            translate("CivicGrid", "Paragraphs and tables for the written report, built from the figures"),
        ),
        (
            "geojson",
            translate("CivicGrid", "GeoJSON…"),
            translate("CivicGrid", "Layers for web maps (WGS 84): see and choose what leaves the house, then write"),
        ),
    )


class OutputPage(QWidget):
    """One line per product: make it, open it."""

    wanted = pyqtSignal(list)
    choicesWanted = pyqtSignal()
    packWanted = pyqtSignal()
    openWanted = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("outputPage")
        self.make: dict[str, QWidget] = {}
        self.open: dict[str, QWidget] = {}
        self._where: dict[str, Path] = {}
        self._ready = self._busy = self._waiting = False
        layout = column(self)
        self.hint = text("outputHint", "", faint=True)
        layout.addWidget(self.hint)
        layout.addLayout(self._grid())
        keys = [key for key, _, _ in products()]
        self.everything = button(
            "makeEverything",
            translate("CivicGrid", "Everything"),
            translate("CivicGrid", "All products at once: see what would be written, then write"),
            lambda: self.wanted.emit(keys),
        )
        layout.addWidget(self.everything)
        self.basemap = BasemapBox()
        layout.addWidget(self.basemap)
        self.folder = button(
            "openFolder",
            translate("CivicGrid", "Open the folder"),
            translate("CivicGrid", "Show the folder of the results"),
            lambda: self.openWanted.emit(""),
        )
        layout.addWidget(self.folder)
        self.place = text("outputPlace", "", faint=True)
        layout.addWidget(self.place)
        self.progress = ProgressLine()
        layout.addWidget(self.progress)
        layout.addStretch(1)
        self.set_state(ready=False, busy=False)

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        for place, (key, words, tip) in enumerate(products()):
            making = button(f"make_{key}", words, tip, lambda key=key: self._want(key))
            making.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            opening = tool(
                f"open_{key}",
                translate("CivicGrid", "Open"),
                translate("CivicGrid", "Open what was made"),
                lambda key=key: self.openWanted.emit(str(self._where.get(key, ""))),
            )
            self.make[key], self.open[key] = making, opening
            grid.addWidget(making, place, 0)
            grid.addWidget(opening, place, 1)
        self.make["print"].setMinimumHeight(self.make["print"].fontMetrics().height() * 2 + 6)
        return grid

    def _want(self, key: str) -> None:
        """Some products have a window of choices of their own."""
        choosing = {"print": self.packWanted, "geojson": self.choicesWanted}
        if key in choosing:
            choosing[key].emit()
        else:
            self.wanted.emit([key])

    def set_state(self, *, ready: bool, busy: bool, waiting: bool = False) -> None:
        """Allow making once there are results, and opening once there is a product; ``waiting``: for a computation."""
        self._ready, self._busy, self._waiting = ready, busy, waiting
        self.progress.setVisible(busy and not waiting)
        self.hint.setVisible(waiting or not ready)
        self.hint.setText(
            translate("CivicGrid", "Products wait until the study is computed. Map, tables and cards go on meanwhile.")
            if waiting
            else translate("CivicGrid", "Compute first: there is nothing to print yet.")
        )
        for widget in (self.everything, self.basemap, *self.make.values()):
            widget.setEnabled(ready and not busy)
        self.folder.setEnabled(ready)
        for key, widget in self.open.items():
            widget.setEnabled(key in self._where)

    def show_products(self, where: Mapping[str, Path], folder: str) -> None:
        """Link the products that are there."""
        self._where = dict(where)
        self.place.setText(folder)
        for key, widget in self.open.items():
            path = self._where.get(key)
            widget.setToolTip(str(path) if path else translate("CivicGrid", "Not made yet"))
        self.set_state(ready=self._ready, busy=self._busy, waiting=self._waiting)
