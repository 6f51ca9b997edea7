from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.qgis_plugin.algorithms.networkcheck import NetworkCheck
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException


def lines() -> gpd.GeoDataFrame:
    """A crossing without a vertex, an end 0.6 m short, a street drawn twice, a bridge, and an island of 100 m."""
    wkt = [
        "LINESTRING (0 0, 300 0)",
        "LINESTRING (100 -100, 100 200)",
        "LINESTRING (200 0.6, 200 50)",
        "LINESTRING (100 -100, 100 200)",
        "LINESTRING (250 -50, 250 50)",
        "LINESTRING (900 900, 1000 900)",
    ]
    shapes = shapely.transform(shapely.from_wkt(wkt), lambda xy: np.add(xy, (small.EAST, small.NORTH)))
    bridge = [None, None, None, None, "yes", None]
    return gpd.GeoDataFrame({"bridge": bridge}, geometry=shapes, crs=small.CRS)


def parameters(folder: Path, **more: object) -> dict[str, object]:
    return {
        "INPUT": small.saved(lines(), folder, "streets.gpkg"),
        "OUTPUT": str(folder / "places.gpkg"),
        "EDGES": str(folder / "edges.gpkg"),
        **more,
    }


def test_what_is_wrong_is_counted_and_placed(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(NetworkCheck, parameters(tmp_path))
    assert (result["NEAR_MISSES"], result["DUPLICATES"], result["TOO_SHORT"]) == (1, 1, 0)
    assert result["CROSSINGS"] == 2  # with each of the two
    # the bridge and the island lie apart
    assert result["ISLANDS"] == 2
    places = small.read(result["OUTPUT"])
    miss = places[places["what"] == "near_miss"].iloc[0]
    assert (miss["street"], miss["moved_m"]) == (3, pytest.approx(0.6))
    # the bridge crosses the first street; the longest edge of each island shows where it is
    assert (result["APART"], result["REPEATED"], result["BARRED"], result["TRAPS"]) == (1, 0, 0, 0)
    islands = places[places["what"] == "island"]
    assert sorted(zip(islands["street"], islands["length_m"])) == [(5, 100), (6, 100)]
    edges = small.read(result["EDGES"])
    assert len(edges) == result["STREETS"]
    assert edges["length_m"].sum() == pytest.approx(lines().length.sum() + 0.6)
    assert result["CUT_OFF"] == pytest.approx(200 / (lines().length.sum() + 0.6))
    assert sorted(edges.groupby("part")["length_m"].sum())[:2] == pytest.approx([100, 100])


def test_streets_may_meet_at_vertices_only(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(NetworkCheck, parameters(tmp_path, JOIN_CROSSINGS=False))
    assert (result["CROSSINGS"], result["APART"]) == (0, 3)


def test_one_way_streets_and_barriers(qgis_app: object, tmp_path: Path) -> None:
    """A dead end leads out only; a wall cuts the second street where it crosses it."""
    wkt = ["LINESTRING (0 0, 100 0, 100 100, 0 100, 0 0)", "LINESTRING (100 0, 300 0)"]
    shapes = shapely.transform(shapely.from_wkt(wkt), lambda xy: np.add(xy, (small.EAST, small.NORTH)))
    streets = gpd.GeoDataFrame({"dir": [0, -1]}, geometry=shapes, crs=small.CRS)
    line = shapely.LineString([(small.EAST + 250, small.NORTH - 9), (small.EAST + 250, small.NORTH + 9)])
    wall = gpd.GeoDataFrame(geometry=[line], crs=small.CRS)
    asked = parameters(tmp_path, INPUT=small.saved(streets, tmp_path, "oneway.gpkg"), ONEWAY="dir")
    result = small.run(NetworkCheck, asked)
    assert (result["TRAPS"], result["ISLANDS"], result["BARRED"]) == (1, 0, 0)
    result = small.run(NetworkCheck, {**asked, "BARRIERS": small.saved(wall, tmp_path, "wall.gpkg")})
    assert (result["TRAPS"], result["ISLANDS"], result["BARRED"]) == (1, 1, 1)
    places = small.read(result["OUTPUT"])
    barred = places[places["what"] == "barred"].geometry.iloc[0]
    assert (barred.x, barred.y) == pytest.approx((small.EAST + 250, small.NORTH))


def test_a_layer_without_a_line_is_refused(qgis_app: object, tmp_path: Path) -> None:
    nothing = small.saved(lines().iloc[:0], tmp_path, "nothing.gpkg")
    with pytest.raises(QgsProcessingException, match="nothing"):
        small.run(NetworkCheck, parameters(tmp_path, INPUT=nothing))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(NetworkCheck, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "edges.gpkg").exists()
