"""The base map of a project: below all, on every map, and its owner named on every sheet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from civicgrid.layers.problems import Refused
from civicgrid.layers.run import Run
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import basemaps, present
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin.laidout import sheets
from qgis.core import QgsProject, QgsRasterLayer

OWNER = "© 天地图 国家基础地理信息中心"


@pytest.fixture
def own_key() -> Iterator[str]:
    before = basemaps.key()
    basemaps.keep_key(" a1B2 ")
    yield "a1B2"
    basemaps.keep_key(before)


def asking(code: str) -> Run:
    run = small_run()
    return replace(run, study=replace(run.study, basemap=code))


def opened(run: Run, folder: Path) -> QgsProject:
    gpkg.write(run, folder / "civicgrid.gpkg")
    present.build_project(run, folder / "civicgrid.gpkg", folder / "p.qgz", "zh_CN")
    project = QgsProject()
    assert project.read(str(folder / "p.qgz"))
    return project


def test_it_lies_below_all_on_every_map(qgis_app: object, tmp_path: Path, own_key: str) -> None:
    project = opened(asking("tianditu"), tmp_path)
    order = [layer for layer in project.layerTreeRoot().layerOrder() if layer.isSpatial()]
    raster = [isinstance(layer, QgsRasterLayer) for layer in order]
    assert raster == [False] * (len(order) - 2) + [True, True]
    assert ["LAYER%3Dcva" in layer.source() for layer in order[-2:]] == [True, False]  # names above the map
    assert all(layer.isValid() and f"tk%3D{own_key}" in layer.source() for layer in order[-2:])
    themes = project.mapThemeCollection()
    for theme in themes.mapThemes():
        assert set(order[-2:]) <= set(themes.mapThemeVisibleLayers(theme))
    project.clear()


def test_every_sheet_names_whose_it_is(qgis_app: object, tmp_path: Path, own_key: str) -> None:
    run = asking("tianditu")
    project = opened(run, tmp_path)
    notices = [sheet.layout.itemById("notice").text() for sheet in sheets(run, project, "zh_CN")]
    assert notices == [f"虚构数据 · {OWNER}"] * 4
    project.clear()


def test_without_one_there_is_none(qgis_app: object, tmp_path: Path) -> None:
    project = opened(small_run(), tmp_path)
    assert basemaps.attribution(project) == ""
    assert not [layer for layer in project.mapLayers().values() if isinstance(layer, QgsRasterLayer)]
    project.clear()


def test_a_key_that_is_missing_is_said(qgis_app: object) -> None:
    basemaps.keep_key("")
    assert basemaps.chosen(asking("osm").study) is not None
    with pytest.raises(Refused) as refused:
        basemaps.chosen(asking("tianditu").study)
    assert [problem.code for problem in refused.value.problems] == ["basemap_key"]
