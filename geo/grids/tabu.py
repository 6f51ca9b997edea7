"""Search for the division that keeps to the limits with the fewest changed cells.

A tabu search (Glover 1989; for districts: Bozkaya, Erkut and Laporte 2003): the best step is taken even where it
makes the map worse, a cell that moved stays for a while (drawn, with a fixed seed), and what is beyond the limits
weighs more the longer the map has been beyond them. The best map seen is kept, and its borders are straightened.
"""

from __future__ import annotations

from typing import Optional

import numpy as np

from ..frames import Array
from ..progress import Progress, report
from .division import CLOSE, Division, Moves

_TURNS, _PATIENCE, _STEPS = 5, 400, 5_000
"""Turns that begin at the best map so far and end after so many steps without a better one; steps in all."""
_STAY = (3, 12)
_WEIGHT, _HEAVIER, _LEAST_WEIGHT, _MOST_WEIGHT = 10.0, 1.3, 0.5, 1e4
_BORDER = 0.1
"""What a border longer by that of a middling pair of neighbours weighs against one more changed cell."""
_SEED = 20_240_501


def improve(division: Division, fewest: int, progress: Optional[Progress] = None) -> None:
    """Change the division for the best that is found; fewer than ``fewest`` changed cells are known to be impossible.

    Raises
    ------
    Cancelled
        if ``progress`` raises it.
    """
    search = _Search(division)
    for _ in range(_TURNS):
        search.begin()
        since = 0
        while since < _PATIENCE and search.steps < _STEPS and search.best > (0.0, fewest):
            report(progress, search.steps / _STEPS, "balance")
            since = 0 if search.step() else since + 1
    search.back()
    _straighten(division)


class _Search:
    """A search on its way: the best map so far, and which cells stay until when."""

    def __init__(self, division: Division) -> None:
        self.division = division
        self.best, self._kept = division.standing, division.part.copy()
        self.steps = 0
        self._draw = np.random.default_rng(_SEED)
        self._usual_m = max(float(division.borders.length_m.mean()), CLOSE) if len(division.borders.left) else 1.0

    def begin(self) -> None:
        """Begin a turn at the best map, with every cell free to move."""
        self.back()
        self._weight = _WEIGHT
        self._until = np.zeros(len(self.division.load), dtype=int)

    def back(self) -> None:
        """Go back to the best map."""
        for cell in np.flatnonzero(self._kept != self.division.part).tolist():
            self.division.hand_over(cell, int(self._kept[cell]))

    def step(self) -> bool:
        """Take the best step, on maps of many parts several; tell whether the map is better than any before."""
        moves = self.division.moves()
        cost = self._weight * moves.beyond + moves.changed + _BORDER * moves.longer_m / self._usual_m
        free = np.flatnonzero((self._until[moves.cell] <= self.steps) | self._better_than_ever(moves))
        order = free[np.argsort(cost[free], kind="stable")]
        for cell in _take(self.division, moves, order, max(1, self.division.count // 8)):
            self._until[cell] = self.steps + self._draw.integers(*_STAY)
        self.steps += 1
        standing = self.division.standing
        weight = self._weight * _HEAVIER if standing[0] else self._weight / _HEAVIER
        self._weight = min(max(weight, _LEAST_WEIGHT), _MOST_WEIGHT)
        if standing >= self.best:
            return False
        self.best, self._kept = standing, self.division.part.copy()
        return True

    def _better_than_ever(self, moves: Moves) -> Array:
        beyond, changed = self.division.standing
        within: Array = beyond + moves.beyond <= CLOSE
        return within & (changed + moves.changed < self.best[1])


def _take(division: Division, moves: Moves, order: Array, most: int) -> list[int]:
    """Take the first steps of an order that leave parts in one piece, no part twice; give the cells that moved."""
    taken: list[int] = []
    busy = np.zeros(division.count, dtype=bool)
    for at in order.tolist():  # whether a step may be taken hangs on those before it
        cell, own, to = int(moves.cell[at]), int(moves.own[at]), int(moves.to[at])
        if not (busy[own] or busy[to]) and division.may_leave(cell):
            division.hand_over(cell, to)
            busy[own] = busy[to] = True
            taken.append(cell)
            if len(taken) == most:
                break
    return taken


def _straighten(division: Division) -> None:
    """Take steps as long as they make the map better: nearer to even, then fewer changed, then shorter borders."""
    while True:
        moves = division.moves()
        beyond = np.where(np.abs(moves.beyond) > CLOSE, moves.beyond, 0.0)
        longer = np.where(np.abs(moves.longer_m) > CLOSE * division.borders.length_m.sum(), moves.longer_m, 0.0)
        better = (beyond < 0) | ((beyond == 0) & ((moves.changed < 0) | ((moves.changed == 0) & (longer < 0))))
        order = np.lexsort((longer, moves.changed, beyond))
        if not _take(division, moves, order[better[order]], division.count):
            return
