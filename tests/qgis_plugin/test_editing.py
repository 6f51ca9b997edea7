"""Layers out of a workspace are edited with QGIS's own tools, and the workspace knows it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from civicgrid.layers import pipeline, studyfile
from civicgrid.layers.workspace import gpkg
from civicgrid.layers.workspace.bringing import bring
from civicgrid.layers.workspace.opening import open_store, out_of_date
from civicgrid.qgis_plugin import editing, present
from civicgrid.qgis_plugin.projectparts import complete
from qgis.core import QgsFeature, QgsGeometry, QgsPointXY, QgsProject, QgsVectorLayer, edit

DEMO = Path(__file__).resolve().parents[2] / "resources" / "demo"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A study of streets, communities and toilets on a workspace; its project was made in a staging folder."""
    folder = tmp_path_factory.mktemp("研究")
    layers = [{"path": "底图.gpkg", "layer": name} for name in ("街道", "社区", "建成区", "居住用地")]
    data = {
        "civicgrid_study": 1,
        "title": "t",
        "district": "d",
        "sources": [*layers, {"path": "公厕.csv", "datum": "gcj02"}],
    }
    store = open_store("工作库.gpkg", folder)
    bring(store, studyfile.from_json(data, DEMO), "replace")
    study = {"civicgrid_study": 1, "title": "t", "district": "d", "workspace": "工作库.gpkg"}
    run = pipeline.compute(pipeline.load(studyfile.from_json(study, folder)))
    staging, out = folder / ".hidden" / "new", folder / "out"
    staging.mkdir(parents=True)
    gpkg.write(run, staging / "civicgrid.gpkg")
    present.build_project(run, staging / "civicgrid.gpkg", staging / "civicgrid.qgz", "zh_CN")
    editing.move_links(run, staging / "civicgrid.qgz", out)
    shutil.move(str(staging), out)
    return folder


@pytest.fixture
def toilets(made: Path) -> Iterator[QgsVectorLayer]:
    project = QgsProject()
    assert project.read(str(made / "out" / "civicgrid.qgz"))
    layer = present.layer_of(project, "public_toilet")
    assert layer is not None
    assert layer.isValid(), layer.source()
    yield layer
    del layer
    project.clear()


def stored(made: Path):
    return open_store("工作库.gpkg", made).frame("public_toilet").set_index("id")


def test_layers_come_out_of_the_workspace(made: Path, toilets: QgsVectorLayer) -> None:
    assert Path(toilets.source().split("|")[0]).samefile(made / "工作库.gpkg")
    assert toilets.featureCount() == len(stored(made)) > 60


@pytest.mark.parametrize("flags", [QgsProject.ReadFlags(), QgsProject.ReadFlag.FlagDontResolveLayers])
def test_every_layer_out_of_the_workspace_has_its_crs(made: Path, flags: QgsProject.ReadFlags) -> None:
    project = QgsProject()
    assert project.read(str(made / "out" / "civicgrid.qgz"), flags)
    for layer in project.mapLayers().values():
        complete(layer)
    systems = {layer.name(): layer.crs().authid() for layer in project.mapLayers().values() if editing.came_in(layer)}
    del layer
    project.clear()
    assert len(systems) == 5
    assert set(systems.values()) == {"EPSG:4549"}, systems


def test_a_toilet_moved_and_closed_stays_so(made: Path, toilets: QgsVectorLayer) -> None:
    store = open_store("工作库.gpkg", made)
    record = {"decisions": {"stamps": store.stamps()}}
    feature = next(toilets.getFeatures())
    name, place = feature["id"], QgsGeometry.fromPointXY(QgsPointXY(500_100, 3_385_000))
    with edit(toilets):
        toilets.changeGeometry(feature.id(), place)
        toilets.changeAttributeValue(feature.id(), toilets.fields().indexOf("state"), "closed")
    found = stored(made).loc[name]
    assert (found.geometry.x, found.geometry.y, found["state"]) == (500_100, 3_385_000, "closed")
    assert out_of_date(record, store) == ("public_toilet",)
    sources = [{"path": "公厕.csv", "datum": "gcj02"}]
    again = studyfile.from_json({"civicgrid_study": 1, "title": "t", "district": "d", "sources": sources}, DEMO)
    (change,) = bring(store, again, "replace").changes
    assert change.kept == (name,)
    assert stored(made).loc[name, "state"] == "closed"


def test_a_new_toilet_is_kept_by_hand(made: Path, toilets: QgsVectorLayer) -> None:
    feature = QgsFeature(toilets.fields())
    feature.setGeometry(QgsGeometry.fromPointXY(QgsPointXY(500_500, 3_385_500)))
    for number in range(toilets.fields().count()):
        if toilets.defaultValueDefinition(number).isValid():
            feature.setAttribute(number, toilets.defaultValue(number, feature))
    feature.setAttribute("id", "新1")
    with edit(toilets):
        assert toilets.addFeature(feature)
    assert stored(made).loc["新1", "state"] == "existing"
