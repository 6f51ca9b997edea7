"""What arrays are called in signatures."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]
"""Positions of rows, counts."""
Mask = NDArray[np.bool_]
"""Which rows."""
