"""The registry of kinds: complete, to its schema, and without two meanings of one word."""

from __future__ import annotations

import json

import pytest
from civicgrid.layers import kinds as registry
from civicgrid.layers import schemacheck
from civicgrid.layers.recognise import headers
from jsonschema import Draft202012Validator

DATA = json.loads((registry.RESOURCES / "kinds.json").read_text(encoding="utf-8"))
SCHEMAS = {name: json.loads((registry.RESOURCES / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
           for name in ("kinds", "study", "standards")}  # fmt: skip
PALETTE = json.loads((registry.RESOURCES / "palette.json").read_text(encoding="utf-8"))


def test_the_registry_follows_its_schema_by_two_readers():
    Draft202012Validator(SCHEMAS["kinds"]).validate(DATA)
    assert schemacheck.findings(DATA, SCHEMAS["kinds"]) == ()


@pytest.mark.parametrize("name", SCHEMAS)
def test_our_reader_knows_every_word_of_the_schemas(name: str):
    def words(schema, named: bool):
        for key, value in schema.items():
            if not named:
                yield key
            if isinstance(value, dict) and key != "default":
                yield from words(value, not named and key in ("properties", "$defs"))
            for item in value if isinstance(value, list) and key == "anyOf" else []:
                yield from words(item, False)

    assert set(words(SCHEMAS[name], False)) <= schemacheck.KNOWN


def test_the_study_schema_names_every_kind():
    (shipped, _own) = SCHEMAS["study"]["$defs"]["source"]["properties"]["kind"]["anyOf"]
    assert set(shipped["enum"]) == set(registry.kinds())


def test_the_kinds_people_have():
    assert set(registry.kinds()) == {
        "grid_cell", "street", "community", "built_up", "residential", "waste_station", "public_toilet", "pocket_park",
        "parking_lot", "case", "candidate_site", "street_line", "barrier", "water",
        "land_use", "building",
    }  # fmt: skip
    assert set(registry.facility_kinds()) == {"waste_station", "public_toilet", "pocket_park", "parking_lot"}


@pytest.mark.parametrize("kind", registry.kinds().values(), ids=lambda kind: kind.key)
def test_a_kind_is_complete(kind: registry.Kind):
    assert kind.colour in PALETTE
    assert (registry.RESOURCES / "markers" / f"{kind.icon}.svg").is_file()
    assert {"en", "zh"} == set(kind.name)
    for field in kind.fields.values():
        assert field.type in registry.TYPES, field
        assert field.name["en"]
        assert field.name["zh"]
        assert (field.type == "choice") == bool(field.values), field
        assert not field.default or field.default in field.values
    named = DATA["kinds"][kind.key]["always"]
    assert set(named) <= set(kind.fields)


def test_a_field_is_called_the_same_in_every_kind():
    names: dict[str, set[str]] = {}
    for kind in registry.kinds().values():
        for field in kind.fields.values():
            names.setdefault(field.key, set()).add(field.name["zh"])
    assert {key: found for key, found in names.items() if len(found) > 1} == {}


FACILITY = {
    "所属街道": "street", "所属社区": "community", "详细地址": "address", "管理单位": "owner", "开放时间": "hours",
    "状态": "state", "批次": "batch", "备注": "note", "DZ": "address", "BH": "id", "MC": "name", "BZ": "note",
}  # fmt: skip
HEADERS = {
    "public_toilet": {
        **FACILITY, "公厕名称": "name", "编号": "id", "类别": "class", "等级": "class", "男坑位数": "seats_men",
        "女坑位数": "seats_women", "有无无障碍设施": "accessible", "投入使用日期": "year", "第三卫生间": "seats_unisex",
        "24小时开放": "open_24h", "公廁名稱": "name", "公廁地址": "address", "无障碍厕位": "accessible",
    },
    "waste_station": {
        **FACILITY, "转运站名称": "name", "日转运量": "tonnes_per_day", "收集方式": "mode", "等级": "class",
    },
    "parking_lot": {
        **FACILITY, "停车场名称": "name", "总车位数": "berths", "泊位总数": "berths", "空余车位数": "free_berths",
        "收费标准": "fee", "充电桩数": "chargers", "停車場名稱": "name",
    },
    "pocket_park": {
        **FACILITY, "公园名称": "name", "占地面积": "area_m2", "公园面积（平方米）": "area_m2", "MJ": "area_m2",
    },
    "case": {
        "任务号": "id", "案件编号": "id", "受理单编号": "id", "rec_id": "id", "task_num": "id", "问题来源": "source",
        "event_src_name": "source", "event_type_name": "case_type", "大类名称": "class_main", "小类名称": "class_sub",
        "main_type_name": "class_main", "sub_type_name": "class_sub", "问题描述": "description", "立案时间": "filed",
        "派遣时间": "dispatched", "处置完成时间": "handled", "结案时间": "closed", "处置截止时间": "deadline",
        "archive_time": "closed", "dispose_deadline": "deadline", "street_name": "street", "所属街道": "street",
        "community_name": "community", "所属社区": "community", "责任网格": "cell", "cell_id": "cell", "SZDYWG": "cell",
        "duty_grid_id": "cell", "ZRWG": "cell", "need_archive_num": "due_to_close", "archive_num": "closed_count",
        "intime_archive_num": "closed_in_time", "overtime_archive_num": "closed_late", "rework_num": "rework",
        "hang_num": "held", "上报时间": "filed",
    },
    "grid_cell": {
        "BGCode": "id", "BGID": "id", "SZDYWG": "id", "ORDate": "start", "CHDate": "changed", "DEDate": "end",
        "Note": "note", "网格员": "inspector", "面积": "area_m2", "所属街道": "street", "所属社区": "community",
    },
    "residential": {"小区名称": "name", "户数": "households", "常住人口": "population"},
    "community": {"社区名称": "name", "社区编码": "id", "常住人口": "population", "所属街道": "street"},
    "street": {"街道名称": "name", "街道代码": "id", "人口": "population"},
    "candidate_site": {"地块面积": "area_m2", "权属单位": "owner", "造价": "cost"},
    "street_line": {"道路名称": "name", "道路等级": "class", "单行": "oneway", "人行道": "walkable"},
}  # fmt: skip
PLACES = {
    "lon": "经度 經度 lng lon JD", "lat": "纬度 緯度 lat WD", "x": "X坐标 coordinate_x", "y": "Y坐标 coordinate_y",
}  # fmt: skip


@pytest.mark.parametrize(("kind", "header", "field"), [
    (kind, header, field) for kind, many in HEADERS.items() for header, field in many.items()
])  # fmt: skip
def test_headers_that_bureaus_and_their_programs_write(kind: str, header: str, field: str):
    assert headers.match([header], registry.kinds()[kind]).fields == {field: header}


@pytest.mark.parametrize("kind", ["case", "public_toilet"])
def test_headers_of_places(kind: str):
    for key, words in PLACES.items():
        for word in words.split():
            assert headers.match([word], registry.kinds()[kind]).position == {key: word}


def test_the_time_of_a_report_stands_for_the_filing_only_where_there_is_none():
    case = registry.kinds()["case"]
    assert headers.match(["上报时间", "立案时间"], case).fields == {"filed": "立案时间", "reported": "上报时间"}
    export = ["rec_id", "task_num", "cell_id", "duty_grid_id"]
    found = headers.match(export, case)
    assert (found.fields, found.rest) == ({"id": "task_num", "cell": "cell_id"}, ("rec_id", "duty_grid_id"))


def test_which_kind_answers_which_class_of_cases():
    answers = {key: kind.answers for key, kind in registry.kinds().items() if kind.answers}
    assert {"暴露垃圾", "积存垃圾渣土"} <= set(answers["waste_station"])
    assert "机动车乱停放" in answers["parking_lot"]
    assert set(answers) <= set(registry.facility_kinds())


@pytest.mark.parametrize("kind", registry.kinds().values(), ids=lambda kind: kind.key)
def test_every_synonym_is_recognised(kind: registry.Kind):
    for field in kind.fields.values():
        for word in field.synonyms[:1]:
            assert headers.match([word], kind).fields, (field.key, word)
