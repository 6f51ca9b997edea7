"""The panel used in the wrong order: twice, too early, too late, with nothing chosen, by the menu and its options."""

import pytest
from hands import LEFT, busy, enter, escape, top_window, when_asked
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QApplication, QPushButton

MENU = {
    "civicgridImportFiles": "civicgridImport",
    "civicgridShowEnvironment": "civicgridEnvironment",
    "civicgridShowHelp": "civicgridHelp",
}


@pytest.fixture
def demo(dock, press):
    press(dock.start.demo)
    return dock.controller.study.draft


@pytest.fixture(autouse=True)
def nothing_left_open():
    yield
    for window in our_windows():
        window.close()
    for _ in range(3):
        QApplication.processEvents()


def answer(dock, name):
    """The answer to the question that is asked now."""
    QApplication.processEvents()
    (found,) = (one for one in dock.notice.findChildren(QPushButton, name) if one.isVisible())
    return found


def our_windows():
    windows = (one for one in QApplication.topLevelWidgets() if one.isVisible() and one.isWindow())
    return [one for one in windows if one.objectName().startswith("civicgrid")]


@pytest.mark.parametrize(
    ("where", "window"),
    [
        (lambda dock: dock.data.own_kinds, "civicgridKinds"),
        (lambda dock: dock.standards.edit, "civicgridStandards"),
        (lambda dock: dock.analyse.answers, "civicgridAnswers"),
        (lambda dock: dock.data.add, "civicgridImport"),
        (lambda dock: dock.start.guide, "civicgridHelp"),
        (lambda dock: dock.siting.findChild(QPushButton, "sitingMethod"), "civicgridHelp"),
    ],
    ids=["kinds", "standards", "answers", "import", "guide", "method"],
)
def test_a_double_click_opens_one_window(demo, dock, qtbot, where, window):
    button = where(dock)
    for click in (qtbot.mouseClick, qtbot.mouseDClick, qtbot.mouseClick):
        click(button, LEFT)
    qtbot.wait(100)
    assert [one.objectName() for one in our_windows()] == [window]
    qtbot.keyClick(our_windows()[0], Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: our_windows() == [], timeout=5_000)


def test_windows_of_a_study_go_with_it(demo, dock, qtbot, press):
    dock.show_page(dock.standards)
    press(dock.standards.edit)
    dock.show_page(dock.data)
    press(dock.data.own_kinds)
    press(dock.data.close_study)
    qtbot.waitUntil(lambda: our_windows() == [], timeout=5_000)
    assert dock.stack.currentIndex() == 0


def test_nothing_chosen_is_nothing_removed_or_passed_on(demo, dock, qtbot, press):
    press(dock.data.own_kinds)
    window = top_window("civicgridKinds")
    enter(window.form.name_zh, "分类亭")
    press(window.save)
    row = window.list.visualItemRect(window.list.item(0)).center()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(window.list.viewport(), LEFT, control, pos=row)
    assert window.chosen() == []
    assert not window.remove.isEnabled()
    assert not window.export.isEnabled()
    qtbot.mouseClick(window.list.viewport(), LEFT, pos=row)
    press(window.remove)
    assert window.list.count() == 0


def test_a_study_with_changes_is_not_left_for_another_one_unasked(demo, dock, qtbot, press, out):
    press(dock.data.unfold)
    enter(dock.data.unit, "城管局")
    when_asked(escape, tries=20)  # a dialog that should not come
    press(dock.data.open)
    qtbot.wait(1_200)
    assert QApplication.activeModalWidget() is None
    assert dock.notice.level == "warning"
    when_asked(escape)
    press(answer(dock, "answerDiscard"))
    assert dock.controller.study.draft is demo, "given up before another study was chosen"


def test_a_question_goes_with_the_study_it_is_about(demo, dock, press):
    press(dock.data.unfold)
    enter(dock.data.unit, "城管局")
    press(dock.data.close_study)
    when_asked(escape)
    press(answer(dock, "answerSave"))
    assert dock.stack.currentIndex() == 1, "left, though saving was left"
    press(dock.data.close_study)
    press(answer(dock, "answerDiscard"))
    assert dock.stack.currentIndex() == 0
    assert not dock.notice.text()


def test_nothing_can_be_made_before_it_is_computed(demo, dock):
    for page in (dock.results, dock.siting, dock.output):
        dock.show_page(page)
        offered = [one.objectName() for one in page.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
        assert offered in ([], ["sitingMethod"])


def test_cancel_is_pressed_twice_and_computing_begins_again(demo, dock, qtbot, press, out):
    dock.analyse.folder.setFilePath(str(out / "again"))
    for _ in range(2):
        dock.show_page(dock.analyse)
        press(dock.analyse.compute)
        press(dock.analyse.cancel)
        qtbot.mouseClick(dock.analyse.cancel, LEFT)
        qtbot.keyClick(dock.analyse.cancel, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not busy(dock), timeout=60_000)
        assert dock.notice.level == "info", dock.notice.text()
    assert not (out / "again").exists()


@pytest.mark.parametrize("folder", ["/proc/civicgrid", "/dev/null/x", "o" * 300])
def test_an_impossible_folder_is_said(demo, dock, qtbot, press, folder):
    dock.show_page(dock.analyse)
    dock.analyse.folder.lineEdit().setText(folder)
    if dock.analyse.compute.isEnabled():
        press(dock.analyse.compute)
        qtbot.waitUntil(lambda: not busy(dock), timeout=120_000)
        assert dock.notice.level == "error"
        assert "Traceback" not in dock.notice.text()


def test_the_menu_and_the_tool_bar_lead_to_every_window(plugin, dock, iface, qtbot):
    iface.mainWindow().insertToolBarBreak(iface.pluginToolBar())  # with a row of its own there is room for all of it
    qtbot.wait(100)
    for shown in (False, True):
        qtbot.mouseClick(iface.pluginToolBar().widgetForAction(plugin.action), LEFT)
        assert dock.isVisible() == shown
    menus = [one.menu() for one in iface.pluginMenu().actions() if one.menu() is not None]
    (menu,) = (one for one in menus if plugin.action in one.actions())
    for action in menu.actions():
        menu.popup(iface.mainWindow().mapToGlobal(iface.mainWindow().rect().center()))
        qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())
        if action.objectName() in MENU:
            assert [one.objectName() for one in our_windows()] == [MENU[action.objectName()]]
            our_windows()[0].close()
            qtbot.waitUntil(lambda: our_windows() == [], timeout=5_000)
