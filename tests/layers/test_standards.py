"""Standards are data: complete, checked against their schema, changed by a study without being touched."""

from __future__ import annotations

import json

import jsonschema
import numpy as np
import pandas as pd
import pytest
from civicgrid.layers import kinds, standards
from civicgrid.layers.problems import Refused

SHIPPED = sorted(standards.FOLDER.glob("*.json"))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_profiles_follow_their_schema_and_make_sense(path) -> None:
    data = json.loads(path.read_text(encoding="utf-8"))
    schema = json.loads((standards.RESOURCES / "schemas" / "standards.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(data)
    profile = standards.profile(path.stem)
    ids = [rule.id for rule in profile.rules]
    assert len(ids) == len(set(ids))
    for rule in profile.rules:
        assert rule.confirmed == (rule.evidence == "seen")
        assert not rule.variant_of or profile.rule(rule.variant_of) is profile.primary(rule.kind)
        field = rule.where.get("field")
        assert field is None or field in kinds.kinds()[rule.kind].fields
        first = next(other for other in profile.rules if other.kind == rule.kind)
        assert profile.primary(rule.kind) in (None, first)


def test_china_measures_every_facility_kind() -> None:
    profile = standards.profile("china")
    assert [profile.primary(kind).radius_m for kind in kinds.facility_kinds()] == pytest.approx(
        [
            {"public_toilet": 300, "waste_station": 2000, "pocket_park": 300, "parking_lot": 300}[kind]
            for kind in kinds.facility_kinds()
        ]
    )


def test_names_start_with_the_default() -> None:
    assert next(iter(standards.names())) == "china"
    assert {"england", "japan", "3-30-300"} <= set(standards.names())
    assert standards.names()["japan"]["zh"] == "日本"


def test_texts_say_clause_radius_and_doubt() -> None:
    profile = standards.profile("china")
    assert (
        profile.rule_text("toilet_crowded", "zh_CN") == "GB 55013-2021 5.0.1 · 300 m · 人流密集场所服务半径（未核实）"
    )
    assert profile.rule_text("toilet_crowded", "en").endswith("crowded places (unverified)")
    assert "unverified" not in profile.rule_text("toilet_residential", "en_GB")
    with pytest.raises(KeyError):
        profile.rule_text("nothing", "en")


def test_radii_follow_the_size_class() -> None:
    parks = pd.DataFrame({"area_m2": [450.0, 5000, "12000", np.nan, 100]}, index=[5, 4, 3, 2, 1])
    radii, rule = standards.radii(standards.profile("china"), "pocket_park", parks)
    assert rule == "park_small"
    assert radii.to_dict() == {5: 300, 4: 500, 3: 500, 2: 300, 1: 0}
    stations = pd.DataFrame({"mode": ["人力", None, " 中型机动车 ", "压缩"]})
    assert standards.radii(standards.profile("china"), "waste_station", stations)[0].tolist() == [400, 2000, 4000, 2000]
    bare = pd.DataFrame({"id": ["a"]})
    assert standards.radii(standards.profile("china"), "waste_station", bare)[0].tolist() == [2000]
    none, rule = standards.radii(standards.profile("japan"), "public_toilet", bare)
    assert rule == ""
    assert none.isna().all()


def test_changes_hold_for_the_study_only() -> None:
    changed = standards.profile("china", [{"id": "toilet_crowded", "radius_m": 400, "target_share": 0.7}])
    assert changed.rule("toilet_crowded").radius_m == 400
    assert changed.rule("toilet_crowded").target_share == 0.7
    assert changed.rule("toilet_crowded").changed_from == {"radius_m": 300, "target_share": None}
    assert not changed.rule("park_small").changed_from
    assert standards.profile("china").rule("toilet_crowded").radius_m == 300


def test_a_change_is_said_with_what_the_standard_has() -> None:
    changes = [{"id": "station_motor", "radius_m": 1000}, {"id": "park_small", "target_share": 0.9, "radius_m": 300}]
    changed = standards.profile("china", changes)
    english, chinese = (changed.rule_text("station_motor", language) for language in ("en", "zh_CN"))
    assert " · changed by the study: 1,000 m instead of 2,000 m · " in english
    assert " · 本研究由 2,000 m 改为 1,000 m · " in chinese
    park = changed.rule_text("park_small", "en")
    assert "300 m" in park
    assert "changed by the study: 90% instead of 85%" in park
    records = {record["id"]: record for record in json.loads(json.dumps(standards.as_records(changed)))}
    assert standards.changed_text(records["station_motor"], "en") == "changed by the study: 1,000 m instead of 2,000 m"
    assert standards.changed_text(records["toilet_crowded"], "en") == ""
    again = standards.profile("china", [*changes, {"id": "station_motor", "radius_m": 1200}])
    assert "1,200 m instead of 2,000 m" in again.rule_text("station_motor", "en")


def test_unknown_names_are_refused_with_the_nearest() -> None:
    with pytest.raises(Refused) as caught:
        standards.profile("chna")
    assert caught.value.problems[0].code == "profile_unknown"
    assert caught.value.problems[0].params["nearest"] == "china"
    with pytest.raises(Refused) as caught:
        standards.profile("china", [{"id": "toilet_crowed", "radius_m": 1}, {"id": "x"}])
    assert [(p.code, p.params["nearest"]) for p in caught.value.problems] == [
        ("rule_unknown", "toilet_crowded"),
        ("rule_unknown", ""),
    ]


def test_records_are_plain_json() -> None:
    records = standards.as_records(standards.profile("china"))
    again = json.loads(json.dumps(records, ensure_ascii=False))
    assert again[0]["id"] == "toilet_crowded"
    assert again[0]["note"]["zh"] == "人流密集场所服务半径"


def test_demands_are_all_that_can_be_judged_and_know_whom_they_are_about() -> None:
    parks = pd.DataFrame({"area_m2": [450.0, 5000]})
    toilets = pd.DataFrame({"land_use": ["R21", "二类居住用地", "M1", None]})
    stations = pd.DataFrame({"tonnes_per_day": [100, 200, np.nan]})
    frames = {"pocket_park": parks, "public_toilet": toilets, "waste_station": stations}
    land = pd.DataFrame({"land_use": ["R", "B1", "W"]})
    found = {one.standard_id: one for one in standards.demands(standards.profile("china"), frames, land)}
    assert {"park_small", "toilet_crowded", "station_motor"} == {key for key, one in found.items() if one.primary}
    assert not {"park_large", "pocket_park_size", "station_class_1", "parking_walk"} & set(found)
    assert found["toilet_residential"].about.tolist() == [True, True, False, False]
    assert found["toilet_residential"].unclear is None  # on no such land, and so not meant
    assert found["toilet_industry"].land.tolist() == [False, False, True]
    assert found["station_distance_medium"].about.tolist() == [False, True, False]
    assert found["station_distance_medium"].unclear.tolist() == [False, False, True]
    assert found["park_small"].about is None
    unknown = {one.standard_id: one for one in standards.demands(standards.profile("china"), frames, None)}
    assert unknown["toilet_residential"].land is None


def test_the_density_of_all_land_is_not_that_of_one_use() -> None:
    assert standards.profile("china").density("public_toilet").id == "toilet_average"
    assert standards.profile("china").density("parking_lot") is None
