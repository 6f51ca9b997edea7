"""What a person does with mouse and keys, for the tests in the window: choose, enter, tick, turn to a tab, answer."""

import os
import time
from pathlib import Path
from typing import Callable, Optional

from pytestqt.qtbot import QtBot
from qgis.PyQt.QtCore import QPoint, QPointF, Qt, QTimer
from qgis.PyQt.QtGui import QWheelEvent
from qgis.PyQt.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QFileDialog,
    QLineEdit,
    QTableWidget,
    QTabWidget,
    QWidget,
)

LEFT = Qt.MouseButton.LeftButton
PATIENCE = float(os.environ.get("CIVICGRID_PATIENCE", "1"))
"""So many times as long is waited, on a slow or busy machine."""


def busy(dock: QWidget) -> bool:
    """Whether something is computed or made, or results are going to be put on the map."""
    return dock.controller.work.busy or dock.controller.showing.opening.busy


def choose(box: QComboBox, value: object) -> None:
    """Open a box and choose the entry of this value."""
    _choose(box, box.findData(value))


def choose_text(box: QComboBox, words: str) -> None:
    """Open a box and choose the entry that says this."""
    _choose(box, box.findText(words))


def _choose(box: QComboBox, at: int) -> None:
    assert at >= 0, f"{box.objectName()} has no such entry"
    assert box.isEnabled(), f"{box.objectName()} is not allowed"
    go_to(box)
    QtBot.mouseClick(box, LEFT, pos=QPoint(box.width() - 8, box.height() // 2))  # its arrow: one may write beside it
    assert box.view().isVisible(), f"{box.objectName()} does not open"
    QtBot.keyClick(box.view(), Qt.Key.Key_Home)
    while box.view().currentIndex().row() < at:
        QtBot.keyClick(box.view(), Qt.Key.Key_Down)
    QtBot.keyClick(box.view(), Qt.Key.Key_Return)


def enter(field: QWidget, words: object) -> None:
    """Write into a field instead of what stands there, and go on to the next one."""
    assert field.isEnabled(), f"{field.objectName()} is not allowed"
    line = field if isinstance(field, (QLineEdit, QAbstractSpinBox)) else field.findChild(QLineEdit)
    go_to(line)
    if isinstance(field, QDateEdit):
        line.setSelectedSection(QDateEdit.Section.YearSection)  # its parts are written over one after the other
    else:
        line.selectAll()
        QtBot.keyClick(line, Qt.Key.Key_Delete)
    write(line, str(words))
    QtBot.keyClick(line, Qt.Key.Key_Tab)


def go_to(widget: QWidget) -> None:
    """Give a widget the keyboard, and its window with it: no window manager does that under Xvfb."""
    last = time.monotonic() + PATIENCE * 5
    while not widget.hasFocus() and time.monotonic() < last:
        widget.window().activateWindow()  # again, where the X server did not have the window yet
        widget.setFocus()
        QApplication.processEvents()
        time.sleep(0.01)
    assert widget.hasFocus(), f"{widget.objectName() or type(widget).__name__} does not get the keyboard"


def write(widget: QWidget, words: str) -> None:
    """Type; signs that stand on no key are pasted."""
    if words.isascii():
        QtBot.keyClicks(widget, words)
    else:
        QApplication.clipboard().setText(words)
        QtBot.keyClick(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def rewrite(table: QTableWidget, row: int, column: int, words: str) -> None:
    """Write into a cell of a table instead of what stands there."""
    table.setCurrentCell(row, column)
    QtBot.keyClick(table, Qt.Key.Key_F2)
    (editor,) = (one for one in table.viewport().findChildren(QLineEdit) if one.isVisible())
    editor.selectAll()
    QtBot.keyClick(editor, Qt.Key.Key_Delete)
    write(editor, words)
    QtBot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # the table takes it over at its next turn


def tick(list_: QWidget, item: object) -> None:
    """Tick what is not ticked, and the other way round, by the space bar."""
    list_.setCurrentItem(item)
    QtBot.keyClick(list_, Qt.Key.Key_Space)


def wheel(page: QWidget) -> dict[str, bool]:
    """Turn the wheel over every box of a page that is seen and has not the keyboard; tell which of them change."""
    changed = {}
    for box in page.findChildren((QComboBox, QAbstractSpinBox)):
        if box.isVisible() and box.isEnabled() and not box.hasFocus():
            before = _said(box)
            for turned in (-120, 120, 120):
                at, none = QPointF(box.rect().center()), Qt.KeyboardModifier.NoModifier
                event = QWheelEvent(
                    at, QPointF(box.mapToGlobal(at.toPoint())), QPoint(), QPoint(0, turned), Qt.MouseButton.NoButton,
                    none, Qt.ScrollPhase.NoScrollPhase, False,
                )  # fmt: skip
                QApplication.sendEvent(box, event)
                changed[box.objectName()] = changed.get(box.objectName(), False) or _said(box) != before
    return changed


def _said(box: QWidget) -> str:
    return box.currentText() if isinstance(box, QComboBox) else box.text()


def turn(tabs: QTabWidget, place: int) -> None:
    """Turn to a tab."""
    QtBot.mouseClick(tabs.tabBar(), LEFT, pos=tabs.tabBar().tabRect(place).center())
    assert tabs.currentIndex() == place


def turn_to(dock: QWidget, page: QWidget) -> None:
    """Turn the dock to a page, by its tab."""
    tabs = dock.pages
    (place,) = (at for at in range(tabs.count()) if tabs.widget(at) is page or tabs.widget(at).isAncestorOf(page))
    turn(tabs, place)


def when_asked(answer: Callable[[QWidget], None], kind: type = QDialog, tries: int = 100) -> None:
    """Answer the next modal window of a kind, shortly after it is up."""

    def look(left: int) -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, kind):
            answer(dialog)
        elif left:
            QTimer.singleShot(50, lambda: look(left - 1))

    QTimer.singleShot(50, lambda: look(round(PATIENCE * tries)))


def give(path: Path) -> Callable[[QWidget], None]:
    """Give a file to a dialog that asks for one; a file that stands there is replaced."""

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, QFileDialog), dialog
        dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
        QTimer.singleShot(100, dialog.accept)

    return answer


def escape(dialog: QWidget) -> None:
    """Leave a dialog."""
    QtBot.keyClick(dialog, Qt.Key.Key_Escape)


def top_window(name: str) -> Optional[QDialog]:
    """Find a window of ours that is open."""
    return next((one for one in QApplication.topLevelWidgets() if one.objectName() == name and one.isVisible()), None)
