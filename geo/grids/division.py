"""A map divided into parts of neighbouring cells, while cells change hands: loads, and what each change would do."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from ..arrays import Ints
from ..frames import Array
from .borders import Borders

CLOSE = 1e-9
"""Loads that differ by less than this share of the mean are the same."""


@dataclass
class Division:
    """Which part each cell belongs to, and how far that is from what is wanted.

    load
        of each cell.
    part
        of each cell, from 0; ``hand_over`` changes it.
    home
        the part each cell belongs to today; -1 where there is none, ``count`` or more where that part is to go.
    count
        how many parts there are.
    far
        how far the load of a part may be from the mean, as a share of the mean.
    """

    load: Array
    borders: Borders
    part: Ints
    home: Ints
    count: int
    far: float
    mean: float = field(init=False)
    loads: Array = field(init=False)
    sizes: Ints = field(init=False)

    def __post_init__(self) -> None:
        self.part = np.array(self.part)
        graph = self.borders.graph(len(self.load))
        self._near = np.split(graph.indices, graph.indptr[1:-1])
        self.mean = float(self.load.sum()) / self.count
        self.loads = np.bincount(self.part, self.load, self.count)
        self.sizes = np.bincount(self.part, minlength=self.count)

    def beyond(self, loads: Array) -> Array:
        """Give by how much of the mean loads are farther from it than they may be."""
        away = np.abs(loads / self.mean - 1.0) - self.far
        return np.where(away > CLOSE, away, 0.0)

    @property
    def farthest(self) -> float:
        """How far the load of a part is from the mean at most, as a share of the mean."""
        return float(np.abs(self.loads / self.mean - 1.0).max())

    @property
    def changed(self) -> int:
        """How many cells are elsewhere than today."""
        return int(((self.part != self.home) & (self.home >= 0)).sum())

    @property
    def standing(self) -> tuple[float, int]:
        """What is to be small: first how far loads are beyond what they may be, then how many cells changed."""
        return float(self.beyond(self.loads).sum()), self.changed

    def hand_over(self, cell: int, to: int) -> None:
        """Give a cell to another part."""
        own = self.part[cell]
        self.part[cell] = to
        self.loads[own] -= self.load[cell]
        self.loads[to] += self.load[cell]
        self.sizes[own] -= 1
        self.sizes[to] += 1

    def may_leave(self, cell: int) -> bool:
        """Tell whether the part of a cell stays in one piece, and is not empty, without it."""
        own = self.part[cell]
        beside = [other for other in self._near[cell].tolist() if self.part[other] == own]
        if len(beside) < 2:
            return bool(self.sizes[own] > 1)
        wanted, waiting, seen = set(beside[1:]), beside[:1], {cell, beside[0]}
        while waiting and wanted:
            for other in self._near[waiting.pop()].tolist():
                if self.part[other] == own and other not in seen:
                    seen.add(other)
                    wanted.discard(other)
                    waiting.append(other)
        return not wanted

    def beside(self, own: int, to: int) -> Ints:
        """Give the cells of one part that lie beside another."""
        left, right = self.borders.left, self.borders.right
        a, b = self.part[left], self.part[right]
        return np.unique(np.concatenate([left[(a == own) & (b == to)], right[(b == own) & (a == to)]]))

    def moves(self) -> Moves:
        """Give all ways to hand one cell to a part that it lies beside, in one piece or not."""
        left, right, length = self.borders.left, self.borders.right, self.borders.length_m
        at, beside = np.concatenate([left, right]), self.part[np.concatenate([right, left])]
        keys, place = np.unique(at * self.count + beside, return_inverse=True)
        shared = np.bincount(place, np.concatenate([length, length]))
        cell, to = keys // self.count, keys % self.count
        own = self.part[cell]
        inside = np.zeros(len(self.load))
        inside[cell[to == own]] = shared[to == own]
        out = to != own
        return self._judged(cell[out], to[out], inside[cell[out]] - shared[out])

    def _judged(self, cell: Ints, to: Ints, longer_m: Array) -> Moves:
        own, load, before = self.part[cell], self.load[cell], self.beyond(self.loads)
        after = self.beyond(self.loads[own] - load) + self.beyond(self.loads[to] + load)
        changed = (to != self.home[cell]).astype(int) - (own != self.home[cell]).astype(int)
        return Moves(cell, own, to, after - before[own] - before[to], changed, longer_m)


@dataclass(frozen=True)
class Moves:
    """Ways to hand one cell to another part, and what changes by each.

    beyond
        of the loads, as ``Division.beyond``.
    changed
        of the cells that are elsewhere than today.
    longer_m
        of the border between parts.
    """

    cell: Ints
    own: Ints
    to: Ints
    beyond: Array
    changed: Ints
    longer_m: Array
