"""What of our windows stands there in English though the window is Chinese."""

import re
import sys
from functools import cache
from pathlib import Path

from qgis.PyQt.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTabWidget,
    QTreeWidget,
    QWidget,
)

TESTS = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TESTS / "tools"))  # a plugin that came from a zip has no tests
import collect_texts  # noqa: E402

CATALOGUE = collect_texts.CHECKOUT / "resources" / "i18n" / "civicgrid_zh_CN.ts"
NAMES = {"CivicGrid"}
ENGLISH = re.compile(r"\b[A-Za-z]{3,} [a-z]{3,}\b")


def our_windows(main):
    """The dock and the windows of the plugin that are there."""
    docks = [main.findChild(object, "civicgridDock")]
    dialogs = [
        one for one in QApplication.allWidgets() if isinstance(one, QDialog) and "civicgrid" in type(one).__module__
    ]
    return [one for one in (*docks, *dialogs) if one is not None]


def shown_by(widget):
    """The texts of a widget that are the program's own, not a person's data."""
    yield from (widget.toolTip(), widget.windowTitle(), widget.accessibleName(), widget.whatsThis())
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    elif isinstance(widget, QGroupBox):
        yield widget.title()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QAbstractSpinBox):
        yield widget.specialValueText()
    elif isinstance(widget, QComboBox):
        yield from (widget.itemText(at) for at in range(widget.count()))
    elif isinstance(widget, QTabWidget):
        yield from (widget.tabText(at) for at in range(widget.count()))
        yield from (widget.tabToolTip(at) for at in range(widget.count()))
    elif isinstance(widget, QTreeWidget):
        yield from (widget.headerItem().text(at) for at in range(widget.columnCount()))


@cache
def translations():
    return collect_texts.translations(CATALOGUE)


def english(main):
    """Texts with English words in a row, and those that there is a translation of."""
    known = translations()
    found = set()
    for window in our_windows(main):
        widgets = [one for one in window.findChildren(QWidget) if not one.objectName().startswith("qt_")]  # Qt's own
        for widget in (window, *widgets):
            for text in shown_by(widget):
                if text.isascii() and (ENGLISH.search(text) or known.get(text, text) != text) and text not in NAMES:
                    found.add(f"{widget.objectName() or type(widget).__name__}: {text}")
    return sorted(found)


def everything_is_translated():
    """Whether the catalogue has every text of the code: ``tests/code/test_translations.py`` says where it has not."""
    return all(text in translations() for text, _ in collect_texts.texts())
