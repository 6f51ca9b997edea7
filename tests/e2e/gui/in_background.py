"""Work in the background: stopped in every phase, beside other work, and while projects come and go."""

import json
import os
import time

import pytest
from civicgrid.qgis_plugin import stack
from civicgrid.qgis_plugin.docks.earlier import folder_of
from civicgrid.qgis_plugin.language import translate
from hands import PATIENCE, busy
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProject,
    QgsVectorLayer,
)

STAY_MS = 180_000
HEARD_S, DONE_S = 0.5, 3.0
BUSY = 5 * PATIENCE
"""A machine that does other things as well is given so many times the time."""
PHASES = ("load_read", "coverage", "siting", "write_workspace", "read_workspace", "project")
SHORT = ("coverage", "read_workspace")
"""What of them gates a change; all are gone through at the desk."""


@pytest.fixture
def district(dock, qtbot, out):
    """The small district with known answers, open in the dock; it asks where further toilets should stand."""
    stack.load()
    from civicgrid.layers.proof import district

    out.joinpath("district").mkdir(exist_ok=True)
    path = district.write(out / "district")
    study = json.loads(path.read_text(encoding="utf-8"))
    study["settings"] = {"siting_kinds": ["public_toilet"]}
    path.write_text(json.dumps(study, ensure_ascii=False), encoding="utf-8")
    assert dock.controller.study.open(path)
    dock.analyse.folder.setFilePath(str(out / "results"))
    dock.show_page(dock.analyse)
    return dock


def computed(dock, qtbot, press):
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)
    assert dock.notice.level == "done", dock.notice.text()


def test_cancel_is_heard_and_done_in_every_phase(district, qtbot, press, out):
    dock, took = district, {}
    for phase in PHASES if os.environ.get("CIVICGRID_LANGUAGES") == "all" else SHORT:
        steps = []
        stepped = dock.controller.work.stepped.connect(lambda _share, step, steps=steps: steps.append(step))
        press(dock.analyse.compute)
        qtbot.waitUntil(lambda phase=phase, steps=steps: phase in steps, timeout=STAY_MS)
        begun = time.perf_counter()
        press(dock.analyse.cancel)
        assert dock.analyse.step.text() == translate("CivicGrid", "Stopping…"), phase
        heard = time.perf_counter() - begun
        qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)
        took[phase] = heard, time.perf_counter() - begun
        dock.controller.work.stepped.disconnect(stepped)
        assert dock.notice.text() == translate("CivicGrid", "Cancelled. Nothing was written."), phase
        assert not (out / "results").exists(), phase
        assert list(out.glob(".civicgrid-*")) == [], phase
    (out / "cancel.json").write_text(json.dumps(took))
    assert max(heard for heard, _done in took.values()) < BUSY * HEARD_S, took
    assert max(done for _heard, done in took.values()) < BUSY * DONE_S, took


def test_projects_and_layers_come_and_go_meanwhile(district, qtbot, iface, press, out):
    dock, project = district, QgsProject.instance()
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: dock.analyse.bar.value() > 100, timeout=STAY_MS)
    project.addMapLayer(QgsVectorLayer("Point?crs=EPSG:4326", "meanwhile", "memory"))
    project.removeAllMapLayers()
    project.setDirty(False)
    iface.newProject(False)
    qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)
    assert dock.notice.level == "done", dock.notice.text()
    assert folder_of(project) == out / "results"

    dock.show_page(dock.analyse)
    press(dock.analyse.compute)
    qtbot.waitUntil(lambda: dock.analyse.bar.value() > 100, timeout=STAY_MS)
    project.removeAllMapLayers()  # those of the results that are being replaced
    project.setDirty(False)
    qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)
    assert dock.notice.level == "done", dock.notice.text()
    assert len(project.mapLayers()) > 5


def test_other_work_goes_on_beside_and_what_waits_is_said(district, qtbot, press, shoot, out):
    dock, controller = district, district.controller
    computed(dock, qtbot, press)
    dock.show_page(dock.analyse)
    press(dock.analyse.compute)
    dock.show_page(dock.output)
    assert not dock.output.everything.isEnabled()
    assert dock.output.hint.isVisible()
    assert dock.output.hint.text() == translate(
        "CivicGrid", "Products wait until the study is computed. Map, tables and cards go on meanwhile."
    )
    shoot("background-waiting")

    dock.results.lookWanted.emit()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback()
    area = QgsVectorLayer(f"{out / 'results' / 'civicgrid.gpkg'}|layername=street", "streets", "ogr")
    algorithm = QgsApplication.processingRegistry().algorithmById("civicgrid:creategrid")
    given = {"COMMUNITIES": area, "METHOD": 0, "OUTPUT": "TEMPORARY_OUTPUT"}
    task = QgsProcessingAlgRunnerTask(algorithm, given, context, feedback)
    said = []
    task.executed.connect(lambda right, _results: said.append(right))
    QgsApplication.taskManager().addTask(task)
    qtbot.waitUntil(lambda: bool(said) and controller.showing.looking._prepared is not None, timeout=STAY_MS)
    assert said == [True], feedback.textLog()
    qtbot.waitUntil(lambda: not busy(dock), timeout=STAY_MS)
    assert dock.notice.level == "done", dock.notice.text()
    assert dock.output.everything.isEnabled()
    assert not dock.output.hint.isVisible()
