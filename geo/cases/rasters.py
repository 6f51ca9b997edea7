"""Rasters that cases are laid on: their pixels, which of them lie in a district, weights shared out among them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely

from ..errors import GeoError
from ..frames import Array

MOST_PIXELS = 60_000_000
"""Larger rasters are refused: each copy of one this size takes half a gigabyte, and the work needs several."""

NODES = 6
"""A place is shared out among so many rows and columns of pixels (Lagrange interpolation of degree 5)."""


class TooManyPixels(GeoError):
    """The raster would be too large for the memory of an office machine (params: pixels, most)."""

    code = "raster_too_large"


@dataclass(frozen=True)
class Raster:
    """The pixels of a raster, north up: row 0 is the northernmost, column 0 the westernmost.

    west, north
        the outer edge of the first pixel, in metres; ``pixel_m``: the side of a pixel.
    """

    west: float
    north: float
    pixel_m: float
    rows: int
    columns: int

    @classmethod
    def over(cls, bounds: Array, pixel_m: float) -> Raster:
        """Give the raster that covers ``bounds`` (west, south, east, north); its edges are multiples of the pixel.

        Raises
        ------
        TooManyPixels
            see ``MOST_PIXELS``.
        """
        west, south = np.floor(np.asarray(bounds[:2]) / pixel_m)
        east, north = np.ceil(np.asarray(bounds[2:]) / pixel_m)
        rows, columns = max(int(north - south), 1), max(int(east - west), 1)
        if rows * columns > MOST_PIXELS:
            raise TooManyPixels(pixels=float(rows * columns), most=float(MOST_PIXELS))
        return cls(float(west * pixel_m), float((south + rows) * pixel_m), pixel_m, rows, columns)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.rows, self.columns

    def centres(self) -> tuple[Array, Array]:
        """Give x of each column and y of each row, in the middle of the pixels."""
        x = self.west + (np.arange(self.columns) + 0.5) * self.pixel_m
        y = self.north - (np.arange(self.rows) + 0.5) * self.pixel_m
        return x, y

    def wider(self, pixels: int) -> Raster:
        """Give the raster with so many more pixels on each side."""
        more = pixels * self.pixel_m
        return Raster(
            self.west - more, self.north + more, self.pixel_m, self.rows + 2 * pixels, self.columns + 2 * pixels
        )

    def inside(self, area: Any) -> Array:
        """Tell which pixels have their middle in a polygon or multipolygon: by the parity of the edges west of it."""
        ring, owner = shapely.get_coordinates(shapely.get_rings(shapely.get_parts(area)), return_index=True)
        x = (ring[:, 0] - self.west) / self.pixel_m - 0.5
        y = (self.north - ring[:, 1]) / self.pixel_m - 0.5
        edge = np.flatnonzero(owner[1:] == owner[:-1])
        first, last = (
            np.clip(np.ceil(side), 0, self.rows).astype(np.int64)
            for side in (np.minimum(y[edge], y[edge + 1]), np.maximum(y[edge], y[edge + 1]))
        )
        many = last - first  # a row's middle line that runs through a corner meets only the edge below
        edge = np.repeat(edge, many)
        row = np.arange(many.sum()) - np.repeat(np.cumsum(many) - many, many) + np.repeat(first, many)
        crossing = x[edge] + (row - y[edge]) * (x[edge + 1] - x[edge]) / (y[edge + 1] - y[edge])
        column = np.clip(np.ceil(crossing), 0, self.columns).astype(np.int64)
        wide = self.columns + 1
        crossed = np.bincount(row * wide + column, minlength=self.rows * wide).reshape(self.rows, wide)
        return np.asarray(np.cumsum(crossed, axis=1)[:, :-1] % 2 == 1)


class Shares:
    """How places are shared out among the pixels around them, so that what is computed on pixels holds for them.

    By Lagrange interpolation of degree 5 in each direction. ``spread`` lays weights of places on pixels, ``read``
    takes the values of a raster at the places; one is the transpose of the other. A place must lie ``NODES`` // 2
    pixels or more inside the raster.
    """

    def __init__(self, raster: Raster, xy: Array) -> None:
        """``xy``: (n, 2), in metres."""
        self.raster = raster
        column, self._across = _lagrange((xy[:, 0] - raster.west) / raster.pixel_m - 0.5)
        row, self._down = _lagrange((raster.north - xy[:, 1]) / raster.pixel_m - 0.5)
        self._first = row * raster.columns + column

    def spread(self, weights: Array) -> Array:
        """Give the raster of the weights (n,) of the places."""
        size = self.raster.rows * self.raster.columns
        total = np.zeros(size)
        across = self._across * weights
        for start, down in self._lines():
            pixels = (start + np.arange(NODES)[:, None]).ravel()
            total += np.bincount(pixels, (across * down).ravel(), minlength=size)
        return total.reshape(self.raster.shape)

    def read(self, values: Array) -> Array:
        """Give what a raster has at the places."""
        flat = values.ravel()
        found = np.zeros(len(self._first))
        for start, down in self._lines():
            for step, across in enumerate(self._across):
                found += flat[start + step] * across * down
        return found

    def _lines(self) -> Iterator[tuple[Array, Array]]:
        for number, down in enumerate(self._down):
            yield self._first + number * self.raster.columns, down


def _lagrange(place: Array) -> tuple[Array, Array]:
    """Give the first of ``NODES`` whole numbers around each place, and the weights (NODES, n) of them."""
    first = np.floor(place).astype(np.int64) - (NODES // 2 - 1)
    away = place - first
    weights = np.ones((NODES, len(place)))
    for node in range(NODES):
        for other in range(NODES):
            if other != node:
                weights[node] *= (away - other) / (node - other)
    return first, weights
