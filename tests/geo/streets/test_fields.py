"""Fields of street layers: directions as OpenStreetMap, Cambridge, navigation data and people write them."""

from __future__ import annotations

from typing import Any

import geopandas as gpd
import pandas as pd
import pytest
import shapely
from civicgrid.geo.streets import fields as streetfields
from civicgrid.geo.streets.fields import StreetClass


def frame(**columns: Any) -> gpd.GeoDataFrame:
    length = len(next(iter(columns.values())))
    return gpd.GeoDataFrame(columns, geometry=[shapely.LineString([(0, 0), (1, 1)])] * length, crs="EPSG:4549")


@pytest.mark.parametrize(
    ("values", "wanted", "unknown"),
    [
        (["yes", "no", None, "-1", "reverse", "true", "sideways"], [1, 0, 0, -1, -1, 1, 0], 1),
        ([1, 0, -1.0, None], [1, 0, -1, 0], 0),
        (["0", "-1", "1", None], [0, -1, 1, 0], 0),  # Cambridge
        (["单向", "反向", "双向", "是", "否"], [1, -1, 0, 1, 0], 0),
        (["FT", "TF", ""], [1, -1, 0], 0),
        ([0, 1, 2, 3, 2], [0, 0, 1, -1, 1], 0),  # navigation data
        (["B", "F", "T", "B"], [0, 1, -1, 0], 0),
        ([True, False], [1, 0], 0),
    ],
)
def test_directions(values: list[Any], wanted: list[int], unknown: int) -> None:
    made, odd = streetfields.directions(frame(dir=pd.Series(values, dtype=object)), "dir")
    assert (made.tolist(), odd) == (wanted, unknown)


def test_a_roundabout_is_one_way_unless_it_says_otherwise() -> None:
    streets = frame(oneway=[None, "no", None], junction=["roundabout", "roundabout", None])
    assert streetfields.directions(streets, "oneway")[0].tolist() == [1, 0, 0]


def test_levels_from_fields() -> None:
    streets = frame(bridge=["yes", None, "no", None], tunnel=[None, "yes", None, None], layer=[None, None, "0", "2"])
    assert streetfields.levels(streets).tolist() == [1, -1, 0, 2]
    assert streetfields.levels(frame(name=["x"])) is None
    assert streetfields.levels(frame(BRIDGE=["\u662f"])).tolist() == [1]


TABLE = {"motorway": StreetClass(False, 80.0), "primary": StreetClass(True, 40.0), "steps": StreetClass(True, None)}


def test_who_walks_where() -> None:
    classes = pd.Series(["motorway", "primary", "Motorway", "lane", None, "['motorway', 'primary']"])
    assert streetfields.walkable(6, classes, TABLE).tolist() == [False, True, False, True, True, False]
    marks = pd.Series([None, "no", "yes", "\u5426", "perhaps", "designated"])
    assert streetfields.walkable(6, classes, TABLE, marks).tolist() == [False, False, True, False, True, True]
    assert streetfields.walkable(6, None, TABLE, marks).tolist() == [True, False, True, False, True, True]


def test_how_fast_vehicles_go() -> None:
    made, unknown = streetfields.speeds(pd.Series(["motorway", "steps", "lane"]), TABLE, 20.0)
    assert made.tolist() == pytest.approx([80.0, float("nan"), 20.0], nan_ok=True)
    assert unknown == 1
