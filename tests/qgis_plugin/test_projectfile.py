"""A project is the same, whether QGIS reads and writes it as a whole or layer by layer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import present
from civicgrid.qgis_plugin.projectfile import complete, read, read_without_data, write, writing
from civicgrid.tests.layers.small_run import small_run
from qgis.core import (
    QgsMapLayer,
    QgsMapUnitScale,
    QgsMarkerSymbol,
    QgsProject,
    QgsProperty,
    QgsReadWriteContext,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
    QgsWkbTypes,
)
from qgis.PyQt.QtXml import QDomDocument

POINT = QgsWkbTypes.GeometryType.PointGeometry


@pytest.fixture(scope="module")
def path(qgis_app: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder, run = tmp_path_factory.mktemp("opening"), small_run()
    gpkg.write(run, folder / "civicgrid.gpkg")
    present.build_project(run, folder / "civicgrid.gpkg", folder / "civicgrid.qgz", "zh_CN")
    return folder / "civicgrid.qgz"


@pytest.fixture
def project() -> Iterator[QgsProject]:
    made = QgsProject()
    yield made
    made.clear()


def known(layer: QgsMapLayer) -> tuple[Any, ...]:
    """All that a project says of a layer, but for the order of attributes."""
    written = QDomDocument()
    layer.exportNamedStyle(written, QgsReadWriteContext())
    lines = sorted("".join(sorted(line)) for line in written.toString().splitlines())
    fields = [(field.name(), field.alias()) for field in layer.fields()]
    return (
        layer.name(),
        layer.source(),
        lines,
        fields,
        layer.featureCount(),
        layer.crs().authid(),
        layer.subsetString(),
        layer.metadata().title(),
    )


def test_layers_are_the_same_when_they_get_their_data_later(project: QgsProject, path: Path) -> None:
    assert project.read(str(path))
    at_once = {key: known(layer) for key, layer in project.mapLayers().items()}
    project.clear()
    assert read_without_data(project, str(path))
    assert not any(layer.isValid() for layer in project.mapLayers().values())
    for layer in project.mapLayers().values():
        complete(layer)
    assert {key: known(layer) for key, layer in project.mapLayers().items()} == at_once


def test_something_may_be_done_before_each_layer(project: QgsProject, path: Path) -> None:
    valid: list[int] = []
    read(project, path, lambda: valid.append(sum(layer.isValid() for layer in project.mapLayers().values())))
    assert valid == list(range(len(project.mapLayers())))
    assert all(layer.isValid() for layer in project.mapLayers().values())


def test_a_project_whose_layers_need_others_is_read_as_a_whole(project: QgsProject, path: Path) -> None:
    assert project.read(str(path))
    first, second = list(project.mapLayers().values())[:2]
    joined = QgsVectorLayerJoinInfo()
    joined.setJoinLayer(second)
    first.addJoin(joined)
    first_id = first.id()
    assert project.write(str(path.with_name("joined.qgz")))
    assert not read_without_data(project, str(path.with_name("joined.qgz")))
    valid: list[bool] = []
    read(project, path.with_name("joined.qgz"), lambda: valid.append(project.mapLayers()[first_id].isValid()))
    assert valid
    assert all(valid)


def test_a_project_with_what_somebody_drew_is_read_as_a_whole(project: QgsProject, path: Path) -> None:
    assert project.read(str(path))
    project.addMapLayer(QgsVectorLayer("Point", "drawn", "memory"))
    assert project.write(str(path.with_name("drawn.qgz")))
    assert not read_without_data(project, str(path.with_name("drawn.qgz")))


def all_known(project: QgsProject, path: Path) -> tuple[Any, ...]:
    project.clear()
    assert project.read(str(path))
    themes = project.mapThemeCollection()
    return (
        {key: known(layer) for key, layer in project.mapLayers().items()},
        [layer.id() for layer in project.layerTreeRoot().layerOrder()],
        {name: [layer.id() for layer in themes.mapThemeVisibleLayers(name)] for name in themes.mapThemes()},
    )


def test_layers_are_the_same_when_they_are_written_apart(project: QgsProject, path: Path) -> None:
    assert project.read(str(path))
    point = next(layer for layer in project.mapLayers().values() if layer.geometryType() == POINT)
    symbol = QgsMarkerSymbol.createSimple(
        {"offset": "1,2", "offset_unit": "Point", "size_unit": "RenderMetersInMapUnits"}
    )
    symbol.symbolLayer(0).setSizeMapUnitScale(QgsMapUnitScale(1000, 5000))
    symbol.setDataDefinedSize(QgsProperty.fromExpression("1 > 0"))
    point.setRenderer(QgsSingleSymbolRenderer(symbol))
    about = point.metadata()
    about.setTitle('told by <somebody> & "others"')
    point.setMetadata(about)
    assert project.write(str(path.with_name("whole.qgz")))
    bits = list(writing(project, path.with_name("apart.qgz")))
    assert len(bits) == len(project.mapLayers()) + 1
    whole = all_known(project, path.with_name("whole.qgz"))
    assert len(whole[0]) > 10
    assert len(whole[2]) > 3
    assert all_known(project, path.with_name("apart.qgz")) == whole


def test_a_layer_without_its_data_is_written_as_it_was(project: QgsProject, path: Path) -> None:
    aside = path.with_name("gone.qgz")
    assert project.read(str(path))
    write(project, aside)
    with_data = all_known(project, aside)
    data = path.with_name("civicgrid.gpkg")
    project.clear()
    data.rename(data.with_suffix(".away"))
    try:
        project.read(str(aside))
        assert not any(layer.isValid() for layer in project.mapLayers().values())
        write(project, aside)
    finally:
        data.with_suffix(".away").rename(data)
    assert all_known(project, aside) == with_data


def test_a_project_may_be_saved_before_its_layers_have_their_data(project: QgsProject, path: Path) -> None:
    whole = all_known(project, path)
    project.clear()
    assert read_without_data(project, str(path))
    for layer in list(project.mapLayers().values())[::2]:
        complete(layer)
    assert project.write(str(path.with_name("early.qgz")))
    assert all_known(project, path.with_name("early.qgz")) == whole
