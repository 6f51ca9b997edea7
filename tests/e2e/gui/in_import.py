"""The import window: files are dropped, looked at, corrected, checked and brought in."""

import json
import threading
import time
from pathlib import Path

import pytest
from civicgrid.qgis_plugin.docks.pieces import KEY_ROLE
from civicgrid.qgis_plugin.docks.studycontroller import DEMO
from civicgrid.qgis_plugin.importer.localsystem import LocalSystem
from civicgrid.qgis_plugin.importer.openlayers import LayerChooser
from civicgrid.qgis_plugin.language import translate
from hands import PATIENCE, choose_text, tick
from hands import choose as set_to
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsGeometry,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QPushButton,
    QTableWidget,
    QTreeWidget,
)

LON, LAT = 120.15, 30.28


def toilets(folder: Path) -> Path:
    """A table in GB18030 whose places are GCJ-02, with two bad rows and personal data."""
    lines = ["公厕名称,说明编号,经度,纬度,联系人,备注"]
    lines += [f"公厕{n},G{n:03d},{LON + n % 10 * 0.003:.6f},{LAT + n // 10 * 0.003:.6f},张三,甲" for n in range(40)]
    lines += ["无坐标公厕,G900,,,李四,乙", "零坐标公厕,G901,0,0,王五,丙"]
    path = folder / "公厕台账.csv"
    path.write_bytes("\n".join(lines).encode("gb18030"))
    return path


def stations(folder: Path) -> Path:
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "转运站"
    for row in (
        ["某区垃圾转运站一览表"],
        ["转运站名称", "日转运量（吨）", "经度", "纬度"],
        *([f"{n}号转运站", 30 + n, LON + 0.004 * n, LAT + 0.01] for n in range(6)),
    ):
        sheet.append(row)
    book.save(folder / "转运站.xlsx")
    return folder / "转运站.xlsx"


def parks(folder: Path) -> Path:
    from civicgrid.qgis_plugin import stack

    stack.load()
    import geopandas as gpd
    from shapely.geometry import box

    shapes = [box(LON + n * 0.004, LAT + 0.002, LON + n * 0.004 + 0.001, LAT + 0.003) for n in range(5)]
    frame = gpd.GeoDataFrame({"公园名称": [f"{n}号口袋公园" for n in range(5)]}, geometry=shapes, crs=4326)
    frame.to_file(folder / "口袋公园.shp", encoding="gbk")
    return folder / "口袋公园.shp"


def drop(widget, paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none)
    widget.dragEnterEvent(enter)
    assert enter.isAccepted()
    widget.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))


@pytest.fixture
def window(dock, qtbot):
    """The import window with files dropped onto the dock."""
    made = []

    def opened(*paths):
        drop(dock, paths)
        qtbot.waitUntil(lambda: dock.controller.study.window is not None, timeout=5_000)
        made.append(dock.controller.study.window)
        ready(made[-1], qtbot)
        return made[-1]

    yield opened
    for one in made:
        if dock.controller.study.window is one:
            one.reject()


def ready(window, qtbot, timeout=30_000):
    session = window.session
    qtbot.waitUntil(lambda: not session.looking and not session.checking, timeout=timeout)


def entry_of(window, name):
    (found,) = [entry for entry in window.session.entries if entry.file.startswith(name)]
    return found


def choose(window, entry):
    at = window.session.entries.index(entry)
    window.files.list.setCurrentItem(window.files.list.topLevelItem(at))


@pytest.fixture
def picture(qtbot, out):
    def take(window, name):
        qtbot.wait(700)
        window.grab().save(str(out / f"{name}.png"))

    return take


def test_three_files_dropped_one_corrected(dock, qtbot, press, window, picture, shoot, out):
    made = window(toilets(out), stations(out), parks(out))
    kinds = {entry.file: entry.kind for entry in made.session.entries}
    assert kinds == {
        "公厕台账.csv": "public_toilet",
        "转运站.xlsx": "waste_station",
        "口袋公园.shp": "pocket_park",
    }
    picture(made, "import-1-recognised")
    entry = entry_of(made, "公厕台账")
    choose(made, entry)
    chooser = made.detail.mapping.chooser("id")
    assert chooser.currentData() == ""
    chooser.setFocus()
    set_to(chooser, "说明编号")
    ready(made, qtbot)
    qtbot.wait(50)  # until the rows are gone that stood there before
    assert QApplication.focusWidget() is made.detail.mapping.chooser("id")  # who chooses by keyboard goes on from there
    assert not personal_box(made).isChecked()
    qtbot.keyClick(personal_box(made), Qt.Key.Key_Space)
    ready(made, qtbot)
    assert entry.source.personal == ("联系人",)
    assert "personal_read" in {problem.code for problem in entry.problems}
    personal_box(made).click()
    ready(made, qtbot)
    set_to(made.detail.datum, "gcj02")
    ready(made, qtbot)
    assert entry.look.columns["id"] == "说明编号"
    assert entry.look.arrow is not None
    assert (entry.account.rows_read, entry.account.rows_used, entry.account.rows_rejected) == (42, 40, 2)
    picture(made, "import-2-corrected")
    assert "联系人" in entry.look.personal
    assert "51" in made.go.text()
    press(made.go)
    assert dock.controller.study.window is None
    sources = dock.controller.study.draft.sources
    assert [source.get("datum") for source in sources] == ["gcj02", None, None]
    assert sources[0]["columns"]["id"] == "说明编号"
    loaded = dock.controller.study.draft.study()
    assert len(loaded.sources) == 3
    shoot("import-3-study")
    press(dock.notice.findChild(QPushButton, "answerAnalyse"))
    assert dock.analyse.isVisible()

    _next_month(dock, qtbot, press, window, picture, out)


def personal_box(window):
    """The box that lets a column with personal data in; of those in the table, for older ones may still be about."""
    table = window.detail.mapping.table
    row = next(at for at in range(table.rowCount()) if table.cellWidget(at, 1).objectName() == "personal_联系人")
    table.scrollTo(table.model().index(row, 1))
    return table.cellWidget(row, 1)


def _next_month(dock, qtbot, press, window, picture, out):
    """Another file with the same headers is read as the first was, until that is forgotten."""
    later = out / "公厕七月.csv"
    later.write_bytes(toilets(out).read_bytes())
    again = window(later)
    entry = entry_of(again, "公厕七月")
    assert entry.day
    assert entry.look.columns["id"] == "说明编号"
    assert entry.source.datum == "gcj02"
    assert again.detail.forget.isVisible()
    picture(again, "import-4-remembered")
    press(again.detail.forget)
    ready(again, qtbot)
    assert entry.day == ""
    assert entry.source.datum is None
    press(again.cancel)
    assert len(dock.controller.study.draft.sources) == 3


def test_from_the_menu_and_dropped_onto_the_window(dock, menu_entry, qtbot, out):
    menu_entry("civicgridImportFiles").trigger()
    window = dock.controller.study.window
    drop(window, [toilets(out), parks(out)])
    ready(window, qtbot)
    assert [entry.kind for entry in window.session.entries] == ["public_toilet", "pocket_park"]
    drop(window, [toilets(out)])  # a file that is there already is not there twice
    ready(window, qtbot)
    assert len(window.session.entries) == 2
    choose(window, window.session.entries[0])
    qtbot.keyClick(window.files.list, Qt.Key.Key_Delete)
    assert [entry.kind for entry in window.session.entries] == ["pocket_park"]
    window.close()
    assert dock.controller.study.window is None


def test_metres_without_a_zone_are_asked_for(dock, qtbot, press, picture, close_dialog, out):
    table = out / "停车场.csv"
    table.write_text("停车场名称,总车位数,X坐标,Y坐标\n东,20,3350000,500100\n西,30,3350500,500700\n", encoding="utf-8")
    drop(dock, [table])
    qtbot.waitUntil(lambda: dock.controller.study.window is not None, timeout=5_000)
    window = dock.controller.study.window
    ready(window, qtbot)
    (entry,) = window.session.entries
    assert entry.refused  # nothing says where this is
    assert not window.go.isEnabled()
    drawn = window.detail.map
    assert drawn.empty.text(), "an empty map, and nobody is told why"
    assert drawn.empty.isVisible()
    assert not drawn.canvas.isVisible()
    picture(window, "import-7-no-zone")
    window.detail.crs.setCrs(QgsCoordinateReferenceSystem("EPSG:4549"))
    ready(window, qtbot)
    assert entry.account.rows_used == 2
    assert drawn.canvas.isVisible()
    assert window.go.isEnabled()

    def say_points(dialog):
        assert isinstance(dialog, LocalSystem)
        known = dialog.crs.findChild(QComboBox)
        choose_text(known, next(words for words in map(known.itemText, range(known.count())) if "4549" in words))
        qtbot.keyClicks(dialog.points, "500100 3350000 500100")
        press(dialog.ok)  # a number is missing: it is said, and the dialog stays
        assert "500100" in dialog.said.text()
        dialog.points.setPlainText("0 0 1000 0\n500100 3350000 501100 3350000")
        dialog.grab().save(str(out / "import-local.png"))
        QTimer.singleShot(50, lambda: press(dialog.ok))

    close_dialog(lambda dialog: QTimer.singleShot(50, lambda: press(dialog.findChild(QPushButton, "localCancel"))))
    press(window.detail.local)
    assert not entry.source.transform
    before = entry.look.shapes[0].x
    for field, header in (("x", "Y坐标"), ("y", "X坐标")):  # in a local system nothing tells which is the northing
        set_to(window.detail.mapping.chooser(field), header)
        ready(window, qtbot)
    QgsProject.instance().setCrs(QgsCoordinateReferenceSystem("EPSG:4549"))  # QGIS offers the one of the project
    close_dialog(say_points)
    press(window.detail.local)
    ready(window, qtbot)
    assert entry.source.transform["to"] == "EPSG:4549"
    assert entry.look.shapes[0].x - before == pytest.approx(0.0104, abs=0.0002)  # a kilometre to the east
    window.close()


def test_a_file_that_is_told_what_it_is_comes_in(dock, qtbot, press, window, out):
    path = out / "unknown.csv"
    path.write_text(
        "\n".join(["甲,乙,经度,纬度", *(f"{n},x,{LON + n / 1000},{LAT}" for n in range(5))]), encoding="utf-8"
    )
    made = window(path)
    (entry,) = made.session.entries
    assert not entry.comes
    set_to(made.detail.kind, "public_toilet")
    ready(made, qtbot)
    assert entry.comes
    assert made.files.list.topLevelItem(0).checkState(0) == Qt.CheckState.Checked
    press(made.go)
    assert dock.data.sources.topLevelItemCount() == 1


def test_bad_files_give_sentences(dock, window, qtbot, picture, out):
    empty, wrong, broken = out / "空.csv", out / "照片.xlsx", out / "断.geojson"
    empty.touch()
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 50)
    broken.write_text('{"type": "FeatureCollection", "features": [{', encoding="utf-8")
    unknown = out / "表.csv"
    unknown.write_text("甲,乙\n1,2\n", encoding="utf-8")
    made = window(empty, wrong, broken, unknown)
    assert len(made.session.entries) == 4
    assert not made.go.isEnabled()
    for entry in made.session.entries:
        assert entry.worst == "error"
        choose(made, entry)
        items = made.detail.findings.list
        assert items.topLevelItemCount() >= 1
        assert "Traceback" not in items.topLevelItem(0).text(0)
    picture(made, "import-bad")


def memory_layer(count, name="临时公厕"):
    layer = QgsVectorLayer("Point?crs=EPSG:4326&field=公厕名称:string&field=厕位数:integer", name, "memory")
    features = []
    for number in range(count):
        feature = QgsFeature(layer.fields())
        feature.setAttributes([f"临时{number}", number])
        feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(LON + number * 0.003, LAT)))
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    QgsProject.instance().addMapLayer(layer)
    return layer


def test_layers_open_in_qgis(dock, qtbot, press, window, close_dialog, picture, out):
    selected = memory_layer(9)
    selected.selectByIds([1, 2, 3, 4])
    on_file = QgsVectorLayer(str(parks(out)), "公园图层", "ogr")
    QgsProject.instance().addMapLayer(on_file)
    made = window(stations(out))

    def tick_all(dialog):
        assert isinstance(dialog, LayerChooser)
        for at in range(dialog.list.topLevelItemCount()):
            tick(dialog.list, dialog.list.topLevelItem(at))
        qtbot.keyClick(dialog.selected, Qt.Key.Key_Space)
        dialog.grab().save(str(out / "import-layers.png"))
        QTimer.singleShot(100, lambda: press(dialog.ok))

    close_dialog(lambda dialog: QTimer.singleShot(50, lambda: press(dialog.findChild(QPushButton, "choiceCancel"))))
    press(made.files.layers)
    assert len(made.session.entries) == 1

    close_dialog(tick_all)
    press(made.files.layers)
    qtbot.waitUntil(lambda: len(made.session.entries) == 3, timeout=10_000)
    ready(made, qtbot)
    picture(made, "import-5-layers")
    assert entry_of(made, "临时公厕").account.rows_used == 4
    assert entry_of(made, "公园图层").source.path == str(out / "口袋公园.shp")
    temporary = Path(entry_of(made, "临时公厕").source.path).parent
    press(made.go)
    assert not temporary.exists()
    (kept,) = [source["path"] for source in dock.controller.study.draft.sources if source["path"].endswith(".gpkg")]
    assert Path(kept).is_file()
    assert Path(kept).parent.name == "civicgrid-layers"


def many_cases(folder, rows):
    line = "AJ{0:07d},2026-03-{1:02d} 08:{2:02d}:{3:02d},街面秩序,无照经营游商,和平街道,{4:.6f},{5:.6f}\n"
    path = folder / "案件.csv"
    with path.open("w", encoding="gb18030", newline="") as file:
        file.write("任务号,上报时间,大类名称,小类名称,所属街道,经度,纬度\n")
        file.writelines(
            line.format(n, n % 28 + 1, n % 60, n // 60 % 60, LON + n % 977 / 1e4, LAT + n % 613 / 1e4)
            for n in range(rows)
        )
    return path


def working() -> bool:
    """Whether a thread of ours runs."""
    return any(thread.name == "civicgrid" for thread in threading.enumerate())


def test_cancel_in_a_large_import(dock, qtbot, press, out, pulse):
    table = many_cases(out, 300_000)
    drop(dock, [table])
    qtbot.waitUntil(lambda: dock.controller.study.window is not None, timeout=5_000)
    window = dock.controller.study.window
    session = window.session
    qtbot.waitUntil(lambda: "check" in session._jobs, timeout=10_000)
    assert window.go.isEnabled()  # about how many rows there are is known
    looked = pulse.part("look")
    qtbot.waitUntil(working, timeout=10_000)
    qtbot.wait(500)  # in the midst of it
    started = time.perf_counter()
    press(window.stop)
    assert window.state.text() == translate("CivicGrid", "Stopped: the counts are those of the first rows.")
    assert time.perf_counter() - started < PATIENCE * 0.5
    qtbot.waitUntil(lambda: not working(), timeout=3_000)
    (out / "cancel_check_s.txt").write_text(f"{time.perf_counter() - started:.2f}")
    stopped = pulse.part("stop")
    assert not session.checking
    session.want(session.entries[0], False)
    session.want(session.entries[0], True)
    ready(window, qtbot, 120_000)
    assert session.entries[0].account.rows_used == 300_000
    checked = pulse.part("check")
    press(window.cancel)
    assert dock.controller.study.draft.sources == []
    for part in (looked, stopped, checked):
        assert part["worst_time_ms"] < PATIENCE * 2_000, (looked, stopped, checked)  # wide: on a busy machine


def test_the_district_of_the_study_is_on_the_map(dock, qtbot, press, click_row, picture, out):
    press(dock.start.demo)
    press(dock.data.add)
    window = dock.controller.study.window
    picture(window, "import-0-empty")
    window.add([str(next(DEMO.parent.glob("*公厕*.csv")))])
    ready(window, qtbot)
    qtbot.waitUntil(lambda: bool(window.detail.map.district), timeout=10_000)
    (entry,) = window.session.entries
    assert (entry.proposed, entry.evidence["certainty"]) == ("gcj02", "sure")
    picture(window, "import-8-datum")
    press(window.detail.take)
    ready(window, qtbot)
    assert entry.source.datum == "gcj02"
    assert entry.proposed == ""
    findings = window.detail.findings
    rows = [findings.list.topLevelItem(at) for at in range(findings.list.topLevelItemCount())]
    (outside,) = [row for row in rows if row.data(0, KEY_ROLE).code == "outside_district"]
    before = window.detail.map.canvas.extent()
    click_row(findings.list, outside)
    press(findings.zoom)
    assert window.detail.map.canvas.extent() != before
    assert window.detail.map.marked() == outside.data(0, KEY_ROLE).params["count"] > 0
    picture(window, "import-6-district")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dock.controller.study.window is None, timeout=3_000)


def test_every_control_has_a_name_a_tooltip_and_the_keyboard(dock, qtbot, window, out):
    made = window(toilets(out))
    kinds = (QAbstractButton, QComboBox, QTreeWidget, QTableWidget)
    controls = [one for kind in kinds for one in made.findChildren(kind) if one.isVisible() and not inner(one)]
    assert len(controls) > 20
    assert [type(one).__name__ for one in controls if not one.objectName()] == []
    assert [one.objectName() for one in controls if not one.toolTip()] == []
    reached, first = set(), made.files.add
    first.setFocus()
    for _ in range(120):
        reached.add(QApplication.focusWidget().objectName())
        made.focusNextChild()
    wanted = {"importFiles", "importKind", "importEncoding", "column_name", "importFindings", "importDatum", "importGo"}
    assert wanted <= reached


def inner(widget) -> bool:
    """Parts that Qt or QGIS make inside a control are theirs to name."""
    parents = {"QgsProjectionSelectionWidget", "QComboBox", "QSpinBox", "QgsMapCanvas", "QTableWidget"}
    parent = widget.parentWidget()
    while parent is not None and parent.objectName() != "civicgridImport":
        if type(parent).__name__ in parents and not widget.objectName():
            return True
        parent = parent.parentWidget()
    return widget.objectName().startswith("qt_") or widget.objectName() in {"noticeClose"}


def in_workspace(dock, folder):
    """Open a study that computes from a workspace; give the file of that."""
    folder.mkdir(exist_ok=True)
    study = folder / "study.json"
    document = {"civicgrid_study": 1, "title": "T", "district": "D", "workspace": "库.gpkg"}
    study.write_text(json.dumps(document), encoding="utf-8")
    assert dock.controller.study.open(study)
    return folder / "库.gpkg"


def test_into_the_workspace_and_what_changed(dock, qtbot, press, click_row, window, picture, out):
    workspace = in_workspace(dock, out / "库")
    made = window(toilets(out))
    assert made.mode.isVisible()
    assert made.mode.currentData() == "replace"
    set_to(made.detail.mapping.chooser("id"), "说明编号")
    ready(made, qtbot)
    press(made.go)
    qtbot.waitUntil(made.report.isVisible, timeout=20_000)
    assert made.notice.text().endswith(workspace.name)
    assert "../" not in made.notice.text()
    picture(made, "import-9-report")
    (added,) = [made.report.list.topLevelItem(0).text(1)]
    assert added == "40"
    click_row(made.report.list, made.report.list.topLevelItem(0))
    assert workspace.is_file()
    press(made.cancel)

    text = (
        toilets(out).read_bytes().decode("gb18030").replace("公厕3,", "三号公厕,").replace("公厕5,G005", "公厕5,G800")
    )
    later = out / "公厕八月.csv"
    later.write_bytes(text.encode("gb18030"))
    again = window(later)
    assert entry_of(again, "公厕八月").day
    press(again.go)
    qtbot.waitUntil(again.report.isVisible, timeout=20_000)
    row = again.report.list.topLevelItem(0)
    assert [row.text(place) for place in range(1, 5)] == ["1", "1", "1", "38"]
    picture(again, "import-10-changes")
    press(again.cancel)
    assert dock.controller.study.window is None

    cases = window(many_cases(out, 60))
    assert cases.mode.currentData() == "append", "a month of cases must not take the place of those before"
    set_to(cases.mode, "replace")
    cases._show_state()
    assert cases.mode.currentData() == "replace", "what a person chose stays"


def test_cancel_while_writing_into_the_workspace(dock, qtbot, press, out, pulse):
    workspace = in_workspace(dock, out / "大库")
    drop(dock, [many_cases(out, 300_000)])
    qtbot.waitUntil(lambda: dock.controller.study.window is not None, timeout=5_000)
    window = dock.controller.study.window
    ready(window, qtbot, 120_000)
    pulse.part("check")
    press(window.go)
    qtbot.wait(300)
    assert window.session.committing
    started = time.perf_counter()
    press(window.stop)
    assert window.state.text() == translate("CivicGrid", "Cancelling…")
    assert time.perf_counter() - started < PATIENCE * 0.5
    qtbot.waitUntil(lambda: not window.session.committing, timeout=20_000)
    seconds = time.perf_counter() - started
    (out / "cancel_write_s.txt").write_text(f"{seconds:.2f}")
    assert not working()
    assert window.notice.text() == translate("CivicGrid", "Cancelled. Nothing was written.")
    pulse.part("write")
    from civicgrid.layers.workspace.opening import open_store

    with open_store(str(workspace)) as store:
        assert store.history() == ()
        assert store.kinds() == ()
    assert seconds < PATIENCE * 6, seconds  # wide: on a busy machine
    window.reject()
