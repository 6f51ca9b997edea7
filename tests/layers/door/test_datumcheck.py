"""What the door says of the datum of a table, against the other layers of the study."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from civicgrid.geo import crs as geo_crs
from civicgrid.geo import datum
from civicgrid.tests.layers.door import loaded
from shapely.geometry import box

NAMES = [f"{word}街道" for word in "甲乙丙丁戊己庚辛壬"]
SIDE = 0.01


def streets(folder: Path, west: float = 120.3, south: float = 30.6, name: str = "wgs84") -> dict[str, Any]:
    corners = [(west + SIDE * (n % 3), south + SIDE * (n // 3)) for n in range(9)]
    squares = [box(x, y, x + SIDE, y + SIDE) for x, y in corners]
    frame = gpd.GeoDataFrame({"街道名称": NAMES}, geometry=squares, crs="EPSG:4326")
    if name != "wgs84":
        frame = frame.set_geometry(frame.geometry.transform(lambda xy: np.column_stack(datum.from_wgs84(*xy.T, name))))
    frame.to_file(folder / "街道.gpkg", engine="pyogrio")
    return {"path": "街道.gpkg"}


def toilets(
    folder: Path, name: str = "wgs84", west: float = 120.3, south: float = 30.6, count: int = 90
) -> dict[str, Any]:
    draw = np.random.default_rng(5)
    at = draw.uniform(0.0005, 3 * SIDE - 0.0005, (count, 2))
    own = [NAMES[int(x // SIDE) + 3 * int(y // SIDE)] for x, y in at]
    lon, lat = datum.from_wgs84(west + at[:, 0], south + at[:, 1], name)
    table = pd.DataFrame({"公厕名称": [f"第{n}公厕" for n in range(count)], "经度": lon, "纬度": lat, "所属街道": own})
    table.to_csv(folder / "公厕.csv", index=False)
    return {"path": "公厕.csv"}


def said(result: Any) -> dict[str, Any]:
    return {problem.code: problem for problem in result.problems if problem.code.startswith("datum")}


@pytest.mark.parametrize(
    ("name", "shown", "low", "high"), [("gcj02", "GCJ-02", 450, 600), ("bd09", "BD-09", 700, 1300)]
)
def test_a_shifted_table_is_suspected_and_left_where_it_is(tmp_path: Path, name: str, shown: str, low: int, high: int):
    result = loaded(tmp_path, toilets(tmp_path, name), streets(tmp_path))
    found = said(result)
    assert set(found) == {"datum_suspect"}
    params = found["datum_suspect"].params
    assert params["datum"] == shown
    assert low < int(str(params["metres"])) < high
    assert (params["fits"], params["total"]) == (90, 90)
    assert int(str(params["fits_now"])) < 70
    first = pd.read_csv(tmp_path / "公厕.csv").iloc[0]
    x, y = geo_crs.transform(first["经度"], first["纬度"], "EPSG:4326", result.measuring_crs)
    assert result.inputs["public_toilet"].geometry.iloc[0].coords[0] == pytest.approx((x[0], y[0]))
    ranking = result.accounts[0].decisions["datum_evidence"]
    assert ranking["candidates"][0]["data"] == name
    assert ranking["candidates"][0]["evidence"] == {"own_area": (90, 90)}


def test_a_table_that_agrees_is_confirmed(tmp_path: Path):
    result = loaded(tmp_path, toilets(tmp_path), streets(tmp_path))
    assert set(said(result)) == {"datum_confirmed"}
    assert result.accounts[0].decisions["datum_by"] == "evidence"


def test_a_person_has_the_last_word(tmp_path: Path):
    result = loaded(tmp_path, {**toilets(tmp_path, "gcj02"), "datum": "wgs84"}, streets(tmp_path))
    assert not said(result)


def test_nothing_to_go_by_is_assumed_and_said(tmp_path: Path):
    assert set(said(loaded(tmp_path, toilets(tmp_path, "gcj02")))) == {"datum_assumed"}
    few = toilets(tmp_path, "gcj02", count=4)
    assert set(said(loaded(tmp_path, few, streets(tmp_path)))) <= {"datum_assumed", "datum_perhaps"}


def test_layers_that_are_shifted(tmp_path: Path):
    result = loaded(tmp_path, toilets(tmp_path), streets(tmp_path, name="gcj02"))
    params = said(result)["datum_layers"].params
    assert (params["datum"], params["layers"]) == ("WGS 84 / CGCS2000", "GCJ-02")


@pytest.mark.parametrize(("west", "south"), [(114.15, 22.28), (121.5, 25.02), (105.82, 21.0), (89.6, 27.45)])
def test_no_shift_is_proposed_outside_of_the_mainland(tmp_path: Path, west: float, south: float):
    result = loaded(tmp_path, toilets(tmp_path, "gcj02", west, south), streets(tmp_path, west, south))
    assert not said(result)


def test_two_datums_in_one_table(tmp_path: Path):
    toilets(tmp_path, "bd09")
    shifted = pd.read_csv(tmp_path / "公厕.csv")
    toilets(tmp_path)
    table = pd.read_csv(tmp_path / "公厕.csv")
    table.iloc[60:] = shifted.iloc[60:]
    table.to_csv(tmp_path / "公厕.csv", index=False)
    found = said(loaded(tmp_path, {"path": "公厕.csv"}, streets(tmp_path)))
    assert set(found) == {"datum_confirmed", "datum_mixed"}
    assert found["datum_mixed"].params["datum"] == "BD-09"
    assert len(found["datum_mixed"].rows) >= 15
    assert min(found["datum_mixed"].rows) >= 62
