"""Supply and opening hours inside the real ``qgis_process``, on made-up layers and on those of Taipei."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from civicgrid.tests.qgis_plugin import frames as small
from civicgrid.tests.tools import realqgis

Results = Callable[..., dict[str, str]]


@pytest.fixture(scope="module")
def profile() -> Iterator[Path]:
    with realqgis.fresh_profile(locale="en") as folder:
        yield folder


@pytest.fixture
def results(profile: Path) -> Results:
    def run(algorithm: str, **parameters: object) -> dict[str, str]:
        given = [f"{key}={value}" for key, value in parameters.items()]
        done = realqgis.process(profile, "run", f"civicgrid:{algorithm}", "--", *given)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "Traceback" not in done.stdout + done.stderr
        lines = done.stdout.split("Results\n", 1)[1].splitlines()
        return dict(line.split(":\t", 1) for line in lines if ":\t" in line)

    return run


def test_supply_is_all_given_out(results: Results, tmp_path: Path) -> None:
    found = results(
        "accessibility",
        INPUT=small.saved(small.cells().assign(people=10), tmp_path, "cells.gpkg"),
        PEOPLE_FIELD="people",
        FACILITIES=small.saved(small.toilets().assign(seats=[8, 4]), tmp_path, "toilets.gpkg"),
        CAPACITY="seats",
        RADIUS=300,
        METHOD=2,
        OUTPUT=tmp_path / "supply.gpkg",
        LOADS=tmp_path / "loads.gpkg",
        LORENZ=tmp_path / "lorenz.gpkg",
    )
    assert float(found["SUPPLY_PER_1000"]) == pytest.approx(12)
    assert 0 < float(found["GINI"]) < 1
    assert (small.read(found["OUTPUT"])["supply_per_1000"] * 10 / 1000).sum() == pytest.approx(12)
    assert small.read(found["LOADS"])["demand"].sum() == pytest.approx(1000)


def test_parking_of_taipei_at_night(results: Results, cities: Path, tmp_path: Path) -> None:
    """Its texts of opening hours as they are; land is what lies within 2 km of their middle."""
    lots = gpd.read_file(cities / "taipei" / "parking.geojson")
    lots = lots[lots.intersects(shapely.box(121, 24, 122, 26))].to_crs(3826)
    middle = lots.dissolve().centroid
    land = gpd.GeoDataFrame(geometry=middle.buffer(2000))
    asked = {
        "FACILITIES": small.saved(lots[["serviceTime", "geometry"]], tmp_path, "lots.gpkg"),
        "HOURS": "serviceTime",
        "MASK": small.saved(land, tmp_path, "land.gpkg"),
        "RADIUS": 200,
        "OUTPUT": tmp_path / "open.gpkg",
        "GAPS": tmp_path / "gaps.gpkg",
        "CURVE": tmp_path / "curve.gpkg",
    }
    night = results("openinghours", HOUR=3, **asked)
    assert int(night["KNOWN_COUNT"]) > 0.95 * int(night["FACILITY_COUNT"]) > 1900
    assert int(night["OPEN_COUNT"]) < int(night["KNOWN_COUNT"])
    curve = small.read(night["CURVE"])
    share = curve["covered_builtup_share"]
    assert share[3] == pytest.approx(float(night["SHARE"]))
    assert share[3] < share[12]
    assert (share <= curve["covered_builtup_share_at_most"] + 1e-12).all()
