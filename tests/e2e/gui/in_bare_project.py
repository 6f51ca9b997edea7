"""The project of a run where the plugin was never installed: it opens whole, and shows what it shows elsewhere."""

import os
from pathlib import Path

import qgis.utils
from qgis.core import Qgis, QgsApplication, QgsProject


def test_it_opens_with_every_layer_and_without_an_error(qtbot, iface, shoot):
    assert "civicgrid" not in qgis.utils.available_plugins
    bad = []
    log = QgsApplication.messageLog()
    log.messageReceived.connect(
        lambda text, tag, level: level == Qgis.MessageLevel.Critical and bad.append((tag, text))
    )
    canvas = iface.mapCanvas()
    with qtbot.waitSignal(canvas.mapCanvasRefreshed, timeout=60_000):
        iface.addProject(os.environ["CIVICGRID_PROJECT"])
    project = QgsProject.instance()
    home = Path(os.environ["CIVICGRID_PROJECT"]).parent
    layers = list(project.mapLayers().values())
    assert len(layers) > 30
    assert [layer.name() for layer in layers if not layer.isValid()] == []
    sources = {Path(layer.source().split("|")[0]) for layer in layers if layer.dataProvider().name() == "ogr"}
    assert sources == {home / "civicgrid.gpkg"}
    assert {field.alias() for layer in layers if layer.name() == "Public toilet" for field in layer.fields()} > {"Name"}
    assert len(project.mapThemeCollection().mapThemes()) > 5
    qtbot.waitUntil(lambda: not canvas.isDrawing(), timeout=60_000)
    picture = canvas.grab().toImage()
    places = [(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)]
    assert len({picture.pixel(*place) for place in places}) > 20, "the map is empty"
    shoot("bare-project")
    assert bad == []
