"""What is missed of land, dissolved square by square of a raster: only squares that a change touched are made anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ..frames import Array, present
from .land import Land

SIDE_M = 1_000.0


@dataclass(frozen=True)
class Gaps:
    """The squares of some land: which one each piece lies in, and the pieces in the order of their squares."""

    land: Land
    square: Array
    order: Array

    @classmethod
    def of(cls, land: Land) -> Gaps:
        """Put every piece into the square that its middle lies in."""
        bounds = shapely.bounds(land.pieces.shapes)
        place = np.floor((bounds[:, :2] + bounds[:, 2:]) / 2 / SIDE_M).astype(np.int64)
        _, square = np.unique(place, axis=0, return_inverse=True)
        square = square.ravel()  # numpy 2.0 gives a column
        return cls(land, square, np.argsort(square, kind="stable"))

    def all(self) -> Iterator[tuple[int, Any]]:
        """Give every square with what is missed in it (see ``around``)."""
        return self.around(np.arange(len(self.square)))

    def around(self, pieces: Array) -> Iterator[tuple[int, Any]]:
        """Give the squares of some pieces, each with what is missed in it: polygons, empty if nothing is."""
        ordered = self.square[self.order]
        for square in np.unique(self.square[pieces]):  # a change touches a handful
            own = self.order[slice(*np.searchsorted(ordered, [square, square + 1]))]
            shapes = self.land.missed.shapes[own]
            yield int(square), shapely.union_all(shapes[present(shapes)])
