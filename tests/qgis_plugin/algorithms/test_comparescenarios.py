from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pytest
import shapely
from civicgrid.qgis_plugin.algorithms.comparescenarios import CompareScenarios
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException

PLACES = [(200, 200), (500, 500), (800, 800), (850, 150)]


def toilets() -> gpd.GeoDataFrame:
    """Two that exist, one to be finished in 2026, one in 2027; states as a table has them."""
    points = [shapely.Point(small.EAST + x, small.NORTH + y) for x, y in PLACES]
    columns = {
        "id": list("abcd"),
        "state": ["现状", "现状", "在建", "规划"],
        "year": [2015, 2020, 2026, 2027],
        "batch": [None, None, "2026-1", "2027-1"],
    }
    return gpd.GeoDataFrame(columns, geometry=points, crs=small.CRS)


def homes() -> gpd.GeoDataFrame:
    box = shapely.box(small.EAST, small.NORTH, small.EAST + 1000, small.NORTH + 500)
    return gpd.GeoDataFrame({"population": [5000]}, geometry=[box], crs=small.CRS)


def parameters(folder: Path, **more: object) -> dict[str, object]:
    return {
        "FACILITIES": small.saved(toilets(), folder, "to.gpkg"),
        "AREAS": small.saved(small.cells(2), folder, "areas.gpkg"),
        "MASK": small.saved(small.cells(), folder, "mask.gpkg"),
        "RADIUS": 100,
        "DIFFERENCE": str(folder / "difference.gpkg"),
        "OUTPUT": str(folder / "areas_out.gpkg"),
        **more,
    }


def disc(place: int, radius: float = 100.0):
    x, y = PLACES[place]
    return shapely.buffer(shapely.Point(small.EAST + x, small.NORTH + y), radius, quad_segs=24)


def whole(folder: Path) -> str:
    """One area, all of the land."""
    frame = gpd.GeoDataFrame(geometry=[small.cells().union_all()], crs=small.CRS)
    return small.saved(frame, folder, "whole.gpkg")


def test_what_plans_gain(qgis_app: object, tmp_path: Path) -> None:
    asked = parameters(tmp_path, AREAS=whole(tmp_path), HOMES=small.saved(homes(), tmp_path, "homes.gpkg"))
    result = small.run(CompareScenarios, asked)
    area = disc(0).area
    assert result["GAINED_M2"] == pytest.approx(2 * area, rel=1e-9)
    assert result["LOST_M2"] == 0
    assert (result["BEFORE_M2"], result["AFTER_M2"]) == pytest.approx((2 * area, 4 * area), rel=1e-9)
    assert result["LAND_M2"] == pytest.approx(1e6)
    assert result["GAINED_PEOPLE"] == pytest.approx(5000 * area / 5e5, rel=1e-9)  # that in the south-east
    assert all(type(result[name]) is float for name in result if name.endswith(("_M2", "_PEOPLE")))  # QGIS's own
    layer = small.read(result["DIFFERENCE"])
    assert layer["change"].tolist() == ["gained", "gained"]
    assert layer["area_m2"].sum() == pytest.approx(2 * area, rel=1e-9)
    assert layer["people"].tolist() == pytest.approx([5000 * area / 5e5, 0])
    (row,) = small.read(result["OUTPUT"]).to_dict("records")
    assert row["after_m2"] == pytest.approx(row["before_m2"] + row["gained_m2"] - row["lost_m2"])
    assert row["people_gained"] == pytest.approx(5000 * area / 5e5, rel=1e-9)
    assert row["after_share"] == pytest.approx(4 * area / 1e6, rel=1e-9)


@pytest.mark.parametrize(
    ("more", "gained", "lost"),
    [
        ({"AFTER_YEAR": 2026}, [2], []),
        ({"AFTER_BATCHES": "2027-1, 2030-1"}, [3], []),
        ({"AFTER_STATES": [0], "AFTER_WITHOUT": "b"}, [], [1]),
        ({"AFTER_STATES": [0, 1], "AFTER_WITHOUT": "a，b"}, [2], [0, 1]),
        ({"BEFORE_YEAR": 2016, "AFTER_STATES": [0]}, [1], []),
    ],
)
def test_who_stands(qgis_app: object, tmp_path: Path, more: dict, gained: list[int], lost: list[int]) -> None:
    listener = small.Listener()
    result = small.run(CompareScenarios, parameters(tmp_path, AREAS=whole(tmp_path), **more), listener)
    layer = small.read(result["DIFFERENCE"])
    for change, places in (("gained", gained), ("lost", lost)):
        wanted = shapely.union_all([disc(place) for place in places])
        own = shapely.union_all(layer.loc[layer["change"] == change, "geometry"].to_numpy())
        assert shapely.symmetric_difference(own, wanted).area < 1e-3
    assert any("2030-1" in text for text in listener.warnings) == ("AFTER_BATCHES" in more)


def test_plans_may_stand_in_a_layer_of_their_own(qgis_app: object, tmp_path: Path) -> None:
    """Two existing ones without a state, and two planned ones without: of these the batch is known."""
    frame = toilets().drop(columns=["state", "year"])
    there = small.saved(frame.iloc[:2].drop(columns="batch"), tmp_path, "there.gpkg")
    plans = small.saved(frame.iloc[2:].to_crs(4326), tmp_path, "plans.gpkg")
    asked = parameters(tmp_path, FACILITIES=there, PLANS=plans, AREAS=whole(tmp_path))
    both = small.run(CompareScenarios, asked)
    assert (both["GAINED_M2"], both["BEFORE_M2"]) == pytest.approx((2 * disc(0).area, 2 * disc(0).area), rel=1e-6)
    one = small.run(CompareScenarios, {**asked, "AFTER_BATCHES": "2026-1"})
    assert one["GAINED_M2"] == pytest.approx(disc(2).area, rel=1e-6)


def test_areas_have_their_own_part(qgis_app: object, tmp_path: Path) -> None:
    asked = parameters(tmp_path, AREAS=small.saved(small.cells(), tmp_path, "cells.gpkg"))
    areas = small.read(small.run(CompareScenarios, asked)["OUTPUT"])
    new = shapely.union_all([disc(2), disc(3)])
    own = shapely.area(shapely.intersection(small.cells().geometry.to_numpy(), new))
    assert areas["gained_m2"].tolist() == pytest.approx(own.tolist(), abs=1e-6)
    assert areas["id"].tolist() == small.cells()["id"].tolist()


def test_the_same_facilities_are_refused(qgis_app: object, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="the same facilities"):
        small.run(CompareScenarios, parameters(tmp_path, AFTER_STATES=[0]))


def test_a_field_that_is_not_there_is_refused(qgis_app: object, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="zustand"):
        small.run(CompareScenarios, parameters(tmp_path, STATE="zustand"))


def test_unknown_words_of_state_are_said(qgis_app: object, tmp_path: Path) -> None:
    frame = toilets()
    frame.loc[0, "state"] = "blue"
    listener = small.Listener()
    asked = parameters(tmp_path, FACILITIES=small.saved(frame, tmp_path, "blue.gpkg"), AREAS=whole(tmp_path))
    small.run(CompareScenarios, asked, listener)
    assert any("blue" in text for text in listener.warnings)


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(CompareScenarios, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "difference.gpkg").exists()
