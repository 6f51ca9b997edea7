"""GeoJSON read a feature at a time, so that memory does not grow with the file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Any

_PORTION = 1 << 20


@dataclass
class Document:
    """The features as they are read; ``head``, the members beside them, is whole once they are all read."""

    features: Iterator[Any]
    head: dict[str, Any] = field(default_factory=dict)
    collection: bool = True


def read_sequence(text: IO[str]) -> Document:
    """Read a text sequence (RFC 8142): every record begins with RS and ends with a line feed, else ``ValueError``."""

    def records() -> Iterator[Any]:
        for line in text:
            if not (line.startswith("\x1e") and line.endswith("\n")):
                raise ValueError("a record that does not begin with RS, or does not end with a line feed")
            yield _decoder.decode(line[1:])

    return Document(records(), collection=False)


def read_collection(text: IO[str]) -> Document:
    """Read an object whose member ``features`` is taken apart; ``ValueError`` where it is no JSON."""
    made = Document(iter(()))
    made.features = _members(_Tokens(text), made.head)
    return made


def _members(tokens: _Tokens, head: dict[str, Any]) -> Iterator[Any]:
    """Give the features one by one; all other members of the object go into ``head``."""
    tokens.take("{")
    while True:
        name = tokens.value()
        tokens.take(":")
        if name in head:
            raise ValueError(f"member {name} twice")
        if name == "features":
            yield from _items(tokens)
        head[name] = None if name == "features" else tokens.value()
        if tokens.take(",}") == "}":
            break
    tokens.end()
    if "features" not in head:
        raise ValueError("no features")
    del head["features"]


def _items(tokens: _Tokens) -> Iterator[Any]:
    tokens.take("[")
    if tokens.look() == "]":
        tokens.take("]")
        return
    while True:
        yield tokens.value()
        if tokens.take(",]") == "]":
            return


class _Tokens:
    """Values and signs of a JSON text, read in portions."""

    def __init__(self, text: IO[str]) -> None:
        self._text = text
        self._portion = text.read(_PORTION)
        self._at = 0

    def look(self) -> str:
        """Give the next sign that is no blank, without taking it; nothing at the end."""
        while True:
            while self._at < len(self._portion) and self._portion[self._at] in " \t\r\n":
                self._at += 1
            if self._at < len(self._portion) or not self._more():
                return self._portion[self._at : self._at + 1]

    def take(self, signs: str) -> str:
        """Take one of ``signs``."""
        sign = self.look()
        if not sign or sign not in signs:
            raise ValueError(f"{sign or 'the end'} where {' or '.join(signs)} should be")
        self._at += 1
        return sign

    def value(self) -> Any:
        """Take the next value."""
        self.look()
        while True:
            try:
                value, end = _decoder.raw_decode(self._portion, self._at)
            except json.JSONDecodeError:
                if not self._more():
                    raise
                continue
            if end < len(self._portion) or not self._more():
                self._at = end
                return value

    def end(self) -> None:
        """Refuse whatever stands behind the last sign."""
        if self.look():
            raise ValueError(f"{self.look()} behind the end")

    def _more(self) -> bool:
        """Read on, twice as far each time a value does not fit; False at the end of the text."""
        rest = self._portion[self._at :]
        read = self._text.read(max(_PORTION, len(rest)))
        self._portion, self._at = rest + read, 0
        return bool(read)


def _no_constant(text: str) -> None:
    raise ValueError(f"{text} is no JSON")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError(f"a name twice in one object: {[name for name, _ in pairs]}")
    return found


_decoder = json.JSONDecoder(parse_constant=_no_constant, object_pairs_hook=_once)
