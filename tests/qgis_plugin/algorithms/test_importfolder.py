from __future__ import annotations

from pathlib import Path
from typing import Any

import pyogrio
import pytest
from civicgrid.qgis_plugin.algorithms.importfolder import ImportFolder
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException

HEADER = "公厕名称,经度,纬度"
ROWS = [f"公厕{n},{120.3 + n * 0.003:.6f},30.6" for n in range(4)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "报送"
    (made / "东街道").mkdir(parents=True)
    (made / "公厕一.csv").write_bytes("\n".join([HEADER, *ROWS[:2], "空,,30"]).encode("gb18030"))
    (made / "东街道" / "公厕二.csv").write_text("\n".join([HEADER, *ROWS[2:]]), encoding="utf-8")
    (made / "停车场.csv").write_text("停车场名称,总车位数,经度,纬度\n一,20,120.301,30.601\n", encoding="utf-8")
    (made / "说明.csv").write_text("甲,乙\n1,2\n", encoding="utf-8")
    (made / "照片.png").write_bytes(b"\x89PNG")
    return made


def asked(folder: Path, **more: Any) -> dict[str, Any]:
    out = folder.parent
    return {"FOLDER": str(folder), "OUTPUT": str(out / "o.gpkg"), "ACCOUNTS": str(out / "a.gpkg"), **more}


def test_one_layer_a_kind_and_an_account_of_every_file(qgis_app: object, folder: Path) -> None:
    result = small.run(ImportFolder, asked(folder, RECURSIVE=True, REJECTED=str(folder.parent / "r.gpkg")))
    counts = {key: result[key] for key in ("FILES", "FILES_REFUSED", "LAYERS", "ROWS_READ", "ROWS_USED")}
    assert counts == {"FILES": 4, "FILES_REFUSED": 1, "LAYERS": 2, "ROWS_READ": 6, "ROWS_USED": 5}
    assert result["ROWS_REJECTED"] == 1
    layers = {
        name: len(pyogrio.read_dataframe(result["OUTPUT"], layer=name)) for name in ("public_toilet", "parking_lot")
    }
    assert layers == {"public_toilet": 4, "parking_lot": 1}
    accounts = pyogrio.read_dataframe(result["ACCOUNTS"]).set_index("file")
    assert accounts["rows_read"].to_dict() == {"公厕一.csv": 3, "东街道/公厕二.csv": 2, "停车场.csv": 1, "说明.csv": 0}
    assert "recognised" in accounts.loc["说明.csv", "refused"]
    assert accounts.drop("说明.csv")["refused"].fillna("").eq("").all()
    rejected = pyogrio.read_dataframe(result["REJECTED"])
    assert rejected["reason"].tolist() == ["no_coordinates"]


def test_pattern_and_folders_inside_choose_the_files(qgis_app: object, folder: Path) -> None:
    assert small.run(ImportFolder, asked(folder))["FILES"] == 3
    result = small.run(ImportFolder, asked(folder, PATTERN="公厕*", RECURSIVE=True))
    assert (result["FILES"], result["ROWS_USED"]) == (2, 4)


@pytest.mark.parametrize(
    ("more", "said"),
    [({"FOLDER": "/nowhere"}, "no folder"), ({"PATTERN": "*.pdf"}, "No table or map"), ({"ENCODING": "GBX"}, "GBX")],
)
def test_refused_input(qgis_app: object, folder: Path, more: dict[str, Any], said: str) -> None:
    with pytest.raises(QgsProcessingException, match=said):
        small.run(ImportFolder, asked(folder, **more))


def test_where_nothing_can_be_used_nothing_is_written(qgis_app: object, folder: Path) -> None:
    with pytest.raises(QgsProcessingException, match="recognised"):
        small.run(ImportFolder, asked(folder, PATTERN="说明*"))
    assert not (folder.parent / "o.gpkg").exists()


def test_cancelled_leaves_nothing(qgis_app: object, folder: Path) -> None:
    assert small.run(ImportFolder, asked(folder), small.Listener(cancel_at=1)) == {}
    assert not (folder.parent / "o.gpkg").exists()
    assert [path.name for path in folder.parent.iterdir()] == ["报送"]
