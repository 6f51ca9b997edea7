"""Which coordinate system numbers are in, told by their size alone; row by row, since tables are patched together."""

from __future__ import annotations

from typing import Any, Optional

import numpy as np
from numpy.typing import NDArray
from pyproj import CRS

from ...geo import crs as geo_crs
from ...geo.arrays import Floats, Mask

Codes = NDArray[np.int64]

DEGREES, WEB_MERCATOR = 4326, 3857
NONE = UNTOLD, NOTHING = -1, 0
"""Metres of Gauss-Krüger size without zone number; no numbers, or numbers that could be anything."""
_NORTHINGS = (1_800_000.0, 6_000_000.0)  # Gauss-Krüger between 16° and 54° north
_EASTINGS = (100_000.0, 900_000.0)
_MERCATOR_X, _MERCATOR_Y = (8_000_000.0, 15_100_000.0), (300_000.0, 7_200_000.0)
_HALF_ZONE_DEG = 3.2
_RADIUS_M, _DEGREE_M = 6_378_137.0, 111_000.0


def by_size(a: Floats, b: Floats) -> tuple[Codes, Mask]:
    """Give for pairs of numbers the EPSG code (or ``UNTOLD``, ``NOTHING``), and whether the second is the easting."""
    codes = np.full(len(a), NOTHING, np.int64)
    turned = np.zeros(len(a), bool)
    with np.errstate(invalid="ignore"):
        for east, north, second in ((a, b, False), (b, a, True)):
            for code in (_mercator(east, north), _zoned(east, north), _plain(east, north)):
                new = (codes == NOTHING) & (code != NOTHING)
                codes[new], turned[new] = code[new], second
        degrees = (np.abs(a) <= 180) & (np.abs(b) <= 180)
    codes[degrees], turned[degrees] = DEGREES, False
    return codes, turned


def _plain(east: Floats, north: Floats) -> Codes:
    return np.where(_within(north, _NORTHINGS) & _within(east, _EASTINGS), UNTOLD, NOTHING)


def _zoned(east: Floats, north: Floats) -> Codes:
    """Zone numbers before the easting: 25-45 are 3-degree ones, 13-23 6-degree ones."""
    zone = np.nan_to_num(east // 1e6)
    three, six = (zone >= 25) & (zone <= 45), (zone >= 13) & (zone <= 23)
    off_deg = np.abs(east - zone * 1e6 - 500_000) / (_DEGREE_M * np.cos(north / _DEGREE_M * np.pi / 180))
    here = _within(north, _NORTHINGS) & (off_deg < _HALF_ZONE_DEG)
    code = np.where(three, 4513 + zone - 25, 4491 + zone - 13)
    return np.where(here & (three | six), code, NOTHING).astype(np.int64)


def _mercator(east: Floats, north: Floats) -> Codes:
    """Web Mercator of eastern Asia, unless as a 6-degree zone it lies in the mainland and this way it doesn't."""
    here = _within(east, _MERCATOR_X) & _within(north, _MERCATOR_Y)
    zoned = here & (_zoned(east, north) != NOTHING)
    if zoned.any():
        zone = east[zoned] // 1e6
        lat = north[zoned] / _DEGREE_M
        lon = zone * 6 - 3 + (east[zoned] - zone * 1e6 - 500_000) / (_DEGREE_M * np.cos(np.radians(lat)))
        as_zone = geo_crs.in_mainland(lon, lat)
        here[zoned] = geo_crs.in_mainland(*_degrees_of_mercator(east[zoned], north[zoned])) | ~as_zone
    return np.where(here, WEB_MERCATOR, NOTHING)


def _degrees_of_mercator(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    return np.degrees(x / _RADIUS_M), np.degrees(np.arctan(np.sinh(y / _RADIUS_M)))


def _within(values: Floats, bounds: tuple[float, float]) -> Any:
    return (values >= bounds[0]) & (values <= bounds[1])


def fits(x: float, y: float, crs: str) -> bool:
    """Tell whether a place lies where a system is used, or within a degree of it."""
    area = CRS.from_user_input(crs).area_of_use
    lon, lat = (float(v[0]) for v in geo_crs.to_lonlat(x, y, crs))
    if not (np.isfinite(lon) and np.isfinite(lat)):
        return False
    return area is None or (area.west - 1 <= lon <= area.east + 1 and area.south - 1 <= lat <= area.north + 1)


def settled(code: int) -> Optional[str]:
    """Give ``EPSG:…`` of a code that says a system, else None."""
    return f"EPSG:{code}" if code > 0 else None
