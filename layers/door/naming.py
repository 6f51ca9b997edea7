"""Names of places as different tables write them: width, case, spaces, traditional signs, suffixes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from ...geo import columns as col

ALIAS = "alias"
_SUFFIX = re.compile(
    r"(街道办事处|街道办|街道|社区居民委员会|社区居委会|居民委员会|居委会|社区|村民委员会|村委会|镇|乡|村|里|区)$"
)
_BETWEEN = re.compile(r"[\s·・.。\-—_'’()]+")
_PARTED = re.compile(r"[、,;/|]")
_VARIANTS = str.maketrans(
    {"臺": "台", "鎮": "镇", "鄉": "乡", "區": "区", "裡": "里", "裏": "里", "東": "东", "灣": "湾"}
)
_LONGEST = 20


@lru_cache(maxsize=65_536)
def folded(name: str) -> str:
    """Fold width, case, spaces and signs between; traditional signs become simplified ones."""
    return simplifier()(_BETWEEN.sub("", unicodedata.normalize("NFKC", name).lower()))


def bare(name: str) -> str:
    """Fold a name, and drop the suffix that some tables leave out, unless hardly anything would be left."""
    full = folded(name)
    short = _SUFFIX.sub("", full)
    return short if len(short) >= 2 else full


@lru_cache(maxsize=1)
def simplifier() -> Callable[[str], str]:
    """Give what turns traditional signs into simplified ones; without OpenCC only a few that names often have."""
    try:
        from opencc import OpenCC
    except ImportError:
        return lambda text: text.translate(_VARIANTS)
    convert = OpenCC("t2s").convert
    return lambda text: text if text.isascii() else str(convert(text))


class Directory:
    """Finds the areas of one level by code, full name, alias, name without suffix, or name behind that of a parent."""

    def __init__(self, areas: Any) -> None:
        self.ids = areas[col.ID].to_numpy(object)
        self.codes = {str(code): (place,) for place, code in enumerate(self.ids)}
        self._stripped = _gathered((str(code).lstrip("0"), place) for place, code in enumerate(self.ids))
        names = [(name, place) for place, name in enumerate(areas[col.NAME]) if isinstance(name, str)]
        if ALIAS in areas.columns:
            names += [
                (alias, place)
                for place, words in enumerate(areas[ALIAS])
                if isinstance(words, str)
                for alias in _PARTED.split(unicodedata.normalize("NFKC", words))
                if alias.strip()
            ]
        self._full = _gathered((folded(name), place) for name, place in names)
        self._bare = _gathered((bare(name), place) for name, place in names)

    def places(self, word: str) -> tuple[int, ...]:
        """Give the places (rows) of all areas that a word may mean; the surest way of naming them that fits."""
        code = unicodedata.normalize("NFKC", word).strip()
        if code in self.codes:
            return self.codes[code]
        if code.isdigit() and code.lstrip("0") in self._stripped:  # a spreadsheet drops leading zeros
            return self._stripped[code.lstrip("0")]
        full = folded(word)
        return self._full.get(full) or self._bare.get(bare(word)) or self._behind(full)

    def _behind(self, full: str) -> tuple[int, ...]:
        """Find the longest name that the word ends with: 清河街道桂花社区, 330106001清河街道."""
        ends = (full[start:] for start in range(max(1, len(full) - _LONGEST), len(full) - 2))
        return next((self._full[end] for end in ends if end in self._full), ())


def _gathered(pairs: Iterable[tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    found: dict[str, dict[int, None]] = {}
    for word, place in pairs:
        if word:
            found.setdefault(word, {})[place] = None
    return {word: tuple(places) for word, places in found.items()}
