"""Whether two numbers of cells go together more than chance has it, though neighbouring cells are alike in both.

Source: Mrkvička, Dvořák, González & Mateu (2021), Revisiting the random shift approach for testing in spatial
statistics, Spatial Statistics 42: shifts with correction of the variance.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import fft

from ..frames import Array

LEAST_OVERLAP = 0.25
"""Shifts count as long as this part of the cells still lies on cells."""


@dataclass(frozen=True)
class ShiftTest:
    """How likely so strong a covariance is by chance.

    p
        two-sided; NaN where one of the two is the same in all cells.
    shifts
        over how many shifts of one pattern against the other it was counted, the shift by nothing among them.
    """

    p: float
    shifts: int


def shift_test(one: Array, other: Array, places: Array, side_m: float) -> ShiftTest:
    """Compare the covariance of two numbers of cells with that at every shift of one pattern against the other.

    Dealing the numbers to the cells anew would tear patterns apart: where both come in clusters, as cases and gaps do,
    it takes most chance meetings for more than chance. A shift keeps each pattern as it is and only undoes how the
    two lie to each other. All shifts by whole cells are gone through, so nothing is drawn and no seed is needed;
    where cells overlap less, the covariance varies more, and is scaled by the root of the number of cells that do.

    Parameters
    ----------
    one, other
        (n,) numbers of the cells.
    places
        (n, 2) middle of each cell, in metres; ``side_m``: how far from one to the next, by which shifts go.
    """
    if len(np.unique(one)) < 2 or len(np.unique(other)) < 2:
        return ShiftTest(float("nan"), 0)
    column, row = np.floor((places - places.min(axis=0)) / side_m + 0.5).astype(np.int64).T
    circle = [fft.next_fast_len(2 * int(size.max()) + 1, real=True) for size in (row, column)]
    pixel = row * circle[1] + column

    def spectrum(values: Array) -> Array:
        laid = np.bincount(pixel, values, minlength=circle[0] * circle[1]).reshape(circle)
        return np.asarray(fft.rfft2(laid))

    def at_each_shift(left: Array, right: Array) -> Array:
        return np.asarray(fft.irfft2(np.conj(left) * right, circle))

    there = spectrum(np.ones(len(one)))
    overlap = np.rint(at_each_shift(there, there))
    enough = overlap >= LEAST_OVERLAP * len(one)
    together = at_each_shift(spectrum(one - one.mean()), spectrum(other - other.mean()))
    strength = together[enough] / np.sqrt(overlap[enough])
    found = together[0, 0] / np.sqrt(overlap[0, 0])
    blur = 1e-9 * np.abs(strength).max()
    tail = min((strength >= found - blur).sum(), (strength <= found + blur).sum())
    return ShiftTest(min(1.0, 2.0 * float(tail) / len(strength)), len(strength))
