"""Readers of headers, numbers, dates, codes, coordinates and encodings."""

from __future__ import annotations

import datetime as dt

import numpy as np
import pandas as pd
import pytest
from civicgrid.layers.kinds import kinds
from civicgrid.layers.recognise import encoding, headers, reading
from civicgrid.layers.recognise import kind as kind_of
from civicgrid.layers.sources import delimited, osm
from hypothesis import given
from hypothesis import strategies as st


def column(*values: object) -> pd.Series:
    return pd.Series(list(values), dtype=object)


@pytest.mark.parametrize(
    ("kind", "header", "field"),
    [
        ("public_toilet", "公厕名称", "name"),
        ("public_toilet", "男坑位数（个）", "seats_men"),
        ("public_toilet", "编号", "id"),
        ("public_toilet", "所在 街道", "street"),
        ("waste_station", "设计规模(吨/日)", "tonnes_per_day"),
        ("parking_lot", "总车位数", "berths"),
        ("parking_lot", "ＴＯＴＡＬＣＡＲ", "berths"),
        ("pocket_park", "占地面积（亩）", "area_m2"),
        ("case", "task_num", "id"),
        ("case", "EVENT_SRC_NAME", "source"),
        ("case", "处置截止时间", "deadline"),
        ("case", "立案 时间", "filed"),
        ("case", "责任网格", "cell"),
        ("grid_cell", "SZDYWG", "id"),
        ("grid_cell", "BGCode", "id"),
        ("community", "常住人口（人）", "population"),
        ("public_toilet", "投入使用日", "year"),
        ("public_toilet", "公厕所属街道", "street"),
    ],
)
def test_headers_people_write(kind: str, header: str, field: str):
    assert headers.match([header], kinds()[kind]).fields == {field: header}


def test_places_personal_columns_and_what_a_person_chose():
    names = ["JD", "WD", "举报人", "手机号", "名称甲", "天气"]
    found = headers.match(names, kinds()["case"], {"class_sub": "名称甲"})
    assert found.position == {"lon": "JD", "lat": "WD"}
    assert found.personal == ("举报人", "手机号")
    assert found.fields == {"class_sub": "名称甲"}
    assert found.rest == ("天气",)


def test_the_header_row_stands_below_titles():
    rows = [
        ["某区停车场一览表", None, None],
        ["2025年", None, None],
        ["停车场名称", "总车位数", "经度"],
        ["甲", 3, 120.1],
    ]
    assert headers.find_header_row(rows) == (2, True)
    assert headers.find_header_row([["a", "b"], ["1", "2"]]) == (0, False)
    assert headers.unique(["甲", None, "甲", ""]) == ["甲", "column 2", "甲 (2)", "column 4"]


@pytest.mark.parametrize(
    ("header", "unit", "factor"),
    [
        ("面积(公顷)", "m2", 1e4),
        ("占地面积（㎡）", "m2", 1.0),
        ("面积(亩)", "m2", 10_000 / 15),
        ("人口(万人)", "persons", 1e4),
        ("Shape_Area", "m2", 1.0),
        ("Area (ha)", "m2", 1e4),
        ("area_hectares", "m2", 1e4),
        ("Acres", "m2", 4046.8564224),
    ],
)
def test_units_in_headers(header: str, unit: str, factor: float):
    assert headers.unit_factor(header, unit) == factor


@pytest.mark.parametrize(
    ("names", "shape", "kind"),
    [
        (["停车场2025"], "point", "parking_lot"),
        (["parking"], "point", "parking_lot"),
        (["pocket_parks"], "polygon", "pocket_park"),
        (["streets"], "line", "street_line"),
        (["河流"], "polygon", "water"),
        (["cases1999_202605"], None, "case"),
        (["数据"], "point", None),
    ],
)
def test_the_kind_by_name(names: list[str], shape: str | None, kind: str | None):
    assert kind_of.recognise(names, [], shape) == kind


@given(st.floats(-1e12, 1e12, allow_nan=False))
def test_any_number_written_plainly_is_read(value: float):
    assert reading.numbers(column(repr(value), value)).values == pytest.approx([value, value], rel=1e-14, abs=1e-300)
    assert reading.numbers(column(f"{value:,.2f} 平方米")).values[0] == pytest.approx(value, abs=0.006)


def test_numbers_people_write():
    found = reading.numbers(column("１２３", "约1,200吨", "3万", "", None, "无", "很多", " 76,180 "))
    assert found.values.tolist()[:3] == [123.0, 1200.0, 30_000.0]
    assert np.isnan(found.values[3:7]).all()
    assert found.values[7] == 76_180
    assert found.unread.tolist() == [False] * 6 + [True, False]


FORMS = [
    "%Y/%m/%d %H:%M",
    "%Y-%m-%d %H:%M:%S",
    "%Y年%m月%d日 %H时%M分",
    "%Y%m%d%H%M%S",
    "%Y-%m-%dT%H:%M:%S",
    "%Y.%m.%d %H:%M",
]


@given(st.datetimes(dt.datetime(1950, 1, 1), dt.datetime(2099, 1, 1)), st.sampled_from(FORMS))
def test_any_date_in_any_form_is_read(when: dt.datetime, form: str):
    when = when.replace(second=0, microsecond=0)
    assert reading.dates(column(when.strftime(form))).values.iloc[0] == pd.Timestamp(when)


def test_dates_people_write():
    found = reading.dates(
        column(
            "2023/1/5 8:30",
            "2023年1月5日",
            44931,
            "44931.5",
            "1900-1-1",
            "1900/1/0",
            "",
            "昨天",
            dt.datetime(2023, 1, 5, 9),
            "2023/1/5 下午3:05",
        )
    )
    day = pd.Timestamp(2023, 1, 5)
    hours = [8.5, 0, 0, 12, None, None, None, None, 9, 15 + 5 / 60]
    assert [None if pd.isna(v) else round((v - day).total_seconds() / 3600, 6) for v in found.values] == [
        None if hour is None else round(hour, 6) for hour in hours
    ]
    assert found.unread.tolist()[6:8] == [False, True]
    assert found.empty_dates >= 1
    both = reading.dates(column("20260531", "20260531"), column("235917", "30"))
    assert [str(value) for value in both.values] == ["2026-05-31 23:59:17", "2026-05-31 00:30:00"]


def test_years_out_of_dates_and_numbers():
    found = reading.years(column("2019", 2020, "2016/9/12", "1900/1/1", "72", None))
    assert found.values.tolist()[:3] == [2019, 2020, 2016]
    assert np.isnan(found.values[3:]).all()
    assert found.unread.tolist() == [False, False, False, False, True, False]


@pytest.mark.parametrize("dtype", [object, "string", "str"])
def test_codes_with_empty_cells_in_every_kind_of_text_column(dtype: object) -> None:
    read = reading.codes(pd.Series(["0101", None, " 7 "], dtype=dtype))
    assert list(read.values) == ["0101", None, "7"]
    assert not read.unread.any()


def test_codes_a_spreadsheet_has_ruined():
    found = reading.codes(
        column("330199001001001", 330199001001002, 330199001001003.0, "4.2E+14", 3.30199001001001e15, None, "'007")
    )
    assert found.values.tolist() == ["330199001001001", "330199001001002", "330199001001003", None, None, None, "007"]
    assert found.unread.tolist() == [False, False, False, True, True, False, False]


def test_words_of_a_list():
    field = kinds()["public_toilet"].fields["state"]
    found = reading.choices(column("在用", "在建", "规划", "", "查无此词", "停用"), field, {"查无": "closed"})
    assert found.values.tolist() == ["existing", "under_construction", "planned", "existing", "existing", "closed"]
    assert found.unknown == ("查无此词",)


@given(st.text(alphabet=st.characters(codec="gb18030", exclude_categories=["Cs", "Cc", "Co", "Cn"])))
def test_gb18030_or_utf8_comes_back(text: str):
    assert encoding.decode(("公厕名称,街道,社区\n" + text).encode("gb18030")).text.endswith(text)
    assert encoding.decode(text.encode("utf-8-sig")).text == text


def test_a_file_cut_in_a_character_is_read_and_said():
    data = ("公厕名称,街道,社区\n" * 50).encode("gb18030") + b"\xb9\n"
    found = encoding.decode(data)
    assert (found.encoding, found.sure) == ("gb18030", False)
    assert found.broken > 0


def test_tags_of_openstreetmap():
    assert osm.parse_tags('"amenity"=>"toilets","name:en"=>"A \\"b\\"","x"=>""') == {
        "amenity": "toilets",
        "name:en": 'A "b"',
        "x": "",
    }


def test_the_separator():
    assert delimited.separator_of("a;b;c\n1,5;2;3\n") == ";"
    assert delimited.separator_of('a,"b;c;d",e\n1,2,3\n') == ","
