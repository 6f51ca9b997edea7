"""What the window shows of a file before it comes in is what the door then makes of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import openpyxl
import pytest
import shapely
from civicgrid.layers.door import preview
from civicgrid.layers.door.load import load_source
from civicgrid.layers.studyfile import Source
from civicgrid.tests.layers.door import LAT, LON, csv_text, spread


def table(folder: Path, text: str, name: str = "公厕.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def test_a_table_shows_its_kind_its_columns_and_its_places(tmp_path: Path) -> None:
    text = csv_text([*spread(12), ["空", "", "31"]])
    (seen,) = preview.look(table(tmp_path, text, encoding="gb18030"), Source("公厕.csv"))
    assert (seen.kind, seen.kinds[0]) == ("public_toilet", "public_toilet")
    assert "公厕" in seen.why
    assert seen.columns == {"name": "公厕名称", "lon": "经度", "lat": "纬度"}
    assert seen.samples["公厕名称"] == ("公厕0", "公厕1", "公厕2")
    assert (seen.rows, seen.whole, len(seen.shapes)) == (13, True, 12)
    assert shapely.get_x(seen.shapes[0]) == pytest.approx(LON)
    assert shapely.get_y(seen.shapes[0]) == pytest.approx(LAT)
    assert seen.places[0] == 2
    assert seen.decisions["encoding"] == "gb18030"
    assert "no_coordinates" in {problem.code for problem in seen.problems}


def test_what_is_said_by_hand_is_shown_at_once(tmp_path: Path) -> None:
    path = table(tmp_path, csv_text(spread(3), "说法,东,北"), "表.csv")
    (nothing,) = preview.look(path, Source("表.csv"))
    assert nothing.kind is None
    assert not nothing.usable
    assert [problem.code for problem in nothing.problems] == ["kind_unknown"]
    assert set(nothing.samples) == {"说法", "东", "北"}
    said = Source("表.csv", kind="public_toilet", columns={"name": "说法", "lon": "东", "lat": "北"}, datum="gcj02")
    (seen,) = preview.look(path, said)
    assert seen.usable
    assert seen.columns == said.columns
    assert 0.003 < np.hypot(shapely.get_x(seen.shapes[0]) - LON, shapely.get_y(seen.shapes[0]) - LAT) < 0.01


def test_every_sheet_and_layer_is_looked_at(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for title, header, rows in (
        ("公厕", ["公厕名称", "经度", "纬度"], spread(4)),
        ("停车场", ["停车场名称", "总车位数", "经度", "纬度"], [["东门停车场", 30, 120.3, 30.6]]),
    ):
        sheet = book.create_sheet(title)
        for row in (header, *rows):
            sheet.append(row)
    book.remove(book.worksheets[0])
    book.save(tmp_path / "设施.xlsx")
    seen = preview.look(tmp_path / "设施.xlsx", Source("设施.xlsx"))
    assert {(one.source.sheet, one.kind, one.rows) for one in seen} == {
        ("公厕", "public_toilet", 4),
        ("停车场", "parking_lot", 1),
    }


def test_a_file_that_cannot_be_read_is_a_look_with_a_finding(tmp_path: Path) -> None:
    (seen,) = preview.look(tmp_path / "fort.csv", Source("fort.csv"))
    assert [problem.code for problem in seen.problems] == ["file_missing"]
    (seen,) = preview.look(table(tmp_path, ""), Source("公厕.csv"))
    assert [problem.code for problem in seen.problems] == ["file_empty"]


def test_personal_columns_are_masked(tmp_path: Path) -> None:
    text = csv_text([[*row, "张三", "13812345678"] for row in spread(3)], "公厕名称,经度,纬度,联系人,说明")
    (seen,) = preview.look(table(tmp_path, text), Source("公厕.csv"))
    assert set(seen.personal) == {"联系人", "说明"}
    assert seen.samples["说明"] == ("***",)
    assert "张三" not in seen.samples["联系人"]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8"])
def test_a_large_table_is_looked_at_by_its_beginning(tmp_path: Path, encoding: str) -> None:
    lines = [f"公厕{number},{LON + number % 100 / 1e4:.6f},{LAT:.6f}" for number in range(60_000)]
    path = table(tmp_path, "公厕名称,经度,纬度\n" + "\n".join(lines) + "\n", encoding=encoding)
    (seen,) = preview.look(path, Source("公厕.csv"))
    assert seen.kind == "public_toilet"
    assert not seen.whole
    assert seen.rows == pytest.approx(60_000, rel=0.02)
    assert len(seen.shapes) == preview.MOST_PLACES


def test_the_look_agrees_with_the_import(tmp_path: Path) -> None:
    path = table(tmp_path, csv_text([*spread(9), ["无", "", "30"]]))
    (seen,) = preview.look(path, Source(str(path)))
    (made,) = load_source(Source(str(path)))
    assert seen.kind == made.kind
    assert seen.rows == made.account.rows_read
    assert len(seen.shapes) == made.account.rows_used
    assert seen.decisions["columns"] == made.account.decisions["columns"]


def test_shapes_of_an_unknown_kind_are_shown_all_the_same(tmp_path: Path) -> None:
    import geopandas as gpd

    frame = gpd.GeoDataFrame({"甲": [1, 2]}, geometry=gpd.points_from_xy([500_000, 500_100], [3_390_000] * 2), crs=4549)
    frame.to_file(tmp_path / "层.gpkg")
    (seen,) = preview.look(tmp_path / "层.gpkg", Source("层.gpkg"))
    assert seen.kind is None
    assert shapely.get_x(seen.shapes[0]) == pytest.approx(120.0, abs=1e-6)
