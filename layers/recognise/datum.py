"""The datum detective: which shift would put the rows of a table where other layers say they are.

It only ranks and says how sure it is; nothing is shifted here. Evidence is relative: a table and layers that are
shifted alike agree with one another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Optional

import numpy as np
import pandas as pd
import shapely
from numpy.typing import NDArray
from scipy.stats import binom

from ...geo import crs as geo_crs
from ...geo import datum
from ...geo.arrays import Floats, Mask
from .clues import WEIGHTS, Clue, any_of, clues_of, explained

Key = tuple[str, str]

CANDIDATES: tuple[Key, ...] = (
    ("wgs84", "wgs84"),  # both alike: as it is
    ("gcj02", "wgs84"),
    ("bd09", "wgs84"),
    ("wgs84", "gcj02"),
    ("wgs84", "bd09"),
    ("bd09", "gcj02"),
    ("gcj02", "bd09"),
)
"""Datum of the table and datum of the layers that it is compared with."""
AS_IS = CANDIDATES[0]
SURE, LIKELY = 1e-3, 0.05
"""Chance, if it were as likely as not, of as many rows voting for the best candidate against another."""
_LEAST_SHARE = 0.5
_RANKED, _SEARCHED = 5_000, 20_000
_SPOT_M = 25.0
_LEAST_MIXED, _MIXED = 5, 1e-4


@dataclass(frozen=True)
class Candidate:
    """One reading: the table in ``data``, the layers in ``layers``; ``evidence``: clue → (rows that fit, rows in all).

    ``shift_m`` is how far it would move the rows; ``share`` the weighted share of evidence that holds; ``p`` the
    chance of the vote against the best candidate (of the best one: against its strongest rival).
    """

    data: str
    layers: str
    shift_m: float
    evidence: Mapping[str, tuple[int, int]]
    share: float
    p: float

    @property
    def key(self) -> Key:
        return self.data, self.layers


@dataclass(frozen=True)
class Ranking:
    """The candidates, the best first, and how sure that is: ``sure``, ``likely`` or ``unknown``.

    ``arrow``: from where a row in the middle is to where the best candidate puts it (degrees; None for no shift).
    ``mixed``: candidate → rows (positions) that only it explains, while the others follow the best.
    """

    candidates: tuple[Candidate, ...] = ()
    certainty: str = "unknown"
    arrow: Optional[tuple[tuple[float, float], tuple[float, float]]] = None
    mixed: Mapping[Key, NDArray[np.int64]] = field(default_factory=dict)

    @property
    def best(self) -> Optional[Candidate]:
        """The best candidate, if anything speaks for one."""
        return self.candidates[0] if self.candidates and self.certainty != "unknown" else None

    def of(self, key: Key) -> Candidate:
        """Give the candidate of a reading."""
        return next(one for one in self.candidates if one.key == key)

    def as_data(self) -> dict[str, Any]:
        """Give it as plain data, for the account of a source."""
        return {
            "certainty": self.certainty,
            "arrow": self.arrow,
            "candidates": [
                {**{k: v for k, v in vars(one).items() if k != "evidence"}, "evidence": dict(one.evidence)}
                for one in self.candidates
            ],
            "mixed": {"/".join(key): len(rows) for key, rows in self.mixed.items()},
        }


def rank(lon: Floats, lat: Floats, rows: pd.DataFrame, kind: str, references: Mapping[str, Any]) -> Ranking:
    """Rank the candidates for places in degrees.

    ``rows`` are what the places say of themselves (name, street, community, cell: our columns), ``references`` other
    layers by kind, in one metric CRS. Outside of the mainland, and where nothing can be compared, there are none.
    """
    inside = geo_crs.in_mainland(lon, lat)
    if not len(references) or 2 * int(inside.sum()) <= len(lon):
        return Ranking()
    crs = str(next(iter(references.values())).crs)
    clues = clues_of(rows, kind, references)
    where = np.flatnonzero(inside & any_of(clues, len(lon)))
    if not len(where):
        return Ranking()
    some = where[:: 1 + len(where) // _RANKED]
    placed = {key: _moved(lon[some], lat[some], key, crs) for key in CANDIDATES}
    found = _judged(placed, {key: {clue.name: clue.fits(some, *xy) for clue in clues} for key, xy in placed.items()})
    certainty = _certainty(found[0])
    if certainty == "unknown":
        return Ranking(found)
    arrow = None if found[0].key == AS_IS else _arrow(lon[some], lat[some], found[0].key)
    return Ranking(found, certainty, arrow, _mixed(lon, lat, where, [one.key for one in found], clues, crs))


def _judged(
    placed: Mapping[Key, tuple[Floats, Floats]], fits: Mapping[Key, Mapping[str, Any]]
) -> tuple[Candidate, ...]:
    """The candidates, the best first: each spot has one vote between two of them."""
    spots = _spots(*placed[AS_IS])
    votes = {key: _weighed({name: fit == 1 for name, fit in by.items()})[spots] for key, by in fits.items()}
    most = _weighed({name: fit >= 0 for name, fit in fits[AS_IS].items()})[spots].sum()
    order = sorted(CANDIDATES, key=lambda key: (-votes[key].sum(), CANDIDATES.index(key)))
    against = {key: _chance(votes[order[0]] - votes[key]) for key in order[1:]}
    against[order[0]] = max(against.values())
    return tuple(
        Candidate(
            *key,
            round(float(np.median(np.hypot(*np.subtract(placed[key], placed[AS_IS])))), 1),
            {name: (int((fit == 1).sum()), int((fit >= 0).sum())) for name, fit in fits[key].items()},
            round(float(votes[key].sum() / most), 4),
            against[key],
        )
        for key in order
    )


def _weighed(marks: Mapping[str, Mask]) -> Floats:
    return np.asarray(sum(WEIGHTS[name] * mark for name, mark in marks.items()), float)


def arrows(lon: Floats, lat: Floats, key: Key, most: int = 200) -> Any:
    """Give lines (degrees) from some of the places to where a candidate puts them."""
    some = np.flatnonzero(geo_crs.in_mainland(lon, lat))
    some = some[:: 1 + len(some) // most]
    start = np.column_stack([lon[some], lat[some]])
    end = np.column_stack(shifted(lon[some], lat[some], key))
    return shapely.linestrings(np.stack([start, end], axis=1)) if len(some) else np.empty(0, object)


def shifted(lon: Any, lat: Any, key: Key) -> tuple[Floats, Floats]:
    """Bring degrees from the datum of the table to that of the layers."""
    return datum.from_wgs84(*datum.to_wgs84(lon, lat, key[0]), key[1])


def _moved(lon: Floats, lat: Floats, key: Key, crs: str) -> tuple[Floats, Floats]:
    return geo_crs.transform(*shifted(lon, lat, key), geo_crs.WGS84, crs)


def _arrow(lon: Floats, lat: Floats, key: Key) -> tuple[tuple[float, float], tuple[float, float]]:
    middle = int(np.argmin(np.hypot(lon - np.median(lon), lat - np.median(lat))))
    end = shifted(lon[[middle]], lat[[middle]], key)
    return (float(lon[middle]), float(lat[middle])), (float(end[0][0]), float(end[1][0]))


def _spots(x: Floats, y: Floats) -> NDArray[np.int64]:
    """One row of each spot: many cases at one desk are one witness."""
    return np.unique(np.round(np.column_stack([x, y]) / _SPOT_M), axis=0, return_index=True)[1]


def _chance(difference: Floats) -> float:
    """Sign test: the chance of as many votes for, or more, if both were as likely."""
    more, less = int((difference > 0).sum()), int((difference < 0).sum())
    return float(binom.sf(more - 1, more + less, 0.5)) if more + less else 1.0


def _certainty(best: Candidate) -> str:
    hard = [counts for name, counts in best.evidence.items() if WEIGHTS[name] == 1 and counts[1]]
    total = sum(counts[1] for counts in hard)
    if total and sum(counts[0] for counts in hard) < _LEAST_SHARE * total:
        return "unknown"
    return "sure" if best.p < SURE else "likely" if best.p < LIKELY else "unknown"


def _mixed(
    lon: Floats, lat: Floats, where: Any, keys: Sequence[Key], clues: Sequence[Clue], crs: str
) -> dict[Key, NDArray[np.int64]]:
    """Rows that the best candidate doesn't explain and another does, oftener than its opposite does."""
    hard = [clue for clue in clues if WEIGHTS[clue.name] == 1]
    where = where[any_of(hard, len(lon))[where]]
    some = where[:: 1 + len(where) // _SEARCHED]
    left, there = _unexplained(lon, lat, some, keys[0], hard, crs)
    found: dict[Key, int] = {}
    for key in keys[1:]:
        if len(left) < _LEAST_MIXED:
            return {}
        x, y = _moved(lon[left], lat[left], key, crs)
        only, mirrored = explained(hard, left, x, y), explained(hard, left, 2 * there[0] - x, 2 * there[1] - y)
        more, less = int((only & ~mirrored).sum()), int((mirrored & ~only).sum())
        if more >= _LEAST_MIXED and float(binom.sf(more - 1, more + less, 0.5)) < _MIXED:
            found[key] = int(only.sum())
    if not found:
        return {}
    key = max(found, key=lambda one: found[one])
    left = left if len(some) == len(where) else _unexplained(lon, lat, where, keys[0], hard, crs)[0]
    return {key: left[explained(hard, left, *_moved(lon[left], lat[left], key, crs))]}


def _unexplained(
    lon: Floats, lat: Floats, rows: Any, key: Key, clues: Sequence[Clue], crs: str
) -> tuple[NDArray[np.int64], tuple[Floats, Floats]]:
    """Rows that no clue puts where a candidate does, and where it puts them."""
    x, y = _moved(lon[rows], lat[rows], key, crs)
    left = ~explained(clues, rows, x, y) if clues else np.zeros(len(rows), bool)
    return rows[left], (x[left], y[left])
