from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin.algorithms.sitevisits import SiteVisits
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture
def asked(tmp_path: Path) -> dict[str, Any]:
    workspace = gpkg.write(small_run(), tmp_path / "civicgrid.gpkg")
    return {"WORKSPACE": str(workspace), "OUTPUT": str(tmp_path / "out" / "visits.kmz")}


def test_the_list_is_written_for_phones_and_for_qfield(qgis_app: object, asked: dict[str, Any], tmp_path: Path) -> None:
    result = small.run(SiteVisits, {**asked, "QFIELD": str(tmp_path / "visits.gpkg")})
    with zipfile.ZipFile(result["OUTPUT"]) as packed:
        assert packed.read("doc.kml").decode().count("<Placemark>") == result["PLACES"] > 1
    layer = QgsVectorLayer(result["QFIELD"], "visits", "ogr")
    assert layer.featureCount() == result["PLACES"]
    assert {"visit", "finding", "visit_note", "visited_on"} <= set(layer.fields().names())
    del layer


def test_choices_reach_the_list(qgis_app: object, asked: dict[str, Any]) -> None:
    result = small.run(SiteVisits, {**asked, "LAYERS": "gap_public_toilet", "MOST": 1, "LANGUAGE": 2})
    assert result["PLACES"] == 1
    with zipfile.ZipFile(result["OUTPUT"]) as packed:
        assert "gap_public_toilet/public_toilet-1" in packed.read("doc.kml").decode()


def test_a_layer_that_is_not_there_is_refused(qgis_app: object, asked: dict[str, Any]) -> None:
    with pytest.raises(QgsProcessingException, match="no layer “gap_x”"):
        small.run(SiteVisits, {**asked, "LAYERS": "gap_x"})
    assert not Path(asked["OUTPUT"]).exists()


def test_cancel_leaves_the_old_list(qgis_app: object, asked: dict[str, Any]) -> None:
    old = Path(asked["OUTPUT"])
    old.parent.mkdir()
    old.write_text("old")
    listener = small.Listener()
    listener.cancel()
    assert small.run(SiteVisits, asked, listener) == {}
    assert old.read_text() == "old"
    assert [path.name for path in old.parent.iterdir()] == ["visits.kmz"]
