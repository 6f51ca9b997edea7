from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from civicgrid.qgis_plugin.algorithms.outagedrill import OutageDrill
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException

PLACES = [(200, 200), (300, 200), (300, 200), (800, 800), (500, 900)]


def toilets() -> gpd.GeoDataFrame:
    """One beside two on one spot, one apart, and one that is planned."""
    points = [shapely.Point(small.EAST + x, small.NORTH + y) for x, y in PLACES]
    columns = {"name": list("abcde"), "state": ["existing"] * 4 + ["planned"], "seats": [4, 6, 8, 2, 9]}
    return gpd.GeoDataFrame(columns, geometry=points, crs=small.CRS)


def homes() -> gpd.GeoDataFrame:
    box = shapely.box(small.EAST, small.NORTH, small.EAST + 1000, small.NORTH + 500)
    return gpd.GeoDataFrame({"people": [5000]}, geometry=[box], crs=small.CRS)


def parameters(folder: Path, **more: object) -> dict[str, object]:
    return {
        "FACILITIES": small.saved(toilets(), folder, "to.gpkg"),
        "MASK": small.saved(small.cells(), folder, "mask.gpkg"),
        "RADIUS": 100,
        "OUTPUT": str(folder / "facilities.gpkg"),
        "ALONE": str(folder / "alone.gpkg"),
        **more,
    }


def disc(place: int):
    x, y = PLACES[place]
    return shapely.buffer(shapely.Point(small.EAST + x, small.NORTH + y), 100, quad_segs=24)


def test_what_hangs_on_each(qgis_app: object, tmp_path: Path) -> None:
    asked = parameters(tmp_path, HOMES=small.saved(homes(), tmp_path, "homes.gpkg"), POPULATION="people")
    result = small.run(OutageDrill, asked)
    facilities = small.read(result["OUTPUT"]).set_index("name")
    assert sorted(facilities.index) == list("abcd")  # what is planned can't close
    moon = (disc(0) - disc(1)).area
    assert facilities["alone_m2"].to_dict() == pytest.approx({"a": moon, "b": 0, "c": 0, "d": disc(3).area}, abs=1e-2)
    assert facilities["alone_people"].to_dict() == pytest.approx(
        {"a": 5000 * moon / 5e5, "b": 0, "c": 0, "d": 0}, abs=1e-4
    )
    assert facilities["rank"].to_dict() == {"a": 1, "d": 2, "b": 3, "c": 4}  # people before land
    assert facilities.loc["d", "seats"] == 2
    assert (result["FACILITY_COUNT"], result["BACKED_UP"]) == (4, 2)
    assert result["LARGEST_M2"] == pytest.approx(disc(3).area, rel=1e-9)
    alone = small.read(result["ALONE"]).set_index("name")
    assert sorted(alone.index) == ["a", "d"]
    assert shapely.symmetric_difference(alone.loc["a", "geometry"], disc(0) - disc(1)).area < 1e-2


def test_layers_in_degrees(qgis_app: object, tmp_path: Path) -> None:
    """The facilities come back where they were, the land in the system it was measured in."""
    asked = parameters(tmp_path, FACILITIES=small.saved(toilets().to_crs(4326), tmp_path, "degrees.gpkg"))
    result = small.run(OutageDrill, asked)
    facilities = small.read(result["OUTPUT"])
    assert facilities.crs.to_epsg() == 4326
    assert facilities["alone_m2"].max() == pytest.approx(disc(3).area, rel=1e-6)
    assert small.read(result["ALONE"]).crs.to_epsg() == 4549


def test_along_streets(qgis_app: object, tmp_path: Path) -> None:
    """Only the facility at the street covers anything; the others are beyond its reach and their own."""
    line = shapely.LineString([(small.EAST, small.NORTH + 800), (small.EAST + 1000, small.NORTH + 800)])
    streets = small.saved(gpd.GeoDataFrame(geometry=[line], crs=small.CRS), tmp_path, "streets.gpkg")
    facilities = small.read(small.run(OutageDrill, parameters(tmp_path, STREETS=streets, WIDTH=20))["OUTPUT"])
    found = facilities.set_index("name")["alone_m2"]
    strip = shapely.buffer(shapely.LineString([(0, 0), (160, 0)]), 20, quad_segs=24)
    assert found["d"] == pytest.approx(strip.area, rel=1e-6)
    assert found[["a", "b", "c"]].sum() == 0


def test_nothing_that_exists_is_refused(qgis_app: object, tmp_path: Path) -> None:
    planned = toilets().assign(state="planned")
    with pytest.raises(QgsProcessingException, match="planned"):
        small.run(OutageDrill, parameters(tmp_path, FACILITIES=small.saved(planned, tmp_path, "planned.gpkg")))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(OutageDrill, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "alone.gpkg").exists()
