"""What an algorithm gives, and whether two answers are the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import geopandas as gpd
import pytest
from civicgrid.qgis_plugin import bridge
from civicgrid.qgis_plugin.algorithms.base import Algorithm
from civicgrid.tests.qgis_plugin import small
from civicgrid.tests.qgis_plugin.toolbox.calls import BY_ID, call, outputs
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingUtils, QgsProject


@dataclass(frozen=True)
class Answer:
    """Numbers by the name of their output, and layers."""

    numbers: dict[str, float]
    layers: dict[str, gpd.GeoDataFrame]


def of_the_project() -> QgsProcessingContext:
    context = QgsProcessingContext()
    context.setProject(QgsProject.instance())
    return context


def answer(name: str, given: Mapping[str, Any], listener: small.Listener | None = None) -> Answer:
    """Run an algorithm, with its layers in memory; refused, it says why as a person would read it."""
    made, listener = BY_ID[name]().create(), listener or small.Listener()
    context = of_the_project()
    results, done = made.run({**given, **outputs(made)}, context, listener)
    if not done:
        raise QgsProcessingException("\n".join(listener.errors))
    return answer_of(made, results, context)


def usual_answer(name: str, given: Mapping[str, Any]) -> Answer:
    """Give the answer to the ordinary call, which is worked out once."""
    if name not in _USUAL:
        _USUAL[name] = answer(name, call(name, given))
    return _USUAL[name]


_USUAL: dict[str, Answer] = {}


def answer_of(made: Algorithm, results: Mapping[str, Any], context: QgsProcessingContext) -> Answer:
    """Read the answer from the results of a run."""
    sinks = {one.name() for one in made.destinationParameterDefinitions() if one.type() == "sink"} & set(results)
    layers = {key: QgsProcessingUtils.mapLayerFromString(results[key], context) for key in sinks if results[key]}
    return Answer(
        {key: value for key, value in results.items() if isinstance(value, (int, float))},
        {key: bridge.reader(layer).frame() for key, layer in layers.items()},
    )


def assert_same(one: Answer, other: Answer) -> None:
    """Both tell the same, in columns that both have."""
    assert one.numbers == pytest.approx(other.numbers, nan_ok=True)
    assert set(one.layers) == set(other.layers)
    for name, layer in one.layers.items():
        assert_same_layer(layer, other.layers[name])


def assert_same_layer(one: gpd.GeoDataFrame, other: gpd.GeoDataFrame) -> None:
    assert len(one) == len(other)
    for measure in ("area", "length"):
        found, wanted = (getattr(layer.geometry, measure).to_numpy() for layer in (one, other))
        assert found == pytest.approx(wanted, nan_ok=True)
    for column in one.columns.intersection(other.columns).drop(one.geometry.name):
        assert one[column].astype(str).tolist() == other[column].astype(str).tolist(), column
