from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely
from civicgrid.geo import crs as geo_crs
from civicgrid.geo import datum
from civicgrid.qgis_plugin.algorithms.datumcheck import DatumCheck, arrow_look
from civicgrid.tests.qgis_plugin import small
from qgis.core import QgsProcessingException, QgsRenderContext, QgsVectorLayer

E, N = small.EAST, small.NORTH
WORDS = [f"{word}街道" for word in "甲乙丙丁戊己庚辛壬"]


def streets() -> gpd.GeoDataFrame:
    squares = [shapely.box(E + 900 * (n % 3), N + 900 * (n // 3), E + 900 * (n % 3 + 1), N + 900 * (n // 3 + 1))
               for n in range(9)]  # fmt: skip
    return gpd.GeoDataFrame({"街道名称": WORDS}, geometry=squares, crs=small.CRS)


def points(name: str, count: int = 80) -> gpd.GeoDataFrame:
    at = np.random.default_rng(7).uniform(30, 2670, (count, 2))
    own = [WORDS[int(x // 900) + 3 * int(y // 900)] for x, y in at]
    lon, lat = datum.from_wgs84(*geo_crs.to_lonlat(E + at[:, 0], N + at[:, 1], small.CRS), name)
    return gpd.GeoDataFrame({"所属街道": own}, geometry=gpd.points_from_xy(lon, lat), crs="EPSG:4326")


def parameters(folder: Path, name: str, **more: object) -> dict[str, object]:
    return {
        "INPUT": small.saved(points(name), folder, "points.gpkg"),
        "STREETS": small.saved(streets(), folder, "streets.gpkg"),
        "OUTPUT": str(folder / "table.gpkg"),
        "ARROWS": str(folder / "arrows.gpkg"),
        **more,
    }


@pytest.mark.parametrize("name", ["gcj02", "bd09"])
def test_a_shifted_layer_is_found_out(qgis_app: object, tmp_path: Path, name: str) -> None:
    listener = small.Listener()
    result = small.run(DatumCheck, parameters(tmp_path, name), listener)
    assert (result["DATUM"], result["CERTAINTY"], result["MIXED"]) == (name, "sure", 0)
    lon, lat = (part[0] for part in geo_crs.to_lonlat(E + 1350, N + 1350, small.CRS))
    x, y = geo_crs.transform(*datum.from_wgs84(lon, lat, name), "EPSG:4326", small.CRS)
    assert result["SHIFT_M"] == pytest.approx(np.hypot(x[0] - E - 1350, y[0] - N - 1350), rel=0.01)
    assert "80 of 80" in listener.warnings[-1]
    table = small.read(result["OUTPUT"])
    assert table["rank"].tolist() == [1, 2, 3, 4, 5, 6, 7]
    assert table.loc[0, ["fits", "total"]].tolist() == [80, 80]
    assert table["share"].is_monotonic_decreasing
    arrows = small.read(result["ARROWS"]).to_crs(small.CRS)
    assert len(arrows) == 80
    assert arrows.length.to_numpy() == pytest.approx(result["SHIFT_M"], rel=0.01)


def test_a_layer_that_lies_right_gets_no_arrow(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(DatumCheck, parameters(tmp_path, "wgs84"))
    assert (result["DATUM"], result["CERTAINTY"], result["SHIFT_M"]) == ("wgs84", "sure", 0)
    assert len(small.read(result["ARROWS"])) == 0


def test_the_field_that_a_person_chooses(qgis_app: object, tmp_path: Path) -> None:
    renamed = small.saved(points("gcj02").rename(columns={"所属街道": "xyz"}), tmp_path, "renamed.gpkg")
    assert small.run(DatumCheck, parameters(tmp_path, "gcj02", INPUT=renamed))["CERTAINTY"] == "unknown"
    result = small.run(DatumCheck, parameters(tmp_path, "gcj02", INPUT=renamed, STREET_FIELD="xyz"))
    assert (result["DATUM"], result["CERTAINTY"]) == ("gcj02", "sure")


def test_the_same_things_in_another_layer(qgis_app: object, tmp_path: Path) -> None:
    named = points("gcj02").assign(名称=[f"园{n}" for n in range(80)])
    true = points("wgs84").assign(名称=[f"园{n}" for n in range(80)])
    given = parameters(tmp_path, "gcj02", INPUT=small.saved(named, tmp_path, "named.gpkg"), STREETS=None)
    result = small.run(DatumCheck, {**given, "SAME": small.saved(true, tmp_path, "true.gpkg")})
    assert (result["DATUM"], result["CERTAINTY"]) == ("gcj02", "sure")


def test_nothing_to_compare_with_is_refused(qgis_app: object, tmp_path: Path) -> None:
    with pytest.raises(QgsProcessingException, match="no layer to compare with"):
        small.run(DatumCheck, parameters(tmp_path, "gcj02", STREETS=None))


def test_arrows_are_drawn_as_arrows(qgis_app: object, tmp_path: Path) -> None:
    result = small.run(DatumCheck, parameters(tmp_path, "bd09"))
    layer = QgsVectorLayer(result["ARROWS"], "a", "ogr")
    renderer = arrow_look("公厕").renderer(layer)
    (symbol,) = renderer.symbols(QgsRenderContext())
    assert symbol.symbolLayer(0).layerType() == "ArrowLine"


def test_cancel_leaves_no_output(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    listener.cancel()
    assert small.run(DatumCheck, parameters(tmp_path, "gcj02"), listener) == {}
    assert not (tmp_path / "table.gpkg").exists()
