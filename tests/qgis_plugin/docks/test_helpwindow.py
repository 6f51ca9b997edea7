"""The help window: contents made of the provider's list, links that lead to pages, and nothing from outside."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from civicgrid.qgis_plugin import paths
from civicgrid.qgis_plugin.docks.helpcontents import CONTENTS, GUIDE, contents_page, titles
from civicgrid.qgis_plugin.docks.helpwindow import WIDEST_PX, HelpWindow, show_help
from civicgrid.qgis_plugin.docks.startpage import StartPage
from civicgrid.qgis_plugin.plugin import CivicGridPlugin
from civicgrid.tests.helppages import PAGES, Page, read
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtGui import QTextDocument
from qgis.PyQt.QtWidgets import QDialog, QWidget


@pytest.fixture
def plugin(qgis_iface) -> Iterator[CivicGridPlugin]:
    made = CivicGridPlugin(qgis_iface)
    made.initGui()
    yield made
    made.unload()


@pytest.fixture
def parent(qtbot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def window(plugin: CivicGridPlugin, parent: QWidget) -> HelpWindow:
    return show_help(CONTENTS, parent)


def opened(window: HelpWindow) -> str:
    return Path(window.page.source().toLocalFile()).name


def test_the_menu_entry_opens_the_contents(plugin: CivicGridPlugin, qgis_iface) -> None:
    (entry,) = (one for one in plugin.entries if one.objectName() == "civicgridShowHelp")
    entry.trigger()
    (window,) = qgis_iface.mainWindow().findChildren(QDialog, "civicgridHelp")
    assert window.isVisible()
    assert opened(window) == "index.html"
    plugin.unload()
    assert not window.isVisible()


def test_the_contents_list_every_page_once(window: HelpWindow) -> None:
    page = Page(contents_page())
    assert sorted(page.links) == PAGES
    assert set(titles()) == {Path(name).stem for name in PAGES} | {CONTENTS}
    assert all(titles().values())


def test_a_link_leads_to_a_page_and_back_leads_back(window: HelpWindow, qtbot) -> None:
    assert not window.back.isEnabled()
    qtbot.keyClick(window.page, Qt.Key.Key_Tab)  # the first link
    qtbot.keyClick(window.page, Qt.Key.Key_Return)
    assert opened(window) == "guide.html"
    assert window.windowTitle() == titles()[GUIDE]
    assert window.page.toPlainText().startswith(titles()[GUIDE])
    window.back.click()
    assert opened(window) == "index.html"
    window.open_page("hotspots")
    window.contents.click()
    assert opened(window) == "index.html"


def test_one_window_serves_all(window: HelpWindow) -> None:
    assert show_help("whatif", window.parent()) is window
    assert opened(window) == "whatif.html"


def test_pictures_are_shown(window: HelpWindow) -> None:
    window.open_page(GUIDE)
    kind = QTextDocument.ResourceType.ImageResource
    for name in read("en", "guide.html").pictures:
        assert 0 < window.page.document().resource(kind, QUrl(name)).width() <= WIDEST_PX


@pytest.mark.parametrize(
    "name", ["https://example.org/a.png", "file:///etc/hostname", "../../palette.json", str(paths.icon("civicgrid"))]
)
def test_nothing_from_outside_is_read(window: HelpWindow, name: str) -> None:
    kind = QTextDocument.ResourceType.HtmlResource
    assert window.page.loadResource(kind, QUrl(name)) is None


def test_the_start_page_offers_the_guide(qgis_app: object, qtbot) -> None:
    page = StartPage()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.guideWanted):
        page.guide.click()
