"""A project is the same, whether QGIS reads and writes it as a whole or layer by layer."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import present
from civicgrid.qgis_plugin.projectfile import write, writing
from civicgrid.qgis_plugin.projectparts import complete, layers_of, put_together, read, taken_apart
from civicgrid.tests.layers.small_run import small_run
from qgis.core import (
    Qgis,
    QgsLayoutItemMap,
    QgsMapLayer,
    QgsMapLayerDependency,
    QgsMapUnitScale,
    QgsMarkerSymbol,
    QgsPrintLayout,
    QgsProject,
    QgsProperty,
    QgsRasterLayer,
    QgsReadWriteContext,
    QgsSingleSymbolRenderer,
    QgsTolerance,
    QgsVectorLayer,
    QgsVectorLayerJoinInfo,
    QgsWkbTypes,
)
from qgis.PyQt.QtXml import QDomDocument

TOLERANCE = QgsTolerance.UnitType.Pixels
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
    of_data: tuple[Any, ...] = ()
    if isinstance(layer, QgsVectorLayer):
        fields = [(field.name(), field.alias()) for field in layer.fields()]
        of_data = fields, layer.featureCount(), layer.subsetString()
    return (
        layer.name(),
        layer.source(),
        lines,
        of_data,
        layer.crs().authid(),
        layer.metadata().title(),
    )


def all_of(project: QgsProject) -> dict[str, Any]:
    """All that a project shows and would write, but for where layers without data lie."""
    themes = project.mapThemeCollection()
    tree, document = project.layerTreeRoot(), QDomDocument()
    made = document.createElement("tree")
    tree.writeXml(made, QgsReadWriteContext())
    document.appendChild(made)
    return {
        "layers": {key: known(layer) for key, layer in project.mapLayers().items()},
        "order": [layer.id() for layer in tree.layerOrder()],
        "tree": sorted("".join(sorted(line)) for line in document.toString().splitlines()),
        "themes": {name: [layer.id() for layer in themes.mapThemeVisibleLayers(name)] for name in themes.mapThemes()},
        "snapping": {
            layer.id(): (told.enabled(), told.tolerance())
            for layer, told in project.snappingConfig().individualLayerSettings().items()
        },
        "view": (project.viewSettings().defaultViewExtent(), project.crs().authid(), project.title()),
        "file": (project.baseName(), project.homePath(), project.isDirty()),
        "language": project.metadata().language(),
    }


def as_qgis_reads(project: QgsProject, path: Path) -> dict[str, Any]:
    project.clear()
    assert project.read(str(path))
    found = all_of(project)
    project.clear()
    return found


def test_a_project_put_together_is_the_same_as_if_it_was_read_as_a_whole(project: QgsProject, path: Path) -> None:
    whole = as_qgis_reads(project, path)
    assert len(whole["layers"]) > 10
    assert len(whole["themes"]) > 3
    parts = taken_apart(path)
    assert parts is not None
    layers = list(layers_of(parts))
    assert not any(layer.isValid() for layer in layers)
    assert put_together(project, parts, layers)
    assert len(project.mapLayers()) == len(layers)
    for layer in project.mapLayers().values():
        complete(layer)
    project.setDirty(False)
    assert all_of(project) == whole


def test_a_base_map_comes_along(project: QgsProject, path: Path) -> None:
    assert project.read(str(path))
    below = QgsRasterLayer("type=xyz&url=http://localhost/{z}/{x}/{y}.png&zmax=18&zmin=0", "below", "wms")
    below.setOpacity(0.5)
    project.addMapLayer(below)
    write(project, path.with_name("mapped.qgz"))
    whole = as_qgis_reads(project, path.with_name("mapped.qgz"))
    seen: list[int] = []
    read(project, path.with_name("mapped.qgz"), lambda: seen.append(1))
    assert len(seen) == len(whole["layers"])
    project.setDirty(False)
    assert all_of(project) == whole
    (found,) = project.mapLayersByName("below")
    assert found.isValid()
    assert found.opacity() == 0.5


def test_an_order_of_ones_own_and_what_layers_snap_to_stay(project: QgsProject, path: Path) -> None:
    assert project.read(str(path))
    tree = project.layerTreeRoot()
    tree.setHasCustomLayerOrder(True)
    tree.setCustomLayerOrder(tree.layerOrder()[::-1])
    snapping = project.snappingConfig()
    first, told = next(iter(snapping.individualLayerSettings().items()))
    told.setTolerance(77.0)
    snapping.setIndividualLayerSettings(first, told)
    project.setSnappingConfig(snapping)
    assert project.write(str(path.with_name("ordered.qgs")))
    whole = as_qgis_reads(project, path.with_name("ordered.qgs"))
    read(project, path.with_name("ordered.qgs"), lambda: None)
    assert all_of(project) == whole
    again = project.snappingConfig().individualLayerSettings()
    assert sorted(one.tolerance() for one in again.values())[-1] == 77.0


def test_something_may_be_done_before_each_layer(project: QgsProject, path: Path) -> None:
    beats: list[int] = []
    read(project, path, lambda: beats.append(len(project.mapLayers())))
    assert beats == [0] * len(project.mapLayers())
    assert all(layer.isValid() for layer in project.mapLayers().values())


def join(project: QgsProject) -> None:
    first, second = list(project.mapLayers().values())[:2]
    joined = QgsVectorLayerJoinInfo()
    joined.setJoinLayer(second)
    first.addJoin(joined)


def draw(project: QgsProject) -> None:
    project.addMapLayer(QgsVectorLayer("Point", "drawn", "memory"))


def lay_out(project: QgsProject) -> None:
    layout = QgsPrintLayout(project)
    layout.setName("a sheet")
    layout.addLayoutItem(QgsLayoutItemMap(layout))
    project.layoutManager().addLayout(layout)


def depend(project: QgsProject) -> None:
    first, second = list(project.mapLayers().values())[:2]
    first.setDependencies({QgsMapLayerDependency(second.id())})


@pytest.mark.parametrize("change", [join, draw, lay_out, depend])
def test_a_project_whose_parts_need_others_is_read_as_a_whole(
    project: QgsProject, path: Path, change: Callable[[QgsProject], None]
) -> None:
    assert project.read(str(path))
    change(project)
    changed = path.with_name(f"{change.__name__}.qgz")
    assert project.write(str(changed))
    assert taken_apart(changed) is None
    whole = as_qgis_reads(project, changed)["layers"]
    read(project, changed, lambda: None)
    assert all_of(project)["layers"].keys() == whole.keys()
    assert all(layer.isValid() for layer in project.mapLayers().values())


def test_a_file_that_is_no_project_is_left_to_qgis(tmp_path: Path) -> None:
    (tmp_path / "torn.qgz").write_bytes(b"PK\x03\x04 torn")
    with zipfile.ZipFile(tmp_path / "empty.qgz", "w") as archive:
        archive.writestr("readme.txt", "nothing")
    for name in ("torn.qgz", "empty.qgz", "none.qgz"):
        assert taken_apart(tmp_path / name) is None or not taken_apart(tmp_path / name).layers, name


def test_what_else_an_archive_holds_comes_along(project: QgsProject, path: Path) -> None:
    more = path.with_name("more.qgz")
    shutil.copy(path, more)
    with zipfile.ZipFile(more, "a") as archive:
        archive.writestr("more.qgd", b"a store")
    seen: list[list[str]] = []
    project.readProject.connect(lambda _document: seen.append(sorted(zipfile.ZipFile(project.fileName()).namelist())))
    read(project, more, lambda: None)
    assert seen == [sorted(zipfile.ZipFile(more).namelist())]
    assert "more.qgd" in seen[0]


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
    whole, apart = (as_qgis_reads(project, path.with_name(f"{name}.qgz")) for name in ("whole", "apart"))
    assert apart.pop("file") != whole.pop("file")
    assert apart == whole


@pytest.mark.parametrize("stored", [Qgis.FilePathType.Relative, Qgis.FilePathType.Absolute])
def test_a_project_that_is_written_elsewhere_finds_its_data(
    project: QgsProject, path: Path, tmp_path: Path, stored: Qgis.FilePathType
) -> None:
    assert project.read(str(path))
    project.setFilePathStorage(stored)
    write(project, tmp_path / "elsewhere.qgs")
    absolute = str(path.parent) in (tmp_path / "elsewhere.qgs").read_text(encoding="utf-8")
    assert absolute == (stored == Qgis.FilePathType.Absolute)
    project.clear()
    assert project.read(str(tmp_path / "elsewhere.qgs"))
    assert len(project.mapLayers()) > 10
    assert all(layer.isValid() for layer in project.mapLayers().values())


def test_a_layer_without_its_data_is_written_as_it_was(project: QgsProject, path: Path) -> None:
    aside = path.with_name("gone.qgz")
    assert project.read(str(path))
    write(project, aside)
    with_data = as_qgis_reads(project, aside)
    data = path.with_name("civicgrid.gpkg")
    project.clear()
    data.rename(data.with_suffix(".away"))
    try:
        project.read(str(aside))
        assert not any(layer.isValid() for layer in project.mapLayers().values())
        write(project, aside)
    finally:
        data.with_suffix(".away").rename(data)
    assert as_qgis_reads(project, aside) == with_data


def test_a_project_may_be_saved_before_its_layers_have_their_data(project: QgsProject, path: Path) -> None:
    whole = as_qgis_reads(project, path)
    project.clear()
    parts = taken_apart(path)
    assert put_together(project, parts, list(layers_of(parts)))
    for layer in list(project.mapLayers().values())[::2]:
        complete(layer)
    assert project.write(str(path.with_name("early.qgz")))
    assert as_qgis_reads(project, path.with_name("early.qgz"))["layers"] == whole["layers"]
