"""Charts on paper: of shapes and labels, that can be searched, and told apart in a grey copy."""

from __future__ import annotations

import pytest
from civicgrid.layers.export.charts import Bars, Chart, Series
from civicgrid.qgis_plugin.prints.charts import BARS_MM, CURVES_MM, BarChart, CurveChart
from civicgrid.qgis_plugin.prints.paper import MARGIN
from civicgrid.qgis_plugin.prints.sheet import Sheet
from civicgrid.tests.qgis_plugin.laidout import items, nothing_leaves_the_sheet, nothing_overlaps
from qgis.core import QgsLayoutItemLabel, QgsLayoutItemPolyline, QgsLayoutItemShape, QgsProject

WIDTH, TOP = 194.0, 40.0


@pytest.fixture
def sheet(qgis_app: object) -> Sheet:
    return Sheet(QgsProject.instance(), "", "A3")


def said(sheet: Sheet) -> set[str]:
    return {item.text() for item in items(sheet) if isinstance(item, QgsLayoutItemLabel)}


def test_bars(sheet: Sheet) -> None:
    months = [f"2025-{month:02d}" if month % 3 == 1 else "" for month in range(1, 13)]
    bars = Bars("Cases by month", "cases", months, [float(12 - month) for month in range(12)], "#7b3294")
    BarChart(bars, WIDTH).draw(sheet, MARGIN, TOP)
    sheet.finish()
    nothing_overlaps([sheet])
    nothing_leaves_the_sheet([sheet])
    assert {"Cases by month", "2025-01", "2025-10", "12"} <= said(sheet)
    heights = sorted(item.rect().height() for item in items(sheet) if isinstance(item, QgsLayoutItemShape))[-12:]
    assert heights == pytest.approx([BARS_MM * month / 12 for month in range(1, 13)])


def test_curves(sheet: Sheet) -> None:
    level = Series("everybody the same", "#888888", [(0.0, 0.0), (24.0, 1.0)])
    open_ = Series("open", "#1f6fb5", [(0.0, 0.25), (6.0, 1.0), (24.0, 1.0)], steps=True)
    chart = CurveChart(Chart("Open hours", "hour", "share of people", 24.0, 6.0, [level, open_]), WIDTH)
    chart.draw(sheet, MARGIN, TOP)
    sheet.finish()
    nothing_overlaps([sheet])
    nothing_leaves_the_sheet([sheet])
    texts = {"Open hours", "hour", "share of people", "0", "6", "24", "0%", "100%", "everybody the same", "open"}
    assert texts <= said(sheet)
    curves = [item for item in items(sheet) if isinstance(item, QgsLayoutItemPolyline)]
    assert len({curve.symbol().symbolLayer(0).penStyle() for curve in curves}) == 2
    ((corners, box),) = [(curve.nodes(), curve) for curve in curves if curve.nodes().count() == 5]
    heights = [CURVES_MM * share for share in (0.25, 0.25, 1.0, 1.0, 1.0)]
    foot = max(corner.y() for corner in corners) + heights[0]
    assert [foot - corner.y() for corner in corners] == pytest.approx(heights)
    assert box.sceneBoundingRect().bottom() <= TOP + chart.height(sheet)


def test_a_chart_takes_the_height_it_says(sheet: Sheet) -> None:
    curve = Series("a", "#888888", [(0.0, 0.0), (1.0, 1.0)])
    for chart in (
        BarChart(Bars("t", "y", ["a"], [1.0], "#7b3294"), WIDTH),
        CurveChart(Chart("t", "x", "y", 1.0, 0.25, [curve], x_percent=True), WIDTH),
    ):
        made = Sheet(QgsProject.instance(), "", "A3")
        before = {item.uuid() for item in items(made)}
        chart.draw(made, MARGIN, TOP)
        lowest = max(item.sceneBoundingRect().bottom() for item in items(made) if item.uuid() not in before)
        assert TOP + chart.height(made) - 4.0 < lowest <= TOP + chart.height(made)
