"""Unloaded in the midst of everything: windows open, tools taken, work under way. Nothing of the plugin is left."""

import gc
import tempfile
import threading
import time
from pathlib import Path

import pytest
import qgis.utils
from qgis.core import QgsApplication, QgsProject, QgsSettings
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, QTranslator
from qgis.PyQt.QtWidgets import QApplication

OURS = "civicgrid"


def reload():
    assert qgis.utils.loadPlugin(OURS)
    assert qgis.utils.startPlugin(OURS)


def state(iface) -> dict[str, object]:
    """What of the plugin could be there, wherever it hooks in; what still listens to a signal is alive."""
    alive = (type(one) for one in gc.get_objects() if isinstance(one, QObject) and not sip.isdeleted(one))
    alive = (kind for kind in alive if not issubclass(kind, QTranslator))  # texts that the test's own widgets hold
    return {
        "objects": sorted({kind.__name__ for kind in alive if kind.__module__.startswith(OURS)}),
        "widgets": sorted(one.objectName() for one in QApplication.allWidgets() if one.objectName().startswith(OURS)),
        "tool": type(iface.mapCanvas().mapTool()).__name__,
        "on the map": len(iface.mapCanvas().scene().items()),
        "threads": sorted(one.name for one in threading.enumerate() if not one.name.startswith("Dummy")),  # QGIS's own
        "programs": [path.read_text() for path in Path("/proc/self/task").glob("*/children") if path.read_text()],
        "tasks": QgsApplication.taskManager().count(),
        "files": sorted(path.name for path in Path(tempfile.gettempdir()).glob(f"{OURS}-*")),
        "settings": sorted(key for key in QgsSettings().allKeys() if OURS in key and not key.startswith(f"{OURS}/")),
    }


@pytest.fixture
def settled(qtbot, iface):
    """The state once everything that is deleted later is gone."""

    def now() -> dict[str, object]:
        for _ in range(3):
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            qtbot.wait(20)
        gc.collect()
        return state(iface)

    return now


@pytest.fixture
def unload(plugin, settled, qtbot):
    """Give a function that unloads, and compares with what was there before anything of the plugin was."""
    assert qgis.utils.unloadPlugin(OURS)
    before = settled()
    assert before["objects"] == before["widgets"] == []
    reload()

    def gone():
        last = time.monotonic() + 15
        assert qgis.utils.unloadPlugin(OURS)
        left = settled()
        while left != before and time.monotonic() < last:
            left = settled()
        assert left == before

    yield gone
    reload()


@pytest.fixture
def fresh(unload):
    """The plugin as it is after that."""
    return qgis.utils.plugins[OURS]


def test_with_windows_open_and_a_file_looked_at(unload, fresh, qtbot, press, out):
    fresh.show_dock()
    dock = fresh.dock
    press(dock.start.demo)
    table = out / "toilets.csv"
    table.write_text("name,lon,lat\nA,120.1,30.1\n")
    study = dock.controller.study
    for opened in (
        study.ask_kinds,
        study.ask_answers,
        study.standards.ask_edit,
        fresh.show_environment,
        fresh.show_help,
    ):
        opened()
        qtbot.wait(20)
    dock.import_files([str(table)])
    unload()


def test_while_it_computes(unload, fresh, qtbot, press, out):
    fresh.show_dock()
    dock = fresh.dock
    press(dock.start.demo)
    dock.analyse.folder.setFilePath(str(out / "never"))
    dock.show_page(dock.analyse)
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: dock.analyse.bar.value() > 5, timeout=60_000)
    unload()
    assert not (out / "never").exists()
    assert list(out.glob(".civicgrid-*")) == []


def test_with_results_tools_and_their_windows(unload, fresh, qtbot, press, iface, out):
    fresh.show_dock()
    dock = fresh.dock
    press(dock.start.demo)
    dock.analyse.folder.setFilePath(str(out / "results"))
    dock.show_page(dock.analyse)
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: dock.controller.results is not None, timeout=180_000)
    dock.show_page(dock.results)
    press(dock.results.whatif)
    qtbot.waitUntil(lambda: dock.controller.whatif.board is not None, timeout=60_000)
    press(dock.results.look)
    qtbot.waitUntil(lambda: dock.controller.showing.looking.tool is not None, timeout=60_000)
    dock.controller.showing.choose_pack()
    QgsProject.instance().setDirty(False)
    iface.newProject(False)
    unload()
