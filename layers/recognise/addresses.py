"""Addresses as people write them: which known roads, areas and places they name, and the number of the house.

An address is not taken apart by rules alone: 华强北街道燕南路 only falls into its parts if one knows that there is a
燕南路. So the known names are looked for in it, the longest first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from ..door.naming import simplifier

_SHORT = {
    "st": "street", "str": "street", "ave": "avenue", "av": "avenue", "rd": "road", "blvd": "boulevard", "dr": "drive",
    "pl": "place", "sq": "square", "ct": "court", "ln": "lane", "ter": "terrace", "pkwy": "parkway", "hwy": "highway",
    "n": "north", "s": "south", "e": "east", "w": "west",
}  # fmt: skip
_SIGNS = re.compile(r"[^\w&@]+")
_CJK = re.compile(r"[\u3400-\u9fff]")
_NUMBER = re.compile(r"(\d+)(?:[ 之至]\d+)?号|^(\d+)\s|\b(?:no|nr)\.? ?(\d+)")
_CROSSING = re.compile(r"口|交[叉汇界]|转角|拐角|相交|&|@|\bat\b|\bcorner\b|[与和]")
_NEAR = re.compile(r"旁|对面|附近|门口|门前|近|临|靠|侧|\bnear\b|\bopposite\b|\bbehind\b")
_BEFORE = frozenset("省市区县旗镇乡道处村里号弄巷与和及近临靠到至旁段、")
"""Signs after which a name may begin; after any other it is the end of a longer name that nobody knows."""
_LONGEST = 24


@dataclass(frozen=True)
class Found:
    """A known name in an address: ``key`` of the directory, where it stands, and whether it may begin there."""

    key: str
    start: int
    end: int
    whole: bool


@dataclass(frozen=True)
class Address:
    """What an address names, in its order; ``number``: of the house, -1 without one.

    ``crossing``: it speaks of a corner. ``near``: it speaks of what is beside.
    """

    text: str
    found: tuple[Found, ...]
    number: int
    crossing: bool
    near: bool


def normal(text: str) -> str:
    """Fold width, case and signs; traditional signs become simplified ones, English short forms the long ones."""
    folded = simplifier()(unicodedata.normalize("NFKC", text).lower())
    words = _SIGNS.sub(" ", folded).split()
    made = " ".join(_SHORT.get(word, word) for word in words)
    return re.sub(r"(?<=[\u3400-\u9fff]) | (?=[\u3400-\u9fff])", "", made) if _CJK.search(made) else made


def parse(text: str, names: Any) -> Address:
    """Find the known ``names`` (a set or mapping of normal names) in an address."""
    plain = normal(text)
    found = tuple(_known(plain, names))
    outside = _without(plain, found)
    number = next((int(next(filter(None, hit.groups()))) for hit in _NUMBER.finditer(plain)), -1)
    return Address(plain, found, number, bool(_CROSSING.search(outside)), bool(_NEAR.search(outside)))


def _known(plain: str, names: Any) -> Iterable[Found]:
    hits = [
        (start, end)
        for start in range(len(plain))
        for end in range(start + 2, min(len(plain), start + _LONGEST) + 1)
        if plain[start:end] in names and _bounded(plain, start, end)
    ]
    taken: list[tuple[int, int]] = []
    for start, end in sorted(hits, key=lambda hit: (hit[0] - hit[1], hit[0])):
        if all(end <= a or start >= b for a, b in taken):
            taken.append((start, end))
    ends = {end for _start, end in taken}
    for start, end in sorted(taken):
        whole = start == 0 or start in ends or plain[start - 1] in _BEFORE or not _CJK.match(plain[start - 1])
        yield Found(plain[start:end], start, end, whole)


def _bounded(plain: str, start: int, end: int) -> bool:
    """Whether a Western name begins and ends with a word."""
    if _CJK.match(plain[start]):
        return True
    return (start == 0 or not plain[start - 1].isalnum()) and (end == len(plain) or not plain[end].isalnum())


def _without(plain: str, found: Iterable[Found]) -> str:
    for hit in found:
        plain = plain[: hit.start] + " " * (hit.end - hit.start) + plain[hit.end :]
    return plain
