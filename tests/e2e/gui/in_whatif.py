"""Facilities are dragged, added and closed with a real mouse: figures follow, nothing is written, all can be undone.

The pointer of the X server is moved by xdotool, so press, move and release come the way they come to a person.
"""

import subprocess
from pathlib import Path

import pytest
from hands import PATIENCE, choose, choose_text, enter, top_window
from qgis.core import QgsPointXY, QgsProject
from qgis.PyQt.QtCore import QPoint
from qgis.PyQt.QtWidgets import QToolButton

KIND = "public_toilet"


@pytest.fixture
def mouse(qtbot):
    """Move the pointer of the screen and press its buttons, with Qt's own events going on meanwhile."""

    def act(*words: object) -> None:
        process = subprocess.Popen(["xdotool", *map(str, words)])
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
        assert process.returncode == 0
        qtbot.wait(60)

    return act


@pytest.fixture
def whatif(dock, qtbot, press, out, iface):
    """The what-if of the demo's results (computed once), ready for toilets."""
    press(dock.start.demo)
    dock.analyse.folder.setFilePath(str(out / "what-if"))
    if not (out / "what-if").is_dir():
        dock.show_page(dock.analyse)
        press(dock.analyse.compute)
    qtbot.waitUntil(lambda: dock.controller.results is not None, timeout=180_000)
    project = out / "what-if" / "civicgrid.qgz"
    if QgsProject.instance().fileName() != str(project):
        iface.addProject(str(project))
    dock.show_page(dock.results)
    press(dock.results.whatif)
    found = dock.controller.whatif
    qtbot.waitUntil(lambda: found.board is not None, timeout=60_000)
    choose_kind(found, qtbot, KIND)
    found.panel.raise_()
    yield found
    found.close()


def choose_kind(found, qtbot, kind):
    choose(found.panel.kind, kind)
    qtbot.waitUntil(lambda: found.board is not None and found.board.kind == kind, timeout=60_000)


def on_screen(iface, at: QPoint) -> tuple[int, int]:
    place = iface.mapCanvas().viewport().mapToGlobal(at)
    return place.x(), place.y()


def covered(found) -> float:
    return float(found.board.whatif.tally.amounts["builtup"].covered[0])


def shown(panel) -> list[str]:
    return [panel.whole.topLevelItem(1).text(column) for column in range(4)]


def in_sight(found, iface) -> int:
    """A facility that stands well inside the canvas."""
    box = iface.mapCanvas().viewport().rect().adjusted(60, 60, -60, -60)
    return next(one.site for one in found.board.facilities() if box.contains(found.overlay.spot(one.site)))


def gap_in_sight(found, iface, gap) -> QPoint:
    """The middle of the largest gap, in pixels."""
    shape = gap.geometry.iloc[0].representative_point()
    point = found.overlay._to_map.transform(QgsPointXY(shape.x, shape.y))
    return found.overlay._pixels().map(point.toQPointF()).toPoint()


def stamps(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in folder.iterdir() if path.suffix in {".gpkg", ".qgz"}}


def test_the_figures_follow_the_mouse(whatif, iface, mouse, qtbot, press, out, shoot, pulse):
    results = whatif.results
    before, written = covered(whatif), stamps(results.folder)
    site = in_sight(whatif, iface)
    start = whatif.overlay.spot(site)
    end = gap_in_sight(whatif, iface, results.run.layers[f"gap_{KIND}"])
    seen: list[float] = []
    shots: list[str] = []
    put = whatif.put

    def watched(*arguments):
        put(*arguments)
        seen.append(covered(whatif))
        shots.append(shown(whatif.panel)[2])

    whatif.put = watched
    shoot("1-ready")
    mouse("mousemove", *on_screen(iface, start), "mousedown", 1)
    pulse.part("ready")
    for step in range(1, 13):
        at = start + (end - start) * step / 12
        mouse("mousemove", *on_screen(iface, at))
        shoot(f"drag-{step:02d}")  # together the animated picture of the README
    smooth = pulse.part("drag")
    assert len(set(seen)) >= 6, seen  # they followed while the button was held
    assert len(set(shots)) >= 3, shots
    assert whatif.stack.count() == 0
    assert stamps(results.folder) == written
    mouse("mouseup", 1)
    shoot("2-dropped")
    assert smooth["worst_time_ms"] < PATIENCE * 1_000, smooth
    assert whatif.stack.count() == 1
    after = covered(whatif)
    assert after != before
    assert shown(whatif.panel)[1] != shown(whatif.panel)[2]
    press(whatif.panel.undo)
    assert covered(whatif) == before
    press(whatif.panel.redo)
    assert covered(whatif) == after
    assert stamps(results.folder) == written
    assert not any(layer.isEditable() for layer in QgsProject.instance().mapLayers().values() if layer.type() == 0)


def test_escape_brings_back_what_is_held(whatif, iface, mouse):
    before = covered(whatif)
    at = whatif.overlay.spot(in_sight(whatif, iface))
    away = [on_screen(iface, at + QPoint(step, step)) for step in (15, 30, 45)]
    mouse("mousemove", *on_screen(iface, at), "mousedown", 1)
    for place in away:
        mouse("mousemove", *place)
    assert covered(whatif) != before
    mouse("key", "Escape")
    assert covered(whatif) == before
    mouse("mouseup", 1)
    assert covered(whatif) == before
    assert whatif.stack.count() == 0


def test_add_close_and_back_as_today(whatif, iface, mouse, press, click_row, shoot):
    before, panel = covered(whatif), whatif.panel
    gap = gap_in_sight(whatif, iface, whatif.results.run.layers[f"gap_{KIND}"])
    press(panel.adding)
    mouse("mousemove", *on_screen(iface, gap), "click", 1)
    more = covered(whatif)
    assert more > before
    press(panel.adding)
    site = in_sight(whatif, iface)
    mouse("mousemove", *on_screen(iface, whatif.overlay.spot(site)), "click", 3)
    assert whatif.board.facility(site).state == "closed"
    assert covered(whatif) < more
    shoot("3-added-and-closed")
    press(panel.closing)
    assert whatif.board.facility(site).state != "closed"
    press(panel.closing)
    choose(panel.of_what, panel.of_what.itemData(panel.of_what.count() - 1))
    click_row(panel.areas, panel.areas.topLevelItem(0))
    press(panel.help)
    top_window("civicgridHelp").close()
    mouse("click", 3)
    assert covered(whatif) == more
    press(panel.reset)
    assert covered(whatif) == before
    mouse("key", "ctrl+z")
    assert covered(whatif) == more


def test_a_named_scenario_is_kept_opened_and_planned(whatif, dock, iface, mouse, press, qtbot, out, shoot):
    from civicgrid.layers.workspace.opening import open_store

    panel, before = whatif.panel, covered(whatif)
    gap = gap_in_sight(whatif, iface, whatif.results.run.layers[f"gap_{KIND}"])
    press(panel.adding)
    mouse("mousemove", *on_screen(iface, gap), "click", 1)
    press(panel.adding)
    tried = covered(whatif)
    enter(panel.name, "方案A")
    press(panel.keep)
    draft = dock.controller.study.draft
    assert [one["name"] for one in draft.whatifs] == ["方案A"]
    press(panel.reset)
    assert covered(whatif) == before
    choose_text(panel.name, "方案A")
    assert abs(covered(whatif) - tried) < 1.0  # kept to a millimetre
    press(panel.commit)
    assert "Data" in panel.notice.text() or "数据" in panel.notice.text()
    press(panel.notice.findChild(QToolButton, "noticeClose"))
    assert not panel.notice.isVisible()
    path = out / "work.gpkg"
    dock.controller.study.keeping.keep(draft, path)
    qtbot.waitUntil(lambda: not dock.controller.study.keeping.busy, timeout=60_000)
    press(panel.commit)
    with open_store(str(path)) as store:
        rows = store.frame(KIND)
    planned = rows[rows["batch"] == "方案A"]
    assert planned["state"].tolist() == ["planned"]
    (scenario,) = [one for one in draft.document["scenarios"] if one["name"] == "方案A"]
    assert ["existing", scenario["id"]] in draft.document["comparisons"]
    shoot("4-planned")
    press(panel.drop)
    assert draft.whatifs == []


def test_the_map_is_given_back(whatif, iface, qtbot):
    canvas = iface.mapCanvas()

    def shown():
        return {node.layerId() for node in QgsProject.instance().layerTreeRoot().findLayers() if node.isVisible()}

    meanwhile, items = shown(), len(canvas.scene().items())
    whatif.panel.close()
    qtbot.wait(100)
    assert whatif.board is whatif.panel is None
    after = shown()
    assert after != meanwhile
    assert len(canvas.scene().items()) < items
