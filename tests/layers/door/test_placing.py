"""Facilities with an address only: placed where the address is sure, else queued; placements last."""

from __future__ import annotations

import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
from civicgrid.layers import pipeline, studyfile
from civicgrid.layers.door import placing
from civicgrid.layers.door.gazetteer import ACCEPTED, Gazetteer, settled
from civicgrid.layers.recognise import addresses
from civicgrid.layers.workspace import gpkg
from civicgrid.tests.layers.door import codes, loaded
from pyproj import Transformer
from shapely.geometry import LineString, Point, box

X0, Y0, CRS = 500_000.0, 3_390_000.0, "EPSG:4549"
LONLAT = Transformer.from_crs(CRS, "EPSG:4326", always_xy=True)


def frame(rows, columns):
    return gpd.GeoDataFrame(rows, columns=list(columns), geometry="geometry", crs=CRS)


def city() -> dict[str, gpd.GeoDataFrame]:
    """Two long roads that cross at (1000, 1000), a third that crosses one of them twice, a short lane, a park."""
    at = lambda *xy: LineString([(X0 + x, Y0 + y) for x, y in xy])  # noqa: E731
    roads = [
        ("人民路", at((0, 1000), (1000, 1000))),
        ("人民路", at((1000, 1000), (2000, 1000))),
        ("燕南路", at((1000, 0), (1000, 2000))),
        ("环湖路", at((200, 1500), (200, 500), (1800, 500), (1800, 1500))),
        ("槐树巷", at((400, 1230), (400, 1370))),
        ("Harvard St", at((3000, 0), (3000, 900))),
        ("Cambridge Street", at((2600, 400), (3400, 400))),
    ]
    streets = [
        ("S1", "华强北街道", box(X0, Y0, X0 + 1000, Y0 + 2000)),
        ("S2", "望湖街道", box(X0 + 1000, Y0, X0 + 3500, Y0 + 2000)),
    ]
    parks = [("P1", "人民公园", box(X0 + 600, Y0 + 1100, X0 + 700, Y0 + 1200))]
    toilets = [
        ("T1", "东公厕", "人民路10号", Point(X0 + 300, Y0 + 1005)),
        ("T2", "西公厕", "人民路50号", Point(X0 + 700, Y0 + 995)),
        ("T3", "末公厕", "人民路92号", Point(X0 + 1100, Y0 + 995)),
        ("T4", "甲公厕", "环湖路7号", Point(X0 + 500, Y0 + 500)),
        ("T5", "乙公厕", "环湖路3号", Point(X0 + 700, Y0 + 500)),
        ("T6", "丙公厕", "环湖路9号", Point(X0 + 900, Y0 + 500)),
    ]
    return {
        "street_line": frame(roads, ("name", "geometry")),
        "street": frame(streets, ("id", "name", "geometry")),
        "pocket_park": frame(parks, ("id", "name", "geometry")),
        "public_toilet": frame(toilets, ("id", "name", "address", "geometry")),
    }


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer(city())


@pytest.mark.parametrize(
    ("text", "reason", "x", "y"),
    [
        ("人民路与燕南路交叉口", "crossing", 1000, 1000),
        ("深圳市福田区华强北街道燕南路人民路口", "crossing", 1000, 1000),
        ("人民路（近燕南路）", "near_crossing", 1000, 1000),
        ("燕南路、人民路", "near_crossing", 1000, 1000),
        ("人民路30号", "house_number", 500, 1000),  # half-way between numbers 10 and 50
        ("人民公园", "place", 650, 1150),
        ("人民公园南门对面", "near_place", 650, 1150),
        ("槐樹巷", "road_part", 400, 1300),
        ("Harvard St & Cambridge St", "crossing", 3000, 400),
        ("corner of Cambridge Street and Harvard Street", "crossing", 3000, 400),
        ("环湖路与人民路路口，华强北街道", "crossing", 200, 1000),  # of two crossings the one in the named street
    ],
)
def test_sure_addresses_are_placed(gazetteer: Gazetteer, text: str, reason: str, x: float, y: float) -> None:
    best = settled(gazetteer.candidates(text))
    assert best is not None
    assert best.reason == reason
    assert (best.x - X0, best.y - Y0) == pytest.approx((x, y), abs=6)
    assert best.score >= ACCEPTED


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("人民路", "road_middle"),  # two kilometres long
        ("环湖路8号", "road_middle"),  # its numbers go up and down
        ("人民路900号", "road_middle"),  # beyond every known number
        ("环湖路与人民路路口", "crossing_many"),
        ("东人民路与燕南路口", "crossing"),  # nobody knows 东人民路: it may be another road than 人民路
        ("燕南路与无名路口", "road_middle"),
        ("人民东路", "similar_name"),
        ("华强北街道", "area_middle"),
    ],
)
def test_unsure_addresses_are_only_proposed(gazetteer: Gazetteer, text: str, reason: str) -> None:
    found = gazetteer.candidates(text)
    assert settled(found) is None
    assert found[0].reason == reason
    assert found[0].score < ACCEPTED


def test_nothing_known_gives_nothing(gazetteer: Gazetteer) -> None:
    assert gazetteer.candidates("火星基地") == []
    assert Gazetteer({}).candidates("人民路1号") == []


def test_a_place_outside_of_the_area_the_row_names_is_less_sure(gazetteer: Gazetteer) -> None:
    inside = gazetteer.candidates("人民公园", ["华强北"])[0]
    outside = gazetteer.candidates("人民公园", ["望湖街道"])[0]
    assert inside.score > ACCEPTED > outside.score


@pytest.mark.parametrize(
    ("text", "number"), [("人民路12号", 12), ("人民路12-3号", 12), ("12 Main St", 12), ("人民路", -1), ("二环路", -1)]
)
def test_house_numbers(text: str, number: int) -> None:
    assert addresses.parse(text, {"人民路": 1, "main street": 1}).number == number


# -- a study


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for kind, made in city().items():
        if kind != "public_toilet":
            made.to_file(tmp_path / f"{kind}.gpkg")
    rows = ["G1,新公厕,人民路与燕南路交叉口", "G2,旧公厕,人民路", "G3,无址公厕,", "G4,远公厕,火星基地"]
    (tmp_path / "公厕.csv").write_text("\n".join(["编号,公厕名称,详细地址", *rows]), encoding="utf-8")
    return tmp_path


SOURCES = [{"path": f"{kind}.gpkg", "kind": kind} for kind in ("street_line", "street", "pocket_park")]
SOURCES.append({"path": "公厕.csv", "kind": "public_toilet"})


def test_a_table_with_addresses_only(folder: Path) -> None:
    result = loaded(folder, *SOURCES, measuring_crs=CRS)
    toilets = result.inputs["public_toilet"]
    assert toilets[["id", "placed_by", "placed_score"]].to_numpy().tolist() == [["G1", "address", 0.95]]
    account = next(one for one in result.accounts if one.kind == "public_toilet")
    assert account.reasons == {"address_unmatched": 2, "no_coordinates": 1}
    assert account.decisions["placed_by"] == {"address": 1}
    table = result.addresses.set_index("key")
    assert table["placed_by"].to_dict() == {"g1": "address", "g2": "", "g3": "", "g4": ""}
    proposed = json.loads(table.loc["g2", "candidates"])
    assert proposed[0]["reason"] == "road_middle"
    assert LONLAT.transform(X0 + 1000, Y0 + 1000) == pytest.approx((proposed[0]["lon"], proposed[0]["lat"]), abs=1e-6)
    assert {"placed_by_address", "address_unmatched"} <= codes(result)


def test_placements_are_applied_at_every_import(folder: Path, tmp_path: Path) -> None:
    lon, lat = LONLAT.transform(X0 + 123, Y0 + 456)
    placements = [
        {"kind": "public_toilet", "key": key, "lon": lon, "lat": lat + 1e-4 * number, "by": "hand", "score": 1.0}
        for number, key in enumerate(("g1", "g2", "g4"))
    ]
    result = loaded(folder, *SOURCES, measuring_crs=CRS, placements=placements)
    toilets = result.inputs["public_toilet"].set_index("id")
    assert toilets["placed_by"].tolist() == ["hand"] * 3  # a person's word goes before the address
    assert (toilets.loc["G1"].geometry.x - X0, toilets.loc["G1"].geometry.y - Y0) == pytest.approx((123, 456), abs=0.01)
    account = next(one for one in result.accounts if one.kind == "public_toilet")
    assert account.reasons == {"no_coordinates": 1}


def test_own_coordinates_go_beside_addresses(folder: Path) -> None:
    lon, lat = LONLAT.transform(X0 + 50, Y0 + 50)
    rows = [f"G1,新公厕,人民路与燕南路交叉口,{lon},{lat}", "G2,中公厕,人民路与燕南路交叉口,,", "G3,零公厕,人民公园,0,0"]
    (folder / "公厕.csv").write_text("\n".join(["编号,公厕名称,详细地址,经度,纬度", *rows]), encoding="utf-8")
    toilets = loaded(folder, *SOURCES, measuring_crs=CRS).inputs["public_toilet"].set_index("id")
    assert toilets["placed_by"].to_dict() == {"G1": "coordinates", "G2": "address", "G3": "address"}
    assert np.isnan(toilets.loc["G1", "placed_score"])


def test_the_key_of_a_row_without_id_is_its_name_and_address() -> None:
    assert placing.key_of({"id": None, "name": "新公廁", "address": "人民路 1号"}) == "新公厕|人民路1号"
    assert placing.key_of({"id": "A 1", "name": "x"}) == "a1"


def test_the_queue_is_kept_in_the_run_and_the_study_file(folder: Path) -> None:
    data = {
        "civicgrid_study": 1, "title": "t", "district": "d", "measuring_crs": CRS, "sources": SOURCES,
        "placements": [{"kind": "public_toilet", "key": "g2", "lon": 120.0, "lat": 30.63}],
    }  # fmt: skip
    study = studyfile.from_json(data, folder)
    again = studyfile.from_json(studyfile.to_json(study), folder)
    assert again.placements == study.placements == (studyfile.Placement("public_toilet", "g2", 120.0, 30.63),)
    run = pipeline.compute(pipeline.load(study))
    gpkg.write(run, folder / "run.gpkg")
    kept = gpkg.read(folder / "run.gpkg")
    assert kept.addresses["key"].tolist() == run.addresses["key"].tolist() == ["g1", "g2", "g3", "g4"]
    assert "addresses" not in kept.inputs


@pytest.mark.cities
def test_crossings_of_cambridge_are_where_the_city_says(cities: Path) -> None:
    folder = cities / "cambridge_ma"
    lines = gpd.read_file(folder / "TRANS_Centerlines.geojson").to_crs(26986).rename(columns={"Street": "name"})
    known = gpd.read_file(folder / "TRANS_Intersections.geojson").to_crs(26986)
    known = known[known["Intersection"].str.count("&") == 1]
    finder = Gazetteer({"street_line": lines})
    found = [settled(finder.candidates(name)) for name in known["Intersection"]]
    away = np.array([np.hypot(one.x - p.x, one.y - p.y) for one, p in zip(found, known.geometry) if one is not None])
    assert len(known) == 1397
    assert len(away) >= 1340
    assert np.quantile(away, 0.95) < 1.0
    assert away.max() < 60.0
