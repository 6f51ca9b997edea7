from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from civicgrid.geo.cases.density import Kernel, density
from civicgrid.geo.cases.rasters import Raster
from civicgrid.geo.frames import coordinates
from civicgrid.qgis_plugin.algorithms.density import Density
from civicgrid.tests.qgis_plugin import small
from civicgrid.tests.qgis_plugin.algorithms.test_loading import loaded
from osgeo import gdal
from qgis.core import QgsProcessingException, QgsProject, QgsRasterLayer


def asked(folder: Path, **more: object) -> dict[str, Any]:
    return {
        "CASES": small.saved(small.cases(), folder, "cases.gpkg"),
        "BANDWIDTH": 100,
        "PIXEL": 20,
        "OUTPUT": str(folder / "密度.tif"),
        **more,
    }


def district() -> gpd.GeoDataFrame:
    square = shapely.box(small.EAST, small.NORTH, small.EAST + 1000, small.NORTH + 1000)
    return gpd.GeoDataFrame(
        geometry=[square.difference(shapely.box(*square.bounds[:2], *square.centroid.coords[0]))], crs=small.CRS
    )


def opened(path: str) -> tuple[np.ndarray, gdal.Dataset]:
    data = gdal.Open(path)
    band = data.GetRasterBand(1)
    raw = np.frombuffer(band.ReadRaster(), "<f4").reshape(data.RasterYSize, data.RasterXSize).astype(float)
    return np.where(raw == band.GetNoDataValue(), np.nan, raw), data


def test_the_raster_is_that_of_the_core_and_adds_up_to_the_cases(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    result = small.run(Density, asked(tmp_path, DISTRICT=small.saved(district(), tmp_path, "d.gpkg")), listener)
    values, data = opened(result["OUTPUT"])
    area = district().geometry.iloc[0]
    raster = Raster.over(shapely.bounds(area), 20.0)
    xy = coordinates(small.cases().geometry.to_numpy())
    wanted = density(xy, raster, Kernel("gaussian", 100.0), district=area)
    assert values == pytest.approx(wanted.values, rel=1e-6, nan_ok=True)
    assert np.nansum(values) * 0.02**2 == pytest.approx(result["CASES_USED"], rel=1e-5)
    assert result["CASES_USED"] + result["CASES_OUTSIDE"] == 200
    assert str(int(result["CASES_OUTSIDE"])) in listener.warnings[0]
    assert data.GetGeoTransform() == (small.EAST, 20.0, 0.0, small.NORTH + 1000, 0.0, -20.0)
    assert data.GetSpatialRef().GetAuthorityCode(None) == "4549"
    band = data.GetRasterBand(1)
    assert (band.GetUnitType(), band.GetDescription()) == ("cases per km²", "Gaussian, bandwidth 100 m")
    record = json.loads(data.GetMetadataItem("CIVICGRID_RECORD"))
    assert record["algorithm"] == "density"
    assert [one["features"] for one in record["inputs"]] == [200, 1]
    assert (tmp_path / "密度.tif").is_file()
    assert not list(tmp_path.glob("*.part.tif"))


def test_bandwidth_and_pixel_are_proposed_with_the_reason(qgis_app: object, tmp_path: Path) -> None:
    listener = small.Listener()
    result = small.run(Density, asked(tmp_path, BANDWIDTH=None, PIXEL=None, KERNEL=1), listener)
    assert result["PIXEL_M"] <= result["BANDWIDTH_M"] / 10
    assert any("predicts" in text and "Scott" in text for text in listener.infos)
    assert any("too low" in text for text in listener.infos)


def test_per_month_by_the_dates_of_the_cases(qgis_app: object, tmp_path: Path) -> None:
    """Cases of 200 days, one of them without a date: 200 / 30.4375 months."""
    dated = small.cases().assign(filed=pd.date_range("2025-01-01 08:00", periods=200))
    dated.loc[100, "filed"] = pd.NaT
    listener = small.Listener()
    plain = small.run(Density, asked(tmp_path))["HIGHEST"]
    more = {"CASES": small.saved(dated, tmp_path, "dated.gpkg"), "DATE": "filed", "PER": 2}
    monthly = small.run(Density, asked(tmp_path, **more), listener)["HIGHEST"]
    assert monthly == pytest.approx(plain / (200 / 30.4375))
    assert any("1 cases have no date" in text for text in listener.warnings)


def test_cases_by_people(qgis_app: object, tmp_path: Path) -> None:
    """Everybody lives where the cases are, 50 at each: 20 cases per 1,000 people everywhere."""
    homes = small.cases().assign(people=50)
    more = {"OTHER": small.saved(homes, tmp_path, "homes.gpkg"), "OTHER_WEIGHT": "people", "TIMES": 1000}
    result = small.run(Density, asked(tmp_path, **more, RATIO=str(tmp_path / "ratio.tif")))
    values, data = opened(result["RATIO"])
    assert values[~np.isnan(values)] == pytest.approx(20.0)
    assert np.isnan(values).any()
    assert data.GetRasterBand(1).GetUnitType() == "ratio × 1000"


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"PER": 1}, "date"),
        ({"RATIO": "TEMPORARY_OUTPUT"}, "both"),
        ({"OUTPUT": "density.png"}, "GeoTIFF"),
        ({"PIXEL": 80}, "at most 50"),
        ({"PIXEL": 0.1, "BANDWIDTH": 1}, "pixels"),
        ({"WEIGHT": "low"}, "negative"),
    ],
)
def test_refused(qgis_app: object, tmp_path: Path, more: dict[str, object], said: str) -> None:
    weighted = small.saved(small.cases().assign(low=-1), tmp_path, "weighted.gpkg")
    with pytest.raises(QgsProcessingException, match=said):
        small.run(Density, asked(tmp_path, CASES=weighted, **more))
    assert not list(tmp_path.glob("*.tif"))


@pytest.mark.parametrize("share", [0, 60])
def test_cancel_leaves_no_raster_and_the_old_one_alone(qgis_app: object, tmp_path: Path, share: float) -> None:
    (tmp_path / "密度.tif").write_text("of before")
    assert small.run(Density, asked(tmp_path), small.Listener(cancel_at=share)) == {}
    assert (tmp_path / "密度.tif").read_text() == "of before"
    assert not list(tmp_path.glob("*.part.tif"))


def test_loaded_it_is_drawn_in_classes_and_tells_its_unit(qgis_app: object, tmp_path: Path) -> None:
    project = QgsProject()
    homes = small.saved(small.cases(), tmp_path, "homes.gpkg")
    more = asked(tmp_path, OTHER=homes)
    del more["OUTPUT"]
    targets = {name: str(tmp_path / f"{name}.tif") for name in ("OUTPUT", "RATIO")}
    layers = loaded(Density, more, project, targets)
    dense, ratio = layers["OUTPUT"], layers["RATIO"]
    assert isinstance(dense, QgsRasterLayer)
    assert dense.name() == "cases: cases per km² (Gaussian, bandwidth 100 m)"
    items = dense.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [item.label for item in items][-1].startswith("> ")
    assert len(items) == 6
    assert items[0].color.alpha() == 0
    assert len(ratio.renderer().shader().rasterShaderFunction().colorRampItemList()) == 5
    assert json.loads(dense.metadata().history()[0])["algorithm"] == "density"
    project.clear()
