"""The measuring CRS: refused where it can't be measured in, chosen by place, bounded by its scale."""

from __future__ import annotations

import numpy as np
import pytest
from civicgrid.geo import crs
from civicgrid.geo.errors import CrsMismatch, NotMetric
from pyproj import Geod, Transformer


@pytest.mark.parametrize("wrong", [None, "EPSG:4326", "EPSG:4490", "EPSG:3857", "EPSG:2263", "EPSG:900913", "nonsense"])
def test_degrees_feet_and_web_mercator_are_refused(wrong):
    with pytest.raises(NotMetric) as caught:
        crs.require_metric(wrong)
    assert "crs" in caught.value.params


@pytest.mark.parametrize("right", ["EPSG:4549", "EPSG:3826", "EPSG:32632", "EPSG:2326", "EPSG:4528"])
def test_metres_are_taken(right):
    assert crs.name(crs.require_metric(right)) == right


def test_two_layers_need_one_crs():
    assert crs.same_crs("EPSG:4549", "EPSG:4549").to_epsg() == 4549
    with pytest.raises(CrsMismatch):
        crs.same_crs("EPSG:4549", "EPSG:4550")


@pytest.mark.parametrize(("place", "lon", "lat", "where", "code"), [
    ("Hangzhou", 120.15, 30.28, "mainland", 4549), ("Beijing", 116.40, 39.91, "mainland", 4548),
    ("Urumqi", 87.62, 43.83, "mainland", 4538), ("Kashgar", 75.99, 39.47, "mainland", 4534),
    ("Sanya", 109.51, 18.25, "mainland", 4546), ("Shenzhen", 114.06, 22.54, "mainland", 4547),
    ("Nanshan", 113.92, 22.53, "mainland", 4547), ("Zhuhai", 113.55, 22.26, "mainland", 4547),
    ("Xiamen", 118.10, 24.48, "mainland", 4548), ("Pingtan", 119.79, 25.50, "mainland", 4549),
    ("Shanghai", 121.47, 31.23, "mainland", 4549), ("Mohe", 122.54, 52.97, "mainland", 4550),
    ("Taipei", 121.56, 25.04, "taiwan", 3826), ("Penghu", 119.57, 23.57, "taiwan", 3825),
    ("Hong Kong", 114.17, 22.32, "hongkong", 2326), ("Macau", 113.545, 22.195, "macau", 8433),
    ("Hanoi", 105.85, 21.03, "elsewhere", 32648), ("Thimphu", 89.64, 27.47, "elsewhere", 32645),
    ("Seoul", 126.98, 37.57, "elsewhere", 32652), ("Monaco", 7.42, 43.74, "elsewhere", 32632),
    ("Ulaanbaatar", 106.9, 47.9, "elsewhere", 32648), ("Sydney", 151.2, -33.87, "elsewhere", 32756),
])  # fmt: skip
def test_the_place_chooses(place, lon, lat, where, code):
    assert crs.region(lon, lat) == where
    assert crs.choose_measuring_crs([lon], [lat]) == f"EPSG:{code}"
    crs.require_metric(f"EPSG:{code}")


def test_a_few_wrong_places_do_not_choose():
    assert crs.choose_measuring_crs([120.1] * 9 + [0.0, np.nan], [30.2] * 9 + [0.0, np.nan]) == "EPSG:4549"


def test_distances_agree_with_the_geodesic_within_the_bound():
    to_metres = Transformer.from_crs("EPSG:4490", "EPSG:4549", always_xy=True)
    draw = np.random.default_rng(1)
    lon, lat = draw.uniform(120.9, 121.4, (2, 200)), draw.uniform(30.2, 30.9, (2, 200))
    x, y = to_metres.transform(lon, lat)
    plane = np.hypot(x[1] - x[0], y[1] - y[0])
    geodesic = Geod(ellps="GRS80").inv(lon[0], lat[0], lon[1], lat[1])[2]
    bound = crs.scale_bound("EPSG:4549", (x.min(), y.min(), x.max(), y.max()))
    assert 1e-5 < bound < 4e-4
    assert np.max(np.abs(plane / geodesic - 1)) <= bound
