"""Hatchings: their lines lie where they should, and a PDF gets them as lines."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

import pytest
from civicgrid.qgis_plugin import hatching, styles
from civicgrid.qgis_plugin.casestyles import cell_symbol, vanishing
from civicgrid.qgis_plugin.prints.paper import MARGIN, Box
from civicgrid.qgis_plugin.prints.sheet import Sheet
from civicgrid.qgis_plugin.resultstyles import changed
from qgis.core import (
    QgsExpression,
    QgsExpressionContext,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsLayoutExporter,
    QgsLayoutItemShape,
    QgsProject,
    QgsWkbTypes,
)
from qgis.PyQt.QtGui import QColor


def drawn(wkt: str, angle: float, distance: float) -> QgsGeometry:
    """The lines of a hatching over a shape."""
    feature, context = QgsFeature(), QgsExpressionContext()
    feature.setGeometry(QgsGeometry.fromWkt(wkt))
    context.setFeature(feature)
    return QgsExpression(hatching.lines(angle, distance)).evaluate(context)


def test_lines_are_as_far_apart_as_asked(qgis_app: object) -> None:
    made = drawn("POLYGON((0.5 0.5, 4.5 0.5, 4.5 3.5, 0.5 3.5, 0.5 0.5))", 0.0, 1.0)
    ends = [line.asPolyline() for line in made.asGeometryCollection()]
    assert sorted(line[0].y() for line in ends) == pytest.approx([1.0, 2.0, 3.0], abs=0.01)
    assert {abs(line[1].x() - line[0].x()) for line in ends} == {4.0}


def test_lines_at_45_degrees_rise_to_the_right_on_paper(qgis_app: object) -> None:
    """The y axis of paper points down."""
    made = drawn("POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))", 45.0, 2.0)
    for line in (part.asPolyline() for part in made.asGeometryCollection()):
        assert (line[1].y() - line[0].y()) / (line[1].x() - line[0].x()) == pytest.approx(-1.0)
    # an area of 100 holds 100 / 2 of lines that are 2 apart, but for the corners
    assert made.length() == pytest.approx(50.0, rel=0.05)


def test_lines_of_neighbours_run_on(qgis_app: object) -> None:
    left = drawn("POLYGON((0 0, 5 0, 5 9, 0 9, 0 0))", 30.0, 1.3)
    right = drawn("POLYGON((5 0, 9 0, 9 9, 5 9, 5 0))", 30.0, 1.3)
    whole = drawn("POLYGON((0 0, 9 0, 9 9, 0 9, 0 0))", 30.0, 1.3)
    assert left.combine(right).length() == pytest.approx(whole.length())
    assert whole.buffer(1e-6, 2).contains(left)


def test_an_area_that_crosses_itself_and_one_between_two_lines(qgis_app: object) -> None:
    """What is simplified for drawing may be invalid; what is narrow may lie between two lines."""
    assert drawn("POLYGON((0 0, 4 4, 4 0, 0 4, 0 0))", 0.0, 0.5).length() > 0
    nothing = drawn("POLYGON((0 0.1, 9 0.1, 9 0.4, 0 0.4, 0 0.1))", 0.0, 0.5)
    assert nothing is None or nothing.isEmpty()


def test_no_line_touches_a_corner_at_a_round_number(qgis_app: object) -> None:
    """The point that would come of it crashes QGIS 3.22."""
    made = drawn("POLYGON((0 0, 4 0, 2 2, 0 0))", 0.0, 1.0)
    assert {part.type() for part in made.asGeometryCollection()} == {QgsWkbTypes.GeometryType.LineGeometry}


def test_calls_stand_in_one_another_no_deeper_than_is_copied_fast(qgis_app: object) -> None:
    """QGIS parses a hatching whenever it copies a symbol, and nearly twice as long for every level of calls."""
    depths = list(accumulate((sign == "(") - (sign == ")") for sign in hatching.lines(30.0, 1.3)))
    assert max(depths) <= 6
    assert depths[-1] == 0


SYMBOLS: dict[str, Callable[[], QgsFillSymbol]] = {
    "gap": styles.gap_symbol,
    "lost": lambda: changed("lost"),
    "cold": lambda: styles.classed_area("cold99", 0.85, QColor("#555555")),
    "quadrant": lambda: cell_symbol("LH"),
    "vanishing": vanishing,
    "thin outline": lambda: styles.area(None, QColor(200, 0, 100, 90), 0.3),
}


@pytest.mark.parametrize("symbol", SYMBOLS.values(), ids=SYMBOLS)
def test_a_pdf_holds_lines_and_no_picture(symbol: Callable[[], QgsFillSymbol], tmp_path: Path) -> None:
    sheet = Sheet(QgsProject.instance(), "", "A4")
    shape = QgsLayoutItemShape(sheet.layout)
    shape.setShapeType(QgsLayoutItemShape.Shape.Rectangle)
    shape.setSymbol(symbol())
    sheet.finish()
    sheet._place(shape, Box(MARGIN, MARGIN, 100.0, 60.0), "")
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = 300.0
    target = tmp_path / "hatch.pdf"
    QgsLayoutExporter(sheet.layout).exportToPdf(str(target), settings)
    pdf = target.read_bytes()
    assert b"/Subtype /Image" not in pdf
    assert b"/PatternType" not in pdf
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    content = max((zlib.decompress(stream) for stream in streams if stream[:1] == b"x"), key=len)
    # thin lines are strokes: as areas they would have curves at their corners
    assert content.count(b" l\n") > 3
    assert content.count(b" c\n") == 0
