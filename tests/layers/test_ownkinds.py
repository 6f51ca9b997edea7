"""Own kinds: checked with the line of the fault, kept in files, recognised, measured by their own radius."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest
from civicgrid.layers import kinds, ownkinds, schemacheck, standards, studyfile
from civicgrid.layers.door import serving
from civicgrid.layers.problems import Refused
from civicgrid.layers.recognise import encoding, headers
from civicgrid.layers.recognise import kind as recognise
from civicgrid.tests.layers.small_run import study_json
from jsonschema import Draft202012Validator

BINS = {"type": "integer", "unit": "bins", "name": {"en": "Bins", "zh": "桶数"}, "synonyms": ["桶数", "分类桶数"]}
SORTING = {
    "name": {"en": "Sorting kiosk", "zh": "分类亭"},
    "geometry": ["point"],
    "colour": "#2f7d6b",
    "radius_m": 150,
    "words": ["垃圾分类亭"],
    "answers": ["暴露垃圾"],
    "fields": {"own_sorting_bins": BINS},
}


@pytest.fixture
def sorting() -> Iterator[kinds.Kind]:
    kinds.register({"own_sorting": SORTING})
    yield kinds.kinds()["own_sorting"]
    kinds.forget(["own_sorting"])


def test_an_own_kind_is_a_facility_like_any_other(sorting: kinds.Kind):
    assert kinds.facility_kinds()[-1] == "own_sorting"
    assert sorting.role == "facility"
    assert {"id", "name", "state", "year", "street", "own_sorting_bins"} <= set(sorting.fields)
    assert kinds.palette()["own_sorting"] == "#2f7d6b"


def test_it_is_recognised_by_name_and_headers(sorting: kinds.Kind):
    assert recognise.recognise(["分类亭台账"], ["名称", "经度", "纬度"], None) == "own_sorting"
    assert recognise.recognise(["点位"], ["分类亭名称", "桶数", "经度", "纬度"], None) == "own_sorting"
    found = headers.match(["分类亭编号", "分类亭名称", "分类桶数", "经度", "纬度"], sorting)
    assert found.fields == {"id": "分类亭编号", "name": "分类亭名称", "own_sorting_bins": "分类桶数"}


def test_what_is_recognised_follows_the_kinds_there_are():
    assert recognise.recognise(["驿站"], ["驿站名称", "经度"], None) is None
    before = encoding.chinese(["驿".encode("gb18030")])
    kinds.register({"own_rest": {**SORTING, "name": {"en": "Rest stop", "zh": "驿站"}, "words": [], "fields": {}}})
    assert recognise.recognise(["驿站"], ["驿站名称", "经度"], None) == "own_rest"
    assert encoding.chinese(["驿".encode("gb18030")]) == "gb18030"
    kinds.forget(["own_rest"])
    assert recognise.recognise(["驿站"], ["驿站名称", "经度"], None) is None
    assert encoding.chinese(["驿".encode("gb18030")]) == before
    assert "own_rest" not in kinds.palette()


def test_it_is_measured_by_its_own_radius(sorting: kinds.Kind):
    for name in standards.names():
        rule = standards.profile(name).primary("own_sorting")
        assert (rule.radius_m, rule.evidence, rule.confirmed) == (150, "own", True)
    changed = standards.profile("china", [{"id": "own_sorting_radius", "radius_m": 200}])
    assert changed.primary("own_sorting").radius_m == 200
    assert changed.rule_text("own_sorting_radius", "zh") == "本研究由 150 m 改为 200 m · 自定标准"


def test_its_capacity_is_one_of_its_own_fields():
    good = {**SORTING, "capacity": [["own_sorting_bins"]]}
    assert not ownkinds.findings({"own_sorting": good})
    (found,) = ownkinds.findings({"own_sorting": {**SORTING, "capacity": [["own_sorting_bins"], ["seats"]]}})
    assert (found.place, found.params["found"]) == ("kinds.own_sorting.capacity", "seats")
    kinds.register({"own_sorting": good})
    values, unit = serving.capacity("own_sorting", pd.DataFrame({"own_sorting_bins": [3, None]}))
    assert (values[0], unit) == (3, "bins")
    kinds.forget(["own_sorting"])


def test_a_study_brings_its_own_kinds(tmp_path: Path):
    source = {"path": "亭.csv", "kind": "own_sorting"}
    study = studyfile.from_json({**study_json(), "kinds": {"own_sorting": SORTING}, "sources": [source]}, tmp_path)
    try:
        assert kinds.kinds()["own_sorting"].radius_m == 150
        studyfile.write(study, tmp_path / "study.json")
        assert studyfile.read(tmp_path / "study.json") == study
    finally:
        kinds.forget(["own_sorting"])


def test_shipped_kinds_are_never_shadowed():
    (finding,) = ownkinds.findings({"public_toilet": SORTING})
    assert (finding.code, finding.place) == ("study_wrong_value", "kinds.public_toilet")


def test_a_file_of_own_kinds_goes_out_and_comes_in(tmp_path: Path):
    ownkinds.write({"own_sorting": SORTING}, tmp_path / "亭.json")
    assert ownkinds.read(tmp_path / "亭.json") == {"own_sorting": SORTING}


@pytest.mark.parametrize(("change", "code", "place"), [
    ({"colour": "green"}, "study_wrong_value", "kinds.own_sorting.colour"),
    ({"radius_m": 0}, "study_wrong_value", "kinds.own_sorting.radius_m"),
    ({"geometry": ["circle"]}, "study_wrong_value", "kinds.own_sorting.geometry[0]"),
    ({"nmae": 1}, "study_unknown_key", "kinds.own_sorting.nmae"),
    ({"name": {"en": "x"}}, "study_missing_key", "kinds.own_sorting.name"),
    ({"fields": {"own_sorting_a": {}}}, "study_missing_key", "kinds.own_sorting.fields.own_sorting_a"),
    ({"fields": {"own_other_a": BINS}}, "study_wrong_value", "kinds.own_sorting.fields.own_other_a"),
    ({"fields": {"own_sorting_a": {**BINS, "rules": {"pattern": "["}}}}, "study_wrong_value",
     "kinds.own_sorting.fields.own_sorting_a.rules.pattern"),
])  # fmt: skip
def test_a_bad_file_is_refused_with_the_line(tmp_path: Path, change: dict, code: str, place: str):
    data = {"civicgrid_kinds": 1, "kinds": {"own_sorting": {**SORTING, **change}}}
    text = json.dumps(data, ensure_ascii=False, indent=1)
    (tmp_path / "kinds.json").write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as caught:
        ownkinds.read(tmp_path / "kinds.json")
    assert {(one.code, one.params["place"]) for one in caught.value.problems} == {(code, place)}
    problem = caught.value.problems[0]
    member = place.rsplit(".", 1)[-1].partition("[")[0]
    shown = text.splitlines()[problem.params["line"] - 1]
    assert f'"{member}"' in shown or "circle" in shown


def test_the_schema_says_the_same_by_another_reader():
    schema = json.loads((kinds.RESOURCES / "schemas" / "kinds.schema.json").read_text(encoding="utf-8"))
    own = {"$defs": schema["$defs"], "$ref": "#/$defs/own_kinds"}
    for entries in ({"own_sorting": SORTING}, {"own_": SORTING}, {"own_a": {**SORTING, "x": 1}}, {"own_a": {}}):
        assert Draft202012Validator(own).is_valid(entries) == (schemacheck.findings(entries, own) == ())


def test_the_library_keeps_kinds_and_says_which_files_are_broken(tmp_path: Path):
    folder = tmp_path / "civicgrid" / "kinds"
    assert ownkinds.library(folder) == ({}, ())
    ownkinds.keep({"own_sorting": SORTING, "own_rest": {**SORTING, "fields": {}}}, folder)
    (folder / "own_broken.json").write_text('{"civicgrid_kinds": 1,\n"kinds": {"own_x": {}}}', encoding="utf-8")
    ownkinds.drop("own_rest", folder)
    ownkinds.drop("own_never", folder)
    entries, problems = ownkinds.library(folder)
    assert entries == {"own_sorting": SORTING}
    assert {(p.code, p.params["line"]) for p in problems} == {("study_missing_key", 2)}


@pytest.mark.parametrize(("name", "key"), [
    ({"en": "Rest stop", "zh": "驿站"}, "own_rest_stop"),
    ({"en": "", "zh": "驿站"}, "own_9a7f_7ad9"),
    ({"en": "驿站", "zh": "驿站"}, "own_9a7f_7ad9"),
    ({"en": "Kiosk!", "zh": "亭"}, "own_kiosk_3"),
])  # fmt: skip
def test_a_key_is_made_of_the_name(name: dict[str, str], key: str):
    assert ownkinds.key_for(name, {"own_kiosk", "own_kiosk_2"}) == key
    assert not ownkinds.findings({key: {**SORTING, "fields": {}}})


@pytest.mark.parametrize("name", ["驿站", "充电桩", "视频点", "果壳箱", "摊群点", "公厕联盟"])
def test_kinds_that_bureaus_have_are_told_from_the_shipped_ones(name: str):
    kinds.register({"own_test": {**SORTING, "name": {"en": "Test", "zh": name}, "words": [], "fields": {}}})
    try:
        found = [
            recognise.recognise([name], ["名称", "经度", "纬度"], None),
            recognise.recognise(["台账"], [f"{name}名称", f"{name}编号", "经度", "纬度"], None),
        ]
        assert found == ["own_test", "own_test"]
        assert recognise.recognise(["停车场"], ["停车场名称", "总车位数", "充电桩数"], None) == "parking_lot"
        assert recognise.recognise(["公厕"], ["公厕名称", "等级"], None) == "public_toilet"
    finally:
        kinds.forget(["own_test"])
