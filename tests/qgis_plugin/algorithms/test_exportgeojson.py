from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from civicgrid.geo.datum import SHIFTED
from civicgrid.layers.export.geodata import options
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin import publishing
from civicgrid.qgis_plugin.algorithms.exportgeojson import ExportGeoJson
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture
def asked(tmp_path: Path) -> dict[str, Any]:
    folder = tmp_path / "made"
    folder.mkdir()
    return {"WORKSPACE": str(gpkg.write(small_run(), folder / "civicgrid.gpkg")), "OUTPUT": str(tmp_path / "layers")}


def contents(folder: str) -> dict[str, Any]:
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in Path(folder).glob("*.geojson")}


def test_every_layer_is_a_file(qgis_app: object, asked: dict[str, Any]) -> None:
    result = small.run(ExportGeoJson, asked)
    files = sorted(Path(result["OUTPUT"]).iterdir())
    assert len(files) == result["FILES"] > 3
    made = contents(asked["OUTPUT"])
    assert all(data["type"] == "FeatureCollection" for data in made.values())
    assert "result_case.geojson" not in made


def test_qgis_shows_what_was_written(qgis_app: object, asked: dict[str, Any]) -> None:
    small.run(ExportGeoJson, {**asked, "FORMATS": [0, 1, 2, 3]})
    for end in ("geojson", "geojson.gz", "geojsons", "fgb"):
        path = Path(asked["OUTPUT"]) / f"result_street.{end}"
        layer = QgsVectorLayer(f"/vsigzip/{path}" if end == "geojson.gz" else str(path), "streets", "ogr")
        assert layer.isValid(), end
        assert (layer.featureCount(), layer.crs().authid()) in [(2, "EPSG:4326"), (2, "OGC:CRS84")], end
        assert 120 < layer.extent().center().x() < 120.01
        assert {feature["name"] for feature in layer.getFeatures()} == {"清河街道", "望湖街道"}
        del layer


def test_choices_reach_the_files(qgis_app: object, asked: dict[str, Any]) -> None:
    choice = {"LAYERS": "result_street，public_toilet", "FIELDS": "id, name", "FIELD_NAMES": 1, "LANGUAGE": 2}
    small.run(ExportGeoJson, {**asked, **choice, "COPIES": [0], "DECIMALS": 1, "SMALLEST_COUNT": 0})
    made = contents(asked["OUTPUT"])
    names = {"result_street", "public_toilet", "result_street_gcj02", "public_toilet_gcj02"}
    assert set(made) == {f"{name}.geojson" for name in names}
    assert list(made["result_street.geojson"]["features"][0]["properties"]) == ["编号", "名称"]
    assert made["public_toilet_gcj02.geojson"]["civicgrid"]["datum"] == "GCJ-02"


def test_the_choices_are_those_of_the_options() -> None:
    assert tuple(publishing.form_choices()) == options.FORMATS
    assert tuple(publishing.copy_choices()) == SHIFTED
    assert tuple(publishing.name_choices()) == options.FIELD_NAMES
    assert set(publishing.decimal_choices()) == set(options.DECIMALS)


def test_a_preview_writes_nothing_and_tells_all(qgis_app: object, asked: dict[str, Any]) -> None:
    listener = small.Listener()
    assert small.run(ExportGeoJson, {**asked, "PREVIEW": True}, listener)["FILES"] == 0
    assert not Path(asked["OUTPUT"]).exists()
    assert "result_street" in "\n".join(listener.infos)
    assert "kept back" in "\n".join(listener.infos)


def test_what_is_kept_back_is_said(qgis_app: object, asked: dict[str, Any]) -> None:
    listener = small.Listener()
    small.run(ExportGeoJson, asked, listener)
    assert "cases one by one: result_case" in "\n".join(listener.infos)
    assert "counts of cases of" in "\n".join(listener.infos)


def test_nothing_is_replaced_unasked(qgis_app: object, asked: dict[str, Any]) -> None:
    old = Path(asked["OUTPUT"]) / "result_street.geojson"
    old.parent.mkdir()
    old.write_text("mine")
    with pytest.raises(QgsProcessingException, match=r"already holds 1 of the files: result_street\.geojson"):
        small.run(ExportGeoJson, asked)
    assert old.read_text() == "mine"
    assert [path.name for path in old.parent.iterdir()] == [old.name]
    small.run(ExportGeoJson, {**asked, "OVERWRITE": True})
    assert json.loads(old.read_text(encoding="utf-8"))["type"] == "FeatureCollection"


def test_a_failed_write_leaves_the_old_file(
    qgis_app: object, asked: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    from civicgrid.layers.export.geodata import layerfiles

    old = Path(asked["OUTPUT"]) / "result_street.geojson"
    old.parent.mkdir()
    old.write_text("mine")
    monkeypatch.setattr(layerfiles, "check", lambda path, *_: ["broken"] if "street" in path.name else [])
    with pytest.raises(QgsProcessingException, match="is not valid: broken"):
        small.run(ExportGeoJson, {**asked, "OVERWRITE": True})
    assert old.read_text() == "mine"
    assert [path.name for path in old.parent.iterdir()] == [old.name]


def test_other_files_in_the_folder_stay(qgis_app: object, asked: dict[str, Any]) -> None:
    mine = Path(asked["OUTPUT"]) / "mine.txt"
    mine.parent.mkdir()
    mine.write_text("mine")
    small.run(ExportGeoJson, asked)
    assert mine.read_text() == "mine"


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        ({"LAYERS": "result_streets"}, "no layer “result_streets”"),
        ({"FIELDS": "namen"}, "has a field “namen”"),
    ],
)
def test_what_is_not_there_is_refused(
    qgis_app: object, asked: dict[str, Any], choice: dict[str, str], said: str
) -> None:
    with pytest.raises(QgsProcessingException, match=said):
        small.run(ExportGeoJson, {**asked, **choice})
    assert not Path(asked["OUTPUT"]).exists()


def test_no_workspace_is_refused(qgis_app: object, tmp_path: Path, asked: dict[str, Any]) -> None:
    other = small.saved(small.cells(), tmp_path, "cells.gpkg")
    with pytest.raises(QgsProcessingException, match="is not a CivicGrid workspace"):
        small.run(ExportGeoJson, {**asked, "WORKSPACE": other})
    assert not Path(asked["OUTPUT"]).exists()


def test_cancel_leaves_nothing(qgis_app: object, tmp_path: Path, asked: dict[str, Any]) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(ExportGeoJson, asked, listener) == {}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["made"]
