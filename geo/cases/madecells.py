"""Cells made for a search: how large they should be, chosen from how densely cases lie, and drawing them.

Source: Griffith & Amrhein (1991), Statistical Analysis for Geographers, and Wong & Lee (2005), Statistical Analysis of
Geographic Information: quadrats of twice the area that a point has on average.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Optional

import geopandas as gpd
import numpy as np

from .. import columns as col
from ..errors import GeoError
from ..frames import Array
from ..grids import grid
from ..progress import Progress

LEAST_M, ROUND_M = 100.0, 10.0
"""No smaller than a patrol cell (10,000 m²); sides are rounded to whole tens of metres."""
FEWEST = 100
"""Cells that the area is cut into at least: fewer could not tell a hot one from the rest."""

MOST = 500_000
"""Cells that are made at most."""


class TooManyMade(GeoError):
    """The cells asked for are too small for the district (params: side_m, count, most)."""

    code = "cells_too_many"


@dataclass(frozen=True)
class Side:
    """The side of square cells, and why.

    reason
        ``density``: twice the area per spot; ``least``: that were smaller than a patrol cell; ``fewest``: that were
        too few cells.
    proposed_m
        the side by density alone.
    spots
        different places of cases: many cases on one spot tell no more of how fine cells may be.
    """

    side_m: float
    reason: str
    proposed_m: float
    spots: int


def cell_side(xy: Array, area_m2: float) -> Side:
    """Choose the side (m) of cells for cases at ``xy`` (n, 2; at least one) in an area."""
    spots = len(np.unique(np.round(xy), axis=0))
    proposed = float(np.sqrt(2 * area_m2 / spots))
    most = float(np.sqrt(area_m2 / FEWEST))
    side = max(min(proposed, most), LEAST_M) if most > LEAST_M else most
    reason = "density" if side == proposed else "fewest" if side == most else "least"
    rounded = max(round(side / ROUND_M), 1) * ROUND_M
    return Side(rounded, reason, proposed, spots)


def made(district: Any, crs: Any, shape: str, side_m: float, progress: Optional[Progress] = None) -> gpd.GeoDataFrame:
    """Draw cells over a district (polygon or multipolygon): numbered, in a frame with ``id`` and ``area_m2``.

    ``shape`` is ``grid.SQUARES`` or ``grid.HEXAGONS``, each as large as a square of ``side_m``. They are cut at the
    district's edge, and what is smaller than half a cell there goes to its neighbour, so that no case is left out.

    Raises
    ------
    TooManyMade
        if that were more than ``MOST`` cells.
    """
    count = round(district.area / side_m**2)
    if count > MOST:
        raise TooManyMade(side_m=side_m, count=count, most=MOST)
    whole = gpd.GeoDataFrame({col.ID: ["1"]}, geometry=[district], crs=crs)
    cells = grid.draw(whole, shape, side_m**2, progress=progress).drop(columns=col.COMMUNITY)
    cells.insert(0, col.ID, (cells.index + 1).astype(str))
    return cells
