from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.qgis_plugin import bridge
from civicgrid.qgis_plugin.algorithms.nearestfacility import NearestFacility
from civicgrid.tests.qgis_plugin import small
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingException,
    QgsProcessingFeatureSourceDefinition,
    QgsProject,
)


def run(folder: Path, origins: gpd.GeoDataFrame, facilities: gpd.GeoDataFrame, **more: object) -> gpd.GeoDataFrame:
    parameters = {
        "INPUT": small.saved(origins, folder, "from.gpkg"),
        "FACILITIES": small.saved(facilities, folder, "to.gpkg"),
        "OUTPUT": str(folder / "out.gpkg"),
        **more,
    }
    small.run(NearestFacility, parameters)
    return small.read(str(folder / "out.gpkg"))


def test_hand_worked_values(qgis_app: object, tmp_path: Path) -> None:
    points = [(103, 104), (500, 500), (900, 800), (100, 100)]
    origins = gpd.GeoDataFrame(
        {"what": ["a", "b", "c", "d"]},
        geometry=[shapely.Point(small.EAST + x, small.NORTH + y) for x, y in points],
        crs=small.CRS,
    )
    found = run(tmp_path, origins, small.toilets())
    assert found["what"].tolist() == ["a", "b", "c", "d"]
    assert found["near_id"].tolist() == ["t1", "t1", "t2", "t1"]
    assert found["near_name"].tolist()[2] == "公厕二"
    assert found["dist_m"].tolist() == pytest.approx([5, 400 * 2**0.5, 100, 0], abs=1e-9)
    assert found["ties"].tolist() == [1, 2, 1, 1]
    assert found["bearing_deg"].tolist()[:3] == pytest.approx([180 + np.degrees(np.arctan2(3, 4)), 225, 0])
    assert np.isnan(found["bearing_deg"][3])


def test_polygons_from_their_centre_and_to_their_edge(qgis_app: object, tmp_path: Path) -> None:
    box = shapely.box(small.EAST, small.NORTH, small.EAST + 10, small.NORTH + 10)
    origins = gpd.GeoDataFrame(geometry=[box], crs=small.CRS)
    park = gpd.GeoDataFrame(
        {"code": [7], "title": ["园"]}, geometry=[shapely.affinity.translate(box, 100)], crs=small.CRS
    )
    found = run(tmp_path, origins, park, FACILITY_ID="code", FACILITY_NAME="title")
    assert found["dist_m"].tolist() == pytest.approx([95])
    assert found["near_name"].tolist() == ["园"]


def test_rows_out_of_reach_stay(qgis_app: object, tmp_path: Path) -> None:
    origins = gpd.GeoDataFrame(
        geometry=[shapely.Point(small.EAST, small.NORTH + y) for y in (100, 5000)] + [None], crs=small.CRS
    )
    found = run(tmp_path, origins, small.toilets(), MAX=200)
    assert found["near_id"].tolist()[0] == "t1"
    assert found["near_id"].isna().tolist() == [False, True, True]
    assert found["dist_m"].isna().tolist() == [False, True, True]
    assert found["ties"].tolist() == [1, 0, 0]


@pytest.mark.parametrize("crs", ["EPSG:4326", "EPSG:3857"])
def test_layers_not_in_metres_are_projected_and_it_is_said(qgis_app: object, tmp_path: Path, crs: str) -> None:
    origins = small.cases()
    wanted = run(tmp_path, origins, small.toilets())["dist_m"]
    listener = small.Listener()
    parameters = {
        "INPUT": small.saved(origins.to_crs(crs), tmp_path, "degrees.gpkg"),
        "FACILITIES": str(tmp_path / "to.gpkg"),
        "OUTPUT": str(tmp_path / "o.gpkg"),
    }
    small.run(NearestFacility, parameters, listener)
    found = small.read(parameters["OUTPUT"])
    assert found["dist_m"].tolist() == pytest.approx(wanted.tolist(), abs=1e-3)
    assert found.crs.to_string() == crs  # the layer comes back where it was
    (warning,) = listener.warnings
    assert crs in warning
    assert "EPSG:4549" in warning


def test_selected_features_only(qgis_app: object, tmp_path: Path) -> None:
    layer = bridge.frame_to_layer(small.cases(), "cases")
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([1, 2, 3])
    parameters = {
        "INPUT": QgsProcessingFeatureSourceDefinition(layer.id(), True),
        "FACILITIES": small.saved(small.toilets(), tmp_path, "to.gpkg"),
        "OUTPUT": str(tmp_path / "o.gpkg"),
    }
    assert small.run(NearestFacility, parameters)["FEATURES"] == 3
    QgsProject.instance().removeMapLayer(layer.id())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"INPUT": "/no/such.gpkg"}, "/no/such.gpkg"),
        ({"OUTPUT": "/dev/null/o.gpkg"}, "Can't write to /dev/null/o.gpkg"),
    ],
)
def test_paths_that_do_not_work(qgis_app: object, tmp_path: Path, change: dict[str, str], said: str) -> None:
    parameters = {
        "INPUT": small.saved(small.cases(), tmp_path, "from.gpkg"),
        "FACILITIES": small.saved(small.toilets(), tmp_path, "to.gpkg"),
        "OUTPUT": str(tmp_path / "o.gpkg"),
        **change,
    }
    with pytest.raises(QgsProcessingException, match=said):
        small.run(NearestFacility, parameters)


def test_no_crs_and_no_facility_are_refused(qgis_app: object, tmp_path: Path) -> None:
    bare = bridge.frame_to_layer(small.cases().set_crs(None, allow_override=True), "bare")
    bare.setCrs(QgsCoordinateReferenceSystem())
    QgsProject.instance().addMapLayer(bare)
    with pytest.raises(QgsProcessingException, match="“bare” has no coordinate system"):
        run(tmp_path, small.cases(), small.toilets(), INPUT=bare.id())
    QgsProject.instance().removeMapLayer(bare.id())
    with pytest.raises(QgsProcessingException, match="nothing to measure"):
        run(tmp_path, small.cases(), small.toilets().iloc[:0])


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    parameters = {
        "INPUT": small.saved(small.cases(), tmp_path, "from.gpkg"),
        "FACILITIES": small.saved(small.toilets(), tmp_path, "to.gpkg"),
        "OUTPUT": str(tmp_path / "o.gpkg"),
    }
    listener = small.Listener()
    listener.cancel()
    assert small.run(NearestFacility, parameters, listener) == {}
    assert not (tmp_path / "o.gpkg").exists()
    assert not listener.errors


def test_along_streets(qgis_app: object, tmp_path: Path) -> None:
    """From (500, 500) the first toilet is 800 m away along a street with two corners, the second in no way."""
    at = lambda *xy: [(small.EAST + x, small.NORTH + y) for x, y in xy]  # noqa: E731
    streets = gpd.GeoDataFrame(
        {"oneway": ["yes", "odd"]},
        geometry=[shapely.LineString(at((500, 500), (100, 500), (100, 100))), shapely.LineString(at((0, 0), (90, 0)))],
        crs=small.CRS,
    )
    origins = gpd.GeoDataFrame(
        geometry=[shapely.Point(*at(xy)[0]) for xy in [(500, 500), (50, 10), (5000, 0)]], crs=small.CRS
    )
    asked = {"STREETS": small.saved(streets, tmp_path, "streets.gpkg")}
    found = run(tmp_path, origins, small.toilets(), **asked)
    assert found["near_id"].dropna().to_dict() == {0: "t1"}
    assert found["dist_m"].tolist() == pytest.approx([800, np.nan, np.nan], nan_ok=True)
    listener = small.Listener()
    parameters = {
        "INPUT": small.saved(origins, tmp_path, "from.gpkg"),
        "FACILITIES": small.saved(small.toilets(), tmp_path, "to.gpkg"),
        "OUTPUT": str(tmp_path / "driven.gpkg"),
        "TRAVEL": 2,
        "ONEWAY": "oneway",
        **asked,
    }
    assert small.run(NearestFacility, parameters, listener)["REACHED"] == 1
    assert "1 streets" in listener.warnings[0]
    assert "1 features stand on streets that lead to no facility, 1 are more than 200 m" in listener.warnings[1]


def block() -> gpd.GeoDataFrame:
    """A motorway of 400 m from west to east, and a street of 600 m round it."""
    at = lambda *xy: [(small.EAST + x, small.NORTH + y) for x, y in xy]  # noqa: E731
    return gpd.GeoDataFrame(
        {"class": ["motorway", "支路"], "foot": [None, None]},
        geometry=[
            shapely.LineString(at((0, 0), (400, 0))),
            shapely.LineString(at((0, 0), (0, 100), (400, 100), (400, 0))),
        ],
        crs=small.CRS,
    )


def ends() -> tuple[gpd.GeoDataFrame, gpd.GeoDataFrame]:
    one, other = (
        gpd.GeoDataFrame(geometry=[shapely.Point(small.EAST + x, small.NORTH)], crs=small.CRS) for x in (0, 400)
    )
    return one, other


def test_who_walks_and_how_fast_vehicles_go(qgis_app: object, tmp_path: Path) -> None:
    asked = {"STREETS": small.saved(block(), tmp_path, "streets.gpkg"), "STREET_CLASS": "class"}
    assert run(tmp_path, *ends(), **asked)["dist_m"].tolist() == pytest.approx([600])  # nobody walks on a motorway
    found = run(tmp_path, *ends(), **asked, TRAVEL=1, WALK_SPEED=50.0)
    assert found["minutes"].tolist() == pytest.approx([12])
    found = run(tmp_path, *ends(), **asked, TRAVEL=3)
    assert found["dist_m"].tolist() == pytest.approx([400])
    assert found["minutes"].tolist() == pytest.approx([0.4 / 80 * 60])
    own = pd.DataFrame({"class": ["motorway"], "walkable": ["no"], "km_h": [6.0]})
    path = tmp_path / "own.csv"
    own.to_csv(path, index=False)
    found = run(tmp_path, *ends(), **asked, TRAVEL=3, CLASSES=str(path))
    assert found["minutes"].tolist() == pytest.approx([0.6 / 20 * 60])
    own.drop(columns="km_h").to_csv(path, index=False)
    with pytest.raises(QgsProcessingException, match="no column “km_h”"):
        run(tmp_path, *ends(), **asked, CLASSES=str(path))


def test_a_barrier_sends_round_by_its_crossing(qgis_app: object, tmp_path: Path) -> None:
    wall = shapely.LineString([(small.EAST + 200, small.NORTH - 50), (small.EAST + 200, small.NORTH + 50)])
    asked = {
        "STREETS": small.saved(block(), tmp_path, "streets.gpkg"),
        "BARRIERS": small.saved(gpd.GeoDataFrame(geometry=[wall], crs=small.CRS), tmp_path, "wall.gpkg"),
    }
    assert run(tmp_path, *ends(), **asked)["dist_m"].tolist() == pytest.approx([600])
    gate = gpd.GeoDataFrame(geometry=[shapely.Point(small.EAST + 203, small.NORTH)], crs=small.CRS)
    asked["CROSSINGS"] = small.saved(gate, tmp_path, "gate.gpkg")
    assert run(tmp_path, *ends(), **asked)["dist_m"].tolist() == pytest.approx([400])
