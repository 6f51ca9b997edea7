"""Own profiles: checked with the line of the fault, kept in files, carried by the study that they measure."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from civicgrid.layers import ownstandards, standards, studyfile
from civicgrid.layers.problems import Refused
from civicgrid.tests.layers.small_run import study_json

RULE = {
    "id": "toilets",
    "kind": "public_toilet",
    "radius_m": 250,
    "target_share": 0.8,
    "denominator": "residential",
    "number": "DB 33/T 1000",
    "clause": "4.2",
    "year": 2024,
    "evidence": "own",
    "confirmed": True,
    "note": {"en": "toilets of the city", "zh": "本市公厕"},
}
PROFILE = {
    "version": 3,
    "name": {"en": "Hangzhou", "zh": "杭州"},
    "unverified": {"en": "unverified", "zh": "未核实"},
    "rules": [RULE],
}


def changed(**values) -> dict:
    return {**PROFILE, "rules": [RULE, {**RULE, "id": "second", **values}]}


@pytest.mark.parametrize("key", standards.names())
def test_a_copy_of_every_shipped_profile_is_right(key: str):
    copy = ownstandards.copied(ownstandards.shipped(key))
    assert ownstandards.findings(copy) == ()
    assert copy["version"] == 1
    assert copy["rules"] == ownstandards.shipped(key)["rules"]
    assert copy["name"]["zh"] == f"{standards.names()[key]['zh']}（副本）"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"id": "toilets"}, "rules[1].id"),
        ({"density_per_km2": [5, 3]}, "rules[1].density_per_km2"),
        ({"spacing_m": [500]}, "rules[1].spacing_m"),
        ({"variant_of": "second"}, "rules[1].variant_of"),
        ({"where": {"field": "berths", "min": 3}}, "rules[1].where.field"),
        ({"where": {"field": "seats"}}, "rules[1].where"),
        ({"where": {"field": "seats", "min": 5, "below": 5}}, "rules[1].where.below"),
        ({"target_share": 90}, "rules[1].target_share"),
        ({"radius": 90}, "rules[1].radius"),
        ({"evidence": "heard"}, "rules[1].evidence"),
    ],
)
def test_the_place_of_a_fault(change: dict, place: str):
    assert [one.place for one in ownstandards.findings(changed(**change))] == [place]


def test_a_fault_in_a_file_is_told_with_its_line(tmp_path: Path):
    path = tmp_path / "profile.json"
    path.write_text(json.dumps(changed(density_per_km2=[5, 3]), ensure_ascii=False, indent=1), encoding="utf-8")
    line = path.read_text(encoding="utf-8").split("\n").index('   "density_per_km2": [') + 1
    with pytest.raises(Refused) as refused:
        ownstandards.read(path)
    assert refused.value.problems[0].params["line"] == line


def test_profiles_are_kept_and_a_broken_file_spoils_no_other(tmp_path: Path):
    key = ownstandards.key_of(PROFILE)
    assert key == "own_hangzhou"
    ownstandards.write(PROFILE, tmp_path / "kept" / f"{key}.json")
    (tmp_path / "kept" / "own_broken.json").write_text("{", encoding="utf-8")
    found, problems = ownstandards.library(tmp_path / "kept")
    assert found == {key: PROFILE}
    assert [problem.code for problem in problems] == ["study_not_json"]
    assert ownstandards.library(tmp_path / "nowhere") == ({}, ())


def test_a_profile_that_was_changed_is_the_next_version(tmp_path: Path):
    assert ownstandards.keep("own_x", PROFILE, tmp_path)["version"] == 3
    assert ownstandards.keep("own_x", PROFILE, tmp_path)["version"] == 3
    assert ownstandards.keep("own_x", changed(radius_m=9), tmp_path)["version"] == 4
    assert ownstandards.read(tmp_path / "own_x.json") == {**changed(radius_m=9), "version": 4}
    (tmp_path / "own_x.json").write_text("{", encoding="utf-8")
    assert ownstandards.keep("own_x", PROFILE, tmp_path) == PROFILE


def test_a_study_carries_its_own_profile(tmp_path: Path):
    data = {**study_json(), "standards": {"profile": "own_hangzhou", "own": {"own_hangzhou": PROFILE}}}
    study = studyfile.from_json(data, tmp_path)
    profile = standards.of(study.standards)
    assert profile.primary("public_toilet").radius_m == 250
    assert profile.rule("toilets").target_share == 0.8
    assert profile.rule_text("toilets", "zh").startswith("DB 33/T 1000 4.2 · 250 m")
    assert studyfile.from_json(studyfile.to_json(study), tmp_path) == study
    assert list(standards.names(study.standards.own))[-1] == "own_hangzhou"


def test_an_own_profile_that_is_missing_or_wrong_is_refused_with_its_place(tmp_path: Path):
    for chosen, own, place in (
        ("own_hangzhou", {}, "standards.profile"),
        ("own_hangzhou", {"own_hangzhou": changed(id="toilets")}, "standards.own.own_hangzhou.rules[1].id"),
        ("chna", {}, "standards.profile"),
    ):
        with pytest.raises(Refused) as refused:
            studyfile.from_json({**study_json(), "standards": {"profile": chosen, "own": own}}, tmp_path)
        assert refused.value.problems[0].params["place"] == place
