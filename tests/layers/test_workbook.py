"""The workbook says what the figures say, and runs nothing."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pandas as pd
import pytest
from civicgrid.layers import problems
from civicgrid.layers.export import booktables, workbook
from civicgrid.layers.export.table import TEXT, WHOLE, Rate, Table
from civicgrid.layers.problems import Refused
from civicgrid.tests.layers.export_words import chinese, english
from civicgrid.tests.layers.small_run import FORMULA_NAME, small_run
from openpyxl import load_workbook


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return load_workbook(workbook.write(small_run(), tmp_path_factory.mktemp("out") / "tables.xlsx", chinese()))


def test_sheets_in_their_order(book):
    assert book.sheetnames == [
        "总览",
        "热点网格",
        "街道",
        "覆盖空白",
        "距离",
        "数据来源",
        "未用行",
        "方法与数据",
        "全部指标",
    ]


def test_overview_begins_with_title_and_notice_and_keeps_its_head_in_view(book):
    sheet = book["总览"]
    assert sheet["A1"].value == "清河区设施布局"
    assert sheet["A3"].value == "虚构数据"
    assert sheet.freeze_panes == "C6"


def test_every_share_of_the_overview_is_its_n_through_its_total(book):
    rows = [row for row in book["总览"].iter_rows(min_row=6, values_only=True) if row[4] is not None]
    assert len(rows) == 6
    for row in rows:
        assert row[4] == pytest.approx(row[6] / row[7])
        assert row[9].endswith("（未核实）")


def test_shares_are_per_cent_cells_not_text(book):
    cell = book["总览"]["E8"]
    assert (cell.number_format, type(cell.value)) == ("0.0%", float)


def test_streets_are_a_short_ranking(book):
    rows = list(book["街道"].iter_rows(values_only=True))
    assert len(rows[0]) == 15
    figures = small_run().figures
    toilets = [row for row in rows[1:] if row[0] == "公共厕所"]
    assert [row[3] for row in toilets] == sorted(row[3] for row in toilets)
    row = next(row for row in toilets if row[1] == "S2")
    own = figures[(figures["area_id"] == "S2") & (figures["kind"] == "public_toilet")]
    wanted = own[own["metric"].isin(["covered_residential", "covered_land"])].iloc[-1]
    assert row[2] == "望湖街道"
    assert row[6] == pytest.approx(row[7] / row[8])
    assert row[9] == wanted["radius_m"]


def test_all_figures_stand_on_the_last_sheet(book):
    rows = list(book["全部指标"].iter_rows(min_row=2, values_only=True))
    figures = small_run().figures
    assert len(rows) == len(figures)
    assert [row[7] for row in rows] == pytest.approx(figures["value"].tolist(), nan_ok=True)


@pytest.mark.parametrize("labels", [chinese(), english()], ids=["zh", "en"])
def test_no_code_stands_where_people_read(labels):
    codes = [
        str(value)
        for table in booktables.tables(_with_decisions(), labels)
        for row in (table.heads, *([table.title],), *table.rows)
        for value in row
        if re.fullmatch(r"(?:.*[\s:;(])?[a-z]+_[a-z_0-9]+(?:[\s:;)].*)?", str(value))
    ]
    assert not [code for code in codes if ".csv" not in code]


def test_every_reason_a_row_can_be_rejected_for_has_a_short_name():
    text = (Path(problems.__file__)).read_text(encoding="utf-8")
    part = text.partition("rows that are rejected")[2].partition("rows that are used")[0]
    codes = re.findall(r'^    "(\w+)":', part, re.M)
    assert len(codes) > 10
    for code in codes:
        assert 0 < len(english()[f"reason.{code}"].split()) <= 6


def _with_decisions():
    run = small_run()
    said = {"kind": "public_toilet", "kind_by": "recognised", "header_row": 3, "columns": {"name": "公厕名称"}}
    accounts = tuple(replace(account, decisions=said) for account in run.accounts)
    return replace(run, accounts=accounts, record={**run.record, "settings": {"fdr_alpha": 0.1, "case_cell": "place"}})


def test_text_that_begins_like_a_formula_stays_text(tmp_path):
    run = small_run()
    rejected = pd.DataFrame(
        [
            {
                "kind": "public_toilet",
                "path": "=cmd|' /C calc'!A0",
                "layer": "@SUM(1)",
                "row": 3,
                "reason": "+1",
                "text": FORMULA_NAME,
            }
        ]
    )
    path = workbook.write(replace(run, rejected=rejected), tmp_path / "t.xlsx", chinese())
    sheet = load_workbook(path)["未用行"]
    for cell, text in zip(sheet[2], ("公共厕所", "=cmd|' /C calc'!A0", "@SUM(1)", 3, "+1", FORMULA_NAME)):
        assert cell.value == text
        assert cell.data_type in ("s", "n")
        assert bool(cell.quotePrefix) == (isinstance(text, str) and text[0] in "=@+")


def test_no_cell_of_the_file_is_a_formula(tmp_path):
    path = workbook.write(small_run(), tmp_path / "t.xlsx", chinese())
    with ZipFile(path) as archive:
        for name in archive.namelist():
            assert b"<f>" not in archive.read(name)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", "\t=1+1", "\r=1+1"])
def test_title_heads_and_cells_may_begin_like_formulas(tmp_path, text):
    """The heads of rejected rows are those of the file that somebody sent."""
    table = Table(text, [text, "n"], [TEXT, WHOLE], [(text, 1)], intro=[text])
    path = workbook.write_tables([table], tmp_path / "t.xlsx", text)
    with ZipFile(path) as archive:
        assert not any(b"<f" in archive.read(name) for name in archive.namelist() if "worksheets" in name)
    sheet = load_workbook(path).worksheets[0]
    for cell in (sheet["A1"], sheet["A3"], sheet["A4"]):
        assert (cell.value.lstrip("\r\n"), cell.data_type, bool(cell.quotePrefix)) == (text.lstrip("\r"), "s", True)


def test_a_rate_is_a_number_with_its_n_and_total_beside_it(tmp_path):
    table = Table(
        "t", ["Area", "Closed", "Rank"], [TEXT, TEXT, WHOLE], [("A", Rate(0.9372, 911, 972), 1), ("B", None, 2)]
    )
    sheet = load_workbook(workbook.write_tables([table], tmp_path / "t.xlsx")).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows == [
        ["Area", "Closed", "Closed: n", "Closed: N", "Rank"],
        ["A", 0.9372, 911, 972, 1],
        ["B", *[None] * 3, 2],
    ]
    assert [cell.number_format for cell in sheet[2]] == ["General", "0.0%", "#,##0", "#,##0", "#,##0"]


def test_control_characters_do_not_break_the_file(tmp_path):
    run = small_run()
    rejected = run.rejected.assign(text="a\x00b\x0bc")
    path = workbook.write(replace(run, rejected=rejected), tmp_path / "t.xlsx", chinese())
    assert load_workbook(path)["未用行"]["F2"].value == "abc"


def test_a_run_without_figures_still_gives_its_sources(tmp_path):
    run = small_run()
    bare = replace(run, figures=run.figures.iloc[:0], layers={})
    path = workbook.write(bare, tmp_path / "t.xlsx", {})
    assert load_workbook(path).sheetnames == ["overview", "sources", "rejected_rows", "method"]


def test_a_path_that_cannot_be_written_is_refused(tmp_path):
    with pytest.raises(Refused) as refused:
        workbook.write(small_run(), tmp_path / "none" / "t.xlsx", {})
    assert refused.value.problems[0].code == "output_not_writable"
