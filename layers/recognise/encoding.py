"""In which encoding text is: BOM → strict UTF-8 → GB18030 or Big5 → Latin-1 or a guess, said to be one."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Optional

from ..kinds import Registry, registry

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_SAMPLE = 200_000
_FEW_BROKEN = 0.002
"""Share of undecodable characters up to which a file counts as cut in places, rather than as something else."""

_VERSIONS = {"gb18030": ("gb18030",), "big5": ("big5", "big5hkscs", "cp950")}
"""An encoding, and those that add characters to it: Hong Kong's, and Windows's (裏, 恒), which is the commonest."""
_WIDE = 0.05
"""Share of zero bytes from which on a text may be UTF-16."""
_THREE, _HIGH = re.compile(rb"[\x80-\xff]{3}"), re.compile(rb"[\x80-\xff]+")


@dataclass(frozen=True)
class Decoded:
    """Text and how it was read; ``broken`` characters could not be read; ``sure`` is False for a guess."""

    text: str
    encoding: str
    broken: int = 0
    sure: bool = True


def decode(data: bytes, encoding: Optional[str] = None) -> Decoded:
    """Decode a file; ``encoding`` is what a person said (LookupError for one that Python doesn't know)."""
    if encoding:
        text = data.decode(encoding, errors="replace").lstrip("\ufeff")
        return Decoded(text, codecs.lookup(encoding).name, text.count("\ufffd"))
    for bom, name in _BOMS:
        if data.startswith(bom):
            text = data.decode(name, errors="replace").lstrip("\ufeff")
            return Decoded(text, name, text.count("\ufffd"))
    wide = _utf16(data[:_SAMPLE])
    if wide:
        text = data.decode(wide, errors="replace")
        return Decoded(text, wide, text.count("\ufffd"))
    strict = _strict(data, "utf-8")
    if strict is not None:
        return Decoded(strict, "utf-8")
    if _western(data):
        return Decoded(data.decode("latin-1"), "latin-1", sure=False)
    name = chinese([data[:_SAMPLE]])
    for candidate in (*_VERSIONS[name], *_VERSIONS["big5" if name == "gb18030" else "gb18030"]):
        text_or_none = _strict(data, candidate)
        if text_or_none is not None:
            return Decoded(text_or_none, candidate)
    return _guess(data, name)


def of_values(values: Iterable[bytes]) -> str:
    """Give the encoding of short byte strings that may be cut in the middle of a character (a DBF's)."""
    many = [value for value in values if not value.isascii()]
    if all(_strict(value, "utf-8", cut=True) is not None for value in many):
        return "utf-8"
    return "latin-1" if _western(b"\n".join(many)) else _VERSIONS[chinese(many)][-1]


def chinese(values: list[bytes]) -> str:
    """Decide between GB18030 and Big5, whose bytes overlap, by the characters that headers and words have."""
    known = _known_characters(registry())
    joined = b"\n".join(values)
    scores = {}
    for name, versions in _VERSIONS.items():
        text = joined.decode(versions[-1], errors="replace")
        scores[name] = sum(character in known for character in text) - 3 * text.count("\ufffd")
    return "big5" if scores["big5"] > scores["gb18030"] else "gb18030"


def _utf16(sample: bytes) -> Optional[str]:
    """UTF-16 without a mark at its start: separators and digits have a zero beside them, always on the same side."""
    zeros = sample[0::2].count(0), sample[1::2].count(0)
    if max(zeros) < _WIDE * len(sample) or min(zeros) > 0:
        return None
    return "utf-16-le" if zeros[1] else "utf-16-be"


def _western(data: bytes) -> bool:
    """Accents stand alone between letters; Chinese characters are pairs, mostly several in a row."""
    if _THREE.search(data):
        return False
    runs = [len(run) for run in _HIGH.findall(data)]
    return runs.count(1) > runs.count(2)


def _guess(data: bytes, name: str) -> Decoded:
    best = None
    for candidate in ("utf-8", name):
        text = data.decode(candidate, errors="replace")
        broken = text.count("\ufffd")
        if broken <= max(3, _FEW_BROKEN * len(text)) and (best is None or broken < best.broken):
            best = Decoded(text, candidate, broken, sure=False)
    return best or _other(data)


def _other(data: bytes) -> Decoded:
    """Another language's encoding, where the package that knows them is installed; else Latin-1."""
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        name = "latin-1"
    else:
        found = from_bytes(data[:_SAMPLE]).best()
        name = found.encoding if found else "latin-1"
    text = data.decode(name, errors="replace")
    return Decoded(text, name, text.count("\ufffd"), sure=False)


def _strict(data: bytes, encoding: str, cut: bool = False) -> Optional[str]:
    try:
        return codecs.getincrementaldecoder(encoding)().decode(data, final=not cut)
    except UnicodeDecodeError:
        return None


@lru_cache(maxsize=1)
def _known_characters(known: Registry) -> frozenset[str]:
    """Characters of the registry's own words (beyond ASCII), simplified and traditional."""
    words = [*known.personal]
    for group in known.position.values():
        words.extend(group)
    for kind in known.kinds.values():
        words.extend(kind.words)
        for field in kind.fields.values():
            words.extend(field.synonyms)
            for values in field.values.values():
                words.extend(values)
    return frozenset(character for word in words for character in word if not character.isascii())
