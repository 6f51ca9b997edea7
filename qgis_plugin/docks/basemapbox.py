"""The base map below the products: which one, and the key that its server asks for."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from .. import basemaps
from ..language import translate
from .pieces import form_layout, named

TIANDITU = "tianditu"


def names() -> dict[str, str]:
    """Name the base maps there are by their codes; the empty one is none."""
    return {
        "": translate("CivicGrid", "none"),
        "osm": "OpenStreetMap",
        TIANDITU: translate("CivicGrid", "Tianditu (天地图)"),
    }


class BasemapBox(QWidget):
    """A choice, and below it a line for the key where there has to be one."""

    chosen = pyqtSignal(str)

    def __init__(self) -> None:
        super().__init__()
        self.choice = named(
            QComboBox(),
            "basemap",
            translate("CivicGrid", "A map from the network below web page, project and prints; needs a connection"),
        )
        for code, name in names().items():
            self.choice.addItem(name, code)
        self.key = named(
            QLineEdit(basemaps.key()),
            "basemapKey",
            translate("CivicGrid", "Your own key, from Tianditu's web site; kept by QGIS, readable in the web page"),
        )
        self.label = QLabel(translate("CivicGrid", "Key of Tianditu"))
        self.label.setBuddy(self.key)
        layout = form_layout()
        self.setLayout(layout)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addRow(translate("CivicGrid", "Base map"), self.choice)
        layout.addRow(self.label, self.key)
        self.choice.activated.connect(self._choose)
        self.key.editingFinished.connect(self._keep_key)
        self.show_choice("")

    def show_choice(self, code: str) -> None:
        """Show what the study says, without asking for anything."""
        self.choice.setCurrentIndex(max(self.choice.findData(code), 0))
        for widget in (self.label, self.key):
            widget.setVisible(self.choice.currentData() == TIANDITU)

    def _choose(self, _place: int) -> None:
        code = str(self.choice.currentData())
        self.show_choice(code)
        if code != TIANDITU or basemaps.key():
            self.chosen.emit(code)

    def _keep_key(self) -> None:
        """Take a key that is new; only with one is Tianditu chosen."""
        if self.key.text().strip() == basemaps.key():
            return
        basemaps.keep_key(self.key.text())
        if basemaps.key():
            self.chosen.emit(TIANDITU)
