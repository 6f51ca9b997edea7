"""In models that a person puts together and saves: between the algorithms of QGIS, by layers that live in memory."""

from __future__ import annotations

from typing import Any

import pytest
from civicgrid.tests.qgis_plugin import small
from civicgrid.tests.qgis_plugin.toolbox import district
from civicgrid.tests.qgis_plugin.toolbox.answers import of_the_project, usual_answer
from civicgrid.tests.qgis_plugin.toolbox.calls import CALLS, call, sweep
from qgis.core import (
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterFeatureSource,
    QgsProcessingUtils,
)

Source = QgsProcessingModelChildParameterSource
LINKS = [name for name in sweep("source", "sink") if set(district.FRAMES) & {str(v)[1:] for v in CALLS[name].values()}]
ALL_ROWS = {"EXPRESSION": Source.fromStaticValue("true")}
FILTER = "native:extractbyexpression"


def add(model: QgsProcessingModelAlgorithm, algorithm: str, inputs: dict[str, Source], keep: str = "") -> Source:
    """Add a step; gives its output."""
    step = QgsProcessingModelChildAlgorithm(algorithm)
    step.setChildId(f"step{len(model.childAlgorithms())}")
    for name, source in inputs.items():
        step.addParameterSources(name, [source])
    if keep:
        kept = QgsProcessingModelOutput(keep, keep)
        kept.setChildId(step.childId())
        kept.setChildOutputName("OUTPUT")
        step.setModelOutputs({keep: kept})
    model.addChildAlgorithm(step)
    return Source.fromChildOutput(step.childId(), "OUTPUT")


def chain(name: str) -> QgsProcessingModelAlgorithm:
    """Layers that another algorithm made go into ours; what ours makes goes into one more."""
    model = QgsProcessingModelAlgorithm("chain", "chain")
    inputs = {}
    for key, value in CALLS[name].items():
        if str(value)[1:] in district.FRAMES:
            model.addModelParameter(QgsProcessingParameterFeatureSource(key), QgsProcessingModelParameter(key))
            inputs[key] = add(model, FILTER, {"INPUT": Source.fromModelParameter(key), **ALL_ROWS})
        else:
            inputs[key] = Source.fromStaticValue(value)
    ours = add(model, f"civicgrid:{name}", inputs)
    add(model, FILTER, {"INPUT": ours, **ALL_ROWS}, keep="kept")
    return model


@pytest.mark.parametrize("name", LINKS)
def test_a_saved_model_hands_layers_on(name: str, opened: dict[str, Any]) -> None:
    model = QgsProcessingModelAlgorithm()
    assert model.loadVariant(chain(name).toVariant())
    (kept,) = (one.name() for one in model.destinationParameterDefinitions())
    given = {key: value for key, value in call(name, opened).items() if model.parameterDefinition(key)}
    context, listener = of_the_project(), small.Listener()
    results, done = model.create().run({**given, kept: "TEMPORARY_OUTPUT"}, context, listener)
    assert done, listener.errors
    layer = QgsProcessingUtils.mapLayerFromString(results[kept], context)
    assert layer.featureCount() == len(usual_answer(name, opened).layers["OUTPUT"])
