"""Which cases a kind answers, by mouse and keys: opened on the page Analyse, changed, taken over by the study."""

from qgis.PyQt.QtWidgets import QApplication, QDialogButtonBox


def test_the_table_is_changed_and_the_study_has_it(dock, press, qtbot, out):
    press(dock.start.demo)
    dock.show_page(dock.analyse)
    dock.analyse.cases.setCollapsed(False)
    qtbot.wait(100)  # until the rows below have moved
    press(dock.analyse.answers)
    (window,) = (one for one in QApplication.topLevelWidgets() if one.objectName() == "civicgridAnswers")
    qtbot.waitExposed(window)
    names = [window.table.item(row, 0).text() for row in range(window.table.rowCount())]
    park = names.index("口袋公园" if "口袋公园" in names else "Pocket park")
    window.table.item(park, 1).setText("毁绿占绿、乱堆物堆料")
    window.grab().save(str(out / "answers.png"))
    press(window.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok))
    draft = dock.controller.study.draft
    assert draft.settings["answers"] == {"pocket_park": ["毁绿占绿", "乱堆物堆料"]}
    assert draft.study().settings["answers"]["pocket_park"] == ["毁绿占绿", "乱堆物堆料"]
