"""What is handed over holds no name, no number of a person, and is a workspace again."""

from __future__ import annotations

from pathlib import Path

import pytest
from civicgrid.geo.columns import REPORTER_CODE
from civicgrid.layers import studyfile
from civicgrid.layers.problems import Refused
from civicgrid.layers.workspace.bringing import bring
from civicgrid.layers.workspace.handover import hand_over
from civicgrid.layers.workspace.opening import open_store

TABLE = (
    "编号,公厕名称,联系人,联系电话,经度,纬度\n"
    "G1,人民路公厕,欧阳秘密,13912345678,120.15,30.28\n"
    "G2,无处公厕,欧阳秘密,13912345678,,\n"
)


def brought(folder: Path):
    (folder / "公厕.csv").write_text(TABLE, encoding="utf-8")
    study = studyfile.from_json(
        {
            "civicgrid_study": 1,
            "title": "t",
            "district": "d",
            "sources": [{"path": "公厕.csv", "kind": "public_toilet", "personal": ["联系人", "联系电话"]}],
        },
        folder,
    )
    store = open_store("w.gpkg", folder)
    bring(store, study, "replace", who="欧阳秘密")
    return store


def test_nothing_personal_leaves(tmp_path: Path) -> None:
    store = brought(tmp_path)
    assert "欧阳秘密".encode() in (tmp_path / "w.gpkg").read_bytes()
    copy = hand_over(store, tmp_path / "给环保局.gpkg")
    held = copy.read_bytes()
    assert "欧阳秘密".encode() not in held
    assert b"13912345678" not in held


def test_who_filed_a_case_is_read_and_does_not_leave(tmp_path: Path) -> None:
    rows = "任务号,小类名称,采集员编号,经度,纬度\nA1,暴露垃圾,CJ0077,120.15,30.28\nA2,暴露垃圾,CJ0078,120.16,30.29\n"
    (tmp_path / "案件.csv").write_text(rows, encoding="utf-8")
    source = {"path": "案件.csv", "kind": "case"}
    study = studyfile.from_json({"civicgrid_study": 1, "title": "t", "district": "d", "sources": [source]}, tmp_path)
    store = open_store("w.gpkg", tmp_path)
    bring(store, study, "replace")
    assert store.frame("case")[REPORTER_CODE].tolist() == ["CJ0077", "CJ0078"]
    assert b"CJ0077" not in hand_over(store, tmp_path / "copy.gpkg").read_bytes()


def test_the_copy_is_a_workspace_again(tmp_path: Path) -> None:
    store = brought(tmp_path)
    hand_over(store, tmp_path / "copy.gpkg")
    again = open_store("copy.gpkg", tmp_path)
    assert again.frame("public_toilet")["name"].tolist() == ["人民路公厕"]
    assert again.crs == store.crs
    assert again.rejected()[["row", "reason"]].values.tolist() == [[3, "no_coordinates"]]
    assert [line.who for line in again.history()] == [""]
    (change,) = bring(again, _study(tmp_path), "append").changes
    assert change.same == 1


def _study(folder: Path):
    source = {"path": "公厕.csv", "kind": "public_toilet"}
    data = {"civicgrid_study": 1, "title": "t", "district": "d", "sources": [source]}
    return studyfile.from_json(data, folder)


def test_an_empty_workspace_is_said(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        hand_over(open_store("nothing.gpkg", tmp_path), tmp_path / "copy.gpkg")
    assert refused.value.problems[0].code == "workspace_empty"
    assert not (tmp_path / "copy.gpkg").exists()


def test_the_copy_never_takes_the_place_of_the_workspace(tmp_path: Path) -> None:
    store = brought(tmp_path)
    before = (tmp_path / "w.gpkg").read_bytes()
    (tmp_path / "link.gpkg").symlink_to(tmp_path / "w.gpkg")
    for name in ("w.gpkg", "link.gpkg"):
        with pytest.raises(Refused) as refused:
            hand_over(store, tmp_path / name)
        assert refused.value.problems[0].code == "handover_onto_itself"
    assert (tmp_path / "w.gpkg").read_bytes() == before
