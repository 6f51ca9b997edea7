"""Does heat hold: what of it hangs on one spot, on repeats, or on a few who report very much."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd
from scipy import stats

from .. import columns as col
from ..frames import Array, coordinates
from .chance import false_discovery
from .gi import gi_star, significance

SPOT_M = 1.0
SPOT_CASES, SPOT_SHARE = 50, 0.005


def crowded_spots(points: Array) -> tuple[Array, int, int]:
    """Tell which cases stand on a spot with very many of them, a desk rather than a street.

    That is one of at least 50 cases, and of 0.5 % of all, that lie within a square of 1 m.

    Returns
    -------
    (n,) bool, the number of such spots, and the number of cases on the fullest one. A case without a place stands on
    none.
    """
    placed = np.flatnonzero(~np.isnan(coordinates(points)).any(axis=1))
    keys = np.round(coordinates(points[placed]) / SPOT_M).astype(np.int64)
    _, spot, counts = np.unique(keys[:, 0] * (1 << 32) + keys[:, 1], return_inverse=True, return_counts=True)
    many = counts >= max(SPOT_CASES, SPOT_SHARE * len(points))
    crowded = np.zeros(len(points), dtype=bool)
    crowded[placed] = many[spot]
    return crowded, int(many.sum()), int(counts[many].max(initial=0))


@dataclass(frozen=True)
class Reporters:
    """Who filed the cases.

    known
        (n,) bool: the case has a reporter's code.
    top
        (n,) bool: it was filed by one of the reporters with the most cases.
    outstanding
        (n,) bool: by one of these who filed many times what the median reporter did.
    """

    known: Array
    top: Array
    outstanding: Array


def reporters(codes: pd.Series[Any], top: int = 5, times: float = 3.0) -> Reporters:
    """Tell which cases the ``top`` busiest reporters filed, and which those who filed ``times`` the median or more.

    Inspectors who patrol a quarter each file all that lies there: to be among the busiest is no reason to leave
    somebody's cases out; to file a multiple of what others do is. Equally busy reporters are taken in order of codes.
    """
    found = codes.value_counts().sort_index(kind="stable").sort_values(ascending=False, kind="stable")
    first = found.iloc[:top]
    many = first[first >= times * found.median()] if len(found) > 1 else first.iloc[:0]
    return Reporters(
        codes.notna().to_numpy(dtype=bool), codes.isin(first.index).to_numpy(), codes.isin(many.index).to_numpy()
    )


def busiest(codes: pd.Series[Any], home: Array, size: int) -> pd.DataFrame:
    """Give for each cell how many of its cases with a reporter's code its busiest reporter filed.

    Parameters
    ----------
    codes
        (n,) codes of reporters; missing where unknown.
    home
        (n,) position of the cell of each case; -1 for none.
    size
        number of cells.

    Returns
    -------
    pandas.DataFrame
        ``reporter_cases``, ``reporter_total`` and the share of the one in the other; NaN where no reporter is known.
    """
    told = (home >= 0) & codes.notna().to_numpy(dtype=bool)
    each = pd.Series(home[told]).groupby([home[told], codes.to_numpy()[told]]).size().groupby(level=0)
    most, total = (part.reindex(range(size), fill_value=0) for part in (each.max(), each.sum()))
    return pd.DataFrame(
        {col.REPORTER_CASES: most, col.REPORTER_TOTAL: total, col.REPORTER_SHARE: most / total.where(total > 0)}
    )


def heat_without(
    home: Array,
    causes: Mapping[str, Array],
    weights: Any,
    *,
    also: Optional[Array] = None,
    fdr_alpha: float = 0.10,
) -> pd.DataFrame:
    """Tell what is left of the heat of each cell when doubtful cases are left out, one cause after the other.

    A cell's heat vanishes if the cell is hot before some cause is left out, and cold or nothing once all are; the
    last cause before which it was hot is what it hangs on. Hot is hot by the exact chance (``significance``). That
    chance hardly calls a single crowded spot hot, since any draw of cells may hold it, though every other map of the
    same cases would: near crowded spots a cell counts as hot, too, if plain Gi* with a normal distribution says so.

    Parameters
    ----------
    home
        (n,) position of the cell of each case; -1 for none.
    causes
        a key of ``columns.VANISH_CAUSES`` → (n,) bool: the cases to be left out, in this order.
    weights
        neighbours of the cells, each its own (``neighbours``).
    also
        further cases of each cell that none of this can be told of; they always count.

    Returns
    -------
    pandas.DataFrame
        One row a cell: ``cases_apart``, ``hot_without``, ``vanishes`` and ``vanishes_by`` (empty where nothing does).
    """
    size = weights.shape[0]
    further = np.zeros(size, dtype=np.int64) if also is None else also

    def counted(chosen: Array) -> Array:
        return np.bincount(home[chosen & (home >= 0)], minlength=size)

    left = np.ones(len(home), dtype=bool)
    crowded = counted(causes.get("crowded", ~left))
    classes = _classes(counted(left) + further, weights, fdr_alpha)
    hot = _is_hot(classes) | (_plainly_hot(counted(left) + further, weights, fdr_alpha) & (weights @ crowded > 0))
    hangs_on = np.full(size, "", dtype=object)
    for cause, doubtful in causes.items():
        if not (left & doubtful).any():
            continue
        hangs_on[hot] = cause
        left &= ~doubtful
        classes = _classes(counted(left) + further, weights, fdr_alpha)
        hot = _is_hot(classes)
    hangs_on[hot] = ""
    return pd.DataFrame(
        {
            col.CASES_APART: counted(~left),
            col.HOT_WITHOUT: classes,
            col.VANISHES: hangs_on != "",
            col.VANISHES_BY: hangs_on,
        }
    )


def _classes(counts: Array, weights: Any, fdr_alpha: float) -> Array:
    return significance(counts, weights, fdr_alpha)[0][col.HOT].to_numpy(dtype=object)


def _is_hot(classes: Array) -> Array:
    return np.char.startswith(classes.astype(str), "hot")


def _plainly_hot(counts: Array, weights: Any, fdr_alpha: float) -> Array:
    z = gi_star(counts, weights)
    return (false_discovery(2.0 * stats.norm.sf(np.abs(z))) <= fdr_alpha) & (z > 0)
