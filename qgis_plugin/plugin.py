"""What QGIS loads: the menu entry that shows the dock, and the algorithms. Nothing is computed or imported here."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Optional

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QCoreApplication, QRegularExpression, Qt
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QDialog, QMenu

from . import paths
from .language import load_translator, translate
from .provider import CivicGridProvider

try:
    from qgis.PyQt.QtGui import QAction  # Qt 6
except ImportError:
    from qgis.PyQt.QtWidgets import QAction

if TYPE_CHECKING:
    from qgis.gui import QgisInterface


class CivicGridPlugin:
    """The plugin. ``iface`` is None in ``qgis_process``, which calls ``initProcessing`` only."""

    def __init__(self, iface: Optional[QgisInterface]) -> None:
        self.iface = iface
        self.provider: Optional[CivicGridProvider] = None
        self.action: Optional[QAction] = None
        self.entries: list[QAction] = []
        self.environment: Any = None
        self.options: Any = None
        self.dock: Any = None
        self._translator = load_translator()
        self.name = translate("CivicGrid", "CivicGrid")

    def initProcessing(self) -> None:
        """Add the algorithms (called by QGIS)."""
        self.provider = CivicGridProvider()
        QgsApplication.processingRegistry().addProvider(self.provider)

    def initGui(self) -> None:
        """Add algorithms, menu entry and button (called by QGIS)."""
        self.initProcessing()
        self.action = QAction(QIcon(paths.icon("civicgrid")), self.name, self.iface.mainWindow())
        self.action.setObjectName("civicgridShowDock")
        self.action.setToolTip(translate("CivicGrid", "Show the CivicGrid panel: open data, compute, print, export"))
        self.action.setCheckable(True)
        self.action.toggled.connect(self.show_dock)
        self.iface.addToolBarIcon(self.action)
        self.iface.addPluginToMenu(self.name, self.action)
        self.entries.append(self.action)
        self._add_entry(
            "civicgridImportFiles",
            "importlayer",
            translate("CivicGrid", "Add data…"),
            translate("CivicGrid", "Bring in tables, maps and open layers, many at once"),
            self.import_files,
        )
        self._add_entry(
            "civicgridShowEnvironment",
            "environment",
            translate("CivicGrid", "Environment…"),
            translate("CivicGrid", "Versions, what is missing, and a proof that this installation computes right"),
            self.show_environment,
        )
        self._add_entry(
            "civicgridShowHelp",
            "help",
            translate("CivicGrid", "Help…"),
            translate("CivicGrid", "Guide, glossary, and a page for every algorithm; works without a network"),
            self.show_help,
        )

        from .options import OptionsFactory

        self.options = OptionsFactory()
        self.iface.registerOptionsWidgetFactory(self.options)

    def unload(self) -> None:
        """Take away everything that was added (called by QGIS)."""
        if self.dock is not None:
            self.dock.visibilityChanged.disconnect(self._follow)
            self.dock.shut()
            self.iface.removeDockWidget(self.dock)
            self.dock.close()
            self.dock.deleteLater()
            self.dock = None
        if self.action is not None:
            self.iface.removeToolBarIcon(self.action)
            self.action = None
        if self.entries:
            self._remove_entries()
        if self.options is not None:
            self.iface.unregisterOptionsWidgetFactory(self.options)
            self.options = None
        if self.environment is not None:
            self.environment.shut()
            self.environment = None
        if self.iface is not None:
            self._close_windows()
        if self.provider is not None:
            QgsApplication.processingRegistry().removeProvider(self.provider)
            self.provider = None
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
            self._translator = None

    def show_dock(self, visible: bool = True) -> None:
        """Show or hide the panel; it is made when it is first wanted."""
        if self.dock is None:
            if not visible:
                return
            from .docks.maindock import MainDock

            self.dock = MainDock(self.iface)
            self.iface.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
            self.dock.visibilityChanged.connect(self._follow)
            self.dock.environmentWanted.connect(self.show_environment)
        self.dock.setUserVisible(visible)
        self._follow(visible)  # also when it was asked for by another entry than its button

    def import_files(self) -> None:
        """Show the panel and open the import window."""
        self.show_dock()
        self.dock.import_files()

    def show_environment(self) -> None:
        """Show what this installation consists of; the window is made when it is first wanted."""
        if self.environment is None:
            from .environment.proving import open_window

            self.environment = open_window(self.iface.mainWindow())
        self.environment.show()
        self.environment.raise_()

    def show_help(self) -> None:
        """Show the contents of the help."""
        from .docks.helpwindow import CONTENTS, show_help

        show_help(CONTENTS, self.iface.mainWindow())

    def _close_windows(self) -> None:
        for window in self.iface.mainWindow().findChildren(QDialog, QRegularExpression("^civicgrid")):
            if window.isVisible():
                window.done(QDialog.DialogCode.Rejected)
            window.deleteLater()

    def _remove_entries(self) -> None:
        menu = self._menu()
        for entry in self.entries:
            self.iface.removePluginMenu(self.name, entry)
            entry.deleteLater()
        self.entries.clear()
        if menu is not None:
            menu.deleteLater()  # QGIS takes an empty one out of its menu, and keeps it

    def _menu(self) -> Optional[QMenu]:
        """Give our menu among those of the plugins."""
        found = (action.menu() for action in self.iface.pluginMenu().actions() if action.text() == self.name)
        return next(found, None)

    def _add_entry(self, name: str, icon: str, text: str, tip: str, on_click: Callable[[], None]) -> None:
        entry = QAction(QIcon(paths.icon(icon)), text, self.iface.mainWindow())
        entry.setObjectName(name)
        entry.setToolTip(tip)
        entry.triggered.connect(lambda _checked=False: on_click())
        self.iface.addPluginToMenu(self.name, entry)
        self.entries.append(entry)

    def _follow(self, _visible: bool) -> None:
        """Keep the button as the panel is (also false when the panel is only behind another one)."""
        if self.action is not None and self.dock is not None:
            self.action.blockSignals(True)
            self.action.setChecked(not self.dock.isHidden())
            self.action.blockSignals(False)
