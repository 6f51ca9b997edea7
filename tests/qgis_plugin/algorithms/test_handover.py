from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.layers.workspace.opening import open_store
from civicgrid.qgis_plugin.algorithms.handover import HandOver
from civicgrid.qgis_plugin.algorithms.importtoworkspace import ImportToWorkspace
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


def filled(folder: Path) -> str:
    table = folder / "公厕.csv"
    table.write_text("编号,公厕名称,经度,纬度\nG1,人民路公厕,120.15,30.28\n", encoding="utf-8")
    workspace = str(folder / "w.gpkg")
    small.run(ImportToWorkspace, {"INPUT": str(table), "WORKSPACE": workspace})
    return workspace


def test_a_copy_opens_as_a_workspace(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(HandOver, {"WORKSPACE": filled(tmp_path), "OUTPUT": str(tmp_path / "copy.gpkg")})
    assert result["KINDS"] == 1
    assert open_store("copy.gpkg", tmp_path).frame("public_toilet")["id"].tolist() == ["G1"]


def test_what_is_no_workspace_is_refused(qgis_app: object, tmp_path: Path) -> None:
    other = small.saved(small.toilets(), tmp_path, "other.gpkg")
    with pytest.raises(QgsProcessingException, match=r"other\.gpkg"):
        small.run(HandOver, {"WORKSPACE": other, "OUTPUT": str(tmp_path / "copy.gpkg")})


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    workspace, listener = filled(tmp_path), small.Listener()
    listener.cancel()
    assert small.run(HandOver, {"WORKSPACE": workspace, "OUTPUT": str(tmp_path / "copy.gpkg")}, listener) == {}
    assert not (tmp_path / "copy.gpkg").exists()
