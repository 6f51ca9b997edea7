"""An own kind by mouse and keys: made in the form, kept in the profile, used, not to be removed then, passed on."""

import json
from pathlib import Path

import pytest
from hands import LEFT, choose, enter, escape, give, rewrite, when_asked
from qgis.core import QgsApplication
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QApplication

ROWS = "分类亭编号,分类亭名称,经度,纬度,桶数\nF1,一号亭,120.31,30.61,4\n"


@pytest.fixture
def window(dock, press, qtbot):
    press(dock.start.demo)
    press(dock.data.own_kinds)
    (found,) = (one for one in QApplication.topLevelWidgets() if one.objectName() == "civicgridKinds")
    qtbot.waitExposed(found)
    yield found
    found.close()


def make_sorting(window, qtbot, press):
    press(window.add)
    enter(window.form.name_zh, "分类亭")
    enter(window.form.name_en, "Sorting kiosk")
    qtbot.keyClick(window.form.shape, Qt.Key.Key_Down)
    qtbot.keyClick(window.form.shape, Qt.Key.Key_Up)
    enter(window.form.words, "垃圾分类亭、投放点")
    enter(window.form.answers, "暴露垃圾")
    enter(window.form.radius, 150)
    when_asked(escape)
    press(window.form.colour)
    window.form.colour.setColor(QColor("#8a2be2"))
    for _ in range(2):
        press(window.form.add_field)
    press(window.form.remove_field)
    rewrite(window.form.fields, 0, 0, "桶数")
    rewrite(window.form.fields, 0, 3, "个")
    choose(window.form.fields.cellWidget(0, 2), "integer")


def test_a_kind_is_made_used_and_passed_on(window, dock, qtbot, press, out, shoot):
    press(window.save)
    assert window.said.text(), "a kind without a name was kept"
    make_sorting(window, qtbot, press)
    enter(window.form.name_zh, "停车场")
    press(window.save)
    assert "停车场" in window.said.text()
    enter(window.form.name_zh, "分类亭")
    press(window.save)
    qtbot.wait(150)
    window.grab().save(str(out / "own-kinds.png"))

    kept = Path(QgsApplication.qgisSettingsDirPath()) / "civicgrid" / "kinds" / "own_sorting_kiosk.json"
    entry = json.loads(kept.read_text(encoding="utf-8"))["kinds"]["own_sorting_kiosk"]
    assert entry["name"] == {"en": "Sorting kiosk", "zh": "分类亭"}
    assert (entry["radius_m"], entry["colour"], entry["answers"]) == (150, "#8a2be2", ["暴露垃圾"])
    (field,) = entry["fields"].values()
    assert (field["type"], field["unit"], field["name"]["zh"]) == ("integer", "个", "桶数")
    assert window.list.item(0).text() == "分类亭"
    assert dock.data.kind.findData("own_sorting_kiosk") > 0
    rules = dock.standards.rules
    assert "分类亭" in {rules.topLevelItem(at).text(0) for at in range(rules.topLevelItemCount())}

    shoot("own-kinds-dock")

    _not_removed_while_used(window, dock, press, out)
    _passed_on(window, qtbot, press, out)


def _not_removed_while_used(window, dock, press, out):
    from civicgrid.layers.studyfile import Source

    (out / "亭.csv").write_text(ROWS, encoding="utf-8")
    study = dock.controller.study
    study.add([Source(str(out / "亭.csv"), "own_sorting_kiosk")])
    assert "own_sorting_kiosk" in study.draft.study().kinds
    window.list.setCurrentRow(0)
    press(window.remove)
    assert "分类亭" in window.said.text()
    assert window.list.count() == 1
    study._remove([len(study.draft.sources) - 1])


def _passed_on(window, qtbot, press, out):
    qtbot.mouseClick(window.list.viewport(), LEFT, pos=window.list.visualItemRect(window.list.item(0)).center())
    for answer in (escape, give(out / "kinds.json")):
        when_asked(answer)
        press(window.export)
        assert (out / "kinds.json").is_file() == (answer is not escape)
    press(window.remove)
    assert window.list.count() == 0
    assert window.form.name_zh.text() == "分类亭"  # can be saved again
    for answer in (escape, give(out / "kinds.json")):
        when_asked(answer)
        press(window.take)
        assert window.list.count() == (answer is not escape)
    broken = (out / "kinds.json").read_text(encoding="utf-8").replace("#8a2be2", "violet")
    (out / "broken.json").write_text(broken, encoding="utf-8")
    window.read(out / "broken.json")
    line = 1 + next(at for at, text in enumerate(broken.splitlines()) if "violet" in text)
    assert str(line) in window.said.text()
    qtbot.wait(150)
    window.grab().save(str(out / "own-kinds-refused.png"))
    assert Qt.WindowModality.NonModal == window.windowModality()
