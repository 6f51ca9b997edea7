"""The study while it is put together: where its sources stand when it is saved."""

from __future__ import annotations

import copy
import json
from dataclasses import replace
from pathlib import Path

from civicgrid.layers.decisions import Decision, to_json
from civicgrid.qgis_plugin.docks.draft import Draft


def test_files_are_relative_to_the_study_and_databases_are_not(qgis_app: object, tmp_path: Path) -> None:
    draft = Draft.new(data_date="2026-11-21")
    table = tmp_path / "数据" / "公厕.csv"
    draft.add([{"path": table.as_posix()}, {"path": "postgis:区库", "layer": "public.toilets"}])
    draft.save(tmp_path / "study.json")
    sources = json.loads((tmp_path / "study.json").read_text(encoding="utf-8"))["sources"]
    assert [source["path"] for source in sources] == ["数据/公厕.csv", "postgis:区库"]


def test_a_source_of_the_same_layer_and_kind_is_replaced(qgis_app: object, tmp_path: Path) -> None:
    draft = Draft.new(data_date="2026-11-21")
    path = (tmp_path / "公厕.csv").as_posix()
    assert draft.add([{"path": path, "kind": "public_toilet"}]) == 0
    assert draft.add([{"path": path, "kind": "public_toilet", "datum": "gcj02"}, {"path": path, "kind": "case"}]) == 1
    assert [source.get("datum") for source in draft.sources] == ["gcj02", None]


def test_an_own_profile_comes_with_its_content_and_keeps_only_changes_of_its_rules() -> None:
    from civicgrid.layers import ownstandards

    draft = Draft.new(data_date="2026-06-30")
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


def test_what_was_tried_out_is_kept_by_name() -> None:
    draft = Draft.new(data_date="2026-01-01")
    for entry in ({"name": "A", "moves": []}, {"name": "B", "moves": []}, {"name": "A", "moves": [{}]}):
        draft.set_whatif(entry)
    assert [(one["name"], len(one["moves"])) for one in draft.whatifs] == [("B", 0), ("A", 1)]
    draft.drop_whatif("B")
    assert [one["name"] for one in draft.whatifs] == ["A"]
    assert draft.changed


def test_a_plan_is_compared_with_today_and_replaces_the_one_of_its_name() -> None:
    draft = Draft.new(data_date="2026-01-01")
    draft.plan({"id": "whatif_1", "name": "A", "batches": ["A"]})
    draft.plan({"id": "whatif_2", "name": "B", "batches": ["B"]})
    draft.plan({"id": "whatif_3", "name": "A", "batches": ["A"]})
    assert draft.scenario_ids == {"whatif_2", "whatif_3"}
    pairs = [["existing", "planned"], ["existing", "whatif_2"], ["existing", "whatif_3"]]
    assert draft.document["comparisons"] == pairs


def test_a_decision_replaces_the_one_about_its_place_and_can_be_taken_back() -> None:
    draft = Draft.new(data_date="2026-01-01")
    first = Decision("public_toilet", 120.0, 31.0, "accepted")
    other = replace(first, lat=31.001)
    park = replace(first, kind="pocket_park")
    for decision in (first, other, park, replace(first, lon=120.000001, verdict="rejected")):
        draft.decide(decision)
    assert [(one["kind"], one["verdict"]) for one in draft.document["decisions"]] == [
        ("public_toilet", "accepted"),
        ("pocket_park", "accepted"),
        ("public_toilet", "rejected"),
    ]
    draft.decide(replace(first, verdict=""))
    assert draft.document["decisions"] == [to_json(other), to_json(park)]
    assert draft.changed


def test_every_change_can_be_taken_back_and_made_again() -> None:
    draft = Draft({"civicgrid_study": 1, "sources": [{"path": "/0.csv"}]})
    states = [copy.deepcopy(draft.document)]
    changes = (
        lambda: draft.add([{"path": "/a.csv"}, {"path": "/b.csv"}]),
        lambda: draft.set_kind(0, "public_toilet"),
        lambda: draft.set_radius("toilet_crowded", 280),
        lambda: draft.set_profile("japan"),
        lambda: draft.set_setting("measure", "straight"),
        lambda: draft.remove([1]),
        lambda: draft.keep(Path("/w.gpkg")),
        lambda: draft.place({"kind": "public_toilet", "key": "1", "lon": 1.0, "lat": 2.0, "by": "hand"}),
    )
    for change in changes:
        change()
        states.append(copy.deepcopy(draft.document))
    for state in reversed(states[:-1]):
        draft.undo()
        assert draft.document == state
    assert not draft.changed
    assert not draft.history.can_undo
    for state in states[1:]:
        draft.redo()
        assert draft.document == state
    assert not draft.history.can_redo


def test_a_word_being_typed_is_one_change() -> None:
    draft = Draft.new(data_date="2026-01-01")
    for typed in ("N", "No", "North"):
        draft.set_field("title", typed)
    draft.set_field("district", "D")
    draft.undo()
    assert (draft.field("title"), draft.field("district")) == ("North", "")
    draft.undo()
    assert draft.field("title") == ""
    draft.redo()
    draft.set_field("title", "South")
    assert not draft.history.can_redo
    draft.undo()
    assert draft.field("title") == "North"


def test_looking_changes_nothing(tmp_path: Path) -> None:
    draft = Draft({"civicgrid_study": 1, "title": "T", "district": "D", "workspace": "w.gpkg"})
    assert draft.sources == []
    assert not draft.changed
    draft.set_field("title", "U")
    assert draft.changed
    draft.save(tmp_path / "study.json")
    assert not draft.changed
