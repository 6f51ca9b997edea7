"""Cases without coordinates: counted in the grid cell, community or street whose code or name they give."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Optional

import geopandas as gpd
import numpy as np
import pandas as pd
from numpy.typing import NDArray

from ...geo import columns as col
from ...geo.frames import picked
from ..checks.found import SHOWN
from ..problems import Problem
from ..recognise import reading
from .intake import Intake
from .naming import Directory

PLACELESS = ("no_coordinates", "zero_coordinates", "no_geometry")
"""Reasons for which a row stands without a place, though nothing it says is wrong: 0, 0 is how programs write none."""

_LEVELS = ("grid_cell", "community", "street")
_WORDS = {"grid_cell": "cell", "community": col.COMMUNITY, "street": col.STREET}
_RUINED = re.compile(r"(\d)(?:\.(\d+))?[eE]\+?(\d+)")
_EXACT_DIGITS, _MOST_DIGITS = 15, 18
_SHORTEST = 6
"""Digits of the code of a county: shorter codes are no prefixes of others."""

_NONE, _SEVERAL = -1, -2
Places = NDArray[np.int64]


@dataclass(frozen=True)
class Joined:
    """Where rows belong: ``level`` and ``id`` (None: nowhere), and the ids of cell, community and street.

    ``ambiguous``: what the row says fits several areas. ``contradicting``: the area it was joined to lies in another
    street or community than the row says.
    """

    level: NDArray[np.object_]
    id: NDArray[np.object_]
    ids: Mapping[str, NDArray[np.object_]]
    ambiguous: NDArray[np.bool_]
    contradicting: NDArray[np.bool_]


def add_waiting(intakes: Sequence[Intake], frames: dict[str, Any]) -> None:
    """Put the cases that have no place, but name an area, among the others, without geometry."""
    for number, intake in enumerate(intakes):
        rows = np.flatnonzero(pd.Index(intake.reasons).isin(PLACELESS))
        if intake.kind.role != "case" or not len(rows):
            continue
        kind, base = intake.kind.key, frames[intake.kind.key]
        table = intake.table.iloc[rows].reset_index(drop=True)
        table["_intake"], table["_at"] = number, rows
        written = _as_written(intake, "cell", rows)
        table["_cell"] = np.where(table["cell"].notna(), table["cell"], written)
        table = table.dropna(subset=["_cell", col.COMMUNITY, col.STREET], how="all").reset_index(drop=True)
        table["_same"] = False
        intake.reasons[table["_at"].to_numpy(int)] = None
        waiting = gpd.GeoDataFrame(table, geometry=np.full(len(table), None, dtype=object), crs=base.crs)
        joined = pd.concat([base, waiting], ignore_index=True) if len(base) else waiting
        frames[kind] = gpd.GeoDataFrame(joined, geometry="geometry", crs=base.crs)
        frames[kind].attrs["kind"] = kind


def _as_written(intake: Intake, field: str, rows: Any) -> Any:
    """Give a column as it stands in the file: a code that a spreadsheet has cut still tells how it begins."""
    header = intake.decisions["columns"].get(field)
    return None if header is None else reading.text(intake.raw.frame[header].iloc[rows]).values


def take_out(frames: dict[str, Any]) -> Any:
    """Take the cases without a place out again, once they have been compared with the others; None: there are none."""
    frame = frames.get("case")
    if frame is None:
        return None
    waiting = frame.geometry.isna().to_numpy()
    frames["case"] = frame[~waiting].drop(columns="_cell", errors="ignore").reset_index(drop=True)
    frames["case"].attrs["kind"] = "case"
    return frame[waiting].reset_index(drop=True) if waiting.any() else None


def settle(waiting: Any, frames: dict[str, Any], intakes: Sequence[Intake]) -> list[Problem]:
    """Count waiting cases where they belong (``case_by_area``); what fits nowhere, or several areas, is rejected."""
    found = join(waiting, frames)
    lost = pd.isna(found.level)
    problems = []
    for number, part in waiting.groupby("_intake"):
        intake, here = intakes[int(number)], part.index.to_numpy()
        for mask, reason in ((lost & found.ambiguous, "area_ambiguous"), (lost & ~found.ambiguous, "area_unmatched")):
            rows = here[mask[here]]
            intake.reasons[waiting["_at"].to_numpy(int)[rows]] = reason
            intake.decisions.setdefault("params", {})[reason] = {"values": _shown(waiting.iloc[rows])}
        counts = {name: int((found.level[here] == name).sum()) for name in _LEVELS}
        intake.decisions["by_area"] = {name: count for name, count in counts.items() if count}
        intake.decisions["with_point"] = int(intake.used.sum()) - sum(counts.values())
        problems += _findings(intake.file, waiting, here[~lost[here]], counts, found.contradicting)
    joined = waiting.assign(**found.ids, **{col.AREA_LEVEL: found.level, col.AREA_ID: found.id})
    frames[col.CASE_BY_AREA] = joined[~lost].reset_index(drop=True)
    return problems


def _findings(file: str, waiting: Any, joined: Any, counts: Mapping[str, int], contradicting: Any) -> list[Problem]:
    numbers = waiting[col.SOURCE_ROW].to_numpy()
    made = []
    for code, rows, params in (
        ("cases_by_area", joined, dict(zip(("cells", "communities", "streets"), counts.values()))),
        ("areas_contradict", joined[contradicting[joined]], {}),
    ):
        if len(rows):
            made.append(Problem.of(code, file, map(int, numbers[rows]), count=len(rows), **params))
    return made


def _shown(cases: Any) -> str:
    """Give some of the words by which rows name their areas."""
    words = cases[[col.STREET, col.COMMUNITY, "_cell"]].drop_duplicates().head(SHOWN)
    return ", ".join(" ".join(str(word) for word in row if not pd.isna(word)) for row in words.to_numpy(object))


def join(cases: Any, frames: Mapping[str, Any]) -> Joined:
    """Find the finest area that each case surely belongs to, by what it says of cell, community and street."""
    levels = {name: _Level(frames[name]) for name in _LEVELS if name in frames and len(frames[name])}
    told = {name: _Told(cases["_cell" if name == "grid_cell" else _WORDS[name]]) for name in _LEVELS}
    places = {name: told[name].places(level.directory) for name, level in levels.items()}
    for source in _LEVELS:
        unread = places[source] == _NONE if source in places else np.ones(len(cases), bool)
        for name, found in told[source].by_beginning(unread, levels).items():
            places[name] = np.where((places[name] < 0) & (found >= 0), found, places[name])
    for name in reversed(levels):  # from coarse to fine: the street settles which community of a name is meant
        for parent in _coarser(levels, name):
            places[name] = told[name].narrowed(places[name], levels[name], parent, levels[parent].ids(places[parent]))
    return _joined(len(cases), levels, places)


def _joined(count: int, levels: Mapping[str, _Level], places: Mapping[str, Places]) -> Joined:
    level, own = np.full(count, None, dtype=object), np.full(count, None, dtype=object)
    ids = {_WORDS[name]: np.full(count, None, dtype=object) for name in _LEVELS}
    several, contradicting = np.zeros(count, bool), np.zeros(count, bool)
    for name, area in levels.items():
        here = area.ids(places[name])
        fresh = pd.isna(level) & ~pd.isna(here)
        level[fresh], own[fresh], ids[_WORDS[name]][fresh] = name, here[fresh], here[fresh]
        for parent in _coarser(levels, name):
            upper, said = area.parents(parent, places[name]), levels[parent].ids(places[parent])
            upper = np.where(pd.isna(upper), said, upper)
            ids[_WORDS[parent]][fresh] = upper[fresh]
            contradicting |= fresh & ~pd.isna(said) & (upper != said)
        several |= places[name] == _SEVERAL
    return Joined(level, own, ids, several & pd.isna(level), contradicting)


class _Told:
    """What rows say of one level, each different word looked up once."""

    def __init__(self, words: Any) -> None:
        self.codes, uniques = pd.factorize(pd.Series(words, dtype=object).to_numpy(object), use_na_sentinel=True)
        self.words = [_plain(word) for word in uniques]
        self.hits: list[tuple[int, ...]] = [()] * len(self.words)

    def places(self, directory: Directory) -> Places:
        self.hits = [directory.places(word) for word in self.words]
        return self._rows([hits[0] if len(hits) == 1 else _SEVERAL if hits else _NONE for hits in self.hits])

    def by_beginning(self, rows: NDArray[np.bool_], levels: Mapping[str, _Level]) -> dict[str, Places]:
        """Find the finest area that the beginning of a code is sure of, for the words of some rows."""
        spans = {at: _span(self.words[at]) for at in np.unique(self.codes[rows]) if at >= 0}
        left = np.array([at for at, span in spans.items() if span], np.int64)
        found = {name: np.full(len(self.words) + 1, _NONE) for name in levels}
        for name, level in levels.items():
            asked = np.array([spans[at] for at in left], np.int64).reshape(-1, 3)
            own, above = level.covering(asked, _coarser(levels, name))
            for place, hits in {name: own, **above}.items():
                fresh = left[hits != _NONE]
                found[place][fresh] = hits[hits != _NONE]
            left = left[np.max([own, *above.values()], axis=0) == _NONE]
        return {name: places[self.codes] for name, places in found.items()}

    def narrowed(self, places: Places, level: _Level, parent: str, own: Any) -> Places:
        """Of several areas of a name take the one that lies in the parent (ids in ``own``) the row names."""
        rows = np.flatnonzero((places == _SEVERAL) & ~pd.isna(own))
        if not len(rows) or level.parent_ids(parent) is None:
            return places
        pairs = pd.DataFrame({"word": self.codes[rows], "parent": own[rows]})
        number, different = pairs.groupby(["word", "parent"], sort=False).ngroup().to_numpy(), pairs.drop_duplicates()
        inside = level.parent_ids(parent)
        settled = []
        for word, wanted in zip(different["word"], different["parent"]):
            hits = [place for place in self.hits[word] if inside[place] == wanted]
            settled.append(hits[0] if len(hits) == 1 else _SEVERAL)
        places = places.copy()
        places[rows] = np.array(settled, np.int64)[number]
        return places

    def _rows(self, of_word: Sequence[int]) -> Places:
        return np.array([*of_word, _NONE], np.int64)[self.codes]


class _Level:
    """The areas of a level: their directory, what they lie in, and which codes begin with theirs."""

    def __init__(self, frame: Any) -> None:
        self.frame = frame
        self.directory = Directory(frame)
        codes = pd.Series(frame[col.ID]).astype("str")
        sound = codes.str.fullmatch(rf"\d{{{_SHORTEST},{_MOST_DIGITS}}}").to_numpy(bool)
        self._rows = np.flatnonzero(sound)
        self._codes = codes[sound].to_numpy().astype(np.int64)
        self._digits = codes[sound].str.len().to_numpy(np.int64)

    def ids(self, places: Places) -> NDArray[np.object_]:
        return picked(self.directory.ids, np.maximum(places, _NONE))

    def parent_ids(self, parent: str) -> Any:
        return self.frame[parent].to_numpy(object) if parent in self.frame.columns else None

    def parents(self, parent: str, places: Places) -> NDArray[np.object_]:
        inside = self.parent_ids(parent)
        return np.full(len(places), None, dtype=object) if inside is None else picked(inside, np.maximum(places, _NONE))

    def covering(self, spans: NDArray[np.int64], parents: Mapping[str, _Level]) -> tuple[Places, dict[str, Places]]:
        """Give, for each span (lowest code, highest code, digits), the one area whose codes it is of; else -1.

        A code belongs to an area if it begins with the area's own. Where several areas fit that lie in one parent,
        the parent is sure.
        """
        own = np.full(len(spans), _NONE)
        above = {name: np.full(len(spans), _NONE) for name in parents}
        for digits in np.unique(spans[:, 2]):
            asked = np.flatnonzero(spans[:, 2] == digits)
            rows, first, last = self._sorted(int(digits))
            start = np.searchsorted(last, spans[asked, 0], side="left")
            stop = np.searchsorted(first, spans[asked, 1], side="right")
            own[asked[stop - start == 1]] = rows[start[stop - start == 1]]
            several = np.flatnonzero(stop - start > 1)
            for name, parent in parents.items():
                inside = parent.places_of(self.parents(name, rows))
                changes = np.cumsum(np.append(0, inside[1:] != inside[:-1]))
                same = several[changes[start[several]] == changes[stop[several] - 1]]
                above[name][asked[same]] = inside[start[same]]
        return own, above

    def _sorted(self, digits: int) -> tuple[Places, Places, Places]:
        """Give the areas whose codes are no longer than that, by code, with the first and last code of each."""
        fitting = np.flatnonzero(self._digits <= digits)
        width = 10 ** (digits - self._digits[fitting])
        order = np.argsort(self._codes[fitting] * width, kind="stable")
        first = (self._codes[fitting] * width)[order]
        return self._rows[fitting[order]], first, first + width[order] - 1

    def places_of(self, ids: Any) -> Places:
        return pd.Index(self.directory.ids).get_indexer(pd.Index(ids, dtype=object))


def _coarser(levels: Mapping[str, _Level], name: str) -> Mapping[str, _Level]:
    names = list(levels)
    return {upper: levels[upper] for upper in names[names.index(name) + 1 :]}


def _plain(word: Any) -> str:
    if isinstance(word, (float, np.floating)) and float(word).is_integer():
        return str(int(word))
    return unicodedata.normalize("NFKC", str(word)).strip()


def _span(word: str) -> Optional[tuple[int, int, int]]:
    """Give the lowest and the highest code that a word can stand for, and how many digits they have.

    A spreadsheet shows ``3.30106001E+14`` with its last digit rounded, and keeps no more than 15 digits of a code.
    """
    cut = _RUINED.fullmatch(word)
    if cut:
        shown, digits = cut[1] + (cut[2] or ""), int(cut[3]) + 1
        lost = digits - len(shown)
        if lost <= 0 or digits > _MOST_DIGITS:
            return None
        middle, half = int(shown) * 10**lost, 10**lost // 2
        return middle - half, middle + half - 1, digits
    if not word.isdigit() or not _SHORTEST <= len(word) <= _MOST_DIGITS:
        return None
    lost = len(word) - _EXACT_DIGITS
    if lost > 0 and word.endswith("0" * lost):
        return int(word), int(word) + 10**lost - 1, len(word)
    return int(word), int(word), len(word)
