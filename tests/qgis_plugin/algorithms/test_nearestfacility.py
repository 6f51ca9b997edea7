from __future__ import annotations

import tempfile
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.qgis_plugin.algorithms.nearestfacility import NearestFacility
from civicgrid.tests.qgis_plugin import small
from civicgrid.tests.qgis_plugin.memory import frame_to_layer
from pyproj import Geod
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
    assert found["dist_m"].tolist() == pytest.approx(wanted, abs=1e-3)
    assert found.crs.to_string() == crs  # the layer comes back where it was
    (warning,) = listener.warnings
    assert crs in warning
    assert "EPSG:4549" in warning


def test_selected_features_only(qgis_app: object, tmp_path: Path) -> None:
    layer = frame_to_layer(small.cases(), "cases")
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
    bare = frame_to_layer(small.cases().set_crs(None, allow_override=True), "bare")
    bare.setCrs(QgsCoordinateReferenceSystem())
    QgsProject.instance().addMapLayer(bare)
    with pytest.raises(QgsProcessingException, match="“bare” has no coordinate system"):
        run(tmp_path, small.cases(), small.toilets(), INPUT=bare.id())
    QgsProject.instance().removeMapLayer(bare.id())
    with pytest.raises(QgsProcessingException, match=r"“Facilities” has to be .* holds rows without shapes"):
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


def spots(*places: tuple[float, float], **columns: object) -> gpd.GeoDataFrame:
    shapes = [shapely.Point(small.EAST + x, small.NORTH + y) for x, y in places]
    return gpd.GeoDataFrame(columns, geometry=shapes, crs=small.CRS)


def listened(
    folder: Path, origins: gpd.GeoDataFrame, facilities: gpd.GeoDataFrame, **more: object
) -> tuple[gpd.GeoDataFrame, small.Listener, dict[str, object]]:
    """Run in a folder of its own: a GeoPackage that QGIS has read is not overwritten."""
    listener, folder = small.Listener(), Path(tempfile.mkdtemp(dir=folder))
    parameters = {
        "INPUT": small.saved(origins, folder, "from.gpkg"),
        "FACILITIES": small.saved(facilities, folder, "to.gpkg"),
        "OUTPUT": str(folder / "out.gpkg"),
        **more,
    }
    results = small.run(NearestFacility, parameters, listener)
    return small.read(parameters["OUTPUT"]), listener, results


def test_several_kinds_at_once_have_columns_of_their_own(qgis_app: object, tmp_path: Path) -> None:
    facilities = spots((0, 0), (30, 0), (0, 40), (9, 9), kind=["公厕", " 公厕", "WC", None], id=["a", "b", "c", "d"])
    found, listener, results = listened(tmp_path, spots((0, 10), (25, 0)), facilities, KIND="kind")
    assert found["near_id_公厕"].tolist() == ["a", "b"]
    assert found["dist_m_公厕"].tolist() == pytest.approx([10, 5])
    assert found["near_id_WC"].tolist() == ["c", "c"]
    assert found["dist_m_WC"].tolist() == pytest.approx([30, np.hypot(25, 40)])
    assert found["outcome_WC"].tolist() == ["reached", "reached"]
    assert listener.warnings == ["1 facilities have no value in “kind” and were passed over."]
    assert (results["FEATURES"], results["REACHED"]) == (2, 2)
    assert results["MEAN"] == pytest.approx((10 + 5 + 30 + np.hypot(25, 40)) / 4)
    many = spots(*[(x, 0) for x in range(60)], code=[f"k{x}" for x in range(60)])
    with pytest.raises(QgsProcessingException, match="“code” has 60 different values"):
        run(tmp_path, spots((0, 10)), many, KIND="code")


def test_the_k_nearest_stand_in_rows_and_their_lines_in_a_layer(qgis_app: object, tmp_path: Path) -> None:
    facilities = spots((0, 5), (0, -5), (0, 20), (7, 0), kind=["p", "p", "p", "q"], id=["a", "b", "c", "d"])
    asked = {"COUNT": 2, "KIND": "kind", "LINES": str(tmp_path / "lines.gpkg")}
    origins = spots((0, 0), (0, 20), id=["here", "there"])
    found, _, _ = listened(tmp_path, origins, facilities, **asked)
    assert found["id"].tolist() == ["here", "here", "there", "there"]
    assert found["from_id"].tolist() == [1, 1, 2, 2]  # the key of the GeoPackage it came from
    assert found["near_rank"].tolist() == [1, 2, 1, 2]
    assert found["near_id_p"].tolist() == ["a", "b", "c", "a"]
    assert found["ties_p"].tolist() == [2, 2, 1, 1]
    assert found["near_id_q"].fillna("").tolist() == ["d", "", "d", ""]
    assert found["ties_q"].tolist() == [1, 0, 1, 0]
    lines = small.read(asked["LINES"])
    assert len(lines) == 5  # of six ways one has no length
    assert lines.length.tolist() == pytest.approx(lines["dist_m"].tolist())
    assert lines["kind"].tolist() == ["p", "p", "p", "q", "q"]
    assert lines["from_id"].tolist() == ["here", "here", "there", "here", "there"]


def test_entrances_by_the_id_of_their_facility_or_the_nearest(qgis_app: object, tmp_path: Path) -> None:
    corner = (small.EAST, small.NORTH, small.EAST + 100, small.NORTH + 100)
    park = gpd.GeoDataFrame({"id": [7]}, geometry=[shapely.box(*corner)], crs=small.CRS)
    gates = spots((100, 50), (-500, 0), of=["7", "8"])
    asked = {"ENTRANCES": small.saved(gates, tmp_path, "gates.gpkg"), "ENTRANCE_OF": "of"}
    found, listener, _ = listened(tmp_path, spots((-10, 50)), park, **asked)
    assert found["dist_m"].tolist() == pytest.approx([110])
    assert "1 of 2 entrances name no facility in “of”" in listener.warnings[0]
    asked["ENTRANCE_OF"] = None
    found, _, _ = listened(tmp_path, spots((-500, 50)), park, **asked)
    assert found["dist_m"].tolist() == pytest.approx([50])


def test_around_barriers_and_through_their_crossings(qgis_app: object, tmp_path: Path) -> None:
    at = [(small.EAST + 50, small.NORTH + y) for y in (-30, 40)]
    yard = shapely.box(small.EAST - 220, small.NORTH - 20, small.EAST - 180, small.NORTH + 20).exterior
    wall = gpd.GeoDataFrame(geometry=[shapely.LineString(at), shapely.LineString(yard)], crs=small.CRS)
    asked: dict[str, object] = {
        "BARRIERS": small.saved(wall, tmp_path, "wall.gpkg"),
        "LINES": str(tmp_path / "lines.gpkg"),
    }
    origins = spots((0, 0), (-200, 0))
    found, listener, _ = listened(tmp_path, origins, spots((100, 0)), **asked)
    assert found["dist_m"].tolist() == pytest.approx([2 * np.hypot(50, 30), np.nan], abs=0.02, nan_ok=True)
    assert found["outcome"].tolist() == ["reached", "no_way"]
    assert "1 features are shut in by barriers" in listener.warnings[0]
    assert small.read(str(asked["LINES"])).length.tolist() == pytest.approx([2 * np.hypot(50, 30)], abs=0.02)
    asked["CROSSINGS"] = small.saved(spots((50, 0), (0, 900)), tmp_path, "doors.gpkg")
    found, listener, _ = listened(tmp_path, origins, spots((100, 0)), **asked)
    assert found["dist_m"][0] == pytest.approx(100)
    assert "1 of 2 crossings touch no barrier" in listener.warnings[0]


def test_on_the_ellipsoid(qgis_app: object, tmp_path: Path) -> None:
    origins = gpd.GeoDataFrame(geometry=gpd.points_from_xy([120.0, 120.5], [30.0, 30.5]), crs="EPSG:4326")
    sites = gpd.GeoDataFrame(geometry=gpd.points_from_xy([121.0, 124.0], [30.0, 30.5]), crs="EPSG:4326")
    found = run(tmp_path, origins, sites, GEODESIC=True)
    wanted = Geod(ellps="WGS84").inv([120.0, 120.5], [30.0, 30.5], [121.0] * 2, [30.0] * 2)[2]
    assert found["dist_m"].tolist() == pytest.approx(wanted, abs=1e-3)


def test_from_the_edge_and_what_does_not_go_together(qgis_app: object, tmp_path: Path) -> None:
    box = shapely.box(small.EAST, small.NORTH, small.EAST + 10, small.NORTH + 10)
    areas = gpd.GeoDataFrame(geometry=[box], crs=small.CRS)
    assert listened(tmp_path, areas, spots((20, 5)))[0]["dist_m"].tolist() == pytest.approx([15])
    assert listened(tmp_path, areas, spots((20, 5)), FROM_EDGE=True)[0]["dist_m"].tolist() == pytest.approx([10])
    wall = small.saved(
        gpd.GeoDataFrame(geometry=[shapely.LineString(box.exterior)], crs=small.CRS), tmp_path, "wall.gpkg"
    )
    with pytest.raises(QgsProcessingException, match="“Measure on the ellipsoid” is for straight lines only"):
        listened(tmp_path, areas, spots((20, 5)), GEODESIC=True, BARRIERS=wall)[0]


def test_k_nearest_of_each_kind_along_streets(qgis_app: object, tmp_path: Path) -> None:
    street = shapely.LineString([(small.EAST, small.NORTH), (small.EAST + 100, small.NORTH)])
    streets = gpd.GeoDataFrame(geometry=[street], crs=small.CRS)
    asked = {
        "STREETS": small.saved(streets, tmp_path, "streets.gpkg"),
        "LINES": str(tmp_path / "lines.gpkg"),
        "KIND": "kind",
        "COUNT": 2,
    }
    facilities = spots((30, 0), (100, 0), (60, 0), kind=["p", "p", "q"], id=["a", "b", "c"])
    found = run(tmp_path, spots((0, 0)), facilities, **asked)
    assert found["near_id_p"].tolist() == ["a", "b"]
    assert found["dist_m_p"].tolist() == pytest.approx([30, 100])
    assert found["dist_m_q"].tolist() == pytest.approx([60, np.nan], nan_ok=True)
    assert small.read(asked["LINES"]).length.tolist() == pytest.approx([30, 100, 60])
