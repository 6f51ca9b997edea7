"""CivicGrid in the window of options of QGIS, which reads this file at its start, and the page when it is shown."""

from __future__ import annotations

from qgis.gui import QgsOptionsPageWidget, QgsOptionsWidgetFactory
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QWidget

from .. import paths
from ..language import translate


class OptionsFactory(QgsOptionsWidgetFactory):
    """Makes the page whenever the window is opened."""

    def __init__(self) -> None:
        super().__init__(translate("CivicGrid", "CivicGrid"), QIcon(paths.icon("civicgrid")))

    def createWidget(self, parent: QWidget) -> QgsOptionsPageWidget:
        from .page import OptionsPage

        return OptionsPage(parent)
