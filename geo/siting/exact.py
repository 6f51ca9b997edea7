"""Integer programmes solved by HiGHS (through ``scipy.optimize.milp``), in slices between which cancel is heard."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import vstack

from ..frames import Array
from ..progress import Progress, report

_FIRST_SLICE_S = 2.0
"""The solver hears no cancel: it is called for so long first, then, if that was not enough, for twice as long …

Each call begins anew, so all calls together take at most twice as long as one would have.
"""
_ENTRIES = 300_000
"""Larger programmes are not begun: what the solver does before it first looks at the clock would take minutes."""
_INFEASIBLE = 2


@dataclass
class Programme:
    """Minimise ``cost @ x``, where each x is from 0 to 1, some are whole, and sums of them keep to limits.

    cost
        (v,)
    whole
        (v,) booleans.
    """

    cost: Array
    whole: Array
    _rows: list[Any] = field(default_factory=list)
    _low: list[Array] = field(default_factory=list)
    _high: list[Array] = field(default_factory=list)

    def add(self, rows: Any, low: Any, high: Any) -> None:
        """Demand that each of some sums (a sparse array, v columns) is from ``low`` to ``high``."""
        self._rows.append(rows)
        self._low.append(np.broadcast_to(np.asarray(low, dtype=float), rows.shape[0]))
        self._high.append(np.broadcast_to(np.asarray(high, dtype=float), rows.shape[0]))

    def limits(self) -> LinearConstraint:
        """Give all that was added."""
        return LinearConstraint(vstack(self._rows).tocsr(), np.concatenate(self._low), np.concatenate(self._high))


@dataclass(frozen=True)
class Solved:
    """What the solver found: the best values (None: none in time), a bound on the objective, and whether it is done.

    Without values, and done: there are none that keep to the limits.
    """

    values: Optional[Array]
    bound: float
    done: bool


def solved(programme: Programme, seconds: float, progress: Optional[Progress] = None) -> Solved:
    """Solve a programme, or see how far the time goes.

    Raises
    ------
    Cancelled
        if ``progress`` raises it.
    """
    limits, end = programme.limits(), time.monotonic() + seconds
    found, slice_s = Solved(None, -np.inf, False), _FIRST_SLICE_S
    if limits.A.nnz > _ENTRIES:
        return found
    while not found.done and time.monotonic() < end:
        report(progress, 1.0 - (end - time.monotonic()) / seconds, "siting_proof")
        answer = milp(
            programme.cost,
            integrality=programme.whole.astype(int),
            bounds=Bounds(0.0, 1.0),
            constraints=limits,
            options={"time_limit": min(slice_s, max(end - time.monotonic(), 0.1)), "mip_rel_gap": 0.0},
        )
        bound = -np.inf if answer.mip_dual_bound is None else float(answer.mip_dual_bound)
        values = found.values if answer.x is None else answer.x
        found = Solved(values, max(bound, found.bound), answer.status in (0, _INFEASIBLE))
        slice_s *= 2
    return found
