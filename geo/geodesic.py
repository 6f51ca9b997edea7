"""Distances on the ellipsoid, exact to a micrometre (Karney 2013, doi:10.1007/s00190-012-0578-z, in PROJ)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from pyproj import CRS, Geod

from .crs import scale_bound, transform
from .frames import Array

_MOST = 0.5
"""Beyond this scale error the plane tells nothing any more: everything is measured."""


@dataclass(frozen=True)
class Ellipsoid:
    """The ellipsoid under a CRS in metres."""

    crs: Any
    geod: Geod

    @classmethod
    def under(cls, crs: Any) -> Ellipsoid:
        """Give the ellipsoid of a projected CRS."""
        projected = CRS.from_user_input(crs)
        geod = projected.get_geod() or Geod(ellps="WGS84")
        return cls(projected, geod)

    def measure(self, legs: Array) -> tuple[Array, Array]:
        """Give length (m) and first direction (degrees clockwise from true north) of legs (n, 2, 2) in the CRS."""
        degrees = self.crs.geodetic_crs.to_wkt()
        lon, lat = transform(legs[:, :, 0].ravel(), legs[:, :, 1].ravel(), self.crs.to_wkt(), degrees)
        ends = [np.append(one, 0.0) for one in (lon[::2], lat[::2], lon[1::2], lat[1::2])]
        azimuth, _, metres = self.geod.inv(*ends)  # with one more, as pyproj takes an array of one for a number
        return metres[:-1], azimuth[:-1] % 360.0

    def stretch(self, bounds: tuple[float, float, float, float]) -> float:
        """Give how much farther in the plane than the nearest by the plane the truly nearest can lie, as a factor.

        With scales between 1 − s and 1 + s everywhere a true distance g lies in the plane between (1 − s) g and
        (1 + s) g; so what is truly nearest is in the plane at most (1 + s) / (1 − s) times as far as the least.
        """
        error = 1.1 * scale_bound(self.crs, bounds) + 1e-6  # the scale is looked up at 25 places only
        return (1.0 + error) / (1.0 - error) if error < _MOST else np.inf
