"""The window of standards: profiles that ship are looked at, own ones changed."""

from __future__ import annotations

from civicgrid.qgis_plugin.docks.standardswindow import StandardsWindow
from qgis.PyQt.QtGui import QColor
from qgis.PyQt.QtWidgets import QWidget

DARK = "QWidget { color: #dddddd; background-color: #222222 } QWidget:disabled { color: #444444 }"


def lightest(widget: QWidget) -> int:
    image = widget.grab().toImage()
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return max(QColor(image.pixel(*place)).lightness() for place in places)


def test_a_profile_that_ships_can_be_read_in_a_dark_theme(qtbot) -> None:
    theme = QWidget()
    theme.setStyleSheet(DARK)
    qtbot.addWidget(theme)
    window = StandardsWindow({}, "china", theme)
    window.show()
    shown = (window.name_zh, window.form.number, window.form.kind, window.form.amounts["radius_m"].lineEdit())
    assert not any(widget.isEnabled() for widget in shown)
    for widget in shown:
        assert lightest(widget) > 180, widget.objectName()
