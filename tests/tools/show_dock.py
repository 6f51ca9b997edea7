"""Run by ``qgis --code`` at the start of the window: switches the plugin's dock on."""

import qgis.utils
from qgis.PyQt.QtCore import QTimer


def show() -> None:
    """Open the dock, once the plugins are loaded."""
    plugin = qgis.utils.plugins.get("civicgrid")
    if plugin is None:
        QTimer.singleShot(500, show)
    else:
        plugin.show_dock()


QTimer.singleShot(0, show)
