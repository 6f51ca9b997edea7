"""The built zip through QGIS's own installer."""

import os
from pathlib import Path

import qgis.utils
from hands import busy
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QCoreApplication, QEvent
from qgis.PyQt.QtWidgets import QDockWidget


def test_install_use_unload(qtbot, iface, press, shoot, out):
    assert "civicgrid" not in qgis.utils.available_plugins
    install(Path(os.environ["CIVICGRID_ZIP"]))
    qtbot.waitUntil(lambda: "civicgrid" in qgis.utils.plugins, timeout=15_000)
    plugin = qgis.utils.plugins["civicgrid"]
    home = Path(qgis.utils.pluginDirectory("civicgrid")).resolve()
    assert Path(QgsApplication.qgisSettingsDirPath()).resolve() in home.parents
    assert not (home / "tests").exists()

    plugin.show_dock()
    dock = plugin.dock
    qtbot.waitUntil(dock.isVisible, timeout=5_000)
    press(dock.start.demo)
    dock.analyse.folder.setFilePath(str(out / "results"))
    dock.show_page(dock.analyse)
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: not busy(dock), timeout=180_000)
    assert dock.notice.level == "done", dock.notice.text()
    assert (out / "results" / "civicgrid.qgz").exists()
    assert len(QgsProject.instance().mapLayers()) > 10
    shoot("zip")
    QgsProject.instance().setDirty(False)
    iface.newProject(False)

    qgis.utils.unloadPlugin("civicgrid")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert iface.mainWindow().findChildren(QDockWidget, "civicgridDock") == []
    ids = [provider.id() for provider in QgsApplication.processingRegistry().providers()]
    assert "civicgrid" not in ids


def install(archive: Path) -> None:
    """Install as the plugin manager's page "from ZIP" does; QGIS asks nothing there of a local file."""
    import pyplugin_installer

    pyplugin_installer.instance().installFromZipFile(str(archive))
