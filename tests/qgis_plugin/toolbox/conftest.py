"""The toolbox with our algorithms in it, and a district for them to work on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from civicgrid.qgis_plugin import stack
from civicgrid.qgis_plugin.algorithms.importtoworkspace import ImportToWorkspace
from civicgrid.qgis_plugin.algorithms.sitevisits import SiteVisits
from civicgrid.qgis_plugin.provider import CivicGridProvider
from civicgrid.tests.qgis_plugin import small
from civicgrid.tests.qgis_plugin.toolbox import district
from qgis.analysis import QgsNativeAlgorithms
from qgis.core import QgsApplication, QgsMapLayerStore, QgsVectorLayer


@pytest.fixture(scope="session", autouse=True)
def _toolbox(qgis_app: object) -> Iterator[None]:
    registry = QgsApplication.processingRegistry()
    ours = CivicGridProvider()
    registry.addProvider(ours)
    if registry.providerById("native") is None:
        registry.addProvider(QgsNativeAlgorithms(registry))
    yield
    registry.removeProvider(ours)


@pytest.fixture(scope="session")
def files(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The files of the district by name; nobody changes them."""
    stack.load()
    folder = tmp_path_factory.mktemp("district")
    made = district.files_in(folder)
    visits, workspace = str(folder / "visits.kmz"), str(folder / "workspace.gpkg")
    small.run(SiteVisits, {"WORKSPACE": made["results"], "OUTPUT": visits})
    small.run(ImportToWorkspace, {"INPUT": made["table"], "WORKSPACE": workspace})
    return {**made, "visits": visits, "workspace": workspace}


@pytest.fixture(scope="module")
def opened(files: dict[str, str]) -> Iterator[dict[str, Any]]:
    """The same, with the layers opened in QGIS."""
    made = {name: QgsVectorLayer(files[name], name, "ogr") for name in district.FRAMES}
    store = QgsMapLayerStore()  # its own, not Python's: of an algorithm that refused, QGIS keeps what it was given
    store.addMapLayers(list(made.values()))
    yield {**files, **made}
    store.removeAllMapLayers()
