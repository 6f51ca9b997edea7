"""The results stand on a disk that becomes full, or that nobody may write to: said as that, and nothing is lost."""

import os
from pathlib import Path

import pytest
from civicgrid.layers.problems import Problem
from civicgrid.layers.products import PRINT
from civicgrid.qgis_plugin.docks.packwindow import PackWindow
from civicgrid.qgis_plugin.docks.studycontroller import DEMO
from civicgrid.qgis_plugin.messages import sentence
from civicgrid.tests.tools import disks
from hands import busy, enter
from in_import import drop, ready
from in_pack import keep
from in_workspace import study  # noqa: F401 - a fixture
from qgis.core import QgsProject
from qgis.PyQt.QtWidgets import QDialogButtonBox

KB = 1024
DISK = Path(os.environ["CIVICGRID_DISK"])
RESULTS = DISK / "results"
STAY_MS = 180_000


@pytest.fixture
def results(dock, qtbot, press, study):  # noqa: F811
    """The results of a few layers, computed once, and where they stand."""
    assert dock.controller.study.open(study)
    dock.analyse.folder.setFilePath(str(RESULTS))
    if not RESULTS.is_dir():
        compute(dock, qtbot, press)
        assert dock.notice.level == "done", dock.notice.text()
    qtbot.waitUntil(lambda: dock.controller.results is not None, timeout=STAY_MS)
    yield RESULTS
    if (DISK / disks.BALLAST).exists():
        disks.empty(DISK)


def compute(dock, qtbot, press):
    dock.show_page(dock.analyse)
    QgsProject.instance().setDirty(False)
    press(dock.analyse.compute)
    finished(dock, qtbot)


def finished(dock, qtbot):
    qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)


def stand(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def only(*names):
    return sorted(path.name for path in DISK.iterdir()) == sorted([disks.BALLAST, *names])


def test_computing(results, dock, qtbot, press, shoot):
    before = stand(results)
    workspace = (results / "civicgrid.gpkg").stat().st_size
    for left in (workspace // 2, workspace + 8 * KB):  # the last has no room for the project
        disks.fill(DISK, left)
        compute(dock, qtbot, press)
        assert dock.notice.text() == sentence(Problem.of("disk_full")), left
        assert dock.notice.level == "error"
        assert stand(results) == before
        assert only("results")
        assert dock.controller.results is not None, "the old results are not shown any more"
    shoot("full-disk")


@pytest.mark.parametrize("product", ["webpage", "workbook", "document"])
def test_products(results, dock, qtbot, press, produce, product):
    dock.show_page(dock.output)
    produce(dock, dock.output.make[product])
    assert dock.notice.level == "done", dock.notice.text()
    before = stand(results)
    disks.fill(DISK, 16 * KB)
    produce(dock, dock.output.make[product])
    assert dock.notice.text() == sentence(Problem.of("disk_full"))
    assert stand(results) == before
    assert only("results")


def test_geojson(results, dock, qtbot, press, produce):
    before = stand(results)
    disks.fill(DISK, 200 * KB)
    dock.show_page(dock.output)
    produce(dock, dock.output.make["geojson"])
    assert dock.notice.text() == sentence(Problem.of("disk_full"))
    assert stand(results) == before
    assert only("results")


def test_the_pack(results, dock, qtbot, press, out):
    before = stand(results)
    dock.show_page(dock.output)
    press(dock.output.make["print"])
    qtbot.waitUntil(lambda: dock.findChild(PackWindow) is not None, timeout=60_000)
    window = dock.findChild(PackWindow)
    qtbot.waitUntil(lambda: window.preview.list.topLevelItemCount() > 1, timeout=60_000)
    keep(window.form.parts, "cover", "coverage")
    for left in (4 * KB, 40 * KB):
        disks.fill(DISK, left)
        press(window.buttons.button(QDialogButtonBox.StandardButton.Ok))
        assert window.said.text() == sentence(Problem.of("disk_full")), left
        assert stand(results) == before
        assert only("results")
    window.grab().save(str(out / "full-disk-pack.png"))
    disks.empty(DISK)
    press(window.buttons.button(QDialogButtonBox.StandardButton.Ok))
    qtbot.waitUntil(lambda: dock.notice.level == "done" and PRINT in dock.notice.text(), timeout=60_000)
    assert (results / PRINT).read_bytes().rstrip().endswith(b"%%EOF")


def test_bringing_rows_into_a_workspace(results, dock, qtbot, press, out):
    workspace = DISK / "工作库.gpkg"
    keeping = dock.controller.study.keeping
    keeping.keep(dock.controller.study.draft, workspace)
    qtbot.waitUntil(lambda: not keeping.busy, timeout=STAY_MS)
    before = keeping.lines(dock.controller.study.draft)
    disks.fill(DISK, 4 * KB)
    drop(dock, [DEMO.parent / "公厕.csv"])
    qtbot.waitUntil(lambda: dock.controller.study.window is not None, timeout=5_000)
    window = dock.controller.study.window
    ready(window, qtbot)
    press(window.go)
    qtbot.waitUntil(lambda: not window.session.committing and window.notice.isVisible(), timeout=STAY_MS)
    assert window.notice.text() == sentence(Problem.of("disk_full"))
    window.grab().save(str(out / "full-disk-import.png"))
    press(window.cancel)
    disks.empty(DISK)
    assert keeping.lines(dock.controller.study.draft) == before
    workspace.unlink()


def test_saving_the_study(results, dock, press):
    path = DISK / "study.json"
    dock.show_page(dock.data)
    press(dock.data.unfold)
    for left, level in ((100 * KB, "done"), (0, "error")):
        disks.fill(DISK, left)
        enter(dock.data.unit, "城管局" if left else "executive office")
        dock.controller.study.save(path)
        assert dock.notice.level == level, dock.notice.text()
    assert dock.controller.study.draft.changed
    dock.controller.study.close()
    assert dock.controller.study.open(path)
    assert dock.data.unit.text() == "城管局"
    path.unlink()


def test_a_disk_that_nobody_may_write_to(results, dock, qtbot, press, iface, produce, shoot):
    before = stand(results)
    iface.newProject(False)
    disks.read_only(DISK)
    compute(dock, qtbot, press)
    assert dock.notice.level == "error"
    assert str(results) in dock.notice.text()
    assert stand(results) == before
    iface.addProject(str(results / "civicgrid.qgz"))
    qtbot.waitUntil(lambda: dock.controller.results is not None, timeout=20_000)
    dock.show_page(dock.output)
    produce(dock, dock.output.make["workbook"])
    assert dock.notice.level == "error"
    assert str(results) in dock.notice.text()
    shoot("read-only")
    assert stand(results) == before
