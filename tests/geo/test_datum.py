"""Datums: published vectors, round trips, and the demo's own independent formula."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from civicgrid.geo import datum
from hypothesis import given
from hypothesis import strategies as st

METRES = 111_320.0


def test_a_published_vector():
    lon, lat = datum.wgs84_to_gcj02(120.0, 40.0)
    assert (lon, lat) == pytest.approx((120.00567568355486, 40.0013047896019), abs=1e-12)


@given(st.floats(73.5, 135.0), st.floats(18.0, 53.5), st.sampled_from(["gcj02", "bd09"]))
def test_there_and_back_is_less_than_a_tenth_of_a_millimetre(lon: float, lat: float, name: str):
    there = datum.from_wgs84(lon, lat, name)
    back = datum.to_wgs84(*there, name)
    assert np.hypot(back[0] - lon, back[1] - lat) * METRES < 1e-4


def _towns() -> tuple[np.ndarray, np.ndarray]:
    draw = np.random.default_rng(8)
    return draw.uniform(74, 134, 500), draw.uniform(18.5, 53, 500)


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_forward_agrees_with_two_independent_packages():
    prcoords = pytest.importorskip("prcoords")
    geocoordinates_ffi = pytest.importorskip("geocoordinates_ffi")
    lon, lat = _towns()
    gcj = np.column_stack(datum.from_wgs84(lon, lat, "gcj02"))
    bd = np.column_stack(datum.from_wgs84(lon, lat, "bd09"))
    for at, (x, y) in enumerate(zip(lon, lat)):
        one, two = prcoords.wgs_gcj((y, x), False), prcoords.wgs_bd((y, x), False)
        assert (one.lon, one.lat) == pytest.approx(gcj[at], abs=1e-11)
        assert (two.lon, two.lat) == pytest.approx(bd[at], abs=1e-11)
        place = geocoordinates_ffi.Wgs84(lat=y, lon=x)
        for found, ours in (
            (geocoordinates_ffi.wgs84_to_gcj02(place), gcj[at]),
            (geocoordinates_ffi.wgs84_to_bd09(place), bd[at]),
        ):
            assert (found.lon, found.lat) == pytest.approx(ours, abs=1e-9)


def test_the_shift_is_hundreds_of_metres():
    lon, lat = np.array([120.3, 116.4]), np.array([30.6, 39.9])
    for name, low, high in (("gcj02", 450, 650), ("bd09", 800, 1400)):
        there = datum.from_wgs84(lon, lat, name)
        moved = np.hypot((there[0] - lon) * METRES * np.cos(np.radians(lat)), (there[1] - lat) * METRES)
        assert ((moved > low) & (moved < high)).all()


@pytest.mark.parametrize("name", ["wgs84", "cgcs2000"])
def test_what_needs_no_shift_is_left_alone(name: str):
    assert [float(v) for v in datum.to_wgs84(120.5, 30.5, name)] == [120.5, 30.5]


def test_missing_stays_missing_and_a_wrong_name_is_an_error():
    lon, _lat = datum.to_wgs84([np.nan, 120.0], [30.0, 30.0], "bd09")
    assert np.isnan(lon[0])
    assert np.isfinite(lon[1])
    with pytest.raises(ValueError, match="gcj"):
        datum.to_wgs84(1, 2, "gcj")


@pytest.mark.cities
def test_664_cities_of_another_package_agree_within_their_rounding(cities: Path):
    rows = json.loads((cities / "reference" / "gcj02_bd09" / "gcoord_china-cities.json").read_text(encoding="utf-8"))
    wgs, gcj, bd = (np.array([row["coords"][key] for row in rows]) for key in ("WGS84", "GCJ02", "BD09"))
    assert len(rows) == 664
    assert np.abs(np.column_stack(datum.from_wgs84(*wgs.T, "gcj02")) - gcj).max() < 7.4e-6
    assert np.abs(np.column_stack(datum.from_wgs84(*wgs.T, "bd09")) - bd).max() < 1e-5
    assert np.abs(np.column_stack(datum.bd09_to_gcj02(*bd.T)) - gcj).max() < 1.7e-6
