"""The algorithms as QGIS's toolbox and ``qgis_process`` see them."""

from __future__ import annotations

from qgis.core import QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from . import paths
from .language import translate


class CivicGridProvider(QgsProcessingProvider):
    """Lists every algorithm of the plugin under ``civicgrid:``."""

    def id(self) -> str:
        return "civicgrid"

    def name(self) -> str:
        return translate("CivicGrid", "CivicGrid")

    def longName(self) -> str:
        return translate("CivicGrid", "CivicGrid: patrol grids, coverage and hotspots")

    def icon(self) -> QIcon:
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        return paths.icon("civicgrid")

    def loadAlgorithms(self) -> None:
        from .algorithms import ALGORITHMS
        from .models import MODELS

        for algorithm in (*ALGORITHMS, *MODELS):
            self.addAlgorithm(algorithm())
