"""Of which kind a table or layer is: by what it is called, by its headers, by its shapes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Optional

from ..kinds import Registry, kinds, registry
from .headers import match, normal

_NAME, _OWN, _COMMON = 5.0, 2.0, 0.05
ENOUGH = 2.0
"""Score from which on a kind is likely at all: one header of its own."""


def scores(names: Sequence[str], headers: Sequence[str], shape: Optional[str]) -> dict[str, float]:
    """Give the score of every kind that ``shape`` (point, line, polygon, None) allows, the best first.

    ``names``: what the layer, sheet and file are called, the nearest first.
    """
    found = {}
    bare = {normal(header) for header in headers}
    for key, kind in kinds().items():
        if shape is not None and shape not in kind.geometry:
            continue
        own = len(bare & _own_words(registry())[key])
        common = len(match(headers, kind).fields)
        found[key] = _name_score(names, kind.words) + _OWN * own + _COMMON * common
    return dict(sorted(found.items(), key=lambda item: -item[1]))


def recognise(names: Sequence[str], headers: Sequence[str], shape: Optional[str]) -> Optional[str]:
    """Give the kind, or None where nothing says it."""
    ranked = list(scores(names, headers, shape).items())
    if not ranked or ranked[0][1] < ENOUGH or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < 0.05):
        return None
    return ranked[0][0]


def evidence(key: str, names: Sequence[str], headers: Sequence[str]) -> tuple[str, ...]:
    """Give what speaks for a kind: the word of it that a name holds, and the headers that it alone has."""
    words = [word for name in names for word in kinds()[key].words if normal(word) in normal(name)]
    own = [header for header in headers if normal(header) in _own_words(registry())[key]]
    return tuple(dict.fromkeys([*sorted(words, key=len)[-1:], *own]))


def _name_score(names: Sequence[str], words: Sequence[str]) -> float:
    best = 0.0
    for nearness, name in enumerate(names):
        bare = normal(name)
        for word in words:
            if normal(word) in bare:
                # a Chinese character says as much as two or three letters
                length = sum(1 if character.isascii() else 2.5 for character in word)
                best = max(best, _NAME - nearness + length / 10)
    return best


@lru_cache(maxsize=1)
def _own_words(known: Registry) -> dict[str, frozenset[str]]:
    """Headers that one kind alone has."""
    words = {
        key: {normal(word) for field in kind.fields.values() for word in field.synonyms}
        for key, kind in known.kinds.items()
    }
    return {
        key: frozenset(own - set().union(*(other for name, other in words.items() if name != key)))
        for key, own in words.items()
    }
