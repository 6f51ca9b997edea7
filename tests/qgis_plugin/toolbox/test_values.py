"""What is typed or chosen wrongly is answered by a sentence that names the field of the form, for every parameter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from civicgrid.qgis_plugin.algorithms import ALGORITHMS
from civicgrid.qgis_plugin.models import MODELS
from civicgrid.tests.qgis_plugin.toolbox.answers import of_the_project
from civicgrid.tests.qgis_plugin.toolbox.calls import BY_ID, CALLS, OPTIONAL, call, outputs
from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
)

ALL = [algorithm.ID for algorithm in ALGORITHMS]
SHAPES = {"candidates": 0, "streets": 1, "cells": 2}  # a layer of each kind of geometry


def answer(made: QgsProcessingAlgorithm, given: dict[str, Any]) -> str:
    """What a person reads before anything is run; '' where nothing is wrong."""
    good, wrong = made.checkParameterValues(given, of_the_project())
    assert good == (not wrong)
    return wrong


def test_every_algorithm_has_a_call() -> None:
    assert list(CALLS) == ALL


@pytest.mark.parametrize("name", ALL)
def test_the_ordinary_call_is_accepted(name: str, opened: dict[str, Any]) -> None:
    made = BY_ID[name]().create()
    assert answer(made, {**call(name, opened), **outputs(made)}) == ""


@pytest.mark.parametrize("name", ALL)
def test_bad_values_are_answered(name: str, opened: dict[str, Any]) -> None:
    made = BY_ID[name]().create()
    good = {**call(name, opened), **outputs(made)}
    silent = []
    for definition in made.parameterDefinitions():
        for value in wrong_values(definition, opened):
            said = answer(made, {**good, definition.name(): value})
            if not said or "Incorrect parameter value" in said or definition.name() in said.split():
                silent.append((definition.name(), value, said))
    assert silent == []


def wrong_values(definition: QgsProcessingParameterDefinition, opened: dict[str, Any]) -> Iterator[Any]:
    """Values that nobody should get away with."""
    kind = definition.type()
    if not definition.flags() & OPTIONAL and definition.defaultValue() is None and not definition.isDestination():
        yield None
    if kind in ("number", "distance"):
        yield "many"
        yield from (limit for limit in (definition.minimum() - 1, definition.maximum() + 1) if abs(limit) < 1e300)
    if kind == "enum":
        yield len(definition.options())
    if kind == "field":
        yield "no_such_field"
    if kind in ("source", "file"):
        yield "/no/such/place.gpkg"
    if kind == "source":
        yield "a layer that was removed"
        yield from (opened[name] for name, shape in SHAPES.items() if not _takes(definition.dataTypes(), shape))
    if kind in ("sink", "fileDestination"):
        yield "/dev/null/here.gpkg"
    if kind == "sink" and not definition.hasGeometry():
        yield "/table.shp"


def _takes(data_types: list[int], shape: int) -> bool:
    any_shape = QgsProcessing.SourceType.TypeVectorAnyGeometry, QgsProcessing.SourceType.TypeVector
    return shape in data_types or any(one in data_types for one in any_shape)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.ID)
def test_a_model_names_what_is_missing(model: type) -> None:
    made = model().create()
    first = made.parameterDefinitions()[0].description()
    assert answer(made, {}) == f"“{first}” is empty, and nothing can be done without it. Fill it in."
