"""Results of an earlier run: the dock goes on from them when their project is opened; measured along streets anew."""

import re

import pytest
from civicgrid.qgis_plugin.docks.pieces import KEY_ROLE
from civicgrid.qgis_plugin.docks.studyfiles import DEMO
from conftest import OUT
from hands import busy, top_window, turn_to
from qgis.core import QgsProject
from qgis.PyQt.QtCore import QEvent, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtWidgets import QApplication, QPushButton

STAY_MS = 180_000


@pytest.fixture
def results(dock, qtbot, press, iface, out):
    """The demo city, computed; its study closed again and its project too."""
    folder = out / "earlier"
    press(dock.start.demo)
    assert all(dock.data.sources.topLevelItem(at).text(0) for at in range(dock.data.sources.topLevelItemCount()))
    dock.show_page(dock.analyse)
    dock.analyse.folder.setFilePath(str(folder))
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)
    assert dock.notice.level == "done", dock.notice.text()
    dock.controller.study.close()
    QgsProject.instance().setDirty(False)
    iface.newProject(False)
    return folder


def test_the_dock_goes_on_from_results(dock, qtbot, press, click_row, produce, iface, shoot, results):
    assert dock.controller.results is None
    assert dock.stack.currentIndex() == 0
    iface.addProject(str(results / "civicgrid.qgz"))
    qtbot.waitUntil(lambda: dock.controller.results is not None, timeout=20_000)
    assert dock.stack.currentIndex() == 1
    assert dock.controller.study.draft.path == DEMO
    assert dock.results.figures.topLevelItemCount() >= 4
    assert dock.results.gaps.topLevelItemCount() > 0
    assert dock.analyse.folder.filePath() == str(results)
    qtbot.wait(1500)
    shoot("earlier-results")
    straight = looked_at_the_middle(dock, qtbot, press, click_row, iface, shoot, "place-straight")

    dock.show_page(dock.output)
    produce(dock, dock.output.everything)
    assert dock.notice.level == "done", dock.notice.text()
    for name in ("meeting-map.pdf", "map.html", "tables.xlsx"):
        assert (results / name).stat().st_size > 1000, name

    _taken_up_instead_of_another(dock, qtbot, press, iface, results)

    # the study is opened by hand: its folder is looked into
    dock.controller.study.close()
    press(dock.start.demo)
    assert dock.controller.results is None
    dock.analyse.folder.setFilePath(str(results))
    qtbot.waitUntil(lambda: dock.controller.results is not None, timeout=20_000)

    before = _nearest(dock)
    dock.show_page(dock.analyse)
    dock.analyse.measure.setCurrentIndex(1)
    dock.analyse.measure.activated.emit(1)
    assert dock.controller.study.draft.settings["measure"] == "streets"
    shoot("along-streets")
    first = dock.controller.results
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: dock.controller.results is not first and not busy(dock), timeout=STAY_MS)
    assert _nearest(dock) > before  # along streets it is never nearer
    qtbot.wait(1500)
    shoot("along-streets-results")
    dock.show_page(dock.results)
    along = looked_at_the_middle(dock, qtbot, press, click_row, iface, shoot, "place-along-streets")
    assert along["public_toilet"] >= straight["public_toilet"] > 0


def _taken_up_instead_of_another(dock, qtbot, press, iface, results):
    """A project shows the results of another study than the one that is open: not over standards that are not saved."""
    dock.controller.study.close()
    press(dock.start.own)
    turn_to(dock, dock.standards)
    press(dock.standards.edit)
    window = top_window("civicgridStandards")
    press(window.copy)
    _resume(dock, qtbot, press, iface, results)
    assert window.isVisible()
    assert dock.notice.level == "warning"
    assert dock.controller.study.draft.path is None
    press(window.notice.findChild(QPushButton, "answerDiscard"))
    _resume(dock, qtbot, press, iface, results)
    assert dock.controller.study.draft.path == DEMO
    assert dock.controller.results is not None


def _resume(dock, qtbot, press, iface, results):
    """Open the project of the results anew, and ask for its study."""
    QgsProject.instance().setDirty(False)
    iface.newProject(False)
    iface.addProject(str(results / "civicgrid.qgz"))
    qtbot.waitUntil(lambda: dock.notice.findChild(QPushButton, "answerResume") is not None, timeout=20_000)
    press(dock.notice.findChild(QPushButton, "answerResume"))


def _nearest(dock):
    figures = dock.controller.results.run.figures
    means = figures[(figures["metric"] == "case_distance_mean") & (figures["kind"] == "public_toilet")]
    return float(means.loc[means["level"] == "whole", "value"].iloc[0])


def looked_at_the_middle(dock, qtbot, press, click_row, iface, shoot, picture):
    """Ask what the middle of the map is: first as the mouse rests there, then by a click; give the metres by kind."""
    canvas, looking = iface.mapCanvas(), dock.controller.showing.looking
    press(dock.results.look)
    qtbot.waitUntil(lambda: looking.tool is not None, timeout=60_000)
    middle = canvas.viewport().rect().center()
    left, none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(canvas.viewport(), QMouseEvent(QEvent.Type.MouseMove, QPointF(middle), left, left, none))
    qtbot.waitUntil(lambda: looking.card.rows.topLevelItemCount() > 0, timeout=5_000)
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    qtbot.waitUntil(lambda: len(looking._marks) > 1, timeout=30_000)
    shoot(picture)
    looking.card.grab().save(str(OUT / f"{picture}-card.png"))
    rows = [looking.card.rows.topLevelItem(at) for at in range(looking.card.rows.topLevelItemCount())]
    click_row(looking.card.rows, rows[1])
    assert looking.card.rows.currentItem() is rows[1]
    metres = {
        row.data(0, KEY_ROLE): int(re.sub(r"\D", "", re.split("[:：]", row.text(1))[-1]))
        for row in rows
        if row.icon(0).cacheKey() and row.data(0, KEY_ROLE)
    }
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: looking.tool is None and looking.card is None, timeout=5_000)
    assert not looking._marks
    return metres
