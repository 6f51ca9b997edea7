"""Rejected rows go out as a workbook, are mended there, and come in again in the place of what they were."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import openpyxl
import pytest
from civicgrid.layers.door.load import Loaded
from civicgrid.layers.export import rejected
from civicgrid.layers.problems import Refused
from civicgrid.layers.recognise import origin
from civicgrid.tests.layers.door import LAT, LON, codes, csv_text, loaded, spread
from civicgrid.tests.layers.export_words import chinese, english
from shapely import wkt
from shapely.geometry import Polygon, box

ORIGIN = [words["zh"] for words in origin.WORDS.values()]


def exported(result: Loaded, folder: Path, labels: dict[str, str] | None = None) -> Any:
    """The workbook of rejected rows, open to be mended."""
    rejected.write(result.rejected, result.accounts, folder / "未用行.xlsx", labels or chinese())
    return openpyxl.load_workbook(folder / "未用行.xlsx")


def column(sheet: Any, header: str) -> int:
    return [cell.value for cell in sheet[1]].index(header) + 1


def mend(sheet: Any, row: int, **cells: Any) -> None:
    """Write into the line that holds the row of the file."""
    at = column(sheet, ORIGIN[2])
    line = next(number for number in range(2, sheet.max_row + 1) if sheet.cell(number, at).value == row)
    for header, value in cells.items():
        sheet.cell(line, column(sheet, header)).value = value


def toilets(folder: Path) -> dict[str, str]:
    rows = [*spread(4), ["无", "", ""], ["零", 0, 0], ["公厕1", *spread(2)[1][1:]], ["=1+1", "", ""]]
    (folder / "公厕.csv").write_text(csv_text([[*row, 330199001000000 + n] for n, row in enumerate(rows)],
                                            "公厕名称,经度,纬度,网格编码"), encoding="gb18030")  # fmt: skip
    return {"path": "公厕.csv", "datum": "gcj02"}


def test_the_sheet_has_the_files_own_columns_and_where_each_row_comes_from(tmp_path: Path):
    sheet = exported(loaded(tmp_path, toilets(tmp_path)), tmp_path).worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == ["公厕名称", "经度", "纬度", "网格编码", *ORIGIN]
    assert rows[1] == ["无", None, None, "330199001000004", "公厕.csv", None, 6, "缺少坐标"]
    assert [row[6] for row in rows[1:]] == [6, 7, 8, 9]
    formula = sheet.cell(5, 1)
    assert (formula.value, formula.data_type, formula.quotePrefix) == ("=1+1", "s", True)


@pytest.mark.parametrize("labels", [chinese(), english()])
def test_mended_rows_take_the_place_of_the_rejected_ones(tmp_path: Path, labels: dict[str, str]):
    source = toilets(tmp_path)
    before = loaded(tmp_path, source)
    assert (before.accounts[0].rows_used, before.accounts[0].rows_rejected) == (4, 4)
    language = "zh" if labels == chinese() else "en"
    book = exported(before, tmp_path, labels)
    sheet = book.worksheets[0]
    at = column(sheet, origin.WORDS["row"][language])
    assert [sheet.cell(number, at).value for number in range(2, 6)] == [6, 7, 8, 9]
    for line, (lon, lat) in {2: (LON + 0.05, LAT), 3: (f"{LON + 0.06:.6f}", str(LAT))}.items():
        sheet.cell(line, 2).value, sheet.cell(line, 3).value = lon, lat
    sheet.cell(4, 1).value = "公厕1东"
    book.save(tmp_path / "未用行.xlsx")
    after = loaded(tmp_path, source, {"path": "未用行.xlsx"})
    (account,) = after.accounts
    assert (account.rows_read, account.rows_used, account.reasons) == (8, 7, {"no_coordinates": 1})
    digest = hashlib.sha256((tmp_path / "未用行.xlsx").read_bytes()).hexdigest()
    assert account.decisions["mended"] == {"path": "未用行.xlsx", "rows": 4, "sha256": digest}
    frame = after.inputs["public_toilet"].set_index("source_row")
    assert set(frame["source_file"]) == {"公厕.csv"}
    assert frame.loc[[6, 7, 8], "name"].tolist() == ["无", "零", "公厕1东"]
    moved = frame.loc[6].geometry.distance(frame.loc[7].geometry)  # brought back from GCJ-02 as the file's own rows are
    assert moved == pytest.approx(958, abs=3)
    assert "rows_mended" in codes(after)


def test_rows_not_mended_stay_rejected_as_they_were(tmp_path: Path):
    source = toilets(tmp_path)
    before = loaded(tmp_path, source)
    exported(before, tmp_path)
    after = loaded(tmp_path, source, {"path": "未用行.xlsx"})
    assert after.rejected[["row", "reason"]].equals(before.rejected[["row", "reason"]])


def test_a_row_that_could_not_be_read_comes_back(tmp_path: Path):
    text = csv_text([*spread(3), ["多", LON, LAT + 0.01, "一格"]])
    (tmp_path / "公厕.csv").write_text(text, encoding="utf-8")
    before = loaded(tmp_path, {"path": "公厕.csv"})
    assert before.accounts[0].reasons == {"malformed_row": 1}
    book = exported(before, tmp_path)
    assert [cell.value for cell in book.worksheets[0][1]] == ["公厕名称", "经度", "纬度", "4", *ORIGIN]
    after = loaded(tmp_path, {"path": "公厕.csv"}, {"path": "未用行.xlsx"})
    assert after.accounts[0].rows_used == 4
    assert after.inputs["public_toilet"]["source_row"].tolist() == [2, 3, 4, 5]


def test_a_shape_is_mended_as_wkt(tmp_path: Path):
    bow = Polygon([(LON, LAT), (LON + 0.002, LAT + 0.002), (LON + 0.002, LAT), (LON, LAT + 0.002)])
    shapes = [box(LON + 0.01, LAT, LON + 0.011, LAT + 0.001), bow]
    gpd.GeoDataFrame({"公园名称": ["甲", "乙"]}, geometry=shapes, crs="EPSG:4490").to_file(
        tmp_path / "口袋公园.gpkg", layer="口袋公园", engine="pyogrio"
    )
    source = {"path": "口袋公园.gpkg"}
    book = exported(loaded(tmp_path, source), tmp_path)
    sheet = book.worksheets[0]
    assert wkt.loads(sheet.cell(2, column(sheet, "wkt")).value).equals_exact(bow, 1e-9)
    sheet.cell(2, column(sheet, "wkt")).value = box(LON, LAT, LON + 0.001, LAT + 0.001).wkt
    book.save(tmp_path / "未用行.xlsx")
    after = loaded(tmp_path, source, {"path": "未用行.xlsx"})
    sizes = after.inputs["pocket_park"].geometry.area
    assert after.accounts[0].rows_used == 2
    assert np.allclose(sizes, sizes.iloc[0], rtol=1e-5)  # two widths of a degree at one latitude


def test_a_file_that_has_changed_is_not_written_over(tmp_path: Path):
    source = toilets(tmp_path)
    exported(loaded(tmp_path, source), tmp_path)
    rows = [[f"别的{i}", f"{LON + i / 100:.4f}", LAT, f"9{i}"] for i in range(6)]
    (tmp_path / "公厕.csv").write_text(csv_text(rows, "公厕名称,经度,纬度,网格编码"), encoding="utf-8")
    after = loaded(tmp_path, source, {"path": "未用行.xlsx"})
    assert after.inputs["public_toilet"]["name"].tolist() == [f"别的{i}" for i in range(6)]
    assert after.accounts[0].reasons == {"mended_row_unknown": 4}


def test_without_its_file_the_sheet_is_a_table_whose_rows_keep_their_origin(tmp_path: Path):
    book = exported(loaded(tmp_path, toilets(tmp_path)), tmp_path)
    mend(book.worksheets[0], 7, 经度=LON, 纬度=LAT)
    (tmp_path / "alone").mkdir()
    book.save(tmp_path / "alone" / "未用行.xlsx")
    result = loaded(tmp_path / "alone", {"path": "未用行.xlsx"})
    (frame,) = result.inputs.values()
    assert frame[["source_file", "source_row"]].to_numpy().tolist() == [["公厕.csv", 7], ["公厕.csv", 8]]
    assert not set(ORIGIN) & set(result.accounts[0].decisions["columns_not_used"])


def test_one_sheet_for_each_source(tmp_path: Path):
    sources = [toilets(tmp_path), {"path": "垃圾.csv"}]
    (tmp_path / "垃圾.csv").write_text(csv_text([["乙站", "", ""], ["甲站", LON, LAT]], "转运站名称,经度,纬度"))
    book = exported(loaded(tmp_path, *sources), tmp_path)
    assert len(book.worksheets) == 2
    mend(book.worksheets[1], 2, 经度=LON + 0.01, 纬度=LAT)
    book.save(tmp_path / "未用行.xlsx")
    after = loaded(tmp_path, *sources, {"path": "未用行.xlsx"})
    assert [account.rows_used for account in after.accounts] == [4, 2]


def test_nothing_to_mend_is_said(tmp_path: Path):
    (tmp_path / "公厕.csv").write_text(csv_text([*spread(3), ["合计", "3", ""]]), encoding="utf-8")
    result = loaded(tmp_path, {"path": "公厕.csv"})
    assert result.accounts[0].reasons == {"note_row": 1}
    with pytest.raises(Refused) as caught:
        exported(result, tmp_path)
    assert [problem.code for problem in caught.value.problems] == ["nothing_rejected"]


@pytest.mark.cities
def test_taipei_parking_there_and_back(cities: Path, tmp_path: Path):
    """Three lots that stand nowhere and 42 copies are mended in the workbook; then all 2,087 rows are in use."""
    names = ("taipei_town.geojson", "TCMSV_alldesc_20231026.json")
    sources = [{"path": str(cities / "taipei" / name)} for name in names]
    before = loaded(tmp_path, *sources)
    parking = before.accounts[1]
    assert (parking.rows_read, parking.rows_used) == (2087, 2042)
    assert parking.reasons == {"far_off_district": 2, "duplicate_row": 42, "zero_coordinates": 1}
    book = exported(before, tmp_path)
    (sheet,) = book.worksheets
    whence = {key: column(sheet, header) for key, header in zip(origin.WORDS, ORIGIN)}
    x, y, own_id, name = (column(sheet, header) for header in ("tw97x", "tw97y", "id", "name"))
    for line in range(2, sheet.max_row + 1):
        if sheet.cell(line, whence["reason"]).value == chinese()["reason.duplicate_row"]:
            sheet.cell(line, own_id).value, sheet.cell(line, name).value = f"M{line}", f"停車場{line}"
        else:
            sheet.cell(line, x).value, sheet.cell(line, y).value = 305_000 + line, 2_772_000
    book.save(tmp_path / "未用行.xlsx")
    after = loaded(tmp_path, *sources, {"path": "未用行.xlsx"})
    parking = after.accounts[1]
    assert (parking.rows_read, parking.rows_used, parking.reasons) == (2087, 2087, {})
    assert set(after.inputs["parking_lot"]["source_file"]) == {names[1]}
    assert after.inputs["parking_lot"]["source_row"].is_unique
    assert not after.inputs["parking_lot"]["outside"].iloc[244]
