from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.qgis_plugin.algorithms.openinghours import Asked, OpeningHours, looks
from civicgrid.qgis_plugin.fieldnames import name_fields
from civicgrid.qgis_plugin.supplystyles import curve_words
from civicgrid.qgis_plugin.words import labels
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException, QgsVectorLayer

DISC = shapely.buffer(shapely.Point(0, 0), 50, quad_segs=24).area
WEDNESDAY, SUNDAY = 2, 6


def toilets(hours: object) -> gpd.GeoDataFrame:
    """Three toilets 300 m from each other, all 100 m inside the land."""
    places = [shapely.Point(small.EAST + x, small.NORTH + 100) for x in (100, 400, 700)]
    return gpd.GeoDataFrame({"开放时间": hours}, geometry=places, crs=small.CRS)


def parameters(folder: Path, hours: object = ("24小时", "6:00-22:00", "周一至周五 8:00-17:00"), **more: object) -> dict:
    land = gpd.GeoDataFrame(
        geometry=[shapely.box(small.EAST, small.NORTH, small.EAST + 800, small.NORTH + 200)], crs=small.CRS
    )
    return {
        "FACILITIES": small.saved(toilets(list(hours)), folder, "toilets.gpkg"),
        "HOURS": "开放时间",
        "MASK": small.saved(land, folder, "land.gpkg"),
        "RADIUS": 50,
        "DAY": WEDNESDAY,
        "HOUR": 22,
        "OUTPUT": str(folder / "open.gpkg"),
        "GAPS": str(folder / "gaps.gpkg"),
        "COVERED": str(folder / "covered.gpkg"),
        "CURVE": str(folder / "curve.gpkg"),
        **more,
    }


def test_at_an_hour(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(OpeningHours, parameters(tmp_path, HOUR=7.5))
    assert small.read(result["OUTPUT"])["open"].tolist() == ["open", "open", "closed"]
    assert (result["FACILITY_COUNT"], result["KNOWN_COUNT"], result["OPEN_COUNT"]) == (3, 3, 2)
    assert result["COVERED_M2"] == pytest.approx(2 * DISC)
    assert result["SHARE"] == pytest.approx(2 * DISC / 160_000)
    covered, gaps = small.read(result["COVERED"]), small.read(result["GAPS"])
    assert covered.area.sum() + gaps.area.sum() == pytest.approx(160_000)
    assert gaps["gap_no"].tolist() == [1]


def test_over_the_day(qgis_app: object, tmp_path: Path) -> None:
    curve = small.read(small.run(OpeningHours, parameters(tmp_path))["CURVE"])
    assert curve["hour"].tolist() == list(range(24))
    counts = [1] * 6 + [2] * 2 + [3] * 9 + [2] * 5 + [1] * 2
    assert curve["open_facilities"].tolist() == counts
    assert set(curve["open_facilities_of"]) == {3}
    assert curve["covered_builtup_share"].tolist() == pytest.approx([count * DISC / 160_000 for count in counts])
    sunday = small.read(small.run(OpeningHours, parameters(tmp_path, DAY=SUNDAY))["CURVE"])
    assert sunday["open_facilities"].tolist() == [1] * 6 + [2] * 16 + [1] * 2


def test_people_by_the_hour(qgis_app: object, tmp_path: Path) -> None:
    spots = [shapely.box(x - 10, 90, x + 10, 110) for x in (100, 400, 700)]
    homes = gpd.GeoDataFrame(
        {"population": [10.0, 20.0, 70.0]},
        geometry=[shapely.transform(spot, lambda xy: xy + np.array([small.EAST, small.NORTH])) for spot in spots],
        crs=small.CRS,
    )
    asked = parameters(tmp_path, HOMES=small.saved(homes, tmp_path, "homes.gpkg"))
    curve = small.read(small.run(OpeningHours, asked)["CURVE"])
    assert curve["covered_population"].round(6).tolist() == [10] * 6 + [30] * 2 + [100] * 9 + [30] * 5 + [10] * 2
    assert set(curve["covered_population_of"].round(6)) == {100}


def test_unknown_hours_are_counted_and_make_a_most(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    result = small.run(OpeningHours, parameters(tmp_path, ("6:00-22:00", "看情况", None)), listener)
    assert (result["KNOWN_COUNT"], result["OPEN_COUNT"], result["SHARE"]) == (1, 0, 0)
    assert small.read(result["OUTPUT"])["open"].tolist() == ["closed", "unknown", "unknown"]
    curve = small.read(result["CURVE"])
    assert curve["covered_builtup_share"][23] == 0
    assert curve["covered_builtup_share_at_most"][23] == pytest.approx(2 * DISC / 160_000)
    assert any("看情况" in warning for warning in listener.warnings)


def test_a_yes_in_another_field(qgis_app: object, tmp_path: Path) -> None:
    layer = toilets([None, "6:00-22:00", None]).assign(all_day=["是", "否", "否"])
    asked = parameters(tmp_path, FACILITIES=small.saved(layer, tmp_path, "yes.gpkg"), OPEN_24H="all_day")
    assert small.read(small.run(OpeningHours, asked)["OUTPUT"])["open"].tolist() == ["open", "closed", "unknown"]


def test_by_season(qgis_app: object, tmp_path: Path) -> None:
    texts = ["夏季6:00-22:00，冬季7:00-21:00"] * 3
    summer = small.run(OpeningHours, parameters(tmp_path, texts, HOUR=21, MONTH=7))
    winter = small.run(OpeningHours, parameters(tmp_path, texts, HOUR=21, MONTH=12))
    assert (summer["OPEN_COUNT"], winter["OPEN_COUNT"]) == (3, 0)


def test_along_streets(qgis_app: object, tmp_path: Path) -> None:
    """A street through all three: 50 m either way, 10 m beside it."""
    line = shapely.LineString([(small.EAST, small.NORTH + 100), (small.EAST + 800, small.NORTH + 100)])
    streets = small.saved(gpd.GeoDataFrame(geometry=[line], crs=small.CRS), tmp_path, "streets.gpkg")
    result = small.run(OpeningHours, parameters(tmp_path, STREETS=streets, WIDTH=10, HOUR=7))
    strip = shapely.buffer(shapely.LineString([(0, 0), (80, 0)]), 10, quad_segs=24).area
    assert result["COVERED_M2"] == pytest.approx(2 * strip)
    curve = small.read(result["CURVE"])
    assert curve["covered_builtup"][7] == pytest.approx(2 * strip / 1e4)


def test_a_field_without_hours_is_refused(qgis_app: object, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match=r"toilets.*24/7"):
        small.run(OpeningHours, parameters(tmp_path, ["?", None, "看情况"]))
    with pytest.raises(QgsProcessingException, match="no_such"):
        small.run(OpeningHours, parameters(tmp_path, HOURS="no_such"))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(OpeningHours, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "open.gpkg").exists()


def test_looks_fit_the_layers(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(OpeningHours, parameters(tmp_path))
    look = looks(Asked("hours", "", "", WEDNESDAY, 22.5, 7, 50.0, 50.0))
    layer = QgsVectorLayer(result["OUTPUT"], "open")
    assert [category.value() for category in look["OUTPUT"].renderer(layer).categories()] == [
        "open",
        "closed",
        "unknown",
    ]
    assert "22:30" in look["OUTPUT"].name
    curve = QgsVectorLayer(result["CURVE"], "curve")
    name_fields(curve, {**labels("en"), **curve_words(labels("en"))}, None)
    aliases = [curve.attributeAlias(place) for place in range(curve.fields().count())]
    assert "Covered share of built-up land: n (ha)" in aliases
    assert aliases.count("") <= 1  # the row number of the file
