"""The best division of a small map, proven: an integer programme solved by HiGHS (through ``scipy.optimize.milp``).

Parts in one piece enter by cuts: whenever the best division has a part in pieces, what separates a piece from the
rest of its part is added, and the programme is solved anew (Carvajal et al. 2013; Oehrlein and Haunert 2017). What
was solved on the way is a bound: no division in one piece can be better.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from ..arrays import Ints
from ..frames import Array
from ..progress import Progress, report
from .division import Division

_CALL_S = 3.0
"""The longest call of the solver, which hears no cancel: what it has proven until then is the bound."""
_CLOSE = 1e-6
_INFEASIBLE = 2


@dataclass(frozen=True)
class Proof:
    """What was proven: a better division (None: none was found), and the value that none can be below."""

    part: Optional[Ints]
    bound: float


def fewest_changed(division: Division, seconds: float, progress: Optional[Progress] = None) -> Proof:
    """Look for a division as even as this one, or within its limits, with fewer changed cells.

    Raises
    ------
    Cancelled
        if ``progress`` raises it.
    """
    programme = _Programme(division)
    known = division.home >= 0
    cost = np.repeat(known.astype(float), division.count)
    stays = known & (division.home < division.count)
    cost[np.flatnonzero(stays) * division.count + division.home[stays]] = 0.0
    far = (0.0, max(division.far, division.farthest))
    proof = programme.solved(np.append(cost, 0.0), far, division.changed, 1.0, seconds, progress)
    return Proof(proof.part, float(np.ceil(proof.bound - _CLOSE)))


def most_even(division: Division, seconds: float, progress: Optional[Progress] = None) -> Proof:
    """Look for a division whose loads are nearer to even than here (though they need not be nearer than the limits).

    Raises
    ------
    Cancelled
        if ``progress`` raises it.
    """
    programme = _Programme(division)
    cost = np.append(np.zeros(len(division.load) * division.count), 1.0)
    return programme.solved(cost, (division.far, division.farthest), division.farthest, _CLOSE, seconds, progress)


class _Programme:
    """Which cell belongs to which part (0 or 1, cell by cell), and how far loads are from the mean (the last one)."""

    def __init__(self, division: Division) -> None:
        self.load, self.count = division.load / division.mean, division.count
        self.graph = division.borders.graph(len(self.load))
        self.least = 1.0 - max(division.far, division.farthest)
        self._columns: list[Ints] = []
        self._values: list[Array] = []
        self._limits: list[tuple[float, float]] = []
        self._even()
        for cell in np.flatnonzero(self.load < self.least - _CLOSE).tolist():
            self._leads_out(cell, np.array([cell]))

    def solved(
        self,
        cost: Array,
        far: tuple[float, float],
        known: float,
        step: float,
        seconds: float,
        progress: Optional[Progress],
    ) -> Proof:
        """Look for a division that costs at least ``step`` less than the one that is known."""
        self._add(np.flatnonzero(cost), cost[cost != 0], -np.inf, known - step)
        end, bound = time.monotonic() + seconds, 0.0
        while time.monotonic() < end:
            report(progress, 1.0 - (end - time.monotonic()) / seconds, "balance_proof")
            answer = self._solve(cost, far, min(_CALL_S, max(end - time.monotonic(), 0.1)))
            if answer.status == _INFEASIBLE:
                return Proof(None, known)
            bound = max(bound, min(known, answer.mip_dual_bound if answer.mip_dual_bound is not None else 0.0))
            if answer.status != 0:
                break
            part = answer.x[:-1].reshape(-1, self.count).argmax(axis=1).astype(np.intp)
            if not self._cut(part):
                return Proof(part, float(answer.fun))
        return Proof(None, bound)

    def _even(self) -> None:
        """Each cell belongs to one part; each part has a cell, and a load no farther from 1 than the last variable."""
        cells, parts = np.arange(len(self.load)), np.arange(self.count)
        for cell in cells:
            self._add(cell * self.count + parts, np.ones(self.count), 1.0, 1.0)
        for part in parts:
            own = np.append(cells * self.count + part, len(cells) * self.count)
            self._add(own, np.append(self.load, -1.0), -np.inf, 1.0)
            self._add(own, np.append(self.load, 1.0), 1.0, np.inf)
            self._add(own[:-1], np.ones(len(cells)), 1.0, np.inf)

    def _add(self, columns: Ints, values: Array, low: float, high: float) -> None:
        self._columns.append(columns)
        self._values.append(values)
        self._limits.append((low, high))

    def _leads_out(self, cell: int, piece: Ints) -> None:
        """A part with this cell has one of those around the piece as well: the piece alone is too light for a part."""
        self._separates(np.array([cell]), piece, 0.0)

    def _separates(self, ends: Ints, piece: Ints, most: float) -> None:
        """A part that holds all the ends holds one of the cells around the piece."""
        around = np.setdiff1d(self.graph[piece].indices, piece)
        cells = np.concatenate([ends, around])
        values = np.concatenate([np.ones(len(ends)), np.full(len(around), -1.0)])
        for part in range(self.count):
            self._add(cells * self.count + part, values, -np.inf, most)

    def _cut(self, division: Ints) -> bool:
        """Forbid what lies in pieces; False if every part is in one piece."""
        before = len(self._limits)
        for part in range(self.count):
            own = np.flatnonzero(division == part)
            count, piece = connected_components(self.graph[own][:, own], directed=False)
            pieces = sorted((own[piece == number] for number in range(count)), key=lambda one: self.load[one].sum())
            for inside in pieces[:-1]:
                end = self._heaviest(inside)
                if self.load[inside].sum() < self.least - _CLOSE:
                    self._leads_out(end, inside)
                else:
                    self._separates(np.array([end, self._heaviest(pieces[-1])]), inside, 1.0)
        return len(self._limits) > before

    def _heaviest(self, cells: Ints) -> int:
        return int(cells[np.argmax(self.load[cells])])

    def _solve(self, cost: Array, far: tuple[float, float], seconds: float) -> Any:
        rows = np.repeat(np.arange(len(self._columns)), [len(one) for one in self._columns])
        entries = (np.concatenate(self._values), (rows, np.concatenate(self._columns)))
        matrix = coo_array(entries, shape=(len(self._columns), len(cost))).tocsr()
        low, high = np.zeros(len(cost)), np.ones(len(cost))
        low[-1], high[-1] = far
        return milp(
            cost,
            integrality=np.append(np.ones(len(cost) - 1), 0),
            bounds=Bounds(low, high),
            constraints=LinearConstraint(matrix, *np.array(self._limits).T),
            options={"time_limit": seconds, "mip_rel_gap": 0.0},
        )
