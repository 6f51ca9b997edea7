"""A board of square cells, for tests of what is counted on cells."""

from __future__ import annotations

import numpy as np
import shapely
from civicgrid.tests.geo.frames import X, Y


def grid(columns: int, rows: int, side: float = 100.0) -> np.ndarray:
    x, y = np.meshgrid(np.arange(columns) * side + X, np.arange(rows) * side + Y)
    return shapely.box(x.ravel(), y.ravel(), x.ravel() + side, y.ravel() + side)
