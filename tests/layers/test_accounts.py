"""Every row of every file is used or rejected and kept: whatever is wrong with it, and also if it can't be read."""

from __future__ import annotations

import csv
import json
from collections import Counter
from pathlib import Path

import geopandas as gpd
import openpyxl
from civicgrid.layers.door.load import Loaded
from civicgrid.layers.export import rejected
from civicgrid.tests.layers.door import LAT, LON, loaded
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from shapely.geometry import box

HEADER = ["案件编号", "立案时间", "结案时间", "小类名称", "经度", "纬度"]
PERIOD = {"from": "2025-01-01", "to": "2025-12-31"}
FLAWS = {
    "none": {},
    "no place": {4: "", 5: ""},
    "at zero": {4: "0", 5: "0"},
    "text for a place": {4: "约120度"},
    "turned": {4: str(LAT), 5: str(LON)},
    "impossible": {4: "220", 5: "95"},
    "in another city": {4: "116.4", 5: "39.9"},
    "just outside": {4: str(LON - 0.01)},
    "another year": {1: "2023-05-01 08:00"},
    "no date": {1: "1900-1-1"},
    "closed early": {2: "2024-12-31 08:00"},
    "ruined code": {0: "4.2E+14"},
    "cells too many": {6: "多出"},
    "half a row": {2: None},
    "a note": {0: "注：本表由科室填报", 1: None},
    "a copy": {0: "A0"},
    "personal": {3: "张三 13800138000"},
}
ROWS = st.lists(st.tuples(st.sampled_from(sorted(FLAWS)), st.integers(0, 3)), min_size=1, max_size=25)


def table(flaws: list[tuple[str, int]]) -> list[list[str]]:
    """Sound rows, so many that a table is known for what it is, then one for each flaw, some of them twice."""
    made = [sound(number) for number in range(2 * len(flaws) + 2)]
    for number, (flaw, again) in enumerate(flaws, len(made)):
        row = sound(number)
        for at, value in sorted(FLAWS[flaw].items()):
            row = row[:at] if value is None else [*row[:at], value, *row[at + 1 :]]
        made.extend([row] * (2 if again == 3 else 1))
    return made


def sound(number: int) -> list[str]:
    place = [f"{LON + 0.0001 * number:.4f}", f"{LAT + 0.0001 * number:.4f}"]
    return [f"A{number}", "2025-03-01 08:00", "2025-03-02 08:00", "暴露垃圾", *place]


def write(folder: Path, rows: list[list[str]], book: bool) -> str:
    if book:
        made = openpyxl.Workbook()
        made.active.append(["某区案件台账"])
        for row in [HEADER, *rows]:
            made.active.append(row)
        made.save(folder / "案件.xlsx")
        return "案件.xlsx"
    with (folder / "案件.csv").open("w", encoding="gb18030", newline="") as file:
        csv.writer(file).writerows([HEADER, *rows])
    return "案件.csv"


def holds(result: Loaded, path: str, count: int) -> None:
    """As many rows as the file has; each one is a row of the layer or a rejected one, by its own number."""
    account = next(one for one in result.accounts if one.path == path)
    assert account.rows_read == count
    rejected = result.rejected[result.rejected["path"] == path]
    rows = Counter([*result.inputs["case"]["source_row"], *rejected["row"]])
    assert sum(rows.values()) == count
    assert set(rows.values()) == {1}
    assert rejected["reason"].value_counts().to_dict() == dict(account.reasons)
    assert all(isinstance(json.loads(text), dict) for text in rejected["text"])


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS, st.booleans())
def test_rows_in_are_rows_used_and_rejected(tmp_path: Path, flaws: list[tuple[str, int]], book: bool):
    cell = box(LON - 0.001, LAT - 0.001, LON + 0.009, LAT + 0.009)
    gpd.GeoDataFrame({"网格编码": ["330199001001001"]}, geometry=[cell], crs="EPSG:4490").to_file(
        tmp_path / "网格.geojson", engine="pyogrio"
    )
    rows = table(flaws)
    path = write(tmp_path, rows, book)
    holds(loaded(tmp_path, {"path": path, "kind": "case"}, {"path": "网格.geojson"}, period=PERIOD), path, len(rows))


def test_every_flaw_at_once(tmp_path: Path):
    rows = table([(flaw, 0) for flaw in FLAWS])
    path = write(tmp_path, rows, book=False)
    result = loaded(tmp_path, {"path": path, "kind": "case"}, period=PERIOD)
    holds(result, path, len(rows))
    assert {
        "no_coordinates", "zero_coordinates", "unreadable_coordinates", "impossible_coordinates", "outside_period",
        "malformed_row", "duplicate_row",
    } <= set(result.rejected["reason"])  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS, st.booleans())
def test_rejected_rows_that_come_back_unmended_change_nothing(tmp_path: Path, flaws: list[tuple[str, int]], book: bool):
    path = write(tmp_path, table(flaws), book)
    source = {"path": path, "kind": "case"}
    before = loaded(tmp_path, source, period=PERIOD)
    if before.rejected["reason"].isin(rejected.NO_DATA).all():
        return
    rejected.write(before.rejected, before.accounts, tmp_path / "未用行.xlsx", {"language": "zh"})
    after = loaded(tmp_path, source, {"path": "未用行.xlsx"}, period=PERIOD)
    # but for rows of which a cell too many was all that was wrong: without it they are sound
    mended = before.rejected[before.rejected["reason"] == "malformed_row"]["row"]
    kept = before.rejected[~before.rejected["row"].isin(mended)]
    still = after.rejected[~after.rejected["row"].isin(mended)]
    assert still[["row", "reason"]].to_numpy().tolist() == kept[["row", "reason"]].to_numpy().tolist()
    assert [account.rows_read for account in after.accounts] == [account.rows_read for account in before.accounts]
