"""Small parts that every page is made of, so that all of them look and behave alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Callable, Optional

from qgis.PyQt.QtCore import QEvent, QModelIndex, QObject, QRect, QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QIcon, QPainter, QPixmap
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGraphicsOpacityEffect,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ..language import translate
from .flow import Flow

USUAL_LETTER_PX = 13  # of 10 points on most screens
KEY_ROLE = Qt.ItemDataRole.UserRole
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
MARK_PX = 16
CHOICE_LETTERS = 12
ANY_HEIGHT_PX = 10_000
SPARE_PX = 4
FAINT = 0.86
"""As much of a text is seen that matters less; in every theme of QGIS it can still be read."""
_EDGE = "#8c8c8c"  # around signs: told from a light ground and from a dark one


def button(name: str, text: str, tip: str, on_click: Optional[Callable[[], None]] = None) -> QPushButton:
    """Make a button as wide as the page lets it be."""
    made = QPushButton(text)
    made.setObjectName(name)
    made.setToolTip(tip)
    made.setAutoDefault(True)  # Enter presses it
    made.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
    if on_click is not None:
        made.clicked.connect(lambda _checked=False: on_click())
    return made


def tool(name: str, text: str, tip: str, on_click: Optional[Callable[[], None]] = None) -> QToolButton:
    """Make a slim button for a row of them."""
    made = QToolButton()
    made.setObjectName(name)
    made.setText(text)
    made.setToolTip(tip)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    if on_click is not None:
        made.clicked.connect(lambda _checked=False: on_click())
    return made


def named(widget: QWidget, name: str, tip: str) -> QWidget:
    """Give a control what every control has: a name, a tip, and the words a screen reader says."""
    widget.setObjectName(name)
    widget.setToolTip(tip)
    if not isinstance(widget, QAbstractButton):  # a button says its own words
        widget.setAccessibleName(tip)
    if isinstance(widget, QComboBox):  # a long name in it widens no page
        widget.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        widget.setMinimumContentsLength(CHOICE_LETTERS)
        widget.currentTextChanged.connect(lambda words: widget.setToolTip(f"{tip}\n{words}"))
    return widget


def whole(combo: QComboBox) -> QComboBox:
    """Let a choice between a few words of ours be as wide as they are."""
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    return combo


def dialog_buttons(
    dialog: QDialog, name: str, words: str, *, on_ok: Optional[Callable[[], None]] = None, leave: str = ""
) -> QDialogButtonBox:
    """Make the two buttons of a dialog: the one that does what ``words`` say, and the one that leaves."""
    standard = QDialogButtonBox.StandardButton
    made = QDialogButtonBox(standard.Ok | standard.Cancel, dialog)
    said = ((standard.Ok, "Ok", words), (standard.Cancel, "Cancel", leave or translate("CivicGrid", "Cancel")))
    for which, end, shown in said:
        made.button(which).setObjectName(f"{name}{end}")
        made.button(which).setText(shown)
        made.button(which).setToolTip(shown)
    made.button(standard.Ok).setDefault(True)
    made.accepted.connect(on_ok or dialog.accept)
    made.rejected.connect(dialog.reject)
    return made


def sized(window: QWidget, width: int, height: int) -> None:
    """Give a window its size in pixels for the usual letters; more for larger ones, and never more than the screen."""
    window.ensurePolished()  # in the letters of QGIS
    share = max(1.0, window.fontInfo().pixelSize() / USUAL_LETTER_PX)
    room = window.screen().availableSize()
    window.resize(min(round(width * share), room.width()), min(round(height * share), room.height()))


def brought_up(parent: QWidget, name: str) -> bool:
    """Bring the window of this name to the front, if it is open already."""
    found = next((one for one in parent.findChildren(QDialog, name) if one.isVisible()), None)
    if found is not None:
        found.raise_()
        found.activateWindow()
    return found is not None


def text(name: str, words: str = "", *, faint: bool = False) -> QLabel:
    """Make a label that breaks its lines instead of widening the dock."""
    made = QLabel(words)
    made.setObjectName(name)
    made.setWordWrap(True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    if faint:  # themes colour by style sheets: the palette does not say how light text is
        effect = QGraphicsOpacityEffect(made)
        effect.setOpacity(FAINT)
        made.setGraphicsEffect(effect)
    return made


def heading(words: str) -> QLabel:
    """Make a heading inside a page."""
    return bold(QLabel(words))


def bold(label: QLabel) -> QLabel:
    """Give a label bold letters."""
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def form_layout() -> QFormLayout:
    """Lay fields beside their labels, or below them where it is narrow."""
    made = QFormLayout()
    made.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    return made


def row(*widgets: QWidget, stretch: bool = True) -> QLayout:
    """Lay widgets side by side: from the left, and on further lines where it is narrow; or over the whole width."""
    made = Flow() if stretch else QHBoxLayout()
    made.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        made.addWidget(widget)
    return made


def column(page: QWidget, margin: int = 8) -> QVBoxLayout:
    """Give a page its one column."""
    made = QVBoxLayout(page)
    made.setContentsMargins(margin, margin, margin, margin)
    made.setSpacing(6)
    return made


class WholeWidth(QScrollArea):
    """Never narrower than what it scrolls."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear of its new size (called by Qt)."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """Give the least size, in the letters of the moment (called by Qt)."""
        beside = self.verticalScrollBar().sizeHint().width()
        return QSize(self.widget().minimumSizeHint().width() + beside, super().minimumSizeHint().height())


def scrolled(page: QWidget, area: Optional[QScrollArea] = None) -> QScrollArea:
    """Let a page be lower than its content; sideways nothing ever scrolls."""
    area = area or QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(page)
    for control in page.findChildren((QComboBox, QAbstractSpinBox)):
        steady(control)
    return area


class _Steady(QObject):
    """Lets the wheel scroll on over a control that nobody has chosen."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass the wheel on to what is around (called by Qt)."""
        if event.type() == QEvent.Type.Wheel and not watched.hasFocus():
            event.ignore()
            return True
        return False


def steady(control: QWidget) -> QWidget:
    """Keep what a control says when the page is scrolled with the mouse over it."""
    control.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    control.installEventFilter(_Steady(control))
    return control


def tree(name: str, tip: str, headers: Sequence[str], *, stretched: int = 0) -> QTreeWidget:
    """Make a list with columns: one of them takes the width that is left, the others what they need."""
    made = QTreeWidget()
    as_list(made, name, tip, headers, stretched=stretched)
    return made


def as_list(made: QTreeWidget, name: str, tip: str, headers: Sequence[str], *, stretched: int = 0) -> None:
    """Give a list its columns, and what all lists have."""
    named(made, name, tip)
    made.setHeaderLabels(list(headers))
    made.setAlternatingRowColors(True)
    made.setUniformRowHeights(False)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setTextElideMode(Qt.TextElideMode.ElideMiddle)
    made.setIndentation(14)
    made.setIconSize(QSize(MARK_PX, MARK_PX))
    header = made.header()
    header.setStretchLastSection(False)
    header.setMinimumSectionSize(36)
    for place in range(len(headers)):
        fitting = place != stretched
        mode = QHeaderView.ResizeMode.ResizeToContents if fitting else QHeaderView.ResizeMode.Stretch
        header.setSectionResizeMode(place, mode)


class Wrapping(QStyledItemDelegate):
    """Gives rows the height that their words take in the width of the column: Qt takes it for endless."""

    def createEditor(self, *_: object) -> None:
        """What is wrapped is read only (called by Qt)."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        """Measure a cell (called by Qt)."""
        view, place = self.parent(), index.column()
        if view.isFirstColumnSpanned(index.row(), index.parent()):
            room = view.viewport().width()
        else:
            room = view.columnWidth(place)
        if place == 0:
            room -= view.indentation() * (_depth(index) + view.rootIsDecorated())
        option = QStyleOptionViewItem(option)
        option.rect = QRect(0, 0, room - SPARE_PX, ANY_HEIGHT_PX)  # themes leave a little more free
        return super().sizeHint(option, index)


def _depth(index: QModelIndex) -> int:
    return 1 + _depth(index.parent()) if index.parent().isValid() else 0


def wrapping(made: QTreeWidget, *places: int) -> None:
    """Let the words of these columns (none: of all) take as many lines as they need, instead of being cut."""
    made.setWordWrap(True)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    delegate = Wrapping(made)
    for place in places:
        made.setItemDelegateForColumn(place, delegate)
    if not places:
        made.setItemDelegate(delegate)
    for resized in (made.header().sectionResized, made.verticalScrollBar().rangeChanged):
        resized.connect(lambda *_: made.scheduleDelayedItemsLayout())


class Line(QTreeWidgetItem):
    """A row of a list that sorts numbers as numbers (``SORT_ROLE``), all else as text."""

    def __lt__(self, other: QTreeWidgetItem) -> bool:
        where = self.treeWidget().sortColumn() if self.treeWidget() else 0
        mine, theirs = self.data(where, SORT_ROLE), other.data(where, SORT_ROLE)
        if mine is not None and theirs is not None:
            return bool(mine < theirs)
        return self.text(where) < other.text(where)


def line(cells: Iterable[object], key: object = None, tip: str = "") -> Line:
    """Make a row; numbers stand right, a pair is (shown text, number to sort by)."""
    made = Line()
    for place, cell in enumerate(cells):
        shown, number = cell if isinstance(cell, tuple) else (str(cell), None)
        made.setText(place, shown)
        made.setToolTip(place, tip or shown)
        if number is not None:
            made.setData(place, SORT_ROLE, float(number))
            made.setTextAlignment(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter))
    made.setData(0, KEY_ROLE, key)
    return made


def mark(key: str, *, round_one: bool = True) -> QIcon:
    """Draw the sign of a kind or class in its colour, sharp on any screen."""
    from ...layers.kinds import palette

    colour, made = QColor(palette().get(key, "#7f7f7f")), QIcon()
    for scale in (1, 2, 3):
        made.addPixmap(_mark(colour, MARK_PX * scale, round_one))
    return made


def _mark(colour: QColor, size: int, round_one: bool) -> QPixmap:
    pixels = QPixmap(size, size)
    pixels.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(_EDGE))
    painter.setBrush(colour)
    edge = size / 6
    area = QRectF(edge, edge, size - 2 * edge, size - 2 * edge)
    if round_one:
        painter.drawEllipse(area)
    else:
        painter.drawRect(area)
    painter.end()
    return pixels
