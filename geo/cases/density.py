"""How densely cases lie: kernel density on a raster, true to the district's edge, and the ratio of two densities.

Sources: Diggle (1985), A kernel method for smoothing point process data, J. R. Statist. Soc. C 34(2), for the
estimate and its edge correction (in the form of Jones 1993, Statistics and Computing 3, that keeps the mass);
Kelsall & Diggle (1995), Statistics in Medicine 14(21), for the ratio.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import shapely
from scipy import fft

from ..errors import GeoError, NothingToMeasure
from ..frames import Array
from ..progress import Progress, report
from .rasters import NODES, Raster, Shares

GAUSSIAN, QUARTIC = "gaussian", "quartic"
KERNELS = (GAUSSIAN, QUARTIC)

REACH = {GAUSSIAN: 7.0, QUARTIC: 1.0}
"""How many bandwidths a kernel reaches; beyond 7 a Gaussian is below 3e-11 of its peak."""

AS_WIDE = {GAUSSIAN: 1.0, QUARTIC: float(np.sqrt(8.0))}
"""Bandwidth of a kernel that is as wide (of the same standard deviation) as a Gaussian one of bandwidth 1."""

LEAST_PIXELS = 2.0
"""A bandwidth must be so many pixels wide, or the raster could not show the shape of the kernel."""

LEAST_HELD = 1e-3
"""So much of a kernel at least is taken to lie in the district: a part of it may be too small to hold a pixel."""

LEAST_BASE = 0.05
"""Where the base of a ratio is below this share of its mean, the ratio means nothing and is left out."""


class PixelTooLarge(GeoError):
    """The pixels are too large for the bandwidth (params: pixel_m, bandwidth_m, most_m)."""

    code = "density_pixel"


@dataclass(frozen=True)
class Kernel:
    """What each case is smeared out by.

    bandwidth_m
        of a ``gaussian`` its standard deviation; of a ``quartic`` the radius at which it ends.
    """

    name: str
    bandwidth_m: float

    @property
    def reach_m(self) -> float:
        """How far it reaches."""
        return REACH[self.name] * self.bandwidth_m

    @property
    def peak(self) -> float:
        """Its value in its middle, per m²."""
        return (0.5 if self.name == GAUSSIAN else 3.0) / (np.pi * self.bandwidth_m**2)

    def pixels(self, pixel_m: float) -> Array:
        """Give the kernel at the pixels around one, its middle; per m²."""
        steps = int(np.ceil(self.reach_m / pixel_m))
        away = np.arange(-steps, steps + 1) * pixel_m / self.bandwidth_m
        square = away[:, None] ** 2 + away**2
        if self.name == GAUSSIAN:
            return self.peak * np.exp(-square / 2)
        return self.peak * np.maximum(1 - square, 0.0) ** 2


@dataclass(frozen=True)
class Density:
    """A density on a raster.

    values
        (rows, columns), cases per km²; NaN outside of the district.
    counted, outside
        weights that the raster stands for (without a district: of all places), and weights left out since their
        places lie outside of the district or are unknown.
    """

    raster: Raster
    values: Array
    counted: float
    outside: float

    def at(self, xy: Array) -> Array:
        """Give the value of the pixel that each place (n, 2) lies in; NaN off the raster."""
        raster = self.raster
        column = np.floor((xy[:, 0] - raster.west) / raster.pixel_m)
        row = np.floor((raster.north - xy[:, 1]) / raster.pixel_m)
        there = (column >= 0) & (column < raster.columns) & (row >= 0) & (row < raster.rows)
        found = np.full(len(xy), np.nan)
        found[there] = self.values[row[there].astype(np.int64), column[there].astype(np.int64)]
        return found


def density(
    xy: Array,
    raster: Raster,
    kernel: Kernel,
    weights: Optional[Array] = None,
    district: Optional[Any] = None,
    progress: Optional[Progress] = None,
) -> Density:
    """Give how densely places lie at the middle of each pixel.

    Parameters
    ----------
    xy
        (n, 2), easting and northing in metres; NaN where a place is unknown.
    weights
        (n,) how much each place counts, 0 or more; None: 1 each.
    district
        a polygon or multipolygon that the raster covers. Places outside of it do not count, pixels outside of it are
        NaN, and the kernel of each place is raised by the part of it that would fall outside (that is, across a border
        where nobody reports cases), so that the raster sums up to the weights exactly. None: no correction.

    Returns
    -------
    Density
        Per km². It differs from the sum of the kernels at the same places by less than 0.1 (pixel / bandwidth)^6 of
        the highest kernel for ``gaussian``, and for ``quartic``, which has a kink at its rim, by about
        (pixel / bandwidth)² of it there.

    Raises
    ------
    PixelTooLarge
        where a bandwidth has fewer than ``LEAST_PIXELS`` pixels.
    NothingToMeasure
        if no place with a weight lies in the district.
    """
    if kernel.bandwidth_m < LEAST_PIXELS * raster.pixel_m:
        most = kernel.bandwidth_m / LEAST_PIXELS
        raise PixelTooLarge(pixel_m=raster.pixel_m, bandwidth_m=kernel.bandwidth_m, most_m=most)
    report(progress, 0.0, "density")
    weights = np.ones(len(xy)) if weights is None else np.nan_to_num(weights)
    known = ~np.isnan(xy).any(axis=1)
    if district is not None:
        shapely.prepare(district)
        known[known] = shapely.intersects_xy(district, xy[known])
    if not weights[known].any():
        raise NothingToMeasure(layer="case")
    outside = float(weights[~known].sum())
    report(progress, 0.1, "density")
    values = _Smoother(raster, kernel).smoothed(xy[known], weights[known], district, progress)
    report(progress, 1.0, "density")
    return Density(raster, values * 1e6, float(weights[known].sum()), outside)


class _Smoother:
    """A kernel on the pixels of a raster and on those around it that it reaches from there."""

    def __init__(self, raster: Raster, kernel: Kernel) -> None:
        self.raster = raster
        pixels = kernel.pixels(raster.pixel_m)
        self.margin = len(pixels) // 2
        self.wide = raster.wider(self.margin)
        self.circle = [fft.next_fast_len(size, real=True) for size in self.wide.shape]
        self.spectrum = fft.rfft2(pixels, self.circle)

    def smoothed(self, xy: Array, weights: Array, district: Optional[Any], progress: Optional[Progress]) -> Array:
        """Give the density per m²."""
        wide, edge = self.wide, NODES // 2
        x, y = (xy[:, 0] - wide.west) / wide.pixel_m, (wide.north - xy[:, 1]) / wide.pixel_m
        near = (x >= edge) & (x < wide.columns - edge) & (y >= edge) & (y < wide.rows - edge)
        shares, weights = Shares(wide, xy[near]), weights[near]
        report(progress, 0.3, "density")
        if district is None:
            return np.maximum(self._within(shares.spread(weights)), 0.0)
        inside = self.raster.inside(district)
        held = np.maximum(shares.read(self._around(inside)) * wide.pixel_m**2, LEAST_HELD)
        report(progress, 0.6, "density")
        values = np.where(inside, np.maximum(self._within(shares.spread(weights / held)), 0.0), np.nan)
        return values * weights.sum() / (np.nansum(values) * wide.pixel_m**2)  # makes good what was clipped at 0

    def _within(self, wide: Array) -> Array:
        """Bring what lies on the wide raster to the pixels of the raster."""
        return self._folded(wide)[2 * self.margin :, 2 * self.margin :]

    def _around(self, inside: Array) -> Array:
        """Bring what lies on the raster to the pixels of the wide one."""
        return self._folded(inside.astype(float))

    def _folded(self, values: Array) -> Array:
        """Fold with the kernel, in a circle as long as the wide raster; what comes round it is never asked for."""
        found = fft.irfft2(fft.rfft2(values, self.circle) * self.spectrum, self.circle)
        return np.asarray(found[: self.wide.rows, : self.wide.columns])


def ratio(above: Density, base: Density, least_base: float = LEAST_BASE) -> Array:
    """Give one density by another on the same raster: cases per resident, this year by last year.

    NaN outside of the district, and where the base is below ``least_base`` of its mean: there a few cases more or
    fewer would make any number.
    """
    mean = np.nanmean(base.values)
    enough = base.values >= max(least_base * mean, np.finfo(float).tiny)
    found = np.full(base.values.shape, np.nan)
    np.divide(above.values, base.values, out=found, where=enough)
    return found
