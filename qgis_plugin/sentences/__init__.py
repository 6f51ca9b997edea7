"""The sentences of the catalogue: ``what is wrong | why it matters | what to do``, by code.

Each file names its tables in ``PARTS``. They are read when the first sentence is asked for, not when QGIS starts.
"""

from __future__ import annotations

from importlib import import_module

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
    files = (import_module(f"{__name__}.{name}") for name in _FILES)
    return {code: text for file in files for part in file.PARTS for code, text in part().items()}
