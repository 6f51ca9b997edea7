"""The workbook says what the figures say, and runs nothing."""

from __future__ import annotations

from dataclasses import replace
from zipfile import ZipFile

import pandas as pd
import pytest
from civicgrid.layers.export import workbook
from civicgrid.layers.problems import Refused
from civicgrid.tests.layers.export_words import chinese
from civicgrid.tests.layers.small_run import FORMULA_NAME, small_run
from openpyxl import load_workbook


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    return load_workbook(workbook.write(small_run(), tmp_path_factory.mktemp("out") / "tables.xlsx", chinese()))


def test_sheets_in_their_order(book):
    assert book.sheetnames == ["总览", "街道", "覆盖空白", "distances", "sources", "rejected_rows", "方法与数据"]


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
        assert row[9].endswith("(未核实)")


def test_shares_are_per_cent_cells_not_text(book):
    cell = book["总览"]["E8"]
    assert (cell.number_format, type(cell.value)) == ("0.0%", float)


def test_streets_have_the_figures_of_the_run(book):
    rows = list(book["街道"].iter_rows(values_only=True))
    figures = small_run().figures
    wanted = figures[
        (figures["area_id"] == "S2") & (figures["metric"] == "covered_land") & (figures["kind"] == "public_toilet")
    ].iloc[0]
    assert rows[2][:2] == ("S2", "望湖街道")
    assert rows[2][2:5] == pytest.approx((wanted["value"], wanted["n"], wanted["n_total"]))


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
    sheet = load_workbook(path)["rejected_rows"]
    for cell, text in zip(sheet[2], ("公共厕所", "=cmd|' /C calc'!A0", "@SUM(1)", 3, "+1", FORMULA_NAME)):
        assert cell.value == text
        assert cell.data_type in ("s", "n")
        assert bool(cell.quotePrefix) == (isinstance(text, str) and text[0] in "=@+")


def test_no_cell_of_the_file_is_a_formula(tmp_path):
    path = workbook.write(small_run(), tmp_path / "t.xlsx", chinese())
    with ZipFile(path) as archive:
        for name in archive.namelist():
            assert b"<f>" not in archive.read(name)


def test_control_characters_do_not_break_the_file(tmp_path):
    run = small_run()
    rejected = run.rejected.assign(text="a\x00b\x0bc")
    path = workbook.write(replace(run, rejected=rejected), tmp_path / "t.xlsx", chinese())
    assert load_workbook(path)["rejected_rows"]["F2"].value == "abc"


def test_a_run_without_figures_still_gives_its_sources(tmp_path):
    run = small_run()
    bare = replace(run, figures=run.figures.iloc[:0], layers={})
    path = workbook.write(bare, tmp_path / "t.xlsx", {})
    assert load_workbook(path).sheetnames == ["overview", "sources", "rejected_rows", "method"]


def test_a_path_that_cannot_be_written_is_refused(tmp_path):
    with pytest.raises(Refused) as refused:
        workbook.write(small_run(), tmp_path / "none" / "t.xlsx", {})
    assert refused.value.problems[0].code == "output_not_writable"
