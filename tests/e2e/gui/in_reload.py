"""Fifty times unloaded and loaded again, the panel open each time: nothing is left behind, and memory does not grow."""

import gc
import json
from pathlib import Path

import numpy as np
import pytest
import qgis.utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject
from qgis.PyQt.QtWidgets import QAction, QDockWidget

TIMES, SETTLED = 50, 5
MOST_MB = 0.1


def reload(qtbot):
    assert qgis.utils.unloadPlugin("civicgrid")
    assert qgis.utils.loadPlugin("civicgrid")
    assert qgis.utils.startPlugin("civicgrid")
    plugin = qgis.utils.plugins["civicgrid"]
    plugin.show_dock()
    plugin.show_environment()
    qtbot.wait(20)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def counts(window) -> dict[str, int]:
    """What could be left behind, counted."""
    providers = QgsApplication.processingRegistry().providers()
    return {
        "objects": len(window.findChildren(QObject)),
        "actions": len(window.findChildren(QAction)),
        "docks": len(window.findChildren(QDockWidget, "civicgridDock")),
        "providers": sum(provider.id() == "civicgrid" for provider in providers),
        "tasks": len(QgsApplication.taskManager().tasks()),
        "of the application": len(QCoreApplication.instance().findChildren(QObject)),
    }


def memory_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


@pytest.fixture
def another_plugin(iface):
    """An entry of another plugin: QGIS 3.22 leaves a separator behind whenever the last one goes."""
    entry = QAction("another", iface.mainWindow())
    iface.addPluginToMenu("another", entry)
    yield
    iface.removePluginMenu("another", entry)


def test_fifty_reloads_leave_nothing(plugin, another_plugin, iface, qtbot, out):
    window = iface.mainWindow()
    seen, memory = [], []
    for _ in range(TIMES):
        reload(qtbot)
        seen.append(counts(window))
        memory.append(memory_mb())
    slope = float(np.polyfit(np.arange(TIMES - SETTLED), memory[SETTLED:], 1)[0])
    (out / "reload.json").write_text(json.dumps({"slope_mb": slope, "memory": memory, "counts": seen[-1]}))
    assert seen[-1] == seen[SETTLED]
    assert slope < MOST_MB, memory
