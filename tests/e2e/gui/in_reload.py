"""Unloaded and loaded again, over and over: nothing is left behind, and memory does not grow."""

import gc
import json
from pathlib import Path

import numpy as np
import pytest
import qgis.utils
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject
from qgis.PyQt.QtWidgets import QAction, QDockWidget

TIMES, SETTLED, OPENED = 50, 5, 5
MOST_MB = 0.1


@pytest.fixture
def another_plugin(iface):
    """An entry of another plugin: QGIS 3.22 leaves a separator behind whenever the last one goes."""
    entry = QAction("another", iface.mainWindow())
    iface.addPluginToMenu("another", entry)
    yield
    iface.removePluginMenu("another", entry)


@pytest.fixture
def again(plugin, another_plugin, qtbot):
    def reload():
        assert qgis.utils.unloadPlugin("civicgrid")
        assert qgis.utils.loadPlugin("civicgrid")
        assert qgis.utils.startPlugin("civicgrid")
        for _ in range(2):  # what is deleted may have something to delete
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            qtbot.wait(10)
        gc.collect()
        return qgis.utils.plugins["civicgrid"]

    return reload


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


def settled(window, qtbot) -> dict[str, int]:
    """The counts once the window has made what it makes when it gets to it."""
    before, now = None, counts(window)
    while now != before:
        qtbot.wait(200)
        before, now = now, counts(window)
    return now


def memory_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6


def test_with_its_windows_open_it_leaves_nothing_behind(again, iface, qtbot):
    # counts alone: Qt 5 keeps 9 to 26 kB of every button, list and box that was ever shown in QGIS, whosoever it is
    seen = []
    for _ in range(OPENED):
        plugin = again()
        plugin.show_dock()
        plugin.show_environment()
        seen.append(settled(iface.mainWindow(), qtbot))
    assert seen == [seen[0]] * OPENED
    again()
    assert counts(iface.mainWindow())["docks"] == 0


def test_fifty_times_and_memory_stays(again, iface, out):
    seen, memory = [], []
    for _ in range(TIMES):
        again()
        seen.append(counts(iface.mainWindow()))
        memory.append(memory_mb())
    slope = float(np.polyfit(np.arange(TIMES - SETTLED), memory[SETTLED:], 1)[0])
    (out / "reload.json").write_text(json.dumps({"slope_mb": slope, "memory_mb": memory}))
    assert seen == [seen[0]] * TIMES
    assert slope < MOST_MB, memory
