"""Where the cases of the coming month will be: simple forecasts, each a score of every cell.

Sources: Chainey, Tompson & Uhlig (2008), The utility of hotspot mapping for predicting spatial patterns of crime,
Security Journal 21, who compare such forecasts; Bowers, Johnson & Pease (2004), Prospective hot-spotting, British
Journal of Criminology 44(5), for recent events weighing more.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Optional

import numpy as np
import shapely

from ..frames import Array, coordinates, origin_points
from .bandwidth import PIXELS
from .density import GAUSSIAN, Kernel, density
from .gi import gi_star
from .rasters import Raster

HALF_LIFE_MONTHS = 3.0
"""A case so old counts half in ``decayed``."""


@dataclass(frozen=True)
class Cells:
    """What forecasts know of the cells.

    shapes, neighbours
        polygons in a CRS in metres, and their weights (``neighbours``), each its own neighbour.
    bandwidth_m
        of the Gaussian kernel of ``kde``; None: there is none, and no such forecast.
    """

    shapes: Array
    neighbours: Any
    bandwidth_m: Optional[float] = None

    @cached_property
    def area_m2(self) -> Array:
        """Their areas, 0 where there is no shape."""
        return np.nan_to_num(shapely.area(self.shapes))

    @cached_property
    def land(self) -> Any:
        """All of them together."""
        return shapely.union_all(self.shapes)


@dataclass(frozen=True)
class Past:
    """The cases of some months.

    counts
        (months, cells), the oldest month first.
    xy
        (n, 2) where these cases were, in metres.
    """

    counts: Array
    xy: Array


def forecast(method: str, past: Past, cells: Cells) -> Array:
    """Give the score of each cell by one of ``columns.FORECASTS``: the higher, the sooner to be patrolled.

    All but Gi* are densities (per area), since the same effort covers little land with many cases. A cell without
    area, or without a score, has -inf.
    """
    scores = _METHODS[method](past, cells)
    return np.where((cells.area_m2 > 0) & ~np.isnan(scores), scores, -np.inf)


def per_area(counts: Array, cells: Cells) -> Array:
    """Give counts per m²; 0 for a cell without area."""
    area = cells.area_m2
    return np.divide(counts, area, out=np.zeros(len(area)), where=area > 0)


def _naive(past: Past, cells: Cells) -> Array:
    return per_area(past.counts[-1], cells)


def _counts(past: Past, cells: Cells) -> Array:
    return per_area(past.counts.sum(axis=0), cells)


def _decayed(past: Past, cells: Cells) -> Array:
    age = np.arange(len(past.counts))[::-1]
    return per_area(0.5 ** (age / HALF_LIFE_MONTHS) @ past.counts, cells)


def _gi(past: Past, cells: Cells) -> Array:
    return gi_star(past.counts.sum(axis=0), cells.neighbours)


def _kde(past: Past, cells: Cells) -> Array:
    """Kernel density in the middle of the cells, corrected at the border of all of them."""
    if cells.bandwidth_m is None:
        raise ValueError("kde needs a bandwidth")
    pixel = cells.bandwidth_m / PIXELS
    district = shapely.buffer(cells.land, pixel)  # else a cell's middle may be in a pixel outside
    raster = Raster.over(district.bounds, pixel)
    found = density(past.xy, raster, Kernel(GAUSSIAN, cells.bandwidth_m), district=district)
    return found.at(coordinates(origin_points(cells.shapes)))


_METHODS = {"naive": _naive, "counts": _counts, "decayed": _decayed, "gi": _gi, "kde": _kde}
