"""The project opens anywhere, shows everything in words, and looks as it should."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest
from civicgrid.geo import columns as col
from civicgrid.layers.export.geodata import release
from civicgrid.layers.kinds import kinds
from civicgrid.layers.run import Run
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import present, shown, styles
from civicgrid.qgis_plugin.mapcontent import groups
from civicgrid.qgis_plugin.prints import further
from civicgrid.qgis_plugin.words import labels
from civicgrid.tests.layers.small_run import small_run
from qgis.core import QgsGeometryGeneratorSymbolLayer, QgsProject, QgsVectorLayer


@pytest.fixture(scope="module")
def run() -> Run:
    return small_run()


@pytest.fixture(scope="module")
def folder(run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The products in Chinese, in a folder they were moved to after they were made."""
    made = tmp_path_factory.mktemp("made")
    gpkg.write(run, made / "civicgrid.gpkg")
    present.build_project(run, made / "civicgrid.gpkg", made / "civicgrid.qgz", "zh_CN")
    moved = tmp_path_factory.mktemp("搬走 later") / "结果"
    shutil.move(str(made), moved)
    return moved


@pytest.fixture
def project(folder: Path) -> Iterator[QgsProject]:
    opened = QgsProject()
    assert opened.read(str(folder / "civicgrid.qgz"))
    yield opened
    opened.clear()


def layer(project: QgsProject, code: str) -> QgsVectorLayer:
    found = present.layer_of(project, code)
    assert found is not None, code
    return found


def test_opens_in_another_folder(project: QgsProject) -> None:
    layers = project.mapLayers().values()
    assert len(layers) > 10
    assert not [item.name() for item in layers if not item.isValid()]
    assert not [item.name() for item in layers if item.dataProvider().name() != "ogr"]


def text_of(project: Path) -> str:
    with zipfile.ZipFile(project) as archive:
        return next(archive.read(name) for name in archive.namelist() if name.endswith(".qgs")).decode("utf-8")


def test_names_no_absolute_path(folder: Path) -> None:
    text = text_of(folder / "civicgrid.qgz")
    assert "./civicgrid.gpkg|layername=" in text
    assert str(folder.parent.parent) not in text
    assert "/resources/" not in text
    assert str(Path.home()) not in text


def test_names_nobody(folder: Path, project: QgsProject, tmp_path: Path) -> None:
    further.save(project, tmp_path / "with-layouts.qgz")
    for path in (folder / "civicgrid.qgz", tmp_path / "with-layouts.qgz"):
        text = text_of(path)
        assert "saveUser" not in text
        assert "<author></author>" in text


def test_title_crs_and_extent(project: QgsProject, run: Run) -> None:
    assert project.title() == "清河区设施布局"
    assert project.crs().authid() == "EPSG:4549"
    assert project.viewSettings().defaultViewExtent().contains(present.whole_extent(run))


def test_every_field_has_a_name_in_words(project: QgsProject) -> None:
    raw = {
        f"{item.name()}.{field.name()}"
        for item in project.mapLayers().values()
        for field in item.fields()
        if field.name() != "fid" and not field.alias()
    }
    assert not raw
    cells = layer(project, shown.HOTSPOTS)
    assert cells.attributeAlias(cells.fields().lookupField("dist_m_public_toilet")) == "到最近公共厕所的距离(m)"


def test_fields_that_nothing_is_said_of_are_not_written(folder: Path) -> None:
    """QGIS reads them for every field, over hundreds of milliseconds."""
    text = text_of(folder / "civicgrid.qgz")
    assert set(re.findall('<editWidget type="(.*?)"', text)) == {"ValueMap"}
    assert not re.search('<default [^>]*expression=""|<constraint [^>]*exp=""|<constraint [^>]*constraints="0"', text)


def test_kinds_are_named_alone(project: QgsProject) -> None:
    """Not every word that there is."""
    rejected = layer(project, "rejected_rows")
    named = rejected.editorWidgetSetup(rejected.fields().lookupField("kind")).config()["map"]
    assert {code for entry in named for code in entry.values()} == set(kinds())


def test_codes_show_as_words(project: QgsProject) -> None:
    toilets = layer(project, "public_toilet")
    setup = toilets.editorWidgetSetup(toilets.fields().lookupField("state"))
    assert setup.type() == "ValueMap"
    assert {"规划": "planned"} in setup.config()["map"]


def test_layers_and_groups_speak_the_language(project: QgsProject) -> None:
    groups = [group.name() for group in project.layerTreeRoot().findGroups()]
    assert groups[:3] == ["设施", "边界与网格", "案件"]
    names = {item.name() for item in project.mapLayers().values()}
    assert {"公共厕所", "公共厕所覆盖盲区", "案件热点(单元网格)"} <= names
    assert not [name for name in {*groups, *names} if ": " in name]


def test_english_too(run: Run, tmp_path: Path) -> None:
    gpkg.write(run, tmp_path / "civicgrid.gpkg")
    present.build_project(run, tmp_path / "civicgrid.gpkg", tmp_path / "p.qgz", "en")
    opened = QgsProject()
    assert opened.read(str(tmp_path / "p.qgz"))
    assert opened.title() == "Facilities of Qinghe"
    assert {"Public toilet", "Public toilet: gaps"} <= {item.name() for item in opened.mapLayers().values()}
    opened.clear()


def test_gaps_are_hatched_red_with_an_outline(project: QgsProject) -> None:
    symbol = layer(project, col.gap("public_toilet")).renderer().symbol()
    parts = [symbol.symbolLayer(number) for number in range(symbol.symbolLayerCount())]
    hatching = [part for part in parts if isinstance(part, QgsGeometryGeneratorSymbolLayer)]
    assert hatching[0].subSymbol().color().name() == styles.palette()["gap"]
    assert parts[0].strokeColor().name() == styles.palette()["gap"]


def test_grid_is_magenta_and_only_close_by(project: QgsProject) -> None:
    grid = layer(project, "grid_cell")
    pen = grid.renderer().symbol().symbolLayer(0).strokeColor()
    assert pen.hue() == pytest.approx(styles.colour("grid_cell").hue(), abs=1)
    assert pen.alpha() == 255
    assert grid.hasScaleBasedVisibility()


def test_planned_facilities_are_hollow(project: QgsProject) -> None:
    found = layer(project, "public_toilet").renderer().categories()
    categories = {item.value(): item.symbol().clone() for item in found}
    assert set(categories) == {"existing", "not_yet"}
    existing, planned = (categories[state].symbolLayer(1) for state in ("existing", "not_yet"))
    assert existing.path().startswith("base64:")
    assert existing.fillColor() == planned.strokeColor()
    assert existing.fillColor() != planned.fillColor()


def test_street_names_have_a_halo(project: QgsProject) -> None:
    streets = layer(project, "street")
    assert streets.labelsEnabled()
    assert streets.labeling().settings().format().buffer().enabled()


def test_labels_ask_for_no_font_that_is_not_here(project: QgsProject) -> None:
    """Newer QGIS fetches its own font from the network for whatever is given none, and may crash as it ends."""
    labelled = [one for one in project.mapLayers().values() if isinstance(one, QgsVectorLayer) and one.labeling()]
    assert {one.labeling().settings().format().font().family() for one in labelled} == {styles.family()}


def test_starts_readable(project: QgsProject) -> None:
    """Not everything at once: no coverage, no density, no single cases."""
    on = {str(item.customProperty(present.LAYER)) for item in project.layerTreeRoot().checkedLayers()}
    assert {"street", "public_toilet", "pocket_park", shown.HOTSPOTS} <= on
    assert not on & {"density", "cases", col.covered("public_toilet"), col.gap("public_toilet")}


def test_each_topic_has_a_theme(project: QgsProject) -> None:
    themes = project.mapThemeCollection()
    words = labels("zh_CN")
    wanted = [present.theme_name(code, words) for code in ("overview", "hotspots", "public_toilet", "pocket_park")]
    assert sorted(themes.mapThemes()) == sorted(wanted)
    on_it = {str(item.customProperty(present.LAYER)) for item in themes.mapThemeVisibleLayers(wanted[2])}
    assert {"public_toilet", col.gap("public_toilet"), col.covered("public_toilet"), "street"} <= on_it
    assert "pocket_park" not in on_it


def test_a_table_of_points_and_polygons_shows_all_of_it(tmp_path: Path) -> None:
    run = small_run()
    toilets = run.inputs["public_toilet"].copy()
    toilets.loc[0, "geometry"] = toilets.geometry.iloc[0].buffer(20)
    run = replace(run, inputs={**run.inputs, "public_toilet": toilets})
    gpkg.write(run, tmp_path / "civicgrid.gpkg")
    present.build_project(run, tmp_path / "civicgrid.gpkg", tmp_path / "p.qgz", "zh_CN")
    project = QgsProject()
    assert project.read(str(tmp_path / "p.qgz"))
    layers = [layer for layer in project.mapLayers().values() if layer.customProperty(present.LAYER) == "public_toilet"]
    assert all(layer.isValid() for layer in layers)
    assert sorted(layer.featureCount() for layer in layers) == [1, len(toilets) - 1]
    del layers
    project.clear()


def test_overlaps_and_gaps_of_areas_are_a_layer_that_is_off_at_first(tmp_path: Path) -> None:
    run = small_run()
    cells = run.inputs["grid_cell"]
    checked = cells.geometry.iloc[[0]].to_frame("geometry").reset_index(drop=True)
    checked[list(col.CHECK_COLUMNS)] = [["overlap", "grid_cell", cells["id"].iloc[0], cells["id"].iloc[1], 25.0]]
    run = replace(run, layers={**run.layers, col.RESULT_CHECK: checked})
    gpkg.write(run, tmp_path / "civicgrid.gpkg")
    assert gpkg.read(tmp_path / "civicgrid.gpkg").layers[col.RESULT_CHECK]["area_m2"].tolist() == [25.0]
    assert col.RESULT_CHECK not in release.layers(run)
    present.build_project(run, tmp_path / "civicgrid.gpkg", tmp_path / "p.qgz", "en")
    project = QgsProject()
    assert project.read(str(tmp_path / "p.qgz"))
    checks = layer(project, col.RESULT_CHECK)
    assert (checks.name(), checks.featureCount()) == ("Overlaps and gaps", 1)
    assert not project.layerTreeRoot().findLayer(checks.id()).isVisible()
    assert checks.fields()[checks.fields().lookupField("other_id")].alias() == "Other area"
    del checks
    project.clear()


def test_dwellings_inside_the_protection_distance_are_a_layer_of_their_kind(tmp_path: Path) -> None:
    run = small_run()
    near = run.inputs["grid_cell"].iloc[:1][["id", "name", "geometry"]].reset_index(drop=True)
    near = near.assign(dwelling_id="J1", dwelling_name="一号楼", dist_m=4.5, demanded_m=10.0, standard_id="x")
    none = near.iloc[:0]
    layers = {col.too_near("public_toilet"): near, col.too_near("pocket_park"): none}
    run = replace(run, layers={**run.layers, **layers})
    gpkg.write(run, tmp_path / "civicgrid.gpkg")
    present.build_project(run, tmp_path / "civicgrid.gpkg", tmp_path / "p.qgz", "en")
    project = QgsProject()
    assert project.read(str(tmp_path / "p.qgz"))
    shown = layer(project, col.too_near("public_toilet"))
    assert (shown.name(), shown.featureCount()) == ("Public toilet: dwellings too near", 1)
    assert shown.attributeAlias(shown.fields().lookupField("demanded_m")) == "Distance demanded (m)"
    assert not project.mapLayersByName("Pocket park: dwellings too near")
    del shown
    project.clear()


def test_the_heat_map_is_as_wide_as_the_bandwidth_proposed(project: QgsProject, run: Run) -> None:
    """A quartic kernel is as wide as a Gaussian of its radius / √8; without a proposal it has 300 m."""
    assert layer(project, "density").renderer().radius() == 300.0
    row = {"metric": "case_bandwidth", "level": "whole", "value": 100.0}
    proposed = replace(run, figures=pd.concat([run.figures, pd.DataFrame([row])]))
    (heat,) = [one for group in groups(proposed, labels("en")) for one in group.layers if one.code == "density"]
    assert heat.renderer.radius() == pytest.approx(100 * 8**0.5)
    assert heat.name == "Case density (283 m)"


def test_a_project_that_was_opened_apart_lets_go_of_its_layers_whatever_happens(
    qgis_app: object, tmp_path: Path
) -> None:
    run, kept = small_run(), []
    gpkg.write(run, tmp_path / "civicgrid.gpkg")
    present.build_project(run, tmp_path / "civicgrid.gpkg", tmp_path / "civicgrid.qgz", "en")

    def broken() -> None:
        with present.opened(tmp_path / "civicgrid.qgz") as project:
            kept.append(project)
            assert project.mapLayers()
            raise RuntimeError("cancelled")

    with pytest.raises(RuntimeError, match="cancelled"):
        broken()
    assert not kept[0].mapLayers()
