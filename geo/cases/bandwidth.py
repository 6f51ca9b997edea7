"""How wide the kernel of a density ought to be, proposed from the cases themselves.

Sources: Habbema, Hermans & van den Broek (1974) and Duin (1976, IEEE Trans. Computers C-25) for cross-validation of
the likelihood; Scott (1992), Multivariate Density Estimation, for the rule of thumb.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import shapely

from ..errors import NothingToMeasure
from ..frames import Array
from ..progress import Progress, report
from .density import GAUSSIAN, Kernel, density
from .rasters import NODES, Raster, Shares

SPOT_M = 20.0
"""Cases in one square of this side are one spot: that they lie together says nothing of how far clusters reach."""

LEAST_M = 100.0
"""None narrower than a patrol cell is wide is tried: cases lie along streets, and it would show these, not areas."""

TRIED = 12
PIXELS = 4.0
"""A bandwidth that is tried is so many pixels wide, enough to choose among those tried."""

USUAL_PIXELS = 10_000_000
"""A raster of so many pixels is made in seconds."""


@dataclass(frozen=True)
class Proposal:
    """A bandwidth for a Gaussian kernel, in metres, and what it comes from.

    bandwidth_m
        that of those tried which predicts the cases best, rounded to two digits.
    least_m, most_m
        the range of those tried.
    narrowest
        whether it is the narrowest of them: narrower ones may predict still better.
    scott_m
        by Scott's rule of thumb, which takes all cases for one cluster, and so is wide where there are several.
    spots, cases
        how many different spots the cases have.
    """

    bandwidth_m: float
    least_m: float
    most_m: float
    narrowest: bool
    scott_m: float
    spots: int
    cases: int


def propose(xy: Array, district: Optional[Any] = None, progress: Optional[Progress] = None) -> Proposal:
    """Propose the bandwidth of a Gaussian kernel for places (n, 2) in metres.

    The one proposed predicts the cases of each spot best (greatest likelihood) from the cases of all other spots.
    Spots are left out whole: among cases entered at a few spots, leaving out one at a time would always find the
    narrowest kernel best. ``district`` None: all places count.

    Raises
    ------
    NothingToMeasure
        if the cases in the district lie on a line, or on fewer than three spots.
    """
    places = xy[~np.isnan(xy).any(axis=1)]
    if district is not None:
        shapely.prepare(district)
        places = places[shapely.intersects_xy(district, places)]
    spots, cases = _spots(places)
    if len(spots) < 3 or not places.std(axis=0).all():
        raise NothingToMeasure(layer="case")
    scott = float(np.sqrt(places.std(axis=0, ddof=1).prod()) * len(places) ** (-1 / 6))
    tried = np.geomspace(LEAST_M, max(2 * scott, 2 * LEAST_M), TRIED)
    told = np.empty(TRIED)
    for number, bandwidth in enumerate(tried):
        report(progress, number / TRIED, "bandwidth")
        told[number] = likelihood(spots, cases, float(bandwidth))
    best = int(told.argmax())
    return Proposal(
        float(f"{tried[best]:.2g}"),
        float(tried[0]),
        float(tried[-1]),
        best == 0,
        scott,
        len(spots),
        len(places),
    )


def pixel_for(bandwidth_m: float, bounds: Array) -> float:
    """Propose the side of pixels: 1, 2 or 5 × 10ⁿ metres, about a tenth of the bandwidth, more for wide bounds."""
    wide, high = bounds[2] - bounds[0], bounds[3] - bounds[1]
    most = max(bandwidth_m / 10, float(np.sqrt(wide * high / USUAL_PIXELS)))
    power = 10.0 ** np.floor(np.log10(most))
    return float(max(step * power for step in (1.0, 2.0, 5.0) if step * power <= most))


def likelihood(spots: Array, cases: Array, bandwidth_m: float) -> float:
    """Give the logarithm of how likely the cases (m,) of the spots (m, 2) are by those of the other spots, per case.

    A spot far from all others counts as if one case were spread evenly over all spots' bounding box.
    """
    bounds = np.concatenate([spots.min(axis=0), spots.max(axis=0)])
    raster = Raster.over(bounds, bandwidth_m / PIXELS).wider(NODES // 2)
    kernel = Kernel(GAUSSIAN, bandwidth_m)
    all_ = Shares(raster, spots).read(density(spots, raster, kernel, cases).values) / 1e6
    others = all_ - cases * kernel.peak
    floor = 1.0 / np.ptp(spots, axis=0).prod()
    return float(cases @ np.log(np.maximum(others, floor)) / cases.sum())


def _spots(places: Array) -> tuple[Array, Array]:
    """Give the mean place of the cases in each square of ``SPOT_M``, and how many they are."""
    _, spot, count = np.unique(np.floor(places / SPOT_M), axis=0, return_inverse=True, return_counts=True)
    sums = [np.bincount(spot.ravel(), side) for side in places.T]
    return np.column_stack(sums) / count[:, None], count
