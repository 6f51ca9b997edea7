"""Rasters that algorithms make: written as GeoTIFF by QGIS's own GDAL."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from osgeo import gdal, osr

if TYPE_CHECKING:
    from ...geo.cases.rasters import Raster
    from ...geo.progress import Progress

NO_DATA = -9999.0
_OPTIONS = ["COMPRESS=DEFLATE", "PREDICTOR=3", "TILED=YES", "BIGTIFF=IF_SAFER", "NUM_THREADS=ALL_CPUS"]
_ROWS = 1024
"""Written at a time; between them cancel is heard."""


def write(path: str, values: Any, raster: Raster, crs: Any, about: Mapping[str, str], progress: Progress) -> None:
    """Write one band of numbers of 32 bits, NaN as ``NO_DATA``; what stood there is replaced when all is written.

    ``about``: ``unit`` and ``description`` of the band, and further entries for the metadata of the file.
    """
    unfinished = Path(path).with_suffix(".part.tif")
    try:
        with _raising():
            _write(str(unfinished), values, raster, crs, dict(about), progress)
        os.replace(unfinished, path)
    except RuntimeError as error:
        raise OSError(errno.EIO, str(error), path) from error
    finally:
        unfinished.unlink(missing_ok=True)


@contextmanager
def _raising() -> Iterator[None]:
    """GDAL raises what goes wrong, whatever other plugins told it; where nobody did, newer ones warn."""
    raised_before = gdal.GetUseExceptions()
    gdal.UseExceptions()
    try:
        yield
    finally:
        if not raised_before:
            gdal.DontUseExceptions()


def _write(path: str, values: Any, raster: Raster, crs: Any, about: dict[str, str], progress: Progress) -> None:
    import numpy as np

    made = gdal.GetDriverByName("GTiff").Create(path, raster.columns, raster.rows, 1, gdal.GDT_Float32, _OPTIONS)
    made.SetGeoTransform((raster.west, raster.pixel_m, 0.0, raster.north, 0.0, -raster.pixel_m))
    system = osr.SpatialReference()
    system.SetFromUserInput(crs.to_wkt())
    made.SetSpatialRef(system)
    band = made.GetRasterBand(1)
    band.SetNoDataValue(NO_DATA)
    band.SetUnitType(about.pop("unit"))
    band.SetDescription(about.pop("description"))
    made.SetMetadata(about)
    for row in range(0, raster.rows, _ROWS):
        progress(row / raster.rows, "write_raster")
        part = np.nan_to_num(values[row : row + _ROWS], nan=NO_DATA).astype("<f4")
        band.WriteRaster(0, row, raster.columns, len(part), part.tobytes())
    made.FlushCache()  # what the disk has no room for is raised here, not when the file is closed
