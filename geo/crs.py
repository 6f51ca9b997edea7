"""In which coordinate system distances and areas are measured, and how far that can be trusted."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import ArrayLike
from pyproj import CRS, Proj, Transformer
from pyproj.exceptions import CRSError

from .arrays import Floats
from .errors import CrsMismatch, NotMetric
from .regions import in_mainland, region

__all__ = ["in_mainland", "region"]  # of ``regions``, for whoever works with systems


WGS84 = "EPSG:4326"
WEB_MERCATOR = "EPSG:3857"
_WEB_MERCATOR = frozenset({3857, 3785, 900913, 102100, 102113})
_GK3_FIRST, _GK3_LAST = 4534, 4554  # CGCS2000 / 3-degree Gauss-Krueger CM 75E ... CM 135E, no zone in the easting


def require_metric(crs: Any) -> CRS:
    """Give ``crs`` as a CRS, if it is projected in metres and fit to measure in.

    Raises
    ------
    NotMetric
        No CRS, degrees, feet, or Web Mercator (which stretches 1.08 to 1.30 times in China).
    """
    if crs is None:
        raise NotMetric(crs="")
    try:
        found = CRS.from_user_input(crs)
    except CRSError as error:
        raise NotMetric(crs=str(crs)) from error
    if not found.is_projected or not _in_metres(found) or is_web_mercator(found):
        raise NotMetric(crs=name(found))
    return found


def same_crs(left: Any, right: Any) -> CRS:
    """Give the one measuring CRS of two layers; ``CrsMismatch`` where they differ."""
    first, second = require_metric(left), require_metric(right)
    if first != second:
        raise CrsMismatch(left=name(first), right=name(second))
    return first


def is_web_mercator(crs: CRS) -> bool:
    """Tell whether ``crs`` is one of the spherical Mercators of web maps."""
    code = crs.to_epsg()
    return code in _WEB_MERCATOR or "pseudo" in crs.name.lower() or "popular visualisation" in crs.to_wkt().lower()


def name(crs: Any) -> str:
    """Give the code of a CRS with authority, or its name where it has none."""
    found = CRS.from_user_input(crs)
    code = found.to_authority(min_confidence=70)
    return ":".join(code) if code else str(found.name)


def choose_measuring_crs(lon: ArrayLike, lat: ArrayLike) -> str:
    """Choose the CRS to measure in for places in WGS 84 degrees; gives ``EPSG:…``.

    CGCS2000 3-degree Gauss-Krüger without zone number (EPSG:4534-4554) in the mainland, TWD97 TM2 in Taiwan,
    the national grids of Hong Kong and Macau, UTM elsewhere; never degrees, never Web Mercator. The median
    decides, so that a few wrong places don't.
    """
    x, y = float(np.nanmedian(np.asarray(lon, float))), float(np.nanmedian(np.asarray(lat, float)))
    if not (abs(x) <= 180 and abs(y) <= 90):
        raise NotMetric(crs=f"{x}, {y}")
    where = region(x, y)
    if where == "mainland":
        return f"EPSG:{int(np.clip(_GK3_FIRST + round((x - 75) / 3), _GK3_FIRST, _GK3_LAST))}"
    if where == "taiwan":
        return "EPSG:3825" if x < 119.9 else "EPSG:3826"
    if where in ("hongkong", "macau"):
        return {"hongkong": "EPSG:2326", "macau": "EPSG:8433"}[where]
    zone = int(np.clip((x + 180) // 6 + 1, 1, 60))
    return f"EPSG:{(32600 if y >= 0 else 32700) + zone}"


def scale_bound(crs: Any, bounds: tuple[float, float, float, float]) -> float:
    """Give the largest ``|scale − 1|`` of a measuring CRS within ``bounds`` (its own metres: x, y, x, y).

    A distance measured in the plane differs from the geodesic by at most this share.
    """
    metric = require_metric(crs)
    across, up = np.linspace(bounds[0], bounds[2], 5), np.linspace(bounds[1], bounds[3], 5)
    x, y = (grid.ravel() for grid in np.meshgrid(across, up))
    lon, lat = Transformer.from_crs(metric, metric.geodetic_crs, always_xy=True).transform(x, y)
    factors = Proj(metric).get_factors(lon, lat)
    scales = np.concatenate([np.ravel(factors.meridional_scale), np.ravel(factors.parallel_scale)])
    return float(np.max(np.abs(scales - 1.0)))


@lru_cache(maxsize=64)
def transformer(source: str, target: str) -> Transformer:
    """Give the transformation between two CRS (codes or WKT), axes always east, north; making one takes a while."""
    return Transformer.from_crs(source, target, always_xy=True)


def transform(x: ArrayLike, y: ArrayLike, source: str, target: str) -> tuple[Floats, Floats]:
    """Bring places from one CRS to another (east, north); what has no place there becomes infinite."""
    east, north = np.array(x, float).ravel(), np.array(y, float).ravel()
    if east.size == 1:  # pyproj takes an array of one for a point
        one = transformer(source, target).transform(float(east[0]), float(north[0]))
        return np.array([one[0]]), np.array([one[1]])
    east, north = transformer(source, target).transform(east, north)
    return east, north


def to_lonlat(x: ArrayLike, y: ArrayLike, crs: str) -> tuple[Floats, Floats]:
    """Give longitude and latitude (WGS 84) of places in ``crs`` (easting, northing)."""
    return transform(x, y, crs, WGS84)


def _in_metres(crs: CRS) -> bool:
    return all(abs(axis.unit_conversion_factor - 1.0) < 1e-12 for axis in crs.axis_info[:2])
