"""The windows that Processing makes for our algorithms: what they begin with, and the rows of a batch."""

import gc
import json
import os

import pytest
from civicgrid.tests.qgis_plugin.toolbox.calls import BY_ID, call, outputs
from qgis.core import QgsApplication, QgsProcessingContext, QgsProject, QgsVectorLayer

GIVEN = json.loads(os.environ["CIVICGRID_DISTRICT"])
"""The files of the district by name, those that are layers apart."""


@pytest.fixture(scope="module")
def opened():
    """The district with its layers open in the project."""
    made = {name: QgsVectorLayer(path, name, "ogr") for name, path in GIVEN["layers"].items()}
    QgsProject.instance().addMapLayers(list(made.values()))
    yield {**GIVEN["files"], **made}
    made.clear()
    QgsProject.instance().clear()
    gc.collect()


def registered(name):
    return QgsApplication.processingRegistry().algorithmById(f"civicgrid:{name}").create()


def in_project():
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


def test_windows_begin_with_what_gives_an_answer(plugin, opened, iface, out):
    """Whoever chooses nothing but the layers may press Run."""
    from processing.gui.AlgorithmDialog import AlgorithmDialog

    refused = {}
    for name in BY_ID:
        dialog = AlgorithmDialog(registered(name), parent=iface.mainWindow())
        dialog.setParameters({**call(name, opened), **outputs(registered(name))})
        good, said = dialog.algorithm().checkParameterValues(dialog.createProcessingParameters(), in_project())
        if not good:
            refused[name] = said
        if name == "coverage":
            dialog.show()
            dialog.grab().save(str(out / "toolbox-coverage.png"))
        dialog.close()
        dialog.deleteLater()
    assert refused == {}


def test_rows_of_a_batch_are_answered(plugin, opened, iface, qtbot, out):
    from processing.gui.BatchAlgorithmDialog import BatchAlgorithmDialog

    dialog = BatchAlgorithmDialog(registered("patrolareas"), parent=iface.mainWindow())
    panel = dialog.mainWidget()
    panel.addRow()
    targets = [out / "first.gpkg", out / "second.gpkg"]
    for row, (within, target) in enumerate(zip(("community", "patrol"), targets)):
        for name, value in {"INPUT": opened["cells"], "WITHIN": within, "COUNT": 2}.items():
            panel.wrappers[row][panel.parameter_to_column[name]].setParameterValue(value, in_project())
        panel.tblParameters.cellWidget(row + 1, panel.parameter_to_column["OUTPUT"]).setValue(str(target))
    dialog.show()
    dialog.runAlgorithm()
    qtbot.waitUntil(lambda: all(target.exists() for target in targets) and not dialog.cancelButton().isEnabled())
    dialog.grab().save(str(out / "toolbox-batch.png"))
    dialog.close()
    dialog.deleteLater()
    assert [target.exists() for target in targets] == [True, True]
    qtbot.waitUntil(lambda: not QgsApplication.taskManager().tasks(), timeout=5_000)  # else closing QGIS asks
