"""Rows without coordinates are placed by clicking on the map, taken back, skipped, and used at the next run."""

import pytest
from hands import busy
from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject
from qgis.PyQt.QtCore import QPoint, Qt

KEY = Qt.ItemDataRole.UserRole


@pytest.fixture
def canvas(iface):
    return iface.mapCanvas()


@pytest.fixture
def queue(dock, qtbot, press, out, canvas):
    """The window of the demo's rows to place, after a run."""
    press(dock.start.demo)
    dock.analyse.folder.setFilePath(str(out / "queue"))
    compute(dock, qtbot, press)
    qtbot.waitUntil(dock.data.placing.isVisible, timeout=5_000)
    press(dock.data.placing)
    found = dock.controller.queue
    qtbot.waitUntil(found.window.isVisible, timeout=5_000)
    found.window.move(60, 480)
    return found


def compute(dock, qtbot, press):
    dock.show_page(dock.analyse)
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: not busy(dock), timeout=120_000)
    assert dock.controller.results is not None, dock.notice.text()
    dock.show_page(dock.data)


def used_toilets(dock):
    accounts = dock.controller.results.run.accounts
    return next(one.rows_used for one in accounts if one.kind == "public_toilet")


def lonlat(canvas, at):
    point = canvas.getCoordinateTransform().toMapCoordinates(at)
    ends = canvas.mapSettings().destinationCrs(), QgsCoordinateReferenceSystem("EPSG:4326")
    return QgsCoordinateTransform(*ends, QgsProject.instance()).transform(point)


def chosen(queue):
    return queue.window.rows.currentItem().data(0, KEY)


def test_a_row_is_placed_by_a_click_and_taken_back(queue, dock, qtbot, press, click_row, out, shoot, canvas):
    rows = queue.window.rows
    click_row(rows, rows.topLevelItem(1))
    click_row(rows, rows.topLevelItem(0))
    assert canvas.mapTool() is queue.tool
    best = queue._rows[0]
    assert "公厕" in best["name"]
    assert '"road_middle"' in best["candidates"]
    middle = lonlat(canvas, QPoint(canvas.width() // 2, canvas.height() // 2))
    assert abs(middle.x() - 120.30) < 0.05, "the map did not go to the proposal"
    qtbot.wait(1500)
    shoot("queue-map")
    queue.window.grab().save(str(out / "queue-window.png"))

    at = QPoint(canvas.width() // 2 + 20, canvas.height() // 2 + 15)
    wanted = lonlat(canvas, at)
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    draft = dock.controller.study.draft
    (kept,) = draft.document["placements"]
    assert (kept["lon"], kept["lat"]) == pytest.approx((wanted.x(), wanted.y()), abs=2e-5)
    assert (kept["by"], kept["key"]) == ("hand", best["key"])
    assert draft.changed
    assert rows.topLevelItem(0).text(4)
    assert chosen(queue) == 1, "it did not go on"
    press(queue.window.undo)
    assert draft.document["placements"] == []
    assert not queue.window.undo.isEnabled()
    assert chosen(queue) == 0
    press(queue.window.skip)
    assert chosen(queue) == 1


def test_a_placed_row_is_used_at_the_next_run(queue, dock, qtbot, press, click_row, out, canvas):
    before, rows = used_toilets(dock), queue.window.rows
    click_row(rows, rows.topLevelItem(1))
    press(queue.window.take)
    (kept,) = dock.controller.study.draft.document["placements"]
    assert kept["by"] == "address"
    qtbot.wait(200)
    queue.window.grab().save(str(out / "queue-placed.png"))
    tool, window = queue.tool, queue.window
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert queue.window is None
    assert canvas.mapTool() is not tool
    assert not window.isVisible()
    compute(dock, qtbot, press)
    assert used_toilets(dock) == before + 1
