"""Whether a case makes another one near by more likely in the days after it: near repeats, by the Knox test.

Sources: Knox (1964), Applied Statistics 13(1); Townsley, Homel & Chaseling (2003), Brit. J. of Criminology 43(3), for
bands of distance and time; Phipson & Smyth (2010), Statist. Appl. Genet. Molec. Biol. 9(1), for p of permutations.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Optional

import numpy as np
import pandas as pd
from scipy.spatial import cKDTree

from ..frames import Array
from ..progress import Progress, report
from ..tables import NEAR_REPEAT, TABLES

PERMUTATIONS = 99
SEED = 20
LEAST_CASES = 30
MOST_PAIRS = 500_000
"""Near pairs of a class that are counted; of a class with more, cases are drawn until there are about so many."""


@dataclass(frozen=True)
class Bands:
    """Upper ends of the bands of distance and of days, included; the first begins at 0, each other after the last."""

    metres: tuple[float, ...] = (50.0, 100.0, 200.0)
    days: tuple[int, ...] = (1, 7, 14, 28)

    @property
    def shape(self) -> tuple[int, int]:
        """How many there are of each."""
        return len(self.metres), len(self.days)


def near_repeats(
    xy: Array,
    days: Array,
    classes: pd.Series[Any],
    *,
    bands: Bands = Bands(),
    permutations: int = PERMUTATIONS,
    seed: int = SEED,
    progress: Optional[Progress] = None,
) -> pd.DataFrame:
    """Count the pairs of cases of one class by distance and days between them, against what chance would give.

    Chance keeps every place and every day, and deals the days anew among the cases of a class. The pairs it is
    expected to give are exact (near pairs × pairs so many days apart / all pairs); p is of drawn permutations.

    Parameters
    ----------
    xy, days
        (n, 2) places in metres; (n,) whole days.

    Returns
    -------
    pandas.DataFrame
        Columns ``tables.NEAR_REPEAT``: for each class with ``LEAST_CASES``, and for all of them together, one row a
        band of distance and band of days.
    """
    codes, names = pd.factorize(classes)
    chance = np.random.default_rng(seed)
    counts = np.bincount(codes[codes >= 0], minlength=len(names))
    asked = np.flatnonzero(counts >= LEAST_CASES)
    found = []
    for number, code in enumerate(asked):
        report(progress, number / len(asked), "near_repeat")
        own = _thinned(xy, np.flatnonzero(codes == code), bands.metres[-1], chance)
        found.append((str(names[code]), len(own), _Pairs(xy[own], days[own], bands).counts(permutations, chance)))
    if not found:
        return pd.DataFrame(columns=list(TABLES[NEAR_REPEAT]))
    together = tuple(np.sum(part, axis=0) for part in zip(*(counts for _, _, counts in found)))
    parts = [("", sum(cases for _, cases, _ in found), together), *found]
    rows = [row for part in parts for row in _rows(*part, bands)]
    return pd.DataFrame(rows, columns=list(TABLES[NEAR_REPEAT]))


def _thinned(xy: Array, rows: Array, reach_m: float, chance: np.random.Generator) -> Array:
    """Give so many of the rows, drawn at random, that about ``MOST_PAIRS`` of them are near; most often all.

    It thins near and far, soon and late alike, so that what is counted still stands to what is expected as before.
    """
    tree = cKDTree(xy[rows])
    pairs = (tree.count_neighbors(tree, reach_m) - len(rows)) / 2
    if pairs <= MOST_PAIRS:
        return rows
    kept = max(LEAST_CASES, int(len(rows) * np.sqrt(MOST_PAIRS / pairs)))
    return np.sort(chance.choice(rows, kept, replace=False))


class _Pairs:
    """The pairs of cases of one class that are near, by band of distance."""

    def __init__(self, xy: Array, days: Array, bands: Bands) -> None:
        near = cKDTree(xy).query_pairs(bands.metres[-1], output_type="ndarray")
        away = np.hypot(*(xy[near[:, 0]] - xy[near[:, 1]]).T)
        self.shape = (bands.shape[0], bands.shape[1] + 1)  # the last band of days is whatever is longer apart
        self.left, self.right = near[:, 0], near[:, 1]
        self.band = np.searchsorted(bands.metres, away)
        self.days = (days - days.min()).astype(np.int64)
        self.band_of_days = np.searchsorted(bands.days, np.arange(self.days.max() + 1))

    def counts(self, permutations: int, chance: np.random.Generator) -> tuple[Array, Array, Array]:
        """Give the pairs of each band, those expected, and those of each permutation."""
        drawn = np.array([self._counted(chance.permutation(self.days)) for _ in range(permutations)])
        return self._counted(self.days), self._expected(), drawn

    def _counted(self, days: Array) -> Array:
        apart = self.band_of_days[np.abs(days[self.left] - days[self.right])]
        counts = np.bincount(self.band * self.shape[1] + apart, minlength=self.shape[0] * self.shape[1])
        return counts.reshape(self.shape)[:, :-1]

    def _expected(self) -> Array:
        """Near pairs of each band × the part of all pairs that are so many days apart."""
        by_day = np.bincount(self.days).astype(float)
        apart = np.correlate(by_day, by_day, "full")[len(by_day) - 1 :]
        apart[0] = (by_day * (by_day - 1)).sum() / 2
        pairs = np.bincount(self.band_of_days, apart, self.shape[1])
        near = np.bincount(self.band, minlength=self.shape[0])
        return np.outer(near, pairs[:-1] / pairs.sum())


def _rows(name: str, cases: int, counts: tuple[Array, Array, Array], bands: Bands) -> Iterator[tuple[Any, ...]]:
    pairs, expected, drawn = counts
    p = (1 + (drawn >= pairs).sum(axis=0)) / (1 + len(drawn))
    times = np.divide(pairs, expected, out=np.full(bands.shape, np.nan), where=expected > 0)
    from_m, from_days = (0.0, *bands.metres), (0, *(day + 1 for day in bands.days))
    for place, time in np.ndindex(bands.shape):
        yield (
            name,
            from_m[place],
            bands.metres[place],
            from_days[time],
            bands.days[time],
            int(pairs[place, time]),
            float(expected[place, time]),
            float(times[place, time]),
            float(p[place, time]),
            cases,
            len(drawn),
        )
