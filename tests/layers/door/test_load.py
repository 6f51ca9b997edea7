"""The data door: whatever comes in is used or rejected, with its reason; what can't be used is refused."""

from __future__ import annotations

import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import openpyxl
import pytest
from civicgrid.geo import datum
from civicgrid.layers import studyfile
from civicgrid.layers.door import load
from civicgrid.layers.problems import Refused
from civicgrid.tests.layers.door import LAT, LON, codes, csv_text, loaded, spread, study
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyproj import Transformer
from shapely.geometry import Point, Polygon, box


def refusal(folder: Path, *sources, **more) -> list[str]:
    with pytest.raises(Refused) as caught:
        load.load_all(study(folder, *sources, **more))
    return [problem.code for problem in caught.value.problems]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_table_in_any_encoding_and_separator(tmp_path: Path, encoding: str, separator: str):
    (tmp_path / "公厕.csv").write_bytes(csv_text(spread(12)).replace(",", separator).encode(encoding))
    frame = loaded(tmp_path, {"path": "公厕.csv"}).inputs["public_toilet"]
    assert frame["name"].tolist()[:2] == ["公厕0", "公厕1"]
    assert frame["source_row"].tolist() == list(range(2, 14))
    assert frame["id"].is_unique
    assert str(frame.crs) == "EPSG:4549"


def test_traditional_characters_in_big5(tmp_path: Path):
    rows = [[f"公廁{i}", f"{121.5 + i / 100:.4f}", "25.04", "臺北市士林區"] for i in range(5)]
    (tmp_path / "臺北公廁.csv").write_bytes(csv_text(rows, "公廁名稱,經度,緯度,公廁地址").encode("big5"))
    result = loaded(tmp_path, {"path": "臺北公廁.csv"})
    assert result.accounts[0].decisions["encoding"] == "big5"
    assert result.inputs["public_toilet"]["address"].iloc[0] == "臺北市士林區"
    assert result.measuring_crs == "EPSG:3826"


def test_every_reason_of_a_row(tmp_path: Path):
    rows = spread(12)
    rows += [["无坐标", "", ""], ["零", 0, 0], ["坏", "约120", LAT], ["没有", 220, 95]]
    rows += [["反了", LAT + 0.001, LON + 0.001], list(rows[3])]
    (tmp_path / "公厕.csv").write_text(csv_text(rows), encoding="utf-8")
    result = loaded(tmp_path, {"path": "公厕.csv"})
    assert dict(zip(result.rejected["row"], result.rejected["reason"])) == {
        14: "no_coordinates", 15: "zero_coordinates", 16: "unreadable_coordinates", 17: "impossible_coordinates",
        19: "duplicate_row",
    }  # fmt: skip
    assert json.loads(result.rejected["text"].iloc[0])["公厕名称"] == "无坐标"
    assert "coordinates_swapped" in codes(result)
    assert {"datum_assumed", "ids_made"} <= codes(result)


@pytest.mark.parametrize("name", ["gcj02", "bd09", "wgs84"])
def test_a_shifted_datum_is_brought_back_to_the_centimetre(tmp_path: Path, name: str):
    lon, lat = np.array([LON, LON + 0.01]), np.array([LAT, LAT + 0.01])
    there = datum.from_wgs84(lon, lat, name)
    rows = [[f"公厕{i}", f"{x:.9f}", f"{y:.9f}"] for i, (x, y) in enumerate(zip(*there))]
    (tmp_path / "公厕.csv").write_text(csv_text(rows), encoding="utf-8")
    frame = loaded(tmp_path, {"path": "公厕.csv", "datum": name}).inputs["public_toilet"]
    x, y = Transformer.from_crs("EPSG:4326", "EPSG:4549", always_xy=True).transform(lon, lat)
    assert np.hypot(frame.geometry.x - x, frame.geometry.y - y).max() < 0.01


@pytest.mark.parametrize(("shift", "crs"), [(0.0, "EPSG:4549"), (40e6, None)])
def test_x_is_the_northing(tmp_path: Path, shift: float, crs: str | None):
    x, y = Transformer.from_crs("EPSG:4326", "EPSG:4549", always_xy=True).transform([LON, LON + 0.01], [LAT, LAT])
    book = openpyxl.Workbook()
    book.active.append(["某区转运站一览表"])
    book.active.merge_cells("A1:D1")
    book.active.append(["转运站名称", "设计转运量(吨/日)", "X坐标", "Y坐标"])
    for i in range(2):
        book.active.append([f"站{i}", "1,200 吨", y[i], x[i] + shift])
    book.active.append(["注：数据截至2025年底"])
    book.save(tmp_path / "转运站.xlsx")
    result = loaded(tmp_path, {"path": "转运站.xlsx", **({"crs": crs} if crs else {})})
    frame = result.inputs["waste_station"]
    assert np.hypot(frame.geometry.x - x, frame.geometry.y - y).max() < 0.01
    assert frame["tonnes_per_day"].tolist() == [1200.0, 1200.0]
    assert frame["source_row"].tolist() == [3, 4]
    assert result.accounts[0].reasons == {"note_row": 1}
    assert result.accounts[0].decisions["header_row"] == 2


def test_metres_without_zone_are_taken_for_the_other_layers_or_refused(tmp_path: Path):
    x, y = Transformer.from_crs("EPSG:4326", "EPSG:4549", always_xy=True).transform(LON, LAT)
    (tmp_path / "转运站.csv").write_text(csv_text([["站", y, x]], "转运站名称,X坐标,Y坐标"), encoding="utf-8")
    assert refusal(tmp_path, {"path": "转运站.csv"}) == ["crs_meridian"]
    (tmp_path / "公厕.csv").write_text(csv_text(spread(5)), encoding="utf-8")
    result = loaded(tmp_path, {"path": "转运站.csv"}, {"path": "公厕.csv"})
    assert "crs_assumed" in codes(result)
    assert result.inputs["waste_station"].geometry.iloc[0].distance(Point(x, y)) < 0.01


def test_wkt_dms_and_nested_json(tmp_path: Path):
    (tmp_path / "口袋公园.csv").write_text(
        '公园名称,geom\n甲,"SRID=4326;POLYGON((120.3 30.6,120.301 30.6,120.301 30.601,120.3 30.6))"\n乙,"POINT(1"\n',
        encoding="utf-8",
    )
    rows = [["甲", "120°18′36″E", "30°36'00\"N"], ["乙", "120.31", "30.6"]]
    (tmp_path / "公厕.csv").write_text(csv_text(rows), encoding="utf-8")
    (tmp_path / "停车场.json").write_text(
        json.dumps(
            {
                "data": {
                    "park": [
                        {
                            "name": "丙",
                            "totalcar": 20,
                            "tw97x": "306812.9",
                            "tw97y": "2769892.9",
                            "x": {"a": 1},
                            "l": [1],
                        }
                    ]
                }
            }
        ),
        "utf-8",
    )
    result = loaded(tmp_path, {"path": "口袋公园.csv"}, {"path": "公厕.csv"})
    assert result.inputs["pocket_park"].geometry.iloc[0].geom_type == "Polygon"
    assert result.accounts[0].reasons == {"unreadable_coordinates": 1}
    a, b = result.inputs["public_toilet"].geometry
    assert a.distance(b) < 0.01
    parking = loaded(tmp_path, {"path": "停车场.json"})
    assert parking.measuring_crs == "EPSG:3826"
    assert parking.inputs["parking_lot"].geometry.iloc[0].x == pytest.approx(306812.9, abs=0.01)
    assert parking.inputs["parking_lot"]["berths"].tolist() == [20.0]


def test_personal_data_stays_out(tmp_path: Path):
    header = "案件编号,立案时间,举报人,联系方式,小类名称,经度,纬度"
    rows = [
        [f"A{i}", "2025/1/5 8:30", "张三", 13800138000 + i, "暴露垃圾 电话13900001111", LON, LAT + i / 1000]
        for i in range(9)
    ]
    rows.append(["A99", "", "李四", 13800138999, "道路不洁", "", ""])
    (tmp_path / "案件.csv").write_text(csv_text(rows, header), encoding="utf-8")
    result = loaded(tmp_path, {"path": "案件.csv"})
    everything = result.inputs["case"].drop(columns="geometry").to_csv() + result.rejected.to_csv()
    assert not any(word in everything for word in ("张三", "李四", "138001", "13900001111"))
    assert {"personal_left_out", "personal_masked"} <= codes(result)
    assert result.accounts[0].decisions["personal_left_out"] == ["举报人", "联系方式"]


def test_cases_their_dates_codes_and_the_desk(tmp_path: Path):
    squares = [box(LON, LAT, LON + 0.01, LAT + 0.01), box(LON + 0.01, LAT, LON + 0.02, LAT + 0.01)]
    cells = gpd.GeoDataFrame({"网格编码": ["330199001001001", "330199001001002"]}, crs="EPSG:4326", geometry=squares)
    cells.to_file(tmp_path / "网格.gpkg", layer="单元网格", engine="pyogrio")
    header = "案件编号,上报日期,time,结案时间,责任网格,经度,纬度"
    own = ["330199001001001", "330199001001002", "4.2E+14"]
    rows = [[f"A{i:03d}", "20260531", "83000", "1900-1-1", own[i % 3], LON + 0.005, LAT + 0.005] for i in range(60)]
    rows.append(["B1", "20260530", "235917", "2026年5月29日", own[0], LON + 0.03, LAT + 0.005])
    (tmp_path / "案件.csv").write_text(csv_text(rows, header), encoding="utf-8")
    result = loaded(tmp_path, {"path": "案件.csv"}, {"path": "网格.gpkg"})
    cases = result.inputs["case"].set_index("id")
    assert str(cases.loc["A000", "filed"]) == "2026-05-31 08:30:00"
    assert str(cases.loc["B1", "filed"]) == "2026-05-30 23:59:17"
    assert cases["closed"].notna().sum() == 1
    assert cases.loc["B1", "outside"]
    assert cases["cell"].isna().sum() == 20
    found = {problem.code: problem.params for problem in result.problems}
    assert (found["cell_differs"]["count"], found["cell_differs"]["compared"]) == (20, 40)
    desk = found["many_on_one_spot"]
    assert (desk["spots"], desk["cases"], desk["largest"], len(desk["at"])) == (1, 60, 60, 1)
    assert found["ruined_codes"]["count"] == 20
    assert {"empty_dates", "closed_before_filed", "outside_district"} <= set(found)


def test_areas_are_made_from_cells_and_named_by_code_or_name(tmp_path: Path):
    shapes = [box(LON + i * 0.01, LAT, LON + i * 0.01 + 0.01, LAT + 0.01) for i in range(4)]
    gpd.GeoDataFrame({"网格编码": [f"W{i}" for i in range(4)], "所属街道": ["甲街道", "甲街道", "乙镇", "乙镇"],
                      "社区": ["一社区", "二社区", "三村", "三村"]}, geometry=shapes, crs="EPSG:4490"
                     ).to_file(tmp_path / "网格.geojson", engine="pyogrio")  # fmt: skip
    rows = [
        ["甲1", LON + 0.001, LAT + 0.001, "甲"],
        ["乙1", LON + 0.031, LAT + 0.001, "乙鎮"],
        ["丙", LON + 0.011, LAT + 0.001, "丙街道"],
    ]
    (tmp_path / "公厕.csv").write_text(csv_text(rows, "公厕名称,经度,纬度,所属街道"), encoding="utf-8")
    result = loaded(tmp_path, {"path": "网格.geojson"}, {"path": "公厕.csv"})
    assert result.decisions["layers_made"] == {"street": "grid_cell", "community": "grid_cell"}
    streets = result.inputs["street"].set_index("name")["id"]
    assert result.inputs["public_toilet"]["street"].tolist() == [streets["甲街道"], streets["乙镇"], streets["甲街道"]]
    assert result.inputs["community"]["street"].tolist().count(streets["甲街道"]) == 2
    assert len(result.inputs["community"]) == 3
    assert "area_unknown" in codes(result)


def test_shapes_are_mended_or_rejected(tmp_path: Path):
    bow = Polygon([(LON, LAT), (LON + 0.002, LAT + 0.002), (LON + 0.002, LAT), (LON, LAT + 0.002)])
    shapes = [box(LON, LAT, LON + 0.001, LAT + 0.001), bow, None, Point(LON, LAT).buffer(0.0001).boundary]
    gpd.GeoDataFrame({"公园名称": list("甲乙丙丁")}, geometry=shapes, crs="EPSG:4326").to_file(
        tmp_path / "口袋公园.gpkg", layer="口袋公园", engine="pyogrio"
    )
    result = loaded(tmp_path, {"path": "口袋公园.gpkg"})
    assert result.accounts[0].reasons == {"no_geometry": 1, "wrong_geometry": 1, "invalid_geometry": 1}
    assert result.inputs["pocket_park"].is_valid.all()


@pytest.mark.parametrize("zeroed", [False, True])
@pytest.mark.parametrize("encoding", ["GBK", "UTF-8"])
def test_a_shapefile_without_cpg(tmp_path: Path, encoding: str, zeroed: bool):
    gpd.GeoDataFrame({"名称": ["清河口袋公园", "望湖游园"]}, crs="EPSG:4326",
                     geometry=[box(LON, LAT, LON + 0.001, LAT + 0.001), box(LON, LAT + 0.01, LON + 0.001, LAT + 0.011)]
                     ).to_file(tmp_path / "口袋公园.shp", engine="pyogrio", encoding=encoding)  # fmt: skip
    (tmp_path / "口袋公园.cpg").unlink(missing_ok=True)
    if zeroed:
        data = bytearray((tmp_path / "口袋公园.dbf").read_bytes())
        data[29] = 0
        (tmp_path / "口袋公园.dbf").write_bytes(bytes(data))
    result = loaded(tmp_path, {"path": "口袋公园.shp"})
    assert result.inputs["pocket_park"]["name"].tolist() == ["清河口袋公园", "望湖游园"]


def test_where_takes_some_rows_and_says_so(tmp_path: Path):
    rows = [[*row, "公厕" if i % 2 else "其他"] for i, row in enumerate(spread(10))]
    (tmp_path / "设施.csv").write_text(csv_text(rows, "名称,经度,纬度,类型"), encoding="utf-8")
    source = {"path": "设施.csv", "kind": "public_toilet", "where": {"类型": ["公厕"]}}
    account = loaded(tmp_path, source).accounts[0]
    assert (account.rows_read, account.decisions["rows_not_asked_for"]) == (5, 5)


def test_a_row_with_too_many_cells_is_kept_as_rejected(tmp_path: Path):
    text = csv_text(spread(4)) + '多了,120.3,30.6,"a,b",x\n\n短了,120.31\n'
    (tmp_path / "公厕.csv").write_text(text, encoding="utf-8")
    result = loaded(tmp_path, {"path": "公厕.csv"})
    assert dict(zip(result.rejected["row"], result.rejected["reason"])) == {6: "malformed_row", 8: "no_coordinates"}


@pytest.mark.parametrize(("name", "content", "code"), [
    ("没有.csv", None, "file_missing"), ("空.csv", b"", "file_empty"), ("空白.csv", b" \n\n", "file_empty"),
    ("公厕.csv", "公厕名称,备注\n甲,某路1号\n".encode(), "no_place_columns"),
    ("公厕.csv", "公厕名称,经度,纬度\n".encode(), "no_rows"), ("什么.csv", b"a,lon,lat\n1,120,30\n", "kind_unknown"),
    ("公厕.xlsx", b"PK\x03\x04 broken", "file_unreadable"), ("公厕.geojson", b"{]", "file_unreadable"),
    ("公厕.gpkg", b"no database", "file_unreadable"), ("公厕.shp", b"no shape", "file_unreadable"),
    ("公厕.json", b"[]", "no_rows"), ("公厕.csv", "公厕名称,经度,纬度\n甲,,\n".encode(), "nothing_placed"),
])  # fmt: skip
def test_what_cannot_be_used_is_refused(tmp_path: Path, name: str, content: bytes | None, code: str):
    if content is not None:
        (tmp_path / name).write_bytes(content)
    assert refusal(tmp_path, {"path": name})[0] == code


def test_all_refusals_come_at_once(tmp_path: Path):
    (tmp_path / "空.csv").touch()
    assert refusal(tmp_path, {"path": "没有.csv"}, {"path": "空.csv"}) == ["file_missing", "file_empty"]
    (tmp_path / "公厕.csv").write_text(csv_text(spread(3)), encoding="utf-8")
    assert refusal(tmp_path, {"path": "公厕.csv", "columns": {"name": "名"}}) == ["column_missing"]
    assert refusal(tmp_path, {"path": "公厕.csv", "encoding": "klingon"}) == ["encoding_unknown"]
    assert refusal(tmp_path, {"path": "公厕.csv"}, measuring_crs="EPSG:3857") == ["crs_not_metric"]


def test_cases_without_a_number_are_copies_only_with_a_time(tmp_path: Path):
    header = "立案时间,小类名称,经度,纬度"
    rows = [["2025/1/5 8:30", "暴露垃圾", LON, LAT]] * 3 + [["2025/1/6", "道路不洁", LON, LAT]] * 4
    (tmp_path / "案件.csv").write_text(csv_text(rows, header), encoding="utf-8")
    assert loaded(tmp_path, {"path": "案件.csv"}).accounts[0].reasons == {"duplicate_row": 2}


def test_only_cases_of_the_period_count(tmp_path: Path):
    days = ["2025-01-31 23:59", "2025/2/1", "2025-02-28 23:59:59", "2025-03-01", ""]
    rows = [[f"A{i}", day, LON, LAT + i / 1000] for i, day in enumerate(days)]
    (tmp_path / "案件.csv").write_text(csv_text(rows, "案件编号,立案时间,经度,纬度"), encoding="utf-8")
    result = loaded(tmp_path, {"path": "案件.csv"}, period={"from": "2025-02-01", "to": "2025-02-28"})
    assert result.inputs["case"]["id"].tolist() == ["A1", "A2", "A4"]
    assert result.accounts[0].reasons == {"outside_period": 2}
    assert "undated_cases" in codes(result)


def test_one_source_alone(tmp_path: Path):
    (tmp_path / "公厕.csv").write_text(csv_text(spread(3)), encoding="utf-8")
    (one,) = load.load_source(studyfile.Source(str(tmp_path / "公厕.csv")))
    assert (one.kind, len(one.frame), one.account.rows_used) == ("public_toilet", 3, 3)


CELL = st.one_of(
    st.text(max_size=8), st.floats().map(str), st.sampled_from(["", "0", "120.3", "30.6", "1e400", "-", '"'])
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(CELL, CELL, CELL, CELL), min_size=1, max_size=12))
def test_rows_read_are_rows_used_and_rejected_whatever_stands_in_the_file(tmp_path: Path, rows):
    import csv as writer

    with (tmp_path / "公厕.csv").open("w", encoding="utf-8", errors="replace", newline="") as file:
        out = writer.writer(file)
        out.writerow(["公厕名称", "经度", "纬度", "投入使用日期"])
        out.writerow(["甲", "120.3", "30.6", "2020/1/1"])
        out.writerows(rows)
    found = set()
    try:
        assert loaded(tmp_path, {"path": "公厕.csv"}).accounts[0].rows_read >= 1
    except Refused as refused:
        found = {problem.code for problem in refused.problems}
    assert not found or found & {"nothing_placed", "crs_missing"}


def test_one_kind_out_of_a_file_of_many_layers():
    demo = Path(studyfile.RESOURCES) / "demo" / "底图.gpkg"
    (cells,) = load.load_source(studyfile.Source(str(demo), kind="grid_cell"))
    assert (cells.account.layer, cells.account.rows_used) == ("单元网格", 2006)
    assert {one.kind for one in load.load_source(studyfile.Source(str(demo)))} == {
        "grid_cell",
        "community",
        "street",
        "built_up",
        "residential",
        "street_line",
        "water",
    }


def test_calamine_and_openpyxl_see_the_same_rows(tmp_path: Path):
    pytest.importorskip("python_calamine")
    from civicgrid.layers.sources import sheets

    path = Path(studyfile.RESOURCES) / "demo" / "停车场.xlsx"
    data = path.read_bytes()
    ours, theirs = (
        {one.title: one.rows for one in read(data, "")} for read in (sheets._by_openpyxl, sheets._by_calamine)
    )
    assert list(ours) == list(theirs)
    for title, rows in ours.items():
        plain, other = (
            [[str(cell) for cell in row if cell is not None] for row in both] for both in (rows, theirs[title])
        )
        assert plain == other
