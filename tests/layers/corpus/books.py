"""Broken workbooks: xlsx made by openpyxl, ods by GDAL.

Beside this file, made once: ``merged.xls`` by xlwt, ``plain.ods`` by odfpy, ``locked.xlsx`` by msoffcrypto-tool.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pyogrio

from .broken import HEADER, Broken, lines, places, said, zipped

TOILETS = {"public_toilet": 3}
_HERE = Path(__file__).parent
_HEADERS = ["公厕名称", "经度", "纬度"]
_NAMES = {("public_toilet", "name"): ["公厕0", "公厕1", "公厕2"]}
_HTML = (
    "<html><head><meta charset='gb2312'></head><body><table><tr><td colspan=3>公厕一览表</td></tr>"
    "<tr><td rowspan=2>公厕名称</td><td colspan=2>位置</td></tr><tr><td>经度</td><td>纬度</td></tr>"
    + "".join(f"<tr><td>{name}<td>{lon}<td>{lat}</tr>" for name, lon, lat in places(3))
    + "</table></body></html>"
)
_XML_2003 = (
    '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'
    '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" '
    'xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="公厕"><Table>'
    "<Row>"
    + "".join(f'<Cell><Data ss:Type="String">{word}</Data></Cell>' for word in (*_HEADERS, "备注"))
    + "</Row>"
    + "".join(
        f'<Row ss:Index="{n + 3}"><Cell><Data>{name}</Data></Cell><Cell ss:Index="2"><Data>{lon}</Data></Cell>'
        f"<Cell><Data>{lat}</Data></Cell><Cell/></Row>"
        for n, (name, lon, lat) in enumerate(places(3))
    )
    + "</Table></Worksheet></Workbook>"
)


def book(*sheets: tuple[str, list[list[Any]]], then: Callable[[Any], None] = lambda _book: None) -> bytes:
    """An xlsx; ``then`` works on it before it is saved."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in sheets:
        sheet = made.create_sheet(title)
        for row in rows:
            sheet.append(row)
    then(made)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def rows(count: int = 3, start: int = 0) -> list[list[Any]]:
    """Rows of toilets."""
    return [list(place) for place in places(count, start)]


def _two_rows(made: Any) -> None:
    sheet = made.active
    for area in ("A1:D1", "B2:C2", "A2:A3", "D2:D3", "D4:D6"):
        sheet.merge_cells(area)


def _hide(made: Any) -> None:
    made.active.row_dimensions[3].hidden = True


def _filter(made: Any) -> None:
    made.active.auto_filter.ref = "A1:C4"
    made.active.row_dimensions[2].hidden = made.active.row_dimensions[4].hidden = True


def _hide_sheet(made: Any) -> None:
    made.worksheets[1].sheet_state = "hidden"


def _codes_as_numbers(made: Any) -> None:
    for row in made.active.iter_rows(min_row=2, max_col=1):
        row[0].number_format = "0"


def _stray(made: Any) -> None:
    made.active.cell(1_048_576, 1, " ")
    made.active.cell(1, 16_384, " ")


def _formulas(made: Any) -> None:
    made.active["D2"] = "=1+1"


def _damaged() -> bytes:
    """An xlsx without its first sheet."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book(("公厕", [_HEADERS, *rows()])))) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            if "sheet1" not in name:
                new.writestr(name, old.read(name))
    return content.getvalue()


def _unlisted_rows() -> bytes:
    """An xlsx as some programs write it: rows and cells without their numbers, styles left out."""
    content = io.BytesIO()
    hidden = io.BytesIO(book(("公厕", [_HEADERS, *rows()]), then=_hide))
    with zipfile.ZipFile(hidden) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            new.writestr(name, re.sub(rb'(<row) r="\d+"', rb"\1", old.read(name)))
    return content.getvalue()


def _word() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", "<w:document/>")
    return content.getvalue()


def _ods(path: Path) -> None:
    frame = pd.DataFrame(rows(), columns=_HEADERS)
    pyogrio.write_dataframe(frame, path, layer="公厕", driver="ODS")


FILES = (
    Broken(
        "厕所表.xlsx", "a title, a header in two merged rows, a street merged over its rows",
        book(("Sheet1", [
            ["某区公厕一览表"], ["公厕名称", "位置", None, "街道"], [None, "经度", "纬度"],
            *[[*row, "东街道" if n == 0 else None] for n, row in enumerate(rows())],
        ]), then=_two_rows),
        TOILETS,
        values={("public_toilet", "source_row"): [4, 5, 6], ("public_toilet", "street"): ["东街道"] * 3, **_NAMES},
    ),
    Broken(
        "设施.xlsx", "sheets of several kinds, with a page of notes",
        book(("公厕", [_HEADERS, *rows()]), ("停车场", [["停车场名称", "经度", "纬度", "总车位数"],
             *[[f"停车场{n}", lon, lat, "60个"] for n, (_name, lon, lat) in enumerate(places(2, 5))]]),
             ("说明", [["填表说明"], ["一、每处一行"], ["二、坐标为WGS84"]])),
        {"public_toilet": 3, "parking_lot": 2}, findings=said("layer_not_used"),
        values={("parking_lot", "berths"): [60.0, 60.0]},
    ),
    Broken("设施2.xlsx", "one sheet of several, named",
           book(("公厕", [_HEADERS, *rows()]), ("公厕旧", [_HEADERS, *rows(2)])),
           {"public_toilet": 2}, source={"sheet": "公厕旧"}),
    Broken("设施3.xlsx", "a sheet that is not there", book(("公厕", [_HEADERS, *rows()])), refused="sheet_missing",
           source={"sheet": "公厕2"}),
    Broken("公厕_hidden.xlsx", "a hidden row, read", book(("公厕", [_HEADERS, *rows()]), then=_hide), TOILETS,
           findings=said("hidden_rows_read")),
    Broken("公厕_filtered.xlsx", "rows filtered out, skipped", book(("公厕", [_HEADERS, *rows()]), then=_filter),
           {"public_toilet": 1}, findings=said("hidden_rows_skipped"), source={"hidden_rows": "skip"},
           values={("public_toilet", "source_row"): [3]}),
    Broken("公厕_rows_unnumbered.xlsx", "rows that don't say their number, one hidden", _unlisted_rows(), TOILETS,
           findings=said("hidden_rows_read"), values=_NAMES),
    Broken("公厕_hidden_sheet.xlsx", "a hidden sheet with an older copy",
           book(("公厕", [_HEADERS, *rows()]), ("旧", [_HEADERS, *rows(9)]), then=_hide_sheet), TOILETS,
           findings=said("sheets_hidden")),
    Broken("公厕_text_numbers.xlsx", "numbers stored as text, with blanks and full width",
           book(("公厕", [_HEADERS, *[[name, f" {lon} ", str(lat).replace(".", "．")]
                                     for name, lon, lat in places(3)]])),
           TOILETS, values=_NAMES),
    Broken("公厕_number_codes.xlsx", "15-digit codes stored as numbers",
           book(("公厕", [["编号", *_HEADERS], *[[330106001001001 + n, *row] for n, row in enumerate(rows())]]),
                then=_codes_as_numbers), TOILETS,
           values={("public_toilet", "id"): ["330106001001001", "330106001001002", "330106001001003"]}),
    Broken("公厕_16_digits.xlsx", "16-digit codes stored as numbers: the last digit is gone",
           book(("公厕", [["编号", *_HEADERS],
                         *[[3301060010010001.0 + 10 * n, *row] for n, row in enumerate(rows())]])),
           TOILETS, findings=said("ruined_codes", "ids_made")),
    Broken("公厕_formulas.xlsx", "formulas without a saved result",
           book(("公厕", [[*_HEADERS, "面积"], *rows()]), then=_formulas), TOILETS, findings=said("formulas_empty")),
    Broken("公厕_serial_dates.xlsx", "dates as serial numbers",
           book(("公厕", [[*_HEADERS, "投入使用日期"], *[[*row, 45000 + n] for n, row in enumerate(rows())]])), TOILETS,
           values={("public_toilet", "year"): [2023.0, 2023.0, 2023.0]}),
    Broken("公厕_gaps.xlsx", "empty rows and columns before, within and after",
           book(("公厕", [[], [], [None, *_HEADERS], [], *[[None, *row] for row in rows(2)],
                         [None, None, None, None, " "], [None, *rows(1, 2)[0]]])), TOILETS,
           {"no_coordinates": 1}, values={("public_toilet", "source_row"): [5, 6, 8]}),
    Broken("公厕_stray.xlsx", "blanks in the last row and the last column there can be",
           book(("公厕", [_HEADERS, *rows()]), then=_stray), TOILETS, {"note_row": 1}, values=_NAMES),
    Broken("公厕_total.xlsx", "a row of totals and a note below",
           book(("公厕", [_HEADERS, *rows(), ["合计", None, 3], ["注：截至2024年底"]])), TOILETS, {"note_row": 2}),
    Broken("公厕_errors.xlsx", "#N/A for coordinates",
           book(("公厕", [[*_HEADERS, "备注"], *rows(2), ["公厕9", "#N/A", "#REF!", "待查"]])),
           {"public_toilet": 2}, {"no_coordinates": 1}),
    Broken("公厕_no_headers.xlsx", "no row of headers", book(("公厕", rows())), TOILETS,
           findings=said("headers_missing"),
           source={"columns": {"name": "column 1", "lon": "column 2", "lat": "column 3"}}),
    Broken("公厕_old.xls", "Excel 97, merged cells", (_HERE / "merged.xls").read_bytes(), TOILETS,
           values={("public_toilet", "street"): ["东街道"] * 3, ("public_toilet", "id"): ["330106001001000"]}),
    Broken("公厕_wps.et", "WPS, under its own name", (_HERE / "merged.xls").read_bytes(), TOILETS),
    Broken("公厕_open.ods", "OpenDocument", (_HERE / "plain.ods").read_bytes(), TOILETS, values=_NAMES),
    Broken("公厕_qgis.ods", "OpenDocument as QGIS exports it, line breaks in its XML", _ods, TOILETS, values=_NAMES),
    Broken("公厕_really_xls.xlsx", ".xls called .xlsx", (_HERE / "merged.xls").read_bytes(), TOILETS),
    Broken("公厕_really_xlsx.xls", ".xlsx called .xls", book(("公厕", [_HEADERS, *rows()])), TOILETS),
    Broken("公厕_really_xlsx.csv", ".xlsx called .csv", book(("公厕", [_HEADERS, *rows()])), TOILETS),
    Broken("公厕_really_csv.xls", "a csv in GB18030 called .xls", f"{HEADER}\n{lines()}".encode("gb18030"), TOILETS),
    Broken("公厕_really_tabs.xls", "tab-separated UTF-16 called .xls",
           f"{HEADER}\n{lines()}".replace(",", "\t").encode("utf-16"), TOILETS),
    Broken("公厕_really_html.xls", "a table of HTML called .xls, in GBK", _HTML.encode("gb18030"), TOILETS,
           values={("public_toilet", "source_row"): [4, 5, 6], **_NAMES}),
    Broken("公厕_layout.xls", "the table within a cell of another one, cut off at its end",
           f"<table><tr><td>导出结果</td></tr><tr><td>{_HTML[:-40]}", {"public_toilet": 2}, {"no_coordinates": 1}),
    Broken("公厕_2003.xls", "the XML of Excel 2003 called .xls", _XML_2003, TOILETS,
           values={("public_toilet", "source_row"): [3, 4, 5], **_NAMES}),
    Broken("公厕_2003.xml", "the XML of Excel 2003", _XML_2003, TOILETS, values=_NAMES),
    Broken("公厕_login.xls", "the page of a login that timed out", "<html><body>登录超时</body></html>",
           refused="format_unknown"),
    Broken("公厕_locked.xlsx", "protected by a password", (_HERE / "locked.xlsx").read_bytes(), refused="file_locked"),
    Broken("公厕_half.xlsx", "half of the file", book(("公厕", [_HEADERS, *rows()]))[:3000], refused="file_unreadable"),
    Broken("公厕_sheetless.xlsx", "a sheet is missing in it", _damaged(), refused="file_unreadable"),
    Broken("公厕_blank.xlsx", "sheets without a cell", book(("Sheet1", []), ("Sheet2", [])), refused="file_empty"),
    Broken("公厕_header_only.xlsx", "headers without rows", book(("公厕", [_HEADERS])), refused="no_rows"),
    Broken("公厕_word.xlsx", "a Word document called .xlsx", _word(), refused="format_unknown"),
    Broken("公厕_scan.csv", "a PDF called .csv", b"%PDF-1.4 ...", refused="format_unknown"),
    Broken("公厕.docx", "a Word document", _word(), refused="format_unknown"),
    Broken("公厕.rar", "another archive", b"Rar!\x1a\x07\x00", refused="format_unknown"),
    Broken("打包.zip", "a zip with a table in it", zipped(("数据/公厕.csv", f"{HEADER}\n{lines()}".encode("gb18030")),
           ("数据/说明.pdf", b"%PDF")), TOILETS),
    Broken("说明.zip", "a zip without a table", zipped(("a.pdf", b"%PDF")), refused="format_unknown"),
    Broken("公厕_half.zip", "half of a zip", zipped(("公厕.csv", lines().encode() * 99))[:200],
           refused="file_unreadable"),
)  # fmt: skip
