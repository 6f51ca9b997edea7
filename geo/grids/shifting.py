"""Load handed from part to part over their borders until all are about even: the least load in all.

How much each part hands to which neighbour comes from a linear programme (Ou and Ranka 1994, who share out meshes
anew among computers with it); then cells are looked for, border by border, that make up about so much.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Optional

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import coo_array, vstack

from ..progress import Progress, report
from .division import CLOSE, Division

_ROUNDS = 60


def shift(division: Division, progress: Optional[Progress] = None) -> None:
    """Hand over what evens out the loads, until all keep to their limits or no cell can go any more."""
    for number in range(_ROUNDS):
        report(progress, number / _ROUNDS, "balance")
        handed = [_hand_over(division, *flow) for flow in _flows(division)]
        if not any(handed):
            break


def _flows(division: Division) -> Iterator[tuple[int, int, float]]:
    """Give (from, to, load), largest first: the least in all that brings every part within its limits."""
    parts = division.part[np.column_stack([division.borders.left, division.borders.right])]
    pairs = np.unique(np.sort(parts[parts[:, 0] != parts[:, 1]], axis=1), axis=0)
    if not len(pairs):
        return
    own, to = np.concatenate([pairs, pairs[:, ::-1]]).T
    edges = np.arange(len(own))
    signs = np.repeat([1.0, -1.0], len(edges))
    net = coo_array((signs, (np.concatenate([to, own]), np.tile(edges, 2))), shape=(division.count, len(edges)))
    loads = division.loads / division.mean
    room = np.concatenate([1.0 + division.far - loads, loads - 1.0 + division.far])
    found = linprog(np.ones(len(edges)), A_ub=vstack([net, -net]), b_ub=room, method="highs").x
    for edge in np.argsort(-found, kind="stable"):
        if found[edge] > CLOSE:
            yield int(own[edge]), int(to[edge]), float(found[edge]) * division.mean


def _hand_over(division: Division, own: int, to: int, load: float) -> bool:
    """Hand cells over until the load is reached: those that come home first, then those that fit it best."""
    handed = False
    while load > CLOSE * division.mean:
        cells = division.beside(own, to)
        cells = cells[(division.load[cells] < 2 * load) & (division.load[cells] > 0)]
        changed = (division.home[cells] != to).astype(int) - (division.home[cells] != own).astype(int)
        order = np.lexsort([np.abs(load - division.load[cells]), changed])
        cell = next((one for one in cells[order].tolist() if division.may_leave(one)), None)
        if cell is None:
            break
        division.hand_over(cell, to)
        load -= float(division.load[cell])
        handed = True
    return handed
