from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from civicgrid.layers.workspace import gpkg
from civicgrid.qgis_plugin.algorithms import visitfindings
from civicgrid.qgis_plugin.algorithms.sitevisits import SiteVisits
from civicgrid.qgis_plugin.algorithms.visitfindings import VisitFindings
from civicgrid.tests.layers.small_run import small_run
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException, QgsVectorLayer


@pytest.fixture
def asked(tmp_path: Path) -> dict[str, Any]:
    """A list as QField brings it back: one gap confirmed, one rejected."""
    workspace = str(gpkg.write(small_run(), tmp_path / "civicgrid.gpkg"))
    field = str(tmp_path / "visits.gpkg")
    small.run(SiteVisits, {"WORKSPACE": workspace, "OUTPUT": str(tmp_path / "visits.kmz"), "QFIELD": field})
    layer = QgsVectorLayer(field, "visits", "ogr")
    layer.startEditing()
    for feature, finding in zip(layer.getFeatures(), ("确认", "rejected")):
        layer.changeAttributeValue(feature.id(), layer.fields().indexOf("finding"), finding)
    assert layer.commitChanges()
    del layer
    return {"WORKSPACE": workspace, "INPUT": field, "OUTPUT": str(tmp_path / "findings.gpkg")}


def test_findings_are_counted_and_shown(qgis_app: object, asked: dict[str, Any]) -> None:
    listener = small.Listener()
    result = small.run(VisitFindings, asked, listener)
    found = small.read(result["OUTPUT"])
    assert (result["CONFIRMED"], result["REJECTED"], result["UNCLEAR"]) == (1, 1, 0)
    assert result["NOT_VISITED"] == len(found) - 2
    assert sorted(found["finding"].fillna(""))[-2:] == ["confirmed", "rejected"]
    assert any("1 are confirmed, 1 rejected" in info for info in listener.infos)


def test_another_file_is_refused(qgis_app: object, asked: dict[str, Any], tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("a,b\n1,2\n")
    with pytest.raises(QgsProcessingException, match="no list of places to visit"):
        small.run(VisitFindings, {**asked, "INPUT": str(other)})


def test_every_finding_has_its_symbol(qgis_app: object) -> None:
    names = [category.value() for category in visitfindings.renderer(QgsVectorLayer()).categories()]
    assert names == ["confirmed", "rejected", "unclear", ""]


def test_cancel_leaves_nothing(qgis_app: object, asked: dict[str, Any]) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(VisitFindings, asked, listener) == {}
    assert not Path(asked["OUTPUT"]).exists()
