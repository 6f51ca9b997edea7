"""What the panel shows of results, by mouse and keys: every list, the products, rejected rows, the base map."""

import pytest
from civicgrid.qgis_plugin import settings
from civicgrid.qgis_plugin.basemaps import PROPERTY
from hands import busy, choose, enter, escape, give, tick, turn, turn_to, wheel, when_asked
from qgis.core import QgsLayerTreeModelLegendNode, QgsProject, QgsSettings
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QPushButton

STAY_MS = 180_000


@pytest.fixture
def results(dock, qtbot, press, out):
    """The results of the demo city, computed once: in the session of the meeting pack, whose they are."""
    press(dock.start.demo)
    dock.analyse.folder.setFilePath(str(out / "pack"))
    if not (out / "pack").is_dir():
        turn_to(dock, dock.analyse)
        press(dock.analyse.compute)
    qtbot.waitUntil(lambda: dock.controller.results is not None, timeout=STAY_MS)
    return out / "pack"


def opened(qtbot):
    """The window of what would be written, once it is there."""
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=STAY_MS)
    return QApplication.activeModalWidget()


def test_every_list_of_the_results_is_looked_at(results, dock, qtbot, press, click_row):
    turn_to(dock, dock.results)
    page = dock.results
    for place, shown in enumerate((page.figures, page.gaps, page.reports.table, page.hot, page.rejected)):
        turn(page.lists, place)
        assert shown.isVisible()
        first = shown.topLevelItem(0)
        click_row(shown, first.child(0) if first.childCount() else first)
        assert shown.currentItem() is not None
        assert not any(wheel(page).values())
    turn(page.lists, 1)
    kind = page.gap_kind.itemData(1)
    every = page.gaps.topLevelItemCount()
    choose(page.gap_kind, kind)
    assert 0 < page.gaps.topLevelItemCount() < every
    turn(page.lists, 2)
    choice = page.reports.choice
    choice.setFocus()
    before = choice.currentText()
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert choice.currentText() != before


def test_products_are_made_one_by_one_and_handed_to_other_programs(results, dock, produce, press, handed_over):
    turn_to(dock, dock.output)
    for key in ("webpage", "workbook"):
        produce(dock, dock.output.make[key])
        assert dock.notice.level == "done", dock.notice.text()
        press(dock.output.open[key])
    press(dock.output.folder)
    assert handed_over == [str(results / "map.html"), str(results / "tables.xlsx"), str(results)]


def test_what_would_be_written_is_looked_at_and_left(results, dock, qtbot, press, click_row):
    turn_to(dock, dock.output)
    press(dock.output.make["document"])
    window = opened(qtbot)
    part = window.list.topLevelItem(0).child(0)
    click_row(window.list, part)
    press(window.copy)
    assert QApplication.clipboard().text() == window.page.toPlainText() != ""
    press(window.findChild(QPushButton, "productsCancel"))
    assert not list(results.glob("report.*"))


def test_geojson_is_chosen(results, dock, qtbot, press, shoot):
    turn_to(dock, dock.output)
    press(dock.output.make["geojson"])
    press(opened(qtbot).findChild(QPushButton, "geojsonCancel"))
    assert not (results / "geojson").exists()
    press(dock.output.make["geojson"])
    window = opened(qtbot)
    choose(window.names, "labels")
    choose(window.decimals, 6)
    enter(window.smallest, 3)
    enter(window.limit, 2)
    for box in (*window.forms.values(), *window.copies.values(), window.forms["pmtiles"]):
        qtbot.keyClick(box, Qt.Key.Key_Space)
    for item in map(window.layers.topLevelItem, range(window.layers.topLevelItemCount())):
        if (item.checkState(0) == Qt.CheckState.Checked) != (item.data(0, Qt.ItemDataRole.UserRole) == "result_street"):
            tick(window.layers, item)
    shoot("geojson")
    press(window.findChild(QPushButton, "geojsonOk"))
    qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)
    assert dock.notice.level == "done", dock.notice.text()
    assert dock.controller.study.draft.document["geojson"] == {
        "layers": ["result_street"],
        "field_names": "labels",
        "decimals": 6,
        "formats": ["geojson.gz", "geojsons", "fgb"],
        "copies": ["gcj02", "bd09"],
        "smallest_count": 3,
        "max_mb": 2.0,
    }
    names = {path.name for path in (results / "geojson").iterdir()}
    assert {"manifest.json", "result_street.fgb", "result_street.geojson.gz", "result_street.geojsons"} <= names
    assert {"result_street_gcj02.fgb", "result_street_bd09.fgb"} <= names


def test_rejected_rows_are_written_where_one_says(results, dock, press, out):
    turn_to(dock, dock.data)
    when_asked(escape)
    press(dock.data.rejected)
    assert not list(out.glob("*.xlsx"))
    when_asked(give(out / "退回 的'行.xlsx"))
    press(dock.data.rejected)
    assert dock.notice.level == "done", dock.notice.text()
    assert (out / "退回 的'行.xlsx").stat().st_size > 1000
    turn_to(dock, dock.results)
    turn(dock.results.lists, 4)
    when_asked(give(out / "again.xlsx"))
    press(dock.results.export_rejected)
    assert (out / "again.xlsx").stat().st_size > 1000


def base_maps():
    return [one for one in QgsProject.instance().mapLayers().values() if one.customProperty(PROPERTY)]


def test_a_base_map_with_a_key_is_chosen_and_taken_back(results, dock, qtbot, press, iface):
    if QgsProject.instance().fileName() != str(results / "civicgrid.qgz"):
        iface.addProject(str(results / "civicgrid.qgz"))
    turn_to(dock, dock.output)
    box = dock.output.basemap
    choose(box.choice, "tianditu")
    assert box.key.isVisible()
    assert dock.controller.results.run.study.basemap is None, "chosen without the key it asks for"
    enter(box.key, "0123")
    assert dock.controller.results.run.study.basemap == "tianditu"
    assert settings.setting(settings.BASEMAP_KEY) == "0123"
    choose(box.choice, "")
    assert dock.controller.results.run.study.basemap is None
    turn_to(dock, dock.data)
    undo, redo = dock.data.undo, dock.data.redo
    for step, code, layers in ((undo, "tianditu", 2), (undo, "", 0), (redo, "tianditu", 2), (redo, "", 0)):
        press(step)
        assert (dock.controller.results.run.study.basemap or "") == box.choice.currentData() == code
        assert len(base_maps()) == layers, "the project does not follow at once"
    settings.keep(settings.BASEMAP_KEY, "")
    QgsProject.instance().setDirty(False)


def shown_of_project(iface):
    """What a person sees of the project that is open."""
    project, canvas = QgsProject.instance(), iface.mapCanvas()
    model = iface.layerTreeView().layerTreeModel()
    tree = {
        node.name(): (node.isVisible(), node.isExpanded(), [one.data(0) for one in model.layerLegendNodes(node)])
        for node in project.layerTreeRoot().findLayers()
    }
    last = QgsSettings().value("UI/recentProjects/1/path")
    maps = project.mapThemeCollection().mapThemes()
    return tree, maps, canvas.extent().toString(), [one.id() for one in canvas.layers()], project.fileName(), last


def unread():
    return [layer for layer in QgsProject.instance().mapLayers().values() if not layer.isValid()]


@pytest.fixture
def begin_opening(results, dock, qtbot, press, iface, click_row):
    """Have the dock open the project of the results, of which no layer is read yet but those that are seen."""

    def begin():
        iface.newProject(False)
        turn_to(dock, dock.results)
        turn(dock.results.lists, 1)
        click_row(dock.results.gaps, dock.results.gaps.topLevelItem(0))
        press(dock.notice.findChild(QPushButton, "answerOpen"))
        qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)
        assert unread()

    return begin


def test_the_project_is_opened_bit_by_bit_and_as_qgis_opens_it(results, begin_opening, dock, qtbot, iface):
    iface.newProject(False)
    iface.addProject(str(results / "civicgrid.qgz"))
    qtbot.wait(500)
    as_ever = shown_of_project(iface)
    begin_opening()
    qtbot.waitUntil(lambda: not unread(), timeout=STAY_MS)
    qtbot.wait(500)
    assert shown_of_project(iface) == as_ever
    assert not QgsProject.instance().isDirty()
    assert dock.notice.level == "done", dock.notice.text()


def test_a_person_goes_on_while_layers_are_read(results, begin_opening, dock, qtbot, iface, click_row):
    """Shows a place on a layer, throws layers away, saves, opens the project once more, leaves it."""
    project = QgsProject.instance()
    begin_opening()
    click_row(dock.results.gaps, dock.results.gaps.topLevelItem(0))
    assert sum(layer.selectedFeatureCount() for layer in project.mapLayers().values()) == 1

    gone = unread()[-1].id()
    project.removeMapLayer(gone)
    kept = len(project.mapLayers())
    copy = results / "copy.qgz"
    assert project.write(str(copy))
    assert unread(), "all was read before the project was saved"
    qtbot.waitUntil(lambda: not unread(), timeout=STAY_MS)
    assert project.mapLayer(gone) is None

    legends, model = [], iface.layerTreeView().layerTreeModel()
    for _ in range(2):  # with nothing between
        dock.controller.showing.opening.open(results / "civicgrid.qgz")
        qtbot.waitUntil(lambda: not (busy(dock) or unread()), timeout=STAY_MS)
        legends.append(len(model.findChildren(QgsLayerTreeModelLegendNode)))
    assert legends[0] == legends[1] > 0, "legends of layers that are gone are left: QGIS crashes on them"

    begin_opening()
    iface.addProject(str(copy))
    assert not unread()
    assert len(project.mapLayers()) == kept
    begin_opening()
    iface.newProject(False)
    qtbot.wait(300)
    assert not project.mapLayers()
    dock.controller.showing.opening.open(results / "civicgrid.qgz")
    iface.addProject(str(copy))  # before its layers are made
    qtbot.wait(1000)
    assert project.fileName() == str(copy)
    copy.unlink()
