"""The import window: files are dropped, looked at, corrected, checked and brought in."""

from pathlib import Path

import pytest
from civicgrid.qgis_plugin.importer.openlayers import LayerChooser
from qgis.core import QgsApplication, QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from qgis.PyQt.QtGui import QDragEnterEvent, QDropEvent
from qgis.PyQt.QtWidgets import QApplication

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
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, left, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, left, none))


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


def ready(window, qtbot):
    session = window.session
    qtbot.waitUntil(lambda: not session.looking and not session.checking, timeout=30_000)


def entry_of(window, name):
    (found,) = [entry for entry in window.session.entries if entry.file.startswith(name)]
    return found


def choose(window, entry):
    at = window.session.entries.index(entry)
    window.files.list.setCurrentItem(window.files.list.topLevelItem(at))


def set_to(combo, value):
    at = combo.findData(value)
    assert at >= 0, value
    combo.setCurrentIndex(at)
    combo.activated.emit(at)


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
    set_to(chooser, "说明编号")
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

    # next month: another file with the same headers
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
    assert QgsApplication.taskManager().count() >= 0


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
            dialog.list.topLevelItem(at).setCheckState(0, Qt.CheckState.Checked)
        dialog.selected.setChecked(True)
        dialog.grab().save(str(out / "import-layers.png"))
        QTimer.singleShot(100, dialog.ok.click)

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
