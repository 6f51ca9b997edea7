"""Datums of Chinese coordinates: WGS 84 / CGCS2000, GCJ-02 (shifted web maps) and BD-09 (Baidu).

CGCS2000 and WGS 84 differ by centimetres and count as one here. Nothing is shifted by a bounding box:
whoever calls says what a coordinate is in.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from .arrays import Floats

SHIFTED = ("gcj02", "bd09")
"""Those of Chinese map services, hundreds of metres off."""
DATUMS = ("wgs84", "cgcs2000", *SHIFTED)

# the ellipsoid of Krasovsky 1940, as the shift uses it
_A = 6378245.0
_EE = 0.00669342162296594323
_X_PI = np.pi * 3000.0 / 180.0
_STEPS = 5
_GCJ_STEPS = 4


def wgs84_to_gcj02(lon: ArrayLike, lat: ArrayLike) -> tuple[Floats, Floats]:
    """Shift WGS 84 degrees to GCJ-02 degrees.

    Parameters
    ----------
    lon, lat
        Degrees; NaN stays NaN.

    Returns
    -------
    tuple of arrays
        Longitude and latitude in GCJ-02, degrees.

    Notes
    -----
    The published polynomial with sines; it is defined anywhere, so the caller decides where it applies.
    """
    lon, lat = np.asarray(lon, float), np.asarray(lat, float)
    d_lon, d_lat = _gcj02_shift(lon, lat)
    return lon + d_lon, lat + d_lat


def gcj02_to_wgs84(lon: ArrayLike, lat: ArrayLike) -> tuple[Floats, Floats]:
    """Give the WGS 84 degrees whose GCJ-02 degrees these are (fixed point; error about a micrometre)."""
    lon, lat = np.asarray(lon, float), np.asarray(lat, float)
    w_lon, w_lat = lon, lat
    for _ in range(_GCJ_STEPS):
        d_lon, d_lat = _gcj02_shift(w_lon, w_lat)
        w_lon, w_lat = lon - d_lon, lat - d_lat
    return w_lon, w_lat


def gcj02_to_bd09(lon: ArrayLike, lat: ArrayLike) -> tuple[Floats, Floats]:
    """Shift GCJ-02 degrees to BD-09 degrees."""
    x, y = np.asarray(lon, float), np.asarray(lat, float)
    z = np.hypot(x, y) + 0.00002 * np.sin(y * _X_PI)
    theta = np.arctan2(y, x) + 0.000003 * np.cos(x * _X_PI)
    return z * np.cos(theta) + 0.0065, z * np.sin(theta) + 0.006


def bd09_to_gcj02(lon: ArrayLike, lat: ArrayLike) -> tuple[Floats, Floats]:
    """Give the GCJ-02 degrees whose BD-09 degrees these are (fixed point)."""
    lon, lat = np.asarray(lon, float), np.asarray(lat, float)
    g_lon, g_lat = lon - 0.0065, lat - 0.006
    for _ in range(_STEPS):
        b_lon, b_lat = gcj02_to_bd09(g_lon, g_lat)
        g_lon, g_lat = g_lon - (b_lon - lon), g_lat - (b_lat - lat)
    return g_lon, g_lat


def to_wgs84(lon: ArrayLike, lat: ArrayLike, datum: str) -> tuple[Floats, Floats]:
    """Give WGS 84 degrees of degrees in ``datum`` (one of ``DATUMS``; ValueError for another)."""
    if datum not in DATUMS:
        raise ValueError(datum)
    if datum == "bd09":
        lon, lat = bd09_to_gcj02(lon, lat)
    if datum in SHIFTED:
        return gcj02_to_wgs84(lon, lat)
    return np.array(lon, float), np.array(lat, float)


def from_wgs84(lon: ArrayLike, lat: ArrayLike, datum: str) -> tuple[Floats, Floats]:
    """Give degrees in ``datum`` (one of ``DATUMS``; ValueError for another) of WGS 84 degrees."""
    if datum not in DATUMS:
        raise ValueError(datum)
    if datum in ("bd09", "gcj02"):
        lon, lat = wgs84_to_gcj02(lon, lat)
    if datum == "bd09":
        return gcj02_to_bd09(lon, lat)
    return np.array(lon, float), np.array(lat, float)


def _gcj02_shift(lon: Floats, lat: Floats) -> tuple[Floats, Floats]:
    """Degrees by which GCJ-02 lies off WGS 84."""
    x, y = lon - 105.0, lat - 35.0
    root = np.sqrt(np.abs(x))
    common = (20.0 * np.sin(6.0 * x * np.pi) + 20.0 * np.sin(2.0 * x * np.pi)) * 2.0 / 3.0
    north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + common
    north += _waves(y, 20.0, 40.0, 1.0, 3.0) + _long_waves(y, 160.0, 320.0, 12.0, 30.0)
    east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + common
    east += _waves(x, 20.0, 40.0, 1.0, 3.0) + _long_waves(x, 150.0, 300.0, 12.0, 30.0)
    phi = np.radians(lat)
    magic = 1.0 - _EE * np.sin(phi) ** 2
    d_lat = np.degrees(north * magic * np.sqrt(magic) / (_A * (1.0 - _EE)))
    d_lon = np.degrees(east * np.sqrt(magic) / (_A * np.cos(phi)))
    return d_lon, d_lat


def _waves(v: Floats, a: float, b: float, fast: float, slow: float) -> Any:
    return (a * np.sin(fast * v * np.pi) + b * np.sin(v / slow * np.pi)) * 2.0 / 3.0


def _long_waves(v: Floats, a: float, b: float, fast: float, slow: float) -> Any:
    return (a * np.sin(v / fast * np.pi) + b * np.sin(v / slow * np.pi)) * 2.0 / 3.0
