"""Every page and window is looked at in several themes, sizes of letters and widths; pictures of all are left."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import looks
import pytest
import qgis.utils
from civicgrid.qgis_plugin.docks.helpwindow import show_help
from civicgrid.qgis_plugin.docks.maindock import USUAL
from civicgrid.qgis_plugin.docks.studycontroller import DEMO
from civicgrid.qgis_plugin.options.page import OptionsPage
from conftest import OUT
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QCursor
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDockWidget, QVBoxLayout, QWidget

RESULTS = Path(os.environ["CIVICGRID_RESULTS"])
WIDTHS = {"narrow": 250, "usual": 0, "wide": 700}
"""Of the dock; 0: as it comes."""
GRAY, GRAY_CONTRAST = "Blend of Gray", 3.4
"""A theme whose own text has a contrast of 4.0 at most, on the tab in front 3.2, and what is asked of ours in it."""
VARIANTS = {
    "plain": ("default", 0, (1280, 800)),
    "large": ("default", 0, (2560, 1440)),
    "small-letters": ("default", 9, (1280, 800)),
    "big-letters": ("default", 14, (1280, 800)),
    "night": ("Night Mapping", 0, (1280, 800)),
    "gray": (GRAY, 0, (1280, 800)),
}
"""Theme, points of the letters (0: as they come), size of the window."""
BESIDE_PX = 290
"""Of the list of layers, in pictures of the whole window."""
ONE_EACH = os.environ.get("QT_SCALE_FACTOR", "1") != "1"
ASKED = os.environ.get("CIVICGRID_LOOKS", "plain" if ONE_EACH else " ".join(VARIANTS)).split()


class Looker:
    """Takes pictures, and keeps what is wrong with them."""

    def __init__(self, variant: str, dock, qtbot, iface) -> None:
        self.variant, self.dock, self.qtbot, self.iface = variant, dock, qtbot, iface
        self.found: dict[str, list[str]] = {}
        self.usual = max(USUAL, dock.pages.named_width())

    def look(self, window: QWidget, name: str) -> None:
        self.qtbot.wait(250)
        window.grab().save(str(OUT / f"{self.variant}-{name}.png"))
        gray = VARIANTS[self.variant][0] == GRAY
        found = looks.faults(window, GRAY_CONTRAST if gray else looks.LEAST_CONTRAST, chosen_tabs=not gray)
        if found:
            self.found[name] = found

    def look_at_dock(self, name: str) -> None:
        """In every width where nothing else is out of the ordinary, else in the usual one."""
        for width, px in WIDTHS.items():
            if self.variant == "plain" or width == "usual":
                self.iface.mainWindow().resizeDocks([self.dock], [px or self.usual], Qt.Orientation.Horizontal)
                self.look(self.dock, f"{name}-{width}")

    def look_at_all(self, name: str) -> None:
        """Take a picture of QGIS with everything in it, as it is when nothing else is said."""
        main = self.iface.mainWindow()
        self.iface.messageBar().clearWidgets()
        main.resizeDocks([main.findChild(QDockWidget, "Layers")], [BESIDE_PX], Qt.Orientation.Horizontal)
        self.qtbot.wait(3_000)  # the map is drawn
        main.grab().save(str(OUT / f"{self.variant}-{name}.png"))

    def look_at_window(self, name: str, act: Callable[[], object], ready: Callable[[QWidget], bool]) -> None:
        """Open a window, wait for what it shows, and close it again."""
        before = set(_windows())
        act()
        self.qtbot.waitUntil(lambda: bool(set(_windows()) - before), timeout=120_000)
        (window,) = set(_windows()) - before
        self.qtbot.waitUntil(lambda: ready(window), timeout=120_000)
        self.look(window, name)
        window.close()
        self.qtbot.waitUntil(lambda: window not in _windows(), timeout=10_000)


def _windows() -> list[QWidget]:
    return [
        one for one in QApplication.topLevelWidgets() if one.isVisible() and one.objectName().startswith("civicgrid")
    ]


@pytest.fixture(params=ASKED)
def looker(request, plugin, qtbot, iface):
    """The plugin as it is at a start in this theme."""
    theme, points, size = VARIANTS[request.param]
    window = iface.mainWindow()
    style, colours = window.styleSheet(), QApplication.palette()
    window.setGeometry(0, 0, *size)
    QCursor.setPos(window.screen().geometry().bottomRight())  # nothing is hovered over
    QgsApplication.setUITheme(theme)
    if points:
        window.setStyleSheet(f"{style}\n* {{ font: {points}pt }}")
    dock = _fresh(qtbot)
    made = Looker(request.param, dock, qtbot, iface)
    yield made
    told = json.dumps(made.found, indent=1, ensure_ascii=False)
    (OUT / f"{request.node.name}.json").write_text(told, encoding="utf-8")
    dock.controller.study.close()
    window.setStyleSheet(style)
    QgsApplication.setUITheme("default")
    QApplication.setPalette(colours)
    QgsProject.instance().setDirty(False)
    iface.newProject(False)


def _fresh(qtbot):
    assert qgis.utils.unloadPlugin("civicgrid")
    assert qgis.utils.loadPlugin("civicgrid")
    assert qgis.utils.startPlugin("civicgrid")
    plugin = qgis.utils.plugins["civicgrid"]
    plugin.show_dock()
    qtbot.waitUntil(plugin.dock.isVisible, timeout=5_000)
    qtbot.wait(300)
    return plugin.dock


def open_results(dock, qtbot, iface) -> None:
    iface.addProject(str(RESULTS / "civicgrid.qgz"))
    qtbot.waitUntil(lambda: dock.controller.results is not None, timeout=120_000)
    qtbot.wait(1500)


def test_pages(looker, qtbot, iface):
    dock = looker.dock
    looker.look_at_dock("start")
    dock.controller.study._begin()
    for place in range(dock.pages.count()):
        dock.pages.setCurrentIndex(place)
        looker.look_at_dock(f"empty-{place}")
    dock.controller.study.close()
    dock.controller.study.open_demo()
    looker.look_at_dock("demo")
    dock.controller.study.close()
    open_results(dock, qtbot, iface)
    looker.look_at_all("window")
    for page in (dock.data, dock.standards, dock.analyse, dock.siting, dock.output):
        dock.show_page(page)
        looker.look_at_dock(page.objectName())
    dock.show_page(dock.results)
    for place in range(dock.results.lists.count()):
        dock.results.lists.setCurrentIndex(place)
        looker.look_at_dock(f"results-{place}")
    for level in ("error", "warning", "info", "done"):
        dock.controller.say(dock.results.hint.text() * 4, level)
        looker.look(dock, f"notice-{level}")
    if looker.variant == "plain":
        iface.mainWindow().activateWindow()
        for place in range(dock.pages.count()):
            dock.pages.setCurrentIndex(place)
            looker.found.update({f"keyboard-{place}": found for found in [list(looks.unmarked(dock))] if found})
    assert looker.found == {}


def test_windows(looker, qtbot, iface):
    dock, plugin = looker.dock, qgis.utils.plugins["civicgrid"]
    open_results(dock, qtbot, iface)
    study = dock.controller.study
    demo = [str(path) for path in sorted(DEMO.parent.iterdir()) if path.suffix in {".csv", ".xlsx", ".gpkg"}]

    def checked(window) -> bool:
        return bool(window.session.entries) and not window.session.looking and not window.session.checking

    def at_once(_window) -> bool:
        return True

    def drawn(window) -> bool:
        qtbot.waitUntil(lambda: window.preview.list.topLevelItemCount() > 0, timeout=60_000)
        return not qtbot.wait(8_000)

    def clicked(window) -> bool:
        map_ = iface.mapCanvas().viewport()
        qtbot.mouseClick(map_, Qt.MouseButton.LeftButton, pos=map_.rect().center())
        return not qtbot.wait(1_000) and window.rows.topLevelItemCount() > 0

    for name, act, ready in (
        ("import-empty", study.ask_import, at_once),
        ("import", lambda: study.ask_import(demo), checked),
        ("standards", dock.standards.edit.click, at_once),
        ("kinds", dock.data.own_kinds.click, at_once),
        ("answers", study.ask_answers, at_once),
        ("help", plugin.show_help, at_once),
        ("guide", lambda: show_help("guide", dock), at_once),
        ("environment", plugin.show_environment, at_once),
        ("products", dock.output.everything.click, at_once),
        ("geojson", dock.output.make["geojson"].click, at_once),
        ("pack", dock.controller.showing.choose_pack, drawn),
        ("place", dock.results.look.click, clicked),
        ("queue", dock.controller._place_rows, at_once),
    ):
        looker.look_at_window(name, act, ready)
    options = QDialog(iface.mainWindow())
    qtbot.addWidget(options)
    QVBoxLayout(options).addWidget(OptionsPage(options))
    options.resize(700, 500)
    options.show()
    looker.look(options, "options")
    options.close()
    dock.results.whatif.click()
    qtbot.waitUntil(lambda: dock.controller.whatif.board is not None, timeout=120_000)
    qtbot.wait(800)
    looker.look(dock.controller.whatif.panel, "whatif")
    looker.look_at_all("whatif-window")
    dock.controller.whatif.close()
    assert looker.found == {}
