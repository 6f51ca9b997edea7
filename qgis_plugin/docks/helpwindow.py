"""A help page in a window of its own."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from ..language import interface_language, translate
from ..paths import help_page
from .pieces import named


def show_help(name: str, title: str, parent: QWidget) -> QDialog:
    """Open the page of this name, beside which one can go on working."""
    window = QDialog(parent.window())
    window.setObjectName("civicgridHelp")
    window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    window.setWindowTitle(title)
    page = QTextBrowser()
    named(page, "helpPage", translate("CivicGrid", "The method, to be read beside the results"))
    page.setHtml(help_page(name, interface_language()).read_text(encoding="utf-8"))
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(page)
    window.resize(640, 720)
    window.show()
    return window
