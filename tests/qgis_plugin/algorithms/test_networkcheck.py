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
    edges = small.read(result["EDGES"])
    assert len(edges) == result["STREETS"]
    assert edges["length_m"].sum() == pytest.approx(lines().length.sum() + 0.6)
    assert result["CUT_OFF"] == pytest.approx(200 / (lines().length.sum() + 0.6))
    assert sorted(edges.groupby("part")["length_m"].sum())[:2] == pytest.approx([100, 100])


def test_a_layer_without_a_line_is_refused(qgis_app: object, tmp_path: Path) -> None:
    nothing = small.saved(lines().iloc[:0], tmp_path, "nothing.gpkg")
    with pytest.raises(QgsProcessingException, match="nothing"):
        small.run(NetworkCheck, parameters(tmp_path, INPUT=nothing))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(NetworkCheck, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "edges.gpkg").exists()
