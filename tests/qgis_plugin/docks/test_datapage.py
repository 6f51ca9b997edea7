"""The page *Data*: the district at a glance."""

from __future__ import annotations

import pytest
from civicgrid.qgis_plugin.docks.datapage import DataPage
from civicgrid.qgis_plugin.docks.sourcelist import FILE, KIND_LETTERS, PROBLEMS, REJECTED, USED, SourceRow, glance
from qgis.PyQt.QtCore import Qt

ROWS = (
    SourceRow(
        "public_toilet", "Public toilet", "a.csv", "/a.csv", 1069, 6, (("error", "E"), ("info", "I")), "2026-01-31"
    ),
    SourceRow("street", "Street", "b.gpkg", "/b.gpkg"),
    SourceRow("", "Whole study", "", "Whole study", findings=(("warning", "W"),)),
)


@pytest.fixture
def page(qtbot) -> DataPage:
    made = DataPage()
    qtbot.addWidget(made)
    return made


def test_a_layer_has_counts_age_and_problems(page: DataPage) -> None:
    page.show_sources(ROWS)
    first, second, whole = (page.sources.topLevelItem(place) for place in range(3))
    assert [first.text(place) for place in range(6)] == ["Public toilet", "1,069", "6", "1", "2026-01-31", "a.csv"]
    assert [second.text(place) for place in (USED, REJECTED, PROBLEMS, FILE)] == ["–", "–", "", "b.gpkg"]
    assert [first.child(place).text(0) for place in range(first.childCount())] == ["E", "I"]
    assert not first.icon(PROBLEMS).isNull()
    assert second.icon(PROBLEMS).isNull()
    assert [whole.text(place) for place in (USED, REJECTED, PROBLEMS)] == ["", "", "1"]


def test_the_glance_tells_rows_only_once_they_are_known() -> None:
    assert glance(()) == ""
    assert "1,069" in glance(ROWS)
    assert "1,075" in glance(ROWS)
    assert "1" not in glance(ROWS[1:]).replace("1 layers", "")


def test_delete_takes_the_chosen_layers_out(page: DataPage, qtbot) -> None:
    page.show_sources(ROWS)
    page.set_busy(False)
    heard: list = []
    page.removeWanted.connect(heard.append)
    page.sources.topLevelItem(1).setSelected(True)
    page.sources.topLevelItem(2).setSelected(True)
    qtbot.keyClick(page.sources, Qt.Key.Key_Delete)
    assert heard == [[1]], "findings on the whole study belong to no layer"
    page.set_busy(True)
    qtbot.keyClick(page.sources, Qt.Key.Key_Delete)
    assert heard == [[1]]


def test_the_fields_fold_away(page: DataPage) -> None:
    page.fold(True)
    assert page.details.isHidden()
    page.unfold.click()
    assert not page.details.isHidden()
    page.show_fields({"title": "Yunting"})
    assert page.name.text() == "Yunting"


def test_names_of_kinds_take_no_more_room_than_they_need(page: DataPage) -> None:
    widths = []
    for name in ("街道", "Waste transfer station", "Waste transfer station of a very large district"):
        page.show_sources([SourceRow("street", name, "a.csv", "")])
        widths.append(page.sources.columnWidth(0))
    assert widths[0] < widths[1] <= widths[2]
    assert widths[2] - widths[0] < page.sources.fontMetrics().averageCharWidth() * KIND_LETTERS
