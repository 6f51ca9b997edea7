"""Where the national grids hold, and where coordinates may be shifted to GCJ-02 or BD-09."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
import shapely
from numpy.typing import ArrayLike, NDArray

# Rough outlines (longitude, latitude), good to some kilometres on land: they choose a coordinate system, not a side.
_HONG_KONG = (
    (113.82, 22.12), (113.82, 22.38), (113.95, 22.455), (114.00, 22.495), (114.05, 22.512), (114.09, 22.53),
    (114.115, 22.531), (114.135, 22.541), (114.155, 22.557), (114.22, 22.556), (114.25, 22.565), (114.51, 22.565),
    (114.51, 22.12),
)  # fmt: skip
_MACAU = (
    (113.529, 22.175), (113.530, 22.205), (113.535, 22.213), (113.549, 22.2165), (113.565, 22.214), (113.61, 22.20),
    (113.61, 22.10), (113.545, 22.10), (113.545, 22.14), (113.553, 22.155),
)  # fmt: skip
_TAIWAN = (
    (119.2, 23.1), (119.2, 23.9), (119.95, 24.3), (120.3, 25.5), (122.2, 25.75), (122.2, 21.7), (120.2, 21.7),
)  # fmt: skip
_KINMEN = (118.2, 24.37, 118.5, 24.53)  # west, south, east, north
_MATSU = (119.9, 25.93, 120.52, 26.3)
_MAINLAND = (
    (73.4, 39.4), (74.8, 40.5), (76.8, 41.0), (80.2, 42.1), (80.2, 43.2), (80.37, 44.15), (80.39, 44.4), (80.8, 44.9),
    (82.5, 45.2), (83.0, 47.2), (85.5, 47.1), (85.7, 48.4), (87.8, 49.2), (90.5, 47.5), (91.0, 45.1), (95.4, 44.3),
    (96.4, 42.7), (101.8, 42.6), (105.0, 41.5), (110.0, 42.6), (111.0, 43.35), (111.9, 43.685), (112.05, 43.75),
    (111.7, 44.1), (111.5, 44.6), (112.0, 45.0), (116.0, 46.4), (119.9, 46.7), (118.0, 47.9), (115.6, 47.9),
    (116.7, 49.85), (117.05, 49.69), (117.25, 49.625), (117.5, 49.625), (117.8, 49.51), (118.57, 49.92),
    (119.3, 50.1), (120.0, 52.8), (121.0, 53.4), (123.6, 53.6), (126.0, 52.8), (126.9, 51.35), (127.28, 50.75),
    (127.34, 50.33), (127.5, 50.262), (127.6, 50.2), (130.6, 48.9), (131.0, 47.72), (132.5, 47.76), (134.4, 48.42),
    (134.75, 48.4), (134.6, 47.7), (134.08, 46.9), (134.04, 46.7), (133.9, 46.2), (133.1, 45.1), (131.0, 44.85),
    (131.1, 44.7), (131.28, 44.42), (131.3, 43.4), (130.58, 42.43), (130.45, 42.62), (130.25, 42.71), (130.13, 42.91),
    (129.95, 43.005), (129.866, 42.962), (129.845, 42.945), (129.75, 42.75), (129.7, 42.43), (129.4, 42.4),
    (128.1, 41.95), (126.9, 41.7), (126.57, 41.58), (126.5, 41.35), (126.19, 41.105), (125.75, 40.87), (125.0, 40.5),
    (124.75, 40.35), (124.42, 40.14), (124.37, 40.09), (124.2, 39.95), (124.1, 39.8), (122.6, 37.9), (122.9, 36.6),
    (120.0, 34.3), (122.3, 32.0), (123.0, 30.5), (121.5, 27.5), (119.95, 25.3), (118.4, 24.2), (116.0, 22.6),
    (113.5, 21.6), (111.4, 19.2), (109.3, 17.9), (108.4, 18.9), (108.1, 21.5), (106.7, 21.95), (105.3, 23.3),
    (103.98, 22.52), (103.955, 22.503), (103.9, 22.53), (102.5, 22.7), (101.7, 21.1), (100.1, 21.5), (98.7, 24.0),
    (98.1, 24.07), (97.93, 23.995), (97.87, 23.975), (97.75, 23.88), (97.53, 23.94), (97.6, 24.4), (98.6, 27.6),
    (97.3, 28.2), (95.0, 29.1), (92.1, 27.8), (90.3, 28.1), (88.9, 27.4), (86.0, 27.9), (82.0, 30.2), (79.0, 31.2),
    (78.4, 34.4), (75.9, 35.8),
)  # fmt: skip


def region(lon: float, lat: float) -> str:
    """Tell ``mainland``, ``hongkong``, ``macau``, ``taiwan`` or ``elsewhere``.

    It decides which national grid is measured in and whether a shift to GCJ-02 or BD-09 is to be reckoned
    with (only in the mainland); it says nothing about a border.
    """
    return next((key for key, outline in _outlines().items() if shapely.contains_xy(outline, lon, lat)), "elsewhere")


def in_mainland(lon: ArrayLike, lat: ArrayLike) -> NDArray[np.bool_]:
    """Tell for many places at once whether ``region`` is ``mainland``; NaN is nowhere."""
    lon, lat = np.asarray(lon, float), np.asarray(lat, float)
    outlines = dict(_outlines())
    inside = shapely.contains_xy(outlines.pop("mainland"), lon, lat)
    for outline in outlines.values():
        inside &= ~shapely.contains_xy(outline, lon, lat)
    return np.asarray(inside, bool)


@lru_cache(maxsize=1)
def _outlines() -> dict[str, Any]:
    """The first that holds a place is its region."""
    made = {
        "hongkong": shapely.Polygon(_HONG_KONG),
        "macau": shapely.Polygon(_MACAU),
        "taiwan": shapely.MultiPolygon([shapely.Polygon(_TAIWAN), shapely.box(*_KINMEN), shapely.box(*_MATSU)]),
        "mainland": shapely.Polygon(_MAINLAND),
    }
    for outline in made.values():
        shapely.prepare(outline)
    return made
