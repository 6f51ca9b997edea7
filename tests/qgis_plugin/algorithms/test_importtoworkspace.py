from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.layers.workspace.opening import open_store
from civicgrid.qgis_plugin.algorithms.importtoworkspace import ImportToWorkspace
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException

JUNE = "编号,公厕名称,经度,纬度,坑位数\nG1,人民路公厕,120.15,30.28,6\nG2,中山路公厕,120.16,30.29,4\nG3,无坐标,,,\n"
JULY = "编号,公厕名称,经度,纬度,坑位数\nG1,人民路公厕,120.15,30.28,8\nG4,滨河公厕,120.17,30.27,5\n"


def parameters(folder: Path, text: str = JUNE, **more: object) -> dict[str, object]:
    path = folder / "公厕.csv"
    path.write_text(text, encoding="gb18030")
    return {"INPUT": str(path), "WORKSPACE": str(folder / "工作库.gpkg"), "WHO": "王", **more}


def counts(result: dict[str, object]) -> list[object]:
    return [result[name] for name in ("ADDED", "CHANGED", "GONE", "SAME", "KEPT")]


def test_the_next_month_replaces_and_is_told(qgis_app: object, tmp_path: Path) -> None:
    first = small.run(ImportToWorkspace, parameters(tmp_path))
    assert (first["ROWS_READ"], first["ROWS_USED"], first["ROWS_REJECTED"]) == (3, 2, 1)
    assert first["KINDS"] == "public_toilet"
    assert counts(first) == [2, 0, 0, 0, 0]
    second = small.run(ImportToWorkspace, parameters(tmp_path, JULY))
    assert counts(second) == [1, 1, 1, 0, 0]
    store = open_store("工作库.gpkg", tmp_path)
    assert store.frame("public_toilet")["id"].tolist() == ["G1", "G4"]
    assert [line.who for line in store.history()] == ["王", "王"]


def test_adding_keeps_the_others(qgis_app: object, tmp_path: Path) -> None:
    small.run(ImportToWorkspace, parameters(tmp_path))
    assert counts(small.run(ImportToWorkspace, parameters(tmp_path, JULY, MODE=1))) == [1, 1, 0, 0, 0]
    assert sorted(open_store("工作库.gpkg", tmp_path).frame("public_toilet")["id"]) == ["G1", "G2", "G4"]


def test_another_geopackage_is_refused(qgis_app: object, tmp_path: Path) -> None:
    other = small.saved(small.toilets(), tmp_path, "other.gpkg")
    with pytest.raises(QgsProcessingException, match=r"other\.gpkg"):
        small.run(ImportToWorkspace, parameters(tmp_path, WORKSPACE=other))


def test_cancel_leaves_the_workspace_as_it_was(qgis_app: object, tmp_path: Path) -> None:
    small.run(ImportToWorkspace, parameters(tmp_path))
    listener = small.Listener()
    listener.cancel()
    assert small.run(ImportToWorkspace, parameters(tmp_path, JULY), listener) == {}
    assert open_store("工作库.gpkg", tmp_path).frame("public_toilet")["id"].tolist() == ["G1", "G2"]
