"""The readers of tables and their headers, with whatever may stand in a file."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

import pytest
from civicgrid.layers.problems import Refused
from civicgrid.layers.recognise import encoding, headers
from civicgrid.layers.sources import delimited, workbook
from civicgrid.tests.layers.corpus import books
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

ANY_CELL = st.text(
    st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]) | st.sampled_from('",;|\t\n'), max_size=12
)
CHINESE = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=30)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(ANY_CELL, ANY_CELL), min_size=1, max_size=8),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n"]),
    st.sampled_from(["utf-8-sig", "gb18030", "utf-16"]),
)
def test_what_a_csv_writer_wrote_comes_back(tmp_path: Path, cells, separator: str, end: str, name: str):
    rows = [[f"公厕{number}", "120.3", "30.6", *pair] for number, pair in enumerate(cells)]
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator=end).writerows(
        [["公厕名称", "经度", "纬度", "地址", "备注"], *rows]
    )
    path = tmp_path / "公厕.csv"
    path.write_bytes(text.getvalue().encode(name))
    raw = delimited.read(path)
    assert raw.frame.to_numpy().tolist() == rows
    assert raw.rows.tolist() == list(range(2, len(rows) + 2))
    assert not raw.lost


@given(CHINESE, st.sampled_from(["utf-8", "utf-8-sig", "gb18030", "utf-16"]))
def test_chinese_in_any_of_its_encodings(words: str, name: str):
    text = f"公厕名称,经度,纬度\n{words},120.3,30.6\n"
    decoded = encoding.decode(text.encode(name))
    assert decoded.text == text
    assert decoded.sure


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_said_to_be_broken(data: bytes):
    decoded = encoding.decode(data)
    assert decoded.broken == 0 or "\ufffd" in decoded.text


@given(
    st.lists(
        st.lists(st.none() | st.text(max_size=6) | st.floats() | st.integers(), max_size=6), min_size=1, max_size=9
    )
)
def test_a_header_is_found_in_whatever_rows(rows):
    found = headers.find(rows)
    assert -1 <= found.last < len(rows)
    assert len(set(found.names)) == len(found.names)


@pytest.mark.parametrize("file", ["厕所表.xlsx", "设施.xlsx", "公厕_hidden_sheet.xlsx", "公厕_number_codes.xlsx"])
def test_xlsx_is_read_alike_without_calamine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str):
    broken = next(one for one in books.FILES if one.file == file)
    path = broken.write(tmp_path)
    with_it = workbook.read(path)
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    without = workbook.read(path)
    assert [raw.layer for raw in with_it] == [raw.layer for raw in without]
    for one, other in zip(with_it, without):
        assert one.rows.tolist() == other.rows.tolist()
        assert one.frame.astype("str").equals(other.frame.astype("str"))


def test_old_workbooks_need_calamine(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(Refused) as caught:
        workbook.read(Path(books.__file__).parent / "merged.xls")
    assert [problem.code for problem in caught.value.problems] == ["needs_calamine"]


@pytest.mark.parametrize(
    ("rows", "names", "last"),
    [
        ([["编号", "位置", None, "备注"], [None, "经度", "纬度", None]], ("编号", "经度", "纬度", "备注"), 1),
        ([["一览表", None], ["公厕名称", "男厕"], [None, "坑位"], ["甲", 3]], ("公厕名称", "男厕"), 1),
        ([["公厕名称", "位置", ""], ["", "经度", "纬度"], ["甲", "120.1", "30.1"]], ("公厕名称", "经度", "纬度"), 1),
        ([["公厕名称", "经度", "纬度"], ["", "", "30.1"]], ("公厕名称", "经度", "纬度"), 0),
        ([["甲", 120.12, 30.5], ["乙", 120.13, 30.6]], ("column 1", "column 2", "column 3"), -1),
    ],
)
def test_headers_in_two_rows_or_none(rows, names: tuple[str, ...], last: int):
    found = headers.find(rows)
    assert found.names == names
    assert found.last == last
