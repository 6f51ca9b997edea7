"""The help inside QGIS: opened by the menu and from the start page, read by its links, and gone with the plugin."""

import gc

import qgis.utils
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDialog


def opened(iface):
    gc.collect()  # a window that only QGIS knew would be nobody's, and read pages as Qt does
    (window,) = (one for one in iface.mainWindow().findChildren(QDialog, "civicgridHelp") if one.isVisible())
    return window


def test_the_menu_leads_to_the_contents_and_from_there_to_the_guide(plugin, menu_entry, iface, qtbot, press, out):
    menu_entry("civicgridShowHelp").trigger()
    window = opened(iface)
    window.grab().save(str(out / "help-contents.png"))
    qtbot.keyClick(window.page, Qt.Key.Key_Tab)
    qtbot.keyClick(window.page, Qt.Key.Key_Return)
    assert window.page.source().fileName() == "guide.html"
    window.grab().save(str(out / "help-guide.png"))
    press(window.contents)
    press(window.back)
    press(window.back)
    assert window.page.source().fileName() == "index.html"
    assert len(window.page.toPlainText().splitlines()) > len(plugin.provider.algorithms())


def test_the_start_page_leads_to_the_guide_in_the_same_window(dock, iface, press):
    press(dock.start.guide)
    assert opened(iface).page.source().fileName() == "guide.html"


def test_it_goes_with_the_plugin(plugin, menu_entry, iface):
    menu_entry("civicgridShowHelp").trigger()
    window = opened(iface)
    assert qgis.utils.unloadPlugin("civicgrid")
    assert not window.isVisible()
    assert qgis.utils.loadPlugin("civicgrid")
    assert qgis.utils.startPlugin("civicgrid")
