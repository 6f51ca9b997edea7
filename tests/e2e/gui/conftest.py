"""For every test inside the window: the dock, pictures of it, and a pulse that shows when the window stood still."""

import json
import os
import time
from pathlib import Path

import pytest
import qgis.utils
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import QObject, Qt, QTimer
from qgis.PyQt.QtWidgets import QApplication

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
    qtbot.waitUntil(lambda: not dock.controller.work.busy, timeout=20_000)
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
        return path

    return picture


@pytest.fixture
def press(qtbot):
    """Click a button as a person does: only what is seen and allowed."""

    def click(button) -> None:
        assert button.isVisible(), f"{button.objectName()} is not to be seen"
        assert button.isEnabled(), f"{button.objectName()} is not allowed"
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

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


class Pulse(QObject):
    """A timer of 10 ms on the main thread; what lies between two beats is how long the window stood still."""

    def __init__(self) -> None:
        super().__init__()
        self.gaps_ms: list[float] = []
        self.parts: dict[str, dict[str, float]] = {}
        self._last = time.perf_counter()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(10)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps_ms.append((now - self._last) * 1000)
        self._last = now

    def part(self, name: str) -> dict[str, float]:
        """Close a part of the test and say how smooth it was."""
        gaps = sorted(self.gaps_ms) or [0.0]
        total = sum(gaps) or 1.0
        self.parts[name] = {
            "worst_ms": round(gaps[-1], 1),
            "over_100_ms": sum(gap > 100 for gap in gaps),
            "share_under_100_ms": round(sum(gap for gap in gaps if gap <= 100) / total, 4),
            "seconds": round(total / 1000, 1),
        }
        self.gaps_ms = []
        return self.parts[name]

    def stop(self) -> None:
        self._timer.stop()


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
        def look(left: int = tries) -> None:
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
        qtbot.waitUntil(lambda: not dock.controller.work.busy, timeout=300_000)

    return made
