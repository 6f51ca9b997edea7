"""Rasters are written the same whether or not another plugin has told GDAL to raise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyproj
import pytest
from civicgrid.geo.cases.rasters import Raster
from civicgrid.qgis_plugin.algorithms import _raster
from osgeo import gdal

ABOUT = {"unit": "per km²", "description": "density"}
RASTER = Raster(0.0, 40.0, 20.0, 2, 3)


@pytest.fixture(params=[False, True], ids=["silent", "raising"])
def raising(request: pytest.FixtureRequest) -> Iterator[bool]:
    before = gdal.GetUseExceptions()
    (gdal.UseExceptions if request.param else gdal.DontUseExceptions)()
    yield request.param
    (gdal.UseExceptions if before else gdal.DontUseExceptions)()


def write(path: Path) -> None:
    values = np.arange(6, dtype=float).reshape(RASTER.rows, RASTER.columns)
    _raster.write(str(path), values, RASTER, pyproj.CRS(4549), ABOUT, lambda *_: None)


def test_written(qgis_app: object, raising: bool, tmp_path: Path) -> None:
    write(tmp_path / "o.tif")
    assert np.frombuffer(gdal.Open(str(tmp_path / "o.tif")).ReadRaster(), "<f4").tolist() == [0, 1, 2, 3, 4, 5]
    assert bool(gdal.GetUseExceptions()) == raising


def test_where_nothing_can_be_written(qgis_app: object, raising: bool, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        write(tmp_path / "nowhere" / "o.tif")
    assert bool(gdal.GetUseExceptions()) == raising
