"""Where next, by mouse: a kind is ticked, sites are found, and each leads to its place on the map."""

from hands import busy, enter
from qgis.core import QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QPushButton, QTextBrowser

STAY_MS = 180_000


def test_sites_are_asked_for_found_and_looked_at(dock, qtbot, iface, press, click_row, shoot, out):
    press(dock.start.demo)
    dock.analyse.folder.setFilePath(str(out / "results"))
    page = dock.siting
    dock.show_page(page)
    assert not page.compute.isEnabled(), "sites of no kind can't be found"
    box = next(item for item in page._items() if item.data(256) == "public_toilet")
    area = page.kinds.visualItemRect(box)
    qtbot.mouseClick(page.kinds.viewport(), Qt.MouseButton.LeftButton, pos=_tick(area))
    assert dock.controller.study.draft.settings["siting_kinds"] == ["public_toilet"]
    page.numbers["siting_sites"].setValue(4)
    shoot("siting-1-asked")
    changed_project_in(out / "results")
    press(page.compute)
    press(dock.notice.findChild(QPushButton, "answerReplace"))
    qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)
    assert dock.notice.level == "done", dock.notice.text()
    assert page.isVisible(), "the sites that were asked for are not shown"
    assert page.sites.table.topLevelItem(0).childCount() == 4
    (curve,) = (report for report in dock.controller.results.digest.reports if report.key == "frontier")
    assert [row[1][0] for row in curve.rows] == ["0", "1", "2", "3", "4"]
    assert curve.charts
    qtbot.wait(1500)
    shoot("siting-2-found")
    before = iface.mapCanvas().extent()
    click_row(page.sites.table, page.sites.table.topLevelItem(0).child(0))
    qtbot.waitUntil(lambda: iface.mapCanvas().extent() != before, timeout=5_000)
    qtbot.wait(1500)
    shoot("siting-3-on-the-map")
    the_first_is_rejected_and_another_proposed(dock, qtbot, press, shoot)
    press(page.findChild(type(page.compute), "sitingMethod"))
    (window,) = (one for one in QApplication.topLevelWidgets() if one.objectName() == "civicgridHelp")
    assert window.findChild(QTextBrowser).toPlainText()
    qtbot.wait(150)
    window.grab().save(str(out / "siting-4-method.png"))
    window.close()


def changed_project_in(folder):
    """What a person has open, of the folder that the results go into, and has not saved."""
    folder.mkdir(exist_ok=True)
    assert QgsProject.instance().write(str(folder / "civicgrid.qgz"))
    QgsProject.instance().setDirty(True)


def the_first_is_rejected_and_another_proposed(dock, qtbot, press, shoot):
    page, results = dock.siting, dock.controller.results
    first = page.sites.chosen()
    for at in (0, 2, 3):  # accepted, deferred, taken back
        press(page.decision.buttons[at])
    assert not dock.controller.study.draft.document["decisions"]
    enter(page.decision.reason, "in the way of the new road")
    enter(page.decision.who, "Wang")
    shoot("siting-5-decided")
    press(page.decision.buttons[1])
    (kept,) = dock.controller.study.draft.document["decisions"]
    assert (kept["verdict"], kept["reason"], kept["who"]) == ("rejected", "in the way of the new road", "Wang")
    assert dock.notice.level == "done"
    QgsProject.instance().setDirty(False)  # the map was moved
    press(page.compute)
    qtbot.waitUntil(lambda: dock.controller.results is not results and not busy(dock), timeout=STAY_MS)
    shoot("siting-6-another")
    sites = dock.controller.results.run.layers["result_siting"]
    before = results.run.layers["result_siting"].set_index("id").geometry[first.value]
    assert sites.distance(before).min() > 1.0
    assert any(report.key == "decisions" for report in dock.controller.results.digest.reports)


def _tick(area):
    """The place of the box before the words of a row."""
    corner = area.topLeft()
    corner.setX(corner.x() + 9)
    corner.setY(area.center().y())
    return corner
