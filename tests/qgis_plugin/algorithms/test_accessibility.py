from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.qgis_plugin.algorithms.accessibility import Accessibility, looks
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException, QgsVectorLayer


def homes(people: object = (400.0, 100.0, 50.0)) -> gpd.GeoDataFrame:
    """Two homes beside the toilets, a third far from both."""
    places = [(100, 110), (900, 910), (100, 900)]
    points = [shapely.Point(small.EAST + x, small.NORTH + y) for x, y in places]
    return gpd.GeoDataFrame({"people": people, "community": ["W", "E", "W"]}, geometry=points, crs=small.CRS)


def parameters(folder: Path, seats: object = (8.0, 4.0), **more: object) -> dict[str, object]:
    return {
        "INPUT": small.saved(homes(), folder, "homes.gpkg"),
        "PEOPLE_FIELD": "people",
        "FACILITIES": small.saved(small.toilets().assign(seats=seats), folder, "toilets.gpkg"),
        "CAPACITY": "seats",
        "RADIUS": 300,
        "OUTPUT": str(folder / "supply.gpkg"),
        "LOADS": str(folder / "loads.gpkg"),
        "LORENZ": str(folder / "lorenz.gpkg"),
        **more,
    }


def test_by_hand(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(Accessibility, parameters(tmp_path))
    assert small.read(result["OUTPUT"])["supply_per_1000"].tolist() == pytest.approx([20, 40, 0])
    loads = small.read(result["LOADS"])
    assert loads["demand"].tolist() == pytest.approx([425, 125])  # the third home is as far from both
    assert loads["overload"].tolist() == pytest.approx([425 / 8, 125 / 4])
    assert loads["times_mean"].tolist() == pytest.approx([425 / 8 * 12 / 550, 125 / 4 * 12 / 550])
    assert result["SUPPLY_PER_1000"] == pytest.approx(12000 / 550)
    assert (result["PEOPLE"], result["PEOPLE_WITHOUT"]) == (550, 50)
    x, y = np.array([0, 50, 450, 550]) / 550, np.array([0, 0, 8, 12]) / 12
    assert result["GINI"] == pytest.approx(1 - (np.diff(x) * (y[1:] + y[:-1])).sum())
    lorenz = small.read(result["LORENZ"])
    assert lorenz["people_share"].tolist() == pytest.approx(x.tolist())
    assert lorenz["supply_share"].tolist() == pytest.approx(y.tolist())


def test_over_communities(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(Accessibility, parameters(tmp_path, GROUP="community"))
    lorenz = small.read(result["LORENZ"])
    assert lorenz["name"].fillna("").tolist() == ["", "W", "E"]
    assert lorenz["people"].tolist() == [0, 450, 550]
    assert lorenz["supply"].tolist() == pytest.approx([0, 8, 12])


@pytest.mark.parametrize(
    ("method", "weight"), [(0, 1.0), (1, 0.68), (2, (np.exp(-1 / 8) - np.exp(-0.5)) / (1 - np.exp(-0.5)))]
)
def test_weights_cancel_for_who_is_alone_but_not_for_who_shares(
    qgis_app: object, tmp_path: Path, method: int, weight: float
) -> None:
    """One home at the toilet and one at half the radius: the second counts, and gets, by its weight."""
    near, half = shapely.Point(small.EAST + 100, small.NORTH + 100), shapely.Point(small.EAST + 100, small.NORTH + 250)
    both = gpd.GeoDataFrame({"people": [100, 100]}, geometry=[near, half], crs=small.CRS)
    layer = small.saved(both, tmp_path, "both.gpkg")
    result = small.run(Accessibility, parameters(tmp_path, INPUT=layer, METHOD=method))
    ratio = 8000 / (100 + weight * 100)
    assert small.read(result["OUTPUT"])["supply_per_1000"].tolist() == pytest.approx([ratio, weight * ratio])


def test_along_streets(qgis_app: object, tmp_path: Path) -> None:
    """A street leads from the first home to the first toilet by a way round of 410 m."""
    way = [(100, 110), (300, 110), (300, 100), (100, 100)]
    line = shapely.LineString([(small.EAST + x, small.NORTH + y) for x, y in way])
    streets = small.saved(gpd.GeoDataFrame(geometry=[line], crs=small.CRS), tmp_path, "streets.gpkg")
    asked = {"STREETS": streets, "OFF_STREETS": 5}
    short = small.run(Accessibility, parameters(tmp_path, **asked))
    assert small.read(short["OUTPUT"])["supply_per_1000"].tolist() == [0, 0, 0]
    long = small.run(Accessibility, parameters(tmp_path, RADIUS=420, **asked))
    assert small.read(long["OUTPUT"])["supply_per_1000"].tolist() == pytest.approx([20, 0, 0])


def test_round_a_barrier(qgis_app: object, tmp_path: Path) -> None:
    """A wall between the first home and its toilet, 10 m away, of 400 m either side."""
    wall = shapely.LineString([(small.EAST - 300, small.NORTH + 105), (small.EAST + 500, small.NORTH + 105)])
    barriers = small.saved(gpd.GeoDataFrame(geometry=[wall], crs=small.CRS), tmp_path, "wall.gpkg")
    near = small.run(Accessibility, parameters(tmp_path, BARRIERS=barriers))
    assert small.read(near["OUTPUT"])["supply_per_1000"].tolist() == pytest.approx([0, 40, 0])
    far = small.run(Accessibility, parameters(tmp_path, BARRIERS=barriers, RADIUS=810))
    assert small.read(far["OUTPUT"])["supply_per_1000"][0] > 0


def test_without_capacity_each_counts_as_one(qgis_app: object, tmp_path: Path) -> None:
    asked = parameters(tmp_path)
    del asked["CAPACITY"]
    result = small.run(Accessibility, asked)
    assert small.read(result["OUTPUT"])["supply_per_1000"].tolist() == pytest.approx([2.5, 10, 0])


def test_unknown_numbers_are_counted_and_said(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    layer = small.saved(homes((400.0, None, -5.0)), tmp_path, "unknown.gpkg")
    result = small.run(Accessibility, parameters(tmp_path, (8.0, None), INPUT=layer), listener)
    assert result["PEOPLE"] == 400
    assert any("2 of 3" in warning for warning in listener.warnings)
    loads = small.read(result["LOADS"])
    assert loads["overload"].isna().tolist() == [False, True]


def test_nobody_has_no_gini(qgis_app: object, tmp_path: Path) -> None:
    layer = small.saved(homes((0.0, 0.0, 0.0)), tmp_path, "nobody.gpkg")
    result = small.run(Accessibility, parameters(tmp_path, INPUT=layer))
    assert (result["GINI"], result["SUPPLY_PER_1000"], result["PEOPLE"]) == (None, None, 0)


def test_no_facility_is_refused(qgis_app: object, tmp_path: Path) -> None:
    empty = small.saved(small.toilets().assign(seats=1.0).iloc[:0], tmp_path, "nobody.gpkg")
    with pytest.raises(QgsProcessingException, match="nobody"):
        small.run(Accessibility, parameters(tmp_path, FACILITIES=empty))


def test_a_missing_field_is_refused(qgis_app: object, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match=r"homes.*persons"):
        small.run(Accessibility, parameters(tmp_path, PEOPLE_FIELD="persons"))


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(Accessibility, parameters(tmp_path), listener) == {}
    assert not (tmp_path / "supply.gpkg").exists()


def test_looks_fit_the_layers(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(Accessibility, parameters(tmp_path))
    for name in ("OUTPUT", "LOADS"):
        layer = QgsVectorLayer(result[name], name)
        renderer = looks()[name].renderer(layer)
        assert renderer.symbolsForFeature  # of points, as the layer
        assert len(renderer.ranges()) >= 3
    first = looks()["OUTPUT"].renderer(QgsVectorLayer(result["OUTPUT"], "x")).ranges()[0]
    assert (first.lowerValue(), first.upperValue()) == (0, 0)
