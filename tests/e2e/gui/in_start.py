"""What the plugin costs QGIS at its start; has to run first in a fresh window."""

import sys

import qgis.utils
from qgis.core import QgsGeometry

GEO = ["geopandas", "pyproj", "pyogrio", "scipy", "pandas", "libpysal", "esda", "folium", "openpyxl"]
if not hasattr(QgsGeometry, "as_shapely"):
    GEO.append("shapely")  # which newer QGIS imports itself
OURS = ("civicgrid.geo", "civicgrid.layers")


def test_no_geo_module_is_imported(plugin):
    assert [name for name in GEO if name in sys.modules] == []


def test_the_cost_by_the_clock_of_qgis(plugin, out):
    (out / "start.txt").write_text(str(qgis.utils.plugin_times["civicgrid"]).rstrip("s"))


def test_the_dock_opens_without_the_geo_stack(dock, qtbot, press):
    assert dock.isVisible()
    assert [name for name in GEO if name in sys.modules] == []
    press(dock.start.demo)
    qtbot.waitUntil(lambda: dock.data.sources.topLevelItemCount() > 0, timeout=5_000)
    assert [name for name in GEO if name in sys.modules] == []


def test_unload_and_load_again_leaves_nothing_double(plugin, qtbot, iface):
    from qgis.core import QgsApplication
    from qgis.PyQt.QtCore import QCoreApplication, QEvent
    from qgis.PyQt.QtWidgets import QDockWidget

    def docks() -> int:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(iface.mainWindow().findChildren(QDockWidget, "civicgridDock"))

    plugin.show_dock()
    assert docks() == 1
    qgis.utils.unloadPlugin("civicgrid")
    assert docks() == 0
    ids = [provider.id() for provider in QgsApplication.processingRegistry().providers()]
    assert "civicgrid" not in ids
    assert qgis.utils.loadPlugin("civicgrid")
    assert qgis.utils.startPlugin("civicgrid")
    ids = [provider.id() for provider in QgsApplication.processingRegistry().providers()]
    assert ids.count("civicgrid") == 1
