"""For every test inside the window: the dock, pictures of it, and a pulse that shows when the window stood still."""

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
import qgis.utils
from controls import Record
from hands import PATIENCE, busy
from pytestqt.qtbot import QtBot
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, QPoint, Qt, QTimer, pyqtSlot
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import QApplication, QCheckBox

OUT = Path(os.environ["CIVICGRID_GUI_OUT"])


@pytest.fixture(autouse=True, scope="session")
def message_log():
    """Keep what the plugin writes into QGIS's message log: the tracebacks that no person is shown."""

    def keep(text: str, tag: str, _level: int) -> None:
        if tag in {"CivicGrid", "Python", "Plugins"}:
            with (OUT / "messages.log").open("a", encoding="utf-8") as log:
                log.write(f"{tag}: {text}\n")

    QgsApplication.messageLog().messageReceived.connect(keep)
    yield
    QgsApplication.messageLog().messageReceived.disconnect(keep)


@pytest.fixture(autouse=True, scope="session")
def driven():
    """Write down which controls the tests of this session drive."""
    record = Record()
    record.watch(QtBot)
    yield record
    record.write(OUT / "controls.json")


@pytest.fixture(autouse=True)
def looked_through(driven):
    """Look through the windows that a test leaves open."""
    yield
    driven.look_again()


@pytest.fixture(autouse=True)
def words_are_chinese():
    """Whatever a test has opened speaks Chinese in a Chinese window."""
    yield
    if QgsApplication.locale().startswith("zh"):
        from wording import english, everything_is_translated

        left = english(qgis.utils.iface.mainWindow())
        assert not left or not everything_is_translated(), left


class Patient(QtBot):
    """Waits as long as this machine asks for."""

    def waitUntil(self, callback, *, timeout=5_000):
        super().waitUntil(callback, timeout=round(PATIENCE * timeout))


@pytest.fixture
def qtbot(qapp, request):
    return Patient(request)


@pytest.fixture
def out() -> Path:
    return OUT


@pytest.fixture
def iface():
    return qgis.utils.iface


@pytest.fixture
def plugin(qtbot):
    qtbot.waitUntil(lambda: "civicgrid" in qgis.utils.plugins, timeout=15_000)
    return qgis.utils.plugins["civicgrid"]


@pytest.fixture
def menu_entry(plugin, iface):
    """Find an entry of the plugin's menu."""
    from qgis.PyQt.QtWidgets import QAction

    return lambda name: iface.mainWindow().findChild(QAction, name)


@pytest.fixture
def dock(plugin, qtbot, iface):
    """The dock, open and at its start; whatever a test leaves running is stopped."""
    plugin.show_dock()
    dock = plugin.dock
    qtbot.waitUntil(dock.isVisible, timeout=5_000)
    yield dock
    dock.controller.work.cancel()
    qtbot.waitUntil(lambda: not busy(dock), timeout=20_000)
    QgsProject.instance().setDirty(False)
    iface.newProject(False)
    dock.controller.study.close()
    dock.notice.silence()


@pytest.fixture
def shoot(qtbot, iface):
    """Take a picture of the whole window."""

    def picture(name: str) -> Path:
        qtbot.wait(150)
        path = OUT / f"{name}.png"
        iface.mainWindow().grab().save(str(path))
        if Pulse.beating is not None:
            Pulse.beating.skip()
        return path

    return picture


@pytest.fixture
def press(qtbot):
    """Click a button as a person does: only what is seen and allowed."""

    def click(button) -> None:
        if not button.isVisible():
            QApplication.processEvents()  # what was put there just now is shown at the window's next turn
        assert button.isVisible(), f"{button.objectName()} is not to be seen"
        assert button.isEnabled(), f"{button.objectName()} is not allowed"
        sign = QPoint(8, button.height() // 2)  # a box takes no clicks beside its words
        at = sign if isinstance(button, QCheckBox) else button.rect().center()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton, pos=at)

    return click


@pytest.fixture
def click_row(qtbot):
    """Click a row of a list."""

    def click(tree, item) -> None:
        tree.scrollToItem(item)
        area = tree.visualItemRect(item).intersected(tree.viewport().rect())
        assert area.isValid(), "the row is not to be seen"
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=area.center())

    return click


@pytest.fixture
def handed_over():
    """What would be opened by other programs."""

    paths = []

    class Others(QObject):
        @pyqtSlot("QUrl")
        def take(self, url):
            paths.append(url.toLocalFile())

    others = Others()
    QDesktopServices.setUrlHandler("file", others, "take")
    yield paths
    QDesktopServices.unsetUrlHandler("file")


class Pulse(QObject):
    """A timer of 10 ms on the main thread; what lies between two beats is how long the window stood still.

    ``gap`` is by the clock, which a busy machine makes long; ``work`` is the processor time that the main thread itself
    used in it.
    """

    beating: "Pulse | None" = None

    def __init__(self) -> None:
        super().__init__()
        self._beats: list[tuple[float, float]] = []
        self.parts: dict[str, dict[str, Any]] = {}
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(10)
        self.skip()
        Pulse.beating = self

    def skip(self) -> None:
        """Leave out what was done since the last beat: it was the test's own, as a picture."""
        self._last = time.perf_counter(), time.thread_time()

    def _beat(self) -> None:
        now, work = time.perf_counter(), time.thread_time()
        self._beats.append(((now - self._last[0]) * 1000, (work - self._last[1]) * 1000))
        self.skip()

    def part(self, name: str) -> dict[str, Any]:
        """Close a part of the test and say how smooth it was."""
        gaps, works = zip((0.0, 0.0), *self._beats)
        self.parts[name] = {
            "worst_time_ms": round(max(gaps), 1),
            "worst_work_ms": round(max(works), 1),
            "works_over_100_ms": [round(work) for work in works if work > 100],
            "beats": len(gaps) - 1,
            "times_over_100_ms": [round(gap) for gap in gaps if gap > 100],
            "seconds": round(sum(gaps) / 1000, 1),
        }
        self._beats = []
        return self.parts[name]

    def stop(self) -> None:
        self._timer.stop()
        Pulse.beating = None


@pytest.fixture
def pulse(request):
    made = Pulse()
    yield made
    made.stop()
    (OUT / f"pulse-{request.node.name}.json").write_text(json.dumps(made.parts, indent=1))


@pytest.fixture
def close_dialog(qtbot):
    """Answer the next modal dialog: ``act(dialog)``, shortly after it is up."""

    def when_up(act, tries: int = 100) -> None:
        def look(left: int = round(PATIENCE * tries)) -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                act(dialog)
            elif left:
                QTimer.singleShot(50, lambda: look(left - 1))

        QTimer.singleShot(50, look)

    return when_up


@pytest.fixture
def produce(qtbot, press, shoot):
    """Press a button of the page Output, see what would be written, and let it be written."""

    def made(dock, button, name: str = "") -> None:
        press(button)
        qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=120_000)
        window = QApplication.activeModalWidget()
        if name:
            qtbot.wait(300)
            window.grab().save(str(OUT / f"{name}.png"))
        press(window.buttons.button(window.buttons.StandardButton.Ok))
        qtbot.waitUntil(lambda: not busy(dock), timeout=300_000)

    return made
