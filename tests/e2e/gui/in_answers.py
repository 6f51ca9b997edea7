"""Which cases a kind answers, by mouse and keys: opened on the page Analyse, changed, taken over by the study."""

from hands import go_to, rewrite, top_window
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QPushButton


def test_the_table_is_changed_and_the_study_has_it(dock, press, qtbot, out):
    press(dock.start.demo)
    dock.show_page(dock.analyse)
    dock.analyse.cases.setCollapsed(False)
    qtbot.wait(100)  # until the rows below have moved
    press(dock.analyse.answers)
    window = top_window("civicgridAnswers")
    qtbot.waitExposed(window)
    names = [window.table.item(row, 0).text() for row in range(window.table.rowCount())]
    park = names.index("口袋公园" if "口袋公园" in names else "Pocket park")
    rewrite(window.table, park, 1, "毁绿占绿、乱堆物堆料")  # with Enter, which ends the cell and not the window
    assert window.isVisible()
    press(window.findChild(QPushButton, "answersRestore"))
    assert window.table.item(park, 1).text() != "毁绿占绿、乱堆物堆料"
    rewrite(window.table, park, 1, "毁绿占绿、乱堆物堆料")
    window.grab().save(str(out / "answers.png"))
    press(window.findChild(QPushButton, "answersOk"))
    draft = dock.controller.study.draft
    assert draft.settings["answers"] == {"pocket_park": ["毁绿占绿", "乱堆物堆料"]}
    assert draft.study().settings["answers"]["pocket_park"] == ["毁绿占绿", "乱堆物堆料"]
    press(dock.analyse.answers)
    window = top_window("civicgridAnswers")
    rewrite(window.table, park, 1, "")
    press(window.findChild(QPushButton, "answersCancel"))
    assert draft.settings["answers"] == {"pocket_park": ["毁绿占绿", "乱堆物堆料"]}
    press(dock.analyse.answers)
    window = top_window("civicgridAnswers")
    rewrite(window.table, park, 1, "")
    go_to(window.table)
    qtbot.keyClick(window.table, Qt.Key.Key_Return)  # Enter between two cells is OK, as everywhere
    assert not window.isVisible()
    assert draft.settings["answers"] == {}  # as it ships
