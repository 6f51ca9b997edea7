"""What goes wrong in the dock is said as a sentence, and leaves nothing behind."""

import json
import time

import pytest
from hands import PATIENCE, busy
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QTreeWidget,
    QWidget,
)


def leftovers(folder):
    return [path.name for path in folder.glob(".civicgrid-*")]


def open_demo(dock, press, folder):
    press(dock.start.demo)
    dock.analyse.folder.setFilePath(str(folder))
    dock.show_page(dock.analyse)


def test_cancel_in_the_middle_leaves_nothing(dock, qtbot, press, out, shoot):
    open_demo(dock, press, out / "cancelled")
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: dock.analyse.bar.value() > 50, timeout=60_000)
    pressed = time.perf_counter()
    press(dock.analyse.cancel)
    assert dock.analyse.step.text(), "cancel was not answered"
    assert time.perf_counter() - pressed < PATIENCE * 0.5
    shoot("cancelling")
    qtbot.waitUntil(lambda: not busy(dock), timeout=20_000)
    (out / "cancel_s.txt").write_text(f"{time.perf_counter() - pressed:.2f}")
    qtbot.waitUntil(dock.analyse.compute.isEnabled, timeout=2_000)
    assert dock.controller.results is None
    assert dock.notice.level == "info"  # cancelled is not failed
    assert not (out / "cancelled").exists()
    assert leftovers(out) == []
    shoot("cancelled")


def test_double_click_computes_once(dock, qtbot, press, out):
    open_demo(dock, press, out / "twice")
    press(dock.analyse.compute)
    first = dock.controller.work._job
    qtbot.mouseDClick(dock.analyse.compute, Qt.MouseButton.LeftButton)
    assert dock.controller.work._job is first


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("broken.json", "{ this is no JSON"),
        ("other.json", json.dumps({"name": "package", "version": "1.0.0"})),
        ("sources.json", json.dumps({"civicgrid_study": 1, "title": "T", "district": "D", "sources": [{"kind": "x"}]})),
    ],
)
def test_a_wrong_study_file_is_answered_with_a_sentence(dock, qtbot, press, close_dialog, out, shoot, name, text):
    wrong = out / name
    wrong.write_text(text)
    close_dialog(lambda dialog: choose(dialog, wrong))
    press(dock.start.open)
    qtbot.waitUntil(lambda: bool(dock.notice.text()), timeout=8_000)
    assert dock.notice.level == "error"
    assert name in dock.notice.text()
    assert "Traceback" not in dock.notice.text()
    assert dock.stack.currentIndex() == 0
    shoot(f"wrong-{wrong.stem}")


def choose(dialog, path):
    assert isinstance(dialog, QFileDialog)
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    box = dialog.findChild(QDialogButtonBox)
    accept = [one for one in box.buttons() if box.buttonRole(one) == QDialogButtonBox.ButtonRole.AcceptRole]
    QTimer.singleShot(100, accept[0].click)


def test_missing_and_unplaceable_files_are_said(dock, qtbot, press, close_dialog, out, shoot):
    table = out / "公厕.csv"
    table.write_text("名称,地址\n一号公厕,和平路1号\n二号公厕,和平路2号\n", encoding="utf-8")
    study = out / "unplaceable.json"
    document = {"civicgrid_study": 1, "title": "T", "district": "D", "sources": [{"path": table.name}]}
    study.write_text(json.dumps(document), encoding="utf-8")
    close_dialog(lambda dialog: choose(dialog, study))
    press(dock.start.open)
    qtbot.waitUntil(lambda: dock.data.sources.topLevelItemCount() == 1, timeout=8_000)
    dock.data.fold(False)
    dock.data.title.setFocus()
    qtbot.keyClicks(dock.data.title, "Toilets")
    qtbot.keyClicks(dock.data.district, "North")
    dock.show_page(dock.analyse)
    dock.analyse.folder.setFilePath(str(out / "unplaceable"))
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: not busy(dock), timeout=30_000)
    assert dock.notice.level == "error"
    assert "Traceback" not in dock.notice.text()
    assert "公厕.csv" in dock.notice.text()
    assert not (out / "unplaceable").exists()
    shoot("unplaceable")


def test_a_folder_that_cannot_be_written_is_said_at_once(dock, press, out):
    in_the_way = out / "a-file"
    in_the_way.write_text("")
    open_demo(dock, press, in_the_way)
    press(dock.analyse.compute)
    assert dock.notice.level == "error"
    assert "a-file" in dock.notice.text()
    assert not busy(dock)
    assert dock.analyse.compute.isEnabled()


def test_a_changed_radius_is_saved_and_opened_again(dock, qtbot, press, close_dialog, out):
    press(dock.start.demo)
    rules = dock.standards.rules
    first = rules.topLevelItem(0)
    was = int(first.text(1))
    first.setText(1, str(was + 50))
    qtbot.waitUntil(dock.standards.reset.isEnabled, timeout=2_000)
    saved = out / "saved" / "study.json"
    saved.parent.mkdir(exist_ok=True)
    close_dialog(lambda dialog: choose(dialog, saved))
    press(dock.data.save)
    assert dock.notice.level == "done", dock.notice.text()
    dock.controller.study.close()
    close_dialog(lambda dialog: choose(dialog, saved))
    press(dock.start.open)
    qtbot.waitUntil(lambda: dock.stack.currentIndex() == 1, timeout=5_000)
    assert int(rules.topLevelItem(0).text(1)) == was + 50
    paths = [dock.controller.study.draft.absolute(source) for source in dock.controller.study.draft.sources]
    assert all(path.exists() for path in paths), paths
    dock.show_page(dock.standards)
    press(dock.standards.reset)
    assert int(rules.topLevelItem(0).text(1)) == was


def test_files_are_removed_by_keyboard_and_changes_are_not_lost_unasked(dock, qtbot, press, click_row):
    press(dock.start.demo)
    before = dock.data.sources.topLevelItemCount()
    click_row(dock.data.sources, dock.data.sources.topLevelItem(0))
    qtbot.keyClick(dock.data.sources, Qt.Key.Key_Delete)
    assert dock.data.sources.topLevelItemCount() == before - 1
    click_row(dock.data.sources, dock.data.sources.topLevelItem(0))
    press(dock.data.remove)
    assert dock.data.sources.topLevelItemCount() == before - 2
    press(dock.data.close_study)
    assert dock.stack.currentIndex() == 1, "closed without asking"
    assert dock.notice.text()


def test_every_control_has_a_name_and_a_tooltip(dock, press):
    press(dock.start.demo)
    kinds = (QAbstractButton, QComboBox, QLineEdit, QTreeWidget)
    controls = [widget for kind in kinds for widget in dock.widget().findChildren(kind)]
    ours = [widget for widget in controls if not _inner(widget)]
    assert len(ours) > 20
    assert [type(widget).__name__ for widget in ours if not widget.objectName()] == []
    assert [widget.objectName() for widget in ours if not widget.toolTip()] == []


def _inner(widget: QWidget) -> bool:
    """Parts that Qt or QGIS make inside a control are theirs to name."""
    parent = widget.parentWidget()
    pages = {"qt_scrollarea_viewport", "qt_tabwidget_stackedwidget"}
    inner = {"QgsFileWidget", "QComboBox", "QDateEdit", "QSpinBox", "QTabBar", "QgsFilterLineEdit", "QCalendarWidget"}
    while parent is not None and parent.objectName() != "civicgridDock":
        if type(parent).__name__ in inner or (
            parent.objectName().startswith("qt_") and parent.objectName() not in pages
        ):
            return True
        parent = parent.parentWidget()
    return widget.objectName().startswith(("qt_", "ScrollLeft", "ScrollRight", "mCollapse", "collapseButton"))


def test_narrow_dock_cuts_nothing(dock, qtbot, iface, press, shoot):
    iface.mainWindow().resizeDocks([dock], [250], Qt.Orientation.Horizontal)
    press(dock.start.demo)
    qtbot.wait(100)
    assert dock.width() <= 260
    for place in range(dock.pages.count()):
        dock.pages.setCurrentIndex(place)
        shoot(f"narrow-{place}")
        page = dock.pages.widget(place)
        assert page.minimumSizeHint().width() <= 250
