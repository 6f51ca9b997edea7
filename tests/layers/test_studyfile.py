"""The study file: read, written, and refused with the place of every fault."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from civicgrid.geo.study import Settings
from civicgrid.layers import languages, scenarios, schemacheck, standards, studyfile
from civicgrid.layers.checks.limits import Limits
from civicgrid.layers.kinds import facility_kinds
from civicgrid.layers.problems import Refused
from civicgrid.tests.layers.small_run import study_json
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

KIOSK = {"name": {"en": "Kiosk", "zh": "便民亭"}, "geometry": ["point"], "colour": "#884422"}
DEMO = Path(studyfile.RESOURCES) / "demo" / "study.json"


def test_read_write_read(tmp_path: Path):
    study = studyfile.from_json(study_json(), tmp_path)
    studyfile.write(study, tmp_path / "study.json")
    assert studyfile.read(tmp_path / "study.json") == study
    assert studyfile.to_json(study) == study_json()


def test_the_demo_study_is_one():
    study = studyfile.read(DEMO)
    assert all(study.path_of(source).exists() for source in study.sources)
    assert languages.text_in(study.title, "zh_CN") != languages.text_in(study.title, "en")


@pytest.mark.parametrize(("change", "code", "place"), [
    ({"civicgrid_study": 2}, "study_wrong_value", "civicgrid_study"),
    ({"titel": "x"}, "study_unknown_key", "titel"),
    ({"district": 3}, "study_wrong_type", "district"),
    ({"district": ""}, "study_wrong_value", "district"),
    ({"sources": []}, "study_wrong_value", "sources"),
    ({"sources": [{"path": "a", "kind": "toilets"}]}, "study_wrong_value", "sources[0].kind"),
    ({"sources": [{"path": "a"}, {"kind": "case"}]}, "study_missing_key", "sources[1]"),
    ({"sources": [{"path": "a", "datum": "gcj"}]}, "study_wrong_value", "sources[0].datum"),
    ({"sources": [{"path": "a", "hidden_rows": "no"}]}, "study_wrong_value", "sources[0].hidden_rows"),
    ({"period": {"from": "2025-1-1", "to": "2025-12-31"}}, "study_wrong_value", "period.from"),
    ({"measuring_crs": "4549"}, "study_wrong_value", "measuring_crs"),
    ({"standards": {"changes": [{"id": "a", "radius_m": 0}]}}, "study_wrong_value", "standards.changes[0].radius_m"),
    ({"sources": [{"path": "a", "kind": "own_kiosk"}]}, "study_wrong_value", "sources[0].kind"),
    ({"standards": {"radii_m": {"own_kiosk": [300]}}}, "study_wrong_value", "standards.radii_m.own_kiosk"),
    ({"kinds": {"kiosk": KIOSK}}, "study_wrong_value", "kinds.kiosk"),
    ({"kinds": {"own_kiosk": {**KIOSK, "colour": "red"}}}, "study_wrong_value", "kinds.own_kiosk.colour"),
    ({"kinds": {"own_kiosk": {**KIOSK, "radius": 3}}}, "study_unknown_key", "kinds.own_kiosk.radius"),
    ({"outputs": ["pdf"]}, "study_wrong_value", "outputs[0]"),
    ({"standards": {"profile": "chna"}}, "study_wrong_value", "standards.profile"),
    ({"standards": {"changes": [{"id": "a", "radius": 3}]}}, "study_unknown_key", "standards.changes[0].radius"),
    ({"standards": {"changes": [{"id": "a", "target_share": 70}]}}, "study_wrong_value",
     "standards.changes[0].target_share"),
    ({"standards": {"radii_m": {"toilet": [300]}}}, "study_wrong_value", "standards.radii_m.toilet"),
    ({"settings": {"gap_min": 5}}, "study_unknown_key", "settings.gap_min"),
    ({"settings": {"gap_min_m2": "5"}}, "study_wrong_type", "settings.gap_min_m2"),
    ({"settings": {"fdr_alpha": 5}}, "study_wrong_value", "settings.fdr_alpha"),
    ({"settings": {"far_off_m": -1}}, "study_wrong_value", "settings.far_off_m"),
    ({"settings": {"case_cell": "cell"}}, "study_wrong_value", "settings.case_cell"),
    ({"settings": {"crowded_spots": "without"}}, "study_wrong_value", "settings.crowded_spots"),
])  # fmt: skip
def test_the_place_of_a_fault(change: dict, code: str, place: str):
    with pytest.raises(Refused) as caught:
        studyfile.from_json({**study_json(), **change})
    (problem,) = caught.value.problems
    assert (problem.code, problem.params["place"]) == (code, place)


@pytest.mark.parametrize(
    ("start", "end", "place"), [("2025-02-31", "2025-03-01", "period.from"), ("2025-03-01", "2025-02-01", "period.to")]
)
def test_days_that_cannot_be(start: str, end: str, place: str):
    with pytest.raises(Refused) as caught:
        studyfile.from_json({**study_json(), "period": {"from": start, "to": end}})
    assert [problem.params["place"] for problem in caught.value.problems] == [place]


def test_the_nearest_right_word_is_offered():
    with pytest.raises(Refused) as caught:
        studyfile.from_json({**study_json(), "sources": [{"path": "a", "kind": "public_toilets", "colums": {}}]})
    assert {problem.params["nearest"] for problem in caught.value.problems} == {"public_toilet", "columns"}


def test_the_nearest_setting_and_choice_are_offered():
    wrong = {"settings": {"gap_min": 5, "crowded_spots": "aprt"}, "standards": {"profile": "chna"}}
    with pytest.raises(Refused) as caught:
        studyfile.from_json({**study_json(), **wrong})
    assert {problem.params["nearest"] for problem in caught.value.problems} == {"gap_min_m2", "apart", "china"}


def test_the_schema_knows_what_is_read():
    """Whatever a computation can be told stands in the schema with its default and what it means, and nothing else."""
    known = studyfile.schema()["properties"]
    settings = known["settings"]["properties"]
    read = {name: value for name, value in vars(Settings()).items() if name not in known}
    read.update(vars(Limits()))
    lists = {name: tuple(entry["default"]) for name, entry in settings.items() if entry["type"] == "array"}
    read.update(case_classes=(), answers={})
    assert {name: entry["default"] for name, entry in settings.items()} | lists == read
    assert all(entry["description"] for entry in settings.values())
    rules = known["standards"]["properties"]
    assert rules["profile"]["anyOf"][0]["enum"] == list(standards.names())
    assert set(rules["changes"]["items"]["properties"]) == {"id", *standards.CHANGEABLE}
    assert rules["radii_m"]["propertyNames"]["anyOf"][0]["enum"] == list(facility_kinds())


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (None, "study_missing"),
        (b"\xff\xfe\x00", "study_not_utf8"),
        (b"{\n  'a': 1}", "study_not_json"),
        (b"[]", "study_wrong_type"),
    ],
)
def test_what_is_no_study(tmp_path: Path, content: bytes | None, code: str):
    if content is not None:
        (tmp_path / "study.json").write_bytes(content)
    with pytest.raises(Refused) as caught:
        studyfile.read(tmp_path / "study.json")
    assert caught.value.problems[0].code == code
    if code == "study_not_json":
        assert caught.value.problems[0].params["line"] == 2


def test_a_fault_is_told_with_its_line(tmp_path: Path):
    text = json.dumps({**study_json(), "outputs": ["project", "pdf"]}, ensure_ascii=False, indent=1)
    (tmp_path / "study.json").write_text(text, encoding="utf-8")
    with pytest.raises(Refused) as caught:
        studyfile.read(tmp_path / "study.json")
    line = 1 + text.splitlines().index('  "pdf"')
    assert caught.value.problems[0].params["line"] == line


KEYS = st.sampled_from("civicgrid_study title district sources period year outputs standards settings x".split())
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda part: (
        st.lists(part, max_size=2)
        | st.dictionaries(KEYS | st.sampled_from(["path", "fdr_alpha", "case_cell", "gap_min_m2"]), part, max_size=3)
    ),
)


@given(st.dictionaries(KEYS, VALUES, max_size=4))
def test_our_reader_says_no_where_jsonschema_says_no(change: dict):
    data = {**study_json(), **change}
    valid = Draft202012Validator(studyfile.schema()).is_valid(json.loads(json.dumps(data)))
    assert (schemacheck.findings(data, studyfile.schema()) == ()) == valid


PLANS = {
    "scenarios": [
        {"id": "plan27", "name": {"en": "Plan of 2027", "zh": "2027年计划"}, "year": 2027, "batches": ["2026-1"]},
        {"id": "closed", "name": "Without it", "states": ["existing"], "without": [{"kind": "street", "id": "T1"}]},
    ],
    "comparisons": [["existing", "plan27"], ["existing", "closed"]],
    "tasks": {"public_toilet": {"2026": 12}},
}


def test_scenarios_are_read_and_written(tmp_path: Path):
    study = studyfile.from_json({**study_json(), **PLANS, "year": 2025}, tmp_path)
    plan, closed = study.scenarios
    assert (plan.year, plan.states, plan.batches) == (2027, ("existing", "under_construction", "planned"), ("2026-1",))
    assert closed.without == (("street", "T1"),)
    assert study.comparisons == (("existing", "plan27"), ("existing", "closed"))
    assert study.tasks["public_toilet"]["2026"] == 12
    assert studyfile.from_json(studyfile.to_json(study), tmp_path) == study
    assert [one.year for one in scenarios.as_computed(study)] == [2027, 2025]  # existing ones are as of the study's


@pytest.mark.parametrize(("change", "place"), [
    ({"comparisons": [["existing", "plan28"]]}, "comparisons[0]"),
    ({"comparisons": [["existing", "existing"]]}, "comparisons[0]"),
    ({"comparisons": [["existing", "planned", "plan27"]]}, "comparisons[0]"),
    ({"scenarios": [{"id": "planned", "name": "x"}]}, "scenarios[0].id"),
    ({"scenarios": [{"id": "a", "name": "x"}, {"id": "a", "name": "y"}], "comparisons": []}, "scenarios[1].id"),
    ({"scenarios": [{"id": "a", "name": "x", "states": ["closed"]}], "comparisons": []}, "scenarios[0].states[0]"),
    ({"scenarios": [{"id": "a", "name": "x", "without": [{"kind": "toilet", "id": "1"}]}], "comparisons": []},
     "scenarios[0].without[0].kind"),
    ({"tasks": {"toilet": {"2026": 12}}}, "tasks.toilet"),
    ({"tasks": {"public_toilet": {"26": 12}}}, "tasks.public_toilet.26"),
    ({"tasks": {"public_toilet": {"2026": -1}}}, "tasks.public_toilet.2026"),
])  # fmt: skip
def test_the_place_of_a_fault_in_scenarios(change: dict, place: str):
    with pytest.raises(Refused) as caught:
        studyfile.from_json({**study_json(), **PLANS, **change})
    assert [(p.code, p.params["place"]) for p in caught.value.problems] == [("study_wrong_value", place)]


def test_notes_tell_scenarios_by_name(tmp_path: Path):
    study = studyfile.from_json({**study_json(), **PLANS, "language": "en"}, tmp_path)
    notes = [("comparison_same", {"layer": "", "before": "existing", "after": "closed"}), ("x", {"layer": "closed"})]
    same, other = scenarios.named(study, notes)
    assert same == ("comparison_same", {"layer": "", "before": "scenario.existing", "after": "Without it"})
    assert other == notes[1]


def test_district_and_unit_have_names_in_both_languages() -> None:
    names = {"en": "Yunting District", "zh": "云汀区"}
    study = studyfile.from_json(
        {"civicgrid_study": 1, "title": "t", "district": names, "unit": "局", "workspace": "w.gpkg"}
    )
    assert languages.text_in(study.district, "en") == "Yunting District"
    assert (studyfile.to_json(study)["district"], studyfile.to_json(study)["unit"]) == (names, "局")


def test_classes_may_be_answered_by_known_kinds_only():
    assert studyfile.from_json({**study_json(), "settings": {"answers": {"public_toilet": ["随地便溺"]}}})
    with pytest.raises(Refused) as caught:
        studyfile.from_json({**study_json(), "settings": {"answers": {"toilets": ["随地便溺"]}}})
    assert caught.value.problems[0].params["found"] == "toilets"
