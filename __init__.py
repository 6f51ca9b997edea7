"""CivicGrid: patrol grids, facility coverage and case hotspots for planners in QGIS."""


def classFactory(iface):
    """Return the plugin (QGIS calls this once, when the plugin is loaded)."""
    from .qgis_plugin.plugin import CivicGridPlugin

    return CivicGridPlugin(iface)
