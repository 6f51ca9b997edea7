"""Controls side by side, on further lines where it is narrow; tabs with names, or with signs alone."""

from __future__ import annotations

from civicgrid.qgis_plugin.docks.pagetabs import PageTabs
from civicgrid.qgis_plugin.docks.pieces import column, row
from qgis.PyQt.QtGui import QIcon
from qgis.PyQt.QtWidgets import QPushButton, QWidget


def test_what_does_not_fit_goes_on_the_next_line(qtbot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    buttons = [QPushButton(words) for words in ("Keep in a workspace…", "Rejected rows…", "Rows to place…", "gone")]
    layout = column(page, 0)
    layout.addLayout(row(*buttons))
    layout.addStretch(1)
    buttons[3].hide()
    page.show()
    page.resize(900, 300)
    qtbot.waitUntil(lambda: len({one.y() for one in buttons[:3]}) == 1)
    widest = max(one.sizeHint().width() for one in buttons)
    page.resize(widest, 300)
    qtbot.waitUntil(lambda: len({one.y() for one in buttons[:3]}) == 3)
    assert all(one.geometry().right() <= page.width() for one in buttons[:3])
    assert page.minimumSizeHint().width() <= widest


def test_tabs_have_names_where_all_fit_and_signs_where_not(qtbot) -> None:
    tabs = PageTabs()
    qtbot.addWidget(tabs)
    for title in ("Data", "Standards", "Analyse"):
        tabs.add(QWidget(), QIcon(), title, f"about {title}")
    tabs.show()
    wide = tabs.named_width()
    tabs.resize(wide + 20, 200)
    assert [tabs.tabText(place) for place in range(3)] == ["Data", "Standards", "Analyse"]
    tabs.resize(wide - 20, 200)
    assert [tabs.tabText(place) for place in range(3)] == ["", "", ""]
    assert tabs.tabToolTip(1).startswith("Standards")
    assert tabs.tabBar().accessibleTabName(2) == "Analyse"
    assert tabs.tabBar().tabRect(2).right() <= tabs.width()
