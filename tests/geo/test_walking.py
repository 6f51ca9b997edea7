"""The nearest facility along streets: who reaches which, who does not and why."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo import walking

CRS = "EPSG:4549"


def frame(*wkt, **columns) -> gpd.GeoDataFrame:
    return gpd.GeoDataFrame(columns, geometry=shapely.from_wkt(list(wkt)), crs=CRS)


STREETS = frame("LINESTRING (0 0, 1000 0)", "LINESTRING (500 0, 500 400)", "LINESTRING (0 900, 300 900)")


def test_outcomes() -> None:
    origins = frame("POINT (100 10)", "POINT (100 890)", "POINT (9000 0)", "POINT EMPTY")
    facilities = frame("POINT (500 400)", "POINT (900 5)", id=["a", "b"], name=["A", "B"])
    found = walking.nearest_along(origins, facilities, STREETS)
    assert found["outcome"].tolist() == ["reached", "no_way", "off_streets", "no_place"]
    assert found["id"].dropna().to_dict() == {0: "a"}
    assert found["position"].tolist() == [0, -1, -1, -1]
    assert found["distance_m"].tolist() == pytest.approx([10 + 400 + 400, np.nan, np.nan, np.nan], nan_ok=True)


def test_a_park_is_entered_where_a_street_meets_it() -> None:
    park = frame("POLYGON ((480 300, 900 300, 900 390, 480 390, 480 300))")
    inside, below = frame("POINT (500 200)"), frame("POINT (1000 0)")
    assert walking.nearest_along(inside, park, STREETS)["distance_m"].tolist() == pytest.approx([100])
    # from the far end of the main street: the gate on the side street, at 300 m
    assert walking.nearest_along(below, park, STREETS)["distance_m"].tolist() == pytest.approx([800])


def test_a_park_off_the_street_is_entered_on_its_near_side() -> None:
    park = frame("POLYGON ((520 100, 600 100, 600 160, 520 160, 520 100))")
    found = walking.nearest_along(frame("POINT (500 0)"), park, STREETS)
    assert 100 + 20 <= found["distance_m"][0] <= 160 + 20


def test_one_way_words() -> None:
    words = pd.Series(["yes", "no", None, "-1", 1, 0, "单向", "反向", "FT", "TF", "sideways", -1.0])
    made, unknown = walking.directions(words)
    assert made.tolist() == [1, 0, 0, -1, 1, 0, 1, -1, 1, -1, 0, -1]
    assert unknown == 1


def test_levels_from_fields() -> None:
    streets = gpd.GeoDataFrame(
        {"bridge": ["yes", None, "no", None], "tunnel": [None, "yes", None, None], "layer": [None, None, "0", "2"]},
        geometry=[shapely.LineString([(0, 0), (1, 1)])] * 4,
        crs=CRS,
    )
    assert walking.levels(streets).tolist() == [1, -1, 0, 2]
    assert walking.levels(STREETS) is None
