"""What can be measured of how a window looks: text that is cut, forms that scroll sideways, text that is too pale."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from qgis.gui import QgsProjectionSelectionWidget
from qgis.PyQt.QtCore import QRect, Qt
from qgis.PyQt.QtGui import QColor, QFontMetrics, QImage, QKeySequence
from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QScrollArea,
    QStyle,
    QStyleOptionComboBox,
    QTabBar,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QWidget,
)

LEAST_CONTRAST = 4.5
"""Of text on its ground (WCAG 2.2, 1.4.3, level AA)."""
WIDE = {
    "gapList",
    "geojsonLayers",
    "hotList",
    "queueRows",
    "reportTable",
    "sitesTable",
    "sourceList",
    "whatifAreas",
}
"""Tables of many columns may scroll sideways, where forms and lists may not."""
SLACK_PX = 2
CELL_PX = 3  # that a list leaves free on both sides of words


def faults(window: QWidget, least: float = LEAST_CONTRAST, chosen_tabs: bool = True) -> list[str]:
    """Name everything in a window that would be an embarrassment in a meeting.

    ``least``: contrast of its texts; ``chosen_tabs``: whether the words of a tab in front are among them.
    """
    picture = window.grab().toImage()
    found = chain(
        *(cut(widget) for widget in seen(window, QWidget)),
        twice(window),
        *(pale(widget, window, picture, least, chosen_tabs) for widget in seen(window, QWidget)),
    )
    return sorted(set(found))


def seen(window: QWidget, kind: type) -> Iterator[QWidget]:
    """Give the widgets of a kind that a person sees, the window itself included."""
    return (one for one in (window, *window.findChildren(kind)) if isinstance(one, kind) and one.isVisible())


def name_of(widget: QWidget) -> str:
    """Name a widget, or what holds it."""
    while widget.parentWidget() and (not widget.objectName() or widget.objectName().startswith("qt_")):
        widget = widget.parentWidget()
    return widget.objectName()


# -- what is cut


def cut(widget: QWidget) -> Iterator[str]:
    """Say which words of a widget don't fit in it."""
    if isinstance(widget, QLabel):
        yield from _label(widget)
    elif isinstance(widget, QTabBar):
        yield from _tabs(widget)
    elif isinstance(widget, QAbstractButton):
        yield from _button(widget)
    elif isinstance(widget, QComboBox):
        yield from _combo(widget)
    elif isinstance(widget, QAbstractSpinBox):
        yield from _number(widget)
    elif isinstance(widget, QTreeWidget):
        yield from _columns(widget)
        yield from _wrapped(widget)
    elif isinstance(widget, QScrollArea):
        yield from _sideways(widget)


def _label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    wanted = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
    wide = label.minimumSizeHint().width() if label.wordWrap() else label.sizeHint().width()
    if wanted > label.height() + SLACK_PX or wide > label.width() + SLACK_PX:
        yield f"cut: label {name_of(label)}: {label.text()[:30]}"


def _button(button: QAbstractButton) -> Iterator[str]:
    metrics = button.fontMetrics()
    words = metrics.size(Qt.TextFlag.TextShowMnemonic, button.text())
    icon = button.iconSize().width() + 4 if not button.icon().isNull() else 0
    if button.text() and (words.width() + icon > button.width() or words.height() > button.height()):
        yield f"cut: button {name_of(button)}: {button.text()[:30]}"


def _number(box: QAbstractSpinBox) -> Iterator[str]:
    if box.fontMetrics().horizontalAdvance(box.text()) > box.lineEdit().width() + SLACK_PX:
        yield f"cut: number {name_of(box)}: {box.text()}"


def _combo(combo: QComboBox) -> Iterator[str]:
    if isinstance(combo.parentWidget(), QgsProjectionSelectionWidget):
        return  # of QGIS
    option = QStyleOptionComboBox()
    option.initFrom(combo)
    option.editable = combo.isEditable()
    field = combo.style().subControlRect(
        QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, combo
    )
    icon = combo.iconSize().width() + 4 if not combo.itemIcon(combo.currentIndex()).isNull() else 0
    words = combo.currentText()
    if combo.fontMetrics().horizontalAdvance(words) + icon > field.width() + SLACK_PX and words not in combo.toolTip():
        yield f"cut: choice {name_of(combo)}: {words[:30]}"


def _tabs(bar: QTabBar) -> Iterator[str]:
    for place in range(bar.count()):
        area = bar.tabRect(place)
        words = bar.fontMetrics().horizontalAdvance(bar.tabText(place))
        elided = words > area.width() and bar.tabText(place) not in bar.tabToolTip(place)
        if elided or (area.right() > bar.width() + SLACK_PX and not bar.usesScrollButtons()):
            yield f"cut: tab {name_of(bar)}: {bar.tabText(place)}"


def _columns(tree: QTreeWidget) -> Iterator[str]:
    header: QHeaderView = tree.header()
    if header.length() > tree.viewport().width() + SLACK_PX:
        if tree.objectName() not in WIDE:
            yield f"sideways: list {name_of(tree)}"
        return
    for place in range(header.count()):
        words = tree.headerItem().text(place)
        wide = max((header.fontMetrics().horizontalAdvance(part) for part in words.splitlines()), default=0)
        if wide > header.sectionSize(place):
            yield f"cut: heading {name_of(tree)}: {words}"


def _wrapped(tree: QTreeWidget) -> Iterator[str]:
    """Say which words have too few lines in columns that break them."""
    for item, place in _shown_cells(tree):
        delegate = tree.itemDelegateForColumn(place) or tree.itemDelegate()
        if type(delegate).__name__ != "Wrapping":  # by name: a reload makes the class anew
            continue
        font = item.data(place, Qt.ItemDataRole.FontRole)
        metrics = QFontMetrics(font) if font is not None else tree.fontMetrics()
        area = tree.visualRect(tree.indexFromItem(item, place)).adjusted(CELL_PX, 0, -CELL_PX, 0)
        if not item.icon(place).isNull():
            area.setLeft(area.left() + tree.iconSize().width() + 2 * CELL_PX)
        needed = metrics.boundingRect(QRect(0, 0, area.width(), 10_000), Qt.TextFlag.TextWordWrap, item.text(place))
        if needed.height() > area.height() + SLACK_PX or needed.width() > area.width() + SLACK_PX:
            yield f"cut: cell {name_of(tree)}: {item.text(place)[:30]}"


def _sideways(area: QScrollArea) -> Iterator[str]:
    if area.widget() is not None and area.widget().width() > area.viewport().width() + SLACK_PX:
        yield f"sideways: {name_of(area.widget())}"


def twice(window: QWidget) -> Iterator[str]:
    """Name the keys (Alt and a letter) that two buttons of a window share."""
    keys = Counter(QKeySequence.mnemonic(one.text()).toString() for one in seen(window, QAbstractButton))
    yield from (f"twice: {key}" for key, count in keys.items() if key and count > 1)


# -- what is pale


def pale(widget: QWidget, window: QWidget, picture: QImage, least: float, chosen_tabs: bool) -> Iterator[str]:
    """Say which words of a widget can hardly be told from their ground."""
    for words, area in _texts(widget, chosen_tabs):
        placed = QRect(widget.mapTo(window, area.topLeft()), area.size()).intersected(window.rect())
        contrast = _contrast_in(picture, placed)
        if contrast is not None and contrast < least:
            yield f"pale: {name_of(widget)}: {words[:30]} ({contrast:.1f})"


def _texts(widget: QWidget, chosen_tabs: bool) -> Iterator[tuple[str, QRect]]:
    """Give the texts that we colour, and where they stand: buttons and fields have the colours of the theme.

    Signs beside them are left out; what is chosen has the colours of the style, what is not allowed now may be pale.
    """
    if not widget.isEnabled():
        return
    if isinstance(widget, QLabel) and widget.text():
        yield widget.text(), widget.rect()
    elif isinstance(widget, QTabBar):
        shown = (
            at for at in range(widget.count()) if widget.tabText(at) and widget.rect().contains(widget.tabRect(at))
        )
        plain = (at for at in shown if widget.isTabEnabled(at) and (chosen_tabs or at != widget.currentIndex()))
        yield from ((widget.tabText(at), widget.tabRect(at)) for at in plain)
    elif isinstance(widget, QTreeWidget):
        yield from _cells(widget)


def _cells(tree: QTreeWidget) -> Iterator[tuple[str, QRect]]:
    for item, place in _shown_cells(tree):
        if item.isDisabled() or item.isSelected():
            continue
        area = tree.visualRect(tree.indexFromItem(item, place))
        if not item.icon(place).isNull():
            area.setLeft(area.left() + tree.iconSize().width() + 2 * CELL_PX)
        shown = area.intersected(tree.viewport().rect())
        if shown.width() > 20:
            yield item.text(place), shown.translated(tree.viewport().pos())


def _shown_cells(tree: QTreeWidget) -> Iterator[tuple[QTreeWidgetItem, int]]:
    """Give the cells with words that are to be seen from their first line to their last."""
    walk, seen_ = QTreeWidgetItemIterator(tree), tree.viewport().rect()
    while walk.value() is not None:
        item = walk.value()
        for place in range(tree.columnCount()):
            area = tree.visualRect(tree.indexFromItem(item, place))
            if item.text(place) and area.height() and seen_.top() <= area.top() and area.bottom() <= seen_.bottom():
                yield item, place
        walk += 1


def _contrast_in(picture: QImage, area: QRect) -> float | None:
    """Contrast between the commonest colour and the one farthest from it; None where there is but one."""
    ratio = picture.devicePixelRatio()
    exact = QRect(area.topLeft() * ratio, area.size() * ratio).adjusted(1, 1, -1, -1)
    part = picture.copy(exact).convertToFormat(QImage.Format.Format_RGB32)
    if part.isNull() or part.width() < 4 or part.height() < 4:
        return None
    bits = part.constBits()
    bits.setsize(part.sizeInBytes())
    colours = Counter(memoryview(bytes(bits)).cast("I"))
    ground = QColor(colours.most_common(1)[0][0] & 0xFFFFFF)
    found = max((contrast_of(QColor(one & 0xFFFFFF), ground) for one in colours), default=1.0)
    return found if len(colours) > 1 else None


# -- where the keyboard is


def unmarked(window: QWidget) -> Iterator[str]:
    """Name the controls that look alike with the keyboard on them and without."""
    window.window().setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)  # as the first Tab does
    for widget in seen(window, QWidget):
        by_keys = int(widget.focusPolicy()) & int(Qt.FocusPolicy.TabFocus) and widget.isEnabled()
        if (
            by_keys
            and widget.focusProxy() is None
            and not (isinstance(widget, QTreeWidget) and not widget.topLevelItemCount())
        ):
            window.setFocus()
            without = widget.grab().toImage()
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            if widget.hasFocus() and widget.grab().toImage() == without:
                yield f"no focus to be seen: {name_of(widget)}"


def contrast_of(one: QColor, other: QColor) -> float:
    """Give the ratio of two colours' luminance, lighter to darker."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.getRgbF()[:3])
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts))
