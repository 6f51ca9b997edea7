"""Numbers as people read them: small areas, charts."""

from __future__ import annotations

from dataclasses import replace
from xml.dom import minidom

import pytest
from civicgrid.layers.export import weblayers
from civicgrid.layers.export.booktables import tables
from civicgrid.layers.export.charts import Bars, svg
from civicgrid.layers.export.numbers import hectares
from civicgrid.layers.export.table import HECTARES
from civicgrid.layers.export.texts import along_streets
from civicgrid.layers.export.webcoverage import coverage
from civicgrid.layers.kinds import palette
from civicgrid.tests.layers.export_words import english
from civicgrid.tests.layers.small_run import small_run


@pytest.mark.parametrize(
    ("area_m2", "text"), [(0.4, "0 m²"), (140.0, "140 m²"), (999.0, "999 m²"), (1_000.0, "0.1"), (2_684_000.0, "268.4")]
)
def test_a_small_area_is_told_in_square_metres(area_m2: float, text: str) -> None:
    assert hectares(area_m2, english()) == text


def test_the_workbook_writes_small_gaps_with_more_decimals() -> None:
    sheet = next(table for table in tables(small_run(), english()) if table.title == english()["text.gaps"])
    assert sheet.formats[2] == HECTARES


@pytest.mark.parametrize(
    ("most", "top"), [(0.0, 1.2), (1.0, 1.2), (8.0, 8.0), (9.5, 10.0), (13.0, 16.0), (21.0, 24.0), (499.0, 600.0)]
)
def test_bars_end_at_a_round_number(most: float, top: float) -> None:
    bars = Bars("", "", ["a"], [most], "#000000")
    assert bars.top() == top
    assert [float(text) for _, text in bars.ticks()] == pytest.approx([top * share for share, _ in bars.ticks()])


def test_bars_as_a_drawing_stand_from_nothing_up() -> None:
    document = minidom.parseString(svg(Bars("Cases <by> month", "n", ["1", ""], [5.0, 10.0], "#7b3294")))  # noqa: S318
    bars = [node for node in document.getElementsByTagName("rect") if node.getAttribute("fill") == "#7b3294"]
    low, high = (float(bar.getAttribute("height")) for bar in bars)
    assert high == pytest.approx(2 * low, rel=0.01)


def test_the_page_says_where_it_was_measured_along_streets() -> None:
    run = small_run()
    walked = replace(run, record={**run.record, "settings": {"measure": "streets"}})
    assert (along_streets(run), along_streets(walked)) == (False, True)
    painter = weblayers.Painter(walked, english(), palette())
    labels = [layer["classes"][0]["label"] for layer in coverage(painter)]
    assert labels == ["covered within 100 m along streets", "covered within 150 m along streets"]
