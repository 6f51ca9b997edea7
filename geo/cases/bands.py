"""How far neighbours reach, chosen from the data: where cases cluster most.

Source: Cliff & Ord (1981), Spatial Processes, for Moran's I and its variance under normality; the search outward until
it peaks is known as incremental spatial autocorrelation.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.spatial import cKDTree

from ..frames import Array

STEPS = 10
USUAL = 8
"""Neighbours on average where nothing peaks: as many as a square has."""


@dataclass(frozen=True)
class Band:
    """A distance, and why it was chosen.

    peak
        whether clustering is strongest at it (Moran's I stands out most there, by ``z``); else cells have ``USUAL``
        neighbours on average within it.
    least_m, most_m
        the distances that were tried.
    """

    band_m: float
    peak: bool
    z: float
    least_m: float
    most_m: float


def automatic(xy: Array, counts: Array) -> Band:
    """Choose the band for cells with centres ``xy`` (n, 2) and counts (n,): the first peak of Moran's I's z.

    Tried are ``STEPS`` distances, from where nearly all cells (99 %) have a neighbour, a mean distance to the nearest
    one further each time. Of fewer than three cells none reaches any other.
    """
    if len(xy) < 3:
        return Band(0.0, False, np.nan, 0.0, 0.0)
    tree = cKDTree(xy)
    usual = min(USUAL, len(xy) - 1)
    far, _index = tree.query(xy, k=[2, usual + 1])
    step = float(far[:, 0].mean())
    tried = np.quantile(far[:, 0], 0.99) * (1 + 1e-9) + step * np.arange(STEPS)
    z = moran_z(xy, counts, tried)
    inner = z[1:-1]
    peaks = np.flatnonzero((inner > z[:-2]) & (inner > z[2:]) & (inner > 0)) + 1
    found = int(peaks[0]) if len(peaks) else -1
    band_m = float(tried[found]) if len(peaks) else float(far[:, 1].mean())
    return Band(band_m, bool(len(peaks)), float(z[found]), float(tried[0]), float(tried[-1]))


def moran_z(xy: Array, counts: Array, bands_m: Array) -> Array:
    """Give z of the global Moran's I, under normality, for each band (ascending); NaN where nothing differs."""
    size = len(xy)
    values = np.asarray(counts, dtype=float) - np.mean(counts)
    square = (values**2).sum()
    tree = cKDTree(xy)
    pairs = tree.query_pairs(bands_m[-1], output_type="ndarray")
    left, right = pairs[:, 0], pairs[:, 1]
    ring = np.searchsorted(bands_m, np.hypot(*(xy[left] - xy[right]).T))
    products = np.cumsum(np.bincount(ring, weights=values[left] * values[right], minlength=len(bands_m)))
    degree = np.zeros((len(bands_m), size))
    np.add.at(degree, (ring, left), 1)
    np.add.at(degree, (ring, right), 1)
    degree = np.cumsum(degree, axis=0)
    s0 = degree.sum(axis=1)
    s1, s2 = 2 * s0, 4 * (degree**2).sum(axis=1)
    expected = -1 / (size - 1)
    with np.errstate(divide="ignore", invalid="ignore"):
        moran = size / s0 * 2 * products / square
        variance = (size**2 * s1 - size * s2 + 3 * s0**2) / ((size**2 - 1) * s0**2) - expected**2
        return np.asarray((moran - expected) / np.sqrt(variance))
