"""Which controls our windows have, what is wrong with them, and which of them the tests drive by mouse or keys.

Every click and key that a test sends is written down with the control it reached. The window around that control is
looked through when it is first met, and again after each test: not at every click, since that would make the window
stand still. The outer test holds both against each other: a control that nothing drives makes it fail.
"""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Optional

from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget, QgsLayoutView, QgsMapCanvas, QgsProjectionSelectionWidget
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QPoint, QRect, Qt
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTableView,
    QTabWidget,
    QToolBar,
    QToolButton,
    QWidget,
)

COMPOSED = (
    QComboBox,
    QAbstractSpinBox,
    QgsFileWidget,
    QgsProjectionSelectionWidget,
    QgsLayoutView,
    QgsMapCanvas,
    QHeaderView,
    QTabBar,
    QLineEdit,
)
"""What of these is inside belongs to Qt or QGIS, and counts as the whole."""
CONTROLS = (
    QAbstractButton,
    QComboBox,
    QAbstractSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QAbstractItemView,
    QTabWidget,
    QgsCollapsibleGroupBox,
    QgsFileWidget,
    QgsProjectionSelectionWidget,
)
ONE_FOR_ALL = re.compile(r"^(column|personal)_.*")
"""There is one of these for each column of a file."""
SENDING = ("mouseClick", "mouseDClick", "mousePress", "keyClick", "keyClicks", "keyPress")


def window_of(widget: QWidget) -> Optional[QWidget]:
    """Give our window, panel or page of options that a widget is in."""
    while widget is not None and not widget.objectName().startswith("civicgrid"):
        widget = widget.parentWidget()
    outer = widget.parentWidget() if widget is not None else None
    return (window_of(outer) if outer is not None and not widget.isWindow() else None) or widget


def controls_of(window: QWidget) -> list[QWidget]:
    """List the controls of a window, without the parts that Qt or QGIS made."""
    found = window.findChildren(QWidget)
    return [one for one in found if isinstance(one, CONTROLS) and one.window() is window.window() and not _part(one)]


def control_of(widget: QWidget) -> Optional[QWidget]:
    """Give the control that a click or key on a widget reaches."""
    if isinstance(widget, QTabBar):
        return widget.parentWidget()
    if isinstance(widget.parentWidget(), QgsCollapsibleGroupBox) and _of_group(widget):
        return widget.parentWidget()
    while widget is not None and not (isinstance(widget, CONTROLS) and not _part(widget)):
        if isinstance(widget, (QTabWidget, QGroupBox)):
            return None
        widget = widget.parentWidget()
    return None if isinstance(widget, (QTabWidget, QGroupBox)) else widget


def name_of(control: QWidget) -> str:
    """Give what a control is listed by."""
    window = window_of(control)
    name = ONE_FOR_ALL.sub(r"\1_*", control.objectName())
    return f"{window.objectName() if window is not None else '?'}/{name}"


def _names(window: QWidget) -> Iterator[str]:
    """List all that can be driven in a window; of tabs each."""
    for control in controls_of(window):
        if isinstance(control, QTabWidget):
            yield from (f"{name_of(control)}[{place}]" for place in range(control.count()))
        else:
            yield name_of(control)


def _part(widget: QWidget) -> bool:
    """Whether a widget is a part of a control that Qt or QGIS made."""
    if isinstance(widget, (QHeaderView, QTabBar)) or _of_group(widget) or widget.objectName().startswith("qt_"):
        return True
    if isinstance(widget, QAbstractItemView) and _only_shows(widget):
        return True
    if isinstance(widget.parentWidget(), QTableView) and isinstance(widget, QAbstractButton):
        return not widget.objectName()  # its corner
    above = widget.parentWidget()
    while above is not None and not above.objectName().startswith("civicgrid"):
        if isinstance(above, COMPOSED):
            return True
        above = above.parentWidget()
    return False


def _only_shows(view: QAbstractItemView) -> bool:
    """Whether nothing of a list or table can be chosen."""
    return view.selectionMode() == QAbstractItemView.SelectionMode.NoSelection


def _of_group(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), QgsCollapsibleGroupBox) and widget.objectName() == "collapseButton"


# -- what is wrong with them


def faults(window: QWidget) -> Iterator[str]:
    """Say what a person would miss: a name, what it is for, a way to it by keyboard."""
    controls = controls_of(window)
    names = [control.objectName() for control in controls if control.isVisible()]
    labelled = {label.buddy() for label in window.findChildren(QLabel)}
    for control in controls:
        where = f"{window.objectName()}/{control.objectName() or type(control).__name__}"
        if not control.objectName():
            yield f"{where}: no object name"
        elif names.count(control.objectName()) > 1:  # of those that are seen: lists keep old rows for a moment
            yield f"{where}: {names.count(control.objectName())} of this name"
        if control.isVisible() and not (_said(control) or control in labelled):
            yield f"{where}: a screen reader has no name for it"
        if not (control.toolTip() or control in labelled or isinstance(control, (QTabWidget, QGroupBox))):
            yield f"{where}: neither tooltip nor label"
        if not _reached(control):
            yield f"{where}: not reached by the keyboard"
    yield from _jumps(window, controls)


def _said(control: QWidget) -> str:
    """Give what a screen reader says a control is, if not its label: PyQt does not hand on Qt's own answer."""
    words = control.text() if isinstance(control, QAbstractButton) else ""
    title = control.title() if isinstance(control, QGroupBox) else ""
    tabs = control.tabText(0) if isinstance(control, QTabWidget) else ""
    return control.accessibleName() or words or title or tabs


def _reached(control: QWidget) -> bool:
    parts = [control, *control.findChildren(QWidget)]
    return any(part.focusPolicy() & Qt.FocusPolicy.TabFocus for part in parts)


def _jumps(window: QWidget, controls: list[QWidget]) -> Iterator[str]:
    """Find where Tab goes back: to what stands above, or before, in the same part of the window."""
    order, at = [], window.nextInFocusChain()
    while at is not window and at is not None and len(order) < 5000:
        if at in controls and at.isVisible():
            order.append(at)
        at = at.nextInFocusChain()
    for one, other in zip(order, order[1:]):
        if one.parentWidget() is other.parentWidget() and _back(_place(one), _place(other)):
            yield f"{window.objectName()}: Tab goes back from {one.objectName()} to {other.objectName()}"


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())


def _back(one: QRect, other: QRect) -> bool:
    above = other.bottom() <= one.top() and other.left() < one.right()
    before = other.right() <= one.left() and other.top() < one.bottom() and one.top() < other.bottom()
    return above or before


# -- writing it down


class Record:
    """What was seen in the windows of one session, what of it was driven, and what is wrong."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.driven: set[str] = set()
        self.faults: set[str] = set()
        self.paused = False
        self._met: set[QWidget] = set()

    def watch(self, sender: type) -> None:
        """Write down from now on what is sent by the methods of a class."""
        for name in SENDING:
            setattr(sender, name, staticmethod(self._written(getattr(sender, name))))

    def _written(self, send: Callable[..., None]) -> Callable[..., None]:
        def sending(widget: QWidget, *arguments: object, **more: object) -> None:
            if not self.paused:
                self._take(widget, more.get("pos"))
            send(widget, *arguments, **more)

        return sending

    def _take(self, widget: QWidget, at: Optional[QPoint]) -> None:
        """Take down the control that is driven; one that can't be seen or used is not."""
        if isinstance(widget, QMenu) or isinstance(widget.parentWidget(), QToolBar):
            self._take_action(widget, at)
            return
        control = control_of(widget) if widget.isVisible() and widget.isEnabled() else None
        window = window_of(widget)
        if window is None:
            return
        if window not in self._met:
            self._met.add(window)
            self._look(window)
        if isinstance(control, QTabWidget):
            place = control.tabBar().tabAt(at) if at is not None else control.currentIndex()
            self.driven.add(f"{name_of(control)}[{place}]")
        elif control is not None:
            self.driven.add(name_of(control))

    def _take_action(self, widget: QWidget, at: Optional[QPoint]) -> None:
        action = widget.actionAt(at) if isinstance(widget, QMenu) and at is not None else None
        if isinstance(widget, QToolButton):
            action = widget.defaultAction()
        if action is not None and action.objectName():
            self.driven.add(f"{'menu' if isinstance(widget, QMenu) else 'tool bar'}/{action.objectName()}")

    def look_again(self) -> None:
        """Take down what the windows have that are still there; some of it may have come since."""
        self._met = {window for window in self._met if not sip.isdeleted(window)}
        for window in self._met:
            self._look(window)

    def _look(self, window: QWidget) -> None:
        """Take down what a window has."""
        self.seen.update(_names(window))
        self.faults.update(faults(window))

    def write(self, path: Path) -> None:
        """Leave it for the outer test."""
        parts = {"seen": sorted(self.seen), "driven": sorted(self.driven), "faults": sorted(self.faults)}
        path.write_text(json.dumps(parts, indent=1, ensure_ascii=False), encoding="utf-8")
