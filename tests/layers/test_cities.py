"""The demo city and two real ones: the counts of every file, by hand-counted truth where there is one."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from civicgrid.layers import studyfile
from civicgrid.layers.door import load
from civicgrid.tests.cities import studies
from civicgrid.tests.layers.door import codes

TRUTH = json.loads((Path(__file__).parents[1] / "demo_city" / "truth.json").read_text(encoding="utf-8"))
REJECTED = {
    "no_place": ("no_coordinates", "no_geometry", "address_unmatched"),
    "no_shape": ("no_geometry",),
    "zero": ("zero_coordinates", "address_unmatched"),
    "duplicate": ("duplicate_row",),
}


@pytest.fixture(scope="module")
def demo() -> load.Loaded:
    return load.load_all(studyfile.read(studyfile.RESOURCES / "demo" / "study.json"))


def test_the_demo_has_all_its_layers(demo: load.Loaded):
    used = {account.layer: account.rows_used for account in demo.accounts if account.path == "底图.gpkg"}
    assert used == TRUTH["layers"]
    assert demo.inputs["community"]["population"].sum() == TRUTH["population"]
    assert demo.measuring_crs == TRUTH["crs"]
    assert not any(frame[["street"]].isna().any().any() for kind, frame in demo.inputs.items() if kind == "grid_cell")


@pytest.mark.parametrize("file", TRUTH["files"])
def test_every_flaw_of_the_demo_is_met(demo: load.Loaded, file: str):
    truth = TRUTH["files"][file]
    account = next(account for account in demo.accounts if account.path == file)
    notes = account.reasons.get("note_row", 0)
    assert account.rows_read - notes == truth["rows"]
    assert notes == (TRUTH["parking_note_rows"] if file == "停车场.xlsx" else 0)
    rejected = demo.rejected[demo.rejected["path"] == file].set_index("row")["reason"]
    used = set(demo.inputs[account.kind]["source_row"])
    mended = {row for p in demo.problems if p.code in ("coordinates_swapped", "geometry_mended") for row in p.rows
              if p.layer.startswith(file)}  # fmt: skip
    for name, flaw in truth["flaws"].items():
        if flaw["expect"] == "rejected":
            assert set(rejected.loc[flaw["rows"]]) <= set(REJECTED[name]), name
        elif flaw["expect"] == "by_area":
            assert set(flaw["rows"]) == set(demo.inputs["case_by_area"]["source_row"]) & set(flaw["rows"]), name
        elif flaw["expect"] == "mended_or_rejected":
            assert set(flaw["rows"]) <= (mended & used) | set(rejected.index), name
        elif name != "far":
            assert set(flaw["rows"]) <= used, name
    flaws = [flaw for flaw in truth["flaws"].values() if flaw["expect"] in ("rejected", "mended_or_rejected")]
    expected = sum(len(set(flaw["rows"]) & set(rejected.index)) for flaw in flaws) + notes
    far = sum(reason == "far_off_district" for reason in rejected)
    assert account.rows_rejected == expected + far
    assert far == (truth["flaws"]["far"]["count"] if "far" in truth["flaws"] else 0)


def test_the_demo_stands_where_it_was_drawn(demo: load.Loaded):
    words = {"在用": "existing", "在建": "under_construction", "规划": "planned"}
    for kind, states in TRUTH["inside"].items():
        frame = demo.inputs[kind]
        sound = frame[~frame["outside"] & ~frame["name"].str.startswith("待核")]
        assert sound["state"].value_counts().to_dict() == {words[state]: count for state, count in states.items()}
    assert demo.decisions["cases_in_another_cell"]["count"] == TRUTH["cases"]["own_code_differs"]
    desk = next(p for p in demo.problems if p.code == "many_on_one_spot")
    assert desk.params["largest"] == TRUTH["artefact"]["cases"]
    assert {
        "closed_before_filed",
        "ruined_codes",
        "empty_dates",
        "area_unusual",
        "outside_district",
        "far_off_district",
    } <= codes(demo)


@pytest.mark.cities
def test_taipei(cities: Path, tmp_path: Path):
    result = load.load_all(studyfile.read(studies.write("taipei", cities, tmp_path)))
    rows = {account.kind: (account.rows_read, account.rows_used, dict(account.reasons)) for account in result.accounts}
    assert rows == {
        "public_toilet": (1545, 1511, {"duplicate_row": 34}),
        "parking_lot": (2087, 2042, {"far_off_district": 2, "duplicate_row": 42, "zero_coordinates": 1}),
        "pocket_park": (477, 477, {}),
        "waste_station": (4011, 3935, {"duplicate_row": 76}),
        "grid_cell": (4309, 4309, {}),
        "community": (456, 456, {}),
        "street": (12, 12, {}),
        "case": (14073, 14073, {}),
    }
    by_area = result.inputs["case_by_area"]
    assert by_area.geometry.isna().all()
    assert by_area["area_level"].tolist() == ["street"] * 868
    table = pd.read_csv(cities / "taipei" / "cases1999_202605.csv")
    names = result.inputs["street"].set_index("id")["name"]
    lost = table[table["x3826"].isna()]
    assert by_area["street"].map(names).value_counts().to_dict() == lost["district"].value_counts().to_dict()
    assert result.measuring_crs == "EPSG:3826"
    assert result.inputs["case"]["street"].notna().all()
    cells = result.inputs["grid_cell"]
    assert np.allclose(cells.area, 62_500, rtol=1e-3)
    assert cells["id"].is_unique
    assert [len(p.rows) for p in result.problems if p.code == "geometry_mended"] == [2]
    assert "datum_assumed" not in codes(result)


@pytest.mark.cities
def test_monaco(cities: Path, tmp_path: Path):
    result = load.load_all(studyfile.read(studies.write("monaco", cities, tmp_path)))
    assert {account.kind: account.rows_used for account in result.accounts} == {
        "street": 1, "community": 9, "residential": 13, "waste_station": 21, "public_toilet": 29, "pocket_park": 49,
        "parking_lot": 78, "street_line": 3311, "water": 25,
    }  # fmt: skip
    assert all(account.rows_rejected == 0 for account in result.accounts)
    assert result.measuring_crs == "EPSG:32632"
    assert result.inputs["community"]["street"].nunique() == 1
