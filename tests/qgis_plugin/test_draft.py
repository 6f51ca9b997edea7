"""The study while it is put together: where its sources stand when it is saved."""

from __future__ import annotations

import json
from pathlib import Path

from civicgrid.qgis_plugin.docks.draft import Draft


def test_files_are_relative_to_the_study_and_databases_are_not(qgis_app: object, tmp_path: Path) -> None:
    draft = Draft.new("2026-11-21")
    table = tmp_path / "数据" / "公厕.csv"
    draft.add([{"path": table.as_posix()}, {"path": "postgis:区库", "layer": "public.toilets"}])
    draft.save(tmp_path / "study.json")
    sources = json.loads((tmp_path / "study.json").read_text(encoding="utf-8"))["sources"]
    assert [source["path"] for source in sources] == ["数据/公厕.csv", "postgis:区库"]


def test_a_source_of_the_same_layer_and_kind_is_replaced(qgis_app: object, tmp_path: Path) -> None:
    draft = Draft.new("2026-11-21")
    path = (tmp_path / "公厕.csv").as_posix()
    assert draft.add([{"path": path, "kind": "public_toilet"}]) == 0
    assert draft.add([{"path": path, "kind": "public_toilet", "datum": "gcj02"}, {"path": path, "kind": "case"}]) == 1
    assert [source.get("datum") for source in draft.sources] == ["gcj02", None]


def test_an_own_profile_comes_with_its_content_and_keeps_only_changes_of_its_rules() -> None:
    from civicgrid.layers import ownstandards

    draft = Draft.new("2026-06-30")
    draft.set_radius("toilet_crowded", 280)
    draft.set_radius("parking_walk", 400)
    own = ownstandards.copied(ownstandards.shipped("china"))
    draft.set_profile("own_china_copy", own)
    assert draft.changes == []
    draft.set_radius("toilet_crowded", 280)
    draft.set_radius("parking_walk", 400)
    fewer = {**own, "rules": [rule for rule in own["rules"] if rule["id"] != "parking_walk"]}
    draft.set_profile("own_china_copy", fewer)
    assert draft.changes == [{"id": "toilet_crowded", "radius_m": 280}]
    assert draft.own_profiles == {"own_china_copy": fewer}
    draft.set_profile("japan")
    assert draft.own_profiles == {}
    assert "own" not in draft.document["standards"]
