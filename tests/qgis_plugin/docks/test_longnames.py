"""Names of forty characters make no page of the dock wider than it may be."""

from __future__ import annotations

import pytest
from civicgrid.qgis_plugin.docks.analysepage import AnalysePage
from civicgrid.qgis_plugin.docks.datapage import DataPage
from civicgrid.qgis_plugin.docks.digest import Report
from civicgrid.qgis_plugin.docks.outputpage import OutputPage
from civicgrid.qgis_plugin.docks.reporttables import ReportTables
from civicgrid.qgis_plugin.docks.sitingpage import SitingPage
from civicgrid.qgis_plugin.docks.sourcelist import SourceRow
from civicgrid.qgis_plugin.docks.standardspage import RuleRow, StandardsPage
from qgis.PyQt.QtWidgets import QWidget

SLACK_PX = 4
LONG = "滨江新区城市管理综合行政执法局直属环境卫生公共设施养护服务中心第三管理所辖区一览表"


def data(name: str) -> QWidget:
    page = DataPage()
    page.show_kinds([("own", name)])
    page.show_fields({"title": name, "district": name, "unit": name})
    page.show_sources([SourceRow("own", name, f"{name}.xlsx", name, 1, 2, (("error", name),), "2026-01-01")])
    page.kind.setCurrentIndex(1)
    return page


def standards(name: str) -> QWidget:
    page = StandardsPage()
    page.show_profiles([("own", name)], "own")
    page.show_rules([RuleRow("a", "public_toilet", name, 300.0, name)])
    return page


def analyse(name: str) -> QWidget:
    page = AnalysePage()
    page.show_progress(0.5, name)
    page.summary.setText(name)
    return page


def siting(name: str) -> QWidget:
    page = SitingPage()
    page.show_settings({}, [("own", name)], candidates=False)
    return page


def output(name: str) -> QWidget:
    page = OutputPage()
    page.show_products({}, f"D:/{name}/{name}")
    return page


def tables(name: str) -> QWidget:
    page = ReportTables("report")
    page.fill([Report(name, name, (name, name), (((name, None), (name, None)),), (None,))])
    return page


@pytest.mark.parametrize("make", [data, standards, analyse, siting, output, tables])
def test_a_long_name_makes_no_page_wider(qtbot, make) -> None:
    pages = [make(name) for name in ("A", LONG)]
    for page in pages:
        qtbot.addWidget(page)
        page.show()
    short, long = (page.minimumSizeHint().width() for page in pages)
    assert len(LONG) >= 40
    assert long <= short + SLACK_PX
