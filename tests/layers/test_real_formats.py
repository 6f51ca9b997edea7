"""Real files in the forms in which they come: a street graph, a GBK shapefile, an extract of OpenStreetMap."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyogrio
import pytest
from civicgrid.layers import studyfile
from civicgrid.layers.door.load import LoadedSource, load_source

pytestmark = pytest.mark.cities
LANGUAGE_BYTE = 29


def alone(path: Path, kind: str | None = None) -> dict[str, LoadedSource]:
    return {one.kind: one for one in load_source(studyfile.Source(str(path), kind=kind))}


def test_a_street_graph_of_a_mainland_district(cities: Path):
    streets = alone(cities / "shenzhen_futian" / "futian_osmnx_drive_G.graphml")["street_line"]
    # 1,181 one-way edges and 2,828 of 1,414 two-way streets, one of them twice (counted apart, by an XML parser)
    assert streets.account.rows_read == 4009
    assert streets.account.reasons == {"reverse_edge": 1414, "duplicate_row": 1}
    assert streets.frame["oneway"].eq("True").sum() == 1181
    assert str(streets.frame.crs) == "EPSG:4547"
    assert {"景田路", "深南大道"} <= {name for names in streets.frame["name"].dropna() for name in names.split("; ")}
    assert streets.frame["class"].notna().all()


@pytest.mark.parametrize("language", [None, 0x00, 0x57])
@pytest.mark.parametrize("missing", [".none", ".prj", ".shx"])
def test_shanghai_in_gbk_whatever_its_header_says(cities: Path, tmp_path: Path, language: int | None, missing: str):
    for part in (cities / "shanghai_gbk_shp").glob("*.???"):
        if part.suffix != missing:
            shutil.copyfile(part, tmp_path / f"行政区{part.suffix}")
    table = tmp_path / "行政区.dbf"
    if language is not None:
        data = bytearray(table.read_bytes())
        data[LANGUAGE_BYTE] = language
        table.write_bytes(bytes(data))
    districts = alone(tmp_path / "行政区.shp", "street")["street"]
    assert districts.account.rows_used == districts.account.rows_read == 17
    assert {"宝山区", "崇明县", "浦东新区"} <= set(districts.frame["name"])
    assert districts.account.decisions["encoding"] == "GB18030"
    assert not (tmp_path / "行政区.shx").exists() or missing != ".shx"


def test_monaco_in_one_go_and_each_layer_read_once(cities: Path, monkeypatch: pytest.MonkeyPatch):
    seen: list[str] = []
    read = pyogrio.raw.read
    monkeypatch.setattr(pyogrio.raw, "read", lambda path, **more: seen.append(more["layer"]) or read(path, **more))
    found = alone(cities / "monaco_osm" / "monaco.osm.pbf")
    assert {kind: one.account.rows_read for kind, one in found.items()} == {
        "street": 1, "community": 9, "residential": 13, "waste_station": 21, "public_toilet": 29, "pocket_park": 49,
        "parking_lot": 78, "street_line": 3311, "water": 25,
    }  # fmt: skip
    assert sorted(seen) == ["lines", "multipolygons", "points"]


def test_monaco_as_a_geopackage_of_many_layers(cities: Path):
    found = alone(cities / "monaco_osm" / "monaco_layers.gpkg")
    assert found["street_line"].account.rows_used == 3311
    assert "layer_not_used" in {problem.code for problem in found["street_line"].problems}


def test_taipei_nested_json_in_projected_metres_as_text(cities: Path):
    lots = alone(cities / "taipei" / "TCMSV_alldesc_20231026.json")["parking_lot"]
    assert lots.account.rows_read == 2087
    assert lots.account.decisions["records_in"] == "data.park"
    assert str(lots.frame.crs) == "EPSG:3826"
