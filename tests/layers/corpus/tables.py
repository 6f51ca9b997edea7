"""Broken csv and tsv files."""

from __future__ import annotations

from .broken import HEADER, Broken, lines, places, said

TOILETS = {"public_toilet": 3}
_FIRST = {("public_toilet", "name"): ["公厕0", "公厕1", "公厕2"]}
_THREE = f"{HEADER}\n{lines()}"
_TRADITIONAL = "公廁名稱,經度,緯度,公廁地址\n" + "".join(
    f"公廁{n},{121.5 + n / 100},25.04,臺北市士林區\n" for n in range(3)
)

FILES = (
    Broken("公厕_bom.csv", "UTF-8 with a mark at its start", b"\xef\xbb\xbf" + _THREE.encode(), TOILETS, values=_FIRST),
    Broken("公厕_gbk.csv", "GB18030", _THREE.encode("gb18030"), TOILETS, values=_FIRST),
    Broken("公厕_utf16.csv", "UTF-16 with a mark", _THREE.encode("utf-16"), TOILETS, values=_FIRST),
    Broken("公厕_utf16le.csv", "UTF-16 without a mark", _THREE.encode("utf-16-le"), TOILETS, values=_FIRST),
    Broken("公厕_utf16be.csv", "UTF-16, big end first, no mark", _THREE.encode("utf-16-be"), TOILETS, values=_FIRST),
    Broken(
        "公廁_big5.csv", "Big5", _TRADITIONAL.encode("big5"), TOILETS,
        values={("public_toilet", "address"): ["臺北市士林區"] * 3},
    ),
    Broken(
        "公廁_hk.csv", "Big5 with characters that only Windows has",
        _TRADITIONAL.replace("士林", "裏恒").encode("cp950"),
        TOILETS, values={("public_toilet", "address"): ["臺北市裏恒區"] * 3},
    ),
    Broken(
        "toilets_latin1.csv", "Latin-1, a few accents among ASCII",
        "name,lon,lat\nToilettes du Musée,2.35,48.85\nCafé,2.36,48.86\nGare,2.37,48.87\n".encode("latin-1"), TOILETS,
        findings=said("encoding_guessed"), values={("public_toilet", "name"): ["Toilettes du Musée", "Café", "Gare"]},
    ),
    Broken(
        "公厕_cut.csv", "GB18030 cut off within a character", (_THREE + "末").encode("gb18030")[:-1], TOILETS,
        {"note_row": 1}, said("encoding_guessed", "text_broken"),
    ),
    Broken("公厕_tab.tsv", "tab-separated", f"{HEADER}\n{lines()}".replace(",", "\t"), TOILETS, values=_FIRST),
    Broken("公厕_wide_comma.csv", "full-width commas", _THREE.replace(",", "，"), TOILETS, values=_FIRST),
    Broken("公厕_pipe.txt", "bars between cells", _THREE.replace(",", "|"), TOILETS, values=_FIRST),
    Broken("公厕_semicolon.csv", "semicolons, decimal points", _THREE.replace(",", ";"), TOILETS, values=_FIRST),
    Broken(
        "公厕_sep.csv", "Excel's sep= line, which is no row", "sep=;\r\n" + _THREE.replace(",", ";"), TOILETS,
        values={("public_toilet", "source_row"): [2, 3, 4]},
    ),
    Broken("公厕_crlf.csv", "Windows line ends", _THREE.replace("\n", "\r\n"), TOILETS, values=_FIRST),
    Broken("公厕_cr.csv", "old Macintosh line ends", _THREE.replace("\n", "\r"), TOILETS, values=_FIRST),
    Broken("公厕_nul.csv", "NUL bytes between the characters", _THREE.replace("公厕1", "公\0厕1\0"), TOILETS,
           values=_FIRST),
    Broken("公厕_no_end.csv", "no line end at the end", _THREE.rstrip("\n"), TOILETS, values=_FIRST),
    Broken(
        "公厕_quoted_newline.csv", "a line break within a cell: one row, as a spreadsheet counts",
        f'{HEADER},备注\n"公厕0",120.3,30.6,"一层\n二层, 无电梯"\n' + lines(2, start=1), TOILETS,
        values={("public_toilet", "source_row"): [2, 3, 4], **_FIRST},
    ),
    Broken(
        "公厕_open_quote.csv", "a quotation mark that nobody closed",
        f'{HEADER}\n公厕0,120.3,30.6\n"公厕1,120.304,30.603\n公厕2,120.308,30.606\n', TOILETS, values=_FIRST,
    ),
    Broken(
        "公厕_stray_quotes.csv", "quotation marks that close three rows later",
        f'{HEADER}\n"公厕0,120.3,30.6\n公厕1,120.304,30.603\n公厕2",120.308,30.606\n', TOILETS, values=_FIRST,
    ),
    Broken(
        "公厕_open_quote_long.csv", "a quotation mark that would swallow a megabyte",
        f'{HEADER}\n"公厕0,120.3,30.6\n' + lines(9_000, start=1).replace("公厕", "公共厕所"), {"public_toilet": 9_001},
    ),
    Broken(
        "公厕_long_row.csv", "a row with an unquoted comma", f"{HEADER}\n{lines(2)}公厕,东门,120.31,30.61\n",
        {"public_toilet": 2}, {"malformed_row": 1},
    ),
    Broken(
        "公厕_short_row.csv", "a row that ends early", f"{HEADER}\n{lines(2)}公厕9,120.31\n", {"public_toilet": 2},
        {"no_coordinates": 1},
    ),
    Broken(
        "公厕_trailing.csv", "empty columns at the end of every row",
        f"{HEADER},,,\n" + lines().replace("\n", ",,,,\n"), TOILETS, values=_FIRST,
    ),
    Broken(
        "公厕_blank_lines.csv", "empty lines between the rows",
        f"\n\n{HEADER}\n\n公厕0,120.3,30.6\n,,\n{lines(2, start=1)}",
        TOILETS, values={("public_toilet", "source_row"): [5, 7, 8]},
    ),
    Broken(
        "公厕_title.csv", "two title rows, and a note below",
        f"某区公厕一览表,,\n统计时间：2024年,,\n{_THREE}注：不含社会公厕,,\n",
        TOILETS, {"note_row": 1}, values={("public_toilet", "source_row"): [4, 5, 6]},
    ),
    Broken(
        "公厕_title_break.csv", "a title with a line break in it", f'"某区\n公厕一览表",,\n{_THREE}', TOILETS,
        values={("public_toilet", "source_row"): [3, 4, 5]},
    ),
    Broken(
        "公厕_two_rows.csv", "a header in two rows", "公厕名称,位置,,厕位\n,经度,纬度,男\n"
        + lines().replace("\n", ",4\n"), TOILETS, values={("public_toilet", "source_row"): [3, 4, 5], **_FIRST},
    ),
    Broken(
        "公厕_codes.csv", "codes kept as text by =\"…\"", "编号,公厕名称,经度,纬度\n"
        + "".join(f'="00{n}",{name},{lon},{lat}\n' for n, (name, lon, lat) in enumerate(places(3))), TOILETS,
        values={("public_toilet", "id"): ["000", "001", "002"], **_FIRST},
    ),
    Broken(
        "公厕_ruined.csv", "codes that a spreadsheet wrote as 3.3E+14", "编号,公厕名称,经度,纬度\n"
        + "".join(f"3.30106E+14,{name},{lon},{lat}\n" for name, lon, lat in places(3)), TOILETS,
        findings=said("ruined_codes"),
    ),
    Broken(
        "公厕_repeated_headers.csv", "two columns of one name", "公厕名称,经度,纬度,经度\n"
        + lines().replace("\n", ",0\n"), TOILETS, values=_FIRST,
    ),
    Broken(
        "公厕_no_headers.csv", "no row of headers, columns said by a person", lines(), TOILETS,
        findings=said("headers_missing"), values={("public_toilet", "source_row"): [1, 2, 3], **_FIRST},
        source={"columns": {"name": "column 1", "lon": "column 2", "lat": "column 3"}},
    ),
    Broken(
        "公厕_chance.csv", "no known header, and a known word far below",
        "站点,甲,乙,丙,丁\n" + lines().replace("\n", ",一,二\n") + "公厕3,120.312,30.609,地址,二\n",
        {"public_toilet": 4},
        source={"columns": {"lon": "甲", "lat": "乙"}}, values={("public_toilet", "source_row"): [2, 3, 4, 5]},
    ),
    Broken("公厕_no_headers_unsaid.csv", "no row of headers", lines(), refused="no_place_columns"),
    Broken("公厕_header_only.csv", "headers without rows", f"{HEADER}\n", refused="no_rows"),
    Broken("公厕_spaces.csv", "nothing but blanks", " \n \n", refused="file_empty"),
    Broken("公厕_empty.csv", "no bytes at all", b"", refused="file_empty"),
    Broken("公厕_no_places.csv", "no coordinates", "公厕名称,备注\n甲,乙\n", refused="no_place_columns"),
    Broken("公厕_encoding.csv", "an encoding nobody knows", _THREE, refused="encoding_unknown",
           source={"encoding": "gb99"}),
    Broken("公厕_header_row.csv", "a header row beyond the end", _THREE, refused="header_row_missing",
           source={"header_row": 9}),
    Broken("x.csv", "headers that belong to no kind", "甲,经度,纬度\n1,120,30\n", refused="kind_unknown"),
)  # fmt: skip
