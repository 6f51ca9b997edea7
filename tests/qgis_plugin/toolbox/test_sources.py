"""Layers as people have them: any provider, edited, joined, filtered, selected; with holes, and without a CRS."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.qgis_plugin import bridge
from civicgrid.qgis_plugin.algorithms.patrolareas import PatrolAreas
from civicgrid.tests.qgis_plugin import small
from civicgrid.tests.qgis_plugin.memory import frame_to_layer
from civicgrid.tests.qgis_plugin.toolbox import district
from civicgrid.tests.qgis_plugin.toolbox.answers import answer, assert_same, of_the_project, usual_answer
from civicgrid.tests.qgis_plugin.toolbox.calls import CALLS, call, on_the_desk, sweep
from civicgrid.tests.qgis_plugin.toolbox.sources import SOURCES, Source, copied, edited, multipart
from civicgrid.tests.tools import postgres
from qgis.core import (
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
    QgsVectorLayer,
    QgsVectorLayerExporter,
)

READERS = [name for name in sweep("source") if any(str(value)[1:] in district.FRAMES for value in CALLS[name].values())]
Checks = QgsFeatureRequest.InvalidGeometryCheck
Layers = dict[str, QgsVectorLayer]


@pytest.fixture(autouse=True)
def _project(qgis_app: object) -> Iterator[None]:
    yield
    QgsProject.instance().clear()
    gc.collect()


def in_project(layers: Layers) -> Layers:
    """Put layers into the project, where an algorithm looks them up."""
    QgsProject.instance().addMapLayers(list(layers.values()), False)
    return layers


def agree(name: str, layers: Layers) -> None:
    """An algorithm says the same of layers, and of what is selected in them, as of what they show."""
    shown = in_project({key: copied(layer) for key, layer in layers.items()})
    assert_same(answer(name, call(name, layers)), answer(name, call(name, shown)))


def assert_part(name: str, layers: Layers) -> None:
    """An algorithm says the same of what is selected in layers as of layers with nothing else."""
    for layer in layers.values():
        layer.selectByExpression("fid <> 2")
    chosen = {key: QgsProcessingFeatureSourceDefinition(layer.id(), True) for key, layer in layers.items()}
    request = QgsFeatureRequest().setFilterExpression("fid <> 2")
    alone = in_project({key: copied(layer, request) for key, layer in layers.items()})
    assert_same(answer(name, call(name, chosen)), answer(name, call(name, alone)))


@pytest.mark.parametrize("name", READERS)
def test_what_is_selected_in_edited_layers_is_read(name: str, files: dict[str, str], tmp_path: Path) -> None:
    assert_part(name, in_project({key: edited(files[key], tmp_path) for key in district.FRAMES}))


@pytest.mark.parametrize("name", READERS)
def test_shapes_of_several_parts_with_one_are_as_single_ones(
    name: str, opened: dict[str, Any], files: dict[str, str], tmp_path: Path
) -> None:
    multi = in_project({key: multipart(files[key], tmp_path) for key in district.FRAMES})
    assert_same(answer(name, call(name, multi)), usual_answer(name, opened))


@on_the_desk
@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.__name__)
@pytest.mark.parametrize("name", READERS)
def test_what_a_layer_shows_is_read(name: str, source: Source, files: dict[str, str], tmp_path: Path) -> None:
    layers = in_project({key: source(files[key], tmp_path) for key in district.FRAMES})
    assert [key for key, layer in layers.items() if not layer.isValid()] == []
    agree(name, layers)


@on_the_desk
@pytest.mark.parametrize("name", READERS)
def test_tables_of_a_database_are_read(name: str, server: postgres.Server, files: dict[str, str]) -> None:
    with server.database() as database:
        place = " ".join(f"{key}='{value}'" for key, value in server.parameters(database).items())
        layers = {}
        for key in district.FRAMES:
            given = QgsVectorLayer(files[key], key, "ogr")
            address = f'{place} key=\'fid\' table="public"."{key}" (geom)'
            error = QgsVectorLayerExporter.exportLayer(given, address, "postgres", given.crs(), False)
            assert error[1] == ""
            layers[key] = QgsVectorLayer(address, key, "postgres")
        agree(name, in_project(layers))


def broken(frame: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """One feature without a shape, another with an empty one; of areas the third crosses itself."""
    shapes = list(frame.geometry)
    shapes[:2] = None, type(shapes[0])()
    return crossing_itself(frame.set_geometry(shapes, crs=frame.crs), len(shapes) - 1)


def crossing_itself(frame: gpd.GeoDataFrame, row: int) -> gpd.GeoDataFrame:
    """Make a bow tie of an area; points and lines stay as they are."""
    shapes = list(frame.geometry)
    if shapes[row] is not None and shapes[row].geom_type == "Polygon":
        corners = np.add([(0, 0), (100, 100), (100, 0), (0, 100)], (small.EAST, small.NORTH))
        shapes[row] = shapely.Polygon(corners)
    return frame.set_geometry(shapes, crs=frame.crs)


CHANGES: dict[str, Callable[[gpd.GeoDataFrame], gpd.GeoDataFrame]] = {
    "without CRS": lambda frame: frame.set_crs(None, allow_override=True),
    "without rows": lambda frame: frame.iloc[:0],
    "without shapes": lambda frame: frame.set_geometry([None] * len(frame), crs=frame.crs),
    "broken": broken,
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("name", READERS)
def test_what_cannot_be_used_is_said(name: str, change: str, opened: dict[str, Any]) -> None:
    """In each layer in its turn: a sentence, or the answer for the other features; never a traceback."""
    for key in sorted({str(value)[1:] for value in CALLS[name].values()} & set(district.FRAMES)):
        frame = district.FRAMES[key]()
        odd = frame_to_layer(CHANGES[change](frame), key, bridge.wkb_type_of(frame))
        said = told(name, call(name, {**opened, **in_project({key: odd})}))
        assert "not prepared for" not in said, (key, said)


def told(name: str, given: dict[str, Any]) -> str:
    """What was said: the refusal, or else the warnings."""
    listener = small.Listener()
    try:
        answer(name, given, listener)
    except QgsProcessingException as refused:
        return str(refused)
    return "\n".join(listener.warnings)


def processing_told(check: Any) -> QgsProcessingContext:
    """What Processing is set to do about invalid shapes."""
    context = of_the_project()
    context.setInvalidGeometryCheck(check)
    return context


@pytest.mark.parametrize("of_the_layer", [False, True])
def test_invalid_shapes_are_dealt_with_as_processing_is_set(of_the_layer: bool, files: dict[str, str]) -> None:
    layer = in_project({"cells": frame_to_layer(crossing_itself(district.cells(), 0), "cells")})["cells"]
    source = QgsProcessingFeatureSourceDefinition

    def tried(check: Any) -> tuple[dict[str, Any], small.Listener]:
        own = source(layer.id(), flags=source.Flag.FlagOverrideDefaultGeometryCheck, geometryCheck=check)
        context = processing_told(Checks.GeometryNoCheck if of_the_layer else check)
        listener = small.Listener()
        given = {"INPUT": own if of_the_layer else layer, "WITHIN": "community", "OUTPUT": "TEMPORARY_OUTPUT"}
        return PatrolAreas().create().run({**given, "CELLS": "TEMPORARY_OUTPUT"}, context, listener)[0], listener

    assert tried(Checks.GeometryNoCheck)[0]["AREAS"] == 4
    _results, skipped = tried(Checks.GeometrySkipInvalid)
    assert "Invalid shapes of “cells” that were left out: 1." in skipped.warnings
    _results, stopped = tried(Checks.GeometryAbortOnInvalid)
    assert "“cells” has invalid shapes: 1 (the first: Self-intersection" in stopped.errors[0]
