"""The page *Results*: what comes first in it, and where its rows lead."""

from __future__ import annotations

import pytest
from civicgrid.qgis_plugin.docks import figurelines
from civicgrid.qgis_plugin.docks.digest import Digest, Figure, Gap, HotCell, Place, digest
from civicgrid.qgis_plugin.docks.resultspage import ResultsPage
from civicgrid.qgis_plugin.words import labels
from civicgrid.tests.layers.full_run import full_run
from civicgrid.tests.layers.small_run import small_run
from qgis.PyQt.QtCore import Qt

CELL = "330199001002013"


@pytest.fixture
def page(qtbot) -> ResultsPage:
    made = ResultsPage()
    qtbot.addWidget(made)
    made.resize(394, 600)
    made.show()
    return made


def figure(kind: str, metric: str) -> Figure:
    return Figure(kind, metric, None, 1.0, 1.0, 1.0, "count")


def subjects(page: ResultsPage) -> list[str]:
    return [page.figures.topLevelItem(at).text(0) for at in range(page.figures.topLevelItemCount())]


def test_people_come_first_then_the_kinds_as_on_the_map_and_cases_last(page: ResultsPage) -> None:
    given = [("", "close_rate"), ("parking_lot", "facilities"), ("public_toilet", "facilities"), ("", "population")]
    page.show_digest(Digest("", figures=tuple(figure(*one) for one in given)), labels("en"))
    assert subjects(page) == ["Whole district", "Public toilet", "Parking lot", "Case"]
    assert page.figures.topLevelItem(0).child(0).text(0) == "Population"


def test_a_figure_leads_to_the_map_that_tells_of_it(page: ResultsPage, qtbot) -> None:
    given = [("", "population"), ("public_toilet", "facilities"), ("", "close_rate")]
    page.show_digest(Digest("", figures=tuple(figure(*one) for one in given)), labels("en"))
    maps = []
    page.mapWanted.connect(maps.append)
    for at in range(3):
        page.figures.itemClicked.emit(page.figures.topLevelItem(at).child(0), 0)
        page.figures.itemActivated.emit(page.figures.topLevelItem(at), 0)
    assert maps == ["start", "start", "public_toilet", "public_toilet", "hotspots", "hotspots"]


def test_a_rate_tells_of_how_many_even_when_it_is_of_all() -> None:
    met = Figure("", "kinds_met", None, 1.0, 1.0, 1.0, "count")
    far = Figure("public_toilet", "case_distance_mean", None, 57.5, 13.0, 13.0, "m")
    assert figurelines.shown(met, labels("en")) == ("100.0 %", "1 / 1")
    assert figurelines.shown(far, labels("en")) == ("57.5 m", "")


def test_the_code_of_a_hot_cell_can_be_read_in_a_dock_of_the_usual_width(page: ResultsPage) -> None:
    place = Place("result_cell", "id", CELL, (0.0, 0.0, 1.0, 1.0))
    page.show_digest(Digest("", hot=(HotCell(CELL, "hot99", 86, 14.4, 1.0, "hot95", place),)), labels("en"))
    page.lists.setCurrentIndex(3)
    item = page.hot.topLevelItem(0)
    assert [item.text(at) for at in range(5)] == [CELL, "99%", "86", "100%", "95%"]
    assert item.toolTip(1) == "Hot spot, 99 % sure, z = 14.4"
    assert page.hot.columnWidth(0) >= page.hot.fontMetrics().horizontalAdvance(CELL)


def test_a_gap_tells_all_its_cases_and_how_many_the_kind_answers(page: ResultsPage) -> None:
    place = Place("gap_public_toilet", "gap_no", 1, (0.0, 0.0, 1.0, 1.0))
    page.show_digest(Digest("", gaps=(Gap("public_toilet", 1, 1e4, None, 430.0, 12.0, "", place),)), labels("en"))
    item = page.gaps.topLevelItem(0)
    assert item.text(3) == "430"
    assert item.toolTip(3) == "12 of them of the classes that this kind answers"


def test_rows_of_streets_lead_to_the_map(qgis_app: object) -> None:
    (comparison,) = [one for one in digest(full_run(), labels("en")).reports if one.key == "comparison"]
    whole, street = comparison.places
    assert whole is None
    assert (street.layer, street.field) == ("result_street", "id")


def test_rejected_rows_are_asked_for_where_they_are_listed(page: ResultsPage, qtbot) -> None:
    page.show_digest(digest(small_run(), labels("en")), labels("en"))
    page.lists.setCurrentIndex(4)
    with qtbot.waitSignal(page.rejectedWanted):
        qtbot.mouseClick(page.export_rejected, Qt.MouseButton.LeftButton)
