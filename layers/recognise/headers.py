"""Headers of tables: where they stand, and which field of a kind each one is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import zip_longest
from typing import Any, Optional

from ..kinds import Kind, Registry, registry
from . import origin

_BRACKETS = re.compile(r"[(\[【{〔<《].*?[)\]】}〕>》]")
_NOISE = re.compile(r"[\s_\-/\\:;,.*#'\"、。]+")
_UNIT = re.compile(r"万平方米|平方公里|平方米|平米|公顷|亩|万人|(?<![a-z])(?:km2|hm2|m2|ha|hectares?|acres?)(?![a-z])")
"""Latin ones as words of their own: there is an ``ha`` in ``Shape_Area``."""
_FACTORS = {
    "m2": {
        "平方米": 1.0,
        "m2": 1.0,
        "平米": 1.0,
        "公顷": 1e4,
        "ha": 1e4,
        "hm2": 1e4,
        "hectare": 1e4,
        "acre": 4046.8564224,
        "亩": 10_000 / 15,
        "平方公里": 1e6,
        "km2": 1e6,
        "万平方米": 1e4,
    },
    "persons": {"万人": 1e4},
}
_COORDINATES = 2
"""A first row with so many fractions is a row of data."""
_SUFFIX, _CUT = 1000, 2000
"""Ranks of weaker matches: the header ends in a known word; the header is a known word cut off by a DBF."""


_PERSONAL_ENDS = (
    *(
        "电话",
        "電話",
        "电话号码",
        "手机",
        "手機",
        "手机号",
        "手机号码",
        "身份证",
        "身份证号",
        "身份证号码",
        "证件号",
        "证件号码",
    ),
    *("姓名", "车牌", "车牌号", "车牌号码", "車牌", "邮箱", "电子邮件", "微信", "微信号", "联系方式", "家庭住址"),
    *("phone", "telephone", "mobile", "email", "idcard", "contactname", "reportername", "plateno", "licenseplate"),
)
"""Ends of headers that announce personal data, whosever it is."""


@dataclass(frozen=True)
class Match:
    """Which header holds which field: ``fields`` and ``position`` map our key to it; ``rest`` were not known."""

    fields: Mapping[str, str]
    position: Mapping[str, str]
    personal: tuple[str, ...]
    rest: tuple[str, ...]


@dataclass(frozen=True)
class Header:
    """Names of the columns; ``last`` is the index of the row they end in (-1: there is none), ``known``: by words."""

    names: tuple[str, ...]
    last: int
    known: bool


@lru_cache(maxsize=4096)
def normal(text: str) -> str:
    """Fold width and case, drop bracketed parts and signs: ``总车位数（个）`` → ``总车位数``."""
    folded = unicodedata.normalize("NFKC", text).lower()
    bare = _NOISE.sub("", _BRACKETS.sub("", folded))
    return bare or _NOISE.sub("", re.sub(r"[()\[\]【】{}]", "", folded))


def unit_factor(header: str, unit: str) -> float:
    """By what a column has to be multiplied to be in ``unit``, going by the unit that its header names."""
    folded = unicodedata.normalize("NFKC", header).lower()
    found = sorted(_UNIT.findall(folded), key=len)
    return _FACTORS.get(unit, {}).get(found[-1].rstrip("s"), 1.0) if found else 1.0


def match(headers: Sequence[str], kind: Kind, chosen: Mapping[str, str] = {}) -> Match:
    """Find the field of each header; ``chosen`` (field or lon, lat, x, y, wkt → header) goes before all.

    A field for which '' is chosen has no column, whatever the headers say.
    """
    known = registry()
    taken: dict[str, str] = {field: header for field, header in chosen.items() if header in headers}
    personal = tuple(h for h in headers if is_personal(h) and h not in taken.values())
    free = [h for h in headers if h not in taken.values() and h not in personal]
    position = {key: header for key, header in taken.items() if key in known.position}
    fields = {key: header for key, header in taken.items() if key not in known.position}
    ranked = sorted(
        (rank, order, key, header)
        for header in free
        for order, (key, rank) in enumerate(_ranks(normal(header), _words(known, kind.key)).items())
    )
    used: set[str] = set()
    for _rank, _order, key, header in ranked:
        if header in used:
            continue
        place, target = ("position", position) if key.startswith("@") else ("field", fields)
        name = key.lstrip("@")
        if name not in target and chosen.get(name) != "" and (place == "position" or name in kind.fields):
            target[name] = header
            used.add(header)
    rest = tuple(h for h in free if h not in used)
    return Match(fields, position, personal, rest)


def is_personal(header: str) -> bool:
    """Tell whether a header announces personal data (name of a reporter, telephone, ID number)."""
    bare = normal(header)
    return bare in _personal(registry()) or bare.endswith(_PERSONAL_ENDS)


def origin_columns(headers: Iterable[str]) -> dict[str, str]:
    """Give which header is which of ``origin.WORDS``; nothing unless file and row are both there."""
    found = {_origin()[normal(header)]: header for header in headers if normal(header) in _origin()}
    return found if {origin.FILE, origin.ROW} <= set(found) else {}


def header_score(cells: Sequence[Any]) -> int:
    """How many cells of a row are headers known from any kind."""
    vocabulary = _vocabulary(registry())
    return sum(isinstance(cell, str) and normal(cell) in vocabulary for cell in cells)


def find(rows: Sequence[Sequence[Any]], given: Optional[int] = None) -> Header:
    """Find the header among the first rows, or take the ``given`` one (an index); it may stand in two rows.

    A table without headers begins with its first row; its columns are called by their number.
    """
    at, known = (given, True) if given is not None else find_header_row(rows)
    if not known and sum(_is_fraction(cell) for cell in rows[at]) >= _COORDINATES:
        return Header(tuple(unique([None] * len(rows[at]))), -1, False)
    best, last = rows[at], at
    for upper in (at - 1, at):
        if 0 <= upper < len(rows) - 1 and (given is None or upper == at):
            both = _two_rows(rows[upper], rows[upper + 1])
            if header_score(both) > max(header_score(best), header_score(rows[upper]), header_score(rows[upper + 1])):
                best, last = both, upper + 1
    return Header(tuple(unique(best)), last, known)


def find_header_row(rows: Sequence[Sequence[Any]]) -> tuple[int, bool]:
    """Give the index of the row that has most headers, and whether it was known by its words.

    One known word among many cells is chance. Where none is known it is the first row with as many texts as the
    widest row has cells.
    """
    filled = [sum(cell not in (None, "") for cell in row) for row in rows]
    scores = [header_score(row) for row in rows]
    scores = [score if score > 1 or 3 * score >= cells else 0 for score, cells in zip(scores, filled)]
    if scores and max(scores) > 0:
        return scores.index(max(scores)), True
    for number, row in enumerate(rows):
        texts = sum(isinstance(cell, str) and cell != "" for cell in row)
        if texts and texts >= 0.8 * max(filled):
            return number, False
    return 0, False


def _two_rows(upper: Sequence[Any], lower: Sequence[Any]) -> list[Any]:
    """Join a header in two rows: ``位置`` over ``经度`` gives that, ``男厕`` over ``坑位`` gives ``男厕坑位``."""
    made: list[Any] = []
    group = ""
    for above, below in zip_longest(upper, lower):
        group = str(above) if above not in (None, "") else group
        if below in (None, ""):
            made.append(above)
        else:
            made.append(below if normal(str(below)) in _vocabulary(registry()) else f"{group}{below}")
    return made


def _is_fraction(cell: Any) -> bool:
    return re.fullmatch(r"-?\d+\.\d+", str(cell).strip()) is not None


def unique(headers: Sequence[Any]) -> list[str]:
    """Make headers unique texts: empty ones become ``column 3``, repeated ones ``name (2)``."""
    seen: dict[str, int] = {}
    made = []
    for number, header in enumerate(headers, 1):
        text = re.sub(r"\s+", " ", str(header)).strip() if header not in (None, "") else ""
        text = text or f"column {number}"
        seen[text] = seen.get(text, 0) + 1
        made.append(text if seen[text] == 1 else f"{text} ({seen[text]})")
    return made


def unnamed(names: Sequence[str]) -> list[str]:
    """Give the names that ``unique`` made for columns without a header."""
    return [name for number, name in enumerate(names, 1) if name == f"column {number}"]


def _ranks(bare: str, words: Mapping[str, Mapping[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for key, synonyms in words.items():
        if bare in synonyms:
            found[key] = synonyms[bare]
            continue
        for word, rank in synonyms.items():
            if len(word) >= 3 and not word.isascii():
                if bare.endswith(word):
                    found[key] = min(found.get(key, _CUT), _SUFFIX + rank)
                elif len(bare) >= 3 and word.startswith(bare) and len(bare.encode("utf-8")) in (9, 10, 15):
                    found[key] = min(found.get(key, _CUT + rank), _CUT + rank)
    return found


@lru_cache(maxsize=64)
def _words(known: Registry, kind: str) -> Mapping[str, Mapping[str, int]]:
    words = {field.key: _ranked((*field.synonyms, field.key)) for field in known.kinds[kind].fields.values()}
    words.update({f"@{key}": _ranked(synonyms) for key, synonyms in known.position.items()})
    return words


def _ranked(words: Sequence[str]) -> Mapping[str, int]:
    ranks: dict[str, int] = {}
    for rank, word in enumerate(words):
        ranks.setdefault(normal(word), rank)
    return ranks


@lru_cache(maxsize=1)
def _personal(known: Registry) -> frozenset[str]:
    return frozenset(normal(word) for word in known.personal)


@lru_cache(maxsize=1)
def _vocabulary(known: Registry) -> frozenset[str]:
    words = {normal(word) for group in known.position.values() for word in group}
    for kind in known.kinds.values():
        for field in kind.fields.values():
            words.update(normal(word) for word in (field.key, *field.synonyms))
    return frozenset(words | _personal(known) | set(_origin()))


@lru_cache(maxsize=1)
def _origin() -> Mapping[str, str]:
    return {normal(word): key for key, words in origin.WORDS.items() for word in words.values()}
