from qgis.core import Qgis
from qgis.utils import iface


def test_window_is_real(qtbot):
    assert iface.mainWindow().isVisible()
    assert Qgis.QGIS_VERSION_INT >= 32200
