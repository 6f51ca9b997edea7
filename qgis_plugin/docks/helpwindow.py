"""The help in a window of its own, beside which one can go on working. It reads only files of the plugin."""

from __future__ import annotations

from html import escape
from pathlib import Path

from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from ..language import interface_key, translate
from ..paths import HELP, help_page
from .helpcontents import CONTENTS, contents_page, titles
from .pieces import named, row, sized, tool

WIDEST_PX = 740

_open: set[HelpWindow] = set()
"""Keeps Python's half of the windows: nobody keeps that of the window of QGIS, which they hang on."""


def show_help(name: str, parent: QWidget) -> QDialog:
    """Open the page of this name, in the window that is open already if there is one."""
    window = parent.window().findChild(HelpWindow)
    if window is None:
        window = HelpWindow(parent.window())
        _open.add(window)
        window.destroyed.connect(lambda: _open.discard(window))
    window.open_page(name)
    window.show()
    window.raise_()
    return window


class HelpWindow(QDialog):
    """A page, and the ways back from it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("civicgridHelp")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.page = HelpPage()
        self.back = tool(
            "helpBack", translate("CivicGrid", "Back"), translate("CivicGrid", "Go to the page before (Alt+Left)"),
            self.page.backward,
        )  # fmt: skip
        self.contents = tool(
            "helpContents",
            translate("CivicGrid", "Contents"),
            translate("CivicGrid", "List all pages of the help"),
            lambda: self.open_page(CONTENTS),
        )
        self.back.setEnabled(False)
        self.page.backwardAvailable.connect(self.back.setEnabled)
        self.page.sourceChanged.connect(lambda url: self.setWindowTitle(self.page.title_of(url)))
        layout = QVBoxLayout(self)
        layout.addLayout(row(self.back, self.contents))
        layout.addWidget(self.page)
        sized(self, 820, 760)

    def open_page(self, name: str) -> None:
        """Turn to a page."""
        self.page.setSource(QUrl.fromLocalFile(str(help_page(name, interface_key()))))


class HelpPage(QTextBrowser):
    """Shows a page below its title, with its pictures; nothing from outside the help is read."""

    def __init__(self) -> None:
        super().__init__()
        named(self, "helpPage", translate("CivicGrid", "Links lead to other pages of the help"))
        self._titles = titles()

    def title_of(self, page: QUrl) -> str:
        """Give the title of a page."""
        return self._titles.get(Path(page.toLocalFile()).stem, "")

    def loadResource(self, kind, name: QUrl):
        """Give a page or a picture (called by Qt)."""
        path = Path(self.source().resolved(name).toLocalFile()).resolve()
        if HELP not in path.parents:
            return None
        if path.suffix != ".html":
            return picture(path)
        body = contents_page() if path.stem == CONTENTS else path.read_text(encoding="utf-8")
        return f"<h2>{escape(self.title_of(name))}</h2>{body}"


def picture(path: Path) -> QImage:
    """Read a picture, not wider than the window."""
    image = QImage(str(path))
    if image.width() <= WIDEST_PX:
        return image
    return image.scaledToWidth(WIDEST_PX, Qt.TransformationMode.SmoothTransformation)
