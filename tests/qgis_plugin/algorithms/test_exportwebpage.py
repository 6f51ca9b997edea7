from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.layers.basemaps import codes
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin.algorithms.exportwebpage import BASEMAPS, ExportWebPage
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


@pytest.fixture
def asked(tmp_path: Path) -> dict[str, str]:
    folder = tmp_path / "made"
    folder.mkdir()
    return {"WORKSPACE": str(gpkg.write(small_run(), folder / "civicgrid.gpkg")), "OUTPUT": str(tmp_path / "map.html")}


@pytest.mark.parametrize(("language", "word"), [(0, "清河区设施布局"), (1, "Facilities of Qinghe")])
def test_one_page_in_the_language_asked_for(
    qgis_app: object, tmp_path: Path, asked: dict[str, str], language: int, word: str
) -> None:
    result = small.run(ExportWebPage, {**asked, "LANGUAGE": language})
    assert word in Path(result["OUTPUT"]).read_text(encoding="utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made", "map.html"]


def test_no_workspace_is_refused(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    other = small.saved(small.cells(), tmp_path, "cells.gpkg")
    with pytest.raises(QgsProcessingException, match="is not a CivicGrid workspace"):
        small.run(ExportWebPage, {**asked, "WORKSPACE": other})
    assert not Path(asked["OUTPUT"]).exists()


def test_cancel_leaves_nothing(qgis_app: object, tmp_path: Path, asked: dict[str, str]) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(ExportWebPage, asked, listener) == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made"]


def test_every_base_map_can_be_chosen() -> None:
    assert BASEMAPS[2:] == codes()


def test_a_base_map_is_one_more_thing_that_may_be_asked_for(qgis_app: object, asked: dict[str, str]) -> None:
    osm, none = 2, 1
    small.run(ExportWebPage, {**asked, "BASEMAP": osm})
    assert "img-src data: https://tile.openstreetmap.org" in Path(asked["OUTPUT"]).read_text(encoding="utf-8")
    small.run(ExportWebPage, {**asked, "BASEMAP": none})
    assert 'img-src data:"' in Path(asked["OUTPUT"]).read_text(encoding="utf-8")


def test_tianditu_takes_the_key_given_and_refuses_none(qgis_app: object, asked: dict[str, str]) -> None:
    tianditu = {**asked, "BASEMAP": 3}
    small.run(ExportWebPage, {**tianditu, "KEY": "a1B2"})
    assert "&tk=a1B2" in Path(asked["OUTPUT"]).read_text(encoding="utf-8").replace("\\u0026", "&")
    with pytest.raises(QgsProcessingException, match="no key of yours"):
        small.run(ExportWebPage, {**tianditu, "OUTPUT": asked["OUTPUT"] + ".html"})
