"""The what-if of several kinds: each keeps its changes, undo goes back over all of them, the map is given back."""

from __future__ import annotations

from copy import copy
from dataclasses import replace

import pytest
from civicgrid.layers.groundwork import Groundwork
from civicgrid.qgis_plugin.docks.draft import Draft
from civicgrid.qgis_plugin.whatif.controller import WhatIfController
from civicgrid.tests.layers.small_run import small_run
from qgis.core import QgsCoordinateReferenceSystem, QgsRectangle
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtWidgets import QDockWidget, QMainWindow

TOILET, PARK = "public_toilet", "pocket_park"


class Window:
    """As much of QGIS's interface as it needs."""

    def __init__(self) -> None:
        self.main, self.canvas = QMainWindow(), QgsMapCanvas()
        self.main.setCentralWidget(self.canvas)

    def mapCanvas(self):
        return self.canvas

    def mainWindow(self):
        return self.main

    def addDockWidget(self, area, dock):
        self.main.addDockWidget(area, dock)

    def removeDockWidget(self, dock):
        self.main.removeDockWidget(dock)


class Results:
    def __init__(self) -> None:
        self.run = small_run()
        self.groundwork = Groundwork(self.run)


@pytest.fixture
def draft() -> Draft:
    return Draft({"civicgrid_study": 1, "title": "t", "district": "d", "sources": [{"path": "a"}]})


@pytest.fixture
def whatif(qtbot, draft):
    window = Window()
    qtbot.addWidget(window.main)
    dock = QDockWidget(window.main)
    said: list[tuple[str, str]] = []
    made = WhatIfController(window, dock, lambda: draft, lambda *words: said.append(words))
    results = Results()
    crs = results.run.inputs[TOILET].crs
    window.canvas.setDestinationCrs(QgsCoordinateReferenceSystem.fromWkt(crs.to_wkt()))
    window.canvas.setExtent(QgsRectangle(*results.run.inputs[TOILET].total_bounds))
    made.open(results)
    ready(qtbot, made, None)
    yield made
    made.close()


def ready(qtbot, whatif, kind) -> None:
    if kind is not None:
        whatif.show_kind(kind)
    qtbot.waitUntil(lambda: whatif.board is not None and kind in (None, whatif.board.kind), timeout=20_000)


def covered(whatif) -> float:
    return float(whatif.board.whatif.tally.amounts["builtup"].covered[0])


def test_undo_goes_back_over_kinds(qtbot, whatif) -> None:
    starts = {}
    for kind in (TOILET, PARK):
        ready(qtbot, whatif, kind)
        starts[kind] = covered(whatif)
        whatif.toggle(next(whatif.board.facilities()).site)
        assert covered(whatif) < starts[kind]
    whatif.stack.undo()
    assert (whatif.board.kind, covered(whatif)) == (PARK, starts[PARK])
    whatif.stack.undo()
    assert (whatif.board.kind, covered(whatif)) == (TOILET, starts[TOILET])
    assert not whatif.stack.canUndo()
    assert not whatif.panel.keep.isEnabled()


def test_what_was_kept_of_two_kinds_is_opened_with_both(qtbot, whatif, draft) -> None:
    told = {}
    for kind in (TOILET, PARK):
        ready(qtbot, whatif, kind)
        whatif.toggle(next(whatif.board.facilities()).site)
        told[kind] = covered(whatif)
    whatif.keeping.keep("A")
    assert {move["kind"] for move in draft.whatifs[0]["moves"]} == {TOILET, PARK}
    results = whatif.results
    whatif.close()
    whatif.open(results)
    ready(qtbot, whatif, None)
    whatif.keeping.open("A")
    qtbot.waitUntil(lambda: set(whatif.boards) == {TOILET, PARK}, timeout=20_000)
    for kind in (TOILET, PARK):
        ready(qtbot, whatif, kind)
        qtbot.waitUntil(lambda kind=kind: covered(whatif) == pytest.approx(told[kind]), timeout=5_000)


def test_a_name_is_asked_for(whatif) -> None:
    whatif.keeping.keep("")
    assert whatif.panel.notice.level == "warning"


def test_without_a_workspace_nothing_is_planned(whatif, draft) -> None:
    whatif.toggle(next(whatif.board.facilities()).site)
    whatif.keeping.commit("A")
    assert whatif.panel.notice.level == "warning"
    assert "scenarios" not in draft.document


def test_leaving_gives_the_map_back_and_coming_again_goes_on(qtbot, whatif) -> None:
    canvas, results = whatif._iface.mapCanvas(), whatif.results
    items = len(canvas.scene().items())
    whatif.toggle(next(whatif.board.facilities()).site)
    tried = covered(whatif)
    whatif.panel.close()
    assert whatif.panel is whatif.board is whatif.tool is None
    assert len(canvas.scene().items()) == items - 1
    whatif.open(results)
    assert covered(whatif) == tried
    assert whatif.panel.undo.isEnabled()
    results.run = replace(results.run, study=replace(results.run.study, basemap="osm"))
    whatif.open(copy(results))
    assert covered(whatif) == tried, "another base map gives up what was tried out"
    whatif.open(Results())
    ready(qtbot, whatif, None)
    assert not whatif.stack.canUndo()
