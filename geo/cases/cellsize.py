"""How large cells should be, chosen from how densely cases lie.

Source: Griffith & Amrhein (1991), Statistical Analysis for Geographers, and Wong & Lee (2005), Statistical Analysis of
Geographic Information: quadrats of twice the area that a point has on average.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..frames import Array

LEAST_M, ROUND_M = 100.0, 10.0
"""No smaller than a patrol cell (10,000 m²); sides are rounded to whole tens of metres."""
FEWEST = 100
"""Cells that the area is cut into at least: fewer could not tell a hot one from the rest."""


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
