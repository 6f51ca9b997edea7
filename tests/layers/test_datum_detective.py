"""The datum detective: right when it says sure, silent where there is nothing to go by."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo import crs as geo_crs
from civicgrid.geo import datum as shift
from civicgrid.layers import studyfile
from civicgrid.layers.door import load
from civicgrid.layers.recognise import datum

METRES = "EPSG:4549"
KINDS = ("public_toilet", "waste_station", "parking_lot", "pocket_park", "case")


@pytest.fixture(scope="module")
def demo() -> dict[str, Any]:
    """The layers of the demo city, in metres, with the words of its rows."""
    study = studyfile.read(Path(studyfile.RESOURCES) / "demo" / "study.json")
    return dict(load.load_all(study).inputs)


def degrees(frame: Any, name: str = "wgs84") -> tuple[np.ndarray, np.ndarray]:
    points = frame.geometry.representative_point()
    lon, lat = geo_crs.to_lonlat(points.x.to_numpy(), points.y.to_numpy(), METRES)
    return shift.from_wgs84(lon, lat, name)


def references(demo: dict[str, Any], *without: str, moved: str = "wgs84") -> dict[str, Any]:
    kept = {key: demo[key] for key in ("street", "community", "grid_cell", "street_line") if key not in without}
    if moved == "wgs84":
        return kept

    def shifted(xy: np.ndarray) -> np.ndarray:
        lonlat = geo_crs.to_lonlat(xy[:, 0], xy[:, 1], METRES)
        return np.column_stack(geo_crs.transform(*shift.from_wgs84(*lonlat, moved), "EPSG:4326", METRES))

    return {
        key: frame.set_geometry(shapely.transform(frame.geometry.to_numpy(), shifted), crs=METRES)
        for key, frame in kept.items()
    }


@pytest.mark.parametrize("name", ["wgs84", "gcj02", "bd09"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_demo_city_in_each_datum(demo: dict[str, Any], kind: str, name: str):
    found = datum.rank(*degrees(demo[kind], name), demo[kind], kind, references(demo))
    assert found.best is not None
    assert (found.best.key, found.certainty) == ((name, "wgs84"), "sure")
    assert not found.mixed
    low, high = {"wgs84": (0, 0), "gcj02": (400, 700), "bd09": (700, 1400)}[name]
    assert low <= found.best.shift_m <= high
    assert (found.arrow is None) == (name == "wgs84")


@pytest.mark.parametrize(("table", "layers"), [key for key in datum.CANDIDATES if key[1] != "wgs84"])
def test_layers_that_are_shifted_themselves(demo: dict[str, Any], table: str, layers: str):
    found = datum.rank(*degrees(demo["case"], table), demo["case"], "case", references(demo, moved=layers))
    assert found.best is not None
    assert (found.best.key, found.certainty) == ((table, layers), "sure")


def test_table_and_layers_shifted_alike_agree(demo: dict[str, Any]):
    found = datum.rank(*degrees(demo["case"], "gcj02"), demo["case"], "case", references(demo, moved="gcj02"))
    assert found.best is not None
    assert found.best.key == datum.AS_IS


def test_streets_alone_tell_it_of_many_rows(demo: dict[str, Any]):
    lines = {"street_line": demo["street_line"]}
    found = datum.rank(*degrees(demo["case"], "gcj02"), demo["case"], "case", lines)
    assert found.best is not None
    assert found.best.key == ("gcj02", "wgs84")
    assert set(found.best.evidence) == {"street_line"}


def test_nothing_to_compare_with_and_places_abroad(demo: dict[str, Any]):
    rows = demo["public_toilet"]
    lon, lat = degrees(rows, "gcj02")
    assert datum.rank(lon, lat, rows, "public_toilet", {}).best is None
    nameless = rows[["geometry"]]
    areas = references(demo, "street_line")
    assert datum.rank(lon, lat, nameless, "public_toilet", areas) == datum.Ranking()
    for east, north in ((114.17, 22.32), (113.545, 22.195), (121.56, 25.04), (105.85, 21.03), (7.42, 43.74)):
        away = np.full(len(rows), east), np.full(len(rows), north)
        assert datum.rank(*away, rows, "public_toilet", references(demo)) == datum.Ranking()
        assert len(datum.arrows(*away, ("gcj02", "wgs84"))) == 0


def test_rows_of_another_datum_in_one_table_are_found(demo: dict[str, Any]):
    rows = demo["case"].iloc[:6000]
    lon, lat = degrees(rows)
    other = np.zeros(len(rows), bool)
    other[2000:2600] = True
    lon[other], lat[other] = (part[other] for part in degrees(rows, "bd09"))
    found = datum.rank(lon, lat, rows, "case", references(demo))
    assert found.best is not None
    assert found.best.key == datum.AS_IS
    ((key, at),) = found.mixed.items()
    assert key == ("bd09", "wgs84")
    assert len(at) > 300
    assert other[at].mean() > 0.9


def test_wrong_words_alone_are_no_second_datum(demo: dict[str, Any]):
    rows = demo["case"].iloc[:6000].copy()
    words = rows["street"].to_numpy(object).copy()
    words[::10] = np.random.default_rng(1).permutation(words[::10])
    found = datum.rank(*degrees(rows), rows.assign(street=words, community=None, cell=None), "case", references(demo))
    assert found.best is not None
    assert found.best.key == datum.AS_IS
    assert not found.mixed


def test_sure_is_right_and_few_rows_are_not_sure(demo: dict[str, Any]):
    """Calibration: few rows, one in seven with a wrong word, any datum; what is called sure must not be wrong."""
    draw = np.random.default_rng(20)
    every, kept = demo["case"], references(demo, "grid_cell")
    said: dict[str, list[bool]] = {"sure": [], "likely": [], "unknown": []}
    for trial in range(240):
        truth = ("wgs84", "gcj02", "bd09")[trial % 3]
        rows = every.iloc[draw.choice(len(every), int(draw.integers(3, 120)), replace=False)].reset_index(drop=True)
        wrong = draw.random(len(rows)) < 1 / 7
        street, community = (rows[key].to_numpy(object).copy() for key in ("street", "community"))
        for words in (street, community):
            words[wrong] = draw.permutation(words[wrong])
        found = datum.rank(*degrees(rows, truth), rows.assign(street=street, community=community), "case", kept)
        said[found.certainty].append(found.best is not None and found.best.key == (truth, "wgs84"))
    assert len(said["sure"]) > 100
    assert all(said["sure"])
    assert np.mean(said["likely"]) > 0.9
    assert len(said["unknown"]) > 3


def test_no_street_is_right_is_unknown():
    """A table of another town: no candidate puts its rows into their own streets."""
    squares = [shapely.box(500_000 + 900 * n, 3_380_000, 500_900 + 900 * n, 3_381_000) for n in range(4)]
    names = ["甲街道", "乙街道", "丙街道", "丁街道"]
    streets = gpd.GeoDataFrame({"id": list("abcd"), "name": names}, geometry=squares, crs=METRES)
    draw = np.random.default_rng(2)
    x, y = draw.uniform(500_000, 503_600, 80), draw.uniform(3_380_000, 3_381_000, 80)
    rows = pd.DataFrame({"street": draw.choice(names, 80)})
    found = datum.rank(*geo_crs.to_lonlat(x, y, METRES), rows, "case", {"street": streets})
    assert found.certainty == "unknown"
    assert found.best is None


def test_parks_and_namesakes(demo: dict[str, Any]):
    parks = demo["pocket_park"]
    polygons = parks[parks.geometry.geom_type.isin(["Polygon", "MultiPolygon"])]
    rows = pd.DataFrame({"name": polygons["name"].to_numpy(object)})
    lon, lat = degrees(polygons, "gcj02")
    found = datum.rank(lon, lat, rows, "pocket_park", {"pocket_park": polygons})
    assert found.best is not None
    assert found.best.key == ("gcj02", "wgs84")
    assert {"same_kind", "same_name"} <= set(found.best.evidence)


def test_arrows_and_plain_data(demo: dict[str, Any]):
    lon, lat = degrees(demo["public_toilet"], "gcj02")
    found = datum.rank(lon, lat, demo["public_toilet"], "public_toilet", references(demo))
    lines = datum.arrows(lon, lat, ("gcj02", "wgs84"), most=50)
    assert 25 <= len(lines) <= 50
    first = shapely.get_coordinates(lines[0])
    assert first[0].tolist() == [lon[0], lat[0]]
    assert first[1] == pytest.approx(np.ravel(shift.to_wgs84(lon[0], lat[0], "gcj02")), abs=1e-12)
    data = found.as_data()
    assert data["certainty"] == "sure"
    assert data["candidates"][0]["data"] == "gcj02"
