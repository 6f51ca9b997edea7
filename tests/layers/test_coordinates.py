"""Whatever system a table's numbers are in, and however its columns stand, its rows come out in the same places."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
from civicgrid.geo import crs as geo_crs
from civicgrid.geo import datum
from civicgrid.layers.problems import Refused
from civicgrid.layers.recognise import coordinates, systems
from civicgrid.tests.layers.door import LAT, LON, loaded
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Transformer
from shapely.geometry import Polygon

HEADERS = {"lon": "经度", "lat": "纬度"}
PLANE = {"x": "X坐标", "y": "Y坐标"}


def to(crs: str, lon: Any, lat: Any) -> tuple[np.ndarray, np.ndarray]:
    return geo_crs.transform(lon, lat, "EPSG:4326", crs)


def read(first: Any, second: Any, position: dict[str, str] = PLANE, crs: str | None = None) -> coordinates.Places:
    frame = pd.DataFrame({header: list(values) for header, values in zip(position.values(), (first, second))})
    places = coordinates.read(frame, position, crs)
    assert places is not None
    return places


SPOTS = np.array([[LON, LAT], [LON + 0.01, LAT], [LON, LAT + 0.02], [LON + 0.02, LAT + 0.01]])


@pytest.mark.parametrize("northing_first", [True, False])
@pytest.mark.parametrize(("crs", "spot"), [
    *((f"EPSG:{code}", (75 + 3 * (code - 4513) + 0.4, 35.0)) for code in (4513, 4520, 4528, 4533)),
    *((f"EPSG:{code}", (75 + 6 * (code - 4491) - 0.7, 38.0)) for code in (4493, 4496, 4499, 4501)),
    ("EPSG:4491", (75.2, 37.8)), ("EPSG:3857", (121.5, 25.04)), ("EPSG:3857", (120.2, 30.3)),
    ("EPSG:3857", (87.6, 43.8)),
    ("EPSG:4528", (120.3, 30.6)),
])  # fmt: skip
def test_zones_and_web_mercator_are_told_by_their_size(crs: str, spot: tuple[float, float], northing_first: bool):
    lon, lat = spot[0] + np.arange(4) / 100, spot[1] + np.arange(4) / 200
    x, y = to(crs, lon, lat)
    places = read(y, x) if northing_first else read(x, y)
    assert places.crs == crs
    assert np.abs(places.x - x).max() == np.abs(places.y - y).max() == 0


@settings(deadline=None)  # a busy machine is no fault
@given(
    st.floats(73.6, 134.5), st.floats(18.2, 53.3), st.sampled_from(["3", "6", "plain", "degrees"]),
    st.booleans(), st.integers(3, 6), st.booleans(),
)  # fmt: skip
def test_written_and_read_is_the_same_place(lon: float, lat: float, form: str, first: bool, digits: int, text: bool):
    at = np.array([lon, lon + 0.01, lon - 0.01]), np.array([lat, lat - 0.01, lat + 0.01])
    zone3, zone6 = int(np.clip(round(lon / 3), 25, 45)), int(np.clip(lon // 6 + 1, 13, 23))
    crs = {
        "3": f"EPSG:{4513 + zone3 - 25}",
        "6": f"EPSG:{4491 + zone6 - 13}",
        "plain": f"EPSG:{4534 + zone3 - 25}",
    }.get(form, "EPSG:4326")
    x, y = to(crs, *at)
    columns = [
        [f"{v:.{digits}f}" if text else round(v, digits) for v in part] for part in ((y, x) if first else (x, y))
    ]
    places = read(*columns, HEADERS if form == "degrees" else PLANE, crs if form == "plain" else None)
    # the two readings of a 6-degree zone 13 to 15 and of Web Mercator can't always be told apart (see systems.py)
    if form == "6" and places.crs == "EPSG:3857":
        return
    assert places.crs == crs
    assert np.abs(places.x - x).max() <= 10.0**-digits
    assert np.abs(places.y - y).max() <= 10.0**-digits


@settings(deadline=None)  # a busy machine is no fault
@given(st.permutations(range(6)), st.integers(1, 2))
def test_single_rows_the_wrong_way_round_are_turned_back(order: list[int], wrong: int):
    x, y = LON + np.arange(6) / 100, LAT + np.arange(6) / 300
    a, b = x.copy(), y.copy()
    turned = order[:wrong]
    a[turned], b[turned] = y[turned], x[turned]
    for columns, flipped in (((a, b), False), ((b, a), True)):
        places = read(*columns, HEADERS)
        assert np.flatnonzero(places.swapped).tolist() == sorted(turned)
        assert places.columns_swapped == flipped
        assert (places.x == x).all()
        assert (places.y == y).all()


def test_degrees_packed_into_one_number():
    places = read(["1201836.5", "1201900", "1205959.9"], [303605.25, 303000, 301559], HEADERS)
    assert places.crs == "EPSG:4326"
    assert places.x == pytest.approx([120 + 18 / 60 + 36.5 / 3600, 120 + 19 / 60, 121 - 0.1 / 3600])
    assert places.y == pytest.approx([30 + 36 / 60 + 5.25 / 3600, 30.5, 30.25 + 59 / 3600])
    assert read([1201860, 1201900], [303605, 303000], HEADERS).crs is None  # no 60th second


@pytest.mark.parametrize("text", [
    "120.3,30.6", "30.6, 120.3", "(120.3 30.6)", "[120.3，30.6]", '{"lng":120.3,"lat":30.6}', "lat:30.6;lng:120.3",
    "120°18′E 30°36′N", "N30°36′，E120°18′", "经度：120.3，纬度：30.6", "东经120.3°、北纬30.6°", "120.3|30.6",
    "120.3,30.6,12.5",
])  # fmt: skip
def test_both_numbers_in_one_column(text: str):
    places = coordinates.read(pd.DataFrame({"坐标": [text, "120.31,30.61", "120.32,30.62"]}), {"lonlat": "坐标"}, None)
    assert places is not None
    assert (places.x[0], places.y[0]) == pytest.approx((120.3, 30.6))
    assert (places.x[1], places.y[1]) == (120.31, 30.61)


def test_a_table_patched_together_of_several_systems(tmp_path: Path):
    lon, lat = SPOTS[:, 0].repeat(3), SPOTS[:, 1].repeat(3) + np.tile([0, 0.001, 0.002], 4)
    x, y = lon.copy(), lat.copy()
    for row, crs in ((3, "EPSG:4528"), (5, "EPSG:3857")):
        x[row], y[row] = (float(v[0]) for v in to(crs, lon[row], lat[row]))
    plain = to("EPSG:4549", LON, LAT)
    table = pd.DataFrame({"公厕名称": [f"公厕{n}" for n in range(12)], "X坐标": x, "Y坐标": y})
    table.loc[12] = ["公厕12", plain[1][0], plain[0][0]]
    table.to_csv(tmp_path / "公厕.csv", index=False)
    result = loaded(tmp_path, {"path": "公厕.csv"})
    found = result.inputs["public_toilet"]
    east, north = to(result.measuring_crs, lon, lat)
    assert np.hypot(found.geometry.x - east, found.geometry.y - north).max() < 0.01
    assert dict(zip(result.rejected["row"], result.rejected["reason"])) == {14: "other_crs"}
    mixed = {problem.params["crs"]: problem.rows for problem in result.problems if problem.code == "mixed_crs"}
    assert mixed == {"EPSG:4528": (5,), "EPSG:3857": (7,)}


def test_degrees_in_a_table_without_zone_tell_its_zone(tmp_path: Path):
    x, y = to("EPSG:4549", *SPOTS.T)
    rows = [["甲", y[0], x[0]], ["乙", y[1], x[1]], ["丙", y[2], x[2]], ["丁", *SPOTS[3]]]
    pd.DataFrame(rows, columns=["公厕名称", "X坐标", "Y坐标"]).to_csv(tmp_path / "公厕.csv", index=False)
    found = loaded(tmp_path, {"path": "公厕.csv"}).inputs["public_toilet"]
    assert np.hypot(found.geometry.x - x, found.geometry.y - y).max() < 0.01


def test_web_mercator_is_degrees_in_disguise_and_never_measured_in(tmp_path: Path):
    shifted = np.column_stack(datum.from_wgs84(*SPOTS.T, "gcj02"))
    x, y = to("EPSG:3857", *shifted.T)
    pd.DataFrame({"公厕名称": list("甲乙丙丁"), "X": x, "Y": y}).to_csv(tmp_path / "公厕.csv", index=False)
    result = loaded(tmp_path, {"path": "公厕.csv", "datum": "gcj02"})
    assert result.measuring_crs == "EPSG:4549"
    east, north = to("EPSG:4549", *SPOTS.T)
    frame = result.inputs["public_toilet"]
    assert np.hypot(frame.geometry.x - east, frame.geometry.y - north).max() < 0.01
    assert result.accounts[0].decisions["crs_of_numbers"] == "EPSG:3857"


@pytest.mark.parametrize(("crs", "spot"), [
    ("EPSG:3826", (121.56, 25.04)), ("EPSG:2326", (114.17, 22.32)), ("EPSG:32651", (121.47, 31.23)),
    ("EPSG:4490", (120.3, 30.6)), ("EPSG:4499", (123.5, 41.8)), ("EPSG:4509", (117.4, 31.8)),
    ("EPSG:2364", (120.3, 30.6)),
])  # fmt: skip
def test_a_system_that_a_person_names(tmp_path: Path, crs: str, spot: tuple[float, float]):
    lon, lat = spot[0] + np.arange(3) / 100, spot[1] + np.arange(3) / 100
    x, y = to(crs, lon, lat)
    first, second = (x, y) if crs == "EPSG:2326" else (y, x)  # Hong Kong's numbers could be either
    pd.DataFrame({"公厕名称": list("甲乙丙"), "X": first, "Y": second}).to_csv(tmp_path / "公厕.csv", index=False)
    result = loaded(tmp_path, {"path": "公厕.csv", "crs": crs})
    frame = result.inputs["public_toilet"]
    east, north = to(result.measuring_crs, lon, lat)
    assert np.hypot(frame.geometry.x - east, frame.geometry.y - north).max() < 0.01
    assert ("datum_old" in {problem.code for problem in result.problems}) == (crs == "EPSG:2364")


def test_numbers_go_before_a_system_that_they_cannot_be_in(tmp_path: Path):
    pd.DataFrame({"公厕名称": list("甲乙丙丁"), "经度": SPOTS[:, 0], "纬度": SPOTS[:, 1]}).to_csv(
        tmp_path / "公厕.csv", index=False
    )
    result = loaded(tmp_path, {"path": "公厕.csv", "crs": "EPSG:4549"})
    assert "crs_contradicted" in {problem.code for problem in result.problems}
    east, _north = to("EPSG:4549", *SPOTS.T)
    assert result.inputs["public_toilet"].geometry.x.tolist() == pytest.approx(east.tolist(), abs=0.01)


def test_a_layer_with_some_shapes_the_wrong_way_round(tmp_path: Path):
    x, y = to("EPSG:4549", *SPOTS.T)
    wrong = gpd.points_from_xy([*x[:3], y[3]], [*y[:3], x[3]])
    gpd.GeoDataFrame({"名称": list("甲乙丙丁")}, geometry=wrong, crs="EPSG:4549").to_file(
        tmp_path / "公厕.gpkg", engine="pyogrio"
    )
    result = loaded(tmp_path, {"path": "公厕.gpkg"})
    assert result.inputs["public_toilet"].geometry.x.tolist() == pytest.approx(x.tolist(), abs=1e-6)
    assert [problem.rows for problem in result.problems if problem.code == "coordinates_swapped"] == [(4,)]


def test_the_meridians_that_come_into_question_are_named(tmp_path: Path):
    x, y = to("EPSG:4549", *SPOTS.T)
    pd.DataFrame({"转运站名称": list("甲乙丙丁"), "X": y, "Y": x}).to_csv(tmp_path / "转运站.csv", index=False)
    with pytest.raises(Refused) as caught:
        loaded(tmp_path, {"path": "转运站.csv"})
    (problem,) = caught.value.problems
    assert problem.code == "crs_meridian"
    assert "EPSG:4549" in problem.params["codes"]
    assert "EPSG:4549 (120°E): 120.3" in str(problem.params["candidates"])
    pd.DataFrame({"公厕名称": list("甲乙丙丁"), "经度": SPOTS[:, 0] - 2.2, "纬度": SPOTS[:, 1]}).to_csv(
        tmp_path / "公厕.csv", index=False
    )
    with pytest.raises(Refused) as caught:  # 200 km away: nobody's neighbour, but the nearest is named first
        loaded(tmp_path, {"path": "转运站.csv"}, {"path": "公厕.csv"})
    assert caught.value.problems[0].params["codes"][0] == "EPSG:4548"
    pd.DataFrame({"公厕名称": list("甲乙丙丁"), "经度": SPOTS[:, 0] - 3, "纬度": SPOTS[:, 1]}).to_csv(
        tmp_path / "公厕.csv", index=False
    )
    found = loaded(tmp_path, {"path": "转运站.csv"}, {"path": "公厕.csv"})  # one zone to the west, and nothing else
    assert found.accounts[0].decisions["crs"] == "EPSG:4548"


@pytest.mark.parametrize(("district", "first"), [("", ""), ("浙江省某区", ""), ("", "330199")])
def test_the_province_narrows_the_meridians(tmp_path: Path, district: str, first: str):
    x, y = to("EPSG:4549", *SPOTS.T)
    ids = [f"{first}{n:03d}" for n in range(4)]
    pd.DataFrame({"编号": ids, "转运站名称": list("甲乙丙丁"), "X": y, "Y": x}).to_csv(
        tmp_path / "转运站.csv", index=False
    )
    with pytest.raises(Refused) as caught:
        loaded(tmp_path, {"path": "转运站.csv"}, district=district or "某区")
    codes = caught.value.problems[0].params["codes"]
    assert len(codes) > 8 if not district + first else codes == ["EPSG:4549"]


def test_the_datum_is_left_alone_outside_of_the_mainland(tmp_path: Path):
    pd.DataFrame({"公厕名称": list("甲乙丙"), "经度": [114.17, 114.18, 114.06], "纬度": [22.30, 22.31, 22.54]}).to_csv(
        tmp_path / "公厕.csv", index=False
    )
    result = loaded(tmp_path, {"path": "公厕.csv", "datum": "gcj02"}, measuring_crs="EPSG:2326")
    there = [problem.rows for problem in result.problems if problem.code == "datum_not_applied"]
    assert there == [(2, 3)]
    lon, lat = Transformer.from_crs("EPSG:2326", "EPSG:4326", always_xy=True).transform(
        *result.inputs["public_toilet"].geometry.iloc[0].coords[0]
    )
    assert (lon, lat) == pytest.approx((114.17, 22.30), abs=1e-7)


def test_a_local_system_by_parameters_and_by_control_points(tmp_path: Path):
    from civicgrid.geo.similarity import Similarity

    x, y = to("EPSG:4549", *SPOTS.T)
    way = Similarity(488_000.0, 3_310_000.0, 0.75, 0.99998)
    back = ((x - way.dx) + 1j * (y - way.dy)) / (way.scale * np.exp(1j * np.radians(way.rotation_deg)))
    local = np.column_stack([back.real, back.imag])
    table = pd.DataFrame({"公厕名称": list("甲乙丙丁"), "x": local[:, 0], "y": local[:, 1]})
    table.to_csv(tmp_path / "公厕.csv", index=False)
    points = [[*map(float, row), float(a), float(b)] for row, a, b in zip(local, x, y)]
    given = {"to": "EPSG:4549", "dx": way.dx, "dy": way.dy, "rotation_deg": way.rotation_deg, "scale": way.scale}
    for transform, code in ((given, None), ({"to": "EPSG:4549", "points": points}, "transform_fitted")):
        result = loaded(tmp_path, {"path": "公厕.csv", "transform": transform})
        frame = result.inputs["public_toilet"]
        assert np.hypot(frame.geometry.x - x, frame.geometry.y - y).max() < 0.001
        assert code is None or code in {problem.code for problem in result.problems}
        assert result.accounts[0].decisions["transform"]["to"] == "EPSG:4549"
    points[2][2] += 5.0
    result = loaded(tmp_path, {"path": "公厕.csv", "transform": {"to": "EPSG:4549", "points": points}})
    (doubt,) = (problem for problem in result.problems if problem.code == "transform_doubtful")
    assert 1.0 < float(str(doubt.params["residual_m"])) < 5.0
    with pytest.raises(Refused) as caught:
        loaded(tmp_path, {"path": "公厕.csv", "transform": {"to": "EPSG:4549", "points": [points[0]] * 2}})
    assert [problem.code for problem in caught.value.problems] == ["transform_unusable"]


def test_a_layer_in_bd09_is_brought_back(tmp_path: Path):
    square = [(LON, LAT), (LON + 0.002, LAT), (LON + 0.002, LAT + 0.001), (LON, LAT + 0.001)]
    shifted = Polygon(np.column_stack(datum.from_wgs84(*np.array(square).T, "bd09")))
    gpd.GeoDataFrame({"公园名称": ["甲"]}, geometry=[shifted], crs="EPSG:4326").to_file(
        tmp_path / "口袋公园.gpkg", engine="pyogrio"
    )
    result = loaded(tmp_path, {"path": "口袋公园.gpkg", "datum": "bd09"})
    found = result.inputs["pocket_park"].geometry.iloc[0]
    assert found.symmetric_difference(Polygon(np.column_stack(to("EPSG:4549", *np.array(square).T)))).area < 0.01


def test_ewkt_of_two_systems_in_one_column(tmp_path: Path):
    x, y = to("EPSG:4549", *SPOTS.T)
    cells = [f"SRID=4549;POINT({a} {b})" for a, b in zip(x[:3], y[:3])] + [
        f"SRID=4326;POINT({LON + 0.02} {LAT + 0.01})"
    ]
    pd.DataFrame({"公厕名称": list("甲乙丙丁"), "wkt": cells}).to_csv(tmp_path / "公厕.csv", index=False)
    frame = loaded(tmp_path, {"path": "公厕.csv"}).inputs["public_toilet"]
    assert np.hypot(frame.geometry.x - x, frame.geometry.y - y).max() < 0.01


def test_the_ambiguous_west_is_taken_by_where_it_lies():
    urumqi, east = to("EPSG:4493", 87.6, 43.8), to("EPSG:3857", 126.6, 45.7)
    codes, _turned = systems.by_size(np.append(urumqi[0], east[0]), np.append(urumqi[1], east[1]))
    assert codes.tolist() == [4493, 3857]
