"""The sentences of the catalogue: ``what is wrong | why it matters | what to do``, by code.

Each file names its tables in ``PARTS``. They are read when the first sentence is asked for, not when QGIS starts.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib import import_module
from typing import Optional

_FILES = (
    "casefigures",
    "checks",
    "coverage",
    "databases",
    "density",
    "formats",
    "general",
    "guard",
    "incoming",
    "patrols",
    "places",
    "placing",
    "printing",
    "publishing",
    "scenarios",
    "significance",
    "siting",
    "standards",
    "supply",
    "times",
)


def catalogue() -> dict[str, str]:
    """Give the sentence of every code of ``layers.problems.CODES`` in the language of the interface."""
    return {code: text for part in dict.fromkeys(_parts().values()) for code, text in part().items()}


def of(code: str) -> Optional[str]:
    """Give the sentence of one code, if there is one: of no more than its table is looked up."""
    part = _parts().get(code)
    return part()[code] if part is not None else None


@lru_cache(maxsize=1)
def _parts() -> Mapping[str, Callable[[], dict[str, str]]]:
    """The table that each code stands in."""
    files = (import_module(f"{__name__}.{name}") for name in _FILES)
    return {code: part for file in files for part in file.PARTS for code in part()}
