"""Values that can't be true are said, with their rows; impossible numbers are left empty."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
from civicgrid.layers import kinds
from civicgrid.layers.checks import values
from civicgrid.layers.door.load import Loaded
from civicgrid.tests.layers.door import LAT, LON, csv_text, loaded


def found(result: Loaded, code: str) -> dict[str, tuple[int, ...]]:
    """Rows of a finding by the field it is about."""
    return {str(p.params.get("field", "")): p.rows for p in result.problems if p.code == code}


def test_times_of_a_case_in_the_wrong_order_and_to_come(tmp_path: Path):
    header = "案件编号,立案时间,处置完成时间,结案时间,处置截止时间,经度,纬度"
    rows = [
        ["A1", "2025-03-01 08:00", "2025-03-02 08:00", "2025-03-03 08:00", "2027-01-01", LON, LAT],
        ["A2", "2025-03-01 08:00", "2025-02-28 08:00", "2025-03-03 08:00", "", LON, LAT + 0.001],
        ["A3", "2025-03-01 08:00", "", "2025-02-28 23:59", "", LON, LAT + 0.002],
        ["A4", "2025-12-31 23:59", "", "2026-01-01 00:00", "", LON, LAT + 0.003],
        ["A5", "2026-07-01 08:00", "", "2026-07-02 08:00", "", LON, LAT + 0.004],
    ]
    (tmp_path / "案件.csv").write_text(csv_text(rows, header), encoding="utf-8")
    result = loaded(tmp_path, {"path": "案件.csv"}, data_date="2025-12-31")
    assert found(result, "handled_before_filed") == {"": (3,)}
    assert found(result, "closed_before_filed") == {"": (4,)}
    assert found(result, "future_dates") == {"filed": (6,), "closed": (5, 6)}
    assert len(result.inputs["case"]) == 5


def test_without_a_day_of_the_data_nothing_is_to_come(tmp_path: Path):
    rows = [["A1", "2099-07-01 08:00", LON, LAT]]
    (tmp_path / "案件.csv").write_text(csv_text(rows, "案件编号,立案时间,经度,纬度"), encoding="utf-8")
    assert not found(loaded(tmp_path, {"path": "案件.csv"}), "future_dates")


def test_facilities_of_a_year_to_come_and_numbers_below_zero(tmp_path: Path):
    header = "公厕名称,经度,纬度,状态,年份,厕位数"
    rows = [
        ["甲", LON, LAT, "停用", 2030, 5],
        ["乙", LON + 0.01, LAT, "在用", 2026, -3],
        ["丙", LON + 0.02, LAT, "规划", 2030, 0],
        ["丁", LON + 0.03, LAT, "在用", 2025, 8],
    ]
    (tmp_path / "公厕.csv").write_text(csv_text(rows, header), encoding="utf-8")
    result = loaded(tmp_path, {"path": "公厕.csv"}, data_date="2025-12-31")
    assert found(result, "year_to_come") == {"": (2, 3)}
    assert found(result, "negative_values") == {"seats": (3,)}
    seats = result.inputs["public_toilet"].set_index("name")["seats"]
    assert seats.isna().tolist() == [False, True, False, False]
    assert seats.sum() == 13


def test_values_that_the_definition_of_a_kind_rules_out(tmp_path: Path):
    header = "停车场名称,经度,纬度,总车位数"
    rows = [["甲", LON, LAT, 20_000], ["乙", LON + 0.01, LAT, 20_001], ["丙", LON + 0.02, LAT, ""]]
    (tmp_path / "停车场.csv").write_text(csv_text(rows, header), encoding="utf-8")
    result = loaded(tmp_path, {"path": "停车场.csv"})
    assert found(result, "values_out_of_range") == {"berths": (3,)}
    assert result.inputs["parking_lot"]["berths"].sum() == 40_001


def test_a_class_is_missing_where_others_have_one(tmp_path: Path):
    header = "案件编号,小类名称,立案时间,经度,纬度"
    rows = [["A1", "暴露垃圾", "2025-03-01", LON, LAT], ["A2", "", "2025-03-01", LON, LAT + 0.001]]
    (tmp_path / "案件.csv").write_text(csv_text(rows, header), encoding="utf-8")
    assert found(loaded(tmp_path, {"path": "案件.csv"}), "values_missing") == {"class_sub": (3,)}
    bare = csv_text([["A1", "2025-03-01", LON, LAT]], "案件编号,立案时间,经度,纬度")
    (tmp_path / "案件.csv").write_text(bare, encoding="utf-8")
    assert not found(loaded(tmp_path, {"path": "案件.csv"}), "values_missing")


def test_rules_of_an_own_kind():
    rules = {"code": {"pattern": r"\d{4}"}, "size": {"minimum": 2, "maximum": 5}}
    fields = {f"own_box_{key}": {"type": "text", "name": {"en": key, "zh": key}, "rules": rule}
              for key, rule in rules.items()}  # fmt: skip
    fields["own_box_size"]["type"] = "number"
    box = {"name": {"en": "Box", "zh": "箱"}, "geometry": ["point"], "colour": "#000000", "fields": fields}
    kinds.register({"own_box": box})
    try:
        frame = pd.DataFrame({"own_box_code": ["0001", "12345", None], "own_box_size": [1.0, 2.0, float("nan")]})
        marked = {one.code: one.rows.tolist() for one in values.findings(frame, kinds.kinds()["own_box"], "")}
    finally:
        kinds.forget(["own_box"])
    assert marked["values_out_of_form"] == [False, True, False]
    assert marked["values_out_of_range"] == [True, False, False]


def test_a_number_below_zero_is_said_once_and_one_too_large_stays(tmp_path: Path):
    rows = [["甲", LON, LAT, -3], ["乙", LON + 0.01, LAT, 12], ["丙", LON + 0.02, LAT, 10**7]]
    (tmp_path / "停车场.csv").write_text(csv_text(rows, "停车场名称,经度,纬度,总泊位数"), encoding="utf-8")
    result = loaded(tmp_path, {"path": "停车场.csv"})
    assert found(result, "negative_values") == {"berths": (2,)}
    assert found(result, "values_out_of_range").get("berths", (4,)) == (4,)
    assert result.inputs["parking_lot"]["berths"].max() == 10**7


def test_unknown_words_and_masked_texts_name_their_rows(tmp_path: Path):
    rows = [
        ["甲", LON, LAT, "在用", ""],
        ["乙", LON + 0.01, LAT, "看情况", "电话13800138000"],
        ["丙", LON + 0.02, LAT, "", ""],
    ]
    (tmp_path / "公厕.csv").write_text(csv_text(rows, "公厕名称,经度,纬度,状态,地址"), encoding="utf-8")
    result = loaded(tmp_path, {"path": "公厕.csv"})
    said = {p.code: p for p in result.problems if p.rows}
    assert found(result, "unknown_values") == {"state": (3,)}
    assert said["unknown_values"].params["values"] == "看情况"
    assert len(said["unknown_values"].params["at"]) == 1


def test_a_masked_text_names_its_row(tmp_path: Path):
    rows = [[f"公厕{n}", LON + n / 100, LAT, "清河路"] for n in range(9)] + [
        ["末", LON, LAT + 0.01, "电话13800138000旁"]
    ]
    (tmp_path / "公厕.csv").write_text(csv_text(rows, "公厕名称,经度,纬度,地址"), encoding="utf-8")
    result = loaded(tmp_path, {"path": "公厕.csv"})
    assert found(result, "personal_masked") == {"address": (11,)}
    assert result.inputs["public_toilet"]["address"].iloc[-1] == "电话***旁"
