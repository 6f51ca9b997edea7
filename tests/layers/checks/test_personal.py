"""Personal data: found by header and by look, masked in texts, left out unless asked for, and never exported."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from civicgrid.layers import pipeline
from civicgrid.layers.checks import personal
from civicgrid.layers.door import load
from civicgrid.layers.export import rejected, webassets
from civicgrid.layers.kinds import kinds
from civicgrid.layers.problems import Refused
from civicgrid.layers.recognise import headers
from civicgrid.layers.workspace import gpkg
from civicgrid.tests.layers.door import LAT, LON, codes, csv_text, loaded, study
from civicgrid.tests.layers.export_words import chinese
from shapely.geometry import box

PERSON, PHONE = "欧阳测试", "13800138765"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("电话13800138000，联系", "电话***，联系"),
        ("+86 13800138000 或 138-0013-8000", "*** 或 ***"),
        ("0571-88886666、(010)12345678", "***、***"),
        ("11010519491231002X", "***"),
        ("身份证号：110105491231002", "身份证号：***"),
        ("信箱 li.si@bureau.gov.cn", "信箱 ***"),
        ("浙A·12345 与 浙AD12345 违停", "*** 与 *** 违停"),
        # what only looks like it
        ("任务202405011234567890 与 110105194912310021", "任务202405011234567890 与 110105194912310021"),
        ("网格 330110001002003", "网格 330110001002003"),
        ("坐标 120.13800138000", "坐标 120.13800138000"),
        ("2024-12345678 号", "2024-12345678 号"),
        ("京A座二层", "京A座二层"),
        ("24@公厕", "24@公厕"),
    ],
)
def test_what_stands_in_a_text(text: str, left: str):
    assert personal.mask(text) == left
    assert personal.masked([text])[0][0] == left


@pytest.mark.parametrize(
    ("header", "values", "is_personal"),
    [
        ("处理人", ["张三", "李小明", "欧阳修", "王五"], True),
        ("备用1", ["张先生", "李女士", "陈先生", "王某"], True),
        ("备用2", ["浙A12345", "浙B23456", "", "浙AD12345"], True),
        ("备用3", ["a@b.cn", "c@d.com.cn"], True),
        ("片区", ["江南", "江北", "安康", "方庄", "石桥"], False),
        ("公厕名称", ["江南公厕", "马家桥", "高新路", "白石"], False),
        ("管理员单位", ["城管局", "环卫所", "街道办"], False),
        ("人", ["多", "少", "张三"], False),
        ("编码", ["330110001002003", "330110001002004"], False),
    ],
)
def test_columns_by_look(header: str, values: list[str], is_personal: bool):
    assert personal.looks_personal(pd.Series(values, dtype=object), header) is is_personal


@pytest.mark.parametrize(
    "header", ["举报人电话", "反映人姓名", "当事人身份证号", "车牌号码", "Reporter_Phone", "联系方式"]
)
def test_headers_that_announce_it(header: str):
    assert headers.is_personal(header)


def test_no_field_of_ours_is_taken_for_personal():
    words = [word for kind in kinds().values() for field in kind.fields.values() for word in field.synonyms]
    assert not [word for word in words if headers.is_personal(word)]


def files(folder: Path) -> list[dict[str, object]]:
    shapes = [box(LON - 0.01, LAT - 0.01, LON + 0.01, LAT + 0.01), box(LON + 0.01, LAT - 0.01, LON + 0.03, LAT + 0.01)]
    for name, header, more in (("街道", "街道编码", ""), ("单元网格", "网格编码", "001001")):
        ids = [f"33019900{number}{more}" for number in (1, 2)]
        frame = gpd.GeoDataFrame({header: ids}, geometry=shapes, crs="EPSG:4490")
        frame.to_file(folder / f"{name}.gpkg", layer=name, engine="pyogrio")
    toilets = [[f"公厕{i}", f"{LON + i / 1000:.4f}", LAT, PERSON, PHONE] for i in range(4)] + [
        ["坏", 0, 0, PERSON, PHONE]
    ]
    cases = [[f"A{i}", f"{LON + i / 1000:.4f}", LAT, "2025-03-01 08:00", PERSON, PHONE, PHONE] for i in range(5)]
    (folder / "公厕.csv").write_text(csv_text(toilets, "公厕名称,经度,纬度,联系人,联系电话"), encoding="utf-8")
    (folder / "案件.csv").write_text(csv_text(cases, "案件编号,经度,纬度,立案时间,举报人,备用,备注"), encoding="utf-8")
    return [
        {"path": "街道.gpkg"},
        {"path": "单元网格.gpkg"},
        {"path": "公厕.csv", "personal": ["联系人", "联系电话"]},
        {"path": "案件.csv", "personal": ["举报人", "备用"]},
    ]


def test_a_column_comes_in_only_if_it_is_asked_for(tmp_path: Path):
    sources = files(tmp_path)
    result = loaded(tmp_path, *sources)
    toilets, cases = result.inputs["public_toilet"], result.inputs["case"]
    assert toilets["personal_联系人"].tolist() == [PERSON] * 4
    assert cases[["personal_举报人", "personal_备用"]].iloc[0].tolist() == [PERSON, PHONE]
    accounts = {account.kind: account.decisions for account in result.accounts}
    assert accounts["public_toilet"]["personal_read"] == ["联系人", "联系电话"]
    assert accounts["public_toilet"]["personal_read_by"] == "study"
    assert accounts["case"]["personal_left_out"] == ["备注"]
    assert "personal_read" in codes(result)
    without = loaded(tmp_path, *({"path": source["path"]} for source in sources))
    assert not [name for frame in without.inputs.values() for name in frame.columns if name.startswith("personal_")]


def test_choosing_a_field_for_it_does_not_let_it_in(tmp_path: Path):
    files(tmp_path)
    result = loaded(tmp_path, {"path": "公厕.csv", "columns": {"owner": "联系人"}})
    assert PERSON not in result.inputs["public_toilet"].to_csv()
    assert "personal_left_out" in codes(result)


def test_asking_for_a_column_that_is_not_there_is_refused(tmp_path: Path):
    files(tmp_path)
    with pytest.raises(Refused) as caught:
        load.load_all(study(tmp_path, {"path": "公厕.csv", "personal": ["手机"]}))
    assert [problem.code for problem in caught.value.problems] == ["column_missing"]


def everything(folder: Path) -> str:
    """All that stands in the files of a folder, archives unpacked."""
    found = []
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                found.extend(archive.read(name) for name in archive.namelist())
        else:
            found.append(path.read_bytes())
    return "\n".join(content.decode("utf-8", errors="replace") for content in found)


def test_what_was_asked_for_stands_in_the_workspace_and_in_no_other_product(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(webassets, "read", lambda: webassets.Assets(("",), ("",)))
    asked = study(tmp_path, *files(tmp_path))
    run = pipeline.compute(pipeline.load(asked))
    out = tmp_path / "out"
    out.mkdir()
    pipeline.export(run, out, ("geojson", "webpage", "workbook", "document"), chinese())
    rejected.write(run.rejected, run.accounts, out / "未用行.xlsx", chinese())
    pipeline.write_summary(run, out)
    kept = gpkg.read(out / pipeline.WORKSPACE)
    assert kept.inputs["public_toilet"]["personal_联系电话"].tolist() == [PHONE] * 4
    (out / pipeline.WORKSPACE).unlink()
    products = everything(out)
    assert {path.suffix for path in out.rglob("*") if path.is_file()} == {
        ".geojson",
        ".html",
        ".xlsx",
        ".docx",
        ".json",
    }
    assert "公厕1" in products
    assert PERSON not in products
    assert PHONE not in products
    escaped = json.dumps(PERSON)[1:-1]  # as a script that holds only ASCII would say it
    assert escaped not in products
