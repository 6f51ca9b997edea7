"""What codes are called in the window, on paper and on the web: columns, figures, layers, steps, fixed texts.

Each file has ``labels`` and, where there is one of something for each kind of facility, ``of_kind``. They are read when
the first label is asked for, not when QGIS starts.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from types import ModuleType

from ..language import Translate

_FILES = (
    "general",
    "casefigures",
    "casetables",
    "coverage",
    "frontier",
    "gapcases",
    "guard",
    "method",
    "nearest",
    "pack",
    "patrols",
    "placing",
    "publishing",
    "reports",
    "scenarios",
    "significance",
    "sites",
    "siting",
    "standards",
    "supply",
    "times",
    "webpage",
    "worktext",
)
"""What a later file says of a code goes before."""


def labels(translate: Translate) -> dict[str, str]:
    """Give every label, by key."""
    return {key: text for file in _files() for key, text in file.labels(translate).items()}


def of_kind(translate: Translate) -> dict[str, str]:
    """Name the columns and layers that there is one of for each kind of facility, with ``{kind}`` in the text."""
    parts = (file.of_kind(translate) for file in _files() if hasattr(file, "of_kind"))
    return {key: text for part in parts for key, text in part.items()}


def _files() -> Iterator[ModuleType]:
    return (import_module(f"{__name__}.{name}") for name in _FILES)
