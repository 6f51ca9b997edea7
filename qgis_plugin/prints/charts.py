"""Charts on paper, of shapes and labels: their text can be searched in a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qgis.PyQt.QtCore import Qt

from .paper import Box
from .sheet import CENTRE, GREY, INK, RIGHT, RULE, Sheet, Style

if TYPE_CHECKING:
    from ...layers.export.charts import AnyChart, Bars, Chart

HEAD_MM, BARS_MM, CURVES_MM = 16.0, 42.0, 60.0
AXIS_MM, NAME_MM, MARK_MM, SAMPLE_MM = 14.0, 18.0, 16.0, 9.0
SMALL = Style(9.0, GREY)
PENS = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
"""Curves differ in their lines too, for a grey copy."""


@dataclass(frozen=True)
class BarChart:
    """Bars of shapes and labels: their text can be searched in a PDF."""

    chart: Bars
    width: float

    def height(self, _sheet: Sheet) -> float:
        """Give the height it takes."""
        return HEAD_MM + BARS_MM + 8.0

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Put it on a sheet."""
        chart, left = self.chart, x + AXIS_MM
        foot, top = y + HEAD_MM + BARS_MM, chart.top()
        _scale(sheet, Box(x, y, self.width, BARS_MM), chart)
        wide = (self.width - AXIS_MM) / len(chart.values)
        for place, value in enumerate(chart.values):
            high = BARS_MM * value / top
            if high > 0:
                sheet.rule(Box(left + wide * (place + 0.1), foot - high, wide * 0.8, high), chart.colour)
        self._names(sheet, left, foot + 2.8, wide)

    def _names(self, sheet: Sheet, left: float, y: float, wide: float) -> None:
        """Write the names below their bars; where only some have one, it may reach below its neighbours."""
        named = [place for place, name in enumerate(self.chart.names) if name]
        apart = min((one - other for other, one in zip(named, named[1:])), default=1)
        room = max(wide, min(NAME_MM, wide * apart))
        for place in named:
            x = left + wide * (place + 0.5) - room / 2
            sheet.text((x, y, room), self.chart.names[place], Style(9.0, GREY, align=CENTRE))


@dataclass(frozen=True)
class CurveChart:
    """Curves over one axis, and below them which is which."""

    chart: Chart
    width: float

    def height(self, _sheet: Sheet) -> float:
        """Give the height it takes."""
        return HEAD_MM + CURVES_MM + 20.0

    def draw(self, sheet: Sheet, x: float, y: float) -> None:
        """Put it on a sheet."""
        left, room, foot = x + AXIS_MM, self.width - AXIS_MM - MARK_MM / 2, y + HEAD_MM + CURVES_MM
        _scale(sheet, Box(x, y, AXIS_MM + room, CURVES_MM), self.chart)
        for far, text in self.chart.marks():
            sheet.text((left + room * far - MARK_MM / 2, foot + 2.8, MARK_MM), text, Style(9.0, GREY, align=CENTRE))
        sheet.text((left, foot + 7.8, room), self.chart.x_title, Style(9.0, GREY, align=RIGHT))
        end, high = self.chart.x_end, self.chart.high
        for series, pen in zip(self.chart.series, PENS):
            points = [(left + room * x / end, foot - CURVES_MM * high(share)) for x, share in series.corners()]
            sheet.polyline(points, series.colour, 0.6, pen)
        self._legend(sheet, left, foot + 14.0)

    def _legend(self, sheet: Sheet, x: float, y: float) -> None:
        wide = (self.width - AXIS_MM) / len(self.chart.series)
        for series, pen in zip(self.chart.series, PENS):
            sheet.polyline([(x, y + 2.0), (x + SAMPLE_MM, y + 2.0)], series.colour, 0.6, pen)
            sheet.text((x + SAMPLE_MM + 2.0, y, wide - SAMPLE_MM - 4.0), series.name, Style(9.0, INK))
            x += wide


def _scale(sheet: Sheet, plot: Box, chart: AnyChart) -> None:
    """Write the titles above a plot (its height without them), and draw the lines across it with their numbers."""
    sheet.text((plot.x, plot.y, plot.width), chart.title, Style(12.0, bold=True))
    sheet.text((plot.x, plot.y + 8.0, plot.width), chart.y_title, SMALL)
    for share, text in chart.ticks():
        y = plot.y + HEAD_MM + plot.height * (1.0 - share)
        sheet.rule(Box(plot.x + AXIS_MM, y, plot.width - AXIS_MM, 0.1), RULE)
        sheet.text((plot.x, y - 2.2, AXIS_MM - 2.0), text, Style(9.0, GREY, align=RIGHT))
