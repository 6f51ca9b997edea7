"""What QGIS shows once it has loaded the outputs: symbols, names of layers and fields; headless none is needed."""

from __future__ import annotations

import gc
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geopandas as gpd
import pytest
import shapely
from civicgrid.qgis_plugin.algorithms._loading import Dresser
from civicgrid.qgis_plugin.algorithms.comparescenarios import CompareScenarios
from civicgrid.qgis_plugin.algorithms.coverage import Coverage
from civicgrid.qgis_plugin.algorithms.gridfigures import GridFigures
from civicgrid.qgis_plugin.algorithms.hotspots import Hotspots
from civicgrid.qgis_plugin.algorithms.importlayer import ImportLayer
from civicgrid.qgis_plugin.algorithms.nearestfacility import NearestFacility
from civicgrid.qgis_plugin.algorithms.outagedrill import OutageDrill
from civicgrid.qgis_plugin.algorithms.siting import Siting
from civicgrid.tests.qgis_plugin import small
from civicgrid.tests.qgis_plugin.algorithms import test_gridfigures as gridfigures
from civicgrid.tests.qgis_plugin.algorithms import test_siting
from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsGraduatedSymbolRenderer,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsSettings,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QLocale

MEMORY = "TEMPORARY_OUTPUT"


@pytest.fixture
def project(qgis_app: object) -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


def loaded(algorithm: type, parameters: dict[str, Any], project: QgsProject, outputs: dict[str, str]) -> dict[str, Any]:
    """Run it as the toolbox does, with outputs that are to be opened, and open them as QGIS does; layers by output."""
    made = algorithm().create()
    context = QgsProcessingContext()
    context.setProject(project)
    wanted = {name: QgsProcessingOutputLayerDefinition(target, project) for name, target in outputs.items()}
    listener = small.Listener()
    results, done = made.run({**parameters, **wanted}, context, listener)
    assert done, listener.errors
    del made
    gc.collect()  # what the algorithm alone held is gone by now
    found = {}
    waiting = context.layersToLoadOnCompletion()
    assert set(waiting) == {results[name] for name in outputs}
    for name in outputs:
        details = waiting[results[name]]
        layer = QgsProcessingUtils.mapLayerFromString(results[name], context)
        details.setOutputLayerName(layer)
        details.postProcessor().postProcessLayer(layer, context, listener)
        found[name] = project.addMapLayer(context.temporaryLayerStore().takeMapLayer(layer))
    return found


def aliases(layer: QgsVectorLayer) -> dict[str, str]:
    return {field.name(): field.alias() for field in layer.fields() if field.alias()}


def targets(folder: Path, where: str, *names: str) -> dict[str, str]:
    return {name: MEMORY if where == "memory" else str(folder / f"{name}.gpkg") for name in names}


@pytest.mark.parametrize("where", ["memory", "file"])
def test_coverage(project: QgsProject, tmp_path: Path, where: str) -> None:
    layers = loaded(
        Coverage,
        {
            "FACILITIES": small.saved(small.toilets(), tmp_path, "to.gpkg"),
            "AREAS": small.saved(small.cells(), tmp_path, "cells.gpkg"),
            "RADIUS": 300,
        },
        project,
        targets(tmp_path, where, "COVERED", "GAPS", "OUTPUT"),
    )
    covered, gaps, areas = layers["COVERED"], layers["GAPS"], layers["OUTPUT"]
    assert covered.renderer().symbol().color().green() > covered.renderer().symbol().color().red()
    assert [part.layerType() for part in gaps.renderer().symbol().symbolLayers()] == ["SimpleFill", "GeometryGenerator"]
    assert gaps.labelsEnabled()
    assert aliases(gaps) == {"gap_no": "Gap no.", "area_m2": "Area (m²)"}
    assert isinstance(areas.renderer(), QgsGraduatedSymbolRenderer)
    assert areas.renderer().classAttribute() == "share"
    ours = {"land_m2", "covered_m2", "share", "share_once", "share_twice", "facilities", "per_km2"}
    assert set(aliases(areas)) == ours  # the person's own fields stay as they were
    assert [layer.name() for layer in (covered, gaps, areas)] == [
        "Covered within 300 m",
        "Gaps beyond 300 m",
        "Share covered within 300 m",
    ]


@pytest.mark.parametrize("where", ["memory", "file"])
def test_hotspots(project: QgsProject, tmp_path: Path, where: str) -> None:
    cells, cases = small.saved(small.cells(), tmp_path, "c.gpkg"), small.saved(small.cases(), tmp_path, "k.gpkg")
    layers = loaded(Hotspots, {"CELLS": cells, "CASES": cases}, project, targets(tmp_path, where, "OUTPUT"))
    renderer = layers["OUTPUT"].renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer)
    there = {feature["hot"] for feature in layers["OUTPUT"].getFeatures()}
    assert {category.value() for category in renderer.categories()} == there
    assert aliases(layers["OUTPUT"])["hot"] == "Hot or cold spot"
    assert layers["OUTPUT"].name() == "Case hot spots by grid cell"


@pytest.mark.parametrize(("where", "origins"), [("memory", "cases"), ("file", "cells")])
def test_nearest_facility(project: QgsProject, tmp_path: Path, where: str, origins: str) -> None:
    layers = loaded(
        NearestFacility,
        {
            "INPUT": small.saved(getattr(small, origins)(), tmp_path, "from.gpkg"),
            "FACILITIES": small.saved(small.toilets(), tmp_path, "toilets.gpkg"),
        },
        project,
        targets(tmp_path, where, "OUTPUT"),
    )
    renderer = layers["OUTPUT"].renderer()
    assert [step.lowerValue() for step in renderer.ranges()] == [0, 100, 300, 500, 1000]
    shape = {"cases": "Marker", "cells": "Fill"}[origins]
    assert {type(step.symbol()).__name__ for step in renderer.ranges()} == {f"Qgs{shape}Symbol"}
    assert aliases(layers["OUTPUT"])["dist_m"] == "Distance (m)"
    assert layers["OUTPUT"].name() == "Distance to toilets"


@pytest.mark.parametrize("where", ["memory", "file"])
def test_import(project: QgsProject, tmp_path: Path, where: str) -> None:
    places = [(point.x, point.y) for point in small.toilets().to_crs(4326).geometry]
    rows = ["公厕名称,经度,纬度", *(f"公厕{n},{x:.9f},{y:.9f}" for n, (x, y) in enumerate(places)), "无坐标,,31.0"]
    (tmp_path / "公厕.csv").write_text("\n".join(rows), encoding="utf-8")
    asked = {"INPUT": str(tmp_path / "公厕.csv"), "DATUM": 2}
    layers = loaded(ImportLayer, asked, project, targets(tmp_path, where, "OUTPUT", "REJECTED"))
    renderer = layers["OUTPUT"].renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer)
    assert [category.value() for category in renderer.categories()] == ["existing"]
    assert layers["OUTPUT"].name() == "Public toilet"
    assert aliases(layers["OUTPUT"])["source_row"] == "Row in the source"
    assert aliases(layers["REJECTED"])["text"] == "What the row says"


@pytest.fixture(params=["asked for", "of the system"])
def _chinese(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    if request.param == "asked for":
        QgsSettings().setValue("locale/overrideFlag", True)
        QgsSettings().setValue("locale/userLocale", "zh_CN")
    else:
        QLocale.setDefault(QLocale("zh_CN"))
    yield
    QgsSettings().remove("locale")
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_chinese")
def test_names_are_in_the_language_of_the_interface(project: QgsProject, tmp_path: Path) -> None:
    cells, cases = small.saved(small.cells(), tmp_path, "c.gpkg"), small.saved(small.cases(), tmp_path, "k.gpkg")
    layers = loaded(Hotspots, {"CELLS": cells, "CASES": cases}, project, {"OUTPUT": MEMORY})
    assert aliases(layers["OUTPUT"])["cases"] == "案件数"
    assert not layers["OUTPUT"].name().isascii()


def test_shapes_that_a_symbol_cannot_draw_keep_what_qgis_gave(project: QgsProject, tmp_path: Path) -> None:
    """Water may be a line; the symbol of areas would draw nothing of it."""
    river = gpd.GeoDataFrame({"id": ["1"]}, geometry=[shapely.LineString([(0, 0), (9, 9)])], crs=small.CRS)
    river.geometry = river.geometry.translate(small.EAST, small.NORTH)
    asked = {"INPUT": small.saved(river, tmp_path, "river.gpkg"), "KIND": ImportLayer().kinds().index("water")}
    layer = loaded(ImportLayer, asked, project, {"OUTPUT": MEMORY})["OUTPUT"]
    assert type(layer.renderer().symbol()).__name__ == "QgsLineSymbol"


def test_a_name_of_the_person_stays(project: QgsProject, tmp_path: Path) -> None:
    target = QgsProcessingOutputLayerDefinition(MEMORY, project)
    target.destinationName = "mine"
    made, context = Hotspots().create(), QgsProcessingContext()
    context.setProject(project)
    cells, cases = small.saved(small.cells(), tmp_path, "c.gpkg"), small.saved(small.cases(), tmp_path, "k.gpkg")
    _results, done = made.run({"CELLS": cells, "CASES": cases, "OUTPUT": target}, context, small.Listener())
    assert done
    ((_place, details),) = context.layersToLoadOnCompletion().items()
    assert details.name == "mine"
    assert isinstance(details.postProcessor(), Dresser)


def test_headless_nothing_is_asked(qgis_app: object, tmp_path: Path) -> None:
    before = len(Dresser._kept)
    cells, cases = small.saved(small.cells(), tmp_path, "c.gpkg"), small.saved(small.cases(), tmp_path, "k.gpkg")
    small.run(Hotspots, {"CELLS": cells, "CASES": cases, "OUTPUT": str(tmp_path / "o.gpkg")})
    assert len(Dresser._kept) == before


def test_a_layer_says_how_it_was_made(project: QgsProject, tmp_path: Path) -> None:
    asked = {
        "FACILITIES": small.saved(small.toilets(), tmp_path, "to.gpkg"),
        "MASK": small.saved(small.cells(), tmp_path, "mask.gpkg"),
        "RADIUS": 250,
    }
    layers = loaded(OutageDrill, asked, project, {"OUTPUT": MEMORY, "ALONE": MEMORY})
    for layer in layers.values():
        record = json.loads(layer.metadata().history()[0])
        assert record["algorithm"] == "outagedrill"
        assert "'RADIUS':250" in record["call"].replace(" ", "")
        assert [(one["name"], one["features"]) for one in record["inputs"]] == [("mask", 100), ("to", 2)]
        digest = hashlib.sha256((tmp_path / "mask.gpkg").read_bytes()).hexdigest()
        assert record["inputs"][0]["sha256"] == digest
        assert record["crs"] == "EPSG:4549"
        assert record["program"]["version"]
    assert layers["OUTPUT"].renderer().symbol() is not None
    assert layers["ALONE"].labelsEnabled()


def test_what_changes_is_told_apart(project: QgsProject, tmp_path: Path) -> None:
    asked = {
        "FACILITIES": small.saved(small.toilets(), tmp_path, "to.gpkg"),
        "AREAS": small.saved(small.cells(), tmp_path, "cells.gpkg"),
        "AFTER_WITHOUT": "t1",
    }
    layers = loaded(CompareScenarios, asked, project, {"DIFFERENCE": MEMORY, "OUTPUT": MEMORY})
    renderer = layers["DIFFERENCE"].renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer)
    assert [category.value() for category in renderer.categories()] == ["gained", "lost"]
    assert layers["OUTPUT"].attributeAlias(layers["OUTPUT"].fields().indexOf("lost_m2")).startswith("Land no longer")


def test_figures_of_cases(project: QgsProject, tmp_path: Path) -> None:
    asked = gridfigures.parameters(tmp_path)
    del asked["OUTPUT"], asked["AREA_FIGURES"]
    layers = loaded(GridFigures, asked, project, targets(tmp_path, "memory", "OUTPUT", "AREA_FIGURES"))
    assert (layers["OUTPUT"].name(), layers["AREA_FIGURES"].name()) == ("Figures of cases", "Figures of cases by area")
    renderer = layers["AREA_FIGURES"].renderer()
    assert isinstance(renderer, QgsCategorizedSymbolRenderer)
    assert (renderer.classAttribute(), len(renderer.categories())) == ("on_time_rate_grade", 6)
    named = aliases(layers["AREA_FIGURES"])
    assert named["on_time_rate_total"] == "Rate of closing in time, N"
    assert "street" not in named  # their own column
    level = layers["OUTPUT"].fields().indexOf("level")
    words = layers["OUTPUT"].editorWidgetSetup(level).config()["map"]
    assert {"Patrol area": "patrol_grid"} in words
    assert {"Area": "area"} in words


def test_chosen_sites_and_whom_they_serve(project: QgsProject, tmp_path: Path) -> None:
    asked = test_siting.parameters(tmp_path)
    del asked["OUTPUT"]
    layers = loaded(Siting, asked, project, targets(tmp_path, "memory", "OUTPUT", "LINES", "DEMAND"))
    assert [layers[name].name() for name in ("OUTPUT", "DEMAND")] == ["Proposed sites", "Demand, with what serves it"]
    assert layers["OUTPUT"].labelsEnabled()
    renderer = layers["DEMAND"].renderer()
    assert [category.value() for category in renderer.categories()] == ["site", "stands", "nobody", "out_of_reach"]
    assert aliases(layers["OUTPUT"])["gain_demand"] == "Demand newly served"
    found_by = layers["OUTPUT"].fields().indexOf("found_by")
    assert {"exact"} <= {
        code for one in layers["OUTPUT"].editorWidgetSetup(found_by).config()["map"] for code in one.values()
    }
