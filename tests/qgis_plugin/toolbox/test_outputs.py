"""What algorithms give: with a name and a look, in any format, the same from a task of QGIS, nothing if cancelled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from civicgrid.qgis_plugin.language import load_translator
from civicgrid.tests.qgis_plugin import small
from civicgrid.tests.qgis_plugin.toolbox.answers import answer_of, assert_same, of_the_project, usual_answer
from civicgrid.tests.qgis_plugin.toolbox.calls import BY_ID, call, on_the_desk, outputs, sweep
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)

MAKERS = [name for name in sweep("sink") if name != "importtoworkspace"]
"""Those whose every call is alike; what comes into a workspace changes it."""


@pytest.fixture
def _chinese(qgis_app: object) -> Iterator[None]:
    QgsSettings().setValue("locale/overrideFlag", True)
    QgsSettings().setValue("locale/userLocale", "zh_CN")
    translator = load_translator("zh_CN")
    yield
    QgsApplication.removeTranslator(translator)
    QgsSettings().remove("locale/overrideFlag")
    QgsSettings().remove("locale/userLocale")


@pytest.mark.usefixtures("_chinese")
@pytest.mark.parametrize("name", MAKERS)
def test_layers_that_are_opened_have_a_name_and_a_look(name: str, opened: dict[str, Any]) -> None:
    """In the language of the window; and each says how it was made."""
    made, context, listener = BY_ID[name]().create(), of_the_project(), small.Listener()
    targets = outputs(made, every=True)
    wanted = {key: QgsProcessingOutputLayerDefinition(target, QgsProject.instance()) for key, target in targets.items()}
    results, done = made.run({**call(name, opened), **wanted}, context, listener)
    assert done, listener.errors
    waiting = context.layersToLoadOnCompletion()
    assert waiting
    for key in (key for key in targets if results.get(key) in waiting):
        details = waiting[results[key]]
        assert re.search("[一-鿿]", details.name), key
        layer = QgsProcessingUtils.mapLayerFromString(results[key], context)
        details.postProcessor().postProcessLayer(layer, context, listener)
        assert layer.metadata().history(), key


@pytest.mark.parametrize("name", MAKERS)
def test_a_task_of_qgis_gives_the_same_as_a_direct_run(name: str, opened: dict[str, Any], qtbot: Any) -> None:
    """Outputs that are not wanted come as a batch gives them: as one that goes nowhere."""
    made, context, listener = BY_ID[name]().create(), of_the_project(), small.Listener()
    nowhere = {key: QgsProcessingOutputLayerDefinition("") for key in outputs(made, every=True)}
    task = QgsProcessingAlgRunnerTask(made, {**call(name, opened), **nowhere, **outputs(made)}, context, listener)
    with qtbot.waitSignal(task.executed, timeout=60_000) as ended:
        QgsApplication.taskManager().addTask(task)
    done, results = ended.args
    assert done, listener.errors
    assert_same(answer_of(made, results, context), usual_answer(name, opened))


@pytest.mark.parametrize("name", MAKERS)
def test_cancelled_it_gives_nothing(name: str, opened: dict[str, Any], tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    made = BY_ID[name]().create()
    assert small.run(lambda: made, {**call(name, opened), **outputs(made, tmp_path, every=True)}, listener) == {}
    assert list(tmp_path.iterdir()) == []


@on_the_desk
@pytest.mark.parametrize("end", ["gpkg", "shp", "geojson", "csv", "fgb", "kml"])
@pytest.mark.parametrize("name", MAKERS)
def test_every_format_holds_every_row(name: str, end: str, opened: dict[str, Any], tmp_path: Path) -> None:
    made = BY_ID[name]().create()
    results = small.run(lambda: made, {**call(name, opened), **outputs(made, tmp_path, end)})
    for key, wanted in usual_answer(name, opened).layers.items():
        layer = QgsVectorLayer(results[key], key, "ogr")
        assert layer.isValid(), key
        assert layer.featureCount() == len(wanted), key
        del layer
