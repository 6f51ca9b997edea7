"""Plane similarity: local city systems and national ones differ by a shift, a turn and a scale."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from .arrays import Floats


@dataclass(frozen=True)
class Similarity:
    """East and north of one plane out of those of another, both in metres.

    ``X = dx + k (x cos t − y sin t)``, ``Y = dy + k (x sin t + y cos t)`` with ``k`` = ``scale`` and ``t`` =
    ``rotation_deg``, counted against the clock.
    """

    dx: float = 0.0
    dy: float = 0.0
    rotation_deg: float = 0.0
    scale: float = 1.0

    def apply(self, x: ArrayLike, y: ArrayLike) -> tuple[Floats, Floats]:
        """Give east and north in the other plane; NaN stays NaN."""
        x, y = np.asarray(x, float), np.asarray(y, float)
        turn = math.radians(self.rotation_deg)
        a, b = self.scale * math.cos(turn), self.scale * math.sin(turn)
        return self.dx + a * x - b * y, self.dy + b * x + a * y


def fit(points: ArrayLike) -> tuple[Similarity, Floats]:
    """Fit a similarity to control points by least squares.

    Parameters
    ----------
    points
        Rows of ``x, y, X, Y``: east and north in the local plane and in the other one, in metres.

    Returns
    -------
    tuple
        The similarity, and for each point how far (m) it misses.

    Raises
    ------
    ValueError
        Fewer than two points, something that is no number, or all points on one spot.

    Notes
    -----
    A similarity of the plane is ``w = a z + b`` in complex numbers; about the centres of gravity the normal
    equations give ``a = Σ conj(z) w / Σ |z|²``.
    """
    rows = np.asarray(points, float)
    if rows.ndim != 2 or rows.shape[1] != 4 or len(rows) < 2 or not np.isfinite(rows).all():
        raise ValueError(points)
    z, w = rows[:, 0] + 1j * rows[:, 1], rows[:, 2] + 1j * rows[:, 3]
    z0, w0 = z.mean(), w.mean()
    spread = float(np.sum(np.abs(z - z0) ** 2))
    if spread == 0:
        raise ValueError(points)
    a = complex(np.sum(np.conj(z - z0) * (w - w0)) / spread)
    b = complex(w0 - a * z0)
    found = Similarity(b.real, b.imag, math.degrees(math.atan2(a.imag, a.real)), abs(a))
    return found, np.abs(a * (z - z0) - (w - w0))
